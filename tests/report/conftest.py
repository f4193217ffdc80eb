"""The invented study, written once, and its report."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_study import AREA_NAMES, LANGS, area_view, write_study

from voices.report import ReportContext, render
from voices.run import Run


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder: Path = tmp_path_factory.mktemp("report")
    return write_study(folder / "run")


@pytest.fixture(scope="session")
def context() -> ReportContext:
    extortion, robbery = AREA_NAMES["extortion"], AREA_NAMES["robbery_theft"]
    return ReportContext(
        areas=area_view(),
        readings={
            lang: {"Mathare": ["Mathare: groups (4)", f"{extortion[i]} ranks last.", f"{robbery[i]} is near the top."]}
            for i, lang in enumerate(LANGS)
        },
        caveats={lang: [f"Caveat in {lang}."] for lang in LANGS},
    )


@pytest.fixture(scope="session")
def html(run: Run, context: ReportContext) -> str:
    return render(run, context)
