"""Phones, e-mail, handles and links, written or dictated.

Numbers of Mexico, Kenya and Uzbekistan are parsed by `phonenumbers` (Google's
libphonenumber) in its VALID grade: POSSIBLE takes spans of years for phones. What that
grade misses is added by pattern: the Mexican forms in use before 2019 (+52 1, 044, 045),
local groupings, Uzbek nine-digit and 8 (371) forms, and numbers that are no longer, or
not yet, in the numbering plan but stand after "my number is".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.fold import APOSTROPHES, fold
from voices.privacy.lexicon import folded, lexicon
from voices.privacy.spans import Span
from voices.privacy.spoken import NUMBER_WORDS
from voices.privacy.words import Turn

REGIONS = ("MX", "KE", "UZ")

MIN_PHONE_DIGITS = 7
"""The shortest local number of the three countries; below it nothing is parsed."""

_SEP = r"[\s.\-–/\u00a0]"
_PHONES = re.compile(
    "|".join(
        (
            r"\+\d(?:[\s.\-–()\u00a0]*\d){7,14}",  # any international number
            rf"\b00(?:{_SEP}?\d){{9,14}}\b",
            # Mexico: 044/045/01 prefixes, lada + number
            rf"\b0(?:44|45|1){_SEP}*\(?\d{{2,3}}\)?(?:{_SEP}*\d){{7,8}}\b",
            rf"\(\d{{2,3}}\){_SEP}*\d{{3,4}}{_SEP}*\d{{2}}{_SEP}?\d{{2}}\b",
            rf"\b\d{{2}}{_SEP}\d{{4}}{_SEP}\d{{4}}\b",
            rf"\b\d{{2}}{_SEP}\d{{2}}{_SEP}\d{{2}}{_SEP}\d{{2}}{_SEP}\d{{2}}\b",
            rf"\b\d{{3}}{_SEP}\d{{3}}{_SEP}\d{{4}}\b",
            rf"\b\d{{3}}{_SEP}\d{{3}}{_SEP}\d{{2}}{_SEP}\d{{2}}\b",
            r"\b55\d{8}\b",
            # Kenya: mobile 07xx and 01xx, land lines 020, 041 ...
            rf"\b0[17]\d{{2}}{_SEP}?\d{{3}}{_SEP}?\d{{3}}\b",
            rf"\b0[17]\d{_SEP}?\d{{3}}{_SEP}?\d{{4}}\b",
            rf"\b0[17]\d{{2}}(?:{_SEP}?\d{{2}}){{3}}\b",
            rf"\b0[2-6]\d{_SEP}?\d{{3}}{_SEP}?\d{{3,4}}\b",
            rf"\b254(?:{_SEP}?\d){{9}}\b",
            # Uzbekistan: nine digits with the operator's code; 8 (371) and 8 371
            rf"\b(?:998{_SEP}?)?\(?(?:33|50|55|6\d|7\d|77|88|9\d)\)?{_SEP}?\d{{3}}{_SEP}?\d{{2}}{_SEP}?\d{{2}}\b",
            rf"\b8{_SEP}?\(?(?:3?7\d|9\d)\)?{_SEP}?\d?\d{{2}}{_SEP}?\d{{2}}{_SEP}?\d{{2}}\b",
        )
    )
)
_SERIES = re.compile(r"(?<![\d.,:])\d{1,4}(?:[ ,.\-–]{1,2}\d{1,4}){3,}(?![\d.,:]*\d)")
"""Digits dictated in groups, of whatever grouping: "5 5, 4 3, 2 1, 0 0, 9 8"."""
_LOCAL_FORMS = re.compile(r"(?<![\d.,:+\-])(?:\d{4}-\d{4}|\d{3}[ -]\d{2}[ -]\d{2})(?![\d.,:\-]*\d)")
"""Eight digits of Mexico City, seven of Tashkent, without the code."""
_YEARS = re.compile(r"(?:(?:19|20)\d{2}\D{0,2})+\Z")
MIN_SERIES_DIGITS = 8
_AFTER_CUE = re.compile(
    r"(?:tel[eé]?f?o?n?o?\b|tfno\b|tel\b|celular|whats?app|\bphone|\bcall(?: me)?(?: on| at)?|\bsimu\b"
    r"|\bnambari|\bnamba\b"
    r"|nipigie\w*"
    r"|pigieni|\braqam\w*|telefon\w*|qo.?ng.?iroq|телефон\w*|номер\w*|рақам\w*|звоните|позвоните|m[aá]rca\w*"
    r"|ll[aá]m\w*"
    r"|mi n[uú]mero|my number|m-?pesa)[^\d+\n]{0,25}?((?:\+?\d[\s.\-–()\u00a0]{0,2}){6,15}\d)"
)
_MONEY_BEFORE = re.compile(r"(?:\$|ksh\.?|kes|usd|sh\.?|mxn|pesos?|so.?m|сум|сўм)\s*$")
_MONEY_AFTER = re.compile(r"\s*(?:pesos?|d[oó]lares|shillings?|bob\b|so.?m\b|сум|сўм|sum\b|dollar|доллар|usd|kes|%)")

_EMAIL = re.compile(
    r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*|[\w.+%-]+@\s[\w-]+(?:\.[\w-]+)+|[\w.+%-]+\s?@\s?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|mx|ke|uz|ru|info|edu|gob)\b"
)
_AT = (
    r"(?:\(\s*at\s*\)|\[\s*at\s*\]|\barroba\b|\bat\b|\bkwenye\b|\bkuchapa\b|\bsobaka\b|\bkuchukcha\b|\bit\b|\bet\b"
    r"|\bсобак[аиу]\b|\bсобачка\b|\bэт\b|\bкучукча\b)"
)
_DOT = r"(?:\(\s*dot\s*\)|\[\s*dot\s*\]|\bpunto\b|\bdot\b|\bnukta\b|\bnuqta\b|\btochka\b|\bточка\b|\bнуқта\b|\.)"
_PART = rf"[\w+%-]+(?:[{APOSTROPHES}]\w+)*"
_LOCAL = rf"{_PART}(?:(?:\s*{_DOT}\s*|\s+(?:gui[oó]n bajo|gui[oó]n|underscore|dash|pastki chiziq)\s+|\.){_PART})*"
_PROVIDER = (
    r"(?:gmail|g mail|jimeil|jimail|hotmail|yahoo|yahu|outlook|icloud|live|mail|proton|yandex|bk|inbox|list|rambler"
    r"|umail)"
)
_TOP = r"(?:com(?:\s*{d}\s*(?:mx|ke|uz))?|org|net|mx|ke|co\s*{d}\s*ke|uz|ru|me|info|gob|edu|ком|ру|уз|орг|kom)".replace(
    "{d}", _DOT
)
_CASE = r"(?=(?:ga|ni|ning|da|dan|га|ни|нинг|да|дан)?\b)"
_SPOKEN_EMAIL = re.compile(
    rf"{_LOCAL}\s*{_AT}\s*[\w-]+(?:\s+[\w-]+){{0,3}}?(?:\s*{_DOT}\s*[\w-]+)*\s*{_DOT}\s*{_TOP}{_CASE}|{_LOCAL}\s*{_AT}\s*{_PROVIDER}{_CASE}"
)
_SPOKEN_HINT = re.compile(
    rf"{_AT}.{{1,60}}?(?:\bpunto|\bdot|nukta|nuqta|tochka|точка|нуқта|\.\s*{_TOP}\b|{_PROVIDER})", re.DOTALL
)
"""What a dictated address has after its "at"; few turns have, and the whole pattern is slow."""
_HANDLE_HINT = re.compile(r"arroba|at sign|kuchukcha|кучукча|собак")
_LINK = re.compile(
    r"\b(?:[a-z\d-]+\.)+[a-z]{2,6}/[^\s,;)\]»\"']+|"
    r"\b(?:https?://|www\.)\S+[^\s.,;:!?)\]»\"']"
    r"|\b(?:[\w-]+\.)*(?:t\.me|wa\.me|bit\.ly|facebook\.com|fb\.com|instagram\.com|tiktok\.com|youtu\.be|youtube\.com)/[^\s,;)\]»\"']+"
)
_HANDLE = re.compile(r"(?<![\w@.])@[\w.]{2,}\w")
_SPOKEN_HANDLE = re.compile(
    rf"(?<!\w)(?:arroba|at sign|kuchukcha|кучукча|собак[аи])\s+[\w.]+(?:\s+(?:{_DOT}|gui[oó]n bajo|underscore"
    rf"|pastki chiziq|нижнее подч[её]ркивание)\s+[\w.]+)*"
)
_BACK = re.compile(rf"({_PART})\s\Z")

MAX_FUNCTION = 3
"""Letters of a function word that ends the address: longer ones can be a part of it."""
MAX_LOCAL = 4
"""Words of a dictated address before the "at" that are taken for parts of it."""
_HANDLE_CUE = re.compile(
    r"\b(?:mi|my|su|her|his)\s+(?:insta(?:gram)?|face(?:book)?|tiktok|twitter|telegram|usuario|username|handle)\s+"
    r"(?:es|is|:)\s+([\w.]+)"
)


def find_contacts(turn: Turn) -> Iterator[Span]:
    """Spans labelled PHONE, EMAIL, HANDLE or LINK."""
    text, low = turn.text, turn.lower
    if turn.has_digit:
        yield from _phones(turn)
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield Span(*_trim(text, *match.span()), "EMAIL", "email", 0.99)
        for match in _HANDLE.finditer(text):
            yield Span(*match.span(), "HANDLE", "handle", 0.9)
    if _SPOKEN_HINT.search(low):
        for match in _SPOKEN_EMAIL.finditer(low):
            yield Span(_local_start(low, match.start()), match.end(), "EMAIL", "email_spoken", 0.9)
    if _HANDLE_HINT.search(low):
        for match in _SPOKEN_HANDLE.finditer(low):
            yield Span(*match.span(), "HANDLE", "handle_spoken", 0.7)
    if "/" in text or "www." in low:
        for match in _LINK.finditer(low):
            yield Span(*match.span(), "LINK", "link", 0.95)
    for match in _HANDLE_CUE.finditer(low):
        if any(c.isdigit() or c in "._" for c in match.group(1)):
            yield Span(*match.span(1), "HANDLE", "handle_cue", 0.6)


def _local_start(low: str, start: int) -> int:
    """Where a dictated address begins: "mlinzi kilonzo at gmail dot com" has two words before the "at"."""
    functions, cues = lexicon().function_words, folded("frames.txt", "email cues")
    for _ in range(MAX_LOCAL - 1):
        before = _BACK.search(low, 0, start)
        if (
            not before
            or (key := fold(before.group(1))) in cues
            or (len(key) <= MAX_FUNCTION and key in functions and key not in NUMBER_WORDS)
        ):
            break
        start = before.start()
    return start


def _phones(turn: Turn) -> Iterator[Span]:
    text, low = turn.text, turn.lower
    if sum(c.isdigit() for c in text) < MIN_PHONE_DIGITS:
        return
    for match in _PHONES.finditer(text):
        if _is_money(low, *match.span()):
            continue
        yield Span(*match.span(), "PHONE", "phone_pattern", 0.85)
    for match in (*_SERIES.finditer(text), *_LOCAL_FORMS.finditer(text)):
        n_digits = sum(c.isdigit() for c in match.group())
        least = MIN_PHONE_DIGITS if _LOCAL_FORMS.fullmatch(match.group()) else MIN_SERIES_DIGITS
        if n_digits >= least and not _YEARS.match(match.group()) and not _is_money(low, *match.span()):
            yield Span(*match.span(), "PHONE", "phone_series", 0.5)
    for match in _AFTER_CUE.finditer(low):
        if sum(c.isdigit() for c in match.group(1)) >= MIN_PHONE_DIGITS and not _is_money(low, *match.span(1)):
            yield Span(*match.span(1), "PHONE", "phone_cue", 0.8)
    yield from _parsed(turn)


def _parsed(turn: Turn) -> Iterator[Span]:
    """What libphonenumber holds for a valid number of one of the regions."""
    import phonenumbers

    for region in (turn.region,) if turn.region in REGIONS else REGIONS:
        for match in phonenumbers.PhoneNumberMatcher(turn.text, region):
            if not _is_money(turn.lower, match.start, match.end):
                yield Span(match.start, match.end, "PHONE", "phone_parsed", 0.95)


def _is_money(low: str, start: int, end: int) -> bool:
    return bool(_MONEY_AFTER.match(low, end) or _MONEY_BEFORE.search(low[max(0, start - 8) : start]))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the full stop that ends the sentence after an address."""
    while end > start and text[end - 1] in ".-":
        end -= 1
    return start, end
