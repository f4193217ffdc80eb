"""Speakers' labels in the lines of a file: where they stand, and what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from voices.corpus import Document
from voices.corpus.lexicon import fold
from voices.corpus.talk.header import header_key
from voices.corpus.talk.heads import heads
from voices.corpus.talk.labels import parse
from voices.deidentify.passages import Passage, Unit
from voices.intake.speakers import SpeakerIds, is_code, is_name
from voices.privacy import find_identifier
from voices.privacy.search import SHORTEST

MODERATOR = "Moderator"
"""What a moderator's name becomes: a word that every reader of transcripts takes for one."""


@dataclass(frozen=True)
class Naming:
    """The labels of one document.

    Attributes:
        replaced: folded label -> what stands there instead, for those that say who somebody is.
        names: the same labels as typed.
        known: folded labels of any kind.
    """

    replaced: Mapping[str, str] = field(repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    known: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True)
class Found:
    """A label at the head of a text: its place, where the talk starts, what is to stand there ("" as it is)."""

    start: int
    end: int
    body: int
    replacement: str


def naming_of(document: Document, units: Sequence[Unit], ids: SpeakerIds) -> Naming:
    """How the speakers of a transcript are called; a survey has none.

    A moderator's name becomes a word that heads no line of the file yet, so that it can be told from those that do.
    """
    if document.kind == "responses":
        return Naming({})
    turns, people = document.turns, document.participants
    heard = dict.fromkeys(zip(turns["speaker"], turns["label"], turns["role"], strict=True))
    listed = dict.fromkeys(
        (s, label, "participant") for s, label in zip(people["speaker"], people["label"], strict=True)
    )
    known = frozenset(fold(s) for s, _, _ in [*heard, *listed] if s)
    heading = {fold(unit.text.partition(":")[0]) for unit in units}
    free = (name for name in _moderators() if fold(name) not in known | heading)
    replaced, names = {}, []
    for speaker, label, role in [*heard, *listed]:
        key = fold(speaker)
        if not speaker or role == "note" or not is_name(speaker) or key in replaced:
            continue
        if role == "moderator":
            if is_code(speaker):
                continue
            replaced[key] = next(free)
        else:
            replaced[key] = ids.speaker_id(speaker, label, role)
        names.append(speaker)
    return Naming(replaced, tuple(names), known)


def _moderators() -> Iterator[str]:
    yield MODERATOR
    yield from (f"{MODERATOR} {number}" for number in count(2))


def head_of(text: str, naming: Naming) -> Found | None:
    """The label at the head of `text`, None where it has none."""
    for head in heads(text):
        for typed in dict.fromkeys((head.label, head.label.partition(",")[0].strip())):
            key = fold(typed).strip(" .") if fold(typed) not in naming.replaced else fold(typed)
            if key in naming.replaced or key in naming.known or (parse(typed).is_role and head.form == "colon"):
                start = text.find(typed)
                body = len(text.rstrip()) - len(head.rest) if head.rest else len(text)
                return Found(start, start + len(typed), max(body, start + len(typed)), naming.replaced.get(key, ""))
    if key_and_value := header_key(text):  # "Fecha: 11 de marzo": the key names nobody
        body = len(text.rstrip()) - len(key_and_value[1])
        return Found(0, body, body, "")
    return None


def inside_of(text: str, start: int, naming: Naming) -> Iterator[Found]:
    """Labels after a sentence, where somebody forgot to press Enter ("... no. Juana: Yes")."""
    for name in naming.names:
        for match in re.finditer(rf"(?<=[.?!…»”\"\])])\s+({re.escape(name)})(?=\s*(?:\([^()]{{0,60}}\)\s*)?:\s)", text):
            if match.start(1) >= start:
                yield Found(match.start(1), match.end(1), match.end(1), naming.replaced[fold(name)])


def mentions(text: str, naming: Naming) -> Iterator[Found]:
    """Names of speakers in a list or header above the talk: people there and in the labels stay the same people."""
    for name in sorted(naming.names, key=len, reverse=True):
        replacement = naming.replaced[fold(name)]
        if len(name) >= SHORTEST and not replacement.startswith(MODERATOR):
            yield from (Found(start, end, end, replacement) for start, end in find_identifier(text, name))


def passages(units: Sequence[Unit], naming: Naming) -> Iterator[Passage]:
    """The units joined where one goes on with another: no label at its head, the same voice, the same cell.

    A label on a line of its own stays alone, so that "RESPONDENT 8" and "May I ..." make no date.
    """
    waiting: list[Unit] = []
    ended = False
    for unit in units:
        head = head_of(unit.text, naming)
        if waiting and (ended or head is not None or not _same_source(waiting[-1], unit)):
            yield Passage(tuple(waiting))
            waiting = []
        waiting.append(unit)
        ended = head is not None and head.body >= len(unit.text.rstrip())
    if waiting:
        yield Passage(tuple(waiting))


def _same_source(before: Unit, unit: Unit) -> bool:
    voices = [fold(each.voice.text) if each.voice else "" for each in (before, unit)]
    return unit.continues and before.cell == unit.cell and voices[0] == voices[1]
