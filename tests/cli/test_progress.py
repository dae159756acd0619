"""Progress on stderr."""

from __future__ import annotations

import io
import threading

import pytest

from summarizer.cli.progress import LiveBar, PlainLines, reporting
from summarizer.progress import SILENT


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


def test_quiet_listens_in_silence() -> None:
    """Whoever asked for quiet gets a listener that shows nothing."""
    with reporting(quiet=True) as progress:
        assert progress is SILENT


def test_a_pipe_gets_lines_and_a_terminal_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Redrawing makes sense only where somebody sees it."""
    with reporting(quiet=False) as progress:
        assert isinstance(progress, PlainLines)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with reporting(quiet=False) as progress:
        assert isinstance(progress, LiveBar)
