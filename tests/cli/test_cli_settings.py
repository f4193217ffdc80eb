"""voices.toml first, flags over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from voices.cli.settings import Flags, settings
from voices.config import Config
from voices.errors import ConfigError

TOML = """
seed = 7
[themes]
granularity = "fine"
guidance = 0.25
[encoder]
model = "some/model"
[privacy]
k = 9
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "voices.toml"
    path.write_text(TOML, encoding="utf-8")
    return path


def test_use_defaults_without_file_and_flags() -> None:
    assert settings(None, Flags()) == Config()


def test_use_file_where_no_flag_speaks(file: Path) -> None:
    config = settings(file, Flags())
    assert (config.seed, config.themes.granularity, config.themes.guidance) == (7, "fine", 0.25)
    assert (config.encoder.model, config.privacy.k, config.ranking) == ("some/model", 9, Config().ranking)


def test_put_flags_over_file(file: Path) -> None:
    flags = Flags(model="hashing", themes=12, granularity="coarse", open_themes=True, seed=0)
    config = settings(file, flags)
    assert (config.seed, config.encoder.model) == (0, "hashing")
    assert (config.themes.themes, config.themes.granularity, config.themes.guidance) == (12, "coarse", 0)
    assert config.privacy.k == 9


@pytest.mark.parametrize(
    "flags, setting", [(Flags(themes=1), "themes.themes"), (Flags(granularity="x"), "granularity")]
)
def test_name_setting_of_flag_that_does_not_fit(flags: Flags, setting: str) -> None:
    with pytest.raises(ConfigError, match=r"^command line: ") as caught:
        settings(None, flags)
    assert setting in str(caught.value)


def test_name_file_with_unknown_setting(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[themes]\nthems = 3\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^mine\.toml: .*themes\.thems"):
        settings(path, Flags(themes=5))
