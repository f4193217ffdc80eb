"""One city or group spelt in two ways."""

from __future__ import annotations

import pytest

from voices.corpus.metadata.spellings import one_spelling, pairs, propose_cities, propose_groups


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (["Iztapalapa", "Iztapalapa", "IZTAPALAPA", "iztapalapa "], "Iztapalapa"),
        (["Álvaro Obregón", "Alvaro  Obregon", "Álvaro Obregón"], "Álvaro Obregón"),
        (["Toʻytepa", "To'ytepa", "Toʻytepa"], "Toʻytepa"),
    ],
)
def test_one_spelling_joins_case_accents_and_blanks(names: list[str], one: str) -> None:
    assert {one_spelling(names)[name] for name in names} == {one}


def test_one_spelling_keeps_apart_what_letters_tell_apart() -> None:
    names = ["Osh", "Ош", "Oş", "Mathare", "Mathari", "Қўқон", "Кукон"]
    assert one_spelling(names) == {name: name for name in names}


@pytest.mark.parametrize(
    ("counts", "keep"),
    [
        ({"Iztapalapa": 3, "Iztapalapa, Mexico City": 4}, "Iztapalapa, Mexico City"),
        ({"Iztapalapa": 4, "Iztapalapa (CDMX)": 3}, "Iztapalapa"),
        ({"Chilonzor": 4, "Chilanzar": 1}, "Chilonzor"),
        ({"Mathare": 2, "Mathare, Nairobi": 1}, "Mathare"),
        ({"Iztapalapa": 9, "Iztapalpa": 1}, "Iztapalapa"),
        ({"Iztapalapa": 9, "Iztapalaap": 1}, "Iztapalapa"),
        ({"Toshkent": 2, "Tashkent": 1}, "Toshkent"),
    ],
)
def test_propose_cities_finds_one_place_in_two_spellings(counts: dict[str, int], keep: str) -> None:
    assert [(p.keep, p.names) for p in propose_cities(counts)] == [(keep, tuple(sorted(counts)))]


def test_propose_cities_keeps_what_the_sheet_cannot_change() -> None:
    found = propose_cities({"Iztapalapa": 1, "Iztapalapa, Mexico City": 4}, settled=["Iztapalapa"])
    assert found[0].keep == "Iztapalapa"


@pytest.mark.parametrize(
    "names",
    [("Mathare", "Kibera"), ("Osh", "Ola"), ("Zona 12", "Zona 13"), ("Nairobi West", "Nairobi East"), ("Iztapalapa",)],
)
def test_propose_cities_leaves_two_places_alone(names: tuple[str, ...]) -> None:
    assert propose_cities(dict.fromkeys(names, 1)) == ()


@pytest.mark.parametrize(
    ("names", "n"),
    [
        (("IZT-01", "izt 1", "IZT01"), 1),
        (("FGD 3", "FGD-3"), 1),
        (("IZT-01", "IZT-02"), 0),
        (("MAT-1-1", "MAT-11"), 0),
        (("women", "woman"), 0),
    ],
)
def test_propose_groups_by_code_never_by_a_letter(names: tuple[str, ...], n: int) -> None:
    assert len(propose_groups(dict.fromkeys(names, 1))) == n


@pytest.mark.parametrize(
    ("cell", "renamed"),
    [
        (
            "Iztapalapa CDMX = Iztapalapa; Chilanzar=Chilonzor",
            {"iztapalapa cdmx": "Iztapalapa", "chilanzar": "Chilonzor"},
        ),
        ("Iztapalapa", {}),
        ("", {}),
        ("a=; =b", {}),
    ],
)
def test_pairs_reads_renamings_of_a_cell(cell: str, renamed: dict[str, str]) -> None:
    assert pairs(cell) == renamed
