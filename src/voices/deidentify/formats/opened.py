"""What every format module gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from voices.deidentify.passages import Slot, Unit


@dataclass(frozen=True)
class Opened:
    """One file, opened to be written again.

    Attributes:
        units: its lines in reading order.
        extension: of the file that is written.
        render: the file's bytes with what stands in the slots now.
        voices: slots that name the speaker of a caption, and nothing else.
        cleaned: how many comments, pictures ... were taken out for good.
        notes: sentences for the user, without any text of the file.
    """

    units: tuple[Unit, ...] = field(repr=False)
    extension: str
    render: Callable[[], bytes] = field(repr=False)
    voices: tuple[Slot, ...] = field(default=(), repr=False)
    cleaned: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
