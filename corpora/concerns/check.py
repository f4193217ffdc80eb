"""Check the concern bank: keys, ids, areas, counts, lengths and repeated texts.

Run it from anywhere: ``python corpora/concerns/check.py``. It prints each fault and exits 1 if there is one.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
AREAS_FILE = HERE.parents[1] / "src" / "voices" / "priorities" / "areas.yaml"

PARALLEL = ("en", "es", "sw", "uz")
LANGUAGES = (*PARALLEL, "ru")
STANCES = {"concern", "asset", "proposal"}
NON_CONCERN = "not_a_concern"

IDEA_KEYS = {"id", "area", "also", "gist", "stance", *PARALLEL}
FORM_KEYS = {
    "short": {"id", "area", "also", "stance", "lang", "text"},
    "long": {"id", "area", "also", "stance", "lang", "text"},
    "moderator": {"id", "area", "lang", "text"},
    "denial": {"id", "denies", *PARALLEL},
}
# Words of a text, lowest and highest. Uzbek joins what English spells as several words, hence the low floors.
IDEA_WORDS = (3, 70)
FORM_WORDS = {"short": (2, 9), "long": (55, 150), "moderator": (4, 40), "denial": (3, 30)}

IDEAS_PER_AREA = 70
NON_CONCERNS = 250
# Lowest number of lines of a form: per area and language, for denials per area.
FORM_COUNTS = {"short": 10, "long": 2, "moderator": 2, "denial": 4}
FORM_LANGUAGES = {"short": LANGUAGES, "long": PARALLEL, "moderator": LANGUAGES}

Row = dict[str, object]


def known_areas() -> set[str]:
    """Return the ids of the areas in ``areas.yaml``, without the residual buckets."""
    return {area["id"] for area in yaml.safe_load(AREAS_FILE.read_text(encoding="utf-8"))["areas"]}


def read_rows(path: Path) -> tuple[list[tuple[str, Row]], list[str]]:
    """Return ``(place, row)`` for each line of a file, and a fault for each line that is no JSON object."""
    rows: list[tuple[str, Row]] = []
    faults: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        place = f"{path.relative_to(HERE)}:{number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError:
            faults.append(f"{place}: not valid JSON")
            continue
        if isinstance(row, dict):
            rows.append((place, row))
        else:
            faults.append(f"{place}: not a JSON object")
    return rows, faults


def texts(row: Row) -> list[str]:
    """Return what is said in a row, one text for each language."""
    return [str(row[key]) for key in (*LANGUAGES, "text") if key in row]


def check_keys(row: Row, needed: set[str], optional: set[str]) -> Iterator[str]:
    """Yield the keys that are missing, unknown, or not of their type."""
    for key in sorted(needed - row.keys()):
        yield f"key {key!r} is missing"
    for key in sorted(row.keys() - needed - optional):
        yield f"key {key!r} is not known"
    for key, value in row.items():
        if key == "also":
            if not isinstance(value, list):
                yield "'also' is not a list"
        elif not isinstance(value, str) or not value.strip() or value != value.strip():
            yield f"{key!r} is not a text, is empty, or has spaces around it"


def check_codes(row: Row, areas: set[str]) -> Iterator[str]:
    """Yield areas, stances and languages that do not exist."""
    allowed = areas | {NON_CONCERN}
    for key in ("area", "denies"):
        if key in row and row[key] not in allowed:
            yield f"{key} {row[key]!r} is not in areas.yaml"
    also = row.get("also", [])
    if isinstance(also, list):
        for area in also:
            if area not in areas:
                yield f"also {area!r} is not in areas.yaml"
        if row.get("area") in also or len(set(map(str, also))) < len(also):
            yield "'also' repeats an area"
    stances = STANCES | {"none"} if row.get("area") == NON_CONCERN else STANCES
    if "stance" in row and row["stance"] not in stances:
        yield f"stance {row['stance']!r} is not known"
    if "lang" in row and row["lang"] not in LANGUAGES:
        yield f"lang {row['lang']!r} is not known"


def check_words(row: Row, limits: tuple[int, int]) -> Iterator[str]:
    """Yield texts that are shorter or longer than their kind may be."""
    low, high = limits
    for text in texts(row):
        if not low <= len(text.split()) <= high:
            yield f"{len(text.split())} words, {low} to {high} are allowed: {text[:40]!r}"


def check_idea(row: Row, file_area: str) -> Iterator[str]:
    """Yield faults of the id of an idea, of its area, and of the Russian that every third idea has."""
    if row.get("area") != file_area:
        yield f"area {row.get('area')!r} in the file of {file_area!r}"
    match = re.fullmatch(rf"{file_area}-(\d+)", str(row.get("id")))
    if match is None:
        yield f"id {row.get('id')!r} does not fit {file_area}-<number>"
    elif file_area != NON_CONCERN and int(match[1]) % 3 == 0 and "ru" not in row:
        yield "every third idea needs 'ru'"


def check_bank() -> list[str]:
    """Return all faults of the bank, each with file and line."""
    areas = known_areas()
    faults: list[str] = []
    counts: Counter[tuple[str, ...]] = Counter()
    seen_ids: dict[str, str] = {}
    seen_texts: dict[str, str] = {}

    paths = sorted(HERE.glob("*.jsonl")) + sorted((HERE / "forms").glob("*.jsonl"))
    for path in paths:
        rows, broken = read_rows(path)
        faults += broken
        kind = path.stem.split("-")[0] if path.parent != HERE else "idea"
        if kind != "idea" and kind not in FORM_KEYS:
            faults.append(f"{path.relative_to(HERE)}: unknown kind of form")
            continue
        for place, row in rows:
            found: list[str] = []
            if kind == "idea":
                found += check_keys(row, IDEA_KEYS, {"ru", "writer"})
                found += check_idea(row, path.stem)
                # A greeting may be one word.
                found += check_words(row, (1, IDEA_WORDS[1]) if path.stem == NON_CONCERN else IDEA_WORDS)
                counts["idea", path.stem] += 1
            else:
                found += check_keys(row, FORM_KEYS[kind], {"ru"} if kind == "denial" else set())
                found += check_words(row, FORM_WORDS[kind])
                place_in = ("denies",) if kind == "denial" else ("area", "lang")
                counts[kind, *(str(row.get(key)) for key in place_in)] += 1
            found += check_codes(row, areas)
            identifier = str(row.get("id"))
            if identifier in seen_ids:
                found.append(f"id {identifier!r} is also in {seen_ids[identifier]}")
            seen_ids.setdefault(identifier, place)
            for text in texts(row):
                plain = " ".join(re.findall(r"\w+", text.casefold()))
                if plain in seen_texts:
                    found.append(f"text is also in {seen_texts[plain]}: {text[:40]!r}")
                seen_texts.setdefault(plain, place)
            faults += [f"{place}: {fault}" for fault in found]
    return faults + check_counts(counts, areas)


def check_counts(counts: Counter[tuple[str, ...]], areas: set[str]) -> list[str]:
    """Return a fault for each area that has too few ideas or too few of a form."""
    wanted: dict[tuple[str, ...], int] = {("idea", area): IDEAS_PER_AREA for area in areas}
    wanted["idea", NON_CONCERN] = NON_CONCERNS
    for kind, languages in FORM_LANGUAGES.items():
        wanted |= {(kind, area, language): FORM_COUNTS[kind] for area in areas for language in languages}
    wanted |= {("denial", area): FORM_COUNTS["denial"] for area in areas}
    return [
        f"{' '.join(key)}: {counts[key]} lines, at least {number} are needed"
        for key, number in sorted(wanted.items())
        if counts[key] < number
    ]


if __name__ == "__main__":
    faults = check_bank()
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)
