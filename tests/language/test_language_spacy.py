"""Uzbek and Swahili for spaCy, and our parts of a pipeline."""

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.util import registry

from voices.language import negations
from voices.language.spacy_parts import RUN_ON
from voices.language.spacy_sw import Swahili
from voices.language.spacy_uz import Uzbek
from voices.orthography import APOSTROPHES

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture(scope="module")
def uz() -> Language:
    nlp = Uzbek()
    nlp.add_pipe("voices_sentences")
    nlp.add_pipe("voices_lemmatizer")
    return nlp


@pytest.fixture(scope="module")
def sw() -> Language:
    nlp = Swahili()
    nlp.add_pipe("voices_sentences")
    nlp.add_pipe("voices_lemmatizer")
    return nlp


def test_entry_points_name_what_spacy_looks_for():
    points = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["entry-points"]

    def found(value: str) -> object:
        module, _, name = value.partition(":")
        return getattr(import_module(module), name)

    languages = {lang: found(value) for lang, value in points["spacy_languages"].items()}
    assert languages == {"uz": Uzbek, "sw": Swahili}
    assert all(language.lang == lang for lang, language in languages.items())
    assert all(callable(found(value)) for value in points["spacy_factories"].values())
    assert all(Language.has_factory(name) for name in points["spacy_factories"])


@pytest.mark.parametrize("language", [Uzbek, Swahili])
def test_blank_makes_the_language_once_it_is_registered(language):
    registry.languages.register(language.lang, func=language)
    assert type(spacy.blank(language.lang)) is language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bordi-ku, ko‘chada o`g‘ri yo'q-da!", "Bordi|-ku|,|ko‘chada|o`g‘ri|yo'q|-da|!"),
        ("Sen-chi? Bor-mi?", "Sen|-chi|?|Bor|-mi|?"),
        ("Tog' yonida 'suv' yo'q.", "Tog'|yonida|'|suv|'|yo'q|."),
        ("ota-onalar 5-maktabga, 10ta bola", "ota-onalar|5-maktabga|,|10ta|bola"),
        ("Борди-ку, ўғлим.", "Борди|-ку|,|ўғлим|."),
        ("Чироқ йўқ. Боғ йўқ-ку, тоғ.Ҳа.", "Чироқ|йўқ|.|Боғ|йўқ|-ку|,|тоғ|.|Ҳа|."),
        ("Chiroqli bogʻ. Oʻ. Umarov, O'. Aliyev", "Chiroqli|bogʻ|.|Oʻ.|Umarov|,|O'.|Aliyev"),
        ("prof. Aliyev va h.k. keldi", "prof.|Aliyev|va|h.k.|keldi"),
        ("a@b.uz https://kun.uz", "a@b.uz|https://kun.uz"),
    ],
)
def test_uzbek_tokens(uz, text, expected):
    assert [token.text for token in uz(text)] == expected.split("|")


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_uzbek_words_keep_every_apostrophe(uz, apostrophe):
    words = [f"o{apostrophe}g{apostrophe}ri", f"tog{apostrophe}", f"ma{apostrophe}no"]
    doc = uz(" ".join(words))
    assert [token.text for token in doc] == words
    assert [token.norm_ for token in doc] == ["oʻgʻri", "togʻ", "maʼno"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bw. Otieno na Bi. Wanjiku", "Bw.|Otieno|na|Bi.|Wanjiku"),
        ("Dkt. Achieng' alikuja, n.k.", "Dkt.|Achieng'|alikuja|,|n.k."),
        ("Ksh.500 na KSh500 au Ksh 1,000/=", "Ksh.|500|na|KSh|500|au|Ksh|1,000|/="),
        ("ng’ombe wa 'jirani' na boda-boda", "ng’ombe|wa|'|jirani|'|na|boda-boda"),
        ("Alilipa 200/=. Sasa 50/-.", "Alilipa|200|/=|.|Sasa|50|/-|."),
    ],
)
def test_swahili_tokens(sw, text, expected):
    assert [token.text for token in sw(text)] == expected.split("|")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("ikkita 5-chi тўртта o'ninchi 1,5 10ta", 6), ("beshik birga suv yuzim ota-ona", 0)],
)
def test_uzbek_like_num(uz, text, numbers):
    assert sum(token.like_num for token in uz(text)) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"), [("watatu viwili kumi 500 thao moja", 6), ("mtu watu kitu wanne-wao maji", 0)]
)
def test_swahili_like_num(sw, text, numbers):
    assert sum(token.like_num for token in sw(text)) == numbers


def test_norm_writes_spoken_forms_as_they_are_written(uz, sw):
    assert [token.norm_ for token in uz("yoq raxmat manga Шаҳар")] == ["yoʻq", "rahmat", "menga", "shahar"]
    assert [token.norm_ for token in sw("apana Ata alafu Ng’ombe")] == ["hapana", "hata", "halafu", "ng'ombe"]


@pytest.mark.parametrize("lang", ["uz", "sw"])
def test_stop_words_hold_no_negation(lang, uz, sw):
    nlp = {"uz": uz, "sw": sw}[lang]
    assert not any(token.is_stop for word in negations(lang) for token in nlp(word))


def test_stop_words_are_known_in_every_spelling(uz):
    assert all(token.is_stop for token in uz("bilan bo'lib boʻlib bo`lib билан бўлиб"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suv yo'q... lekin kutamiz. Prof. Aliyev keldi!", ["Suv yo'q... lekin kutamiz.", "Prof. Aliyev keldi!"]),
        ("Нима қиламиз? Билмайман", ["Нима қиламиз?", "Билмайман"]),
        ("suv yo'q gaz yo'q", ["suv yo'q gaz yo'q"]),
        ("", []),
    ],
)
def test_sentences_end_where_speech_does(uz, text, expected):
    assert [sentence.text for sentence in uz(text).sents] == expected


def test_sentences_cut_a_run_on_at_a_connective(uz):
    idea = "biz kechasi ko'chada yuramiz suv yo'q gaz yo'q " * 6
    doc = uz(f"{idea}lekin ertalab hamma ishga ketadi")
    assert len(idea.split()) > RUN_ON
    assert [sentence[0].text for sentence in doc.sents] == ["biz", "lekin"]


def test_sentences_of_swahili_go_on_after_an_abbreviation(sw):
    doc = sw("Bw. Otieno alilipa Ksh. 500. Kisha akaenda")
    assert [sentence.text for sentence in doc.sents] == ["Bw. Otieno alilipa Ksh. 500.", "Kisha akaenda"]


def test_lemmatizer_keeps_the_surface_and_what_is_no_word(uz):
    doc = uz("Xavfsizligimiz yo'q, 5-maktab!")
    assert doc.text == "Xavfsizligimiz yo'q, 5-maktab!"
    assert [token.lemma_ for token in doc] == ["xavfsizlik", "yoʻq", ",", "5-maktab", "!"]


def test_lemmatizer_works_in_spacys_own_languages():
    nlp = spacy.blank("es")
    nlp.add_pipe("voices_lemmatizer")
    assert [token.lemma_ for token in nlp("Nos asaltaron")] == ["nos", "asaltar"]
