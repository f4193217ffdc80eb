"""How strongly one word looks like (a part of) a personal name, from lists, form and case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from voices.privacy.fold import fold
from voices.privacy.letters import LOOKS, by_letters
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.localities import known
from voices.privacy.morphology import (
    AFFIX,
    looks_like_patronymic,
    looks_like_surname,
    looks_uzbek,
    stem_in,
    stems,
    strip_case,
    surely_uzbek,
    surname_stem,
)
from voices.privacy.words import Turn, Word

REGIONS_OF = {"es": "M", "sw": "K", "en": "K", "uz": "UR", "ru": "RU"}
SPOKEN_WITH = {"es": ("es",), "sw": ("sw", "en"), "en": ("en", "sw"), "uz": ("uz", "ru"), "ru": ("ru",)}
ALL_LANGUAGES = ("es", "sw", "en", "uz", "ru")

LISTED = 0.8
"""A listed name with a capital inside a sentence."""
LISTED_ALONE = 0.65
"""A listed name where case says nothing: the start of a sentence, a text without case."""
FORM = 0.75
"""A patronymic or a surname's ending: no list is needed."""
CAPITAL = 0.4
"""A capital inside a sentence that no list explains: as often a place or a brand as a
person, so below SURE: replaced, and shown for review."""
SLIP = 0.45
"""A listed name in lower case within a text that uses capitals: the transcriber's slip, or a word."""
SUPPORTED = 0.3
"""Could be a name (an ordinary word, an unknown capital at a sentence's start); counts only
beside a title, another name, or an announcement."""
NONE = 0.0

MIN_CAPITAL = 3
"""A shorter capitalised word is an initial, an article or an exclamation."""
MIN_SLIP = 4
"""A shorter lower-case word is too often a syllable of something else."""


@dataclass(frozen=True, repr=False)
class Evidence:
    """strength: see the constants; key: the folded stem by which a person is recognised;
    end: offset in the text where the name ends and its suffix begins."""

    strength: float
    key: str
    end: int
    listed: bool = False


@dataclass(frozen=True)
class _Setting:
    regions: frozenset[str]
    languages: tuple[str, ...]


@lru_cache(maxsize=32)
def _setting(lang: str) -> _Setting:
    return _Setting(
        frozenset(REGIONS_OF.get(lang, "MKUR")),
        SPOKEN_WITH.get(lang, ALL_LANGUAGES),
    )


def weigh(turn: Turn) -> list[Evidence]:
    """The evidence of every word of a turn."""
    kept = known(turn)
    return [_word(turn, index, word, kept) for index, word in enumerate(turn.words)]


def _word(turn: Turn, index: int, word: Word, kept: set[int]) -> Evidence:
    lists, setting = lexicon(), _setting(turn.lang)
    nothing = Evidence(NONE, word.key, word.end)
    capital = word.shape == "T" and turn.cased
    if word.shape == "l" and turn.cased and word.key not in lists.names and turn.lang not in ("uz", "ru", "und"):
        return nothing
    if index in kept or len(word.key) < MIN_CAPITAL:
        return nothing
    if lists.is_function(word.key, turn.lang) and not (capital and not word.opens and word.key in lists.names):
        return nothing
    found = _listed_stem(word.text, turn.lang)
    affixed = None if found else _with_affix(word.text, turn.lang)
    found = found or affixed
    if found is None:
        return _unlisted(turn, word, capital)
    key, length = found
    end = _surname_end(word, length) if looks_like_surname(key) else word.start + length
    # A Spanish surname (region "m") in lower case is a word unless a name stands beside it.
    compatible = bool(lists.names[key] & setting.regions)
    listed = compatible or ("m" in lists.names[key] and "M" in setting.regions)
    # What is a word in this language is one whatever its stem: marta "times" is no Marta here.
    is_word = _ordinary(word.key, setting.languages) or (not affixed and _ordinary(key, setting.languages))
    if word.key in lists.capitals or key in lists.capitals:
        return Evidence(SUPPORTED, key, end, listed=listed)
    if capital and not word.opens:
        return Evidence(LISTED, key, end, listed=True)
    if is_word or not compatible:
        if capital and not is_word and not _ordinary(key, ALL_LANGUAGES) and found[1] == len(word.text):
            return Evidence(LISTED_ALONE, key, end, listed=True)
        return Evidence(SUPPORTED, key, end, listed=listed)
    if word.shape == "l" and turn.cased:
        strength = SLIP if len(key) >= MIN_SLIP and key == word.key else NONE
        return Evidence(strength, key, end, listed=True)
    return Evidence(LISTED_ALONE, key, end, listed=True)


def _unlisted(turn: Turn, word: Word, capital: bool) -> Evidence:
    lists = lexicon()
    if looks_like_patronymic(word.text) and (capital or not turn.cased):
        return Evidence(FORM, word.key, word.end, listed=True)
    if not capital and turn.cased:
        return Evidence(NONE, word.key, word.end)
    length = strip_case(word.text, turn.lang)
    key, end = fold(word.text[:length]), word.start + length
    if lists.is_function(key, turn.lang) or stem_in(word.text, turn.lang, lists.capitals):
        return Evidence(NONE, key, word.end)
    surname = stem_in(word.text, turn.lang, _SURNAMES)
    if surname and (capital or (not turn.cased and turn.lang in ("uz", "ru", "und"))):
        return Evidence(FORM, surname[0], _surname_end(word, surname[1]), listed=True)
    slavic = turn.lang in ("uz", "ru", "und")
    uzbek = slavic and looks_uzbek(key)
    if word.key in titles().relations:
        return Evidence(SUPPORTED if capital else NONE, key, end)
    if capital and not word.opens:
        if looks_like_surname(key) or uzbek:
            return Evidence(FORM, key, end)
        return Evidence(CAPITAL, key, end)
    if uzbek and surely_uzbek(key):
        return Evidence(LISTED_ALONE if capital else SLIP, key, end)
    looks = by_letters(word, key, turn.lang, capital=capital)
    if looks:
        return Evidence(looks, key, end, listed=looks >= LOOKS)
    return Evidence(SUPPORTED if capital or (slavic and looks_like_surname(key)) else NONE, key, end)


def _surname_end(word: Word, length: int) -> int:
    """A family's plural stays with its name: Karimovlar is who they are."""
    rest = word.text[length:].lower()
    return word.start + length + (3 if rest.startswith(("lar", "лар")) else 0)


@lru_cache(maxsize=1 << 15)
def _listed_stem(word: str, lang: str) -> tuple[str, int] | None:
    return stem_in(word, lang, lexicon().names)


@lru_cache(maxsize=1 << 15)
def _with_affix(word: str, lang: str) -> tuple[str, int] | None:
    """Nodirabegim, Латофатхон, Тимурка: a listed name with an affix of respect or endearment."""
    if lang not in ("uz", "ru", "und"):
        return None
    names = lexicon().names
    for key, length in stems(word, lang):
        affix = AFFIX.search(key)
        if affix and affix.start() >= MIN_SLIP and key[: affix.start()] in names:
            return key[: affix.start()], length
    return None


class _Surnames:
    """Membership test: a listed name with -ov, -ev, -ova, -eva after it."""

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str) or not looks_like_surname(key):
            return False
        stem = surname_stem(key)
        names = lexicon().names
        return key in names or (
            len(stem) > MIN_CAPITAL and (stem in names or stem + "a" in names or stem + "y" in names)
        )


_SURNAMES = _Surnames()


def _ordinary(key: str, languages: tuple[str, ...]) -> bool:
    found = lexicon().ordinary.get(key)
    return found is not None and not found.isdisjoint(languages)
