"""Local names instead of numbers. All people are invented."""

import pandas as pd
import pytest

from voices.privacy import redact
from voices.privacy.fold import fold
from voices.privacy.local_names import EITHER, FEMALE, MALE, LocalName, NamePool, gender_of, shown, to_cyrillic


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("doña Lupe", FEMALE),
        ("comandante Olvera", MALE),
        ("Griselda", FEMALE),
        ("Rigoberto", MALE),
        ("Dilnoza opa", FEMALE),
        ("Каримова", FEMALE),
        ("Karimov Botir Alisherovich", MALE),
        ("Галина Петровна", FEMALE),
        ("Wanjiku wa Kamau", FEMALE),
        ("Odhiambo", MALE),
        ("Chino", EITHER),
    ],
)
def test_gender_is_read_from_titles_forms_and_lists(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ("doña Lupe", "[doña Ana]"),
        ("Hortensia Villaseñor", "[Ana Robles]"),
        ("comandante Olvera", "[comandante Robles]"),
        ("GRISELDA", "[ANA]"),
        ("griselda", "[ana]"),
        ("Dilnoza opa", "[Ana opa]"),
    ],
)
def test_shown_name_keeps_titles_length_and_case(original: str, expected: str) -> None:
    assert shown(LocalName("Ana", "Robles"), original) == expected


def test_pool_gives_no_name_that_is_taken_and_none_twice() -> None:
    pool = NamePool({"adriana", "aguilar"})
    names = [pool.take("Griselda", "es") for _ in range(40)]
    given = [name.given for name in names if name]
    assert "Adriana" not in given
    assert len(set(given)) == len(given) > 20
    assert names[-1] is None
    assert repr(pool) == "NamePool()"


@pytest.mark.parametrize(
    ("latin", "cyrillic"), [("Shahnoza", "Шаҳноза"), ("G'ayrat", "Ғайрат"), ("Ulug'bek", "Улуғбек")]
)
def test_to_cyrillic_writes_uzbek_names(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic
    assert fold(cyrillic) == fold(latin)


def test_redact_with_names_keeps_one_name_a_person_and_its_suffixes() -> None:
    turns = pd.DataFrame(
        {
            "utterance_id": ["a", "b", "c"],
            "lang": ["es", "es", "uz"],
            "text": [
                "Vino Hortensia Villaseñor",
                "y la maestra Hortensia lloró",
                "Sherzodning akasi, Шерзоднинг akasi",
            ],
        }
    )
    result = redact(turns, pseudonyms="names")
    full, short, uzbek = result.text
    given = full.split("[")[1].split(" ")[0]
    assert full.startswith("Vino [") and short == f"y la [maestra {given}] lloró"
    assert "]ning akasi" in uzbek and "]нинг akasi" in uzbek
    assert result.redactions["replacement"].tolist()[1] == f"[maestra {given}]"
    for text, row in zip(result.text.loc[[0, 1, 2, 2]], result.redactions.itertuples(), strict=True):
        assert text[row.start : row.end] == row.replacement
    assert not {"Hortensia", "Villaseñor", "Sherzod"} & set(" ".join(result.text).replace("]", "[").split("["))
