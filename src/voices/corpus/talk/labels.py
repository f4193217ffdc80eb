"""What a label is: a moderator's, a participant's, a note's, nobody's in particular, or a name.

`P3`, `FGD2_W3`, `Participante 3`, `Participante tres`, `Mshiriki wa 3`, `3-ishtirokchi`, `Участник № 3` and
`Teilnehmer 3` (a word unknown here that stands before several numbers) are all participant 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from voices.corpus import lexicon
from voices.corpus.lexicon import fold

MAX_LABEL = 48
"""Characters. `Foydalanuvchi ishtirokchi 12 (ayol)` has 35; sentences before a colon are mostly longer."""

MAX_NAME_WORDS = 4
"""`María de los Ángeles` has four words. Longer heads are sentences."""

PSEUDONYM = re.compile(r"s[0-9a-f]{6}")
"""What `voices` writes for a speaker's name: a label beyond doubt."""

_SIGN = r"(?:#|№)?"
_CODE = re.compile(rf"(?:[\w.\-]*(?:[_\-]|(?<=\d)\s?))?(?P<word>[^\W\d_])[\s.\-–_]*{_SIGN}\s*(?P<number>\d{{1,3}})")
_WORD_NUMBER = re.compile(rf"(?P<word>[^\d#№]*?[^\W\d_]\.?)[\s.\-–_]*{_SIGN}\s*\(?(?P<number>\d{{1,3}})\)?(?:-?[йя])?")
_NUMBER_WORD = re.compile(r"(?P<number>\d{1,3})\s*[-–.]?\s*(?:(?:i?nchi|chi|а?я|й|(?:ин|н)?чи)\s+)?(?P<word>[^\d]+)")
_NUMBER_ALONE = re.compile(r"(?P<word>)(?P<number>\d{1,2})")
_LETTER = re.compile(r"(?P<word>.+?)[\s.\-–]+(?P<letter>[^\W\d_])")
_UNTOLD = re.compile(r"(?P<word>.*?)[\s.\-–]*(?:[?¿]+|(?<![^\W\d_]{2})[xхn]{1,2})")
_NAME = re.compile(r"[^\W\d_][\w.'’ʻʼ‘`\-]*(?:[ ][\w.'’ʻʼ‘`\-]+){0,3}")
_TOGETHER = re.compile(r"\s*[/,;&+]\s*|\s+(?:and|y|e|na|va|ва|и)\s+")
_TOKEN = re.compile(r"[\s/]+|(?<=\w)-(?=[^\W\d])")


@dataclass(frozen=True)
class Label:
    """A label understood.

    Attributes:
        key: what makes two spellings one speaker.
        kind: participant | moderator | note | nobody | section | someone | several | numbered | name | unknown.
            "someone" is a participant's word without a number (`Entrevistada`): a person where no label of the
            document has a number, else nobody in particular; "several" is such a word in the plural.
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

    @property
    def name(self) -> str:
        """What a document teaches this label by, where no lexicon knows it."""
        return self.word if self.number is None else f"{self.word} {self.number}"


def parse(label: str, *, learnt_words: Iterable[str] = ()) -> Label:
    """`label` understood; `learnt_words` are folded words that this document uses with several numbers."""
    return _parse(label, frozenset(learnt_words))


def forget() -> None:
    """Clear what has been kept of labels, which may be names."""
    _parse.cache_clear()


@lru_cache(maxsize=2**14)
def _parse(label: str, learnt_words: frozenset[str]) -> Label:
    folded = fold(label).strip(" .*_:-–—")
    if PSEUDONYM.fullmatch(folded):
        return Label(key=f"participant:{folded}", kind="participant", word=folded)
    if plain := phrase_kind(folded):
        return Label(key=f"{plain}:{folded}", kind=plain, word=folded)
    if _is_together(folded, learnt_words):
        return Label(key=f"nobody:{folded}", kind="nobody", word=folded)
    before, comma, described = label.partition(",")
    if comma and all(_describes(token) for token in described.split(",")):
        return _parse(before, learnt_words)
    numbered = _numbered(folded)
    if numbered is None:
        if (match := _LETTER.fullmatch(folded)) and phrase_kind(match["word"]) == "someone":
            return Label(key=f"participant:{match['letter']}", kind="participant", word=match["word"])
        return Label(key=f"name:{folded}", kind="name" if is_name_like(label) else "unknown", word=folded)
    word, number = numbered
    kind = _kind_of_word(word, learnt_words)
    if kind == "participant":
        return Label(key=f"participant:{_series(word)}{number}", kind=kind, number=number, word=word)
    return Label(key=f"{kind}:{word} {number}", kind=kind, number=number, word=word)


def is_name_like(label: str) -> bool:
    """Whether `label` could be a name: a few words, the first with a capital, no sentence mark."""
    if len(label) > MAX_LABEL or not _NAME.fullmatch(label.strip()) or len(label.split()) > MAX_NAME_WORDS:
        return False
    first = label.strip()[0]
    return first.isupper() or first.lower() == first.upper()  # scripts without capitals


def phrase_kind(folded: str) -> str:
    """The kind of a folded label without a number; "" where a word of it is not the lexicon's."""
    folded = re.sub(r"^(?:(?:co|ko|со|ко)[- ]|[^\W\d]\w*\d[_\-. ]+)(?=\w)", "", folded)  # co-moderator, FGD2_MOD
    for kind, known in (
        ("moderator", lexicon.MODERATOR),
        ("moderator", lexicon.TEAM),
        ("note", lexicon.NOTE),
        ("nobody", lexicon.NOBODY),
        ("several", lexicon.PARTICIPANTS),
    ):
        if folded in known:
            return kind
    words = [word for word in _TOKEN.split(re.sub(r"\(a\)|/a\b|/o\b", "", folded)) if word]
    if _all_of(words, lexicon.MODERATOR, lexicon.TEAM, beside=lexicon.ASSISTING):
        return "moderator"
    people = {word for word in words if word in lexicon.PARTICIPANT or _gender(word)}
    others = set(words) - people
    if _all_of(list(others), lexicon.NOBODY, beside=lexicon.BESIDE | lexicon.PARTICIPANTS):
        return "nobody"
    if people and others <= lexicon.BESIDE:
        return "someone"
    untold = _UNTOLD.fullmatch(folded)
    if untold and (untold["word"] in ("p", "r", "п", "р") or phrase_kind(untold["word"]) == "someone"):
        return "nobody"
    return ""


def _all_of(words: list[str], *wanted: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether a word of `words` is wanted, and every other one may stand beside it."""
    found = [word for word in words if any(word.strip(".") in known for known in wanted)]
    return bool(found) and all(word in found or word.strip(".") in beside for word in words)


def _describes(token: str) -> bool:
    """Whether a word beside a label says what the person is: a gender, an age."""
    folded = fold(token).strip(" .")
    if re.search(r"\s[-–—]\s", folded):
        return False
    return any(folded in words for words in lexicon.GENDERED.values()) or re.search(r"\b\d{2}\b", folded) is not None


def _is_together(folded: str, learnt_words: frozenset[str]) -> bool:
    """Whether a label names several people who speak at once: `P3/P5`, `Participantes 3, 4 y 5`, `M y P3`."""
    parts = _TOGETHER.split(folded)
    if len(parts) < 2 or not all(parts):
        return False
    first = re.sub(r"\d{1,3}\W*$", "", parts[0]).strip(" -")
    several = first in lexicon.PARTICIPANTS or parts[-1].lstrip("0123456789-– ") in lexicon.PARTICIPANTS
    return all(
        (re.fullmatch(r"\d{1,3}[\s\-–]*(?:\w+)?", part) is not None and (several or n > 0))
        or _is_somebody(part, learnt_words)
        if part[0].isdigit()
        else (n == 0 and several) or _is_somebody(part, learnt_words)
        for n, part in enumerate(parts)
    )


def _is_somebody(folded: str, learnt_words: frozenset[str]) -> bool:
    numbered = _numbered(folded)
    if numbered is None:
        return folded in lexicon.MODERATOR or folded == "m"
    return _kind_of_word(numbered[0], learnt_words) in ("participant", "moderator")


def _numbered(folded: str) -> tuple[str, int] | None:
    for pattern in (_CODE, _WORD_NUMBER, _NUMBER_WORD, _NUMBER_ALONE):
        if match := pattern.fullmatch(folded):
            return _without_sign(match["word"]), int(match["number"])
    words = folded.split()
    if len(words) > 1:
        if words[-1] in lexicon.NUMBERS:
            return _without_sign(" ".join(words[:-1])), lexicon.NUMBERS[words[-1]]
        if words[0] in lexicon.NUMBERS:
            return " ".join(words[1:]), lexicon.NUMBERS[words[0]]
    return None


def _without_sign(word: str) -> str:
    """`mshiriki` of `mshiriki namba`."""
    words = word.replace("(", " ").split()
    while len(words) > 1 and words[-1].strip(".") in lexicon.NUMBER_SIGNS:
        words.pop()
    return " ".join(words)


def _kind_of_word(word: str, learnt_words: frozenset[str]) -> str:
    if word in lexicon.SECTION:
        return "section"
    if word in learnt_words or (len(word) == 1 and word in lexicon.PARTICIPANT_CODES):
        return "participant"
    kind = phrase_kind(word)
    return {"someone": "participant", "moderator": "moderator"}.get(kind, "numbered")


def _series(word: str) -> str:
    """What keeps `Mujer 1` and `Hombre 1`, or `F1` and `M1`, two people while `P3` and `Participante 3` are one."""
    words = word.split()
    genders = "".join(dict.fromkeys(_gender(part) for part in words))
    if any(part in lexicon.PARTICIPANT for part in words) or word in ("", "p", "п"):
        return ""
    return genders or word


def _gender(word: str) -> str:
    """ "f" or "m" for a word such as woman or hombre; letters alone say too little."""
    if len(word) > 1:
        for gender, words in lexicon.GENDERED.items():
            if word in words:
                return gender[0]
    return ""
