"""The gate for everything that is not a turn: file names, fields of the sheet, column names."""

from __future__ import annotations

from voices.privacy.detect import detect
from voices.privacy.find import check_region
from voices.privacy.words import Turn


def gate(text: str, *, region: str | None = None) -> str:
    """`text` with every identifier replaced by its kind: "Grupo [PERSON] 2".

    The detectors are those of `redact`; there is no numbering, since a field belongs to
    no conversation. Underscores count as spaces for detection and stay in the result.

    Args:
        region: "MX", "KE" or "UZ" for phone numbers; None tries all three.

    Raises:
        InputError: an unknown region.
    """
    check_region(region)
    parts: list[str] = []
    position = 0
    for span in detect(Turn(text.replace("_", " "), "und", region)):
        parts += [text[position : span.start], f"[{span.label}]"]
        position = span.end
    return "".join([*parts, text[position:]])
