"""What is written is read again as what it was: pseudonyms are labels, placeholders are words, the log is no source."""

from __future__ import annotations

from pathlib import Path

import pytest

from voices.corpus import Source, find_sources, read_source
from voices.corpus.talk.heads import heads
from voices.corpus.talk.labels import parse


def speakers(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    turns = read_source(Source(path)).turns
    return list(zip(turns["speaker"], turns["text"], strict=True))


def test_pseudonym_that_speaks_once_is_a_speaker(tmp_path: Path) -> None:
    text = "P1: No hay agua.\ns07a5ff: Ni luz.\nP1: Nada.\n"
    assert speakers(tmp_path, text) == [("P1", "No hay agua."), ("s07a5ff", "Ni luz."), ("P1", "Nada.")]


def test_placeholder_at_the_head_of_a_line_is_said(tmp_path: Path) -> None:
    text = "P1: Ayer\n[PERSON-1] vino y\n[PHONE-2] no contesta.\nP2: Ya.\n"
    assert speakers(tmp_path, text) == [("P1", "Ayer [PERSON-1] vino y [PHONE-2] no contesta."), ("P2", "Ya.")]


@pytest.mark.parametrize(
    "line, is_label",
    [("[PERSON-1] dijo", False), ("[PERSON-1]: dijo", True), ("[P1] dijo", True), ("[MOD-1] dijo", True)],
)
def test_placeholder_is_a_label_only_before_a_colon(line: str, is_label: bool) -> None:
    assert bool(list(heads(line))) is is_label


@pytest.mark.parametrize("label, kind", [("s07a5ff", "participant"), ("s07a5f", "unknown"), ("Sabina", "name")])
def test_parse_pseudonyms(label: str, kind: str) -> None:
    assert parse(label).kind == kind


def test_log_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "redactions.csv").write_text("document,place\nx.txt,line 1\n", encoding="utf-8")
    (tmp_path / "x.txt").write_text("P1: uno\nP2: dos\n", encoding="utf-8")
    assert [source.path.name for source in find_sources([tmp_path])] == ["x.txt"]
