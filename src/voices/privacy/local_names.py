"""Plausible local names for people: the same gender, the same length of name, and nobody's in the document.

The pool is `lexicons/pseudonyms.txt`; the gender of the person is read from titles, kin
terms, patronymics and the lists of given names, else from how the name ends. A name stands
in brackets ([doña Carmela]), as transcribers mark what they changed: nobody takes it for
the real one, and no later step counts it as a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from voices.privacy.fold import APOSTROPHES, fold
from voices.privacy.kin import is_kin
from voices.privacy.lexicon import folded, lexicon, section_lines, titles
from voices.privacy.morphology import FILIATIONS, looks_like_surname
from voices.privacy.words import Word, cut

FEMALE, MALE, EITHER = "f", "m", "u"

_POOLS = {"es": "es", "sw": "sw", "en": "sw", "uz": "uz", "ru": "ru"}
_REGION_POOLS = {"MX": "es", "KE": "sw", "UZ": "uz"}
_FEMALE_END = re.compile(r"(?:ov|ev|in)a\Z|(?:ovna|evna|ichna|hon|oy|niso|bonu|gul|begim)\Z")
_MALE_END = re.compile(r"(?:ov|ev|ovich|evich|ich|jon|bek|boy|iddin|ulla|ali)\Z")
_FEMALE_KENYAN = re.compile(
    r"(?:wa[nimrcgtk]|nja|nje|njo|nya|ny[ao]|mutho|mukami|che[pblmr]|jep|jem|a[kwtdcopy][a-z]*[oaei]|na[bfklmnsl]|mw?en?d|mo?raa|kwam|kerub)"
)
_MALE_KENYAN = re.compile(
    r"(?:o[dtcmkwpnydlrgu]|kip|kib|kim|kar|kam|kin|mw[ab]|mut|mun|mus|mac|mai|ng[ua]|njor|njug|waf|wek|bar|sim|wan[jy]al|rot|koe|lan)"
)
"""How names given to girls and to boys begin in Kikuyu, Luo, Luhya, Kalenjin and Kisii."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_MARKED = {"o'": "ў", "g'": "ғ", "sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "ts": "ц"}
_LETTERS = dict(zip("abdefghijklmnopqrstuvxyz", "абдэфгҳижклмнопқрстувхйз", strict=True))


class LocalName(NamedTuple):
    """What one person is called; `surname` is "" where the pool has none left."""

    given: str
    surname: str


class NamePool:
    """Gives each person of a document one name; its repr shows none."""

    def __init__(self, avoid: Iterable[str], *, region: str | None = None) -> None:
        """Args:
        avoid: folded parts of the names found in the document, which nobody may be given.
        region: whose names stand for people whose language is not told.
        """
        self._taken = set(avoid)
        self._default = _REGION_POOLS.get(region or "", "es")

    def __repr__(self) -> str:
        return "NamePool()"

    def take(self, original: str, lang: str) -> LocalName | None:
        """A name for the person first called `original`; None where the pool is used up."""
        pool = _POOLS.get(lang, self._default)
        if pool == "ru" and not _CYRILLIC.search(original):
            pool = "uz"
        gender = gender_of(original)
        given = self._next(f"{pool} {gender}")
        surname = self._next(f"{pool} surnames")
        if given is None or surname is None:
            return None
        if gender == FEMALE and pool in ("uz", "ru"):
            surname += "a" if pool == "uz" else "а"
        if pool == "uz" and _CYRILLIC.search(original):
            given, surname = to_cyrillic(given), to_cyrillic(surname)
        return LocalName(given, surname)

    def _next(self, section: str) -> str | None:
        for name in _pool(section):
            if fold(name) not in self._taken:
                self._taken.add(fold(name))
                return name
        return None


def shown(name: LocalName, original: str) -> str:
    """How a mention reads: its titles and kin terms, and as much of the name as it said, in its case."""
    words = cut(original)
    first, last = 0, len(words)
    while first < last - 1 and _is_title(words[first]):
        first += 1
    while last - 1 > first and is_kin(words[last - 1]):
        last -= 1
    parts = [w for w in words[first:last] if w.key not in FILIATIONS and len(w.key) > 3]
    if len(parts) > 1:
        said = f"{name.given} {name.surname}"
    elif parts and _is_surname(parts[0]):
        said = name.surname
    else:
        said = name.given
    if _CYRILLIC.search(original) and not _CYRILLIC.search(said):
        said = " ".join(map(to_cyrillic, said.split(" ")))
    letters = [c for c in original if c.isalpha()]
    if all(c.islower() for c in letters):
        said = said.lower()
    elif len(letters) > 2 and all(c.isupper() for c in letters):
        said = said.upper()
    head = original[: words[first].start] if words else ""
    tail = original[words[last - 1].end :] if words else ""
    return f"[{head}{said}{tail}]"


def gender_of(original: str) -> str:
    """FEMALE, MALE or EITHER, from titles, kin terms and patronymics, then from the given name."""
    words = cut(original)
    female, male = folded("titles.txt", "female"), folded("titles.txt", "male")
    for word in words:
        if word.key in female or (is_kin(word) and word.key[:3] in ("opa", "hol", "buv", "kel", "sin", "ona")):
            return FEMALE
        if word.key in male or (is_kin(word) and word.key[:3] in ("aka", "ama", "tog", "bob", "uka", "poc")):
            return MALE
    names = [word.key for word in _own_name(words) if not _is_title(word)]
    regions = lexicon().names.get(names[0], frozenset()) if names else frozenset()
    if names and regions == {"K"} and (_MALE_KENYAN.match(names[0]) or _FEMALE_KENYAN.match(names[0])):
        return MALE if _MALE_KENYAN.match(names[0]) else FEMALE
    for word in _own_name(words):
        if word.key in folded("gender.txt", FEMALE):
            return FEMALE
        if word.key in folded("gender.txt", MALE):
            return MALE
    for word in words:
        if _FEMALE_END.search(word.key):
            return FEMALE
        if _MALE_END.search(word.key):
            return MALE
    if names and regions & {"M", "R"}:
        return FEMALE if names[0].endswith(("a", "ya")) else MALE if names[0].endswith(("o", "y")) else EITHER
    if names and "U" in regions:
        return FEMALE if names[0].endswith("a") else MALE
    return EITHER


def _own_name(words: list[Word]) -> list[Word]:
    """The words before "wa", "bin", "binti": Wanjiku wa Kamau is the girl, Kamau her father."""
    keys = [word.key for word in words]
    cut_at = min((keys.index(link) for link in ("wa", "bin", "binti") if link in keys), default=len(words))
    return words[:cut_at]


def to_cyrillic(name: str) -> str:
    """An Uzbek name of the pool in Cyrillic letters."""
    low = "".join("'" if c in APOSTROPHES else c for c in name.lower())
    letters: list[str] = []
    index = 0
    while index < len(low):
        pair = _MARKED.get(low[index : index + 2])
        letters.append(pair or _LETTERS.get(low[index], "ъ" if low[index] == "'" else low[index]))
        index += 2 if pair else 1
    text = "".join(letters)
    text = re.sub(r"(?<=[^аэиоуўёюяе])э", "е", text)
    return text[:1].upper() + text[1:]


def _is_title(word: Word) -> bool:
    return word.key in titles().before


def _is_surname(word: Word) -> bool:
    return looks_like_surname(word.key) or lexicon().names.get(word.key) == frozenset("m")


@lru_cache(maxsize=32)
def _pool(section: str) -> tuple[str, ...]:
    return tuple(name for line in section_lines("pseudonyms.txt", section) for name in line.split())
