"""How well languages are told apart, words tagged and forms reduced: one table, kept in results/languages.md.

    python benchmarks/languages.py

Texts: the invented gold groups and answers of corpora/gold (development figures: whoever wrote the
word lists could see them), FLORES-200 devtest and Tatoeba from the shared data, and the invented
conversations and switched turns of benchmarks/data/languages. Of everything but the gold, only
the test half is reported; whatever was fitted or read while tuning lies in the other half.
Invented texts are synthetic, by one writer, and no native speaker has reviewed them.
"others" is langdetect as it comes (55 profiles, none of them Uzbek), for words the language of the
whole turn, and elsewhere what the row names.
Intervals are Wilson's at 95 %.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import languages_calibration
import languages_identify
import languages_rates
import languages_switching
import lemmas_sw
import lemmas_uz
from languages_table import COLUMNS, Row

SECTIONS: tuple[Callable[[], list[Row]], ...] = (
    languages_identify.rows,
    languages_calibration.rows,
    languages_switching.rows,
    lemmas_sw.rows,
    lemmas_uz.rows,
    languages_rates.rows,
)
RESULTS = Path(__file__).parent / "results" / "languages.md"


def main() -> None:
    lines = [f"| {' | '.join(COLUMNS)} |", "|" + "---|" * len(COLUMNS)]
    for section in SECTIONS:
        # A section may leave the last columns out.
        lines += [f"| {' | '.join((*row, '', '', '')[: len(COLUMNS)])} |" for row in section()]
    table = "\n".join(lines)
    about = (__doc__ or "").split("\n\n", 2)[2]
    RESULTS.write_text(f"# Languages\n\n`python benchmarks/languages.py`\n\n{about}\n{table}\n", encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()
