"""Uzbek in two scripts and three alphabets; one key for all of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.language import fold
from voices.orthography import name_key, normalise_apostrophes, to_1995, to_cyrillic, to_latin, to_newer


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("Ўзбекистон", "Oʻzbekiston"),
        ("ер", "yer"),
        ("эшик", "eshik"),
        ("келди", "keldi"),
        ("поезд", "poyezd"),
        ("объект", "obyekt"),
        ("карьера", "karyera"),
        ("мўъжиза", "moʻjiza"),
        ("маъно", "maʼno"),
        ("Исҳоқ", "Isʼhoq"),
        ("милиция", "militsiya"),
        ("акция", "aksiya"),
        ("ШАҲАР", "SHAHAR"),
        ("Шаҳар", "Shahar"),
        ("ёғ юз яхши", "yogʻ yuz yaxshi"),
        ("already Latin", "already Latin"),
    ],
)
def test_to_latin_follows_the_spelling_rules(text_in, text_out):
    assert to_latin(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("Oʻzbekiston", "Ўзбекистон"),
        ("yo'l", "йўл"),
        ("eshik", "эшик"),
        ("aeroport", "аэропорт"),
        ("militsiya", "милиция"),
        ("ketsa", "кетса"),
        ("obyekt", "объект"),
        ("ma’no", "маъно"),
        ("SHAHAR", "ШАҲАР"),
        ("şahar", "шаҳар"),
    ],
)
def test_to_cyrillic_follows_the_spelling_rules(text_in, text_out):
    assert to_cyrillic(text_in) == text_out


@pytest.mark.parametrize("apostrophe", list("'`´‘’ʻʼ"))
def test_normalise_takes_every_apostrophe(apostrophe):
    typed = f"o{apostrophe}g{apostrophe}ri ma{apostrophe}no"
    assert normalise_apostrophes(typed) == "oʻgʻri maʼno"


def test_to_1995_rewrites_the_newer_letters():
    assert to_1995("şahar, çiroq, öğri") == "shahar, chiroq, oʻgʻri"


@pytest.mark.parametrize(
    "spellings",
    [
        ("o'g'ri", "oʻgʻri", "o‘g‘ri", "o`g`ri", "O’G’RI", "öğri", "ўғри", "ЎҒРИ"),
        ("shahar", "şahar", "шаҳар", "Shahar"),
        ("ma'no", "maʼno", "маъно"),
        ("politsiya", "полиция"),
        ("policía", "policia", "POLICÍA"),
        ("ng'ombe", "ng’ombe", "Ng‘ombe"),
        ("ещё", "ЕЩЁ"),
    ],
)
def test_fold_gives_one_key(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_fold_keeps_words_apart_that_differ():
    assert fold("o't") != fold("ot")
    assert fold("g'oz") != fold("goz")


@settings(deadline=None)
@given(st.text(max_size=60))
def test_fold_changes_nothing_the_second_time(text):
    assert fold(fold(text)) == fold(text)


SYLLABLES = st.sampled_from(
    [
        "ba",
        "chi",
        "da",
        "gʻo",
        "ha",
        "jon",
        "ki",
        "lar",
        "mu",
        "ni",
        "oʻr",
        "qa",
        "rush",
        "sha",
        "tin",
        "xo",
        "yoʻl",
        "zi",
        "bek",
        "dan",
    ]
)


@settings(deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=5).map("".join))
def test_latin_comes_back_from_cyrillic(word):
    assert to_latin(to_cyrillic(word)) == word


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [("Oʻzbek shahar choyxona", "Özbek şahar çoyxona"), ("G'ALABA SHOH", "ĞALABA ŞOH"), ("ma'no", "ma'no")],
)
def test_to_newer_writes_one_letter_for_two(text_in, text_out):
    assert to_newer(text_in) == text_out


@pytest.mark.parametrize(
    "spellings", [("Şerzod", "Шерзод", "Sherzod"), ("Ğulom", "G`ulom", "Ғулом"), ("Çori", "Chori", "Чори")]
)
def test_name_key_takes_the_newer_letters(spellings):
    assert len({name_key(spelling) for spelling in spellings}) == 1


@settings(deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=5).map("".join))
def test_fold_is_one_key_for_all_alphabets(word):
    assert fold(word) == fold(to_cyrillic(word)) == fold(to_newer(word)) == fold(word.replace("ʻ", "`"))
