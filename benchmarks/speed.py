"""Speed on the synthetic sample: seconds and peak memory by stage, and texts a second of the encoder.

    python benchmarks/speed.py

`cold` is a process of its own with an empty cache of vectors, `cached` a second one that
finds the first one's. Peak memory is what the process had needed at most by the end of
the stage. The encoder and plain `SentenceTransformer.encode` of the same weights in fp32
take turns in one process; the ratio is the median over the rounds. Seconds are of the
machine named below and of one run; compare the ratios.
"""

from __future__ import annotations

import multiprocessing
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from reading import hours
from tables import keep, markdown

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "corpora" / "sample"
MODEL = ROOT / "models" / "voices-e5-small"
ROUNDS = 3
HELP_RUNS = 5


@dataclass(frozen=True)
class Timed:
    """One run of the sample: seconds and peak memory (MiB) by stage, and the texts that were encoded."""

    seconds: dict[str, float]
    peak: dict[str, int]
    texts: list[str]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cold, cached = (apart(analyse_sample, folder, f"run-{i}") for i in (1, 2))
    text = "\n\n".join([machine(), stages(cold, cached), apart(encoder, cold.texts), help_table(), two_hundred_hours()])
    keep("speed", "Speed on the synthetic sample", __doc__, text)


def apart(work: Any, *given: Any) -> Any:
    """What `work` returns from a new process, so that neither memory nor what was imported is inherited."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {platform.system()}."


def analyse_sample(folder: Path, out: str) -> Timed:
    peak: dict[str, int] = {}

    def at_end_of_stage(stage: str, done: int, total: int) -> None:
        if done and done == total:
            peak[stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

    start = time.perf_counter()
    from voices.pipeline import analyse
    from voices.steps import Tools

    imports = time.perf_counter() - start
    tools = Tools(cache=folder / "cache")
    run = analyse(SAMPLE, out=folder / out, study_key=folder / "key", tools=tools, on_progress=at_end_of_stage)
    seconds = {"imports": imports, **run.manifest["timings"]}
    texts = sorted({*run.utterances["text_clean"], *run.segments["text"]} - {""})
    return Timed(seconds, peak, texts)


def stages(cold: Timed, cached: Timed) -> str:
    rows = [
        (stage, f"{cold.seconds[stage]:.1f}", f"{cached.seconds[stage]:.1f}", cold.peak.get(stage, ""))
        for stage in cold.seconds
    ]
    rows.append(
        ("all", f"{sum(cold.seconds.values()):.1f}", f"{sum(cached.seconds.values()):.1f}", max(cold.peak.values()))
    )
    return markdown(rows, ("stage", "cold, s", "cached, s", "peak by its end, MiB"))


def encoder(texts: list[str]) -> str:
    """Ours and the plain library in turn, on the same texts and weights."""
    import numpy as np
    from sentence_transformers import SentenceTransformer

    from voices.encoder import open_encoder

    ours, plain = open_encoder(), SentenceTransformer(str(MODEL), device="cpu").float().eval()
    ours.encode(texts[:8]), plain.encode(texts[:8])  # weights read, kernels warm
    rates, vectors = [], []
    for _ in range(ROUNDS):
        took = []
        vectors = []
        for encode in (ours.encode, lambda given: plain.encode(given, show_progress_bar=False)):
            start = time.perf_counter()
            vectors.append(np.asarray(encode(texts)))
            took.append(len(texts) / (time.perf_counter() - start))
        rates.append(took)
    cosine = (vectors[0] * vectors[1]).sum(axis=1) / np.linalg.norm(vectors[1], axis=1)
    ratio = median(mine / other for mine, other in rates)
    mine, other = (median(column) for column in zip(*rates, strict=True))
    rows = [
        (f"voices, backend {ours.backend}, texts/s", f"{mine:.1f}"),
        ("SentenceTransformer.encode, fp32, texts/s", f"{other:.1f}"),
        ("ratio, median of the rounds", f"{ratio:.2f}"),
        ("cosine between the two, least", f"{cosine.min():.5f}"),
    ]
    return markdown(rows, (f"encoder, {len(texts)} texts of the sample, {ROUNDS} rounds", "figure"))


def help_table() -> str:
    took = []
    for _ in range(HELP_RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "voices", "--help"], check=True, capture_output=True)
        took.append(time.perf_counter() - start)
    return f"`voices --help`: {median(took):.2f} s, median of {HELP_RUNS}."


def two_hundred_hours() -> str:
    """Two hundred documents of an hour each, read on one core (see reading.py)."""
    with tempfile.TemporaryDirectory() as folder:
        return markdown(hours(Path(folder)))


if __name__ == "__main__":
    main()
