"""e5's own vectors (before the map) of the parallel text, kept in models/build/cache between runs."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sources import CACHE

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from parallel import ParallelText

MODULES_BEFORE_THE_MAP = 3
"""Transformer, Pooling, Normalize."""


def load_without_map(folder: Path) -> SentenceTransformer:
    """The model in `folder`, cut off before its linear map; gives e5's own unit vectors."""
    from sentence_transformers import SentenceTransformer

    whole = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    return SentenceTransformer(
        modules=list(whole)[:MODULES_BEFORE_THE_MAP],
        prompts=whole.prompts,
        default_prompt_name=whole.default_prompt_name,
        device="cpu",
    )


def raw_vectors(folder: Path, *sets: ParallelText) -> list[dict[str, np.ndarray]]:
    """For each set of sentences: language -> (sentences, d) unit vectors before the map."""
    texts = sorted({text for each in sets for sentences in each.texts.values() for text in sentences})
    key = hashlib.sha256()
    for name in ("model.safetensors", "tokenizer.json"):
        key.update((folder / name).read_bytes())
    key.update("\0".join(texts).encode())
    kept = CACHE / f"vectors-{key.hexdigest()[:16]}.npy"
    if kept.exists():
        vectors = np.load(kept)
    else:
        vectors = load_without_map(folder).encode(texts, batch_size=32, show_progress_bar=False)
        CACHE.mkdir(exist_ok=True)
        np.save(kept, vectors)
    row = {text: i for i, text in enumerate(texts)}
    return [
        {language: vectors[[row[text] for text in sentences]] for language, sentences in each.texts.items()}
        for each in sets
    ]


def stack(vectors: dict[str, np.ndarray], languages: tuple[str, ...]) -> np.ndarray:
    """(sentences, languages, d) of the languages named."""
    return np.stack([vectors[language] for language in languages], axis=1)
