"""All sources through the gate, one at a time: the study that every later stage sees."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from voices.config import Config
from voices.corpus import Document, Material, Source, completed, is_project, open_material, read_document
from voices.corpus.metadata.spellings import propose_cities, propose_groups
from voices.errors import NothingToAnalyse, SourceError
from voices.intake.batch import Batch, country_code, take_in
from voices.intake.duplicates import repeated_across
from voices.intake.imported import Imported, read_projects
from voices.keys import keyed_id
from voices.language import cut_segments, fold
from voices.privacy import gate
from voices.schema import empty

if TYPE_CHECKING:
    import pandas as pd

SUFFIX = 6  # hex digits of the hash that tells two documents of one name apart


@dataclass(frozen=True)
class Study:
    """The tables of all sources after the gate; nothing in here is original text but `names`.

    `names` (pseudonym -> what stood there, by document) is kept in memory for the key file that
    the user asked for, and empty otherwise. `sources` holds the redacted sources, and `inputs`
    the hashes of the files, both by document_id; `failures` are the sources that could not be
    read, `skipped` those of a kind that is not read (file name, reason): for the terminal, not
    for the run folder.
    """

    documents: pd.DataFrame
    participants: pd.DataFrame
    utterances: pd.DataFrame
    redactions: pd.DataFrame
    candidates: pd.DataFrame
    segments: pd.DataFrame
    sources: dict[str, str]
    inputs: dict[str, str]
    synthetic: bool
    failures: list[SourceError]
    skipped: list[tuple[str, str]]
    codings: pd.DataFrame
    codebook: pd.DataFrame
    warnings: tuple[str, ...]
    names: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)

    def failed(self) -> list[dict[str, str]]:
        """What the manifest says of failures: the file's name through the gate, and the reason."""
        return [{"document": _slug(gate(f.file)) or "file", "reason": f.problem} for f in self.failures]


def read_study(
    inputs: Sequence[Path],
    *,
    key: bytes,
    config: Config,
    on_progress: Callable[[int, int], None],
    keep_names: bool = False,
) -> Study:
    """Read every source; what cannot be read is listed and the rest goes on.

    Args:
        keep_names: whether the study remembers who is [PERSON-2], for a key file.

    Raises:
        NothingToAnalyse: no source could be read.
        SheetError: documents.csv cannot be used.
    """
    material = open_material(inputs)
    imported = read_projects(material.sources)
    batches: dict[str, Batch] = {}
    hashes: dict[str, str] = {}
    failures: list[SourceError] = imported.failures
    failures.extend(failure for _, failure in material.failures)
    synthetic: list[bool] = []
    for document, source in _documents(material, imported, on_progress):
        document_id = name_document(document, taken=batches, key=key)
        people = imported.people if document.codings else ()
        batches[document_id] = take_in(
            document,
            document_id=document_id,
            key=key,
            languages=config.language.languages,
            people=people,
            pseudonyms=config.privacy.pseudonyms,
        )
        with source.path.open("rb") as stream:
            hashes[document_id] = hashlib.file_digest(stream, "sha256").hexdigest()
        synthetic.append(document.synthetic)
    if not batches:
        raise NothingToAnalyse(_nothing(material.sources, failures))
    study = _join(list(batches.values()), hashes, all(synthetic), failures, list(material.skipped))
    codings, codebook = imported.tables([batch.codings for batch in batches.values()], key=key)
    names = {document_id: batch.names for document_id, batch in batches.items()} if keep_names else {}
    warnings = (*imported.notes(), *_set_apart(material), *_unsettled(study))
    return replace(study, codings=codings, codebook=codebook, warnings=warnings, names=names)


def _documents(
    material: Material, imported: Imported, on_progress: Callable[[int, int], None]
) -> Iterator[tuple[Document, Source]]:
    """The document of each file, then those that coded projects alone hold; what cannot be read is listed."""
    for done, source in enumerate(material.sources, start=1):
        try:
            if not is_project(source):
                yield imported.with_codings(read_document(source, material, key=fold)), source
        except SourceError as failure:
            imported.failures.append(failure)
        finally:
            on_progress(done, len(material.sources))
    for document, source in imported.documents():
        yield completed(document, material, key=fold), source


def name_document(document: Document, *, taken: Sequence[str] | dict[str, Batch], key: bytes) -> str:
    """The document's id: as the sheet says, else its file's stem, through the name gate.

    Where several collide, the later ones get a keyed hash of their file's name, and of which they are of that name.
    """
    region = country_code(document.country)
    name = own = _slug(gate(document.document_id or document.stem, region=region)) or "document"
    nth = 0
    while name in taken:
        of = (document.file, str(nth)) if nth else (document.file,)
        name, nth = f"{own}-{keyed_id(key, 'file', *of, length=SUFFIX)}", nth + 1
    return name


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return re.sub(r"[^\w.-]+", "-", plain).strip("-.")


def _nothing(sources: Sequence[Source], failures: Sequence[SourceError]) -> str:
    reasons = " ".join(str(f) for f in failures[:5]) or "They hold codes, and no text."
    return f"None of the {len(sources)} file(s) could be read. {reasons}"


def _join(
    batches: list[Batch],
    hashes: dict[str, str],
    synthetic: bool,
    failures: list[SourceError],
    skipped: list[tuple[str, str]],
) -> Study:
    import pandas as pd

    utterances = pd.concat([b.utterances for b in batches], ignore_index=True)
    surveys = {b.document["document_id"] for b in batches if b.document["kind"] == "responses"}
    utterances.loc[repeated_across(utterances, surveys), "excluded_because"] = "duplicate"
    redactions = [b.redactions for b in batches if len(b.redactions)]
    candidates = [b.candidates for b in batches if len(b.candidates)]
    return Study(
        documents=pd.DataFrame([b.document for b in batches]),
        participants=_one_row_a_person(pd.concat([b.participants for b in batches], ignore_index=True)),
        utterances=utterances,
        redactions=pd.concat(redactions, ignore_index=True) if redactions else empty("redactions"),
        candidates=pd.concat(candidates, ignore_index=True) if candidates else empty("candidates"),
        segments=cut_segments(utterances),
        sources={b.document["document_id"]: b.source_text for b in batches},
        inputs=hashes,
        synthetic=synthetic,
        failures=failures,
        skipped=skipped,
        codings=empty("codings"),
        codebook=empty("codebook"),
        warnings=(),
    )


def _set_apart(material: Material) -> tuple[str, ...]:
    """Files that were not analysed because they tell of others: said, since that may have been guessed wrongly."""
    counts = Counter(kind for _, kind in material.asides)
    names = {"guide": "a topic guide", "participants": "a list of participants", "ignore": "to be ignored"}
    return tuple(f"{counts[kind]} file(s) were taken as {name}." for kind, name in names.items() if counts[kind])


def _unsettled(study: Study) -> tuple[str, ...]:
    """What the sheet should settle, since a city counted as two makes two half rankings."""
    cities = Counter(city for city in (*study.utterances["city"].dropna().unique(), *study.documents["city"].dropna()))
    groups = Counter(study.documents["group_id"].dropna())
    alike = len(propose_cities(cities, key=fold)) + len(propose_groups(groups))
    talks = study.documents[study.documents["kind"] == "transcript"]
    nowhere = int(talks["city"].isna().sum())
    remedy = "voices inspect FOLDER --write-sheet proposes what to do."
    return (
        *(
            [f"{alike} name(s) of cities or groups stand in several spellings and count as several. {remedy}"]
            if alike
            else []
        ),
        *([f"{nowhere} transcript(s) name no city. {remedy}"] if nowhere and len(cities) else []),
    )


def _one_row_a_person(people: pd.DataFrame) -> pd.DataFrame:
    """A person met in two files of one group is one: turns add up, the first value of an attribute stands."""
    if not people["participant_id"].duplicated().any():
        return people
    rules = dict.fromkeys(people.columns.drop("participant_id"), "first")
    rules |= {"n_turns": "sum", "present": "max", "spoke": "max"}
    return people.groupby("participant_id", as_index=False, sort=False).agg(rules)
