"""Files -> documents: what field teams send, read into turns and participants.

    open_material  the files of the input in order: documents, topic guides, lists of participants, others
    find_sources   the readable files of the input, with what documents.csv says of each
    skipped_files  the files of the input that are not read, with the reason
    read_source    one file -> Document: turns, participants, metadata, in memory only
    completed      a document with what guides and lists of the input say of it
    read_documents one file -> all that it holds: a coded project has many documents, codings and a codebook
    is_project     whether a file is such a project, or a codebook

A format is one module of `formats`; who speaks is found by `turns` whatever the format.
"""

from voices.corpus.asides.material import Material, completed, open_material, read_document
from voices.corpus.coded import is_project
from voices.corpus.coded.model import Codebook
from voices.corpus.coded.reading import Reading, read_documents
from voices.corpus.documents import Declared, Document, Source
from voices.corpus.reading import read_source
from voices.corpus.sources import find_sources, skipped_files

__all__ = [
    "Codebook",
    "Declared",
    "Document",
    "Material",
    "Reading",
    "Source",
    "completed",
    "find_sources",
    "is_project",
    "open_material",
    "read_document",
    "read_documents",
    "read_source",
    "skipped_files",
]
