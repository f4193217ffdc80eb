"""Code-switching inside a turn."""

import pytest

from voices.language.lexicon import LANGUAGES
from voices.language.mixed import languages_inside, tag_words


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
