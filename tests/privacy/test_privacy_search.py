"""Looking a known identifier up: every spelling of it, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.errors import InputError
from voices.privacy import find_identifier


@pytest.mark.parametrize(
    ("text", "identifier", "found"),
    [
        ("Vi a Juana Pérez ayer.", "Juana Pérez", ["Juana Pérez"]),
        ("vi a JUANA PEREZ ayer", "Juana Pérez", ["JUANA PEREZ"]),
        ("Dilnozaning akasi Dilnozaga aytdi", "Dilnoza", ["Dilnozaning", "Dilnozaga"]),
        ("Дилнозага айтдим", "Dilnoza", ["Дилнозага"]),
        ("Dilnoza opa keldi", "Дилноза", ["Dilnoza"]),
        ("Wanjiku-wa-Kamau alisema", "Wanjiku wa Kamau", ["Wanjiku-wa-Kamau"]),
        ("mañana Ana manda", "Ana", ["Ana"]),
        ("Rosa y la rosaleda", "Rosa", ["Rosa", "rosaleda"]),
        ("call 0722-418 395 or 0722418396", "0722 418 395", ["0722-418 395"]),
        ("write to wanjiru@example.org now", "wanjiru@example.org", ["wanjiru@example.org"]),
        ("KDA 123B was there", "KDA 123B", ["KDA 123B"]),
        ("nobody here", "Otieno", []),
        ("", "Otieno", []),
    ],
)
def test_find_identifier(text: str, identifier: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_identifier(text, identifier)] == found


@pytest.mark.parametrize("identifier", ["", "  ", "Jo", " J "])
def test_find_identifier_refuses_what_is_too_short(identifier: str) -> None:
    with pytest.raises(InputError, match="fewer than 3"):
        find_identifier("Jo said so", identifier)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=60), st.text(min_size=3, max_size=12).filter(lambda s: len(s.strip()) >= 3))
def test_find_identifier_gives_disjoint_spans_in_order(text: str, identifier: str) -> None:
    spans = find_identifier(text, identifier)
    flat = [place for span in spans for place in span]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(text) for start, end in spans)
