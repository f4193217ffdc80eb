"""Projects that are damaged or made to do harm: one sentence with the file's name, nothing read from elsewhere."""

from __future__ import annotations

import random
import struct
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from coded_projects import QUALCODER, TEXT, Made, Words, coded_words, package, project_xml, write_project
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.corpus import Source, read_documents
from voices.corpus.coded import archive, codebook, project, xml
from voices.corpus.coded import reading as reading_room
from voices.errors import InputError, SourceError

SECRET = "Zacatepec"
SOURCE = Made(SECRET, f"Moderator: So?\nP1: {SECRET}\n", [Words(18, 18 + len(SECRET))])
GOOD = project_xml([SOURCE]).encode()
NOISE = random.Random(3).randbytes(4000)
LOL = b'<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
FETCH = b'<!DOCTYPE Project [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def declare(document_type: bytes, encoding: str = "utf-8") -> bytes:
    text = GOOD.replace(b"<Project ", document_type + b"<Project ", 1).replace(b'name="Study"', b'name="&a;"')
    return text.decode().replace('encoding="utf-8"', f'encoding="{encoding}"').encode(encoding)


def declaring_a_gigabyte(data: bytes) -> bytes:
    """Both records of the first part say that it unpacks to 1 GB."""
    size = struct.pack("<I", 2**30)
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data = data[: local + 22] + size + data[local + 26 :]
    return data[: central + 24] + size + data[central + 28 :]


def encrypted(data: bytes) -> bytes:
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data = data[: local + 6] + b"\x01\x00" + data[local + 8 :]
    return data[: central + 8] + b"\x01\x00" + data[central + 10 :]


def damaged(data: bytes) -> bytes:
    return data[:60] + b"\xff" * 40 + data[100:]


def nested(depth: int) -> bytes:
    return b"<Project>" + b"<Code name='a'>" * depth + b"</Code>" * depth + b"</Project>"


CASES: dict[str, tuple[bytes, str]] = {
    "noise": (b"PK\x03\x04" + NOISE, "damaged or not a project file"),
    "text": (SECRET.encode(), "damaged or not a project file"),
    "truncated": (package({"project.qde": GOOD})[:-30], "damaged or not a project file"),
    "no project inside": (package({"a.xml": GOOD}), "holds no project"),
    "broken xml": (package({"project.qde": GOOD[:-20]}), "its XML is damaged"),
    "no xml": (package({"project.qde": SECRET.encode()}), "its XML is damaged"),
    "another packing": (package({"project.qde": GOOD}, zipfile.ZIP_LZMA), "packed in a way that no export is"),
    "another xml": (package({"project.qde": f"<html>{SECRET}</html>".encode()}), "not a REFI-QDA project"),
    "entity expansion": (package({"project.qde": declare(LOL)}), "declares a document type"),
    "entity expansion in utf-16": (package({"project.qde": declare(LOL, "utf-16")}), "declares a document type"),
    "entity expansion in ebcdic": (package({"project.qde": declare(LOL, "cp037")}), "declares a document type|damaged"),
    "external entity": (package({"project.qde": declare(FETCH)}), "declares a document type"),
    "deep nesting": (package({"project.qde": nested(100_000)}), "nested more than 64 deep"),
    "zip bomb": (package({"project.qde": b"<Project>" + bytes(40_000_000)}), "250-fold"),
    "declared gigabyte": (declaring_a_gigabyte(package({"project.qde": GOOD})), "unpacks to more than 60 MB"),
    "password": (encrypted(package({"project.qde": GOOD})), "protected by a password"),
    "damaged part": (damaged(package({"project.qde": GOOD})), "a part of it is damaged"),
}  # fmt: skip


def refused(path: Path, message: str) -> SourceError:
    with pytest.raises(SourceError, match=message) as caught:
        read_documents(Source(path))
    error = caught.value
    assert str(error).startswith(f"{path.name}: ")
    assert SECRET not in str(error)
    assert error.__cause__ is None
    assert error.__suppress_context__ or error.__context__ is None
    assert str(path.parent) not in str(error)
    return error


@pytest.mark.parametrize("case", CASES)
def test_read_refuses(tmp_path: Path, case: str) -> None:
    data, message = CASES[case]
    path = tmp_path / "a.qdpx"
    path.write_bytes(data)
    refused(path, message)


def test_read_refuses_a_bomb_among_the_sources(tmp_path: Path) -> None:
    xml_text = project_xml([SOURCE]).replace(".txt", "x.txt")
    key = xml_text.split("internal://")[1].split('"')[0]
    path = tmp_path / "a.qdpx"
    path.write_bytes(package({"project.qde": xml_text.encode(), f"sources/{key}": bytes(40_000_000)}))
    refused(path, "250-fold")


def test_read_does_not_touch_parts_it_does_not_need(tmp_path: Path) -> None:
    """A recording of hours may lie in the archive; a bomb there stays packed."""
    path = write_project(tmp_path / "a.qdpx", [SOURCE])
    parts = {"project.qde": GOOD, "sources/video.mp4": bytes(40_000_000)}
    key = GOOD.decode().split("internal://")[1].split('"')[0]
    path.write_bytes(package(parts | {f"sources/{key}": (SOURCE.text or "").encode()}))
    assert len(read_documents(Source(path)).documents) == 1


@pytest.mark.parametrize(
    "reference",
    [
        "internal://../../outside.txt",
        "internal://../outside.txt",
        "internal:///etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "absolute:///etc/passwd",
        "relative:///outside.txt",
        "relative://../outside.txt",
        "..\\outside.txt",
        "internal://",
        "",
    ],
)
def test_read_opens_nothing_outside_the_archive(tmp_path: Path, reference: str) -> None:
    (tmp_path / "outside.txt").write_text(f"Moderator: So?\nP1: {SECRET}\n", encoding="utf-8")
    text = project_xml([SOURCE])
    key = text.split("internal://")[1].split('"')[0]
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "a.qdpx"
    path.write_bytes(package({"project.qde": text.replace(f"internal://{key}", reference).encode()}))
    reading = read_documents(Source(path))
    assert reading.documents == ()
    assert "the text of 1 of its 1 text source(s) is not in the file (no. 1)" in str(reading.failures[0])
    assert "1 in sources whose text the project file lacks" in reading.warnings[0]
    assert SECRET not in str([*map(str, reading.failures), *reading.warnings])


def test_read_unpacks_nothing_to_disk(tmp_path: Path) -> None:
    """A part named to climb out of a folder it is unpacked to is only a name here."""
    text = project_xml([SOURCE])
    key = text.split("internal://")[1].split('"')[0]
    path = tmp_path / "in" / "a.qdpx"
    path.parent.mkdir()
    path.write_bytes(package({"project.qde": text.encode(), f"../../{key}": (SOURCE.text or "").encode()}))
    read_documents(Source(path))
    assert [p.name for p in tmp_path.rglob("*")] == ["in", "a.qdpx"]


def test_read_goes_on_where_one_source_is_missing_or_no_text(tmp_path: Path) -> None:
    noise = Made("Noise", "\x01\x02\x03\x04" * 50, [Words(0, 5, name="")])
    missing = Made("Lost", None, [Words(0, 0, name="words"), Words(0, 0, name="more words")])
    good = Made("Group 9", TEXT, coded_words())
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [missing, noise, good])))
    assert [document.stem for document in reading.documents] == ["a-s03"]
    assert len(reading.documents[0].codings) == len(coded_words())
    problems = [failure.problem for failure in reading.failures]
    assert problems[0] == "the text of 1 of its 3 text source(s) is not in the file (no. 1)."
    assert problems[1].startswith("1 of its 3 text source(s) cannot be read (no. 2): ")
    assert "2 in sources whose text the project file lacks" in reading.warnings[0]
    assert "1 in sources that could not be read" in reading.warnings[0]


@pytest.mark.parametrize(
    ("module", "limit", "value", "message"),
    [
        (archive, "MAX_PARTS", 1, "holds more than 1 parts"),
        (archive, "MAX_TEXT_BYTES", 100, "its texts unpack to more than 0 MB"),
        (xml, "MAX_ELEMENTS", 5, "more than 5 elements"),
        (codebook, "MAX_CODES", 2, "more than 2 codes"),
        (project, "MAX_NAMES", 1, "more than 1 users, cases and sources"),
    ],
)
def test_read_refuses_projects_past_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object, limit: str, value: int, message: str
) -> None:
    path = write_project(tmp_path / "a.qdpx", [Made(SECRET, TEXT, coded_words())])
    monkeypatch.setattr(module, limit, value)
    refused(path, message)


def test_read_refuses_a_file_that_is_gone(tmp_path: Path) -> None:
    refused(tmp_path / "gone.qdpx", "cannot be opened")
    refused(tmp_path / "gone.qdc", "cannot be opened")


def test_read_takes_the_first_of_equal_guids(tmp_path: Path) -> None:
    twice = '<Code guid="G1" name="First"><Code guid="G2" name="Inner"/></Code><Code guid="{g1}" name="Second"/>'
    source = Made("Group 9", TEXT, [])
    xml_text = project_xml([source, source], codes=twice)
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [source, source], xml=xml_text)))
    assert reading.codebook is not None
    assert [code.name for code in reading.codebook.codes] == ["First", "Inner"]
    assert len(reading.documents) == 1  # both say that the one file is theirs


@pytest.mark.parametrize("place", ["", "-3", "1e3", "٣", "9" * 5000, "99999999999", "None", "3.5"])
@pytest.mark.parametrize("attribute", ["startPosition", "endPosition"])
def test_read_counts_positions_that_are_none(tmp_path: Path, attribute: str, place: str) -> None:
    source = Made("Group 9", TEXT, [Words(70, 75, name="")])
    given_as = {"startPosition": 70, "endPosition": 75}[attribute]
    xml_text = project_xml([source]).replace(f'{attribute}="{given_as}"', f'{attribute}="{place}"')
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], xml=xml_text)))
    assert reading.documents[0].codings == ()
    assert "1 beyond the end of their text" in reading.warnings[0]


@pytest.mark.parametrize(
    "edit",
    [
        lambda xml: xml.replace(b'encoding="utf-8"', b'encoding="utf-16"'),
        lambda xml: xml.replace(b'encoding="utf-8"', b'encoding="x-none"'),
        lambda xml: b"\xef\xbb\xbf\r\n" + xml,
        lambda xml: xml.decode().replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16"),
        lambda xml: xml.replace(b'name="Study"', b'name="Study\x0b\x02"'),
        lambda xml: xml.replace(b'name="Study"', b'name="Study&#x1F;&#11;&#x0;"'),
    ],
)
def test_read_takes_xml_as_programs_write_it(tmp_path: Path, edit: Callable[[bytes], bytes]) -> None:
    """A declaration that does not fit the bytes, a mark and a blank line before it, pasted control characters."""
    path = write_project(tmp_path / "a.qdpx", [SOURCE])
    key = GOOD.decode().split("internal://")[1].split('"')[0]
    path.write_bytes(package({"project.qde": edit(GOOD), f"sources/{key}": (SOURCE.text or "").encode()}))
    assert len(read_documents(Source(path)).documents[0].codings) == 1


def test_read_keeps_positions_where_control_characters_stand(tmp_path: Path) -> None:
    text = "Moderator: So?\nP1: We have\x0b no water.\n"
    source = Made("Group 9", text, [Words(text.index("water"), text.index("water") + 5)])
    path = write_project(tmp_path / "a.qdpx", [source], replace(QUALCODER, inline=True))
    document = read_documents(Source(path)).documents[0]
    turns = document.turns["text"].tolist()
    assert [(turns[c.position][c.start : c.end], c.check) for c in document.codings] == [("water", "text")]


def test_read_refuses_codings_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every selection over a whole transcript makes a row for each of its turns."""
    monkeypatch.setattr(reading_room, "MAX_CODINGS", 20)
    words = [Words(0, len(TEXT), code=f"code {n}") for n in range(4)]
    refused(write_project(tmp_path / "a.qdpx", [Made(SECRET, TEXT, words)]), "more than 20 codings of turns")


def mutate(edit: Callable[[bytes], bytes]) -> bytes:
    key = GOOD.decode().split("internal://")[1].split('"')[0]
    return package({"project.qde": edit(GOOD), f"sources/{key}": edit((SOURCE.text or "").encode())})


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=6)
)
def test_read_raises_nothing_else_on_damaged_parts(edits: list[tuple[int, int, bytes]]) -> None:
    def edit(data: bytes) -> bytes:
        for at, length, put in edits:
            data = data[: at % (len(data) + 1)] + put + data[at % (len(data) + 1) + length :]
        return data

    read_or_refuse(mutate(edit))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, 1200), st.binary(min_size=1, max_size=30))
def test_read_raises_nothing_else_on_damaged_archives(at: int, put: bytes) -> None:
    data = mutate(lambda part: part)
    at %= len(data)
    read_or_refuse(data[:at] + put + data[at + len(put) :])


def read_or_refuse(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.qdpx"
        path.write_bytes(data)
        try:
            reading = read_documents(Source(path))
        except InputError as error:
            assert SECRET not in str(error)
            return
    for document in reading.documents:
        turns = document.turns["text"].tolist()
        assert all(0 <= c.start < c.end <= len(turns[c.position]) for c in document.codings)


def test_a_project_hides_what_it_holds_from_representations(tmp_path: Path) -> None:
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [SOURCE], QUALCODER)))
    assert len(reading.documents[0].codings) == 1
    assert SECRET not in repr(reading)


TAGS = (
    "Users", "User", "CodeBook", "Codes", "Code", "Variables", "Variable", "Cases", "Case", "CodeRef", "SourceRef",
    "SelectionRef", "VariableValue", "VariableRef", "TextValue", "Sources", "TextSource", "PDFSource", "AudioSource",
    "VideoSource", "PictureSource", "Representation", "Transcript", "SyncPoint", "TranscriptSelection", "PDFSelection",
    "PlainTextSelection", "Coding", "Description", "Notes", "Note", "Sets", "Odd",
)  # fmt: skip
KEYS = st.sampled_from(["", "A", "{a}", "B", "C"])
ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "guid": KEYS,
        "name": st.sampled_from(["", "P1", "Water", "Edad", SECRET]),
        "targetGUID": KEYS,
        "creatingUser": KEYS,
        "fromSyncPoint": KEYS,
        "toSyncPoint": KEYS,
        "position": st.sampled_from(["0", "18", "-1"]),
        "startPosition": st.sampled_from(["0", "18", "27", "99", "x"]),
        "endPosition": st.sampled_from(["0", "18", "27", "99", "x"]),
        "plainTextPath": st.sampled_from(["internal://x.txt", "internal://project.qde", "internal://", "x.txt", "/x"]),
        "isCodable": st.sampled_from(["true", "0", "?"]),
    },
)
TREES = st.recursive(
    st.builds(lambda tag, known: (tag, known, []), st.sampled_from(TAGS), ATTRIBUTES),
    lambda inner: st.builds(
        lambda tag, known, children: (tag, known, children),
        st.sampled_from(TAGS),
        ATTRIBUTES,
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)


def written(tree: tuple[str, dict[str, str], list]) -> str:  # type: ignore[type-arg]
    tag, known, children = tree
    inner = "".join(map(written, children)) or f"Moderator: So?\nP1: {SECRET}\n" * (tag == "Description")
    return f"<{tag} {' '.join(f'{name}={quoteattr(text)}' for name, text in known.items())}>{inner}</{tag}>"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(TREES, max_size=6))
def test_read_raises_nothing_else_on_elements_out_of_place(
    trees: list[tuple[str, dict[str, str], list]],  # type: ignore[type-arg]
) -> None:
    xml_text = f"<Project><Sources>{''.join(map(written, trees))}</Sources>{''.join(map(written, trees))}</Project>"
    read_or_refuse(package({"project.qde": xml_text.encode(), "sources/x.txt": (SOURCE.text or "").encode()}))
