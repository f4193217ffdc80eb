"""Any sentence-transformers model as an Encoder: lazy, quiet, reproducible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from voices.encoder.batches import equal_length_batches, fill_up
from voices.encoder.quiet import quiet_loading
from voices.encoder.windows import split_into_windows
from voices.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from sentence_transformers import SentenceTransformer

    from voices.encoder.location import Location
    from voices.encoder.protocol import Progress


@dataclass
class SentenceEncoder:
    """A sentence-transformers model, loaded when the first text is to be encoded.

    A text's vector depends on the text, the weights and the backend, not on the texts beside it
    (see `batches`). A text longer than the model reads is cut into windows; its vector is the mean
    of theirs, weighted by their tokens.
    """

    location: Location
    device: str = "cpu"
    _loaded: SentenceTransformer | None = field(default=None, init=False, repr=False)

    @property
    def name(self) -> str:
        return self.location.name

    @property
    def revision(self) -> str:
        return self.location.revision

    @property
    def backend(self) -> str:
        return f"torch-{self.device}-float32"

    @property
    def dimensions(self) -> int:
        """Length of a vector; read from the folder's settings where they say it, else from the weights."""
        return self.location.dimensions or int(self._model().get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str], *, on_progress: Progress | None = None) -> np.ndarray:
        """Float32 (n, d), rows of unit length; row i belongs to texts[i]."""
        import numpy as np

        distinct = sorted(set(texts))
        vectors = np.empty((len(distinct), self.dimensions), dtype=np.float32)
        done = 0
        for rows, batch in self.encode_in_batches(distinct):
            vectors[rows] = batch
            done += len(rows)
            if on_progress is not None:
                on_progress(done, len(distinct))
        row = {text: i for i, text in enumerate(distinct)}
        return vectors[[row[text] for text in texts]]

    def encode_in_batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], np.ndarray]]:
        """Yield (indices into `texts`, their vectors), texts that fit the model first."""
        if not texts:
            return
        model = self._model()
        lengths = _token_counts(model, texts)
        limit = model.max_seq_length
        long = [i for i, length in enumerate(lengths) if limit is not None and length > limit]
        skipped = set(long)
        short = [i for i in range(len(texts)) if i not in skipped]
        for batch in equal_length_batches([texts[i] for i in short], [lengths[i] for i in short]):
            rows = [short[i] for i in batch]
            yield rows, _encode(model, [texts[i] for i in rows], lengths[rows[0]])
        for i in long:
            yield [i], self._encode_long(texts[i], int(limit or 0))[None]

    def _encode_long(self, text: str, limit: int) -> np.ndarray:
        import numpy as np

        model = self._model()
        windows, weights = split_into_windows(text, tokenizer=model.tokenizer, size=limit - _overhead(model))
        lengths = _token_counts(model, windows)
        total = np.zeros(self.dimensions)
        for batch in equal_length_batches(windows, lengths):
            vectors = _encode(model, [windows[i] for i in batch], lengths[batch[0]])
            total += np.asarray([weights[i] for i in batch]) @ vectors.astype(np.float64)
        return np.asarray(total / np.linalg.norm(total), dtype=np.float32)

    def _model(self) -> SentenceTransformer:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    def _load(self) -> SentenceTransformer:
        with quiet_loading():
            from sentence_transformers import SentenceTransformer

            options: dict[str, Any] = {"device": self.device, "revision": self.location.commit}
            try:
                model = SentenceTransformer(self.location.source, local_files_only=True, **options)
            except Exception:
                if self.location.folder is not None:
                    raise ModelError(self.location.unreadable()) from None
                try:
                    model = SentenceTransformer(self.location.source, **options)
                except Exception:
                    raise ModelError(self.location.not_fetched()) from None
            return model.float().eval()


def _encode(model: SentenceTransformer, texts: list[str], length: int) -> np.ndarray:
    """Vectors of texts of one token length, in one pass of the shape this length always has."""
    import numpy as np

    filled = fill_up(texts, length)
    try:
        vectors = model.encode(
            filled, batch_size=len(filled), show_progress_bar=False, normalize_embeddings=True, convert_to_numpy=True
        )
    except Exception as error:
        # The library's own message may show the text.
        raise ModelError(
            f"The encoder failed on a batch of {len(texts)} texts of {length} tokens ({type(error).__name__}). "
            f"Another model can be named with --model; the one inside the package needs about 1 GB of memory."
        ) from None
    return np.asarray(vectors[: len(texts)], dtype=np.float32)


def _prompt(model: SentenceTransformer) -> str:
    """What the model puts before every text by itself."""
    return str((model.prompts or {}).get(model.default_prompt_name or "", "") or "")


def _token_counts(model: SentenceTransformer, texts: Sequence[str]) -> list[int]:
    """Tokens of each text as the network will see it, prompt and special tokens included, not cut off."""
    prompt = _prompt(model)
    ids = model.tokenizer([prompt + text for text in texts], truncation=False, verbose=False)["input_ids"]
    return [len(each) for each in ids]


def _overhead(model: SentenceTransformer) -> int:
    """Tokens of an empty text: the prompt and the special tokens, and one for a cut inside a word."""
    return _token_counts(model, [""])[0] + 1
