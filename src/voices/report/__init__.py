"""The report: one self-contained page of a run, its charts, and the theme summary.

It reads a `Run` and nothing of the stages that made it. What it writes is for the
audience `shareable`: no utterance text but publishable quotes, no ids of people, turns or
sources, no small numbers. `summary` and the charts are for the team.
"""

from voices.report.areas import AreaEntry, AreaView
from voices.report.catalogue import LANGUAGES
from voices.report.charts import heatmap, rank_chart
from voices.report.page import ReportContext, render
from voices.report.summary import summary

__all__ = ["LANGUAGES", "AreaEntry", "AreaView", "ReportContext", "heatmap", "rank_chart", "render", "summary"]
