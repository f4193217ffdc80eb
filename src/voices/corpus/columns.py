"""What the columns of a survey export are: id, city, attributes, open questions, and what identifies people.

By the sheet where it says so, else by header and content. What can identify a person is never kept, and what is
neither an attribute nor an open question is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voices.corpus.attributes import attribute_name, is_city
from voices.corpus.cells import UUID, identifies, is_open
from voices.corpus.documents import Declared
from voices.corpus.exports import Table, short_name
from voices.corpus.lexicon import fold
from voices.errors import SourceError

_ID_NAMES = ("_uuid", "uuid", "key", "instanceid", "responseid", "response_id", "response id", "respondent_id",
             "respondent id", "respondent", "submission id", "submission_id", "_id", "id", "record_id",
             "encuestado", "folio", "kitambulisho", "so'rovnoma raqami")  # fmt: skip

MIN_DISTINCT_IDS = 0.5
"""Share of a platform's ids that differ: an export joined to an older one of itself repeats each."""


@dataclass(frozen=True)
class Columns:
    """Columns by index; `attributes` maps the name in the table to the index. `unused` hold nothing that is kept."""

    identity: int | None
    city: int | None
    questions: tuple[int, ...]
    attributes: dict[str, int]
    dropped: tuple[int, ...] = ()
    unused: tuple[int, ...] = ()
    guessed: bool = False


def understand_columns(table: Table, *, declared: Declared, file: str) -> Columns:
    """What each column of a survey is.

    Raises:
        SourceError: a column that the sheet names is not there, or no open question was found.
    """
    values = [[row[i].strip() for row in table.rows if row[i].strip()] for i in range(len(table.header))]
    own = table.platform.own | table.platform.marks if table.platform else frozenset()
    identity = _identity(table, values, declared, file)
    city = next(
        (i for i, name in enumerate(table.short) if i != identity and is_city(name, table.labels[i], values[i])), None
    )
    named = [find_column(table, name, file=file) for name in declared.text_columns]
    listed = [find_column(table, name, file=file) for name in declared.attribute_columns]
    known = [attribute_name(table.short[i], table.labels[i], values[i]) for i in range(len(table.header))]
    attributes = {known[i] or table.header[i]: i for i in listed if i != city}
    questions, unused = list(named), []
    dropped = [identity] if identity is not None else []  # its values become pseudonyms and are not kept
    for i, name in enumerate(table.short):
        if i in (identity, city) or i in named or i in attributes.values():
            continue
        if known[i] and not listed and known[i] not in attributes:
            attributes[known[i]] = i
        elif name in own or identifies(name, values[i]):
            dropped.append(i)
        elif not named and is_open(values[i]):
            questions.append(i)
        elif values[i]:
            unused.append(i)
    if not questions:
        raise SourceError(
            file,
            "no column of it looks like an open question.",
            "Name the columns with people's answers in documents.csv, column text_columns.",
        )
    return Columns(
        identity, city, tuple(questions), attributes, tuple(sorted(dropped)), tuple(unused), guessed=not named
    )


def find_column(table: Table, name: str, *, file: str) -> int:
    """The index of the column called `name`: exactly, else without case, group prefix or by its label.

    Raises:
        SourceError: there is none. The message does not list the columns: a file without a header row would
            have its first respondent's answers quoted.
    """
    forms = (
        (table.header, name),
        ([fold(column) for column in table.header], fold(name)),
        (table.short, short_name(name)),
        ([fold(label) for label in table.labels], fold(name)),
    )
    for columns, wanted in forms:
        matches = [i for i, column in enumerate(columns) if column == wanted]
        if len(matches) == 1:
            return matches[0]
    raise SourceError(file, f"it has no column named {name}.", "Correct the name in documents.csv.")


def _identity(table: Table, values: Sequence[Sequence[str]], declared: Declared, file: str) -> int | None:
    if declared.id_column:
        return find_column(table, declared.id_column, file=file)
    for name in table.platform.identity if table.platform else ():
        for i, column in enumerate(table.short):
            full = len(values[i]) == len(table.rows)
            if column == name and full and len(set(values[i])) >= MIN_DISTINCT_IDS * len(table.rows):
                return i
    # Rows that are the same in every cell are one respondent, exported twice.
    n_rows = len(set(table.rows))
    complete = [i for i, v in enumerate(values) if len(v) == len(table.rows) and len(set(v)) == n_rows]
    for name in _ID_NAMES:
        for i in complete:
            if table.short[i] == name:
                return i
    return next((i for i in complete if all(UUID.fullmatch(value) for value in values[i])), None)
