"""The real program on a tiny invented study: files in, a run out, read back by the other commands."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest

PHONE = "0722 418 395"
MAIL = "wanjiru.example@example.org"
DAMAGED = "Maria Hernandez.docx"  # people name files after people
SECRETS = (PHONE, MAIL, "wanjiru.example")

# Synthetic: written for this test, said by nobody.
MATHARE = [
    "The water comes only at night and we queue with jerricans until morning.",
    "Boys with knives wait at the stage and take your phone.",
    "The police ask for money before they write down a robbery.",
    "Street lights on the main path have been broken since last year.",
    "Vijana hawana kazi, wanakaa tu kwenye kona za mtaa.",
    "Maji taka yanapita mbele ya nyumba zetu na watoto wanaugua.",
    "Matatu zinaenda kwa kasi na watoto wanagongwa barabarani.",
    "Wezi wanaingia usiku na kuchukua kila kitu ndani ya nyumba.",
]
IZTAPALAPA = [
    "En el micro nos asaltan casi todos los días con pistola.",
    "La patrulla pasa, pero nunca se detiene cuando uno la llama.",
    "No hay agua en la colonia y la pipa llega una vez por semana.",
    "Los muchachos dejan la escuela porque no hay para el pasaje.",
    "El alumbrado de la calle no sirve y las mujeres tienen miedo.",
    "Cobran piso a los puestos del mercado y nadie denuncia.",
]
OPENINGS = {"en": ["I think", "For me"], "sw": ["Mimi naona", "Kwangu"], "es": ["Yo digo que", "Para mí"]}


@dataclass(frozen=True)
class Done:
    """What `voices analyse` printed and left behind."""

    folder: Path
    code: int
    stdout: str
    stderr: str


def transcript(moderator: str, label: str, openings: list[str], sayings: list[str]) -> str:
    lines = [f"{moderator}: What worries you most here?"]
    for number, (opening, saying) in enumerate(product(openings, sayings)):
        lines.append(f"{label}{number % 6 + 1}: {opening}, {saying[0].lower()}{saying[1:]}")
        if number % 5 == 4:
            lines.append(f"{moderator}: And what else?")
    return "\n".join(lines) + "\n"


def write_study(folder: Path) -> None:
    folder.mkdir()
    mathare = transcript("Moderator", "P", OPENINGS["en"] + OPENINGS["sw"], MATHARE)
    mathare += f"P2: You can reach me at {PHONE} or write to {MAIL} about the water.\n"
    (folder / "mathare.txt").write_text(mathare, encoding="utf-8")
    (folder / "iztapalapa.txt").write_text(
        transcript("Moderadora", "Participante ", OPENINGS["es"], IZTAPALAPA), encoding="utf-8"
    )
    answers = ["respondent,city,What worries you most?"]
    answers += [f'r{n},Mathare,"{saying}"' for n, saying in enumerate(MATHARE)]
    (folder / "survey.csv").write_text("\n".join(answers) + "\n", encoding="utf-8")
    (folder / DAMAGED).write_bytes(b"PK\x03\x04 this is no zip")
    (folder / "documents.csv").write_text(
        "file,kind,city,country,group_id,text_columns,id_column\n"
        "mathare.txt,transcript,Mathare,KE,MTH-01,,\n"
        "iztapalapa.txt,transcript,Iztapalapa,MX,IZT-01,,\n"
        "survey.csv,responses,Mathare,KE,,What worries you most?,respondent\n",
        encoding="utf-8",
    )


def voices(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does, with a data and a cache folder of its own."""
    homes = {"XDG_CACHE_HOME": str(folder / "cache"), "XDG_DATA_HOME": str(folder / "data")}
    return subprocess.run(
        [sys.executable, "-m", "voices", *arguments],
        cwd=folder,
        env={**os.environ, **homes, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    folder = tmp_path_factory.mktemp("study")
    write_study(folder / "data in")
    ran = voices(folder, "analyse", "data in", "--out", "run", "--model", "hashing", "--study-key", "key")
    yield Done(folder=folder, code=ran.returncode, stdout=ran.stdout, stderr=ran.stderr)


def test_analyse_the_rest_and_end_with_3(done: Done) -> None:
    assert done.code == 3, done.stderr
    assert "1 file could not be read; the rest was analysed:" in done.stderr
    assert f"  {DAMAGED}: " in done.stderr
    for name in ("manifest.json", "priorities.json", "report.html", "tables/themes.parquet"):
        assert (done.folder / "run" / name).is_file()


def test_print_what_was_found_to_stdout(done: Done) -> None:
    facts = dict(re.findall(r"^(\w[\w ]*?)  +(\S.*?) *$", done.stdout, flags=re.MULTILINE))
    assert facts["Documents"] == "3"
    assert "8 in surveys" in facts["People"]
    assert "Spanish" in facts["Languages"] and "Swahili" in facts["Languages"]
    assert "held back" in facts["Quotes"]
    assert any(name.startswith("Top in Iztapalapa") for name in facts)
    assert str(Path("run", "report.html")) in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_print_plain_stages_to_stderr(done: Done) -> None:
    lines = done.stderr.splitlines()
    assert lines[0] == "1/7 Reading and redacting"
    assert [line.split("/")[0] for line in lines[:7]] == list("1234567")
    assert "\x1b" not in done.stdout + done.stderr
    assert "Warning" not in done.stderr and "Traceback" not in done.stderr


def test_leave_no_secret_anywhere(done: Done) -> None:
    kept = [path for root in ("run", "cache", "data") for path in (done.folder / root).rglob("*") if path.is_file()]
    assert kept
    for secret in (*SECRETS, "data in", "Hernandez"):
        assert (secret, [path.name for path in kept if secret.encode() in path.read_bytes()]) == (secret, [])
    for secret in SECRETS:
        assert secret not in done.stdout + done.stderr


@pytest.mark.filterwarnings("ignore:Tensorflow not installed:ImportWarning")  # umap, when bertopic loads it
def test_refuse_to_write_over_a_run_unless_asked(done: Done, invoke: Any) -> None:
    folder, table = done.folder, done.folder / "run" / "tables" / "themes.parquet"
    again = ["analyse", folder / "data in", "--out", folder / "run", "--model", "hashing", "--quiet"]
    refused = invoke(*again, "--study-key", folder / "key")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "--replace" in refused.stderr and refused.stderr.count("\n") == 1
    before = table.read_bytes()
    replaced = invoke(*again, "--study-key", folder / "key", "--replace")
    assert (replaced.exit_code, replaced.stdout) == (3, "")
    assert len(replaced.stderr.splitlines()) == 2
    assert table.read_bytes() == before


@pytest.mark.parametrize("lang", ["en", "es", "sw", "uz"])
def test_summarise_the_run(done: Done, invoke: Any, lang: str) -> None:
    run = str(done.folder / "run")
    table = invoke("summary", run, "--lang", lang)
    assert table.exit_code == 0, table.output
    themes = json.loads(invoke("summary", run, "--lang", lang, "--format", "json").stdout)
    markdown = invoke("summary", run, "--lang", lang, "--format", "markdown").stdout.splitlines()
    assert themes and len(markdown) == len(themes) + 2
    assert {theme["where"] for theme in themes} <= {
        "Mathare",
        "Iztapalapa",
        "Mathare, Iztapalapa",
        "Iztapalapa, Mathare",
    }


def test_summarise_one_city(done: Done, invoke: Any) -> None:
    run = str(done.folder / "run")
    themes = json.loads(invoke("summary", run, "--city", "Iztapalapa", "-f", "json").stdout)
    assert {theme["where"] for theme in themes} == {"Iztapalapa"}
    unknown = invoke("summary", run, "--city", "Nairobi")
    assert unknown.exit_code == 2
    assert "Mathare" in unknown.stderr


def test_show_priorities_of_the_run(done: Done, invoke: Any) -> None:
    run = str(done.folder / "run")
    content = json.loads(invoke("priorities", run, "--format", "json").stdout)
    boards = {(board["city"], board["basis"]) for board in content["rankings"]}
    assert {("Mathare", "groups"), ("Mathare", "survey"), ("Iztapalapa", "groups")} <= boards
    assert content["caveats"]
    shown = invoke("priorities", run, "--city", "Mathare", "--top", "3")
    assert shown.exit_code == 0, shown.output
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_inspect_the_files(done: Done, invoke: Any) -> None:
    result = invoke("inspect", str(done.folder / "data in"))
    assert result.exit_code == 3, result.output
    assert "3 of 4 files can be analysed." in result.stdout
    flat = " ".join(result.stdout.split())
    assert "mathare.txt" in flat and "What worries you most here?" in flat
    assert DAMAGED in flat and "Problem" in flat
    short = invoke("inspect", str(done.folder / "data in"), "--no-preview")
    assert "What worries you most here?" not in " ".join(short.stdout.split())


def test_leave_nothing_half_made_when_stopped(
    done: Done, invoke: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stop_at_themes() -> Any:
        def report(stage: str, done: int, total: int) -> None:
            if stage == "themes":
                raise KeyboardInterrupt

        return report

    monkeypatch.setattr("voices.cli.progress._lines", stop_at_themes)
    result = invoke("analyse", str(done.folder / "data in"), "--out", "run", "--model", "hashing", "--study-key", "key")
    assert result.exit_code == 130
    assert result.stderr.startswith("Stopped.") and result.stderr.count("\n") == 1
    assert not (tmp_path / "run").exists() and not list(tmp_path.glob(".run*"))
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "name, content, printed",
    [
        ("empty", None, "empty"),
        ("notes.txt", "", "notes.txt"),
        ("absent.txt", None, "absent.txt"),
    ],
)
def test_end_with_2_where_nothing_can_be_analysed(
    invoke: Any, tmp_path: Path, name: str, content: str | None, printed: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    elif not name.endswith(".txt"):
        (tmp_path / name).mkdir()
    result = invoke("analyse", name, "--out", "run", "--model", "hashing", "--study-key", "key")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1].startswith("Error: ")
    assert printed in result.stderr.splitlines()[-1]
    assert not (tmp_path / "run").exists()
