"""Word lists that lie beside the code: one file a list, comments after "#"."""

from __future__ import annotations

from importlib.resources import files


def lines(package: str, name: str) -> list[str]:
    """The lines of the list `name` of `package`, without comments and empty ones."""
    text = files(package).joinpath(name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def listed(package: str, name: str) -> frozenset[str]:
    """The words of a list, however they are parted."""
    return frozenset(word for line in lines(package, name) for word in line.split())


def lemma_forms(package: str, name: str) -> dict[str, str]:
    """Form to lemma, from lines "lemma: form form"; every lemma, and every word of a line without ":", is its own."""
    found: dict[str, str] = {}
    for line in lines(package, name):
        lemma, colon, forms = line.partition(":")
        if colon:
            found |= dict.fromkeys([lemma, *forms.split()], lemma)
        else:
            found |= {word: word for word in line.split()}
    return found
