"""What a transcriber or the privacy step put into a text, as against what was said."""

from __future__ import annotations

import re
from functools import cache

from voices.language.lexicon import every
from voices.orthography import fold

MAX_MARK = 80
"""Characters in brackets taken for a remark: longer ones are speech that somebody bracketed."""

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*(?:-\d+)?\](?:['’ʻʼ-]?[^\W\d_]{1,6}(?![^\W\d_]))?")
_BRACKETED = re.compile(rf"\[[^\[\]\n]{{0,{MAX_MARK}}}\]|</?[^\W\d_][^<>\n]{{0,{MAX_MARK}}}>")
_PARENTHESISED = re.compile(rf"\([^()\n]{{1,{MAX_MARK}}}\)|\*[^*\n]{{1,{MAX_MARK}}}\*")
_TIME = re.compile(r"(?<!\d)\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?!\d)")
_SIGNS = re.compile(r"--+|[♪♫]|(?<!\w)(?:x{3,}|XXX+)(?!\w)|[\[\]{}<>|\\^~]+|_{2,}")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\w)|(?<=\w)[*_]{1,3}(?!\w)|(?<!\w)#{1,6}(?!\w)")
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ`][^\W\d_]+)*['’‘ʻʼ`]?")
_LAUGHTER = re.compile(
    r"(?<!\w)(?:(?:j[ae]){2,}j?|(?:ji){3,}|a?(?:ha){2,}h?|(?:he){3,}h?|[ах]*(?:ха|хе){2,}х?)(?!\w)", re.IGNORECASE
)


def remove_marks(text: str) -> str:
    """`text` without remarks in brackets, time codes, interruption signs and laughter spelled out.

    Placeholders of the privacy step go too, with an ending hung on them ([PERSON-1]ning,
    [PERSON-1]'s). What stands in parentheses or between asterisks goes only where all its
    words are a transcriber's, in any of the languages: people's asides stay.
    """
    if "[" in text or "<" in text:
        text = _BRACKETED.sub(" ", _PLACEHOLDER.sub(" ", text))
    if "(" in text or "*" in text:
        text = _PARENTHESISED.sub(_without_remark, text)
    text = _EMPHASIS.sub("", _SIGNS.sub(" ", _TIME.sub(" ", text)))
    return _LAUGHTER.sub(" ", text)


def _without_remark(found: re.Match[str]) -> str:
    words = [fold(word) for word in _WORD.findall(found.group())]
    remark = all(word in _mark_words() for word in words) and (words or found.group()[0] == "(")
    return " " if remark else found.group()


@cache
def _mark_words() -> frozenset[str]:
    """Words of remarks in all languages: a transcriber's language need not be the speaker's."""
    listed = {fold(word) for speech in every().values() for word in speech.marks}
    small = "a al de del en el la y se su the in of and her his to with na kwa va и в на"
    return frozenset(listed | {fold(word) for word in small.split()})
