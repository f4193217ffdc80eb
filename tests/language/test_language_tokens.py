"""tokens and stop_words."""

import pytest

from voices.language import LANGUAGES, is_assent, negations, stop_words, tokens
from voices.language.lexicon import speech


@pytest.mark.parametrize(
    ("lang", "text_in", "words_out"),
    [
        ("es", "¡La policía no viene, oiga!", ["la", "policía", "no", "viene", "oiga"]),
        ("en", "They don't come at 9 p.m. – never.", ["they", "don't", "come", "at", "p", "m", "never"]),
        ("en", "the child’s school-bag", ["the", "child's", "school-bag"]),
        ("sw", "Ng’ombe wa jirani, 20!", ["ng'ombe", "wa", "jirani"]),
        ("uz", "Ko`chada o‘g‘ri ko'p", ["koʻchada", "oʻgʻri", "koʻp"]),
        ("uz", "Кўчада ўғри кўп", ["koʻchada", "oʻgʻri", "koʻp"]),
        ("uz", "bordi-ku, ma’no", ["bordi", "maʼno"]),
        ("uz", "Tog' tomonda", ["togʻ", "tomonda"]),
        ("ru", "Воды нет, как-нибудь потом.", ["воды", "нет", "как", "потом"]),
        ("es", "[PERSON-2] vio a@b.example https://c.example", ["vio"]),
        ("und", "Менің атым", ["менің", "атым"]),
        ("es", "", []),
    ],
)
def test_tokens_are_lower_case_words(lang, text_in, words_out):
    assert tokens(text_in, lang) == words_out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_stop_words_hold_no_negation(lang):
    assert speech(lang).negations
    assert not stop_words(lang) & speech(lang).negations


@pytest.mark.parametrize(
    ("lang", "stopped", "kept"),
    [
        ("es", "de que pues este güey", "policía agua miedo sin nadie"),
        ("sw", "na ya manze yaani juu", "maji polisi hakuna hatari"),
        ("uz", "bilan bo'lib boʻlib билан haligi", "suv yoʻq emas yaxshi oʻgʻri"),
        ("en", "the and um okay they're", "not never police don't safe"),
        ("ru", "и вот как короче", "не нет вода страшно"),
    ],
)
def test_stop_words_hold_what_carries_nothing(lang, stopped, kept):
    assert set(stopped.split()) <= stop_words(lang)
    assert not set(kept.split()) & stop_words(lang)


def test_stop_words_of_an_unknown_language_are_none():
    assert stop_words("kk") == frozenset()


@pytest.mark.parametrize("text", ["Bu suv bilan bo‘lgan gap", "Бу сув билан бўлган гап"])
def test_stop_words_match_tokens_in_both_scripts(text):
    assert [word for word in tokens(text, "uz") if word not in stop_words("uz")] == ["suv"]


@pytest.mark.parametrize(
    ("lang", "text", "deny"),
    [
        ("uz", "suv yo'q", "yoʻq"),
        ("uz", "сув йўқ", "yoʻq"),
        ("en", "we can’t sleep", "can't"),
        ("ru", "воды нет", "нет"),
    ],
)
def test_negations_match_tokens(lang, text, deny):
    assert set(tokens(text, lang)) & negations(lang) == {deny}


def test_negations_of_an_unknown_language_are_none():
    assert negations("kk") == frozenset()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Sí, así mero es"),
        ("sw", "Ndio, hata kwetu"),
        ("uz", "To‘g‘ri, bizda ham"),
        ("uz", "Тўғри, бизда ҳам"),
        ("en", "Yes, that one"),
        ("ru", "Да, у нас тоже"),
        ("und", "Ndio hivyo"),
    ],
)
def test_is_assent_knows_a_short_agreement(lang, text):
    assert is_assent(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Nosotros no tenemos agua"),
        ("es", "No, nunca vienen"),
        ("es", "Sí, pero a mí me robaron dos veces en esa misma calle"),
        ("uz", "Biz suvsiz qoldik"),
        ("es", "Sí, aquí asaltan diario"),
        ("sw", "Ndio, polisi wanapiga watu"),
        ("uz", "Ha, suv yo'q"),
        ("ru", "Да, воды нет"),
        ("en", "Yes, we are robbed daily"),
        ("en", "Nobody came"),
        ("en", ""),
    ],
)
def test_is_assent_leaves_what_people_say_themselves(lang, text):
    assert not is_assent(text, lang)
