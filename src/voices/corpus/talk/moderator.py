"""Who moderates, where no label says so: the one who opens, asks and closes.

A guess, shown as one. A focus group is led by questions: opening, introductory, transition, key and ending ones
(Krueger and Casey, Focus Groups), so the moderator's turns hold most of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from voices.corpus.talk.turns import Turn

MIN_ASKING = 0.4
"""Share of a moderator's turns that hold a question. In the invented sample moderators ask in 54 % of their turns or
more, participants in 14 % on average."""

MIN_TURNS = 3
"""Fewer turns say nothing about behaviour."""

MIN_SPEAKERS = 2

OPENS, CLOSES = 0.3, 0.15
"""What opening and closing add to the share of questions: less than asking itself, more than a tie."""

_QUESTIONS = ("?", "？", "؟")


def guess_moderator(turns: Sequence[Turn]) -> str | None:
    """The key of the speaker who behaves as a moderator, None where nobody clearly does."""
    spoken = [turn for turn in turns if turn.role == "participant" and not turn.nobody]
    by_speaker: defaultdict[str, list[Turn]] = defaultdict(list)
    for turn in spoken:
        by_speaker[turn.key].append(turn)
    if len(by_speaker) < MIN_SPEAKERS:
        return None
    # Where most speakers are P1, P2, ..., the one with a name is the one to look at.
    named = {key for key, said in by_speaker.items() if not said[0].label}
    pool = named if named and len(named) < len(by_speaker) / 2 else set(by_speaker)
    scores = {key: _score(key, by_speaker[key], spoken) for key in pool if len(by_speaker[key]) >= MIN_TURNS}
    asking = {key: score for key, score in scores.items() if score[1] >= MIN_ASKING}
    return max(asking, key=lambda key: (asking[key][0], key)) if asking else None


def with_moderator(turns: Sequence[Turn], key: str) -> list[Turn]:
    """`turns` with the speaker `key` as moderator."""
    return [replace(turn, role="moderator", label="M") if turn.key == key else turn for turn in turns]


def _score(key: str, said: Sequence[Turn], spoken: Sequence[Turn]) -> tuple[float, float]:
    asking = sum(any(mark in turn.text for mark in _QUESTIONS) for turn in said) / len(said)
    opens = OPENS * (spoken[0].key == key)
    closes = CLOSES * any(turn.key == key for turn in spoken[-2:])
    return asking + opens + closes, asking
