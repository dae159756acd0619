"""The child process that runs the embedded model: one llama.cpp server on loopback, until its parent lets go.

Decides the server's parameters. Leaves starting and ending it to ``embedded``. Run as a file, it imports the
standard library and the runtime alone, so that nothing in the working directory can get in between.

It reads one line of JSON from stdin (``gguf``, ``alias``, ``api_key``, ``context``, ``threads``), loads the model, writes
one line of JSON to stdout (``address``), and ends as soon as stdin closes, which it also does when the parent dies. Two
processes do that: loading the model lets nothing else run in its process for seconds, so another one watches stdin.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import traceback
from types import FrameType
from typing import Any, NoReturn

__all__ = ["main"]

# Prompts that ended are kept so that calls may alternate between kinds of question without reading the shared
# instructions again. The runtime's own bound is 8 GiB; 256 MiB holds about nine prompts of 1,000 tokens.
_PROMPT_CACHE_MIB = 256
_ERRORS_ONLY = 1
_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Serve until stdin closes."""
    line = sys.stdin.readline()
    server = os.fork()
    if server == 0:
        _run_server(json.loads(line))
    _watch(server)


def _watch(server: int) -> NoReturn:
    """End the process ``server`` when stdin closes or this one is ended; end with its status when it ends."""

    def end(number: int, frame: FrameType | None) -> NoReturn:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)
        os._exit(0)

    def ended(number: int, frame: FrameType | None) -> NoReturn:
        os._exit(os.waitstatus_to_exitcode(os.waitpid(server, 0)[1]) & 0xFF)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGCHLD, ended)
    if os.waitpid(server, os.WNOHANG)[0]:  # it was faster than the line above
        os._exit(1)
    os.close(sys.stdout.fileno())  # nobody may be kept waiting for a line that the server can't write any more
    sys.stdin.read()
    end(signal.SIGTERM, None)


def _run_server(request: dict[str, Any]) -> NoReturn:
    """Load the model, say where it answers, and serve until killed. Whatever fails, the process ends there and then:
    taking the runtime down in good order can hang."""
    try:
        _die_with_parent()
        answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what the runtime prints must not mix with the answer
        server = _serve(request)
        answers.write(json.dumps({"address": server.listening_address}) + "\n")
        answers.close()
        while True:
            signal.pause()
    except BaseException:  # noqa: BLE001 - the outermost edge of this process
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(1)


def _die_with_parent() -> None:
    """Have the system kill this process when the one that watches is gone, however that came about."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _serve(request: dict[str, Any]) -> Any:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = request["gguf"]
    params.model_alias = {request["alias"]}
    params.api_keys = [request["api_key"]]
    params.hostnames = ["127.0.0.1"]
    params.port = 0  # any free one
    params.n_ctx = request["context"]
    params.n_parallel = 1
    params.cache_prompt = True
    params.cache_ram_mib = _PROMPT_CACHE_MIB
    params.cpuparams.n_threads = request["threads"]
    params.cpuparams_batch.n_threads = request["threads"]
    params.verbosity = _ERRORS_ONLY
    params.ui = False
    params.endpoint_slots = False
    return xllamacpp.Server(params)


if __name__ == "__main__":
    main()
