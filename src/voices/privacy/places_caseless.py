"""Small places and groups in text without case: only frames that a common noun hardly fills.

Spanish and Swahili put the name after the word of kind ("la panadería la espiga de tito",
"msikiti wa taqwa ndogo"), English and Uzbek before it ("behind greenlight pub", "chaqqonlar
brigadasi"). What follows must not be a word that any school or shop can have (`plain`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from voices.privacy.fold import fold
from voices.privacy.lexicon import folded, lexicon, titles
from voices.privacy.morphology import looks_like_swahili_verb
from voices.privacy.nameness import is_word
from voices.privacy.patterns import APOSTROPHE, QUOTED, kind_words, kinds
from voices.privacy.spans import Span
from voices.privacy.words import Turn, Word

FRAMED = 0.6
"""A word of kind with a listed name, a saint, or "called"."""
LIKELY = 0.45
"""A word of kind with a noun that is not plain: usually a name, sometimes the start of a clause."""

MAX_BEFORE = 3
"""Words of an English name before its word of kind."""

_ES_LINKS = frozenset({"de", "del", "la", "las", "los", "el"})
_ES_SAINTS = frozenset(
    {"san", "santa", "santo", "virgen", "cristo", "sagrado", "divino", "inmaculada", "senor", "nuestra"}
)
_SW_LINKS = frozenset({"ya", "la", "wa", "cha", "za", "kwa"})
_SW_TAIL = frozenset(
    [
        "ndogo",
        "kuu",
        "kubwa",
        "mpya",
        "mbaya",
        "mwema",
        "nyekundu",
        "nyeusi",
        "moja",
        "mbili",
        "tatu",
        "nne",
        "tano",
        "sita",
        "saba",
        "nane",
        "tisa",
    ]
)
_SW_SAINTS = frozenset({"mtakatifu", "mt", "st", "bikira"})
_EN_BEFORE = frozenset("near at behind outside opposite by past beside inside called to from".split())


def find_places_caseless(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL; nothing where case can be trusted."""
    if turn.cased or not turn.words:
        return
    for find in _FINDERS.get(turn.lang, tuple(dict.fromkeys(f for finders in _FINDERS.values() for f in finders))):
        yield from find(turn)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    modifier = rf"(?:\s+(?:{kinds('es modifier')})){{0,2}}"
    sw_modifier = rf"(?:\s+(?:ya|la|cha|wa|za)\s+(?:{kinds('sw modifier')}))?(?:\s+(?:chetu|yetu|letu))?"
    possessed = r"(?:lar|лар)?(?:i|si|и|си)"
    return {
        "es place": re.compile(rf"\b(?:{kinds('es place')}){modifier}(?=\s)"),
        "es shop": re.compile(rf"(?:{kinds('es shop')}|{kinds('es place')})"),
        "es org": re.compile(rf"\b(?:{kinds('es org')}){modifier}(?=\s)"),
        "es gang": re.compile(rf"\b(?:{kinds('es gang')})(?=\s)"),
        "es many": re.compile(
            r"\b(?:los|las)\s+(?:meros|jefes|morros|chamacos|chavos|cabrones|muchachos|chicas)\s+(?=del?\s)"
        ),
        "sw place": re.compile(rf"\b(?:{kinds('sw place')}){sw_modifier}(?=\s)"),
        "sw gang": re.compile(rf"\b(?:{kinds('sw gang')}){sw_modifier}(?=\s)"),
        "sw kwa": re.compile(
            r"\b(?:stage|steji|base|junction|total|shell|stendi|kituo|soko|bridge|daraja)\s+(?:ya|la)\s+kwa\s+"
        ),
        "sw called": re.compile(
            rf"\b(?:{kinds('sw org')})\s+\w*(?:jiita|itwa)\s+[^\W\d_]+(?:\s+wa\s+[^\W\d_]+(?:{APOSTROPHE}[^\W\d_]+)?)?"
        ),
        "en": re.compile(rf"\b(?:{kinds('en place caseless')}|{kinds('en gang')})\b"),
        "en called": re.compile(
            r"\b(?:call (?:themselves|ourselves|it)|calls itself|\w*(?:najiita|jiita))\s+(?:the\s+)?|"
            r"\b(?:group|gang|squad|crew|team|organi[sz]ation|chama|club)(?:\s+(?:is|are|was|were|that is|which is))?\s+"
            r"(?:called|named|known as)\s+(?:the\s+)?"
        ),
        "en fc": re.compile(r"\b[^\W\d_]{3,}\s+(?:rangers|warriors|fc)\b"),
        "uz org": re.compile(rf"(?<!\w)(?:{kinds('uz org')}){possessed}(?=\w*)"),
        "uz place": re.compile(rf"(?<!\w)(?:{kinds('uz named')}){possessed}(?=\w*)"),
        "uz called": re.compile(
            rf"[^\W\d_]+(?:{APOSTROPHE}[^\W\d_]+)?(?:\s\d{{1,3}})?(?=\s+(?:degan|деган)\s+(?:{kinds('uz org')}))"
        ),
        "ru at": re.compile(rf"\b(?:{kinds('ru place')})\s+(?:при|имени)\s+[а-яё]+(?:\s+[а-яё]+)?"),
        "ru on": re.compile(
            rf"\b(?:(?:{kinds('ru place')})|(?:{kinds('ru org')})[а-яё]{{0,4}})\s+(?:на|у|с|со|из|в)\s+(?P<place>[а-яё]{{4,}}(?:ой|ом|ого|а|е|и))\b"
        ),
        "ru quoted": re.compile(
            rf"(?:[а-яё]+(?:ая|ую|ой|ий|ый|ое)\s+)?\b(?:(?:{kinds('ru place')})|(?:{kinds('ru org')})[а-яё]{{0,6}})\s+{QUOTED}"
        ),
    }


def _spanish(turn: Turn) -> Iterator[Span]:
    patterns = _patterns()
    for match in patterns["es place"].finditer(turn.lower):
        shop = patterns["es shop"].match(match.group()) is not None
        yield from _after_spanish(turn, match, "PLACE_FINE", strong=shop, gang=False)
    for match in patterns["es org"].finditer(turn.lower):
        gang = patterns["es gang"].match(match.group()) is not None
        yield from _after_spanish(turn, match, "ORG_LOCAL", strong=True, gang=gang)
    for match in patterns["es many"].finditer(turn.lower):
        last = _spanish_tail(turn, _at(turn, match.end()))
        if last is not None:
            yield Span(match.start(), turn.words[last].end, "ORG_LOCAL", "org_many", LIKELY)


def _after_spanish(turn: Turn, match: re.Match[str], label: str, *, strong: bool, gang: bool) -> Iterator[Span]:
    index = _next(turn, match.end())
    if index is None:
        return
    first = turn.words[index].key
    last = _spanish_tail(turn, index)
    if last is None:
        return
    named = next(
        (w for w in turn.words[index : last + 1] if w.key not in _ES_LINKS and w.key not in titles().before), None
    )
    if named is None:
        return
    own = _is_name(named) or not is_word(named.key)
    if named.key in lexicon().capitals and not any(_is_name(word) for word in turn.words[index : last + 1]):
        own = strong = gang = False
    if any(word.key in _ES_SAINTS for word in turn.words[index : last + 1]):
        confidence = FRAMED
    elif first in ("el", "la", "los", "las"):  # "la panadería la espiga": no preposition, so a name
        confidence = FRAMED if own else LIKELY if strong else 0.0
    elif first in _ES_LINKS:
        confidence = FRAMED if _is_name(named) else LIKELY if gang or (own and label == "PLACE_FINE") else 0.0
    else:
        several = strong and last > index and label == "PLACE_FINE"
        confidence = FRAMED if _is_name(named) else LIKELY if own or several else 0.0
    start = match.start()
    if gang and (article := _ARTICLE.search(turn.lower, max(0, start - 4), start)):
        start = article.start(1)
    if confidence:
        yield Span(start, turn.words[last].end, label, "place_framed", confidence)


def _spanish_tail(turn: Turn, index: int | None) -> int | None:
    """The last word of a name that begins at a word: links, one noun, and further nouns over links or if they are names."""
    words, last, content = turn.words, None, 0
    while index is not None and index < len(words):
        word = words[index]
        if word.key in _ES_LINKS or word.key in titles().before or word.key in _ES_SAINTS:
            index = index + 1 if _spaced(turn, index) else None
            continue
        direct = content == 1 and words[index - 2].key in ("el", "la", "los", "las")
        linked = direct or index > 0 and (words[index - 1].key in _ES_LINKS or words[index - 1].key in _ES_SAINTS)
        if _is_plain(word, "es") or (content and not linked and not _is_name(word)) or content > 2:
            break
        last, content = index, content + 1
        index = index + 1 if _spaced(turn, index) else None
    return last


def _swahili(turn: Turn) -> Iterator[Span]:
    patterns = _patterns()
    for match in patterns["sw kwa"].finditer(turn.lower):
        index = _at(turn, match.end())
        if index is not None and not _is_plain(turn.words[index], "sw"):
            yield Span(match.start(), turn.words[_swahili_last(turn, index)].end, "PLACE_FINE", "place_framed", FRAMED)
    for name, label in (("sw place", "PLACE_FINE"), ("sw gang", "ORG_LOCAL")):
        for match in patterns[name].finditer(turn.lower):
            index = _next(turn, match.end())
            while index is not None and turn.words[index].key in _SW_LINKS | titles().before:
                index = index + 1 if _spaced(turn, index) else None
            if index is not None and turn.words[index].key in _SW_SAINTS and _spaced(turn, index):
                yield Span(match.start(), turn.words[_swahili_last(turn, index + 1)].end, label, "place_framed", FRAMED)
                continue
            if index is None or _is_plain(turn.words[index], "sw"):
                continue
            last = _swahili_last(turn, index)
            named = _is_name(turn.words[index])
            framed = last > index or label == "ORG_LOCAL" or not is_word(turn.words[index].key)
            if named or framed:
                yield Span(match.start(), turn.words[last].end, label, "place_framed", FRAMED if named else LIKELY)
    for match in patterns["sw called"].finditer(turn.lower):
        yield Span(*match.span(), "ORG_LOCAL", "org_called", FRAMED)


def _swahili_last(turn: Turn, index: int) -> int:
    words = turn.words
    while (
        index + 1 < len(words)
        and _spaced(turn, index)
        and (words[index + 1].key in _SW_TAIL or _is_name(words[index + 1]))
    ):
        index += 1
    return index


def _english(turn: Turn) -> Iterator[Span]:
    patterns, words = _patterns(), turn.words
    ends = {word.end: index for index, word in enumerate(words)}
    for match in patterns["en"].finditer(turn.lower):
        kind, first = _at(turn, match.start()), _at(turn, match.start())
        if kind is None or match.end() not in ends:
            continue
        while (
            first and kind - first < MAX_BEFORE and _spaced(turn, first - 1) and not _is_plain(words[first - 1], "en")
        ):
            first -= 1
        named = any(_is_name(word) for word in words[first:kind])
        framed = first > 0 and words[first - 1].key in _EN_BEFORE and _spaced(turn, first - 1)
        if first < kind and words[kind - 1].key in lexicon().capitals and kind - first == 1 and not named:
            continue
        odd = any(not is_word(word.key) for word in words[first:kind]) or re.fullmatch(
            kinds("en gang sure"), match.group()
        )
        gang_framed = odd and re.fullmatch(kinds("en gang"), match.group())
        gang_framed = (
            gang_framed or first > 0 and words[first - 1].key == "the" and re.fullmatch(kinds("en gang"), match.group())
        )
        if first < kind and (named or framed or gang_framed):
            gang = re.fullmatch(kinds("en gang"), match.group()) is not None
            label = "ORG_LOCAL" if gang else "PLACE_FINE"
            last = kind + len(match.group().split()) - 1
            if (
                _spaced(turn, last)
                and words[last + 1].key in lexicon().capitals
                and not _is_plain(words[last + 1], "en")
            ):
                last += 1
            start = words[first - 1].start if first and words[first - 1].key == "kwa" else words[first].start
            yield Span(start, max(match.end(), words[last].end), label, "place_framed", FRAMED if named else LIKELY)
    for match in patterns["en called"].finditer(turn.lower):
        index = last = _at(turn, match.end())
        while index is not None and index < len(words) and index - (last or 0) < 4:
            if words[index].key not in ("of", "the") and _is_plain(words[index], "en"):
                break
            last, index = index, (index + 1 if _spaced(turn, index) else None)
        if last is not None and words[last].start >= match.end():
            yield Span(match.end(), words[last].end, "ORG_LOCAL", "org_called", FRAMED)
    for match in patterns["en fc"].finditer(turn.lower):
        yield Span(*match.span(), "ORG_LOCAL", "org_framed", FRAMED)


def _uzbek(turn: Turn) -> Iterator[Span]:
    patterns, words = _patterns(), turn.words
    for name, label in (("uz org", "ORG_LOCAL"), ("uz place", "PLACE_FINE")):
        for match in patterns[name].finditer(turn.lower):
            kind = _at(turn, match.start())
            if not kind or not _spaced(turn, kind - 1):
                continue
            first = kind - 1
            while first and words[first].key in kind_words("uz modifier") and _spaced(turn, first - 1):
                first -= 1
            before = words[first]
            if first and label == "ORG_LOCAL" and _spaced(turn, first - 1) and not _is_plain(words[first - 1], "uz"):
                first -= 0 if _UZ_PLAIN_END.search(words[first - 1].key) or first < kind - 1 else 1
            own = not _is_plain(before, "uz") and not _UZ_PLAIN_END.search(before.key)
            if own and (label == "ORG_LOCAL" or _is_name(before) or not is_word(before.key)):
                yield Span(words[first].start, match.end(), label, "place_framed", LIKELY)
    for match in patterns["uz called"].finditer(turn.lower):
        yield Span(*match.span(), "ORG_LOCAL", "org_called", FRAMED)


def _russian(turn: Turn) -> Iterator[Span]:
    for match in _patterns()["ru on"].finditer(turn.lower):
        if not is_word(fold(match["place"])):
            yield Span(*match.span(), "ORG_LOCAL", "place_framed", LIKELY)
    for match in (*_patterns()["ru at"].finditer(turn.lower), *_patterns()["ru quoted"].finditer(turn.lower)):
        yield Span(*match.span(), "ORG_LOCAL", "place_framed", LIKELY)


_ARTICLE = re.compile(r"(?<!\w)((?:la|el|los|las)\s)\Z")
_UZ_PLAIN_END = re.compile(r"(?:ning|imiz|ingiz|dagi|gan|lik|li|siz|da|dan|ga|ni|im|yotgan)\Z")

_FINDERS: dict[str, tuple[Callable[[Turn], Iterator[Span]], ...]] = {
    "es": (_spanish,),
    "sw": (_swahili, _english),
    "en": (_english, _swahili),
    "uz": (_uzbek, _russian),
    "ru": (_russian, _uzbek),
}


def _is_plain(word: Word, lang: str) -> bool:
    """A word that any place can have beside it: the big one, the one of the quarter, our own, that of the state."""
    return (
        word.key in lexicon().function_words
        or (word.key in lexicon().capitals and lang in ("sw", "uz"))
        or (lang == "sw" and not _is_name(word) and looks_like_swahili_verb(word.key))
        or word.key in folded("kinds.txt", f"plain {lang}")
        or len(word.key) < 2
    )


def _is_name(word: Word) -> bool:
    return word.key in lexicon().names and word.key not in lexicon().function_words


def _at(turn: Turn, offset: int) -> int | None:
    """The word that starts at an offset."""
    return next((index for index, word in enumerate(turn.words) if word.start == offset), None)


def _next(turn: Turn, offset: int) -> int | None:
    """The word that follows an offset after one space."""
    return _at(turn, offset + 1) if turn.lower[offset : offset + 1] == " " else None


def _spaced(turn: Turn, index: int) -> bool:
    """Whether another word follows after one space."""
    return index + 1 < len(turn.words) and turn.text[turn.words[index].end : turn.words[index + 1].start] == " "
