"""Rows on speed and size: turns a second once warm, and what the first call costs in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time

import pandas as pd

from languages_data import gold
from languages_table import Row
from voices.language import clean_text, tag_languages

REPEATS = 3
COPIES = 3  # so that a pass takes seconds

FIRST_CALL = """
import resource, time
began = time.perf_counter()
import pandas as pd
from voices.language import clean_text, cut_segments, tag_languages
said = ["Nadie sale de noche", "Usiku hatutoki nje", "Kechasi qo'rqamiz biz", "We fear the road", "Нет света", "No"]
frame = tag_languages(pd.DataFrame({"text": said, "speaker": ""}))
cleaned = [clean_text(text, lang) for text, lang in zip(frame["text"], frame["lang"])]
cut_segments(frame.assign(utterance_id=[str(i) for i in range(len(frame))], excluded_because=""))
"""
COUNTED = """
from voices.language import tokens
for text, lang in zip(cleaned, frame["lang"]):
    tokens(text, lang)
"""
SPENT = """
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def rows() -> list[Row]:
    rate, n = _rate()
    found: list[Row] = [
        (
            "identification and cleaning, warm, one process",
            f"{n} turns and answers of the gold",
            f"{rate:,.0f} a second",
            "",
            ">= 1,500",
        )
    ]
    # spaCy imports torch where it is installed, which is most of what counting words costs.
    steps = {"tagged, cleaned and cut": FIRST_CALL, "and its words counted (spaCy)": FIRST_CALL + COUNTED}
    for what, code in steps.items():
        seconds, megabytes = _new_process(code + SPENT)
        name = f"first batch in five languages {what}, a new process with pandas"
        found.append((f"start-up, {name}", "1 run", f"{seconds:.1f} s", "", "<= 4 s"))
        found.append((f"memory at its highest, {name}", "1 run", f"{megabytes:.0f} MB", "", "< 400 MB"))
    return found


def _rate() -> tuple[float, int]:
    """The best of three passes; each text is new to the caches of words only in the first."""
    said = gold() * COPIES
    frame = pd.DataFrame({"text": [s.text for s in said], "speaker": [s.speaker for s in said]})
    frame["document_id"] = [s.place for s in said]
    best = 0.0
    for _ in range(REPEATS):
        began = time.perf_counter()
        found = tag_languages(frame)
        for text, lang in zip(found["text"], found["lang"], strict=True):
            clean_text(text, lang)
        best = max(best, len(said) / (time.perf_counter() - began))
    return best, len(said)


def _new_process(code: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)
