"""Rows on where words are cut: spans of invented sentences, voices' spaCy pipelines beside `spacy.blank("xx")`.

    python benchmarks/languages_tokens.py    prints them, and keeps the figures for `voices models`

A token is right where it starts and ends as in data/languages/tokens.txt, whose first lines say what a token is.
Spanish, English and Russian are cut by spaCy's own rules, Swahili and Uzbek by ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language

from languages_table import Row
from measured import record
from tables import markdown, share
from voices.language.spacy_sw import Swahili
from voices.language.spacy_uz import Uzbek

FILE = Path(__file__).parent / "data" / "languages" / "tokens.txt"
LANGUAGES = ("es", "sw", "uz", "en", "ru")
FIRST_RUN = {"sw": "97.3", "uz": "98.6"}
"""F1 before a rule was mended that these sentences showed to be broken."""

Spans = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Sentence:
    lang: str
    text: str
    spans: Spans


@dataclass(frozen=True)
class Score:
    """Spans of all sentences together: in both, in the gold, in what was cut."""

    hits: int
    gold: int
    found: int

    @property
    def recall(self) -> str:
        return share(self.hits, self.gold)

    @property
    def f1(self) -> str:
        precision, recall = self.hits / self.found, self.hits / self.gold
        f1 = 2 * self.hits / (self.gold + self.found)
        return f"F1 {100 * f1:.1f} (P {100 * precision:.1f}, R {100 * recall:.1f})"


def rows() -> list[Row]:
    """For each language the share of gold tokens that come out, then F1; Uzbek by script as well."""
    neutral = spacy.blank("xx")
    found: list[Row] = []
    for name, part in parts().items():
        ours = score(part, pipeline(part[0].lang))
        other = score(part, neutral)
        found.append((f"tokens, {name}", f"{ours.gold} tokens, {len(part)} sentences", ours.recall, other.recall))
        found.append(("... as F1 of spans, in %", "", ours.f1, other.f1))
    return found


def record_figures() -> None:
    """The figures by language, for `voices models`."""
    for lang in LANGUAGES:
        part = parts()[lang]
        ours = score(part, pipeline(lang))
        unit = f"{ours.gold} tokens of {len(part)} sentences, written apart from the rules"
        if lang in FIRST_RUN:
            unit += f"; F1 {FIRST_RUN[lang]} before one was mended for it"
        record(lang, "tokenises", figure=ours.f1, unit=unit)


def parts() -> dict[str, list[Sentence]]:
    said = read()
    found = {lang: [s for s in said if s.lang == lang] for lang in LANGUAGES}
    found["uz, Latin"] = [s for s in found["uz"] if not _is_cyrillic(s.text)]
    found["uz, Cyrillic"] = [s for s in found["uz"] if _is_cyrillic(s.text)]
    return found


def _is_cyrillic(text: str) -> bool:
    return any("а" <= char <= "я" for char in text.lower())


def read() -> list[Sentence]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [parse(*line.split("\t")) for line in lines if not line.startswith("#")]


def parse(lang: str, marked: str) -> Sentence:
    """A sentence without its bars, and where its tokens start and end."""
    text = ""
    spans = set()
    for word in marked.split(" "):
        text += " " if text else ""
        for token in word.split("|"):
            spans.add((len(text), len(text) + len(token)))
            text += token
    return Sentence(lang, text, frozenset(spans))


def pipeline(lang: str) -> Language:
    """As voices cuts, also in a checkout whose entry points are not installed."""
    ours = {"sw": Swahili, "uz": Uzbek}
    return ours[lang]() if lang in ours else spacy.blank(lang)


def score(part: list[Sentence], nlp: Language) -> Score:
    cut = [frozenset((token.idx, token.idx + len(token)) for token in nlp.make_doc(s.text)) for s in part]
    hits = sum(len(s.spans & spans) for s, spans in zip(part, cut, strict=True))
    return Score(hits, sum(len(s.spans) for s in part), sum(map(len, cut)))


def main() -> None:
    print(markdown(rows(), ("what", "n (unit)", "voices", "others")))
    record_figures()


if __name__ == "__main__":
    main()
