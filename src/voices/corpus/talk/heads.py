"""The head of a line, split: who is named there, what stands beside the name, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from voices.corpus.talk import timecodes
from voices.corpus.talk.labels import MAX_LABEL

_OPEN = r"(?P<open>\*\*|__|\*)?"
_CLOSE = r"(?(open)(?P=open)?)"  # Markdown bold or italics, only where it was opened before the label
_LABEL = rf"(?P<label>[^\s:：\[\]()<>{{}}*|\-–—][^:：\[\]()<>{{}}*|\t]{{0,{MAX_LABEL - 1}}}?)"
_ASIDE = r"(?P<aside>(?:[(\[][^()\[\]]{0,80}[)\]]\s*){0,3})"
_BULLET = r"(?:[•·▪◦]\s*|[-–*]\s+|>{1,3}\s*|\d{1,3}[.)]\s+)?"
_BEFORE_TIME = r"(?:(?:[ ,|]|\s[-–—])\s*|\s*(?P<aside>\([^()]{1,80}\))\s*)"
_WITHIN = r"\s*(?:\([^()]{1,80}\))?\s*[:：]?\s*"
_AFTER_BRACKET = r"\s*(?:[:：]|[–—-](?![–—-]))?"
_TIME_END = r"\s*(?:[:\-–—]\s*|$|\s)"
_BARE_TIME = r"(?:\d{1,2}:[0-5]\d(?::[0-5]\d)?)"

_WORD_OR_CODE = r"[^\W\d_]{1,20}(?:[\s.\-_№#]{0,2}\d{1,3})?|\d{1,2}-[^\W\d_]{4,20}"
_FORMS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    # P3 00:12:03: text / Ana Ruiz 0:49 (alone)
    ("time", ":", re.compile(rf"{_BULLET}{_OPEN}{_LABEL}{_CLOSE}{_BEFORE_TIME}{_BARE_TIME}{_TIME_END}")),
    # P3: text / Participante 3 (mujer, 34): text / **P3:** text
    ("colon", ":：", re.compile(rf"{_BULLET}{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}{_CLOSE}\s*[:：]{_CLOSE}")),
    # [P3] text / [P3]: text / (P3) text
    ("bracket", "[(", re.compile(rf"{_BULLET}{_OPEN}[\[(]\s*{_LABEL}{_WITHIN}[\])]{_CLOSE}{_ASIDE}{_AFTER_BRACKET}")),
    # P3 - text / P3 – text
    ("dash", "-–—", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}\s*(?:[–—]|-(?=\s))\s*")),
    # P3<tab>text
    ("tab", "\t", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}\t\s*")),
    # P3. text
    ("dot", ".", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\.\s+")),
    # P3> text / P3) text / P3= text / P3/ text / P3; text
    ("sign", ">)=/;", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}[>)=/;]\s+")),
    # P3 (alone on its line)
    ("alone", "", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}$")),
    # P3 text / Moderadora text, the label set in bold or set off by nothing
    ("space", " ", re.compile(rf"{_OPEN}(?P<label>{_WORD_OR_CODE}){_CLOSE}\s+(?=\S)")),
)  # fmt: skip
"""Form, characters of which one must stand near the line's start, pattern of the head; what follows it is the rest."""

_NEAR = 400
"""Characters in which a head ends: a label, three asides, a time."""

_PLACEHOLDER = re.compile(
    r"\[(?:PERSON|PHONE|EMAIL|HANDLE|LINK|ID|ADDRESS|PLACE_FINE|ORG_LOCAL|DATE_EXACT|ROLE_RARE)(?:-\d+)?\](?!\s*[:：])"
)
"""What stands in a text for something that identified: said, not a label."""

_AFTER_TIME = re.compile(r"^[-–—]\s+")  # [00:01] - P3


@dataclass(frozen=True)
class Head:
    """One way to read the head of a line."""

    form: str
    label: str
    aside: str
    rest: str


@lru_cache(maxsize=2**16)
def heads(line: str) -> tuple[Head, ...]:
    """Every way in which `line` may start with a label, the likeliest form first; time codes set aside.

    A bare time such as `0:49` is only taken away where a label follows: a speaker may start with a time.
    What is kept for the next call is cleared when a document has been read (`transcript.read_transcript`).
    """
    whole = line.strip()
    text = timecodes.strip_leading(whole)
    bare = timecodes.strip_leading_bare(text)
    found: list[Head] = []
    for candidate in (text,) if bare is None else (text, bare):
        if len(candidate) < len(whole):
            candidate = _AFTER_TIME.sub("", candidate)
        if _PLACEHOLDER.match(candidate):
            continue
        near = candidate[:_NEAR]
        for form, needs, pattern in _FORMS:
            if needs and not any(character in near for character in needs):
                continue
            if (match := pattern.match(candidate)) and (head := _head(form, match, candidate[match.end() :])):
                found.append(head)
    return tuple(found)


def _head(form: str, match: re.Match[str], after: str) -> Head | None:
    """The head, None where the label is a time or the first part of one."""
    label, aside = match["label"].strip(), (match.groupdict().get("aside") or "").strip()
    if timecodes.is_timecode(label) if form == "bracket" else label.isdigit() and after[:1].isdigit():
        return None
    return Head("time" if form == "alone" and timecodes.is_timecode(aside) else form, label, aside, after.strip())
