"""Uzbek in its two scripts: Cyrillic to the 1995 Latin alphabet and back, by our own rules.

Sources: the 1995 law on the Latin alphabet (as amended) and the spelling rules of 1995
(Vazirlar Mahkamasi, 24 August 1995, no. 339), from which the rules for e/ye, ts/s and the
tutuq belgisi are taken. What the Latin spelling loses (ц as s, ы, щ, ь) does not come back.
"""

from __future__ import annotations

import re
from functools import cache

TURNED_COMMA = "ʻ"  # U+02BB, of oʻ and gʻ
TUTUQ = "ʼ"  # U+02BC, the tutuq belgisi

_APOSTROPHES = "'`´‘’‛ʹʻʼʽˈ′＇ʾʿ"
_O_G = re.compile(rf"([oOgG])[{_APOSTROPHES}]")
_TUTUQ = re.compile(rf"(?<=[^\W\d_oOgG])[{_APOSTROPHES}](?=[^\W\d_])")
_NEW_LETTERS = {"ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch", "ö": "oʻ", "Ö": "Oʻ", "ğ": "gʻ", "Ğ": "Gʻ",
                "õ": "oʻ", "Õ": "Oʻ", "ḡ": "gʻ", "Ḡ": "Gʻ"}  # fmt: skip

_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "x", "ц": "s", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": TUTUQ, "ы": "i", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ў": "oʻ", "қ": "q", "ғ": "gʻ", "ҳ": "h",
}  # fmt: skip
_VOWELS = "аоуиэеёюяўыaouieöõ"
_TO_CYRILLIC_PAIRS = (
    ("yoʻ", "йў"), ("shch", "шч"), ("sʼh", "сҳ"), ("tsiya", "ция"), ("tsion", "цион"), ("tsent", "цент"), ("oʻ", "ў"),
    ("gʻ", "ғ"), ("sh", "ш"), ("ch", "ч"), ("ya", "я"), ("yo", "ё"), ("yu", "ю"), ("ye", "е"),
)  # fmt: skip
_TO_CYRILLIC = {
    "a": "а", "b": "б", "d": "д", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м",
    "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "x": "х", "y": "й",
    "z": "з", TUTUQ: "ъ",
}  # fmt: skip


def normalise_apostrophes(text: str) -> str:
    """Uzbek Latin with the two marks of its alphabet, whichever apostrophe was typed.

    oʻ and gʻ get U+02BB, the tutuq belgisi inside a word U+02BC. A quotation mark after
    o or g that closes a quotation cannot be told from the letter and becomes one too.
    """
    return _TUTUQ.sub(TUTUQ, _O_G.sub(rf"\1{TURNED_COMMA}", text))


def to_1995(text: str) -> str:
    """Uzbek of the newer Latin proposals (ş ç ö ğ, õ) in the 1995 alphabet; other text stays."""
    if text.isascii():
        return text
    return "".join(_NEW_LETTERS.get(letter, letter) for letter in text)


def to_latin(text: str) -> str:
    """Uzbek Cyrillic in the 1995 Latin alphabet; what is not Cyrillic stays as it is.

    Russian comes out in Latin letters as well: tell the languages apart first.
    """
    if not any("\u0400" <= letter <= "\u04ff" for letter in text):
        return text
    out: list[str] = []
    for position, letter in enumerate(text):
        lower = letter.lower()
        if lower not in _TO_LATIN:
            out.append(letter)
            continue
        before = text[position - 1].lower() if position else ""
        after = text[position + 1] if position + 1 < len(text) else ""
        latin = _latin_of(lower, before, after.lower())
        if letter != lower and latin:
            latin = latin.upper() if len(latin) > 1 and after.isupper() else latin[0].upper() + latin[1:]
        out.append(latin)
    return "".join(out)


def _latin_of(letter: str, before: str, after: str) -> str:
    if letter == "е":
        # Word-initial, after a vowel or a sign it is "ye", else "e".
        return "ye" if not before.isalpha() or before in _VOWELS or before in "ъь" else "e"
    if letter == "ц":
        return "ts" if before in _VOWELS and before else "s"
    if letter == "ъ":
        # No tutuq after oʻ (мўъжиза, moʻjiza), nor where it only parts a consonant from е (объект, obyekt).
        return "" if before == "ў" or after in ("е", "ё", "ю", "я") else TUTUQ
    if letter == "с" and after == "ҳ":
        return f"s{TUTUQ}"
    return _TO_LATIN[letter]


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile("|".join(pair for pair, _ in _TO_CYRILLIC_PAIRS))


def to_cyrillic(text: str) -> str:
    """Uzbek Latin (1995 or newer, any apostrophe) in Cyrillic.

    A word all in capitals stays so; otherwise only a capital first letter stays a capital.
    """
    text = normalise_apostrophes(to_1995(text))
    return re.sub(r"[^\W\d_]+(?:[ʻʼ][^\W\d_]*)*", lambda found: _word_to_cyrillic(found.group()), text)


def _word_to_cyrillic(word: str) -> str:
    lower = word.lower()
    # е stands for both e and ye: э at the start and after a vowel, е elsewhere.
    lower = re.sub(r"(?:^|(?<=[aouie]))e", "э", lower)
    # "ye" after a consonant stands in borrowed words, where Cyrillic parts the two (объект).
    lower = re.sub(r"(?<=[bdfghjklmnpqrstvxz])ye", "ъе", lower)
    table = dict(_TO_CYRILLIC_PAIRS)
    lower = _pairs().sub(lambda found: table[found.group()], lower)
    cyrillic = "".join(_TO_CYRILLIC.get(letter, "е" if letter == "e" else letter) for letter in lower)
    if len(word) > 1 and word.isupper():
        return cyrillic.upper()
    return cyrillic[:1].upper() + cyrillic[1:] if word[:1].isupper() else cyrillic
