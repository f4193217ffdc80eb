"""Plain-language readings of the ranking: one sentence a tier and an area, and the caveats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voices.errors import ConfigError
from voices.priorities.ballots import ALL_CITIES, GROUPS, SURVEY
from voices.priorities.intervals import BOOTSTRAP, LEAVE_ONE_OUT
from voices.priorities.wording import CAVEATS, SENTENCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from voices.priorities.frame import AreaFrame


def caveats(lang: str = "en") -> list[str]:
    """What must be read with every ranking, in en, es, sw or uz.

    Raises:
        ConfigError: there are no sentences in that language.
    """
    _sentences(lang)
    return list(CAVEATS[lang])


def reading(row: pd.Series, frame: AreaFrame, lang: str = "en") -> str:
    """One row of table `priorities` as a sentence that says how far its place can be trusted.

    Raises:
        ConfigError: there are no sentences in that language.
    """
    sentences, label = _sentences(lang), _label(row["area_id"], frame, lang)
    key, n = _claim(row)
    low, high = (_place(row[name]) for name in ("rank_low", "rank_high"))
    return sentences[key].format(label=label, rank=_place(row["rank"]), low=low, high=high, n=n)


def readings(
    priorities: pd.DataFrame, frame: AreaFrame, lang: str = "en", *, top: int = 5, with_caveats: bool = True
) -> list[str]:
    """Every city and basis of table `priorities` in sentences, and the caveats.

    For each: a heading; a sentence for each tier that reaches into the first `top`
    places; one for each area in them.

    Raises:
        ConfigError: there are no sentences in that language.
    """
    sentences, lines = _sentences(lang), []
    for (city, basis), block in priorities.groupby(["city", "basis"], sort=False):
        where = sentences["all"] if city == ALL_CITIES else str(city)
        size = f" ({block['n_groups'].iloc[0]})" if basis == GROUPS else ""
        lines.append(f"{where}: {sentences[str(basis)]}{size}")
        raised = block[block["score"] > 0].sort_values("rank", kind="stable")
        first = raised[raised["rank"] <= top]
        if first.empty:
            lines.append(sentences["nothing"])
        for number in sorted(first["tier"].dropna().unique()):
            members = [_label(area, frame, lang) for area in raised.loc[raised["tier"] == number, "area_id"]]
            key = "tier_one" if len(members) == 1 else "tier_many"
            lines.append(sentences[key].format(tier=_place(number), labels="; ".join(members)))
        lines.extend(reading(row, frame, lang) for _, row in first.iterrows())
    return [*lines, *caveats(lang)] if with_caveats else lines


def _claim(row: pd.Series) -> tuple[str, int]:
    """Which sentence fits a row, and its "n of 100"."""
    if not row["score"] > 0:
        return "unraised", 0
    method, rank = row["interval_method"], int(row["rank"])
    who = SURVEY if row["basis"] == SURVEY else GROUPS
    if method == BOOTSTRAP:
        if rank <= 3:
            return f"{who}_top3", _of_100(float(row["p_top3"]))
        if rank <= 5:
            return f"{who}_top5", _of_100(float(row["p_top5"]))
        return f"{who}_range", _of_100(float(row["interval_level"]))
    if method == LEAVE_ONE_OUT:
        low, high = int(row["rank_low"]), int(row["rank_high"])
        if low == high:
            return "loo_fixed", 0
        return ("loo_top3" if high <= 3 else "loo_top5" if high <= 5 else "loo_range"), 0
    return f"{who}_none", 0


def _place(value: Any) -> str:
    """A rank without decimals: a table read back holds floats where a column has gaps."""
    import pandas as pd

    return "" if pd.isna(value) else f"{value:.0f}"


def _of_100(share: float) -> int:
    """Whole number of 100; 0 and 100 only where it is exactly none or all."""
    return round(share * 100) if share in (0.0, 1.0) else min(max(round(share * 100), 1), 99)


def _label(area_id: str, frame: AreaFrame, lang: str) -> str:
    return frame.by_id[area_id].label[lang] if area_id in frame.by_id else area_id.replace("_", " ")


def _sentences(lang: str) -> Mapping[str, str]:
    if lang not in SENTENCES:
        raise ConfigError(f"there are no readings in language {lang!r}. Choose one of {', '.join(SENTENCES)}.")
    return SENTENCES[lang]
