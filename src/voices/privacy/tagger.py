"""A token classifier over the turns of a document: how likely each token is part of an identifier.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the
hashed features of `tagger_features`: weights of one byte, the sums of a word's own
features worked out once a word, the rest in whole arrays, so that it costs some tens of
microseconds a turn. It was trained on text written for this project (recipe and sources:
models/build/build_tagger.py) and stands beside the rules: what they found is
taken as given, and it finds the rest of a chain and what no rule knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from voices.privacy.lexicon import FOLDER
from voices.privacy.tagger_features import BUCKETS, EDGE, OFFSETS, SALTS, Seen, Token, features, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from voices.privacy.words import Turn

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]

CLASSES = ("", "PERSON", "PLACE_FINE", "ORG_LOCAL", "ADDRESS", "ROLE_RARE", "ID")
"""What a token can be part of; phones, mail and dates count as ID, which the rules name better."""

FILE = FOLDER / "tagger.npz"
MAX_WORDS = 1 << 16
"""Distinct words whose sums are kept; beyond it they are worked out anew."""
BATCH = 128
_MIX = 0x9E3779B97F4A7C15


class Model(NamedTuple):
    """Weights (BUCKETS, classes), transitions (from, to), start and end."""

    weights: Floats
    moves: Floats
    first: Floats
    last: Floats


def load(file: Path = FILE) -> Model:
    """The weights of a file that `models/build/build_tagger.py` wrote (about 10 ms)."""
    import numpy as np

    with np.load(file, allow_pickle=False) as stored:
        weights = stored["weights"].astype(np.float32) * stored["step"]
        moves, first, last = (stored[name].astype(np.float32) for name in ("moves", "first", "last"))
    return Model(weights, moves, first, last)


class Tagger:
    """A model with the sums of the words it has seen."""

    def __init__(self, weights: Model) -> None:
        self._model = weights
        self._forget()

    def _forget(self) -> None:
        import numpy as np

        self._index: dict[tuple[str, str, bool, bool], int] = {}
        self._sums = np.zeros((1024, len(OFFSETS), len(CLASSES)), np.float32)
        self._kinds = np.zeros(1024, np.uint64)
        self._kinds[0] = EDGE
        for place, offset in enumerate(OFFSETS):
            if abs(offset) == 1:
                self._sums[0, place] = self._of([EDGE ^ SALTS[offset]])

    def emissions(self, turns: Sequence[Turn], cut: Sequence[list[Token]]) -> Floats:
        """Scores of the tokens of all turns, end to end: (tokens, classes)."""
        import numpy as np

        ids: list[int] = [0, 0]
        kept: list[int] = []
        for turn, found in zip(turns, cut, strict=True):
            lang, cased = turn.lang, turn.cased
            start = len(ids)
            ids += [self._word((token.text, lang, cased, token.opens and cased)) for token in found]
            kept += range(start, len(ids))
            ids += (0, 0)
        if not kept:
            return np.zeros((0, len(CLASSES)), np.float32)
        every, at = np.array(ids), np.array(kept)
        scores: Floats = self._model.weights[conjunctions(self._kinds[every], at)].sum(axis=0)
        for place, offset in enumerate(OFFSETS):
            scores += self._sums[every[at + offset], place]
        return scores

    def _word(self, key: tuple[str, str, bool, bool]) -> int:
        found = self._index.get(key)
        return self._learn(key) if found is None else found

    def _learn(self, key: tuple[str, str, bool, bool]) -> int:
        import numpy as np

        number = len(self._index) + 1
        if number >= len(self._sums):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
            self._kinds = np.concatenate([self._kinds, np.zeros_like(self._kinds)])
        seen = features(*key)
        self._kinds[number] = seen.kind
        for place, offset in enumerate(OFFSETS):
            self._sums[number, place] = self._of(hashes(seen, offset))
        self._index[key] = number
        return number

    def _of(self, found: list[int]) -> Floats:
        import numpy as np

        total: Floats = self._model.weights[buckets(np.array(found, np.uint64))].sum(axis=0)
        return total

    def read(self, turns: Sequence[Turn]) -> tuple[list[list[Token]], list[Floats]]:
        """The tokens of each turn, and what each of them says of its classes by itself: (tokens, classes)."""
        import numpy as np

        if len(self._index) > MAX_WORDS:
            self._forget()
        cut = [tokens(turn.text) for turn in turns]
        scores = self.emissions(turns, cut)
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        return cut, np.split(chances, np.cumsum([len(found) for found in cut])[:-1])

    def tag(self, local: Sequence[Floats]) -> list[Floats]:
        """The probabilities of the classes of each token, in the light of its whole turn."""
        result = list(local)
        order = sorted(range(len(local)), key=lambda i: len(local[i]))
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            for number, classes in zip(batch, self._chain([local[i] for i in batch]), strict=True):
                result[number] = classes
        return result

    def _chain(self, pieces: list[Floats]) -> list[Floats]:
        """Forward and backward over sequences side by side, padded at their ends."""
        import numpy as np

        lengths = np.array([len(piece) for piece in pieces])
        longest = int(lengths.max(initial=0))
        if not longest:
            return pieces
        local = np.ones((longest, len(pieces), len(CLASSES)), np.float32)
        for number, piece in enumerate(pieces):
            local[: len(piece), number] = piece
        moves, last = np.exp(self._model.moves), np.exp(self._model.last)
        ahead, behind = np.empty_like(local), np.empty_like(local)
        ahead[0] = np.exp(self._model.first) * local[0]
        for t in range(1, longest):
            ahead[t] = (ahead[t - 1] / ahead[t - 1].sum(axis=1, keepdims=True)) @ moves * local[t]
        behind[-1] = last
        for t in range(longest - 2, -1, -1):
            back = (local[t + 1] * behind[t + 1]) @ moves.T
            behind[t] = np.where((lengths - 1 == t)[:, None], last, back / back.sum(axis=1, keepdims=True))
        both = ahead * behind
        both /= both.sum(axis=2, keepdims=True)
        return [both[: len(piece), number] for number, piece in enumerate(pieces)]


def hashes(seen: Seen, offset: int) -> list[int]:
    """The hashed features that a token shows to the one `offset` before it (0: to itself)."""
    if offset == 0:
        return [*seen.own, *(one ^ SALTS[0] for one in seen.near)]
    shown = seen.near if abs(offset) == 1 else seen.far
    return [one ^ SALTS[offset] for one in shown]


def conjunctions(kinds: NDArray[np.uint64], at: Integers) -> NDArray[np.int64]:
    """Buckets of the classes of two and three tokens in a row, for the tokens at `at`: (6, tokens)."""
    import numpy as np

    p = np.uint64(1000003)
    l2, l1, here, r1, r2 = (kinds[at + offset] for offset in OFFSETS)
    rows = (
        here * np.uint64(31) + l1 * p,
        here * np.uint64(37) + r1 * p,
        l1 * np.uint64(41) + r1 * p,
        (l1 * p + here) * p + r1 * np.uint64(43),
        (l2 * p + l1) * p + here * np.uint64(47),
        (here * p + r1) * p + r2 * np.uint64(53),
    )
    return buckets(np.stack(rows))


def buckets(found: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Rows of the table of weights for hashes (Fibonacci hashing)."""
    import numpy as np

    mixed = (found * np.uint64(_MIX)) >> np.uint64(40)
    rows: NDArray[np.int64] = (mixed & np.uint64(BUCKETS - 1)).astype(np.int64)
    return rows
