"""Lines -> turns: who speaks, in what role, and what was said, whatever the format was.

Lines without a label continue the turn before them, joined by one blank: where a line or a paragraph ends is the
typist's doing, not the speaker's. Captions of one speaker are one turn. The order of the source is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from voices.corpus.content import Line
from voices.corpus.lexicon import fold
from voices.corpus.people import attributes_of
from voices.corpus.talk import timecodes
from voices.corpus.talk.header import header_key
from voices.corpus.talk.labels import Label
from voices.corpus.talk.vocabulary import Vocabulary

_ROLES = {"participant": "participant", "name": "participant", "moderator": "moderator", "nobody": "participant",
          "note": "note", "section": "note"}  # fmt: skip

_MARK_ALONE = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_HEAD = 200
"""Characters in which a label ends, with what stands beside it."""

_INSIDE = re.compile(r"(?<=[.?!…»”\"\])])\s+(?=[^\s:.?!…\[\]()][^:?!…\[\]()]{0,40}(?:\([^()]{0,60}\)\s*)?:\s)")
_OVER = re.compile(
    r"\W*(?:end|fin|final|mwisho|tamati|tugadi|oxiri|тугади|охири|конец)\b.{0,20}(?:recording|transcript|interview|audio|"
    r"session|grabaci|transcripci|entrevista|sesi|rekodi|mahojiano|nakala|yozuv|suhbat|ёзув|суҳбат|запис|интервью|"
    r"расшифровк).{0,12}$",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\W_]*(?:end|fin|final|mwisho|tamati|tugadi|oxiri|тугади|охири|конец)\b.{0,40}", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Turn:
    """One turn; `key` tells speakers apart, `speaker` is the first spelling met."""

    key: str = field(repr=False)
    speaker: str = field(repr=False)
    label: str
    role: str
    text: str = field(repr=False)
    nobody: bool = False
    attributes: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass
class _Open:
    """A turn that is still growing; a part is a paragraph, a caption or a run of wrapped lines."""

    label: Label
    typed: str
    parts: list[str]
    attributes: dict[str, str]
    caption: bool


def build_turns(lines: Sequence[Line], vocabulary: Vocabulary, *, moderators: Sequence[str] = ()) -> list[Turn]:
    """The turns of `lines`, header taken away; `moderators` are names that the header calls so.

    Lines before the first label are left out: they belong to nobody. Turns without a word are left out too.
    """
    open_turns: list[_Open] = []
    for line in _opened(_without_tail(lines), vocabulary):
        if not line.speaker and timecodes.is_timecode(line.text) and (line.starts_block or _is_waiting(open_turns)):
            continue
        found = _label_of(line, vocabulary)
        if found is not None:
            label, typed, attributes, rest = found
            last = open_turns[-1] if open_turns else None
            if line.caption and last is not None and last.caption and last.label.key == label.key:
                last.parts.append(rest)
            else:
                open_turns.append(_Open(label, typed, [rest], attributes, line.caption))
        elif open_turns and line.starts_block and not line.caption and _MARK_ALONE.fullmatch(line.text.strip()):
            open_turns[-1:] = [open_turns[-1], _Open(Label("note:", "note"), "", [line.text.strip()], {}, False)]
        elif open_turns and open_turns[-1].label.key == "note:":
            _resume(open_turns, line)
        elif open_turns and (line.starts_block or line.caption):
            open_turns[-1].parts.append(line.text)
        elif open_turns:
            # A wrapped line: its ends are not the turn's, so a time there may stand inside a mark.
            open_turns[-1].parts[-1] = f"{open_turns[-1].parts[-1]} {line.text}".strip()
    names = {fold(name) for name in moderators}
    return _named([turn for turn in (_close(o, names) for o in open_turns) if turn.text])


def _opened(lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Line]:
    """`lines`, cut where after a sentence another speaker's label stands: somebody forgot to press Enter."""
    for line in lines:
        start = 0
        for match in _INSIDE.finditer(line.text) if not line.speaker else ():
            if not any(character.isalpha() for character in line.text[start : match.start()]):
                continue  # a time, or the number of the turn
            found = vocabulary.understand(line.text[match.end() : match.end() + _HEAD])
            if found and found[0].form == "colon" and _is_known(found[1], vocabulary):
                yield replace(
                    line, text=line.text[start : match.start()].strip(), starts_block=line.starts_block or start > 0
                )
                start = match.end()
        yield replace(line, text=line.text[start:].strip(), starts_block=True) if start else line


def _is_known(label: Label, vocabulary: Vocabulary) -> bool:
    """Whether a label stands beyond doubt even inside a line: a number, a moderator, a name that heads lines."""
    return label.number is not None or label.kind == "moderator" or label.name in vocabulary.names


def _is_waiting(open_turns: Sequence[_Open]) -> bool:
    """Whether the last line was a label by itself: a time below it belongs to it."""
    return bool(open_turns) and not any(open_turns[-1].parts)


def _resume(open_turns: list[_Open], line: Line) -> None:
    """What follows a mark on its own line continues whoever spoke before it, as a turn of its own."""
    speaker = next((turn for turn in reversed(open_turns) if turn.label.key != "note:"), None)
    if speaker is not None:
        open_turns.append(_Open(speaker.label, speaker.typed, [line.text], {}, line.caption))


def _label_of(line: Line, vocabulary: Vocabulary) -> tuple[Label, str, dict[str, str], str] | None:
    if line.speaker:
        typed, _, aside = line.speaker.partition("(")
        typed, comma, described = (typed.strip() or line.speaker).partition(",")
        if comma and not attributes_of(described):
            typed = f"{typed},{described}"
        label = vocabulary.label(typed)
        if label.kind in ("unknown", "numbered", "section"):
            label = replace(label, kind="name")
        return label, typed, attributes_of(f"{described},{aside}"), line.text
    found = vocabulary.understand(line.text, starts_block=line.starts_block)
    if found is None:
        return None
    head, label = found
    return label, head.label, attributes_of(head.aside), head.rest


def _close(turn: _Open, moderators: set[str]) -> Turn:
    parts = [part for part in (timecodes.strip_both(part) for part in turn.parts) if part]
    label, role = turn.label, _ROLES.get(turn.label.kind, "participant")
    if label.kind == "name" and label.word in moderators:
        role = "moderator"
    shown = "M" if role == "moderator" else shown_as(label)
    typed = turn.typed if role != "note" else ""
    key = label.key if role != "note" else "note:"
    return Turn(key, typed, shown, role, " ".join(parts), label.kind == "nobody", turn.attributes)


def shown_as(label: Label) -> str:
    """`P3` for a generic word with a number, "" for everybody else."""
    return f"P{label.number}" if label.kind == "participant" and label.number is not None else ""


def _named(turns: list[Turn]) -> list[Turn]:
    """One spelling a speaker; no label shared by two speakers (`Mujer 1` and `Hombre 1` are both P1: then neither)."""
    spelling: dict[str, str] = {}
    owners: dict[str, set[str]] = {}
    for turn in turns:
        spelling.setdefault(turn.key, turn.speaker)
        if turn.label.startswith("P"):
            owners.setdefault(turn.label, set()).add(turn.key)
    shared = {label for label, keys in owners.items() if len(keys) > 1}
    return [
        replace(turn, speaker=spelling[turn.key], label="" if turn.label in shared else turn.label) for turn in turns
    ]


def _without_tail(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` without what stands after the talk: `[End of recording]`, `Transcribed by: ...`."""
    end = len(lines)
    while end > 0:
        line = lines[end - 1]
        text = line.text.strip()
        key = header_key(text)
        closing = len(text) <= 60 and _END.fullmatch(text) and (text.startswith(("[", "(", "*", "-")) or len(text) < 30)
        apart = line.starts_block and (closing or (key and key[0] == "other"))
        if line.speaker or line.caption or not (apart or _OVER.match(text)):
            break
        end -= 1
    return lines[:end]
