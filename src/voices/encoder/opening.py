"""From a model's name to an encoder."""

from __future__ import annotations

from voices.encoder.hashing import HashingEncoder
from voices.encoder.location import locate
from voices.encoder.protocol import DEFAULT_MODEL, HASHING_MODEL, Encoder
from voices.encoder.sentence import SentenceEncoder


def open_encoder(model: str = DEFAULT_MODEL, *, device: str = "cpu") -> Encoder:
    """The encoder called `model`.

    Args:
        model: "voices-e5-small" (comes with voices), "hashing" (no model, for trying out), a folder
            with a sentence-transformers model, or the name of one on the Hugging Face hub.
        device: what PyTorch computes on; vectors of another device differ in the last digits.

    Weights are read when the first text is encoded. The network is asked only for a hub model that
    is not on the machine.

    Raises ModelError when there is no such model here and it cannot be fetched.
    """
    if model == HASHING_MODEL:
        return HashingEncoder()
    return SentenceEncoder(locate(model), device=device)
