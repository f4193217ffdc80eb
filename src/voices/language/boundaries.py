"""Where a turn may be cut: sentence ends and spoken connectives, never inside brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from voices.language.lexicon import every, speech
from voices.language.transliterate import to_cyrillic

Span = tuple[int, int]

_BRACKETS = re.compile(r"\[[^\[\]\n]*\]|\([^()\n]{0,80}\)")
_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*(?:-\d+)?\]")
_END = re.compile(r"(?P<sign>[.!?…]+)[\"'»”’)\]]*(?=\s)|(?P<line>\n)")
LONGEST = 24
"""Characters looked back from a full stop: no abbreviation is longer."""

_LAST_WORD = re.compile(r"[^\s(«\"“¿¡]+$")
_APOSTROPHE = "['’‘ʻʼ`]"


def protected(text: str, *, placeholders_only: bool = False) -> list[Span]:
    """Spans in brackets, in order: placeholders, a transcriber's remarks, short asides."""
    if "[" not in text and "(" not in text:
        return []
    return [found.span() for found in (_PLACEHOLDER if placeholders_only else _BRACKETS).finditer(text)]


def is_inside(position: int, spans: list[Span]) -> bool:
    """Whether a cut at `position` would part one of `spans`, which stand in order and do not overlap."""
    last = bisect_left(spans, (position, position)) - 1
    return last >= 0 and position < spans[last][1]


def sentences(text: str, lang: str) -> list[Span]:
    """Spans of the sentences of `text`; together they cover it.

    A full stop after an abbreviation or an initial ends nothing, and neither do dots, a
    question or an exclamation mark with which the speaker goes on in lower case.
    """
    kept = protected(text)
    spans: list[Span] = []
    start = 0
    for found in _END.finditer(text):
        if is_inside(found.start(), kept) or is_inside(found.end(), kept) or not _ends(text, lang, found):
            continue
        spans.append((start, found.end()))
        start = found.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _ends(text: str, lang: str, found: re.Match[str]) -> bool:
    sign = found.group("sign")
    if sign is None:
        return True
    if sign != ".":
        after = text[found.end() :].lstrip(" \"'«“‘¿¡—–-")[:1]
        return not after.islower()
    before = _LAST_WORD.search(text[max(0, found.start() - LONGEST) : found.start()])
    word = before.group() if before else ""
    return word.lower() not in _abbreviations(lang) and not (len(word) == 1 and word.isupper())


@cache
def _abbreviations(lang: str) -> frozenset[str]:
    """Those of the language, and those that are abbreviations in any: turns quote one another's titles."""
    own = speech(lang).abbreviations
    if not own:
        return frozenset().union(*(each.abbreviations for each in every().values()))
    return frozenset(own | {to_cyrillic(word) for word in own}) if lang == "uz" else own


def connectives(text: str, lang: str, span: Span) -> list[int]:
    """Where a spoken connective of `lang` opens inside `span`."""
    pattern = _connective_pattern(lang)
    return [found.start() for found in pattern.finditer(text, *span)] if pattern else []


@cache
def _connective_pattern(lang: str) -> re.Pattern[str] | None:
    phrases = set(speech(lang).connectives)
    if lang == "uz":
        phrases |= {to_cyrillic(phrase) for phrase in phrases}
    if not phrases:
        return None
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(re.escape(each).replace("'", _APOSTROPHE).replace(r"\ ", r"\s+") for each in ordered)
    return re.compile(rf"(?<=[\s,;:—–-])(?<!\w[-'’])(?:{either})(?![\w'’ʻʼ-])", re.IGNORECASE)
