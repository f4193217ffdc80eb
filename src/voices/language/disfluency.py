"""Hesitations, fillers, stutters and false starts, by language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from voices.language.lexicon import speech
from voices.language.transliterate import to_cyrillic
from voices.orthography import fold

MANY = 3
"""A word said so often in a row is said once, whatever it is, and so is one taken up again after a break
("fui... fui"); of two others only function words go, since doubling means something in Swahili
(pole pole) and Uzbek (katta-katta)."""

_APOSTROPHE = "['’‘ʻʼ`´]"
_PART = rf"[^\W\d_](?:[\w]|{_APOSTROPHE}(?=\w))*(?:(?<=[oOgG]){_APOSTROPHE})?"
_GAP = r"(?:\s|,|\.{2,}|…|--|—|–)+"
_REPEATED_WORD = re.compile(rf"(?<![\w'’ʻʼ-])({_PART})((?:{_GAP}\1(?![\w'’ʻʼ-]))+)", re.IGNORECASE)
_REPEATED_PHRASE = re.compile(rf"(?<![\w'’ʻʼ-])({_PART}\s+{_PART}(?:\s+{_PART})?){_GAP}\1(?![\w'’ʻʼ-])", re.IGNORECASE)
_BREAK = re.compile(r"\.{2,}|…|--|—|–")
_STUTTER = re.compile(r"(?<![\w'’ʻʼ-])([^\W\d_]{1,2})-(?:\1-)*\s*(?=\1[^\W\d_])", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"(?<![\w'’ʻʼ-])([^\W\d_]{2,6})-\s+(?=\1)", re.IGNORECASE)


def remove_disfluencies(text: str, lang: str) -> str:
    """`text` without the sounds, fillers and restarts of speech in `lang`."""
    sounds, fillers = _patterns(lang)
    if sounds:
        text = sounds.sub(" ", text)
    if fillers:
        text = fillers.sub(_without_filler, text)
    if "-" in text:
        text = _BROKEN_OFF.sub("", _STUTTER.sub("", text))
    text = _REPEATED_WORD.sub(lambda found: _once(found, lang), text)
    return _REPEATED_PHRASE.sub(r"\1", text)


def _without_filler(found: re.Match[str]) -> str:
    before = found.group("before")
    if before is not None:
        return str(before)
    # A tag question (", ¿no?") that ends the sentence: something has to go on ending it.
    return "" if found.string[found.end() :].lstrip()[:1] == "," else "."


def _once(found: re.Match[str], lang: str) -> str:
    word = found.group(1)
    times = 1 + len(re.findall(re.escape(word), found.group(2), re.IGNORECASE))
    restarted = _BREAK.search(found.group(2)) is not None
    return word if restarted or times >= MANY or fold(word) in _function_words(lang) else found.group()


@cache
def _function_words(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for word in speech(lang).stop_words)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    known = speech(lang)
    sounds = fillers = None
    alone = r"(?<![\w'’ʻʼ-])(?:{})(?![\w'’ʻʼ-])"
    if known.hesitations:
        # A comma or dots that belong to the sound go with it.
        sound = alone.format(_either(known.hesitations, lang))
        sounds = re.compile(sound + r"(?:\s*(?:,|\.{2,}|…|--))?", re.IGNORECASE)
    if known.fillers:
        asked = [phrase for phrase in known.fillers if phrase.startswith("¿")]
        plain = [phrase for phrase in known.fillers if not phrase.startswith("¿")]
        opening = r"(?P<before>^|[,;:.!?…—–]\s*)"
        pattern = rf"{opening}(?:{_either(plain, lang)})(?=\s*(?:[,;…]|\.\.|--|[.!?]?\s*$))"
        if asked:
            pattern += rf"|,\s*(?:{_either(asked, lang)})"
        fillers = re.compile(pattern, re.IGNORECASE)
    return sounds, fillers


def _either(phrases: Iterable[str], lang: str) -> str:
    spellings = {spelling for phrase in phrases for spelling in _spellings(phrase, lang)}
    ordered = sorted(spellings, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(each).replace("'", _APOSTROPHE).replace(r"\ ", r"\s+") for each in ordered)


def _spellings(phrase: str, lang: str) -> tuple[str, ...]:
    return (phrase, to_cyrillic(phrase)) if lang == "uz" else (phrase,)
