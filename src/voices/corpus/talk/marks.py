"""The transcriber's marks (`[inaudible 00:12]`, `(laughs)`, `[risas]`, `xxx`, `--`): counted here, kept in the text.

What is analysed leaves them out (the language room's cleaning); how many there are says how well a group was heard.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from voices.corpus.lexicon import fold

KINDS = ("unclear", "laughter", "pause", "overlap", "broken off", "other")

_STEMS = {
    "unclear": "inaud|unintel|unclear|incompren|ininteli|no se (?:oye|entiende|escucha)|crosstalk unclear|indisting|"
               "haisikiki|haieleweki|sauti haisik|eshitil|tushunarsiz|эшитил|тушунарсиз|неразбор|неслыш|нрзб|"
               "xxx|ххх|\\?{2,}",
    "laughter": "laugh|chuckl|giggl|risa|ríe|rie\\b|ríen|carcajad|kicheko|anacheka|wanacheka|cheka|kula|kulgi|kulad|"
                "kulib|кулги|кула|кулиб|смех|смеет|смею",
    "pause": "pause|silen|pausa|kimya|ananyamaza|pauza|jimlik|sukut|пауза|жимлик|молчан|тишин",
    "overlap": "overlap|crosstalk|cross-talk|at the same time|talking over|interrupt|al mismo tiempo|a la vez|"
               "se traslap|se encima|hablan tod|interrump|wanaongea pamoja|wakati mmoja|kwa pamoja|anakatiz|"
               "baravar|bir vaqtda|birga gapir|баравар|бир вақтда|одновременно|хором|перебива|говорят все|//",
}  # fmt: skip
_KIND = {kind: re.compile(rf"(?:^|\W)(?:{stems})") for kind, stems in _STEMS.items()}
_SQUARE = re.compile(r"\[([^\[\]\n]{1,80})\]")
_ROUND = re.compile(r"\(([^()\n]{1,60})\)")
_BARE = re.compile(r"(?<!\w)(?:[xхXХ]{3,}|\?{3,})(?!\w)")
_BROKEN_OFF = re.compile(r"(?<![-–—])(?:--|—|–)(?![-–—])")
_CLOCK = re.compile(r"[\d:.,\-#\s]+")


def count_marks(texts: Iterable[str]) -> dict[str, int]:
    """How many marks of each of `KINDS` stand in `texts`; kinds that do not occur are left out.

    What stands in square brackets is always a mark; round brackets hold one only where a word says so, since people's
    asides stand in them too.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        for inside in _SQUARE.findall(text):
            if not _CLOCK.fullmatch(inside):
                counts[_kind(inside) or "other"] += 1
        counts.update(kind for inside in _ROUND.findall(text) if (kind := _kind(inside)))
        outside = _ROUND.sub(" ", _SQUARE.sub(" ", text))
        counts["unclear"] += len(_BARE.findall(outside))
        counts["broken off"] += len(_BROKEN_OFF.findall(outside))
    return {kind: counts[kind] for kind in KINDS if counts[kind]}


def _kind(inside: str) -> str:
    folded = fold(inside)
    return next((kind for kind, pattern in _KIND.items() if pattern.search(folded)), "")
