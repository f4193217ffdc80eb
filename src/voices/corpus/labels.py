"""What a label is: a moderator's, a generic participant's, a note's, nobody's, or a name.

`P3`, `FGD2_W3`, `Participante 3`, `Mshiriki wa 3`, `3-ishtirokchi`, `Участник № 3` and `Teilnehmer 3` (a word
unknown here that stands before several numbers) are all participant 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from voices.corpus import lexicon
from voices.corpus.lexicon import fold

MAX_LABEL = 48
"""Characters. `Foydalanuvchi ishtirokchi 12 (ayol)` has 35; sentences before a colon are mostly longer."""

MAX_NAME_WORDS = 4
"""`María de los Ángeles` has four words. Longer heads are sentences."""

_SWAHILI_ORDINALS = ("kwanza", "pili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa", "kumi")
_ORDINALS = {word: number for number, word in enumerate(_SWAHILI_ORDINALS, start=1)}
_NUMBER_SIGN = r"(?:#|№|n\.?[oº]\.?|num\.?|nr\.?)"
_WORD_NUMBER = re.compile(rf"(?P<word>[^\d#№]*?[^\W\d_])[\s.\-–_]*(?:wa\s+)?{_NUMBER_SIGN}?\s*(?P<number>\d{{1,3}})")
_WORD_ORDINAL = re.compile(r"(?P<word>\w+)\s+wa\s+(?P<ordinal>\w+)")
_NUMBER_WORD = re.compile(r"(?P<number>\d{1,3})\s*[-–.]?\s*(?:(?:i?nchi|chi|а?я|й|(?:ин|н)?чи)\s+)?(?P<word>[^\d]+)")
_CODE = re.compile(r"(?:[\w.\-]*[_\-])?(?P<letter>[^\W\d_])[\s.\-–#№_]*(?P<number>\d{1,3})")
_NAME = re.compile(r"[^\W\d_][\w.'’ʻʼ‘`\-]*(?:[ ][\w.'’ʻʼ‘`\-]+){0,3}")


@dataclass(frozen=True)
class Label:
    """A label understood.

    Attributes:
        key: what makes two spellings one speaker.
        kind: participant | moderator | note | nobody | section | name | unknown.
        number: of a numbered label.
        word: folded word before or after the number, or the folded name.
    """

    key: str
    kind: str
    number: int | None = None
    word: str = ""

    @property
    def is_role(self) -> bool:
        """A word of the lexicon, which may head a line without having been learnt."""
        return self.kind in ("participant", "moderator", "note", "nobody")


def parse(label: str, *, learnt_words: Iterable[str] = ()) -> Label:
    """`label` understood; `learnt_words` are folded words that this document uses with several numbers."""
    folded = fold(label).strip(" .*_:-–—")
    plain = _bare_kind(folded)
    if plain:
        return Label(key=f"{plain}:{folded}", kind=plain)
    numbered = _numbered(folded)
    if numbered is None:
        return Label(key=f"name:{folded}", kind="name" if _is_name(label) else "unknown", word=folded)
    word, number = numbered
    kind = _kind_of_word(word, learnt_words)
    if kind == "participant":
        return Label(key=f"participant:{_series(word)}{number}", kind=kind, number=number, word=word)
    return Label(key=f"{kind}:{word} {number}", kind=kind, number=number, word=word)


def is_name_like(label: str) -> bool:
    """Whether `label` could be a name: a few words, the first with a capital, no sentence mark."""
    return _is_name(label)


def _bare_kind(folded: str) -> str:
    folded = re.sub(r"^(?:co|ko|со|ко)[- ](?=\w)", "", folded)
    for kind, words in (
        ("moderator", lexicon.MODERATOR),
        ("moderator", lexicon.TEAM),
        ("note", lexicon.NOTE),
        ("nobody", lexicon.NOBODY),
    ):
        if folded in words:
            return kind
    return ""


def _numbered(folded: str) -> tuple[str, int] | None:
    if match := _CODE.fullmatch(folded):
        return match["letter"], int(match["number"])
    if match := _WORD_NUMBER.fullmatch(folded):
        return match["word"].strip(), int(match["number"])
    if match := _NUMBER_WORD.fullmatch(folded):
        return match["word"].strip(), int(match["number"])
    if (match := _WORD_ORDINAL.fullmatch(folded)) and match["ordinal"] in _ORDINALS:
        return match["word"], _ORDINALS[match["ordinal"]]
    return None


def _kind_of_word(word: str, learnt_words: Iterable[str]) -> str:
    if word in lexicon.MODERATOR or word in lexicon.TEAM:
        return "moderator"
    if word in lexicon.SECTION:
        return "section"
    if word in lexicon.PARTICIPANT or word in learnt_words or _gender(word):
        return "participant"
    if len(word) == 1 and word in lexicon.PARTICIPANT_CODES:
        return "participant"
    return "numbered"


def _series(word: str) -> str:
    """What keeps `Mujer 1` and `Hombre 1`, or `F1` and `M1`, two people while `P3` and `Participante 3` are one."""
    generic = word in lexicon.PARTICIPANT or word in ("p", "п")
    return "" if generic else _gender(word) or word


def _gender(word: str) -> str:
    """ "f" or "m" for a word such as woman or hombre before a number; letters alone say too little."""
    if len(word) > 1:
        for gender, words in lexicon.GENDERED.items():
            if word in words:
                return gender[0]
    return ""


def _is_name(label: str) -> bool:
    if len(label) > MAX_LABEL or not _NAME.fullmatch(label.strip()) or len(label.split()) > MAX_NAME_WORDS:
        return False
    first = label.strip()[0]
    return first.isupper() or first.lower() == first.upper()  # scripts without capitals
