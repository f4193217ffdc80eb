"""What our language classes for spaCy share: no cut at an apostrophe or a hyphen, abbreviations kept whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.attrs import ORTH
from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_SUFFIXES

from voices.language.lexicon import speech

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_APOSTROPHES = frozenset([r"\'", "`", "‘", "´", "’", "'s", "'S", "’s", "’S"])
_BETWEEN_LETTERS = rf"(?<=[{ALPHA}])(?:{HYPHENS})(?=[{ALPHA}])"

SUFFIXES = [rule for rule in TOKENIZER_SUFFIXES if rule not in _AT_APOSTROPHES]
INFIXES = [rule for rule in TOKENIZER_INFIXES if rule != _BETWEEN_LETTERS]


def abbreviations(lang: str, *, also: Callable[[str], str] | None = None) -> dict[str, list[dict[int, str]]]:
    """Tokenizer exceptions that keep the full stop on the abbreviations of `lang`, in any case.

    Args:
        also: a further spelling of each, as of another script.
    """
    listed = set(speech(lang).abbreviations)
    if also:
        listed |= {also(word) for word in listed}
    # A single letter with a full stop is an initial to spaCy already.
    spelled = {form for word in listed if len(word) > 1 for form in (word, word.capitalize(), word.upper())}
    return {f"{form}.": [{ORTH: f"{form}."}] for form in spelled}
