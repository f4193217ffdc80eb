"""Nothing that identifies is left in any file, whichever way a run ends: finished, killed or failed.

Names stand wherever people put them: in file names, sheets, labels, headers, captions,
document properties, comments, deleted text, hidden text, survey columns. All invented.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import docx
import pytest

from leaks import places_of
from voices.privacy import KeyFile

NAMES = ["Guadalupe Hernández", "Wanjiku Kamau", "Dilnoza Karimova", "Juma Otieno", "Lupita"]
NUMBERS = ["55 2345 6789", "0722 418 395", "lupe.rios@example.org", "29876543"]
KILL = """
import os, signal, sys
from voices import completion
real, last = completion.Clock.__init__, sys.argv[1]
def clock(self, report):
    def kill(stage, done, total):
        if stage == last and (done or stage != "vectors"):
            os.kill(os.getpid(), signal.SIGKILL)
    real(self, kill)
completion.Clock.__init__ = clock
sys.argv = ["voices", *sys.argv[2:]]
from voices.cli.app import main
main()
"""


@dataclass(frozen=True)
class Ended:
    """How one run of the program ended, in a folder of its own."""

    folder: Path
    code: int
    said: str

    @property
    def left(self) -> list[Path]:
        """Where the program may have written: everything but its input."""
        return [path for path in self.folder.iterdir() if path.name != "in" and path.is_dir()]


def write_study(folder: Path) -> None:
    folder.mkdir()
    captions = ["WEBVTT", ""]
    said = [
        ("Wanjiku Kamau", "What worries you most in this estate?"),
        ("Juma Otieno", "Boys with knives at the stage, Wanjiku, ask anyone or call 0722 418 395."),
        ("Grace Achieng'", "The police ask for money before they write anything down."),
        ("Juma Otieno", "My ID is 29876543 and still they asked me for two hundred shillings."),
        ("Wanjiku Kamau", "Thank you Juma. What else?"),
        ("Grace Achieng'", "Water comes at night only and the lights are broken on our path."),
    ]
    for n, (speaker, text) in enumerate(said * 4):
        captions += [f"00:{n:02d}:00.000 --> 00:{n:02d}:05.000", f"<v {speaker}>{text}</v>", ""]
    (folder / "FGD Juma Otieno.vtt").write_text("\n".join(captions), encoding="utf-8")

    word = docx.Document()
    word.core_properties.author = word.core_properties.last_modified_by = "Guadalupe Hernández"
    word.core_properties.created = datetime(2024, 3, 1)
    word.sections[0].header.paragraphs[0].text = "Transcribió: Guadalupe Hernández"
    for n in range(12):
        word.add_paragraph(
            "Moderadora: ¿Qué más les preocupa, Lupita?" if n % 4 == 0 else f"P{n % 3 + 1}: {SPANISH[n % 3]}"
        )
    word.add_comment(word.paragraphs[2].runs, text="Es Guadalupe Hernández", author="Guadalupe Hernández")
    word.save(str(folder / "grupo de Guadalupe Hernández.docx"))

    rows = ["_uuid,username,phone,city,What worries you most?,comment of Dilnoza Karimova"]
    rows += [f'u{n},Dilnoza Karimova,0722 418 395,Toshkent,"{UZBEK[n % 3]}",x' for n in range(12)]
    (folder / "answers.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "documents.csv").write_text(
        "file,kind,city,country,group_id,stratum,text_columns,id_column\n"
        "FGD Juma Otieno.vtt,transcript,Mathare,KE,MTH-01,friends of Juma Otieno,,\n"
        "grupo de Guadalupe Hernández.docx,transcript,Iztapalapa,MX,,,,\n"
        "answers.csv,responses,,UZ,,,What worries you most?,_uuid\n",
        encoding="utf-8",
    )
    (folder / "Lupita.docx").write_bytes(b"PK\x03\x04 no zip, by Guadalupe Hern\xc3\xa1ndez")


SPANISH = [
    "Me llamo Guadalupe Hernández y en el micro nos asaltan, mi número es 55 2345 6789.",
    "Escríbanme a lupe.rios@example.org, la patrulla nunca se detiene.",
    "No hay agua y la pipa llega una vez por semana, eso le dije a Lupita.",
]
UZBEK = [
    "Mening ismim Dilnoza Karimova, ko'chada chiroq yo'q, kechqurun qo'rqamiz.",
    "Дилноза Каримова айтди, йўллар ёмон, болаларни машина уриб кетади.",
    "Suv faqat kechasi keladi va ish yo'q.",
]


def run_program(folder: Path, *code: str) -> Ended:
    write_study(folder / "in")
    for name in ("data", "cache", "tmp"):
        (folder / name).mkdir()
    homes = {"XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data", "TMPDIR": "tmp"}
    done = subprocess.run(
        [sys.executable, *code, "analyse", "in", "--out", "out/run", "--model", "hashing", "--keep-key", "my.key"],
        cwd=folder,
        env={**os.environ, **{k: str(folder / v) for k, v in homes.items()}, "VOICES_PASSPHRASE": "correct horse"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    return Ended(folder, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    return run_program(tmp_path_factory.mktemp("finished"), "-m", "voices")


def test_finished_run_leaves_nothing_that_identifies(finished: Ended) -> None:
    assert finished.code == 3, finished.said
    assert (finished.folder / "out" / "run" / "report.html").is_file()
    assert places_of([*NAMES, *NUMBERS], *finished.left) == []


def test_finished_run_prints_a_name_only_where_it_is_the_name_of_a_file_that_failed(finished: Ended) -> None:
    lines = [line for line in finished.said.splitlines() if "Lupita.docx" not in line]
    assert not [n for n in [*NAMES, *NUMBERS] if any(n in line for line in lines)]


def test_key_file_alone_knows_who_is_who(finished: Ended) -> None:
    path = finished.folder / "my.key"
    assert b"Juma" not in path.read_bytes()
    names = KeyFile(path, "correct horse").read()
    known = {original for of_document in names.values() for original in of_document.values()}
    assert {"Juma Otieno", "Wanjiku Kamau"} <= known
    assert any("Guadalupe" in name for name in known)


@pytest.mark.parametrize("stage", ["vectors", "themes", "write", "report"])
def test_killed_run_leaves_nothing_that_identifies(tmp_path: Path, stage: str) -> None:
    killed = run_program(tmp_path, "-c", KILL, stage)
    assert killed.code == -signal.SIGKILL, killed.said
    assert places_of([*NAMES, *NUMBERS], *killed.left) == []


FAIL = """
import sys
from voices import steps
def fail(study, *_, **__):
    raise ValueError(f"bad value: {study.utterances.text.iloc[0]} Guadalupe Hernández {study.names}")
setattr(steps, sys.argv[1], fail)
sys.argv = ["voices", *sys.argv[2:]]
from voices.cli.app import main
main()
"""


@pytest.mark.parametrize("step", ["encode", "code", "theme", "rank"])
def test_failing_run_leaves_and_prints_nothing_that_identifies(tmp_path: Path, step: str) -> None:
    failed = run_program(tmp_path, "-c", FAIL, step)
    assert failed.code == 1, failed.said
    assert "ValueError" in failed.said and "withheld" in failed.said
    assert places_of([*NAMES, *NUMBERS], *failed.left) == []
    assert not [n for n in [*NAMES, *NUMBERS] if n in failed.said and "Lupita" not in n]
    assert not (tmp_path / "out" / "run").exists()
