"""Where the turns stand in the text they were read from.

Turns are made of the text's own characters in its order; labels, time codes, headers and line ends are left out of
them. So each turn is found again behind the one before it, white space apart, whole or piece by piece.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from voices.corpus.coded.squeezed import Squeezed
from voices.corpus.talk import heads, timecodes

NEWLINE = "\n"

SHORT = 20
"""Characters, white space apart, under which a turn may stand by chance in a label or a header ("3" in "P3: 3")."""

HEAD = 300
"""Characters of a line in which a label, what stands beside it and a time code end."""

HEADER = 20_000
"""How far from the head of a text its first turn is looked for, where it is short: a header block lies before it."""

TRIES = 200
"""Places where the words of a short turn stand that are looked at."""

REACH = 1_500
"""How far behind the turn before it a short turn or a piece of a long one is looked for: labels, time codes, and notes
that were left out lie between."""

PIECES = ((24, REACH), (12, REACH), (6, 300), (3, 60))
"""(characters of a piece looked for, how far), the longest first, where something was left out inside a turn."""

MIN_FOUND = 0.5
"""Share of a turn that its pieces must make up; less is words that stand there by chance."""

BACK = 8
"""Characters by which a piece may have run into what was left out, where both begin alike ("["), and characters of a
turn that may be passed over where a reader has changed them."""


@dataclass(frozen=True)
class Block:
    """A run of characters that the text and a turn share, white space apart."""

    start: int
    length: int
    turn: int
    at: int


@dataclass(frozen=True)
class TurnSpan:
    """A stretch of one turn, [start, end) in code points of its text."""

    position: int
    start: int
    end: int


@dataclass
class Alignment:
    """A text, the turns read from it, and what they share; `lost` counts turns that were not found again."""

    text: Squeezed = field(repr=False)
    turns: Sequence[Squeezed] = field(repr=False)
    blocks: list[Block] = field(repr=False)
    lost: int

    def turn_spans(self, start: int, end: int) -> Iterator[TurnSpan]:
        """What of the turns lies in [start, end) of the text, one stretch a turn."""
        first, last = self.text.inside(start, end)
        nth = max(bisect_right(self.blocks, first, key=lambda block: block.start) - 1, 0)
        low: dict[int, int] = {}
        high: dict[int, int] = {}
        while nth < len(self.blocks) and (block := self.blocks[nth]).start < last:
            nth += 1
            begin, stop = max(first, block.start), min(last, block.start + block.length)
            if begin < stop:
                low.setdefault(block.turn, block.at + begin - block.start)
                high[block.turn] = block.at + stop - block.start
        for turn in low:
            yield TurnSpan(turn, *self.turns[turn].outside(low[turn], high[turn]))


def align(full: str, text: Squeezed, turns: Sequence[str]) -> Alignment:
    """The turns found again in `full`, of which `text` is the squeezed form."""
    squeezed = [Squeezed(turn) for turn in turns]
    blocks: list[Block] = []
    cursor = lost = 0
    for nth, turn in enumerate(squeezed):
        found = _find(full, text, turn.text, cursor, first=not blocks)
        lost += bool(turn.text) and sum(length for _, length, _ in found) < len(turn.text)
        blocks.extend(Block(start, length, nth, at) for start, length, at in found)
        if found:
            cursor = found[-1][0] + found[-1][1]
    return Alignment(text, squeezed, blocks, lost)


Found = list[tuple[int, int, int]]
"""(start in the text, length, start in the turn) of each piece."""


def _find(full: str, text: Squeezed, turn: str, cursor: int, *, first: bool) -> Found:
    if not turn:
        return []
    whole = text.text.find(turn, cursor)
    if len(turn) >= SHORT:
        if whole < 0 or whole > cursor + REACH:
            # Said again much later, word for word? Then it may stand here with something left out of it.
            found = _pieces(text.text, turn, cursor)
            if whole < 0 or sum(length for _, length, _ in found) == len(turn):
                return found
        return [(whole, len(turn), 0)]
    candidate, reach = whole, cursor + (HEADER if first else REACH)
    for _ in range(TRIES):
        if not 0 <= candidate <= reach:
            break
        if _is_like_a_turn(full, *text.outside(candidate, candidate + len(turn))):
            return [(candidate, len(turn), 0)]
        candidate = text.text.find(turn, candidate + 1)
    return [(whole, len(turn), 0)] if 0 <= whole <= reach else _pieces(text.text, turn, cursor)


def _is_like_a_turn(full: str, place: int, end: int) -> bool:
    """Whether it can be a whole turn: it begins a line or follows a label or a time code, and ends a line."""
    if timecodes.strip_both(f"x{full[end : end + HEAD].partition(NEWLINE)[0]}") != "x":
        return False
    before = full.rfind(NEWLINE, max(0, place - HEAD), place)
    if before < 0 and place > HEAD:
        return False
    begin = before + 1
    line = full[begin : place + HEAD].partition(NEWLINE)[0].rstrip()
    places = {len(line) - len(line.lstrip())}
    rests = [line.lstrip(), *(head.rest for head in heads.heads(line))]
    for rest in rests:
        for words in (rest, timecodes.strip_leading(rest), timecodes.strip_leading_bare(rest) or rest):
            places.add(len(line) - len(words.lstrip()))
    return place - begin in places


def _pieces(text: str, turn: str, cursor: int) -> Found:
    """The turn piece by piece; what cannot be found ends it. Nothing where too little of it is found."""
    found: Found = []
    at = 0
    while at < len(turn):
        place = _piece(text, turn, at, cursor)
        if place is None and found and (step := _step_back(text, turn, found[-1])):
            found[-1], at, cursor = step
            place = _piece(text, turn, at, cursor)
        if place is None:
            known = (n for n in range(at + 1, min(at + BACK, len(turn))) if _piece(text, turn, n, cursor) is not None)
            at = next(known, len(turn))
            continue
        length = _shared(text, place, turn, at)
        found.append((place, length, at))
        at, cursor = at + length, place + length
    return found if sum(length for _, length, _ in found) >= MIN_FOUND * len(turn) else []


def _piece(text: str, turn: str, at: int, cursor: int) -> int | None:
    for size, reach in PIECES:
        if size <= len(turn) - at or size == PIECES[-1][0]:
            place = text.find(turn[at : at + size], cursor, cursor + reach)
            if place >= 0:
                return place
    return None


def _step_back(text: str, turn: str, last: tuple[int, int, int]) -> tuple[tuple[int, int, int], int, int] | None:
    """The last piece made shorter, so that what follows it can be found."""
    start, length, at = last
    for back in range(1, min(BACK, length - 1) + 1):
        end = start + length - back
        rest = turn[at + length - back :][: PIECES[0][0]]
        if text.find(rest, end, end + REACH) >= 0:
            return (start, length - back, at), at + length - back, end
    return None


def _shared(text: str, place: int, turn: str, at: int) -> int:
    """How many characters are the same from there on; halving keeps it fast for long turns."""
    low, high = 0, min(len(text) - place, len(turn) - at)
    while low < high:
        middle = (low + high + 1) // 2
        if text[place : place + middle] == turn[at : at + middle]:
            low = middle
        else:
            high = middle - 1
    return low
