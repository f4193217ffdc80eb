"""Every setting, with its reason beside it; voices.toml <-> Config.

The defaults are the ones that the figures in benchmarks/results were measured with.
A configuration holds no word of a participant and no path of the study, so it can be
written into the manifest whole.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voices.errors import ConfigError


class _Section(BaseModel):
    # A misspelt setting must not be ignored: the run would differ from what was asked.
    model_config = ConfigDict(extra="forbid", frozen=True)


class LanguageConfig(_Section):
    languages: tuple[str, ...] = Field(
        ("es", "sw", "uz", "en", "ru"),
        title="languages of the study",
        description="Identification chooses among these and abstains outside them.",
    )


class PrivacyConfig(_Section):
    pseudonyms: Literal["numbers", "names"] = Field(
        "numbers",
        title="what stands for a person: [PERSON-2], or a local name of the same gender in brackets",
        description="A number cannot be taken for a real name; a name reads more easily.",
    )
    k: int = Field(
        5,
        ge=2,
        title="people who must share what a quote shows of its speaker",
        description="Five is the usual floor for tables about people; deductive disclosure needs more than two.",
    )
    min_groups: int = Field(
        2, ge=1, title="groups among them", description="Members of one group know who said what in it."
    )
    sensitive_areas: tuple[str, ...] = Field(
        ("gbv", "child_protection", "extortion"),
        title="areas whose quotes wait for a person's sign-off",
        description="A perpetrator who recognises the speaker can harm her. Police killings are held back too.",
    )


class EncoderConfig(_Section):
    model: str = Field(
        "voices-e5-small",
        title="sentence-transformers model: the embedded default, a folder, or a hub name",
        description="The embedded default is the one that was measured; nothing is fetched for it.",
    )


class ThemeConfig(_Section):
    granularity: Literal["coarse", "medium", "fine"] = Field("medium", title="how finely themes are cut")
    themes: int | None = Field(
        None, ge=2, le=200, title="number of themes", description="Empty: from the number of segments and granularity."
    )
    min_segments: int = Field(
        30, ge=10, title="fewest segments to look for themes in", description="Below it clusters are accidents."
    )
    guidance: float = Field(
        0.5,
        ge=0,
        le=1,
        title="weight of the priority areas in the vectors that are clustered; 0 = open",
        description="Areas were defined by people and are the same in every language; vectors alone follow language.",
    )
    quotes: int = Field(6, ge=1, le=50, title="quotes kept a theme and an area")


class RankingConfig(_Section):
    level: float = Field(
        0.9, gt=0.5, lt=1, title="level of intervals", description="Few groups make wider claims look empty."
    )
    resamples: int = Field(1000, ge=100, title="bootstrap resamples of groups")


class Config(_Section):
    """All settings of one run. `Config()` is what `voices analyse` uses."""

    seed: int = Field(20240, ge=0, title="seed of everything that draws")
    language: LanguageConfig = LanguageConfig()
    privacy: PrivacyConfig = PrivacyConfig()
    encoder: EncoderConfig = EncoderConfig()
    themes: ThemeConfig = ThemeConfig()
    ranking: RankingConfig = RankingConfig()


def read_config(path: Path) -> Config:
    """The settings in a voices.toml; what it does not say keeps its default.

    Raises:
        ConfigError: the file cannot be read, a setting is unknown, or a value does not
            fit; all problems at once, each with its place in the file.
    """
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path.name}: cannot be read ({error.strerror}). Check the path.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name}: is not valid TOML ({error}).") from None
    return make_config(settings, origin=path.name)


def make_config(settings: dict[str, object], *, origin: str = "settings") -> Config:
    """A Config from nested settings, with readable errors.

    Raises:
        ConfigError: as `read_config`.
    """
    try:
        return Config.model_validate(settings)
    except ValidationError as error:
        problems = "; ".join(f"[{'.'.join(map(str, e['loc']))}] {e['msg']}" for e in error.errors(include_input=False))
        raise ConfigError(f"{origin}: {problems}.") from None
