"""What language people speak, what they say in it, and where one idea ends and the next begins.

    tag_languages   utterances -> + lang, script, lang_confidence, mixed
    clean_text      text -> what vectors and counts see of it; cleaners: its steps, to bind others
    exclusion       text -> why it is left out of the analysis, or ""
    cut_segments    utterances -> segments
    lemma, lemmas   word, words -> the key to count them by
    tokens          text -> words for counting; stop_words: those that never make a term
    is_assent       text -> whether it only agrees with what was said before it
    fold            text -> one key whatever the script, the apostrophe or the accents
    tag_words       text -> the language of each word; language_shares: how many each has
    install_langdetect_profiles   Uzbek for anybody's langdetect
    coverage        what is there for each language, as a table

Importing this loads no model.
"""

from __future__ import annotations

from voices.language.assent import is_assent
from voices.language.clean import bind, clean_text, cleaners
from voices.language.coverage import coverage
from voices.language.exclude import exclusion
from voices.language.install import install_langdetect_profiles
from voices.language.lemmas import lemma, lemmas
from voices.language.lexicon import LANGUAGES
from voices.language.mixed import language_shares, tag_words
from voices.language.segment import cut_segments
from voices.language.stops import negations, stop_words
from voices.language.tag import tag_languages
from voices.language.tokens import tokens
from voices.orthography import fold

__all__ = [
    "LANGUAGES",
    "bind",
    "clean_text",
    "cleaners",
    "coverage",
    "cut_segments",
    "exclusion",
    "fold",
    "install_langdetect_profiles",
    "is_assent",
    "language_shares",
    "lemma",
    "lemmas",
    "negations",
    "stop_words",
    "tag_languages",
    "tag_words",
    "tokens",
]
