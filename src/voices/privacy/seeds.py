"""Words that are names: on their own evidence, beside a title or kin term, after an announcement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from voices.privacy.context import FRAMED, find_framed
from voices.privacy.cues import announced, is_called_so
from voices.privacy.evidence import CAPITAL, NONE, SLIP, SUPPORTED, Evidence
from voices.privacy.kin import is_kin
from voices.privacy.letters import DOUBTFUL, LOOKS, MIN_LOOKS, has_plain_ending
from voices.privacy.lexicon import folded, lexicon, titles
from voices.privacy.morphology import looks_like_swahili_verb
from voices.privacy.nameness import is_word
from voices.privacy.words import Turn

TITLED = 0.85
"""A name beside a title or a kin term."""
ANNOUNCED = 0.75
"""A name after "my name is"."""

_DETECTORS = {CAPITAL: "capital", LOOKS: "letters", DOUBTFUL: "letters"}
_JOINED = re.compile(r"[ \u00a0-]{1,2}")


def find_seeds(turn: Turn, evidence: list[Evidence]) -> dict[int, tuple[float, str]]:
    """Index of a word -> (confidence, detector)."""
    seeds: dict[int, tuple[float, str]] = {}

    def add(index: int, confidence: float, detector: str) -> None:
        if confidence > seeds.get(index, (NONE, ""))[0]:
            seeds[index] = (confidence, detector)

    for index, found in enumerate(evidence):
        if found.strength > SUPPORTED:
            add(index, found.strength, _DETECTORS.get(found.strength, "name"))
    for index in _titled(turn, evidence):
        add(index, TITLED, "title")
    for index, confidence in _announced(turn, evidence):
        add(index, confidence, "announced")
    for index in find_framed(turn, evidence):
        add(index, FRAMED, "framed")
    for index in _doubtful(turn, evidence):
        add(index, DOUBTFUL, "ordinary")
    for index, confidence in _nicknamed(turn):
        add(index, confidence, "nickname")
    return seeds


def _titled(turn: Turn, evidence: list[Evidence]) -> Iterator[int]:
    """Words that a title before them, or a kin term after them, makes a name."""
    words, kinds = turn.words, titles()
    for index, word in enumerate(words):
        if word.key in kinds.before and index + 1 < len(words):
            after = index + 1
            if touch(turn, index, after) and _can_follow_title(turn, evidence, index, after):
                yield after
        if not turn.cased and word.key in folded("titles.txt", "kin before") and index + 1 < len(words):
            after = index + 1
            if touch(turn, index, after) and (evidence[after].strength > SUPPORTED or _may_be_unlisted(turn, after)):
                yield after
        if turn.lang in ("uz", "ru", "und") and index and is_kin(word) and touch(turn, index - 1, index):
            before = index - 1
            possible = evidence[before].strength >= SUPPORTED and words[before].key not in kinds.relations
            bare = evidence[before].end == words[before].end and words[before].shape == "T"
            firm = evidence[before].listed or (bare and is_kin(word, loose=False))
            if possible and firm:
                yield before


def _can_follow_title(turn: Turn, evidence: list[Evidence], index: int, after: int) -> bool:
    word, kinds, lists = turn.words[after], titles(), lexicon()
    if word.key in kinds.not_names or word.key in lists.function_words or word.key in kinds.before:
        return False
    if turn.words[index].key in kinds.honorifics:
        return len(word.key) > 2
    if turn.cased and word.shape != "l":
        return word.key not in lists.capitals and len(word.key) > 2
    if turn.cased:
        return False
    return evidence[after].listed or _may_be_unlisted(turn, after)


def _may_be_unlisted(turn: Turn, index: int) -> bool:
    """In text without case a word after a title is a name if general text does not hold it."""
    word = turn.words[index]
    verb = looks_like_swahili_verb(word.key) or (turn.lang in ("sw", "en") and word.key[:1] == "a")
    plain = is_word(word.key) or verb or word.key in lexicon().capitals
    return len(word.key) > MIN_LOOKS - 1 and not plain and not has_plain_ending(word, turn.lang)


def _doubtful(turn: Turn, evidence: list[Evidence]) -> Iterator[int]:
    """Names that are words too, with a capital that only opens the sentence: for a person to look at."""
    names, capitals = lexicon().names, lexicon().capitals
    for index, word in enumerate(turn.words) if turn.cased else ():
        possible = evidence[index].listed and evidence[index].strength == SUPPORTED
        if word.opens and word.shape == "T" and possible and word.key in names and word.key not in capitals:
            yield index


def _announced(turn: Turn, evidence: list[Evidence]) -> Iterator[tuple[int, float]]:
    """Words after an announcement (or before "degan"), with the confidence that they are names."""
    starts = {word.start: index for index, word in enumerate(turn.words)}
    lists = lexicon()
    for offset, kind, article in announced(turn.lower):
        index = starts.get(offset)
        if index is None:
            continue
        word = turn.words[index]
        if word.key in titles().before and index + 1 < len(turn.words) and touch(turn, index, index + 1):
            continue
        known = word.key in lexicon().capitals and not (kind == "named" and turn.cased and word.shape == "T")
        if lists.is_function(word.key, turn.lang) or known or len(word.key) < 2:
            continue
        found = evidence[index]
        capital = turn.cased and word.shape == "T"
        if kind == "self" and found.listed and not turn.cased and _goes_on(turn, index):
            yield index + 1, ANNOUNCED
        word_of_talk = turn.cased and not capital and not found.listed and is_word(word.key)
        if (
            kind == "self" and not word_of_talk and (capital or found.listed or turn.lang != "es" or not turn.cased)
        ) or (kind == "named" and (capital or found.listed or article)):
            yield index, ANNOUNCED
        elif kind == "named" and not turn.cased and turn.lang != "en":
            yield index, SLIP
        elif kind == "soft" and found.strength >= SUPPORTED and found.listed:
            yield index, ANNOUNCED
        elif kind == "soft" and not turn.cased and _may_be_unlisted(turn, index):
            yield index, SLIP
    for index, word in enumerate(turn.words):
        if evidence[index].strength >= SUPPORTED and is_called_so(turn.lower, word.end):
            yield index, ANNOUNCED


def _goes_on(turn: Turn, index: int) -> bool:
    """In text without case: whether an unlisted surname follows a first name."""
    return index + 1 < len(turn.words) and touch(turn, index, index + 1) and _may_be_unlisted(turn, index + 1)


def _nicknamed(turn: Turn) -> Iterator[tuple[int, float]]:
    """El Chino, al pelón: a word of the list of nicknames after an article."""
    if turn.lang not in ("es", "und"):
        return
    sure, possible = folded("titles.txt", "nicknames"), folded("titles.txt", "possible nicknames")
    for before, index in pairwise(range(len(turn.words))):
        word = turn.words[index]
        if turn.words[before].key in ("el", "al", "la", "del", "los"):
            if word.key in sure or (word.key in possible and word.shape == "T" and turn.cased):
                yield index, SLIP
            elif word.key in possible:
                yield index, DOUBTFUL


def touch(turn: Turn, left: int, right: int) -> bool:
    """Whether two neighbouring words can be parts of one name: nothing but a space or a hyphen between."""
    gap = turn.text[turn.words[left].end : turn.words[right].start]
    if gap in (" ", "-"):
        return True
    if gap in (". ", "."):  # "K. Otieno", "Sra. Chela", "Dr. Mwangi"
        return len(turn.words[left].text) == 1 or turn.words[left].key in titles().abbreviated
    return bool(_JOINED.fullmatch(gap))
