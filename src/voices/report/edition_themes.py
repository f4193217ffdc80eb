"""Section 3 in one language: each theme with its reach, words and quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.themes import Quote, Theme

if TYPE_CHECKING:
    from voices.report.areas import AreaView
    from voices.report.catalogue import Catalogue


@dataclass(frozen=True)
class ThemeView:
    """One theme; `meta` are the parts of the line below its name."""

    label: str
    reach: str
    meta: list[str]
    description: str
    near: str
    terms: list[tuple[str, str]]
    quotes: list[Quote]
    held_back: str


def theme_view(theme: Theme, *, words: Catalogue, areas: AreaView, least: int) -> ThemeView:
    """A theme in the language of `words`; its terms and quotes stay in their own."""
    reach = _reach(theme, words, least)
    stability = "" if theme.stability is None else words.number(theme.stability, 2)
    meta = [
        reach,
        words.t("themes.share", share=words.percent(theme.share)),
        _where(theme, words),
        words.t("themes.stability", value=stability) if stability else "",
    ]
    return ThemeView(
        label=theme.labels[words.lang],
        reach=reach,
        meta=[part for part in meta if part],
        description=theme.description,
        near=_near(theme, words, areas),
        terms=[(lang, ", ".join(terms)) for lang, terms in theme.terms],
        quotes=theme.quotes,
        held_back=_held_back(theme, words),
    )


def _near(theme: Theme, words: Catalogue, areas: AreaView) -> str:
    """The area it is near to, unless its name says so."""
    if not theme.area_id:
        return words.t("themes.emerging")
    area = areas.label(theme.area_id, words.lang)
    return "" if theme.labels[words.lang].startswith(area) else words.t("themes.near", area=area)


def _reach(theme: Theme, words: Catalogue, least: int) -> str:
    """How many spoke of it, and where; of the two sources none by its number if one is small."""
    people, groups = words.count("people", theme.people), words.count("groups", theme.groups)
    if not theme.groups:
        return people
    if not theme.respondents:
        return words.t("themes.count", people=people, groups=groups)
    if min(theme.respondents, theme.people - theme.respondents) < least:
        return words.t("themes.count_both", people=people)
    respondents = words.count("respondents", theme.respondents)
    return words.t("themes.count_survey", people=people, groups=groups, respondents=respondents)


def _where(theme: Theme, words: Catalogue) -> str:
    if not theme.cities:
        return words.t("themes.few_each") if theme.elsewhere else ""
    cities = words.join(theme.cities)
    return words.t("themes.where", cities=words.t("themes.elsewhere", cities=cities) if theme.elsewhere else cities)


def _held_back(theme: Theme, words: Catalogue) -> str:
    if not theme.n_held_back:
        return ""
    codes = [f"why_not.{code}" for code, _ in theme.held_back]
    why = dict.fromkeys(words.t(code) if words.has(code) else words.t("why_not.other") for code in codes)
    return words.t("themes.held_back", quotes=words.count("quotes", theme.n_held_back), reasons="; ".join(why))
