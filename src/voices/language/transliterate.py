"""Uzbek in its scripts, as this room knows it."""

from voices.orthography import TURNED_COMMA, TUTUQ, normalise_apostrophes, to_1995, to_cyrillic, to_latin

__all__ = ["TURNED_COMMA", "TUTUQ", "normalise_apostrophes", "to_1995", "to_cyrillic", "to_latin"]
