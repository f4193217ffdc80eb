"""Official numbers, plates and exact dates. All are invented."""

from collections.abc import Callable, Iterable

import pytest

from voices.privacy.dates import find_dates
from voices.privacy.ids import find_ids
from voices.privacy.spans import Span, resolve
from voices.privacy.words import Turn


def found(detector: Callable[[Turn], Iterable[Span]], text: str) -> list[str]:
    return [text[s.start : s.end] for s in resolve(detector(Turn(text)))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("mi CURP es PEGJ850412HDFRRN09", "PEGJ850412HDFRRN09"),
        ("la curp pegj850412hdfrrn09 en minúsculas", "pegj850412hdfrrn09"),
        ("RFC PEGJ850412AB1 del taller", "PEGJ850412AB1"),
        ("clave PRGRJN85041209H400", "PRGRJN85041209H400"),
        ("levanté el acta con folio 2024/55812", "2024/55812"),
        ("kitambulisho namba 23456789 kilipotea", "23456789"),
        ("my ID number is 34567812", "34567812"),
        ("KRA pin A012345678Z", "A012345678Z"),
        ("they gave me OB 12/04/05/2024", "OB 12/04/05/2024"),
        ("M-Pesa code QGH7X2K9LM", "QGH7X2K9LM"),
        ("PINFL 31204851234567", "31204851234567"),
        ("pasportim AB7654321 edi", "AB7654321"),
        ("паспорт АА 7654321", "АА 7654321"),
        ("karta 8600 1234 5678 9012", "8600 1234 5678 9012"),
        ("placas XYZ-12-34", "XYZ-12-34"),
        ("un taxi placas B7788K", "B7788K"),
        ("gari KDA 123X nyeupe", "KDA 123X"),
        ("kmfz 123a ilikuwa ya jirani", "kmfz 123a"),
        ("oq Nexia 10 B 321 CA", "10 B 321 CA"),
        ("номер 01 777 AAA", "01 777 AAA"),
    ],
)
def test_find_id_and_plate(text: str, number: str) -> None:
    assert found(find_ids, text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "En 2019 éramos 350 familias",
        "Class of 2024, grade 8",
        "bir million 500 ming so'm",
        "cobran 1200 por la cuenta",
        "tuliishi hapo mwaka wa 1998",
        "2021 yilda 45 kishi",
    ],
)
def test_find_no_id_in_plain_numbers(text: str) -> None:
    assert found(find_ids, text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("fue el 14 de marzo de 2023 en la noche", "14 de marzo de 2023"),
        ("el quince de agosto se lo llevaron", "quince de agosto"),
        ("on the 3rd of July 2022", "3rd of July 2022"),
        ("on March 14, 2023 they came", "March 14, 2023"),
        ("the fifth of May", "fifth of May"),
        ("tarehe 7 Machi 2023", "tarehe 7 Machi 2023"),
        ("tarehe kumi na nne mwezi wa tatu", "tarehe kumi na nne mwezi wa tatu"),
        ("8-sentabrda maktabda edi", "8-sentabr"),
        ("2022 yil 5 mart kuni", "2022 yil 5 mart"),
        ("2022 йил 5 март куни", "2022 йил 5 март"),
        ("sakkizinchi mayda", "sakkizinchi may"),
        ("пятого мая приехали", "пятого мая"),
        ("12 июня 2021 года", "12 июня 2021 года"),
        ("el 12/03/2023 a las 8", "12/03/2023"),
        ("2023-03-12 10:00", "2023-03-12"),
        ("03.12.2023 да", "03.12.2023"),
    ],
)
def test_find_exact_date(text: str, date: str) -> None:
    assert found(find_dates, text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "en marzo de 2023 y todo 2024",
        "March was hard, in 2023",
        "mwezi wa tano ulikuwa mgumu",
        "uch marta aytdim, 50 marta",
        "maybe may 20 people come to march 20 kilometres",
        "сказал пять раз в мае",
        "abierto 24/7",
        "sentabrda qaytdi",
    ],
)
def test_find_no_date_in_month_or_year_alone(text: str) -> None:
    assert found(find_dates, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("La patrulla MX-0417-P2 viene siempre", "MX-0417-P2"),
        ("El expediente TUA-08/412/2020 sigue", "TUA-08/412/2020"),
        ("Faili CR/141/88/2023 imepotea", "CR/141/88/2023"),
        ("con pasaporte G33870145 entró", "G33870145"),
        ("mi credencial idmex2093384417 la usaron", "idmex2093384417"),
        ("NASS: 73 65764907 85, dice", "73 65764907 85"),
        ("NHC: 047856. Otro", "047856"),
        ("Иш 1-1007-2209/116, гувоҳ йўқ", "1-1007-2209/116"),
        ("Guvohnoma I-TN 0457726 yo'qoldi", "I-TN 0457726"),
        ("номер КУСП 7716 дали", "КУСП 7716"),
        ("the badge number, PC 84417, was seen", "PC 84417"),
    ],
)
def test_find_codes_of_no_listed_format(text: str, code: str) -> None:
    spans = resolve(find_ids(Turn(text)))
    assert any(code in text[s.start : s.end] for s in spans)


@pytest.mark.parametrize(
    "text",
    [
        "desde el COVID-19 todo cambió",
        "un cuerno AK-47 y ya",
        "2016-yildan keyin",
        "son 25000000 nada más",
        "cost 1500000 shillings",
        "el 8M marchamos en 2023 y 2024",
    ],
)
def test_find_no_code_in_names_of_things_and_sums(text: str) -> None:
    assert resolve(find_ids(Turn(text))) == []
