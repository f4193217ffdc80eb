"""How words are written: apostrophes, accents, and Uzbek in its three alphabets.

Uzbek is met in Cyrillic, in the Latin alphabet of 1995 with any apostrophe, and in the newer
Latin letters (ş ç ö ğ). Two keys bring spellings together, neither is ever shown: `fold` for
words, `name_key`, which is coarser, for names.

Sources: the 1995 law on the Latin alphabet (as amended) and the spelling rules of 1995
(Vazirlar Mahkamasi, 24 August 1995, no. 339), from which the rules for e/ye, ts/s and the
tutuq belgisi are taken. What the Latin spelling loses (ц as s, ы, щ, ь) does not come back.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

APOSTROPHES = "'`´‘’‛ʹʻʼʽˈ′＇ʾʿ"
"""What people type for U+02BB and U+02BC in Uzbek, and in ng' of Swahili and of Kenyan names."""

TURNED_COMMA = "ʻ"  # U+02BB, of oʻ and gʻ
TUTUQ = "ʼ"  # U+02BC, the tutuq belgisi

_O_G = re.compile(rf"([oOgG])[{APOSTROPHES}]")
_TUTUQ = re.compile(rf"(?<=[^\W\d_oOgG])[{APOSTROPHES}](?=[^\W\d_])")
_NEW_LETTERS = {"ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch", "ö": "oʻ", "Ö": "Oʻ", "ğ": "gʻ", "Ğ": "Gʻ",
                "õ": "oʻ", "Õ": "Oʻ", "ḡ": "gʻ", "Ḡ": "Gʻ"}  # fmt: skip

_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "x", "ц": "s", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": TUTUQ, "ы": "i", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ў": "oʻ", "қ": "q", "ғ": "gʻ", "ҳ": "h",
}  # fmt: skip
_NAME_LETTERS = str.maketrans(
    {letter: "".join(c for c in latin if c not in APOSTROPHES) for letter, latin in _TO_LATIN.items()}
    | {"ц": "ts", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ı": "i", "ə": "a", "ß": "ss"}
    | dict.fromkeys(APOSTROPHES, "")
)
_VOWELS = "аоуиэеёюяўыaouieöõ"
_TO_NEWER = {"oʻ": "ö", "gʻ": "ğ", "sh": "ş", "ch": "ç"}
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


def to_newer(text: str) -> str:
    """Uzbek of the 1995 alphabet, with any apostrophe, in the newer letters: oʻ gʻ sh ch -> ö ğ ş ç."""
    return re.sub("[OoGg]ʻ|[SsCc][hH]", _to_newer_letter, _O_G.sub(rf"\1{TURNED_COMMA}", text))


def _to_newer_letter(found: re.Match[str]) -> str:
    letter = _TO_NEWER[found[0].lower()]
    return letter.upper() if found[0][0].isupper() else letter


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


def fold(text: str) -> str:
    """The matching key of `text`: lower-case Latin letters without diacritics.

    Uzbek of any alphabet folds to one key, in which oʻ and gʻ are written o' and g' (so that
    "oʻt", fire, and "ot", horse, stay apart) and the tutuq belgisi is dropped. Spanish loses
    its accents, Russian goes through the same Cyrillic table. Swahili ng' keeps its
    apostrophe. Folding twice changes nothing.
    """
    text = to_latin(normalise_apostrophes(to_1995(unicodedata.normalize("NFKC", text))).lower())
    if not text.isascii():
        text = without_accents(text.replace(TURNED_COMMA, "'").replace(TUTUQ, ""))
    return text.lower()


def name_key(word: str) -> str:
    """The key of a name: lower-case ASCII letters where the alphabet allows it.

    Coarse on purpose: Шерзод, Sherzod and SHERZOD, or Xasan, Khasan and Ҳасан, must not become
    three people because three transcribers heard one name. Apostrophes go; Uzbek x and х, and
    h, are one (dialects and transcribers mix them), as is kh.
    """
    key = to_1995(word).lower()
    if not key.isascii() or "'" in key or "`" in key:
        key = key.translate(_NAME_LETTERS)
        if not key.isascii():
            key = without_accents(key).lower().translate(_NAME_LETTERS)
    return key.replace("kh", "h").replace("x", "h")


def without_accents(text: str) -> str:
    """`text` without combining marks, in compatibility forms."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


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
