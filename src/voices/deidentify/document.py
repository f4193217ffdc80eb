"""One file: searched, decided on, replaced. What goes in is original; what is kept of it is only for the key file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from voices.corpus import Document
from voices.deidentify.columns import Treatment, treatments
from voices.deidentify.decisions import Decision
from voices.deidentify.formats.opened import Opened
from voices.deidentify.ledger import REMOVED, Row, Written
from voices.deidentify.naming import naming_of, passages
from voices.deidentify.replacing import Replacing
from voices.deidentify.reviewing import Candidate, Reviewer, reviewed
from voices.deidentify.searching import Scope, search
from voices.intake.speakers import SpeakerIds, known_names
from voices.privacy import SURE, gate
from voices.privacy.pseudonyms import Pseudonyms


@dataclass(frozen=True)
class Task:
    """What is done to one document."""

    ids: SpeakerIds
    languages: Sequence[str]
    region: str | None
    reviewer: Reviewer


@dataclass(frozen=True)
class Done:
    """A document after its replacement; the slots of what was opened hold it.

    `names` and `candidates` are original; `decisions` are those that were carried out, `lost` those whose place is
    no longer there; `met` the rows of additions whose words stand in it.
    """

    written: Written
    group: str | None
    names: dict[str, str] = field(repr=False)
    candidates: tuple[Candidate, ...] = field(repr=False)
    decisions: tuple[Decision, ...]
    lost: tuple[Decision, ...]
    met: frozenset[int]


def deidentify_document(document: Document, opened: Opened, task: Task) -> Done:
    """Replace what identifies, in the slots of `opened`.

    Raises:
        SourceError: the header row of a survey was not found again.
    """
    naming = naming_of(document, opened.units, task.ids)
    kinds = dict(zip(map(id, opened.units), treatments(opened.units, document), strict=True))
    every = list(passages(opened.units, naming))
    spoken = [passage for passage in every if kinds[id(passage.units[0])] is Treatment.SEARCHED]
    names = [*known_names(document), *naming.names]
    opening = next((str(text) for text in document.turns["text"]), "")
    found = search(spoken, naming, Scope(task.languages, document.languages, task.region, names, opening))
    review = reviewed(found, task.reviewer)

    by_passage = {id(each.passage): each for each in review.found}
    replacing = Replacing(Pseudonyms((each.text for each in review.found), names), task.ids, task.region)
    for passage in every:
        if each := by_passage.get(id(passage)):
            replacing.searched(each)
        else:
            replacing.field(passage, kinds[id(passage.units[0])])
    for voice in opened.voices:
        replacing.voice(voice, naming)

    identity = document.sheet_columns.get("id_column", ())
    emptied = [gate(name, region=task.region) for name in document.dropped_columns if name not in identity]
    cleaned = {what: n for what, n in opened.cleaned.items() if n}
    taken_out = [Row(f"{n} {what}", REMOVED, "", "document_parts") for what, n in cleaned.items()]
    written = Written(
        document_id=task.ids.document_id,
        name=f"{task.ids.document_id}.{opened.extension}",
        rows=(*replacing.rows, *taken_out),
        candidates=sum(span.confidence < SURE for each in review.found for span in each.spans),
        emptied=tuple(dict.fromkeys(emptied)),
        cleaned=cleaned,
        notes=opened.notes,
    )
    return Done(
        written, task.ids.group_id, replacing.originals, review.candidates, review.decisions, review.lost, review.met
    )
