"""The key file: who is [PERSON-2], encrypted with a passphrase, wherever its owner wants it and nowhere else.

Encrypted by the `cryptography` package: Fernet (AES-128-CBC with HMAC-SHA256) under a key
derived from the passphrase with scrypt (RFC 7914).
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from voices.errors import ConfigError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

Names = Mapping[str, Mapping[str, str]]
"""By document: placeholder or pseudonymous label -> what stood there."""

COST = 2**15
"""scrypt's n with r = 8, p = 1: 32 MB and about a tenth of a second for each guess of a passphrase."""

SHORTEST = 8
"""Characters of a passphrase. A short one can be tried out, however dear each guess."""

_FORMAT = "voices key 1"
_SALT_BYTES = 16


@dataclass(frozen=True)
class KeyFile:
    """Where the key is kept, and the passphrase that opens it."""

    path: Path
    passphrase: str = field(repr=False)

    def check(self, *forbidden: Path) -> None:
        """Refuse, before any work, a place or a passphrase that will not do.

        Args:
            forbidden: the run, and the files and folders of the input: a key beside what it
                opens protects nobody.

        Raises:
            ConfigError: the place is inside one of `forbidden`, taken, or not there; the
                passphrase is too short.
        """
        if len(self.passphrase) < SHORTEST:
            raise ConfigError(f"The passphrase of the key file needs at least {SHORTEST} characters.")
        place = self.path.resolve()
        for folder in (each.resolve() for each in forbidden):
            if place == folder or folder in place.parents:
                raise ConfigError(
                    f"The key file may not lie in {folder.name}: whoever gets that folder would hold the key to it. "
                    "Choose a place outside the input and the run, best on another disk."
                )
        if place.exists():
            raise ConfigError(f"{self.path.name} exists already. Choose another name; a key is never written over.")
        if not place.parent.is_dir():
            raise ConfigError(f"{self.path.name}: the folder it should lie in does not exist. Make it first.")

    def write(self, names: Names) -> None:
        """Write `names`, readable by the file's owner alone.

        Raises:
            ConfigError: the file cannot be written.
        """
        salt = os.urandom(_SALT_BYTES)
        token = _fernet(self.passphrase, salt).encrypt(json.dumps(names, ensure_ascii=False).encode("utf-8"))
        content = {"format": _FORMAT, "scrypt_n": COST, "salt": base64.b64encode(salt).decode("ascii")}
        try:
            handle = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                json.dump({**content, "names": token.decode("ascii")}, file)
        except OSError as error:
            raise ConfigError(f"{self.path.name}: the key file cannot be written ({error.strerror}).") from None

    def read(self) -> dict[str, dict[str, str]]:
        """What was written.

        Raises:
            ConfigError: the file is no key file, was changed, or has another passphrase.
        """
        from cryptography.fernet import InvalidToken

        try:
            content = json.loads(self.path.read_text(encoding="ascii"))
            if content["format"] != _FORMAT or content["scrypt_n"] != COST:
                raise KeyError("format")
            token, salt = content["names"].encode("ascii"), base64.b64decode(content["salt"])
        except OSError as error:
            raise ConfigError(f"{self.path.name}: the key file cannot be read ({error.strerror}).") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ConfigError(f"{self.path.name} is not a key file of voices.") from None
        try:
            names: dict[str, dict[str, str]] = json.loads(_fernet(self.passphrase, salt).decrypt(token))
        except InvalidToken:
            raise ConfigError(
                f"{self.path.name} cannot be opened: another passphrase, or the file was changed."
            ) from None
        return names


def _fernet(passphrase: str, salt: bytes) -> Fernet:
    from cryptography.fernet import Fernet
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    key = Scrypt(salt=salt, length=32, n=COST, r=8, p=1).derive(passphrase.encode("utf-8"))
    return Fernet(base64.urlsafe_b64encode(key))
