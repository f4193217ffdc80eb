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
from voices.privacy.fold import fold
from voices.privacy.words import cut


class Place:
    """One text that was left, where, and what of it is asked again and again."""

    def __init__(self, where: str, text: str) -> None:
        self.where = where
        self.text = text
        self._key = fold(text)
        self._digits = re.sub(r"\D", "", text)

    def holds(self, identifier: str) -> bool:
        """Whether `identifier` stands in it, in any spelling. Most do not, and the fold tells that at once."""
        words = [word.key for word in cut(identifier)]
        digits = re.sub(r"\D", "", identifier)
        possible = all(word in self._key for word in words) or (len(digits) > 4 and digits in self._digits)
        return possible and bool(find_identifier(self.text, identifier))


def places_of(identifiers: Sequence[str], *roots: Path) -> list[tuple[str, str]]:
    """(identifier, file and place) of every identifier that stands anywhere below `roots`, in any spelling."""
    places = [Place(where, text) for root in roots for where, text in every_text(root)]
    return [(i, place.where) for i in identifiers for place in places if place.holds(i)]


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
            yield f"column {column}", "\n·\n".join(sorted(cells))  # cells side by side are no number
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
