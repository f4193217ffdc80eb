"""Content -> a transcript: header, labels, turns, moderator, participants, in that order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voices.corpus.content import LEFT_OUT, Content, Grid, Line
from voices.corpus.documents import TURN_COLUMNS
from voices.corpus.people import Person, table_people
from voices.corpus.talk import labels
from voices.corpus.talk.grids import header_lines, lines_of, transcript_layout
from voices.corpus.talk.header import Header, header_key, moderator_named, read_header
from voices.corpus.talk.heads import heads
from voices.corpus.talk.learning import frequent_labels, learn
from voices.corpus.talk.moderator import guess_moderator, with_moderator
from voices.corpus.talk.notes import read_notes
from voices.corpus.talk.numbered import without_line_numbers
from voices.corpus.talk.presence import people_present
from voices.corpus.talk.stamped import name_stamped
from voices.corpus.talk.turns import Turn, build_turns
from voices.errors import SourceError

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Transcript:
    """What a transcript holds; the frames are those of `Document`."""

    header: Header
    turns: pd.DataFrame = field(repr=False)
    participants: pd.DataFrame = field(repr=False)
    warnings: tuple[str, ...]
    moderator_is_guess: bool


def read_transcript(content: Content, *, file: str, city: str | None) -> Transcript:
    """The transcript in `content`; `city` is what the sheet says, else the header's.

    Raises:
        SourceError: no line of it has a speaker's label, and it is no notes either.
    """
    try:
        return _read(content, file=file, city=city)
    finally:
        # What was said and who said it must not outlive the document in memory.
        heads.cache_clear()
        labels.forget()


def _read(content: Content, *, file: str, city: str | None) -> Transcript:
    arranged, comments, people = _arrange(content)
    lines = name_stamped(without_line_numbers(arranged))
    frequent = frequent_labels(lines)
    comment_header = read_header(comments)
    block = _header_of_lines(lines, frequent)
    header = Header(
        length=block.length,
        values={**block.values, **comment_header.values},
        people=(*block.people, *comment_header.people, *people),
        moderators=(*block.moderators, *comment_header.moderators),
    )
    body = lines[block.length :]
    # `Moderadora: Ana Ruiz` in the header is Ana in the talk.
    moderators = [*header.moderators, *(name.split()[0] for name in header.moderators)]
    vocabulary = learn(body, listed=[person.speaker for person in header.people] + moderators)
    turns = build_turns(body, vocabulary, moderators=moderators)
    place = city or header.values.get("city")
    warnings = [*content.warnings, *_said_of(content.left_out)]
    if not any(turn.role == "participant" for turn in turns):
        # `Facilitator: JK` at the head of notes is no speech.
        heard = [(line, vocabulary.understand(line.text)) for line in body if not moderator_named(line.text)]
        asked = any(line.speaker or (found and found[1].kind == "moderator") for line, found in heard)
        notes = [] if asked else read_notes([line for line in lines if not moderator_named(line.text)])
        if not notes:
            raise SourceError(
                file,
                "no speaking turns of participants were found.",
                'Each turn must start with its speaker, as in "P3: ..." or "Moderator: ...", or stand in a table with '
                "the columns speaker and text.",
            )
        warnings.append(
            f"No line names a speaker: {len(notes)} paragraph(s) are read as notes and counted as nobody's words."
        )
        return Transcript(
            header, _turns_frame(notes), people_present([], header.people, vocabulary, place), tuple(warnings), False
        )
    before = next((n for n, line in enumerate(body) if line.speaker or vocabulary.understand(line.text)), 0)
    if before:
        warnings.append(f"{before} line(s) before the first speaker were left out.")
    guess = None
    if not any(turn.role == "moderator" for turn in turns):
        guess = guess_moderator(turns)
        turns = with_moderator(turns, guess) if guess else turns
        warnings.append(
            "No label names the moderator; the speaker who opens, asks and closes is taken as one."
            if guess
            else "No moderator was found; all speakers are taken as participants."
        )
    return Transcript(
        header,
        _turns_frame(turns),
        people_present(turns, header.people, vocabulary, place),
        tuple(warnings),
        bool(guess),
    )


def _said_of(left_out: Mapping[str, int]) -> list[str]:
    """A sentence on what the format module has left out."""
    if not left_out:
        return []
    what = ", ".join(f"{n} {kind}" for kind in LEFT_OUT if (n := left_out.get(kind, 0)))
    return [f"Left out: {what}."]


def _header_of_lines(lines: Sequence[Line], frequent: frozenset[str]) -> Header:
    """The header among the lines that the format gives no speaker to."""
    unspoken = next((i for i, line in enumerate(lines) if line.speaker or line.caption), len(lines))
    return read_header([line.text for line in lines[:unspoken]], speakers=frequent)


def _arrange(content: Content) -> tuple[list[Line], list[str], list[Person]]:
    """Lines in reading order with tables opened; comments and key-value tables; listed people."""
    lines: list[Line] = []
    comments = list(content.header)
    people: list[Person] = []
    for block in content.blocks:
        if isinstance(block, Line):
            lines.append(block)
        else:
            grid_lines, above = _open_grid(block, people)
            lines.extend(grid_lines)
            comments.extend(above)
    return lines, comments, people


def _open_grid(grid: Grid, people: list[Person]) -> tuple[list[Line], list[str]]:
    """A grid's lines and the header lines above them; a table of participants is added to `people`."""
    if found := table_people(grid.rows):
        people.extend(found)
        return [], []
    layout = None if _is_header(grid) else transcript_layout(grid)
    if layout is not None:
        return lines_of(grid, layout), header_lines(grid.rows[: max(layout.first_row - 1, 0)])
    if all(sum(bool(cell.strip()) for cell in row) <= 2 for row in grid.rows):
        return [], header_lines(grid.rows)
    # One cell a line: a table used for its looks may hold labelled lines.
    return [Line(part.strip()) for row in grid.rows for cell in row for part in cell.split("\n") if part.strip()], []


def _is_header(grid: Grid) -> bool:
    """Whether a table is a header block: keys and values, most keys known."""
    rows = [[cell.strip() for cell in row if cell.strip()] for row in grid.rows]
    known = sum(len(row) == 2 and bool(header_key(f"{row[0].rstrip(':：')}: {row[1]}")) for row in rows)
    return all(len(row) <= 2 for row in rows) and 2 * known > len(rows)


def _turns_frame(turns: Sequence[Turn]) -> pd.DataFrame:
    import pandas as pd

    rows = [(i, turn.speaker, turn.label, turn.role, None, None, turn.text) for i, turn in enumerate(turns)]
    return pd.DataFrame(rows, columns=list(TURN_COLUMNS), dtype=object).astype({"position": "int64"})
