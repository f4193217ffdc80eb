"""Sentences with invented identifiers, to train the token classifier of the privacy room.

Every language has a file in privacy/ with shapes ("{placehead} {own}"), words to put in
them and sentences to put the result in ("[carrier place]"). The words are general
knowledge; none is taken from a study. Own names are listed names, words and made-up
words in equal parts, so that the classifier learns what stands around a name.
"""

from __future__ import annotations

import random
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from voices.orthography import to_cyrillic
from voices.privacy.lexicon import FOLDER as LEXICONS

FOLDER = Path(__file__).parent / "privacy"
LABELS = {
    "place": "PLACE_FINE",
    "org": "ORG_LOCAL",
    "address": "ADDRESS",
    "role": "ROLE_RARE",
    "person": "PERSON",
    "date": "DATE_EXACT",
}
SHARES = ("place", "place", "place", "org", "org", "org", "address", "address", "role", "person", "person", "person")
PLAIN = {"place": "{placehead}", "org": "{orghead}"}
MIXED_SHARE = 0.35
CASED_SHARE = 0.85
KNOWN_SHARE = 0.2
NICKNAMES = 0.1
"""Sentences about what a whole country knows, and about words and numbers that look like more."""
PLAIN_SHARE = 0.12
"""Some sentences hold the word of kind alone: a clinic, a group, which names nothing."""
REGIONS = {"es": "Mm", "sw": "K", "en": "K", "uz": "U", "ru": "R"}
NUMBERS = {"digit": (1, 9), "small2": (1, 31), "small": (1, 120), "num": (1, 990), "two": (10, 24)}
SYLLABLES = {
    "es": ("te xo chi tla ca pa ma lo ri co xal te nan go que cha ro sa mi le", "pan tla can co tepec ro la nes"),
    "sw": ("ka ma ki mu nya wa ru ba si te lo ngo ndu mbi ta ke ri ga chi pi", "ni la mbo ra ti ko ya nde"),
    "en": ("ka ma ki mu nya wa ru ba hill river wood stone green dale kin mar", "ni ra ton field dale ko side view"),
    "uz": ("qo ra shir chi no bo yan gul tosh oq beg sa mar dar xo ja na vo", "bod ziq kent zor obod on tepa qum"),
    "ru": ("ка ба ми ро та чи на ви по сер ла гор мир ко за ре лу", "бад ово ино ка чак ный тал ман"),
}
TITLES = {
    "es": "don doña señora maestra comandante padre tía licenciado compadre doctor",
    "sw": "mama baba mzee mwalimu pasta chifu koplo sajenti dada shosh afande nesi daktari",
    "en": "Mama Baba Pastor Chief Corporal Nurse Sister Inspector Mr Mrs Teacher officer baby uncle auntie",
    "uz": "aka opa xola amaki buvi ota domla hoji opoqi kelin usta ustoz",
    "ru": "тётя дядя баба участковый майор доктор усто",
}


class Sentence(NamedTuple):
    """A text with its language and its spans (start, end, label)."""

    lang: str
    text: str
    spans: tuple[tuple[int, int, str], ...]


def sentences(n: int, *, seed: int = 0) -> list[Sentence]:
    """`n` sentences a language, the same for the same seed; half of the Uzbek ones in Cyrillic."""
    made = []
    for lang in REGIONS:
        rng = random.Random(f"{seed} {lang}")
        for number in range(n):
            one = _sentence(rng, lang)
            made.append(_cyrillic(one) if lang == "uz" and number % 2 else one)
    return made


def _sentence(rng: random.Random, lang: str) -> Sentence:
    kind, drawn = rng.choice(SHARES), rng.random()
    section = "mixed" if drawn < MIXED_SHARE else "plain" if drawn < MIXED_SHARE + KNOWN_SHARE else kind
    carrier = rng.choice(_bank(lang)[f"carrier {section}"])
    text, spans = "", []
    for part in re.split(r"(\{\w+\})", carrier):
        name = part[1:-1] if part.startswith("{") else ""
        name = kind if name == "x" else name
        found, label = _part(rng, lang, name) if name else (part, "")
        found = found[:1].upper() + found[1:] if not text else found
        if label:
            spans.append((len(text) + _described(lang, found), len(text) + len(found), label))
        text += found
    if rng.random() < 0.25:
        text = text.rstrip(".")
    return Sentence(lang, text, tuple(spans))


def _part(rng: random.Random, lang: str, name: str) -> tuple[str, str]:
    """What fills a slot of a sentence, and its label; none for a word of kind alone and for plain words."""
    if name == "person":
        return _person(rng, lang), LABELS[name]
    if name in PLAIN and rng.random() < PLAIN_SHARE:
        return _filled(rng, lang, PLAIN[name]), ""
    if name in LABELS:
        return _filled(rng, lang, rng.choice(_bank(lang)[name])), LABELS[name]
    return _filled(rng, lang, f"{{{name}}}", cased=False), ""


def _described(lang: str, found: str) -> int:
    """How much of it is a word of work that only describes, and so no part of the name."""
    first = found.split()[0]
    return len(first) + 1 if lang == "ru" and first.lower() == "участковый" and first != found else 0


def _cyrillic(one: Sentence) -> Sentence:
    spans, at, text = [], 0, ""
    for start, end, label in one.spans:
        text += to_cyrillic(one.text[at:start])
        begin = len(text)
        text += to_cyrillic(one.text[start:end])
        spans.append((begin, len(text), label))
        at = end
    return Sentence(one.lang, text + to_cyrillic(one.text[at:]), tuple(spans))


@lru_cache(maxsize=8)
def _bank(lang: str) -> dict[str, list[str]]:
    bank: dict[str, list[str]] = {}
    section = ""
    for line in (FOLDER / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            shapes = "|" in line or "{x}" in line or section in LABELS
            entries = line.split("|") if shapes else line.split(",")
            bank.setdefault(section, []).extend(entry.strip() for entry in entries)
    return bank


def _filled(rng: random.Random, lang: str, shape: str, *, cased: bool | None = None) -> str:
    """A shape with all its slots filled; what is filled in may have slots of its own."""
    cased = rng.random() < CASED_SHARE if cased is None else cased
    while match := re.search(r"\{(\w+)\}", shape):
        shape = shape[: match.start()] + _slot(rng, lang, match.group(1), cased) + shape[match.end() :]
    if lang == "uz":  # kafe-si, ko'prig-i, qishlog'-i
        for ending, instead in ((r"(?<=[aeo])i\b", "si"), (r"(?<=[io])ki\b", "gi"), (r"qi\b", "g'i")):
            shape = re.sub(ending, instead, shape)
    return shape


def _slot(rng: random.Random, lang: str, name: str, cased: bool) -> str:
    if name in NUMBERS:
        return str(rng.randint(*NUMBERS[name]))
    if name == "own":
        return _own(rng, lang)
    if name == "pseudo":
        return _pseudo(rng, lang)
    if name in ("given", "surname"):
        return rng.choice(_names(lang))
    if name == "ownloc":
        return _pseudo(rng, lang)[:-1] + rng.choice("еой")
    word = rng.choice(_bank(lang)[name])
    names = name in ("noun", "adj", "number", "ordinal", "membership", "adjname", "adj2")
    return word[:1].upper() + word[1:] if names and cased and (lang != "ru" or name.startswith("adj")) else word


def _own(rng: random.Random, lang: str) -> str:
    kind = rng.random()
    if kind < 0.3:
        return _pseudo(rng, lang)
    if kind < 0.55:
        return rng.choice(_names(lang))
    words = [rng.choice(_bank(lang)["noun"]) for _ in range(1 if kind < 0.85 else 2)]
    if lang in ("uz", "ru"):
        return " ".join(words).capitalize()
    return " ".join(word.capitalize() for word in words)


def _pseudo(rng: random.Random, lang: str) -> str:
    inner, last = (part.split() for part in SYLLABLES[lang])
    return ("".join(rng.choice(inner) for _ in range(rng.randint(1, 3))) + rng.choice(last)).capitalize()


def _person(rng: random.Random, lang: str) -> str:
    drawn, kind = rng.random(), rng.random()
    name = rng.choice(_names(lang)) if drawn < 0.65 else _pseudo(rng, lang)
    if drawn > 1 - NICKNAMES:
        return rng.choice(_bank(lang)["noun"]).capitalize()
    if kind < 0.25:
        name += " " + (rng.choice(_names(lang)) if rng.random() < 0.6 else _pseudo(rng, lang))
    elif kind < 0.45:
        title = rng.choice(TITLES[lang].split())
        return f"{name} {title}" if lang == "uz" else f"{title} {name}"
    return name


@lru_cache(maxsize=8)
def _names(lang: str) -> list[str]:
    cyrillic = lang == "ru"
    found: list[str] = []
    for file in ("faker.txt", "names.txt"):
        section = ""
        for line in (LEXICONS / file).read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line[1:-1]
            elif line and not line.startswith("#") and set(section) & set(REGIONS[lang]):
                found += [w.replace("_", " ") for w in line.split() if ("а" <= w[0].lower() <= "я") == cyrillic]
    return [word[:1].upper() + word[1:] for word in found]
