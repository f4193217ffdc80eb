"""Personal names: lists, titles and kin terms, patronymics, announcements, capitals.

A name is found from a seed (a word that is a name on its own evidence, or beside a title
or an announcement) and grows over titles, particles and further names: "doña Lupe",
"Mama Njeri", "Wanjiku wa Kamau", "Dilnoza opa", "Karimov Botir Alisherovich". Titles
belong to the span, articles do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.cues import announced, is_called_so
from voices.privacy.evidence import CAPITAL, NONE, SUPPORTED, Evidence, weigh
from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.morphology import FILIATIONS, UZBEK_SUFFIXES
from voices.privacy.spans import SURE, Span
from voices.privacy.words import Turn, Word

TITLED = 0.85
"""A name beside a title or a kin term."""
ANNOUNCED = 0.75
"""A name after "my name is"."""
MAX_WORDS = 7
"""A longer run of names is a list of people or a heading, and is cut."""

_JOINED = re.compile(r"[ \u00a0-]{1,2}|\. |\.")
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "wa", "bin", "binti", "ibn", "y", "van", "von", "ole", "arap"})
_PARTICLE_RUNS = (("de", "la"), ("de", "las"), ("de", "los"), ("de",), ("del",), ("wa",), ("bin",), ("binti",), ("ole",), ("arap",), ("y",))
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
    seeds = _seeds(turn, evidence)
    taken = -1
    for index in sorted(seeds):
        if index <= taken:
            continue
        first, last = _grow(turn, evidence, seeds, index)
        taken = last
        confidence = max(seeds[i][0] for i in range(first, last + 1) if i in seeds)
        detector = max((seeds[i] for i in range(first, last + 1) if i in seeds))[1]
        start, end = turn.words[first].start, _end(turn, evidence, last)
        label = "PERSON"
        if confidence <= CAPITAL and _in_place(turn, first, last):
            label, detector = "PLACE_FINE", "capital_place"
        yield Span(start, end, label, detector, confidence)


def _seeds(turn: Turn, evidence: list[Evidence]) -> dict[int, tuple[float, str]]:
    """Index of a word -> (confidence, detector)."""
    seeds: dict[int, tuple[float, str]] = {}

    def add(index: int, confidence: float, detector: str) -> None:
        if confidence > seeds.get(index, (NONE, ""))[0]:
            seeds[index] = (confidence, detector)

    for index, found in enumerate(evidence):
        if found.strength > SUPPORTED:
            add(index, found.strength, "capital" if found.strength == CAPITAL else "name")
    for index in _titled(turn, evidence):
        add(index, TITLED, "title")
    for index in _announced(turn, evidence):
        add(index, ANNOUNCED, "announced")
    return seeds


def _titled(turn: Turn, evidence: list[Evidence]) -> Iterator[int]:
    """Words that a title before them, or a kin term after them, makes a name."""
    words, kinds = turn.words, titles()
    for index, word in enumerate(words):
        if word.key in kinds.before and index + 1 < len(words):
            after = index + 1
            if _touch(turn, index, after) and _can_follow_title(turn, evidence, index, after):
                yield after
        if turn.lang in ("uz", "ru", "und") and index and _is_after_title(word) and _touch(turn, index - 1, index):
            before = index - 1
            if evidence[before].strength >= SUPPORTED and words[before].key not in kinds.relations:
                if evidence[before].listed or (words[before].shape == "T" and _is_after_title(word, loose=False)):
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
    return evidence[after].listed


def _announced(turn: Turn, evidence: list[Evidence]) -> Iterator[int]:
    starts = {word.start: index for index, word in enumerate(turn.words)}
    functions = lexicon().function_words
    for offset, kind, article in announced(turn.lower):
        index = starts.get(offset)
        if index is None:
            continue
        word = turn.words[index]
        if word.key in titles().before and index + 1 < len(turn.words):
            continue
        if word.key in functions or word.key in lexicon().capitals or len(word.key) < 2:
            continue
        found = evidence[index]
        capital = turn.cased and word.shape == "T"
        if kind == "self" and (capital or found.listed or turn.lang != "es" or not turn.cased):
            yield index
        elif kind == "named" and (capital or found.listed or article):
            yield index
        elif kind == "soft" and found.strength >= SUPPORTED and found.listed:
            yield index
    for index, word in enumerate(turn.words):
        if evidence[index].strength >= SUPPORTED and is_called_so(turn.lower, word.end):
            yield index


def _grow(turn: Turn, evidence: list[Evidence], seeds: dict[int, tuple[float, str]], index: int) -> tuple[int, int]:
    """First and last word of the name around a seed."""
    first = last = index
    while last + 1 < len(turn.words) and last - first < MAX_WORDS:
        step = _next_part(turn, evidence, seeds, last)
        if step is None:
            break
        last = step
    words, kinds = turn.words, titles()
    while first > 0 and _touch(turn, first - 1, first):
        before = words[first - 1]
        if before.key in kinds.before or (_belongs(turn, evidence, first - 1) and not before.opens):
            first -= 1
        elif _belongs(turn, evidence, first - 1) and evidence[first - 1].listed:
            first -= 1
        else:
            break
    if first > 0 and words[first - 1].text in ("El", "La") and words[first].shape == "T" and turn.cased:
        first -= 1  # a capital article is part of the nickname: El Chino
    if last + 1 < len(words) and turn.lang in ("uz", "ru", "und"):
        after = words[last + 1]
        if _is_after_title(after) and _touch(turn, last, last + 1) and after.shape != "T":
            last += 1
    return first, last


def _next_part(turn: Turn, evidence: list[Evidence], seeds: dict[int, tuple[float, str]], last: int) -> int | None:
    """The index of the next part of the name, over particles; None where the name ends."""
    words = turn.words
    if not _touch(turn, last, last + 1):
        return None
    if _belongs(turn, evidence, last + 1) or last + 1 in seeds or words[last + 1].key in FILIATIONS:
        return last + 1
    for run in _PARTICLE_RUNS:
        target = last + 1 + len(run)
        if target < len(words) and tuple(w.key for w in words[last + 1 : target]) == run:
            joined = all(_touch(turn, i, i + 1) for i in range(last + 1, target))
            if joined and evidence[target].strength >= SUPPORTED and (evidence[target].listed or words[target].shape == "T"):
                return target
            return None
    return None


def _belongs(turn: Turn, evidence: list[Evidence], index: int) -> bool:
    """Whether a word beside a name is a part of it."""
    word, found = turn.words[index], evidence[index]
    if word.key in titles().before or word.key in titles().relations:
        return False
    if turn.cased:
        initial = word.shape in "TU" and len(word.text) == 1 and turn.text[word.end : word.end + 1] == "."
        return initial or (word.shape == "T" and (found.strength >= SUPPORTED))
    return found.listed and found.strength >= SUPPORTED


def _touch(turn: Turn, left: int, right: int) -> bool:
    gap = turn.text[turn.words[left].end : turn.words[right].start]
    if gap in (" ", "-"):
        return True
    if gap in (". ", "."):  # "K. Otieno", "Sra. Chela", "Dr. Mwangi"
        return len(turn.words[left].text) == 1 or turn.words[left].key in titles().abbreviated
    return bool(_JOINED.fullmatch(gap)) and "." not in gap


def _end(turn: Turn, evidence: list[Evidence], last: int) -> int:
    word = turn.words[last]
    stem = _after_title_stem(word)
    if stem is not None and evidence[last].strength < SURE:
        return word.start + stem
    return evidence[last].end if evidence[last].end > word.start else word.end


@lru_cache(maxsize=1)
def _possessives() -> tuple[str, ...]:
    return ("", "m", "ng", "si", "miz", "ngiz", "lar", "м", "нг", "си", "миз", "нгиз", "лар")


def _is_after_title(word: Word, *, loose: bool = True) -> bool:
    return _after_title_stem(word, loose=loose) is not None


def _after_title_stem(word: Word, *, loose: bool = True) -> int | None:
    """Length of aka, akam, opasi ... in a word with a case suffix; None if it is no kin term."""
    after = titles().after | titles().after_listed if loose else titles().after
    if word.key in after:
        return len(word.text)
    low = word.text.lower()
    for cut in range(1, min(9, len(low) - 2)):
        if low[-cut:] in UZBEK_SUFFIXES and fold(low[:-cut]) in after:
            stem = len(low) - cut
            possessive = max((p for p in _possessives() if low[stem:].startswith(p)), key=len)
            return stem + len(possessive)
    return None


def _in_place(turn: Turn, first: int, last: int) -> bool:
    if turn.lang in ("uz", "und") and _LOCATIVE.search(turn.words[last].text.lower()):
        return True
    cues = _PLACE_CUES.get(turn.lang, frozenset())
    return first > 0 and turn.words[first - 1].key in cues
