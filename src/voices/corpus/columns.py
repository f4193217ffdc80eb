"""What the columns of a survey export are: id, city, attributes, open questions, and what identifies people.

By the sheet where it says so, else by header and content. What can identify a person is never kept, and what is
neither an attribute nor an open question is left out.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from voices.corpus.documents import Declared
from voices.corpus.lexicon import CELL_AGE, CELL_GENDER, fold
from voices.errors import SourceError

MIN_MEDIAN_LENGTH = 12
"""Characters of the middle answer to an open question. Categories ("prefer_not_to_say" aside) are shorter."""

MIN_PROSE_SHARE = 0.5
"""Share of answers with two words or more: short answers to open questions still have them, codes do not."""

MIN_DISTINCT_SHARE = 0.5
"""Share of answers that differ: closed questions repeat a few, open ones hardly any."""

MIN_KIND_SHARE = 0.6
"""Share of filled cells of one kind (e-mail, phone, place, time) that makes the column one of that kind."""

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

_IDENTIFYING = re.compile(
    r"(?:^|[_\W])(?:uuid|id|key|instance(?:id|name)?|index|e-?mail|correo|barua pepe|pochta|почта|phone\w*|mobile|"
    r"tel|tel[ée]fono|celular|simu|telefon|телефон|device\w*|sim(?:id|serial)?|simserial|subscriber\w*|imei|username|"
    r"user|usuario|enumerator\w*|interviewer\w*|encuestador\w*|gps|geo\w*|geopoint|lat|latitude|lon|long|longitude|"
    r"altitude|accuracy|precision|location\w*|coord\w*|address|direcci[óo]n|domicilio|anwani|manzil|манзил|адрес|"
    r"ip(?:address)?|name|firstname|lastname|surname|nombre|apellidos?|jina|ism|isming?iz|familiya|исм|фамилия|имя|"
    r"фио|submi\w*|start\w*|end\w*|today|recorded\w*|timestamp|completed\w*|duration\w*|audit|signature|photo|image|"
    r"curp|rfc|passport|pasaporte|pasport|паспорт|dob|birth\w*|nacimiento|attachments?|recipient\w*|marca temporal)"
    r"(?:$|[_\W])"
)
_TECHNICAL = re.compile(r"^_|^(?:formhub|meta|__)|version|xform|validation|status$|^tags?$|^progress$|^finished$")

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?[\d\s().\-]{7,20}")
_PLACE = re.compile(r"-?\d{1,3}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}.*")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?: \d{1,2}:\d{2}.*)?")
_UUID = re.compile(r"(?:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?[\d.,\s%]+")
_URL = re.compile(r"https?://\S+")


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
        elif _identifies(name, values[i]):
            dropped.append(i)
        elif not named and _is_open(values[i]):
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
    uuids = [i for i, v in enumerate(values) if len(set(v)) == n_rows and v and all(_UUID.fullmatch(x) for x in v)]
    return uuids[0] if uuids else None


def _attribute_name(name: str, values: Sequence[str]) -> str:
    """The table's name of an attribute column, "" for a column of another kind or with free text in it."""
    found = next((kept for kept, words in _ATTRIBUTES.items() if name == kept or name in words), "")
    return "" if found and _is_open(values) else found


def _identifies(name: str, values: Sequence[str]) -> bool:
    if _IDENTIFYING.search(name) and not _is_open(values):
        return True
    if _TECHNICAL.search(name):
        return True
    return any(_mostly(kind, values) for kind in (_EMAIL, _PLACE, _TIME, _UUID, _PHONE, _URL)) and bool(values)


def _mostly(pattern: re.Pattern[str], values: Sequence[str]) -> bool:
    return bool(values) and sum(pattern.fullmatch(v) is not None for v in values) >= MIN_KIND_SHARE * len(values)


def _is_open(values: Sequence[str]) -> bool:
    """Whether the answers are in people's own words."""
    if not values:
        return False
    kinds = (_EMAIL, _PLACE, _TIME, _UUID, _PHONE, _URL, _NUMBER)
    if any(_mostly(kind, values) for kind in kinds):
        return False
    prose = sum(len(v.split()) >= 2 for v in values) / len(values)
    distinct = len({fold(v) for v in values}) / len(values)
    return (
        prose >= MIN_PROSE_SHARE
        and distinct >= MIN_DISTINCT_SHARE
        and statistics.median(map(len, values)) >= MIN_MEDIAN_LENGTH
    )
