"""The command line: which commands there are, and how each way of ending becomes an exit code.

Decides that every fault is one line on stderr: a user's mistake with what to do next, a fault of ours with the
file that holds its traceback. Leaves each command to the module of its name. Nothing here or at the top of a
command's module imports a model client, pydantic or rich, so that ``--help`` answers at once.

Exit codes: 0 done; 1 a fault of ours; 2 wrong usage; 3 the report can't be read; 4 the model can't be reached or
will not answer; 5 done, but something is unsupported or unaccounted for; 130 interrupted; 141 the reader went away.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

from summarizer import __version__
from summarizer.cli import check, doctor, numbers, run, view
from summarizer.errors import SummarizerError

__all__ = ["app", "main"]

INTERRUPTED = 130
READER_WENT_AWAY = 141

app = typer.Typer(
    name="summarizer",
    rich_markup_mode=None,  # the plain formatter; rich would cost a tenth of a second on every call
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarizer {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a fault.")] = False,
) -> None:
    """Turn Chinese public-sector work reports into checked achievements, statistics and honors.

    No number invented, no number lost: each figure points to the characters of the report that say it, and each
    number of the report stands in a ledger with what became of it.
    """


app.command("run")(run.command)
app.command("numbers")(numbers.command)
app.command("check", short_help="Check any summary against its report; needs no model.")(check.command)
app.command("view")(view.command)
app.command("doctor", short_help="Say which model would be used, and whether it answers.")(doctor.command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line (``sys.argv`` by default); returns the exit code, never raises."""
    words = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    _write_utf_8()
    debug = "--debug" in words[:1]
    try:
        return _invoke(words)
    except SummarizerError as error:
        _say(f"summarizer: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        _say("summarizer: interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_went_away()
    except Exception as fault:  # noqa: BLE001 - the outermost edge: whatever it is, the user gets one line
        return _fault_of_ours(fault, debug=debug)


def _write_utf_8() -> None:
    """What we print is Chinese, and a file or pipe gets it as UTF-8 whatever the locale; a terminal knows its own."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")


def _invoke(words: list[str]) -> int:
    """Parse and run; wrong usage is said here, every other error is left to ``main``."""
    command = get_command(app)
    path = "summarizer"
    try:
        with command.make_context("summarizer", words) as context:
            command.invoke(context)
            sys.stdout.flush()
        return 0
    except typer.Exit as ending:
        sys.stdout.flush()
        return ending.exit_code
    except typer.TyperException as misuse:
        usage = getattr(misuse, "ctx", None)
        path = usage.command_path if usage is not None else path
        _say(f"{path}: {misuse.format_message()}".rstrip() + f"  ({path} --help tells more)")
        return misuse.exit_code


def _reader_went_away() -> int:
    """End quietly where whoever read our output stopped reading, as in ``summarizer numbers R | head``."""
    # What is still buffered would raise again when the interpreter closes the stream.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return READER_WENT_AWAY


def _fault_of_ours(fault: Exception, *, debug: bool) -> int:
    """Report what should not have happened: one line, and the traceback in a file or, asked for, on stderr."""
    import tempfile
    import traceback

    trace = "".join(traceback.format_exception(fault))
    if debug:
        _say(trace.rstrip())
        return SummarizerError.exit_code
    with tempfile.NamedTemporaryFile(
        "w", prefix="summarizer-fault-", suffix=".txt", encoding="utf-8", delete=False
    ) as file:
        file.write(trace)
    message = " ".join(str(fault).split())[:200]
    _say(f"summarizer: a fault of ours: {type(fault).__name__}: {message} (traceback: {file.name})")
    return SummarizerError.exit_code


def _say(line: str) -> None:
    """One line on stderr, which must not itself fail where stderr is closed."""
    try:
        typer.echo(line, err=True)
    except OSError:
        return
