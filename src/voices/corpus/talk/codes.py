"""Numbers and letters as labels: unknown words before numbers, numbers by themselves, letters of the moderator."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from voices.corpus.lexicon import MODERATOR_CODES, fold
from voices.corpus.talk.heads import Head
from voices.corpus.talk.labels import Label
from voices.corpus.talk.vocabulary import CERTAIN

MIN_SEEN = 2
"""Different numbers after an unknown word, or lines with a letter, from which on they are labels."""

MIN_TURNS_A_NUMBER = 2
"""Lines that a number by itself heads on average where it is a person. Numbered questions come once."""

_OF_NUMBERS = {True: CERTAIN, False: (*CERTAIN, "tab", "dash", "sign")}
"""Forms that teach: of words before numbers, and of numbers by themselves, which must come back anyway."""

_PAIRS = (frozenset("fm"), frozenset("wm"), frozenset("mh"), frozenset("жм"), frozenset("аэ"))
"""Letters of the two genders in one document: then M1 is a man."""

_OF_CODES = ("colon", "bracket", "tab", "time", "dash", "sign", "space")
_MALE_AND_FEMALE = frozenset("fhwgжзэ")

Parsed = Sequence[Sequence[tuple[Head, Label]]]
"""For each line, every way to read its head."""


def numbered_words(parsed: Parsed) -> frozenset[str]:
    """Words unknown here that stand before two numbers or more at heads of lines, as Teilnehmer 1, Teilnehmer 2.

    Numbers by themselves (`1: ...`) are people where they come back, not where they count lines or questions.
    """
    lines: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for candidates in parsed:
        for head, label in candidates:
            if label.kind == "numbered" and label.number is not None and head.form in _OF_NUMBERS[bool(label.word)]:
                lines[label.word][label.number] += 1
    pairs = {letter for pair in _PAIRS if pair <= lines.keys() for letter in pair}
    return frozenset(
        word
        for word, seen in lines.items()
        if word in pairs or (len(seen) >= MIN_SEEN and (word or seen.total() >= MIN_TURNS_A_NUMBER * len(seen)))
    )


def moderator_codes(parsed: Parsed, words: frozenset[str]) -> frozenset[str]:
    """Bare letters of a moderator (`M:`), `E1:` beside numbered people, and `M1:` where no other letter says that M
    means male.

    Beside numbered participants one such letter before a colon is enough; elsewhere it must come back.
    """
    counts: Counter[str] = Counter()
    numbers: defaultdict[str, set[str]] = defaultdict(set)
    letters: set[str] = set()
    numbered_people = False
    for candidates in parsed:
        for head, label in candidates:
            folded = fold(head.label).strip(" .")
            if folded in MODERATOR_CODES and head.form in _OF_CODES:
                counts[folded] += 1
            numbered_people = numbered_people or (label.kind == "participant" and label.number is not None)
            if label.number is not None and label.word:
                letters.add(label.word)
                if label.word in MODERATOR_CODES and head.form in CERTAIN:
                    numbers[label.word].add(folded)
    codes = {code for code, n in counts.items() if n >= MIN_SEEN or numbered_people}
    for word, seen in numbers.items():
        alone = len(seen) <= MIN_SEEN and not letters & _MALE_AND_FEMALE if word in ("m", "м") else (
            numbered_people and word not in words and not (word == "f" and letters & {"m", "h"})
        )  # fmt: skip
        if alone:
            codes |= seen
    return frozenset(codes)
