"""`voices models`: the encoder's card and what is known of each language."""

from __future__ import annotations

from typing import Any

from voices.language import coverage


def test_show_card_and_languages(invoke: Any) -> None:
    result = invoke("models", "--model", "hashing")
    assert result.exit_code == 0, result.output
    assert "hashing" in result.stdout
    assert "--model intfloat/multilingual-e5-base" in " ".join(result.stdout.split())
    flat = "".join(result.stdout.split())
    for _, row in coverage().iterrows():
        assert str(row.iloc[0]) in flat
    assert result.stdout.count("Lemmas by") == len(coverage())
    assert "not measured" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "…" not in result.stdout


def test_name_embedded_model_where_another_is_missing(invoke: Any) -> None:
    result = invoke("models", "--model", "./no-such-model")
    assert result.exit_code == 2
    assert "voices-e5-small" in result.stderr
