"""Rows on speed and size: turns a second once warm, and what the first call costs in a process of its own.

Seconds are those of one core (CPU time), so that what else the machine does counts little.
"""

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
import time
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
from pathlib import Path
status = Path("/proc/self/status").read_text()
print(time.process_time(), status.split("VmHWM:")[1].split()[0])
"""


def rows() -> list[Row]:
    rate, n = _rate()
    found: list[Row] = [
        (
            "identification and cleaning, warm, one core",
            f"{n} turns and answers of the gold",
            f"{rate:,.0f} a second of one core",
            "",
            ">= 1,500",
        )
    ]
    # spaCy imports torch where it is installed, which is most of what counting words costs.
    steps = {"tagged, cleaned and cut": FIRST_CALL, "and its words counted (spaCy)": FIRST_CALL + COUNTED}
    for what, code in steps.items():
        seconds, megabytes = _new_process(code + SPENT)
        name = f"first batch in five languages {what}, a new process with pandas"
        found.append((f"start-up, {name}", "1 run", f"{seconds:.1f} s of one core", "", "<= 4 s"))
        found.append((f"memory at its highest, {name}", "1 run", f"{megabytes:.0f} MB", "", "< 400 MB"))
    return found


def _rate() -> tuple[float, int]:
    """The best of three passes; each text is new to the caches of words only in the first."""
    said = gold() * COPIES
    frame = pd.DataFrame({"text": [s.text for s in said], "speaker": [s.speaker for s in said]})
    frame["document_id"] = [s.place for s in said]
    best = 0.0
    for _ in range(REPEATS):
        began = time.process_time()
        found = tag_languages(frame)
        for text, lang in zip(found["text"], found["lang"], strict=True):
            clean_text(text, lang)
        best = max(best, len(said) / (time.process_time() - began))
    return best, len(said)


def _new_process(code: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024
