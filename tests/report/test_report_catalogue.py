"""The message catalogues: complete, in step with one another, and all of it used."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

from voices.errors import ConfigError
from voices.report.catalogue import LANGUAGES, Catalogue, catalogue, placeholders

ROOM = Path(str(resources.files("voices.report")))
FILES = sorted(path for path in ROOM.rglob("*") if path.suffix in (".py", ".j2"))
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
USED = set(re.findall(r"""["']([a-z_0-9]+(?:\.[a-z_0-9]*[a-z0-9])+)["']""", SOURCES))

FAMILIES = {
    "language": r'name\("language"|name\(.language.',
    "label": r'name\("label"',
    "excluded": r'name\("excluded"',
    "level": r'name\("level"',
    "why_not": r"why_not\.\{",
    "count": r"count\.\{noun\}",
}
"""Tables whose messages are looked up by a code of the data, and the look-up in the source."""

COMPOSED = {
    "heard": ["groups", "participants", "respondents", "turns", "answers", "gender", "age_group"],
    "matters": ["groups", "survey", "workshop", "voters_groups", "voters_survey", "voters_workshop", "bootstrap",
                "bootstrap_survey", "chart_note", "chart_note_survey", "chart_note_none", "rank", "range", "score",
                "people", "share", "breadth", "top3", "unprompted"],
    "short": ["from_groups", "from_survey", "from_workshop"],
    "where": ["theme_city", "theme_city_survey", "area_stratum", "row_theme", "row_area"],
    "method": [*(f"step_{s}" for s in ("read", "language", "privacy", "segments", "codes", "themes", "rank")),
               *(f"limit_{s}" for s in ("silence", "concern", "sample", "levels")),
               *(f"fact_{s}" for s in ("program", "schema", "model", "revision", "backend", "seed"))],
}  # fmt: skip
"""Messages whose names are put together from a list in the source."""


def keys_of(lang: str) -> set[str]:
    return set(catalogue(lang).messages)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_has_every_message_of_english(lang: str) -> None:
    assert keys_of(lang) == keys_of("en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_has_the_same_placeholders_as_english(lang: str) -> None:
    english = catalogue("en").messages
    differing = {
        key for key, text in catalogue(lang).messages.items() if placeholders(text) != placeholders(english[key])
    }
    assert not differing


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_has_no_empty_or_padded_message(lang: str) -> None:
    marks = {"format.thousands", "format.decimal"}
    assert [key for key, text in catalogue(lang).messages.items() if key not in marks and text != text.strip()] == []
    assert all(catalogue(lang).messages.values())


def test_every_message_is_used() -> None:
    composed = {f"{table}.{name}" for table, names in COMPOSED.items() for name in names}
    titles = {f"{section}.title" for section in re.findall(r'"([a-z]+)"', SOURCES)}
    known = USED | composed | titles
    unused = [key for key in sorted(keys_of("en")) if key not in known and key.split(".")[0] not in FAMILIES]
    assert unused == []


def test_every_message_asked_for_exists() -> None:
    tables = {key.split(".")[0] for key in keys_of("en")}
    asked = {key for key in USED if key.split(".")[0] in tables}
    assert sorted(asked - keys_of("en")) == []
    assert asked


@pytest.mark.parametrize("table", sorted(FAMILIES))
def test_messages_found_by_code_are_looked_up_in_the_source(table: str) -> None:
    assert re.search(FAMILIES[table], SOURCES)


@pytest.mark.parametrize("table", sorted(COMPOSED))
def test_composed_names_have_messages(table: str) -> None:
    assert {f"{table}.{name}" for name in COMPOSED[table]} <= keys_of("en")


def test_uzbek_uses_its_own_letters() -> None:
    wrong = re.compile(r"[oOgG]['‘’`´]|\w['‘’`´]\w")
    assert [key for key, text in catalogue("uz").messages.items() if wrong.search(text)] == []
    assert "ʻ" in catalogue("uz").t("meta.subtitle")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogue_never_promises_anonymised_data(lang: str) -> None:
    promise = re.compile(r"anonymi[sz]ed|anonimizad|anonimlashtir|\banónim[oa]s?\b", re.IGNORECASE)
    assert [key for key, text in catalogue(lang).messages.items() if promise.search(text)] == []


@pytest.mark.parametrize(
    ("lang", "value", "digits", "text"),
    [
        ("en", 0.856, 2, "0.86"),
        ("es", 0.5, 1, "0.5"),
        ("uz", 0.856, 2, "0,86"),
        ("en", 9999, 0, "9999"),
        ("en", 12345, 0, "12,345"),
        ("en", -0.0001, 3, "0.000"),
        ("uz", 1234567.5, 1, "1\u00a0234\u00a0567,5"),
    ],
)
def test_number_follows_the_language(lang: str, value: float, digits: int, text: str) -> None:
    assert catalogue(lang).number(value, digits) == text


@pytest.mark.parametrize(("lang", "text"), [("en", "34%"), ("es", "34\u00a0%"), ("sw", "34%"), ("uz", "34%")])
def test_percent_follows_the_language(lang: str, text: str) -> None:
    assert catalogue(lang).percent(0.3449) == text


def test_percent_does_not_call_a_little_nothing() -> None:
    assert catalogue("en").percent(0.004) == "<1%"
    assert catalogue("en").percent(0.0) == "0%"


@pytest.mark.parametrize(
    ("lang", "n", "text"),
    [
        ("en", 1, "1 focus group"),
        ("en", 0, "0 focus groups"),
        ("es", 1, "1 grupo focal"),
        ("sw", 1, "kikundi 1 cha majadiliano"),
        ("sw", 12, "vikundi 12 vya majadiliano"),
        ("uz", 12, "12 ta fokus-guruh"),
    ],
)
def test_count_takes_the_form_that_the_number_asks_for(lang: str, n: int, text: str) -> None:
    assert catalogue(lang).count("groups", n) == text


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_join_makes_a_list(items: list[str], text: str) -> None:
    assert catalogue("en").join(items) == text


def test_people_hides_small_numbers() -> None:
    assert catalogue("en").people(4, 5) == "fewer than 5 people"
    assert catalogue("en").people(5, 5) == "5 people"


def test_name_falls_back_on_the_code() -> None:
    assert catalogue("en").name("language", "kk") == "kk"
    assert catalogue("es").name("language", "uz") == "uzbeko"


def test_t_refuses_a_missing_value() -> None:
    with pytest.raises(KeyError):
        Catalogue("en", {"a.b": "{n} things"}).t("a.b")


def test_catalogue_refuses_a_language_it_does_not_have() -> None:
    with pytest.raises(ConfigError, match="en, es, sw, uz, not in fr"):
        catalogue("fr")
