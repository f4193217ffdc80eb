"""Rows on code-switching: words of invented turns, beside the turn's own language, and `mixed` on the gold."""

from __future__ import annotations

from collections import Counter

from languages_data import Said, gold, switched
from languages_identify import tagged
from languages_table import Row
from tables import share
from voices.language import fold, nairobi, tashkent
from voices.language.mixed import tag_words
from voices.language.profiles import word_forms

UNLISTED = "... in no list of the package"
FAMILIES = {"Swahili, Sheng, English": ("sw", "en"), "Uzbek, Russian": ("uz", "ru")}


def rows() -> list[Row]:
    return [*_words("test"), *_mixed()]


def _words(half: str) -> list[Row]:
    right: Counter[str] = Counter()
    main: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for turn in switched(half):
        found = [tag for _, tag in tag_words(turn.text, turn.lang)]
        family = next(name for name, langs in FAMILIES.items() if turn.lang in langs)
        for (word, tag), guess in zip(turn.words, found, strict=True):
            if tag:
                for name in ("all", family, tag, *([] if _is_listed(word, turn.lang) else [UNLISTED])):
                    total[name] += 1
                    right[name] += guess == tag
                    main[name] += turn.lang == tag
    names = {"all": "words of switched turns", **{name: f"... {name}" for name in FAMILIES}}
    names |= {tag: f"... {tag}" for tag in ("sw", "sheng", "en", "uz", "ru")}
    names[UNLISTED] = UNLISTED
    asked = {"all": ">= 95 %"}
    return [
        (f"language of {what}" if key == "all" else f"language of words, {what}", f"{total[key]} words",
         share(right[key], total[key]), share(main[key], total[key]), asked.get(key, ""))
        for key, what in names.items()
    ]  # fmt: skip


def _is_listed(word: str, lang: str) -> bool:
    """Whether a word stands in one of the package's lists, or is told by a listed stem or a letter of its own."""
    form = fold(word)
    if lang in nairobi.TAGS:
        return form in nairobi._swahili() | nairobi._english() or nairobi._is_sheng(form) or form in nairobi.AMBIGUOUS
    odds = abs(tashkent._russian_odds(word.lower(), lang))
    return odds in (tashkent.LISTED, tashkent.LOAN) or form in word_forms("uz")


def _mixed() -> list[Row]:
    said = gold()
    found = tagged(said)["mixed"]
    parts = {"all": said, **{f"... {lang}": [s for s in said if s.lang == lang] for lang in ("sw", "en", "uz", "ru")}}
    guesses = dict(zip(map(id, said), found, strict=True))
    return [_f1(name, part, guesses) for name, part in parts.items()]


def _f1(name: str, part: list[Said], guesses: dict[int, str]) -> Row:
    """A turn is a hit where it is marked as mixed, of the same languages."""
    truth = sum(bool(s.mixed) for s in part)
    guessed = sum(bool(guesses[id(s)]) for s in part)
    hits = sum(bool(s.mixed) and set(s.mixed.split(";")) == set(guesses[id(s)].split(";")) for s in part)
    f1 = 2 * hits / max(1, truth + guessed)
    figure = f"F1 {f1:.2f} (P {hits / max(1, guessed):.2f}, R {hits / max(1, truth):.2f})"
    return (f"mixed, gold, {name}", f"{len(part)} texts, {truth} mixed", figure, "", ">= .80" if name == "all" else "")
