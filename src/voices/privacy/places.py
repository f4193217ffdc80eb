"""Small places and local organisations: one school, one butchery, one chapel, one gang.

A place is a word of kind (`kinds.txt`: school, clinic, shop, church ...) with its own
name or number, in the order of the language: "barbería El Navajo", "Tumaini Clinic",
"kanisa la Neema", "12-maktab", "школа № 12". What a whole city knows (`capitals.txt`)
stays. Without case only firmer frames count: see `places_caseless`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon, section_lines
from voices.privacy.patterns import CAP, CYR, KIND_SECTIONS, QUOTED, kinds
from voices.privacy.spans import Span
from voices.privacy.words import Turn


class Pattern(NamedTuple):
    """A label with its detector, confidence and expression; `numbered` needs no case."""

    label: str
    detector: str
    confidence: float
    regex: re.Pattern[str]
    numbered: bool = False


@lru_cache(maxsize=1)
def _patterns() -> tuple[Pattern, ...]:
    es, es_org, en, en_org, en_tail, sw, sw_org, uz_number, uz_name, ru = map(kinds, KIND_SECTIONS)
    links = r"(?:(?:de(?:l| la| los| las)?|y|la|el|las|los|para)\s+){0,2}"
    es_tail = rf"(?:\s+{links}(?:{CAP}|\d{{1,3}}\b))"
    kind_of = rf"(?:\s+(?:{kinds('es modifier')})){{0,2}}"
    many = rf"L[oa]s (?:de(?:l| la| los| las)? )?{CAP}(?:\s+(?:(?:de(?:l| la)?|y)\s+)?{CAP}){{0,3}}"
    suffix = rf"(?:\s+(?i:{en_tail})\b)*"
    sw_link = (
        rf"(?:(?:(?:la|ya|cha|wa|za|kwa|pa)\s+(?:{kinds('sw modifier')})|la|ya|cha|wa|za|kwa|pa|ndogo|inaitwa|inayoitwa|kinaitwa|kinachoitwa|kinajiita|inajiita|linaitwa"
        r"|linaloitwa|linajiita|called|wanajiita|zinaitwa)\s+){0,2}"
    )
    sw_tail = rf"{CAP}(?:\s+(?:(?:wa|ya|la|na|za)\s+)?{CAP}){{0,3}}"
    en_kind = _titled(en)
    en_group = _titled(en_org) + r"|FC|CBO|SHG|SACCO|F\.C\."
    schools = r"escuela|primaria|secundaria|prepa(?:ratoria)?|t[eé]cnica|cl[ií]nica"
    own = rf"(?:{QUOTED}|\b(?:{CAP}|{CYR})(?:\s+(?:{CAP}|{CYR})){{0,2}})"
    ru_own = rf"(?:{QUOTED}|(?:имени\s+)?{CYR}(?:\s+{CYR}){{0,2}})"
    return (
        Pattern("PLACE_FINE", "place_es", 0.85, re.compile(rf"\b(?i:(?:{es}){kind_of}),?{es_tail}{{1,5}}")),
        Pattern("PLACE_FINE", "place_es_quoted", 0.85, re.compile(rf"\b(?i:{es})\s+{QUOTED}")),
        Pattern(
            *("PLACE_FINE", "place_es_number", 0.7),
            re.compile(rf"\b(?i:{schools})\s+(?i:n[uú]m(?:ero)?\.?\s*|no\.\s*|#\s*)?\d{{1,3}}\b(?![:.]\d)"),
            numbered=True,
        ),
        Pattern("ORG_LOCAL", "org_es", 0.8, re.compile(rf"\b(?i:(?:{es_org}){kind_of}){es_tail}{{1,5}}")),
        Pattern("ORG_LOCAL", "org_es_plural", 0.7, re.compile(rf"(?:(?<=\w )|(?<=\w, )){many}")),
        Pattern(
            *("PLACE_FINE", "place_en", 0.85),
            re.compile(rf"\b(?:{CAP}\s+(?:(?:of|the|and)\s+)?){{1,4}}(?:{en_kind})\b{suffix}"),
        ),
        Pattern(
            *("PLACE_FINE", "place_en_saint", 0.8),
            re.compile(rf"\bSt\.?\s+{CAP}(?:['’]s)?(?:\s+(?:{en_kind}))?{suffix}"),
        ),
        Pattern("ORG_LOCAL", "org_en", 0.8, re.compile(rf"\b(?:{CAP}\s+){{1,4}}(?:{en_group})(?!\w){suffix}")),
        Pattern("PLACE_FINE", "place_sw", 0.85, re.compile(rf"\b(?i:{sw})\s+{sw_link}{sw_tail}")),
        Pattern("ORG_LOCAL", "org_sw", 0.8, re.compile(rf"\b(?i:{sw_org})\s+{sw_link}{sw_tail}")),
        Pattern(
            *("PLACE_FINE", "place_uz_number", 0.9),
            re.compile(rf"\b\d{{1,4}}[\s-]*(?:sonli\s+|сонли\s+)?(?i:{uz_number})"),
            numbered=True,
        ),
        Pattern("PLACE_FINE", "place_uz_name", 0.8, re.compile(rf"{own}\s+(?i:{uz_name})(?:i|si|и|си)(?=\w*\b)")),
        Pattern(
            *("PLACE_FINE", "place_ru_number", 0.85),
            re.compile(
                rf"\b\d{{1,4}}(?:-?(?:я|й|ю|ой|ей|ом|ая|го|м))?\s+(?i:{ru})\b|\b(?i:{ru})\s+(?i:№|номер)?\s*\d{{1,4}}\b"
            ),
            numbered=True,
        ),
        Pattern("PLACE_FINE", "place_ru", 0.85, re.compile(rf"\b(?i:{ru})\s+{ru_own}")),
    )


def _titled(alternation: str) -> str:
    """The words of an alternation, each with a capital."""
    return "|".join(word[:1].upper() + word[1:] for word in alternation.split("|"))


PREFIX = 5
"""Letters of a word of kind that are compared before any pattern is tried: endings vary."""


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    entries = [e for section in KIND_SECTIONS for line in section_lines("kinds.txt", section) for e in line.split(",")]
    return frozenset(fold(entry.split()[0])[:PREFIX] for entry in entries if entry.strip())


def _may_hold_place(turn: Turn) -> bool:
    """A quick test: most turns hold no word of kind at all."""
    beginnings = _beginnings()
    return any(
        not beginnings.isdisjoint((word.key, word.key[:4], word.key[:PREFIX])) or word.text in ("Los", "Las", "St")
        for word in turn.words
    )


def find_places(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL."""
    if not _may_hold_place(turn):
        return
    for pattern in _patterns():
        if not (turn.cased or pattern.numbered):
            continue
        for match in pattern.regex.finditer(turn.text):
            if pattern.numbered or _is_own(turn, match.start(), match.group()):
                yield Span(*match.span(), pattern.label, pattern.detector, pattern.confidence)


_QUOTES = '«»"“”„'
_NAME_PART = re.compile(rf"{CAP}|{CYR}|\d+")


@lru_cache(maxsize=1)
def _kind_words() -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", " ".join(map(kinds, KIND_SECTIONS)))
    entries = [fold(entry) for section in KIND_SECTIONS for entry in re.split(r"[|\s]", _unloosed(kinds(section)))]
    return frozenset(map(fold, words)) | frozenset(entries)


def _unloosed(alternation: str) -> str:
    """Back from patterns to words: accents plain, apostrophes gone."""
    return re.sub(r"\[(.)[^\]]*\]\??", r"\1", alternation).replace("\\", "")


def _is_own(turn: Turn, start: int, found: str) -> bool:
    """Whether something in it is its own name: not only words that a whole city knows.

    A capital that opens a sentence is no evidence: "Domkom guruhi", "Iglesia ...".
    """
    lists = lexicon()
    opens = {word.start for word in turn.words if word.opens}
    if found[0] in _QUOTES or found[-1] in _QUOTES:
        return True
    for match in _NAME_PART.finditer(found):
        key = fold(match.group())
        if key in lists.capitals or key in lists.function_words or key in _kind_words():
            continue
        if start + match.start() in opens and key not in lists.names:
            continue
        return True
    return False
