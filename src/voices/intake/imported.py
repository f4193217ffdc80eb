"""Coded projects of a study: read once, their codings kept for the documents they belong to.

Two coders hand in two exports of one project, and the transcripts lie beside them as files: each transcript is one
document all the same, or its people would be counted twice. Of turns that are equal, word for word and speaker for
speaker, the file stands, and all codings come to it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from voices.corpus import Document, Source, is_project, read_documents
from voices.errors import SourceError
from voices.intake.codebooks import GatedCodes, gate_codebook, join_codebooks
from voices.priorities import load_areas
from voices.schema import TABLES, empty

if TYPE_CHECKING:
    import pandas as pd

_BETWEEN = "|"  # a project's number and a key of it


@dataclass
class Imported:
    """What the projects of a study hold. Documents wait here until they are taken or given their codings."""

    books: dict[str, GatedCodes] = field(default_factory=dict, repr=False)
    failures: list[SourceError] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    _waiting: dict[str, tuple[Document, Source]] = field(default_factory=dict, repr=False)
    _twins: int = 0

    @property
    def people(self) -> tuple[str, ...]:
        """Names of people that the projects know, to be replaced in the documents they hold."""
        return tuple(sorted({name for book in self.books.values() for name in book.people}))

    def with_codings(self, document: Document) -> Document:
        """`document`, read from a file of its own, with the codings of the project's source that is the same."""
        found = self._waiting.pop(_fingerprint(document), None) if self._waiting else None
        if found is None:
            return document
        self._twins += 1
        return replace(document, codings=found[0].codings)

    def documents(self) -> Iterator[tuple[Document, Source]]:
        """The documents that are in projects only, each with the file it comes from."""
        yield from self._waiting.values()

    def notes(self) -> tuple[str, ...]:
        twins = f"{self._twins:,} source(s) of projects are in the input more than once and were read once."
        return (*self.warnings, *([twins] if self._twins else []))

    def add(self, source: Source) -> None:
        """Read one project or codebook; what cannot be read is listed."""
        try:
            reading = read_documents(source)
        except SourceError as failure:
            self.failures.append(failure)
            return
        self.failures.extend(reading.failures)
        self.warnings.extend(reading.warnings)
        number = str(len(self.books))
        if reading.codebook is not None:
            self.books[number] = gate_codebook(reading.codebook, load_areas())
        for document in reading.documents:
            own = tuple(
                replace(c, code=f"{number}{_BETWEEN}{c.code}", coder=f"{number}{_BETWEEN}{c.coder}")
                for c in document.codings
            )
            print_ = _fingerprint(document)
            known, where = self._waiting.get(print_, (document, source))
            self._twins += print_ in self._waiting
            codings = own if known is document else (*known.codings, *own)
            self._waiting[print_] = (replace(known, codings=codings), where)

    def tables(self, codings: Sequence[pd.DataFrame], *, key: bytes) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The tables codings and codebook: codes by their names in the run, coders by their pseudonyms."""
        import pandas as pd

        placed = [frame for frame in codings if len(frame)]
        named = self._named(pd.concat(placed, ignore_index=True), key=key) if placed else empty("codings")
        return named, join_codebooks(self.books.values(), named)

    def _named(self, codings: pd.DataFrame, *, key: bytes) -> pd.DataFrame:
        codes = {c: self._book(c).codes[_own(c)] for c in codings["code"].unique()}
        coders = {c: self._book(c).coder(_own(c), key=key) for c in codings["coder"].unique()}
        origins = {c: self._book(c).origin for c in codes}
        named = codings.assign(
            origin=codings["code"].map(origins), code=codings["code"].map(codes), coder=codings["coder"].map(coders)
        )
        return named.drop_duplicates(list(TABLES["codings"].key), ignore_index=True)

    def _book(self, name: str) -> GatedCodes:
        return self.books[name.partition(_BETWEEN)[0]]


def read_projects(sources: Sequence[Source]) -> Imported:
    """The projects and codebooks among `sources`, in their order."""
    imported = Imported()
    for source in sources:
        if is_project(source):
            imported.add(source)
    return imported


def _own(name: str) -> str:
    return name.partition(_BETWEEN)[2]


def _fingerprint(document: Document) -> str:
    """What two documents of the same turns share; in memory only."""
    said = zip(document.turns["speaker"], document.turns["text"], strict=True)
    return hashlib.sha256("\x1e".join(f"{who}\x1f{text}" for who, text in said).encode("utf-8")).hexdigest()
