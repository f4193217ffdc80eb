"""Selections -> stretches of the text, each checked against the words that the export gives for it.

Programs count in different ways (see `offsets`) and do not say how. The way of a whole project is the one under which
most selections hold the words that stand in their names; one that still does not is looked for where its words are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from voices.corpus.coded.model import Selection
from voices.corpus.coded.offsets import Counting, Places, SourceText, ways_to_count
from voices.corpus.coded.squeezed import Squeezed, squeeze

SAMPLE = 400
"""Selections looked at to find how a project counts; the differences show in the first dozen."""

MIN_CUT = 12
"""Characters, white space apart, that a name cut short must have to be searched for; fewer stand anywhere."""

MIN_CUT_UNMARKED = 30
"""The same for a name that no `...` marks as cut: titles of this length that open the selection are not given."""

MIN_MARGIN = 3
"""Selections that must fall better on word ends before an unproved way to count is preferred to the program's."""

MARGIN = 0.2
"""The same as a share of those looked at. Wrong ways put about half of all ends inside words."""

MAX_LENGTH_ERROR = 0.1
"""How far the length of a name may be from the length of its selection for it to be its words, and not a title."""

MAX_SEARCHES = 5_000
"""Names looked for in a whole text, a project. A search takes up to a millisecond; healthy exports need none."""

_CUT = ("…", "...")


@dataclass(frozen=True)
class Anchored:
    """Where a selection stands in the text, [start, end) in code points.

    `check`: its words stand there ("text"), it was moved to where they stand ("moved"), or its place is all that
    the export says ("position").
    """

    start: int
    end: int
    check: str


@dataclass
class Anchors:
    """A source's text with what placing its selections needs."""

    source: SourceText
    places: dict[Counting, Places] = field(default_factory=dict, repr=False)

    @cached_property
    def squeezed(self) -> Squeezed:
        """Made when the source's turn comes, and gone with it: it takes more room than the text."""
        return Squeezed(self.source.text)

    def span(self, selection: Selection, counting: Counting) -> tuple[int, int] | None:
        """The selection under one way to count; None where it has no place in the text."""
        if selection.start is None or selection.end is None:
            return None
        if counting not in self.places:
            self.places[counting] = Places(self.source, counting)
        start, end = self.places[counting].span(selection.start, selection.end)
        return (start, end) if 0 <= start < end <= len(self.source.text) else None


def find_counting(texts: Sequence[tuple[Anchors, Sequence[Selection]]], *, first: Counting) -> Counting:
    """How the program counted; `first` where nothing speaks against it."""
    pairs = [(text, selection) for text, selections in texts for selection in selections]
    named = _sample([pair for pair in pairs if pair[1].name.strip()])
    others = _sample(pairs)
    traits = tuple(any(flags) for flags in zip(*(text.source.traits for text, _ in texts), strict=True))
    ways = ways_to_count((traits[0], traits[1], traits[2]), first=first) if traits else [first]
    proofs = [sum(_agreement(text, s, way) for text, s in named) for way in ways]
    best = [way for way, proof in zip(ways, proofs, strict=True) if proof == max(proofs)]
    neat = [sum(_is_neat(text, s, way) for text, s in others) for way in best]
    leading = max(range(len(best)), key=lambda i: (neat[i], -i))
    margin = max(MIN_MARGIN, MARGIN * len(others))
    return best[leading] if neat[leading] - neat[0] >= margin else best[0]


class Searches:
    """How many names may still be looked for in a whole text."""

    def __init__(self, left: int = MAX_SEARCHES) -> None:
        self.left = left


def anchor(text: Anchors, selection: Selection, counting: Counting, searches: Searches) -> Anchored | None:
    """The selection's place; None where its numbers lie outside the text and its words are not found."""
    span = text.span(selection, counting)
    if span and _agrees(selection.name, text.source.text[slice(*span)]):
        return _trimmed(text, span, "text")
    found = None
    if _may_be_words(text, selection, span):
        found = _under_another_way(text, selection, counting) or _search(text, selection, span, searches)
    if found:
        return _trimmed(text, found, "moved")
    return _trimmed(text, span, "position") if span else None


def _agreement(text: Anchors, selection: Selection, way: Counting) -> float:
    span = text.span(selection, way)
    return _agrees(selection.name, text.source.text[slice(*span)]) if span else 0.0


def _agrees(name: str, words: str) -> float:
    """1 where `name` is `words`, less where it is their beginning or white space hangs over, 0 for a title.

    Attributes of XML hold no line ends, and programs tidy blanks away: white space does not count.
    """
    if not (given := squeeze(name)):
        return 0.0
    stands = squeeze(words[: 4 * len(name) + 200])  # a stretch much longer than its name can only begin with it
    if given == stands:
        return 1.0 if words == words.strip() or name != name.strip() else 0.75
    stem = _stem(given)
    if stem != given:
        return 0.9 if len(stem) >= MIN_CUT and stands.startswith(stem) else 0.0
    return 0.7 if len(given) >= MIN_CUT_UNMARKED and stands.startswith(given) else 0.0


def _stem(given: str) -> str:
    """`given` without the mark of a name that was cut short."""
    return next((given.removesuffix(mark) for mark in _CUT if given.endswith(mark)), given)


def _is_neat(text: Anchors, selection: Selection, way: Counting) -> bool:
    """Whether it begins and ends at the ends of words, as what a person marks mostly does."""
    span = text.span(selection, way)
    if span is None:
        return False
    words, (start, end) = text.source.text, span
    if words[start].isspace() or words[end - 1].isspace():
        return False
    inside_first = start > 0 and words[start - 1].isalnum() and words[start].isalnum()
    inside_last = end < len(words) and words[end - 1].isalnum() and words[end].isalnum()
    return not inside_first and not inside_last


def _may_be_words(text: Anchors, selection: Selection, span: tuple[int, int] | None) -> bool:
    """Whether the name can be the words selected and not a title: it is as long, or cut short and shorter."""
    given = squeeze(selection.name)
    if not given or selection.start is None or selection.end is None:
        return False
    length = _length(text, selection, span)
    if (stem := _stem(given)) != given:
        return MIN_CUT <= len(stem) <= length
    if MIN_CUT_UNMARKED <= len(given) < length:
        return True
    return abs((len(given) if span else len(selection.name)) - length) <= max(2, MAX_LENGTH_ERROR * length)


def _length(text: Anchors, selection: Selection, span: tuple[int, int] | None) -> int:
    """Characters of the selection, white space apart where it has a place in the text."""
    first, last = text.squeezed.inside(*span) if span else (selection.start or 0, selection.end or 0)
    return last - first


def _under_another_way(text: Anchors, selection: Selection, counting: Counting) -> tuple[int, int] | None:
    """One source may be counted in another way than the rest of its project."""
    for way in ways_to_count(text.source.traits, first=counting)[1:]:
        span = text.span(selection, way)
        if span and _agrees(selection.name, text.source.text[slice(*span)]) >= 0.9:
            return span
    return None


def _search(
    text: Anchors, selection: Selection, span: tuple[int, int] | None, searches: Searches
) -> tuple[int, int] | None:
    """Where the words stand that are nearest to the place given."""
    if searches.left <= 0:
        return None
    searches.left -= 1
    stem, squeezed = _stem(squeeze(selection.name)), text.squeezed
    near, _ = squeezed.inside(span[0] if span else selection.start or 0, 0)
    found = [squeezed.text.find(stem, near), squeezed.text.rfind(stem, 0, near + len(stem))]
    at = min((at for at in found if at >= 0), key=lambda at: abs(at - near), default=None)
    if at is None:
        return None
    last = at + len(stem)
    if (length := _length(text, selection, span)) > len(stem) * (1 + MAX_LENGTH_ERROR):
        last = min(at + length, len(squeezed.text))  # the name was cut short: the numbers say how long it is
    return squeezed.outside(at, last)


def _trimmed(text: Anchors, span: tuple[int, int], check: str) -> Anchored:
    """The stretch without white space at its ends; an empty one where it is nothing else."""
    first, last = text.squeezed.inside(*span)
    if first == last:
        return Anchored(span[0], span[0], check)
    return Anchored(*text.squeezed.outside(first, last), check)


def _sample(pairs: list[tuple[Anchors, Selection]]) -> list[tuple[Anchors, Selection]]:
    step = max(1, len(pairs) // SAMPLE)
    return pairs[::step][:SAMPLE]
