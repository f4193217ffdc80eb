"""A BERT network over texts laid end to end: no padding, and no text changes another's vector.

Matrix products round differently for different numbers of rows, so a text's vector usually depends
in its last digits on how many texts share its batch. Here every pass has the same number of token
rows, whatever the texts: they are laid end to end and the rest is filled with padding tokens. Only
attention looks across tokens, and it is taken text by text. So a text's vector is the same bits
alone, in any company and in any order, on one machine and number of threads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import torch
    from sentence_transformers import SentenceTransformer

TOKENS_PER_PASS = 1024
"""Token rows of every pass. 512 were 4 % slower on two cores, 2048 5 %. A single text costs as much as a
full pass, 0.15 s there."""
_MODULES_AFTER_POOLING = {"Normalize", "Dense"}


class PackedBert:
    """Runs a sentence-transformers model whose network is a plain BERT with mean pooling."""

    def __init__(self, model: SentenceTransformer) -> None:
        self._bert: Any = model[0].auto_model
        self._after = list(model)[2:]
        self._fill = int(self._bert.config.pad_token_id or 0)
        self._heads = int(self._bert.config.num_attention_heads)

    @staticmethod
    def fits(model: SentenceTransformer) -> bool:
        """True for BertModel, mean pooling over all tokens, then only Normalize and Dense."""
        modules: list[Any] = list(model)
        if len(modules) < 2 or type(modules[1]).__name__ != "Pooling":
            return False
        bert: Any = getattr(modules[0], "auto_model", None)
        pooling: dict[str, Any] = modules[1].get_config_dict()
        return (
            type(bert).__name__ == "BertModel"
            and bert.config.hidden_act == "gelu"
            and not bert.config.is_decoder
            and pooling.get("pooling_mode") == "mean"
            and pooling.get("include_prompt", True)
            and {type(module).__name__ for module in modules[2:]} <= _MODULES_AFTER_POOLING
        )

    @staticmethod
    def batches(texts: Sequence[str], lengths: Sequence[int]) -> Iterator[list[int]]:
        """Indices of texts that go into one pass, the longest texts first."""
        order = sorted(range(len(texts)), key=lambda i: (-lengths[i], texts[i]))
        batch: list[int] = []
        room = TOKENS_PER_PASS
        for i in order:
            if lengths[i] > room:
                yield batch
                batch, room = [], TOKENS_PER_PASS
            batch.append(i)
            room -= lengths[i]
        if batch:
            yield batch

    def vectors(self, texts: Sequence[str], token_ids: Sequence[list[int]]) -> np.ndarray:
        """Float32 (n, d) of texts that fit one pass together, from their token ids; `texts` are not read."""
        import numpy as np
        import torch

        with torch.inference_mode():
            hidden = self._last_hidden(token_ids)
            start, rows = 0, []
            for ids in token_ids:
                rows.append(self._finish(hidden[start : start + len(ids)].mean(dim=0)))
                start += len(ids)
            vectors = torch.stack(rows)
            return np.asarray(torch.nn.functional.normalize(vectors).numpy(), dtype=np.float32)

    def _finish(self, pooled: torch.Tensor) -> torch.Tensor:
        """The modules after pooling, for one text at a time: their products have one row, always."""
        features = {"sentence_embedding": pooled[None]}
        for module in self._after:
            features = module(features)
        return features["sentence_embedding"][0]

    def _last_hidden(self, token_ids: Sequence[list[int]]) -> torch.Tensor:
        """(TOKENS_PER_PASS, d): the network's output for the texts laid end to end."""
        import torch

        spare = TOKENS_PER_PASS - sum(len(ids) for ids in token_ids)
        flat = [i for ids in token_ids for i in ids] + [self._fill] * spare
        places = [place for ids in token_ids for place in range(len(ids))] + [0] * spare
        embeddings = self._bert.embeddings
        x: torch.Tensor = embeddings.word_embeddings(torch.tensor(flat))
        x = x + embeddings.position_embeddings(torch.tensor(places)) + embeddings.token_type_embeddings.weight[0]
        x = embeddings.LayerNorm(x)
        runs = [(length, len(list(run))) for length, run in groupby(len(ids) for ids in token_ids)]
        for layer in self._bert.encoder.layer:
            own, output = layer.attention.self, layer.attention.output
            context = self._attend(own.query(x), own.key(x), own.value(x), runs)
            x = output.LayerNorm(output.dense(context) + x)
            wide = torch.nn.functional.gelu(layer.intermediate.dense(x))
            x = layer.output.LayerNorm(layer.output.dense(wide) + x)
        return x

    def _attend(self, q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, runs: list[tuple[int, int]]) -> torch.Tensor:
        """Attention within each text; `runs` are (length, number) of neighbouring texts of equal length."""
        import torch

        context = torch.zeros_like(q)
        start = 0
        for length, number in runs:
            end = start + length * number
            shape = (number, length, self._heads, -1)
            own, others, values = (each[start:end].view(shape).transpose(1, 2) for each in (q, k, v))
            attended = torch.nn.functional.scaled_dot_product_attention(own, others, values)
            context[start:end] = attended.transpose(1, 2).reshape(length * number, -1)
            start = end
        return context
