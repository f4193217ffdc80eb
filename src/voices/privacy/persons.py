"""Personal names: lists, titles and kin terms, patronymics, announcements, capitals.

A name is found from a seed (a word that is a name on its own evidence, or beside a title
or an announcement) and grows over titles, particles and further names: "doña Lupe",
"Mama Njeri", "Wanjiku wa Kamau", "Dilnoza opa", "Karimov Botir Alisherovich". Titles
belong to the span, articles do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.evidence import CAPITAL, NONE, SUPPORTED, Evidence, weigh
from voices.privacy.kin import is_kin, kin_stem
from voices.privacy.lexicon import titles
from voices.privacy.morphology import FILIATIONS
from voices.privacy.nameness import is_word
from voices.privacy.seeds import find_seeds, touch
from voices.privacy.spans import SURE, Span
from voices.privacy.words import Turn

MAX_WORDS = 7
"""A longer run of names is a list of people or a heading, and is cut."""

_PARTICLE_RUNS = (
    *(("de", "la"), ("de", "las"), ("de", "los"), ("de",), ("del",), ("y",)),
    *(("wa",), ("bin",), ("binti",), ("ole",), ("arap",)),
)
_PLACE_CUES = {
    "es": frozenset({"en", "desde", "hacia"}),
    "sw": frozenset({"hapo", "hapa", "huko", "kule", "pale", "katika", "toka", "in", "at", "from"}),
    "en": frozenset({"in", "at", "from", "near", "around"}),
    "ru": frozenset({"v", "vo", "iz", "na"}),
}
_LOCATIVE = re.compile(r"(?:da|dan|dagi|даги|да|дан)\Z")


def find_persons(turn: Turn) -> Iterator[Span]:
    """Spans labelled PERSON; an unexplained capital after a word of place is PLACE_FINE."""
    evidence = weigh(turn)
    seeds = find_seeds(turn, evidence)
    taken = -1
    for index in sorted(seeds):
        if index <= taken:
            continue
        first, last = _grow(turn, evidence, seeds, index)
        taken = last
        confidence = max(seeds[i][0] for i in range(first, last + 1) if i in seeds)
        detector = max(seeds[i] for i in range(first, last + 1) if i in seeds)[1]
        start, end = turn.words[first].start, _end(turn, evidence, last)
        label = "PERSON"
        if confidence <= CAPITAL and _in_place(turn, first, last):
            label, detector = "PLACE_FINE", "capital_place"
        yield Span(start, end, label, detector, confidence)


def _grow(turn: Turn, evidence: list[Evidence], seeds: dict[int, tuple[float, str]], index: int) -> tuple[int, int]:
    """First and last word of the name around a seed."""
    first = last = index
    while last + 1 < len(turn.words) and last - first < MAX_WORDS:
        step = _next_part(turn, evidence, seeds, last)
        if step is None:
            break
        last = step
    words, kinds = turn.words, titles()
    while first > 0 and touch(turn, first - 1, first):
        before = words[first - 1]
        if (
            before.key in kinds.before
            or (_belongs(turn, evidence, first - 1) and not before.opens)
            or (_belongs(turn, evidence, first - 1) and evidence[first - 1].listed)
            or _is_initial(turn, first - 1)
        ):
            first -= 1
        else:
            break
    if (
        first > 0
        and words[first - 1].text in ("El", "La")
        and words[first].shape == "T"
        and turn.cased
        and words[first].key not in kinds.before
    ):
        first -= 1  # a capital article is part of the nickname: El Chino
    if last + 1 < len(words) and turn.lang in ("uz", "ru", "und"):
        after = words[last + 1]
        if (
            is_kin(after)
            and touch(turn, last, last + 1)
            and after.shape != "T"
            and not _inflected(turn, evidence, last)
        ):
            last += 1
    return first, last


def _next_part(turn: Turn, evidence: list[Evidence], seeds: dict[int, tuple[float, str]], last: int) -> int | None:
    """The index of the next part of the name, over particles; None where the name ends."""
    words = turn.words
    if not touch(turn, last, last + 1):
        return None
    if _belongs(turn, evidence, last + 1) or last + 1 in seeds or words[last + 1].key in FILIATIONS:
        return last + 1
    for run in _PARTICLE_RUNS:
        target = last + 1 + len(run)
        if target < len(words) and tuple(w.key for w in words[last + 1 : target]) == run:
            joined = all(touch(turn, i, i + 1) for i in range(last + 1, target))
            if (
                joined
                and evidence[target].strength >= SUPPORTED
                and (evidence[target].listed or words[target].shape == "T")
            ):
                return target
            return None
    return None


def _belongs(turn: Turn, evidence: list[Evidence], index: int) -> bool:
    """Whether a word beside a name is a part of it."""
    word, found = turn.words[index], evidence[index]
    if word.key in titles().before or word.key in titles().relations:
        return False
    if turn.cased:
        return _is_initial(turn, index) or (word.shape == "T" and (found.strength >= SUPPORTED))
    # Where Every Word Is Capitalised, a word that general text does not hold goes with the name beside it.
    unlisted = word.shape == "T" and len(word.key) > 2 and not is_word(word.key)
    return (found.listed and found.strength >= SUPPORTED) or unlisted


def _end(turn: Turn, evidence: list[Evidence], last: int) -> int:
    word = turn.words[last]
    stem = kin_stem(word)
    if stem is not None and evidence[last].strength < SURE:
        return word.start + stem
    return evidence[last].end if evidence[last].end > word.start else word.end


def _in_place(turn: Turn, first: int, last: int) -> bool:
    if turn.lang in ("uz", "und") and _LOCATIVE.search(turn.words[last].text.lower()):
        return True
    cues = _PLACE_CUES.get(turn.lang, frozenset())
    return first > 0 and turn.words[first - 1].key in cues


def _is_initial(turn: Turn, index: int) -> bool:
    """The K of "K. Otieno"."""
    word = turn.words[index]
    return len(word.text) == 1 and word.shape != "l" and turn.text[word.end : word.end + 1] == "."


def _inflected(turn: Turn, evidence: list[Evidence], index: int) -> bool:
    """Sherzodning akasi is Sherzod's brother; Sherzod aka is Sherzod."""
    return evidence[index].strength > NONE and evidence[index].end < turn.words[index].end
