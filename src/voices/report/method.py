"""Sections 5 to 7: what falls outside the themes, how it was made, how people are protected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from voices.report.gate import shareable_quotes, small_themes
from voices.report.ranking import rare_areas
from voices.report.themes import held_back, set_aside

if TYPE_CHECKING:
    from voices.run import Run

UNASSIGNED = "-1"
"""The theme of a segment that belongs to none."""

NO_CONCERN = "no_concern"
"""Why a segment is in no theme: it raises no concern. Other reasons: it does, but fits none."""

_PATH = re.compile(r"^(?:[/~]|[A-Za-z]:[\\/]|\\\\)")
"""A setting that begins like this is a place on somebody's machine: not for readers."""

REVISION_LETTERS = 12
"""Of the model's revision: enough to tell two apart, short enough to be read out."""


@dataclass(frozen=True)
class Outside:
    """What stays outside the themes.

    Attributes:
        segments: meaning units analysed.
        no_concern: share of them that raise none; None where the run does not tell.
        unassigned: share of them in no theme, without those that raise no concern.
        rare: ids of areas that somebody raised, but too few to show where.
        small_themes: whether there are themes of too few people to show.
        set_aside: themes that a researcher rejected or merged.
    """

    segments: int
    no_concern: float | None
    unassigned: float
    rare: list[str]
    small_themes: bool
    set_aside: int


@dataclass(frozen=True)
class Privacy:
    """How people were protected, in numbers.

    Attributes:
        quotes: quotes found; held_back of them failed the disclosure check, for `reasons`
            (a quote may have several); printed ones are in this report.
        replaced: (kind of identifier, how many spans were replaced).
    """

    quotes: int
    held_back: int
    reasons: list[tuple[str, int]]
    printed: int
    replaced: list[tuple[str, int]]
    unreviewed: int


@dataclass(frozen=True)
class Method:
    """Program, model, settings and the program's own warnings."""

    version: str
    schema: str
    created: str
    seed: str
    model: str
    revision: str
    backend: str
    settings: list[tuple[str, str]]
    warnings: list[str]
    language_excess: float | None
    proposals: bool


def outside(run: Run, *, least: int) -> Outside:
    """What stays outside; nothing in it tells where, by whom or how often."""
    codes = run.theme_codes
    away, told = codes["theme_id"] == UNASSIGNED, "unassigned_because" in codes
    idle = away & (codes["unassigned_because"] == NO_CONCERN) if told else away & False
    return Outside(
        segments=len(codes),
        no_concern=float(idle.mean()) if told and len(codes) else None,
        unassigned=float((away & ~idle).mean()) if len(codes) else 0.0,
        rare=rare_areas(run, least=least),
        small_themes=bool(small_themes(run, least=least)),
        set_aside=set_aside(run),
    )


def privacy(run: Run) -> Privacy:
    """Quotes held back and printed, and what was replaced, counted over the whole run."""
    quotes, redactions = run.quotes, run.redactions
    labels = redactions["label"].value_counts()
    return Privacy(
        quotes=len(quotes),
        held_back=int((~quotes["publishable"]).sum()),
        reasons=held_back(quotes),
        printed=len(shareable_quotes(run)),
        replaced=sorted(((str(label), int(n)) for label, n in labels.items()), key=lambda pair: (-pair[1], pair[0])),
        unreviewed=int((~redactions["reviewed"]).sum()),
    )


def method(run: Run) -> Method:
    """What the manifest says, with "" for what it does not."""
    manifest = run.manifest
    model = manifest.get("model", {})
    excess = run.themes["language_excess"].dropna()
    return Method(
        version=str(manifest.get("voices_version", "")),
        schema=str(manifest.get("schema_version", "")),
        created=str(manifest.get("created", "")),
        seed=str(manifest.get("seed", "")),
        model=_name(str(model.get("name", ""))),
        revision=_short(str(model.get("revision", ""))),
        backend=str(model.get("backend", "")),
        settings=[(key, _name(value)) for key, value in _flat(manifest.get("config", {}))],
        warnings=_warnings(run),
        language_excess=float(excess.mean()) if len(excess) else None,
        proposals=bool((run.themes["status"] == "proposed").any()),
    )


def _warnings(run: Run) -> list[str]:
    """The run's warnings that name no source, group or person."""
    ids = {*run.documents["document_id"], *run.documents["group_id"].dropna(), *run.participants["participant_id"]}
    ids |= {str(entry.get("document", "")) for entry in run.manifest.get("failed", [])} - {""}
    warnings = [str(warning) for warning in run.manifest.get("warnings", [])]
    return [warning for warning in warnings if not any(name in warning for name in ids)]


def _flat(settings: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """("ranking.level", "0.9") ... from nested settings, by name."""
    for key in sorted(settings):
        value = settings[key]
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list | tuple):
            yield f"{prefix}{key}", ", ".join(map(str, value))
        elif value is not None:
            yield f"{prefix}{key}", str(value)


def _short(revision: str) -> str:
    """`sha256:0123...` with as many letters as are told apart; a hub's revision likewise."""
    kind, mark, letters = revision.rpartition(":")
    return kind + mark + letters[:REVISION_LETTERS]


def _name(value: str) -> str:
    """The last part of a path; anything else as it is."""
    return re.split(r"[\\/]", value.rstrip("\\/"))[-1] if _PATH.match(value) else value
