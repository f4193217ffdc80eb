"""Our parts of a spaCy pipeline: `nlp.add_pipe("voices_lemmatizer")`, `nlp.add_pipe("voices_sentences")`.

They work after any tokenizer, on the languages of `voices`; spaCy finds them by its entry points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from voices.language.boundaries import connectives, sentences
from voices.language.lemmas import lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc

RUN_ON = 40
"""Words without a full stop, as in captions, after which a spoken connective opens a sentence."""


class Lemmatizer:
    """Sets `token.lemma_` by `voices.language.lemma`."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = lemma(token.text, self.lang) if token.text[0].isalpha() else token.text
        return doc


class Sentences:
    """Sets `token.is_sent_start`: at the ends that speech has, and in run-ons at connectives."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, doc: Doc) -> Doc:
        starts: list[int] = []
        for start, end in sentences(doc.text, self.lang):
            starts += [start, *self._breaths(doc.text, start, end)]
        passed, opens = 0, True
        for token in doc:
            while passed < len(starts) and starts[passed] <= token.idx:
                passed, opens = passed + 1, True
            token.is_sent_start = token.i == 0 or (opens and not token.is_space)
            opens = opens and token.is_space
        return doc

    def _breaths(self, text: str, start: int, end: int) -> list[int]:
        found: list[int] = []
        for at in connectives(text, self.lang, (start, end)):
            if len(text[start:at].split()) >= RUN_ON:
                found.append(at)
                start = at
        return found


@Language.factory("voices_lemmatizer", assigns=["token.lemma"])
def make_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """The component `voices_lemmatizer` for the language of `nlp`."""
    return Lemmatizer(nlp.lang)


@Language.factory("voices_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Sentences:
    """The component `voices_sentences` for the language of `nlp`."""
    return Sentences(nlp.lang)
