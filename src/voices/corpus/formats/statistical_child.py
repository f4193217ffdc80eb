"""SPSS or Stata on standard input -> JSON on standard output: a script that `statistical` runs."""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import math
import sys
from typing import Any

MAX_CELLS = 20_000_000
MAX_BYTES = 4 * 2**30
"""Of memory, where the system can set a limit: a damaged header may claim any size."""

SPSS = (b"$FL2", b"$FL3")


def main() -> int:
    """The exit status: 0 where the table was written, 1 where the file is too large."""
    import pyreadstat

    _limit_memory()
    data = sys.stdin.buffer.read()
    reader: Any = pyreadstat.read_sav if data.startswith(SPSS) else pyreadstat.read_dta
    _, meta = reader(io.BytesIO(data), metadataonly=True)
    if (meta.number_rows or 0) * len(meta.column_names) > MAX_CELLS:
        return 1
    columns, meta = reader(io.BytesIO(data), output_format="dict")
    names = list(meta.column_names)
    coded = meta.variable_value_labels
    cells = [[text(coded.get(name, {}).get(value, value)) for value in columns[name]] for name in names]
    labels = [str(label or "").strip() for label in meta.column_labels]
    table = {"names": names, "labels": labels, "rows": list(zip(*cells, strict=True))}
    sys.stdout.buffer.write(json.dumps(table).encode("ascii"))
    return 0


def text(value: object) -> str:
    """A value as people read it: whole numbers without a fraction, days without a time."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").rstrip()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > MAX_BYTES:
        with contextlib.suppress(ValueError, OSError):  # some systems name the limit and do not keep it
            resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, hard))


if __name__ == "__main__":
    sys.exit(main())
