"""What stands on stderr when something goes wrong, and what never does."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from voices.cli import failure
from voices.cli.failure import describe, place, reported
from voices.errors import ConfigError, ModelError, NothingToAnalyse, RunError, SourceError, VoicesError

SAID = "walinipiga mbele ya watoto wangu"


def ended(command: Callable[[], object], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and stderr of a command that is expected to end the program; stdout must be empty."""
    with pytest.raises(typer.Exit) as end:
        reported(command)()
    captured = capsys.readouterr()
    assert captured.out == ""
    return end.value.exit_code, captured.err


def raising(error: BaseException) -> Callable[[], object]:
    def command() -> object:
        raise error

    return command


def chained() -> object:
    try:
        raise ValueError(SAID)
    except ValueError as error:
        raise RuntimeError(f"while reading {SAID}") from error


def decoding() -> object:
    return SAID.encode("utf-16").decode("ascii")


def validating() -> object:
    return TypeAdapter(int).validate_python(SAID)


def looking_up() -> object:
    return {}[SAID]


def grouped() -> object:
    raise ExceptionGroup(SAID, [ValueError(SAID), KeyError(SAID)])


def recursing() -> object:
    said = SAID
    return [said, recursing()]


@pytest.mark.parametrize(
    "command, name",
    [
        (raising(ValueError(SAID)), "ValueError"),
        (raising(OSError(2, SAID, SAID)), "FileNotFoundError"),
        (raising(AssertionError(SAID)), "AssertionError"),
        (raising(MemoryError(SAID)), "MemoryError"),
        (chained, "RuntimeError"),
        (decoding, "UnicodeDecodeError"),
        (validating, "ValidationError"),
        (looking_up, "KeyError"),
        (grouped, "ExceptionGroup"),
        (recursing, "RecursionError"),
    ],
)
def test_withhold_message_of_unexpected_error(
    command: Callable[[], object], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, printed = ended(command, capsys)
    assert code == 1
    assert f"voices failed: {name} at " in printed
    assert not [word for word in SAID.split() if len(word) > 2 and word in printed]
    assert printed.count("\n") == 1


@settings(deadline=None)
@given(message=st.text(min_size=1))
def test_describe_same_for_any_message(message: str) -> None:
    def described(error: Exception) -> str:
        try:
            raise error
        except Exception as caught:
            return describe(caught)

    assert described(ValueError(message)) == described(ValueError("something else"))


def test_name_place_in_voices_and_innermost() -> None:
    from voices.run import open_run

    try:
        open_run("nowhere")
    except RunError as error:
        assert place(error.__traceback__).startswith("voices.run:")
    try:
        open_run(None)  # type: ignore[arg-type]
    except TypeError as error:
        found = place(error.__traceback__)
        assert found.startswith("voices.run:") and "(raised in pathlib:" in found
    assert place(None) == "an unknown place"


@pytest.mark.parametrize(
    "error",
    [
        VoicesError("The study cannot be read."),
        ConfigError("voices.toml: [seed] Input should be a valid integer."),
        ModelError("The model is not here."),
        NothingToAnalyse("No file could be read."),
        SourceError("grupo.docx", "is damaged.", "Save it again in Word."),
    ],
)
def test_print_own_error_and_end_with_2(error: VoicesError, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(error), capsys) == (2, f"Error: {error}\n")


def test_stop_with_one_line_on_interrupt(capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = ended(raising(KeyboardInterrupt()), capsys)
    assert code == 130
    assert printed.startswith("Stopped.") and printed.count("\n") == 1


def test_show_no_control_character_of_file_name(capsys: pytest.CaptureFixture[str]) -> None:
    error = SourceError("a\x1b[2Jb.txt", "is empty.", "Remove it.")
    assert ended(raising(error), capsys) == (2, "Error: a\N{REPLACEMENT CHARACTER}[2Jb.txt: is empty. Remove it.\n")


@pytest.mark.parametrize("end", [typer.Exit(3), typer.Abort(), BrokenPipeError()])
def test_pass_on_ends_of_the_program(end: BaseException) -> None:
    with pytest.raises(type(end)) as caught:
        reported(raising(end))()
    assert caught.value is end


def test_return_what_the_command_returns() -> None:
    assert reported(lambda: 7)() == 7


def test_silence_libraries_in_threads_and_finalisers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import logging
    import warnings

    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(sys, "warnoptions", [])
    before = logging.root.manager.disable
    try:
        with warnings.catch_warnings():
            failure.silence_libraries()
            warnings.warn(SAID, stacklevel=1)
            logging.getLogger("library").error(SAID)
            thread = threading.Thread(target=raising(ValueError(SAID)))
            thread.start()
            thread.join()
    finally:
        logging.disable(before)
    captured = capsys.readouterr()
    assert SAID not in captured.out + captured.err
    assert "ValueError at" in captured.err


def test_print_no_traceback_from_the_real_program(monkeypatch: pytest.MonkeyPatch, invoke: Any) -> None:
    import voices.run

    def fail(folder: object) -> object:
        raise ValueError(SAID)

    monkeypatch.setattr(voices.run, "open_run", fail)
    result = invoke("summary", "run")
    assert result.exit_code == 1
    assert SAID not in result.output
    assert "Traceback" not in result.output
