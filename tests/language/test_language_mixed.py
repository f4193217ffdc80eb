"""Code-switching inside a turn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.language.lexicon import LANGUAGES
from voices.language.mixed import language_shares, languages_inside, main_language, tag_words
from voices.language.viterbi import best_path


@pytest.mark.parametrize(
    ("lang", "text", "mixed"),
    [
        ("sw", "Last week wasee wawili walikatwa hapo chini", "sw;en"),
        ("sw", "Tulikuwa tunaenda sokoni because kulikuwa na giza", "sw;en"),
        ("sw", "Walinipiga ngeta wakachukua simu yangu", ""),
        ("sw", "Manze hao karao wako noma sana", ""),
        ("sw", "Aliaccept tu nikanafeel vibaya", ""),
        ("sw", "Mimi nauza mboga pale Mama Njeri Butchery", ""),
        ("en", "We told them usiku hatutoki, but they laughed", "en;sw"),
        ("en", "We told them that we do not go out at night", ""),
        ("uz", "Uchastkovoyga bordik, u kelmadi", "uz;ru"),
        ("uz", "Учасковойга эмас, участковойга бордик", "uz;ru"),
        ("uz", "Zakazni olib borsam, shtraf soldi", "uz;ru"),
        ("uz", "Telefonim bilan avtobusda ketayotgan edim", ""),
        ("uz", "Кечаси кўчага чиқишга қўрқамиз", ""),
        ("ru", "Спасибо, katta rahmat, всем соседям", "ru;uz"),
        ("ru", "Писали в ҳокимият, ответа нет", "ru;uz"),
        ("ru", "Вечером в подъезде света нет", ""),
        ("es", "Me robaron el celular, so what", ""),
        ("und", "Last week wasee wawili", ""),
    ],
)
def test_languages_inside_names_the_main_one_first(lang, text, mixed):
    assert languages_inside(text, lang, LANGUAGES) == mixed


def test_languages_inside_keeps_to_the_languages_asked_for():
    assert languages_inside("Last week wasee wawili walikatwa", "sw", ("sw", "uz")) == ""


@pytest.mark.parametrize(
    ("lang", "text", "tags"),
    [
        ("sw", "wamerenovate mara tatu", ["sw", "sw", "sw"]),
        ("sw", "wasee walinidanganya juzi", ["sheng", "sw", "sw"]),
        ("sw", "tunabonga na mathe", ["sheng", "sw", "sheng"]),
        ("sw", "nimewaforgive maboy wote", ["sw", "sw", "sw"]),
        ("en", "they sleep njaa kila siku", ["en", "en", "sw", "sw", "sw"]),
        ("en", "please come kesho", ["en", "en", "sw"]),
        ("sw", "tuonane Monday asubuhi", ["sw", "en", "sw"]),
        ("uz", "Участковойга бордик", ["ru", "uz"]),
        ("uz", "avtobus to'xtamaydi", ["uz", "uz"]),
        ("uz", "davay ketdik", ["ru", "uz"]),
        ("ru", "мы были в махалле", ["ru", "ru", "ru", "uz"]),
        ("es", "no hay luz", ["es", "es", "es"]),
        ("sw", "walikuwa wanaogopa the bridge", ["sw", "sw", "en", "en"]),
        ("uz", "podpiskaga pul berdim", ["ru", "uz", "uz"]),
        ("ru", "соседи говорят rahmat", ["ru", "ru", "uz"]),
    ],
)
def test_tag_words_tells_each_word(lang, text, tags):
    assert [tag for _, tag in tag_words(text, lang)] == tags


def test_tag_words_passes_over_names_and_placeholders():
    tagged = dict(tag_words("Tulipita Hospital Road na [PERSON-2] jana", "sw"))
    assert tagged["Hospital"] == tagged["Road"] == ""
    assert "PERSON" not in tagged


def test_language_shares_sum_to_one_and_leave_names_out():
    shares = language_shares("Wasee walikuja last week na Otieno", "sw")
    assert shares == {"en": 2 / 5, "sheng": 1 / 5, "sw": 2 / 5}
    assert language_shares("[laughs]", "sw") == {}


@pytest.mark.parametrize(
    ("lang", "text", "main"),
    [
        ("sw", "and then they left us", "en"),
        ("sw", "wasee wa base", "sw"),
        ("uz", "", "uz"),
        ("ru", "rahmat, да", "ru"),
    ],
)
def test_main_language_is_the_turns_own_where_as_many_words_are(lang, text, main):
    assert main_language(text, lang) == main


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80), st.sampled_from([*LANGUAGES, "und"]))
def test_tag_words_yields_slices_in_order_with_known_tags(text, lang):
    tagged = tag_words(text, lang)
    assert {tag for _, tag in tagged} <= {"", "sheng", lang, *LANGUAGES}
    assert tag_words(text, lang) == tagged


def test_best_path_keeps_to_its_neighbours_where_a_word_says_little():
    sure, unsure, other = {"a": 2.0, "b": -2.0}, {"a": -0.2, "b": 0.2}, {"a": -3.0, "b": 3.0}
    assert best_path([sure, unsure, sure], switch=1.0) == ["a", "a", "a"]
    assert best_path([sure, other, sure], switch=1.0) == ["a", "b", "a"]
    assert best_path([], switch=1.0) == []
