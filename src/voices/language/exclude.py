"""Which turns and answers say nothing that could be analysed."""

from __future__ import annotations

import re
from functools import cache

from voices.language.clean import clean_text
from voices.language.lexicon import every
from voices.language.marks import remove_marks
from voices.orthography import fold

_FORM = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")


def exclusion(text: str, lang: str) -> str:
    """Why a turn or an answer is left out: "empty", "non_substantive", or "" where it is not.

    "empty" is a text of nothing but white space and transcriber's marks. "non_substantive"
    says nothing by itself: a refusal or "don't know" (n/a, no sé, sijui, bilmayman), a bare
    yes, no, thanks or greeting, punctuation, a lone placeholder, hesitations. Non-answers are
    known in all languages at once, since so short a text seldom shows its own; a non-answer
    followed by anything else ("hakuna usalama", "no security at night") is an answer.
    """
    spoken = remove_marks(text)
    if not any(char.isalnum() for char in spoken) and not _has_placeholder(text):
        return "empty" if not spoken.strip() or spoken.strip() != text.strip() else "non_substantive"
    forms = [fold(form) for form in _FORM.findall(fold(spoken))]
    if not forms or _only_non_answers(forms) or not clean_text(text, lang):
        return "non_substantive"
    return ""


def _has_placeholder(text: str) -> bool:
    return re.search(r"\[[A-Z][A-Z_]*(?:-\d+)?\]", text) is not None


def _only_non_answers(forms: list[str]) -> bool:
    """Whether the whole text can be cut into non-answers and hesitations."""
    known, longest = _non_answers()
    reached = [True] + [False] * len(forms)
    for start in range(len(forms)):
        if not reached[start]:
            continue
        for size in range(1, min(longest, len(forms) - start) + 1):
            if tuple(forms[start : start + size]) in known:
                reached[start + size] = True
    return reached[-1]


@cache
def _non_answers() -> tuple[frozenset[tuple[str, ...]], int]:
    phrases = {phrase for speech in every().values() for phrase in (*speech.non_answers, *speech.hesitations)}
    split = {tuple(_FORM.findall(fold(phrase))) for phrase in phrases} - {()}
    return frozenset(split), max(len(phrase) for phrase in split)
