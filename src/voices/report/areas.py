"""What the report needs of the priority areas: their names, layers and definitions.

The report reads a run, not the stage that codes areas; the pipeline hands it this view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class AreaEntry:
    """One priority area of the codebook.

    Attributes:
        id: as in the tables of the run.
        label: its name by language.
        layer: id of the layer it belongs to.
        definition: what is coded here, one or two sentences in English.
    """

    id: str
    label: Mapping[str, str]
    layer: str
    definition: str = ""


@dataclass(frozen=True)
class AreaView:
    """The codebook as the report shows it: areas in their order, layers by name.

    Attributes:
        areas: in the order of the codebook.
        layers: id of a layer -> its name by language.
    """

    areas: tuple[AreaEntry, ...] = ()
    layers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def label(self, area_id: str, lang: str) -> str:
        """The area's name in `lang`, else in English, else its id in plain letters."""
        for area in self.areas:
            if area.id == area_id:
                return _in(area.label, lang) or plain(area_id)
        return plain(area_id)

    def layer_label(self, layer: str, lang: str) -> str:
        """The layer's name in `lang`, else in English, else its id in plain letters."""
        return _in(self.layers.get(layer, {}), lang) or plain(layer)

    def by_layer(self) -> list[tuple[str, list[AreaEntry]]]:
        """(layer, its areas), layers in the order in which the codebook first uses them."""
        found: dict[str, list[AreaEntry]] = {}
        for area in self.areas:
            found.setdefault(area.layer, []).append(area)
        return list(found.items())


def plain(identifier: str) -> str:
    """`road_safety` -> `Road safety`: better than nothing where a codebook has no name."""
    words = identifier.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _in(labels: Mapping[str, str], lang: str) -> str:
    return labels.get(lang) or labels.get("en") or ""
