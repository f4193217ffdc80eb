"""Meaning units: turns cut where one idea ends, every segment a slice of its redacted turn."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from voices.errors import TableError
from voices.language.boundaries import Span, connectives, is_inside, protected, sentences
from voices.language.mixed import main_language
from voices.schema import TABLES, empty

if TYPE_CHECKING:
    import pandas as pd

MIN_WORDS = 8
"""Fewer words seldom hold an idea of their own ("It's small."): such a sentence joins its neighbour."""

MAX_WORDS = 40
"""More words usually hold two: cut at a connective, then at a comma. The encoder reads far more."""

TARGET_WORDS = 22
"""Words a piece of a long sentence should have: the middle of what people say in one breath."""

RUN_ON = 60
"""A piece this long without any connective or comma (captions without punctuation) is cut at a word."""

_WORD = re.compile(r"[^\W\d_][\w'’‘ʻʼ`-]*")
_COMMA = re.compile(r"[,;:—–]\s+|--\s*|…\s*|\.{3}\s*")
_SPACE = re.compile(r"\s+")


def cut_segments(utterances: pd.DataFrame) -> pd.DataFrame:
    """The segments table of the analysed rows of `utterances`.

    Sentences are joined up to MIN_WORDS and, above MAX_WORDS, cut at spoken connectives near
    TARGET_WORDS. Segments of a turn are exact slices of its text, in order, do not overlap,
    leave out no word, hold at least one, and never end inside a placeholder or a remark in
    brackets.

    Behind the schema's columns stands `segment_lang`: of a turn that switches (`mixed`), the
    language that most words of the segment are in; of any other, the turn's.

    Args:
        utterances: utterance_id, text, lang, excluded_because; mixed where it is known. The text as redacted.

    Raises:
        TableError: a column is missing.
    """
    import pandas as pd

    needed = ("utterance_id", "text", "lang", "excluded_because")
    missing = [column for column in needed if column not in utterances.columns]
    if missing:
        raise TableError(f"utterances lack the column(s) {', '.join(missing)}, which cutting segments needs")
    analysed = utterances[utterances["excluded_because"] == ""]
    mixed = analysed["mixed"] if "mixed" in analysed.columns else [""] * len(analysed)
    rows = [
        (f"{utterance_id}#{index}", utterance_id, start, end, text[start:end], _language(text[start:end], lang, inside))
        for utterance_id, text, lang, inside in zip(
            analysed["utterance_id"], analysed["text"], analysed["lang"], mixed, strict=True
        )
        for index, (start, end) in enumerate(cut(text, lang))
    ]
    if not rows:
        return empty("segments").assign(segment_lang=pd.Series(dtype="str"))
    return pd.DataFrame(rows, columns=[*TABLES["segments"].column_names, "segment_lang"])


def _language(text: str, lang: str, mixed: str) -> str:
    return main_language(text, lang) if mixed else lang


def cut(text: str, lang: str) -> list[Span]:
    """Start and end of each segment of one text; [] where it has no word."""
    kept = protected(text)
    words = [found.start() for found in _WORD.finditer(text) if not is_inside(found.start(), kept)]
    # A placeholder is a word of the sentence it stands in, a remark is not.
    words = sorted({*words, *(start for start, _ in protected(text, placeholders_only=True))})
    if not words:
        return []
    units = [unit for sentence in sentences(text, lang) for unit in _split(text, lang, sentence, words, kept)]
    joined = _join(units, words)
    return [_trim(text, span) for span in joined]


def _count(words: list[int], span: Span) -> int:
    return bisect_left(words, span[1]) - bisect_left(words, span[0])


def _split(text: str, lang: str, span: Span, words: list[int], kept: list[Span]) -> list[Span]:
    """`span` in pieces of at most MAX_WORDS where there is somewhere to cut."""
    pieces: list[Span] = []
    start, end = span
    while (n_words := _count(words, (start, end))) > MAX_WORDS:
        at = _cut_at(text, lang, (start, end), words, kept)
        if at is None:
            break
        pieces.append((start, at))
        start = at
        if _count(words, (start, end)) >= n_words:
            break
    pieces.append((start, end))
    return pieces


def _cut_at(text: str, lang: str, span: Span, words: list[int], kept: list[Span]) -> int | None:
    """The best place to cut `span`: a connective, else a comma, else (in a run-on) a space.

    Of a run-on only the first RUN_ON words are looked at: the rest is cut in its turn.
    """
    n_words = _count(words, span)
    ideal = n_words / max(2, round(n_words / TARGET_WORDS))
    near = span if n_words <= RUN_ON else (span[0], words[bisect_left(words, span[0]) + RUN_ON])
    commas = [found.end() for found in _COMMA.finditer(text, *near)]
    for places in (connectives(text, lang, near), commas, _spaces(text, near) if n_words > RUN_ON else []):
        fitting = [
            (abs(_count(words, (span[0], at)) - ideal), at)
            for at in places
            if not is_inside(at, kept)
            and _count(words, (span[0], at)) >= MIN_WORDS
            and _count(words, (at, span[1])) >= MIN_WORDS
        ]
        if fitting:
            return min(fitting)[1]
    return None


def _spaces(text: str, span: Span) -> list[int]:
    return [found.end() for found in _SPACE.finditer(text, *span)]


def _join(units: list[Span], words: list[int]) -> list[Span]:
    """Neighbours joined while one of them is short, as long as both fit; what has no word always joins."""
    joined: list[Span] = []
    for unit in units:
        if joined:
            before, here = _count(words, joined[-1]), _count(words, unit)
            short = min(before, here) < MIN_WORDS and before + here <= MAX_WORDS
            if short or not before or not here:
                joined[-1] = (joined[-1][0], unit[1])
                continue
        joined.append(unit)
    return joined


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
