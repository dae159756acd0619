"""The processes of a batch: they do what threads do, and no report is lost with one of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer.batch.entries import Entry, entries_of
from summarizer.batch.limits import Limits, divided
from summarizer.batch.local import run_batch, summarize_entries
from summarizer.batch.plan import Plan
from summarizer.document.read import read
from summarizer.errors import UsageError
from summarizer.settings import Settings
from summarizer.text import Document
from tests.batch.reports import contents, written
from tests.faulty_endpoint import agreeing
from tests.scripted_server import ScriptedServer

Start = Callable[..., ScriptedServer]
RULES = Settings(model="none")


@pytest.fixture
def entries(tmp_path: Path) -> tuple[Entry, ...]:
    """Twelve reports."""
    return written(tmp_path / "reports", 12)


@dataclass(frozen=True)
class _Deadly:
    """Opens a report and ends the process that does so: always, or as often as there are files left to take away."""

    path: Path
    lives: Path | None = None

    def __call__(self) -> Document:
        if self.lives is None:
            os.kill(os.getpid(), signal.SIGKILL)
        elif self.lives.exists():
            self.lives.unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        return read(self.path)


@dataclass(frozen=True)
class _Unwieldy:
    """Opens a report; whoever only takes it in is ended by that, as often as there are files in ``lives``."""

    path: Path
    lives: Path

    def __call__(self) -> Document:
        return read(self.path)

    def __reduce__(self) -> tuple[Callable[[Path, Path], _Unwieldy], tuple[Path, Path]]:
        return _taken_in, (self.path, self.lives)


def _taken_in(path: Path, lives: Path) -> _Unwieldy:
    for life in lives.iterdir():
        life.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return _Unwieldy(path, lives)


def test_processes_and_threads_come_to_the_same(
    entries: tuple[Entry, ...], tmp_path: Path, scripted_server: Start
) -> None:
    """Two processes at a real endpoint, and threads of this one."""
    server = scripted_server(agreeing)
    settings = Settings(
        model="scripted", base_url=server.base_url, api_key=server.api_key, cache_dir=tmp_path / "cache"
    )
    one = summarize_entries(entries, settings, Plan(tmp_path / "one", processes=1))
    asked = len(server.requests)
    two = summarize_entries(entries, settings, Plan(tmp_path / "two", processes=2))
    assert one.failed == two.failed == ()
    assert len(two.lines) == len(entries)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(server.requests) == asked  # both processes found the replies that were kept


def test_a_process_that_is_killed_costs_no_report(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """Another one does what it had under way."""
    lives = tmp_path / "life"
    lives.touch()
    deadly = Entry(entries[3].name, _Deadly(Path(entries[3].name), lives))
    mixed = (*entries[:3], deadly, *entries[4:])
    done = summarize_entries(mixed, RULES, Plan(tmp_path / "out", processes=2))
    assert done.failed == ()
    assert len(done.lines) == len(entries)


def test_a_report_that_ends_every_process_is_found_out(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """It is listed with the reason, and no other report fails with it."""
    mixed = (*entries[:5], Entry("deadly.txt", _Deadly(Path("deadly.txt"))), *entries[5:])
    done = summarize_entries(mixed, RULES, Plan(tmp_path / "out", Limits(reports=8), processes=2))
    assert [line.report for line in done.failed] == ["deadly.txt"], [line.reason for line in done.failed]
    assert "2 processes ended while they worked on it" in (done.failed[0].reason or "")
    assert len(done.lines) == len(entries) + 1


def test_bad_reports_side_by_side_cost_no_other_one(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """Each is found out alone, and the processes that they end in a row do not end the batch."""
    deadly = [Entry(f"{number}.txt", _Deadly(Path("none"))) for number in range(3)]
    mixed = (*entries[:2], *deadly, *entries[2:])
    done = summarize_entries(mixed, RULES, Plan(tmp_path / "out", Limits(reports=12), processes=2))
    assert sorted(line.report for line in done.failed) == ["0.txt", "1.txt", "2.txt"], [
        line.reason for line in done.failed
    ]
    assert (len(done.lines), done.left) == (len(mixed), 0)


def test_a_report_that_was_not_begun_is_not_blamed(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """However many processes end before they come to it."""
    lives = tmp_path / "lives"
    lives.mkdir()
    for number in range(3):
        (lives / str(number)).touch()
    unwieldy = Entry(entries[3].name, _Unwieldy(Path(entries[3].name), lives))
    done = summarize_entries((*entries[:3], unwieldy, *entries[4:]), RULES, Plan(tmp_path / "out", processes=2))
    assert list(lives.iterdir()) == []
    assert done.failed == () and len(done.lines) == len(entries)


def test_processes_that_can_not_work_at_all_end_the_batch(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """No endless procession: what is left is left, and the reason is said."""
    deadly = [Entry(f"{number}.txt", _Deadly(Path("none"))) for number in range(30)]
    done = summarize_entries(deadly, RULES, Plan(tmp_path / "out", Limits(reports=2), processes=2))
    assert done.left > 0 and done.stopped_by == "the processes that do the work end again and again"
    assert all("processes ended while" in (line.reason or "") for line in done.lines)
    assert len(done.lines) < len(deadly) / 2


def test_what_keeps_the_model_from_opening_is_said_once(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """A store that can't be used is a note and no failure."""
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    settings = Settings(
        model="scripted", base_url="http://127.0.0.1:9/v1", cache_dir=tmp_path / "cache", max_attempts=1
    )
    notes: list[str] = []
    done = summarize_entries(entries, settings, Plan(tmp_path / "out", processes=2), note=notes.append)
    assert len(notes) == 1 and "replies can't be kept" in notes[0]
    assert all(line.reason for line in done.lines)


def test_one_batch_at_a_time_writes_to_a_folder(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """A second one is told so before it asks anything."""
    out = tmp_path / "out"

    def meanwhile(line: object) -> None:
        with pytest.raises(UsageError, match="another batch writes"):
            run_batch(entries, None, RULES, Plan(out))

    assert len(run_batch(entries[:1], None, RULES, Plan(out), meanwhile).lines) == 1


@pytest.mark.parametrize(("whole", "parts"), [(64, 2), (5, 3), (7, 7)])
def test_shares_of_a_limit_are_the_limit_together(whole: int, parts: int) -> None:
    """Nothing is lost or won by dividing."""
    assert sum(divided(whole, part, parts) for part in range(parts)) == whole


def test_an_entry_of_a_column_can_be_sent_to_a_process(tmp_path: Path) -> None:
    """Texts of a table are read there as files are."""
    table = tmp_path / "texts.jsonl"
    table.write_text("".join(f'{{"text": "全年破获案件{number}起。"}}\n' for number in range(12)), encoding="utf-8")
    done = summarize_entries(entries_of([str(table)], "text"), RULES, Plan(tmp_path / "out", processes=2))
    assert done.failed == () and len(done.lines) == 12
