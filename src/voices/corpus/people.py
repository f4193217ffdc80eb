"""Who took part and what is known of them: gender and age band, from headers, asides, tables.

An exact age and an occupation can identify a person in a small group; the age becomes a band and the
occupation is not kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voices.corpus import lexicon
from voices.corpus.documents import PARTICIPANT_COLUMNS
from voices.corpus.lexicon import fold
from voices.corpus.talk import heads, labels

if TYPE_CHECKING:
    import pandas as pd

AGE_BANDS = ((16, 17), (18, 24), (25, 34), (35, 44), (45, 59))
"""The bands of the survey instruments; 60 and more is the last one, under 16 the first."""

_AGE = re.compile(
    r"(?:age|aged|edad|umri|miaka|yosh|yoshi|ёш|ёши|возраст)?[ :.]*(?P<age>\d{1,3})"
    r"(?:[ -]*(?:years?(?: old)?|yrs?|y\.?o\.?|años|anos|miaka|yosh|yoshda|ёш|ёшда|лет|года?|г))?\.?"
)
_BAND = re.compile(r"(?P<low>\d{2})\s*[-–—]\s*(?P<high>\d{2})|(?P<open>\d{2})\s*\+")
_SEPARATORS = re.compile(r"[,;/|]")


@dataclass(frozen=True)
class Person:
    """Someone named in a header, a table or beside a label."""

    speaker: str = field(repr=False)
    attributes: Mapping[str, str] = field(default_factory=dict)


def attributes_of(text: str) -> dict[str, str]:
    """Gender and age band in `text` such as `mujer, 34 años` or `f; 18-24`; {} where there is neither."""
    found: dict[str, str] = {}
    for token in _SEPARATORS.split(text.strip(" ()[]")):
        for name, value in _attribute(fold(token).strip(" .")).items():
            found.setdefault(name, value)
    return found


def _attribute(token: str) -> dict[str, str]:
    if gender := gender_of(token):
        return {"gender": gender}
    if band := age_group(token):
        return {"age_group": band}
    first, _, rest = token.partition(" ")  # "f 34"
    if rest and (gender := gender_of(first)) and (band := age_group(rest)):
        return {"gender": gender, "age_group": band}
    return {}


def gender_of(token: str) -> str:
    """ "female", "male" or "" (as the survey export spells them)."""
    token = fold(token).strip(" .")
    return next((gender for gender, words in lexicon.GENDERED.items() if token in words), "")


def age_group(token: str) -> str:
    """The band of an age, or a band as given; "" where `token` is neither."""
    token = fold(token).strip(" .")
    if band := _BAND.fullmatch(token):
        return f"{band['open']}+" if band["open"] else f"{band['low']}-{band['high']}"
    match = _AGE.fullmatch(token)
    if not match:
        return ""
    age = int(match["age"])
    if age < AGE_BANDS[0][0]:
        return f"under {AGE_BANDS[0][0]}" if age >= 5 else ""  # below 5 it is no participant's age but a count
    if age > 120:
        return ""
    return next((f"{low}-{high}" for low, high in AGE_BANDS if low <= age <= high), "60+")


def listed_person(line: str) -> Person | None:
    """A line of a list of participants (`P1: f, 47, fruit stall`), None for anything else.

    What follows the label must start with a gender or an age: a turn does not.
    """
    for head in heads.heads(line.strip().lstrip("-•·*– ")):
        if head.form in ("colon", "dash", "tab", "alone", "dot"):
            described = head.aside if head.form == "alone" else head.rest or head.aside
            first = _SEPARATORS.split(described.strip(" ()[]"), maxsplit=1)[0]
            if described and attributes_of(first):
                return Person(head.label, attributes_of(described))
    name, comma, described = line.partition(",")
    if comma and attributes_of(described) and (labels.is_name_like(name.strip()) or labels.parse(name).is_role):
        return Person(name.strip(), attributes_of(described))
    return None


def inline_people(text: str) -> list[Person]:
    """The people of `P1 (f, 47), P2 (f, 52)`; [] where the text names none so."""
    found = []
    for name, described in re.findall(r"([^,;:()\[\]]{1,48}?)\s*[(\[]([^()\[\]]{1,80})[)\]]", text):
        if attributes := attributes_of(described):
            found.append(Person(name.strip(), attributes))
    if not found and ";" in text:
        found = [person for item in text.split(";") if (person := listed_person(item.strip()))]
    return found


def table_people(rows: Sequence[Sequence[str]]) -> list[Person]:
    """The people of a table with a column of labels and one of gender or age; [] for another table."""
    if len(rows) < 2:
        return []
    header = [fold(cell).strip(" .:") for cell in rows[0]]
    columns = {
        "id": _first(header, lexicon.CELL_ID),
        "gender": _first(header, lexicon.CELL_GENDER),
        "age_group": _first(header, lexicon.CELL_AGE),
    }
    if columns["id"] is None or (columns["gender"] is None and columns["age_group"] is None):
        return []
    people = []
    for row in rows[1:]:
        cells = {name: row[i].strip() if i is not None and i < len(row) else "" for name, i in columns.items()}
        known = {"gender": gender_of(cells["gender"]), "age_group": age_group(cells["age_group"])}
        if cells["id"]:
            people.append(Person(cells["id"], {name: value for name, value in known.items() if value}))
    return people


def _first(header: Sequence[str], words: frozenset[str]) -> int | None:
    return next((i for i, cell in enumerate(header) if cell in words), None)


def participants_frame(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """The frame `Document.participants`: the four fixed columns first, then attributes in order of appearance."""
    import pandas as pd

    names = list(dict.fromkeys(name for row in rows for name in row if name not in PARTICIPANT_COLUMNS))
    columns = [*PARTICIPANT_COLUMNS, *names]
    # As objects: pandas' text type would turn None into NaN.
    frame = pd.DataFrame([[row.get(c) for c in columns] for row in rows], columns=columns, dtype=object)
    return frame.astype({"present": bool})
