"""Section 3, the themes: where they were heard, from how many, in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from voices.report.gate import hidden, shareable_quotes
from voices.report.people import LEFT_OUT, theme_people, themes_shown

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run

Record = Mapping[Hashable, Any]
"""One row of a table, by column."""

TERMS = 5
"""Terms shown a language; more are in the tables."""


@dataclass(frozen=True)
class Quote:
    """A publishable quote, in the original, with a person's translation where there is one."""

    id: str
    text: str
    lang: str
    city: str
    translation: str


@dataclass(frozen=True)
class Theme:
    """One theme as the report tells it.

    Attributes:
        labels: name by language.
        cities: where enough people spoke of it, most people first.
        elsewhere: whether it was heard in a city that is not named for its few people.
        terms: (language, its terms), the most spoken language first.
        held_back: (reason, quotes) that the disclosure check kept back; a quote kept
            back for two reasons counts under both.
        n_held_back: quotes kept back.
    """

    id: str
    labels: dict[str, str]
    description: str
    area_id: str
    people: int
    groups: int
    respondents: int
    share: float
    cities: list[str]
    elsewhere: bool
    stability: float | None
    terms: list[tuple[str, list[str]]]
    quotes: list[Quote]
    held_back: list[tuple[str, int]]
    n_held_back: int


def themes(run: Run, *, least: int) -> list[Theme]:
    """The themes that at least `least` people spoke of, most people first."""
    people, quotes = theme_people(run), shareable_quotes(run)
    told = []
    for row in themes_shown(run).to_dict("records"):
        own = people[people["theme_id"] == row["theme_id"]]
        told.append(_theme(run, row, own, quotes[quotes["theme_id"] == row["theme_id"]], least))
    return sorted((t for t in told if t.people >= least), key=lambda t: (-t.people, t.id))


def held_back(quotes: pd.DataFrame) -> list[tuple[str, int]]:
    """(reason, quotes) of the quotes that are not publishable, most frequent first."""
    reasons: Counter[str] = Counter()
    for why in quotes.loc[~quotes["publishable"], "why_not"]:
        reasons.update(code.strip() for code in str(why).split(";") if code.strip())
    return sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))


def terms_by_language(
    run: Run, theme_id: str, langs: list[str], *, at_most: int = TERMS
) -> list[tuple[str, list[str]]]:
    """(language, its best terms) for the languages of `langs` in which the theme has terms."""
    rows = run.theme_terms[run.theme_terms["theme_id"] == theme_id].sort_values("rank")
    found = {lang: rows.loc[rows["lang"] == lang, "term"].tolist()[:at_most] for lang in langs}
    return [(lang, terms) for lang, terms in found.items() if terms]


def set_aside(run: Run) -> int:
    """How many themes a researcher rejected or merged."""
    return int(run.themes["status"].isin(LEFT_OUT).sum())


def _theme(run: Run, theme: Record, people: pd.DataFrame, quotes: pd.DataFrame, least: int) -> Theme:
    persons = people.drop_duplicates("participant_id")
    by_city = {str(city): int(n) for city, n in persons["city"].value_counts().items()}
    small = hidden(by_city, least=least)
    own = run.quotes[run.quotes["theme_id"] == theme["theme_id"]]
    speakers = people.groupby("lang")["participant_id"].nunique()
    langs = speakers.sort_values(ascending=False, kind="stable").index.tolist()
    base = int(run.participants["spoke"].sum())
    return Theme(
        id=str(theme["theme_id"]),
        labels={lang: str(theme[f"label_{lang}"]) for lang in ("en", "es", "sw", "uz")},
        description=_description(theme, small),
        area_id=_text(theme["area_id"]),
        people=len(persons),
        groups=int(persons["group_id"].nunique()),
        respondents=int(persons["group_id"].isna().sum()),
        share=len(persons) / base if base else 0.0,
        cities=[city for city in sorted(by_city, key=lambda c: (-by_city[c], c)) if city not in small],
        elsewhere=bool(small),
        stability=float(_text(theme["stability"])) if _text(theme["stability"]) else None,
        terms=terms_by_language(run, str(theme["theme_id"]), langs),
        quotes=[_quote(quote, unnamed=small) for quote in quotes.to_dict("records")],
        held_back=held_back(own),
        n_held_back=int((~own["publishable"]).sum()),
    )


def _description(theme: Record, unnamed: set[str]) -> str:
    """What a researcher wrote of the theme.

    The program's own description repeats the numbers, small ones included, and is not
    shown; nor is one that names a city too few people of which spoke of the theme.
    """
    text = str(theme["description"])
    written = theme["status"] in ("accepted", "renamed")
    return text if written and not any(city in text for city in unnamed) else ""


def _quote(row: Record, *, unnamed: set[str]) -> Quote:
    city = _text(row["city"])
    return Quote(
        id=str(row["quote_id"]),
        text=str(row["text"]),
        lang=str(row["lang"]),
        city="" if city in unnamed else city,
        translation=_text(row["translation"]),
    )


def _text(value: Any) -> str:
    """A nullable value as text; "" where it is missing."""
    import pandas as pd

    return "" if pd.isna(value) else str(value)
