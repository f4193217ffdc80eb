"""Numbers said digit by digit: "sifuri saba mbili mbili ...", "cincuenta y cinco, cuarenta y tres ..."

A run of number words is a phone when it spells at least `MIN_DIGITS` digits and holds no
word of size (thousand, million, elfu, ming): amounts have those, dictated numbers do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.fold import fold
from voices.privacy.spans import Span
from voices.privacy.words import Turn, Word

MIN_DIGITS = 7
"""A local number. Six number words in a row do occur in a count ("one, two, three ...")."""

MIN_WORDS = 4
"""Fewer words spell no phone in any of the languages ("ninety-three, one hundred ...")."""

_UNITS = """
cero uno una un dos tres cuatro cinco seis siete ocho nueve
sifuri sufuri ziro moja mbili tatu nne tano sita saba nane tisa
nol bir ikki uch tort besh olti yetti sakkiz toqqiz to'rt to'qqiz
ноль нуль один одна два две три четыре пять шесть семь восемь девять
бир икки уч тўрт беш олти етти саккиз тўққиз
zero oh one two three four five six seven eight nine
"""
_TENS = """
diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós
veintitrés
veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta
setenta ochenta noventa
kumi ishirini thelathini arobaini hamsini sitini sabini themanini tisini
o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson
десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
девятнадцать двадцать
тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто
ўн йигирма ўттиз қирқ эллик олтмиш етмиш саксон тўқсон
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
sixty seventy eighty
ninety
"""
_HUNDREDS = """
cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mia yuz юз
сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот hundred
"""
_REPEATS = "doble triple double triple mara"
_JOINS = "y na va и ва plus más mas"

_WEIGHT = {fold(w): 1 for w in _UNITS.split()} | {fold(w): 2 for w in _TENS.split()}
_WEIGHT |= {fold(w): 3 for w in _HUNDREDS.split()}
_TEN_ROUND = {fold(w) for w in _TENS.split() if fold(w)}
_REPEAT = {fold(w) for w in _REPEATS.split()}
_JOIN = {fold(w) for w in _JOINS.split()}
_SIZE_WORDS = """
mil millón millones pesos dólares elfu laki milioni shilling shillings bob million millions thousand thousands
ming mln milyon milliard so'm sum sum минг сўм тысяч тысячи тысяча миллион миллиона миллионов миллиард сум
"""
_SIZE = {fold(w) for w in _SIZE_WORDS.split()}
_GAP = re.compile(r"[\s,.\-–…;]{1,6}\Z")
_DIGIT_GAP = re.compile(r"[\s,.\-–…;]{0,4}(?:\d{1,4}[\s,.\-–…;]{1,4})*\Z")


def find_spoken(turn: Turn) -> Iterator[Span]:
    """Spans labelled PHONE over dictated numbers."""
    words = turn.words
    index = 0
    while index < len(words):
        if words[index].key in _WEIGHT or words[index].key in _REPEAT:
            end = index + 1
            while end < len(words) and _continues(turn, end):
                end += 1
            run = words[index:end]
            while run and run[-1].key in _JOIN:
                run = run[:-1]
            if _spells_phone(turn, run):
                after = words[end] if end < len(words) else None
                if not (after and after.key in _SIZE) and not any(w.key in _SIZE for w in run):
                    yield Span(run[0].start, run[-1].end, "PHONE", "phone_spoken", 0.8)
            index = end
        else:
            index += 1


def _continues(turn: Turn, index: int) -> bool:
    word, before = turn.words[index], turn.words[index - 1]
    if word.key not in _WEIGHT and word.key not in _JOIN and word.key not in _REPEAT and word.key not in _SIZE:
        return False
    gap = turn.text[before.end : word.start]
    return bool(_GAP.fullmatch(gap) or _DIGIT_GAP.fullmatch(gap))


def _spells_phone(turn: Turn, run: list[Word]) -> bool:
    digits, spoken, previous = 0, 0, 0
    for position, word in enumerate(run):
        weight = _WEIGHT.get(word.key, 0)
        if position:
            digits += sum(c.isdigit() for c in turn.text[run[position - 1].end : word.start])
        if weight:
            spoken += 1
            # "fifty-five", "nine hundred and ninety-three": the smaller fills the larger's zeros
            digits += 0 if previous > weight else weight
            previous = weight if previous <= weight or previous == 3 else 0
        elif word.key in _REPEAT:
            digits += 1
            previous = 0
    return spoken >= MIN_WORDS and digits >= MIN_DIGITS
