"""Words of a turn that name large places or nobody: kept, so that the text stays of use.

Localities that thousands share (a metro station, a colonia, a district) identify no one
and are what a safety assessment is about.
"""

from __future__ import annotations

from voices.privacy.lexicon import folded, lexicon
from voices.privacy.words import Turn, Word

_LINKS = frozenset({"de", "del", "la", "las", "los", "el", "wa", "ya"})


def known(turn: Turn) -> set[int]:
    """Indices of words that are part of a large place, an institution, a day, a brand."""
    words, lists = turn.words, lexicon()
    indices: set[int] = set()
    for index, word in enumerate(words):
        if word.shape == "l" and turn.cased:
            continue
        for phrase in lists.phrases.get(word.key, ()):
            if tuple(w.key for w in words[index : index + len(phrase)]) == phrase:
                indices.update(range(index, index + len(phrase)))
                break
        if turn.cased and (_cued(words, index) or _followed(turn, index)):
            indices.add(index)
    return indices


def _cued(words: list[Word], index: int) -> bool:
    """A word of place stands before it, directly, over a link word, or over another part."""
    if words[index].shape == "l":
        return False
    before = index - 1
    while before >= 0 and index - before <= 3 and (words[before].key in _LINKS or words[before].shape == "T"):
        if words[before].key in folded("localities.txt", "before"):
            return True
        before -= 1
    return before >= 0 and index - before <= 3 and words[before].key in folded("localities.txt", "before")


def _followed(turn: Turn, index: int) -> bool:
    words = turn.words
    after = index + 1
    if after < len(words) and words[after].shape == "T" and words[after].key not in folded("localities.txt", "after"):
        after += 1
    if after >= len(words) or words[after].key not in folded("localities.txt", "after"):
        return False
    return turn.text[words[index].end : words[after].start].replace(words[after - 1].text, "").strip() == ""
