"""What an option may be. Enums, so that typer lists the choices in --help."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"


class Shown(StrEnum):
    """How what was understood of files is printed."""

    TEXT = "text"
    JSON = "json"


class Lang(StrEnum):
    """A language of labels, readings and the report."""

    EN = "en"
    ES = "es"
    SW = "sw"
    UZ = "uz"


class Stand(StrEnum):
    """What stands for a person who was named."""

    NUMBERS = "numbers"
    NAMES = "names"


class Granularity(StrEnum):
    """How finely themes are cut."""

    COARSE = "coarse"
    MEDIUM = "medium"
    FINE = "fine"


class Basis(StrEnum):
    """What a ranking counts: groups that vote, or respondents."""

    GROUPS = "groups"
    SURVEY = "survey"
