"""What the token classifier sees of a text: its tokens, and hashed features of each of them.

A feature of a token depends on the token alone (its letters, its shape, the lists it is
in), so it is worked out once a word; what stands beside a token is seen through the same
features at a distance, and through the classes of three tokens in a row.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from voices.privacy.fold import fold
from voices.privacy.kin import kin_stem
from voices.privacy.lexicon import SPOKEN_WITH, lexicon, section_lines, titles
from voices.privacy.morphology import (
    looks_like_patronymic,
    looks_like_surname,
    looks_like_swahili_verb,
    stems,
    surely_uzbek,
)
from voices.privacy.nameness import is_word, nameness
from voices.privacy.words import Turn, Word

BUCKETS = 1 << 16
TOKEN = re.compile(r"[^\W\d_]+(?:['’ʻʼ‘`][^\W\d_]+)*|\d+|[^\w\s]|_")
_SENTENCE_END = frozenset('.!?…:;«»"“”„([¿¡—–\n')
OFFSETS = (-2, -1, 0, 1, 2)
SALTS = {-2: 0x9E3779B1, -1: 0x85EBCA77, 0: 0xC2B2AE3D, 1: 0x27D4EB2F, 2: 0x165667B1}
"""What tells a feature at one distance from the same at another."""
_PARTS = (
    *(("place", "place"), ("numbered", "place"), ("named", "place"), ("loan", "place"), ("tail", "place")),
    *(("org", "org"), ("gang", "org"), ("role", "role")),
)
_POSSESSED = re.compile(r"i(?:ning|ni|ga|da|dan|dagi)?\Z")
EDGE = crc32(b"edge")
"""The class of what lies before the first and after the last token."""


class Token(NamedTuple):
    """A word, a number or a sign with its place; `opens` where a capital is no evidence."""

    start: int
    end: int
    text: str
    opens: bool


class Seen(NamedTuple):
    """Hashes of the features of a token: `own` only at its place (letters), `near` also from the next
    token, `far` also from the one after it; `kind` is its class."""

    own: tuple[int, ...]
    near: tuple[int, ...]
    far: tuple[int, ...]
    kind: int


def tokens(text: str) -> list[Token]:
    """Words, numbers and single signs of a text, in order."""
    found: list[Token] = []
    opens = True
    for match in TOKEN.finditer(text):
        word = match.group()
        found.append(Token(*match.span(), word, opens))
        opens = word in _SENTENCE_END if not word[0].isalnum() else False
    return found


def see(turn: Turn) -> list[Seen]:
    """The features of the tokens of a turn."""
    lang, cased = turn.lang, turn.cased
    return [features(token.text, lang, cased, token.opens and cased) for token in tokens(turn.text)]


@lru_cache(maxsize=1 << 16)
def features(word: str, lang: str, cased: bool, opens: bool) -> Seen:
    if word[0].isdigit():
        shape = f"d{min(len(word), 7)}"
        return _hashed((word,), (shape,), (shape,), shape)
    if not word[0].isalpha():
        return _hashed((), (word,), (word,), word)
    key = fold(word)
    flags = _flags(word, key, lang)
    shape = ("U" if len(word) > 1 and word.isupper() else "T" if word[0].isupper() else "l") if cased else "n"
    shape += "o" if opens else ""
    closed = lexicon().is_function(key, lang)
    kind = f"{shape}|{key if closed else flags[0]}"
    letters = [f"w={key}"]
    letters += [f"p{n}={key[:n]}" for n in (2, 3, 4) if len(key) > n]
    letters += [f"s{n}={key[-n:]}" for n in (1, 2, 3, 4, 5) if len(key) > n]
    marked = f"^{key}$"
    letters += [f"g={marked[i : i + 4]}" for i in range(len(marked) - 3)]
    near = (f"w={key}", f"s3={key[-3:]}", f"sh={shape}", f"kd={kind}", *(f"f={flag}" for flag in flags))
    far = (f"w={key}", f"sh={shape}", f"f={flags[0]}")
    near_shape = tuple(f"sf={shape}{flag}" for flag in flags)
    return _hashed(tuple(letters), (*near, *near_shape, f"l={len(key) if len(key) < 4 else 4}"), far, kind)


def _hashed(own: tuple[str, ...], near: tuple[str, ...], far: tuple[str, ...], kind: str) -> Seen:
    return Seen(
        tuple(crc32(f"own {one}".encode()) for one in own),
        tuple(crc32(f"near {one}".encode()) for one in near),
        tuple(crc32(f"far {one}".encode()) for one in far),
        crc32(kind.encode()),
    )


@lru_cache(maxsize=16)
def _kind_lists(lang: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Words that name a kind of place, group or role in a language and those mixed with it; of several the head."""
    lists: dict[str, set[str]] = {}
    for spoken in SPOKEN_WITH.get(lang, tuple(SPOKEN_WITH)):
        for part, name in _PARTS:
            for entry in ",".join(section_lines("kinds.txt", f"{spoken} {part}")).split(","):
                words = [key for key in map(fold, entry.split()) if not lexicon().is_function(key, spoken)]
                if words:
                    lists.setdefault(name, set()).add(words[-1 if spoken in ("en", "uz") else 0])
    return tuple((name, frozenset(words)) for name, words in lists.items())


def _flags(word: str, key: str, lang: str) -> list[str]:
    """The lists and forms that fit a word, the most telling first."""
    lists, named = lexicon(), titles()
    forms = [form for form, _ in stems(word, lang)] if lang in ("uz", "ru", "und") else [key]
    if lang == "uz":  # ko'prigi of ko'prik, yotog'i of yotoq
        forms += [form[:-1] + "k" for form in forms if form.endswith("g")]
    flags = [name for name, words in _kind_lists(lang) if any(form in words for form in forms)]
    if flags and lang == "uz" and _POSSESSED.search(key):
        flags.append("possessed")
    if key in named.before:
        flags.append("title")
    if kin_stem(Word(word, 0, len(word), key, "l", False)) is not None:
        flags.append("kin")
    if key in named.relations:
        flags.append("relation")
    if lists.is_function(key, lang):
        flags.append("function")
    if any(form in lists.capitals for form in forms):
        flags.append("known")
    ordinary = key in lists.ordinary
    plain = is_word(key)
    if any(form in lists.names for form in forms):
        flags.append("name" if not (ordinary or plain) else "nameword")
    if looks_like_patronymic(word) or surely_uzbek(key) or (lang in ("uz", "ru") and looks_like_surname(key)):
        flags.append("form")
    if lang in ("sw", "en") and looks_like_swahili_verb(key):
        flags.append("verb")
    if ordinary or plain:
        flags.append("word")
    else:
        flags.append(f"strange{max(-2, min(2, round(nameness(key) / 2)))}")
    return flags
