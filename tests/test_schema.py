"""Tables are brought to their types; what does not fit is named without its value."""

from __future__ import annotations

import pytest

from voices.errors import TableError
from voices.schema import TABLES, empty, validate


@pytest.mark.parametrize("name", TABLES)
def test_validate_accepts_an_empty_table(name: str) -> None:
    assert validate(name, empty(name)).column_names == TABLES[name].column_names


def test_validate_keeps_extra_columns_behind_the_schema() -> None:
    frame = empty("participants").assign(gender=[])
    assert validate("participants", frame).column_names == [*TABLES["participants"].column_names, "gender"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"start": ["Lupe"]}, "column start is not of type int64"),
        ({"text": [None]}, "column text has 1 empty value(s)"),
    ],
)
def test_validate_refuses_without_quoting(change: dict[str, list[object]], message: str) -> None:
    import pandas as pd

    row = {"segment_id": ["a#0"], "utterance_id": ["a"], "start": [0], "end": [4], "text": ["Lupe"]}
    with pytest.raises(TableError) as caught:
        validate("segments", pd.DataFrame({**row, **change}))
    assert message in str(caught.value)
    assert "Lupe" not in str(caught.value)


def test_validate_refuses_a_missing_column() -> None:
    with pytest.raises(TableError, match="lacks the column"):
        validate("segments", empty("segments").drop(columns=["text"]))


def test_validate_refuses_a_repeated_key() -> None:
    import pandas as pd

    row = {"segment_id": ["a", "a"], "utterance_id": ["u", "u"], "start": [0, 0], "end": [1, 1], "text": ["x", "x"]}
    with pytest.raises(TableError, match="repeat the key"):
        validate("segments", pd.DataFrame(row))
