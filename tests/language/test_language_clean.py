"""clean_text: what vectors and counts see."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.language import LANGUAGES, bind, clean_text, cleaners
from voices.language.mojibake import repair


@pytest.mark.parametrize(
    ("lang", "text_in", "text_out"),
    [
        # marks
        ("es", "Pues nos robaron [risas] ahí (risas) mismo", "Pues nos robaron ahí mismo"),
        ("en", "They ran (laughs) away [inaudible 00:12:07] from us", "They ran away from us"),
        ("en", "They ran (my two brothers) away", "They ran (my two brothers) away"),
        ("uz", "Pul berdik [kulgi] ularga (kulgi)", "Pul berdik ularga"),
        ("ru", "Света нет [смех] (плачет) совсем", "Света нет совсем"),
        ("sw", "Walikuja -- usiku [anacheka]", "Walikuja usiku"),
        ("en", "we saw xxx there *laughs* again", "we saw there again"),
        # placeholders, with endings hung on them
        ("es", "Le dije a [PERSON-2] que al [PHONE-1] no marcara", "Le dije a que al no marcara"),
        ("uz", "[PERSON-1]ning uyiga bordim", "uyiga bordim"),
        ("en", "[PERSON-12]'s shop burnt", "shop burnt"),
        ("sw", "Alienda [PLACE_FINE-3] jana", "Alienda jana"),
        # sounds and fillers
        ("es", "Eh, este, la calle, o sea, está oscura", "la calle, está oscura"),
        ("es", "Este barrio es así", "Este barrio es así"),
        ("es", "Está feo, ¿no? Nadie viene", "Está feo. Nadie viene"),
        ("sw", "Yaani, hakuna maji, unajua, kabisa", "hakuna maji, kabisa"),
        ("uz", "Haligi, suv yoʻq, ya’ni, umuman", "suv yoʻq"),
        ("uz", "Ҳалиги, сув йўқ", "сув йўқ"),
        ("en", "Um, you know, the lights, like, went off", "the lights, went off"),
        ("en", "I like the lights", "I like the lights"),
        ("ru", "Ну, у нас, короче, воды нет", "у нас, воды нет"),
        ("ru", "Да, воды нет", "Да, воды нет"),
        # restarts
        ("en", "I I went to the the clinic", "I went to the clinic"),
        ("en", "we went we went home", "we went home"),
        ("en", "p-p-police at the po- police post", "police at the police post"),
        ("es", "no, no, no hay", "no hay"),
        ("sw", "tembea pole pole", "tembea pole pole"),
        ("uz", "tez-tez o‘chadi", "tez-tez o‘chadi"),
        (
            "es",
            "Pues mire, este... yo, yo la verdad es que, o sea, tengo miedo, ¿no?, de salir",
            "Pues mire... yo la verdad es que, tengo miedo, de salir",
        ),
        ("es", "a mí me, me robaron en la, en la combi", "a mí me robaron en la combi"),
        ("es", "Fui a— fui a denunciar", "Fui a denunciar"),
        ("sw", "Wali- walikuja wakachukua si-simu yangu", "walikuja wakachukua simu yangu"),
        ("ru", "Мы ходили... ходили в хокимият", "Мы ходили в хокимият"),
        ("uz", "Kelmadi... kelmadi hech kim", "Kelmadi hech kim"),
        ("en", "I was scared, you know what I mean?", "I was scared?"),
        # signs of other programs
        ("en", "<b>We</b> don&#39;t talk &amp; they *really* __hide__", "We don't talk & they really hide"),
        ("es", "## Agua ya #agua", "Agua ya #agua"),
        # addresses, emoji, laughter, Unicode, mojibake
        ("es", "vean https://a.example/x y correo a@b.example ya", "vean y correo ya"),
        ("es", "jajaja qué miedo 😢", "qué miedo 😢"),
        ("sw", "jiji letu", "jiji letu"),
        ("es", "Esta\u0301 o\u200bscuro", "Está oscuro"),
        ("es", "La colonia estÃ¡ sin luz, niÃ±os", "La colonia está sin luz, niños"),
        ("ru", "Ð²Ð¾Ð´Ñ‹ Ð½ÐµÑ‚", "воды нет"),
        ("ru", "РџСЂРёРІРµС‚ Рё РІРѕРґС‹", "Привет и воды"),
        ("uz", "СЃСѓРІ Р№СћТ›, РѕРґР°РјР»Р°СЂ Т›СћСЂТ›Р°РґРё", "сув йўқ, одамлар қўрқади"),
        ("ru", "МОЁ ВСЁ, ЕЁ ПОДЪЁМ", "МОЁ ВСЁ, ЕЁ ПОДЪЁМ"),
        ("es", "AÑO «Ñ»", "AÑO «Ñ»"),
        ("kk", "ТІРІ ҮЛГІЛІ", "ТІРІ ҮЛГІЛІ"),
        ("en", "one\n\n two\t three", "one two three"),
        # nothing left
        ("es", "Bueno.", ""),
        ("en", "[laughs]", ""),
        ("en", "... -- !", ""),
        ("kk", "Менің [күлкі] атым", "Менің атым"),
    ],
)
def test_clean_text_leaves_what_was_said(lang, text_in, text_out):
    assert clean_text(text_in, lang) == text_out


PIECES = st.sampled_from(
    [
        "este,",
        "yo yo",
        "[risas]",
        "[PERSON-2]ning",
        "eh",
        "—",
        "...",
        "¿no?",
        ", o sea,",
        "pues",
        "agua",
        "xxx",
        "Ã±",
        "(risas)",
        "o‘zi",
        "yaani",
        "you know,",
        "I",
        "no",
        "вот,",
        "\n    нет",
        "po-",
        "police",
        "jajaja",
        "😢",
        "«",
        "»",
        "--",
        "(",
        "]",
        "3",
        "p-p-",
    ]
)


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join)),
    st.sampled_from([*LANGUAGES, "und"]),
)
def test_clean_text_changes_nothing_the_second_time(text, lang):
    once = clean_text(text, lang)
    assert clean_text(once, lang) == once
    assert once == " ".join(once.split())


@settings(deadline=None)
@given(
    st.integers(1, 999), st.sampled_from(["PERSON", "PHONE", "PLACE_FINE", "DATE_EXACT"]), st.sampled_from(LANGUAGES)
)
def test_clean_text_leaves_no_placeholder(number, label, lang):
    cleaned = clean_text(f"agua [{label}-{number}] maji [{label}-{number}]ga, suv", lang)
    assert label not in cleaned
    assert str(number) not in cleaned
    assert "[" not in cleaned


def test_cleaners_leave_out_a_step_where_one_is_not_wanted():
    with_marks = [step for step in cleaners("es") if getattr(step, "__name__", "") != "remove_marks"]
    assert bind(*with_marks)("eh, nos robaron (risas)") == "nos robaron (risas)"


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("абвёжиРСВЁоўқғҳ abc«»—’"), max_size=30), st.sampled_from(["cp1252", "cp1251"]))
def test_clean_text_puts_right_what_was_read_as_another_code_page(text, codec):
    words = f"сув йўқ {text}"
    misread = "".join(bytes([b]).decode(codec, errors="ignore") or chr(b) for b in words.encode())
    assert repair(misread) == repair(words)
