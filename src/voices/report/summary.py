"""The theme summary: one row a theme, for the terminal, a notebook or a memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voices.report.catalogue import catalogue
from voices.report.gate import shareable_quotes
from voices.report.people import speakers, theme_people, themes_shown
from voices.report.themes import terms_by_language

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run

COLUMNS = ["theme_id", "theme", "where", "people", "groups", "share", "terms", "quote", "quote_lang"]

TERMS = 3
"""Terms a language: a cell of a table, not a word list."""


def summary(run: Run, *, city: str | None = None, lang: str = "en") -> pd.DataFrame:
    """The themes of a run, or of one of its cities, by the number of people.

    Numbers are exact, for the team's own eyes; the report rounds small ones away. Quotes
    are publishable ones only.

    Args:
        city: one of the run's cities; None = all of them.
        lang: language of the labels.

    Returns:
        One row a theme that somebody (of the city) spoke of: theme_id; theme, its label;
        where, the cities, most people first; people and groups; share, of the people who
        spoke or answered; terms, a few in each language found; quote and quote_lang, ""
        where no quote may be published.

    Raises:
        RunError: the run has no such city; the message names those it has.
        ConfigError: labels are not written in `lang`.
    """
    import pandas as pd

    catalogue(lang)  # refuses an unknown language
    base = len(speakers(run, city))
    people, quotes = theme_people(run), shareable_quotes(run)
    if city is not None:
        people, quotes = people[people["city"] == city], quotes[quotes["city"] == city]
    labels = themes_shown(run).set_index("theme_id")[f"label_{lang}"]
    rows = [
        _row(run, str(theme), str(labels[theme]), own, quotes[quotes["theme_id"] == theme], base)
        for theme, own in people.groupby("theme_id")
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.sort_values(["people", "theme_id"], ascending=[False, True], ignore_index=True)


def _row(run: Run, theme: str, label: str, people: pd.DataFrame, quotes: pd.DataFrame, base: int) -> dict[str, object]:
    persons = people.drop_duplicates("participant_id")
    terms = terms_by_language(run, theme, _by_frequency(people["lang"]), at_most=TERMS)
    quote = quotes.iloc[0] if len(quotes) else {"text": "", "lang": ""}
    return {
        "theme_id": theme,
        "theme": label,
        "where": ", ".join(_by_frequency(persons["city"])),
        "people": len(persons),
        "groups": int(persons["group_id"].nunique()),
        "share": len(persons) / base if base else 0.0,
        "terms": "; ".join(f"{tag}: {', '.join(words)}" for tag, words in terms),
        "quote": str(quote["text"]),
        "quote_lang": str(quote["lang"]),
    }


def _by_frequency(values: pd.Series[str]) -> list[str]:
    """The values, most frequent first, equal ones by name."""
    return values.value_counts().sort_index().sort_values(ascending=False, kind="stable").index.tolist()
