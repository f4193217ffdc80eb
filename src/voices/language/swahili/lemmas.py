"""The lemma of a Swahili word form."""

from __future__ import annotations

from functools import cache, lru_cache

from voices.language.fold import fold
from voices.language.swahili.adjectives import agreeing
from voices.language.swahili.extensions import MONOSYLLABLES, stems
from voices.language.swahili.nouns import agent, plurals, singular, singulars
from voices.language.swahili.verbs import foreign, unlisted, verb
from voices.language.swahili.wordlists import wordlist

CACHED_FORMS = 20_000
"""Forms remembered, about 3 MB: a study of 100,000 turns has fewer that come twice."""


@lru_cache(maxsize=CACHED_FORMS)
def lemma(word: str) -> str:
    """The lemma of `word`, by the conventions at the top of this package.

    Lower-case, folded as `voices.language.fold` does; a form that no rule knows (a name, an
    English word, Sheng) comes back folded and otherwise as it was, never empty unless `word`
    is. The lemma of a lemma is itself.
    """
    form = fold(word)
    joined = form.replace("-", "")
    if form in stays() or not joined.isascii() or not joined.replace("'", "").isalpha():
        return form
    listed = singular(form) or agreeing().get(form)
    if listed:
        return listed
    found = verb(joined) or foreign(joined) or agent(joined, bool(verb(_of_agent(joined)))) or unlisted(joined)
    return lemma(found) if found and found != form else form


@cache
def stays() -> frozenset[str]:
    """Lemmas, and the words that have no other form."""
    others, english = wordlist("others"), wordlist("english")
    own = {*others["words"], *others["adjectives"], *singulars(), *stems(), *MONOSYLLABLES.values()}
    return frozenset((own | {*english["verbs"], *english["nouns"]}) - plurals().keys() | {*others["words"]})


def _of_agent(form: str) -> str:
    """wachomaji, mchomaji -> kuchoma, the verb an agent is made from."""
    root = form.removesuffix("ji").removeprefix("wa" if form.startswith("wa") else "m")
    return "ku" + root if root.endswith(("a", "i", "u")) else ""
