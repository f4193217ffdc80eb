"""Places that a person should look at, and what she decided of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from voices.deidentify.decisions import REPLACE, Decision, check_of, decided
from voices.deidentify.searching import Searched
from voices.privacy import REPLACED, SURE, find_identifier

CONTEXT = 60
"""Characters shown on either side of a candidate."""


@dataclass(frozen=True)
class Candidate:
    """A place that was found with less than certainty, in its context; original, for the user's eyes only.

    `place` holds what accepting it means; `replaced` says what happens to it unseen.
    """

    place: Decision
    before: str = field(repr=False)
    words: str = field(repr=False)
    after: str = field(repr=False)
    replaced: bool


@dataclass(frozen=True)
class Addition:
    """Words that a person wants replaced wherever they stand in one document, or in all (""); `row` of her sheet."""

    document: str
    words: str = field(repr=False)
    label: str
    row: int = 0


Ask = Callable[[Sequence[Candidate]], Sequence[Decision]]
"""Asks a person of candidates; gives what she decided."""


@dataclass(frozen=True)
class Reviewer:
    """What a person has decided of one document, and how she is asked of the rest."""

    document: str
    key: bytes = field(repr=False)
    decisions: Sequence[Decision] = ()
    additions: Sequence[Addition] = ()
    ask: Ask | None = None


@dataclass(frozen=True)
class Review:
    """The finds after review, candidates left open, decisions carried out, decisions whose place is gone.

    `met` are the rows of additions whose words were found.
    """

    found: list[Searched]
    candidates: tuple[Candidate, ...] = field(repr=False)
    decisions: tuple[Decision, ...]
    lost: tuple[Decision, ...]
    met: frozenset[int]


def reviewed(found: Sequence[Searched], reviewer: Reviewer) -> Review:
    """Carry out what was decided of the finds of one document."""
    texts = {each.passage.place: each.text for each in found}
    carried: list[Decision] = []
    lost: list[Decision] = []
    for decision in reviewer.decisions:
        if decision.document == reviewer.document:
            text = texts.get(decision.unit, "")
            there = decision.end <= len(text) and decision.check == check_of(reviewer.key, text)
            (carried if there else lost).append(decision)
    added = [pair for each in found for pair in _added(each, reviewer)]
    carried += [decision for _, decision in added]
    after = [_with(each, carried) for each in found]
    places = {(d.unit, d.start, d.end) for d in carried}
    open_places = [
        candidate
        for each in after
        for candidate in _candidates(each, reviewer)
        if (candidate.place.unit, candidate.place.start, candidate.place.end) not in places
    ]
    if reviewer.ask and open_places:
        answers = list(reviewer.ask(open_places))
        carried += answers
        after = [_with(each, answers) for each in after]
    met = frozenset(row for row, _ in added)
    return Review(after, tuple(open_places), tuple(carried), tuple(lost), met)


def _with(each: Searched, decisions: Sequence[Decision]) -> Searched:
    mine = [decision for decision in decisions if decision.unit == each.passage.place]
    if not mine:
        return each
    spans = decided(each.spans, mine)
    beside = [s for s in spans if not any(s.start < label.end and label.start < s.end for label in each.labels)]
    return replace(each, spans=tuple(beside))


def _added(each: Searched, reviewer: Reviewer) -> Iterator[tuple[int, Decision]]:
    for addition in reviewer.additions:
        if addition.document in ("", reviewer.document):
            for start, end in find_identifier(each.text, addition.words):
                yield addition.row, _place(each, start, end, addition.label, reviewer)


def _candidates(each: Searched, reviewer: Reviewer) -> Iterator[Candidate]:
    for span in each.spans:
        if span.confidence < SURE:
            yield Candidate(
                _place(each, span.start, span.end, span.label, reviewer),
                each.text[max(span.start - CONTEXT, 0) : span.start],
                each.text[span.start : span.end],
                each.text[span.end : span.end + CONTEXT],
                span.confidence >= REPLACED,
            )


def _place(each: Searched, start: int, end: int, label: str, reviewer: Reviewer) -> Decision:
    check = check_of(reviewer.key, each.text)
    return Decision(reviewer.document, each.passage.place, start, end, label, REPLACE, check)
