"""Codes that people gave in other software, through the gate: offsets in redacted turns, names replaced.

What arrives of a coded project are places, codes and their definitions. Coders become pseudonyms; names of cases and
sources, memos and the words of selections are used to read with and never written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voices.corpus import Codebook, Document
from voices.keys import keyed_id
from voices.language import tag_languages
from voices.privacy import Redacted, redact
from voices.schema import TABLES, empty

if TYPE_CHECKING:
    import pandas as pd

    from voices.priorities import AreaFrame

ABOVE = " > "
"""Between a code and the one above it."""

MAX_DEFINITION = 2_000
"""Characters of a definition that are kept; longer ones are reports of their own."""

_CODER = 6  # hex digits of a coder's pseudonym, as of a speaker's


def redacted_codings(document: Document, turns: pd.DataFrame, redacted: Redacted) -> pd.DataFrame:
    """The codings of one document as places in its redacted turns; codes and coders are still the project's keys.

    A stretch that touches a replaced span covers the whole replacement.

    Args:
        document: as read; its codings count in `document.turns`.
        turns: the same rows with utterance_id and document_id.
        redacted: what the gate made of them.
    """
    import pandas as pd

    rows = redacted.redactions
    shifts: dict[str, list[tuple[int, int, int, int]]] = {}
    for utterance_id, (old_start, old_end), start, end in zip(
        rows["utterance_id"], redacted.replaced, rows["start"], rows["end"], strict=True
    ):
        shifts.setdefault(utterance_id, []).append((old_start, old_end, start, end))
    ids, owner = turns["utterance_id"].tolist(), turns["document_id"].tolist()
    placed = []
    for coding in document.codings:
        utterance_id = ids[coding.position]
        start, end = carried(coding.start, coding.end, shifts.get(utterance_id, ()))
        placed.append((owner[coding.position], utterance_id, start, end, coding.code, coding.coder, coding.check))
    columns = ["document_id", "utterance_id", "start", "end", "code", "coder", "checked"]
    return pd.DataFrame(placed, columns=columns).astype({"start": "int64", "end": "int64"})


def carried(start: int, end: int, replaced: Sequence[tuple[int, int, int, int]]) -> tuple[int, int]:
    """[start, end) of an original text in the redacted one.

    `replaced` are (start, end) in the original and (start, end) in the redacted text, disjoint and in order.
    """
    return _carry(start, replaced, to_end=False), _carry(end, replaced, to_end=True)


def _carry(place: int, replaced: Sequence[tuple[int, int, int, int]], *, to_end: bool) -> int:
    """A start inside a replaced span goes to the head of the replacement, an end to its tail."""
    nth = bisect_right(replaced, place, key=lambda span: span[0]) - 1
    if nth < 0:
        return place
    old_start, old_end, start, end = replaced[nth]
    if place >= old_end:
        return place + end - old_end
    if place == old_start and to_end:
        return start
    return end if to_end else start


@dataclass(frozen=True)
class Codes:
    """One project's codes through the gate: rows of table codebook, and what its keys are called in the run.

    `people` are names of people that the project knows, to be replaced in its texts too.
    """

    codebook: pd.DataFrame
    names: Mapping[str, str] = field(repr=False)
    coders: Mapping[str, str] = field(repr=False)
    people: tuple[str, ...] = field(repr=False)
    origin: str

    def named(self, codings: pd.DataFrame, *, key: bytes) -> pd.DataFrame:
        """`codings` with codes by their names in the run and coders by their pseudonyms."""
        coders = {who: self._pseudonym(who, key) for who in codings["coder"].unique()}
        named = codings.assign(
            code=codings["code"].map(self.names), coder=codings["coder"].map(coders), origin=self.origin
        )
        return named.drop_duplicates(list(TABLES["codings"].key), ignore_index=True)

    def _pseudonym(self, who: str, key: bytes) -> str:
        """One person in two projects is one coder, by name; without a name the project's key has to do."""
        return f"c{keyed_id(key, 'coder', self.coders.get(who, '').casefold() or who, length=_CODER)}"


def gate_codebook(codebook: Codebook) -> Codes:
    """The codes of one project or codebook file through the gate, all in one pass: a name found once is found again."""
    import pandas as pd

    names = [code.name for code in codebook.codes]
    definitions = [code.definition[:MAX_DEFINITION] for code in codebook.codes]
    texts = pd.DataFrame({"text": [*names, *definitions], "speaker": ""})
    texts["utterance_id"] = [str(i) for i in range(len(texts))]
    people = people_among(codebook)
    safe = redact(tag_languages(texts), speaker_names=people).text.tolist()
    rows: list[dict[str, object]] = []
    called: dict[str, str] = {}
    taken: dict[str, tuple[str | None, str]] = {}
    for code, name, definition in zip(codebook.codes, safe[: len(names)], safe[len(names) :], strict=True):
        parent = called.get(code.parent or "")
        path = own = f"{parent}{ABOVE}{name}" if parent else name
        same = 1
        # Two codes that only their names told apart must not become one.
        while path in taken and taken[path] != (code.parent, code.name):
            same += 1
            path = f"{own} ({same})"
        called[code.key] = path
        if path not in taken:
            taken[path] = (code.parent, code.name)
            rows.append(
                {"code": path, "name": name, "parent": parent, "definition": definition, "codable": code.codable}
            )
    frame = pd.DataFrame(rows, columns=["code", "name", "parent", "definition", "codable"])
    return Codes(frame.assign(origin=codebook.origin), called, codebook.coders, people, codebook.origin)


def people_among(codebook: Codebook) -> tuple[str, ...]:
    """Names of people that stand in names of coders, cases and sources. Places and groups must stay in the text, so
    only what the detectors take for a person counts; of a coder's name then all of it."""
    import pandas as pd

    texts = [name.replace("_", " ") for name in codebook.names]
    frame = pd.DataFrame({"utterance_id": [str(i) for i in range(len(texts))], "text": texts, "lang": "und"})
    found = redact(frame).names
    people = {name for placeholder, name in found.items() if placeholder.startswith("[PERSON")}
    people |= {name for name in codebook.coders.values() if any(person in name for person in people)}
    return tuple(sorted(people))


def join_codebooks(codes: Iterable[Codes], codings: pd.DataFrame) -> pd.DataFrame:
    """Table codebook of all projects: a code of one name is one code, and its first description stands."""
    import pandas as pd

    frames = [one.codebook for one in codes if len(one.codebook)]
    if not frames:
        return empty("codebook")
    rows = pd.concat(frames, ignore_index=True)
    described = rows.sort_values("definition", key=lambda texts: texts == "", kind="stable")  # those without one last
    books = described.drop_duplicates("code").sort_values("code", ignore_index=True)
    counts = codings["code"].value_counts()
    return books.assign(n_codings=books["code"].map(counts).fillna(0).astype("int64"), area_id=None)


def with_areas(codebook: pd.DataFrame, areas: AreaFrame) -> pd.DataFrame:
    """`codebook` with the area whose id, or label in any language, is the name of the code."""
    known = {_plain(label): area.id for area in areas.areas for label in (*area.label.values(), area.id)}
    return codebook.assign(area_id=[known.get(_plain(name)) for name in codebook["name"]])


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split())
