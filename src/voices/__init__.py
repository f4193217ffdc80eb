"""What residents are worried about, in their own words, across languages, on one laptop.

>>> import voices
>>> run = voices.analyse("corpora/sample", out="run")  # doctest: +SKIP
>>> run.themes  # doctest: +SKIP

Importing this loads nothing heavy; each name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voices.amend import purge, withdraw
    from voices.config import Config, read_config
    from voices.errors import VoicesError
    from voices.inspection import inspect
    from voices.pipeline import analyse
    from voices.report import summary
    from voices.run import Run, open_run

__all__ = [
    "Config",
    "Run",
    "VoicesError",
    "analyse",
    "inspect",
    "open_run",
    "purge",
    "read_config",
    "summary",
    "withdraw",
]

_HOMES = {
    "Config": "config",
    "Run": "run",
    "VoicesError": "errors",
    "analyse": "pipeline",
    "inspect": "inspection",
    "open_run": "run",
    "purge": "amend",
    "read_config": "config",
    "summary": "report",
    "withdraw": "amend",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'voices' has no attribute {name!r}")
    return getattr(import_module(f"voices.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
