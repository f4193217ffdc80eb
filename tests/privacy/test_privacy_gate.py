"""The gate for file names, sheet fields and column names. All names are invented."""

import pytest

from voices.errors import InputError
from voices.privacy import gate


@pytest.mark.parametrize(
    "text",
    [
        "IZT-01",
        "FGD_03_women_Mathare",
        "Iztapalapa, Mexico City",
        "Toshkent",
        "Chilonzor tumani",
        "women 30-55, street-market (tianguis) traders",
        "jóvenes 18-24",
        "q1_worry",
        "age_group",
        "Mathare Youth Group",
        "2024-03 transcript final",
        "",
    ],
)
def test_gate_keeps_plain_fields(text: str) -> None:
    assert gate(text) == text


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("entrevista_Griselda_Zepeda", "entrevista_[PERSON]"),
        ("entrevista_griselda", "entrevista_[PERSON]"),
        ("interview Zuleykha", "interview [PERSON]"),
        ("group 4, call 0712 345 678", "group 4, call [PHONE]"),
        ("suhbat Шерзод", "suhbat [PERSON]"),
        ("datos de mari@ejemplo.mx", "datos de [EMAIL]"),
    ],
)
def test_gate_replaces_identifiers_by_their_kind(text_in: str, text_out: str) -> None:
    assert gate(text_in) == text_out


def test_gate_is_idempotent() -> None:
    once = gate("entrevista_Griselda_0712 345 678")
    assert gate(once) == once


def test_gate_refuses_an_unknown_region() -> None:
    with pytest.raises(InputError, match="unknown region"):
        gate("x", region="FR")


@pytest.mark.parametrize(
    "field",
    [
        *("Grupo 3", "Grupo A", "Group 12", "Kikundi cha 2", "Kikundi 4", "1-guruh", "2-гуруҳ", "Группа 4", "FGD 3"),
        *("Robbery", "Robo", "Wizi", "Water", "Maji", "Suv", "Corruption", "Housing", "Gangs", "Policing", "Lighting"),
        *("Women 30-55, street traders", "Jóvenes 16-22", "Wanawake", "Ayollar", "Young men", "Mama mboga"),
        *("male", "Mujer", "Mwanamke", "secondary school", "Married", "unemployed", "18-24"),
        *("Iztapalapa", "Mathare North", "Chilonzor", "Toshkent", "Nairobi", "Ciudad de México"),
        *(
            "What worries you most?",
            "¿Qué le preocupa más?",
            "Ni nini kinakusumbua zaidi?",
            "Nima sizni tashvishga soladi?",
        ),
    ],
)
def test_gate_leaves_fields_that_name_nobody(field: str) -> None:
    """A group, a code or a stratum that turned into a placeholder would be lost, or one with another."""
    assert gate(field) == field
