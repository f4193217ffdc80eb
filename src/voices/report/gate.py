"""What may leave the team: the audience `shareable` of a run.

Quotes: only those that passed the disclosure check, and at most two of one speaker over
the whole report, since several quotes of one person together can tell who she is.
Counts: none below the run's floor, and none that follows from the others by subtraction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Mapping
from typing import TYPE_CHECKING, Any

from voices.report.people import theme_people, themes_shown

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run

QUOTES_PER_SPEAKER = 2
"""Over the whole report: two are a voice, three begin to be a portrait."""

QUOTES_PER_THEME = 3
"""Enough to hear a theme in several languages or cities, few enough to be read."""

QUOTE_COLUMNS = ["quote_id", "theme_id", "text", "lang", "city", "translation", "rank"]


def shareable_quotes(run: Run) -> pd.DataFrame:
    """The quotes that the report prints: at most three a theme and two a speaker.

    No sentence is printed twice. Themes choose in turns, the most typical quote first, a language that the theme has
    not been heard in before another of the same; so one talkative person does not use up
    the quotes of a theme that has nobody else.

    Returns:
        quote_id, theme_id, text, lang, city (null where it would tell too much of the
        speaker), translation, rank; in the order of choice within a theme. Nothing that
        names a speaker, a turn or a source.
    """
    pools: dict[str, list[dict[Hashable, Any]]] = {}
    for quote in _candidates(run).to_dict("records"):
        pools.setdefault(str(quote["theme_id"]), []).append(quote)
    speakers: Counter[Hashable] = Counter()
    printed: set[str] = set()
    chosen: list[dict[Hashable, Any]] = []
    for _ in range(QUOTES_PER_THEME):
        for theme in sorted(themes_shown(run)["theme_id"]):
            heard = {quote["lang"] for quote in chosen if quote["theme_id"] == theme}
            left = [
                quote
                for quote in pools.get(theme, [])
                if speakers[quote["speaker"]] < QUOTES_PER_SPEAKER and quote["text"].casefold() not in printed
            ]
            if not left:
                continue
            quote = min(left, key=lambda q: (q["lang"] in heard, q["rank"], q["quote_id"]))
            speakers[quote["speaker"]] += 1
            printed.add(quote["text"].casefold())
            chosen.append(quote)
    return _frame(chosen)


def small_themes(run: Run, *, least: int) -> set[str]:
    """Themes that fewer than `least` people spoke of."""
    people = theme_people(run).groupby("theme_id")["participant_id"].nunique()
    shown = themes_shown(run)["theme_id"]
    return {theme for theme in shown if int(people.get(theme, 0)) < least}


def hidden(counts: Mapping[str, int], *, least: int) -> set[str]:
    """Which of several counts that add up to a published total may not be shown.

    Those from 1 to `least` - 1, and as many others as `complement` asks for.
    """
    small = {key for key, n in counts.items() if 0 < n < least}
    return complement(small, {key: n for key, n in counts.items() if n}, least=least)


def complement(suppressed: Collection[str], counts: Mapping[str, int], *, least: int) -> set[str]:
    """`suppressed`, and what else to hide so that the total does not give it away.

    The total minus what is shown is the sum of what is hidden. The smallest others are
    hidden too until that sum stands for two cells at least and is not itself a small
    number (complementary suppression; Hundepool et al., Statistical Disclosure Control,
    2012, ch. 4).
    """
    away = set(suppressed)
    for key in sorted(counts.keys() - away, key=lambda key: (counts[key], key)):
        if not away or (len(away) > 1 and not 0 < sum(counts.get(k, 0) for k in away) < least):
            break
        away.add(key)
    return away


def _candidates(run: Run) -> pd.DataFrame:
    columns = ["utterance_id", "participant_id", "group_id", "speaker_id", "city"]
    quotes = run.quotes[run.quotes["publishable"] & run.quotes["theme_id"].notna()]
    joined = quotes.merge(run.utterances[columns], on="utterance_id")
    anonymous = joined["group_id"].fillna("").astype(str) + "/" + joined["speaker_id"].astype(str)
    told = joined["told"].str.split(";").map(lambda columns: "city" in columns)
    return joined.assign(speaker=joined["participant_id"].fillna(anonymous), city=joined["city"].where(told))


def _frame(rows: list[dict[Hashable, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(rows, columns=QUOTE_COLUMNS).sort_values("theme_id", kind="stable", ignore_index=True)
