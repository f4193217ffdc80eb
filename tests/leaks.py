"""Every text in every file that a program has left, decoded, and where an identifier stands in it."""

from __future__ import annotations

import html
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from voices.privacy import find_identifier


def places_of(identifiers: Sequence[str], *roots: Path) -> list[tuple[str, str]]:
    """(identifier, file and place) of every identifier that stands anywhere below `roots`, in any spelling."""
    texts = [(place, text) for root in roots for place, text in every_text(root)]
    return [(i, place) for i in identifiers for place, text in texts if find_identifier(text, i)]


def every_text(root: Path) -> Iterator[tuple[str, str]]:
    """(place, text) of each file's name and of all that it holds."""
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        yield f"{name} (its name)", name.replace("_", " ").replace("-", " ")
        if path.is_file():
            yield from ((f"{name}: {place}", text) for place, text in texts_in(path.read_bytes(), path.suffix))


def texts_in(data: bytes, suffix: str) -> Iterator[tuple[str, str]]:
    """What a file says: its bytes as they are, and decoded as its kind asks."""
    yield "bytes", data.decode("utf-8", errors="replace")
    yield "bytes as UTF-16", data.decode("utf-16-le", errors="replace")
    if suffix == ".parquet":
        table = pq.read_table(io.BytesIO(data))
        for column in table.column_names:
            cells = {str(value) for value in table.column(column).to_pylist() if value is not None}
            yield f"column {column}", "\n".join(sorted(cells))
    elif suffix in (".json", ".jsonl"):
        for line in data.decode("utf-8").splitlines() if suffix == ".jsonl" else [data.decode("utf-8")]:
            yield "json", json.dumps(json.loads(line), ensure_ascii=False)
    elif suffix == ".html":
        text = html.unescape(data.decode("utf-8"))
        yield "html, unescaped", text
        yield "html, escapes of scripts resolved", re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)
    elif suffix in (".sqlite", ".db"):
        yield from _database(data)
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield f"member {member}", member
                inner = archive.read(member)
                yield from (
                    (f"member {member}: {p}", html.unescape(t)) for p, t in texts_in(inner, Path(member).suffix)
                )


def _database(data: bytes) -> Iterator[tuple[str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
            yield f"table {table}", "\n".join(str(value) for row in rows for value in row)
    except sqlite3.DatabaseError:
        yield "database", ""
    finally:
        connection.close()
