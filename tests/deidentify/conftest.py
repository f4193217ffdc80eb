"""One folder with names planted everywhere, de-identified once for all tests of it."""

from __future__ import annotations

import pytest
from planted import Job, write_folder

from voices.deidentify import Options, deidentify
from voices.privacy import KeyFile


@pytest.fixture(scope="session")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("job")
    write_folder(folder / "in")
    (folder / "study.key").write_text("0b" * 32, encoding="ascii")
    key = KeyFile(folder / "names.key", "correct horse")
    options = Options(study_key=folder / "study.key", keep_key=key)
    done = deidentify(folder / "in", out=folder / "out", options=options)
    return Job(folder / "in", folder / "out", key, options, done)
