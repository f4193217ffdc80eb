"""How well languages are told apart, words tagged and forms reduced: one table, kept in results/languages.md.

    python benchmarks/languages.py

Texts: the invented gold groups and answers of corpora/gold (development figures: whoever wrote the
word lists could see them), FLORES-200 devtest and Tatoeba from the shared data, and the invented
conversations and switched turns of benchmarks/data/languages. Of everything but the gold, only
the test half is reported; whatever was fitted or read while tuning lies in the other half.
Invented texts are synthetic, by one writer, and no native speaker has reviewed them.
"others" is langdetect as it comes (55 profiles, none of them Uzbek), for words the language of the
whole turn, for tokens spaCy's neutral `blank("xx")`, and elsewhere what the row names.
Intervals are Wilson's at 95 %.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import languages_calibration
import languages_identify
import languages_rates
import languages_switching
import languages_tokens
import lemmas_sw
import lemmas_uz
import tables
from measured import record

SECTIONS: tuple[Callable[[], list[tuple[str, ...]]], ...] = (
    languages_identify.rows,
    languages_calibration.rows,
    languages_switching.rows,
    languages_tokens.rows,
    lemmas_sw.rows,
    lemmas_uz.rows,
    languages_rates.rows,
)
SHORT = "language, FLORES and Tatoeba, 3-8 words"
COLUMNS = ("what", "n (unit)", "voices", "others", "asked")


def main() -> None:
    rows = [row for section in SECTIONS for row in section()]
    record_identification(rows)
    languages_tokens.record_figures()
    tables.keep("languages", "Languages", __doc__, tables.markdown(rows, COLUMNS))


def record_identification(rows: list[tuple[str, ...]]) -> None:
    """The figures by language that follow the row of short texts, for `voices models`."""
    first = next(i for i, row in enumerate(rows) if row[0] == SHORT)
    for what, n, figure, *_ in itertools.takewhile(lambda row: "..." in row[0], rows[first + 1 :]):
        record(what.split()[-1], "identifies", figure=figure, unit=f"{n} of 3 to 8 words, FLORES and Tatoeba, test")


if __name__ == "__main__":
    main()
