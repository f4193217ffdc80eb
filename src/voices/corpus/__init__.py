"""Files -> documents: what field teams send, read into turns and participants.

    find_sources   the readable files of the input, with what documents.csv says of each
    skipped_files  the files of the input that are not read, with the reason
    read_source    one file -> Document: turns, participants, metadata, in memory only

A format is one module of `formats`; who speaks is found by `turns` whatever the format.
"""

from voices.corpus.documents import Declared, Document, Source
from voices.corpus.reading import read_source
from voices.corpus.sources import find_sources, skipped_files

__all__ = ["Declared", "Document", "Source", "find_sources", "read_source", "skipped_files"]
