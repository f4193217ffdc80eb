"""Languages inside one turn, word by word: Swahili with English and Sheng, Uzbek with Russian.

What each word says (`nairobi`, `tashkent`) is weighed against its neighbours, since people seldom
switch for a word that both languages have. Names are passed over: a capital inside a sentence
says nothing of the language spoken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from voices.language import nairobi, tashkent
from voices.language.viterbi import Scores, best_path
from voices.language.words import form_of, plain

PAIRS = {"sw": "en", "en": "sw", "uz": "ru", "ru": "uz"}
"""The language each is mixed with in the cities of the study."""

SHENG = "sheng"
"""The tag of Sheng words; they are Swahili speech (sw) wherever a language has to be named."""

SWITCH = 1.0
"""Log-odds a change of language costs: words that say nothing follow their neighbours."""

MATRIX = 0.5
"""Log-odds a word of the turn's own language starts with."""

TELLING = {"sw": 2.0, "en": 2.0, "uz": 3.0, "ru": 3.0}
"""Log-odds by itself from which one word of the other language makes a turn in this one mixed. More is
asked in Tashkent, where loans that many take for their own language's (podval, махалля) have less."""

SEVERAL = 2
"""So many words of the other language make it mixed, whatever they are."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")
_SENTENCE_START = frozenset(".!?…:;\"'«»“”„([-–—")


@dataclass(frozen=True)
class _Word:
    text: str
    scores: Scores
    named: bool


def tag_words(text: str, lang: str) -> list[tuple[str, str]]:
    """The words of `text` with the language each is in, for a turn in `lang`.

    Tags are sw, sheng and en in a turn in Swahili or English, uz and ru in one in Uzbek or Russian,
    and `lang` itself in any other; "" for names and abbreviations.
    """
    words = _words(text, lang)
    return [(word.text, tag) for word, tag in zip(words, _tags(words, lang), strict=True)]


def languages_inside(text: str, lang: str, languages: Collection[str]) -> str:
    """ ";"-joined languages of a turn that switches inside, the main one first; "" where it does not."""
    other = PAIRS.get(lang, "")
    if other not in languages:
        return ""
    words = _words(text, lang)
    tags = [_language(tag) for tag in _tags(words, lang)]
    theirs = [word.scores[other] - word.scores[lang] for word, tag in zip(words, tags, strict=True) if tag == other]
    switched = len(theirs) >= SEVERAL or any(odds >= TELLING[lang] for odds in theirs)
    return f"{lang};{other}" if switched and lang in tags else ""


def language_shares(text: str, lang: str) -> dict[str, float]:
    """Share of the words of a turn in `lang` that each tag of `tag_words` has, names aside; {} without words."""
    tags = Counter(tag for _, tag in tag_words(text, lang) if tag)
    return {tag: count / tags.total() for tag, count in sorted(tags.items())}


def main_language(text: str, lang: str) -> str:
    """The language most words of a piece of a mixed turn are in: the turn's own where as many are."""
    tags = Counter(_language(tag) for _, tag in tag_words(text, lang) if tag)
    return min(tags, key=lambda tag: (-tags[tag], tag != lang)) if tags else lang


def _language(tag: str) -> str:
    return "sw" if tag == SHENG else tag


def _words(text: str, lang: str) -> list[_Word]:
    text = plain(text)
    words = []
    for found in _TOKEN.finditer(text):
        word = found.group()
        before = text[max(0, found.start() - 2) : found.start()].rstrip()[-1:]
        inside = word[:1].isupper() and bool(before) and before not in _SENTENCE_START
        acronym = len(word) > 1 and word.isupper()
        named = acronym or (inside and word.lower() not in nairobi.CALENDAR)
        words.append(_Word(word, {} if named else _scores(word, lang), named))
    return words


def _scores(word: str, lang: str) -> Scores:
    if lang in nairobi.TAGS:
        own = nairobi.scores(form_of(word))
    elif lang in tashkent.TAGS:
        own = tashkent.scores(word.lower(), lang)
    else:
        return {lang: 0.0}
    return {tag: odds + (MATRIX if tag == lang else 0.0) for tag, odds in own.items()}


def _tags(words: list[_Word], lang: str) -> list[str]:
    """Names tell nothing and part nothing."""
    path = iter(best_path([word.scores for word in words if not word.named], switch=SWITCH))
    return ["" if word.named else next(path) for word in words]
