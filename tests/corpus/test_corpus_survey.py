"""Open answers: which column is what, and one row a respondent and question."""

from pathlib import Path

import pytest

from voices.corpus import Declared, Document, Source, read_source
from voices.errors import SourceError

ANSWERS = [
    "no hay luz en la calle de noche",
    "que nos roban en el camión",
    "el agua, nunca hay agua",
    "los muchachos sin trabajo",
    "nada me preocupa, vivo tranquila",
    "que la policía no viene",
]


def survey(tmp_path: Path, columns: dict[str, list[str]], declared: Declared | None = None) -> Document:
    """A csv of six respondents; every column is a list of cells."""
    path = tmp_path / "survey.csv"
    rows = [list(columns), *map(list, zip(*columns.values(), strict=True))]
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8")
    return read_source(Source(path, declared or Declared()))


def questions(document: Document) -> list[str]:
    return list(dict.fromkeys(document.turns["question"]))


def test_read_gives_a_row_a_respondent_and_question_blanks_included(tmp_path: Path) -> None:
    document = survey(
        tmp_path, {"_uuid": list("abcdef"), "q1": ANSWERS, "q2": [*ANSWERS[:3], "", " ", "que haya luz pues"]}
    )
    turns = document.turns
    assert len(turns) == 12
    assert list(turns["position"]) == list(range(12))
    assert list(turns["speaker"][:4]) == ["a", "a", "b", "b"]
    assert list(turns.loc[turns["question"] == "q2", "text"])[3:5] == ["", ""]
    assert set(turns["role"]) == {"participant"}


def test_read_keeps_answers_verbatim_with_line_ends_made_one(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_bytes(b'id,q\r\n1,"uno  dos,\r\n""tres"" "\r\n2,=1+1 y ya\r\n')
    document = read_source(Source(path, Declared(text_columns=("q",))))
    assert list(document.turns["text"]) == ['uno  dos,\n"tres" ', "=1+1 y ya"]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("deviceid", ["ee.ona.io:x1", "x2", "x3", "x4", "x5", "x6"]),
        ("phonenumber", ["5512345678"] * 6),
        ("username", list("uvwxyz")),
        ("_geolocation", ["19.4326 -99.1332 0 0"] * 6),
        ("where", ["19.43261, -99.13321"] * 6),
        ("contact", [f"a{n}@example.org" for n in range(6)]),
        ("_submission_time", [f"2024-04-0{n}T09:17:11" for n in range(1, 7)]),
        ("start", [f"2024-04-0{n}T09:17:11-06:00" for n in range(1, 7)]),
        ("about_you/name", ["Ana", "Rosa", "Luz", "Eva", "Ines", "Sol"]),
        ("Nombre", ["Ana R", "Rosa G", "Luz P", "Eva T", "Ines M", "Sol H"]),
        (
            "Nombre completo",
            ["ana ruiz lopez", "rosa gil perez", "luz diaz mora", "eva rios luna", "ines paz rey", "sol mar rio"],
        ),
        ("q7", ["Ana Ruiz López", "Rosa Gil Pérez", "Luz Díaz Mora", "Eva Ríos Luna", "Inés Paz Rey", "Sol Mar Río"]),
        ("LocationLatitude", ["19.4"] * 6),
        ("IPAddress", ["10.0.0.1"] * 6),
        ("meta/instanceID", [f"uuid:{n}" for n in range(6)]),
    ],
)
def test_read_drops_columns_that_identify_and_says_so(tmp_path: Path, header: str, cells: list[str]) -> None:
    document = survey(tmp_path, {"_uuid": list("abcdef"), header: cells, "q1": ANSWERS})
    assert document.dropped_columns == ("_uuid", header)
    assert questions(document) == ["q1"]
    assert header not in document.participants.columns


@pytest.mark.parametrize(
    ("header", "name", "cells", "expected"),
    [
        ("gender", "gender", ["female", "male"] * 3, "female"),
        ("sexo", "gender", ["mujer", "hombre"] * 3, "female"),
        ("about/gender", "gender", ["f", "m"] * 3, "female"),
        ("¿Cuál es su género?", "gender", ["Mujer", "Hombre"] * 3, "female"),
        ("Yoshingiz nechada?", "age_group", ["34 yosh", "17"] * 3, "25-34"),
        ("How old are you? (age)", "age_group", ["17", "61"] * 3, "16-17"),
        ("age_group", "age_group", ["25-34", "60+"] * 3, "25-34"),
        ("edad", "age_group", ["17", "34"] * 3, "16-17"),
        ("language_declared", "language_declared", ["es", "en"] * 3, "es"),
    ],
)
def test_read_keeps_attributes(tmp_path: Path, header: str, name: str, cells: list[str], expected: str) -> None:
    document = survey(tmp_path, {"_uuid": list("abcdef"), header: cells, "q1": ANSWERS})
    assert document.participants[name].iloc[0] == expected
    assert document.dropped_columns == ("_uuid",)


def test_read_tells_open_questions_from_closed_ones(tmp_path: Path) -> None:
    document = survey(
        tmp_path,
        {
            "KEY": list("abcdef"),
            "q1_safe": ["yes", "no"] * 3,
            "q2_how_safe": ["very unsafe at night", "rather safe at night"] * 3,
            "q3_n": ["1", "2", "3", "4", "5", "6"],
            "q4_why": ANSWERS,
        },
    )
    assert questions(document) == ["q4_why"]
    assert any("3 column(s)" in warning for warning in document.warnings)


def test_read_keeps_questions_that_mention_a_name_or_a_place(tmp_path: Path) -> None:
    asked = ["In which location are you most afraid?", "Can you name what worries you here?", "Where to start"]
    document = survey(tmp_path, {"_uuid": list("abcdef"), **dict.fromkeys(asked, ANSWERS)})
    assert questions(document) == asked


def test_read_takes_the_city_of_each_row(tmp_path: Path) -> None:
    document = survey(tmp_path, {"_uuid": list("abcdef"), "ciudad": ["A", "B", "", "A", "B", "A"], "q1": ANSWERS})
    assert [city or None for city in document.turns["city"]] == ["A", "B", None, "A", "B", "A"]
    assert "ciudad" not in document.participants.columns


def test_read_obeys_the_sheet(tmp_path: Path) -> None:
    declared = Declared(text_columns=("Q",), id_column="code", attribute_columns=("zone",))
    columns = {"q": ["a", "b", "c", "d", "e", "f"], "code": list("uvwxyz"), "zone": ["n", "s"] * 3, "q1": ANSWERS}
    document = survey(tmp_path, columns, declared)
    assert questions(document) == ["q"]
    assert list(document.participants["speaker"]) == list("uvwxyz")
    assert list(document.participants.columns) == ["speaker", "label", "city", "present", "zone"]


@pytest.mark.parametrize("field", ["text_columns", "id_column", "attribute_columns"])
def test_read_refuses_a_named_column_that_is_not_there(tmp_path: Path, field: str) -> None:
    declared = Declared(**{field: "worry" if field == "id_column" else ("worry",)})  # type: ignore[arg-type]
    with pytest.raises(SourceError, match=r"survey.csv: it has no column named worry\.") as caught:
        survey(tmp_path, {"_uuid": list("abcdef"), "q1": ANSWERS}, declared)
    assert not any(answer in str(caught.value) for answer in ANSWERS)


def test_read_without_id_knows_respondents_by_their_row_whatever_the_order(tmp_path: Path) -> None:
    cells = {"q1": [*ANSWERS[:4], ANSWERS[0], ANSWERS[1]], "zone": ["n", "s", "n", "s", "n", "n"]}
    one = survey(tmp_path, cells)
    other = survey(tmp_path, {name: column[::-1] for name, column in cells.items()})
    assert set(one.turns["speaker"]) == set(other.turns["speaker"])
    assert one.turns["speaker"].is_unique
    pairs = lambda d: set(zip(d.turns["speaker"], d.turns["text"], strict=True))  # noqa: E731
    assert pairs(one) == pairs(other)
    assert any("No column identifies respondents" in warning for warning in one.warnings)


def test_read_gives_each_row_a_speaker_where_ids_repeat(tmp_path: Path) -> None:
    document = survey(tmp_path, {"code": ["a", "a", "b", "", "c", "d"], "q1": ANSWERS}, Declared(id_column="code"))
    assert document.turns["speaker"].is_unique
    assert any("2 row(s) have no id or one that stood before" in warning for warning in document.warnings)


def test_read_skips_the_two_extra_header_rows_of_qualtrics(tmp_path: Path) -> None:
    columns = {
        "ResponseId": ["Response ID", '{""ImportId"":""_recordId""}', *"abcdef"],
        "Q1": ["What worries you?", '{""ImportId"":""QID1_TEXT""}', *ANSWERS],
    }
    document = survey(tmp_path, columns)
    assert list(document.turns["speaker"]) == list("abcdef")
    assert list(document.turns["text"]) == ANSWERS


def test_read_takes_a_table_of_one_row_an_answer(tmp_path: Path) -> None:
    document = survey(
        tmp_path,
        {"respondent_id": list("aabbcc"), "gender": ["f", "f", "m", "m", "f", "f"],
         "question": ["What worries you?", "What do you ask?"] * 3, "answer": ANSWERS},
    )  # fmt: skip
    assert questions(document) == ["What worries you?", "What do you ask?"]
    assert list(document.turns["speaker"]) == list("aabbcc")
    assert list(document.participants["gender"]) == ["female", "male", "female"]


def test_read_leaves_a_column_called_question_beside_several_open_ones(tmp_path: Path) -> None:
    columns = {"id": list("abcdef"), "question": ["x", "y"] * 3, "q1": ANSWERS, "q2": ANSWERS[::-1]}
    document = survey(tmp_path, columns)
    assert questions(document) == ["q1", "q2"]
