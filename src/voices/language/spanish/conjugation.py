"""The forms of Spanish verbs, made from their infinitives: regular endings, spelling, stressed stems, irregular parts.

Source: the project's own account of the conjugations, after the school grammar.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from voices.language.wordfiles import lines

_AR = {
    "present": "o as a amos an ás",
    "subjunctive": "e es emos en",
    "past": "é aste ó amos aron ara aras áramos aran ase asen",
    "rest": "aba abas ábamos aban ando ado ada ados adas ad",
}
_ER = {
    "present": "o es e emos en és",
    "subjunctive": "a as amos an",
    "past": "í iste ió imos ieron iera ieras iéramos ieran iese iesen",
    "rest": "ía ías íamos ían iendo ido ida idos idas ed",
}
_IR = _ER | {"present": "o es e imos en ís", "rest": "ía ías íamos ían iendo ido ida idos idas id"}
_FUTURE = "é ás á emos án ía ías íamos ían"
_STRONG = "e iste o imos ieron iera ieras iéramos ieran iese eron era eras éramos eran"
"""Of irregular preterites: tuv-, dij-."""

_BOOT = {"o", "as", "a", "an", "es", "e", "en"}
"""Endings before which the stem is stressed, so that its vowel may change."""

_HIGH = {"ió", "ieron", "iera", "ieras", "iéramos", "ieran", "iese", "iesen", "iendo", "amos"}
"""Endings before which e and o of -ir verbs rise to i and u (pidió, durmiendo)."""


@dataclass(frozen=True)
class Parts:
    """What is irregular in a verb; see the head of irregular.txt."""

    yo: str = ""
    pret: str = ""
    fut: str = ""
    part: str = ""
    pres: str = ""
    more: str = ""


@cache
def forms() -> dict[str, str]:
    """Form to infinitive; a form of two verbs is that of an irregular one (the commoner), then of the first listed."""
    irregular = {verb: parts for verb, parts in map(_parts, lines(__package__, "irregular.txt"))}
    table: dict[str, str] = {}
    entries = [entry.partition(":") for line in lines(__package__, "verbs.txt") for entry in line.split()]
    for verb, _, change in sorted(entries, key=lambda entry: entry[0] not in irregular):
        for form in _conjugated(verb, change) + _irregular(verb, irregular):
            table.setdefault(form, verb)
        table[verb] = verb
    return table


def _parts(line: str) -> tuple[str, Parts]:
    verb, _, listed = line.partition(": ")
    return verb, Parts(**dict(part.split("=") for part in listed.split()))


def _conjugated(verb: str, change: str) -> list[str]:
    kind = verb[-2:].replace("í", "i")
    stem = verb[:-2]
    endings = {"ar": _AR, "er": _ER, "ir": _IR}[kind]
    found = [verb + ending for ending in _FUTURE.split()]
    for tense, listed in endings.items():
        for ending in listed.split():
            stems = {stem}
            if change and ending in _BOOT and tense in ("present", "subjunctive"):
                stems.add(_changed(stem, change))
            if kind == "ir" and change and ending in _HIGH:
                stems.add(_changed(stem, "u" if "o" in stem[-3:] and change == "ue" else "i"))
            if kind == "ir" and change == "i" and tense == "subjunctive":
                stems.add(_changed(stem, "i"))
            found += [form for each in stems for form in _spelled(each, ending, kind)]
    return found


def _changed(stem: str, change: str) -> str:
    """`stem` with its last e or o (or the u of jugar) changed."""
    vowels = "eu" if stem.endswith("jug") else "o" if change in ("ue", "u") else "e"
    for at in range(len(stem) - 1, -1, -1):
        if stem[at] in vowels:
            if change == "ue" and stem[at - 1 : at] == "g" and stem[at] == "o":
                return f"{stem[:at]}üe{stem[at + 1 :]}"
            new = "hue" if change == "ue" and at == 0 else "ye" if change == "ie" and at == 0 else change
            return stem[:at] + new + stem[at + 1 :]
    return stem


def _spelled(stem: str, ending: str, kind: str) -> list[str]:
    """Stem and ending as they are spelled together (pagué, cojo, conozco, construyen)."""
    front = ending[0] in "eéií"
    if kind == "ar" and front:
        for last, written in (("c", "qu"), ("g", "gu"), ("z", "c")):
            if stem.endswith(last):
                return [stem[:-1] + written + ending]
    if kind != "ar" and not front:
        if stem.endswith("gu"):
            return [stem[:-1] + ending]
        if stem.endswith("g"):
            return [f"{stem[:-1]}j{ending}"]
        if stem.endswith("c"):
            return [f"{stem[:-1]}zc{ending}", f"{stem[:-1]}z{ending}"]
    in_u = kind == "ir" and stem.endswith("u") and not stem.endswith(("gu", "qu"))
    if in_u and (not front or ending in ("es", "e", "en")):
        return [f"{stem}y{ending}"]
    if kind != "ar" and stem[-1:] in "aeou" and not stem.endswith(("gu", "qu")) and ending.startswith(("ie", "ió")):
        return [f"{stem}y{ending[1:]}", stem + ending]
    if kind != "ar" and stem.endswith(("ñ", "ll")) and ending.startswith(("ie", "ió")):
        return [stem + ending[1:]]
    return [stem + ending]


def _irregular(verb: str, irregular: dict[str, Parts]) -> list[str]:
    base = next((known for known in sorted(irregular, key=len, reverse=True) if _is_of(verb, known)), "")
    if not base:
        return []
    parts, prefix = irregular[base], verb[: len(verb) - len(base)]
    found = [*parts.pres.split(","), *parts.more.split(",")]
    if parts.yo:
        found += [parts.yo, *(parts.yo[:-1] + ending for ending in ["a", "as", "amos", "an"])]
    if parts.pret:
        found += [stem + ending for stem in parts.pret.split(",") for ending in _STRONG.split()]
    if parts.fut:
        found += [parts.fut + ending for ending in _FUTURE.split()]
    if parts.part:
        found += [parts.part[:-1] + ending for ending in ("o", "a", "os", "as")]
    return [prefix + form for form in found if form]


def _is_of(verb: str, known: str) -> bool:
    """Whether `verb` is `known` or made from it by a prefix."""
    return verb == known or (verb.endswith(known) and verb.removesuffix(known) in PREFIXES.get(known, ()))


PREFIXES = {
    "tener": ("man", "ob", "con", "de", "sos", "re", "entre"),
    "venir": ("con", "pre", "pro", "inter"),
    "poner": ("com", "dis", "ex", "im", "o", "pro", "su", "inter", "descom"),
    "hacer": ("des",),
    "decir": ("contra", "mal", "pre"),
    "traer": ("a", "dis", "con"),
    "caer": ("re", "de"),
    "abrir": ("re",),
    "cubrir": ("des", "en", "re"),
}
"""What stands before an irregular verb in one that follows it."""
