"""The run folder: written whole or not at all, read as pandas frames.

RUN/
  manifest.json  tables/*.parquet  sources/<document_id>.txt  priorities.json  report.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voices.drafts import drafting, is_free
from voices.errors import RunError, SourceError
from voices.schema import SCHEMA_VERSION, TABLES, validate

if TYPE_CHECKING:
    import pandas as pd

MANIFEST = "manifest.json"


class Run:
    """A finished run. Tables are read when first asked for and kept.

    >>> run = voices.open_run("run")       # doctest: +SKIP
    >>> run.themes[["label_en", "n_groups"]]  # doctest: +SKIP
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.failures: list[SourceError] = []  # of the analysis that made it; not stored
        self._tables: dict[str, pd.DataFrame] = {}
        self._manifest: dict[str, Any] | None = None

    def __repr__(self) -> str:
        return f"Run({self.folder.name!r})"

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *TABLES]

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(name)
        return self.table(name)

    def table(self, name: str) -> pd.DataFrame:
        """Table `name` (see `voices.schema.TABLES`), one row as its grain says."""
        if name not in self._tables:
            import pandas as pd

            path = self.folder / "tables" / f"{name}.parquet"
            if not path.is_file():
                raise RunError(f"{self.folder.name}: the table {name} is missing. Run `voices analyse` again.")
            self._tables[name] = pd.read_parquet(path)
        return self._tables[name]

    @property
    def manifest(self) -> dict[str, Any]:
        """Versions, settings, model, input hashes, counts, timings, warnings."""
        if self._manifest is None:
            self._manifest = json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))
        return self._manifest

    @property
    def report(self) -> Path:
        return self.folder / "report.html"

    def source(self, document_id: str) -> str:
        """The redacted source that the offsets of utterances count in."""
        return (self.folder / "sources" / f"{document_id}.txt").read_bytes().decode("utf-8")


def open_run(folder: str | Path) -> Run:
    """The run in `folder`.

    Raises:
        RunError: there is no finished run, or it was made by another schema version.
    """
    path = Path(folder)
    if not (path / MANIFEST).is_file():
        raise RunError(f"{path.name} is not a run folder. Make one with `voices analyse INPUT --out {path.name}`.")
    run = Run(path)
    found = str(run.manifest.get("schema_version"))
    if found.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise RunError(f"{path.name} was made by schema {found}; this voices reads {SCHEMA_VERSION}. Analyse again.")
    return run


class RunWriter:
    """A run in the making, in a folder of its own beside the place where it will stand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "tables").mkdir()
        (folder / "sources").mkdir()

    def table(self, name: str, frame: pd.DataFrame) -> None:
        """Validate and write one table; rows are sorted by its key, so that order is no input."""
        import pyarrow.parquet as pq

        table = validate(name, frame.sort_values(list(TABLES[name].key), kind="stable"))
        pq.write_table(table, self.folder / "tables" / f"{name}.parquet")

    def source(self, document_id: str, text: str) -> None:
        (self.folder / "sources" / f"{document_id}.txt").write_bytes(text.encode("utf-8"))

    def json(self, name: str, content: Mapping[str, Any]) -> None:
        text = json.dumps(content, ensure_ascii=False, indent=2)
        (self.folder / name).write_text(text + "\n", encoding="utf-8")

    def text(self, name: str, content: str) -> None:
        (self.folder / name).write_text(content, encoding="utf-8")


@contextmanager
def writing(folder: Path, *, replace: bool = False) -> Iterator[RunWriter]:
    """Write a run so that `folder` appears complete or not at all.

    Raises:
        RunError: `folder` exists and is not an (older) run that may be replaced.
    """
    check_target(folder, replace=replace)
    with drafting(folder) as draft:
        yield RunWriter(draft)


def check_target(folder: Path, *, replace: bool) -> None:
    """Refuse early, before any work, a place where the run may not be written.

    Raises:
        RunError: something stands there that is not ours to replace.
    """
    if is_free(folder):
        return
    if not (folder / MANIFEST).is_file():
        raise RunError(f"{folder.name} exists and is not a run folder. Choose another name with --out.")
    if not replace:
        raise RunError(f"{folder.name} holds a run already. Add --replace to write over it, or choose another --out.")
