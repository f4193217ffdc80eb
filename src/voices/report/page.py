"""report.html: one file, all languages, no request to anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from voices.report.areas import AreaView
from voices.report.catalogue import LANGUAGES, catalogue
from voices.report.edition import edition
from voices.report.embed import package_text, page_script, policy
from voices.report.facts import gather

if TYPE_CHECKING:
    from jinja2 import Environment

    from voices.run import Run

SECTIONS = ("heard", "matters", "themes", "where", "outside", "method", "privacy", "codebook")
"""The numbered sections, in their order; each has a template and a title in the catalogues."""


@dataclass(frozen=True)
class ReportContext:
    """What the report needs beyond the run.

    Attributes:
        areas: the codebook with the areas' names.
        readings: language -> city ("all" included) -> the ranking in plain sentences.
        caveats: language -> what to keep in mind when reading a ranking.
        lang: the language the report opens in, until its reader chooses another.
    """

    areas: AreaView = field(default_factory=AreaView)
    readings: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    caveats: Mapping[str, Sequence[str]] = field(default_factory=dict)
    lang: str = "en"


def render(run: Run, context: ReportContext | None = None) -> str:
    """The whole report.html of a run, for the audience `shareable`.

    The same run gives the same bytes. The page holds all languages and chooses by a menu;
    it needs no server and makes no request, which its content security policy enforces.

    Raises:
        ConfigError: the report is not written in `context.lang`.
        RunError: a table of the run is missing.
    """
    from markupsafe import Markup

    context = context or ReportContext()
    shown = catalogue(context.lang)
    facts = gather(run, areas=context.areas)
    catalogues = [catalogue(lang) for lang in LANGUAGES]
    template, editions = environment().get_template("edition.html.j2"), []
    for words in catalogues:
        view = edition(
            facts,
            words=words,
            areas=context.areas,
            readings=context.readings.get(words.lang, {}),
            caveats=context.caveats.get(words.lang, ()),
        )
        editions.append(
            template.render(c=words, catalogues=catalogues, shown=shown.lang, sections=SECTIONS, facts=facts, view=view)
        )
    script = page_script()
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            shown=shown.lang,
            title=shown.t("meta.title"),
            policy=policy(script),
            style=Markup(package_text("style.css")),
            script=Markup(script),
            editions=[Markup(text) for text in editions],
        )
    )


@cache
def environment() -> Environment:
    """Templates of the package: everything escaped, and a missing name is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("voices.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
