"""The likeliest row of tags, given what each word says and that people seldom switch."""

from __future__ import annotations

from collections.abc import Sequence

Scores = dict[str, float]
"""Log-odds of a word by tag, on one scale."""


def best_path(words: Sequence[Scores], *, switch: float) -> list[str]:
    """The tags with the highest sum of scores, where every change of tag costs `switch` (Viterbi, 1967).

    Of equal paths the one whose tags come first by name; every word must score the same tags.
    """
    if not words:
        return []
    tags = sorted(words[0])
    reached = {tag: words[0][tag] for tag in tags}
    came_from: list[dict[str, str]] = []
    for scores in words[1:]:
        step = {tag: max(tags, key=lambda before: reached[before] - switch * (before != tag)) for tag in tags}
        reached = {tag: reached[step[tag]] - switch * (step[tag] != tag) + scores[tag] for tag in tags}
        came_from.append(step)
    tag = max(tags, key=lambda each: reached[each])
    path = [tag]
    for step in reversed(came_from):
        tag = step[tag]
        path.append(tag)
    return path[::-1]
