"""Keeping libraries from printing while a model loads; put back afterwards."""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Iterator
from typing import Any

_LOGGERS = ("sentence_transformers", "transformers", "huggingface_hub")


@contextlib.contextmanager
def quiet_loading() -> Iterator[None]:
    """No progress bars, notices or warnings of sentence-transformers and what lies under it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from transformers.utils import logging as untyped

        bars: Any = untyped
        had_bars = bars.is_progress_bar_enabled()
        levels = {name: logging.getLogger(name).level for name in _LOGGERS}
        bars.disable_progress_bar()
        for name in _LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            yield
        finally:
            for name, level in levels.items():
                logging.getLogger(name).setLevel(level)
            if had_bars:
                bars.enable_progress_bar()
