"""Whoever holds the key gets the originals back; nobody else does."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planted import Job

from voices.corpus import Source, read_source
from voices.deidentify import reverse
from voices.deidentify.document import Task, deidentify_document
from voices.deidentify.formats import open_file
from voices.deidentify.reversal import put_back
from voices.deidentify.reviewing import Reviewer
from voices.errors import ConfigError, InputError, RunError
from voices.intake.speakers import SpeakerIds
from voices.privacy import KeyFile

KEY = b"k" * 32


@pytest.fixture(scope="module")
def back(job: Job, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("back") / "back"
    done = reverse(job.out, key=job.key, out=out)
    assert not done.unknown and len(done.files) == len(job.done.files)
    return out


@pytest.mark.parametrize("name", ["named.txt", "in-capitals.txt", "lines.srt", "table.csv"])
def test_reverse_gives_the_texts_back(job: Job, back: Path, name: str) -> None:
    before = (job.source / name.replace("in-", "in ")).read_text(encoding="utf-8").replace('"', "")
    assert (back / name).read_text(encoding="utf-8") == before


def test_reverse_gives_another_script_and_encoding_back_as_utf8(job: Job, back: Path) -> None:
    before = (job.source / "suhbat.txt").read_text(encoding="utf-16")
    assert (back / "suhbat.txt").read_text(encoding="utf-8") == before


def test_reverse_gives_a_word_file_back_with_its_look(job: Job, back: Path) -> None:
    first = docx.Document(str(next(back.glob("*.docx")))).paragraphs[0]
    assert first.text == "Moderadora: ¿Qué más le preocupa, Guadalupe Hernández? Diga por favor."
    assert first.runs[0].bold


def test_reverse_needs_the_passphrase(job: Job, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="another passphrase"):
        reverse(job.out, key=KeyFile(job.key.path, "battery staple"), out=tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_reverse_lists_a_file_that_the_key_does_not_know(job: Job, tmp_path: Path) -> None:
    shutil.copytree(job.out, tmp_path / "shared")
    (tmp_path / "shared" / "named.txt").rename(tmp_path / "shared" / "renamed.txt")
    (tmp_path / "shared" / "documents.csv").unlink()
    done = reverse(tmp_path / "shared", key=job.key, out=tmp_path / "back")
    assert [name for name, _ in done.unknown] == ["renamed.txt"]


def test_reverse_refuses_a_folder_of_others_and_a_place_that_is_taken(job: Job, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.txt").write_text("P1: uno\nP2: dos\n", encoding="utf-8")
    with pytest.raises(InputError, match="no file that the key speaks of"):
        reverse(tmp_path / "other", key=job.key, out=tmp_path / "back")
    with pytest.raises(RunError, match="taken"):
        reverse(job.out, key=job.key, out=tmp_path / "other")


PIECES = ["Me llamo Juana Pérez.", "juana pérez", "JUANA", "o‘zim Dilnoza opa bilan", "Исмим Дилноза Каримова", "🙂",
          "llame al 55 2345 6789", "55-2345-6789", "no hay agua", "[PERSON-1]", "s1a2b3c", "Calle Ciruelo Viejo 22",
          "Juana: sí", "Moderator", "x@example.org"]  # fmt: skip


@settings(deadline=None, max_examples=40, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=st.lists(st.tuples(st.sampled_from(["Juana Pérez", "JUANA PÉREZ", "P2", "Moderador"]),
                                st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join)),
                      min_size=2, max_size=6))  # fmt: skip
def test_put_back_gives_any_text_back(tmp_path: Path, turns: list[tuple[str, str]]) -> None:
    # The first two turns make it a transcript whatever follows.
    said = [("Juana Pérez", "No hay agua."), ("P2", "La luz falla."), *turns]
    text = "\n\n".join(f"{who}: {words}" for who, words in said)
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    opened = open_file(text.encode("utf-8"), "txt", file="x.txt")
    ids = SpeakerIds(KEY, "x", None, False)
    task = Task(ids, ("es", "uz"), "MX", Reviewer("x", KEY))
    done = deidentify_document(read_source(Source(path)), opened, task)
    written = opened.render()
    assert b"Juana" not in written
    again = open_file(written, "txt", file="x.txt")
    put_back(again, done.names)
    assert again.render().decode("utf-8") == text
