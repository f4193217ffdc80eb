"""The annotated texts that benchmarks/privacy.py measures on, read into one shape.

`turns_dev` and `turns_test` (benchmarks/data/privacy) are synthetic, written by an author
who did not see the rules; the rules were developed with a view of the dev half, never of
the test half. The gold groups (corpora/gold) are synthetic too and were seen. The public
sets are read from ../shared/data, where it is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"

MEDDOCAN = {
    "NOMBRE_SUJETO_ASISTENCIA": "PERSON",
    "NOMBRE_PERSONAL_SANITARIO": "PERSON",
    "CORREO_ELECTRONICO": "EMAIL",
    "NUMERO_TELEFONO": "PHONE",
    "NUMERO_FAX": "PHONE",
    "FECHAS": "DATE_EXACT",
    "CALLE": "ADDRESS",
    "HOSPITAL": "PLACE_FINE",
    "CENTRO_SALUD": "PLACE_FINE",
    "ID_SUJETO_ASISTENCIA": "ID",
    "ID_ASEGURAMIENTO": "ID",
    "ID_TITULACION_PERSONAL_SANITARIO": "ID",
}
"""MEDDOCAN's kinds that are this tool's; the others (age, sex, country, town) are kept by design."""

PRESIDIO = {
    "PERSON": "PERSON",
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "STREET_ADDRESS": "ADDRESS",
    "CREDIT_CARD": "ID",
    "IBAN_CODE": "ID",
    "US_SSN": "ID",
    "US_DRIVER_LICENSE": "ID",
}
"""Presidio's kinds that are this tool's. Organisations there are companies, dates are of any kind."""


@dataclass(frozen=True, repr=False)
class Example:
    """A turn with its identifiers: (start, end, label), in code points. `document` groups turns
    that are redacted together; `ignored` are spans that count neither as found nor as lost."""

    document: str
    lang: str
    script: str
    case: str
    text: str
    spans: tuple[tuple[int, int, str], ...]
    ignored: tuple[tuple[int, int], ...] = ()


def turns(half: str) -> list[Example]:
    """`turns_dev.jsonl` or `turns_test.jsonl`; every turn stands alone."""
    path = ROOT / "benchmarks" / "data" / "privacy" / f"turns_{half}.jsonl"
    if not path.exists():
        return []
    examples = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("{"):
            row = json.loads(line)
            if "text" in row:
                spans = tuple((s["start"], s["end"], s["label"]) for s in row["spans"])
                examples.append(Example(row["id"], row["lang"], row["script"], row["case"], row["text"], spans))
    return examples


def gold() -> list[Example]:
    """The groups and answers of corpora/gold; their identifiers are given as exact substrings."""
    examples = []
    for path in sorted((ROOT / "corpora" / "gold").glob("*.json")):
        for turn in json.loads(path.read_text(encoding="utf-8"))["turns"]:
            spans = tuple(_located(turn["text"], turn["pii"]))
            script = turn.get("script") or ("Cyrl" if turn["lang"] == "ru" else "Latn")
            examples.append(Example(path.stem, turn["lang"], script, "as written", turn["text"], spans))
    return examples


def _located(text: str, identifiers: list[dict[str, str]]) -> Iterator[tuple[int, int, str]]:
    for one in identifiers:
        for match in re.finditer(rf"(?<!\w){re.escape(one['text'])}", text):
            yield (*match.span(), one["type"])


def in_case(examples: list[Example], case: str) -> list[Example]:
    """The same turns in all lower or all upper case (turns whose length would change are left out)."""
    changed = [(one, one.text.lower() if case == "lower" else one.text.upper()) for one in examples]
    return [replace(one, text=text, case=case) for one, text in changed if len(text) == len(one.text)]


def meddocan() -> list[Example]:
    """Dev documents of MEDDOCAN (Spanish clinical cases with invented identifiers, CC BY 4.0)."""
    examples = []
    for path in sorted((SHARED / "meddocan" / "dev_brat").glob("*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans, ignored = [], []
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, start, end = line.split("\t")[1].split(" ")
            if kind in MEDDOCAN:
                spans.append((int(start), int(end), MEDDOCAN[kind]))
            else:
                ignored.append((int(start), int(end)))
        examples.append(Example(path.stem, "es", "Latn", "as written", text, tuple(spans), tuple(ignored)))
    return examples


def english_web() -> list[Example]:
    """Dev sentences of Universal NER's English Web Treebank (CC BY-SA 4.0): people only."""
    path = SHARED / "uner_en_ewt" / "en_ewt-ud-dev.iob2"
    if not path.exists():
        return []
    examples = []
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        text, spans, ignored = "", [], []
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            _, word, tag = line.split("\t")[:3]
            start = len(text) + bool(text)
            text += " " * bool(text) + word
            found = {"PER": spans, "LOC": ignored, "ORG": ignored}.get(tag[2:])
            if found is None:
                continue
            if tag.startswith("I") and found and found[-1][1] == start - 1:
                start = found.pop()[0]
            found.append((start, len(text)))
        people = tuple((start, end, "PERSON") for start, end in spans)
        examples.append(Example(f"ewt{number}", "en", "Latn", "as written", text, people, tuple(ignored)))
    return examples


def presidio_synth() -> list[Example]:
    """Synthetic English sentences of presidio-research (MIT)."""
    path = SHARED / "presidio_synth" / "synth_dataset_v2.json"
    if not path.exists():
        return []
    examples = []
    for number, row in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        spans, ignored = [], []
        for span in row["spans"]:
            start, end, kind = span["start_position"], span["end_position"], span["entity_type"]
            if kind in PRESIDIO:
                spans.append((start, end, PRESIDIO[kind]))
            else:
                ignored.append((start, end))
        examples.append(
            Example(f"synth{number}", "en", "Latn", "as written", row["full_text"], tuple(spans), tuple(ignored))
        )
    return examples


@dataclass(frozen=True, repr=False)
class Labelled:
    """A transcript whose labels are names: turns as (speaker, text), and what must not be left."""

    lang: str
    turns: tuple[tuple[str, str], ...]
    must_go: tuple[str, ...]


def labelled() -> list[Labelled]:
    """The transcripts of `labels.jsonl`."""
    lines = (ROOT / "benchmarks" / "data" / "privacy" / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in (json.loads(line) for line in lines if line.startswith("{")) if "turns" in row]
    return [
        Labelled(row["lang"], tuple((t["speaker"], t["text"]) for t in row["turns"]), tuple(row["must_not_survive"]))
        for row in rows
    ]
