"""What a project knows of its sources and people, in the terms of our tables.

Of a source: city, group, stratum, date, as a header block would say them. Of a person: gender and age band, as beside
a label. Other variables stay out: an occupation or an income can identify somebody in a small group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from voices.corpus import lexicon
from voices.corpus.coded.model import TextSource, Values
from voices.corpus.lexicon import fold
from voices.corpus.people import age_group, gender_of
from voices.corpus.talk.header import header_key

if TYPE_CHECKING:
    import pandas as pd

_OF_A_SOURCE = ("city", "group", "stratum", "date", "languages")
_DATE = re.compile(r"[\d./-]{4,10}")


def header_of(values: Values) -> tuple[str, ...]:
    """Variables of a source as the lines of a header block (`City: Tashkent`); those of no known meaning left out.

    Of a date only figures count: what stands there goes into the run as it is, and a variable may hold anything.
    """
    lines = (f"{' '.join(name.split())}: {' '.join(value.split())}" for name, value in values)
    known = ((line, header_key(line)) for line in lines)
    return tuple(
        line for line, key in known if key and key[0] in _OF_A_SOURCE and (key[0] != "date" or _DATE.fullmatch(key[1]))
    )


def with_attributes(participants: pd.DataFrame, source: TextSource) -> pd.DataFrame:
    """`participants` with gender and age band of the cases that bear a speaker's name or label.

    Where one person alone speaks, the source's own values are the person's. What the text itself says stands.
    """
    import pandas as pd

    cases = {fold(name): attributes(values) for name, values in source.people.items()}
    alone = attributes(source.values) if len(participants) == 1 else {}
    found = [
        alone | cases.get(fold(label), {}) | cases.get(fold(speaker), {})
        for speaker, label in zip(participants["speaker"], participants["label"], strict=True)
    ]
    result = participants.copy()
    for name in dict.fromkeys(name for person in found for name in person):
        given = [person.get(name) for person in found]
        if name in result.columns:
            given = [new if old is None or old != old else old for old, new in zip(result[name], given, strict=True)]
        result[name] = pd.Series(given, index=result.index, dtype=object)
    return result


def attributes(values: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Gender and age band among (variable, value) pairs; {} where there is neither."""
    found: dict[str, str] = {}
    for name, value in values:
        key = fold(name).strip(" .:")
        if key in lexicon.CELL_GENDER and (gender := gender_of(value)):
            found.setdefault("gender", gender)
        elif key in lexicon.CELL_AGE and (band := age_group(value)):
            found.setdefault("age_group", band)
    return found
