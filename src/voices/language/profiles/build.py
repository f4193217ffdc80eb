"""The recipe for this folder's data, from the concern bank.

    python -m voices.language.profiles.build corpora/concerns

Deterministic: the same bank gives the same bytes. Nothing else is read; the gold groups are
never used to build anything.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from voices.language.lexicon import speech
from voices.language.lexicon.russian import LOANS
from voices.language.ngrams import LogOdds
from voices.language.transliterate import normalise_apostrophes, to_1995, to_cyrillic
from voices.orthography import fold

SAYINGS_AN_AREA = 20
"""Sayings taken from each area for the profiles: about 460 in all, the best of four sizes on the development
halves. With 800 langdetect begins to call Swahili Uzbek, whose profile then outweighs the stock ones."""

APOSTROPHES = ("'", "ʻ", "‘", "’", "`")
"""As people type oʻ and gʻ; the sayings take them in turn, so that the profile knows them all."""

RATIO = 3.0
"""How much more frequent in one language's sayings a word must be to count as that language's:
the Swahili of the bank is a third code-switched, and its English names a few Kenyan things."""

PURE = 0.0
"""Log-odds a letter: a form met only in the Swahili sayings that looks more English than this is dropped."""

_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ`][^\W\d_]+)*['’‘ʻʼ`]?")


def main(bank: Path, out: Path) -> None:
    """Write uz.json, uz-Cyrl.json and words.json into `out`."""
    areas = [
        [json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in sorted(bank.glob("*.jsonl"))
    ]
    latin = [_with_apostrophe(said["uz"], i) for i, said in enumerate(s for a in areas for s in a[:SAYINGS_AN_AREA])]
    cyrillic = [to_cyrillic(text).lower() for text in latin]
    _write(out / "uz.json", profile("uz", latin))
    _write(out / "uz-Cyrl.json", profile("uz-Cyrl", cyrillic))
    sayings = [said for area in areas for said in area]
    _write(out / "words.json", {lang: " ".join(sorted(forms)) for lang, forms in word_lists(sayings).items()})


def profile(name: str, texts: list[str]) -> dict[str, object]:
    """A langdetect profile: counts of 1-3 letters, rare ones omitted."""
    from langdetect.utils.lang_profile import LangProfile

    built = LangProfile(name)
    for text in texts:
        built.update(f"{text} ")
    built.omit_less_freq()
    return {"name": name, "n_words": built.n_words, "freq": dict(sorted(built.freq.items()))}


def word_lists(sayings: list[dict[str, str]]) -> dict[str, set[str]]:
    """Folded forms by language: those clearly more frequent there than in its neighbour in speech."""
    counts = {lang: Counter(_forms(said[lang] for said in sayings)) for lang in ("en", "sw", "uz")}
    english = _more_frequent(counts["en"], counts["sw"])
    swahili = _more_frequent(counts["sw"], counts["en"])
    shape = LogOdds.fit(english, {form for form in swahili if counts["sw"][form] > 1})
    known = {fold(word) for word in speech("sw").stop_words}
    swahili = {form for form in swahili if form in known or shape.score(form) < PURE}
    uzbek = {form for form in counts["uz"] if form not in LOANS}
    return {"en": english, "sw": swahili, "uz": uzbek}


def _more_frequent(here: Counter[str], there: Counter[str]) -> set[str]:
    scale = there.total() / here.total()
    return {form for form, count in here.items() if count * scale > RATIO * there[form]}


def _forms(texts: Iterable[str]) -> list[str]:
    # Capitalised words inside a saying are names; at its start they are lost too, which costs little.
    return [fold(word) for text in texts for word in _WORD.findall(text) if word[:1].islower()]


def _with_apostrophe(text: str, position: int) -> str:
    plain = normalise_apostrophes(to_1995(text))
    typed = APOSTROPHES[position % len(APOSTROPHES)]
    return plain.replace("ʻ", typed).replace("ʼ", typed)


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent)
