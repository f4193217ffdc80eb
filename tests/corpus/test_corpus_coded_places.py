"""Positions as programs count them, and turns found again in the text they were read from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.corpus.coded.alignment import TurnSpan, align
from voices.corpus.coded.anchoring import Anchored, Anchors, Searches, anchor, find_counting
from voices.corpus.coded.model import Selection
from voices.corpus.coded.offsets import Counting, Places, source_text, ways_to_count
from voices.corpus.coded.squeezed import Squeezed

RAW = st.text("ab \n\r😀é\U00010400", max_size=40).map(lambda text: text.replace("\r\r", "\r"))
COUNTINGS = st.builds(
    Counting,
    newline=st.sampled_from(["stored", "one", "two"]),
    utf16=st.booleans(),
    mark=st.booleans(),
    inclusive=st.booleans(),
)


def counted(raw: str, counting: Counting) -> list[int]:
    """By going through the file: where each character of our text begins, as the program counts, and the end."""
    at, places = 0, []
    if raw.startswith("\ufeff"):
        raw = raw[1:]
        at += counting.mark
    n = 0
    while n < len(raw):
        places.append(at)
        pair = raw[n : n + 2] == "\r\n"
        newline = raw[n] in "\r\n"
        double = {"stored": pair, "one": False, "two": newline}[counting.newline]
        at += 1 + double + (counting.utf16 and raw[n] > "\uffff")
        n += 1 + pair
    return [*places, at]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(RAW, st.booleans(), COUNTINGS)
def test_places_undo_any_way_to_count(raw: str, marked: bool, counting: Counting) -> None:
    raw = "\ufeff" * marked + raw
    source = source_text(raw)
    assert source.text == raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    places, there = Places(source, counting), counted(raw, counting)
    for start in range(len(source.text) + 1):
        for end in range(start, len(source.text) + 1):
            exported = there[start], there[end] - counting.inclusive
            first, last = places.span(*exported)
            assert (first, last) == (start, end)


@pytest.mark.parametrize(
    ("traits", "number"),
    [((False, False, False), 2), ((True, False, False), 6), ((False, True, True), 8), ((True, True, True), 24)],
)
def test_ways_to_count_are_those_that_differ(traits: tuple[bool, bool, bool], number: int) -> None:
    first = Counting(newline="one")
    ways = ways_to_count(traits, first=first)
    assert ways[0] == first
    assert len(set(ways)) == len(ways) == number


def anchors(raw: str) -> Anchors:
    return Anchors(source_text(raw))


def selected(text: str, words: str, *, shift: int = 0, name: str = "") -> Selection:
    start = text.index(words) + shift
    return Selection(start, start + len(words), name, (("code", "coder"),))


PROSE = "No hay luz en la calle.\r\nMe da miedo volver a casa de noche.\r\nNadie hace nada por nosotros aquí.\r\n"


def test_find_counting_keeps_to_the_program_without_proof() -> None:
    text = anchors(PROSE)
    mid_word = [selected(PROSE, "miedo", shift=1), selected(PROSE, "Nadie", shift=1)]
    for first in (Counting(), Counting(newline="one")):
        assert find_counting([(text, mid_word)], first=first) == first
        assert find_counting([(text, [])], first=first) == first
        assert find_counting([], first=first) == first


def test_find_counting_by_the_ends_of_words() -> None:
    """No selection says its words, but they are words under one way to count alone."""
    words = ("miedo", "volver", "casa", "noche", "Nadie", "nosotros")
    as_one = PROSE.replace("\r\n", "\n")
    selections = [selected(as_one, word) for word in words]
    assert find_counting([(anchors(PROSE), selections)], first=Counting()) == Counting(newline="one")


@pytest.mark.parametrize(
    ("name", "shift", "found"),
    [
        ("Me da miedo", 0, Anchored(24, 35, "text")),
        ("Me da miedo", 2, Anchored(24, 35, "moved")),
        (" Me  da\tmiedo ", 0, Anchored(24, 35, "text")),
        ("about fear", 0, Anchored(24, 35, "position")),
        ("", 0, Anchored(24, 35, "position")),
        ("Me da mie…", 0, Anchored(24, 35, "position")),  # too short to say
        ("luz", 0, Anchored(24, 35, "position")),  # stands there, but is no name of eleven characters
    ],
)
def test_anchor_checks_by_the_words(name: str, shift: int, found: Anchored) -> None:
    text = PROSE.replace("\r\n", "\n")
    selection = selected(text, "Me da miedo", shift=shift, name=name)
    assert anchor(anchors(text), selection, Counting(), Searches()) == found


def test_anchor_gives_up_after_enough_searches() -> None:
    text = PROSE.replace("\r\n", "\n")
    selection = selected(text, "Me da miedo", shift=3, name="Me da miedo")
    assert anchor(anchors(text), selection, Counting(), Searches(0)) == Anchored(27, 38, "position")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 4), (None, 4), (4, None), (4000, 5000)])
def test_anchor_refuses_what_is_no_stretch(start: int | None, end: int | None) -> None:
    assert anchor(anchors(PROSE), Selection(start, end, "", ()), Counting(), Searches()) is None


LONG = "we have no water since the rains of May"

ALIGNED: dict[str, tuple[str, list[str], list[str | None]]] = {
    "labels": ("P1: Yes.\nP2: No.\n", ["Yes.", "No."], ["Yes.", "No."]),
    "numbers like labels": ("P3: 3\nP2: 2\n", ["3", "2"], ["P3: |3", "P2: |2"]),
    "a header with the first words": ("Date: 3 May\nSite: Mathare 3\n\nP1: 3\n", ["3"], ["P1: |3"]),
    "wrapped lines": ("P1: we have\n   no water\nP2: no\n", ["we have no water", "no"], ["we have\n   no water", "no"]),
    "time codes": ("P1: yes [00:12]\n[00:13] P2: no\n", ["yes", "no"], ["yes", "P2: |no"]),
    "a time code left out inside": (f"P1: {LONG} [00:12]\n{LONG[::-1]}\n", [f"{LONG} {LONG[::-1]}"], [LONG]),
    "a mark left out inside": (f"P1: {LONG} [mm] {LONG[::-1]}\nP2: no\n", [f"{LONG} {LONG[::-1]}", "no"], [LONG, "no"]),
    "said again later": (
        f"P1: {LONG} [laughs] and more\n" + "P2: no\nP3: yes\n" * 300 + f"P1: {LONG} and more\n",
        [f"{LONG} and more", *["no", "yes"] * 300, f"{LONG} and more"],
        [LONG, "P2: |no", "yes"],
    ),
    "a changed character": (f"P1: it’s true that {LONG}\n", [f"it's true that {LONG}"], ["strue"]),
    "words that are not there": (f"P1: {LONG}\nP2: no\n", ["another text altogether, by another", "no"], [None, "no"]),
    "no words": ("P1: \nP2: no\n", ["", "no"], [None, "no"]),
}  # fmt: skip


@pytest.mark.parametrize("case", ALIGNED)
def test_align_finds_turns_again(case: str) -> None:
    """Expected: the first piece of each turn as it stands, behind "|" where what stands before it is shown too."""
    full, turns, expected = ALIGNED[case]
    squeezed = Squeezed(full)
    alignment = align(full, squeezed, turns)
    for nth, piece in enumerate(expected):
        blocks = [block for block in alignment.blocks if block.turn == nth]
        if piece is None:
            assert not blocks
            continue
        before, _, words = piece.rpartition("|")
        start, end = squeezed.outside(blocks[0].start, blocks[0].start + blocks[0].length)
        assert full[start - len(before) : start] == before
        assert "".join(words.split()) in "".join(full[start:end].split())
    assert alignment.lost == sum(bool(turn) and not piece for turn, piece in zip(turns, expected, strict=False)) + (
        case == "a changed character"
    )


def test_align_carries_stretches_over_what_was_left_out() -> None:
    full = f"P1: {LONG} [laughs] and more of it\nP2: no\n"
    alignment = align(full, Squeezed(full), [f"{LONG} and more of it", "no"])
    turn = f"{LONG} and more of it"
    first = full.index("May")
    assert list(alignment.turn_spans(first, full.index("of it"))) == [
        TurnSpan(0, turn.index("May"), turn.index(" of it"))
    ]
    assert list(alignment.turn_spans(full.index("[laughs]"), full.index("[laughs]") + 8)) == []
    assert [span.position for span in alignment.turn_spans(0, len(full))] == [0, 1]
