"""The study key is made once, kept to its owner, and makes ids that cannot be enumerated."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voices.errors import ConfigError
from voices.keys import keyed_id, study_key


def test_study_key_is_made_once(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "study.key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: study_key(file), range(8)))
    assert len(keys) == 1
    assert len(keys.pop()) == 32
    assert [p.name for p in file.parent.iterdir()] == ["study.key"]


def test_study_key_is_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "study.key"
    study_key(file)
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("content", ["hello", "abcd", ""])
def test_study_key_refuses_another_file(tmp_path: Path, content: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"notes\.txt"):
        study_key(file)


def test_keyed_id_depends_on_key_and_on_where_parts_end() -> None:
    ids = {keyed_id(k, *p) for k in (b"1" * 32, b"2" * 32) for p in (("a", "bc"), ("ab", "c"), ("abc",))}
    assert len(ids) == 6
