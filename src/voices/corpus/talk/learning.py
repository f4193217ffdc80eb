"""Learning from a document which heads of its lines are speakers.

What is no word of the role lexicon must earn it by standing at the head of several lines, by being listed as a
participant, or by fitting a document in which nearly every line, or block of lines, has a label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from voices.corpus.content import Line
from voices.corpus.lexicon import fold
from voices.corpus.talk import labels
from voices.corpus.talk.codes import Parsed, moderator_codes, numbered_words
from voices.corpus.talk.heads import Head, heads
from voices.corpus.talk.labels import Label
from voices.corpus.talk.vocabulary import CERTAIN, ROLE_FORMS, STRONG, Vocabulary, described_heads, is_timed

MIN_LINES = 2
"""Lines a name must head with a colon to be a speaker: one is as likely the word before a colon in a sentence."""

MIN_LINES_WEAK = 3
"""The same for names set off by a dash, a full stop or a tab, or alone on their line, which prose has more often."""

MIN_SHARE_FOR_ONCE = 0.8
"""Where this share of lines has a known label, no line runs on, so a capitalised name before a colon that stands
once is somebody who spoke once."""

MIN_SHARE_OF_FORM = 0.2
"""A form that prose has too (`P3.`, `P3 -`, `P3` alone on its line) is a form of labels where it stands at least this
often, against the lines with a colon. Else it needs a speaker already known by a colon: at the break of a wrapped
line stand house numbers (`Chico 118. ...`)."""

MIN_SHARE_OF_SMALL = 0.5
"""Share of lines with one word in small letters before a colon, from which on such words are people."""

MIN_SHARE_OF_SPACE = 0.6
"""A label set off by nothing (`P3 text`) is one where this share of lines or paragraphs has it, and none a colon:
in notes people write `P3 said that ...`."""

_NAMING = ("name", "numbered")


def learn(lines: Sequence[Line], *, listed: Collection[str] = ()) -> Vocabulary:
    """What `lines` (header taken away) use as labels; `listed` are names that the header gives."""
    parsed = [[(head, labels.parse(head.label)) for head in _heads_of(line)] for line in lines]
    words = numbered_words(parsed)
    names, weak = _names(parsed, listed={fold(name) for name in listed})
    names |= _screen_names(lines, parsed)
    draft = Vocabulary(
        names,
        weak,
        words,
        moderator_codes(parsed, words),
        forms=frozenset(form for forms in ROLE_FORMS.values() for form in forms),
        has_numbers=bool(words) or any(_is_number(head, label) for candidates in parsed for head, label in candidates),
    )
    return _with_single_names(lines, _settle_forms(lines, draft))


def _is_number(head: Head, label: Label) -> bool:
    return label.kind == "participant" and label.number is not None and head.form in CERTAIN


def _is_timed_name(head: Head) -> bool:
    return is_timed(head) and labels.is_name_like(head.label)


def _with_single_names(lines: Sequence[Line], vocabulary: Vocabulary) -> Vocabulary:
    """`vocabulary` with what it says of names that stand once."""
    found = [(line, pair) for line in lines if (pair := vocabulary.understand(line.text))]
    named = [head for _, (head, label) in found if label.kind == "name"]
    blocks = sum(line.starts_block for line in lines)
    has_blocks = blocks >= len(found)
    heading = [head for line, (head, _) in found if line.starts_block or not has_blocks]
    forms = {
        form for form, n in Counter(head.form for head in heading).items() if n >= MIN_SHARE_OF_FORM * len(heading)
    }
    full = len(heading) >= MIN_SHARE_FOR_ONCE * max(blocks if has_blocks else len(lines), 1)
    return replace(
        vocabulary,
        has_blocks=has_blocks,
        takes_timed=sum(any(map(_is_timed_name, heads(line.text))) for line in lines) >= MIN_LINES_WEAK,
        once_forms=frozenset(forms) if named and full else frozenset(),
        name_forms=frozenset(forms) if len(named) > len(found) / 2 else frozenset(),
    )


def _settle_forms(lines: Sequence[Line], vocabulary: Vocabulary) -> Vocabulary:
    """`vocabulary` with the forms that this document uses, and the speakers that it names beyond doubt."""
    found = [pair for line in lines if not line.speaker and (pair := vocabulary.understand(line.text))]
    counts = Counter(head.form for head, label in found if label.is_role)
    certain = sum(counts[form] for form in CERTAIN)
    enough = max(MIN_LINES, MIN_SHARE_OF_FORM * certain)
    forms = {form for form, n in counts.items() if n >= enough}
    if certain or counts["space"] < MIN_SHARE_OF_SPACE * _blocks(lines):
        forms.discard("space")
    return replace(
        vocabulary,
        forms=frozenset(forms),
        speakers=frozenset(label.key for head, label in found if head.form in CERTAIN),
    )


def _blocks(lines: Sequence[Line]) -> int:
    """Blocks where blank lines or paragraphs part them, else lines."""
    blocks = sum(line.starts_block for line in lines)
    return blocks if blocks > 1 else len(lines)


def _heads_of(line: Line) -> Iterator[Head]:
    """A speaker that the format gives teaches as a label before a colon does."""
    if line.speaker:
        yield Head("colon", line.speaker.partition("(")[0].strip(), "", line.text)
    else:
        yield from described_heads(line.text)


def frequent_labels(lines: Sequence[Line]) -> frozenset[str]:
    """Folded labels before a colon on `MIN_LINES_WEAK` lines or more, whatever the word means."""
    counts = Counter(fold(head.label) for line in lines for head in heads(line.text) if head.form == "colon")
    return frozenset(label for label, n in counts.items() if n >= MIN_LINES_WEAK and labels.is_name_like(label.title()))


def _screen_names(lines: Sequence[Line], parsed: Parsed) -> frozenset[str]:
    """What stands before a colon in captions without being a name: `iPhone de Rosa`, a telephone number."""
    counts = Counter(
        label.name
        for line, candidates in zip(lines, parsed, strict=True)
        if line.caption and not line.speaker
        for head, label in candidates[:1]
        if head.form == "colon" and label.kind == "unknown"
    )
    return frozenset(
        word
        for word, n in counts.items()
        if n >= (MIN_LINES if any(character.isdigit() for character in word) else MIN_LINES_WEAK)
    )


def _names(parsed: Parsed, *, listed: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    strong: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for candidates in parsed:
        seen = {
            (label.name, head.form in STRONG)
            for head, label in candidates
            if label.kind in _NAMING and head.form != "space"
        }
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
