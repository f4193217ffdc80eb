"""All detectors over one text: what is found, without overlaps, in text order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from voices.privacy.addresses import find_addresses
from voices.privacy.contact import find_contacts
from voices.privacy.dates import find_dates
from voices.privacy.ids import find_ids
from voices.privacy.persons import find_persons
from voices.privacy.phrases import find_phrases
from voices.privacy.places import find_places
from voices.privacy.places_caseless import find_places_caseless
from voices.privacy.roles import find_roles
from voices.privacy.spans import REPLACED, Span, settle
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
    find_roles,
    find_phrases,
    find_persons,
)

PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*(?:-\d+)?\]")
"""What a replacement looks like; text that already holds some is left as it is there."""


def detect(turn: Turn) -> list[Span]:
    """Disjoint finds in text order: what is to be replaced."""
    return [span for span in survey(turn) if span.confidence >= REPLACED]


def survey(turn: Turn) -> list[Span]:
    """Disjoint finds in text order, with the candidates for review (below `REPLACED`)."""
    found = [span for detector in DETECTORS for span in detector(turn)]
    if found and "[" in turn.text:
        placeholders = [m.span() for m in PLACEHOLDER.finditer(turn.text)]
        found = [f for f in found if not any(f.start < end and start < f.end for start, end in placeholders)]
    return settle(found)
