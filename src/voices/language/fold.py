"""The key by which this room matches words."""

from voices.orthography import fold

__all__ = ["fold"]
