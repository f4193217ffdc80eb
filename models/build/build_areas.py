"""Build models/voices-areas: the heads that code priority areas.

    python models/build/build_areas.py

Fitted on the invented groups and answers of corpora/gold (as the pipeline reads them from
corpora/sample) and on the invented concern bank of corpora/concerns. Deterministic.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from gold import ROOT, bank_examples, coded_examples, read_gold
from voices.encoder import open_encoder
from voices.priorities import load_areas, save_coder
from voices.priorities.training import Examples, fit_coder

TARGET = ROOT / "models" / "voices-areas"


def main() -> None:
    frame, encoder = load_areas(), open_encoder()
    coded, bank = coded_examples(read_gold()), bank_examples(frame.anchors)
    vectors = encoder.encode([*coded["raw"], *bank["raw"]])
    coder = fit_coder(
        Examples(coded, vectors[: len(coded)]),
        Examples(bank, vectors[len(coded) :]),
        areas=frame.ids,
        encoder_revision=encoder.revision,
    )
    save_coder(
        coder,
        TARGET,
        notes={
            "fitted_on": {"coded utterances": len(coded), "bank sayings and phrases": len(bank)},
            "synthetic": "All of it is invented by one kind of writer and not reviewed by native speakers.",
            "licence": "MIT",
            "quality": "benchmarks/quality.py, by heads that have not seen the group",
        },
    )
    size = sum(f.stat().st_size for f in TARGET.iterdir()) / 1e6
    print(
        f"{TARGET.relative_to(ROOT)}: {len(coder.areas)} areas, {size:.1f} MB, thresholds {coder.both.threshold}"
        f" (both views), {coder.words_only.threshold} (words only)"
    )


if __name__ == "__main__":
    main()
