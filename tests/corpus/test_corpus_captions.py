"""Captions of Zoom, Teams, YouTube and hand editors."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.corpus import Document, Source, read_source
from voices.corpus.content import Line
from voices.corpus.formats import read_content


def read(tmp_path: Path, text: str, extension: str = "vtt") -> Document:
    path = tmp_path / f"a.{extension}"
    path.write_text(text, encoding="utf-8")
    return read_source(Source(path))


def captions(text: str, extension: str = "vtt") -> list[tuple[str, str]]:
    content = read_content(text.encode(), extension, file="a")
    return [(line.speaker, line.text) for line in content.blocks if isinstance(line, Line)]


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01.000 --> 00:00:02.000", "00:01.000 --> 00:02.000", "0:0:1.5 --> 0:0:2.51", "1:00:01.000-->1:00:02.000",
        "00:00:01,000 --> 00:00:02,000", "0:00:01.000,0:00:02.000",
        "00:00:01.000 --> 00:00:02.000 align:start position:0%",
        "100:00:01.000 --> 100:00:02.000",
    ],
)  # fmt: skip
def test_read_takes_times_of_every_program(times: str) -> None:
    assert captions(f"WEBVTT\n\n{times}\nP1: uno\ndos\n") == [("", "P1: uno"), ("", "dos")]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("<v Ana Ruiz>uno</v>", [("Ana Ruiz", "uno")]),
        ("<v.loud Ana>uno\ndos</v>", [("Ana", "uno"), ("Ana", "dos")]),
        ("<v Ana>uno</v><v Luz>dos</v>", [("Ana", "uno"), ("Luz", "dos")]),
        ("P1: <b>uno</b> &amp; <c.yellow>dos</c> <00:00:01.500>tres", [("", "P1: uno & dos tres")]),
        ("P1: a < b", [("", "P1: a < b")]),
        ("&lt;risas&gt;", [("", "<risas>")]),
    ],
)
def test_read_takes_voices_and_leaves_tags(cue: str, expected: list[tuple[str, str]]) -> None:
    assert captions(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{cue}\n") == expected


def test_read_leaves_identifiers_styles_and_comments_out() -> None:
    text = (
        "WEBVTT - título\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nGroup: Z1\n\n9b7f/12-0\n"
        "00:01.000 --> 00:02.000\nP1: uno\n\nNOTE ojo aquí\n\n7\n00:03.000 --> 00:04.000\ndos\n\ntres\n"
    )
    content = read_content(text.encode(), "vtt", file="a")
    assert [line.text for line in content.blocks if isinstance(line, Line)] == ["P1: uno", "dos", "tres"]
    assert "Group: Z1" in content.header
    assert content.left_out == {"comments": 1}


def test_read_takes_cues_that_nothing_parts() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nP1: uno\n00:00:03,000 --> 00:00:04,000\n7 casas\n"
    assert captions(text, "srt") == [("", "P1: uno"), ("", "7 casas")]


def test_read_orders_captions_by_their_time() -> None:
    text = "00:00:05,000 --> 00:00:06,000\nP2: dos\n\n00:00:01,000 --> 00:00:02,000\nP1: uno\n"
    assert captions(text, "srt") == [("", "P1: uno"), ("", "P2: dos")]


def test_read_shows_each_line_of_a_roll_up_once(tmp_path: Path) -> None:
    lines = ["Moderator: So what", "worries you here", "P1: The road", "the road", "and water"]
    cues, before = [], " "
    for n, line in enumerate(lines):
        cues += [
            f"00:{n:02d}.000 --> 00:{n:02d}.900\n{before}\n{line}",
            f"00:{n:02d}.900 --> 00:{n:02d}.910\n{line}\n ",
        ]
        before = line
    document = read(tmp_path, "WEBVTT\nKind: captions\nLanguage: en\n\n" + "\n\n".join(cues))
    assert list(document.turns["text"]) == ["So what worries you here", "The road the road and water"]
    assert document.languages == ("en",)


def test_read_keeps_what_people_say_twice(tmp_path: Path) -> None:
    cues = [
        f"00:{n:02d}.000 --> 00:{n:02d}.900\n{text}"
        for n, text in enumerate(["M: ¿Sí?", "P1: No.", "P1: No.", "M: ¿No?"])
    ]
    assert list(read(tmp_path, "WEBVTT\n\n" + "\n\n".join(cues)).turns["text"]) == ["¿Sí?", "No. No.", "¿No?"]


def test_read_takes_broadcast_captions(tmp_path: Path) -> None:
    said = [">> MODERATOR: What?", ">> P1: The road.\nIt is bad.", "- [P2] The lights.\n- [P1] And water."]
    cues = [f"{n}\n00:00:{n:02d},000 --> 00:00:{n:02d},900\n{text}" for n, text in enumerate(said, start=1)]
    frame = read(tmp_path, "\n\n".join(cues), "srt").turns
    assert list(zip(frame["label"], frame["text"], strict=True)) == [
        ("M", "What?"),
        ("P1", "The road. It is bad."),
        ("P2", "The lights."),
        ("P1", "And water."),
    ]


def test_read_takes_screen_names_that_are_no_names(tmp_path: Path) -> None:
    said = ["Ana Ruiz (ella): ¿Qué?", "iPhone de Rosa: Nada.", "+52 55 1234 5678: Eso."] * 3
    cues = [f"00:{n:02d}.000 --> 00:{n:02d}.900\n{text}" for n, text in enumerate(said)]
    document = read(tmp_path, "WEBVTT\n\n" + "\n\n".join(cues))
    assert set(document.participants["speaker"]) == {"iPhone de Rosa", "+52 55 1234 5678"}
    assert list(document.turns["role"]) == ["moderator", "participant", "participant"] * 3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(
            st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=30
        ).filter(lambda text: text.strip() != "" and not any(c in text for c in "<>&") and "-->" not in text),
        min_size=1,
        max_size=8,
    )
)
def test_read_gives_every_captions_words_back(texts: list[str]) -> None:
    cues = "\n\n".join(f"00:{n:02d}.000 --> 00:{n:02d}.900\n<v S{n}>{text}</v>" for n, text in enumerate(texts))
    assert captions("WEBVTT\n\n" + cues) == [(f"S{n}", text.strip()) for n, text in enumerate(texts)]
