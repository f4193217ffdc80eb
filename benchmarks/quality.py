"""Quality on the invented sample with its gold codes: one table, printed and kept in results/quality.md.

    python benchmarks/quality.py

Everything fitted on the gold is cross-fitted: each group (and each fifth of the
respondents) is judged by heads that have not seen it. The figures of the heads that ship
come last, headed as what they are. All texts are synthetic, by one kind of writer, with
one coder and no native speaker's review; detectors of names and of languages were written
by people who could see this gold, so those rows are development figures.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parent))

from scipy.stats import kendalltau
from sklearn.metrics import adjusted_mutual_info_score, f1_score

from crossfit import cross_fit, gold_area_codes
from gold import KEY, SAMPLE, GoldStudy, read_gold
from tables import keep, markdown, share
from voices.encoder import CachedEncoder, open_encoder
from voices.language import tokens
from voices.pipeline import analyse
from voices.priorities import Coder, RankingSettings, load_areas, load_coder, rank_areas
from voices.run import Run
from voices.steps import Tools, default_cache

Rows = list[tuple[str, str, str]]
LEAST_WORDS = 3  # shorter turns tell no language by themselves


def main() -> None:
    gold = read_gold()
    encoder = CachedEncoder(open_encoder(), default_cache(), KEY)
    shipped, unseen = load_coder(), cross_fit(gold, encoder)
    with tempfile.TemporaryDirectory() as folder:
        runs = {name: run_with(coder, Path(folder) / name) for name, coder in (("a", unseen), ("b", shipped))}
        rows = turns(gold) + languages(gold) + identifiers(gold)
        rows += codes(gold, runs["a"]) + ranking(gold, runs["a"]) + themes(gold, runs["a"]) + quotes(runs["a"])
        rows += [
            (f"in-sample, not a quality figure: {what}", n, value) for what, n, value in codes(gold, runs["b"])[:2]
        ]
    keep("quality", "Quality on the synthetic sample", __doc__, markdown(rows))


def run_with(coder: Coder, out: Path) -> Run:
    """The whole pipeline on the sample, under a key of zeros, so that ids match the gold's."""
    key = out.with_suffix(".key")
    key.write_text(KEY.hex(), encoding="ascii")
    return analyse(SAMPLE, out=out, study_key=key, tools=Tools(coder=coder))


def turns(gold: GoldStudy) -> Rows:
    rows = gold.gold[gold.gold["group"] != "survey"].merge(
        gold.study.utterances[["utterance_id", "speaker_id", "role"]], on="utterance_id", suffixes=("_gold", "")
    )
    right = (rows["label"] == rows["speaker_id"]) & (rows["role"] == rows["role_gold"])
    total = int((gold.gold["group"] != "survey").sum())
    return [("turns recovered with speaker and role", f"{total} turns", share(int(right.sum()), total))]


def languages(gold: GoldStudy) -> Rows:
    rows = gold.aligned[gold.aligned["lang_gold"] != "und"]
    long = rows["text_gold"].str.split().str.len() >= LEAST_WORDS
    found: Rows = []
    for name, part in (("turns and answers of 3 words or more", rows[long]), ("shorter ones", rows[~long])):
        found.append(
            (f"language, {name}", f"{len(part)}", share(int((part["lang"] == part["lang_gold"]).sum()), len(part)))
        )
    for lang, part in rows[long].groupby("lang_gold"):
        found.append((f"language, {lang}", f"{len(part)}", share(int((part["lang"] == lang).sum()), len(part))))
    uzbek = rows[(rows["lang_gold"] == "uz") & (rows["script_gold"] != "")]
    scripts = (uzbek["script"].str.lower() == uzbek["script_gold"]).sum()
    return [*found, ("Uzbek script", f"{len(uzbek)} turns", share(int(scripts), len(uzbek)))]


def identifiers(gold: GoldStudy) -> Rows:
    """A span counts as found if no word of it is left in the redacted turn more often than outside the span."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    lost = kept = 0
    for row in gold.aligned.itertuples():
        before, after = Counter(tokens(row.text_gold, row.lang)), Counter(tokens(row.text, row.lang))
        inside: Counter[str] = Counter()
        for _, text in row.pii:
            inside += Counter(tokens(text, row.lang))
        for kind, text in row.pii:
            total[kind] += 1
            words = Counter(tokens(text, row.lang))
            digits = "".join(c for c in text if c.isdigit())
            gone = all(after[w] <= max(0, before[w] - inside[w]) for w in words)
            found[kind] += gone and not (len(digits) >= 4 and text in row.text)
        outside = before - inside
        lost += sum((outside - after).values())
        kept += sum(outside.values())
    rows: Rows = [(f"identifiers replaced, {k}", f"{n} spans", share(found[k], n)) for k, n in sorted(total.items())]
    return [*rows, ("other words lost to redaction", f"{kept} words", share(lost, kept))]


def codes(gold: GoldStudy, run: Run) -> Rows:
    """Micro-F1 of area codes over analysed utterances of participants."""
    areas = load_areas().ids
    machine: dict[str, set[str]] = defaultdict(set)
    for code in run.area_codes.itertuples():
        machine[code.utterance_id].add(code.area_id)
    rows = gold.aligned.query("excluded_because == ''")
    truth = np.array([[a in row for a in areas] for row in rows["areas"]])
    guess = np.array([[a in machine[u] for a in areas] for u in rows["utterance_id"]])
    answers = (rows["group"] == "survey").to_numpy()

    def f1(mask: np.ndarray) -> str:
        hit = (truth & guess)[mask].sum()
        return f"{2 * hit / max(1, truth[mask].sum() + guess[mask].sum()):.2f}"

    found = [
        ("area codes, groups, micro-F1", f"{(~answers).sum()} turns", f1(~answers)),
        ("area codes, answers, micro-F1", f"{answers.sum()} answers", f1(answers)),
    ]
    for basis, within in (("groups", ~answers), ("answers", answers)):
        for column in ("city", "lang_gold"):
            for level in sorted(set(rows[column][within])):
                mask = within & (rows[column] == level).to_numpy()
                found.append((f"area codes, {basis}, {level}, micro-F1", f"{mask.sum()}", f1(mask)))
    return [*found, stance(gold, run)]


def stance(gold: GoldStudy, run: Run) -> tuple[str, str, str]:
    rows = run.area_codes.drop_duplicates("utterance_id").merge(gold.gold, on="utterance_id", suffixes=("", "_gold"))
    rows = rows[(rows["stance_gold"] != "") & rows["areas"].map(bool)]
    score = f1_score(rows["stance_gold"], rows["stance"], average="macro")
    return ("stance where both see an area, macro-F1", f"{len(rows)} utterances", f"{score:.2f}")


def ranking(gold: GoldStudy, run: Run) -> Rows:
    """The machine's ranking against the same Borda from gold codes, over areas that either scores."""
    frame = load_areas()
    truth = rank_areas(
        area_codes=gold_area_codes(gold, run.utterances),
        utterances=run.utterances,
        participants=run.participants,
        participant_areas=run.participant_areas,
        documents=run.documents,
        frame=frame,
        settings=RankingSettings(resamples=100),
    )
    both = run.priorities.merge(truth, on=["city", "area_id", "basis"], suffixes=("", "_gold"))
    rows: Rows = []
    for (basis, city), part in both.groupby(["basis", "city"]):
        part = part[(part["score"] > 0) | (part["score_gold"] > 0)]
        tau = kendalltau(part["score"], part["score_gold"]).statistic
        hits = "; ".join(f"top {k}: {top_hits(part, k)} of {k}" for k in (3, 5))
        rows.append((f"ranking, {basis}, {city}, Kendall tau-b", f"{len(part)} areas", f"{tau:.2f} ({hits})"))
    return rows


def top_hits(part: pd.DataFrame, k: int) -> int:
    """Of the machine's first k areas, those whose gold score reaches the gold's k-th: a tie counts."""
    least = part["score_gold"].nlargest(k).min()
    return int((part.nlargest(k, "score")["score_gold"] >= least).sum())


def themes(gold: GoldStudy, run: Run) -> Rows:
    """Agreement of themes with the gold's areas and languages over coded segments."""
    units = run.theme_codes.merge(run.segments, on="segment_id").merge(gold.gold, on="utterance_id")
    units = units[units["areas"].map(bool)]
    area = units["areas"].map(lambda a: a[0])
    counts, table = run.manifest["counts"], run.themes
    return [
        ("themes, AMI with gold area", f"{len(units)} segments", f"{ami(units['theme_id'], area):.2f}"),
        ("themes, AMI with language", f"{len(units)} segments", f"{ami(units['theme_id'], units['lang']):.2f}"),
        ("gold areas, AMI with language", f"{len(units)} segments", f"{ami(area, units['lang']):.2f}"),
        ("themes, mean stability", f"{len(table)} themes", f"{table['stability'].mean():.2f}"),
        (
            "themes, mean language excess (nats)",
            f"{len(run.themes)} themes",
            f"{run.themes['language_excess'].mean():.3f}",
        ),
        (
            "segments of concern in no theme",
            f"{counts['segments_of_concern']} segments",
            f"{counts['unassigned_share']:.1%}",
        ),
        ("coded segments in no theme", f"{len(units)} segments", f"{(units['theme_id'] == '-1').mean():.1%}"),
    ]


def ami(one: pd.Series, other: pd.Series) -> float:
    return float(adjusted_mutual_info_score(one, other))


def quotes(run: Run) -> Rows:
    texts = run.utterances.set_index("utterance_id")["text"]
    exact = sum(texts[q.utterance_id][q.start : q.end] == q.text for q in run.quotes.itertuples())
    return [
        (
            "quotes that equal their slice of the redacted source",
            f"{len(run.quotes)} quotes",
            share(exact, len(run.quotes)),
        )
    ]


if __name__ == "__main__":
    main()
