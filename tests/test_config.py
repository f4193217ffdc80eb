"""Settings: defaults hold, misspelt ones are refused, all problems at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from voices.config import Config, make_config, read_config
from voices.errors import ConfigError


def test_read_config_keeps_defaults_of_what_is_not_said(tmp_path: Path) -> None:
    file = tmp_path / "voices.toml"
    file.write_text("seed = 7\n[themes]\nthemes = 12\n", encoding="utf-8")
    config = read_config(file)
    assert (config.seed, config.themes.themes, config.themes.granularity) == (7, 12, "medium")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[themes]\ngranularty = 'fine'\n", "themes.granularty"),
        ("[privacy]\nk = 1\n", "privacy.k"),
        ("seed = -1\n", "seed"),
        ("seed = \n", "not valid TOML"),
    ],
)
def test_read_config_refuses_what_cannot_be_used(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "voices.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=problem):
        read_config(file)


def test_read_config_names_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"absent\.toml"):
        read_config(tmp_path / "absent.toml")


def test_make_config_tells_all_problems_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        make_config({"seed": -1, "privacy": {"k": 1}})
    assert "[seed]" in str(caught.value)
    assert "[privacy.k]" in str(caught.value)


def test_config_survives_a_round_trip() -> None:
    assert make_config(Config().model_dump(mode="json")) == Config()
