"""An edit over several slots does what it says, and touches nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.deidentify.passages import Edit, Passage, Slot, Unit


def passage(*lines: list[str]) -> Passage:
    return Passage(tuple(Unit(f"line {n}", tuple(map(Slot, line))) for n, line in enumerate(lines)))


@pytest.mark.parametrize(
    "lines, edits, after",
    [
        ([["Ana ", "Ruiz", " dijo"]], [Edit(0, 8, "[X]")], [["[X]", "", " dijo"]]),
        ([["Soy A", "na Ru", "iz."]], [Edit(4, 12, "[X]")], [["Soy [X]", "", "."]]),
        ([["Soy Ana"], ["Ruiz, y"]], [Edit(4, 12, "[X]")], [["Soy [X]"], [", y"]]),
        ([["Ana y Eva"]], [Edit(6, 9, "[Y]"), Edit(0, 3, "[X]")], [["[X] y [Y]"]]),
        ([["Ana"]], [Edit(0, 3, "")], [[""]]),
        ([["Ana"]], [], [["Ana"]]),
    ],
)
def test_apply(lines: list[list[str]], edits: list[Edit], after: list[list[str]]) -> None:
    changed = passage(*lines)
    changed.apply(edits)
    assert [[slot.text for slot in unit.slots] for unit in changed.units] == after


def test_apply_passes_over_a_tab() -> None:
    slots = (Slot("Ana"), Slot("\t", fixed=True), Slot("Ruiz dijo"))
    changed = Passage((Unit("paragraph 1", slots),))
    changed.apply([Edit(0, 8, "[X]")])
    assert changed.text == "[X]\t dijo"


@settings(deadline=None, max_examples=100, derandomize=True)
@given(
    parts=st.lists(st.text("ab ёo‘🙂", min_size=0, max_size=6), min_size=1, max_size=6),
    cuts=st.lists(st.integers(0, 36), min_size=2, max_size=8, unique=True),
)
def test_apply_in_one_line_is_what_slicing_does(parts: list[str], cuts: list[int]) -> None:
    text = "".join(parts)
    places = sorted({min(cut, len(text)) for cut in cuts})
    edits = [Edit(a, b, "[X]") for a, b in zip(places[::2], places[1::2], strict=False) if a < b]
    expected, at = "", 0
    for edit in edits:
        expected, at = expected + text[at : edit.start] + edit.replacement, edit.end
    changed = passage(parts)
    changed.apply(edits)
    assert changed.text == expected + text[at:]
