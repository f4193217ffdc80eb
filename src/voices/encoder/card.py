"""What `voices models` says about a model, without loading its weights."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from voices.encoder.hashing import HashingEncoder
from voices.encoder.location import locate
from voices.encoder.protocol import DEFAULT_MODEL, HASHING_MODEL


@dataclass(frozen=True)
class ModelCard:
    """A model in a line: `dimensions` 0, `size_bytes` 0 and "" mean that its folder does not say."""

    name: str
    revision: str
    dimensions: int
    size_bytes: int
    licence: str
    languages: tuple[str, ...]


def model_card(model: str = DEFAULT_MODEL) -> ModelCard:
    """The card of `model` (named as for `open_encoder`): licence and languages as its README states them.

    Raises ModelError when there is no such model here and it cannot be fetched.
    """
    if model == HASHING_MODEL:
        return ModelCard(HASHING_MODEL, HashingEncoder.revision, HashingEncoder.dimensions, 0, "MIT", ())
    location = locate(model)
    if location.folder is None:
        return ModelCard(location.name, location.revision, 0, 0, "", ())
    header = _readme_header(location.folder)
    return ModelCard(
        location.name,
        location.revision,
        location.dimensions or 0,
        sum(path.stat().st_size for path in location.folder.rglob("*") if path.is_file()),
        str(header.get("license") or ""),
        _as_tuple(header.get("language")),
    )


def _as_tuple(languages: object) -> tuple[str, ...]:
    """A README names one language or a list of them."""
    if isinstance(languages, list):
        return tuple(str(language) for language in languages)
    return (str(languages),) if languages else ()


def _readme_header(folder: Path) -> dict[str, object]:
    """The YAML block at the top of the folder's README.md; empty where there is none."""
    import yaml

    with contextlib.suppress(OSError, UnicodeDecodeError, yaml.YAMLError):
        text = (folder / "README.md").read_text(encoding="utf-8")
        if text.startswith("---\n") and "\n---" in text[4:]:
            header = yaml.safe_load(text[4:].split("\n---", 1)[0])
            if isinstance(header, dict):
                return header
    return {}
