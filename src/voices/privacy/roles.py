"""Roles that one person holds: the chief of our village, la única partera, yagona doya.

A role with a place of the speaker's own ("of our street") or with "the only" points at
one person without a name. It is replaced with a confidence below SURE, so that somebody
looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.lexicon import SPOKEN_WITH
from voices.privacy.patterns import APOSTROPHE, beginnings, kinds
from voices.privacy.spans import Span
from voices.privacy.words import Turn

ROLE = 0.45


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    es, en, sw, uz, ru = (kinds(f"{lang} role") for lang in ("es", "en", "sw", "uz", "ru"))
    word = r"[^\W\d_]+"
    here = r"(?:de(?:l| la| los| nuestr[oa]| mi| esta| este)?)"
    own = r"(?:our|this|the|my)"
    ours = r"(?:yetu|letu|chetu|wetu|hii|hiki|huu|hapa|yangu)"
    suffix = rf"(?:{APOSTROPHE}?\w{{0,6}})"
    return {
        "es": re.compile(
            rf"\b(?:[uú]nic[oa]\s+)(?:{word}\s+)?(?:{es})(?:\s+{here}\s+{word}(?:\s+{here}\s+{word}){{0,2}}"
            r"(?:\s+de aqu[ií](?: arriba| abajo)?)?|\s+que (?:hay|queda|tenemos))?"
            rf"|\b(?:{es})\s+(?:{here}\s+(?:comit[eé]|junta|mesa|asamblea"
            rf"|consejo)\s+)?(?:de\s+{word}\s+)?{here}\s+(?:{kinds('es own')})(?:\s+(?:{word}(?=[,.;]))"
            rf"|\s+\w+ve\b|\s+\d+)?"
            rf"(?:,\s*(?:la|el)\s+[uú]nic[oa]\s+que\s+{word})?"
            rf"|\b(?:señora?|muchach[oa]|joven|viejit[oa]|señor)\s+que\s+(?:cuida|vende|tiene|atiende|abre|toca"
            rf"|barre|da|hace|maneja)\s+(?:el|la|los|las)\s+{word}\s+{here}\s+(?:{kinds('es own')})"
        ),
        "en": re.compile(
            rf"\b(?:(?:the\s+)?only\s+(?:{word}\s+){{0,3}}?(?:{en})(?:\s+(?:in|at|of|on|for)\s+{own}\s+{word})?"
            rf"|(?:assistant\s+|deputy\s+|area\s+)?(?:{en})\s+(?:of|for|at|in)\s+(?:our|this)\s+{word}(?:-{word})?)"
        ),
        "sw": re.compile(
            rf"\b(?:{sw})\s+(?:wa\s+)?(?:pekee|mmoja tu)(?:\s+wa\s+{word}(?:\s+(?:ya|wa|cha|la)\s+{word})?)?"
            rf"|\b(?:{sw})\s+wa\s+(?:{word}\s+)?(?:(?:wa|ya|cha|la)\s+)?(?:{word}\s+)?{ours}(?:\s+(?:cha|ya|wa|la)\s+{word}(?:\s+ndogo)?|\s+hapa\s+{word})?"
        ),
        "uz": re.compile(
            rf"(?<!\w)(?:(?:{word}{suffix}\s+){{0,3}}(?:yagona|yolg{APOSTROPHE}?iz|ягона|ёлғиз)\s+(?:{word}\s+)?(?:{uz}){suffix}"
            rf"|(?:bizning|бизнинг)\s+(?:{word}\s+)?(?:{uz})(?:i|si|и|си|miz|миз)"
            rf"|(?:mahalla|ko{APOSTROPHE}cha|qishloq|uy|dom|pod{APOSTROPHE}?yezd|маҳалла|кўча|қишлоқ|уй)(?:miz|imiz|миз|имиз)(?:ning|нинг|dagi|даги)?\s+(?:eng\s+|энг\s+)?(?:{word}\s+)?(?:{uz})(?:i|si|и|си)?)"
        ),
        "ru": re.compile(
            rf"\b(?:единственн(?:ый|ая|ого|ую|ой)\s+(?:{word}\s+)?(?:{ru})[а-яё]*(?:\s+(?:в|на)\s+(?:наш\w+|вс\w+|дв\w+|эт\w+)\s+{word})?"
            rf"|(?:{ru})[а-яё]*\s+наш\w+\s+{word}|бывш\w+\s+(?:{ru})[а-яё]*\s+{word})"
        ),
    }


def find_roles(turn: Turn) -> Iterator[Span]:
    """Spans labelled ROLE_RARE."""
    for lang in SPOKEN_WITH.get(turn.lang, tuple(SPOKEN_WITH)):
        if turn.beginnings.isdisjoint(beginnings(f"{lang} role")) and not (lang == "es" and " que " in turn.lower):
            continue
        for match in _patterns()[lang].finditer(turn.lower):
            yield Span(*match.span(), "ROLE_RARE", "role", ROLE)
