"""Where identifiers of the synthetic sample are still found after a run, in any file and any spelling.

    python benchmarks/leaks.py

Every identifier that the gold marks is looked for in all that `voices analyse` has written (tables, sources,
report, manifest, cache), decoded, in its original, case-folded, transliterated and inflected form. `replaced`:
no turn of its own holds it any more; then no file may. `left`: a turn of its own still does; every place it has
reached is listed. The detectors were written by people who could see this gold: development figures.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "models" / "build"))
sys.path.insert(0, str(Path(__file__).parent))

from gold import SAMPLE, read_gold
from leaks import Place, every_text
from tables import keep, markdown
from voices.config import make_config
from voices.pipeline import analyse
from voices.privacy import find_identifier
from voices.steps import Tools

SHORTEST = 3  # characters; "Ana" can be looked for, "Jo" cannot


def main() -> None:
    marked = {
        (kind, text): bool(find_identifier(turn, text))
        for row in read_gold().aligned.itertuples()
        for turn in [row.text]
        for kind, text in row.pii
        if len(text.strip()) >= SHORTEST
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        analyse(
            SAMPLE,
            out=folder / "run",
            config=make_config({"encoder": {"model": "hashing"}}),
            study_key=folder / "study.key",
            tools=Tools(cache=folder / "cache"),
        )
        texts = [Place(where, text) for where, text in every_text(folder)]
    rows: list[tuple[object, ...]] = []
    reached: list[str] = []
    count: Counter[tuple[str, str]] = Counter()
    for (kind, identifier), left in sorted(marked.items()):
        places = sorted({place.where for place in texts if place.holds(identifier)})
        count[kind, "all"] += 1
        count[kind, "left" if left else "replaced"] += 1
        count[kind, "found"] += bool(places) and not left
        if places:
            state = "left in its turn" if left else "replaced in its turn, found elsewhere"
            reached.append(f"- {kind} “{identifier}” ({state}): {'; '.join(places)}")
    for kind in sorted({kind for kind, _ in count}):
        rows.append((kind, *(count[kind, what] for what in ("all", "replaced", "found", "left"))))
    columns = ("kind", "identifiers", "replaced", "found in files all the same", "left in their turn")
    places = "\n".join(["What was found, and where (all invented):", "", *(reached or ["- nothing"])])
    title = "What is left of identifiers after a run on the synthetic sample"
    keep("leaks", title, __doc__, f"{markdown(rows, columns)}\n\n{places}")


if __name__ == "__main__":
    main()
