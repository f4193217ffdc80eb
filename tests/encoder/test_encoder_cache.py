import hashlib
import multiprocessing
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.encoder import CachedEncoder, Encoder, HashingEncoder
from voices.encoder.cache import FILE_NAME

KEY = b"a study key"
TEXTS = [f"Nobody repairs lamp number {i} in our street" for i in range(20)]


class CountingEncoder(HashingEncoder):
    """Hashing in batches of four; remembers what it was asked for, and can be stopped like a killed run."""

    def __init__(self, *, revision: str = "counting-1", stop_after: int = 10**6) -> None:
        self.revision = revision
        self.asked: list[str] = []
        self.stop_after = stop_after

    def encode_in_batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], np.ndarray]]:
        for start in range(0, len(texts), 4):
            if len(self.asked) >= self.stop_after:
                raise KeyboardInterrupt
            batch = list(texts[start : start + 4])
            self.asked += batch
            yield list(range(start, start + len(batch))), self.encode(batch)


def test_encode_asks_for_each_text_once(tmp_path: Path) -> None:
    encoder = CountingEncoder()
    cached = CachedEncoder(encoder, tmp_path, KEY)
    assert isinstance(cached, Encoder)
    fresh = cached.encode([*TEXTS, *TEXTS])
    again = CachedEncoder(encoder, tmp_path, KEY).encode([*TEXTS, *TEXTS])
    assert sorted(encoder.asked) == sorted(TEXTS)
    np.testing.assert_array_equal(again, fresh)


def test_encode_gives_unit_float32_rows_close_to_the_encoders_own(tmp_path: Path) -> None:
    vectors = CachedEncoder(CountingEncoder(), tmp_path, KEY).encode(TEXTS)
    own = HashingEncoder().encode(TEXTS)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert (vectors * own).sum(axis=1).min() > 0.9999


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text(max_size=20), max_size=8), st.randoms())
def test_encode_keeps_rows_with_their_texts(tmp_path_factory: pytest.TempPathFactory, texts: list[str], random) -> None:  # type: ignore[no-untyped-def]
    cached = CachedEncoder(HashingEncoder(), tmp_path_factory.mktemp("cache"), KEY)
    vectors = cached.encode(texts)
    order = random.sample(range(len(texts)), len(texts))
    np.testing.assert_array_equal(cached.encode([texts[i] for i in order]), vectors[order].reshape(len(texts), 256))


def test_encode_reuses_what_a_killed_run_had_finished(tmp_path: Path) -> None:
    killed = CountingEncoder(stop_after=8)
    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(killed, tmp_path, KEY).encode(TEXTS)
    assert len(killed.asked) == 8
    second = CountingEncoder()
    vectors = CachedEncoder(second, tmp_path, KEY).encode(TEXTS)
    assert set(second.asked) == set(TEXTS) - set(killed.asked)
    np.testing.assert_array_equal(vectors, CachedEncoder(CountingEncoder(), tmp_path / "other", KEY).encode(TEXTS))


@pytest.mark.parametrize(
    "revision, key", [("counting-2", KEY), ("counting-1", b"another key")], ids=["other weights", "other study"]
)
def test_encode_shares_nothing_with_other_weights_or_studies(tmp_path: Path, revision: str, key: bytes) -> None:
    CachedEncoder(CountingEncoder(), tmp_path, KEY).encode(TEXTS)
    other = CountingEncoder(revision=revision)
    CachedEncoder(other, tmp_path, key).encode(TEXTS)
    assert sorted(other.asked) == sorted(TEXTS)


def test_encode_leaves_no_text_and_no_plain_hash_on_disk(tmp_path: Path) -> None:
    text = "My neighbour Zyxwvut sells it behind the school"
    CachedEncoder(CountingEncoder(), tmp_path, KEY).encode([text])
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert len(content) > 1000
    for trace in (b"Zyxwvut", b"neighbour", hashlib.sha256(text.encode()).digest(), KEY):
        assert trace not in content
    for trace in (b"Zyxwvut", b"neighbour"):
        assert trace not in content.decode("utf-16-le", errors="ignore").encode()


def test_encode_replaces_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database, but long enough to be read as a header of one " * 40)
    first, second = CountingEncoder(), CountingEncoder()
    CachedEncoder(first, tmp_path, KEY).encode(TEXTS)
    CachedEncoder(second, tmp_path, KEY).encode(TEXTS)
    assert sorted(first.asked) == sorted(TEXTS)
    assert second.asked == []


def test_encode_replaces_a_damaged_database(tmp_path: Path) -> None:
    CachedEncoder(CountingEncoder(), tmp_path, KEY).encode([f"{text} {i}" for text in TEXTS for i in range(20)])
    path = tmp_path / FILE_NAME
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    encoder = CountingEncoder()
    vectors = CachedEncoder(encoder, tmp_path, KEY).encode(TEXTS)
    assert sorted(encoder.asked) == sorted(TEXTS)
    np.testing.assert_array_equal(vectors, CachedEncoder(encoder, tmp_path / "other", KEY).encode(TEXTS))
    assert [each.name for each in tmp_path.glob("*broken*")] == []


def test_encode_goes_on_where_the_cache_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    vectors = CachedEncoder(CountingEncoder(), tmp_path / "cache", KEY).encode(TEXTS)
    assert vectors.shape == (20, 256)


def test_encode_ignores_a_vector_of_another_length(tmp_path: Path) -> None:
    CachedEncoder(CountingEncoder(), tmp_path, KEY).encode(TEXTS)
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("UPDATE vectors SET vector = x'0000'")
    connection.close()
    encoder = CountingEncoder()
    CachedEncoder(encoder, tmp_path, KEY).encode(TEXTS)
    assert sorted(encoder.asked) == sorted(TEXTS)


def test_encode_reports_found_texts_at_once_and_the_rest_batch_by_batch(tmp_path: Path) -> None:
    cached = CachedEncoder(CountingEncoder(), tmp_path, KEY)
    cached.encode(TEXTS[:12])
    seen: list[tuple[int, int]] = []
    cached.encode([*TEXTS, TEXTS[0]], on_progress=lambda done, total: seen.append((done, total)))
    assert seen == [(12, 20), (16, 20), (20, 20)]


def test_cache_refuses_an_empty_key(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="study key"):
        CachedEncoder(HashingEncoder(), tmp_path, b"")


def _encode_many(folder: str, start: int) -> None:
    texts = [f"sentence {i}" for i in range(start, start + 200)]
    CachedEncoder(CountingEncoder(), Path(folder), KEY).encode(texts)


def test_encode_in_two_processes_keeps_the_vectors_of_both(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_encode_many, args=(str(tmp_path), start)) for start in (0, 100)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    encoder = CountingEncoder()
    vectors = CachedEncoder(encoder, tmp_path, KEY).encode([f"sentence {i}" for i in range(300)])
    assert encoder.asked == []
    assert vectors.shape == (300, 256)
