"""Spellings of one word brought to one key: case, accents, apostrophes, Cyrillic and Latin.

The key is for looking words up and for telling whether two mentions are one person; it
is never shown. It is coarse on purpose: Шерзод, Sherzod and SHERZOD, or Xasan, Khasan
and Ҳасан, must not become three people because three transcribers heard one name.
"""

from __future__ import annotations

import unicodedata

APOSTROPHES = "'`´‘’ʻʼʹ′ˈ"
"""Characters that stand for U+02BB and U+02BC in Uzbek, and in ng' of Kenyan names."""

_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфхэқғҳіїєґ", "abvgdeziyklmnoprstufheqghiieg", strict=True)),
    "ё": "yo",
    "ж": "j",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ъ": "",
    "ы": "i",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ў": "o",
}
_TABLE = str.maketrans({**_CYRILLIC, **dict.fromkeys(APOSTROPHES, ""), "ı": "i", "ə": "a", "ß": "ss"})


def fold(word: str) -> str:
    """The key of a word: lower-case ASCII letters where the alphabet allows it.

    Uzbek x and х, and h, fold to h (dialects and transcribers mix them), as does kh.
    """
    key = word.lower()
    if not key.isascii() or "'" in key or "`" in key:
        key = key.translate(_TABLE)
        if not key.isascii():
            key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
            key = key.lower().translate(_TABLE)
    return key.replace("kh", "h").replace("x", "h")
