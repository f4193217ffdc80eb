"""Where a model is, and which revision of it."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from voices.encoder.protocol import DEFAULT_MODEL
from voices.errors import ModelError

_MARKS_OF_A_MODEL = ("modules.json", "config.json")
"""A folder (or a hub repository) with one of these can be loaded by sentence-transformers."""
SECONDS_FOR_THE_HUB = 10.0
"""A hub that is reached answers within one or two."""
_NOT_PART_OF_THE_MODEL = {".md", ".pyc"}
"""Files that may change without any vector changing."""


@dataclass(frozen=True)
class Location:
    """A model that can be loaded.

    Attributes:
        name: the folder's last name, or the hub name; never a path.
        revision: "sha256:..." over the folder's files, or the hub's commit.
        source: what SentenceTransformer is called with.
        folder: where the files are; null for a hub model.
        commit: the hub's commit; null for a folder.
    """

    name: str
    revision: str
    source: str
    folder: Path | None = None
    commit: str | None = None

    @property
    def dimensions(self) -> int | None:
        """Length of a vector as the folder's settings say, without loading weights."""
        return None if self.folder is None else _dimensions(self.folder)

    def unreadable(self) -> str:
        return (
            f"The folder of the model {self.name} cannot be loaded; it is incomplete or of another kind. "
            f"Without --model, {DEFAULT_MODEL} is used, which comes with voices."
        )

    def not_fetched(self) -> str:
        return _not_here(self.name)


def locate(model: str) -> Location:
    """Find `model`: the name of the embedded one, a folder, or a name on the Hugging Face hub.

    A folder is never looked up on the network. A hub model that is on the machine is not either.

    Raises ModelError where there is no such model.
    """
    if model == DEFAULT_MODEL:
        return _of_folder(embedded_folder())
    if model and Path(model).is_dir():
        return _of_folder(Path(model))
    return _of_hub(model)


def embedded_folder() -> Path:
    """The default model: inside the installed package, else in the checkout's models/.

    Raises ModelError where neither holds it.
    """
    import voices

    package = Path(voices.__file__).resolve().parent
    for folder in (package / "models" / DEFAULT_MODEL, package.parents[1] / "models" / DEFAULT_MODEL):
        if (folder / "modules.json").is_file():
            return folder
    raise ModelError(f"{DEFAULT_MODEL}, which comes with voices, is not there. Install voices again.")


def _of_folder(folder: Path) -> Location:
    folder = folder.resolve()
    if not any((folder / mark).is_file() for mark in _MARKS_OF_A_MODEL):
        raise ModelError(
            f"The folder {folder.name} holds no sentence-transformers model (no modules.json). "
            f"Without --model, {DEFAULT_MODEL} is used, which comes with voices."
        )
    return Location(folder.name, f"sha256:{_digest(folder)}", str(folder), folder=folder)


def _of_hub(model: str) -> Location:
    commit = _commit_on_this_machine(model) or _commit_on_the_hub(model)
    if commit is None:
        raise ModelError(_not_here(model))
    return Location(model, commit, model, commit=commit)


def _commit_on_this_machine(model: str) -> str | None:
    """The commit of the copy in the hub's cache; files of a commit lie in a folder named after it."""
    from huggingface_hub import hf_hub_download

    for mark in _MARKS_OF_A_MODEL:
        # Whatever is wrong (no such name, no copy, not a name at all), the answer is the same: not here.
        with contextlib.suppress(Exception):
            return Path(hf_hub_download(model, mark, local_files_only=True)).parent.name
    return None


def _commit_on_the_hub(model: str) -> str | None:
    """The newest commit that the hub knows; None without a network, a permission, or such a name."""
    from huggingface_hub import HfApi

    with contextlib.suppress(Exception):
        return HfApi().model_info(model, timeout=SECONDS_FOR_THE_HUB).sha
    return None


def _not_here(model: str) -> str:
    name = Path(model).name or model
    return (
        f"The model {name} is not on this machine and could not be fetched; check the name and the network, "
        f"or leave --model out to use {DEFAULT_MODEL}, which comes with voices."
    )


def _digest(folder: Path) -> str:
    """sha256 over the names and contents of the model's files."""
    digest = hashlib.sha256()
    files = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in _NOT_PART_OF_THE_MODEL and not _is_hidden(path.relative_to(folder))
    }
    for name in sorted(files):
        digest.update(name.encode() + b"\0")
        with files[name].open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def _dimensions(folder: Path) -> int | None:
    """The last size that the modules' settings name; None where they do not say."""
    size = None
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        for module in json.loads((folder / "modules.json").read_text(encoding="utf-8")):
            settings = folder / module["path"] / "config.json"
            if module["path"] and settings.is_file():
                values = json.loads(settings.read_text(encoding="utf-8"))
                size = values.get("out_features", values.get("word_embedding_dimension", size))
    return size
