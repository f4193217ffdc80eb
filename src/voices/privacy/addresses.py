"""Addresses: street and number, manzana and lote, plot and house, uy and xonadon, дом и квартира.

A street named without a number is an address where the word is one of small streets
(calle, cerrada, ko'chasi, улица); avenues and roads are known to a whole city and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.address_parts import BESIDE, CASED_WEAK, CASELESS_WEAK, GAP, STRONG, WEAK
from voices.privacy.fold import fold
from voices.privacy.lexicon import folded, lexicon
from voices.privacy.nameness import is_word
from voices.privacy.opening import after_opening
from voices.privacy.patterns import APOSTROPHE, CAP, CYR
from voices.privacy.spans import Span
from voices.privacy.words import Turn

WEAK_CHAIN = 0.5
"""Two parts of an address that are none alone: a floor and a line."""

_NO = r"(?i:(?:n[uú]m(?:ero)?\.?|no\.|n[°º]|#|№|nambari|namba|number|raqam|рақам)\s*)?"
_ID = r"(?:[A-Za-zА-Яа-я]{1,2}[\s-]?)?\d{1,4}(?:[\s-]?[A-Za-zА-Яа-я](?!\w))?"

_SMALL = r"(?:calle(?:j[oó]n)?|cerrada|cda\.?|privada|priv\.|andador|retorno|c/)"
_LARGE = (
    r"(?:av(?:enida|da|inguda)?\.?|paseo|plaza|c(?:arre)?tra\.?|calzada|calz\.?|prolongaci[oó]n|prol\.|circuito"
    r"|boulevard|blvd\.?|eje|carretera|camino)"
)
_OF = r"(?:(?:de(?:l| la| los| las)?|y|la|el|los|las)\s+)?"
_ES_NAME = rf"{_OF}(?:{CAP}|\d{{1,2}}\s+de\s+{CAP})(?:\s+{_OF}{CAP}){{0,4}}"
_FLAT = r"(?i:,?\s+(?:int(?:erior)?\.?|depto\.?|departamento|dep\.)\s*\w{1,4}|,\s*\d{1,2}[º°]?\s?[a-z]\b)?"
_ES_NUMBER = (
    rf"(?:,?\s+(?:{_NO}\d{{1,5}}(?:[\s-]?[A-Z]\b)?|(?i:s/n\b)){_FLAT}"
    r"(?:,\s*(?:\d{1,3}\s?[ºª°]?(?:\s?[A-Z]{1,2}\b|\s?(?i:der|izq|dcha)\b)?|(?i:bajo)(?:\s[A-Z]\b)?)(?![\d.,]*\d))*)"
)
_ES_STOP = r"(?!(?:que|donde|y|con|en|a|hay|nos|se|me|ya|no|es|son|por|para)\b)"
_ES_AMOUNT = r"(?!\s*(?:pesos|a[nñ]os|veces|d[ií]as|horas|de |por|personas|casas|familias|m[aá]s))"

_EN_STREET = r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Court|Way)"
_SIDE = rf"(?:(?:yo{APOSTROPHE}li|йўли)\s+)?(?:(?:tor|berk|katta|тор|берк|катта)\s+)?"
_UZ_STREET = rf"{_SIDE}(?:ko{APOSTROPHE}?chasi|кўчаси|mavzesi|мавзеси|даҳаси|dahasi)"
_UZ_STREET_ANY = rf"{_SIDE}(?:ko{APOSTROPHE}?cha(?:si)?|кўча(?:си)?|mavze(?:si)?|мавзе(?:си)?|daha(?:si)?|даҳа(?:си)?)"
_UZ_FLAT = r"(?:,?\s*\d{1,4}[\s-]*(?:xonadon|хонадон|kvartira|квартира))?"
_UZ_HOUSE = (
    rf"(?:,?\s*(?:\d{{1,2}}-\s?(?:proyezd|проезд|tor ko{APOSTROPHE}?cha),?\s*)?"
    rf"(?:\d{{1,4}}[\s-]*[абab]?[\s-]*(?:uy|уй|dom|дом|xonadon|хонадон){_UZ_FLAT}|\d{{1,4}}[абab]?(?![\w.:]*\d)(?![\w-])))"
)
_RU_STREET = r"(?:ул\.|улиц[аеуы]|переул(?:ок|ке)|пер\.|проезде?|тупике?)"
_RU_HOUSE = r"(?:,?\s*(?:д(?:ом)?\.?)?\s*№?\s*\d{1,4}[а-я]?(?:-\d{1,4})?\b)"
_RU_FLAT = r"(?:,?\s*кв(?:артир[аеу])?\.?\s*№?\s*\d{1,4})?"

_CASED: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("street_es", 0.9, re.compile(rf"\b(?i:(?:{_SMALL}|{_LARGE})\s+|c/\s?){_ES_NAME}{_ES_NUMBER}")),
    ("street_es_only", 0.6, re.compile(rf"\b(?i:{_SMALL})\s+{_ES_NAME}(?!\s*\w*\d)")),
    ("street_en", 0.9, re.compile(rf"\b(?i:number\s+)?\d{{1,4}}[A-Z]?\s+(?:{CAP}\s+){{1,3}}{_EN_STREET}\b\.?")),
    (
        "street_en_only",
        0.7,
        re.compile(rf"\b(?:{CAP}\s+){{1,3}}(?:Street|Lane|Close|Crescent)\b(?:,?\s+(?i:house|plot|no\.?)\s*{_ID})?"),
    ),
    ("street_uz", 0.9, re.compile(rf"\b(?:(?:{CAP}|{CYR})\s+){{1,3}}(?i:{_UZ_STREET}){_UZ_HOUSE}?")),
    ("street_uz", 0.9, re.compile(rf"\b(?:(?:{CAP}|{CYR})\s+){{1,3}}(?i:{_UZ_STREET_ANY}){_UZ_HOUSE}")),
    (
        "street_ru",
        0.9,
        re.compile(rf"\b(?i:{_RU_STREET})\s+(?:{CYR}|\d{{1,2}}-?[а-я]*)(?:\s+{CYR}){{0,2}}{_RU_HOUSE}?{_RU_FLAT}"),
    ),
    (
        "street_ru_house",
        0.9,
        re.compile(rf"\b{CYR}(?:\s+{CYR})?,?\s+(?i:дом|д\.)\s*№?\s*\d{{1,4}}[а-я]?\b(?i:{_RU_FLAT})"),
    ),
)
_CASELESS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "street_es_number",
        0.6,
        re.compile(rf"\b(?:{_SMALL}|{_LARGE})\s+(?:{_ES_STOP}[^\W\d_]+\s+){{1,4}}{_NO}\d{{1,5}}\b{_ES_AMOUNT}"),
    ),
    ("street_uz_number", 0.8, re.compile(rf"(?<!\w)[^\W\d_]+(?:{APOSTROPHE}[^\W\d_]+)?\s+(?:{_UZ_STREET}){_UZ_HOUSE}")),
    (
        "street_ru_number",
        0.7,
        re.compile(
            r"(?:\b[а-яё]+(?:ий|ый|ой)\s+)?\b[а-яё]+(?:ий|ый|ой|ая|ом|ого)\s+(?:тупик|проезд|переулок|слободка|улица|шоссе|набережная|линия)[ае]?,?\s+"
            r"\d{1,4}(?:-\d{1,4})?\b|"
            r"\b[а-яё]+(?:ая|ой|ова|ева|ина|ского)\s+\d{1,4},?\s+(?:кв(?:артир[аеу])?\.?|корпус)\s*\d{1,4}|"
            rf"\b(?:[а-яё]+(?:ая|ский|ского|ой|ова),?\s+дом|{_RU_STREET}\s+(?:[а-яё-]+\s+){{0,2}}[а-яё-]+,?\s+(?:дом|д\.)?)\s*№?\s*\d{{1,4}}"
        ),
    ),
)
_NUMBERED = re.compile(
    rf"(?:(?<=\ben )|(?<=\ba )|(?<=\bde )|(?<=\bal )|(?<=[?:] )|^)(?P<name>{CAP}(?:\s+{_OF}{CAP}){{0,3}})\s+"
    rf"{_NO}\d{{1,4}}(?:-?[A-Z]\b)?(?![\d:.,]*\d)\b{_ES_AMOUNT}"
)
"""A street that is only named: "Lago Tochtli 27"."""
_NUMBERED_RU = re.compile(
    rf"\b(?:[Нн]а|[Пп]о|[Вв]|[Ии]з|[Сс])\s+(?P<name>{CYR}(?:\s+{CYR}|\s+[а-яё]+ой)?),?\s+\d{{1,4}}\b(?!\s*(?:-|год|лет|час|раз|человек|январ"
    r"|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|тысяч|сум|школ|процент))"
)

_HINT = re.compile(
    rf"calle|cerrada|cda|priva|andador|retorno|avenida|\bav\b|calz|prol|circuito|boulevard|blvd|\beje\b|carretera"
    r"|camino|manzana|\bmz|lote|\blt\b|depto|departamento|interior|edif|torre|postal|\bc\.?p\b|plot|kiwanja|block"
    r"|house|flat|apartment|nyumba|mlango|door|room|unit|shop|stall|chumba|jengo|mtaa|ghorofa|line|floor|phase|building|arcade|box|street|\bst\b|road|\brd\b|avenue|\bave\b|lane|\bln\b|drive|close"
    rf"|crescent|court|\bway\b|ko{APOSTROPHE}?cha|кўча|mavze|мавзе|daha|даҳа|\buy|уй|dom|дом|xonadon|хонадон|kv|кв"
    r"|ул\.|улиц|переул|пер\.|проезд|тупик|д\."
)


_UZ_LOCATIVE = re.compile(r"(?<!\w)([^\W\d_]{4,}) \d{1,3}\s?-?(?:da|да)(?:n|н)?\b")
"""A street or quarter with a number, in text without case: "gulbozor 17da"."""


def find_addresses(turn: Turn) -> Iterator[Span]:
    """Spans labelled ADDRESS: streets and chains of parts (see `address_parts`)."""
    if not turn.has_digit and not _HINT.search(turn.lower):
        return
    strong: list[Span] = []
    weak: list[tuple[int, int]] = []
    cased = any(word.shape == "T" for word in turn.words)
    if cased:
        strong += _streets(turn)
        weak += [match.span() for match in CASED_WEAK.finditer(turn.text)]
    if turn.has_digit:
        for name, confidence, pattern in _CASELESS:
            strong += [Span(*match.span(), "ADDRESS", name, confidence) for match in pattern.finditer(turn.lower)]
    if turn.has_digit and not turn.cased and turn.lang == "uz":
        for match in _UZ_LOCATIVE.finditer(turn.lower):
            key = fold(match.group(1))
            if not (is_word(key) or key in lexicon().capitals or key in lexicon().function_words):
                end = match.end() - len(match.group()) + len(match.group().rstrip("daдаnн -"))
                strong.append(Span(match.start(), end, "ADDRESS", "street_numbered", 0.45))
    strong += [Span(*match.span(), "ADDRESS", "house_unit", 0.8) for match in STRONG.finditer(turn.lower)]
    weak += [match.span() for match in WEAK.finditer(turn.lower)]
    if not turn.cased:
        weak += [match.span() for match in CASELESS_WEAK.finditer(turn.lower)]
    yield from _chains(turn, strong, weak)


def _streets(turn: Turn) -> Iterator[Span]:
    for name, confidence, pattern in _CASED:
        for match in pattern.finditer(turn.text):
            numbered = any(c.isdigit() for c in match.group())
            known = not numbered and _is_known(match.group())
            if numbered or (turn.cased and not known and not _only_opens(turn, match.start())):
                yield Span(*match.span(), "ADDRESS", name, confidence)
    numbered_street = {"es": _NUMBERED, "und": _NUMBERED, "ru": _NUMBERED_RU}.get(turn.lang)
    if turn.has_digit and turn.cased and numbered_street:
        lists = lexicon()
        for match in numbered_street.finditer(turn.text):
            keys = [fold(word) for word in match["name"].split()]
            own = [key for key in keys if key not in lists.capitals and key not in lists.function_words]
            street = len(keys) > 1 or not is_word(keys[0])
            if own and street and folded("frames.txt", "numbered things").isdisjoint(keys):
                yield Span(match.start("name"), match.end(), "ADDRESS", "street_numbered", 0.55)


def _chains(turn: Turn, strong: list[Span], weak: list[tuple[int, int]]) -> Iterator[Span]:
    """Parts that follow one another are one address; one that is weak throughout needs two parts."""
    parts = sorted([*strong, *(Span(*part, "ADDRESS", "house_unit", WEAK_CHAIN) for part in weak)])
    index = 0
    while index < len(parts):
        chain = parts[index]
        n_parts, index = 1, index + 1
        while index < len(parts):
            start = parts[index].start
            if start > chain.end and not GAP.fullmatch(turn.lower, chain.end, start):
                break
            n_parts += start >= chain.end
            surest = max(chain, parts[index], key=lambda part: part.confidence)
            chain = surest._replace(start=chain.start, end=max(chain.end, parts[index].end))
            index += 1
        if chain.confidence > WEAK_CHAIN or n_parts > 1:
            start = _named_start(turn, after_opening(turn, chain.start, chain.end))
            chain = chain._replace(start=start)
            beside = BESIDE.match(turn.lower, chain.end)
            yield chain._replace(end=beside.end()) if beside else chain


MAX_NAMED = 3
"""Words of a street's name before a house in Uzbek and Russian."""


def _named_start(turn: Turn, start: int) -> int:
    """Over the name that stands before a house in Uzbek and Russian: "Suzuk ota proyezdi 40-uy"."""
    if turn.lang not in ("uz", "ru", "und"):
        return start
    before = [word for word in turn.words if word.end < start][-MAX_NAMED:]
    lists, found = lexicon(), start
    for word in reversed(before):
        if turn.text[word.end : start] not in (" ", ", ") or (start != found and turn.text[word.end] == ","):
            break
        plain = word.key in lists.capitals or word.key in lists.function_words
        own = word.shape == "T" and (not word.opens or not is_word(word.key)) if turn.cased else not is_word(word.key)
        if word.key in folded("frames.txt", "street words"):
            start = word.start
        elif own and not plain and len(word.key) > 2:
            start = found = word.start
        else:
            break
    return found


def _is_known(street: str) -> bool:
    """Named after somebody whom a whole country knows, as avenues are: Amir Temur ko'chasi."""
    keys = [fold(word) for word in street.split()]
    return any(tuple(keys[i : i + len(p)]) == p for i, key in enumerate(keys) for p in lexicon().phrases.get(key, ()))


def _only_opens(turn: Turn, start: int) -> bool:
    """A word whose capital only opens the sentence: "Qizim ko'chasi ..." names no street."""
    first = next((word for word in turn.words if word.start == start), None)
    if first is None or not first.opens:
        return False
    starts_with_kind = re.compile(rf"{_SMALL}|{_RU_STREET}").match(turn.lower, start) is not None
    return not starts_with_kind and first.key not in lexicon().names and is_word(first.key)
