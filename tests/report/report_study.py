"""An invented study for the tests of the report: synthetic, nobody said any of it.

Three cities, twelve groups, a survey, twelve areas. Every text and id that may not
leave the team carries a mark (`SECRET` in texts, `zq` in ids), so that a test can look
for all of them in what is published.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from voices.report import AreaEntry, AreaView
from voices.run import Run, RunWriter, open_run, writing
from voices.schema import TABLES, empty

CITIES = {"Iztapalapa": "es", "Mathare": "sw", "Chilonzor": "uz"}
STRATA = ("women, traders", "young men 18-25", "teachers and health volunteers", "older residents")
LANGS = ("en", "es", "sw", "uz")

AREA_NAMES = {
    "livelihoods": ("Jobs and income", "Empleo e ingresos", "Ajira na kipato", "Ish va daromad"),
    "education_youth": ("Schools and young people", "Escuelas y jóvenes", "Shule na vijana", "Maktab va yoshlar"),
    "substance_use": ("Alcohol and drugs", "Alcohol y drogas", "Pombe na dawa za kulevya", "Alkogol va giyohvandlik"),
    "gbv": ("Violence at home", "Violencia en casa", "Ukatili nyumbani", "Oiladagi zoʻravonlik"),
    "robbery_theft": ("Robbery and theft", "Asaltos y robos", "Ujambazi na wizi", "Bosqinchilik va oʻgʻrilik"),
    "gangs": ("Gangs", "Pandillas", "Magenge", "Toʻdalar"),
    "extortion": ("Extortion", "Extorsión", "Kutozwa pesa kwa vitisho", "Tovlamachilik"),
    "public_space": ("Unsafe streets", "Calles inseguras", "Mitaa isiyo salama", "Xavfli koʻchalar"),
    "road_safety": ("Road safety", "Seguridad vial", "Usalama barabarani", "Yoʻl xavfsizligi"),
    "basic_services": ("Water and waste", "Agua y basura", "Maji na taka", "Suv va chiqindi"),
    "corruption": ("Corruption", "Corrupción", "Rushwa", "Korrupsiya"),
    "police_justice": ("Police and justice", "Policía y justicia", "Polisi na haki", "Politsiya va adolat"),
}  # fmt: skip

QUOTES = {
    "es": [
        "En la noche ya nadie sale, porque no hay luz en toda la calle.",
        "Pagamos el agua y el agua no llega, así llevamos meses.",
        "Los muchachos no tienen a dónde ir después de la escuela.",
    ],
    "sw": [
        "Usiku barabara ni giza kabisa, tunaogopa kupita hapo.",
        "Maji yanakuja mara moja kwa wiki na ni ya kununua.",
        "Vijana wamemaliza shule lakini hakuna kazi yoyote.",
    ],
    "uz": [
        "Kechqurun koʻcha qorongʻi, bolalarni tashqariga chiqarmaymiz.",
        "Yoʻlning chetida piyodalar uchun joy yoʻq, mashinalar tez yuradi.",
        "Yoshlar ish topolmay, boshqa shaharga ketib qolyapti.",
    ],
}


Rows = dict[str, list[dict[str, Any]]]
"""Rows by table."""


@dataclass(frozen=True)
class Size:
    """How large the invented study is."""

    people: int = 8
    groups: int = 4
    respondents: int = 20
    themes: int = 8
    manifest: dict[str, Any] = field(default_factory=dict)


def area_view() -> AreaView:
    risks = ("Local risks", "Riesgos locales", "Hatari za eneo", "Mahalliy xavflar")
    rule = ("Governance", "Gobernanza", "Utawala", "Boshqaruv")
    entries = [
        AreaEntry(
            id=key,
            label=_by_lang(names),
            layer="rule" if key in ("corruption", "police_justice") else "local",
            definition=f"What residents say of {names[0].lower()}, as they put it.",
        )
        for key, names in AREA_NAMES.items()
    ]
    return AreaView(tuple(entries), {"local": _by_lang(risks), "rule": _by_lang(rule)})


def _by_lang(names: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(LANGS, names, strict=True))


def write_study(folder: Path, size: Size | None = None) -> Run:
    """Write the study as a run folder and open it."""
    with writing(folder, replace=True) as writer:
        fill(writer, size or Size())
    return open_run(folder)


def fill(writer: RunWriter, size: Size) -> None:
    draw = random.Random(7)
    tables: Rows = {name: [] for name in TABLES}
    for city in CITIES:
        _groups(tables, city, size, draw)
        _survey(tables, city, size, draw)
    _themes(tables, size, draw)
    _priorities(tables, draw)
    _comparisons(tables)
    for name, rows in tables.items():
        frame = pd.DataFrame(rows) if rows else empty(name)
        missing = [column for column in TABLES[name].column_names if column not in frame]
        writer.table(name, frame.assign(**dict.fromkeys(missing)))
    writer.json("manifest.json", MANIFEST | size.manifest)


MANIFEST: dict[str, Any] = {
    "schema_version": "1.0",
    "voices_version": "0.1.0",
    "synthetic": True,
    "created": "2026-01-15",
    "seed": 20240,
    "config": {"encoder": {"model": "/home/zq/secret-model"}, "privacy": {"k": 5}, "ranking": {"level": 0.9}},
    "model": {"name": "voices-e5-small", "revision": "0123456789abcdef", "backend": "cpu-fp32"},
    "failed": [{"document": "SECRET-file.docx", "reason": "The file is protected by a password."}],
    "warnings": ["In zq-Mathare-1 the moderator is a guess.", "Two files give no date."],
}


def _groups(tables: Rows, city: str, size: Size, draw: random.Random) -> None:
    for g in range(size.groups):
        group = f"zq-{city}-{g + 1}"
        _document(tables, group, city, group_id=group, stratum=STRATA[g % len(STRATA)])
        _turn(tables, group, city, group, None, 0, "moderator")
        for p in range(size.people):
            person = f"{group}-P{p + 1}"
            _person(tables, person, group, city, group_id=group, draw=draw)
            for k in range(3):
                _turn(tables, group, city, group, person, 1 + p * 3 + k, "")


def _survey(tables: Rows, city: str, size: Size, draw: random.Random) -> None:
    if not size.respondents:
        return
    document = f"zq-survey-{city}"
    _document(tables, document, city, group_id=None, stratum=None)
    for r in range(size.respondents):
        person = f"{document}-R{r + 1}"
        _person(tables, person, document, city, group_id=None, draw=draw)
        _turn(tables, document, city, None, person, r, "non_substantive" if r == 0 else "")


def _document(tables: Rows, key: str, city: str, **fields: Any) -> None:
    tables["documents"].append({
        "document_id": key, "kind": "transcript", "extension": "txt", "sha256": "0" * 64, "city": city, "country": "XX",
        "date": "2026-01", "n_utterances": 1, "n_participants": 1, "languages": CITIES[city], "warnings": "", **fields,
    })  # fmt: skip


def _person(tables: Rows, key: str, document: str, city: str, *, group_id: str | None,
            draw: random.Random) -> None:  # fmt: skip
    tables["participants"].append({
        "participant_id": key, "group_id": group_id, "document_id": document, "city": city, "present": True,
        "spoke": True, "n_turns": 3, "gender": draw.choice("fm"), "age_group": draw.choice(["18-24", "25-44", "45+"]),
    })  # fmt: skip


def _turn(tables: Rows, document: str, city: str, group: str | None, person: str | None,
          position: int, excluded: str) -> None:  # fmt: skip
    key, lang = f"{document}:{position:06d}", CITIES[city]
    moderator = person is None
    text = f"{QUOTES[lang][position % 3]} ({len(tables['utterances'])}) SECRET {key}"
    tables["utterances"].append({
        "utterance_id": key, "document_id": document, "position": position, "group_id": group, "city": city,
        "question": None, "speaker_id": person or "zq-M", "participant_id": person,
        "role": "moderator" if moderator else "participant", "lang": lang, "script": "Latn", "lang_confidence": 0.9,
        "mixed": "", "text": text, "char_start": 0, "char_end": len(text), "text_clean": text,
        "excluded_because": excluded,
    })  # fmt: skip
    if moderator or excluded:
        return
    tables["segments"].append(
        {"segment_id": f"{key}#0", "utterance_id": key, "start": 0, "end": len(text), "text": text}
    )
    if position % 7 == 0:
        tables["redactions"].append({
            "document_id": document, "utterance_id": key, "start": 0, "end": 2, "label": "PERSON",
            "replacement": "[PERSON-1]", "detector": "names", "confidence": 0.9, "reviewed": False,
        })  # fmt: skip


def _themes(tables: Rows, size: Size, draw: random.Random) -> None:
    areas = list(AREA_NAMES)
    utterances = {row["utterance_id"]: row for row in tables["utterances"]}
    rare = f"t{size.themes}"  # one person only
    for segment in tables["segments"]:
        theme = draw.choice(["-1", "-1", *(f"t{1 + int(draw.random() ** 1.6 * (size.themes - 1))}" for _ in range(4))])
        tables["theme_codes"].append({"segment_id": segment["segment_id"], "theme_id": theme, "probability": 0.8})
    tables["theme_codes"][0]["theme_id"] = rare
    for t in range(1, size.themes + 1):
        key, area = f"t{t}", areas[(t - 1) % len(areas)]
        names = dict(zip(LANGS, AREA_NAMES[area], strict=True))
        tables["themes"].append({
            "theme_id": key, **{f"label_{lang}": names[lang] + (f" {t}" if key != rare else " RARE") for lang in LANGS},
            "description": f"SECRET numbers of {key}",
            "n_segments": 1, "n_utterances": 1, "n_speakers": 1, "n_groups": 1, "n_cities": 1,
            "stability": 0.7 + t / 100, "language_excess": 0.01, "area_id": area if t % 4 else None,
            "status": "proposed",
        })  # fmt: skip
        for lang in CITIES.values():
            for rank, term in enumerate(QUOTES[lang][t % 3].lower().strip(".").split(", ")[0].split()[:6], start=1):
                tables["theme_terms"].append({"theme_id": key, "lang": lang, "term": term, "weight": 1.0, "rank": rank})
    heads = {segment["segment_id"]: segment["utterance_id"] for segment in tables["segments"]}
    for n, code in enumerate(tables["theme_codes"]):
        if code["theme_id"] == "-1":
            continue
        turn, good = utterances[heads[code["segment_id"]]], n % 2 == 0
        text = turn["text"]
        end = text.index(" SECRET") if good else len(text)
        tables["quotes"].append({
            "quote_id": f"q{n:04d}", "theme_id": code["theme_id"], "area_id": None,
            "utterance_id": turn["utterance_id"], "start": 0, "end": end, "text": text[:end],
            "lang": turn["lang"], "rank": n % 5 + 1, "publishable": good,
            "why_not": "" if good else "too_few_people;sensitive_area",
            "told": "city" if good else "", "translation": None,
        })  # fmt: skip


def _priorities(tables: Rows, draw: random.Random) -> None:
    areas = list(AREA_NAMES)
    for city in [*CITIES, "all"]:
        for basis in ("groups", "survey"):
            order = areas[:]
            draw.shuffle(order)
            order.remove("extortion")
            for i, area in enumerate([*order, "extortion"]):  # extortion: three people over all cities
                rank, people = i + 1, max(30 - 3 * i, 0)
                people = {"all": 3, "Mathare": 3}.get(city, 0) if area == "extortion" and basis == "groups" else people
                boot = basis == "survey" or city == "all"
                tables["priorities"].append({
                    "city": city, "area_id": area, "basis": basis, "layer": "local", "score": 1 - i / 14, "rank": rank,
                    "rank_low": max(1, rank - 2), "rank_high": min(12, rank + 2),
                    "interval_method": "bootstrap" if boot else "leave_one_group_out",
                    "interval_level": 0.9 if boot else None, "p_top3": 0.5 if boot else None,
                    "p_top5": 0.6 if boot else None, "tier": 1 + i // 4, "copeland_rank": None, "n_groups": 4,
                    "n_speakers": people, "prevalence": people / 40, "breadth": None if basis == "survey" else 0.5,
                    "unprompted_rank": None, "intensity": 2.0, "sdg_targets": "",
                })  # fmt: skip


def _comparisons(tables: Rows) -> None:
    turns = pd.DataFrame(tables["utterances"]).set_index("utterance_id")
    codes = pd.DataFrame(tables["theme_codes"])
    codes["participant_id"] = turns.loc[codes["segment_id"].str.split("#").str[0], "participant_id"].to_numpy()
    codes["city"] = turns.loc[codes["segment_id"].str.split("#").str[0], "city"].to_numpy()
    codes["survey"] = codes["participant_id"].str.contains("survey")
    folk = pd.DataFrame(tables["participants"])
    for (theme, survey), rows in codes[codes["theme_id"] != "-1"].groupby(["theme_id", "survey"]):
        by_city = rows.groupby("city")["participant_id"].nunique()
        for city in CITIES:
            whole = int(((folk["city"] == city) & folk["group_id"].isna().eq(survey)).sum())
            by = "city:survey" if survey else "city"
            _comparison(tables, "theme", str(theme), by, city, int(by_city.get(city, 0)), whole)
    for i, area in enumerate(AREA_NAMES):
        for j, stratum in enumerate(STRATA):
            _comparison(tables, "area", area, "stratum", stratum, (i * 5 + j * 7) % 20, 24)


def _comparison(tables: Rows, kind: str, key: str, by: str, level: str, n: int, whole: int) -> None:
    small = n < 5
    tables["comparisons"].append({
        "kind": kind, "id": key, "by": by, "level": level, "contrast": "none", "share": None if small else n / whole,
        "ci_low": None, "ci_high": None, "n_speakers": n, "n_groups": 4, "p_raw": None, "p_bh": None,
        "p_min_attainable": None, "suppressed": small,
    })  # fmt: skip
