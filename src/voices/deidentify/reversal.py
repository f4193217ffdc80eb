"""reverse(): originals put back into a de-identified folder, for whoever holds the key file and its passphrase."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voices.corpus import find_sources
from voices.corpus.lexicon import fold
from voices.corpus.reading import read_bytes
from voices.deidentify.formats import open_file
from voices.deidentify.formats.opened import Opened
from voices.deidentify.naming import Naming, head_of, inside_of, passages
from voices.deidentify.passages import Edit, Passage
from voices.deidentify.replacing import occurrence
from voices.deidentify.sheet import SHEET
from voices.drafts import drafting, is_free
from voices.errors import InputError, RunError, SourceError
from voices.privacy import KeyFile

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]*-\d+\]")
_PSEUDONYM = re.compile(r"(?<!\w)(?:s[0-9a-f]{6}|r[0-9a-f]{10})(?!\w)")
_COUNTED = re.compile(r" #\d+$")


@dataclass(frozen=True)
class Reversed:
    """What was put back: places by file; `unknown` are files that the key says nothing of, with the reason."""

    folder: Path
    files: tuple[tuple[str, int], ...]
    unknown: tuple[tuple[str, str], ...]


def reverse(folder: str | Path, *, key: KeyFile, out: str | Path) -> Reversed:
    """Write a de-identified folder again with what stood there; emptied columns and removed parts stay so.

    Raises:
        ConfigError: the key file cannot be opened.
        InputError: the folder holds no file that the key speaks of.
        RunError: something stands at `out`, or it lies in the folder.
    """
    source, target = Path(folder), Path(out)
    if not is_free(target) or source.resolve() in target.resolve().parents:
        raise RunError(f"{target.name} is taken, or lies in the folder itself. Choose another --out.")
    names = key.read()
    files: list[tuple[str, int]] = []
    unknown: list[tuple[str, str]] = []
    with drafting(target) as draft:
        for path in (each.path for each in find_sources([source])):
            try:
                if path.stem not in names:
                    raise SourceError(path.name, "the key says nothing of it.", "Was it renamed?")
                opened = open_file(read_bytes(path), path.suffix.lower().removeprefix("."), file=path.name)
                files.append((path.name, put_back(opened, names[path.stem])))
                (draft / path.name).write_bytes(opened.render())
            except SourceError as failure:
                unknown.append((path.name, failure.problem))
        if not files:
            raise InputError(f"{source.name}: it holds no file that the key speaks of.")
        if (source / SHEET).is_file():
            (draft / SHEET).write_bytes((source / SHEET).read_bytes())
    return Reversed(target, tuple(files), tuple(unknown))


def put_back(opened: Opened, originals: Mapping[str, str]) -> int:
    """Put originals back into the slots of `opened`; how many places that were."""
    labels = {fold(name): name for name in originals if not _COUNTED.search(name) and not name.startswith("[")}
    naming = Naming(labels, tuple(name for name in labels.values() if not _PSEUDONYM.fullmatch(name)))
    seen: Counter[str] = Counter()
    places = 0
    for passage in passages(opened.units, naming):
        found = _found(passage, naming, originals)
        passage.apply([Edit(start, end, _original(name, originals, seen)) for start, end, name in found])
        places += len(found)
    for voice in opened.voices:
        if voice.text in originals:
            voice.text = _original(voice.text, originals, seen)
            places += 1
    return places


def _found(passage: Passage, naming: Naming, originals: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """(start, end, replacement) of what the key knows in a passage, in order."""
    text = passage.text
    head = head_of(text, naming)
    found = [(head.start, head.end, head.replacement)] if head and head.replacement else []
    found += [(each.start, each.end, each.replacement) for each in inside_of(text, head.end if head else 0, naming)]
    found += [(m.start(), m.end(), m[0]) for m in _PLACEHOLDER.finditer(text) if m[0] in originals]
    found += [(m.start(), m.end(), m[0]) for m in _PSEUDONYM.finditer(text) if m[0] in originals]
    return sorted(set(found))


def _original(name: str, originals: Mapping[str, str], seen: Counter[str]) -> str:
    seen[name] += 1
    return originals.get(occurrence(name, seen[name]), originals[name])
