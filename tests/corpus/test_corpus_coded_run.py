"""Coded projects through the gate: what is written, and what is nowhere in the run folder.

All texts and names are invented.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from coded_projects import ATLAS, QUALCODER, TEXT, Made, Words, coded_words, guid, project_xml, write_project
from hypothesis import given, settings
from hypothesis import strategies as st

from voices import open_run
from voices.config import Config, make_config
from voices.errors import NothingToAnalyse
from voices.inspection import inspect
from voices.intake import Study, read_study
from voices.intake.codings import carried
from voices.pipeline import analyse
from voices.run import Run
from voices.steps import Tools

KEY = bytes(32)
HASHING = make_config({"encoder": {"model": "hashing"}})

TALK = """Moderator: Karibuni. What worries you here?
P1: My name is Wanjiru Kamau and my neighbour Achieng Otieno has no water since May.
P2: Call me on 0712 345 678, I was robbed twice near the market this year.
Moderator: And at night?
P1: Achieng does not go out at night, nobody does, there is no light.
P3: The boys of the corner took the phone of Wanjiru.
P2: They come on a motorbike and there is nobody to help.
"""

NAMES = {
    "coder": "Guadalupe Sarmiento",
    "case": "Gulnora Karimova",
    "source": "Interview with Yolanda Quispe",
    "memo": "Said by Ezequiel Mondragon after the talk",
    "selection": "the robbery of Fidelina Bautista",
    "code": "words of Wanjiru Kamau",
    "definition": "What Guadalupe heard from Gulnora Karimova, not from Lupita Hernandez",
    "project": "Evaristo Montemayor",
    "note": "Diary of Anselmo Villagran",
    "set": "People close to Domitila Arriaga",
}
PIECES = (
    "Guadalupe", "Sarmiento", "Gulnora", "Karimova", "Yolanda", "Quispe", "Ezequiel", "Mondragon", "Fidelina",
    "Bautista", "Wanjiru", "Kamau", "Lupita", "Hernandez", "Evaristo", "Montemayor", "Anselmo", "Villagran",
    "Domitila", "Arriaga",
    "Achieng", "Otieno", "0712 345", "345 678", "Interview",
)  # fmt: skip


def at(words: str, code: str = "Water", name: str | None = None, coder: str = NAMES["coder"]) -> Words:
    return Words(TALK.index(words), TALK.index(words) + len(words), code, coder, name)


WORDS = (
    at("Wanjiru Kamau and my neighbour Achieng Otieno has no water"),
    at("neighbour Achieng", "People"),
    at("Kamau and my neigh", "People"),
    at("0712 345 678", "Phone"),
    at("robbed twice near the market", "Theft", name=NAMES["selection"]),
    at("there is no light.\nP3: The boys of the corner took the phone of Wanjiru", NAMES["code"]),
)


def project(folder: Path, name: str = "study.qdpx", words: tuple[Words, ...] = WORDS) -> Path:
    source = Made(NAMES["source"], TALK, words)
    memo = f"<Description>{NAMES['memo']}</Description>"
    inner = "".join(
        f'<Code guid="{guid("code", c)}" name="{c}"><Description>{NAMES["definition"]}</Description></Code>'
        for c in dict.fromkeys([*(w.code for w in words), "Theft"])
    )
    xml = project_xml(
        [source],
        codes=inner,
        coders=(NAMES["coder"], "Second Coder"),
        before_sources=f'<Cases><Case guid="C" name="{NAMES["case"]}">{memo}</Case></Cases>',
        more=f'<Notes><Note guid="N" name="{NAMES["note"]}"><PlainTextContent>{NAMES["memo"]}</PlainTextContent></Note>'
        f'</Notes><Sets><Set guid="S" name="{NAMES["set"]}"/></Sets>',
    )
    xml = xml.replace('name="Study"', f'name="{NAMES["project"]}"').replace("><Coding ", f">{memo}<Coding ")
    return write_project(folder / name, [source], xml=xml)


def study(*inputs: Path) -> Study:
    return read_study(list(inputs), key=KEY, config=Config(), on_progress=lambda done, total: None)


def words_of(found: Study) -> list[tuple[str, str]]:
    texts = found.utterances.set_index("utterance_id")["text"]
    rows = found.codings.sort_values(["utterance_id", "start", "code"]).itertuples()
    return [(texts[row.utterance_id][row.start : row.end], row.code) for row in rows]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    base = tmp_path_factory.mktemp("coded")
    (base / "in").mkdir()
    project(base / "in")
    (base / "in" / "talk.txt").write_text(TEXT * 4, encoding="utf-8")
    tools = Tools(cache=base / "cache")
    return analyse(base / "in", out=base / "run", config=HASHING, study_key=base / "study.key", tools=tools)


def test_run_holds_no_name_of_the_project(run: Run) -> None:
    written = [path for path in run.folder.rglob("*") if path.is_file()]
    assert len(written) > 10
    found = {(piece, path.name) for path in written for piece in PIECES if piece.encode() in _plain(path)}
    assert found == set()
    assert not [path for path in written if any(piece in path.name for piece in PIECES)]


def _plain(path: Path) -> bytes:
    """The file's bytes; of a table (Parquet packs its pages) all its cells."""
    if path.suffix == ".parquet":
        return pd.read_parquet(path).to_csv().encode()
    return path.read_bytes()


def test_run_holds_no_name_in_the_cache(run: Run) -> None:
    cached = [path for path in (run.folder.parent / "cache").rglob("*") if path.is_file()]
    assert cached
    assert not [piece for path in cached for piece in PIECES if piece.encode() in path.read_bytes()]


def test_run_has_the_tables_of_codes(run: Run) -> None:
    again = open_run(run.folder)
    assert len(again.codings) == 7
    assert set(again.codings["origin"]) == {"QualCoder"}
    assert again.codings["coder"].str.fullmatch("c[0-9a-f]{6}").all()
    assert again.codings["coder"].nunique() == 1
    assert set(again.codings["checked"]) == {"text", "position"}
    book = again.codebook.set_index("code")
    assert dict(book["n_codings"]) == {"Water": 1, "People": 2, "Phone": 1, "Theft": 1, "words of [PERSON]": 2}
    assert set(again.codings["code"]) <= set(book.index)


def test_run_counts_what_came_with_the_project(run: Run) -> None:
    counts = run.manifest["counts"]
    assert (counts["codings"], counts["coders"], counts["codes"]) == (7, 1, 5)


def test_run_says_what_it_left_out(run: Run) -> None:
    assert any("memo(s) of a project were left out" in warning for warning in run.manifest["warnings"])


def test_codings_cover_what_stands_there_after_redaction(tmp_path: Path) -> None:
    assert words_of(study(project(tmp_path))) == [
        ("[PERSON-1] and my neigh", "People"),
        ("[PERSON-1] and my neighbour [PERSON-2] has no water", "Water"),
        ("neighbour [PERSON-2]", "People"),
        ("[PHONE-1]", "Phone"),
        ("robbed twice near the market", "Theft"),
        ("there is no light.", "words of [PERSON]"),
        ("The boys of the corner took the phone of [PERSON-1]", "words of [PERSON]"),
    ]


def test_codes_that_only_names_tell_apart_stay_apart(tmp_path: Path) -> None:
    words = (at("no water", "Wanjiru Kamau"), at("no light", "Lupita Hernandez"), at("robbed twice", "Wanjiru Kamau"))
    source = Made("talk", TALK, words)
    found = study(write_project(tmp_path / "a.qdpx", [source], xml=project_xml([source], coders=(NAMES["coder"],))))
    assert len(found.codebook) == 2
    assert sorted(found.codebook["n_codings"]) == [1, 2]
    assert not found.codebook["code"].str.contains("Wanjiru|Lupita").any()


def test_codes_carry_those_above_them(tmp_path: Path) -> None:
    inner = '<Code guid="A" name="Crime"><Code guid="B" name="Theft"/></Code><Code guid="C" name="Theft"/>'
    source = Made("talk", TALK, [])
    selections = "".join(
        f'<PlainTextSelection guid="S{code}" startPosition="60" endPosition="66"><Coding guid="K{code}">'
        f'<CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>'
        for code in "BCB"
    )
    xml = project_xml([Made("talk", TALK, [], selections)], codes=inner)
    found = study(write_project(tmp_path / "a.qdpx", [source], xml=xml))
    assert found.codebook[["code", "name", "parent", "n_codings"]].fillna("").values.tolist() == [
        ["Crime", "Crime", "", 0],
        ["Crime > Theft", "Theft", "Crime", 1],
        ["Theft", "Theft", "", 1],
    ]


def test_codes_of_the_name_of_an_area_are_matched(tmp_path: Path) -> None:
    from voices.intake.codebooks import with_areas
    from voices.priorities import load_areas

    areas = load_areas()
    spanish, identity = areas.areas[0].label["es"], areas.areas[1].id
    robbery = "Robbery, theft and burglary"  # a label that the detectors would take for a name
    expected = {spanish.upper(): areas.areas[0].id, identity: identity, "Other": "", robbery: "robbery_theft"}
    inner = "".join(f'<Code guid="{n}" name="{name}"/>' for n, name in enumerate(expected))
    source = Made("talk", TALK, [])
    found = study(write_project(tmp_path / "a.qdpx", [source], xml=project_xml([source], codes=inner)))
    matched = with_areas(found.codebook, areas).set_index("name")["area_id"].fillna("")
    assert dict(matched) == expected


def test_a_transcript_in_two_projects_and_a_file_is_one_document(tmp_path: Path) -> None:
    first = project(tmp_path, "first.qdpx", (at("no water"), at("no light")))
    second = project(tmp_path, "second.qdpx", (at("no water", coder="Second Coder"), at("no light", "Night")))
    file = tmp_path / "talk.txt"
    file.write_text(TALK, encoding="utf-8")
    together = study(first, second, file)
    assert together.documents["document_id"].tolist() == ["talk"]
    assert len(together.utterances) == TALK.count("\n")
    assert together.codings["coder"].nunique() == 2
    assert words_of(together) == [("no water", "Water")] * 2 + [("no light", "Night"), ("no light", "Water")]
    assert "2 source(s) of projects are in the input more than once and were read once." in together.warnings
    projects = study(first, second)
    assert projects.documents["document_id"].tolist() == ["first-s01"]
    assert words_of(projects) == words_of(together)
    pd.testing.assert_frame_equal(projects.codebook, together.codebook)


def test_projects_of_one_name_in_many_folders_are_all_read(tmp_path: Path) -> None:
    for n in range(4):
        (tmp_path / str(n)).mkdir()
        source = Made("talk", TALK + f"P1: That is {n} years now.\n", [at("no water")])
        write_project(tmp_path / str(n) / "study.qdpx", [source])
    found = study(tmp_path)
    assert len(set(found.documents["document_id"])) == 4
    assert found.codings["document_id"].nunique() == 4


def test_a_study_without_projects_has_empty_tables_of_codes(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    found = study(tmp_path)
    assert (len(found.codings), len(found.codebook), found.warnings) == (0, 0, ())


def test_a_codebook_beside_transcripts_is_read(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "b.qdc").write_text(
        '<CodeBook><Codes><Code guid="A" name="Water"><Description>Taps of Lupita Hernandez</Description></Code>'
        "</Codes></CodeBook>",
        encoding="utf-8",
    )
    found = study(tmp_path)
    assert found.codebook[["code", "definition", "n_codings"]].values.tolist() == [["Water", "Taps of [PERSON]", 0]]


def test_a_project_without_its_texts_is_refused_with_numbers(tmp_path: Path) -> None:
    source = Made(NAMES["source"], None, [Words(0, 0, coder=NAMES["coder"], name="x")])
    path = write_project(tmp_path / "study.qdpx", [source], ATLAS)
    with pytest.raises(NothingToAnalyse, match=r"study\.qdpx: the text of 1 of its 1 text source\(s\) is not in"):
        study(path)
    shown = inspect(path)
    assert [(one.kind, one.n_codes, one.n_codings) for one in shown] == [("project", 1, 0)]
    assert shown[0].problem is not None
    assert "1 in sources whose text the project file lacks" in shown[0].warnings[0]


def test_inspect_shows_a_project_and_its_sources(tmp_path: Path) -> None:
    path = write_project(tmp_path / "study.qdpx", [Made("Group 9", TEXT, coded_words())], QUALCODER)
    shown = inspect(path)
    assert [(one.kind, one.title, one.n_codings) for one in shown] == [("project", "", 7), ("transcript", "Group 9", 7)]
    assert shown[0].n_codes == 4
    assert "Group 9" not in repr(shown)


SPANS = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 6), st.integers(1, 9)), max_size=5)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(SPANS, st.integers(0, 60), st.integers(1, 60))
def test_carried_keeps_every_character_that_is_left(
    layout: list[tuple[int, int, int]], start: int, length: int
) -> None:
    """Against the text itself: kept characters are letters, each replaced span a run of its own."""
    old, new, spans = "", "", []
    for n, (gap, before, after) in enumerate(layout):
        kept = "".join(chr(0x4E00 + len(old) + i) for i in range(gap))
        mark = chr(0x41 + n)
        spans.append((len(old) + gap, len(old) + gap + before, len(new) + gap, len(new) + gap + after))
        old, new = old + kept + mark * before, new + kept + mark * after
    tail = "".join(chr(0x4E00 + len(old) + i) for i in range(60))
    old, new = old + tail, new + tail
    start = min(start, len(old) - 1)
    end = min(start + length, len(old))
    first, last = carried(start, end, spans)
    assert list(dict.fromkeys(new[first:last])) == list(dict.fromkeys(old[start:end]))
    assert all(new[first:last].count(c) == new.count(c) for c in set(old[start:end]))
