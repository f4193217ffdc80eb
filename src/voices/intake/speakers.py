"""What the speakers of a source are called behind the gate: the same in a run and in a de-identified file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from voices.corpus import Document
from voices.corpus.talk.labels import parse
from voices.keys import keyed_id
from voices.language import fold
from voices.privacy import gate

UNNAMED = {"moderator": "M", "note": "N", "participant": "U"}  # speaker ids where the source has no label

_SPEAKER = re.compile(r"s[0-9a-f]{6}")
_PSEUDONYMS = re.compile(r"\W*(?:(?:s[0-9a-f]{6}|r[0-9a-f]{10})\W*)+")
_RESPONDENT = re.compile(r"r[0-9a-f]{10}")


@dataclass(frozen=True)
class SpeakerIds:
    """How the speakers of one source are called; group and document are already through the gate."""

    key: bytes = field(repr=False)
    document_id: str
    group_id: str | None
    is_survey: bool

    def speaker_id(self, speaker: str, label: str, role: str) -> str:
        """A generic label as it stands; a name, or a respondent's id, as a keyed pseudonym.

        A pseudonym that stands there already stays: a de-identified file may be read again.
        """
        if self.is_survey:
            return self.respondent_id(speaker)
        if label or not speaker or role == "moderator":
            return label or UNNAMED[role]
        if _SPEAKER.fullmatch(speaker):
            return speaker
        return f"s{keyed_id(self.key, 'speaker', self.group_id or self.document_id, fold(speaker), length=6)}"

    def respondent_id(self, respondent: str) -> str:
        """The pseudonym of a respondent, by the id in the export."""
        return respondent if _RESPONDENT.fullmatch(respondent) else f"r{keyed_id(self.key, 'respondent', respondent)}"

    def participant_id(self, speaker_id: str) -> str:
        return f"{self.group_id or self.document_id}:{speaker_id}"


def group_of(document: Document, *, region: str | None, key: bytes) -> str | None:
    """The id of a document's group: as it is called, or, where that holds a name, told from others that hold one."""
    group = document.group_id
    if not isinstance(group, str) or not group.strip():
        return None
    gated = gate(group, region=region)
    return gated if gated == group else f"{gated} {keyed_id(key, 'group', group, length=6)}"


def known_names(document: Document) -> list[str]:
    """Names that stand in labels and lists, to be replaced wherever they are spoken too."""
    if document.kind == "responses":
        return []
    turns, people = document.turns, document.participants
    named = turns["speaker"][(turns["label"] == "") | (turns["role"] == "moderator")]
    listed = people["speaker"][people["label"] == ""]
    names = {str(name) for name in [*named, *listed, *document.known_names] if name}
    return sorted(name for name in names if is_name(name) and not is_code(name))


def is_name(label: str) -> bool:
    """Whether a label may say who somebody is: no role word of any language, no pseudonym."""
    return parse(label).kind in ("name", "unknown", "numbered") and not _SPEAKER.fullmatch(label)


def is_pseudonym(words: str) -> bool:
    """Whether words are nothing but what speakers and respondents are called here."""
    return _PSEUDONYMS.fullmatch(words) is not None


def is_code(label: str) -> bool:
    """Whether a label is a letter or two: "M" for whoever moderates, no name that could be spoken."""
    return sum(character.isalpha() for character in label) < 3
