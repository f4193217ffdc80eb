"""Coded projects (REFI-QDA): what is read of real ones, and synthetic ones in the counting of five programs.

    python benchmarks/coded.py

The first table is of the projects in ../shared/data/refi_qda: sources, codes and codings, in numbers; none of their
text is printed. The second is synthetic: the invented sample corpus written as a project of each dialect, with
selections drawn at random (seed 7) from word ends, within turns and across them. How dialects count was set down
before and from other texts; there is nothing to tune. A selection is right where what is coded in each turn is, white
space apart, exactly what of the selection stands in that turn.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import textwrap
from collections import Counter
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "corpus"))

from coded_projects import DIALECTS, Dialect, Made, Words, write_project

from tables import keep, markdown, share
from voices.corpus import Reading, Source, find_sources, read_documents, read_source
from voices.errors import InputError

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data" / "refi_qda"
SAMPLE = ROOT / "corpora" / "sample"
SELECTIONS = 100  # a document
LONGEST = 400  # characters of a selection


def main() -> None:
    projects = sorted(DATA.glob("*.qd[pc]*"))
    head = ("project", "program", "sources read", "codes", "codings placed", "words equal", "moved", "no words", "said")
    others = "\n".join([markdown([], head), *map(real, projects)])
    if not projects:
        others += f"\n\nThere is no project in {DATA.relative_to(ROOT.parent)}: this table needs the shared data."
    texts, rows = sample(), []
    for name, dialect in DIALECTS.items():
        right, total = synthetic(texts, dialect)
        rows.append((name, "their words" if dialect.name("words") else "none", total, share(right, total)))
    ours = markdown(rows, ("dialect", "names of selections", "selections (n)", "right"))
    about = "Real projects", others, "Synthetic: the sample corpus in the dialects of programs", ours
    keep("coded", "Coded projects", __doc__, "\n\n".join(about))


def real(path: Path) -> str:
    try:
        reading = read_documents(Source(path))
    except InputError as error:
        return f"| {path.name} | | | | | | | | {str(error).removeprefix(path.name + ': ')} |"
    book, checks = reading.codebook, checked(reading)
    placed = sum(checks.values())
    said = " ".join([*(failure.problem for failure in reading.failures), *reading.warnings])
    shares = [f"{checks[check] / placed:.1%} ({checks[check]})" if placed else "none" for check in CHECKS]
    return (
        f"| {path.name} | {book.origin if book else ''} | {len(reading.documents)} | {len(book.codes) if book else 0} "
        f"| {placed} | {' | '.join(shares)} | {said} |"
    )


CHECKS = ("text", "moved", "position")


def checked(reading: Reading) -> Counter[str]:
    return Counter(coding.check for document in reading.documents for coding in document.codings)


def sample() -> list[tuple[str, str, list[tuple[int, int]]]]:
    """(name, text, turns as [start, end)) of each transcript of the sample, typed anew as wrapped lines."""
    texts = []
    for source in find_sources([SAMPLE]):
        document = read_source(source)
        if document.kind != "transcript":
            continue
        text, turns = "", []
        for n, row in enumerate(document.turns[document.turns["role"] != "note"].itertuples()):
            head = f"[00:{n // 60:02d}:{n % 60:02d}] {'Moderator' if row.role == 'moderator' else row.speaker}: "
            said = f"{row.text} 😀" if n % 7 == 6 else str(row.text)  # programs differ in how they count these
            body = "\n".join(textwrap.wrap(said, 90)).replace("\n", "\n   " if n % 3 else "\n")
            turns.append((len(text) + len(head), len(text) + len(head) + len(body)))
            text += f"{head}{body}\n\n"
        texts.append((document.stem, text, turns))
    return texts


def synthetic(texts: list[tuple[str, str, list[tuple[int, int]]]], dialect: Dialect) -> tuple[int, int]:
    """(selections whose words are right in every turn, all of them)."""
    drawn = random.Random(7)
    spans = {name: [span(drawn, text) for _ in range(SELECTIONS)] for name, text, _ in texts}
    made = [
        Made(name, text, [Words(*place, code=f"{name} {n}") for n, place in enumerate(spans[name])])
        for name, text, _ in texts
    ]
    with tempfile.TemporaryDirectory() as folder:
        reading = read_documents(Source(write_project(Path(folder) / "sample.qdpx", made, replace(dialect))))
    assert reading.codebook is not None
    names = {code.key: code.name for code in reading.codebook.codes}
    found: dict[str, list[str]] = {}
    for document in reading.documents:
        said = document.turns["text"].tolist()
        for c in document.codings:
            found.setdefault(names[c.code], []).append("".join(said[c.position][c.start : c.end].split()))
    right = total = 0
    for name, text, turns in texts:
        for n, (start, end) in enumerate(spans[name]):
            parts = ["".join(text[max(a, start) : min(b, end)].split()) for a, b in turns]
            right += found.get(f"{name} {n}", []) == [part for part in parts if part]
            total += 1
    return right, total


def span(drawn: random.Random, text: str) -> tuple[int, int]:
    """A stretch of whole words, of up to `LONGEST` characters."""
    start = drawn.randrange(len(text) - 50)
    start = text.index(" ", start) + 1
    end = min(start + drawn.randint(5, LONGEST), len(text))
    stop = re.search(r"\s", text[end:])
    return start, end + (stop.start() if stop else 0)


if __name__ == "__main__":
    main()
