"""What was inferred of an input, proposed to its owner: spellings that look like one, and a sheet to correct."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voices.corpus.documents import ASIDE_KINDS, KINDS, Declared
from voices.corpus.metadata.naming import series, without_part
from voices.corpus.metadata.sheet import COLUMNS, SHEET_NAME, SHEET_NAMES
from voices.corpus.metadata.sheet_cells import join_list, protected
from voices.corpus.metadata.spellings import Proposal, propose_cities, propose_groups
from voices.errors import SheetError
from voices.inspection.files import Inspection
from voices.language import fold

MIN_SHARE = 0.05
"""Share of a file's turns in a language for the sheet to name it: below it stand single words and errors."""

MIN_NAMED, MIN_NAMED_SHARE = 2, 0.5
"""Transcripts whose group is their file's name, and their share of those with a group, for the names of the others to
be groups too."""

BACKUP = f"{SHEET_NAME}.bak"


@dataclass(frozen=True)
class Proposed:
    """Names of cities and of groups that look like one; and what a file's name says where the file says nothing.

    `filled` are (file, "city" | "group", value).
    """

    cities: tuple[Proposal, ...] = ()
    groups: tuple[Proposal, ...] = ()
    filled: tuple[tuple[str, str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cities or self.groups or self.filled)

    def fill(self, file: str, what: str) -> str:
        """The city or group proposed for a file that names none, "" where there is none."""
        return next((value for name, of, value in self.filled if (name, of) == (file, what)), "")

    def city(self, name: str) -> str:
        """The spelling proposed for a city."""
        return next((proposal.keep for proposal in self.cities if name in proposal.names), name)

    def group(self, name: str) -> str:
        """The spelling proposed for a group."""
        return next((proposal.keep for proposal in self.groups if name in proposal.names), name)


def propose(inspections: Sequence[Inspection]) -> Proposed:
    """What an owner of the files is asked: spellings that look like one, and names told by names of files.

    What stands in the rows of a survey is kept before other spellings.
    """
    cities: Counter[str] = Counter()
    groups: Counter[str] = Counter()
    for inspection in inspections:
        # A file counts once, however many people it holds.
        cities.update(dict.fromkeys(inspection.cities, 1))
        groups.update([inspection.group_id] if inspection.group_id else [])
    surveyed = {city for i in inspections if i.kind == "responses" for city in i.cities}
    proposed = Proposed(propose_cities(cities, settled=surveyed, key=fold), propose_groups(groups))
    return dataclasses.replace(proposed, filled=tuple(_filled(inspections, proposed)))


def _filled(inspections: Sequence[Inspection], proposed: Proposed) -> Iterator[tuple[str, str, str]]:
    """`IZT-03.srt` lies beside `IZT-01.docx` of group IZT-01 in Iztapalapa: its group and city can be told."""
    talks = [i for i in inspections if i.kind == "transcript" and not i.title]
    cities: defaultdict[str, set[str]] = defaultdict(set)
    for i in talks:
        if i.city:
            cities[series(i.file)].add(proposed.city(i.city))
    named = [i for i in talks if i.group_id]
    like_file = sum(i.group_id == without_part(_stem(i)) for i in named)
    by_name = like_file >= max(MIN_NAMED, MIN_NAMED_SHARE * len(named))
    for i in talks:
        if not i.city and series(i.file) and len(cities[series(i.file)]) == 1:
            yield i.file, "city", next(iter(cities[series(i.file)]))
        if not i.group_id and series(i.file) and by_name:
            yield i.file, "group", without_part(_stem(i))


def _stem(inspection: Inspection) -> str:
    return Path(inspection.file).stem


def write_sheet(folder: Path, inspections: Sequence[Inspection], *, replace: bool = False) -> Path:
    """Write documents.csv into `folder`: one row a file, with everything that was declared or inferred.

    Proposed that look like one are written as the one proposed. It opens in Excel, no cell of it as a formula, and
    reads back as it was understood.

    Args:
        folder: the input, a folder.
        inspections: of that folder.
        replace: write over a documents.csv; the old one is kept beside it as documents.csv.bak.

    Returns:
        The file written.

    Raises:
        SheetError: `folder` is none, or there is a sheet already and `replace` is False.
    """
    target = folder / SHEET_NAME
    if not folder.is_dir():
        raise SheetError(f"{folder.name}: a sheet is written for a folder. Give the folder that holds the files.")
    others = [name for name in SHEET_NAMES if name != SHEET_NAME and (folder / name).exists()]
    if others:
        raise SheetError(f"{others[0]} is there already. Save it as {SHEET_NAME} and take it out, then write again.")
    if target.exists() and not replace:
        raise SheetError(f"{SHEET_NAME} is there already. Add --replace to write it anew; the old one is kept.")
    text = sheet_text(folder, inspections)
    fresh = target.with_suffix(".csv.part")
    # The mark tells Excel that the text is UTF-8.
    fresh.write_bytes(text.encode("utf-8-sig"))
    if target.exists():
        target.replace(folder / BACKUP)
    fresh.replace(target)
    return target


def sheet_text(folder: Path, inspections: Sequence[Inspection]) -> str:
    """The sheet of `inspections`, whose files lie in `folder`."""
    proposed = propose(inspections)
    rows = [_row(folder, inspection, proposed) for inspection in inspections if inspection.source is not None]
    extra = list(dict.fromkeys(name for row in rows for name in row if name not in COLUMNS))
    stream = io.StringIO()
    writer = csv.DictWriter(stream, [*COLUMNS, *extra], restval="")
    writer.writerow({name: name for name in writer.fieldnames})
    for row in sorted(rows, key=lambda row: row["file"]):
        writer.writerow({name: protected(cell) for name, cell in row.items()})
    return stream.getvalue()


def _row(folder: Path, inspection: Inspection, proposed: Proposed) -> dict[str, str]:
    source = inspection.source
    declared = source.declared if source else Declared()
    columns = inspection.sheet_columns
    languages = [lang for lang, share in sorted(inspection.languages.items(), key=lambda item: (-item[1], item[0]))
                 if share >= MIN_SHARE and lang != "und"]  # fmt: skip
    group = inspection.group_id or declared.group_id or ""
    return {
        "file": source.path.resolve().relative_to(folder.resolve()).as_posix() if source else inspection.file,
        "document_id": declared.document_id or "",
        "kind": inspection.kind if inspection.kind in (*KINDS, *ASIDE_KINDS) else declared.kind or "",
        "city": _city(inspection, proposed) or declared.city or proposed.fill(inspection.file, "city"),
        "country": inspection.country or declared.country or "",
        "group_id": proposed.group(group) or proposed.fill(inspection.file, "group"),
        "stratum": inspection.stratum or declared.stratum or "",
        "date": inspection.date or declared.date or "",
        "languages": ";".join(declared.languages or languages),
        "text_columns": join_list(columns.get("text_columns") or declared.text_columns),
        "id_column": next(iter(columns.get("id_column", ())), declared.id_column or ""),
        "attribute_columns": join_list(columns.get("attribute_columns") or declared.attribute_columns),
        "synthetic": "yes" if declared.synthetic else "",
        **declared.attributes,
    }


def _city(inspection: Inspection, proposed: Proposed) -> str:
    """A city; of a survey in several, what each spelling of its rows is to be called, `old = new`."""
    names = sorted(inspection.cities)
    if len(names) == 1:
        return proposed.city(names[0])
    return "; ".join(f"{name} = {proposed.city(name)}" for name in names)
