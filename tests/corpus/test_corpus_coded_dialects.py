"""Every coding's words are those of its selection, whatever program counted the positions."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from coded_projects import (
    ATLAS,
    CODED,
    DIALECTS,
    MAXQDA,
    NVIVO,
    QUALCODER,
    STANDARD,
    TEXT,
    Dialect,
    Made,
    Words,
    coded_words,
    cut,
    write_project,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.corpus import Document, Reading, Source, read_documents


def read(folder: Path, dialect: Dialect, *sources: Made) -> Reading:
    return read_documents(Source(write_project(folder / "study.qdpx", sources, dialect)))


def words_of(document: Document) -> list[tuple[str, str]]:
    """(words, code) of each coding, white space apart."""
    turns = document.turns["text"].tolist()
    return [("".join(turns[c.position][c.start : c.end].split()), c.code) for c in document.codings]


def expected(coded: list[Words] | None = None, text: str = TEXT) -> list[str]:
    return ["".join(text[w.start : w.end].split()) for w in coded or coded_words()]


@pytest.mark.parametrize("inline", [False, True])
@pytest.mark.parametrize("name", DIALECTS)
def test_read_places_every_coding_on_its_words(tmp_path: Path, name: str, inline: bool) -> None:
    # A program that writes the text into the XML has "\n" there, whatever it counts.
    reading = read(tmp_path, replace(DIALECTS[name], inline=inline), Made("Group 9", TEXT, coded_words()))
    assert [words for words, _ in words_of(reading.documents[0])] == expected()
    assert reading.warnings == reading.failures == ()


@pytest.mark.parametrize(
    ("dialect", "checked"),
    [(QUALCODER, "text"), (ATLAS, "text"), (STANDARD, "text"), (MAXQDA, "position"), (NVIVO, "position")],
)
def test_read_says_how_a_place_was_checked(tmp_path: Path, dialect: Dialect, checked: str) -> None:
    document = read(tmp_path, dialect, Made("Group 9", TEXT, coded_words())).documents[0]
    assert {coding.check for coding in document.codings} == {checked}
    assert any("carry none of their words" in warning for warning in document.warnings) == (checked == "position")


@pytest.mark.parametrize("counts_pair", [False, True])
@pytest.mark.parametrize("utf16", [False, True])
@pytest.mark.parametrize("counts_mark", [False, True])
@pytest.mark.parametrize("inclusive", [False, True])
@pytest.mark.parametrize("origin", ["ATLAS.ti 23", "MAXQDA 24", "unknown"])
def test_read_finds_out_how_positions_were_counted(
    tmp_path: Path, origin: str, counts_pair: bool, utf16: bool, counts_mark: bool, inclusive: bool
) -> None:
    dialect = Dialect(
        origin, newline="\r\n", mark=True, counts_pair=counts_pair, utf16=utf16, counts_mark=counts_mark,
        inclusive=inclusive, name=cut,
    )  # fmt: skip
    document = read(tmp_path, dialect, Made("Group 9", TEXT, coded_words())).documents[0]
    assert [words for words, _ in words_of(document)] == expected()
    assert {coding.check for coding in document.codings} == {"text"}


def test_read_moves_selections_to_their_words(tmp_path: Path) -> None:
    """An export whose text was edited after coding, or whose positions count in the Word file."""
    shifted = [replace(w, start=w.start - 4, end=w.end - 4, name=TEXT[w.start : w.end]) for w in coded_words()[:5]]
    document = read(tmp_path, QUALCODER, Made("Group 9", TEXT, shifted)).documents[0]
    assert [words for words, _ in words_of(document)] == expected()[:5]
    assert {coding.check for coding in document.codings} == {"moved"}
    assert any("5 coded selection(s) did not stand where the project says" in w for w in document.warnings)


def test_read_moves_to_the_nearest_of_equal_words(tmp_path: Path) -> None:
    text = "P1: water is far.\nP2: no.\nP1: water is far.\nP2: no.\nP1: water is far.\n"
    second = text.index("water", 20)
    moved = Words(second + 3, second + 16, name="water is far.")
    document = read(tmp_path, QUALCODER, Made("Group 9", text, [moved])).documents[0]
    assert [(coding.position, coding.check) for coding in document.codings] == [(2, "moved")]


def test_read_leaves_a_selection_with_a_title_in_place(tmp_path: Path) -> None:
    """ATLAS.ti lets a quotation be renamed: then its name says nothing of its place, even where its words stand."""
    coded = [*coded_words(), replace(coded_words()[5], code="Renamed", name="Moderator")]
    document = read(tmp_path, ATLAS, Made("Group 9", TEXT, coded)).documents[0]
    assert words_of(document)[-1][0] == expected(coded)[-1]
    assert document.codings[-1].check == "position"


def test_read_splits_a_selection_over_turns(tmp_path: Path) -> None:
    start, end = TEXT.index("no hay luz".capitalize()), TEXT.index("темно") + 5
    document = read(tmp_path, QUALCODER, Made("Group 9", TEXT, [Words(start, end)])).documents[0]
    turns = document.turns["text"].tolist()
    assert [turns[c.position][c.start : c.end] for c in document.codings] == [turns[6], "Sí.", "По ночам темно"]
    assert len({coding.code for coding in document.codings}) == 1


def test_read_counts_what_it_cannot_place(tmp_path: Path) -> None:
    label, blank, beyond = TEXT.index("P2:"), TEXT.index("\n   when"), len(TEXT) + 50
    lost = [
        Words(label, label + 2, name=""),
        Words(blank, blank + 3, name=""),
        Words(0, 12, name=""),
        Words(beyond, beyond + 5, name="of another text"),
    ]
    reading = read(tmp_path, QUALCODER, Made("Group 9", TEXT, [*coded_words(), *lost]))
    assert len(reading.documents[0].codings) == len(CODED)
    assert reading.warnings == (
        "4 coding(s) of a project could not be placed in a turn: 3 on no words of a turn (labels, headers, blanks), "
        "1 beyond the end of their text.",
    )


ALPHABET = "abño оʻ‘ж😀🌊é7,.!?"
SPOKEN = st.builds(
    lambda first, rest: " ".join((first + rest).split()), st.sampled_from("abñж"), st.text(ALPHABET, max_size=40)
)
PARTS = st.lists(SPOKEN, min_size=1, max_size=3)


@st.composite
def projects(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]], Dialect]:
    """A text, its turns and selections as [start, end), a dialect that tells the words of selections."""
    text, turns = draw(st.sampled_from(["", "Group: MAT-09\nCity: Mathare\n\n"])), []
    speakers = ["Moderator", "P1", "P2", *draw(st.lists(st.sampled_from(["P1", "P2", "P3"]), max_size=5))]
    for speaker in speakers:
        text += f"{speaker}: "
        start = len(text)
        text += draw(st.sampled_from(["\n", "\n   "])).join(draw(PARTS))
        turns.append((start, len(text)))
        text += draw(st.sampled_from(["\n", "\n\n"]))
    places = st.integers(0, len(text) - 1)
    spans = draw(st.lists(st.tuples(places, places).map(lambda p: (min(p), max(p) + 1)), max_size=8))
    spans = [*turns, *spans]  # whole turns tell how the program counts; a single "a" cannot
    dialect = draw(st.sampled_from(sorted(DIALECTS)))
    return text, turns, spans, replace(DIALECTS[dialect], name=lambda words: words)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(projects())
def test_read_places_any_selection_in_its_turns(
    project: tuple[str, list[tuple[int, int]], list[tuple[int, int]], Dialect],
) -> None:
    text, turns, spans, dialect = project
    coded = [Words(start, end, code=f"code {n}") for n, (start, end) in enumerate(spans)]
    with tempfile.TemporaryDirectory() as folder:
        reading = read(Path(folder), dialect, Made("Group 9", text, coded))
    document = reading.documents[0]
    said = document.turns["text"].tolist()
    assert ["".join(turn.split()) for turn in said] == ["".join(text[a:b].split()) for a, b in turns]
    found: dict[str, list[tuple[int, str]]] = {code.key: [] for code in reading.codebook.codes}
    for coding in document.codings:
        words = said[coding.position][coding.start : coding.end]
        assert words == words.strip() != ""
        found[coding.code].append((coding.position, "".join(words.split())))
    for code, (start, end) in zip(found, spans, strict=True):
        parts = [(n, "".join(text[max(a, start) : min(b, end)].split())) for n, (a, b) in enumerate(turns)]
        assert found[code] == [part for part in parts if part[1]]
