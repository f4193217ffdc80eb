"""The XML of a project -> its codes, coders, cases and text sources with their selections."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from voices.corpus.coded.codebook import codes_of, guid
from voices.corpus.coded.dialects import origin_of
from voices.corpus.coded.model import Codebook, Project, Selection, TextSource, Values
from voices.corpus.coded.xml import parse
from voices.errors import SourceError

MAX_DIGITS = 12
"""Of a position; no text is longer."""

MAX_NAMES = 20_000
"""Users, cases and sources together; a survey imported as a source a respondent has some thousands."""

MEDIA = "on pictures, regions of a PDF, audio or video"
WHOLE = "on a source as a whole"
CASE = "of a case, not of a code"
UNKNOWN = "to a code that the codebook lacks"

_TEXT_PARTS = {
    "TextSource": "",
    "PDFSource": "Representation",
    "AudioSource": "Transcript",
    "VideoSource": "Transcript",
}
"""Where the text of each kind of source stands: in itself, or in a part of it."""

_MEMOS = ("Notes/Note", "Sources//PlainTextSelection/Description")

_REMEDY = "Export the project again (REFI-QDA, .qdpx) and give the new file."


@dataclass(frozen=True)
class _Owner:
    """A case and what is known of it."""

    case: str
    values: Values


@dataclass
class _Reader:
    """What is looked up by GUID while sources are read, and what is counted."""

    codes: frozenset[str]
    cases: frozenset[str]
    left_out: Counter[str] = field(default_factory=Counter)

    def codings(self, element: Element, coder: str) -> tuple[tuple[str, str], ...]:
        """(code, coder) of the codings of one selection; those of cases and of unknown codes are counted."""
        found = []
        for coding in element.iterfind("Coding"):
            who = guid(coding.get("creatingUser", "")) or coder
            for reference in coding.findall("CodeRef") or [coding]:
                code = guid(reference.get("targetGUID", ""))
                if code in self.codes:
                    found.append((code, who))
                else:
                    self.left_out[CASE if code in self.cases else UNKNOWN] += 1
        return tuple(found)


def read_project(data: bytes, *, file: str) -> Project:
    """The project in `data`, the bytes of its `.qde`.

    Raises:
        SourceError: it is no project, or its XML cannot be used.
    """
    root = parse(data, file=file)
    if root.tag != "Project":
        raise SourceError(file, "its XML is not a REFI-QDA project.", _REMEDY)
    codes = codes_of(codebook, file=file) if (codebook := root.find("CodeBook")) is not None else ()
    cases = list(root.iterfind("Cases/Case"))
    reader = _Reader(frozenset(c.key for c in codes), frozenset(guid(c.get("guid", "")) for c in cases))
    variables = {guid(v.get("guid", "")): v.get("name", "").strip() for v in root.iterfind("Variables/Variable")}
    kept, parts = [], list(_text_parts(root, reader))
    owners = _owners(cases, variables)
    for number, (element, owner) in enumerate(parts, start=1):
        kept.append(_source(number, element, owner, reader, variables, owners))
    users = {guid(user.get("guid", "")): user.get("name", "").strip() for user in root.iterfind("Users/User")}
    if len(users) + len(cases) + len(kept) > MAX_NAMES:
        raise SourceError(file, f"it has more than {MAX_NAMES:,} users, cases and sources.", "Export it in parts.")
    names = [*users.values(), *(case.get("name", "").strip() for case in cases), *(source.name for source in kept)]
    return Project(
        codebook=Codebook(origin_of(root.get("origin", "")), codes, users, tuple(dict.fromkeys(filter(None, names)))),
        sources=tuple(kept),
        left_out=dict(reader.left_out),
        n_memos=sum(1 for path in _MEMOS for _ in root.iterfind(path)),
        n_cases=len(cases),
    )


def _text_parts(root: Element, reader: _Reader) -> Iterator[tuple[Element, Element]]:
    """(element with the text, its source); what is coded on anything else than text is counted on the way."""
    for source in root.iterfind("Sources/*"):
        if source.tag not in _TEXT_PARTS:
            reader.left_out[MEDIA] += _count(source)
            continue
        part = _TEXT_PARTS[source.tag]
        texts = [source] if not part else source.findall(part)
        reader.left_out[WHOLE] += sum(1 for _ in source.iterfind("Coding"))
        selected = {guid(s.get("guid", "")) for text in texts for s in text.iterfind("PlainTextSelection")}
        for child in source:
            # ATLAS.ti writes a selection of a PDF twice: its region, and the words in it.
            twice = guid(child.get("guid", "")) in selected
            if child.tag.endswith("Selection") and not twice:
                reader.left_out[MEDIA] += _count(child)
        for text in texts:
            yield text, source


def _count(element: Element) -> int:
    return sum(1 for _ in element.iter("Coding"))


def _source(
    number: int,
    element: Element,
    owner: Element,
    reader: _Reader,
    variables: Mapping[str, str],
    owners: Mapping[str, Sequence[_Owner]],
) -> TextSource:
    values = list(_values(owner, variables))
    people: dict[str, Values] = {}
    for case in owners.get(guid(owner.get("guid", "")), ()):
        values.extend(case.values)
        people[case.case] = case.values
    for selection in element.iterfind("PlainTextSelection") if owners else ():
        for case in owners.get(guid(selection.get("guid", "")), ()):
            people[case.case] = case.values
    content = element.find("PlainTextContent")
    return TextSource(
        number=number,
        name=(owner.get("name") or element.get("name") or "").strip(),
        content=None if content is None else content.text or "",
        reference=element.get("plainTextPath", "").strip(),
        selections=tuple(_selections(element, reader)),
        values=tuple(values),
        people=people,
    )


def _selections(element: Element, reader: _Reader) -> Iterator[Selection]:
    points = {guid(p.get("guid", "")): _position(p.get("position")) for p in element.iterfind("SyncPoint")}
    for child in element:
        if child.tag == "PlainTextSelection":
            start, end = _position(child.get("startPosition")), _position(child.get("endPosition"))
        elif child.tag == "TranscriptSelection":
            start = points.get(guid(child.get("fromSyncPoint", "")))
            end = points.get(guid(child.get("toSyncPoint", "")))
        else:
            continue
        coder = guid(child.get("creatingUser", "")) or guid(child.get("modifyingUser", ""))
        if codings := reader.codings(child, coder):
            yield Selection(start, end, child.get("name", ""), codings)


def _position(text: str | None) -> int | None:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS else None


def _owners(cases: Sequence[Element], variables: Mapping[str, str]) -> dict[str, list[_Owner]]:
    """GUID of a source or of a selection -> the cases it belongs to."""
    found: defaultdict[str, list[_Owner]] = defaultdict(list)
    for case in cases:
        owner = _Owner(case.get("name", "").strip(), tuple(_values(case, variables)))
        for reference in (*case.iterfind("SourceRef"), *case.iterfind("SelectionRef")):
            found[guid(reference.get("targetGUID", ""))].append(owner)
    return found


def _values(element: Element, variables: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(variable, value) of a source or a case."""
    for value in element.iterfind("VariableValue"):
        reference = value.find("VariableRef")
        name = variables.get(guid(reference.get("targetGUID", "")), "") if reference is not None else ""
        text = next(((child.text or "").strip() for child in value if child.tag.endswith("Value")), "")
        if name and text:
            yield name, text
