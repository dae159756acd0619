"""A process that is asked to end: at once, in one line, with everything kept that came before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.interruption import Interrupted, last_words, telling
from tests.faulty_endpoint import agreeing
from tests.scripted_server import Act, ScriptedServer, hanging

Start = Callable[..., ScriptedServer]
PROGRAM = [sys.executable, "-c", "import sys; from summarizer.cli.entry import main; sys.exit(main())"]
REPORT = "禾州市公安局2023年工作总结\n" + "".join(
    f"第{number}项工作：全年破获案件{number}312起，抓获嫌疑人{number}45名，挽回损失{number}8余万元。\n"
    for number in range(2, 9)
)
LONGEST_SECONDS = 2.0


@pytest.fixture
def start(tmp_path: Path) -> Callable[[ScriptedServer], subprocess.Popen[str]]:
    """Starts a run on the report as a process, with a cache of its own."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    root = str(Path(__file__).resolve().parents[2])
    folders = {"SUMMARIZER_CACHE_DIR": str(tmp_path / "cache"), "XDG_CONFIG_HOME": str(tmp_path)}

    def started(server: ScriptedServer) -> subprocess.Popen[str]:
        options = ["--base-url", server.base_url, "--model", "scripted", "--protocol", "portions", "--quiet"]
        return subprocess.Popen(
            [*PROGRAM, "run", "report.txt", "-o", "s.json", *options],
            cwd=tmp_path,
            env={**os.environ, **folders, "OPENAI_API_KEY": server.api_key, "PYTHONPATH": root},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=as_from_a_terminal,
        )

    return started


def as_from_a_terminal() -> None:
    """Answer signals as usual: a shell that starts the tests in the background, or nohup, has them ignored."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def asked(server: ScriptedServer, count: int) -> None:
    """Wait until ``count`` questions have arrived."""
    until = time.monotonic() + 60
    while len(server.requests) < count and time.monotonic() < until:
        time.sleep(0.01)
    assert len(server.requests) >= count


def slow_after(count: int, is_well: threading.Event) -> Callable[[dict[str, Any]], Act]:
    """A model that agrees ``count`` times, and then says nothing for an hour unless it is well again."""
    left = [count]

    def act(body: dict[str, Any]) -> Act:
        left[0] -= 1
        return agreeing(body) if left[0] >= 0 or is_well.is_set() else hanging(3600)

    return act


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_is_gone_within_two_seconds_and_the_next_run_goes_on(
    number: signal.Signals,
    scripted_server: Start,
    start: Callable[[ScriptedServer], subprocess.Popen[str]],
    tmp_path: Path,
) -> None:
    """One line that counts what is kept, the shell's code, no file; nothing that was answered is asked again."""
    is_well = threading.Event()
    server = scripted_server(slow_after(3, is_well))
    process = start(server)
    asked(server, 5)
    time.sleep(0.3)  # the three replies are on their way to the file
    began = time.monotonic()
    process.send_signal(number)
    out, said = process.communicate(timeout=20)
    assert time.monotonic() - began < LONGEST_SECONDS
    assert (process.returncode, out) == (128 + number, "")
    assert said == "summarizer: interrupted; 3 new replies are kept, and the next run reuses what was answered\n"
    assert {path.name for path in tmp_path.iterdir()} == {"report.txt", "cache"}
    answered, before = server.requests[:3], len(server.requests)
    is_well.set()
    again = start(server)
    assert again.communicate(timeout=60)[1] == ""
    assert again.returncode == 0 and (tmp_path / "s.json").exists()
    assert len(server.requests) > before
    assert not any(body in server.requests[before:] for body in answered)


def test_a_second_signal_ends_it_on_the_spot_and_without_a_traceback(
    scripted_server: Start, start: Callable[[ScriptedServer], subprocess.Popen[str]]
) -> None:
    """Whoever presses Ctrl-C twice, at whatever distance, sees a line at the most."""
    for distance in (0.0, 0.02, 0.2):
        server = scripted_server(hanging(3600))
        process = start(server)
        asked(server, 1)
        process.send_signal(signal.SIGINT)
        time.sleep(distance)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
        assert process.returncode in (130, -signal.SIGINT)
        assert "Traceback" not in said and said.count("\n") <= 1


def test_the_words_are_those_of_the_work_under_way() -> None:
    """Outside of it there is nothing to say of what is kept; a work that failed is not under way."""
    assert last_words(KeyboardInterrupt()) == "summarizer: interrupted"
    with pytest.raises(KeyboardInterrupt) as caught, telling(lambda: "7 replies are kept"):
        raise KeyboardInterrupt
    assert last_words(caught.value) == "summarizer: interrupted; 7 replies are kept"
    with pytest.raises(ValueError, match="other"), telling(lambda: "7 replies are kept"):
        raise ValueError("other")
    assert last_words(KeyboardInterrupt()) == "summarizer: interrupted"


def test_the_code_is_the_shells_for_the_signal() -> None:
    """128 and the number."""
    assert (Interrupted().exit_code, Interrupted(signal.SIGTERM).exit_code) == (130, 143)
