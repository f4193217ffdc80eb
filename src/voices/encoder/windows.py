"""Cutting a text that is longer than the model reads, at token borders."""

from __future__ import annotations

from typing import Any


def split_into_windows(text: str, *, tokenizer: Any, size: int) -> tuple[list[str], list[int]]:
    """Cut `text` into consecutive slices of at most `size` tokens, ending between words where there is one.

    Returns the slices and their numbers of tokens, by which their vectors are weighted. What is
    left is shared evenly each time, so that the last slice is seldom a lone word.
    """
    encoded = tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False)
    spans = [(start, end) for start, end in encoded["offset_mapping"] if end > start]
    windows: list[str] = []
    weights: list[int] = []
    first = 0
    while first < len(spans):
        left = len(spans) - first
        parts = -(-left // size)
        last = first + -(-left // parts)
        if last < len(spans):
            last = _end_of_word(text, spans, first, last)
        windows.append(text[spans[first][0] : spans[last - 1][1]].strip())
        weights.append(last - first)
        first = last
    return windows, weights


def _end_of_word(text: str, spans: list[tuple[int, int]], first: int, last: int) -> int:
    """`last`, moved back to where a token follows white space; as it is where there is none."""
    for candidate in range(last, first + (last - first) // 2, -1):
        if text[spans[candidate][0] - 1].isspace() or text[spans[candidate][0]].isspace():
            return candidate
    return last
