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
        quote_id, theme_id, text, lang, city, translation, rank; in the order of choice
        within a theme. Nothing that names a speaker, a turn or a source.
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

    Those from 1 to `least` - 1, and, where that hides a single one, the smallest other
    as well: otherwise the total minus the rest would give it away (complementary
    suppression; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
    """
    small = {key for key, n in counts.items() if 0 < n < least}
    return small | _complement(small, {key: n for key, n in counts.items() if n})


def complement(suppressed: Collection[str], counts: Mapping[str, int]) -> set[str]:
    """What else to hide so that one suppressed cell of a row cannot be computed."""
    return set(suppressed) | _complement(suppressed, counts)


def _complement(suppressed: Collection[str], counts: Mapping[str, int]) -> set[str]:
    others = {key: n for key, n in counts.items() if key not in suppressed}
    if len(suppressed) != 1 or not others:
        return set()
    return {min(others, key=lambda key: (others[key], key))}


def _candidates(run: Run) -> pd.DataFrame:
    columns = ["utterance_id", "participant_id", "group_id", "speaker_id", "city"]
    quotes = run.quotes[run.quotes["publishable"] & run.quotes["theme_id"].notna()]
    joined = quotes.merge(run.utterances[columns], on="utterance_id")
    anonymous = joined["group_id"].fillna("").astype(str) + "/" + joined["speaker_id"].astype(str)
    return joined.assign(speaker=joined["participant_id"].fillna(anonymous))


def _frame(rows: list[dict[Hashable, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(rows, columns=QUOTE_COLUMNS).sort_values("theme_id", kind="stable", ignore_index=True)
