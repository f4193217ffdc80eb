"""The invented sample: every rendering of every group gives the gold's turns back, all of them."""

import csv
import importlib.util
import json
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from voices.corpus import Document, Source, find_sources, read_source, skipped_files

CORPORA = Path(__file__).parents[2] / "corpora"


def _renderer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("render_sample", CORPORA / "render_sample.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


RENDERER = _renderer()
GROUPS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((CORPORA / "gold").glob("*.json"))}
RENDERINGS = {
    "txt": RENDERER.render_txt,
    "plain.txt": RENDERER.render_txt_plain,
    "vtt": RENDERER.render_vtt,
    "voices.vtt": RENDERER.render_vtt_voices,
    "srt": RENDERER.render_srt,
    "docx": RENDERER.render_docx,
    "table.docx": RENDERER.render_docx_table,
    "xlsx": RENDERER.render_xlsx,
}


def gold_turns(group: str) -> list[tuple[str, str, str]]:
    return [(turn["speaker"], turn["role"], turn["text"]) for turn in GROUPS[group]["turns"]]


def read_turns(document: Document) -> list[tuple[str, str, str]]:
    frame = document.turns
    return list(zip(frame["label"], frame["role"], frame["text"], strict=True))


@pytest.fixture(scope="module")
def sample() -> dict[str, Document]:
    documents = [read_source(source) for source in find_sources([CORPORA / "sample"])]
    return {document.group_id or "survey": document for document in documents}


def test_sample_holds_every_group_and_the_survey(sample: dict[str, Document]) -> None:
    assert set(sample) == {*GROUPS, "survey"}
    assert skipped_files([CORPORA / "sample"]) == []


@pytest.mark.parametrize("group", GROUPS)
def test_sample_gives_the_gold_turns_back(sample: dict[str, Document], group: str) -> None:
    assert read_turns(sample[group]) == gold_turns(group)
    assert not sample[group].moderator_is_guess
    assert not sample[group].warnings


@pytest.mark.parametrize("group", GROUPS)
def test_sample_gives_the_metadata_back(sample: dict[str, Document], group: str) -> None:
    document, gold = sample[group], GROUPS[group]
    assert document.city == RENDERER.CITIES[group[:3]]
    assert (document.country, document.date, document.stratum) == (gold["country"], gold["date"], gold["stratum"])
    assert document.languages


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("group", GROUPS)
def test_every_rendering_gives_the_gold_turns_back(tmp_path: Path, group: str, rendering: str) -> None:
    path = tmp_path / f"g.{rendering}"
    path.write_bytes(RENDERINGS[rendering](GROUPS[group], RENDERER.PLAN[group][2]))
    assert read_turns(read_source(Source(path))) == gold_turns(group)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [30, 50, 72, 100])
def test_wrapping_at_any_width_changes_no_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int, gap: str
) -> None:
    monkeypatch.setattr(RENDERER, "LINE_WIDTH", width)
    for group, gold in GROUPS.items():
        words = RENDERER.PLAN[group][2]
        turns = (RENDERER.wrapped(f"{RENDERER.label(words, t['speaker'])}: {t['text']}") for t in gold["turns"])
        path = tmp_path / f"{group}.txt"
        path.write_text(gap.join("\n".join(lines) for lines in turns), encoding="utf-8")
        assert read_turns(read_source(Source(path))) == gold_turns(group)


@pytest.mark.parametrize("rendering", ["txt", "vtt", "docx", "table.docx", "xlsx"])
def test_participants_keep_gender_and_age_band_but_not_occupation(tmp_path: Path, rendering: str) -> None:
    for group, gold in GROUPS.items():
        path = tmp_path / f"{group}.{rendering}"
        path.write_bytes(RENDERINGS[rendering](gold, RENDERER.PLAN[group][2]))
        people = read_source(Source(path)).participants
        assert list(people.columns) == ["speaker", "label", "city", "present", "gender", "age_group"]
        assert list(people["label"]) == [person["id"] for person in gold["participants"]]
        genders = ["female" if person["gender"] == "f" else "male" for person in gold["participants"]]
        assert list(people["gender"]) == genders
        assert people["age_group"].notna().all()


def test_sample_gives_the_survey_back(sample: dict[str, Document]) -> None:
    with (CORPORA / "gold" / "responses.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    survey = sample["survey"]
    expected = [(row["_uuid"], q, row["city"], row[q]) for row in rows for q in ("q1_worry", "q2_first")]
    turns = survey.turns
    assert list(zip(turns["speaker"], turns["question"], turns["city"], turns["text"], strict=True)) == expected
    assert len(turns) == 480
    assert [gender or "" for gender in survey.participants["gender"]] == [row["gender"] for row in rows]
    assert survey.dropped_columns == ("_uuid", "_submission_time")


def test_sample_questions_are_found_without_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes((CORPORA / "sample" / "responses.csv").read_bytes())
    assert list(dict.fromkeys(read_source(Source(path)).turns["question"])) == ["q1_worry", "q2_first"]


def parts(path: Path) -> dict[str, bytes]:
    """A file's bytes; of an Office file each part's, since how well zlib packs differs between systems."""
    if path.suffix not in (".docx", ".xlsx"):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {entry.filename + str(entry.date_time): archive.read(entry) for entry in archive.infolist()}


def test_rendering_again_changes_no_byte(tmp_path: Path) -> None:
    once, again = RENDERER.render(tmp_path / "once"), RENDERER.render(tmp_path / "again")
    assert [path.read_bytes() for path in once] == [path.read_bytes() for path in again]


def test_sample_is_what_the_gold_renders_to(tmp_path: Path) -> None:
    written = RENDERER.render(tmp_path)
    assert [path.name for path in written] == sorted(path.name for path in (CORPORA / "sample").iterdir())
    for path in written:
        assert parts(path) == parts(CORPORA / "sample" / path.name), path.name


def test_renderings_say_that_they_are_synthetic(sample: dict[str, Document]) -> None:
    for path in (CORPORA / "sample").glob("*.[tv][xt]t"):
        data = path.read_bytes().lower()
        assert b"synthetic" in data or "synthetic".encode("utf-16-le") in data, path.name
    assert all(document.synthetic for document in sample.values())
    assert not any("synthetic" in text.lower() for document in sample.values() for text in document.turns["text"])


def test_moderators_are_found_by_behaviour_where_names_replace_labels(tmp_path: Path) -> None:
    names = ["Ana", "Rosa", "Luz", "Eva", "Ines", "Sol", "Mar", "Paz", "Flor"]
    for group, gold in GROUPS.items():
        people = dict(zip(["M", *(person["id"] for person in gold["participants"])], names, strict=False))
        path = tmp_path / f"{group}.txt"
        path.write_text("\n".join(f"{people[t['speaker']]}: {t['text']}" for t in gold["turns"]), encoding="utf-8")
        document = read_source(Source(path))
        assert document.moderator_is_guess
        assert list(document.turns["role"]) == [turn["role"] for turn in gold["turns"]]
        assert list(document.turns["text"]) == [turn["text"] for turn in gold["turns"]]
        assert set(document.participants["label"]) == {""}
