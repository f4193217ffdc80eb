"""What `voices inspect` shows: a section a file, a table of all of them, spellings to be settled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voices.cli.languages import shares

if TYPE_CHECKING:
    from rich.console import RenderableType

    from voices.inspection import Inspection, Proposed

MOST_SPEAKERS = 12
"""Speakers named in the overview; more would push the preview off the screen."""

MOST_COLUMNS = 40
"""Columns named that are not read; a Kobo export has a hundred."""

KINDS = {
    "transcript": "transcript",
    "responses": "survey answers",
    "project": "coded project",
    "codebook": "codebook",
    "guide": "topic guide",
    "participants": "list of participants",
    "ignore": "ignored, as the sheet says",
    "sheet": "sheet of the files",
}
KINDS_OF_CODES = ("project", "codebook")

ASIDES = ("guide", "participants", "ignore", "sheet", "codebook")
"""Kinds of files that tell of others and are not analysed themselves."""


def overview(inspection: Inspection, *, preview: bool) -> list[RenderableType]:
    """What is shown of one file."""
    from rich.rule import Rule
    from rich.text import Text

    from voices.cli.output import facts
    from voices.cli.text import visible

    name = f"{inspection.file}  {inspection.title}".rstrip()
    head = Rule(Text(visible(name), style="bold"), align="left", characters="-")
    parts: list[RenderableType] = [head, facts(_facts(inspection))]
    if preview and inspection.preview:
        parts.append(_turns(inspection))
    parts.append(Text())
    return parts


def _facts(inspection: Inspection) -> list[tuple[str, str]]:
    if inspection.skipped:
        return [("Not read", inspection.problem or "")]
    if inspection.kind in KINDS_OF_CODES:
        return [("Problem", inspection.problem or ""), *_codes(inspection)]
    if inspection.problem is not None:
        return [("Problem", inspection.problem)]
    notes = inspection.kind == "transcript" and not inspection.n_speakers and not inspection.moderator
    called = "field notes without speakers" if notes else KINDS[inspection.kind]
    kind = ", ".join(part for part in (called, inspection.format, inspection.platform) if part)
    transcript, survey = inspection.kind == "transcript", inspection.kind == "responses"
    return [
        ("Kind", kind),
        (
            "Paragraphs" if notes else "Turns" if transcript else "Answers",
            f"{inspection.n_turns:,}" if transcript or survey else "",
        ),
        *([] if notes else _people(inspection)),
        ("Moderator", _moderator(inspection) if transcript and not notes else ""),
        ("Languages", shares(inspection.languages)),
        ("Questions" if not transcript else "Guide asks", "\n".join(inspection.questions)),
        ("City", _city(inspection)),
        ("Group", inspection.group_id or ""),
        ("Stratum", inspection.stratum or ""),
        ("Date", inspection.date or ""),
        ("Marks", ", ".join(f"{n:,} {kind}" for kind, n in inspection.marks.items())),
        ("Codings", f"{inspection.n_codings:,}" if inspection.n_codings else ""),
        ("Dropped", _dropped(inspection.dropped_columns)),
        ("Not used", _listed(inspection.unused_columns, MOST_COLUMNS)),
        *(("Note", warning) for warning in inspection.warnings),
    ]


def _people(inspection: Inspection) -> list[tuple[str, str]]:
    known = ", ".join(inspection.attributes)
    if inspection.kind == "transcript":
        silent = inspection.n_present - inspection.n_speakers
        return [
            ("Speakers", f"{inspection.n_speakers:,}" + _after_colon(_listed(inspection.speakers, MOST_SPEAKERS))),
            ("Present", f"{inspection.n_present:,}, {silent:,} of whom said nothing" if silent > 0 else ""),
            ("Known", known),
        ]
    if inspection.kind == "responses":
        return [("Respondents", f"{inspection.n_speakers:,}"), ("Known", known)]
    if inspection.kind == "participants":
        return [("People", f"{inspection.n_present:,}"), ("Known", known)]
    return []


def _after_colon(text: str) -> str:
    return f": {text}" if text else ""


def _listed(names: Sequence[str], most: int) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _dropped(columns: Sequence[str]) -> str:
    """Columns that can identify a person: named, so that she can see that none was an answer."""
    return f"{_listed(columns, MOST_COLUMNS)} (metadata, or can identify a person)" if columns else ""


def _city(inspection: Inspection) -> str:
    if len(inspection.cities) < 2:
        return inspection.city or ""
    ordered = sorted(inspection.cities.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{city} {n:,}" for city, n in ordered)


def _codes(inspection: Inspection) -> list[tuple[str, str]]:
    """What is said of a coded project as a whole, or of a codebook; its sources follow, one by one."""
    return [
        ("Kind", f"{KINDS[inspection.kind]}, {inspection.format}"),
        ("Codes", f"{inspection.n_codes:,}"),
        ("Codings", f"{inspection.n_codings:,} placed in turns" if inspection.n_codings else ""),
        *(("Note", warning) for warning in inspection.warnings),
    ]


def _moderator(inspection: Inspection) -> str:
    if not inspection.moderator:
        return "none found"
    return inspection.moderator + (" (a guess: the label does not say so)" if inspection.moderator_is_guess else "")


def _turns(inspection: Inspection) -> RenderableType:
    from rich.text import Text

    from voices.cli.output import make_table
    from voices.cli.text import visible

    if inspection.kind == "responses":  # a respondent's id says nothing to anybody
        table = make_table(("Lang", "left"), ("Text", "left"))
        rows: list[tuple[str, ...]] = [(lang, text) for _, _, lang, text in inspection.preview]
    else:
        table = make_table(("Speaker", "left"), ("Role", "left"), ("Lang", "left"), ("Text", "left"))
        rows = list(inspection.preview)
    for row in rows:
        table.add_row(*(Text(visible(value or "")) for value in row))
    return table


def summary(inspections: Sequence[Inspection]) -> list[RenderableType]:
    """One line a file that can be analysed, where there are several: what stands out is what is wrong."""
    from rich.text import Text

    from voices.cli.output import make_table
    from voices.cli.text import visible

    documents = [i for i in inspections if i.kind in ("transcript", "responses")]
    if len(documents) < 2:
        return []
    table = make_table(
        ("File", "left"), ("Turns", "right"), ("People", "right"), ("Moderator", "left"), ("City", "left"),
        ("Group", "left"),
        title="All files",
    )  # fmt: skip
    for i in documents:
        moderator = "" if i.kind == "responses" else f"{i.moderator or 'none'}{' (guess)' * i.moderator_is_guess}"
        cells = (
            i.title or i.file,
            f"{i.n_turns:,}",
            f"{i.n_speakers:,}",
            moderator,
            i.city or "-",
            i.group_id or ("-" if moderator else ""),
        )
        table.add_row(*(Text(visible(cell)) for cell in cells))
    return [table]


def proposals(proposed: Proposed, *, settled: bool) -> list[RenderableType]:
    """Names that look like one or can be told, and how to settle them."""
    from rich.text import Text

    from voices.cli.output import bullets

    if not proposed:
        return []
    sentences = [
        f"{what} {' and '.join(repr_of(name) for name in proposal.names)}: as {repr_of(proposal.keep)}?"
        for what, proposals in (("City", proposed.cities), ("Group", proposed.groups))
        for proposal in proposals
    ]
    sentences += [
        f"{file} names no {what}: {repr_of(value)}, as its file is called?" for file, what, value in proposed.filled
    ]
    if settled:
        sentences.append("documents.csv has all this; change there what is wrong.")
    else:
        sentences.append("Nothing of this counts until documents.csv says so; --write-sheet writes one with all of it.")
    return [bullets("To be settled", sentences), Text()]


def repr_of(name: str) -> str:
    """A name in quotation marks, as it is spelt."""
    return f'"{name}"'


def counts(inspections: Sequence[Inspection]) -> tuple[int, int]:
    """How many files can be analysed, and how many should be and cannot. Photos and guides are neither."""
    documents = [i for i in inspections if not i.skipped and i.kind not in ASIDES]
    bad = sum(i.problem is not None for i in documents)
    return len(documents) - bad, bad


def closing(inspections: list[Inspection]) -> str:
    """How many of the files can be analysed, and what the others are."""
    good, bad = counts(inspections)
    asides = sum(i.kind in ("guide", "participants", "codebook") for i in inspections)
    skipped = sum(i.skipped for i in inspections)
    parts = [
        f"{good} of {good + bad} files can be analysed.",
        f"{asides} more tell of them (guides, lists, codebooks)." if asides else "",
        f"{skipped} of other kinds are not read." if skipped else "",
    ]
    return " ".join(part for part in parts if part)


_FIELDS = ("file", "title", "kind", "format", "platform", "n_turns", "n_speakers", "n_present", "speakers", "moderator",
           "moderator_is_guess", "languages", "city", "cities", "country", "group_id", "stratum", "date", "questions",
           "attributes", "marks", "left_out", "dropped_columns", "unused_columns", "n_codes", "n_codings", "warnings",
           "problem", "skipped")  # fmt: skip


def as_json(inspections: Sequence[Inspection], proposed: Proposed, *, preview: bool) -> dict[str, object]:
    """All of it as plain values."""
    files = []
    for inspection in inspections:
        entry = {name: getattr(inspection, name) for name in _FIELDS}
        if preview:
            keys = ("speaker", "role", "lang", "text")
            entry["preview"] = [dict(zip(keys, turn, strict=True)) for turn in inspection.preview]
        files.append(entry)
    pairs = (("city", proposed.cities), ("group", proposed.groups))
    return {
        "files": files,
        "names": [{"file": file, "of": what, "value": value} for file, what, value in proposed.filled],
        "spellings": [{"of": what, "keep": p.keep, "names": p.names} for what, found in pairs for p in found],
    }
