"""The frame of the assessment: the areas people's concerns are sorted into.

The frame is a plain YAML file that a city may edit (thematic areas vary by city). Each
area names its layer (vulnerabilities of persons, risks of the place,
illicit flows, governance and resilience), the SDG targets and ICCS codes it touches, a
definition for the person who codes, and anchor phrases as residents say them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voices.errors import ConfigError

LANGUAGES = ("en", "es", "sw", "uz")
"""Languages of the labels and of the plain-language readings."""

RESIDUAL = ("emerging", "not_a_concern")
"""Buckets of the coding that are no areas: they are never ranked, and no area may take their names."""


@dataclass(frozen=True)
class Area:
    """One priority area of the frame.

    Attributes:
        id: short name, letters, digits and underscores.
        label: language -> what people read; has all of `LANGUAGES` (a label that the file
            does not give is the English one, or the first that is given).
        definition: what belongs here and what does not, in English.
        layer: id of its layer.
        sdg_targets: targets of the Sustainable Development Goals, such as "16.1".
        iccs: codes of the International Classification of Crime for Statistical Purposes.
        anchors: language -> phrases as residents say them.
    """

    id: str
    label: Mapping[str, str]
    definition: str
    layer: str
    sdg_targets: tuple[str, ...]
    iccs: tuple[str, ...]
    anchors: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class AreaFrame:
    """The areas in the order of the file, and their layers (id -> language -> label)."""

    version: str
    layers: Mapping[str, Mapping[str, str]]
    areas: tuple[Area, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the areas, in the order of the file."""
        return tuple(area.id for area in self.areas)

    @property
    def by_id(self) -> dict[str, Area]:
        """Area id -> area."""
        return {area.id: area for area in self.areas}

    @property
    def anchors(self) -> list[tuple[str, str, str]]:
        """(area id, language, phrase) for every anchor phrase, in the order of the file."""
        return [
            (area.id, lang, phrase)
            for area in self.areas
            for lang, phrases in area.anchors.items()
            for phrase in phrases
        ]


def load_areas(path: Path | None = None) -> AreaFrame:
    """The frame in `path`, or the one that comes with the package.

    Raises:
        ConfigError: the file cannot be read or does not describe a frame; the message
            names the file, the line where there is one, and what to do.
    """
    from voices.priorities.frame_file import parse_areas

    if path is None:
        from importlib.resources import files

        name, source = "areas.yaml", files("voices.priorities").joinpath("areas.yaml")
        return parse_areas(source.read_text(encoding="utf-8"), name=name)
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ConfigError(f"{path.name}: the file is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise ConfigError(f"{path.name}: cannot be read ({reason}). Give the path of a YAML file of areas.") from None
    return parse_areas(text, name=path.name)
