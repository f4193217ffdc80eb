"""One place or group spelt in two ways: found, proposed as one, and never joined without the user's word.

Only what no reader would call two names is joined at once: case, accents, apostrophes and blanks.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from voices.corpus.lexicon import fold

MIN_LETTERS = 6
"""Of a city's name for one slip of the pen to be forgiven; shorter names differ by a letter (Osh, Ola)."""

_CODE_PART = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Proposal:
    """Names that look like one: `keep` is proposed for all of `names`, which are as they were given."""

    keep: str
    names: tuple[str, ...]


def one_spelling(names: Iterable[str]) -> dict[str, str]:
    """Each name -> the commonest spelling of it, where spellings differ in case, accents and blanks only.

    Of two as common the one in small and capital letters stands.
    """
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[_plain(name)][name] += 1
    best = {
        key: min(counts, key=lambda name: (-counts[name], name.isupper() or name.islower(), name))
        for key, counts in spellings.items()
    }
    return {name: best[key] for key, counts in spellings.items() for name in counts}


def pairs(text: str) -> dict[str, str]:
    """The renamings of a sheet's cell, `Iztapalapa CDMX = Iztapalapa; Chilanzar = Chilonzor`, by folded old name.

    {} for a plain name.
    """
    split = [part.partition("=") for part in text.split(";")]
    return {fold(old): new.strip() for old, sign, new in split if sign and old.strip() and new.strip()}


def propose_cities(
    counts: Mapping[str, int], *, settled: Iterable[str] = (), key: Callable[[str], str] = fold
) -> tuple[Proposal, ...]:
    """Cities that look like one another.

    Args:
        counts: how often each spelling stands.
        settled: spellings that the sheet cannot change easily (a survey's rows), kept before others.
        key: one form whatever the script, so that Чилонзор and Chilonzor meet.
    """
    kept = set(settled)
    names = sorted(counts, key=lambda name: (name not in kept, -counts[name], len(name), name))
    return _propose(names, lambda a, b: _same_city(key(a), key(b)))


def propose_groups(counts: Mapping[str, int]) -> tuple[Proposal, ...]:
    """Groups whose codes differ in blanks, marks, case or leading zeros (`IZT 1`, `izt-01`); never by a letter."""
    names = sorted(counts, key=lambda name: (-counts[name], -len(name), name))
    return _propose(names, lambda a, b: _code(a) == _code(b))


def _propose(names: Sequence[str], same: Callable[[str, str], bool]) -> tuple[Proposal, ...]:
    """Names that are the `same`, each group under the first of `names` in it."""
    groups: list[list[str]] = []
    for name in names:
        home = next((group for group in groups if same(group[0], name)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return tuple(Proposal(group[0], tuple(sorted(group))) for group in groups if len(group) > 1)


def _same_city(one: str, other: str) -> bool:
    """The same letters, the first part of a longer address, or one slip of the pen apart."""
    short, long = sorted((one, other), key=len)
    if _plain(short) == _plain(long) or _plain(short) == _plain(re.split(r"[,(/]| - ", long)[0]):
        return True
    short, long = _plain(short), _plain(long)
    if len(short) >= MIN_LETTERS and short.replace("o", "a") == long.replace("o", "a"):
        return True  # Chilonzor in Uzbek, Chilanzar after the Russian
    return len(short) >= MIN_LETTERS and not re.search(r"\d", short + long) and _one_slip(short, long)


def _one_slip(short: str, long: str) -> bool:
    """Whether one letter was left out, put in, changed, or two neighbours swapped."""
    if len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) > len(short):
        return short[start:] == long[start + 1 :]
    swapped = short[start + 1 : start + 2] + short[start : start + 1] + short[start + 2 :]
    return short[start + 1 :] == long[start + 1 :] or swapped == long[start:]


def _plain(name: str) -> str:
    """Letters and digits without case or accents. й and ў stay letters of their own."""
    letters = []
    for letter in fold(name):
        decomposed = unicodedata.normalize("NFD", letter)
        letters.append(decomposed[0] if "a" <= decomposed[0] <= "z" else letter)
    return _BETWEEN.sub("", "".join(letters))


def _code(name: str) -> str:
    """`izt 01` and `IZT-1` are one code, `MAT-1-1` and `MAT-11` two."""
    parts = [str(int(part)) if part.isdigit() else part for part in _CODE_PART.findall(fold(name))]
    return re.sub(r"(?<=\D)-(?=\D)|(?<=\D)-(?=\d)|(?<=\d)-(?=\D)", "", "-".join(parts))


def spelling_counts(names: Sequence[str | None]) -> dict[str, int]:
    """How often each spelling stands among `names`, empty ones aside."""
    return dict(Counter(name for name in names if name))
