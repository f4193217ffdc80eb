"""Projects coded in other software (REFI-QDA): their sources as documents, their codes and codings beside them.

archive     the parts of a .qdpx, within limits, nothing unpacked to disk
xml         XML without document types and entities
project     the XML's sources, selections, codes, coders, cases
codebook    codes and what they mean, of a project or alone (.qdc)
cases       variables of sources and people, in the terms of our tables
offsets     positions as programs count them -> code points
dialects    which program wrote it, and how it counts positions
anchoring   selections -> stretches of the text, checked by their words
alignment   the text -> the turns read from it
reading     all of it, one file at a time
"""

from __future__ import annotations

from voices.corpus.documents import Source

EXTENSIONS = ("qdc", "qdpx")


def is_project(source: Source) -> bool:
    """Whether `source` is a coded project or a codebook, which may hold many documents or none."""
    return source.path.suffix.lower().removeprefix(".") in EXTENSIONS
