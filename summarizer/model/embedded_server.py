"""The child process that runs the embedded model: one llama.cpp server on loopback, until its parent lets go.

Decides the server's parameters. Leaves starting and ending it to ``embedded``. Run as a file, it imports the
standard library and the runtime alone, so that nothing in the working directory can get in between.

It reads one line of JSON from stdin (``gguf``, ``alias``, ``api_key``, ``context``, ``threads``), loads the model, writes
one line of JSON to stdout (``address``), and ends as soon as stdin closes, which it also does when the parent dies.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

__all__ = ["main"]

# Prompts that ended are kept so that calls may alternate between kinds of question without reading the shared
# instructions again. The runtime's own bound is 8 GiB; 256 MiB holds about nine prompts of 1,000 tokens.
_PROMPT_CACHE_MIB = 256
_ERRORS_ONLY = 1


def main() -> None:
    """Serve until stdin closes."""
    request = json.loads(sys.stdin.readline())
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what the runtime prints must not mix with the answer
    server = _serve(request)
    answers.write(json.dumps({"address": server.listening_address}) + "\n")
    answers.flush()
    sys.stdin.read()
    os._exit(0)  # nothing is worth an orderly end, and a request under way would hold one up


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
