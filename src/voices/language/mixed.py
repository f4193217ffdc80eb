"""Languages inside one turn, word by word: Swahili with English, Uzbek with Russian.

A word is known by lists first, then by what Swahili hangs before a stem, then by its letters.
Swahili prefixes on an English stem (anaaccept, wamerenovate) are Swahili speech, and so is
Sheng; Russian words with Uzbek endings (zakazni, uchastkovoyga) are a switch. Names are passed
over: a capital inside a sentence says nothing of the language spoken.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from voices.language.fold import fold
from voices.language.identify import known_words
from voices.language.lexicon.russian import LOANS, UZBEK_LOANS
from voices.language.lexicon.swahili import OBJECTS, SHENG_WORDS, SUBJECTS, TENSES
from voices.language.lexicon.uzbek import ENDINGS
from voices.language.ngrams import LogOdds
from voices.language.profiles import word_forms
from voices.language.script import UZBEK_CYRILLIC, script_of
from voices.language.words import plain

PAIRS = {"sw": "en", "en": "sw", "uz": "ru", "ru": "uz"}
"""The language each is mixed with in the cities of the study."""

ENOUGH = 1
"""Words of the other language by which a turn counts as mixed. One is enough, since loans that
stand in the dictionary (telefon, basi) are listed as words of their own language."""

LOOKS = 1.0
"""Mean log-odds a run of letters from which the shape of an unlisted word decides."""

MIN_SHAPE = 5
"""Letters an unlisted word needs for its shape to say anything."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")
_SENTENCE_START = frozenset(".!?…:;\"'«»“”„([-–—")


def languages_inside(text: str, lang: str, languages: Collection[str]) -> str:
    """ ";"-joined languages of a turn that switches inside, the main one first; "" where it does not."""
    other = PAIRS.get(lang, "")
    if other not in languages:
        return ""
    tags = [tag for _, tag in tag_words(text, lang)]
    n_other, n_own = tags.count(other), tags.count(lang)
    return f"{lang};{other}" if n_other >= ENOUGH and n_own else ""


def tag_words(text: str, lang: str) -> list[tuple[str, str]]:
    """The words of `text` with the language each is in ("" = cannot be told), for a turn in `lang`."""
    text = plain(text)
    tag = {"uz": _tag_uzbek, "ru": _tag_russian}.get(lang, _tag_nairobi)
    tagged: list[tuple[str, str]] = []
    for found in _TOKEN.finditer(text):
        word = found.group()
        before = text[: found.start()].rstrip()[-1:]
        named = word[:1].isupper() and bool(before) and before not in _SENTENCE_START
        acronym = len(word) > 1 and word.isupper()
        tagged.append((word, "" if named or acronym else tag(word, word[:1].isupper())))
    return tagged


def _tag_nairobi(word: str, capital: bool) -> str:
    form = fold(word)
    swahili, english = _nairobi_words()
    in_swahili, in_english = form in swahili, form in english or _english_stem(form)
    if in_swahili != in_english:
        return "sw" if in_swahili else "en"
    if in_swahili or capital or len(form) < MIN_SHAPE:
        return ""
    if _has_prefix(form):
        return "sw"
    score = _shape().score(form)
    return "en" if score > LOOKS else "sw" if score < -LOOKS else ""


@cache
def _nairobi_words() -> tuple[frozenset[str], frozenset[str]]:
    own = known_words()
    both = own["sw"] & own["en"]
    swahili = word_forms("sw") | own["sw"] | {fold(word) for word in SHENG_WORDS}
    english = word_forms("en") | own["en"]
    # A listed word outdoes a bank form of the other language; those in both lists stay open.
    return frozenset(swahili - (own["en"] - both)), frozenset(english - (own["sw"] - both) - SHENG_WORDS)


def _english_stem(form: str) -> bool:
    english = word_forms("en")
    if len(form) <= MIN_SHAPE:
        return False
    if form.endswith("ies"):
        return form[:-3] + "y" in english
    return any(
        form.endswith(ending) and (form[: -len(ending)] in english or form[: -len(ending)] + "e" in english)
        for ending in ("s", "es", "ed", "ing", "er", "ly", "'s")
    )


@cache
def _prefix_pattern() -> re.Pattern[str]:
    def either(parts: Collection[str]) -> str:
        return "|".join(sorted(parts, key=len, reverse=True))

    return re.compile(f"(?:{either(SUBJECTS)})(?:{either([t for t in TENSES if t])})(?:{either(OBJECTS)})(.{{2,}})")


def _has_prefix(form: str) -> bool:
    """Subject and tense before a stem: a Swahili verb, whatever the stem's language."""
    found = _prefix_pattern().fullmatch(form)
    return bool(found and (form[-1] in "aeiou" or found.group(1) in _nairobi_words()[1]))


@cache
def _shape() -> LogOdds:
    """How English a word looks against how Swahili."""
    return LogOdds.fit(sorted(word_forms("en")), sorted(word_forms("sw")))


def _tag_uzbek(word: str, capital: bool) -> str:
    """A word of an Uzbek turn, in either script."""
    form = fold(word)
    if _is_loan(form):
        return "ru"
    uzbek, russian = _tashkent_words()
    if form in uzbek or set(word.lower()) & UZBEK_CYRILLIC or "'" in form:
        return "uz"
    if form in russian and len(form) >= MIN_SHAPE and script_of(word) == "Cyrl":
        return "ru"
    return "" if capital or len(form) < MIN_SHAPE else "uz"


def _tag_russian(word: str, capital: bool) -> str:
    """A word of a Russian turn: Uzbek is what is in Latin letters, or in its own Cyrillic ones."""
    form = fold(word)
    uzbek, russian = _tashkent_words()
    if form in UZBEK_LOANS:
        return "uz"
    if script_of(word) == "Latn":
        return "uz" if form in uzbek or "'" in form else ""
    if set(word.lower()) & UZBEK_CYRILLIC:
        return "uz"
    return "ru" if form in russian or not capital else ""


@cache
def _tashkent_words() -> tuple[frozenset[str], frozenset[str]]:
    own = known_words()
    return word_forms("uz") | own["uz"], own["ru"]


def _is_loan(form: str) -> bool:
    """A Russian stem, bare or with Uzbek endings; a stem's last vowel may go before them."""
    if form in LOANS:
        return True
    for cut in range(len(form) - 1, 2, -1):
        stem, ending = form[:cut], form[cut:]
        if stem in LOANS and _is_ending(ending):
            return True
    return False


def _is_ending(ending: str) -> bool:
    """One Uzbek ending, or two in a row."""
    if ending in _endings():
        return True
    return any(ending[:cut] in _endings() and ending[cut:] in _endings() for cut in range(1, len(ending)))


@cache
def _endings() -> frozenset[str]:
    return frozenset(ENDINGS)
