"""Who was there: everybody whom the header lists or a label names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voices.corpus.lexicon import fold
from voices.corpus.people import Person, participants_frame
from voices.corpus.talk.turns import Turn, shown_as
from voices.corpus.talk.vocabulary import Vocabulary

if TYPE_CHECKING:
    import pandas as pd


def people_present(
    turns: Sequence[Turn], listed: Sequence[Person], vocabulary: Vocabulary, city: str | None
) -> pd.DataFrame:
    """Everybody listed or heard, once; what the list says of a person goes before what a label says."""
    rows: dict[str, dict[str, object]] = {}
    moderators = {turn.key for turn in turns if turn.role == "moderator"}
    heard_as = {fold(turn.speaker): turn for turn in turns}
    heard_by_key = {turn.key: turn for turn in turns}
    for person in listed:
        label = vocabulary.label(person.speaker)
        if label.kind == "numbered" and not label.word:
            # A list numbered 1, 2, ...: these are P1, P2, ... where labels have numbers, else nobody knows whose.
            if not vocabulary.has_numbers:
                continue
            label = vocabulary.label(f"P{label.number}")
        turn = heard_by_key.get(label.key) or heard_as.get(fold(person.speaker))
        key = turn.key if turn else label.key
        if key in moderators or label.kind in ("moderator", "note"):
            continue
        shown = turn.label if turn else shown_as(label)
        row = rows.setdefault(
            key, {"speaker": turn.speaker if turn else person.speaker, "label": shown, "city": city, "present": True}
        )
        for name, value in person.attributes.items():
            row.setdefault(name, value)
    for turn in turns:
        if turn.role == "participant":
            row = rows.setdefault(
                turn.key, {"speaker": turn.speaker, "label": turn.label, "city": city, "present": not turn.nobody}
            )
            for name, value in turn.attributes.items():
                row.setdefault(name, value)
    return participants_frame(list(rows.values()))
