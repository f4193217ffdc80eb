"""Check the invented de-identification data next to this file and count its spans.

`python check.py` prints the faults and the table of counts; the exit code is 1 where there is a fault.
`python check.py --write` also puts the table into README.md. Uses the standard library only.
"""

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from itertools import combinations, pairwise
from pathlib import Path

HERE = Path(__file__).parent
HALVES = ("dev", "dev2", "test")
COMMON = ("PERSON", "PHONE", "ID", "ADDRESS", "PLACE_FINE", "ORG_LOCAL", "DATE_EXACT")
LABELS = (*COMMON, "EMAIL", "HANDLE", "ROLE_RARE")
KEYS = {"id", "lang", "script", "mixed", "case", "city", "text", "spans"}
FLOORS = {
    "turns in a half": 220,
    "turns in test": 900,
    "transcripts": 40,
}
TEST_FLOORS = dict.fromkeys(COMMON, 30) | {"PERSON": 60, "EMAIL": 12, "HANDLE": 8, "ROLE_RARE": 6}

# Words of a PERSON span that are no name: titles, kin terms, particles. Drawn from all files: not for the rules.
NOT_NAMES = """
don dona padre maestra profe comandante licenciada licenciado oficial directora doctor sargento ingeniero abue
viuda transito de la luz del las los el y mama baba mzee chifu chief teacher mr dr daktari pastor sister sista
auntie aunt madam nurse sergeant inspector inspekta corporal konstebo koplo sajenti ocs officer afande askari
kocha kaka bi bwana fundi maalim ustadhi padri imam elder bishop councillor mchungaji mheshimiwa mwalimu
shangazi shosho wakili baby binti wa nyar ole ka t k aka akam opa opam xola hola buvi bobo amaki amak togʻa toga
tog tog'a momo domla qori kelin kelinoyi opoqi opoq pochcha pochch ogli oʻgli qizi ota aya ay polvon leytenant
hon xon dyadya tyotya tetya mayor kapitan deacon kennayi
tio tia senor senora abuela jefa lic capitan cucu shosh miss dada nesi pasta old man big agent father bibi
hoji buva usta ustoz boshliq polkovnik yanga apa otets
"""
CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳ",
        "a b v g d e yo j z i y k l m n o p r s t u f x s ch sh sh _ i _ e yu ya o q g h".replace("_", "").split(" "),
        strict=True,
    )
)


def plain(text: str) -> str:
    """Case-folded Latin letters, digits and single spaces: one form for both scripts and every apostrophe."""
    text = "".join(CYRILLIC.get(char, char) for char in text.casefold())
    text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.sub(r"['‘’ʻʼ`]", "", text).translate(str.maketrans("h", "x")).replace("_", " ").split())


def name_keys(text: str) -> set[str]:
    """The names in a PERSON span, without titles and without the last vowels (Rustam, Rustamu)."""
    titles = {plain(word) for word in NOT_NAMES.split()}
    return {word.rstrip("aeiouy") or word for word in re.findall(r"[a-z]+", plain(text)) if word not in titles}


def identity_keys(label: str, text: str) -> set[str]:
    """What must not stand in two of the files: names, numbers (digits, else the words), whole places, groups, links."""
    if label == "PERSON":
        return name_keys(text)
    if label == "ROLE_RARE":
        return set()
    digits = re.sub(r"\D", "", text)
    return {digits} if label in {"PHONE", "ID"} and len(digits) >= 4 else {" ".join(re.findall(r"\w+", plain(text)))}


def read(name: str) -> list[dict]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def turn_faults(turn: dict) -> list[str]:
    text, spans, faults = turn["text"], turn["spans"], []
    if set(turn) != KEYS:
        faults.append("wrong keys")
    for span in spans:
        if span["label"] not in LABELS or text[span["start"] : span["end"]] != span["text"]:
            faults.append(f"bad span at {span['start']}")
        if not span["text"] or span["text"] != span["text"].strip():
            faults.append(f"blank at the edge of the span at {span['start']}")
    if any(left["end"] > right["start"] for left, right in pairwise(spans)):
        faults.append("spans overlap or are not in order")
    if turn["case"] != "normal" and text != (text.lower() if turn["case"] == "lower" else text.upper()):
        faults.append("case does not fit")
    codes = [range(span["start"], span["end"]) for span in spans if span["label"] in {"EMAIL", "HANDLE", "ID"}]
    prose = [char for at, char in enumerate(text) if char.isalpha() and not any(at in code for code in codes)]
    scripts = Counter(unicodedata.name(char).split()[0] for char in prose)
    if not turn["mixed"] and scripts["CYRILLIC" if turn["script"] == "Cyrl" else "LATIN"] < 0.9 * len(prose) - 3:
        faults.append("script does not fit")
    return faults


def label_faults(group: dict) -> list[str]:
    """Every label must be listed, stand in the text before its turn, and some other form of it must be spoken."""
    faults, at = [], 0
    labels = {turn["speaker"] for turn in group["turns"]}
    others = [name for name in group["must_not_survive"] if name not in labels]
    for turn in group["turns"]:
        start = group["text"].find(turn["speaker"], at)
        at = group["text"].find(turn["text"], start) + len(turn["text"])
        if start < 0 or at < start + len(turn["text"]):
            faults.append("a label or a turn is not in the text, or not in order")
    if not 6 <= len(group["turns"]) <= 12 or len(labels) < 2:
        faults.append("6 to 12 turns and two speakers are needed")
    if not labels <= set(group["must_not_survive"]):
        faults.append("a label is not in must_not_survive")
    if not all(says(group["text"], name) for name in group["must_not_survive"]):
        faults.append("a listed name is not in the text")
    if not any(says(turn["text"], name) for turn in group["turns"] for name in others):
        faults.append("no short form is spoken")
    return faults


def says(text: str, name: str) -> bool:
    """Whether the name stands in the text as whole words, in any case: the way to look for a survivor."""
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text.casefold()) is not None


def all_faults(halves: dict[str, list[dict]], groups: list[dict]) -> list[str]:
    faults, texts, ids, keys = [], {}, set(), defaultdict(lambda: defaultdict(set))
    for half, turns in halves.items():
        for turn in turns:
            faults += [f"{turn['id']}: {fault}" for fault in turn_faults(turn)]
            same = texts.setdefault(" ".join(re.findall(r"\w+", plain(turn["text"]))), turn["id"])
            if same != turn["id"] or turn["id"] in ids:
                faults.append(f"{turn['id']}: same text or id as {same}")
            ids.add(turn["id"])
            for span in turn["spans"]:
                for key in identity_keys(span["label"], span["text"]):
                    keys[half][span["label"], key].add(turn["id"])
        share = Counter(turn["case"] for turn in turns)
        if len(turns) < FLOORS["turns in a half"] or sum(not turn["spans"] for turn in turns) * 3 < len(turns):
            faults.append(f"{half}: too few turns, or too few without an identifier")
        if share["lower"] < 0.13 * len(turns) or share["upper"] < 0.08 * len(turns):
            faults.append(f"{half}: too few lower-case or all-caps turns")
    for one, other in combinations(halves, 2):
        for label, key in sorted(set(keys[one]) & set(keys[other])):
            turns = sorted(keys[one][label, key] | keys[other][label, key])
            faults.append(f"{label} {key!r} in {one} and {other}: {turns}")
    if len(halves["test"]) < FLOORS["turns in test"]:
        faults.append("test: too few turns")
    counts = count(halves)
    for lang in sorted({row[0] for row in counts}):
        for label, floor in TEST_FLOORS.items():
            found = sum(n for row, n in counts.items() if (row[0], row[2], row[3]) == (lang, "test", label))
            if found < floor:
                faults.append(f"{lang}: {label} has {found} spans in test")
    if len(groups) < FLOORS["transcripts"]:
        faults.append("too few transcripts with names as labels")
    for group in groups:
        faults += [f"{group['id']}: {fault}" for fault in label_faults(group)]
    return faults


def count(halves: dict[str, list[dict]]) -> Counter:
    """Spans by (lang, script, half, label)."""
    return Counter(
        (turn["lang"], turn["script"], half, span["label"])
        for half, turns in halves.items()
        for turn in turns
        for span in turn["spans"]
    )


def table(halves: dict[str, list[dict]]) -> str:
    counts = count(halves)
    lines = ["language | script | half | turns | no identifier | lower | upper | " + " | ".join(LABELS)]
    lines.append("|".join([" --- "] * 3 + [" ---: "] * (4 + len(LABELS))))
    groups = dict.fromkeys((turn["lang"], turn["script"]) for turn in halves["dev"])
    for lang, script in groups:
        for half, turns in halves.items():
            own = [turn for turn in turns if (turn["lang"], turn["script"]) == (lang, script)]
            numbers = [len(own), sum(not turn["spans"] for turn in own)]
            numbers += [sum(turn["case"] == case for turn in own) for case in ("lower", "upper")]
            numbers += [counts[lang, script, half, label] for label in LABELS]
            lines.append(" | ".join([lang, script, half, *map(str, numbers)]))
    totals = [
        f"{half}: {len(turns)} turns, {sum(len(t['spans']) for t in turns)} spans" for half, turns in halves.items()
    ]
    return "\n".join(f"| {line} |" for line in lines) + "\n\n" + "; ".join(totals) + "."


def main() -> int:
    halves = {half: read(f"turns_{half}.jsonl") for half in HALVES}
    faults = all_faults(halves, read("labels.jsonl"))
    counts, card = table(halves), HERE / "README.md"
    before, _, rest = card.read_text(encoding="utf-8").partition("<!-- counts -->\n")
    _, _, after = rest.partition("<!-- /counts -->")
    wanted = f"{before}<!-- counts -->\n{counts}\n<!-- /counts -->{after}"
    if "--write" in sys.argv[1:]:
        card.write_text(wanted, encoding="utf-8")
    elif card.read_text(encoding="utf-8") != wanted:
        faults.append("README.md: the table is old; run check.py --write")
    print("\n".join([*faults, counts]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
