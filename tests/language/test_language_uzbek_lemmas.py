"""Lemmas of Uzbek: inflection goes, derivation and negation stay, whatever the script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.language.uzbek import lemma
from voices.language.uzbek.stems import newer, stems
from voices.orthography import to_cyrillic, to_newer

TURNED_ROUND = """
    xavfsizlik xavfsizligi:xavfsizlik xavfsizligimizni:xavfsizlik xavfsiz xavfsizroq:xavfsiz xavfsizlar:xavfsiz
    ishsiz ishsizlar:ishsiz ishsizlikdan:ishsizlik ishsizligimiz:ishsizlik uysiz uysizlarga:uysiz suvsiz
    suvsizlikdan:suvsizlik gazsiz svetsiz chiroqsiz pulsiz pulsizlikdan:pulsizlik kuchsiz kuchsizlik
    kuchsizligini:kuchsizlik nazoratsiz nazoratsizlik jazosiz jazosizlikdan:jazosizlik adolatsizlik
    adolatsizligidan:adolatsizlik huquqsiz qonunsizlik tartibsizliklar:tartibsizlik aybsizlarni:aybsiz gunohsiz
    ishonchsiz ishonchsizlik himoyasiz himoyasizmiz:himoyasiz egasiz boshpanasiz savodsizlik tarbiyasiz sifatsiz
    hujjatsiz shartnomasiz chorasizlikdan:chorasizlik imkonsiz umidsizlik noqonuniy nohaqlikdan:nohaqlik
    notinchlikdan:notinchlik befarqligidan:befarqlik beparvo begunoh qorovulsiz kuzatuvsiz otasiz bolasiz
    kelmaydi:kelma bermaydi:berma ishonmaymiz:ishonma qo'rqmayman:qoʻrqma ko'rmadik:koʻrma ishlamaydi:ishlama
    tozalanmagan:tozalama olmaydi:olma kelmaslik:kelma qilmasdan:qilma bo'lmasa:boʻlma bormanglar:borma
    bo'lmayapti:boʻlma telefonsiz avtobussiz yoqda:yoq yo'qmi:yoʻq yoq:yoʻq
    bormas:borma kelganmas:kelma qilmoqchimas:qilma ishlamasligini:ishlama
"""


def pairs(listed: str) -> list[tuple[str, str]]:
    return [(form, lemma or form) for form, _, lemma in (entry.partition(":") for entry in listed.split())]


@pytest.mark.parametrize(("form", "expected"), pairs(TURNED_ROUND))
def test_lemma_keeps_what_turns_the_meaning_round(form, expected):
    assert lemma(form) == expected
    assert lemma(to_cyrillic(form)) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        ko'chalarimizda:koʻcha qizlarimizning:qiz mahallangizdagi:mahalla yuragim:yurak qishlog'imizga:qishloq
        shahrimizning:shahar o'g'limga:oʻgʻil og'zini:ogʻiz uylardagilarning:uy bizniki:biz unga:u o'zimizni:oʻz
        ikkitasini:ikki uchtadan:uch bittasi:bir beshinchi:beshinchi kattaroq:katta haydovchilarga:haydovchi
        o'qituvchimiz:oʻqituvchi tinchligimiz:tinchlik bozorgacha:bozor itday:it uydayam:uy hammasi:hamma
    """),
)
def test_lemma_of_a_noun_is_its_bare_stem(form, expected):
    assert lemma(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        boryapman:bor kelishganda:kel qilinmoqda:qil o'g'irlandi:oʻgʻirla o'ldirildi:oʻldir qo'rqitishdi:qoʻrqit
        uchrashdik:uchrash tekkanini:teg chiqqanlar:chiq bergandik:ber o'qishni:oʻqi bo'lgach:boʻl aytguncha:ayt
        deyishibdi:de yeydi:ye ishlayotganlar:ishla boramizmi:bor borsaydi:bor ketuvdi:ket
        olamiz:ol yig'iladi:yigʻil chiqasizlar:chiq qo'yasizmi:qoʻy isbotladi:isbotla
    """),
)
def test_lemma_of_a_verb_is_its_stem_without_passive_and_plural(form, expected):
    assert lemma(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        qivotti:qil ketvotganda:ket bo'votti:boʻl bolalani:bola uxliman:uxla bilmiman:bilma bopti:boʻl
        manga:men bizani:biz aytolmiman:aytma bordi-ku:bor keldi-da:kel sen-chi:sen
    """),
)
def test_lemma_knows_how_tashkent_speaks(form, expected):
    assert lemma(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        kochada:koʻcha togrisi:toʻgʻri qoshnilarimiz:qoʻshni ogrilarni:oʻgʻri dostligimiz:doʻstlik qorqamiz:qoʻrq
        kambagallar:kambagʻal toxtamaydi:toʻxtama bozorda:bozor tortni:tort
    """),
)
def test_lemma_puts_back_apostrophes_that_were_left_out(form, expected):
    assert lemma(form) == expected


@pytest.mark.parametrize("spelling", ["ko'chada", "koʻchada", "ko‘chada", "ko`chada", "köçada", "кўчада", "КЎЧАДА"])
def test_lemma_is_one_for_all_spellings(spelling):
    assert lemma(spelling) == "koʻcha"


@pytest.mark.parametrize(
    ("form", "expected"),
    pairs("""
        kompaniyani:kompaniya marafonida:marafon gazetachilar:gazetachi zamonaviylashtirilgan:zamonaviylashtir
        festivallarning:festival pandemiyaga:pandemiya vatanparvarligimiz:vatanparvarlik klubi:klub muftiysi:muftiy
        urf-odatlarimiz:urf-odat 5-maktabga:5-maktab
    """),
)
def test_lemma_of_an_unknown_stem_loses_only_sure_endings(form, expected):
    assert lemma(form) == expected


@pytest.mark.parametrize("word", ["ota", "bola", "orqali", "kishi", "haqida", "boshqa", "kerak", "a", ""])
def test_lemma_leaves_what_only_looks_inflected(word):
    assert lemma(word) == word


@pytest.mark.parametrize("word", ["dagi" * 9, "dagi" * 5000, "mi" * 18, "larimizdagi" * 3, "ogog" * 9])
def test_lemma_ends_on_endings_without_a_stem(word):
    assert word.startswith(lemma(word)[:1])


def test_stems_are_lower_case_and_without_doubles():
    known = stems()
    assert known.numerals <= known.nominals
    for words in (known.nominals, known.verbs):
        assert all(word == newer(word.lower()) and word.strip() for word in words)


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="abdefghijklmnopqrstuvxyzʻʼ-'", max_size=24))
def test_lemma_never_fails_and_agrees_across_alphabets(word):
    assert isinstance(lemma(word), str)
    assert lemma(to_newer(word)) == lemma(word)


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(sorted({"mahalla", "bozor", "maktab", "oʻqituvchi", "haydovchi", "telefon"})),
    st.sampled_from(["", "lar"]),
    st.sampled_from(["", "imiz", "ingiz"]),
    st.sampled_from(["", "ning", "ni", "ga", "da", "dan", "dagi", "gacha"]),
)
def test_lemma_of_a_declined_noun_is_the_noun(noun, number, person, case):
    person = person[1:] if person and (noun + number)[-1] in "aeiou" else person
    assert lemma(noun + number + person + case) == noun
