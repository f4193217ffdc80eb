"""The study key: a secret under which ids are made, so that they cannot be enumerated.

An id of a respondent is an HMAC under this key: the same in every run of the study on
this machine, and meaningless to anyone without the key. The key lives in the user's data
directory, or in the file given with --study-key; it is never written into a run.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from voices.errors import ConfigError

KEY_BYTES = 32


def study_key(file: Path | None = None) -> bytes:
    """The key in `file`, made on first use; by default in the user's data directory.

    Raises:
        ConfigError: the file cannot be made or read, or does not hold a key.
    """
    path = file or default_key_file()
    try:
        _make_once(path)
        text = path.read_text(encoding="ascii").strip()
        key = bytes.fromhex(text)
    except OSError as error:
        raise ConfigError(
            f"The study key cannot be read or made ({error.strerror}). Give one with --study-key."
        ) from None
    except ValueError:
        raise ConfigError(f"{path.name} does not hold a study key. Give another file, or move it away.") from None
    if len(key) != KEY_BYTES:
        raise ConfigError(f"{path.name} does not hold a study key of {KEY_BYTES} bytes.")
    return key


def default_key_file() -> Path:
    from platformdirs import user_data_path

    return user_data_path("voices") / "study.key"


def keyed_id(key: bytes, *parts: str, length: int = 10) -> str:
    """A stable id of `parts` that cannot be guessed without the key (HMAC-SHA256, RFC 2104)."""
    message = "\x1f".join(parts).encode("utf-8")
    return hmac.new(key, message, hashlib.sha256).hexdigest()[:length]


def _make_once(path: Path) -> None:
    """Write a fresh key unless the file is there; of two processes only one wins."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_hex(KEY_BYTES), encoding="ascii")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process made it first: its key is the study's
    finally:
        draft.unlink()
