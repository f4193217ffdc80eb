"""Train the token classifier of the privacy room and write `src/voices/privacy/lexicons/tagger.npz`.

    python models/build/build_tagger.py [--without dev2] [--out FILE]

Read are the development turns with identifiers (benchmarks/data/privacy: `turns_dev`,
`turns_dev2`), the gold groups (corpora/gold), sentences built by `privacy_sentences` and
the concern bank (corpora/concerns), which names nobody. All of it was written for this
project; none of it was reviewed by native speakers. Each text is shown as written, in
lower and in upper case; the letters of a word are hidden now and then, so that weight
goes to what stands around it. `--without` leaves a set out, to judge on it what was
learnt from the others. Same input, same machine, same file: seeds are fixed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import privacy_sets as sets
from privacy_sentences import sentences
from voices.privacy.tagger import CLASSES, FILE, buckets, conjunctions, hashes
from voices.privacy.tagger_features import BUCKETS, EDGE, OFFSETS, SALTS, see, tokens
from voices.privacy.words import Turn

MADE = 3000
"""Built sentences a language."""
CONCERNS = 3500
HELD_CONCERNS = 600
"""Texts of the concern bank that are shown, and some that are kept to count words lost."""
REPEAT = 3
"""How often a real turn is shown for one that was built."""
HIDDEN = 0.35
"""Share of tokens whose letters are hidden."""
EPOCHS, BATCH, RATE, SHRINK = 5, 48, 0.02, 1e-3
PAIRED = 0.5


class Example(NamedTuple):
    """Buckets of features, the token of each, whether it is of letters; the class of each token."""

    rows: np.ndarray
    at: np.ndarray
    letters: np.ndarray
    classes: np.ndarray


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--without", choices=["dev", "dev2"], action="append", default=[])
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    real = [one for half in ("dev", "dev2") if half not in args.without for one in sets.turns(half)]
    save(fit(real), args.out)


def fit(real: Sequence[sets.Example]) -> dict[str, np.ndarray]:
    """The weights learnt from some annotated turns and all that is built."""
    shown = [read(one) for one in real] * REPEAT + [read(one) for one in (*sets.gold(), *built())]
    return train([variants for variants in shown if variants])


def built() -> list[sets.Example]:
    """Built sentences, half of them beside a sentence of the concern bank, and texts of that bank."""
    bank = concerns()[HELD_CONCERNS:]
    rng = random.Random(1)
    spoken: dict[str, list[str]] = {}
    for lang, text in bank:
        spoken.setdefault(lang, []).append(text)
    made = []
    for one in sentences(MADE):
        text, spans = one.text, one.spans
        if one.lang in spoken and rng.random() < PAIRED:
            other = re.split(r"(?<=[.!?])\s", rng.choice(spoken[one.lang]))[0]
            if rng.random() < PAIRED:
                spans = tuple((start + len(other) + 1, end + len(other) + 1, label) for start, end, label in spans)
                text = f"{other} {text}"
            else:
                text = f"{text} {other}"
        made.append(sets.Example("built", one.lang, "", "normal", text, spans))
    return made + [sets.Example("bank", lang, "", "normal", text, ()) for lang, text in bank[:CONCERNS]]


def concerns() -> list[tuple[str, str]]:
    """(language, text) of the concern bank, in a fixed random order."""
    found = []
    for path in sorted((sets.ROOT / "corpora" / "concerns").rglob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            found += [(lang, row[lang]) for lang in ("en", "es", "sw", "uz") if isinstance(row.get(lang), str)]
            found += [(row["lang"], row["text"])] if "lang" in row and "text" in row else []
    random.Random(0).shuffle(found)
    return found


def read(one: sets.Example) -> list[Example]:
    """A turn as written, in lower and in upper case."""
    cases = [one, *sets.in_case([one], "lower"), *sets.in_case([one], "upper")]
    return [features(case) for case in cases if tokens(case.text)]


def features(one: sets.Example) -> Example:
    cut, seen = tokens(one.text), see(Turn(one.text, one.lang))
    classes = np.zeros(len(cut), np.int64)
    for start, end, label in one.spans:
        for number, token in enumerate(cut):
            if token.start < end and start < token.end:
                classes[number] = CLASSES.index(label) if label in CLASSES else len(CLASSES) - 1
    hashed = list(_shown(seen))
    kinds = np.array([EDGE, EDGE, *(token.kind for token in seen), EDGE, EDGE], np.uint64)
    joined = conjunctions(kinds, np.arange(len(seen)) + 2)
    where = np.array([at for _, at, _ in hashed])
    return Example(
        np.concatenate([buckets(np.array([row for row, _, _ in hashed], np.uint64)), joined.ravel()]),
        np.concatenate([where, np.tile(np.arange(len(seen)), len(joined))]),
        np.concatenate([np.array([own for _, _, own in hashed], np.float32), np.zeros(joined.size, np.float32)]),
        classes,
    )


def _shown(seen: Sequence) -> Iterator[tuple[int, int, bool]]:
    """(hash, token it is a feature of, whether of its own letters)."""
    for at in range(len(seen)):
        for offset in OFFSETS:
            beside = at + offset
            if 0 <= beside < len(seen):
                own = len(seen[beside].own) if offset == 0 else 0
                yield from ((row, at, n < own) for n, row in enumerate(hashes(seen[beside], offset)))
            elif abs(offset) == 1:
                yield EDGE ^ SALTS[offset], at, False


def train(shown: list[list[Example]], *, seed: int = 0) -> dict[str, np.ndarray]:
    """The weights of a linear-chain CRF by Adam on the likelihood, with a penalty on what features add up to."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng, noise = random.Random(seed), np.random.RandomState(seed)
    n = len(CLASSES)
    weights, moves, first, last = (torch.zeros(size, requires_grad=True) for size in ((BUCKETS, n), (n, n), (n,), (n,)))
    optimiser = torch.optim.Adam([weights, moves, first, last], lr=RATE)
    slower = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.1, EPOCHS)
    for epoch in range(EPOCHS):
        chosen = [rng.choices(one, [2] + [1] * (len(one) - 1))[0] for one in shown]
        order = sorted(range(len(chosen)), key=lambda i: len(chosen[i].classes) + rng.random() * 3)
        batches = [[chosen[i] for i in order[at : at + BATCH]] for at in range(0, len(order), BATCH)]
        rng.shuffle(batches)
        total = 0.0
        for batch in batches:
            longest = max(len(one.classes) for one in batch)
            rows, letters = (np.concatenate([one[i] for one in batch]) for i in (0, 2))
            at = np.concatenate([one.at + number * longest for number, one in enumerate(batch)])
            hidden = (noise.rand(len(batch) * longest) < HIDDEN).astype(np.float32)
            part = weights[torch.from_numpy(rows)] * torch.from_numpy(1 - letters * hidden[at]).unsqueeze(1)
            scores = torch.zeros(len(batch) * longest, n).index_add_(0, torch.from_numpy(at), part)
            loss = _loss(scores.view(len(batch), longest, n), batch, moves, first, last)
            optimiser.zero_grad()
            (loss + SHRINK * (part * part).sum() / len(batch)).backward()
            optimiser.step()
            total += loss.item()
        slower.step()
        print(f"epoch {epoch + 1}: {total / len(batches):.4f}", flush=True)
    names = ("weights", "moves", "first", "last")
    return {name: one.detach().numpy() for name, one in zip(names, (weights, moves, first, last), strict=True)}


def _loss(scores: torch.Tensor, batch: list[Example], moves, first, last) -> torch.Tensor:
    """Mean negative log-likelihood of the classes of a padded batch."""
    count, longest, _ = scores.shape
    classes, real = torch.zeros(count, longest, dtype=torch.long), torch.zeros(count, longest, dtype=torch.bool)
    for number, one in enumerate(batch):
        classes[number, : len(one.classes)] = torch.from_numpy(one.classes)
        real[number, : len(one.classes)] = True
    ahead = first + scores[:, 0]
    for t in range(1, longest):
        step = torch.logsumexp(ahead.unsqueeze(2) + moves, 1) + scores[:, t]
        ahead = torch.where(real[:, t].unsqueeze(1), step, ahead)
    path = (scores.gather(2, classes.unsqueeze(2)).squeeze(2) * real).sum(1) + first[classes[:, 0]]
    path = path + (moves[classes[:, :-1], classes[:, 1:]] * real[:, 1:]).sum(1)
    path = path + last[classes.gather(1, real.sum(1, keepdim=True) - 1).squeeze(1)]
    return (torch.logsumexp(ahead + last, 1) - path).mean()


def save(fitted: dict[str, np.ndarray], path: Path) -> None:
    """One byte a weight, in steps of one size."""
    step = np.float32(np.abs(fitted["weights"]).max() / 127)
    small = np.round(fitted["weights"] / step).astype(np.int8)
    rest = {name: fitted[name].astype(np.float32) for name in ("moves", "first", "last")}
    np.savez_compressed(path, weights=small, step=step, **rest)
    print(f"{path.name}: {path.stat().st_size / 1024:.0f} kB, {np.count_nonzero(small)} weights")


if __name__ == "__main__":
    main()
