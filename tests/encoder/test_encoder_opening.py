import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from voices.encoder import DEFAULT_MODEL, Encoder, model_card, open_encoder
from voices.errors import ModelError

OFFLINE = os.environ | {"HF_HUB_OFFLINE": "1"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The settings of a model, without weights."""
    model = tmp_path / "study-model"
    (model / "1_Pooling").mkdir(parents=True)
    (model / "2_Dense").mkdir()
    paths = ["", "1_Pooling", "2_Dense"]
    (model / "modules.json").write_text(json.dumps([{"path": path} for path in paths]))
    (model / "1_Pooling" / "config.json").write_text('{"word_embedding_dimension": 64}')
    (model / "2_Dense" / "config.json").write_text('{"in_features": 64, "out_features": 48}')
    (model / "README.md").write_text("---\nlicense: apache-2.0\nlanguage: es\n---\n# A model\n")
    return model


def test_open_encoder_reads_name_and_size_of_a_folder_without_its_weights(folder: Path) -> None:
    encoder = open_encoder(str(folder))
    assert isinstance(encoder, Encoder)
    assert (encoder.name, encoder.dimensions, encoder.backend) == ("study-model", 48, "torch-cpu-float32")
    assert encoder.revision.startswith("sha256:")


def test_revision_changes_with_the_model_and_not_with_its_readme(folder: Path) -> None:
    before = open_encoder(str(folder)).revision
    (folder / "README.md").write_text("# Another text\n")
    assert open_encoder(str(folder)).revision == before
    (folder / "2_Dense" / "config.json").write_text('{"in_features": 64, "out_features": 32}')
    assert open_encoder(str(folder)).revision != before


def test_model_card_reads_licence_and_languages_from_the_readme(folder: Path) -> None:
    card = model_card(str(folder))
    assert (card.name, card.dimensions, card.licence, card.languages) == ("study-model", 48, "apache-2.0", ("es",))
    (folder / "README.md").write_text("---\nlanguage: [es, sw\n---\n")
    assert model_card(str(folder)).licence == ""


def test_encode_says_that_a_folder_cannot_be_loaded_and_names_no_path(folder: Path) -> None:
    with pytest.raises(ModelError, match="study-model cannot be loaded") as caught:
        open_encoder(str(folder)).encode(["a"])
    assert str(folder.parent) not in str(caught.value)
    assert caught.value.__suppress_context__


def test_open_encoder_refuses_a_folder_that_holds_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=f"no sentence-transformers model.*{DEFAULT_MODEL}"):
        open_encoder(str(tmp_path))


@pytest.mark.parametrize("name", ["intfloat/no-such-model-of-ours", "no-such-folder/at/all", "../nowhere", ""])
def test_open_encoder_names_the_embedded_model_where_one_is_missing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voices.encoder.location._commit_on_the_hub", lambda model: None)
    with pytest.raises(ModelError, match="is not on this machine and could not be fetched") as caught:
        open_encoder(name)
    assert DEFAULT_MODEL in str(caught.value)
    assert "\n" not in str(caught.value)


def test_open_encoder_offline_is_quiet_and_quick() -> None:
    code = (
        "import time; start = time.time()\n"
        "from voices.encoder import open_encoder\n"
        "from voices.errors import ModelError\n"
        "try: open_encoder('intfloat/no-such-model-of-ours')\n"
        "except ModelError: print('refused', time.time() - start < 20)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=OFFLINE,
    )
    assert done.stdout == "refused True\n"
    assert done.stderr == ""


def test_import_loads_no_heavy_library() -> None:
    code = (
        "import sys; from voices.encoder import open_encoder, CachedEncoder, model_card; model_card()\n"
        "print([name for name in ('torch', 'transformers', 'sentence_transformers', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_model_card_of_the_embedded_model_is_complete() -> None:
    card = model_card()
    assert (card.name, card.dimensions, card.licence) == (DEFAULT_MODEL, 384, "mit")
    assert {"en", "es", "sw", "uz"} <= set(card.languages)
    assert 80e6 < card.size_bytes < 120e6
