"""The block at the head of a transcript (Group, Date, City, Participants ...): metadata, never turns."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from voices.corpus import lexicon
from voices.corpus.lexicon import fold
from voices.corpus.people import Person, inline_people, listed_person
from voices.corpus.talk import heads, labels

MAX_HEADER_LINES = 80
"""Lines searched for a header; a full one with 15 participants and a consent note takes about 40."""

_LOOK_AHEAD = 12
"""Lines after the moderator's among which another line of the header is looked for."""

MAX_NAME_VALUE_WORDS = 6
"""In a header the moderator's line holds a name and an institution; in a turn it holds a greeting or a question."""

_KEY = re.compile(r"\s*(?:[*_]{1,2})?(?P<key>[^:：\t*]{1,40}?)(?:[*_]{1,2})?\s*[:：\t](?:[*_]{1,2})?\s*(?P<value>.*)$")
_TITLE = re.compile(r"(?:lic|dr|dra|mtro|mtra|ing|profa?|mrs?|ms|bw|bi)\. ", re.IGNORECASE)
_KEY_NUMBER = re.compile(r"\s*(?:\(\d+\)|\d{1,3})$")  # "Participants (8)"
_KINDS = {word: kind for kind, words in lexicon.HEADER.items() for word in words}
_LANGUAGES = {word: tag for tag, words in lexicon.LANGUAGES.items() for word in words}


@dataclass(frozen=True)
class Header:
    """What the header says; `length` lines at the start belong to it; `moderators` are names it gives."""

    length: int = 0
    values: dict[str, str] = field(default_factory=dict, repr=False)
    people: tuple[Person, ...] = field(default=(), repr=False)
    moderators: tuple[str, ...] = field(default=(), repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        return language_tags(self.values.get("languages", ""))


def language_tags(text: str) -> tuple[str, ...]:
    """BCP-47 tags of the languages named in `text`, in its order; an unknown word is left out."""
    tokens = [fold(token).strip(" .") for token in re.split(r"[,;/+&]|\s(?:and|y|va|na|и|ва)\s", text)]
    return tuple(dict.fromkeys(_LANGUAGES[token] for token in tokens if token in _LANGUAGES))


def header_key(line: str) -> tuple[str, str] | None:
    """(kind of key, value) where `line` is a header's line such as `Fecha: 11 de marzo`, else None."""
    match = _KEY.match(line)
    if not match:
        return None
    kind = _KINDS.get(_KEY_NUMBER.sub("", fold(match["key"])).strip(" .-•"))
    return (kind, match["value"].strip()) if kind else None


def read_header(lines: Sequence[str], *, speakers: Collection[str] = ()) -> Header:
    """The header at the start of `lines`; its length is 0 where the first line may be a turn.

    The header ends before the first labelled line that is neither a known key, nor a list of participants,
    nor the moderator's name. Unlabelled lines before it (titles) belong to it only if a key follows.
    `speakers` are folded labels that head several lines: people, even where the word is a key (Joy, Sana).
    """
    values: dict[str, str] = {}
    people: list[Person] = []
    moderators: list[str] = []
    length, in_list = 0, False
    window = lines[:MAX_HEADER_LINES]
    for i, line in enumerate(window):
        if not line.strip():
            continue
        if in_list and (person := listed_person(line)):
            people.append(person)
            length = i + 1
        elif (key := header_key(line)) and not _heads_with(line, speakers):
            kind, value = key
            in_list = kind == "participants"
            if in_list:
                people.extend(inline_people(value))
            if kind != "other" and value:
                values.setdefault(kind, value)
            length = i + 1
        elif (name := moderator_named(line)) and _goes_on(window[i + 1 : i + 1 + _LOOK_AHEAD], speakers):
            moderators.append(name)
            in_list, length = False, i + 1
        elif _heads_with(line, speakers) or _is_labelled(line):
            break
    return Header(length, values, tuple(people), tuple(moderators))


def _goes_on(following: Sequence[str], speakers: Collection[str]) -> bool:
    """Whether a line of a header follows before the talk begins: then `Moderadora: Ana` before it is one too."""
    for line in following:
        if header_key(line) and not _heads_with(line, speakers):
            return True
        if line.strip() and not moderator_named(line) and (_heads_with(line, speakers) or _is_labelled(line)):
            return False
    return False


def moderator_named(line: str) -> str:
    """The name in `Moderadora: Lic. Ana Ruiz`, "" for `Moderadora: Buenos días.` and any other line."""
    for head in heads.heads(line):
        if head.form in ("colon", "dash") and labels.parse(head.label).kind == "moderator":
            named = len(head.rest.split()) <= MAX_NAME_VALUE_WORDS and not head.rest.endswith((".", "?", "!"))
            return _TITLE.sub("", head.rest.split(",")[0].strip()) if named else ""
    return ""


def _heads_with(line: str, speakers: Collection[str]) -> bool:
    return any(head.form == "colon" and fold(head.label) in speakers for head in heads.heads(line))


def _is_labelled(line: str) -> bool:
    return any(
        head.form in ("colon", "bracket", "dash", "tab", "alone") and labels.parse(head.label).is_role
        for head in heads.heads(line)
    )
