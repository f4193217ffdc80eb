"""The encoder that ships, by itself and against plain sentence-transformers."""

import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from voices.encoder import CachedEncoder, Encoder, open_encoder
from voices.encoder.location import embedded_folder
from voices.encoder.packed import PackedBert
from voices.encoder.sentence import SentenceEncoder

pytestmark = pytest.mark.model

# Written for this test: one idea in five languages (Uzbek in Latin and Cyrillic).
PARALLEL = [
    (
        "There is no light on our street at night and the women are afraid to walk home.",
        "De noche no hay luz en nuestra calle y a las mujeres les da miedo volver a casa caminando.",
        "Usiku hakuna taa kwenye mtaa wetu na wanawake wanaogopa kutembea kurudi nyumbani.",
        "Kechasi ko'chamizda chiroq yo'q, ayollar uyga piyoda qaytishdan qo'rqadi.",
        "Кечаси кўчамизда чироқ йўқ, аёллар уйга пиёда қайтишдан қўрқади.",
    ),
    (
        "The police ask for money before they write down your complaint.",
        "La policía pide dinero antes de levantar la denuncia.",
        "Polisi wanaomba pesa kabla ya kuandika malalamiko yako.",
        "Militsiya arizangizni yozishdan oldin pul so'raydi.",
        "Милиция аризангизни ёзишдан олдин пул сўрайди.",
    ),
    (
        "Young people finish school and there is no work for them.",
        "Los jóvenes terminan la escuela y no hay trabajo para ellos.",
        "Vijana wanamaliza shule na hakuna kazi kwao.",
        "Yoshlar maktabni bitiradi, lekin ularga ish yo'q.",
        "Ёшлар мактабни битиради, лекин уларга иш йўқ.",
    ),
    (
        "The river smells because the factory throws its waste into the water.",
        "El río huele mal porque la fábrica tira sus desechos al agua.",
        "Mto unanuka kwa sababu kiwanda kinatupa taka zake majini.",
        "Zavod chiqindilarini suvga tashlagani uchun daryo hidlanadi.",
        "Завод чиқиндиларини сувга ташлагани учун дарё ҳидланади.",
    ),
]
SENTENCES = [sentence for row in PARALLEL for sentence in row]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return open_encoder()


@pytest.fixture(scope="module")
def vectors(encoder: Encoder) -> np.ndarray:
    return encoder.encode(SENTENCES)


def test_encode_gives_unit_rows_of_float32(encoder: Encoder, vectors: np.ndarray) -> None:
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(SENTENCES), encoder.dimensions)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("source", range(5), ids=["en", "es", "sw", "uz", "uz-Cyrl"])
@pytest.mark.parametrize("target", range(5), ids=["en", "es", "sw", "uz", "uz-Cyrl"])
def test_encode_puts_translations_nearest_to_each_other(vectors: np.ndarray, source: int, target: int) -> None:
    views = vectors.reshape(len(PARALLEL), 5, -1)
    nearest = (views[:, source] @ views[:, target].T).argmax(axis=1)
    assert nearest.tolist() == list(range(len(PARALLEL)))


def test_encode_is_bit_identical_alone_in_company_and_in_any_order(encoder: Encoder, vectors: np.ndarray) -> None:
    order = np.random.default_rng(7).permutation(len(SENTENCES))
    np.testing.assert_array_equal(encoder.encode([SENTENCES[i] for i in order]), vectors[order])
    for i in (0, 7, 19):
        np.testing.assert_array_equal(encoder.encode([SENTENCES[i]])[0], vectors[i])
    crowd = [f"Speaker {i} said something short" for i in range(90)]
    np.testing.assert_array_equal(encoder.encode([*crowd, *SENTENCES])[90:], vectors)


def test_encode_ignores_white_space_at_the_ends(encoder: Encoder, vectors: np.ndarray) -> None:
    np.testing.assert_array_equal(encoder.encode([f" {SENTENCES[0]} \n"])[0], vectors[0])


def test_encode_reads_all_of_a_long_text(encoder: Encoder) -> None:
    start, end = "The river smells of the factory. " * 120, "Nobody pays the teachers. " * 120
    whole, first, last = encoder.encode([start + end, start, end])
    assert abs(float(np.linalg.norm(whole)) - 1) < 1e-5
    assert whole @ last > 0.5
    assert whole @ first > 0.5


def test_encode_accepts_empty_and_odd_texts(encoder: Encoder) -> None:
    vectors = encoder.encode(["", " ", "?", "👍🏽", "水", "a" * 3000])
    assert np.isfinite(vectors).all()
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_encode_reports_progress_to_the_end(encoder: Encoder) -> None:
    seen: list[tuple[int, int]] = []
    encoder.encode([*SENTENCES, SENTENCES[0]], on_progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(SENTENCES), len(SENTENCES))
    assert seen == sorted(seen)


def test_cache_gives_the_same_bits_fresh_and_kept(encoder: Encoder, vectors: np.ndarray, tmp_path: Path) -> None:
    CachedEncoder(encoder, tmp_path, b"key").encode(SENTENCES[:5])
    kept = CachedEncoder(encoder, tmp_path, b"key").encode(SENTENCES)
    fresh = CachedEncoder(encoder, tmp_path / "other", b"key").encode(SENTENCES[::-1])[::-1]
    np.testing.assert_array_equal(kept, fresh)
    assert (kept * vectors).sum(axis=1).min() > 0.99999


def test_plain_sentence_transformers_gives_the_same_vectors_in_float32(vectors: np.ndarray) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(embedded_folder()), device="cpu", local_files_only=True)
    assert {str(weight.dtype) for weight in model.parameters()} == {"torch.float32"}
    plain = model.encode(SENTENCES, show_progress_bar=False)
    assert (plain * vectors).sum(axis=1).min() > 0.99999


def test_other_models_run_as_they_are_and_agree(
    encoder: Encoder, vectors: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PackedBert, "fits", staticmethod(lambda model: False))
    plain = encoder.encode(SENTENCES)
    assert (plain * vectors).sum(axis=1).min() > 0.99999
    np.testing.assert_array_equal(encoder.encode(SENTENCES[3:4])[0], plain[3])


def test_embedded_model_is_run_packed() -> None:
    encoder = open_encoder()
    assert isinstance(encoder, SentenceEncoder)
    assert PackedBert.fits(encoder._model())


def test_loading_prints_nothing_and_asks_no_network() -> None:
    code = (
        "import socket\n"
        "def refuse(*args, **kwargs): raise SystemExit('asked the network')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "from voices.encoder import open_encoder\n"
        "print(open_encoder().encode(['maji']).shape)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "(1, 384)\n"
    assert done.stderr == ""
