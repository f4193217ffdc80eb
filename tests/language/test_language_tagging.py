"""tag_languages: the cascade, the guard, backing off, and what it must not depend on."""

import random

import pandas as pd
import pytest

from voices.errors import ConfigError, TableError
from voices.language import tag_languages
from voices.language.detectors import second
from voices.language.identify import identify
from voices.language.lexicon import LANGUAGES


def tag(*texts, speakers=None, **options):
    frame = pd.DataFrame({"text": texts, "speaker": speakers or [""] * len(texts)})
    return tag_languages(frame, **options)


@pytest.mark.parametrize(
    ("text", "lang", "script"),
    [
        ("Aquí ya nadie sale de noche porque asaltan en la esquina", "es", "Latn"),
        ("aqui ya no se puede caminar", "es", "Latn"),
        ("Usiku hatutoki nje kwa sababu ya wezi", "sw", "Latn"),
        ("Manze hao makarao walikuja wakashika boyz wote", "sw", "Latn"),
        ("Kechasi ko'chaga chiqishga qo'rqamiz", "uz", "Latn"),
        ("Kechasi koʻchaga chiqishga qoʻrqamiz", "uz", "Latn"),
        ("Keçasi köçağa çiqişga qorqamiz", "uz", "Latn"),
        ("Кечаси кўчага чиқишга қўрқамиз", "uz", "Cyrl"),
        ("Бу ерда болалар учун жой керак", "uz", "Cyrl"),
        ("At night we fear the road near the bridge", "en", "Latn"),
        ("Вечером страшно выходить на улицу", "ru", "Cyrl"),
        ("LA POLICÍA NO HACE NADA POR NOSOTROS", "es", "Latn"),
    ],
)
def test_tag_knows_the_five_languages(text, lang, script):
    row = tag(text).iloc[0]
    assert (row["lang"], row["script"]) == (lang, script)
    assert 0.8 <= row["lang_confidence"] <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Балалар үшін көшеде қауіпсіз орын жоқ, біз қорқамыз",
        "Geceleri sokağa çıkmaya korkuyoruz çünkü ışık yok",
        "Gecələr küçəyə çıxmağa qorxuruq, çünki işıq yoxdur",
        "Шабона мо аз кӯча баромадан метарсем, чароғ нест",
        "Түнкүсүн көчөгө чыгуудан коркобуз, жарык жок",
        "Вночі страшно виходити на вулицю, бо світла немає",
        "Wan wabet ka e piny ka to onge pi kendo ji oluoro otieno ahinya",
        "À noite temos medo de sair porque não há luz na rua e ninguém faz nada",
        "夜は怖くて外に出られません",
    ],
)
def test_tag_does_not_force_a_neighbour_into_the_study(text):
    row = tag(text).iloc[0]
    assert (row["lang"], row["lang_confidence"], row["mixed"]) == ("und", 0.0, "")


@pytest.mark.parametrize("text", ["", "  ", "[risas]", "12:30", "https://a.example", "😢", None])
def test_tag_leaves_wordless_rows_undetermined(text):
    row = tag(text).iloc[0]
    assert (row["lang"], row["script"], row["lang_confidence"]) == ("und", "Zyyy", 0.0)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Ndio", "sw"), ("Claro", "es"), ("Спасибо", "ru"), ("Rahmat", "uz"), ("Раҳмат", "uz"), ("Yes", "en")],
)
def test_tag_knows_short_replies_by_themselves(text, lang):
    assert tag(text)["lang"].iloc[0] == lang


def test_tag_gives_a_short_reply_its_speakers_language():
    said = ["Nos da miedo ir al mercado de noche", "No.", "We fear going to the market at night", "No."]
    assert list(tag(*said, speakers=["A", "A", "B", "B"])["lang"]) == ["es", "es", "en", "en"]


def test_tag_gives_an_unknown_speaker_the_documents_language():
    assert list(tag("Nos da miedo salir de noche", "No, Toño")["lang"]) == ["es", "es"]


def test_tag_backs_off_inside_a_document_only():
    frame = pd.DataFrame(
        {
            "text": ["Nos da miedo salir de noche", "No", "We are afraid to go out at night", "No"],
            "speaker": ["P1", "P1", "P1", "P1"],
            "document_id": ["A", "A", "B", "B"],
        }
    )
    assert list(tag_languages(frame)["lang"]) == ["es", "es", "en", "en"]


def test_tag_takes_a_declared_language_for_a_prior_only():
    assert tag("No", declared=["en"])["lang"].iloc[0] != tag("No", declared=["es"])["lang"].iloc[0]
    assert tag("Nos da miedo salir de noche", declared=["uz"])["lang"].iloc[0] == "es"


def test_tag_keeps_to_the_languages_asked_for():
    row = tag("At night we fear the road near the bridge", languages=["es", "sw"]).iloc[0]
    assert row["lang"] == "und"


def test_tag_adds_columns_and_touches_nothing_else():
    frame = pd.DataFrame(
        {"text": ["Hola a todos, vecinos", "ndio"], "speaker": ["", "x"], "kept": [1, 2]}, index=[5, 5]
    )
    before = frame.copy(deep=True)
    tagged = tag_languages(frame)
    pd.testing.assert_frame_equal(frame, before)
    pd.testing.assert_frame_equal(tagged[["text", "speaker", "kept"]], before)
    assert list(tagged.columns[3:]) == ["lang", "script", "lang_confidence", "mixed"]


def test_tag_of_no_rows_has_the_columns():
    assert {"lang", "script", "lang_confidence", "mixed"} <= set(tag().columns)


def test_tag_does_not_depend_on_the_order_of_rows_or_languages():
    texts = [
        "Nos da miedo salir de noche", "No", "ok", "Tunaogopa usiku", "sawa", "Bu yerda suv yo'q", "Сув йўқ", "нет",
        "Manze",
        "claro", "We fear the bridge", "yes", "Ha", "Света нет совсем", "Mimi si daktari", "Bu it emas",
    ]  # fmt: skip
    rng = random.Random(3)
    frame = pd.DataFrame(
        {
            "text": texts * 3,
            "speaker": [rng.choice(["", "P1", "P2", "P3"]) for _ in range(48)],
            "document_id": [rng.choice("AB") for _ in range(48)],
        }
    )
    expected = tag_languages(frame)
    for seed in range(3):
        shuffled = frame.sample(frac=1, random_state=seed)
        found = tag_languages(shuffled, languages=list(reversed(LANGUAGES))).sort_index()
        pd.testing.assert_frame_equal(found, expected)


def test_langdetect_answers_the_same_whatever_was_asked_before():
    first = second("Mimi si daktari", ("es", "sw", "uz", "en"))
    for text in ("no", "ha", "We fear the bridge"):
        second(text, ("es", "sw", "uz", "en"))
    assert second("Mimi si daktari", ("es", "sw", "uz", "en")) == first


def test_our_langdetect_leaves_the_modules_own_alone():
    import langdetect
    from langdetect import detector_factory

    second("Bu yerda suv yoʻq", ("uz", "en"))
    assert detector_factory.DetectorFactory.seed is None
    langdetect.detector_factory.init_factory()
    assert "uz" not in detector_factory._factory.get_lang_list()


@pytest.mark.parametrize(
    ("text", "lang"),
    [("bu yerda hech kim yoʻq edi", "uz"), ("бу ерда ҳеч ким йўқ эди", "uz"), ("hakuna mtu hapa kabisa", "sw")],
)
def test_langdetect_knows_uzbek_by_our_profiles(text, lang):
    odds = second(text, LANGUAGES)
    assert max(odds, key=odds.get) == lang


def test_identify_abstains_on_a_word_of_two_languages():
    verdict = identify("No", LANGUAGES)
    assert not verdict.settled
    assert abs(sum(verdict.odds.values()) - 1) < 1e-9


def test_tag_names_the_missing_column():
    with pytest.raises(TableError, match="speaker"):
        tag_languages(pd.DataFrame({"text": ["x"]}))


@pytest.mark.parametrize("languages", [["xx"], []])
def test_tag_refuses_languages_it_cannot_tell(languages):
    with pytest.raises(ConfigError, match="choose from es, sw, uz, en, ru"):
        tag("x", languages=languages)
