"""The lexicon of Sheng, as it stands in lexicon.csv."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from voices.orthography import fold

NOUN, VERB, OTHER = "n", "v", "x"


@dataclass(frozen=True)
class Entry:
    """One word or phrase of Sheng.

    Attributes:
        form: the commonest spelling; a verb's is its stem (hanya, not kuhanya).
        variants: other spellings.
        part: "n" noun, "v" verb, "x" any other.
        gloss_en: meaning in English.
        gloss_sw: meaning in standard Swahili.
        topic: what it is about (police, drugs, money, ...).
        areas: ids of the priority areas that it hints at, possibly none.
        ambiguous: "sw", "en" or "name" where it is also a standard Swahili or English word,
            or a name, so that the form alone does not show that it is Sheng; else "".
        note: on usage: offensive, vulgar, older; literal meanings.
    """

    form: str
    variants: tuple[str, ...]
    part: str
    gloss_en: str
    gloss_sw: str
    topic: str
    areas: tuple[str, ...]
    ambiguous: str
    note: str

    @property
    def spellings(self) -> tuple[str, ...]:
        """All spellings, the commonest first."""
        return (self.form, *self.variants)


@cache
def entries() -> tuple[Entry, ...]:
    """The lexicon, by form. A form or variant belongs to one entry only."""
    rows = csv.DictReader(line for line in _lines() if not line.startswith("#"))
    return tuple(
        Entry(
            form=row["form"],
            variants=_parted(row["variants"]),
            part=row["part"],
            gloss_en=row["gloss_en"],
            gloss_sw=row["gloss_sw"],
            topic=row["topic"],
            areas=_parted(row["areas"]),
            ambiguous=row["ambiguous"],
            note=row["note"],
        )
        for row in rows
    )


@cache
def lexicon_version() -> dict[str, str]:
    """What the header of the lexicon states: version, date, source of the meanings, review."""
    stated = (line.removeprefix("# ").partition(": ") for line in _lines() if line.startswith("# "))
    return {name: value for name, _, value in stated if name in ("version", "date", "source", "review")}


@cache
def by_spelling() -> dict[str, Entry]:
    """Folded spelling -> entry."""
    return {fold(spelling): entry for entry in entries() for spelling in entry.spellings}


@cache
def heads(part: str) -> dict[str, str]:
    """Folded spelling -> folded form, for entries of one word, of this part, that are no Swahili or English words."""
    return {
        spelling: fold(entry.form)
        for spelling, entry in by_spelling().items()
        if entry.part == part and entry.ambiguous not in ("sw", "en") and " " not in spelling
    }


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _lines() -> list[str]:
    return (files(__package__) / "lexicon.csv").read_text(encoding="utf-8").splitlines()
