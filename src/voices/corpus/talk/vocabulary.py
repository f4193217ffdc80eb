"""What one document uses as labels, and which heads of its lines are speakers by it.

A word of the role lexicon is a speaker wherever it stands; anything else must have earned it (see `learning`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from voices.corpus.lexicon import fold
from voices.corpus.people import attributes_of
from voices.corpus.talk import labels
from voices.corpus.talk.heads import Head, heads
from voices.corpus.talk.labels import Label

MAX_ONCE_WORDS = 3
"""A name that stands once has at most given name and two surnames."""

_DASH = re.compile(r"\s[-–—]\s")
STRONG = ("colon", "time")
CERTAIN = ("colon", "time", "bracket")
ROLE_FORMS = {
    "participant": ("colon", "time", "bracket", "dash", "tab", "dot", "sign", "space", "alone"),
    "moderator": ("colon", "time", "bracket", "dash", "tab", "dot", "sign", "space", "alone"),
    "nobody": ("colon", "time", "dash", "tab", "alone"),
    "note": ("colon", "bracket"),
    "section": ("colon",),
}
"""Forms in which a role word needs no learning. Bracketed notes and crowds (`[all] yes`) are marks, not labels."""


@dataclass(frozen=True)
class Vocabulary:
    """What one document uses as labels.

    Attributes:
        names: names that head several lines, or that the header lists; `weak_names` also without a colon.
        words: words before numbers that the lexicon does not know; "" where numbers by themselves are people.
        codes: letters of the moderator.
        forms: forms, of those that prose has too, in which this document sets labels.
        speakers: keys of labels that stand somewhere beyond doubt.
        once_forms: forms in which a name that stands once is a speaker, at the head of a block.
        has_blocks: blank lines or paragraphs part the turns, so a line inside a block starts none with such a name.
        name_forms: the same where most turns have names as labels, for names of two words or more.
        takes_timed: names alone before a time (`Ana Ruiz 0:49`) are speakers.
        has_numbers: participants have numbers, so a bare `Mujer:` is nobody in particular.
    """

    names: frozenset[str] = frozenset()
    weak_names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    once_forms: frozenset[str] = frozenset()
    has_blocks: bool = False
    name_forms: frozenset[str] = frozenset()
    takes_timed: bool = False
    has_numbers: bool = False

    def understand(self, line: str, *, starts_block: bool = True) -> tuple[Head, Label] | None:
        """The head of `line` and its label, None where the line has no speaker's label."""
        for head in described_heads(line):
            label = self.label(head.label)
            if self._accepts(head, label, starts_block=starts_block):
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

    def _accepts(self, head: Head, label: Label, *, starts_block: bool) -> bool:
        if label.kind in ROLE_FORMS:
            if head.form not in ROLE_FORMS[label.kind]:
                return False
            if head.form in ("dot", "sign", "space") and label.number is None and label.kind != "moderator":
                return False
            if head.form == "space":
                return "space" in self.forms
            # Everyday words (group, all, note, woman): in small letters they are the break of a wrapped line.
            is_word = label.kind in ("nobody", "note", "section") or (
                label.kind == "participant" and label.number is None and not labels.PSEUDONYM.fullmatch(label.word)
            )
            if is_word and head.label[0].islower():
                return False
            return head.form in CERTAIN or head.form in self.forms or label.key in self.speakers
        if label.name in self.names and (head.form in STRONG or label.name in self.weak_names):
            return True
        if label.kind != "name" or len(head.label.split()) > MAX_ONCE_WORDS:
            return False
        if self.takes_timed and is_timed(head):
            return True
        full = head.form in self.name_forms and _is_full_name(head.label)
        return (head.form in self.once_forms or full) and (starts_block or not self.has_blocks)


def is_timed(head: Head) -> bool:
    """`Ana Ruiz 0:49` with nothing behind it, which hardly a sentence is."""
    return head.form == "time" and not head.rest


def _is_full_name(label: str) -> bool:
    """Two or three words with capitals: beside names that come back it is somebody who spoke once."""
    words = label.split()
    return len(words) > 1 and all(word[0].isupper() and not word.endswith(".") for word in words)


def described_heads(line: str) -> Iterator[Head]:
    """The heads of `line`, with what a label tells of the person taken out of it (`P3, mujer, 34 años: ...`)."""
    for head in heads(line):
        typed, comma, described = head.label.partition(",")
        if comma and attributes_of(described) and not _DASH.search(described):
            yield replace(head, label=typed.strip(), aside=f"{described}, {head.aside}".strip(" ,"))
        yield head
