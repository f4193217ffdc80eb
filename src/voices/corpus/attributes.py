"""Columns that describe people: gender, age band, language, education, work, stratum, city; by header and content."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from voices.corpus.lexicon import CELL_AGE, CELL_GENDER, fold
from voices.corpus.people import age_group, gender_of
from voices.corpus.survey.cells import is_open

CITY = frozenset({
    "city", "town", "municipality", "ciudad", "municipio", "alcaldía", "localidad", "jiji", "mji", "shahar", "шаҳар",
    "город",
})  # fmt: skip

NAMES = {
    "gender": CELL_GENDER,
    "age_group": CELL_AGE,
    "language_declared": frozenset(
        ["language_declared", "language", "lang", "idioma", "lengua", "lugha", "til", "тил", "язык", "userlanguage",
         "startlanguage", "start language", "lenguaje inicial", "idioma inicial", "начальный язык"]
    ),
    "stratum": frozenset(["stratum", "strata", "estrato", "perfil", "profile", "tabaka", "toifa", "тоифа"]),
    "education": frozenset(["education", "education_level", "educación", "escolaridad", "elimu", "ma'lumoti",
                            "образование"]),
    "employment": frozenset(["employment", "employment_status", "situación laboral", "ajira", "bandlik", "занятость"]),
}  # fmt: skip
"""The table's name of an attribute, and headers that mean it."""

MIN_KNOWN = 0.8
"""Share of a column's cells that must be a gender or an age for a question that mentions one ("¿Cuál es su edad?") to
be an attribute; the rest is "prefer not to say"."""

MAX_CITIES = 30
"""A column of more places than that holds neighbourhoods, or addresses."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_AGE_STEMS = ("edad", "age", "aged", "years", "años", "umri", "miaka", "yosh", "ёш", "возраст", "лет")
_GENDER_STEMS = ("gender", "sex", "género", "sexo", "jinsi", "jins", "жинс", "пол", "полу")
_CONTENT: dict[str, tuple[tuple[str, ...], Callable[[str], str]]] = {
    "gender": (_GENDER_STEMS, gender_of),
    "age_group": (_AGE_STEMS, age_group),
}


def attribute_name(name: str, label: str, values: Sequence[str]) -> str:
    """The table's name of an attribute column; "" for a column of another kind or with free text in it.

    `name` is the short name of the column; `label` what it asks in full, "" where the name says it.
    """
    if is_open(values):
        return ""
    plain = name.strip("_ ").replace("_", " ")
    found = next((kept for kept, words in NAMES.items() if kept == name or name in words or plain in words), "")
    if found:
        return found
    asked = fold(label) or plain
    for kept, (stems, understood) in _CONTENT.items():
        if _mentions(asked, stems) and values and sum(bool(understood(v)) for v in values) >= MIN_KNOWN * len(values):
            return kept
    return ""


def attribute_value(name: str, value: str | None) -> str | None:
    """A cell as the table has it: an exact age, which can identify, as its band; a gender in one spelling."""
    if not value:
        return None
    if name == "age_group":
        return age_group(value) or value
    return gender_of(value) or value if name == "gender" else value


def is_city(name: str, label: str, values: Sequence[str]) -> bool:
    """Whether a column says in which of a few cities somebody was asked."""
    if name in CITY:
        return True
    few = 0 < len({fold(value) for value in values}) <= MAX_CITIES
    return few and not is_open(values) and bool(CITY & set(_WORD.findall(fold(label) or name.replace("_", " "))))


def _mentions(asked: str, stems: Sequence[str]) -> bool:
    words = _WORD.findall(asked)
    # Uzbek adds endings to the word (yoshingiz), the others write it as it is.
    return any(word in stems or (len(stem) > 3 and word.startswith(stem)) for word in words for stem in stems)
