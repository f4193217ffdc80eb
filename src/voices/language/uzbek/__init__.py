"""Uzbek: its lemmas."""

from voices.language.uzbek.lemmatiser import lemma

__all__ = ["lemma"]
