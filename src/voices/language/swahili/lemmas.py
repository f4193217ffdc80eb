"""The lemma of a Swahili word form."""

from __future__ import annotations

from functools import cache, lru_cache

from voices.language.swahili.adjectives import agreeing
from voices.language.swahili.agents import agent
from voices.language.swahili.extensions import MONOSYLLABLES, stems
from voices.language.swahili.foreign import english, unlisted
from voices.language.swahili.nouns import plurals, singular, singulars
from voices.language.swahili.verbs import verb
from voices.language.swahili.wordlists import wordlist
from voices.orthography import fold

CACHED_FORMS = 20_000
"""Forms remembered, some 3 MB: most words of running text come again."""


@lru_cache(maxsize=CACHED_FORMS)
def lemma(word: str) -> str:
    """The lemma of `word`, by the conventions at the top of this package.

    Folded as `voices.language.fold` does. A form that no rule knows (a name, an English word)
    comes back folded and otherwise as it was. The lemma of a lemma is itself. Where a form is
    a lemma of its own and also a form of another word, it is the former: kuta (meet; walls).
    """
    form = fold(word)
    joined = form.replace("-", "")
    if form in stays() or not joined.isascii() or not joined.replace("'", "").isalpha():
        return form
    listed = singular(form) or agreeing().get(form)
    if listed:
        return listed
    found = verb(joined) or english(joined) or agent(joined) or unlisted(joined)
    return lemma(found) if found and found != form else form


@cache
def stays() -> frozenset[str]:
    """Lemmas, and the words that have no other form."""
    others, loans = wordlist("others"), wordlist("english")
    own = {*others["words"], *others["adjectives"], *singulars(), *stems(), *MONOSYLLABLES.values()}
    return frozenset(own | ({*loans["verbs"], *loans["nouns"]} - plurals().keys()))
