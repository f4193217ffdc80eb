"""Addresses: street and number, manzana and lote, plot and house, uy and xonadon, дом и квартира.

A street named without a number is an address where the word is one of small streets
(calle, cerrada, ko'chasi, улица); avenues and roads are known to a whole city and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.spans import Span
from voices.privacy.words import Turn

_A = "['’‘ʻʼ`´]"
_CAP = r"[A-ZÁÉÍÓÚÜÑ][\w'’-]*"
_CYR = r"[А-ЯЁЎҚҒҲ][\w'’ʻ-]*"
_NO = r"(?:(?:n[uú]m(?:ero)?\.?|no\.|n[°º]|#|№|nambari|namba|number|raqam|рақам)\s*)?"
_ID = r"(?:[A-Za-zА-Яа-я]{1,2}[\s-]?)?\d{1,4}(?:[\s-]?[A-Za-zА-Яа-я](?!\w))?"

_SMALL = r"(?:calle(?:j[oó]n)?|cerrada|cda\.?|privada|priv\.|andador|retorno|c\.)"
_LARGE = r"(?:av(?:enida)?\.?|calzada|calz\.?|prolongaci[oó]n|prol\.|circuito|boulevard|blvd\.?|eje|carretera|camino)"
_ES_NAME = rf"(?:(?:de(?:l| la| los| las)?|la|el|los|las)\s+)?(?:{_CAP}|\d{{1,2}}\s+de\s+{_CAP})(?:\s+(?:(?:de(?:l| la| los| las)?|y|la|el)\s+)?{_CAP}){{0,4}}"
_ES_NUMBER = rf"(?:,?\s+{_NO}\d{{1,5}}(?:[\s-]?[A-Z]\b)?(?:,?\s+(?:int(?:erior)?\.?|depto\.?|departamento|dep\.)\s*\w{{1,4}})?)"
_STREETS = (
    ("street_es", 0.9, re.compile(rf"\b(?i:{_SMALL}|{_LARGE})\s+{_ES_NAME}{_ES_NUMBER}")),
    ("street_es_only", 0.6, re.compile(rf"\b(?i:{_SMALL})\s+{_ES_NAME}(?!\s*\w*\d)")),
    (
        "street_es_lower",
        0.6,
        re.compile(
            rf"\b(?i:{_SMALL})\s+(?:(?!que\b|donde\b|y\b|con\b|en\b|a\b|hay\b|nos\b|se\b)[^\W\d]+\s+){{1,4}}(?i:{_NO})\d{{1,5}}\b(?!\s*(?:pesos|a[nñ]os|veces|d[ií]as|horas|de ))",
        ),
    ),
    (
        "street_en",
        0.9,
        re.compile(
            rf"\b\d{{1,4}}[A-Z]?\s+(?:{_CAP}\s+){{1,3}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Court|Way)\b\.?"
            rf"|\b(?:{_CAP}\s+){{1,3}}(?:Street|Lane|Close|Crescent)\b(?:,?\s+(?:(?i:house|plot|no\.?|number))\s*{_ID})?"
        ),
    ),
    (
        "street_uz",
        0.9,
        re.compile(
            rf"\b(?:(?:{_CAP}|{_CYR})\s+){{1,3}}(?i:(?:(?:tor|berk|katta|тор|берк|катта)\s+)?(?:ko{_A}?cha(?:si)?|кўча(?:си)?|mavze(?:si)?|мавзе(?:си)?|даҳа(?:си)?|daha(?:si)?))"
            rf"(?:,?\s*\d{{1,4}}[\s-]*(?:а|б|a|b)?[\s-]*(?i:uy|уй|dom|дом|xonadon|хонадон)(?:,?\s*\d{{1,4}}[\s-]*(?i:xonadon|хонадон|kvartira|квартира))?)?"
        ),
    ),
    (
        "street_ru",
        0.9,
        re.compile(
            rf"\b(?i:ул\.|улиц[аеуы]|переул(?:ок|ке)|пер\.|проезд[е]?|тупик[е]?)\s+(?:{_CYR}|\d{{1,2}}-?[а-я]*)(?:\s+{_CYR}){{0,2}}(?:,?\s*(?i:д(?:ом)?\.?)?\s*№?\s*\d{{1,4}}[а-я]?\b)?"
            rf"|\b{_CYR}(?:\s+{_CYR})?,?\s+(?i:дом|д\.)\s*№?\s*\d{{1,4}}[а-я]?\b(?:,?\s*(?i:кв(?:артира)?\.?)\s*\d{{1,4}})?"
        ),
    ),
)
_UNITS = re.compile(
    "|".join(
        (
            # Mexico
            rf"\b(?:manzana|mza?\.?|mzna\.?)\s*{_NO}\w{{1,4}},?\s*(?:y\s+)?(?:lote|lt\.?|l\.)\s*{_NO}\w{{1,4}}\b",
            rf"\b(?:lote|lt\.?)\s*{_NO}\d{{1,4}}\w?,?\s*(?:de la\s+)?(?:manzana|mza?\.?)\s*{_NO}\w{{1,4}}\b",
            rf"\b(?:edificio|edif\.?|torre)\s*{_NO}\w{{1,3}},?\s*(?:depto\.?|departamento|dep\.|int(?:erior)?\.?)\s*{_NO}\w{{1,4}}\b",
            rf"\b(?:depto\.?|departamento|interior|lote)\s*{_NO}\d{{1,4}}[a-z]?\b(?!\s*(?:pesos|de ))",
            r"\b(?:c[oó]digo postal|c\.?p\.?)\s*:?\s*\d{5}\b",
            # Kenya
            rf"\b(?:plot|kiwanja|ploti)\s+(?:{_NO}{_ID}|[a-z]\b)(?:,?\s*(?:house|room|door|nyumba|mlango|chumba)\s*{_NO}{_ID})?",
            rf"\bblock\s+[a-z\d]{{1,3}}\b,?\s*(?:(?:house|room|door|nyumba|mlango|flat|plot)\s*)?{_NO}{_ID}",
            rf"\b(?:house|flat|apartment|nyumba|mlango|door)\s+(?:number|no\.?|namba|nambari)\s*{_ID}",
            r"\b(?:house|flat|apartment)\s+(?:[a-z]\s?)?\d{1,4}[a-z]?\b",
            r"\bblock\s+(?:[a-z]|[a-z]?\d{1,3}[a-z]?)\b(?!['’]|\s+(?:the|of|a|by)\b)",
            r"\bp\.?\s?o\.?\s?box\s+\d+(?:[\s-]+\d{5})?",
            # Uzbekistan
            r"\b(?:\d{1,3}[\s-]*(?:kvartal|квартал)\w{0,2},?\s*)?\d{1,4}[\s-]*[a-zа-я]?[\s-]?(?:uy|уй|dom|дом)\b,?\s*\d{1,4}[\s-]*(?:xonadon|хонадон|kvartira|квартира|kv\.?|кв\.?)",
            r"\b\d{1,3}[\s-]*(?:kvartal|квартал)\w{0,2},?\s*\d{1,4}[\s-]*[a-zа-я]?[\s-]?(?:uy|уй|dom|дом)(?=\w{0,4}\b)",
            r"\b\d{1,4}-\s?(?:uy|уй|dom|дом|xonadon|хонадон|kvartira|квартира)(?=(?:ning|ni|ga|da|dan|нинг|ни|га|да|дан|[еа])?\b)",
            # Russian
            r"\bдом[еау]?\s*№?\s*\d{1,4}[а-я]?\b(?:,?\s*(?:кв(?:артир[аеу])?\.?)\s*№?\s*\d{1,4})?",
            r"\b(?:квартир[аеу]|кв\.)\s*№?\s*\d{1,4}\b",
        )
    )
)
_HINT = re.compile(
    rf"calle|cerrada|cda|priva|andador|retorno|avenida|\bav\b|calz|prol|circuito|boulevard|blvd|\beje\b|carretera|camino|manzana"
    rf"|\bmz|lote|\blt\b|depto|departamento|interior|edif|torre|postal|\bc\.?p\b|plot|kiwanja|block|house|flat|apartment|nyumba|mlango|door"
    rf"|box|street|\bst\b|road|\brd\b|avenue|\bave\b|lane|\bln\b|drive|close|crescent|court|\bway\b|ko{_A}?cha|кўча|mavze|мавзе|daha|даҳа"
    rf"|\buy|уй|dom|дом|xonadon|хонадон|kv|кв|ул\.|улиц|переул|пер\.|проезд|тупик|д\.|\bc\."
)


def find_addresses(turn: Turn) -> Iterator[Span]:
    """Spans labelled ADDRESS."""
    if not _HINT.search(turn.lower):
        return
    for name, confidence, pattern in _STREETS:
        for match in pattern.finditer(turn.text):
            yield Span(*match.span(), "ADDRESS", name, confidence)
    if turn.has_digit or "block" in turn.lower or "plot" in turn.lower or "manzana" in turn.lower:
        for match in _UNITS.finditer(turn.lower):
            yield Span(*match.span(), "ADDRESS", "house_unit", 0.8)
