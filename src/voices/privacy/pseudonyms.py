"""Who is [PERSON-2]: one placeholder a person, phone or place within a document.

Mentions are one when their folded forms are: case, script, apostrophes, suffixes and
titles do not make another person. A part of a name (the surname after the full name)
is the same person where only one so named is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from voices.privacy.detect import PLACEHOLDER
from voices.privacy.fold import fold
from voices.privacy.kin import is_kin
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.local_names import LocalName, NamePool, shown
from voices.privacy.morphology import FILIATIONS, stem_in, strip_case
from voices.privacy.words import cut

TEKNONYMS = frozenset({"mama", "baba", "nyina", "um", "abu"})
"""Mama Njeri is Njeri's mother, not Njeri: the word stays part of who it is."""

PHONE_TAIL = 9
"""Digits that tell one number from another once country and trunk prefixes are dropped."""

MIN_SHORT = 4
"""Letters of a short form from which the longer name that begins with it is the same person's."""

_PARTICLES = frozenset({"de", "del", "la", "las", "los", "el", "wa", "bin", "binti", "ibn", "y"})
_NUMBERED = re.compile(r"\[([A-Z][A-Z_]*)-(\d+)\]")


class Pseudonyms:
    """The placeholders of one document; its repr shows no name."""

    def __init__(
        self, texts: Iterable[str] = (), speaker_names: Iterable[str] = (), *, pool: NamePool | None = None
    ) -> None:
        """Args:
        texts: the document; numbers that already stand in it are not given again.
        speaker_names: full names known beforehand, to which parts are matched.
        pool: gives people local names instead of numbers.
        """
        self._pool = pool
        self._given: dict[str, LocalName | None] = {}
        self._count: Counter[str] = Counter()
        self._placeholders: dict[tuple[str, frozenset[str]], str] = {}
        self._people: list[frozenset[str]] = []
        self.originals: dict[str, str] = {}
        for text in texts:
            for label, number in _NUMBERED.findall(text) if PLACEHOLDER.search(text) else ():
                self._count[label] = max(self._count[label], int(number))
        for name in speaker_names:
            parts = name_parts(name, "und")
            if parts and parts not in self._people:
                self._people.append(parts)

    def __repr__(self) -> str:
        return f"Pseudonyms({sum(self._count.values())} placeholders)"

    def placeholder(self, label: str, original: str, lang: str) -> str:
        """The placeholder of a find, new or known."""
        replacement = self._numbered(label, original, lang)
        if label == "PERSON" and self._pool is not None:
            if replacement not in self._given:
                self._given[replacement] = self._pool.take(original, lang)
            name = self._given[replacement]
            replacement = replacement if name is None else shown(name, original)
        self.originals.setdefault(replacement, original)
        return replacement

    def _numbered(self, label: str, original: str, lang: str) -> str:
        identity = self._person(original, lang) if label == "PERSON" else frozenset({_identity(label, original)})
        known = self._placeholders.get((label, identity))
        if known is None:
            self._count[label] += 1
            known = self._placeholders[label, identity] = f"[{label}-{self._count[label]}]"
        return known

    def _person(self, original: str, lang: str) -> frozenset[str]:
        parts = name_parts(original, lang)
        if parts in self._people:
            return parts
        fuller = [person for person in self._people if parts < person and not (person - parts) & TEKNONYMS]
        fuller = fuller or self._shortened(parts)
        if len(fuller) == 1:
            return fuller[0]
        shorter = [person for person in self._people if person < parts and not (parts - person) & TEKNONYMS]
        if len(shorter) == 1:
            self._extend(shorter[0], parts)
            return parts
        self._people.append(parts)
        return parts

    def _shortened(self, parts: frozenset[str]) -> list[frozenset[str]]:
        """People of whose name a single part is the beginning: Fadhi of Fadhili."""
        if len(parts) != 1:
            return []
        (short,) = parts
        if len(short) < MIN_SHORT:
            return []
        return [
            person
            for person in self._people
            if not person & TEKNONYMS and any(part.startswith(short) and part != short for part in person)
        ]

    def _extend(self, person: frozenset[str], parts: frozenset[str]) -> None:
        """A fuller name of somebody known by a part of it."""
        self._people[self._people.index(person)] = parts
        replacement = self._placeholders.pop(("PERSON", person), None)
        if replacement is not None:
            self._placeholders["PERSON", parts] = replacement


def name_parts(name: str, lang: str) -> frozenset[str]:
    """The folded parts of a name that tell who it is: no titles, particles or suffixes."""
    kinds, names = titles(), lexicon().names
    parts: list[str] = []
    words = cut(name)
    for word in words:
        if word.key in _PARTICLES or word.key in FILIATIONS:
            continue
        if (word.key in kinds.before and word.key not in TEKNONYMS) or is_kin(word):
            continue
        stem = stem_in(word.text, lang, names)
        parts.append(stem[0] if stem else fold(word.text[: strip_case(word.text, lang)]))
    if not parts:
        parts = [word.key for word in words] or [name.casefold()]
    return frozenset(parts)


def _identity(label: str, original: str) -> str:
    digits = "".join(c for c in original if c.isdigit())
    if label == "PHONE" and len(digits) >= PHONE_TAIL - 2:
        return digits[-PHONE_TAIL:]
    if label in ("EMAIL", "LINK", "HANDLE"):
        return original.lower().strip()
    return re.sub(r"[\W_]+", " ", fold(original)).strip() or original
