"""The sample in twenty and more further renderings gives the same turns: right speaker, right role, same words."""

from pathlib import Path

import pytest
from mutations import MUTATIONS, groups, read_back, recovered

MIN_RECOVERED = 0.995

GROUPS = groups()


def test_there_are_twenty_mutations_over_every_container() -> None:
    assert len(MUTATIONS) >= 20
    assert {m.extension for m in MUTATIONS.values()} == {"md", "txt", "docx", "odt", "rtf", "html", "pdf", "sbv", "vtt"}


@pytest.mark.parametrize("name", MUTATIONS)
def test_mutation_gives_the_turns_back(tmp_path: Path, name: str) -> None:
    mutation = MUTATIONS[name]
    total = found = 0
    for group in GROUPS.values():
        document = read_back(mutation, group, tmp_path)
        found += recovered(mutation, group, document)
        total += len(group["turns"])
        assert document.moderator_is_guess == mutation.named
    assert found >= MIN_RECOVERED * total
