"""report.html: what stands in it, what does not, and that it can be read by everybody."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from report_study import AREA_NAMES, LANGS, MANIFEST, Size, write_study

from voices.errors import ConfigError
from voices.report import ReportContext, render
from voices.report.embed import package_text, page_script, script_json
from voices.run import Run

VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """Elements of a page in their order, each with its attributes, text and ancestors."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[dict[str, Any]] = []
        self.open: list[dict[str, Any]] = []
        self.feed(html)
        assert [element["tag"] for element in self.open] == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = {"tag": tag, "attrs": {k: v or "" for k, v in attrs}, "text": "", "in": list(self.open)}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()["tag"] == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element["text"] += data

    def all(self, *tags: str) -> list[dict[str, Any]]:
        return [element for element in self.elements if element["tag"] in tags]

    def edition(self, lang: str) -> list[dict[str, Any]]:
        return [e for e in self.elements if any(up["attrs"].get("id") == lang for up in e["in"])]


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


@pytest.fixture(scope="module")
def body(html: str) -> str:
    """The page without the chart library: what was written of this run."""
    script = page_script()
    assert html.count(script) == 1
    return html.replace(script, "")


# ------------------------------------------------------------------ what may not be in it
def test_render_prints_no_text_that_is_not_publishable(run: Run, body: str) -> None:
    assert "SECRET" in run.utterances["text"].iloc[0]
    assert "SECRET" not in body
    held = run.quotes.loc[~run.quotes["publishable"], "text"]
    assert len(held)
    assert not [text for text in [*held, *run.segments["text"], *run.utterances["text"]] if text in body]


def test_render_names_no_person_turn_group_or_source(run: Run, body: str) -> None:
    ids = {
        *run.utterances["utterance_id"], *run.utterances["speaker_id"], *run.participants["participant_id"],
        *run.documents["document_id"], *run.documents["group_id"].dropna(), *run.segments["segment_id"],
    }  # fmt: skip
    assert not [key for key in ids if key in body]
    assert "zq" not in body


def test_render_embeds_no_quote_that_is_not_publishable(run: Run, body: str) -> None:
    held = run.quotes.loc[~run.quotes["publishable"], "quote_id"]
    assert not [key for key in held if key in body]


def test_render_says_nothing_of_a_theme_of_one_person(body: str) -> None:
    assert "RARE" not in body


def test_render_ranks_no_area_of_few_people(page: Page) -> None:
    name = AREA_NAMES["extortion"][0]
    rows = [row for row in page.edition("en") if row["tag"] == "tr" and any("matters" in str(up) for up in row["in"])]
    specs = [json.loads(s["text"]) for s in page.all("script") if s["attrs"].get("id", "").startswith("en-rank")]
    assert specs
    assert not any(name in json.dumps(spec) for spec in specs)
    ranked = [row["text"] for row in rows if "Rank" not in row["text"] and re.match(r"\s*\d", row["text"])]
    assert not any(name in text for text in ranked)


def test_render_leaves_out_readings_of_few_people_and_headings(body: str) -> None:
    assert "Extortion ranks last." not in body
    assert "Robbery and theft is near the top." in body
    assert "Mathare: groups (4)" not in body


def test_render_shows_no_warning_that_names_a_source(body: str) -> None:
    assert "moderator is a guess" not in body
    assert "Two files give no date." in body


def test_render_shows_why_files_failed_but_not_which(body: str) -> None:
    assert "The file is protected by a password." in body
    assert "secret-model" in body  # the model's name, without where it lies
    assert "/home" not in body


def test_render_never_promises_anonymised_data(body: str) -> None:
    assert not re.search(r"anonymi[sz]ed|anonimizad|anonimlashtir", body, re.IGNORECASE)
    assert "a safeguard, not anonymity" in body


# ------------------------------------------------------------------------ self-contained
def test_render_asks_nothing_of_the_network(page: Page) -> None:
    loading = [
        (e["tag"], name, value)
        for e in page.elements
        for name, value in e["attrs"].items()
        if name in ("src", "srcset", "data", "poster", "action") or (name == "href" and not value.startswith("#"))
    ]
    assert loading == []
    assert not re.search(r"url\(|@import", package_text("style.css"))


def test_policy_allows_nothing_but_the_pages_own_script(page: Page) -> None:
    policy = next(e["attrs"]["content"] for e in page.all("meta") if "http-equiv" in e["attrs"])
    scripts = [e["text"] for e in page.all("script") if e["attrs"].get("type") != "application/json"]
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe-eval" not in policy


def test_render_has_no_inline_handlers_or_styles(page: Page) -> None:
    assert not [e for e in page.elements for name in e["attrs"] if name.startswith("on") or name == "style"]


def test_render_is_small(html: str) -> None:
    assert len(html.encode()) < 2_000_000


def test_render_gives_the_same_bytes_again(run: Run, context: ReportContext, html: str) -> None:
    assert render(Run(run.folder), context) == html


@pytest.mark.parametrize("text", ["</script><b>", "<!--", "a & b", "\u2028"])
def test_script_json_cannot_leave_its_element(text: str) -> None:
    written = script_json({"a": text})
    assert not set("<>&") & set(written)
    assert json.loads(written) == {"a": text}


# ---------------------------------------------------------------------------- languages
def test_render_holds_all_languages_and_shows_one(page: Page) -> None:
    editions = [e for e in page.all("div") if e["attrs"].get("class") == "edition"]
    assert [e["attrs"]["lang"] for e in editions] == list(LANGS)
    assert [e["attrs"]["lang"] for e in editions if "hidden" not in e["attrs"]] == ["en"]


def test_render_opens_in_the_language_asked_for(run: Run, context: ReportContext) -> None:
    html = render(run, ReportContext(areas=context.areas, lang="uz"))
    assert '<html lang="uz">' in html
    assert re.search(r'id="uz" lang="uz" data-title="[^"]+">', html)


def test_render_refuses_a_language_it_is_not_written_in(run: Run) -> None:
    with pytest.raises(ConfigError, match="not in fr"):
        render(run, ReportContext(lang="fr"))


@pytest.mark.parametrize("lang", LANGS)
def test_render_tags_quotes_with_their_language(run: Run, page: Page, lang: str) -> None:
    quotes = {e["text"].strip(): e["attrs"].get("lang") for e in page.edition(lang) if e["tag"] == "blockquote"}
    spoken = dict(zip(run.quotes["text"], run.quotes["lang"], strict=True))
    assert len(quotes) > 10
    assert quotes == {text: spoken[text] for text in quotes}


@pytest.mark.parametrize("lang", LANGS)
def test_render_fills_every_placeholder(page: Page, lang: str) -> None:
    text = " ".join(e["text"] for e in page.edition(lang) if e["tag"] in ("p", "li", "th", "td", "h2", "h3", "dd"))
    assert not re.search(r"[{}]|\bNone\b|\bnan\b", text)


BANNERS = {
    "en": "Invented data",
    "es": "Datos inventados",
    "sw": "Data ya kubuni",
    "uz": "Oʻylab topilgan maʼlumotlar",
}


@pytest.mark.parametrize(("lang", "words"), list(BANNERS.items()))
def test_render_says_that_data_are_invented(page: Page, lang: str, words: str) -> None:
    banners = [e["text"] for e in page.edition(lang) if e["attrs"].get("class") == "banner"]
    assert len(banners) == 1
    assert words in banners[0]


def test_render_has_no_banner_over_real_data(tmp_path: Path) -> None:
    run = write_study(tmp_path / "run", Size(manifest={"synthetic": False}))
    assert 'class="banner"' not in render(run)


# ------------------------------------------------------------------------- accessibility
def test_ids_are_unique_and_references_resolve(page: Page) -> None:
    ids = [e["attrs"]["id"] for e in page.elements if "id" in e["attrs"]]
    assert len(ids) == len(set(ids))
    wanted = {e["attrs"]["href"][1:] for e in page.all("a")}
    wanted |= {e["attrs"]["aria-labelledby"] for e in page.elements if "aria-labelledby" in e["attrs"]}
    wanted |= {e["attrs"]["data-spec"] for e in page.elements if "data-spec" in e["attrs"]}
    assert wanted <= set(ids)


@pytest.mark.parametrize("lang", LANGS)
def test_headings_step_down_one_level_at_a_time(page: Page, lang: str) -> None:
    levels = [int(e["tag"][1]) for e in page.edition(lang) if re.fullmatch(r"h[1-6]", e["tag"])]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("lang", LANGS)
def test_edition_has_its_landmarks_and_a_skip_link_first(page: Page, lang: str) -> None:
    elements = page.edition(lang)
    assert {"header", "main", "nav", "footer"} <= {e["tag"] for e in elements}
    assert elements[0]["attrs"] == {"class": "skip", "href": f"#{lang}-main"}


def test_every_chart_is_described_and_has_its_numbers_in_a_table(page: Page) -> None:
    charts = [e for e in page.elements if e["attrs"].get("role") == "img"]
    canvases = [e for e in page.elements if "data-spec" in e["attrs"]]
    assert len(charts) == len(canvases) == 4 * (4 * 2 + 3)
    assert all(len(e["attrs"]["aria-label"]) > 40 for e in charts)
    assert len(page.all("details")) >= len(charts)


def test_tables_have_captions_and_headed_rows_and_columns(page: Page) -> None:
    tables = page.all("table")
    assert len(tables) > 40
    assert len(page.all("caption")) == len(tables)
    assert {e["attrs"]["scope"] for e in page.all("th")} == {"row", "col"}


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio of two colours like #rrggbb."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(colour: str, ground: str, opacity: float) -> str:
    mixed = [
        round(int(colour[i : i + 2], 16) * opacity + int(ground[i : i + 2], 16) * (1 - opacity)) for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in mixed)


def schemes() -> list[dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", package_text("style.css"), re.DOTALL)
    found: dict[str, str] = {}
    read = []
    for block in blocks[:2]:  # light, then dark, which changes what it names
        found = found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
        read.append(found)
    return read


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(scheme: dict[str, str]) -> None:
    from voices.report.charts import STRONGEST

    for text in ("ink", "muted", "accent"):
        assert contrast(scheme[text], scheme["paper"]) >= 4.5
    assert contrast(scheme["warn"], scheme["warn-wash"]) >= 4.5
    assert contrast(scheme["ink"], scheme["wash"]) >= 4.5
    strongest = over(scheme["accent"], scheme["paper"], STRONGEST)
    assert contrast(scheme["ink"], strongest) >= 4.5


# --------------------------------------------------------------------------- other runs
@pytest.mark.parametrize(
    "size",
    [
        Size(people=3, groups=1, respondents=0),
        Size(groups=0, respondents=12, manifest={"warnings": []}),
        Size(people=2, groups=1, respondents=3, themes=2),
        Size(manifest={key: type(value)() for key, value in MANIFEST.items() if key != "schema_version"}),
    ],
    ids=["groups only", "survey only", "tiny", "bare manifest"],
)
def test_render_copes_with_runs_of_any_shape(tmp_path: Path, size: Size) -> None:
    html = render(write_study(tmp_path / "run", size))
    body = html.replace(page_script(), "")
    Page(html)
    assert "SECRET" not in body
    assert "zq" not in body


def test_render_tells_small_talk_from_what_fits_no_theme(tmp_path: Path, run: Run) -> None:
    import shutil

    folder = tmp_path / "run"
    shutil.copytree(run.folder, folder)
    codes = run.theme_codes.copy()
    away = codes["theme_id"] == "-1"
    codes["unassigned_because"] = away.map({True: "no_concern", False: ""})
    codes.to_parquet(folder / "tables" / "theme_codes.parquet")
    html = render(Run(folder))
    share = round(float(away.mean()) * 100)
    assert f"{share}% of what was said raises no concern" in html
    assert "A further" not in html
