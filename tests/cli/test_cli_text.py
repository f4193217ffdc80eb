"""Strings made safe for a terminal and for a markdown table."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.cli.text import cell, visible

BAD = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    "text_in, text_out",
    [
        ("", ""),
        ("Oʻzbek, Ўзбек, año, [PERSON-2] :)", "Oʻzbek, Ўзбек, año, [PERSON-2] :)"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\x1b[31mred\x1b[0m", f"{BAD}[31mred{BAD}[0m"),
        ("a\rb\x07c\x9bd", f"a{BAD}b{BAD}c{BAD}d"),
        ("txt.\u202eexe", f"txt.{BAD}exe"),
        ("name\udcff", f"name{BAD}"),
        ("a\xa0b\u200dc", "a\xa0b\u200dc"),
    ],
)
def test_make_visible(text_in: str, text_out: str) -> None:
    assert visible(text_in) == text_out


@pytest.mark.parametrize(
    "text_in, text_out",
    [
        ("plain", "plain"),
        ("a|b", "a\\|b"),
        ("a\\|b", "a\\\\\\|b"),
        ("one\ntwo\r\n three", "one two three"),
        ("<script>", "&lt;script>"),
        ("[PERSON-2]ning", "[PERSON-2]ning"),
    ],
)
def test_make_markdown_cell(text_in: str, text_out: str) -> None:
    assert cell(text_in) == text_out


@settings(deadline=None)
@given(st.text())
def test_keep_length_and_letters_and_drop_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") or c in "\n\t" for c in shown)
    assert all(a == b for a, b in zip(text, shown, strict=True) if a.isalnum())
    shown.encode("utf-8")


@settings(deadline=None)
@given(st.text())
def test_keep_cell_on_one_line_with_bars_escaped(text: str) -> None:
    shown = cell(text)
    assert len(shown.splitlines()) <= 1
    unescaped = shown.replace("\\\\", "")
    assert unescaped.count("|") == unescaped.count("\\|")
