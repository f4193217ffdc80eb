"""What a survey column's cells are: people's own words, or something that says who somebody is."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from voices.corpus.lexicon import fold

MIN_MEDIAN_LENGTH = 12
"""Characters of the middle answer to an open question. Categories ("prefer_not_to_say" aside) are shorter."""

MIN_PROSE_SHARE = 0.5
"""Share of answers with two words or more: short answers to open questions still have them, codes do not."""

MIN_DISTINCT_SHARE = 0.5
"""Share of answers that differ: closed questions repeat a few, open ones hardly any."""

LONG_WORDS, MIN_LONG, MIN_LONG_SHARE, LONG_DISTINCT = 4, 10, 0.1, 0.8
"""A question is open, too, where a tenth of its answers, ten at least, have four words or more and hardly repeat."""

MAX_CHOICES, MIN_REPEATS = 25, 4
"""Ticked choices: few kinds of items, each of them four times on average. A hundred words of prose have more kinds."""

MIN_KIND_SHARE = 0.6
"""Share of filled cells of one kind (e-mail, phone, place, time) that makes the column one of that kind."""

_PERSONAL = re.compile(
    r"(?:^|[_\W])(?:e-?mail|correo|barua pepe|pochta|почта|phone\w*|mobile|tel|tel[ée]fono|celular|simu|telefon|"
    r"телефон|username|usuario|enumerator\w*|interviewer\w*|encuestador\w*|gps|geo\w*|geopoint|latitude|longitude|"
    r"location\w*|coord\w*|address|direcci[óo]n|domicilio|anwani|manzil|манзил|адрес|ipaddress|name|fullname|firstname|lastname|"
    r"surname|nombre|apellidos?|jina|majina|ism|isming?iz|familiya|исм|исмингиз|фамилия|имя|фио|signature|curp|rfc|"
    r"passport|pasaporte|pasport|паспорт|dob|birth\w*|nacimiento|recipient\w*)(?:$|[_\W])"
)
_META = re.compile(
    r"(?:^|[_\W])(?:uuid|id|key|instance(?:id|name)?|index|device\w*|sim(?:id|serial)?|simserial|subscriber\w*|imei|user|"
    r"lat|lon|long|altitude|accuracy|precision|ip|submi\w*|start\w*|end\w*|today|recorded\w*|timestamp|completed\w*|"
    r"duration\w*|audit|photo|image|attachments?|marca temporal)(?:$|[_\W])"
)
MAX_FIELD_WORDS = 4
"""Words of a header that asks for a personal datum ("Nombre y apellidos completos"). A longer one with such a word in
it is a question about something else ("In which location are you afraid?"), if its answers are prose."""

MAX_DATUM_WORDS = 5
"""Words of the longest cell of a personal datum: "ana ruiz lopez" is one whatever its header asks around it."""

_WORD_BREAK = re.compile(r"[\s_]+")
_LIST_SEPARATORS = re.compile(r"[,;|\n]")
_TECHNICAL = re.compile(r"^(?:formhub|meta|__)|version|xform|validation|status$|^tags?$|^progress$|^finished$")

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?!(?:19|20)\d\d\s*-\s*(?:19|20)\d\d$)(?=(?:\D*\d){7})\+?[\d\s().\-]{7,20}")
_PLACE = re.compile(r"-?\d{1,3}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}.*")
TIME = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ,]+\d{1,2}:\d{2}.*)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:[ ,]+\d{1,2}:\d{2}.*)?|"
    r"[^\W\d_]{3,10}\.? \d{1,2}, \d{4}(?:[ ,]+\d{1,2}:\d{2}.*)?|[\w ,.+-]{0,40}\d{1,2}:\d{2}:\d{2}[\w ()+:.-]{0,60}"
)
UUID = re.compile(r"(?:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?[\d.,\s%]+")
_STRUCTURE = re.compile(r"[\[{].*[\]}]", re.DOTALL)  # lists and objects of a program
_URL = re.compile(r"https?://\S+")
_KINDS = (_EMAIL, _PLACE, TIME, UUID, _PHONE, _URL)
_NAMES = re.compile(r"(?:[^\W\d_][\w'’ʻʼ‘`.\-]*)(?: [^\W\d_][\w'’ʻʼ‘`.\-]*){1,4}")
"""Two to five words; `_are_names` also wants each to start with a capital."""


def identifies(name: str, values: Sequence[str]) -> bool:
    """Whether a column can say who somebody is. Prose is kept only where its header asks for something else.

    A leading "_" alone says nothing: Kobo makes `_Qu_le_preocupa` of a question that starts with a Spanish mark.
    """
    prose = is_open(values)
    if _PERSONAL.search(name):
        asks_for_it = len(_WORD_BREAK.split(name)) <= MAX_FIELD_WORDS
        if not prose or asks_for_it or max(len(value.split()) for value in values) <= MAX_DATUM_WORDS:
            return True
    if not prose and (name.startswith("_") or _META.search(name) or _TECHNICAL.search(name)):
        return True
    return any(_mostly(kind, values) for kind in _KINDS) or _are_names(values)


def names_somebody(values: Sequence[str]) -> bool:
    """Whether the cells themselves are personal data, whatever the header says and whoever asks for the column."""
    return any(_mostly(kind, values) for kind in (_EMAIL, _PLACE, UUID, _PHONE)) or _are_names(values)


def _mostly(pattern: re.Pattern[str], values: Sequence[str]) -> bool:
    return bool(values) and sum(pattern.fullmatch(v) is not None for v in values) >= MIN_KIND_SHARE * len(values)


def _are_names(values: Sequence[str]) -> bool:
    """Whether most cells are full names, which look like short open answers but for their capitals."""
    names = sum(_NAMES.fullmatch(v) is not None and all(w[0].isupper() for w in v.split()) for v in values)
    distinct = len({fold(v) for v in values})
    return bool(values) and names >= MIN_KIND_SHARE * len(values) and distinct >= MIN_DISTINCT_SHARE * len(values)


def is_open(values: Sequence[str]) -> bool:
    """Whether the answers are in people's own words: most of them prose and different, or a good many so.

    The second is a question that most answer with "none" or in two words, and some at length.
    """
    if not values or any(_mostly(kind, values) for kind in (*_KINDS, _NUMBER, _STRUCTURE)):
        return False
    if _are_choices(values):
        return False
    prose = sum(len(v.split()) >= 2 for v in values) / len(values)
    distinct = len({fold(v) for v in values}) / len(values)
    if prose >= MIN_PROSE_SHARE and distinct >= MIN_DISTINCT_SHARE:
        return statistics.median(map(len, values)) >= MIN_MEDIAN_LENGTH
    long = [fold(v) for v in values if len(v.split()) >= LONG_WORDS]
    return len(long) >= max(MIN_LONG, MIN_LONG_SHARE * len(values)) and len(set(long)) >= LONG_DISTINCT * len(long)


def _are_choices(values: Sequence[str]) -> bool:
    """Whether the cells are ticked choices, which repeat few items: `theft; water` or Kobo's `crime_theft water`."""
    return any(_repeat([item for v in values for item in split(v)]) for split in (_LIST_SEPARATORS.split, str.split))


def _repeat(items: Sequence[str]) -> bool:
    kinds = {fold(item) for item in items if item.strip()}
    return 0 < len(kinds) <= MAX_CHOICES and len(items) >= MIN_REPEATS * len(kinds)
