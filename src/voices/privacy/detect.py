"""All detectors over one text: what is found, without overlaps, in text order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from voices.privacy.addresses import find_addresses
from voices.privacy.contact import find_contacts
from voices.privacy.dates import find_dates
from voices.privacy.ids import find_ids
from voices.privacy.persons import find_persons
from voices.privacy.places import find_places
from voices.privacy.places_caseless import find_places_caseless
from voices.privacy.spans import Span, resolve
from voices.privacy.spoken import find_spoken
from voices.privacy.words import Turn

Detector = Callable[[Turn], Iterable[Span]]

DETECTORS: tuple[Detector, ...] = (
    find_contacts,
    find_spoken,
    find_ids,
    find_dates,
    find_addresses,
    find_places,
    find_places_caseless,
    find_persons,
)

PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*(?:-\d+)?\]")
"""What a replacement looks like; text that already holds some is left as it is there."""


def detect(turn: Turn, extra: Iterable[Span] = ()) -> list[Span]:
    """Disjoint finds in text order; `extra` are finds of the document (known names)."""
    placeholders = [m.span() for m in PLACEHOLDER.finditer(turn.text)] if "[" in turn.text else []
    return resolve(
        span
        for span in (*_all(turn), *extra)
        if not any(span.start < end and start < span.end for start, end in placeholders)
    )


def _all(turn: Turn) -> Iterator[Span]:
    for detector in DETECTORS:
        yield from detector(turn)
