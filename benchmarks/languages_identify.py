"""Rows on the language of whole texts, beside langdetect as it comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

import pandas as pd

from languages_data import FLORES, NEIGHBOURS, Said, declaration, first_words, flores, gold, replies, short_sentences
from languages_table import Row
from tables import share
from voices.language import LANGUAGES, install_langdetect_profiles, tag_languages

LUO_AS = {"sw": "Swahili", "en": "English"}
LONG = 3  # words from which a turn should tell its own language


def rows() -> list[Row]:
    # langdetect is taught Uzbek last: what is installed stays installed.
    return [*_gold(), *_short(), *_scripts(), *_neighbours(), *_replies("test"), *_taught()]


def tagged(said: Sequence[Said]) -> pd.DataFrame:
    """What `tag_languages` says of each text, nothing declared."""
    frame = pd.DataFrame(
        {"text": [s.text for s in said], "speaker": [s.speaker for s in said], "document_id": [s.place for s in said]}
    )
    return tag_languages(frame)


def alone(texts: Iterable[str], lang: str) -> list[Said]:
    """Texts with nobody and nothing around them."""
    return [Said(text, lang, f"{lang}{i}") for i, text in enumerate(texts)]


def _gold() -> list[Row]:
    said = gold()
    found, stock = list(tagged(said)["lang"]), [stock_langdetect(each.text) for each in said]
    long = [i for i, each in enumerate(said) if each.n_words >= LONG]
    parts = {"gold turns and answers of 3 words or more": (long, ">= 98 %")}
    for lang in LANGUAGES:
        parts[f"... {lang}"] = ([i for i in long if said[i].lang == lang], ">= 95 %")
    parts["gold, shorter ones"] = ([i for i, each in enumerate(said) if each.n_words < LONG], "")
    return [_row(f"language, {name}", said, part, found, stock, asked) for name, (part, asked) in parts.items()]


def _short() -> list[Row]:
    by_lang = {lang: alone(short_sentences(lang, "test"), lang) for lang in LANGUAGES}
    said = [each for texts in by_lang.values() for each in texts]
    found, stock = list(tagged(said)["lang"]), [stock_langdetect(each.text) for each in said]
    everything = _row("language, FLORES and Tatoeba, 3-8 words", said, range(len(said)), found, stock, ">= 98.5 %")
    return [everything, *(_row(f"language, ... {lang}", said, part, found, stock) for lang, part in _by_lang(said))]


def _scripts() -> list[Row]:
    said = [each for each in gold() if each.lang == "uz" and each.script]
    for script in ("latn", "cyrl"):
        said += [Said(text, "uz", f"{script}{i}", script=script) for i, text in enumerate(declaration(script))]
    right = sum(a.lower() == each.script for a, each in zip(tagged(said)["script"], said, strict=True))
    return [
        (
            "script of Uzbek, gold turns and Declaration of Human Rights",
            f"{len(said)} texts",
            share(right, len(said)),
            "",
            "100 %",
        )
    ]


def _neighbours() -> list[Row]:
    found = []
    for name, code in NEIGHBOURS.items():
        said = alone(flores(code, "test"), "und")
        n = len(said)
        ours = share(int((tagged(said)["lang"] == "uz").sum()), n)
        found.append((f"{name} called Uzbek, FLORES", f"{n} sentences", ours, "no Uzbek", "< 3 %"))
        cut = alone((first_words(text, i) for i, text in enumerate(flores(code, "test"))), "und")
        few = share(int((tagged(cut)["lang"] == "uz").sum()), n)
        found.append((f"{name} called Uzbek, its first 3-8 words", f"{n} texts", few, "no Uzbek"))
    for lang, name in LUO_AS.items():
        said = alone(flores("luo_Latn", "test"), "und")
        n = int((tagged(said)["lang"] == lang).sum())
        found.append((f"Luo called {name}, FLORES", f"{len(said)} sentences", share(n, len(said))))
    wrongly = []
    for lang in LANGUAGES:
        said = alone(flores(FLORES[lang], "test"), lang)
        wrongly += list(tagged(said)["lang"] == "und")
    found.append(("the five called foreign, FLORES", f"{len(wrongly)} sentences", share(sum(wrongly), len(wrongly))))
    return found


def _taught() -> list[Row]:
    """langdetect as it comes, with our two profiles put in: what anybody gets of `install_langdetect_profiles`."""
    install_langdetect_profiles()
    said = [each for lang in LANGUAGES for each in alone(short_sentences(lang, "test"), lang)]
    stock_langdetect.cache_clear()
    found = [stock_langdetect(each.text).removesuffix("-Cyrl") for each in said]
    what = "langdetect and our profiles (57 languages), 3-8 words"
    parts = [("", range(len(said))), (" in Uzbek", dict(_by_lang(said))["uz"])]
    return [
        (what + name, f"{len(part)} texts", "", share(sum(found[i] == said[i].lang for i in part), len(part)))
        for name, part in parts
    ]


def _replies(half: str) -> list[Row]:
    said = replies(half)
    found, stock = list(tagged(said)["lang"]), [stock_langdetect(each.text) for each in said]
    short = [i for i, each in enumerate(said) if each.n_words < LONG]
    rows = [_row("language, replies of 1-2 words in conversations", said, short, found, stock, ">= 95 %")]
    by_lang = dict(_by_lang(said))
    for lang in LANGUAGES:
        rows.append(_row(f"language, ... {lang}", said, [i for i in short if i in set(by_lang[lang])], found, stock))
    return rows


def _row(
    what: str, said: Sequence[Said], part: Sequence[int], found: list[str], stock: list[str], asked: str = ""
) -> Row:
    ours, theirs = (sum(which[i] == said[i].lang for i in part) for which in (found, stock))
    return (what, f"{len(part)} texts", share(ours, len(part)), share(theirs, len(part)), asked)


def _by_lang(said: Sequence[Said]) -> list[tuple[str, list[int]]]:
    parts: dict[str, list[int]] = defaultdict(list)
    for i, each in enumerate(said):
        parts[each.lang].append(i)
    return [(lang, parts[lang]) for lang in LANGUAGES]


@cache
def stock_langdetect(text: str) -> str:
    """langdetect with its own 55 profiles and a seed."""
    from langdetect import DetectorFactory, detect
    from langdetect.lang_detect_exception import LangDetectException

    DetectorFactory.seed = 0
    try:
        return str(detect(text))
    except LangDetectException:
        return "und"
