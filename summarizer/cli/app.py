"""The command line: which commands there are, and how each way of ending becomes an exit code.

Decides that every fault is one line on stderr: a user's mistake with what to do next, a fault of ours with the
file that holds its traceback. Leaves each command to the module of its name. Nothing here or at the top of a
command's module imports a model client, pydantic or rich, so that ``--help`` answers at once.

Exit codes: 0 done; 1 a fault of ours, or the result can't be written; 2 wrong usage; 3 the report can't be read; 4 the
model can't be reached or will not answer; 5 done, but something is unsupported or unaccounted for; 130 interrupted, 143
ended by the system (128 and the signal's number); 141 the reader went away.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from typing import Annotated, TypeGuard

import typer
from typer.main import get_command

from summarizer import __version__
from summarizer.cli import apply, batch, check, compare, doctor, export, mcp, numbers, read, run, streams, verify, view
from summarizer.cli.interruption import Interrupted, answer_signals, last_words, leave
from summarizer.cli.terminal import on_one_line, say
from summarizer.errors import ResultNotWritten, SummarizerError, UsageError
from summarizer.redaction import Redaction, secrets_in

__all__ = ["app", "main"]

INTERRUPTED = 130
READER_WENT_AWAY = 141
_COMPLETION = "_SUMMARIZER_COMPLETE"
_SHOWN = 60  # characters of a path that is too long

app = typer.Typer(
    name="summarizer",
    rich_markup_mode=None,  # the plain formatter; rich would cost a tenth of a second on every call
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
app.command("read", short_help="Print the text of a report, as every command reads it.")(read.command)
app.command("numbers")(numbers.command)
app.command("check", short_help="Check any summary against its report; needs no model.")(check.command)
app.command("batch", short_help="Summarize many reports; continues where it stopped.")(batch.command)
app.command("view")(view.command)
app.command("apply", short_help="Write a summary with an editor's decisions in it, checked again.")(apply.command)
app.command("export", short_help="Write summaries as tables: Excel, CSV, Parquet, JSON Lines, DuckDB.")(export.command)
app.command("compare", short_help="Line up the same indicator across reports.")(compare.command)
app.command("verify", short_help="Prove that a summary is of this report and was not edited.")(verify.command)
app.command("mcp", short_help="Serve check, numbers, locate and run to a language model.")(mcp.command)
app.command("doctor", short_help="Say which model would be used, and whether it answers.")(doctor.command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line (``sys.argv`` by default); returns the exit code, never raises.

    On the command line of the process the signals that end it are answered; a caller's own are left to the caller.
    """
    if arguments is None and _COMPLETION in os.environ:
        app(prog_name="summarizer")  # a shell asks what could come next; it is answered and never comes back
    if arguments is None:
        answer_signals()
    words = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    is_debugged = "--debug" in words[:1]
    streams.open_standard_streams()
    try:
        return _invoke(words)
    except SummarizerError as error:
        say(on_one_line(f"summarizer: {error}"))
        return error.exit_code
    except Interrupted as interruption:
        leave(interruption)
    except KeyboardInterrupt as interruption:
        if (line := last_words(interruption)) is not None:
            say(line)
        return INTERRUPTED
    except BrokenPipeError:
        streams.discard_output()
        return READER_WENT_AWAY
    except Exception as fault:  # noqa: BLE001 - the outermost edge: whatever it is, the user gets one line
        code = _of_the_system(fault)
        return code if code is not None else _fault_of_ours(fault, _redaction(arguments), debug=is_debugged)


def _of_the_system(fault: Exception) -> int | None:
    """The exit code, said why, of what the system refused and no command foresaw; None for any other ``fault``."""
    if _is_of_output(fault):
        streams.discard_output()
        say(f"summarizer: cannot write to standard output: {fault.strerror}")
        return ResultNotWritten.exit_code
    if isinstance(fault, OSError) and fault.errno == errno.ENAMETOOLONG:
        say(f"summarizer: {str(fault.filename)[:_SHOWN]!r}… is longer than a path can be; check the arguments")
        return UsageError.exit_code
    return None


def _is_of_output(fault: Exception) -> TypeGuard[OSError]:
    """Whether ``fault`` is a printed line that could not be written: such a fault names no file."""
    cannot_take_more = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)
    return isinstance(fault, OSError) and fault.errno in cannot_take_more and fault.filename is None


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
        say(f"{path}: {misuse.format_message()}".rstrip() + f"  (see {path} --help)")
        return misuse.exit_code


def _redaction(arguments: Sequence[str] | None) -> Redaction:
    """Takes the secrets of this call out of a text: those of the environment, and of addresses among the arguments."""
    found = list(secrets_in(os.environ.get("OPENAI_API_KEY"), os.environ.get("OPENAI_BASE_URL")))
    for word in sys.argv[1:] if arguments is None else arguments:
        found += secrets_in(None, word)
    return Redaction(found)


def _fault_of_ours(fault: Exception, redacted: Redaction, *, debug: bool) -> int:
    """Report what should not have happened: one line, and the traceback in a file or, asked for, on stderr."""
    import tempfile
    import traceback

    trace = redacted("".join(traceback.format_exception(fault)))
    if debug:
        say(trace.rstrip())
        return SummarizerError.exit_code
    message = redacted(" ".join(str(fault).split()))[:200]
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="summarizer-fault-", suffix=".txt", encoding="utf-8", errors="replace", delete=False
        ) as file:
            file.write(trace)
        where = f"traceback: {file.name}"
    except OSError:
        where = "call it with --debug in front to see where"
    say(f"summarizer: a fault of ours: {type(fault).__name__}: {message} ({where})")
    return SummarizerError.exit_code
