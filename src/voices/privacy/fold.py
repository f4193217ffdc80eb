"""The key by which this room matches names, and the apostrophes in them."""

from voices.orthography import APOSTROPHES
from voices.orthography import name_key as fold

__all__ = ["APOSTROPHES", "fold"]
