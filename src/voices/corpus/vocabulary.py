"""Learning from a document which heads of its lines are speakers.

A word of the role lexicon is a speaker wherever it stands; anything else must earn it by standing at the head of
several lines, by being listed as a participant, or by fitting a document in which nearly every line has a label.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from voices.corpus import labels
from voices.corpus.content import Line
from voices.corpus.heads import Head, heads
from voices.corpus.labels import Label
from voices.corpus.lexicon import MODERATOR_CODES, fold
from voices.corpus.people import attributes_of

MIN_LINES = 2
"""Lines a name must head with a colon to be a speaker: one is as likely the word before a colon in a sentence."""

MIN_LINES_WEAK = 3
"""The same for names set off by a dash, a full stop or a tab, or alone on their line, which prose has more often."""

MIN_SHARE_FOR_ONCE = 0.8
"""Where this share of lines has a known label, no line runs on, so a capitalised name before a colon that stands
once is somebody who spoke once."""

MAX_ONCE_WORDS = 3
"""Such a name has at most given name and two surnames."""

MIN_SHARE_OF_FORM = 0.2
"""A form that prose has too (`P3.`, `P3 -`, `P3` alone on its line) is a form of labels where it stands at least this
often, against the lines with a colon. Else it needs a speaker already known by a colon: at the break of a wrapped
line stand house numbers (`Chico 118. ...`)."""

MIN_SHARE_OF_SMALL = 0.5
"""Share of lines with one word in small letters before a colon, from which on such words are people."""

MIN_TURNS_A_NUMBER = 2
"""Lines that a number by itself heads on average where it is a person. Numbered questions come once."""

_MALE_AND_FEMALE = frozenset("fhwgжзэ")
_STRONG = ("colon", "time")
_CERTAIN = ("colon", "time", "bracket")
_ROLE_FORMS = {
    "participant": ("colon", "time", "bracket", "dash", "tab", "dot", "alone"),
    "moderator": ("colon", "time", "bracket", "dash", "tab", "alone"),
    "nobody": ("colon", "time"),
    "note": ("colon", "bracket"),
    "section": ("colon",),
}
"""Forms in which a role word needs no learning. Bracketed notes and crowds (`[all] yes`) are marks, not labels."""


@dataclass(frozen=True)
class Vocabulary:
    """What one document uses as labels."""

    names: frozenset[str] = frozenset()
    weak_names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    takes_once: bool = False
    takes_timed: bool = False
    has_numbers: bool = False

    def understand(self, line: str) -> tuple[Head, Label] | None:
        """The head of `line` and its label, None where the line has no speaker's label."""
        for head in described_heads(line):
            label = self.label(head.label)
            if self._accepts(head, label):
                return head, label
        return None

    def label(self, typed: str) -> Label:
        """`typed` understood with what this document has taught."""
        folded = fold(typed).strip(" .")
        if folded in self.codes:
            return Label(key=f"moderator:{folded}", kind="moderator", word=folded)
        label = labels.parse(typed, learnt_words=self.words)
        if label.kind == "several" or (label.kind == "someone" and self.has_numbers):
            return replace(label, kind="nobody", key=f"nobody:{label.word}")
        if label.kind == "someone":
            return replace(label, kind="participant", key=f"participant:{label.word}")
        return label

    def _accepts(self, head: Head, label: Label) -> bool:
        if label.kind in _ROLE_FORMS:
            if head.form not in _ROLE_FORMS[label.kind] or (head.form == "dot" and label.number is None):
                return False
            # Everyday words (group, all, note, woman): in small letters they are the break of a wrapped line.
            is_word = label.kind in ("nobody", "note", "section") or (
                label.kind == "participant" and label.number is None
            )
            if is_word and head.label[0].islower():
                return False
            return head.form in _CERTAIN or head.form in self.forms or label.key in self.speakers
        if label.name in self.names and (head.form in _STRONG or label.name in self.weak_names):
            return True
        if label.kind == "name" and (head.form == "colon" if self.takes_once else self.takes_timed and _is_timed(head)):
            return len(head.label.split()) <= MAX_ONCE_WORDS
        return False


def learn(lines: Sequence[Line], *, listed: Collection[str] = ()) -> Vocabulary:
    """What `lines` (header taken away) use as labels; `listed` are names that the header gives."""
    parsed = [[(head, labels.parse(head.label)) for head in _heads_of(line)] for line in lines]
    words = _numbered_words(parsed)
    codes = _codes(parsed, words)
    names, weak = _names(parsed, listed={fold(name) for name in listed})
    every_form = frozenset(form for forms in _ROLE_FORMS.values() for form in forms)
    has_numbers = bool(words) or any(
        label.kind == "participant" and label.number is not None and head.form in _CERTAIN
        for candidates in parsed
        for head, label in candidates
    )
    draft = Vocabulary(names, weak, words, codes, forms=every_form, has_numbers=has_numbers)
    vocabulary = _settle_forms(lines, draft)
    known = [vocabulary.understand(line.text) for line in lines]
    timed = sum(found is not None and found[1].kind == "name" and _is_timed(found[0]) for found in known)
    vocabulary = replace(vocabulary, takes_timed=timed >= MIN_LINES_WEAK)
    labelled = sum(found is not None for found in known)
    by_name = any(found and found[1].kind == "name" for found in known)
    if by_name and labelled >= MIN_SHARE_FOR_ONCE * max(len(lines), 1):
        return replace(vocabulary, takes_once=True)
    return vocabulary


def _is_timed(head: Head) -> bool:
    """`Ana Ruiz 0:49` with nothing behind it, which hardly a sentence is."""
    return head.form == "time" and not head.rest


def _settle_forms(lines: Sequence[Line], vocabulary: Vocabulary) -> Vocabulary:
    """`vocabulary` with the forms that this document uses, and the speakers that it names beyond doubt."""
    found = [pair for line in lines if not line.speaker and (pair := vocabulary.understand(line.text))]
    counts = Counter(head.form for head, label in found if label.is_role)
    certain = sum(counts[form] for form in _CERTAIN)
    enough = max(MIN_LINES, MIN_SHARE_OF_FORM * certain)
    return replace(
        vocabulary,
        forms=frozenset(form for form, n in counts.items() if n >= enough),
        speakers=frozenset(label.key for head, label in found if head.form in _CERTAIN),
    )


def _heads_of(line: Line) -> Iterator[Head]:
    """A speaker that the format gives teaches as a label before a colon does."""
    if line.speaker:
        yield Head("colon", line.speaker.partition("(")[0].strip(), "", line.text)
    else:
        yield from described_heads(line.text)


def described_heads(line: str) -> Iterator[Head]:
    """The heads of `line`, with what a label tells of the person taken out of it (`P3, mujer, 34 años: ...`)."""
    for head in heads(line):
        typed, comma, described = head.label.partition(",")
        if comma and head.form in _CERTAIN and attributes_of(described):
            yield replace(head, label=typed.strip(), aside=f"{described}, {head.aside}".strip(" ,"))
        yield head


def frequent_labels(lines: Sequence[Line]) -> frozenset[str]:
    """Folded labels before a colon on `MIN_LINES_WEAK` lines or more, whatever the word means."""
    counts = Counter(fold(head.label) for line in lines for head in heads(line.text) if head.form == "colon")
    return frozenset(label for label, n in counts.items() if n >= MIN_LINES_WEAK and labels.is_name_like(label.title()))


def _numbered_words(parsed: Sequence[Sequence[tuple[Head, Label]]]) -> frozenset[str]:
    """Words unknown here that stand before two numbers or more at heads of lines, as Teilnehmer 1, Teilnehmer 2.

    Numbers by themselves (`1: ...`) are people where they come back, not where they count lines or questions.
    """
    lines: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for candidates in parsed:
        for head, label in candidates:
            if label.kind == "numbered" and label.number is not None and head.form in _CERTAIN:
                lines[label.word][label.number] += 1
    return frozenset(
        word
        for word, seen in lines.items()
        if len(seen) >= MIN_LINES and (word or seen.total() >= MIN_TURNS_A_NUMBER * len(seen))
    )


def _codes(parsed: Sequence[Sequence[tuple[Head, Label]]], words: frozenset[str]) -> frozenset[str]:
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
            if folded in MODERATOR_CODES and head.form in ("colon", "bracket", "tab", "time", "dash"):
                counts[folded] += 1
            numbered_people = numbered_people or (label.kind == "participant" and label.number is not None)
            if label.number is not None and label.word:
                letters.add(label.word)
                if label.word in MODERATOR_CODES and head.form in _CERTAIN:
                    numbers[label.word].add(folded)
    codes = {code for code, n in counts.items() if n >= MIN_LINES or numbered_people}
    for word, seen in numbers.items():
        alone = len(seen) <= MIN_LINES and not letters & _MALE_AND_FEMALE if word in ("m", "м") else (
            numbered_people and word not in words and not (word == "f" and letters & {"m", "h"})
        )  # fmt: skip
        if alone:
            codes |= seen
    return frozenset(codes)


def _names(
    parsed: Sequence[Sequence[tuple[Head, Label]]], *, listed: Collection[str]
) -> tuple[frozenset[str], frozenset[str]]:
    strong: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for candidates in parsed:
        seen = {(label.name, head.form in _STRONG) for head, label in candidates if label.kind in ("name", "numbered")}
        for word, is_strong in seen:
            (strong if is_strong else weak)[word] += 1
        small.update(
            {label.word for head, label in candidates if label.kind == "unknown" and head.form == "colon"
             and label.word.isalpha()}
        )  # fmt: skip
    weak_names = {name for name, n in weak.items() if n >= MIN_LINES_WEAK or name in listed}
    # Heads set off weakly name people only where no colon form is in use: prose is full of dashes.
    if sum(strong.values()) > sum(weak[name] for name in weak_names):
        weak_names = set()
    names = {name for name, n in strong.items() if n >= MIN_LINES or name in listed} | weak_names
    # Somebody types without capitals: then most lines have such a word before a colon.
    if small.total() >= MIN_SHARE_OF_SMALL * len(parsed):
        names |= {word for word, n in small.items() if n >= MIN_LINES_WEAK}
    return frozenset(names), frozenset(weak_names)
