"""Exact dates: a day with its month, or written in figures with a year.

A year, a month or a weekday alone is no identifier; the day on which someone was killed
or taken, in a neighbourhood, is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.spans import Span
from voices.privacy.words import Turn

_A = "['’‘ʻʼ`´]?"
_ES_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_EN_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_SW_MONTH = (
    r"(?:januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|[dn]e?i?semba|ogosti|septembe|oktobe|novembe|desembe"
    r"|mwezi wa (?:kwanza|pili|tatu|nne|tano|sita|saba|nane|tisa|kumi(?: na (?:moja|mbili))?|\d{1,2}))"
)
_SW_NAMED = r"(?:januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|d[ei]semba)"
_UZ_MONTH = (
    r"(?:yanvar|fevral|mart(?!a\b)|aprel|may|iyun|iyul|avgust|senty?abr|okty?abr|noyabr|dekabr"
    r"|январ[ья]?|феврал[ья]?|март(?!а\b)|апрел[ья]?|май|июн[ья]?|июл[ья]?|август|сентябр[ья]?|октябр[ья]?"
    r"|ноябр[ья]?|декабр[ья]?)"
)
_RU_MONTH = r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"

_ES_DAY = (
    r"(?:primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is"
    r"|diecisiete"
    r"|dieciocho|diecinueve|veinte|veintiuno|veintid[oó]s|veintitr[eé]s|veinticuatro|veinticinco|veintis[eé]is"
    r"|veintisiete"
    r"|veintiocho|veintinueve|treinta(?: y uno)?)"
)
_EN_DAY = (
    r"(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_SW_UNIT = r"(?:moja|kwanza|mbili|pili|tatu|nne|tano|sita|saba|nane|tisa)"
_SW_DAY = rf"(?:(?:kumi|ishirini|thelathini)(?: na {_SW_UNIT})?|{_SW_UNIT})"
_UZ_UNIT = rf"(?:bir|ikki|uch|to{_A}rt|besh|olti|yetti|sakkiz|to{_A}qqiz)"
_UZ_DAY = rf"(?:(?:o{_A}n|yigirma|o{_A}ttiz) ?{_UZ_UNIT}?|{_UZ_UNIT})(?:inchi|nchi)?"
_UZC_UNIT = r"(?:бир|икки|уч|тўрт|беш|олти|етти|саккиз|тўққиз)"
_UZC_DAY = rf"(?:(?:ўн|йигирма|ўттиз) ?{_UZC_UNIT}?|{_UZC_UNIT})(?:инчи|нчи)?"
_RU_DAY = (
    r"(?:(?:двадцать|тридцать) )?(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат"
    r"|двенадцат|тринадцат"
    r"|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат)(?:ого|его|ое)"
)
_YEAR = (
    r"(?:(?:1[89]|20)\d{2}|dos mil(?: [a-záéíóú]+(?: y [a-z]+)?)?|mil novecientos(?: [a-záéíóú]+)?(?: y [a-z]+)?"
    r"|two thousand(?: and)?(?: [a-z]+)?|twenty[- ][a-z]+|elfu mbili(?: na [a-z]+)*|este a[nñ]o|a[nñ]o pasado"
    r"|mwaka jana|mwaka huu"
    r"|mwaka juzi|this year|last year)"
)
_DATES = re.compile(
    "|".join(
        (
            rf"\b(?:\d{{1,2}}|1[°º]|1ro|{_ES_DAY})[ -](?:de )?{_ES_MONTH}(?:,?[ -](?:del? )?(?:a[nñ]o"
            rf" (?!pasado))?{_YEAR})?\b",
            rf"\b{_SW_NAMED} (?:tarehe )?(?:\d{{1,2}}\b(?![:.]\d)|{_SW_DAY}\b)(?:,? (?:mwaka (?:wa )?)?{_YEAR})?",
            rf"\b(?:on )?(?:tarehe (?:ya )?)?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_EN_MONTH}(?:,? {_YEAR})?",
            rf"\b{_EN_DAY} (?:of {_EN_MONTH}|(?!may|mar){_EN_MONTH})(?:,? {_YEAR})?",
            rf"\b{_EN_MONTH} (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?\b(?![:.]\d)|{_EN_DAY}\b)(?:,? {_YEAR})?",
            rf"\b(?:tarehe (?:ya )?)?(?:\d{{1,2}}|(?<=tarehe ){_SW_DAY}"
            rf"|(?<=tarehe ya ){_SW_DAY}),? (?:ya )?{_SW_MONTH}(?:,? (?:mwaka (?:wa )?)?{_YEAR})?\b",
            rf"\btarehe (?:ya )?{_SW_DAY},? (?:ya )?{_SW_MONTH}(?:,? (?:mwaka (?:wa )?)?{_YEAR})?\b",
            rf"\b{_SW_MONTH},? tarehe (?:ya )?(?:\d{{1,2}}|{_SW_DAY})(?:,? (?:mwaka (?:wa )?)?{_YEAR})?\b",
            r"\btarehe (?:ya )?\d{1,2}/\d{1,2}\b",
            rf"\b(?:\d{{1,2}}(?:-?го)?|{_RU_DAY}) {_RU_MONTH}(?: {_YEAR})?(?: год[ау]?| г\.)?",
            rf"\b(?:{_YEAR}[- ]?(?:yil|йил)(?:ning|нинг|da|да)?,? )?(?:\d{{1,2}}[- ]?|{_UZ_DAY} "
            rf"|{_UZC_DAY} ){_UZ_MONTH}(?:[ ,]+{_YEAR}[- ]?(?:yil|йил)?)?",
            rf"\b{_UZ_MONTH}(?:ning|нинг) (?:\d{{1,2}}|{_UZ_DAY}|{_UZC_DAY})",
            rf"\b\d{{1,2}}(?P<s>[/.\-])\d{{1,2}}(?P=s)(?:{_YEAR}|\d{{2}})\b",
            rf"\b{_YEAR}(?P<t>[/.\-])\d{{1,2}}(?P=t)\d{{1,2}}\b",
        )
    )
)
_HINT = re.compile(
    rf"\d{{1,4}}[/.\-]\d{{1,2}}[/.\-]\d|tarehe|{_ES_MONTH}|{_EN_MONTH}|{_SW_MONTH}|{_UZ_MONTH}|{_RU_MONTH}"
)
_VERB_FIRST = re.compile(r"(?:may|march|mar)\.? \d{1,2}\Z")
"""In lower case "may 20" and "march 20" are as likely verbs ("may 20 people come")."""


def find_dates(turn: Turn) -> Iterator[Span]:
    """Spans labelled DATE_EXACT."""
    low = turn.lower
    if not _HINT.search(low):
        return
    for match in _DATES.finditer(low):
        start, end = match.span()
        if turn.lang != "sw" and low.startswith("on ", start):
            start += len("on ")
        while end > start and turn.text[end - 1] in " .,-" and not low[start:end].endswith("г."):
            end -= 1
        verb = _VERB_FIRST.match(match.group()) and turn.text[start].islower()
        if not verb and _plausible(match.group()):
            yield Span(start, end, "DATE_EXACT", "date", 0.9)


def _plausible(found: str) -> bool:
    """No day above 31 in figures: 50 mart ("fifty times") and 98-may are something else."""
    days = [int(d) for d in re.findall(r"(?<!\d)\d{1,2}(?!\d)", found)]
    return not days or min(days) <= 31
