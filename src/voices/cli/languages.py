"""Languages as a person says them."""

from __future__ import annotations

from collections.abc import Mapping

NAMES = {"en": "English", "es": "Spanish", "sw": "Swahili", "uz": "Uzbek", "ru": "Russian", "und": "not recognised"}


def name(code: str) -> str:
    """A language's English name; its code where there is none here."""
    return NAMES.get(code, code)


def shares(languages: Mapping[str, float]) -> str:
    """Languages with their shares, the largest first: "Swahili 81 %, English 19 %"."""
    ordered = sorted(languages.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name(code)} {_percent(share)}" for code, share in ordered if share > 0)


def _percent(share: float) -> str:
    return "under 1 %" if share < 0.01 else f"{share * 100:.0f} %"
