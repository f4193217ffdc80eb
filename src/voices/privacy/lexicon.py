"""The word lists of the detectors, read once from `lexicons/`.

All entries are folded (see `fold`), so that one entry serves every spelling, script and
case. The lists are general knowledge about names and places; nothing in them comes from
a study's texts.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from voices.privacy.fold import fold

FOLDER = Path(__file__).parent / "lexicons"

SPOKEN_WITH = {"es": ("es",), "sw": ("sw", "en"), "en": ("en", "sw"), "uz": ("uz", "ru"), "ru": ("ru", "uz")}
"""The languages that a turn of one is switched to within it: their words and patterns count too."""

MIN_NAME = 3
"""Shorter names (Li, Ne) are words or syllables in one of the languages."""


@dataclass(frozen=True, repr=False)
class Lexicon:
    """names: key -> regions (of M K U R); ordinary: key -> languages in which it is a
    word; capitals: words written with a capital that identify nobody; phrases: the same
    for several words, by their first key; particles and function words by key."""

    names: dict[str, frozenset[str]]
    ordinary: dict[str, frozenset[str]]
    capitals: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    function_words: frozenset[str]
    functions: dict[str, frozenset[str]]

    def is_function(self, key: str, lang: str) -> bool:
        """Whether a word is one of grammar in a language or one that is switched to within it."""
        return key in self.functions.get(lang, self.function_words)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lists, read on first use (about 20 ms)."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for file in ("faker.txt", "names.txt"):
        for section, words in _sections(file):
            for word in words:
                key = fold(word)
                if len(key) >= MIN_NAME:
                    names[key].update(section)
    ordinary: defaultdict[str, set[str]] = defaultdict(set)
    for section, words in _sections("ordinary.txt"):
        for word in words:
            ordinary[fold(word)].add(section)
    capitals: set[str] = set()
    phrases: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for section, lines in _lines("capitals.txt"):
        for line in lines:
            keys = tuple(fold(word) for word in line.split())
            if section == "phrases":
                phrases[keys[0]].append(keys)
            else:
                capitals.update(keys)
    functions = {section: {fold(w) for w in words} for section, words in _sections("function_words.txt")}
    return Lexicon(
        names={key: frozenset(regions) for key, regions in names.items()},
        ordinary={key: frozenset(langs) for key, langs in ordinary.items()},
        capitals=frozenset(capitals),
        phrases={key: tuple(sorted(found, key=len, reverse=True)) for key, found in phrases.items()},
        function_words=frozenset().union(*functions.values()),
        functions={
            lang: frozenset().union(*(functions[spoken] for spoken in languages))
            for lang, languages in SPOKEN_WITH.items()
        },
    )


def _lines(file: str) -> list[tuple[str, list[str]]]:
    """(section, lines) of a list; "#" starts a comment line, "[x]" a section."""
    sections: list[tuple[str, list[str]]] = []
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("["):
            sections.append((line[1:-1], []))
        elif line and not line.startswith("#"):
            sections[-1][1].append(line)
    return sections


def _sections(file: str) -> list[tuple[str, list[str]]]:
    return [(section, " ".join(lines).split()) for section, lines in _lines(file)]


@dataclass(frozen=True)
class Titles:
    """Forms of address by place: `honorifics` and `before` the name, `after` it
    (`after_listed`: only after a listed name);
    `abbreviated` may end in a full stop; `not_names` follow a title without being a name;
    `relations` are words of kin that may stand where a name would."""

    honorifics: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    after_listed: frozenset[str]
    abbreviated: frozenset[str]
    not_names: frozenset[str]
    relations: frozenset[str]


ABBREVIATED = "sra sr srita srta lic dra dr ing arq profr mr mrs ms mh bw dkt rev st insp sgt cpl"


@lru_cache(maxsize=1)
def titles() -> Titles:
    """The lists of `titles.txt`, folded."""
    read = {section: {fold(word) for word in words} for section, words in _sections("titles.txt")}
    honorifics = frozenset(read["honorific"])
    before = frozenset(read["before"]) | honorifics | set(ABBREVIATED.split())
    return Titles(
        honorifics=honorifics,
        before=before,
        after=frozenset(read["after"]),
        after_listed=frozenset(read["after a listed name"]),
        abbreviated=frozenset(ABBREVIATED.split()),
        not_names=frozenset(read["not names"]),
        relations=frozenset(read["after"] | read["after a listed name"] | {"mama", "papa", "baba", "ama"}),
    )


@lru_cache(maxsize=32)
def folded(file: str, section: str) -> frozenset[str]:
    """The words of one section of a list, folded."""
    return frozenset(fold(word) for line in section_lines(file, section) for word in line.split())


def section_lines(file: str, section: str) -> list[str]:
    """The lines of one section of a list."""
    return [line for name, lines in _lines(file) if name == section for line in lines]
