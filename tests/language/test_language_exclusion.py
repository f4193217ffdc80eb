"""exclusion: what says nothing, and what only looks like it."""

import pytest

from voices.language import exclusion


@pytest.mark.parametrize("text", ["", "  ", "[risas]", "[laughs].", "(kulgi)", "--", "[00:12:03]", "\n\t"])
def test_exclusion_calls_marks_alone_empty(text):
    assert exclusion(text, "es") == "empty"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "ninguno"),
        ("es", "Nada."),
        ("es", "no sé"),
        ("es", "NO SE"),
        ("es", "No sé, la verdad"),
        ("es", "Sí, sí, claro"),
        ("sw", "sijui"),
        ("sw", "Hakuna!"),
        ("sw", "Mimi sina la kuongeza."),
        ("sw", "Asanteni sana"),
        ("uz", "bilmayman"),
        ("uz", "йўқ"),
        ("uz", "yo‘q, hech narsa"),
        ("uz", "Каттакон раҳмат"),
        ("en", "n/a"),
        ("en", "N.A."),
        ("en", "I don’t know"),
        ("en", "Nothing, thank you."),
        ("ru", "Не знаю"),
        ("ru", "да, так и было"),
        ("und", "."),
        ("und", "-"),
        ("und", "???"),
        ("und", "😢"),
        ("es", "[PERSON-1]"),
        ("en", "Um... [laughs]"),
        ("es", "hakuna"),
        ("es", "NS/NC"),
        ("es", "Ningún comentario."),
        ("sw", "siwezi jua"),
        ("uz", "izoh yo‘q"),
        ("uz", "йук"),
        ("uz", "Хеч нарса"),
        ("ru", "тоже самое"),
        ("ru", "б/о"),
        ("en", "Nothing at all"),
        ("en", "no response"),
    ],
)
def test_exclusion_knows_non_answers(lang, text):
    assert exclusion(text, lang) == "non_substantive"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "no security at night"),
        ("en", "nothing works here"),
        ("sw", "hakuna usalama"),
        ("sw", "hakuna maji"),
        ("es", "nada de seguridad"),
        ("es", "la policía"),
        ("es", "no hay luz"),
        ("uz", "gaz yo‘q"),
        ("uz", "сув йўқ"),
        ("ru", "нет воды"),
        ("es", "[PERSON-1] y su gente"),
        ("es", "agua"),
        ("en", "2 robberies"),
        ("en", "no response from the police"),
        ("es", "no sabe uno a quién acudir"),
        ("es", "sin respuesta del municipio"),
        ("sw", "hakuna taa"),
        ("sw", "sijui pa kwenda"),
        ("uz", "ish yo‘q"),
        ("uz", "yuk mashinalari ko‘p"),
        ("ru", "нет работы"),
    ],
)
def test_exclusion_keeps_short_answers(lang, text):
    assert exclusion(text, lang) == ""
