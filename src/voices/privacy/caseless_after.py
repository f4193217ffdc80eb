"""Spanish and Swahili: the name after the word of kind, in text without case.

"la panadería la espiga de tito", "msikiti wa taqwa ndogo", "genge la supa saba".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.caseless_words import FRAMED, LIKELY, at, following, is_name, is_plain, spaced
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.nameness import is_word
from voices.privacy.patterns import APOSTROPHE, kinds
from voices.privacy.spans import Span
from voices.privacy.words import Turn

_ES_LINKS = frozenset({"de", "del", "la", "las", "los", "el"})
_ES_SAINTS = frozenset(
    {"san", "santa", "santo", "virgen", "cristo", "sagrado", "divino", "inmaculada", "senor", "nuestra"}
)
_ARTICLE = re.compile(r"(?<!\w)((?:la|el|los|las)\s)\Z")
MAX_BARE = 3
"""Nouns in a row after a shop or a group: "funeraria descanso eterno tlaxco"."""
_VERB = re.compile(r"(?:an|en|aba|aban|ia|ian|aron|ieron|ando|endo|[ae]mos|[aeiou]r)\Z")
_NUMBER = re.compile(r"\s\d{1,3}\b(?![:.]\d)")
_SW_LINKS = frozenset({"ya", "la", "wa", "cha", "za", "kwa"})
_SW_SAINTS = frozenset({"mtakatifu", "mt", "st", "bikira"})
_SW_ADJECTIVE = re.compile(r"(?:ny?|m|w|ki|vi|ma)?(?:ema|zuri|eusi|eupe|ekundu|takatifu|kuu|dogo|kubwa|pya)")
_SW_TAIL = frozenset(
    {"ndogo", "kuu", "kubwa", "mpya", "mbaya", "mwema", "nyekundu", "nyeusi"}
    | {"moja", "mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa"}
)
"""Adjectives and numbers that end a Swahili name: Taqwa Ndogo, Supa Saba."""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    modifier = rf"(?:\s+(?:{kinds('es modifier')})){{0,2}}"
    sw_modifier = rf"(?:\s+(?:ya|la|cha|wa|za)\s+(?:{kinds('sw modifier')}))?(?:\s+(?:chetu|yetu|letu))?"
    many = r"meros|jefes|morros|chamacos|chavos|cabrones|muchachos|chicas"
    return {
        "es place": re.compile(rf"\b(?:{kinds('es place')}){modifier}(?=\s)"),
        "es shop": re.compile(rf"(?:{kinds('es shop')}|{kinds('es place')})"),
        "es org": re.compile(rf"\b(?:{kinds('es org')}){modifier}(?=\s)"),
        "es gang": re.compile(rf"(?:{kinds('es gang')})\b"),
        "es many": re.compile(rf"\b(?:los|las)\s+(?:{many})\s+(?=del?\s)"),
        "sw place": re.compile(rf"\b(?:{kinds('sw place')}){sw_modifier}(?=\s)"),
        "sw gang": re.compile(rf"\b(?:{kinds('sw gang')}){sw_modifier}(?=\s)"),
        "sw kwa": re.compile(
            r"\b(?:stage|steji|base|junction|total|shell|stendi|kituo|soko|bridge|daraja)\s+(?:ya|la)\s+kwa\s+"
        ),
        "sw called": re.compile(
            rf"\b(?:{kinds('sw org')})\s+\w*(?:jiita|itwa)\s+[^\W\d_]+"
            rf"(?:\s+wa\s+[^\W\d_]+(?:{APOSTROPHE}[^\W\d_]+)?)?"
        ),
    }


def find_spanish(turn: Turn) -> Iterator[Span]:
    patterns = _patterns()
    for match in patterns["es place"].finditer(turn.lower):
        shop = patterns["es shop"].match(match.group()) is not None
        yield from _after_spanish(turn, match, "PLACE_FINE", strong=shop, gang=False)
    for match in patterns["es org"].finditer(turn.lower):
        gang = patterns["es gang"].match(match.group()) is not None
        yield from _after_spanish(turn, match, "ORG_LOCAL", strong=True, gang=gang)
    for match in patterns["es many"].finditer(turn.lower):
        last = _spanish_tail(turn, at(turn, match.end()))
        if last is not None:
            yield Span(match.start(), turn.words[last].end, "ORG_LOCAL", "org_many", LIKELY)


def _after_spanish(turn: Turn, match: re.Match[str], label: str, *, strong: bool, gang: bool) -> Iterator[Span]:
    index = following(turn, match.end())
    if index is None:
        return
    first = turn.words[index].key
    last = _spanish_tail(turn, index, bare=strong and first not in _ES_LINKS)
    if last is None:
        return
    named = next(
        (w for w in turn.words[index : last + 1] if w.key not in _ES_LINKS and w.key not in titles().before), None
    )
    if named is None:
        return
    own = is_name(named) or not is_word(named.key)
    if named.key in lexicon().capitals and not any(is_name(word) for word in turn.words[index : last + 1]):
        own = strong = gang = False
    if any(word.key in _ES_SAINTS for word in turn.words[index : last + 1]):
        confidence = FRAMED
    elif first in ("el", "la", "los", "las"):  # "la panadería la espiga": no preposition, so a name
        confidence = FRAMED if own else LIKELY if strong else 0.0
    elif first in _ES_LINKS:
        confidence = FRAMED if is_name(named) else LIKELY if gang or (own and label == "PLACE_FINE") else 0.0
    else:
        several = strong and last > index and label == "PLACE_FINE"
        confidence = FRAMED if is_name(named) else LIKELY if own or several else 0.0
    start = match.start()
    if gang and (article := _ARTICLE.search(turn.lower, max(0, start - 4), start)):
        start = article.start(1)
    if confidence:
        number = _NUMBER.match(turn.lower, turn.words[last].end)
        yield Span(start, number.end() if number else turn.words[last].end, label, "place_framed", confidence)


def _spanish_tail(turn: Turn, index: int | None, *, bare: bool = False) -> int | None:
    """The last word of a name that begins at a word: links, one noun, and further nouns over links or named."""
    words, last, content = turn.words, None, 0
    while index is not None and index < len(words):
        word = words[index]
        if word.key in _ES_LINKS or word.key in titles().before or word.key in _ES_SAINTS:
            index = index + 1 if spaced(turn, index) else None
            continue
        direct = content == 1 and words[index - 2].key in ("el", "la", "los", "las")
        direct = direct or (bare and content < MAX_BARE and not _VERB.search(word.key))
        linked = direct or (index > 0 and (words[index - 1].key in _ES_LINKS or words[index - 1].key in _ES_SAINTS))
        if is_plain(word, "es") or (content and not linked and not is_name(word)) or content >= MAX_BARE:
            break
        last, content = index, content + 1
        index = index + 1 if spaced(turn, index) else None
    return last


def find_swahili(turn: Turn) -> Iterator[Span]:
    patterns = _patterns()
    for match in patterns["sw kwa"].finditer(turn.lower):
        index = at(turn, match.end())
        if index is not None and not is_plain(turn.words[index], "sw"):
            yield Span(match.start(), turn.words[_swahili_last(turn, index)].end, "PLACE_FINE", "place_framed", FRAMED)
    for name, label in (("sw place", "PLACE_FINE"), ("sw gang", "ORG_LOCAL")):
        for match in patterns[name].finditer(turn.lower):
            index = following(turn, match.end())
            while index is not None and turn.words[index].key in _SW_LINKS | titles().before:
                index = index + 1 if spaced(turn, index) else None
            if index is not None and turn.words[index].key in _SW_SAINTS and spaced(turn, index):
                yield Span(match.start(), turn.words[_swahili_last(turn, index + 1)].end, label, "place_framed", FRAMED)
                continue
            if index is None or is_plain(turn.words[index], "sw"):
                continue
            last = _swahili_last(turn, index)
            named = is_name(turn.words[index])
            framed = last > index or label == "ORG_LOCAL" or not is_word(turn.words[index].key)
            if named or framed:
                yield Span(match.start(), turn.words[last].end, label, "place_framed", FRAMED if named else LIKELY)
    for match in patterns["sw called"].finditer(turn.lower):
        yield Span(*match.span(), "ORG_LOCAL", "org_called", FRAMED)


def _swahili_last(turn: Turn, index: int) -> int:
    """The last word of a name: adjectives, numbers, names, and one noun over a link (Ufufuo wa Milele)."""
    words = turn.words
    while spaced(turn, index):
        after = words[index + 1]
        if after.key in _SW_TAIL or is_name(after) or _SW_ADJECTIVE.fullmatch(after.key):
            index += 1
        elif after.key in _SW_LINKS and spaced(turn, index + 1) and not is_plain(words[index + 2], "sw"):
            index += 2
        else:
            break
    return index
