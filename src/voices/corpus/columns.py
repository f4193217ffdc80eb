"""What the columns of a survey export are: id, city, attributes, open questions, and what identifies people.

By the sheet where it says so, else by header and content. What can identify a person is never kept, and what is
neither an attribute nor an open question is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from voices.corpus.cells import UUID, identifies, is_open
from voices.corpus.documents import Declared
from voices.corpus.lexicon import CELL_AGE, CELL_GENDER, fold
from voices.errors import SourceError

_ID_NAMES = ("_uuid", "uuid", "key", "instanceid", "responseid", "response_id", "response id", "respondent_id",
             "respondent id", "respondent", "submission id", "submission_id", "_id", "id", "record_id",
             "encuestado", "folio", "kitambulisho", "so'rovnoma raqami")  # fmt: skip

_CITY_NAMES = frozenset({
    "city", "town", "municipality", "ciudad", "municipio", "alcaldía", "localidad", "jiji", "mji", "shahar", "шаҳар",
    "город",
})  # fmt: skip

_ATTRIBUTES = {
    "gender": CELL_GENDER,
    "age_group": CELL_AGE,
    "language_declared": frozenset(
        ["language_declared", "language", "lang", "idioma", "lengua", "lugha", "til", "тил", "язык", "userlanguage"]
    ),
    "stratum": frozenset(["stratum", "strata", "estrato", "perfil", "profile", "tabaka", "toifa", "тоифа"]),
    "education": frozenset(["education", "education_level", "educación", "escolaridad", "elimu", "ma'lumoti",
                            "образование"]),
    "employment": frozenset(["employment", "employment_status", "situación laboral", "ajira", "bandlik", "занятость"]),
}  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Columns by index; `attributes` maps the name in the table to the index."""

    identity: int | None
    city: int | None
    questions: tuple[int, ...]
    attributes: dict[str, int]
    dropped: tuple[int, ...] = ()
    left_out: int = 0
    guessed: bool = field(default=False)


def understand_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], *, declared: Declared, file: str
) -> Columns:
    """What each column of a survey is.

    Raises:
        SourceError: a column that the sheet names is not there, or no open question was found.
    """
    values = [[row[i].strip() for row in rows if row[i].strip()] for i in range(len(header))]
    names = [short_name(name) for name in header]
    identity = _identity(header, names, values, len(rows), declared, file)
    city = next((i for i, name in enumerate(names) if name in _CITY_NAMES and i != identity), None)
    named = [find_column(header, name, file=file) for name in declared.text_columns]
    attributes = {
        _attribute_name(names[i], values[i]) or header[i]: i
        for i in (find_column(header, name, file=file) for name in declared.attribute_columns)
        if i != city
    }
    questions, dropped, left_out = list(named), [], 0
    for i, name in enumerate(names):
        if i in (identity, city) or i in named or i in attributes.values():
            if i == identity:
                dropped.append(i)  # its values become pseudonyms and are not kept
            continue
        attribute = _attribute_name(name, values[i])
        if attribute and not declared.attribute_columns and attribute not in attributes:
            attributes[attribute] = i
        elif identifies(name, values[i]):
            dropped.append(i)
        elif not named and is_open(values[i]):
            questions.append(i)
        elif values[i]:
            left_out += 1
    if not questions:
        raise SourceError(
            file,
            "no column of it looks like an open question.",
            "Name the columns with people's answers in documents.csv, column text_columns.",
        )
    return Columns(identity, city, tuple(questions), attributes, tuple(dropped), left_out, guessed=not named)


def find_column(header: Sequence[str], name: str, *, file: str) -> int:
    """The index of the column called `name`: exactly, else without case, else without its group prefix.

    Raises:
        SourceError: there is none. The message does not list the columns: a file without a header row would
            have its first respondent's answers quoted.
    """
    for form in (str, fold, short_name):
        matches = [i for i, column in enumerate(header) if form(column) == form(name)]
        if len(matches) == 1:
            return matches[0]
    raise SourceError(file, f"it has no column named {name}.", "Correct the name in documents.csv.")


def short_name(column: str) -> str:
    """A header without the group prefix of Kobo and ODK (`about_you/gender`), folded."""
    return fold(column.rsplit("/", 1)[-1] if " " not in column.strip() else column).strip(" :?*")


def _identity(
    header: Sequence[str],
    names: Sequence[str],
    values: Sequence[Sequence[str]],
    n_rows: int,
    declared: Declared,
    file: str,
) -> int | None:
    if declared.id_column:
        return find_column(header, declared.id_column, file=file)
    for name in _ID_NAMES:
        for i, column in enumerate(names):
            if column == name and len(set(values[i])) == n_rows:
                return i
    uuids = [i for i, v in enumerate(values) if len(set(v)) == n_rows and v and all(UUID.fullmatch(x) for x in v)]
    return uuids[0] if uuids else None


def _attribute_name(name: str, values: Sequence[str]) -> str:
    """The table's name of an attribute column, "" for a column of another kind or with free text in it."""
    found = next((kept for kept, words in _ATTRIBUTES.items() if name == kept or name in words), "")
    return "" if found and is_open(values) else found
