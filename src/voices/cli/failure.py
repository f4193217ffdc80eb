"""Errors at the edge of the program: one line on stderr and an exit code, never a participant's words.

    0    all well
    1    the program failed (a fault of ours or of a library)
    2    nothing could be analysed, or arguments or settings cannot be used
    3    some files could not be read, the rest was analysed
    130  stopped with Ctrl-C

A message of our own errors is written to be shown. The message of any other exception
may quote what a participant said, and so may a traceback's locals: only the exception's
type and the place are printed.
"""

from __future__ import annotations

import functools
import logging
import sys
import threading
import warnings
from collections.abc import Callable
from types import TracebackType
from typing import ParamSpec, TypeVar

import typer

from voices.cli.text import visible
from voices.errors import VoicesError

FAULT = 1
UNUSABLE = 2
SOME_FAILED = 3
STOPPED = 130  # 128 + SIGINT, as shells count it

P = ParamSpec("P")
T = TypeVar("T")


def reported(command: Callable[P, T]) -> Callable[P, T]:
    """`command`, with every error turned into a line on stderr and an exit code."""

    @functools.wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return command(*args, **kwargs)
        except (typer.Exit, typer.Abort, BrokenPipeError):
            raise  # ends of our own, and `voices ... | head`
        except VoicesError as error:
            complain(f"Error: {error}")
            raise typer.Exit(UNUSABLE) from None
        except KeyboardInterrupt:
            complain("Stopped. Nothing half-made was left behind; vectors computed so far are kept for the next run.")
            raise typer.Exit(STOPPED) from None
        except Exception as error:
            complain(describe(error))
            raise typer.Exit(FAULT) from None

    return guarded


def describe(error: BaseException) -> str:
    """The type and the place of an unexpected error, without its message."""
    return (
        f"Error: voices failed: {type(error).__name__} at {place(error.__traceback__)}. "
        "The message is withheld, because it may hold participants' words. "
        "Please report this line; it holds nothing of your study."
    )


def place(traceback: TracebackType | None) -> str:
    """Where an error arose, as module:line: the last place in voices, then the innermost one."""
    frames = []
    while traceback is not None:
        frames.append((str(traceback.tb_frame.f_globals.get("__name__", "unknown")), traceback.tb_lineno))
        traceback = traceback.tb_next
    if not frames:
        return "an unknown place"
    ours = [frame for frame in frames if frame[0].split(".")[0] == "voices" and frame[0] != __name__]
    inner = f"{frames[-1][0]}:{frames[-1][1]}"
    if not ours:
        return inner
    outer = f"{ours[-1][0]}:{ours[-1][1]}"
    return outer if outer == inner else f"{outer} (raised in {inner})"


def complain(message: str) -> None:
    """One message to stderr, safe for a terminal."""
    print(visible(message), file=sys.stderr, flush=True)


def silence_libraries() -> None:
    """Let no library print in this process what it was reading.

    Warnings, log records and errors of threads or finalisers are written by libraries,
    for developers, and may quote text. Called by `main` only: a notebook keeps its own.
    """
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    threading.excepthook = _thread_failed
    sys.unraisablehook = _finaliser_failed


def _thread_failed(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and args.exc_type is not SystemExit:
        complain(describe(args.exc_value))


def _finaliser_failed(args: sys.UnraisableHookArgs) -> None:
    """An error while something is thrown away changes no result: nothing to say."""
