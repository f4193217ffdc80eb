"""What language people speak, what they say in it, and where one idea ends and the next begins.

    tag_languages   utterances -> + lang, script, lang_confidence, mixed
    clean_text      text -> what vectors and counts see of it
    exclusion       text -> why it is left out of the analysis, or ""
    cut_segments    utterances -> segments
    lemma, lemmas   word, words -> the key to count them by
    tokens          text -> words for counting; stop_words: those that never make a term
    is_assent       text -> whether it only agrees with what was said before it
    fold            text -> one key whatever the script, the apostrophe or the accents
    coverage        what is there for each language, as a table

Importing this loads no model.
"""

from __future__ import annotations

from voices.language.assent import is_assent
from voices.language.clean import clean_text
from voices.language.coverage import coverage
from voices.language.exclude import exclusion
from voices.language.lemmas import lemma, lemmas
from voices.language.lexicon import LANGUAGES
from voices.language.segment import cut_segments
from voices.language.tag import tag_languages
from voices.language.tokens import negations, stop_words, tokens
from voices.orthography import fold

__all__ = [
    "LANGUAGES",
    "clean_text",
    "coverage",
    "cut_segments",
    "exclusion",
    "fold",
    "is_assent",
    "lemma",
    "lemmas",
    "negations",
    "stop_words",
    "tag_languages",
    "tokens",
]
