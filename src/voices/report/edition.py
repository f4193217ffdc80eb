"""One language of the report: the facts in that language's words and numbers.

Templates only place what stands here; they count and decide nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.edition_maps import MapView, map_view
from voices.report.edition_ranking import PlaceView, place_view
from voices.report.edition_themes import ThemeView, theme_view

if TYPE_CHECKING:
    from voices.report.areas import AreaView
    from voices.report.catalogue import Catalogue
    from voices.report.facts import Facts
    from voices.report.heard import CityHeard
    from voices.report.method import Method


@dataclass(frozen=True)
class HeardRow:
    """A row of the table of who was heard."""

    name: str
    numbers: list[str]
    languages: str


@dataclass(frozen=True)
class Edition:
    """What the templates of one language place, in the order of the page."""

    opening: str
    heard_rows: list[HeardRow]
    strata: list[tuple[str, list[str]]]
    makeup: list[tuple[str, list[tuple[str, str]]]]
    matters: list[PlaceView]
    caveats: list[str]
    themes: list[ThemeView]
    maps: list[MapView]
    rare: str
    facts: list[tuple[str, str]]
    reasons: list[tuple[str, int]]
    codebook: list[tuple[str, list[tuple[str, str]]]]


def edition(
    facts: Facts,
    *,
    words: Catalogue,
    areas: AreaView,
    readings: Mapping[str, Sequence[str]],
    caveats: Sequence[str],
) -> Edition:
    """`facts` as the report tells them in the language of `words`."""
    heard, least = facts.heard, facts.least
    rows = [*heard.cities, heard.total] if len(heard.cities) != 1 else heard.cities
    participants = {city.city or "all": city.people for city in [*heard.cities, heard.total]}
    return Edition(
        opening=_opening(heard.total, len(heard.cities), words, least),
        heard_rows=[_heard_row(city, words, least) for city in rows],
        strata=[(city.city, city.strata) for city in heard.cities if city.strata],
        makeup=[
            (
                words.t(f"heard.{column}"),
                [(words.name("level", level).replace("_", " "), words.number(n)) for level, n in levels],
            )
            for column, levels in heard.makeup.items()
            if levels
        ],
        matters=[
            place_view(
                place,
                words=words,
                areas=areas,
                least=least,
                participants=participants.get(place.city, 0),
                readings=readings.get(place.city, ()),
            )
            for place in facts.rankings
        ],
        caveats=list(caveats),
        themes=[theme_view(theme, words=words, areas=areas, least=least) for theme in facts.themes],
        maps=[
            map_view(found, words=words, areas=areas, themes=facts.themes, element=f"{words.lang}-map-chart-{i}")
            for i, found in enumerate(facts.maps, start=1)
        ],
        rare="; ".join(sorted(areas.label(area, words.lang) for area in facts.outside.rare)),
        facts=_program(facts.method),
        reasons=reasons(facts.privacy.reasons, words),
        codebook=[
            (
                areas.layer_label(layer, words.lang),
                [(areas.label(entry.id, words.lang), entry.definition) for entry in entries],
            )
            for layer, entries in areas.by_layer()
        ],
    )


def reasons(codes: Sequence[tuple[str, int]], words: Catalogue) -> list[tuple[str, int]]:
    """(why quotes were held back in words, how many); unknown codes together as another rule."""
    counts: Counter[str] = Counter()
    for code, n in codes:
        key = f"why_not.{code}"
        counts[words.t(key) if words.has(key) else words.t("why_not.other")] += n
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _opening(total: CityHeard, n_cities: int, words: Catalogue, least: int) -> str:
    parts = {"cities": words.count("cities", n_cities)}
    if total.people:
        parts["groups"] = words.count("groups", total.groups)
        parts["participants"] = _few(total.people, "participants", words, least)
    if total.respondents:
        parts["respondents"] = _few(total.respondents, "respondents", words, least)
    if total.people and total.respondents:
        return words.t("short.heard", **parts)
    if total.people:
        return words.t("short.heard_groups", **parts)
    return words.t("short.heard_survey", **{"respondents": words.count("respondents", 0)} | parts)


def _few(n: int, noun: str, words: Catalogue, least: int) -> str:
    return words.people(n, least) if n < least else words.count(noun, n)


def _heard_row(city: CityHeard, words: Catalogue, least: int) -> HeardRow:
    few = words.t("privacy.fewer", n=least)
    people = [few if 0 < n < least else words.number(n) for n in (city.people, city.respondents)]
    said = [words.number(n) for n in (city.turns, city.answers)]
    languages = [f"{words.name('language', lang)} {words.percent(share)}" for lang, share in city.languages]
    name = city.city or words.t("heard.all")
    return HeardRow(name, [words.number(city.groups), *people, *said], ", ".join(languages))


def _program(method: Method) -> list[tuple[str, str]]:
    """(name of the fact in the catalogue, value) of what the manifest says of the program."""
    listed = [
        ("program", f"voices {method.version}" if method.version else ""),
        ("schema", method.schema),
        ("model", method.model),
        ("revision", method.revision),
        ("backend", method.backend),
        ("seed", method.seed),
    ]
    return [(key, value) for key, value in listed if value]
