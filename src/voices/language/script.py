"""Which script a text is written in, and what its letters alone give away."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

UZBEK_CYRILLIC = frozenset("ўқғҳ")
"""Letters of Uzbek Cyrillic that Russian lacks. Only ў is Uzbek's own among its neighbours."""

NEIGHBOUR_CYRILLIC = frozenset("әөүұіңһӣӯҷїєґђћљњџј")
"""Letters of Kazakh, Kirghiz, Tatar, Tajik, Ukrainian, Serbian ... in neither Uzbek nor Russian."""

NEIGHBOUR_LATIN = frozenset("ıəüâîû")
"""Letters of Turkish, Azerbaijani or Kazakh Latin that no Uzbek alphabet has."""

RUSSIAN_ONLY = frozenset("ыщ")
"""Letters of Russian that Uzbek Cyrillic uses in no word of its own."""

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def script_of(text: str) -> str:
    """ISO 15924 code of the script most letters of `text` are in; Zyyy where it has none.

    Latin and Cyrillic are counted quickly; any other script is read off the Unicode names.
    """
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    if latin or cyrillic:
        return "Latn" if latin >= cyrillic else "Cyrl"
    for letter in text:
        if letter.isalpha():
            return _named_script(letter)
    return "Zyyy"


@cache
def _named_script(letter: str) -> str:
    known = {"ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek", "GEORGIAN": "Geor", "ARMENIAN": "Armn",
             "ETHIOPIC": "Ethi", "DEVANAGARI": "Deva", "CJK": "Hani", "HANGUL": "Hang", "HIRAGANA": "Hira"}  # fmt: skip
    return known.get(unicodedata.name(letter, "").split(" ")[0], "Zzzz")
