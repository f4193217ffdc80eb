"""The head of a line, split: who is named there, what stands beside the name, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voices.corpus import timecodes
from voices.corpus.labels import MAX_LABEL

_OPEN = r"(?P<open>\*\*|__|\*)?"
_CLOSE = r"(?(open)(?P=open)?)"  # Markdown bold or italics, only where it was opened before the label
_LABEL = rf"(?P<label>[^\s:：\[\]()<>{{}}*|\-–—][^:：\[\]()<>{{}}*|\t]{{0,{MAX_LABEL - 1}}}?)"
_ASIDE = r"(?P<aside>(?:[(\[][^()\[\]]{0,80}[)\]]\s*){0,3})"
_BULLET = r"(?:[•·▪◦]\s*|[-–*]\s+|>{1,3}\s*)?"
_BEFORE_TIME = r"(?:(?:[ ,|]|\s[-–—])\s*|\s*(?P<aside>\([^()]{1,80}\))\s*)"
_WITHIN = r"(?:\([^()]{1,80}\))?\s*[:：]?\s*"
_AFTER_BRACKET = r"\s*(?:[:：]|[–—-](?![–—-]))?"
_TIME_END = r"\s*(?:[:\-–—]\s*|$|\s)"
_BARE_TIME = r"(?:\d{1,2}:[0-5]\d(?::[0-5]\d)?)"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # P3 00:12:03: text / Ana Ruiz 0:49 (alone)
    ("time", re.compile(rf"{_BULLET}{_OPEN}{_LABEL}{_CLOSE}{_BEFORE_TIME}{_BARE_TIME}{_TIME_END}(?P<rest>.*)$")),
    # P3: text / Participante 3 (mujer, 34): text / **P3:** text
    ("colon", re.compile(rf"{_BULLET}{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}{_CLOSE}\s*[:：]{_CLOSE}(?P<rest>.*)$")),
    # [P3] text / [P3]: text / (P3) text
    ("bracket", re.compile(rf"{_OPEN}[\[(]\s*{_LABEL}\s*{_WITHIN}[\])]{_CLOSE}{_ASIDE}{_AFTER_BRACKET}(?P<rest>.*)$")),
    # P3 - text / P3 – text
    ("dash", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}\s*(?:[–—]|-(?=\s))\s*(?P<rest>.*)$")),
    # P3<tab>text
    ("tab", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}\t\s*(?P<rest>.*)$")),
    # P3. text
    ("dot", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\.\s+(?P<rest>.*)$")),
    # P3 (alone on its line)
    ("alone", re.compile(rf"{_OPEN}{_LABEL}{_CLOSE}\s*{_ASIDE}$")),
)  # fmt: skip


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


def heads(line: str) -> Iterator[Head]:
    """Every way in which `line` may start with a label, the likeliest form first; time codes set aside.

    A bare time such as `0:49` is only taken away where a label follows: a speaker may start with a time.
    """
    text = timecodes.strip_leading(line.strip())
    bare = timecodes.strip_leading_bare(text)
    for candidate in (text, bare):
        if candidate is None:
            continue
        if len(candidate) < len(line.strip()):
            candidate = _AFTER_TIME.sub("", candidate)
        if _PLACEHOLDER.match(candidate):
            continue
        for form, pattern in _FORMS:
            if match := pattern.match(candidate):
                yield from _head(form, match.groupdict())


def _head(form: str, groups: dict[str, str | None]) -> Iterator[Head]:
    label, aside, rest = ((groups.get(name) or "").strip() for name in ("label", "aside", "rest"))
    is_time = (
        timecodes.is_timecode(label)
        if form == "bracket"
        else label.isdigit() and (groups.get("rest") or "")[:1].isdigit()
    )
    if is_time:
        return
    if form == "alone" and timecodes.is_timecode(aside):
        form = "time"
    yield Head(form, label, aside, rest)
