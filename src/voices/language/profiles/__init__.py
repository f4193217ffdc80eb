"""Data built by `python -m voices.language.profiles.build`, and how to read it.

`uz.json` and `uz-Cyrl.json` are profiles of langdetect, which has no Uzbek of its own;
`words.json` holds word forms of English, Swahili and Uzbek. All three come from the invented
sayings of corpora/concerns, which were written by the same kind of writer as the gold groups
of corpora/sample: figures on those flatter what is built from these.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

PROFILE_NAMES = ("uz", "uz-Cyrl")


def profile_json(name: str) -> str:
    """The langdetect profile `name` ("uz" or "uz-Cyrl") as JSON text."""
    return files(__package__).joinpath(f"{name}.json").read_text("utf-8")


@cache
def word_forms(lang: str) -> frozenset[str]:
    """Folded word forms of `lang` (en, sw, uz) met in the concern bank, function words included."""
    lists = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return frozenset(lists[lang].split())
