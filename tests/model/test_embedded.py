"""The embedded model: what keeps it from starting, and, where it is installed, the real thing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest
from pydantic import BaseModel, Field

from summarizer.errors import ModelMisconfigured, ModelUnreachable
from summarizer.model import embedded, open_model
from summarizer.model.embedded import alias_of, is_runtime_installed, start_embedded
from summarizer.model.preparation import Preparation, Step
from summarizer.model.replies import Finish, Question
from summarizer.model.weights import inspect_weights
from summarizer.settings import Settings

needs_runtime = pytest.mark.skipif(not is_runtime_installed(), reason="the extra 'embedded' is not installed")
MOST_MEMORY_KIB = 3 * 1024 * 1024


@pytest.fixture
def weights_folder() -> Path:
    """Where the default weights are, or can be put together; the test is skipped where they can't."""
    folder = Settings().weights_folder
    state = inspect_weights(folder)
    if not state.assembled and state.missing_packages:
        pytest.skip("the extra 'embedded' is not installed")
    return folder


class Labels(BaseModel):
    zebra: str = Field(max_length=20)
    apple: str = Field(max_length=20)


def test_a_missing_runtime_is_said_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And with the way around it."""
    monkeypatch.setattr(embedded, "is_runtime_installed", lambda: False)
    with pytest.raises(ModelMisconfigured, match=r"pip install 'summarizer\[embedded\]'.*--base-url"):
        start_embedded(tmp_path).__enter__()


@needs_runtime
@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "No such file"), (b"PK\x03\x04", "not a GGUF file"), (b"GGUF" + b"\xff" * 200, "does not start")],
)
def test_weights_that_can_t_be_loaded_are_an_error_in_one_line(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    """Missing, another kind of file, or damaged; the line names the file."""
    path = tmp_path / "mine.gguf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelMisconfigured, match=words) as caught, start_embedded(tmp_path, path):
        pass
    assert "mine.gguf" in str(caught.value) and "\n" not in str(caught.value)


def test_other_weights_go_by_the_name_of_their_file() -> None:
    """The run record says which model it was."""
    assert alias_of(Path("/models/my-model.gguf")) == "my-model"
    assert alias_of(None) == "qwen2.5-coder-1.5b-instruct-q4_k_m"


@pytest.mark.embedded
@needs_runtime
def test_the_embedded_model_answers_in_the_schema_and_is_gone_afterwards(weights_folder: Path) -> None:
    """A real question, a reply that is cut, and a server that wants its key, stays small and ends with the block."""
    told: list[Preparation] = []
    with start_embedded(weights_folder, progress=told.append) as server:
        assert {Step.STARTING, Step.READY} <= {each.step for each in told}
        assert server.base_url.startswith("http://127.0.0.1:")
        assert server.api_key not in repr(server)
        (child,) = _children(server.process.pid)
        assert _peak_memory_kib(child) < MOST_MEMORY_KIB
        process = server.process
    assert process.poll() is not None
    until = time.monotonic() + 3
    while _is_running(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_running(child)
    with open_model(Settings(reuse_replies=False)) as model:
        reply = model.ask(Question("只用 JSON 回答。", "破获案件10起，抓获嫌疑人8名。各是什么？", Labels, 64))
        assert reply.finish is Finish.COMPLETE
        assert reply.text.index("zebra") < reply.text.index("apple")
        assert reply.prompt_tokens > 10 and reply.completion_tokens > 5
        cut = model.ask(Question("只用 JSON 回答。", "破获案件10起，抓获嫌疑人8名。各是什么？", Labels, 4))
        assert (cut.finish, cut.value) == (Finish.TRUNCATED, None)


@pytest.mark.embedded
@needs_runtime
def test_a_server_that_dies_in_mid_run_is_told_as_such(weights_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says that the model ended, not that an address can't be reached."""
    spawned: list[subprocess.Popen[str]] = []
    spawn = embedded._spawn

    def remembering(errors: IO[str]) -> subprocess.Popen[str]:
        spawned.append(spawn(errors))
        return spawned[-1]

    monkeypatch.setattr(embedded, "_spawn", remembering)
    died = pytest.raises(ModelUnreachable, match="ended in mid-run")
    with died, open_model(Settings(reuse_replies=False)) as model:
        spawned[0].kill()
        spawned[0].wait()
        model.ask(Question("只用 JSON 回答。", "破获案件10起。", Labels, 8))


@pytest.mark.embedded
@needs_runtime
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("instant", ["loading", "ready"])
def test_the_server_ends_with_its_parent(weights_folder: Path, how: signal.Signals, instant: str) -> None:
    """Killed outright or interrupted from the keyboard, the program leaves no model behind; not even a half-loaded one."""
    program = (
        "from pathlib import Path\nimport signal, sys, time\n"
        # A shell that starts the tests in the background has them ignore the keyboard.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from summarizer.model import embedded\n"
        "spawn = embedded._spawn\n"
        "def told(errors):\n"
        "    process = spawn(errors)\n"
        "    print(process.pid, flush=True)\n"
        "    return process\n"
        "embedded._spawn = told\n"
        "with embedded.start_embedded(Path(sys.argv[1])) as server:\n"
        "    print('ready', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", program, str(weights_folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as parent:
        assert parent.stdout is not None
        watcher = int(parent.stdout.readline())
        until = time.monotonic() + 60
        while not _children(watcher) and time.monotonic() < until:
            time.sleep(0.02)
        (server,) = _children(watcher)
        if instant == "ready":
            assert parent.stdout.readline() == "ready\n"
        else:
            time.sleep(0.5)
        os.kill(parent.pid, how)
        parent.wait(10)
    until = time.monotonic() + 3
    while (_is_running(server) or _is_running(watcher)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_running(server) and not _is_running(watcher)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except FileNotFoundError:
        return []


def _peak_memory_kib(pid: int) -> int:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0
    return int(status.read_text(encoding="ascii").split("VmHWM:")[1].split()[0])


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
