"""Which questions of a topic guide a moderator asks, and so which question a turn answers.

Moderators keep to the words of a guide and shorten or lengthen them, so questions are matched by character n-grams
weighted by how rare they are (TF-IDF, cosine), clause by clause. That finds the same words in another order or with
other endings, as Swahili and Uzbek have many; it does not find the same thought in other words or another language.
What is asked in between without a match is a probe and leaves the question as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from voices.corpus.asides.guide import Guide

if TYPE_CHECKING:
    import pandas as pd

MIN_LIKENESS = 0.3
"""Cosine from which on a moderator's clause is a question of the guide. With guides written for the invented sample,
.3 finds 18 of 22 questions in the four groups it was chosen on and takes none wrongly; .25 takes three wrongly."""

MIN_WORDS = 3
"""Of a clause that is compared: "¿Y luego?" stands in every talk."""

_CLAUSE = re.compile(r"(?<=[.?!…:;])\s+|\s+--\s+|(?=¿)")


def answered_questions(turns: pd.DataFrame, guide: Guide, *, key: Callable[[str], str]) -> list[str | None]:
    """For each turn the question of `guide` that it answers, None where none was asked before it.

    Args:
        turns: of one transcript, in order, with role and text.
        key: one form of a text whatever its script.
    """
    spoken = zip(turns["role"], turns["text"], strict=True)
    asked = questions_asked([text if role == "moderator" else "" for role, text in spoken], guide, key=key)
    answered: list[str | None] = []
    current: str | None = None
    for role, question in zip(turns["role"], asked, strict=True):
        current = guide.questions[question][0] if question is not None else current
        answered.append(current if role == "participant" else None)
    return answered


def questions_asked(said: Sequence[str], guide: Guide, *, key: Callable[[str], str]) -> list[int | None]:
    """The number of the question asked in each text, None for none; rarity of letters is that of all of them."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    wordings = [
        (key(clause), n) for n, question in enumerate(guide.questions) for text in question for clause in _clauses(text)
    ]
    clauses = [(key(clause), turn) for turn, text in enumerate(said) for clause in _clauses(text)]
    result: list[int | None] = [None] * len(said)
    if not wordings or not clauses:
        return result
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    vectors = vectorizer.fit_transform([text for text, _ in (*wordings, *clauses)])
    likeness = (vectors[len(wordings) :] @ vectors[: len(wordings)].T).toarray()
    best: dict[int, float] = {}
    for (_, turn), row in zip(clauses, likeness, strict=True):
        at = int(row.argmax())
        if row[at] >= MIN_LIKENESS and row[at] > best.get(turn, 0.0):
            best[turn] = float(row[at])
            result[turn] = wordings[at][1]
    return result


def _clauses(text: str) -> list[str]:
    """The clauses of a text and the whole of it, those of `MIN_WORDS` words or more."""
    parts = [part.strip() for part in (*_CLAUSE.split(text), text)]
    return list(dict.fromkeys(part for part in parts if len(part.split()) >= MIN_WORDS))
