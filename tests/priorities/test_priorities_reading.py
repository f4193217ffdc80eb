from string import Formatter

import pandas as pd
import pytest
from priorities_study import Study, small_frame

from voices.errors import ConfigError
from voices.priorities import caveats, reading, readings
from voices.priorities.wording import CAVEATS, SENTENCES
from voices.schema import validate

AREAS = ("a", "b", "c", "d", "e", "f", "g")
LANGS = ("en", "es", "sw", "uz")
FRAME = small_frame(*AREAS)


def row(**changed: object) -> pd.Series:
    base: dict[str, object] = {
        "area_id": "a",
        "basis": "groups",
        "score": 0.5,
        "rank": 2,
        "rank_low": 1,
        "rank_high": 3,
        "interval_method": "leave_one_group_out",
        "interval_level": None,
        "p_top3": None,
        "p_top5": None,
    }
    return pd.Series(base | changed, dtype=object)


BOOT = {"interval_method": "bootstrap", "interval_level": 0.9, "p_top3": 0.973, "p_top5": 1.0}
NO_RANGE = {"interval_method": "none", "rank_low": pd.NA, "rank_high": pd.NA}


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, "“A en” is among the top three whichever group is left out."),
        ({"rank_high": 5}, "“A en” is among the top five whichever group is left out."),
        ({"rank_low": 2, "rank_high": 2}, "“A en” is in place 2 whichever group is left out."),
        ({"rank_high": 6.0}, "“A en” is in place 2; between 1 and 6, depending on which group is left out."),
        (BOOT, "“A en” is among the top three in 97 of 100 resamplings of the groups."),
        (BOOT | {"p_top3": 0.999}, "“A en” is among the top three in 99 of 100 resamplings of the groups."),
        (BOOT | {"p_top3": 1.0}, "“A en” is among the top three in 100 of 100 resamplings of the groups."),
        (BOOT | {"rank": 4, "p_top5": 0.004}, "“A en” is among the top five in 1 of 100 resamplings of the groups."),
        (
            BOOT | {"rank": 6, "rank_low": 4, "rank_high": 7, "basis": "survey"},
            "“A en” is in place 6; in 90 of 100 resamplings of the answers between 4 and 7.",
        ),
        (NO_RANGE, "“A en” is in place 2; there are too few groups to say how stable that is."),
        (
            NO_RANGE | {"basis": "survey"},
            "“A en” is in place 2; there are too few answers to say how stable that is.",
        ),
        ({"score": 0.0}, "Nobody raised “A en”. Silence does not mean that the problem is absent."),
        ({"area_id": "old_area"}, "“old area” is among the top three whichever group is left out."),
    ],
)
def test_reading_says_how_far_a_place_can_be_trusted(changed: dict[str, object], sentence: str) -> None:
    assert reading(row(**changed), FRAME) == sentence


@pytest.mark.parametrize("lang", LANGS)
def test_reading_uses_the_label_of_its_language(lang: str) -> None:
    assert f"A {lang}" in reading(row(), FRAME, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_every_language_has_the_same_sentences_with_the_same_blanks(lang: str) -> None:
    def blanks(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    assert set(SENTENCES) == set(CAVEATS) == set(LANGS)
    assert set(SENTENCES[lang]) == set(SENTENCES["en"])
    assert all(blanks(SENTENCES[lang][key]) == blanks(text) for key, text in SENTENCES["en"].items())
    assert len(set(SENTENCES[lang].values())) == len(SENTENCES[lang])
    assert len(caveats(lang)) == len(caveats("en")) == 4


def test_readings_give_a_heading_tiers_areas_and_caveats() -> None:
    study = Study()
    for number in range(3):
        study.group(f"g{number}", {"p1": ["a", "b"], "p2": ["a", "c"], "p3": ["a", "b" if number else "c"]})
    table = study.rank(*AREAS)
    lines = readings(table[table["city"] == "Town"], FRAME)
    assert lines == [
        "Town: focus groups (3)",
        "Tier 1: A en.",
        "Tier 2: B en; C en. Their order among themselves is not certain.",
        "“A en” is in place 1 whichever group is left out.",
        "“B en” is in place 2 whichever group is left out.",  # once tied, which shares the place
        "“C en” is among the top three whichever group is left out.",
        *caveats(),
    ]
    assert readings(table, FRAME, with_caveats=False)[6] == "All cities, weighed equally: focus groups (3)"
    assert len(readings(table[table["city"] == "Town"], FRAME, top=1, with_caveats=False)) == 3


@pytest.mark.parametrize("lang", LANGS)
def test_readings_are_the_same_from_a_table_that_was_written_and_read(lang: str) -> None:
    study = Study().survey([["a"], ["b"]])
    for number in range(4):
        study.group(f"g{number}", {"p1": ["a", "b"], "p2": [AREAS[number]]})
    table = study.rank(*AREAS)
    read_back = validate("priorities", table).to_pandas()
    assert readings(read_back, FRAME, lang) == readings(table, FRAME, lang)
    assert not any(".0" in line or "nan" in line for line in readings(read_back, FRAME, lang))


def test_readings_say_that_nothing_was_raised() -> None:
    table = Study().group("g", {"p1": []}).rank(*AREAS)
    lines = readings(table, FRAME, with_caveats=False)
    assert lines[1] == "Nobody raised any area of the frame." and len(lines) == 4


def test_readings_refuse_a_language_they_do_not_have() -> None:
    table = Study().group("g", {"p1": ["a"]}).rank(*AREAS)
    for ask in (lambda: readings(table, FRAME, "fr"), lambda: caveats("fr"), lambda: reading(row(), FRAME, "fr")):
        with pytest.raises(ConfigError, match="Choose one of en, es, sw, uz"):
            ask()
