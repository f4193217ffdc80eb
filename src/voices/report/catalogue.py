"""Every string of the report, from one message file a language.

A message is looked up by its dotted name and filled by name: `t("heard.failed", files="2 files")`.
Counted nouns have the forms `one` and `other`: enough for the four languages (Uzbek
keeps the singular after a number, Swahili changes the noun's prefix).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from string import Formatter
from typing import Any

from voices.errors import ConfigError

LANGUAGES = ("en", "es", "sw", "uz")
"""Languages in which the report is written."""


@dataclass(frozen=True)
class Catalogue:
    """The messages of one language, with its ways of writing numbers."""

    lang: str
    messages: dict[str, str]

    def t(self, key: str, **values: object) -> str:
        """Message `key` with its placeholders filled.

        Raises:
            KeyError: there is no such message, or a placeholder has no value: a mistake
                in the program, which the tests of the catalogues find.
        """
        return self.messages[key].format_map(values)

    def has(self, key: str) -> bool:
        return key in self.messages

    def name(self, family: str, code: str) -> str:
        """The name of a code (a language, a reason ...); the code itself where it has none."""
        return self.messages.get(f"{family}.{code}", code)

    def count(self, noun: str, n: int) -> str:
        """`12 groups`, with the noun in the form that the number asks for."""
        form = "one" if n == 1 else "other"
        return self.t(f"count.{noun}.{form}", n=self.number(n))

    def people(self, n: int, least: int) -> str:
        """`12 people`, or `fewer than 5 people` where the exact number could single somebody out."""
        if n < least:
            return self.t("privacy.fewer_people", n=least)
        return self.count("people", n)

    def number(self, value: float, digits: int = 0) -> str:
        """A number as the language writes it; groups of three digits from 10,000 on."""
        value = round(value, digits) + 0.0  # no minus before a zero
        text = f"{value:,.{digits}f}" if abs(value) >= 10_000 else f"{value:.{digits}f}"
        marks = {",": self.messages["format.thousands"], ".": self.messages["format.decimal"]}
        return "".join(marks.get(character, character) for character in text)

    def percent(self, share: float) -> str:
        """A share between 0 and 1 in whole per cent: samples are too small for more."""
        n = "<1" if 0 < share < 0.005 else self.number(round(share * 100))
        return self.t("format.percent", n=n)

    def join(self, items: list[str]) -> str:
        """`a, b and c`."""
        if len(items) < 2:
            return "".join(items)
        return self.t("format.list", head=", ".join(items[:-1]), last=items[-1])


@cache
def catalogue(lang: str) -> Catalogue:
    """The messages of `lang`.

    Raises:
        ConfigError: the report is not written in that language.
    """
    if lang not in LANGUAGES:
        raise ConfigError(f"The report is written in {', '.join(LANGUAGES)}, not in {lang}. Choose one of these.")
    text = (resources.files("voices.report") / "messages" / f"{lang}.toml").read_text(encoding="utf-8")
    return Catalogue(lang, dict(_flat(tomllib.loads(text))))


def placeholders(message: str) -> frozenset[str]:
    """The names of the placeholders in a message."""
    return frozenset(name for _, name, _, _ in Formatter().parse(message) if name is not None)


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """[("heard.title", "Who was heard"), ...] from nested tables."""
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{prefix}{key}.")
        else:
            pairs.append((f"{prefix}{key}", value))
    return pairs
