"""Runs of capitalised words that name a small place or a group without the frames of `places`.

"Total Petrol Station Kwa Mbao", "Bad Nation ya Riverside", "Vijana Tujenge Gatina": names
that people give are open-ended, but in a text with case they are written with capitals.
A run counts as a whole, links included, unless it is a person's name (`persons` finds
those) or made only of what a whole city knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.lexicon import folded, lexicon, titles
from voices.privacy.localities import known
from voices.privacy.morphology import looks_like_patronymic, looks_like_surname, looks_uzbek, stem_in
from voices.privacy.nameness import is_word
from voices.privacy.patterns import kind_words
from voices.privacy.spans import Span
from voices.privacy.words import Turn, Word

WITH_KIND = 0.7
"""A run with a word of kind in it: Pamoja Social Hall, Tea Room Killers' Crew."""
WITHOUT = 0.45
"""A run of capitals that nothing explains."""

LINKS = {
    "es": frozenset({"de", "del", "la", "las", "los", "el"}),
    "sw": frozenset({"wa", "ya", "la", "cha", "za", "kwa", "of", "the"}),
    "en": frozenset({"of", "the", "ya", "wa", "la", "for"}),
}
MAX_LINKS = 2
SURE_RUN = 3
"""Capitalised words in a row at the start of a sentence from which the first counts as one of them."""


def find_phrases(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL; nothing where case says nothing."""
    if not turn.cased or sum(word.shape != "l" for word in turn.words) < 2:
        return
    kept: set[int] | None = None
    for run in _runs(turn):
        if kept is None:
            kept = known(turn)
        run = _without_opening(turn.words, run)
        if len(run) > 1 and _is_name_of_something(turn, run, kept):
            label, confidence = _kind(turn.words, run)
            yield Span(_over_noun(turn, run[0]), turn.words[run[-1]].end, label, "capitals", confidence)


_ARTICLES = frozenset({"el", "la", "los", "las", "del", "al", "un", "una"})


def _over_noun(turn: Turn, first: int) -> int:
    """In Spanish the noun before a name tells what it is: "la ludoteca Arcoíris de Papel"."""
    words = turn.words
    if (
        turn.lang == "es"
        and first > 1
        and words[first - 2].key in _ARTICLES
        and _near(turn, first)
        and _near(turn, first - 1)
    ):
        return words[first - 1].start
    return words[first].start


def _runs(turn: Turn) -> Iterator[list[int]]:
    """The capitalised words of every run, in order; links between them are left out."""
    words, links = turn.words, LINKS.get(turn.lang, frozenset())
    index = 0
    while index < len(words):
        if words[index].shape == "l":
            index += 1
            continue
        run, last = [index], index
        while True:
            after = last + 1
            while after < len(words) and after - last <= MAX_LINKS and words[after].key in links and _near(turn, after):
                if words[after].shape != "l":
                    break
                after += 1
            if after < len(words) and words[after].shape != "l" and _near(turn, after) and _near(turn, last + 1):
                run.append(after)
                last = after
            else:
                break
        if len(run) > 1:
            yield run
        index = last + 1


def _near(turn: Turn, index: int) -> bool:
    """Whether a word follows the one before it with nothing but a space, a hyphen, "&" or "St." between."""
    gap = turn.text[turn.words[index - 1].end : turn.words[index].start]
    return gap in (" ", "-", " & ") or (gap == ". " and turn.words[index - 1].key == "st")


def _without_opening(words: list[Word], run: list[int]) -> list[int]:
    """A run without the word whose capital only opens the sentence."""
    first = words[run[0]]
    if not first.opens:
        return run
    if first.key in lexicon().function_words or first.key in titles().relations:
        return run[1:]
    in_a_row = run[: SURE_RUN - 1] == list(range(run[0], run[0] + SURE_RUN - 1)) and len(run) >= SURE_RUN
    keep = in_a_row or not is_word(first.key) or first.key in kind_words()
    return run if keep else run[1:]


def _is_name_of_something(turn: Turn, run: list[int], kept: set[int]) -> bool:
    """No person, and not only words that a whole city knows."""
    lists, words = lexicon(), turn.words
    own = [i for i in run if i not in kept and words[i].key not in lists.capitals]
    plain = [i for i in own if words[i].key not in kind_words()]
    if len(plain) == len(run):
        plain = [i for i in plain if words[i].key not in lists.function_words]
    if not plain and (len(run) < SURE_RUN or len(own) < 2):
        return False
    if plain and len(own) < SURE_RUN and words[plain[-1]].opens and _says_nothing(words[plain[-1]]):
        return False
    rest = run[1:] if words[run[0]].opens else run
    return not all(i in kept or _can_be_person(turn, words[i]) for i in rest)


def _says_nothing(word: Word) -> bool:
    """A first word that is no name of the lists: its capital says nothing."""
    return word.key not in lexicon().names


def _can_be_person(turn: Turn, word: Word) -> bool:
    lists, kinds = lexicon(), titles()
    key = word.key
    if key in kinds.before or key in kinds.relations or len(word.text) == 1:
        return True
    if key in kind_words():
        return False
    listed = stem_in(word.text, turn.lang, lists.names) is not None
    built = looks_like_surname(key) or looks_uzbek(key) or looks_like_patronymic(word.text)
    return listed or built or key in folded("titles.txt", "filiations") or not (is_word(key) or key in lists.capitals)


@lru_cache(maxsize=1)
def _org_words() -> frozenset[str]:
    return kind_words("es org") | kind_words("en org") | kind_words("sw org")


def _kind(words: list[Word], run: list[int]) -> tuple[str, float]:
    keys = {words[i].key for i in run}
    if keys & _org_words():
        return "ORG_LOCAL", WITH_KIND
    if keys & kind_words():
        return "PLACE_FINE", WITH_KIND
    return "ORG_LOCAL", WITHOUT
