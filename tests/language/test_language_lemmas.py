"""lemma and lemmas, and the lemmas of Spanish, English and Russian."""

import subprocess
import sys

import pytest

from voices.language import LANGUAGES, coverage, lemma, lemmas
from voices.language.coverage import NOT_MEASURED
from voices.language.lemmas import LEMMATISED
from voices.language.measured import CAPABILITIES, measured
from voices.language.spanish.conjugation import forms


def pairs(listed: str) -> list[tuple[str, str]]:
    return [(form, lemma or form) for form, _, lemma in (entry.partition(":") for entry in listed.split())]


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        calles:calle veces:vez ladrones:ladrón mujeres:mujer intereses:interés bloques:bloque crímenes:crimen
        niñas:niña robos:robo policías:policía dulces:dulce lunes crisis además gratis adiós
        asaltaron:asaltar pagué:pagar busquemos:buscar cojo:coger conozco:conocer siguieron:seguir durmiendo:dormir
        cuentan:contar duermen:dormir cierran:cerrar juegan:jugar avergüenza:avergonzar construyen:construir
        tuvimos:tener mantuvieron:mantener hizo:hacer dijeron:decir voy:ir fueron:ser había:haber sé:saber
        cayó:caer oyeron:oír murió:morir dieran:dar saldrá:salir produjo:producir viendo:ver
        robarle:robar quitándole:quitar ayúdenos:ayudar decírselo:decir juguete representante
        oscuras:oscuro peligrosa:peligroso rotas:roto malos:malo grandes:grande
        inseguridad desempleo impunidad injusticias:injusticia nadie sin
    """),
)
def test_lemma_of_spanish(form, expected):
    assert lemma(form, "es") == expected


@pytest.mark.parametrize(("bare", "expected"), pairs("policias:policía robo jovenes:joven tenia:tener camion:camión"))
def test_lemma_of_spanish_without_accents(bare, expected):
    assert lemma(bare, "es") == expected


def test_spanish_forms_come_from_every_verb():
    table = forms()
    assert len(table) > 50_000
    assert {table["amo"], table["comí"], table["vivirán"]} == {"amar", "comer", "vivir"}


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        streets:street knives:knife children:child buses:bus churches:church robberies:robbery houses:house ways:way
        robbed:rob hoping:hope hopping:hop argued:argue noticed:notice smuggling:smuggle added:add travelled:travel
        selling:sell passed:pass stole:steal went:go lying:lie fled:flee carried:carry worries:worry
        safer:safe biggest:big worse:bad unsafe unemployed careless news nothing need during always
        child’s:child boys':boy can't don’t:don't 9pm
    """),
)
def test_lemma_of_english(form, expected):
    assert lemma(form, "en") == expected


def test_lemma_of_russian_is_one_stem():
    assert len(set(lemmas(["улица", "улицы", "улицу", "УЛИЦАМИ"], "ru"))) == 1
    assert lemma("безопасность", "ru") != lemma("опасность", "ru")
    assert lemma("ещё", "ru") == lemma("еще", "ru")


def test_lemma_of_swahili_comes_from_its_module():
    assert lemma("wanaibiwa", "sw") != "wanaibiwa"


def test_lemma_of_another_language_is_the_word():
    assert lemma("Көше", "kk") == "көше"


def test_lemmas_keep_number_and_order():
    assert lemmas(["ko'chada", "suv", "yo'q"], "uz") == ["koʻcha", "suv", "yoʻq"]
    assert lemmas([], "es") == []


def test_every_language_is_lemmatised():
    assert set(LEMMATISED) == set(LANGUAGES)


def test_lemmas_load_with_their_language_only():
    modules = "('voices.language.spanish', 'voices.language.swahili', 'voices.language.english', 'spacy', 'pandas')"
    code = (
        f"import sys; from voices.language import lemma; lemma('suv', 'uz'); print(set({modules}) & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_measured_figures_state_their_unit_and_day():
    found = [m for lang in LANGUAGES for capability in CAPABILITIES if (m := measured(lang, capability))]
    assert found
    for measure in found:
        assert measure.figure and measure.unit
        assert len(measure.date.split("-")) == 3


def test_coverage_says_what_was_not_measured():
    assert measured("kk", "lemmatises") is None
    table = coverage()
    for capability in CAPABILITIES:
        for lang, said in zip(table["lang"], table[f"measured_{capability}"], strict=True):
            assert (said == NOT_MEASURED) == (measured(lang, capability) is None)
