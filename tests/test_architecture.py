"""The house keeps its shape: arrows point one way, heavy packages have one owner."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import voices

SOURCE = Path(voices.__file__).parent
STAGES = ("corpus", "language", "privacy", "encoder", "themes", "priorities")
BASE = ("errors", "schema", "config", "orthography")
OWNERS = {
    "bertopic": ("themes",),
    "sentence_transformers": ("encoder",),
    "langdetect": ("language",),
    "py3langid": ("language",),
    "spacy": ("language", "privacy"),
    "snowballstemmer": ("language",),
    "typer": ("cli",),
    "rich": ("cli",),
    "phonenumbers": ("privacy",),
    "cryptography": ("privacy",),
    "docx": ("corpus",),
}


def imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "voices" else set()
    return found


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if parts[0] == "voices" and len(parts) > 1 else ""


@pytest.mark.parametrize("stage", STAGES)
def test_stage_imports_no_other_stage(stage: str) -> None:
    allowed = {stage, *BASE, ""}
    for file in (SOURCE / stage).rglob("*.py"):
        assert {room_of(m) for m in imports(file)} <= allowed, file.name


def test_report_reads_a_run_and_no_stage() -> None:
    for file in (SOURCE / "report").rglob("*.py"):
        assert not {room_of(m) for m in imports(file)} & {*STAGES, "pipeline", "cli"}, file.name


def test_only_cli_is_at_the_top() -> None:
    for file in SOURCE.rglob("*.py"):
        inside_cli = file.is_relative_to(SOURCE / "cli") or file.name == "__main__.py"
        assert inside_cli or "cli" not in {room_of(m) for m in imports(file)}, file.name


@pytest.mark.parametrize("package", OWNERS)
def test_heavy_package_has_one_owner(package: str) -> None:
    for file in SOURCE.rglob("*.py"):
        if any(m.split(".")[0] == package for m in imports(file)):
            assert file.relative_to(SOURCE).parts[0] in OWNERS[package], file


def test_importing_voices_loads_nothing_heavy() -> None:
    heavy = ("pandas", "torch", "spacy", "pydantic", "sklearn")
    code = f"import sys, voices; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names_are_sorted_and_there() -> None:
    assert voices.__all__ == sorted(voices.__all__)
    for name in voices.__all__:
        assert getattr(voices, name) is not None
