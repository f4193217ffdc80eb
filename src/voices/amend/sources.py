"""What depends on the wording of turns, made again: sources, offsets, segments, counts of documents."""

from __future__ import annotations

from dataclasses import replace

from voices.intake import Study
from voices.intake.layout import lay_out, source_hash
from voices.language import cut_segments


def lay_out_again(study: Study) -> Study:
    """The study with sources, offsets, segments, hashes and counts that fit its utterances and participants."""
    import pandas as pd

    parts, sources = [], {}
    for document_id, turns in study.utterances.groupby("document_id", sort=False):
        laid, sources[str(document_id)] = lay_out(turns.sort_values("position", kind="stable"))
        parts.append(laid)
    utterances = pd.concat(parts, ignore_index=True)
    documents = study.documents.copy()
    ids = documents["document_id"]
    present = study.participants[study.participants["present"]].groupby("document_id").size()
    documents["sha256"] = ids.map({d: source_hash(text) for d, text in sources.items()})
    documents["n_utterances"] = ids.map(utterances["document_id"].value_counts()).astype(int)
    documents["n_participants"] = ids.map(present).fillna(0).astype(int)
    return replace(
        study, documents=documents, utterances=utterances, sources=sources, segments=cut_segments(utterances)
    )
