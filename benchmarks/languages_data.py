"""The texts that languages are judged by. `half` is "dev" or "test" throughout."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
GOLD, OWN, BANK = ROOT / "corpora" / "gold", ROOT / "benchmarks" / "data" / "languages", ROOT / "corpora" / "concerns"
SHARED = ROOT.parent / "shared" / "data"

FLORES = {"es": "spa_Latn", "sw": "swh_Latn", "uz": "uzn_Latn", "en": "eng_Latn", "ru": "rus_Cyrl"}
NEIGHBOURS = {"Kazakh": "kaz_Cyrl", "Turkish": "tur_Latn", "Azerbaijani": "azj_Latn", "Tajik": "tgk_Cyrl",
              "Kirghiz": "kir_Cyrl"}  # fmt: skip
TATOEBA = {"es": "spa-eng.spa", "sw": "swh-eng.swh", "uz": "uzb-eng.uzb", "en": "spa-eng.eng", "ru": "rus-eng.rus"}
FEWEST, MOST = 3, 8  # words of a short sentence

TAGS = {"e": "en", "w": "sw", "s": "sheng", "u": "uz", "r": "ru", "n": ""}
_TAGGED = re.compile(r"([^\W\d_]+(?:['-][^\W\d_]+)*'?)(?:/([a-z]))?")


@dataclass(frozen=True)
class Said:
    """One text with what is known of it; `place` is its document, `mixed` as in the utterances table."""

    text: str
    lang: str
    place: str
    speaker: str = ""
    mixed: str = ""
    script: str = ""

    @property
    def n_words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True)
class Switched:
    """A turn with the language of each word ("" = not judged)."""

    text: str
    lang: str
    words: tuple[tuple[str, str], ...]


def gold() -> list[Said]:
    """Turns and answers of the gold that have a language."""
    said = []
    for path in sorted(GOLD.glob("*.json")):
        group = json.loads(path.read_text("utf-8"))
        for turn in group["turns"]:
            mixed, script = ";".join(turn.get("mixed", [])), turn.get("script", "")
            said.append(Said(turn["text"], turn["lang"], group["group_id"], turn["speaker"], mixed, script))
    with (GOLD / "responses.csv").open(encoding="utf-8") as answers:
        asked = {row["_uuid"]: row for row in csv.DictReader(answers)}
    with (GOLD / "responses_gold.csv").open(encoding="utf-8") as codes:
        for row in csv.DictReader(codes):
            answer = asked[row["_uuid"]]
            text = next(value for name, value in answer.items() if name.startswith(row["question"]))
            said.append(Said(text, row["lang"], f"survey {answer['city']}", row["_uuid"], row["mixed"]))
    return [each for each in said if each.lang != "und"]


def replies(half: str) -> list[Said]:
    """All turns of the invented conversations."""
    said, place = [], ""
    for line in (OWN / f"replies_{half}.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            place = line[3:]
        elif not line.startswith("#"):
            speaker, lang, text = line.split("|")
            said.append(Said(text, lang, place, speaker))
    return said


def switched(half: str) -> list[Switched]:
    """The invented turns that switch."""
    turns = []
    for line in (OWN / f"switching_{half}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        lang, tagged = line.split("\t")
        words = tuple((word, TAGS[tag] if tag else lang) for word, tag in _TAGGED.findall(tagged))
        turns.append(Switched(re.sub(r"/[a-z]\b", "", tagged), lang, words))
    return turns


def flores(code: str, half: str) -> list[str]:
    """Sentences of FLORES-200 devtest: every second one."""
    return _half(_lines(SHARED / "flores200" / "devtest" / f"{code}.devtest"), half)


def short_sentences(lang: str, half: str) -> list[str]:
    """FLORES cut to its first 3, 4, ... 8 words in turn, and sentences of Tatoeba that are so short."""
    cut = [first_words(line, i) for i, line in enumerate(flores(FLORES[lang], half))]
    written = _half(_lines(SHARED / "tatoeba" / f"tatoeba.{TATOEBA[lang]}"), half)
    return cut + [line for line in written if FEWEST <= len(line.split()) <= MOST]


def first_words(text: str, index: int) -> str:
    """The first 3, 4, ... 8 words of a text, by its index in turn."""
    return " ".join(text.split()[: FEWEST + index % (MOST - FEWEST + 1)])


def declaration(script: str) -> list[str]:
    """Paragraphs of the Declaration of Human Rights in Uzbek ("latn", "cyrl")."""
    return [line for line in _lines(SHARED / "udhr" / f"uzn_{script}.txt") if line.strip()]


def _half(lines: list[str], half: str) -> list[str]:
    return lines[{"dev": 0, "test": 1}[half] :: 2]


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        where = f"{path.parent.name}/{path.name}"
        raise SystemExit(f"{where} is missing: this benchmark needs the shared data, shared/data beside the checkout.")
    return path.read_text("utf-8").splitlines()
