"""Reading what field teams send: files of other people, the mutated sample, and an hour of talk two hundred times.

    python benchmarks/reading.py

The captions of `../shared/data/transcripts_formats` were made by others; they name no speakers, so they become notes.
They were seen before the readers were written, and the YouTube file showed that cues may follow one another without a
blank line. The mutations are the tests' own, so their figure is one of development. "Further combinations" pairs every
way of writing labels with every container: the general ones of the cases in which reading failed were mended, so this
too is development. All texts of the sample are synthetic. The two hundred hours are read one after the other on one
core; seconds are of the processor, since the machine may be shared.
"""

from __future__ import annotations

import copy
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "corpus"))

import mutations
from mutations import MUTATIONS, RENDER, Group, Mutation, groups, read_back, recovered

from tables import keep, markdown, share
from voices.corpus import Source, read_source
from voices.errors import VoicesError

ROOT = Path(__file__).resolve().parents[1]
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "transcripts_formats"

DOCUMENTS = 200
WORDS = 8000
"""Of a document: an hour of talk at 130 words a minute."""

LIMIT_SECONDS, LIMIT_MB = 60, 1500

LABELS = (mutations.code, mutations.word, mutations.ordinal, mutations.described, mutations.with_comma,
          mutations.of_group, mutations.bare_number, mutations.name)  # fmt: skip

Rows = list[tuple[str, str, str]]


def reading() -> Rows:
    """Rows of (what, n with its unit, figure)."""
    with tempfile.TemporaryDirectory() as folder:
        return [*others(), *mutated(Path(folder)), *hours(Path(folder))]


def others() -> Rows:
    """Each file of other people: what was read of it, or why not."""
    if not SHARED.is_dir():
        return [("files of other people", "0 files", "not here: the shared data lie beside the checkout")]
    rows = []
    for path in sorted(p for p in SHARED.iterdir() if p.suffix[1:] in ("vtt", "srt", "sbv", "docx", "odt", "txt")):
        try:
            document = read_source(Source(path))
            roles = document.turns["role"].value_counts()
            what = "read: " + ", ".join(f"{n} {role}" for role, n in roles.items())
        except VoicesError as refusal:
            what = "refused: " + str(refusal).partition(": ")[2]
        rows.append((path.name, "1 file", what))
    return rows


def mutated(folder: Path) -> Rows:
    """Turns of the sample that come back, a row a mutation, then all pairs of labels and containers."""
    gold = groups()
    total = sum(len(group["turns"]) for group in gold.values())
    found = {name: turns_back(mutation, gold, folder) for name, mutation in MUTATIONS.items()}
    rows = [(f"mutation (development): {name}", f"{total} turns", share(n, total)) for name, n in found.items()]
    n = total * len(found)
    rows.append(("all mutations (development)", f"{n} turns", share(sum(found.values()), n)))
    further = [
        Mutation(mutation.extension, label, mutation.render, named=label is mutations.name)
        for mutation in MUTATIONS.values()
        for label in LABELS
        if label is not mutation.speak
    ]
    back, n = sum(turns_back(mutation, gold, folder) for mutation in further), total * len(further)
    rows.append((f"further combinations ({len(further)})", f"{n} turns", share(back, n)))
    return rows


def turns_back(mutation: Mutation, gold: dict[str, Group], folder: Path) -> int:
    found = 0
    for group in gold.values():
        try:
            found += recovered(mutation, group, read_back(mutation, group, folder))
        except VoicesError:
            continue
    return found


def hours(folder: Path) -> Rows:
    """Documents of an hour each, read in a process of its own, whose memory nothing else has touched."""
    paths = written(folder / "hours")
    rows = []
    for what, work in (("read_source", read_all), ("read_source and take_in (languages, privacy)", take_in_all)):
        context = multiprocessing.get_context("spawn")
        with context.Pool(1, maxtasksperchild=1) as pool:
            seconds, megabytes, turns = pool.apply(work, (paths,))
        n = f"{len(paths)} documents, {turns} turns"
        rows.append((f"{what}: seconds, of {LIMIT_SECONDS} allowed for reading", n, f"{seconds:.1f} s"))
        rows.append((f"{what}: peak memory, of {LIMIT_MB} MB allowed", n, f"{megabytes:.0f} MB"))
    return rows


def written(folder: Path) -> list[Path]:
    """An hour of each group in turn, in the sample's own formats and those of the mutations."""
    folder.mkdir()
    gold = list(groups().values())
    ways = list(MUTATIONS.values())
    paths = []
    for n in range(DOCUMENTS):
        group = an_hour(gold[n % len(gold)])
        if n % 2:
            mutation = ways[n // 2 % len(ways)]
            path, data = folder / f"{n:03d}.{mutation.extension}", mutations.render(mutation, group)
        else:
            name, renderer, words = RENDER.PLAN[group["group_id"]]
            path, data = folder / f"{n:03d}{Path(name).suffix}", renderer(group, words)
        path.write_bytes(data)
        paths.append(path)
    return paths


def an_hour(group: Group) -> Group:
    """The group's turns again and again, up to `WORDS` words."""
    longer: Group = copy.copy(group)
    words = sum(len(turn["text"].split()) for turn in group["turns"])
    longer["turns"] = group["turns"] * (WORDS // words + 1)
    return longer


def read_all(paths: list[Path]) -> tuple[float, float, int]:
    read_source(Source(paths[0]))  # imports
    start = time.process_time()
    turns = sum(len(read_source(Source(path)).turns) for path in paths)
    return time.process_time() - start, peak(), turns


def take_in_all(paths: list[Path]) -> tuple[float, float, int]:
    from voices.intake import take_in
    from voices.language import LANGUAGES

    def gated(path: Path) -> Any:
        return take_in(read_source(Source(path)), document_id=path.stem, key=bytes(32), languages=LANGUAGES)

    gated(paths[0])  # imports
    start = time.process_time()
    turns = sum(len(gated(path).utterances) for path in paths)
    return time.process_time() - start, peak(), turns


def peak() -> float:
    """Megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    keep("reading", "Reading (sample and mutations are synthetic)", __doc__, markdown(reading()))


if __name__ == "__main__":
    main()
