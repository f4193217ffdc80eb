"""deidentify(): a folder of transcripts and surveys in, the same files without what identifies out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from voices.config import LanguageConfig
from voices.corpus import Document, Material, Source, is_project, open_material, read_document
from voices.corpus.reading import read_bytes
from voices.deidentify.decisions import Decision
from voices.deidentify.document import Done, Task, deidentify_document
from voices.deidentify.formats import open_file
from voices.deidentify.ledger import LOG, Written, as_csv
from voices.deidentify.places import check_places
from voices.deidentify.reviewing import Addition, Ask, Candidate, Reviewer
from voices.deidentify.sheet import SHEET, Entry, sheet_of
from voices.drafts import drafting
from voices.errors import NothingToAnalyse, SourceError
from voices.intake import country_code, name_document
from voices.intake.speakers import SpeakerIds, group_of
from voices.keys import study_key
from voices.language import fold
from voices.privacy import KeyFile

OnProgress = Callable[[int, int], None]


@dataclass(frozen=True)
class Options:
    """How a folder is de-identified.

    Attributes:
        study_key: the secret that pseudonyms are made with; in the user's data folder where none is given.
        keep_key: where to keep who is who, encrypted.
        decisions, additions: what a person has decided already.
        ask: asks a person of the candidates of each document.
        replace: write over an earlier output in the same folder.
    """

    study_key: Path | None = None
    keep_key: KeyFile | None = None
    decisions: Sequence[Decision] = ()
    additions: Sequence[Addition] = field(default=(), repr=False)
    ask: Ask | None = None
    replace: bool = False
    languages: Sequence[str] = LanguageConfig().languages


@dataclass(frozen=True)
class Deidentified:
    """What was written, and what a person still has to look at.

    `candidates` are original and for the review sheet only. `failures` could not be read, `left_out` are files of
    the input that are not written, with the reason; `lost` are decisions whose place is no longer there,
    `unmet` the rows of additions whose words stand nowhere.
    """

    folder: Path
    files: tuple[Written, ...]
    failures: tuple[SourceError, ...]
    left_out: tuple[tuple[str, str], ...]
    candidates: tuple[Candidate, ...] = field(repr=False)
    decisions: tuple[Decision, ...]
    lost: tuple[Decision, ...]
    unmet: tuple[int, ...]


def deidentify(
    *inputs: str | Path, out: str | Path, options: Options | None = None, on_progress: OnProgress | None = None
) -> Deidentified:
    """Write the files of the input again, in their formats, without what identifies.

    Raises:
        InputError: the input cannot be found, or its documents.csv cannot be used.
        NothingToAnalyse: no file of it could be read.
        RunError: something stands at `out` that is not ours to replace.
        ConfigError: the key file may not be written where it is to be.
    """
    options = options or Options()
    paths, folder = [Path(i) for i in inputs], Path(out)
    check_places(folder, paths, replace=options.replace)
    if options.keep_key:
        options.keep_key.check(*paths, folder)
    key = study_key(options.study_key)
    material = open_material(paths)
    failures = [failure for _, failure in material.failures]
    report = on_progress or (lambda done, total: None)
    done: dict[str, Done] = {}
    sources: dict[str, Source] = {}
    with drafting(folder) as draft:
        for source in _each(material, report):
            try:
                document_id, result, content = _one(source, material, key=key, options=options, taken=list(done))
            except SourceError as failure:
                failures.append(failure)
                continue
            (draft / result.written.name).write_bytes(content)
            done[document_id], sources[document_id] = result, source
        if not done:
            raise NothingToAnalyse(f"None of the files could be read. {' '.join(str(f) for f in failures[:5])}")
        (draft / LOG).write_bytes(as_csv([result.written for result in done.values()]))
        if sheet := sheet_of([Entry(r.written.name, sources[d].declared, r.group) for d, r in done.items()]):
            (draft / SHEET).write_bytes(sheet)
        if options.keep_key:
            options.keep_key.write({document_id: result.names for document_id, result in done.items()})
    return Deidentified(
        folder=folder,
        files=tuple(result.written for result in done.values()),
        failures=tuple(failures),
        left_out=(*material.skipped, *((source.path.name, _ASIDES[kind]) for source, kind in material.asides)),
        candidates=tuple(candidate for result in done.values() for candidate in result.candidates),
        decisions=tuple(decision for result in done.values() for decision in result.decisions),
        lost=(
            *(decision for result in done.values() for decision in result.lost),
            *(decision for decision in options.decisions if decision.document not in done),
        ),
        unmet=tuple(a.row for a in options.additions if not any(a.row in result.met for result in done.values())),
    )


_ASIDES = {
    "guide": "a topic guide; copy it by hand if it names nobody",
    "participants": "a list of people is not written; what it says of them stays with you",
    "ignore": "the sheet says to ignore it",
}


def _each(material: Material, report: OnProgress) -> Iterator[Source]:
    for number, source in enumerate(material.sources, start=1):
        yield source
        report(number, len(material.sources))


def _one(
    source: Source, material: Material, *, key: bytes, options: Options, taken: Sequence[str]
) -> tuple[str, Done, bytes]:
    """The document's id, what was done to it, and the file to write.

    Raises:
        SourceError: the file cannot be read or written.
    """
    path = source.path
    if is_project(source):
        raise SourceError(path.name, "a coded project is not rewritten.", "Give the transcripts it was made of.")
    document = read_document(source, material, key=fold)
    opened = open_file(read_bytes(path), path.suffix.lower().removeprefix("."), file=path.name)
    document_id = name_document(document, taken=taken, key=key)
    task = _task(document, document_id, key, options)
    done = deidentify_document(document, opened, task)
    try:
        return document_id, done, opened.render()
    except Exception:  # the libraries that write quote what they were given
        raise SourceError(path.name, "it cannot be written again.", "Save it under a new name and retry.") from None


def _task(document: Document, document_id: str, key: bytes, options: Options) -> Task:
    region = country_code(document.country)
    group = group_of(document, region=region, key=key)
    return Task(
        ids=SpeakerIds(key, document_id, group, document.kind == "responses"),
        languages=options.languages,
        region=region,
        reviewer=Reviewer(document_id, key, options.decisions, options.additions, options.ask),
    )
