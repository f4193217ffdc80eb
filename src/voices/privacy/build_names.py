"""Regenerate `lexicons/faker.txt` and `lexicons/gender.txt` from the name lists of Faker (MIT licence).

    python -m voices.privacy.build_names

The run-time reads the small text file, so that Faker and its start-up time are needed
only here. A section's letters are the regions whose lists hold its names: M Mexico and Spanish
(m: as a surname only, and Spanish surnames are everyday words: llanos, limón), K Kenya
(Swahili and English), U Uzbekistan, R Russian.
"""

from __future__ import annotations

import importlib
from collections import defaultdict
from pathlib import Path

from voices.privacy.fold import fold

LOCALES = {"es_MX": "M", "es_ES": "M", "sw": "K", "en_KE": "K", "en_US": "K", "uz_UZ": "U", "ru_RU": "R"}

SURNAMES_APART = {("es_MX", "last_names"), ("es_ES", "last_names")}

SKIPPED = {("en_US", "last_names")}
"""American surnames are everyday English words (Young, Price, Cook) and rare in Kenya."""

ATTRIBUTES = ("first_names", "last_names")
"""What is read of a provider. Its language names are not: they are not people."""

MIN_LETTERS = 3
"""Shorter keys (Al, Li, Bo) are words or parts of words in one of the languages."""

OUTPUT = Path(__file__).parent / "lexicons" / "faker.txt"
GENDERS = OUTPUT.with_name("gender.txt")


def collect() -> dict[str, str]:
    """Folded name -> regions, from the installed Faker."""
    regions: defaultdict[str, set[str]] = defaultdict(set)
    for locale, region in LOCALES.items():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in ATTRIBUTES:
            if (locale, attribute) in SKIPPED:
                continue
            for name in getattr(provider, attribute):
                for part in str(name).replace("-", " ").split():
                    key = fold(part)
                    if len(key) >= MIN_LETTERS and key.isalpha():
                        regions[key].add(region.lower() if (locale, attribute) in SURNAMES_APART else region)
    for key, found in regions.items():
        if "M" in found:
            regions[key] = found - {"m"}
    return {key: "".join(sorted(regions[key])) for key in sorted(regions)}


def genders() -> dict[str, str]:
    """Folded given name -> "f" or "m", for names that the lists give to one gender only."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute, gender in (("first_names_female", "f"), ("first_names_male", "m")):
            for name in getattr(provider, attribute, ()):
                key = fold(str(name).split(" ")[0])
                if len(key) >= MIN_LETTERS and key.isalpha():
                    found[key].add(gender)
    return {key: "".join(given) for key, given in sorted(found.items()) if len(given) == 1}


def render(names: dict[str, str]) -> str:
    """The text of the file: a name a line, grouped by region."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, region in names.items():
        groups[region].append(key)
    lines = ["# Folded personal names by region; made by build_names.py from Faker (MIT). Do not edit."]
    for region in sorted(groups):
        lines.append(f"[{region}]")
        row: list[str] = []
        for key in groups[region]:
            if row and sum(map(len, row)) + len(row) + len(key) > 110:
                lines.append(" ".join(row))
                row = []
            row.append(key)
        lines.append(" ".join(row))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    OUTPUT.write_text(render(collect()), encoding="utf-8")
    GENDERS.write_text(render(genders()), encoding="utf-8")
