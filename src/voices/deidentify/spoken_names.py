"""Parts of speakers' names, wherever they are said with a capital.

The detectors pass over a part that is a common word ("Juma" is a name, a week and a Friday). Here the labels have
said that somebody is called so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voices.corpus.talk.labels import parse
from voices.privacy import find_identifier
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.search import SHORTEST
from voices.privacy.spans import Span
from voices.privacy.words import cut

CONFIDENCE = 0.9


def name_parts(names: Sequence[str]) -> tuple[str, ...]:
    """The words of names that tell who somebody is: no titles, role words or particles."""
    kinds, lists = titles(), lexicon()
    passed_over = kinds.before | kinds.relations | lists.function_words
    words = dict.fromkeys(
        word.text
        for name in names
        for word in cut(name)
        if len(word.text) >= SHORTEST and word.text[0].isupper() and word.key not in passed_over
    )
    return tuple(word for word in words if parse(word).kind in ("name", "unknown"))


def spoken_names(text: str, parts: Sequence[str]) -> Iterator[Span]:
    """Where a part stands in `text` with a capital, case suffixes set aside."""
    for part in parts:
        for start, end in find_identifier(text, part):
            if text[start].isupper():
                yield Span(start, min(end, start + len(part)), "PERSON", "speaker", CONFIDENCE)
