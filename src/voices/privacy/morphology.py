"""Stems of inflected names, and names known by their form alone.

Uzbek adds plural, possessive and case (Madina-ning, Karimov-lar-ga), Russian changes
endings (Зоя, Зои, Зою), English adds 's. Only stems that stand in the name lists are
accepted, so that a name that merely looks inflected is left whole.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from voices.privacy.fold import fold
from voices.privacy.lexicon import folded

_A = "['’‘ʻʼ`´]"
_CASES = (
    *(
        "ning",
        "ni",
        "ga",
        "ka",
        "qa",
        "da",
        "dan",
        "niki",
        "gacha",
        "dagi",
        "day",
        "dek",
        "cha",
        "daman",
        "nikida",
        "nikiga",
    ),
    *("nikidan", "man", "mi", "chi", "ku", "dir", "lik", "lardan", "miz", "niku"),
)
_POSSESSIVES = ("", "im", "ing", "i", "si", "imiz", "ingiz", "m", "ng", "miz", "ngiz")
_CYRILLIC_CASES = (
    *(
        "нинг",
        "ни",
        "га",
        "ка",
        "қа",
        "да",
        "дан",
        "ники",
        "гача",
        "даги",
        "дай",
        "дек",
        "ча",
        "даман",
        "никида",
        "никига",
    ),
    *("никидан", "ман", "ми", "чи", "ку", "дир", "лик", "миз", "нику"),
)
_CYRILLIC_POSSESSIVES = ("", "им", "инг", "и", "си", "имиз", "ингиз", "м", "нг", "миз", "нгиз")
UZBEK_SUFFIXES = frozenset(
    plural + possessive + case
    for plurals, possessives, cases in (
        (("", "lar"), _POSSESSIVES, _CASES),
        (("", "лар"), _CYRILLIC_POSSESSIVES, _CYRILLIC_CASES),
    )
    for plural in plurals
    for possessive in possessives
    for case in ("", *cases)
) - {""}
LONGEST_SUFFIX = max(map(len, UZBEK_SUFFIXES))

MIN_STEM = 3
"""A shorter stem is no name that could be told from a syllable."""

_CASE_END = re.compile(r"(?:ning|niki|dan|gacha|ni|ga|da|нинг|ники|дан|гача|ни|га|да)\Z")
_POSSESSED_S = re.compile(r"['’]s\Z", re.IGNORECASE)
_RUSSIAN_ENDINGS = ("ою", "ей", "ой", "ом", "ем", "ям", "ы", "и", "у", "ю", "е", "а", "я", "ё")
_RUSSIAN_NOMINATIVES = ("", "а", "я", "й", "ь")

_SURNAME = re.compile(r"[a-z]{3,}(?:ov|ev|yev|ova|eva|yeva|ovs|enko|yan|skiy|skaya|ovlar|evlar|ovlari)\Z")
_PATRONYMIC = re.compile(r"[a-z]{2,}(?:ovich|evich|yevich|ovna|evna|yevna|ichna|inichna|ilich|mich)\Z")
_SHORT_PATRONYMIC = re.compile(
    r"[а-яё]{2,}(?:[аяи]л[ыi]ч|аныч|ваныч|ыч|сеич|еич|дрич|ович[ауе]?|овичем|овн[аеыу]|евн[аеыу])\Z"
)
_UZBEK_NAME = re.compile(
    r"[a-z]{3,}(?:bek|jon|hon|boy|bonu|niso|iddin|uddin|ulla|illo|ullo|oy|gul|mat|berdi|qul|mirzo|shod|zoda?|sher|yor|nisa|nur|mand)\Z"
)
AFFIX = re.compile(
    r"(?:begim|hon|jon|bek|boy|oy|bonu|bibi|niso|mirzo|qul|shoh|toy|ginam|jonim|ka|ik|chik|ochka|echka|ushka|yusha)\Z"
)
"""What is added to a given name: of respect and endearment in Uzbek, and in Russian."""
_SURE_UZBEK_NAME = re.compile(r"[a-z]{3,}(?:bek|jon|iddin|uddin|ulla|illo|ullo|niso|berdi|sher|zoda|begim)\Z")

_SWAHILI_VERB = re.compile(
    r"(?:(?:ni|u|a|tu|m|mu|wa|i|zi|li|ya|ki|vi|ku|pa)(?:na|li|me|ta|ka|ki|nge|sha|naye|liye)[a-z]{3,}[aeiou]"
    r"|ha(?:tu|wa|m|i|zi|ki|li|u)?(?:ta|ku|ja|na)?[a-z]{3,}[ai]|si(?:ta|ku|ja|na)?[a-z]{3,}[ai]|ku[a-z]{3,}[a]"
    r"|(?:ni|u|a|tu|m|mu|wa|i|nisi|usi|asi|tusi|msi|wasi)[a-z]{4,}(?:ie|ue|ee|she|we|ze|ke|ne|me|te|pe|eni|ini))\Z"
)
ANIMATE_SUBJECT = re.compile(
    r"(?:a|hu|h?aku|ha)(?:na|li|me|ta|ka|ki|nge|sha|ku|ja|po|naye|mekuwa|likuwa)\w{1,}\Z|(?:ni|ndiye|ndio)\Z"
)
"""A verb whose subject is one person (he, she), or "is": what stands before it is somebody."""

FILIATIONS = folded("titles.txt", "filiations")


@lru_cache(maxsize=1 << 15)
def stems(word: str, lang: str) -> tuple[tuple[str, int], ...]:
    """(key, length of that part of the word) for the word itself and its possible stems."""
    return tuple(_stems(word, lang))


def _stems(word: str, lang: str) -> Iterator[tuple[str, int]]:
    yield fold(word), len(word)
    possessed = _POSSESSED_S.search(word)
    if possessed:
        yield fold(word[: possessed.start()]), possessed.start()
    low = word.lower()
    cyrillic = "\u0400" <= low[:1] <= "\u04ff"
    if lang in ("uz", "und") or (lang == "ru" and (not cyrillic or low.endswith(("нинг", "дан")))):
        for cut in range(1, min(LONGEST_SUFFIX, len(low) - MIN_STEM) + 1):
            if low[-cut:] in UZBEK_SUFFIXES:
                stem = word[:-cut]
                yield fold(stem), len(stem)
    if cyrillic and lang in ("uz", "ru", "und"):
        for ending in _RUSSIAN_ENDINGS:
            if low.endswith(ending) and len(low) - len(ending) >= MIN_STEM - 1:
                for nominative in _RUSSIAN_NOMINATIVES:
                    # The whole word is replaced: a Russian ending does not stand alone.
                    yield fold(low[: -len(ending)] + nominative), len(word)


def stem_in(word: str, lang: str, names: Container[str]) -> tuple[str, int] | None:
    """The first stem that is in `names`, with its length in the word; None if there is none."""
    for key, length in stems(word, lang):
        if key in names:
            return key, length
    return None


def strip_case(word: str, lang: str) -> int:
    """Length of an unknown Uzbek name without its case suffix (Latin or Cyrillic)."""
    if lang not in ("uz", "und"):
        possessed = _POSSESSED_S.search(word)
        return possessed.start() if possessed else len(word)
    match = _CASE_END.search(word.lower())
    return match.start() if match and match.start() > MIN_STEM else len(word)


def looks_like_patronymic(word: str) -> bool:
    """Botirovich, Михайловна, Палыч; in any case of the letters."""
    return bool(_PATRONYMIC.match(fold(word)) or _SHORT_PATRONYMIC.match(word.lower()))


def looks_like_surname(key: str) -> bool:
    """Karimov, Otajonova: Slavic endings, which also most Uzbek surnames have."""
    return bool(_SURNAME.match(key))


def surname_stem(key: str) -> str:
    """Karim of Karimov, Karimova, Karimovlar."""
    return re.sub(r"(?:y?ev|ov)(?:a|lar|lari)?\Z", "", key)


def looks_uzbek(key: str) -> bool:
    """Javlonbek, Gulsanamoy: endings of given names, minus kin terms and places that share them."""
    return bool(_UZBEK_NAME.match(key)) and key not in folded("titles.txt", "not uzbek names")


def surely_uzbek(key: str) -> bool:
    """The endings that no everyday word has: they count even where case says nothing."""
    return bool(_SURE_UZBEK_NAME.match(key)) and key not in folded("titles.txt", "not uzbek names")


def looks_like_swahili_verb(key: str) -> bool:
    """Subject and tense prefixes with a final vowel: nilimwona, wakasanya, tukimaliza."""
    return len(key) > 5 and _SWAHILI_VERB.match(key) is not None
