"""Addresses: street and number, manzana and lote, plot and house, uy and xonadon, дом и квартира.

A street named without a number is an address where the word is one of small streets
(calle, cerrada, ko'chasi, улица); avenues and roads are known to a whole city and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.lexicon import lexicon
from voices.privacy.patterns import APOSTROPHE, CAP, CYR
from voices.privacy.spans import Span
from voices.privacy.words import Turn

_NO = r"(?i:(?:n[uú]m(?:ero)?\.?|no\.|n[°º]|#|№|nambari|namba|number|raqam|рақам)\s*)?"
_ID = r"(?:[A-Za-zА-Яа-я]{1,2}[\s-]?)?\d{1,4}(?:[\s-]?[A-Za-zА-Яа-я](?!\w))?"

_SMALL = r"(?:calle(?:j[oó]n)?|cerrada|cda\.?|privada|priv\.|andador|retorno|c/)"
_LARGE = r"(?:av(?:enida)?\.?|calzada|calz\.?|prolongaci[oó]n|prol\.|circuito|boulevard|blvd\.?|eje|carretera|camino)"
_OF = r"(?:(?:de(?:l| la| los| las)?|y|la|el|los|las)\s+)?"
_ES_NAME = rf"{_OF}(?:{CAP}|\d{{1,2}}\s+de\s+{CAP})(?:\s+{_OF}{CAP}){{0,4}}"
_FLAT = r"(?i:,?\s+(?:int(?:erior)?\.?|depto\.?|departamento|dep\.)\s*\w{1,4}|,\s*\d{1,2}[º°]?\s?[a-z]\b)?"
_ES_NUMBER = rf"(?:,?\s+{_NO}\d{{1,5}}(?:[\s-]?[A-Z]\b)?{_FLAT})"
_ES_STOP = r"(?!(?:que|donde|y|con|en|a|hay|nos|se|me|ya|no|es|son|por|para)\b)"
_ES_AMOUNT = r"(?!\s*(?:pesos|a[nñ]os|veces|d[ií]as|horas|de |por|personas|casas|familias|m[aá]s))"

_EN_STREET = r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Court|Way)"
_SIDE = r"(?:(?:tor|berk|katta|тор|берк|катта)\s+)?"
_UZ_STREET = rf"{_SIDE}(?:ko{APOSTROPHE}?chasi|кўчаси|mavzesi|мавзеси|даҳаси|dahasi)"
_UZ_STREET_ANY = rf"{_SIDE}(?:ko{APOSTROPHE}?cha(?:si)?|кўча(?:си)?|mavze(?:si)?|мавзе(?:си)?|daha(?:si)?|даҳа(?:си)?)"
_UZ_FLAT = r"(?:,?\s*\d{1,4}[\s-]*(?:xonadon|хонадон|kvartira|квартира))?"
_UZ_HOUSE = rf"(?:,?\s*\d{{1,4}}[\s-]*[абab]?[\s-]*(?:uy|уй|dom|дом|xonadon|хонадон){_UZ_FLAT})"
_RU_STREET = r"(?:ул\.|улиц[аеуы]|переул(?:ок|ке)|пер\.|проезде?|тупике?)"
_RU_HOUSE = r"(?:,?\s*(?:д(?:ом)?\.?)?\s*№?\s*\d{1,4}[а-я]?\b)"
_RU_FLAT = r"(?:,?\s*кв(?:артир[аеу])?\.?\s*№?\s*\d{1,4})?"

_CASED: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("street_es", 0.9, re.compile(rf"\b(?i:{_SMALL}|{_LARGE})\s+{_ES_NAME}{_ES_NUMBER}")),
    ("street_es_only", 0.6, re.compile(rf"\b(?i:{_SMALL})\s+{_ES_NAME}(?!\s*\w*\d)")),
    ("street_en", 0.9, re.compile(rf"\b\d{{1,4}}[A-Z]?\s+(?:{CAP}\s+){{1,3}}{_EN_STREET}\b\.?")),
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
        re.compile(rf"\b{_SMALL}\s+(?:{_ES_STOP}[^\W\d_]+\s+){{1,4}}{_NO}\d{{1,5}}\b{_ES_AMOUNT}"),
    ),
    ("street_uz_number", 0.8, re.compile(rf"\b(?:[^\W\d_]+\s+)(?:{_UZ_STREET}){_UZ_HOUSE}")),
    (
        "street_ru_number",
        0.7,
        re.compile(
            rf"\b(?:[а-яё]+(?:ая|ский|ского|ой|ова),?\s+дом|{_RU_STREET}\s+[а-яё]+,?\s+(?:дом|д\.)?)\s*№?\s*\d{{1,4}}"
        ),
    ),
)
_UNITS = re.compile(
    "|".join(
        (
            # Mexico
            rf"\b(?:manzana|mza?\.?|mzna\.?)\s*{_NO}\w{{1,4}},?\s*(?:y\s+)?(?:lote|lt\.?|l\.)\s*{_NO}\w{{1,4}}\b",
            rf"\b(?:lote|lt\.?)\s*{_NO}\d{{1,4}}\w?,?\s*(?:de la\s+)?(?:manzana|mza?\.?)\s*{_NO}\w{{1,4}}\b",
            rf"\b(?:edificio|edif\.?|torre)\s*{_NO}\w{{1,3}},?\s*(?:depto\.?|departamento"
            rf"|int(?:erior)?\.?)\s*{_NO}\w{{1,4}}\b",
            rf"\b(?:depto\.?|departamento|interior|lote)\s*{_NO}\d{{1,4}}[a-z]?\b(?!\s*(?:pesos|de ))",
            r"\b(?:c[oó]digo postal|c\.?p\.?)\s*:?\s*\d{5}\b",
            # Kenya
            rf"\b(?:plot|kiwanja|ploti)\s+(?:{_NO}{_ID}|[a-z]\b)(?:,?\s*(?:house|room|door|nyumba|mlango"
            rf"|chumba)\s*{_NO}{_ID})?",
            rf"\bblock\s+[a-z\d]{{1,3}}\b,?\s*(?:(?:house|room|door|nyumba|mlango|flat|plot)\s*)?{_NO}{_ID}",
            rf"\b(?:house|flat|apartment|nyumba|mlango|door)\s+(?:number|no\.?|namba|nambari)\s*{_ID}",
            r"\b(?:house|flat|apartment)\s+(?:[a-z]\s?)?\d{1,4}[a-z]?\b",
            r"\bblock\s+(?:[a-z]|[a-z]?\d{1,3}[a-z]?)\b(?!['’]|\s+(?:the|of|a|by)\b)",
            r"\bp\.?\s?o\.?\s?box\s+\d+(?:[\s-]+\d{5})?",
            # Uzbekistan
            r"\b(?:\d{1,3}[\s-]*(?:kvartal|квартал)\w{0,2},?\s*)?\d{1,4}[\s-]*[a-zа-я]?[\s-]?(?:uy|уй|dom|дом)\b,?"
            r"\s*\d{1,4}[\s-]*(?:xonadon|хонадон|kvartira|квартира|kv\.?|кв\.?)",
            r"\b\d{1,3}[\s-]*(?:kvartal|квартал)\w{0,2},?\s*\d{1,4}[\s-]*[a-zа-я]?[\s-]?(?:uy|уй|dom"
            r"|дом)(?=\w{0,4}\b)",
            r"\b\d{1,4}-\s?(?:uy|уй|dom|дом|xonadon|хонадон|kvartira|квартира)"
            r"(?=(?:ning|ni|ga|da|dan|нинг|ни|га|да|дан|[еа])?\b)",
            # Russian
            rf"\bдом[еау]?\s*№?\s*\d{{1,4}}[а-я]?\b{_RU_FLAT}",
            r"\b(?:квартир[аеу]|кв\.)\s*№?\s*\d{1,4}\b",
        )
    )
)
_HINT = re.compile(
    rf"calle|cerrada|cda|priva|andador|retorno|avenida|\bav\b|calz|prol|circuito|boulevard|blvd|\beje\b|carretera"
    r"|camino|manzana|\bmz|lote|\blt\b|depto|departamento|interior|edif|torre|postal|\bc\.?p\b|plot|kiwanja|block"
    r"|house|flat|apartment|nyumba|mlango|door|box|street|\bst\b|road|\brd\b|avenue|\bave\b|lane|\bln\b|drive|close"
    rf"|crescent|court|\bway\b|ko{APOSTROPHE}?cha|кўча|mavze|мавзе|daha|даҳа|\buy|уй|dom|дом|xonadon|хонадон|kv|кв"
    r"|ул\.|улиц|переул|пер\.|проезд|тупик|д\."
)


def find_addresses(turn: Turn) -> Iterator[Span]:
    """Spans labelled ADDRESS."""
    if not _HINT.search(turn.lower):
        return
    if any(word.shape == "T" for word in turn.words):
        for name, confidence, pattern in _CASED:
            for match in pattern.finditer(turn.text):
                numbered = any(c.isdigit() for c in match.group())
                if numbered or (turn.cased and not _only_opens(turn, match.start())):
                    yield Span(*match.span(), "ADDRESS", name, confidence)
    if turn.has_digit:
        for name, confidence, pattern in _CASELESS:
            for match in pattern.finditer(turn.lower):
                yield Span(*match.span(), "ADDRESS", name, confidence)
    if turn.has_digit or "block" in turn.lower or "plot" in turn.lower or "manzana" in turn.lower:
        for match in _UNITS.finditer(turn.lower):
            yield Span(*match.span(), "ADDRESS", "house_unit", 0.8)


def _only_opens(turn: Turn, start: int) -> bool:
    """A word whose capital only opens the sentence: "Qizim ko'chasi ..." names no street."""
    first = next((word for word in turn.words if word.start == start), None)
    if first is None or not first.opens:
        return False
    starts_with_kind = re.compile(rf"{_SMALL}|{_RU_STREET}").match(turn.lower, start) is not None
    return not starts_with_kind and first.key not in lexicon().names
