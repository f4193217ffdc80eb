"""The topic guide: a file of questions, told by its name or its content. `asked` finds them in the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from voices.corpus.content import Content, Grid, Line
from voices.corpus.lexicon import fold
from voices.corpus.talk.transcript import read_transcript
from voices.errors import SourceError

MIN_QUESTIONS = 3
"""Questions that make a file without a telling name a guide."""

MIN_QUESTION_SHARE = 0.4
"""Share of its lines that ask; the rest of a guide are headings, probes and advice to the moderator."""

MIN_NUMBERED_WORDS = 3
"""Of a numbered question, its number included; shorter lines are headings."""

MIN_RETURNS = 3
"""Times that speakers come back for a file to be talk."""

_NUMBERED = re.compile(
    r"\s*(?:[^\W\d_]{1,10}\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*)\s*[-.):]*\s*(?:[^\W\d_]{2,10}\s*[:.]\s*)?(?=\S)"
)
"""`3.`, `2.1`, `P3:`, `Pregunta 3.`, `3-savol:` before a question."""

_BULLET = re.compile(r"\s*(?:[•·▪◦*–—-]+|[a-zа-я][.)])\s+")
_ASKS = ("?", "？", "¿")

_STEM_WORDS = (
    "guide", "discussion questions", "question route", "guía", "guia", "guion", "guión", "pauta", "mwongozo",
    "maswali", "qo'llanma", "qollanma", "savolnoma", "savollar", "қўлланма", "саволлар", "саволнома", "гайд",
    "вопросы", "руководство", "сценарий",
)  # fmt: skip
"""Words of file names in the languages; a file so called is read as a guide only if questions stand in it."""


@dataclass(frozen=True)
class Guide:
    """Questions in their order; of each its wordings, the first of which is shown, the others are probes or the
    same question in another language."""

    file: str
    questions: tuple[tuple[str, ...], ...] = field(repr=False)


def read_guide(content: Content, *, file: str) -> Guide:
    """The questions of a topic guide: a table with one a row, or text with one a line.

    Raises:
        SourceError: it holds no question.
    """
    questions = [q for grid in content.grids for q in _of_grid(grid)]
    questions += _of_lines([block.text for block in content.blocks if isinstance(block, Line)])
    if not questions:
        raise SourceError(file, "no question was found in this topic guide.", "Write one question a line, with its ?.")
    return Guide(file, tuple(questions))


def looks_like_guide(content: Content) -> bool:
    """Whether a file without speakers asks more than it says. A table's first row may hold a survey's questions."""
    lines = [block.text for block in content.blocks if isinstance(block, Line)]
    cells = [cell.strip() for grid in content.grids for row in grid.rows[1:] for cell in row if len(cell.split()) > 1]
    said = [text for text in (*lines, *cells) if text.strip()]
    asking = sum(_asks(text) for text in said)
    return asking >= MIN_QUESTIONS and asking >= MIN_QUESTION_SHARE * len(said)


def has_speakers(content: Content) -> bool:
    """Whether speakers come back, as in talk; `P1:`, `P2:` before the questions of a guide do not."""
    try:
        turns = read_transcript(content, file="", city=None).turns
    except SourceError:
        return False
    spoken = turns.loc[turns["role"] != "note", "speaker"]
    return len(spoken) - spoken.nunique() >= MIN_RETURNS


def _asks(text: str) -> bool:
    return any(mark in text for mark in _ASKS)


def _of_lines(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """One question a line; where questions are numbered, those below one without a number are its probes."""
    numbered = [bool(_NUMBERED.match(line)) and len(line.split()) > MIN_NUMBERED_WORDS for line in lines]
    by_number = sum(n and _asks(line) for n, line in zip(numbered, lines, strict=True)) >= MIN_QUESTIONS - 1
    questions: list[list[str]] = []
    for line, has_number in zip(lines, numbered, strict=True):
        text = _bare(line)
        if by_number and has_number:
            questions.append([text])
        elif _asks(line) and by_number and questions:
            questions[-1].append(text)
        elif _asks(line):
            questions.append([text])
    return [tuple(question) for question in questions]


def _bare(line: str) -> str:
    text = _BULLET.sub("", line, count=1)
    return (_NUMBERED.sub("", text, count=1) or text).strip(" *_")


def _of_grid(grid: Grid) -> list[tuple[str, ...]]:
    """A row a question; the columns that ask, in order: the same in other languages, or probes."""
    width = max((len(row) for row in grid.rows), default=0)
    body = grid.rows[1:] if grid.rows and not any(_asks(cell) for cell in grid.rows[0]) else grid.rows
    columns = [[row[i] for row in body if i < len(row) and row[i].strip()] for i in range(width)]
    asking = [i for i, cells in enumerate(columns) if cells and 2 * sum(map(_asks, cells)) >= len(cells)]
    rows = [tuple(_bare(row[i]) for i in asking if i < len(row) and row[i].strip()) for row in body]
    return [row for row in rows if row]


def is_guide_name(stem: str) -> bool:
    """Whether a file's name says that it is a topic guide."""
    name = fold(stem).replace("_", " ")
    return any(word in name for word in _STEM_WORDS)
