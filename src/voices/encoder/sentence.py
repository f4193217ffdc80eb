"""Any sentence-transformers model as an Encoder: lazy, quiet, reproducible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from voices.encoder.equal_length import EqualLength
from voices.encoder.packed import PackedBert
from voices.encoder.protocol import DEFAULT_MODEL
from voices.encoder.quiet import quiet_loading
from voices.encoder.windows import split_into_windows
from voices.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from sentence_transformers import SentenceTransformer

    from voices.encoder.location import Location
    from voices.encoder.protocol import Progress

SPARE_TOKENS = 8
"""A window cut out of a text may be cut into a few tokens more than it had inside the text."""


class _Engine(Protocol):
    """How texts that fit the model are put through it."""

    def batches(self, texts: Sequence[str], lengths: Sequence[int]) -> Iterator[list[int]]: ...

    def vectors(self, texts: Sequence[str], token_ids: Sequence[list[int]]) -> np.ndarray: ...


@dataclass
class SentenceEncoder:
    """A sentence-transformers model, loaded when the first text is to be encoded.

    A text's vector depends on the text, the weights and the backend, not on the texts beside it
    (see `packed`). A text longer than the model reads is cut into windows; its vector is the mean
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
        # A space at the end is a token of its own, which moved one sentence's vector to a cosine of .90.
        texts = [text.strip() for text in texts]
        ids = _token_ids(model, texts)
        limit = int(model.max_seq_length or 0) or max(map(len, ids))
        short = [i for i, each in enumerate(ids) if len(each) <= limit]
        for rows, vectors in self._run([texts[i] for i in short], [ids[i] for i in short]):
            yield [short[row] for row in rows], vectors
        for i, each in enumerate(ids):
            if len(each) > limit:
                yield [i], self._encode_long(texts[i], limit)[None]

    def _encode_long(self, text: str, limit: int) -> np.ndarray:
        """Mean of the vectors of windows of `text`, weighted by their tokens."""
        import numpy as np

        model = self._model()
        windows, weights = split_into_windows(text, tokenizer=model.tokenizer, size=limit - _overhead(model))
        total = np.zeros(self.dimensions)
        for rows, vectors in self._run(windows, _token_ids(model, windows)):
            total += np.asarray([weights[row] for row in rows]) @ vectors.astype(np.float64)
        return np.asarray(total / np.linalg.norm(total), dtype=np.float32)

    def _run(self, texts: Sequence[str], ids: Sequence[list[int]]) -> Iterator[tuple[list[int], np.ndarray]]:
        """Texts that fit the model, pass by pass."""
        model = self._model()
        engine: _Engine = PackedBert(model) if self.device == "cpu" and PackedBert.fits(model) else EqualLength(model)
        for rows in engine.batches(texts, [len(each) for each in ids]):
            try:
                vectors = engine.vectors([texts[row] for row in rows], [ids[row] for row in rows])
            except Exception as error:
                # The library's own message may show a text.
                raise ModelError(
                    f"{self.name} failed on {len(rows)} texts of up to {len(ids[rows[0]])} tokens "
                    f"({type(error).__name__}). Try the model that comes with voices, {DEFAULT_MODEL}."
                ) from None
            yield rows, vectors

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


def _prompt(model: SentenceTransformer) -> str:
    """What the model puts before every text by itself."""
    return str((model.prompts or {}).get(model.default_prompt_name or "", "") or "")


def _token_ids(model: SentenceTransformer, texts: Sequence[str]) -> list[list[int]]:
    """Tokens of each text as the network sees them, with prompt and special tokens, not cut off."""
    prompt = _prompt(model)
    encoded = model.tokenizer([prompt + text for text in texts], truncation=False, verbose=False)
    return [list(ids) for ids in encoded["input_ids"]]


def _overhead(model: SentenceTransformer) -> int:
    """Tokens of an empty text: the prompt and the special tokens, and some for cuts inside words."""
    return len(_token_ids(model, [""])[0]) + SPARE_TOKENS
