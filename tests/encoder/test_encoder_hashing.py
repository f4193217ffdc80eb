import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.encoder import Encoder, HashingEncoder, open_encoder


def test_open_hashing_gives_an_encoder_without_a_model() -> None:
    encoder = open_encoder("hashing")
    assert isinstance(encoder, Encoder)
    assert encoder.name == "hashing"
    assert encoder.encode(["water"]).shape == (1, encoder.dimensions)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=40), max_size=12))
def test_encode_gives_unit_rows_that_do_not_depend_on_order(texts: list[str]) -> None:
    encoder = HashingEncoder()
    vectors = encoder.encode(texts)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(texts), encoder.dimensions)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_array_equal(encoder.encode(texts[::-1]), vectors[::-1])


def test_encode_is_the_same_on_every_machine() -> None:
    # " maji " has nine n-grams of three to five characters: CRC-32 gives each a place and a sign.
    vector = HashingEncoder().encode(["maji"])[0]
    signed_places = [0, 43, -106, 120, -130, -213, 224, -225, -235]
    assert [int(i) if vector[i] > 0 else -int(i) for i in np.flatnonzero(vector)] == signed_places
    np.testing.assert_allclose(np.abs(vector[vector != 0]), 1 / 3, rtol=1e-6)


@pytest.mark.parametrize(
    "near, far",
    [
        (("the police came late", "police came very late"), "hakuna maji mtaani"),
        (("ko'cha chiroqlari yo'q", "ko'chada chiroq yo'q"), "the bus is full"),
    ],
)
def test_encode_puts_texts_that_share_spelling_near_each_other(near: tuple[str, str], far: str) -> None:
    first, second, other = HashingEncoder().encode([*near, far])
    assert first @ second > 0.4
    assert first @ second > first @ other + 0.3


def test_encode_reports_progress_up_to_the_number_of_distinct_texts() -> None:
    seen: list[tuple[int, int]] = []
    texts = [f"text {i}" for i in range(600)]
    HashingEncoder().encode([*texts, *texts], on_progress=lambda done, total: seen.append((done, total)))
    assert seen == [(256, 600), (512, 600), (600, 600)]
