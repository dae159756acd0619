"""The embedded model: a server of our own on this machine, started for a run and ended with it.

Decides which weights run, with how many threads and how much context, and how the child process starts and ends.
Leaves the server's parameters to ``embedded_server`` and asking it to ``client``: it speaks the same protocol as
any other endpoint.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from summarizer.errors import ModelMisconfigured
from summarizer.machine import usable_cores
from summarizer.model.preparation import Preparation, Progress, Step, in_silence
from summarizer.model.trust import start_check
from summarizer.model.weights import DEFAULT_WEIGHTS, provide_weights

__all__ = ["CONTEXT_TOKENS", "EmbeddedServer", "alias_of", "is_runtime_installed", "start_embedded"]

CONTEXT_TOKENS = 8192
_START_SECONDS = 300.0  # a cold 1.1 GB file from a slow disk
_GRACE_SECONDS = 3.0
_ENDING_SECONDS = 0.5  # the server has nothing to put in order
_MOST_THREADS = 8  # beyond it a model of this size waits for memory, not for cores
_COMPLAINT_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class EmbeddedServer:
    """A running server: ``base_url`` and ``api_key`` are what a client needs, ``alias`` the model's name in it."""

    base_url: str
    api_key: str = field(repr=False)
    alias: str
    process: subprocess.Popen[str]
    _errors: IO[str] = field(repr=False)

    @property
    def complaint(self) -> str | None:
        """Why the server is gone, in one line; None while it runs."""
        return None if self.process.poll() is None else _complaint(self.process, self._errors)


def is_runtime_installed() -> bool:
    """Whether the package that runs the model is there; does not load it."""
    return find_spec("xllamacpp") is not None


def alias_of(gguf: Path | None) -> str:
    """The name that the run record shows for these weights, or for the default ones."""
    return DEFAULT_WEIGHTS.model if gguf is None else gguf.stem


@contextmanager
def start_embedded(
    weights_folder: Path, gguf: Path | None = None, progress: Progress = in_silence
) -> Iterator[EmbeddedServer]:
    """The embedded model, ready to answer for the length of the block; ended with it whatever happens in it.

    ``gguf`` None means the default weights, put together in ``weights_folder`` first where need be. The server listens on
    loopback only and wants a key that is made up for the occasion. Should this process die, the server ends too.
    Raises ``ModelMisconfigured`` where the runtime or the weights are missing or the weights can't be loaded.
    """
    if not is_runtime_installed():
        raise ModelMisconfigured(
            "the embedded model's runtime is not installed: pip install 'summarizer[embedded]', "
            "or name an endpoint with --base-url, or let the rules read alone with --model none"
        )
    weights = provide_weights(weights_folder, progress=progress) if gguf is None else _named_weights(gguf)
    confirm = start_check(weights, DEFAULT_WEIGHTS) if gguf is None else _nothing_to_confirm
    progress(Preparation(Step.STARTING))
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors:
        process = _spawn(errors)
        try:
            server = _handshake(process, errors, weights, alias_of(gguf))
            confirm()
            progress(Preparation(Step.READY))
            yield server
        finally:
            _end(process)


def _nothing_to_confirm() -> None:
    """Weights of the user's own are taken as they are."""


def _named_weights(gguf: Path) -> Path:
    try:
        with gguf.open("rb") as file:
            is_gguf = file.read(4) == b"GGUF"
    except OSError as problem:
        raise ModelMisconfigured(f"the GGUF file {gguf} can't be read: {problem.strerror or problem}") from problem
    if not is_gguf:
        raise ModelMisconfigured(f"{gguf} is not a GGUF file")
    return gguf


def _spawn(errors: IO[str]) -> subprocess.Popen[str]:
    # A thread that waits for its fellow must sleep: spinning ones bring the model to a standstill (from 10 tokens a
    # second to 1, measured) as soon as anything else wants one of the cores.
    environment = {"OMP_WAIT_POLICY": "PASSIVE", **os.environ}
    return subprocess.Popen(
        [sys.executable, "-P", str(Path(__file__).with_name("embedded_server.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=environment,
        text=True,
        encoding="utf-8",
        start_new_session=True,  # Ctrl-C is ours to answer; the server ends when we let go of it
    )


def _handshake(process: subprocess.Popen[str], errors: IO[str], weights: Path, alias: str) -> EmbeddedServer:
    assert process.stdin is not None and process.stdout is not None
    key = secrets.token_urlsafe(24)
    request = {
        "gguf": str(weights.resolve()),
        "alias": alias,
        "api_key": key,
        "context": CONTEXT_TOKENS,
        "threads": min(usable_cores(), _MOST_THREADS),
    }
    try:
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
    except BrokenPipeError as problem:
        raise ModelMisconfigured(f"the embedded model does not start: {_complaint(process, errors)}") from problem
    line = _line_within(process.stdout, _START_SECONDS)
    if line is None:
        raise ModelMisconfigured(f"the embedded model was not ready after {_START_SECONDS:.0f} seconds")
    if not line:
        process.wait(_GRACE_SECONDS)
        raise ModelMisconfigured(f"the embedded model does not start with {weights}: {_complaint(process, errors)}")
    return EmbeddedServer(f"{json.loads(line)['address']}/v1", key, alias, process, errors)


def _line_within(stream: IO[str], seconds: float) -> str | None:
    """The next line, "" at the end of the stream, None where neither comes in time."""
    lines: list[str] = []
    reader = threading.Thread(target=lambda: lines.append(stream.readline()), daemon=True)
    reader.start()
    reader.join(seconds)
    return lines[0] if lines else None


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    finally:
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def _complaint(process: subprocess.Popen[str], errors: IO[str]) -> str:
    errors.seek(0)
    lines = [line.strip() for line in errors.read().splitlines() if line.strip()]
    said = lines[-1][:_COMPLAINT_CHARACTERS] if lines else "it said nothing"
    return f"{said} (exit status {process.poll()})"
