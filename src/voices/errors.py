"""Everything that `voices` raises on purpose.

    VoicesError
    ├── ConfigError          a setting or a voices.toml that cannot be used
    ├── InputError           something is wrong with what was given
    │   ├── SourceError      one file cannot be read (the rest of the study goes on)
    │   ├── SheetError       documents.csv cannot be used
    │   └── NothingToAnalyse no file of the input could be read
    ├── ModelError           an encoder or a coder cannot be loaded
    ├── TableError           a table does not have the columns or types of its schema
    └── RunError             a run folder is missing, unfinished or in the way

A message says what happened, where, and what to do. It never quotes what a participant
said: errors are printed, logged and pasted into e-mails. For the same reason an error
of a library that was reading a participant's text is replaced, not chained (`from None`).
"""

from __future__ import annotations


class VoicesError(Exception):
    """The base of every error raised on purpose; `cli` prints it and exits."""


class ConfigError(VoicesError):
    """A setting, or a line of voices.toml, cannot be used."""


class InputError(VoicesError):
    """Something is wrong with the files or folders that were given."""


class SourceError(InputError):
    """One source cannot be read.

    Args:
        file: the file's name without its folder (shown to the user, never stored).
        problem: what is wrong, in words a researcher knows; no text of the file.
        remedy: what to do about it.
    """

    def __init__(self, file: str, problem: str, remedy: str) -> None:
        super().__init__(f"{file}: {problem} {remedy}")
        self.file = file
        self.problem = problem
        self.remedy = remedy


class SheetError(InputError):
    """documents.csv names a file or a column that does not exist, or cannot be parsed."""


class NothingToAnalyse(InputError):
    """No source of the input could be read."""


class ModelError(VoicesError):
    """An encoder or an area coder cannot be loaded."""


class TableError(VoicesError):
    """A table does not have the columns or types that its schema names."""


class RunError(VoicesError):
    """A run folder is missing, unfinished, of another version, or in the way."""
