"""Phones, e-mail, handles and links. All numbers and names are invented."""

import pytest

from voices.privacy.contact import find_contacts
from voices.privacy.spans import resolve
from voices.privacy.spoken import find_spoken
from voices.privacy.words import Turn


def found(text: str, lang: str = "und", region: str | None = None) -> list[tuple[str, str]]:
    turn = Turn(text, lang, region)
    return [(s.label, text[s.start : s.end]) for s in resolve([*find_contacts(turn), *find_spoken(turn)])]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Mi cel es 55 1234 5678, marque", "55 1234 5678"),
        ("marca al +52 1 55 1234 5678 por favor", "+52 1 55 1234 5678"),
        ("era el 044 55 1234 5678", "044 55 1234 5678"),
        ("tel. (55) 1234 5678", "(55) 1234 5678"),
        ("llámale al 5512345678 en la tarde", "5512345678"),
        ("del 222 345 6789 me marcaban", "222 345 6789"),
        ("55 12 34 56 78 es de mi hija", "55 12 34 56 78"),
        ("Nipigie 0712 345 678 jioni", "0712 345 678"),
        ("call 0112345678 any time", "0112345678"),
        ("+254 722 123 456 is the office", "+254 722 123 456"),
        ("254722123456 ni ya ofisi", "254722123456"),
        ("simu ni 0722-12-34-56", "0722-12-34-56"),
        ("+998 90 123 45 67 ga qo'ng'iroq qiling", "+998 90 123 45 67"),
        ("raqamim 90 123 45 67", "90 123 45 67"),
        ("901234567 ga tel qiling", "901234567"),
        ("eski raqam 8 (371) 234-56-78 edi", "8 (371) 234-56-78"),
        ("звоните 93 555-12-34", "93 555-12-34"),
        ("my number is 4455667", "4455667"),
    ],
)
def test_find_phone_in_the_forms_of_three_countries(text: str, phone: str) -> None:
    assert found(text) == [("PHONE", phone)]


@pytest.mark.parametrize(
    "text",
    [
        "De 1990 a 2010 vivimos ahí, son 20 años",
        "Costó 1 500 000 pesos la casa",
        "cobraron 12,500 y luego 8,000",
        "Walichukua elfu mbili na mia tano",
        "besh yuz ming so'm, 2021 yilda",
        "We are 45 people, 12 groups, 3 sessions in 2024",
        "платили 250 000 сум в месяц",
    ],
)
def test_find_no_phone_in_years_and_money(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        (
            "mi número es cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
            "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
        ),
        (
            "nambari yangu ni sifuri saba mbili mbili nne tano sita saba nane tisa",
            "sifuri saba mbili mbili nne tano sita saba nane tisa",
        ),
        (
            "to'qson uch besh yuz o'n ikki qirq besh oltmish yetti",
            "to'qson uch besh yuz o'n ikki qirq besh oltmish yetti",
        ),
        ("девяносто три пятьсот двенадцать сорок пять шестьдесят семь", None),
        ("zero seven two two, one two three, four five six", None),
    ],
)
def test_find_phone_dictated_in_words(text: str, phone: str | None) -> None:
    assert found(text) == [("PHONE", phone or text)]


@pytest.mark.parametrize(
    "text",
    [
        "uno, dos, tres, probando",
        "moja mbili tatu twende",
        "ni kumi na tano au kumi na sita tu",
        "ikki yuz ellik ming so'm oylik",
        "they took one hundred and twenty thousand shillings",
        "veinte, treinta pesos, cuarenta si llueve",
    ],
)
def test_find_no_phone_in_counts_and_amounts(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("escriban a vecinas.sur@ejemplo.mx.", [("EMAIL", "vecinas.sur@ejemplo.mx")]),
        ("es mari punto perez arroba gmail punto com", [("EMAIL", "mari punto perez arroba gmail punto com")]),
        ("mari.perez arroba hotmail", [("EMAIL", "mari.perez arroba hotmail")]),
        ("write to otieno at gmail dot com", [("EMAIL", "otieno at gmail dot com")]),
        ("почта karim собака mail точка ru", [("EMAIL", "karim собака mail точка ru")]),
        ("búscame como @la_gueritaMX", [("HANDLE", "@la_gueritaMX")]),
        ("mi insta es lupita.88", [("HANDLE", "lupita.88")]),
        ("vean https://ejemplo.mx/foto?id=3, por favor", [("LINK", "https://ejemplo.mx/foto?id=3")]),
        ("kanal t.me/mahalla_gap da", [("LINK", "t.me/mahalla_gap")]),
        ("we met at the market at noon", []),
    ],
)
def test_find_email_handle_link(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
