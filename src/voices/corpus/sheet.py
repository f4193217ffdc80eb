"""documents.csv: what the study says of its files. Columns in any order; those not known here are left alone."""

from __future__ import annotations

from pathlib import Path

from voices.corpus.archives import MAX_FILE_BYTES
from voices.corpus.documents import KINDS, Declared
from voices.corpus.encodings import decode
from voices.corpus.formats.delimited import parse_rows
from voices.corpus.lexicon import fold
from voices.errors import SheetError, SourceError

SHEET_NAME = "documents.csv"

_ONE = ("document_id", "kind", "city", "country", "group_id", "stratum", "date", "id_column")
_YES = ("yes", "y", "true", "1", "x", "si", "sí", "ndiyo", "ha", "да")
_MANY = ("languages", "text_columns", "attribute_columns")


def read_sheet(folder: Path) -> dict[Path, Declared]:
    """What the sheet in `folder` says, by the resolved path of each file; {} where there is no sheet.

    Raises:
        SheetError: it cannot be parsed, lacks the column `file`, names a file that is not there or twice, or a
            kind that does not exist. The message names the row.
    """
    path = folder / SHEET_NAME
    if not path.is_file():
        return {}
    if path.stat().st_size > MAX_FILE_BYTES:
        raise SheetError(f"{SHEET_NAME}: it is larger than any sheet of files. Check what it is.")
    try:
        rows = parse_rows(decode(path.read_bytes(), file=SHEET_NAME), file=SHEET_NAME)
    except SourceError as error:
        raise SheetError(str(error)) from None
    except OSError:
        raise SheetError(f"{SHEET_NAME}: it cannot be opened. Check its permissions.") from None
    header = [fold(cell).replace(" ", "_") for cell in rows[0]] if rows else []
    if "file" not in header:
        raise SheetError(f"{SHEET_NAME}: it has no column named file. Its first row must name the columns.")
    declared: dict[Path, Declared] = {}
    for number, row in enumerate(rows[1:], start=2):
        cells = {name: cell.strip() for name, cell in zip(header, row, strict=False)}
        target = _target(folder, cells["file"], number)
        if target in declared:
            raise SheetError(f"{SHEET_NAME}, row {number}: {target.name} stands there twice. Keep one of the rows.")
        declared[target] = _declared(cells, number)
    return declared


def _target(folder: Path, name: str, number: int) -> Path:
    if not name:
        raise SheetError(f"{SHEET_NAME}, row {number}: the column file is empty. Name the file or delete the row.")
    target = (folder / name.replace("\\", "/")).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise SheetError(f"{SHEET_NAME}, row {number}: the file must lie in the folder of the sheet.")
    if not target.is_file():
        raise SheetError(
            f"{SHEET_NAME}, row {number}: there is no file named {Path(name).name}. Correct the name or delete the row."
        )
    return target


def _declared(cells: dict[str, str], number: int) -> Declared:
    kind = fold(cells.get("kind", ""))
    if kind and kind not in KINDS:
        raise SheetError(f"{SHEET_NAME}, row {number}: kind must be {' or '.join(KINDS)}, or empty.")
    one = {name: cells.get(name) or None for name in _ONE}
    many = {name: tuple(part.strip() for part in cells.get(name, "").split(";") if part.strip()) for name in _MANY}
    return Declared(
        document_id=one["document_id"],
        kind=kind or None,
        city=one["city"],
        country=one["country"],
        group_id=one["group_id"],
        stratum=one["stratum"],
        date=one["date"],
        languages=many["languages"],
        text_columns=many["text_columns"],
        id_column=one["id_column"],
        attribute_columns=many["attribute_columns"],
        synthetic=fold(cells.get("synthetic", "")) in _YES,
    )
