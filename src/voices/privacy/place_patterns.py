"""The patterns of small places and local groups in text with case, by language.

A name is a word of kind (`kinds.txt`) with capitals, quotes or a number beside it, in the
order of the language: "barbería El Navajo", "Tumaini Clinic", "kanisa la Neema",
"12-maktab", "Zarkent to'yxonasi", "школа № 12", "женсовет «Сеянная»".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from voices.privacy.lexicon import SPOKEN_WITH
from voices.privacy.patterns import APOSTROPHE, CAP, CASED_END, CYR, KIND_SECTIONS, QUOTED, kinds


class Pattern(NamedTuple):
    """A label with its detector, confidence and expression; `numbered` needs no case, in `opening`
    ones a capital that opens the sentence is believed."""

    label: str
    detector: str
    confidence: float
    regex: re.Pattern[str]
    numbered: bool = False
    opening: bool = False


SECTIONS_OF = {
    "es": ("es place", "es org"),
    "en": ("en place", "en org"),
    "sw": ("sw place", "sw org"),
    "uz": ("uz numbered", "uz named", "uz org", "uz loan"),
    "ru": ("ru place", "ru org"),
}
"""The sections of `kinds.txt` whose words the patterns of a language are built around."""


def patterns_for(lang: str) -> tuple[tuple[str, tuple[Pattern, ...]], ...]:
    """The patterns to try on a turn, by language; all of them where its language is not told."""
    return tuple((spoken, _patterns()[spoken]) for spoken in SPOKEN_WITH.get(lang, tuple(SECTIONS_OF)))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    return {"es": _spanish(), "en": _english(), "sw": _swahili(), "uz": _uzbek(), "ru": _russian()}


def _spanish() -> tuple[Pattern, ...]:
    place, org, modifier = kinds("es place"), kinds("es org"), kinds("es modifier")
    links = r"(?:(?:de(?:l| la| los| las)?|y|la|el|las|los|para)\s+){0,2}"
    tail = rf"(?:\s+{links}(?:{CAP}|\d{{1,3}}\b))"
    kind_of = rf"(?:\s+(?:{modifier})){{0,2}}"
    own = rf"{CAP}(?:\s+(?:(?:de(?:l| la| los| las)?|y|en|con|por|para)\s+)?(?:{CAP}|\d{{1,3}}\b)){{0,4}}"
    called = (
        r"(?:se (?:llaman?|hacen llamar|dicen|autonombran)|llamad[oa]s?|conocid[oa]s? como|nos (?:llamamos|decimos))"
    )
    numbered = r"escuela|primaria|secundaria|prepa(?:ratoria)?|t[eé]cnica|cl[ií]nica"
    return (
        Pattern("PLACE_FINE", "place_es", 0.85, re.compile(rf"\b(?i:(?:{place}){kind_of}),?{tail}{{1,5}}")),
        Pattern("PLACE_FINE", "place_es_quoted", 0.85, re.compile(rf"\b(?i:(?:{place}|{org}){kind_of})\s+{QUOTED}")),
        Pattern(
            *("PLACE_FINE", "place_es_number", 0.7),
            re.compile(
                rf"\b(?i:(?:{numbered})(?:\s+(?:t[eé]cnica|diurna|federal|general|oficial|rural|vespertina|primaria|secundaria))?)\s+(?i:n[uú]m(?:ero)?\.?\s*|no\.\s*|#\s*)?\d{{1,3}}\b(?![:.]\d)"
            ),
            numbered=True,
        ),
        Pattern("ORG_LOCAL", "org_es", 0.8, re.compile(rf"\b(?i:(?:{org}){kind_of}){tail}{{1,5}}(?:\s+A\.\s?C\.)?")),
        Pattern(
            *("ORG_LOCAL", "org_es_plural", 0.7),
            re.compile(rf"\bL[oa]s (?:de(?:l| la| los| las)? )?{own}"),
        ),
        Pattern("ORG_LOCAL", "org_es_called", 0.7, re.compile(rf"(?:(?<= )|^)(?i:{called})\s+(?P<own>{own})")),
        Pattern(
            "ORG_LOCAL",
            "org_es_civil",
            0.85,
            re.compile(rf"\b{CAP}(?:\s+{links}{CAP}){{0,6}},?\s+(?:A\.?\s?C\.?|S\.?\s?C\.?)(?!\w)"),
        ),
    )


def _english() -> tuple[Pattern, ...]:
    place, org, tail = (
        _titled(kinds("en place")),
        _titled(kinds("en org")) + r"|FC|CBO|SHG|SACCO|F\.C\.",
        kinds("en tail"),
    )
    suffix = rf"(?:\s+(?i:{tail})\b)*(?:\s+(?:(?:ya|wa|la|Kwa)\s+)?{CAP}){{0,2}}"
    words = rf"(?:{CAP}\s+(?:(?:of|the|and|ya|wa|la)\s+)?)"
    return (
        Pattern("PLACE_FINE", "place_en", 0.85, re.compile(rf"\b{words}{{1,4}}(?:{place})\b{suffix}")),
        Pattern("PLACE_FINE", "place_en_saint", 0.8, re.compile(rf"\bSt\.?\s+{CAP}(?:['’]s)?(?:\s+{CAP}){{0,3}}")),
        Pattern("ORG_LOCAL", "org_en", 0.8, re.compile(rf"\b{words}{{1,4}}(?:{org})(?!\w){suffix}")),
    )


def _swahili() -> tuple[Pattern, ...]:
    place, org, modifier = kinds("sw place"), kinds("sw org"), kinds("sw modifier")
    link = (
        rf"(?:(?:(?:la|ya|cha|wa|za|kwa|pa)\s+(?:{modifier})|la|ya|cha|wa|za|kwa|pa|ndogo|chetu|yetu|inaitwa|inayoitwa|kinaitwa"
        r"|kinachoitwa|kinajiita|inajiita|linaitwa|linaloitwa|linajiita|called|wanajiita|zinaitwa|inaitwayo)\s+){0,2}"
    )
    tail = rf"{CAP}(?:\s+(?:(?:wa|ya|la|na|za|cha|kwa)\s+)?{CAP}){{0,4}}"
    return (
        Pattern("PLACE_FINE", "place_sw", 0.85, re.compile(rf"\b(?i:{place})\s+{link}{tail}")),
        Pattern("ORG_LOCAL", "org_sw", 0.8, re.compile(rf"\b(?i:{org})\s+{link}{tail}")),
    )


def _uzbek() -> tuple[Pattern, ...]:
    number, place, org = kinds("uz numbered"), kinds("uz named"), kinds("uz org")
    modifier = kinds("uz modifier")
    word = rf"(?:{CAP}|{CYR})"
    lower = rf"[^\W\d_A-ZА-ЯЎҚҒҲ]+(?:{APOSTROPHE}[^\W\d_]*)*"
    own = rf"(?:{QUOTED}|\b{word}(?:-\d{{1,2}})?(?:\s+{word})?(?:\s+(?:{word}|{lower}))?)"
    possessed = r"(?:lar|лар)?(?:i|si|и|си)"
    return (
        Pattern(
            *("PLACE_FINE", "place_uz_number", 0.9),
            re.compile(
                rf"\b\d{{1,4}}[\s-]*(?i:(?:(?:sonli|сонли|shahar|tuman|oilaviy|bolalar|шаҳар|туман|оилавий|болалар)\s+)?(?:{number})(?:si|i|си|и)?)"
            ),
            numbered=True,
        ),
        Pattern(
            *("ORG_LOCAL", "org_uz", 0.75),
            re.compile(
                rf"{own}(?:\s+(?i:{modifier})){{0,2}}\s+(?i:(?:{org}){possessed}|(?:mfy|мфй)(?:\s+(?:[^\W\d_]+[-\s]){{1,3}}(?:{org}){possessed})?)(?i:{CASED_END})"
            ),
            opening=True,
        ),
        Pattern(
            *("PLACE_FINE", "place_uz_name", 0.8),
            re.compile(rf"{own}(?:\s+(?i:{modifier})){{0,2}}\s+(?i:{place}){possessed}(?i:{CASED_END})"),
            opening=True,
        ),
        Pattern(
            "PLACE_FINE", "place_uz_loan", 0.7, re.compile(rf"{own}\s+(?i:{kinds('uz loan')}){CASED_END}"), opening=True
        ),
        Pattern(
            "ORG_LOCAL",
            "org_uz_called",
            0.7,
            re.compile(
                rf"\b{word}(?:\s+(?:{word}|{lower})){{0,2}}(?=\s+(?:degan|деган|nomli|номли)\s+(?:\w+\s+)?(?i:{org}))"
            ),
            opening=True,
        ),
    )


def _russian() -> tuple[Pattern, ...]:
    place, org = kinds("ru place"), kinds("ru org")
    at = rf"(?:на|с|со|при|из|у|в)\s+{CYR}(?:\s+{CYR}){{0,2}}"
    own = (
        rf"(?:(?:[а-яё]+\s+){{0,2}}{QUOTED}|(?:имени\s+)?{CYR}(?:\s+{CYR}){{0,2}}(?:(?<=ого)\s+[а-яё]+"
        rf"|(?<=ой)\s+[а-яё]+)?)(?:\s+{at})?"
    )
    kind = rf"(?i:(?:{place})|(?:{org})[а-яё]{{0,4}})(?:\s+[а-яё]+)?"
    adjective = r"(?:[А-ЯЁа-яё]+(?:ая|ую|ой|ий|ый|ое|ого|ом)\s+)?"
    return (
        Pattern(
            *("PLACE_FINE", "place_ru_number", 0.85),
            re.compile(
                rf"\b\d{{1,4}}(?:-?(?:я|й|ю|ой|ей|ом|ая|го|м))?\s+(?i:{place})\b|\b{adjective}(?i:{place})\s+(?i:№|номер)?\s*\d{{1,4}}\b"
            ),
            numbered=True,
        ),
        Pattern("ORG_LOCAL", "org_ru", 0.8, re.compile(rf"\b{adjective}(?i:{org})[а-яё]{{0,4}}\s+(?:{own}|{at})")),
        Pattern("PLACE_FINE", "place_ru", 0.85, re.compile(rf"\b(?i:{place})\s+{own}")),
        Pattern(
            "ORG_LOCAL",
            "people_ru",
            0.45,
            re.compile(rf"\b{CYR}(?<=ские|ских|ским)\b(?!\s+[а-яё]+(?:ые|ие|ых|их)?\b(?<=[ыиах]))"),
            opening=True,
        ),
        Pattern("PLACE_FINE", "place_ru_at", 0.7, re.compile(rf"\b{kind}\s+{at}")),
    )


def _titled(alternation: str) -> str:
    """The words of an alternation, each with a capital."""
    return "|".join(
        " ".join(w[:1].upper() + w[1:] for w in entry.split(" "))
        for entry in alternation.replace("\\ ", " ").split("|")
    )


__all__ = ["KIND_SECTIONS", "Pattern", "patterns_for"]
