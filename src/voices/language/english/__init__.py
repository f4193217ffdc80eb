"""English: its lemmas."""

from voices.language.english.lemmatiser import lemma

__all__ = ["lemma"]
