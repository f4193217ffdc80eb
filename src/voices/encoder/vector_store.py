"""A SQLite file of vectors: keys that say nothing, float16 values, several processes at once."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np

T = TypeVar("T")

SECONDS_TO_WAIT = 30.0
"""For another process that is writing; a commit takes milliseconds."""
KEYS_PER_QUERY = 500
"""SQLite builds of long ago allow 999 parameters."""
_CREATE = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID"


class VectorStore:
    """Vectors by key.

    A file that SQLite cannot read is put aside and begun anew. Where nothing can be written (a full
    disk, a folder of someone else) the store stays empty: a cache may be slow, it may not stop a run.
    """

    def __init__(self, path: Path, *, dimensions: int) -> None:
        self.path = path
        self._bytes = 2 * dimensions

    def read(self, keys: Sequence[bytes]) -> dict[bytes, np.ndarray]:
        """Those of `keys` that are kept, with their vectors (float16)."""
        import numpy as np

        def query(connection: sqlite3.Connection) -> dict[bytes, bytes]:
            found: dict[bytes, bytes] = {}
            for start in range(0, len(keys), KEYS_PER_QUERY):
                part = keys[start : start + KEYS_PER_QUERY]
                places = ",".join("?" * len(part))
                found.update(connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({places})", part))
            return found

        nothing: dict[bytes, bytes] = {}
        kept = self._with_connection(query, otherwise=nothing)
        return {
            key: np.frombuffer(blob, dtype="<f2").astype(np.float16)
            for key, blob in kept.items()
            if isinstance(blob, bytes) and len(blob) == self._bytes
        }

    def write(self, keys: Sequence[bytes], vectors: np.ndarray) -> None:
        """Keep `vectors` (n, d) under `keys`, in one transaction."""
        rows = [(key, vector.astype("<f2").tobytes()) for key, vector in zip(keys, vectors, strict=True)]

        def insert(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

        self._with_connection(insert, otherwise=None)

    def delete(self, keys: Sequence[bytes]) -> None:
        """Remove the vectors of `keys` and overwrite where they lay."""

        def remove(connection: sqlite3.Connection) -> None:
            connection.execute("PRAGMA secure_delete=ON")
            with connection:
                connection.executemany("DELETE FROM vectors WHERE key = ?", [(key,) for key in keys])
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the log holds the pages as they were

        self._with_connection(remove, otherwise=None)

    def _with_connection(self, action: Callable[[sqlite3.Connection], T], *, otherwise: T) -> T:
        """What `action` returns; `otherwise` where the file can be neither used nor replaced."""
        for _ in range(2):
            try:
                with contextlib.closing(self._connect()) as connection:
                    return action(connection)
            except (sqlite3.OperationalError, OSError):
                return otherwise
            except sqlite3.DatabaseError:  # not a database, or a damaged one
                self._put_aside()
        return otherwise

    def _connect(self) -> sqlite3.Connection:
        if not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):
                # Readable by its owner alone: keys and vectors are pseudonymous, not anonymous.
                os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = sqlite3.connect(self.path, timeout=SECONDS_TO_WAIT)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(_CREATE)
        except BaseException:
            connection.close()
            raise
        return connection

    def _put_aside(self) -> None:
        """Move the broken file away under a name of our own, then delete it; another process may do the same."""
        broken = self.path.with_name(f"{self.path.name}.broken-{os.getpid()}-{threading.get_ident()}")
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self.path.with_name(self.path.name + suffix).replace(broken)
                broken.unlink()
