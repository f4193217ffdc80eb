"""Text to vectors: the encoder that ships, any other sentence-transformers model, and a cache.

encoder = open_encoder()                        # voices-e5-small, inside the package
encoder = CachedEncoder(encoder, folder, key)   # vectors survive the run, texts do not
vectors = encoder.encode(texts)                 # float32 (n, d), unit rows
"""

from voices.encoder.cache import CachedEncoder
from voices.encoder.card import ModelCard, model_card
from voices.encoder.hashing import HashingEncoder
from voices.encoder.opening import open_encoder
from voices.encoder.protocol import DEFAULT_MODEL, Encoder

__all__ = ["DEFAULT_MODEL", "CachedEncoder", "Encoder", "HashingEncoder", "ModelCard", "model_card", "open_encoder"]
