"""An OpenAI-compatible endpoint on loopback that answers by script, for tests of everything that asks a model.

    def test_something(scripted_server):
        server = scripted_server(reply('{"label": "破案数"}'), too_many_requests(retry_after=0), reply("{}"))
        settings = Settings(base_url=server.base_url, api_key=server.api_key, model="scripted")

A script is a sequence of acts, one a request, the last one repeated for every request after it; or a function from the
request's body to an act. ``server.requests`` holds the bodies of all requests, in order of arrival. ``faulty_endpoint``
makes scripts that go wrong at given rates.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

__all__ = [
    "Act",
    "Delivery",
    "ScriptedServer",
    "context_exceeded",
    "cut",
    "dripping",
    "failing",
    "hanging",
    "raw",
    "redirecting",
    "refusal",
    "rejected",
    "reply",
    "resetting",
    "scripted_server",
    "too_many_requests",
    "tool_call",
    "unknown_model",
    "without_response_format",
]

API_KEY = "key-of-the-script"


class Delivery(StrEnum):
    """How an answer reaches whoever asked: whole, a byte at a time, half of it, or not at all."""

    WHOLE = "whole"
    DRIP = "drip"
    DRIP_HEADERS = "drip_headers"
    CUT = "cut"
    RESET = "reset"


@dataclass(frozen=True)
class Act:
    """One answer: an HTTP status, a body (sent as JSON unless it is text or bytes), headers, seconds to wait before.

    ``drip`` is the seconds between two bytes of a body, or between two headers, that drip.
    """

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    delivery: Delivery = Delivery.WHOLE
    drip: float = 0.05

    @property
    def content(self) -> bytes:
        """The body as it is sent."""
        if isinstance(self.body, bytes):
            return self.body
        return (self.body if isinstance(self.body, str) else json.dumps(self.body)).encode("utf-8")


Script = Callable[[dict[str, Any]], Act]


def reply(content: str | None, *, finish_reason: str = "stop", tokens: tuple[int, int] = (100, 20)) -> Act:
    """The model writes ``content``; "length" as the reason means that it was cut at the token limit."""
    return _completion({"role": "assistant", "content": content}, finish_reason, tokens)


def tool_call(arguments: str, name: str = "Answer") -> Act:
    """The model calls a tool with ``arguments``."""
    call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": arguments}}
    return _completion({"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls", (100, 20))


def refusal(words: str) -> Act:
    """The model declines."""
    return _completion({"role": "assistant", "content": None, "refusal": words}, "stop", (100, 5))


def too_many_requests(retry_after: str | float | None = None) -> Act:
    """429, with a Retry-After header where one is given."""
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return Act(429, _error("Rate limit reached", "rate_limit_exceeded"), headers)


def failing(status: int = 500) -> Act:
    """A fault of the server."""
    return Act(status, _error("The server had an error", "server_error"))


def hanging(seconds: float) -> Act:
    """The connection is taken and nothing comes, for longer than anyone waits."""
    return Act(200, {}, wait=seconds)


def dripping(answer: Act, seconds: float = 0.05, *, headers: bool = False) -> Act:
    """``answer`` a byte at a time, ``seconds`` apart; or after headers that come one at a time and never end."""
    return replace(answer, delivery=Delivery.DRIP_HEADERS if headers else Delivery.DRIP, drip=seconds)


def cut(answer: Act) -> Act:
    """The first half of ``answer``; then the connection ends."""
    return replace(answer, delivery=Delivery.CUT)


def resetting() -> Act:
    """The connection is torn down in place of an answer."""
    return Act(delivery=Delivery.RESET)


def raw(body: bytes | str, status: int = 200) -> Act:
    """``body`` as it is, in place of JSON."""
    return Act(status, body)


def redirecting(location: str, status: int = 307) -> Act:
    """Ask elsewhere, says the endpoint."""
    return Act(status, "", {"Location": location})


def rejected(message: str, *, code: str | None = None, param: str | None = None) -> Act:
    """400 with an error in OpenAI's form."""
    return Act(400, _error(message, code, param))


def context_exceeded() -> Act:
    """400 because the question does not fit the context, in OpenAI's words."""
    return rejected("This model's maximum context length is 4096 tokens.", code="context_length_exceeded")


def unknown_model(name: str = "scripted") -> Act:
    """404 because there is no such model."""
    return Act(404, _error(f"The model `{name}` does not exist", "model_not_found"))


def without_response_format(answer: Act, *kinds: str) -> Script:
    """An endpoint that rejects these kinds of ``response_format`` (and "tools"), and gives ``answer`` otherwise."""

    def act(body: dict[str, Any]) -> Act:
        kind = (body.get("response_format") or {}).get("type")
        if kind in kinds:
            return rejected(f"'response_format' of type '{kind}' is not supported with this model")
        if "tools" in kinds and "tools" in body:
            return rejected("tool use is not supported with this model")
        return answer

    return act


class ScriptedServer:
    """The endpoint while it runs: its address, its key, and what it was asked (unless it ``forgets``, as a long run must)."""

    def __init__(self, *acts: Act | Script, port: int = 0, forgets: bool = False) -> None:
        self.api_key = API_KEY
        self.requests: list[dict[str, Any]] = []
        self.most_at_once = 0
        self._acts = acts
        self._forgets = forgets
        self._asked = self._at_once = 0
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._http = _QuietServer(("127.0.0.1", port), _handler_for(self))
        self._http.daemon_threads = True
        self._http.block_on_close = False
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    @property
    def base_url(self) -> str:
        """The address to set as the endpoint's."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def stop(self) -> None:
        """End the server, hanging connections included."""
        self._stopping.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def has_stopped_after(self, seconds: float) -> bool:
        """Let ``seconds`` pass; whether the server was ended meanwhile."""
        return self._stopping.wait(seconds)

    def act_on(self, body: dict[str, Any]) -> Act:
        """Record a request and find what to do about it; waits where the act says so."""
        with self._lock:
            if not self._forgets:
                self.requests.append(body)
            self._asked += 1
            act = self._acts[min(self._asked, len(self._acts)) - 1]
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            chosen = act if isinstance(act, Act) else act(body)
            self._stopping.wait(chosen.wait)
            return chosen
        finally:
            with self._lock:
                self._at_once -= 1


@pytest.fixture
def scripted_server() -> Iterator[Callable[..., ScriptedServer]]:
    """Starts scripted servers and ends them after the test."""
    servers: list[ScriptedServer] = []

    def start(*acts: Act | Script) -> ScriptedServer:
        servers.append(ScriptedServer(*acts))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


class _QuietServer(ThreadingHTTPServer):
    request_queue_size = 256  # many connections may be opened at once

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of whoever hung up."""


def _handler_for(server: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = (
            True  # headers and body are two packets, and the second would wait for the first's receipt
        )

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.headers.get("Authorization") != f"Bearer {server.api_key}":
                act = Act(401, _error("Incorrect API key provided", "invalid_api_key"))
            elif self.path != "/v1/chat/completions":
                act = Act(404, "<html>Not Found</html>")
            else:
                act = server.act_on(body)
            try:
                _deliver(self, act, server)
            except OSError:
                self.close_connection = True  # whoever asked did not wait

        def log_message(self, *arguments: object) -> None:
            """Say nothing on stderr."""

    return Handler


def _deliver(handler: BaseHTTPRequestHandler, act: Act, server: ScriptedServer) -> None:
    if act.delivery is Delivery.RESET:
        # Without lingering, what is not read is thrown away and the other side is told so.
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.close_connection = True
        return
    handler.send_response(act.status)
    handler.send_header("Content-Type", "text/html" if isinstance(act.body, str) else "application/json")
    handler.send_header("Content-Length", str(len(act.content)))
    for name, value in act.headers.items():
        handler.send_header(name, value)
    if act.delivery is Delivery.DRIP_HEADERS:
        _drip_headers(handler, act, server)
    handler.end_headers()
    if act.delivery is Delivery.DRIP:
        for byte in act.content:
            handler.wfile.write(bytes([byte]))
            if server.has_stopped_after(act.drip):
                return
    elif act.delivery is Delivery.CUT:
        handler.wfile.write(act.content[: len(act.content) // 2])
        handler.close_connection = True
    else:
        handler.wfile.write(act.content)


def _drip_headers(handler: BaseHTTPRequestHandler, act: Act, server: ScriptedServer) -> None:
    number = 0
    while not server.has_stopped_after(act.drip):
        number += 1
        handler.send_header(f"X-Drip-{number}", "drip")
        handler.flush_headers()


def _completion(message: dict[str, Any], finish_reason: str, tokens: tuple[int, int]) -> Act:
    prompt, completion = tokens
    return Act(
        body={
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": int(time.time()),
            "model": "scripted",
            "choices": [{"index": 0, "message": message, "finish_reason": finish_reason, "logprobs": None}],
            "usage": {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion},
        }
    )


def _error(message: str, code: str | None = None, param: str | None = None) -> dict[str, Any]:
    return {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}
