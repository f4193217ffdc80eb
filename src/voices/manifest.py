"""What a run says of itself: versions, settings, model, inputs, counts, timings, warnings."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voices.config import Config
from voices.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    import pandas as pd

    from voices.encoder import Encoder
    from voices.intake import Study


def describe(study: Study, tables: dict[str, pd.DataFrame], *, config: Config, encoder: Encoder) -> dict[str, Any]:
    """The manifest, without timings. It holds no text, name, file name or path of the study."""
    settings = config.model_dump(mode="json")
    settings["encoder"]["model"] = Path(config.encoder.model).name  # of a folder, its name; never where it lies
    return {
        "schema_version": SCHEMA_VERSION,
        "voices_version": version("voices"),
        "created": datetime.now(UTC).date().isoformat(),
        "synthetic": study.synthetic,
        "seed": config.seed,
        "config": settings,
        "model": {"name": Path(encoder.name).name, "revision": encoder.revision, "backend": encoder.backend},
        "inputs": [{"document_id": d, "sha256": h} for d, h in sorted(study.inputs.items())],
        "failed": study.failed(),
        "skipped": len(study.skipped),
        "counts": _counts(study, tables),
        "excluded": _excluded(study),
        "warnings": [],
    }


def _counts(study: Study, tables: dict[str, pd.DataFrame]) -> dict[str, Any]:
    documents, participants, codes, quotes = (
        study.documents,
        study.participants,
        tables["theme_codes"],
        tables["quotes"],
    )
    themed = codes["theme_id"] != "-1"
    sought = themed | (codes["unassigned_because"] != "no_concern")
    return {
        "documents": len(documents),
        "groups": int(documents["group_id"].nunique()),
        "cities": int(study.utterances["city"].nunique()),
        "participants": int(participants["group_id"].notna().sum()),
        "respondents": int(participants["group_id"].isna().sum()),
        "utterances": len(study.utterances),
        "analysed": int((study.utterances["excluded_because"] == "").sum()),
        "segments": len(study.segments),
        "segments_of_concern": int(sought.sum()),
        "themes": len(tables["themes"]),
        "unassigned_share": round(1 - float(themed[sought].mean()), 4) if sought.any() else None,
        "redactions": len(study.redactions),
        "codings": len(study.codings),
        "coders": int(study.codings["coder"].nunique()),
        "codes": len(study.codebook),
        "quotes": len(quotes),
        "quotes_publishable": int(quotes["publishable"].sum()),
    }


def _excluded(study: Study) -> dict[str, int]:
    reasons = study.utterances["excluded_because"]
    return {str(reason): int(n) for reason, n in reasons[reasons != ""].value_counts().sort_index().items()}
