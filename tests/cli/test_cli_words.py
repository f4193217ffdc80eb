"""Headings stand in all four languages."""

from __future__ import annotations

import pytest

from voices.cli.choices import Lang
from voices.cli.languages import name, shares
from voices.cli.words import _WORDS, word


@pytest.mark.parametrize("key", sorted(_WORDS))
def test_have_every_heading_in_every_language(key: str) -> None:
    assert set(_WORDS[key]) == {lang.value for lang in Lang}
    assert all(word(key, lang.value).strip() for lang in Lang)


def test_write_uzbek_with_its_own_letter() -> None:
    for words in _WORDS.values():
        assert not set(words["uz"]) & set("'`‘’")


@pytest.mark.parametrize(
    "languages, text",
    [
        ({}, ""),
        ({"sw": 1.0}, "Swahili 100 %"),
        ({"en": 0.19, "sw": 0.806, "und": 0.004}, "Swahili 81 %, English 19 %, not recognised under 1 %"),
        ({"es": 0.5, "kk": 0.5, "ru": 0.0}, "Spanish 50 %, kk 50 %"),
    ],
)
def test_write_shares_of_languages(languages: dict[str, float], text: str) -> None:
    assert shares(languages) == text


def test_name_unknown_language_by_code() -> None:
    assert name("kk") == "kk"
