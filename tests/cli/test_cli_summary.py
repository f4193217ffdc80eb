"""`voices summary`: the theme summary as a table, as markdown and as JSON."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from voices.cli.summary import as_markdown, percent, print_table
from voices.run import Run

THEMES = pd.DataFrame(
    [
        {
            "theme_id": "0",
            "theme": "Wizi | unyang'anyi",
            "where": "Mathare, Iztapalapa",
            "people": 23,
            "groups": 6,
            "share": 0.416,
            "terms": "sw: simu, panya road, usiku; es: asaltos, micro, celular",
            "quote": "[PERSON-2] alinyang'anywa simu\nhapo stage :(",
            "quote_lang": "sw",
        },
        {
            "theme_id": "1",
            "theme": "Agua potable y drenaje en las colonias altas, todos los días " * 3,
            "where": "Iztapalapa",
            "people": 4,
            "groups": 1,
            "share": float("nan"),
            "terms": "es: agua, pipa",
            "quote": "",
            "quote_lang": "",
        },
    ]
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, run: Run) -> dict[str, Any]:
    """What the report was asked for; it answers with the two invented themes."""
    asked: dict[str, Any] = {}

    def summary(run: Run, *, city: str | None = None, lang: str = "en") -> pd.DataFrame:
        asked.update(folder=run.folder.name, city=city, lang=lang)
        return THEMES.head(0) if city == "Chilonzor" else THEMES

    monkeypatch.setattr("voices.report.summary", summary)
    return asked


def test_ask_for_city_and_language(asked: dict[str, Any], invoke: Any) -> None:
    assert invoke("summary", "study").exit_code == 0
    assert asked == {"folder": "study", "city": None, "lang": "en"}
    assert invoke("summary", "study", "--city", "Mathare", "--lang", "sw").exit_code == 0
    assert asked == {"folder": "study", "city": "Mathare", "lang": "sw"}


def test_print_everything_within_80_columns(asked: dict[str, Any], invoke: Any) -> None:
    result = invoke("summary", "study")
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    flat = " ".join(result.stdout.split())
    assert "[PERSON-2]" in flat and ":(" in flat and "42 %" in flat and "nan" not in flat
    assert flat.count("colonias") == 3
    assert "…" not in flat and "\x1b" not in flat
    assert result.stderr == ""


def test_print_markdown_a_row_a_theme(asked: dict[str, Any], invoke: Any) -> None:
    result = invoke("summary", "study", "--format", "markdown", "--lang", "es")
    lines = result.stdout.splitlines()
    assert len(lines) == 2 + len(THEMES)
    assert lines[0] == "| Tema | Dónde | Personas | Grupos | Parte | Palabras | Cita | Idioma |"
    assert lines[2] == (
        "| Wizi \\| unyang'anyi | Mathare, Iztapalapa | 23 | 6 | 42 % "
        "| sw: simu, panya road, usiku; es: asaltos, micro, celular "
        "| [PERSON-2] alinyang'anywa simu hapo stage :( | sw |"
    )


def test_print_json_whole(asked: dict[str, Any], invoke: Any) -> None:
    content = json.loads(invoke("summary", "study", "-f", "json").stdout)
    assert [theme["theme_id"] for theme in content] == ["0", "1"]
    assert content[0]["quote"] == THEMES.loc[0, "quote"]
    assert content[0]["share"] == pytest.approx(0.416)
    assert content[1]["share"] is None


@pytest.mark.parametrize(
    "format, printed",
    [("table", "Hakuna mada zilizopatikana.\n"), ("markdown", "Hakuna mada zilizopatikana.\n"), ("json", "[]\n")],
)
def test_say_so_where_there_is_no_theme(asked: dict[str, Any], invoke: Any, format: str, printed: str) -> None:
    result = invoke("summary", "study", "--city", "Chilonzor", "--lang", "sw", "--format", format)
    assert (result.exit_code, result.stdout) == (0, printed)


def test_print_quote_under_its_theme(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(THEMES, lang="en")
    out = capsys.readouterr().out
    assert out.index("unyang'anyi") < out.index("panya road") < out.index("[PERSON-2]") < out.index("Agua")
    assert as_markdown(THEMES, lang="uz").startswith("| Mavzu | Qayerda | Odamlar |")


@pytest.mark.parametrize(
    "share, text", [(0.0, "0 %"), (0.416, "42 %"), (1, "100 %"), (None, ""), (float("nan"), ""), (pd.NA, "")]
)
def test_write_share_as_per_cent(share: object, text: str) -> None:
    assert percent(share) == text


def test_end_with_2_where_there_is_no_run(invoke: Any) -> None:
    result = invoke("summary", "nowhere")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: nowhere is not a run folder")
