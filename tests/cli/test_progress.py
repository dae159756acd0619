"""Progress on stderr."""

from __future__ import annotations

import io
import threading
import time

import pytest

import summarizer.cli.progress as progress_of_the_command
from summarizer.cli.progress import LiveBar, PlainLines, reporting


def test_lines_say_what_begins_and_what_is_done() -> None:
    """A stage has a line at its beginning and one at its end, with the tokens used so far."""
    stream = io.StringIO()
    lines = PlainLines(stream)
    lines.stage("reading passages", 2)
    lines.advance(tokens=10)
    lines.advance(tokens=5)
    assert [line.split("] ")[1] for line in stream.getvalue().splitlines()] == [
        "reading passages: 0 of 2",
        "reading passages: 2 of 2, 15 tokens",
    ]


def test_lines_come_at_intervals_not_with_every_unit() -> None:
    """A thousand units within the interval are no thousand lines; without an interval each is one."""
    stream = io.StringIO()
    lines = PlainLines(stream)
    lines.stage("reading", None)
    for _ in range(1000):
        lines.advance()
    assert stream.getvalue().count("\n") == 1
    often = PlainLines(stream, seconds=0)
    often.advance()
    assert stream.getvalue().count("\n") == 2


def test_bytes_and_notes_have_their_own_lines() -> None:
    """The end of a copy is said in megabytes; a note is said at once."""
    stream = io.StringIO()
    lines = PlainLines(stream)
    lines.stage("putting the model together")
    lines.bytes(5_000_000, 10_000_000)
    lines.bytes(10_000_000, 10_000_000)
    lines.note("weights checked")
    assert [line.split("] ")[1] for line in stream.getvalue().splitlines()][1:] == [
        "putting the model together: 10 of 10 MB",
        "weights checked",
    ]


@pytest.mark.parametrize("listener", [PlainLines(io.StringIO()), LiveBar()], ids=["lines", "bar"])
def test_any_thread_may_report(listener: PlainLines | LiveBar) -> None:
    """Nothing is raised and no token is lost when several threads report at once."""
    listener.stage("reading", 400)
    threads = [threading.Thread(target=lambda: [listener.advance(1, 1) for _ in range(100)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert listener.tokens == 400


def test_quiet_says_what_matters_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    """How far the work is stays unsaid; a note that a user should see does not."""
    with reporting(quiet=True) as progress:
        progress.stage("reading", 2)
        progress.advance(2, 100)
        progress.bytes(5, 5)
        progress.note("the kept replies were damaged")
    assert capsys.readouterr().err == "summarizer: the kept replies were damaged\n"


def test_lines_come_while_nothing_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that is silent for long does not make a run look dead."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress_of_the_command, "SECONDS_BETWEEN_LINES", 0.02)
    monkeypatch.setattr(progress_of_the_command, "_TICK_SECONDS", 0.01)
    with reporting(quiet=False) as progress:
        progress.stage("reading passages", 30)
        until = time.monotonic() + 5
        while stream.getvalue().count("\n") < 3 and time.monotonic() < until:
            time.sleep(0.01)
    assert stream.getvalue().splitlines()[-1].endswith("] reading passages: 0 of 30, waiting")


def test_the_bar_moves_before_the_first_answer() -> None:
    """It goes to and fro until there is a share to show; then it grows."""
    bar = LiveBar()
    bar.stage("reading", 30)
    (task,) = bar.bars.tasks
    assert (task.total, task.started, task.fields["share"]) == (None, True, "0/30")
    bar.advance(3, 7)
    assert (task.total, task.completed, task.fields["share"], task.fields["tokens"]) == (30, 3, "3/30", "7 tokens")


def test_a_stream_that_fails_costs_the_lines_alone() -> None:
    """A closed stderr does not end a run."""
    stream = io.StringIO()
    lines = PlainLines(stream, seconds=0)
    stream.close()
    lines.stage("reading", 2)
    lines.advance()
    lines.note("a note")


def test_what_a_terminal_would_obey_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """Also in lines, notes and the bar."""
    stream = io.StringIO()
    PlainLines(stream).note("\x1b[2J")
    bar = LiveBar()
    bar.stage("\x1b[2J")
    bar.note("\x1b[2J")
    assert "␛[2J" in stream.getvalue() and "\x1b" not in stream.getvalue()
    assert bar.bars.tasks[0].description == "␛[2J"
    assert "\x1b" not in capsys.readouterr().err


def test_a_pipe_gets_lines_and_a_terminal_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Redrawing makes sense only where somebody sees it."""
    with reporting(quiet=False) as progress:
        assert isinstance(progress, PlainLines)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with reporting(quiet=False) as progress:
        assert isinstance(progress, LiveBar)
