"""Spanish: its lemmas."""

from voices.language.spanish.lemmatiser import lemma

__all__ = ["lemma"]
