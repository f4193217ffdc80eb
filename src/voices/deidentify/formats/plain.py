"""Plain text and Markdown: every line is kept where it stands."""

from __future__ import annotations

from voices.corpus.encodings import decode
from voices.deidentify.formats.opened import Opened
from voices.deidentify.passages import Slot, Unit


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The lines of a text file.

    Raises:
        SourceError: the encoding cannot be read.
    """
    return open_text(decode(data, file=file), extension=extension)


def open_text(text: str, *, extension: str, notes: tuple[str, ...] = ()) -> Opened:
    """The lines of `text`; a blank line parts what goes on from what does not."""
    slots = [Slot(line) for line in text.split("\n")]
    units = tuple(
        Unit(f"line {n}", (slot,), continues=n > 1 and bool(slots[n - 2].text.strip()))
        for n, slot in enumerate(slots, start=1)
        if slot.text.strip()
    )
    return Opened(units, extension, lambda: "\n".join(slot.text for slot in slots).encode("utf-8"), notes=notes)
