"""Tables that lose nothing, markdown and JSON that can be parsed."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from voices.cli.output import bullets, make_table, markdown_bullets, markdown_table, records, use_utf8, write_json

LONG = "Kupambana-na-ujambazi-" * 8


def printed(renderable: object, *, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width, markup=False, emoji=False, highlight=False).print(renderable)
    return out.getvalue()


def test_fold_long_cells_within_80_columns() -> None:
    table = make_table(("Theme", "left"), ("People", "right"), title="Mathare")
    table.add_row(LONG, "12")
    text = printed(table)
    assert max(map(len, text.splitlines())) <= 80
    assert "…" not in text
    assert "".join(text.split()).count("Kupambana-na-ujambazi-") >= 1
    assert LONG in "".join(line[: line.rfind("12")] if "12" in line else line for line in text.splitlines()).replace(
        " ", ""
    )


@pytest.mark.parametrize("text", ["[PERSON-2] said [bold]no[/bold]", ":warning: :)", "[link=x]"])
def test_print_brackets_and_emoji_codes_as_they_are(text: str) -> None:
    table = make_table(("Text", "left"))
    table.add_row(text)
    assert text in printed(table)
    assert text in printed(bullets("Notes", [text]))


def test_write_markdown_table() -> None:
    text = markdown_table(["Theme", "People"], [["a|b", "3"], ["c\nd", "12"]], right=[1])
    assert text.splitlines() == ["| Theme | People |", "| --- | ---: |", "| a\\|b | 3 |", "| c d | 12 |"]
    assert markdown_bullets(["one", "two\nlines"]) == "- one\n- two lines"


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_keep_markdown_rows_and_columns(rows: list[tuple[str, str]]) -> None:
    lines = markdown_table(["a", "b"], rows).splitlines()
    assert len(lines) == len(rows) + 2
    for line in lines:
        bare = line.replace("\\\\", "").replace("\\|", "")
        assert bare.count("|") == 3


def test_give_plain_values_and_null_for_missing() -> None:
    frame = pd.DataFrame(
        {
            "n": pd.array([1, None], dtype="Int64"),
            "share": [0.25, float("nan")],
            "text": ["oʻ", None],
            "flag": [True, False],
        }
    )
    assert records(frame) == [
        {"n": 1, "share": 0.25, "text": "oʻ", "flag": True},
        {"n": None, "share": None, "text": None, "flag": False},
    ]


def test_write_json_in_plain_letters(capsys: pytest.CaptureFixture[str]) -> None:
    write_json({"text": "Oʻzbekiston", "n": [1, None]})
    out = capsys.readouterr().out
    assert "Oʻzbekiston" in out
    assert json.loads(out) == {"text": "Oʻzbekiston", "n": [1, None]}


def test_print_utf8_into_pipe_of_old_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252")
    monkeypatch.setattr("sys.stdout", stream)
    use_utf8()
    print("Oʻzbek Ўзбек")
    stream.flush()
    assert raw.getvalue().decode("utf-8").strip() == "Oʻzbek Ўзбек"
