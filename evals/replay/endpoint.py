"""An OpenAI-compatible endpoint on loopback that answers the passages protocol from kept answers.

Decides nothing of the answers: it speaks the protocol, so that prompt, schema, HTTP, client, arbitration and check run as
they do with a real model. Token counts are estimated from characters, and stated so.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["API_KEY", "Answering", "ReplayEndpoint", "estimated_tokens", "replaying"]

API_KEY = "replayed"
_PER_CHINESE_CHARACTER, _PER_OTHER_CHARACTER = 0.6, 0.3
"""Tokens by character of a tokenizer of 150,000 entries, measured on reports; others differ by a third either way."""

Answering = Callable[[str], str]
"""From the user's message of a request to the model's text."""


def estimated_tokens(text: str) -> int:
    """About how many tokens ``text`` takes."""
    chinese = sum("一" <= character <= "鿿" for character in text)
    return round(_PER_CHINESE_CHARACTER * chinese + _PER_OTHER_CHARACTER * (len(text) - chinese))


class ReplayEndpoint:
    """The endpoint while it runs; ``base_url`` is its address, ``requests`` counts what it was asked."""

    def __init__(self, answer: Answering) -> None:
        self.requests = 0
        self._answer = answer
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def base_url(self) -> str:
        """The address to set as the endpoint's."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """End, and give the port back."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def complete(self, body: dict[str, Any]) -> dict[str, Any]:
        """The completion of a request's ``body``."""
        with self._lock:
            self.requests += 1
        asked = "\n".join(str(message.get("content")) for message in body["messages"])
        text = self._answer(str(body["messages"][-1]["content"]))
        usage = {"prompt_tokens": estimated_tokens(asked), "completion_tokens": estimated_tokens(text)}
        return {
            "id": f"replay-{self.requests}",
            "object": "chat.completion",
            "created": int(time.time()),
            "model": body.get("model", ""),
            "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
            "usage": {**usage, "total_tokens": sum(usage.values())},
        }


@contextmanager
def replaying(answer: Answering) -> Iterator[ReplayEndpoint]:
    """The endpoint for the length of a block."""
    endpoint = ReplayEndpoint(answer)
    endpoint.start()
    try:
        yield endpoint
    finally:
        endpoint.stop()


def _handler_for(endpoint: ReplayEndpoint) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            content = json.dumps(endpoint.complete(body), ensure_ascii=False).encode("utf-8")
            try:
                self.send_response(HTTPStatus.OK)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            except ConnectionError:
                self.close_connection = True

        def log_message(self, *arguments: object) -> None:
            """Say nothing on stderr."""

    return Handler
