"""One folder with names planted everywhere, de-identified once for all tests of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from planted import write_folder

from voices.deidentify import Deidentified, Options, deidentify
from voices.privacy import KeyFile


@dataclass(frozen=True)
class Job:
    """What went in, what came out, and the key."""

    source: Path
    out: Path
    key: KeyFile
    options: Options
    done: Deidentified

    def rows(self, name: str) -> list[str]:
        """Lines of the log of one file."""
        lines = (self.out / "redactions.csv").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line.startswith(f"{name},")]


@pytest.fixture(scope="session")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("job")
    write_folder(folder / "in")
    key = KeyFile(folder / "names.key", "correct horse")
    options = Options(study_key=folder / "study.key", keep_key=key)
    done = deidentify(folder / "in", out=folder / "out", options=options)
    return Job(folder / "in", folder / "out", key, options, done)
