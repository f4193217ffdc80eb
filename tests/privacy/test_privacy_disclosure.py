"""The check on quotes."""

import pandas as pd
import pytest

from voices.errors import TableError
from voices.privacy import DisclosureRule, check_quotes


def study(people: int = 6, groups: int = 2, survey: bool = False) -> dict[str, pd.DataFrame]:
    """One turn a person, people spread over groups of one city, language and script."""
    ids = [f"p{i}" for i in range(people)]
    group = [None if survey else f"g{i % groups}" for i in range(people)]
    utterances = pd.DataFrame(
        {
            "utterance_id": [f"u{i}" for i in range(people)],
            "participant_id": ids,
            "group_id": group,
            "role": "participant",
            "city": "A",
            "lang": "es",
            "script": "Latn",
        }
    )
    return {
        "utterances": utterances,
        "participants": pd.DataFrame({"participant_id": ids, "group_id": group}),
        "redactions": redactions(),
        "candidates": candidates(),
        "area_codes": pd.DataFrame({"utterance_id": [], "area_id": [], "intensity": []}),
    }


def why(tables: dict[str, pd.DataFrame], rule: DisclosureRule | None = None, **columns: object) -> str:
    quotes = pd.DataFrame({"utterance_id": ["u0"], "start": [0], "end": [20], **columns}, index=[9])
    checked = check_quotes(quotes, **tables, rule=rule or DisclosureRule())
    assert checked.index.tolist() == [9]
    assert checked["publishable"].iloc[0] == (checked["why_not"].iloc[0] == "")
    return str(checked["why_not"].iloc[0])


def codes(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["utterance_id", "area_id", "intensity"])


def redactions(*rows: tuple[str, int, int, str, float, bool]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["utterance_id", "start", "end", "label", "confidence", "reviewed"])


def candidates(*rows: tuple[str, int, int, bool]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["utterance_id", "start", "end", "reviewed"])


@pytest.mark.parametrize(
    ("people", "groups", "survey", "reasons"),
    [
        (5, 2, False, ""),
        (4, 2, False, "too_few_people"),
        (5, 1, False, "too_few_groups"),
        (4, 1, False, "too_few_people;too_few_groups"),
        (5, 1, True, ""),
        (4, 1, True, "too_few_people"),
    ],
)
def test_check_quotes_counts_people_and_groups(people: int, groups: int, survey: bool, reasons: str) -> None:
    assert why(study(people, groups, survey)) == reasons


def test_check_quotes_counts_a_person_once() -> None:
    tables = study(4)
    tables["utterances"] = pd.concat(
        [tables["utterances"], tables["utterances"].assign(utterance_id=lambda f: f["utterance_id"] + "x")]
    )
    assert why(tables) == "too_few_people"


@pytest.mark.parametrize("attribute", ["lang", "script"])
def test_check_quotes_holds_back_a_rare_attribute(attribute: str) -> None:
    tables = study(8)
    tables["utterances"].loc[0, attribute] = "rare"
    assert why(tables) == "too_few_people;too_few_groups"


def test_check_quotes_counts_a_missing_city_as_an_attribute_like_others() -> None:
    tables = study(6)
    tables["utterances"]["city"] = None
    assert why(tables) == ""


@pytest.mark.parametrize(
    ("cities", "why_not", "told"),
    [
        (["A"] * 8, "", "city"),
        (["B", *["A"] * 7], "", ""),
        (["A"] * 4 + ["B"] * 4, "", ""),
        (["A"] * 3, "too_few_people", ""),
    ],
)
def test_check_quotes_tells_the_city_only_where_enough_people_share_it(
    cities: list[str], why_not: str, told: str
) -> None:
    tables = study(len(cities))
    tables["utterances"]["city"] = cities
    quotes = pd.DataFrame({"utterance_id": ["u0"], "start": [0], "end": [20]})
    checked = check_quotes(quotes, **tables, rule=DisclosureRule()).iloc[0]
    assert (checked["why_not"], checked["told"]) == (why_not, told)


def test_check_quotes_takes_other_thresholds() -> None:
    assert why(study(3, 1), DisclosureRule(k=3, min_groups=1)) == ""


@pytest.mark.parametrize(
    ("row", "reasons"),
    [
        (("u0", 5, 15, "PERSON", 0.4, False), "unreviewed_candidate"),
        (("u0", 19, 29, "PERSON", 0.4, False), "unreviewed_candidate"),
        (("u0", 20, 30, "PERSON", 0.4, False), ""),
        (("u0", 5, 15, "PERSON", 0.4, True), ""),
        (("u0", 5, 15, "PERSON", 0.9, False), ""),
        (("u1", 5, 15, "PERSON", 0.4, False), ""),
    ],
)
def test_check_quotes_waits_for_review_of_unsure_redactions(
    row: tuple[str, int, int, str, float, bool], reasons: str
) -> None:
    assert why({**study(), "redactions": redactions(row)}) == reasons


@pytest.mark.parametrize(
    ("row", "reasons"),
    [
        (("u0", 5, 15, False), "unreviewed_candidate"),
        (("u0", 20, 30, False), ""),
        (("u0", 5, 15, True), ""),
        (("u1", 5, 15, False), ""),
    ],
)
def test_check_quotes_waits_for_review_of_what_was_left(row: tuple[str, int, int, bool], reasons: str) -> None:
    assert why({**study(), "candidates": candidates(row)}) == reasons


@pytest.mark.parametrize(
    ("labels", "reasons"),
    [
        (["PLACE_FINE", "DATE_EXACT"], "place_and_time"),
        (["ADDRESS", "DATE_EXACT"], "place_and_time"),
        (["ORG_LOCAL", "PERSON"], ""),
        (["DATE_EXACT"], ""),
        (["PLACE_FINE"], ""),
    ],
)
def test_check_quotes_holds_back_a_place_beside_a_date(labels: list[str], reasons: str) -> None:
    found = [("u0", 2 * n, 2 * n + 1, label, 0.9, False) for n, label in enumerate(labels)]
    assert why({**study(), "redactions": redactions(*found)}) == reasons


@pytest.mark.parametrize(
    ("rows", "reasons"),
    [
        ([("u0", "gbv", 1)], "sensitive_area"),
        ([("u0", "child_protection", 1)], "sensitive_area"),
        ([("u0", "extortion", 2)], "sensitive_area"),
        ([("u0", "police_justice", 2)], ""),
        ([("u0", "police_justice", 3)], "sensitive_area"),
        ([("u0", "police_justice", 1), ("u0", "violent_crime", 1)], "sensitive_area"),
        ([("u0", "violent_crime", 3)], ""),
        ([("u1", "gbv", 3)], ""),
    ],
)
def test_check_quotes_holds_back_sensitive_areas(rows: list[tuple[str, str, int]], reasons: str) -> None:
    assert why({**study(), "area_codes": codes(*rows)}) == reasons


def test_check_quotes_lets_a_signature_lift_the_sensitive_area_only() -> None:
    tables = {**study(4), "area_codes": codes(("u0", "gbv", 1))}
    assert why(tables, signed_off=[True]) == "too_few_people"
    assert why(tables, signed_off=[None]) == "too_few_people;sensitive_area"


def test_check_quotes_holds_back_moderators_and_unknown_turns() -> None:
    tables = study()
    tables["utterances"].loc[0, "participant_id"] = None
    tables["utterances"].loc[0, "role"] = "moderator"
    assert why(tables).startswith("not_a_participant")
    tables["utterances"] = tables["utterances"].iloc[1:]
    assert why(tables) == "unknown_utterance"


def test_check_quotes_leaves_its_arguments_alone() -> None:
    tables = study()
    quotes = pd.DataFrame({"utterance_id": ["u1", "u0"], "start": [0, 0], "end": [9, 9]})
    before = quotes.copy()
    checked = check_quotes(quotes, **tables, rule=DisclosureRule())
    pd.testing.assert_frame_equal(quotes, before)
    pd.testing.assert_frame_equal(checked[quotes.columns], before)


def test_check_quotes_takes_an_empty_table() -> None:
    quotes = pd.DataFrame({"utterance_id": ["u0"], "start": [0], "end": [20]}).iloc[:0]
    assert check_quotes(quotes, **study(), rule=DisclosureRule()).columns.tolist()[-3:] == [
        "publishable",
        "why_not",
        "told",
    ]


def test_check_quotes_names_a_missing_column() -> None:
    tables = study()
    tables["utterances"] = tables["utterances"].drop(columns="city")
    with pytest.raises(TableError, match="utterances lacks the column"):
        why(tables)
