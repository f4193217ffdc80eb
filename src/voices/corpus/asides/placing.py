"""Whose people a list of participants names: P1 of one group is not P1 of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from voices.corpus.asides.roster import Roster
from voices.corpus.documents import Source
from voices.corpus.lexicon import fold
from voices.corpus.metadata.naming import without_part
from voices.errors import SourceError

_DATA = ("csv", "dta", "sav", "tsv", "zsav")
"""Formats of surveys that hold no talk, as a rule."""


def placed(roster: Roster, source: Source, sources: Sequence[Source]) -> Roster:
    """`roster` with a group or file for each of its people.

    Where no column says it: the group that the sheet gives the list, the transcript that the list is named after, or
    the only one in its folder.

    Raises:
        SourceError: it cannot be told whose people they are.
    """
    if all(entry.where for entry in roster.people):
        return roster
    talks = [s.path for s in sources if s.declared.kind != "responses" and s.path.suffix[1:].lower() not in _DATA]
    named_after = [path.stem for path in talks if fold(path.stem) in fold(source.path.stem)]
    beside = {without_part(path.stem) for path in talks if path.parent == source.path.parent}
    if source.declared.group_id:
        places = {source.declared.group_id}
    elif named_after:
        places = set(named_after)
    elif len(beside) == 1:
        places = beside | {path.stem for path in talks if path.parent == source.path.parent}
    else:
        raise SourceError(
            roster.file,
            "it does not say of which group its people are.",
            "Add a column group to it, or give it a group_id in documents.csv.",
        )
    where = frozenset(map(fold, places))
    return replace(roster, people=tuple(replace(e, where=e.where or where) for e in roster.people))
