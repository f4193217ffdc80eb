"""The key file: opened by its passphrase alone, never beside what it opens."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voices.errors import ConfigError
from voices.privacy import KeyFile

NAMES = {"IZT-01": {"[PERSON-1]": "doña Lupe", "s1f": "Guadalupe Ríos"}, "TAS-02": {"[PERSON-1]": "Дилноза опа"}}
PASSPHRASE = "correct horse"


def test_write_gives_back_what_was_written(tmp_path: Path) -> None:
    key = KeyFile(tmp_path / "key", PASSPHRASE)
    key.write(NAMES)
    assert KeyFile(tmp_path / "key", PASSPHRASE).read() == NAMES


def test_write_leaves_no_name_readable_and_is_for_its_owner_only(tmp_path: Path) -> None:
    key = KeyFile(tmp_path / "key", PASSPHRASE)
    key.write(NAMES)
    content = (tmp_path / "key").read_text(encoding="ascii")
    for secret in ("Lupe", "IZT-01", "PERSON", PASSPHRASE):
        assert secret not in content + repr(key)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_write_never_writes_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("mine")
    with pytest.raises(ConfigError, match="cannot be written"):
        KeyFile(tmp_path / "key", PASSPHRASE).write(NAMES)
    assert (tmp_path / "key").read_text() == "mine"


@pytest.mark.parametrize("damage", ["passphrase", "token", "json", "empty", "other", "salt"])
def test_read_refuses(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "key"
    KeyFile(path, PASSPHRASE).write(NAMES)
    content = json.loads(path.read_text())
    passphrase = PASSPHRASE
    if damage == "passphrase":
        passphrase = "wrong horse"
    elif damage == "token":
        content["names"] = content["names"][:-8] + "AAAAAAA="
    elif damage == "salt":
        content["salt"] = "AAAA" + content["salt"][4:]
    elif damage == "other":
        content = {"names": []}
    path.write_text({"json": "{", "empty": ""}.get(damage, json.dumps(content)))
    with pytest.raises(ConfigError, match=r"not a key file|cannot be opened"):
        KeyFile(path, passphrase).read()


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("run/key", "may not lie in run"),
        ("run/deep/er/key", "may not lie in run"),
        ("in/key", "may not lie in in"),
        ("taken", "exists already"),
        ("nowhere/key", "does not exist"),
    ],
)
def test_check_refuses_a_place(tmp_path: Path, place: str, message: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "taken").touch()
    with pytest.raises(ConfigError, match=message):
        KeyFile(tmp_path / place, PASSPHRASE).check(tmp_path / "run", tmp_path / "in")


def test_check_sees_through_links_and_dots(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "in")
    for place in ("link/key", "other/../in/key"):
        (tmp_path / "other").mkdir(exist_ok=True)
        with pytest.raises(ConfigError, match="may not lie"):
            KeyFile(tmp_path / place, PASSPHRASE).check(tmp_path / "in")


def test_check_refuses_a_short_passphrase(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="at least 8"):
        KeyFile(tmp_path / "key", "short").check()


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(), st.dictionaries(st.text(), st.text(), max_size=3), max_size=3), st.text(min_size=8))
def test_write_keeps_any_text(tmp_path_factory: pytest.TempPathFactory, names: dict, passphrase: str) -> None:  # type: ignore[type-arg]
    path = tmp_path_factory.mktemp("key") / "key"
    try:
        passphrase.encode()
        json.dumps(names, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return  # half a surrogate pair is no text that a person can type or a file can hold
    KeyFile(path, passphrase).write(names)
    assert KeyFile(path, passphrase).read() == names
