"""Codebooks of other software through the gate. Coders become pseudonyms; a name in a code or in its description is
replaced as in a turn; names of cases and sources serve to find those of people, and are not written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voices.corpus import Codebook
from voices.keys import keyed_id
from voices.language import tag_languages
from voices.privacy import redact
from voices.schema import empty

if TYPE_CHECKING:
    import pandas as pd

    from voices.priorities import AreaFrame

ABOVE = " > "
"""Between a code and the one above it."""

MAX_NAME = 200
"""Characters of a coder's, case's or source's name in which people are looked for."""

MAX_DEFINITION = 2_000
"""Characters of a definition that are kept; longer ones are reports of their own."""

NOBODY = frozenset({"", "admin", "administrator", "coder", "default", "me", "owner", "unknown", "user"})
"""Names that programs give to a coder who gave none: two of them are two coders."""

CODER = 6  # hex digits of a coder's pseudonym, as of a speaker's

_NUMBERED = re.compile(r"\[([A-Z][A-Z_]*)-\d+\]")

COLUMNS = ["code", "name", "parent", "definition", "codable", "origin"]


@dataclass(frozen=True)
class GatedCodes:
    """One codebook through the gate: rows of table codebook, and what its keys are called in the run.

    `people` are names of people that the project knows, to be replaced in its texts too.
    """

    rows: pd.DataFrame = field(repr=False)
    codes: Mapping[str, str] = field(repr=False)
    coders: Mapping[str, str] = field(repr=False)
    people: tuple[str, ...] = field(repr=False)
    origin: str

    def coder(self, who: str, *, key: bytes) -> str:
        """A coder's pseudonym. By name, so that one person in two projects is one coder; else by the project's key."""
        name = self.coders.get(who, "").casefold()
        return f"c{keyed_id(key, 'coder', who if name in NOBODY else name, length=CODER)}"


def gate_codebook(codebook: Codebook, areas: AreaFrame) -> GatedCodes:
    """All names and definitions in one pass, so that a name found once is found again.

    Labels of priority areas are public and stay: a lone "Robbery" looks like a name to the detectors.
    """
    import pandas as pd

    people, public = people_among(codebook), _area_names(areas)
    names = [code.name for code in codebook.codes]
    texts = pd.DataFrame({"text": [*names, *(code.definition[:MAX_DEFINITION] for code in codebook.codes)]})
    texts = texts.assign(speaker="", utterance_id=[str(i) for i in range(len(texts))])
    redacted = redact(tag_languages(texts), speaker_names=people).text
    # As of any field: who is [PERSON-2] in a codebook is nobody's [PERSON-2] in a conversation.
    safe = [_NUMBERED.sub(r"[\1]", text) for text in redacted]
    called: dict[str, str] = {}
    paths: dict[tuple[str | None, str], str] = {}
    times: Counter[str] = Counter()
    rows = []
    for code, gated, definition in zip(codebook.codes, safe[: len(names)], safe[len(names) :], strict=True):
        name = code.name if _plain(code.name) in public else gated
        parent = called.get(code.parent or "")
        meant = (parent, code.name)
        if meant not in paths:
            path = f"{parent}{ABOVE}{name}" if parent else name
            times[path] += 1
            # Two codes that only replaced names told apart must not become one.
            paths[meant] = path if times[path] == 1 else f"{path} ({times[path]})"
            rows.append((paths[meant], name, parent, definition, code.codable, codebook.origin))
        called[code.key] = paths[meant]
    return GatedCodes(pd.DataFrame(rows, columns=COLUMNS), called, codebook.coders, people, codebook.origin)


def people_among(codebook: Codebook) -> tuple[str, ...]:
    """Names of people that stand in names of coders, cases and sources. Places and groups must stay in the text, so
    only what the detectors take for a person counts; of a coder's name then all of it."""
    import pandas as pd

    texts = [name.replace("_", " ")[:MAX_NAME] for name in codebook.names]
    frame = pd.DataFrame({"utterance_id": [str(i) for i in range(len(texts))], "text": texts, "lang": "und"})
    found = redact(frame).names
    people = {name for placeholder, name in found.items() if placeholder.startswith("[PERSON")}
    people |= {name for name in codebook.coders.values() if any(person in name for person in people)}
    return tuple(sorted(people))


def join_codebooks(books: Iterable[GatedCodes], codings: pd.DataFrame) -> pd.DataFrame:
    """Table codebook of all projects: codes of one name are one code, and the first description stands."""
    import pandas as pd

    frames = [book.rows for book in books if len(book.rows)]
    if not frames:
        return empty("codebook")
    rows = pd.concat(frames, ignore_index=True)
    described = rows.sort_values("definition", key=lambda texts: texts == "", kind="stable")  # those without one last
    book = described.drop_duplicates("code").sort_values("code", ignore_index=True)
    counts = codings["code"].value_counts()
    return book.assign(n_codings=book["code"].map(counts).fillna(0).astype("int64"), area_id=None)


def with_areas(codebook: pd.DataFrame, areas: AreaFrame) -> pd.DataFrame:
    """`codebook` with the area whose id, or label in any language, is the name of the code."""
    import pandas as pd

    known = _area_names(areas)
    found = [known.get(_plain(name)) for name in codebook["name"]]
    return codebook.assign(area_id=pd.Series(found, index=codebook.index, dtype=object))


def _area_names(areas: AreaFrame) -> dict[str, str]:
    return {_plain(label): area.id for area in areas.areas for label in (*area.label.values(), area.id)}


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split())
