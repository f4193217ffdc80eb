"""Unlisted words that are built like names, where case says nothing, and endings that no name has."""

from __future__ import annotations

import re

from voices.privacy.lexicon import lexicon
from voices.privacy.morphology import looks_like_swahili_verb
from voices.privacy.nameness import is_word, nameness
from voices.privacy.words import Word

LOOKS = 0.42
"""A word that no list and no general text holds, built like a name, where case says nothing."""
DOUBTFUL = 0.35
"""The same, less like a name: it stays, as a candidate for review."""

NAMELIKE = {"T": (0.0, -1.5), "l": (1.0, 0.0)}
"""For a capital that opens a sentence (some evidence) and for a word without case (none): the
log-odds of `nameness` from which it LOOKS like a name, and from which it is DOUBTFUL.
Chosen on the gold in lower and upper case and on the dev half of benchmarks/privacy.py."""
MIN_LOOKS = 4
"""Letters below which a word shows nothing."""

_ENDINGS = {
    "es": re.compile(
        r"(?:(?:[aei]r|[aeou]n?|nd)(?:lo|la|los|las|le|les|me|se|nos)|[aei]ndo|iendo|aron|ieron|aban?|abas|[aei]mos|aste|iste"
        r"|[ai]d[oa]s?|mente|cion(?:es)?|ismo|azo|ones|[aeiou](?:ra|ro)n|ria[ns]?)\Z"
    ),
    "en": re.compile(r"(?:ing|ed|s|ness|tion|ment|ly|ous|able|ful|ery|age|ity|ance|ence)\Z"),
    "uz": re.compile(
        r"(?:[sg]angiz|[sg]anman|gan(?:lar|da|im)?|yapti|yapman|[ay]di(?:lar|gan)?|moqda|lar(?:i|ni|ga|da|dan|ning)?|imiz|ingiz"
        r"|d[ae]y|dek|roq|lik|chilik|uvchi|masdan|sizlar|ganda|asiz|aylik|sin(?:lar)?|maydi|maymiz|hona|shunos)\Z"
    ),
    "ru": re.compile(
        r"(?:[aeiyou]l[aio]?|l[io]s|at|it|et|yat|ut|yut|sya|tsya|[iy]e|[iy]h|[iy]m[iu]?|ogo|ego|omu|emu|aya|uyu|yuyu|[oe]y|[oe]m|ami"
        r"|yami|ah|yah|[oe]v|ost|nik[ia]?|ka|ki|ku|stvo|eniya?|aniya?|iy|iv)\Z"
    ),
}
_ENDINGS["sw"] = _ENDINGS["en"]
_DIMINUTIVE = re.compile(r"(?:it[oa]s?|cit[oa])\Z")
_OWN_DIMINUTIVE = ("", "a", "o", "e")


def by_letters(word: Word, key: str, lang: str, *, capital: bool) -> float:
    """LOOKS, DOUBTFUL or 0 for an unlisted word; `key` is its folded stem."""
    if len(key) < MIN_LOOKS or is_word(word.key) or is_word(key) or has_plain_ending(word, lang):
        return 0.0
    # In a field nobody knows what a sentence is: its capital is no evidence either.
    odds, (looks, doubtful) = nameness(key), NAMELIKE["T" if capital and lang != "und" else "l"]
    return LOOKS if odds >= looks else DOUBTFUL if odds >= doubtful else 0.0


def has_plain_ending(word: Word, lang: str) -> bool:
    """Whether a word ends as verbs and common nouns of its language do, and names do not."""
    if lang in ("sw", "en", "und") and looks_like_swahili_verb(word.key):
        return True
    if lang == "es" and (stem := _DIMINUTIVE.search(word.key)):
        # Muchachito is a word, Nicolasita is somebody.
        return not any(word.key[: stem.start()] + end in lexicon().names for end in _OWN_DIMINUTIVE)
    endings = (_ENDINGS[lang],) if lang in _ENDINGS else (_ENDINGS["es"], _ENDINGS["en"])
    return any(ending.search(word.key) for ending in endings)
