"""English, Uzbek and Russian: the name before or beside the word of kind, in text without case.

"behind greenlight pub", "the black tank gang", "chaqqonlar brigadasi", "лицее при комбинате".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.caseless_words import FRAMED, LIKELY, at, is_name, is_plain, spaced
from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon
from voices.privacy.nameness import is_word
from voices.privacy.patterns import APOSTROPHE, CASED_END, QUOTED, kind_words, kinds
from voices.privacy.spans import Span
from voices.privacy.words import Turn

MAX_BEFORE = 3
"""Words of an English name before its word of kind."""
MAX_CALLED = 4
"""Words after "the group is called"."""

_BEFORE = frozenset(
    {"near", "at", "behind", "outside", "opposite", "by", "past", "beside", "inside", "called", "to", "from"}
)
"""Before a place that is named, no article stands after these: behind greenlight pub."""
_NUMBERS = frozenset(map(fold, ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")))
_NUMBER = re.compile(r"(?:\s(?:line|phase|area|sector))?\s(?:\d{1,3}|[a-d])\b(?![:.]\d)")
_UZ_PLAIN_END = re.compile(r"(?:ning|imiz|ingiz|dagi|gan|lik|li|siz|da|dan|ga|ni|im|yotgan)\Z")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    possessed = r"(?:lar|лар)?(?:i|si|и|си)"
    group = r"group|gang|squad|crew|team|organi[sz]ation|chama|club"
    adjective = r"(?:[а-яё]+(?:ая|ую|ой|ий|ый|ое)\s+)?"
    ru = rf"\b(?:(?:{kinds('ru place')})|(?:{kinds('ru org')})[а-яё]{{0,6}})\s+"
    return {
        "en": re.compile(rf"\b(?:{kinds('en place caseless')}|{kinds('en gang')})\b"),
        "en gang": re.compile(kinds("en gang")),
        "en gang sure": re.compile(kinds("en gang sure")),
        "en called": re.compile(
            r"\b(?:call (?:themselves|ourselves|it)|calls itself|\w*(?:najiita|jiita))\s+(?:the\s+)?|"
            rf"\b(?:{group}|clinic|school|church|shop|hotel|bar|hospital)(?:\s+(?:is|are|was|were|that is|which"
            rf" is))?\s+(?:called|named|known as)\s+(?:the\s+)?"
        ),
        "en fc": re.compile(r"\b[^\W\d_]{3,}\s+(?:rangers|warriors|fc)\b"),
        "uz org": re.compile(rf"(?<!\w)(?:{kinds('uz org')}){possessed}{CASED_END}"),
        "uz place": re.compile(rf"(?<!\w)(?:{kinds('uz named')}){possessed}{CASED_END}"),
        "uz quoted": re.compile(
            rf"{QUOTED}\s+(?:[^\W\d_]+\s+)?(?:{kinds('uz org')}|{kinds('uz named')}){possessed}{CASED_END}"
        ),
        "uz loan": re.compile(rf"(?<!\w)([^\W\d_]{{3,}})\s+(?:{kinds('uz loan')}){CASED_END}"),
        "ru after": re.compile(rf"{ru}([а-яё]{{4,}}(?:-[а-яё]+)*)(?![\w-])"),
        "uz called": re.compile(
            rf"[^\W\d_]+(?:{APOSTROPHE}[^\W\d_]+)?(?:\s\d{{1,3}})?(?=\s+(?:degan|деган)\s+(?:{kinds('uz org')}))"
        ),
        "ru at": re.compile(rf"{ru}(?:при|имени)\s+[а-яё]+(?:\s+[а-яё]+)?"),
        "ru on": re.compile(rf"{ru}(?:на|у|с|со|из|в)\s+(?P<place>[а-яё]{{4,}}(?:ой|ом|ого|а|е|и))\b"),
        "ru quoted": re.compile(rf"{adjective}{ru}{QUOTED}"),
    }


def find_english(turn: Turn) -> Iterator[Span]:
    """Names of one to three words before a word of kind, and what a group is called."""
    patterns = _patterns()
    for match in patterns["en"].finditer(turn.lower):
        kind = at(turn, match.start())
        if kind:
            yield from _before_english(turn, match, kind)
    for match in patterns["en called"].finditer(turn.lower):
        yield from _called_english(turn, match.end())
    for match in patterns["en fc"].finditer(turn.lower):
        yield Span(*match.span(), "ORG_LOCAL", "org_framed", FRAMED)


def _before_english(turn: Turn, match: re.Match[str], kind: int) -> Iterator[Span]:
    words, patterns, capitals = turn.words, _patterns(), lexicon().capitals
    gang = patterns["en gang"].fullmatch(match.group()) is not None
    sure = patterns["en gang sure"].fullmatch(match.group()) is not None
    first = kind
    while first and kind - first < MAX_BEFORE and spaced(turn, first - 1):
        if is_plain(words[first - 1], "en") and not (sure and words[first - 1].key in _NUMBERS):
            break
        first -= 1
    own = words[first:kind]
    named = any(is_name(word) for word in own)
    if not own or (len(own) == 1 and own[0].key in capitals and not named):
        return
    before = words[first - 1].key if first and spaced(turn, first - 1) else ""
    odd = any(not is_word(word.key) for word in own)
    # Swahili puts its adjectives after the noun: what stands before an English word of kind is a name.
    if not (named or turn.lang == "sw" or before in _BEFORE or (gang and (sure or odd or before == "the"))):
        return
    last = kind + len(match.group().split()) - 1
    if spaced(turn, last) and words[last + 1].key in capitals and not is_plain(words[last + 1], "en"):
        last += 1
    start = words[first - 1].start if before == "kwa" else own[0].start
    label = "ORG_LOCAL" if gang else "PLACE_FINE"
    number = _NUMBER.match(turn.lower, max(match.end(), words[last].end))
    end = number.end() if number else max(match.end(), words[last].end)
    yield Span(start, end, label, "place_framed", FRAMED if named else LIKELY)


def _called_english(turn: Turn, start: int) -> Iterator[Span]:
    """The words after "the group is called", up to a plain one that is no word of a group."""
    index, end = at(turn, start), start
    for _ in range(MAX_CALLED):
        if index is None:
            break
        word = turn.words[index]
        if is_plain(word, "en") and word.key not in ("of", "the") and word.key not in kind_words("en org"):
            break
        if word.key not in ("of", "the"):
            end = word.end
        index = index + 1 if spaced(turn, index) else None
    if end > start:
        yield Span(start, end, "ORG_LOCAL", "org_called", FRAMED)


def find_uzbek(turn: Turn) -> Iterator[Span]:
    """A noun before a possessed word of kind, over modifiers, and "... degan guruh"."""
    patterns = _patterns()
    for name, label in (("uz org", "ORG_LOCAL"), ("uz place", "PLACE_FINE")):
        for match in patterns[name].finditer(turn.lower):
            kind = at(turn, match.start())
            if kind and spaced(turn, kind - 1):
                yield from _before_uzbek(turn, match, kind, label)
    for match in (*patterns["uz called"].finditer(turn.lower), *patterns["uz quoted"].finditer(turn.lower)):
        yield Span(*match.span(), "ORG_LOCAL", "org_called", FRAMED)
    for match in patterns["uz loan"].finditer(turn.lower):
        word = at(turn, match.start(1))
        if word is not None and not is_plain(turn.words[word], "uz") and not _UZ_PLAIN_END.search(turn.words[word].key):
            yield Span(*match.span(), "PLACE_FINE", "place_framed", LIKELY)


def _before_uzbek(turn: Turn, match: re.Match[str], kind: int, label: str) -> Iterator[Span]:
    words, modifiers = turn.words, kind_words("uz modifier")
    first = kind - 1
    while first and words[first].key in modifiers and spaced(turn, first - 1):
        first -= 1
    nearest = words[first]
    if is_plain(nearest, "uz") or _UZ_PLAIN_END.search(nearest.key):
        return
    if label == "PLACE_FINE" and not is_name(nearest) and is_word(nearest.key):
        return
    if first and spaced(turn, first - 1):
        before = words[first - 1]
        if not is_plain(before, "uz") and not _UZ_PLAIN_END.search(before.key):
            first -= 1  # "soy bo'yi yigitlari": the name has two words
    yield Span(words[first].start, match.end(), label, "place_framed", LIKELY)


def find_russian(turn: Turn) -> Iterator[Span]:
    """A word of kind with a place that general text does not hold, or with quotes."""
    patterns = _patterns()
    for match in patterns["ru on"].finditer(turn.lower):
        if not is_word(fold(match["place"])):
            yield Span(*match.span(), "ORG_LOCAL", "place_framed", LIKELY)
    for match in patterns["ru after"].finditer(turn.lower):
        if not is_word(fold(match.group(1).split("-")[0])):
            yield Span(*match.span(), "ORG_LOCAL", "place_framed", LIKELY)
    for match in (*patterns["ru at"].finditer(turn.lower), *patterns["ru quoted"].finditer(turn.lower)):
        yield Span(*match.span(), "ORG_LOCAL", "place_framed", LIKELY)
