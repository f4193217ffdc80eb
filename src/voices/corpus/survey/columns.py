"""What the columns of a survey export are: id, city, attributes, open questions, and what identifies people.

By the sheet where it says so, else by header and content. What can identify a person is never kept, and what is
neither an attribute nor an open question is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voices.corpus.attributes import attribute_name, is_city
from voices.corpus.documents import Declared
from voices.corpus.lexicon import fold
from voices.corpus.survey.cells import UUID, identifies, is_open, names_somebody
from voices.corpus.survey.exports import Table, short_name
from voices.errors import SourceError

_ID_NAMES = ("_uuid", "uuid", "key", "instanceid", "responseid", "response_id", "response id", "respondent_id",
             "respondent id", "respondent", "submission id", "submission_id", "_id", "id", "record_id",
             "encuestado", "folio", "kitambulisho", "so'rovnoma raqami")  # fmt: skip

_ASKED_NAMES = frozenset(
    {"question", "question text", "question_text", "pregunta", "swali", "savol", "савол", "вопрос"}
)
"""Headers of the column that says what was asked, in a table with one row an answer."""

MAX_ASKED = 60
"""Questions of such a table; a column with more different texts holds answers."""

MAX_JUDGED = 2000
"""Cells of a column by which it is judged; a share of 2,000 is within 2 points of that of all, 19 times of 20."""

MIN_DISTINCT_IDS = 0.5
"""Share of a platform's ids that differ: an export joined to an older one of itself repeats each."""


@dataclass(frozen=True)
class Columns:
    """Columns by index; `attributes` maps the name in the table to the index. `unused` hold nothing that is kept.

    `asked` says what the one column of answers is about, where each row is one answer and not one respondent.
    """

    identity: int | None
    city: int | None
    questions: tuple[int, ...]
    attributes: dict[str, int]
    dropped: tuple[int, ...] = ()
    unused: tuple[int, ...] = ()
    guessed: bool = False
    asked: int | None = None


def understand_columns(table: Table, *, declared: Declared, file: str) -> Columns:
    """What each column of a survey is.

    Raises:
        SourceError: a column that the sheet names is not there, or no open question was found.
    """
    values = [[row[i].strip() for row in table.rows if row[i].strip()] for i in range(len(table.header))]
    own = table.platform.own | table.platform.marks if table.platform else frozenset()
    asked = _asked(table, values, declared)
    identity = _identity(table, values, declared, file, long=asked is not None)
    values = [_sample(column) for column in values]
    city = next(
        (i for i, name in enumerate(table.short) if i != identity and is_city(name, table.labels[i], values[i])), None
    )
    named = [find_column(table, name, file=file) for name in declared.text_columns]
    listed = [find_column(table, name, file=file) for name in declared.attribute_columns]
    known = [attribute_name(table.short[i], table.labels[i], values[i]) for i in range(len(table.header))]
    attributes = {known[i] or table.header[i]: i for i in listed if i != city and not names_somebody(values[i])}
    questions, unused = list(named), []
    dropped = [identity] if identity is not None else []  # its values become pseudonyms and are not kept
    for i, name in enumerate(table.short):
        if i in (identity, city, asked) or i in named or i in attributes.values():
            continue
        if known[i] and not listed and known[i] not in attributes:
            attributes[known[i]] = i
        elif name in own or i in listed or identifies(name, values[i]):
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
        identity, city, tuple(questions), attributes, tuple(sorted(dropped)), tuple(unused), not named, asked
    )


def _sample(values: Sequence[str]) -> list[str]:
    """At most `MAX_JUDGED` of `values`, whatever their order."""
    return sorted(values)[:: max(1, -(-len(values) // MAX_JUDGED))]


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


def _asked(table: Table, values: Sequence[Sequence[str]], declared: Declared) -> int | None:
    """The column that says what was asked, None beside several columns of answers: there it says something else."""
    for i, name in enumerate(table.short):
        kinds = len(set(values[i]))
        if name in _ASKED_NAMES and 1 < kinds <= MAX_ASKED and kinds < len(values[i]):
            answers = len(declared.text_columns) or sum(is_open(column) for column in values)
            return i if answers == 1 + (not declared.text_columns and is_open(values[i])) else None
    return None


def _identity(
    table: Table, values: Sequence[Sequence[str]], declared: Declared, file: str, *, long: bool
) -> int | None:
    if declared.id_column:
        return find_column(table, declared.id_column, file=file)
    full = [i for i, v in enumerate(values) if len(v) == len(table.rows)]
    if long:  # a respondent stands in as many rows as she answered questions
        return next((i for name in _ID_NAMES for i in full if table.short[i] == name and len(set(values[i])) > 1), None)
    for name in table.platform.identity if table.platform else ():
        for i in full:
            if table.short[i] == name and len(set(values[i])) >= MIN_DISTINCT_IDS * len(table.rows):
                return i
    # Rows that are the same in every cell are one respondent, exported twice.
    n_rows = len(set(table.rows))
    complete = [i for i in full if len(set(values[i])) == n_rows]
    for name in _ID_NAMES:
        for i in complete:
            if table.short[i] == name:
                return i
    return next((i for i in complete if all(UUID.fullmatch(value) for value in values[i])), None)
