"""Themes: segments and vectors in; themes, their terms, codes and quotes out.

BERTopic is imported here and nowhere else.
"""

from voices.themes.model import Phrases, Segments, Themes, find_themes
from voices.themes.quotes import pick_quotes

__all__ = ["Phrases", "Segments", "Themes", "find_themes", "pick_quotes"]
