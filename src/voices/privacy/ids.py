"""Official numbers: national ids, passports, tax ids, cards, case numbers; and plates.

Formats: CURP, RFC and the elector's key of Mexico; Kenyan ID (by its context: seven or
eight digits alone are anything), KRA PIN, NHIF/NSSF by context; PINFL and passports of
Uzbekistan; bank cards by Luhn's check digit (ISO/IEC 7812-1); M-Pesa references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.spans import Span
from voices.privacy.words import Turn

_I = re.IGNORECASE
_FORMATS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("curp", 0.99, re.compile(r"\b[a-zñ]{4}\s?\d{6}\s?[hmx][a-z]{5}\s?[a-z\d]\d\b", _I)),
    ("elector_key", 0.95, re.compile(r"\b[a-zñ]{6}\s?\d{8}\s?[hm]\d{3}\b", _I)),
    ("rfc", 0.95, re.compile(r"\b[a-zñ&]{4}[\s-]?\d{6}[\s-]?[a-z\d]{3}\b", _I)),
    ("rfc_company", 0.8, re.compile(r"\b[A-ZÑ&]{3}-?\d{6}-?(?=[A-Z\d]*[A-Z])[A-Z\d]{3}\b")),
    ("kra_pin", 0.97, re.compile(r"\b[ap]\s?\d{3}\s?\d{3}\s?\d{3}\s?[a-z]\b", _I)),
    ("passport_spaced", 0.7, re.compile(r"\b[A-Z]{1,2}\s?\d{3}\s(?:\d{2}\s\d{2}|\d{4})\b", _I)),
    ("pinfl", 0.8, re.compile(r"\b[1-6]\d{13}\b")),
    ("passport_uz", 0.95, re.compile(r"\b[A-Z]{2}\s?№?\s?\d{7}\b|\b[АВСДЕКМНОРТХ]{2}\s?№?\s?\d{7}\b", _I)),
    ("mpesa", 0.8, re.compile(r"\b(?=[A-Z\d]{10}\b)(?=(?:[A-Z]*\d){2})[A-Z]{2}[A-Z\d]{8}\b")),
    ("passport_ke", 0.9, re.compile(r"\b[A-Z]{1,2}\d{7,8}\b")),
    ("case_number", 0.85, re.compile(r"\bOB(?:\s+(?:number|no\.?|nambari|namba))?[\s:#]*\d[\d/.-]{1,}\d\b", _I)),
    ("certificate", 0.9, re.compile(r"\b[IVX1]{1,4}-[A-ZА-Я]{2}\s?№?\s?\d{6,7}\b", _I)),
    ("police_entry", 0.85, re.compile(r"\bкусп\s?№?\s?\d{3,7}\b", _I)),
    ("abbreviated", 0.6, re.compile(r"\b[A-ZА-Я]{2,6}\s?№?\s?\d{5,9}\b")),
    ("imei", 0.6, re.compile(r"\b\d{15}\b")),
    (
        "case_number",
        0.8,
        re.compile(
            r"\b(?:(?:criminal|civil|traffic|succession|inquest)\s+)?(?:case|appeal|petition|inquest)\s+(?:no\.?|number)\s*"
            r"\d{1,6}(?:\s+of\s+|/)\d{2,4}\b",
            _I,
        ),
    ),
    # An officer's number: PC 84417, Cpl 50211
    (
        "badge",
        0.8,
        re.compile(r"\b(?:pc|cpl|sgt|apc|insp|nhif|nssf|sha|kra|tsc)\.?\s?(?:no\.?|number)?\s?\d{4,9}\b", _I),
    ),
)
_CUE = re.compile(
    r"\b(?:curp|rfc|ine|ife|clave de elector|credencial|folio|econ[oó]mic[oa]|expediente|carpeta(?: de"
    r" investigaci[oó]n)?|nss"
    r"|matr[ií]cula|c[eé]dula"
    r"|clabe|cuenta|tarjeta|contrato|pasaporte|acta"
    r"|kitambulisho|id(?: no| number|entity)?|national id|passport|pasi|huduma|nhif|sha|nssf|account|paybill|till"
    r"|card|case|badge|pin|receipt|reference|ref|file|patient|risiti|faili|kesi|jalada|recibo|medidor|cliente"
    r"|n[uú]mero de \w+"
    r"|ariza\w*|polis\w*|kvitansiya\w*|hujjat\w*|varaqa\w*|ариза\w*|медкарт\w*|полис\w*|заявлени\w*|квитанци\w*|сч[её]тчик\w*"
    r"|pasport\w*|pinfl|jshshir|guvohnoma\w*|karta\w*|hisob raqam\w*|stir|inn|shartnoma\w*"
    r"|паспорт\w*|пинфл|жшшир|инн|стир|карт\w*|сч[её]т\w*|удостоверени\w*|договор\w*|дел\w*|гувоҳнома\w*)"
    r"\b(?:\s+(?:es|is|ni|number|no\.?|n[uú]m(?:ero)?\.?|namba|nambari|yangu|ya|yake|wangu|raqami|raqam|seriya\w*"
    r"|номер\w*|серия|рақами"
    r"|de|del|el|la|the|my|mi|wa|[^\W\d_]{1,12}))?"
    r"(?:\s+(?:es|is|ni|no\.?|namba|nambari|number|raqami|номер|рақами|de|del|yangu|yake|ya|wa))?"
    r"\s*[:#№.\-]?\s*((?=[a-zа-я\d\-/ ]*\d)[a-zа-я]{0,4}[\s\-]?\d(?:[\s\-/.]?[a-zа-я]?\d){3,18}[a-z]?)\b"
)
_ENTRY = re.compile(
    r"\b(?:[A-ZА-Я]{2,8}|[Nn][ºo°]\.?\s?\w{2,10}"
    r"|\w{2,12}[ -][Nn][ºo°])\s?:\s?((?:[a-z]{1,4}-)?\d{5,12}(?:/\d{1,4})?)\b(?!\s?(?:pesos|so.?m|bob))"
)
"""An entry of a form: NHC: 047856, NºCol: 85412."""
_PREFIX = re.compile(r"([^\W\d_]+)\s")
_YEAR = re.compile(r".{0,5}?\b(?:19|20)\d{2}")
_CODE = re.compile(r"(?<![\w@./\-])(?=[\w/\-]*\d)[A-ZА-Я\d]{1,12}(?:[-/][A-ZА-Я\d]{1,12}){0,6}(?![\w@]|[-/]\w)")
"""A code in capitals, with or without hyphens: MX-0417-P2, CR/141/88/2023, 4RKW7, Q00917734."""
_CODE_LOWER = re.compile(
    r"(?<![\w@./\-])(?:(?=(?:[a-z]*\d){3})(?=(?:\d*[a-z]){4})[a-z]{2}[a-z\d]{8}|[a-zа-я]{1,6}-?\d{4,}[a-z\d]*|[a-z\d]{1,8}(?:[-/][a-z\d]{1,8}){1,6})(?![\w@]|[-/]\w)"
)
_PLAIN_CODE = re.compile(
    r"(?:covid|sars|mp|h|a|b|c|g|m|n|q|f)-?\d{1,3}|\d+[-/]\d+(?:[-/]\d+)?|\d+-[a-zа-я]{2,}|\d+(?:th|st|nd|rd|ta|gb|mb|km|kg|x\d+)",
    _I,
)
MIN_CODE_DIGITS = 3
MIN_CODE = 5
"""Fewer letters and digits than this make no code that names one thing (A4, COVID-19, AK-47)."""
MIN_GROUPED = 9
"""Digits in groups from which a number in no known format is somebody's all the same."""
MIN_NUMBER = 7
"""Digits in one run from which it is, unless it is a round amount or money."""
_GROUPED = re.compile(r"(?<![\d.,:/+])\d{1,10}(?:[ \-/]\d{1,10}){1,6}(?![\d.,:/]*\d)")
_DATE = re.compile(r"\d{1,4}([-/])\d{1,2}\1\d{1,4}(?:[ -]\d{1,2})?|(?:(?:19|20)\d{2}[-/ ]?){1,3}")
_CARD = re.compile(r"(?<![+\d])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{13,19})\b")
_LONG = re.compile(r"(?<![\d.,+])\d{7,}(?![\d.,]*\d)")
_AMOUNT_AFTER = re.compile(r"\s*(?:pesos?|shillings?|so.?m\b|сум|сўм|sum\b|dollar|доллар|d[oó]lares|bob\b|год|yil)")

_PLATE_FORMATS = (
    # Kenya: KCA 123X, motorcycles KMDA 123X
    re.compile(r"\b[kg][a-z]{2,3}[\s-]?\d{3}\s?[a-z]\b", _I),
    # Uzbekistan: 01 A 123 BC and 01 123 ABC
    re.compile(r"\b\d{2}[\s-]?[a-z][\s-]?\d{3}[\s-]?[a-z]{2}\b|\b\d{2}[\s-]?\d{3}[\s-]?[a-z]{3}\b", _I),
    # Mexico: NQO-40-17, ABC-123-D, M83-QOD, A12-345-B
    re.compile(
        r"\b[A-Z]{3}-\d{2}-\d{2}\b|\b[A-Z]{3}-\d{3,4}(?:-?[A-Z])?\b|\b[A-Z]\d{2}-[A-Z]{3}\b|\b[A-Z]\d{2}-?\d{3}-?[A-Z]\b"
    ),
    # Russian series
    re.compile(r"\b[авекмнорстух]\s?\d{3}\s?[авекмнорстух]{2}\s?\d{2,3}\b", _I),
)
_PLATE_CUE = re.compile(
    r"\b(?:placas?|plates?|number plate|matr[ií]cula|nambari ya gari|namba ya gari|gari namba|pleti"
    r"|reg(?:istration)?(?: number)?"
    r"|davlat raqami|mashina raqami|raqamli|номера?|госномер|давлат рақами|мошина рақами)"
    r"[\s:,]+(?:(?:es|is|ni|del|de la|la|el|number"
    r"|no\.?)\s+)?((?=[a-zа-я\d\- ]{0,12}\d)(?:[a-zа-я\d]{1,6}[\s-]?){1,4})(?![\w])"
)
_PLATE_BODY = re.compile(r"(?:[a-zа-я]{0,4}[\s-]?\d{1,4}[\s-]?){1,3}[a-zа-я]{0,4}")


def find_ids(turn: Turn) -> Iterator[Span]:
    """Spans labelled ID: documents, accounts, case numbers and plates."""
    if not turn.has_digit:
        return
    text, low = turn.text, turn.lower
    for name, confidence, pattern in _FORMATS:
        for match in pattern.finditer(text):
            yield Span(*match.span(), "ID", name, confidence)
    for match in _CUE.finditer(low):
        if (
            sum(c.isdigit() for c in match.group(1)) >= 4
            and not _YEAR.fullmatch(match.group(1))
            and not _AMOUNT_AFTER.match(low, match.end(1))
        ):
            start = match.start(1)
            prefix = _PREFIX.match(text, start, match.end(1))
            if prefix and prefix.group(1).islower() and turn.cased:
                start = prefix.end()  # "у меня 4031...": a word, no series
            yield Span(start, match.end(1), "ID", "id_cue", 0.7)
    for match in _ENTRY.finditer(text):
        yield Span(*match.span(1), "ID", "entry", 0.6)
    for match in _CARD.finditer(text):
        digits = [int(c) for c in match.group() if c.isdigit()]
        if len(digits) >= 13 and (_luhn(digits) or len(digits) in (16, 18)):
            yield Span(*match.span(), "ID", "card", 0.9 if _luhn(digits) else 0.6)
    yield from _numbers(turn)
    yield from _codes(turn)
    yield from _plates(turn)


def _numbers(turn: Turn) -> Iterator[Span]:
    """Long numbers of no known format; money and round amounts are none."""
    for match in (*_LONG.finditer(turn.text), *_GROUPED.finditer(turn.text)):
        digits = "".join(c for c in match.group() if c.isdigit())
        least = MIN_NUMBER if digits == match.group() else MIN_GROUPED
        money = digits.endswith("000") or _AMOUNT_AFTER.match(turn.lower, match.end())
        if len(digits) >= least and not money and not _DATE.fullmatch(match.group()):
            yield Span(*match.span(), "ID", "long_number", 0.45)


def _codes(turn: Turn) -> Iterator[Span]:
    matches: list[re.Match[str]] = []
    if any(word.shape == "l" for word in turn.words):
        matches += _CODE.finditer(turn.text)
    if not turn.cased:
        matches += _CODE_LOWER.finditer(turn.lower)
    for match in matches:
        found = match.group()
        digits, letters = sum(c.isdigit() for c in found), sum(c.isalpha() for c in found)
        if letters and digits >= MIN_CODE_DIGITS and digits + letters >= MIN_CODE and not _PLAIN_CODE.fullmatch(found):
            yield Span(*match.span(), "ID", "code", 0.6)
        elif letters >= 2 and digits == 2 and found.isalnum() and len(found) >= MIN_CODE and not found[-1].isdigit():
            yield Span(*match.span(), "ID", "code", 0.5)


def _plates(turn: Turn) -> Iterator[Span]:
    for pattern in _PLATE_FORMATS:
        for match in pattern.finditer(turn.text):
            yield Span(*match.span(), "ID", "plate", 0.85)
    for match in _PLATE_CUE.finditer(turn.lower):
        body = _PLATE_BODY.match(turn.lower, match.start(1))
        if body and sum(c.isdigit() for c in body.group()) >= 2:
            end = body.end()
            while turn.text[end - 1] in " -":
                end -= 1
            yield Span(body.start(), end, "ID", "plate_cue", 0.75)


def _luhn(digits: list[int]) -> bool:
    total = 0
    for position, digit in enumerate(reversed(digits)):
        doubled = digit * 2 if position % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
