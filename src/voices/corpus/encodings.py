"""bytes -> text: byte order marks, UTF-8, UTF-16 without a mark, then Windows code pages."""

from __future__ import annotations

import codecs
import re
import unicodedata

from voices.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CODE_PAGES = ["cp1251", "cp1252", "koi8_r", "mac_cyrillic", "mac_roman"]
"""What office software of the four countries wrote before UTF-8; others are not guessed at."""
_OF_MACS = ("mac_cyrillic", "mac_roman")

_NOT_TEXT = ((b"PK\x03\x04", "a zip or Office file"), (b"%PDF", "a PDF"), (b"\xd0\xcf\x11\xe0", "an old Office file"))

MAX_CONTROL_SHARE = 0.002
"""Transcripts hold no control characters; a form feed a page is about 1 in 3,000. More means bytes, not text."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_WORD = re.compile(r"[^\W\d_]{3,}")

MAX_ODD_WORDS = 0.3
"""Share of words with capitals inside or letters of two alphabets. Text in the wrong code page is mostly such
words; transcripts hold them now and then (URLs, "McDonald", brand names)."""

_REMEDY = 'Save it again as "UTF-8" text and give it once more.'


def decode(data: bytes, *, file: str) -> str:
    """The text of `data`, line ends as "\\n", the byte order mark removed.

    Raises:
        SourceError: the bytes are another kind of file, or text in no encoding known here.
    """
    for magic, kind in _NOT_TEXT:
        if data.startswith(magic):
            raise SourceError(file, f"this is {kind}, whatever its name says.", "Give it its right extension.")
    text = _decode(data, file=file)
    if len(_CONTROL.findall(text)) > MAX_CONTROL_SHARE * len(text) + 1:
        raise SourceError(file, "the encoding cannot be read; these bytes are not text.", _REMEDY)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, *, file: str) -> str:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    encoding = marked or _unmarked_utf16(data) or "utf-8"
    text = _strictly(data, encoding)
    if text is not None:
        return text
    if marked:
        raise SourceError(file, f"it is marked as {encoding} but is damaged.", _REMEDY)
    return _by_code_page(data, file=file)


def _strictly(data: bytes, encoding: str) -> str | None:
    """None where the bytes are not of that encoding; the codec's error holds the bytes and may not get out."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in the zero bytes of its blanks and line ends."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    blanks = (b"\x20", b"\x0a", b"\x0d")
    little = sum(sample[i : i + 1] in blanks and sample[i + 1] == 0 for i in range(0, len(sample) - 1, 2))
    big = sum(sample[i + 1 : i + 2] in blanks and sample[i] == 0 for i in range(0, len(sample) - 1, 2))
    if max(little, big) * 40 < len(sample):  # a blank in fewer than 20 characters: no prose
        return None
    return "utf-16-le" if little >= big else "utf-16-be"


def _by_code_page(data: bytes, *, file: str) -> str:
    from charset_normalizer import from_bytes

    candidates = [match.encoding for match in from_bytes(data[:200_000], cp_isolation=_CODE_PAGES)]
    readable: list[tuple[float, bool, int, str]] = []
    for rank, encoding in enumerate([*candidates, *(c for c in _CODE_PAGES if c not in candidates)]):
        text = _strictly(data, encoding)
        if text is not None:
            # Old Macs are rare; else the library's order decides between pages that both give plausible words.
            readable.append((round(_odd_words(text), 1), encoding in _OF_MACS, rank, text))
    if not readable or min(readable)[0] > MAX_ODD_WORDS:
        raise SourceError(file, "the encoding cannot be recognised.", _REMEDY)
    return min(readable)[3]


def _odd_words(text: str) -> float:
    """Share of words that no alphabet writes so: capitals inside, or Latin and Cyrillic letters in one word."""
    words = _WORD.findall(text[:200_000])
    if not words:
        return 1.0
    odd = sum(
        not (word.islower() or word.isupper() or word.istitle()) or len({_script(c) for c in word}) > 1
        for word in words
    )
    symbols = sum(unicodedata.category(c) in ("Sm", "So", "Sc", "Lm") for c in text[:200_000] if ord(c) > 127)
    return (odd + symbols) / len(words)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
