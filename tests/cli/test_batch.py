"""``summarizer batch`` as a process: killed, interrupted, on a full disk, beside another one."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch.manifest import MANIFEST
from summarizer.cli.app import main
from tests.batch.reports import report
from tests.faulty_endpoint import agreeing
from tests.scripted_server import ScriptedServer

Start = Callable[..., ScriptedServer]
PROGRAM = [sys.executable, "-c", "import sys; from summarizer.cli.entry import main; sys.exit(main())"]
ROOT = str(Path(__file__).resolve().parents[2])
REPORTS = 24
LONGEST_SECONDS = 20.0  # it is far less on an idle machine; whoever waits for the endpoint takes minutes
Batch = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Starts a batch over two dozen reports as a process, with a cache of its own, by two processes."""
    (tmp_path / "reports").mkdir()
    for number in range(REPORTS):
        (tmp_path / "reports" / f"{number:02}.txt").write_text(report(number), encoding="utf-8")

    def started(
        server: ScriptedServer, out: str, *options: str, before: Callable[[], None] | None = None
    ) -> subprocess.Popen[str]:
        command = [*PROGRAM, "batch", "reports", "--out", out, "--base-url", server.base_url, "--model", "scripted"]
        folders = {"SUMMARIZER_CACHE_DIR": str(tmp_path / "cache"), "XDG_CONFIG_HOME": str(tmp_path)}

        def prepare() -> None:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)
            if before is not None:
                before()

        return subprocess.Popen(
            [*command, "--processes", "2", "--quiet", *options],
            cwd=tmp_path,
            env={**os.environ, **folders, "OPENAI_API_KEY": server.api_key, "PYTHONPATH": ROOT},
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=prepare,
        )

    return started


def slowly(seconds: float, asked: Counter[str] | None = None) -> Callable[[dict[str, Any]], Any]:
    """A model that agrees after a while; ``asked`` counts its questions."""

    def act(body: dict[str, Any]) -> Any:
        if asked is not None:
            asked[body["messages"][-1]["content"]] += 1
        time.sleep(seconds)
        return agreeing(body)

    return act


def contents(out: Path) -> dict[str, Any]:
    """The summaries without times, what this very run paid, and the hashes of these."""
    found = {}
    for path in out.glob("*.json"):
        summary = json.loads(path.read_text(encoding="utf-8"))
        for name in ("seconds", "calls", "prompt_tokens", "completion_tokens", "cost"):
            summary["run"].pop(name, None)
        del summary["provenance"]["links"]
        found[path.name] = summary
    return found


def children_of(process: subprocess.Popen[str]) -> list[int]:
    """The processes that ``process`` started."""
    return [int(each) for each in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def ended(process: subprocess.Popen[str]) -> int:
    """The exit code of ``process``, waited for with its pipes closed."""
    process.communicate(timeout=300)
    return process.returncode


def are_gone(processes: list[int]) -> bool:
    """Whether all of ``processes`` end soon."""
    until = time.monotonic() + LONGEST_SECONDS
    while any(Path(f"/proc/{each}").exists() and "Z" not in _state(each) for each in processes):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def _state(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def wait_for(condition: Callable[[], bool]) -> None:
    """Until ``condition`` holds."""
    until = time.monotonic() + 60
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    assert condition()


@pytest.mark.slow
def test_a_batch_that_is_killed_goes_on_and_pays_for_nothing_twice(
    batch: Batch, scripted_server: Start, tmp_path: Path
) -> None:
    """Three kills in the middle; the last run ends with what an undisturbed one has, and no process is left behind."""
    calm = scripted_server(slowly(0))
    assert ended(batch(calm, "calm", "--no-store")) == 0
    asked: Counter[str] = Counter()
    server = scripted_server(slowly(0.3, asked))
    under_way = 0
    for kill in range(3):
        process = batch(server, "killed", "--concurrency", "2")
        wait_for(lambda aim=4 * (kill + 1): sum(asked.values()) >= aim)  # type: ignore[misc]
        members = children_of(process)
        assert len(members) == 2
        process.kill()
        process.communicate()
        under_way += 2
        assert are_gone(members)
    assert ended(batch(server, "killed")) == 0
    assert contents(tmp_path / "killed") == contents(tmp_path / "calm")
    assert sum(asked.values()) - len(asked) <= under_way


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_is_gone_at_once_and_says_what_is_kept(
    number: signal.Signals, batch: Batch, scripted_server: Start, tmp_path: Path
) -> None:
    """With all its processes, in one line, by the shell's code."""
    server = scripted_server(slowly(600))
    process = batch(server, "out")
    wait_for(lambda: len(server.requests) >= 2)
    members = children_of(process)
    began = time.monotonic()
    process.send_signal(number)
    _, said = process.communicate(timeout=120)
    assert time.monotonic() - began < LONGEST_SECONDS
    assert process.returncode == 128 + number
    assert said == "summarizer: interrupted; what is done is in out; the same command continues from there\n"
    assert are_gone(members)


def test_a_full_disk_costs_results_and_not_the_batch(batch: Batch, scripted_server: Start, tmp_path: Path) -> None:
    """No file may be larger than five thousand bytes: each report is listed with that reason, and none half written."""

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    process = batch(scripted_server(slowly(0)), "out", "--limit", "6", before=small_files)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 6
    assert "Traceback" not in said
    assert said.count("cannot write out/") == 6
    assert said.count("replies can't be kept") == 1
    assert [path.name for path in (tmp_path / "out").iterdir()] == [MANIFEST]


def test_a_damaged_store_is_set_aside_with_a_line(batch: Batch, scripted_server: Start, tmp_path: Path) -> None:
    """And the batch goes on."""
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "replies.sqlite3").write_bytes(b"not a database at all" * 400)
    process = batch(scripted_server(slowly(0)), "out")
    _, said = process.communicate(timeout=120)
    assert process.returncode == 0
    assert said.count("were damaged: they are set aside") == 1


def test_a_place_that_can_not_be_written_to_is_wrong_usage(
    batch: Batch, scripted_server: Start, tmp_path: Path
) -> None:
    """In one line, before anything is asked."""
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    server = scripted_server(slowly(0))
    process = batch(server, "out")
    _, said = process.communicate(timeout=120)
    assert (process.returncode, said.count("\n"), server.requests) == (2, 1, [])


def test_two_batches_share_one_store(batch: Batch, scripted_server: Start, tmp_path: Path) -> None:
    """At the same time, on the same reports, into two folders: both end well and with the same results."""
    server = scripted_server(slowly(0.05))
    first, second = batch(server, "first"), batch(server, "second")
    assert (first.communicate(timeout=120)[1], second.communicate(timeout=120)[1]) == (
        f"{REPORTS} done; in first\n",
        f"{REPORTS} done; in second\n",
    )
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


def test_the_folder_that_is_read_may_be_written_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Started again, everything is done, the results are left aside, and a line says so."""
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(report(number), encoding="utf-8")
    command = ["batch", str(tmp_path), "--out", str(tmp_path), "--model", "none", "-q"]
    assert main(command) == 0
    assert "2 done" in capsys.readouterr().err
    assert main(command) == 0
    said = capsys.readouterr().err
    assert "left aside, as they are results of this program: " in said and " and 2 more" in said
    assert "0 done, 2 skipped" in said


def test_a_bad_line_of_a_table_fails_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 6 with its reason, and the other reports are done."""
    table = tmp_path / "table.jsonl"
    good = json.dumps({"text": report(1)})
    table.write_text(f"{good}\n{good[:-5]}\n{good}\n", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["batch", str(table), "--column", "text", "--out", str(out), "--model", "none", "-q"]) == 6
    said = capsys.readouterr().err
    assert f"failed: {table}#2: {table}#2: the line is not JSON" in said and "2 done, 1 failed" in said
    assert len(list(out.glob("*.json"))) == 2
