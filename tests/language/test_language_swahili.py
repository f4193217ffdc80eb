"""Swahili lemmas: what stands in the dictionary for what was said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.language import fold
from voices.language.swahili import lemma
from voices.language.swahili.extensions import IRREGULAR, SPOKEN, base_of, stems
from voices.language.swahili.lemmas import stays
from voices.language.swahili.nouns import plurals, singulars
from voices.language.swahili.openings import LONGEST, OBJECTS, SUBJECTS, openings

TENSES = ("na", "li", "ta", "me", "ka")


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("watu", "mtu"),
        ("wezi", "mwizi"),
        ("mitaa", "mtaa"),
        ("miaka", "mwaka"),
        ("vijana", "kijana"),
        ("vitongoji", "kitongoji"),
        ("vyakula", "chakula"),
        ("macho", "jicho"),
        ("magenge", "genge"),
        ("kuta", "kuta"),  # a verb of its own: meet
        ("nyufa", "ufa"),
        ("maji", "maji"),
        ("polisi", "polisi"),
        ("dawa", "dawa"),
        ("madawa", "dawa"),
        ("wamama", "mama"),
        ("babake", "baba"),
        ("wachomaji", "mchomaji"),
    ],
)
def test_lemma_of_a_noun_is_its_singular(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [("mitaani", "mtaa"), ("kazini", "kazi"), ("nyumbani", "nyumba"), ("ndani", "ndani"), ("jioni", "jioni")],
)
def test_lemma_drops_the_locative_of_a_noun(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("wanatembea", "tembea"),
        ("tuliwaona", "ona"),
        ("anayenisumbua", "sumbua"),
        ("tulivyokaa", "kaa"),
        ("itakayosaidia", "saidia"),
        ("asipolipa", "lipa"),
        ("wasingejua", "jua"),
        ("hatumwoni", "ona"),
        ("sitaki", "taka"),
        ("huwezi", "weza"),
        ("hawakusema", "sema"),
        ("hajafungua", "fungua"),
        ("hucheza", "cheza"),
        ("tusivunje", "vunja"),
        ("twende", "enda"),
        ("nipigieni", "piga"),
        ("tokeni", "toka"),
        ("kutokusema", "sema"),
        ("waendao", "enda"),
        ("kanalia", "lia"),
        ("anasemaga", "sema"),
        ("nifanyeje", "fanya"),
        ("naskia", "sikia"),
        ("walifariki", "fariki"),
    ],
)
def test_lemma_of_a_verb_is_its_stem(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("kuibiwa", "iba"),
        ("ameuawa", "ua"),
        ("wanafukuzwa", "fukuza"),
        ("wakaambiwa", "ambia"),
        ("tufahamiane", "fahamu"),
        ("kuogopesha", "ogopa"),
        ("haipatikani", "pata"),
        ("wanapigana", "pigana"),
        ("wanaitisha", "itisha"),
        ("asipojaza", "jaza"),
    ],
)
def test_lemma_takes_derivations_off_unless_the_dictionary_keeps_them(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("anakula", "kula"),
        ("walikufa", "kufa"),
        ("alimla", "kula"),
        ("hanywi", "kunywa"),
        ("wanapewa", "kupa"),
        ("iwe", "kuwa"),
        ("wakija", "kuja"),
        ("la", "la"),
        ("wa", "wa"),
    ],
)
def test_lemma_of_one_syllable_keeps_ku(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("wakubwa", "kubwa"),
        ("mbaya", "baya"),
        ("ndefu", "refu"),
        ("njema", "ema"),
        ("mpya", "pya"),
        ("wawili", "mbili"),
    ],
)
def test_lemma_of_an_adjective_has_no_agreement(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize("word", ["yetu", "wale", "hawana", "hakuna", "yuko", "wengine", "kwa", "si"])
def test_lemma_leaves_words_of_grammar(word):
    assert lemma(word) == word


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("nafeel", "feel"),
        ("wame-arrest", "arrest"),
        ("waliniharass", "harass"),
        ("ameblockiwa", "block"),
        ("kusurvive", "survive"),
        ("wanaswipe", "swipe"),
        ("maboy", "boy"),
        ("makarau", "karao"),
        ("wanahanya", "hanya"),
        ("masonko", "sonko"),
    ],
)
def test_lemma_takes_swahili_prefixes_off_english_and_sheng(text_in, text_out):
    assert lemma(text_in) == text_out


@pytest.mark.parametrize(
    "word",
    ["police", "boda", "stage", "one", "some", "site", "wake", "life", "none", "until", "visiting", "mutation",
     "united", "animal", "kitchen", "market", "hunger", "amenable", "wanjiku", "kayole"],
)  # fmt: skip
def test_lemma_leaves_english_words_and_names(word):
    assert lemma(word) == word


def test_lemma_folds_case_and_apostrophes():
    assert lemma("WATU") == "mtu"
    assert lemma("akang’oa") == lemma("akang'oa") == "ng'oa"


@pytest.mark.parametrize("text", ["", "  ", "...", "2024", "Ўзбек", "niño", "-", "'", "x"])
def test_lemma_of_what_is_no_word_is_its_fold(text):
    assert lemma(text) == fold(text)


def test_lemma_of_every_listed_word_is_idempotent():
    listed = stays() | plurals().keys()
    assert not [word for word in sorted(listed) if lemma(lemma(word)) != lemma(word)]
    assert not [word for word in sorted(stays()) if lemma(word) != word]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.sampled_from(SUBJECTS),
    st.sampled_from(TENSES),
    st.sampled_from(("", *OBJECTS)),
    st.sampled_from(sorted(stems())),
)
def test_lemma_of_a_built_verb_is_a_listed_word(subject, tense, thing, stem):
    found = lemma(subject + tense + thing + stem)
    assert found in stays()
    assert lemma(found) == found


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(("wana", "tuli", "nime", "hatuta")), st.sampled_from(sorted(stems())))
def test_lemma_of_a_verb_without_object_is_its_stem(opening, stem):
    assert lemma(opening + stem) == stem


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwyz'-", max_size=14))
def test_lemma_of_any_letters_is_idempotent_and_not_empty(word):
    assert lemma(lemma(word)) == lemma(word)
    assert bool(lemma(word)) == bool(word)


def test_plural_and_singular_never_meet():
    assert not plurals().keys() & singulars()


def test_no_listed_verb_is_respelled():
    assert not stems() & {*IRREGULAR, *SPOKEN}


def test_base_of_an_unknown_stem_is_nothing():
    assert base_of("xyzka") == ("", 0)


def test_longest_opening_is_as_stated():
    assert max(map(len, openings())) == LONGEST
