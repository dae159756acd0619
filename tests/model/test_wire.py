"""The connection that requests go through."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest

from summarizer.model.origin import bounded_client
from summarizer.model.wire import Wire

WELL = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwhole"
Serve = Callable[..., "Listener"]


class Listener:
    """Takes connections, and answers the requests on each of them with ``answers``, one after the other, then closes it."""

    def __init__(self, *answers: bytes) -> None:
        self.connections = 0
        self.asked: list[bytes] = []
        self._answers = answers
        self._socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            with connection:
                for answer in self._answers:
                    asked = connection.recv(65_536)
                    if not asked:
                        break
                    self.asked.append(asked)
                    connection.sendall(answer)


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts listeners and closes them after the test."""
    begun: list[Listener] = []

    def start(*answers: bytes) -> Listener:
        begun.append(Listener(*answers))
        return begun[-1]

    yield start
    for each in begun:
        each.close()


def client_of(listener: Listener) -> httpx2.Client:
    """A client that sends through a wire."""
    return bounded_client(listener.url, is_local=True)


def test_a_connection_is_kept_for_the_next_request(serve: Serve) -> None:
    """Two requests, one connection; each goes out whole, head and body."""
    listener = serve(WELL, WELL)
    with client_of(listener) as client:
        assert [client.post(listener.url, content=b"what").content for _ in range(2)] == [b"whole", b"whole"]
    assert listener.connections == 1
    assert all(
        asked.startswith(b"POST /v1 HTTP/1.1\r\n") and asked.endswith(b"\r\n\r\nwhat") for asked in listener.asked
    )


def test_a_connection_that_the_other_side_closed_is_replaced(serve: Serve) -> None:
    """Nothing of it is noticed."""
    listener = serve(WELL)
    with client_of(listener) as client:
        for _ in range(3):
            assert client.post(listener.url, content=b"what").content == b"whole"
            time.sleep(0.05)  # until the end of the connection has come
    assert listener.connections == 3


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nwho\r\n2\r\nle\r\n0\r\n\r\n", b"whole"),
        (b"HTTP/1.1 200 OK\r\n\r\nwhole", b"whole"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + WELL, b"whole"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
    ],
)
def test_a_body_ends_where_the_answer_says(serve: Serve, answer: bytes, body: bytes) -> None:
    """In chunks, with the connection, behind a promise, or not there at all."""
    listener = serve(answer)
    with client_of(listener) as client:
        assert client.post(listener.url, content=b"what").content == body


@pytest.mark.parametrize(
    "answer",
    [
        WELL[:-2],
        b"SSH-2.0-OpenSSH\r\n",
        b"\x00" * 99,
        b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 999,
    ],
)
def test_an_answer_that_is_none_is_a_fault_of_the_transport(serve: Serve, answer: bytes) -> None:
    """Half a body, another protocol, headers without end."""
    listener = serve(answer)
    with client_of(listener) as client, pytest.raises(httpx2.TransportError):
        client.post(listener.url, content=b"what")


def test_nothing_is_waited_for_longer_than_the_request_may_take(serve: Serve) -> None:
    """The time runs from the sending on, however the answer comes."""
    listener = serve(WELL[:20], b"")
    began = time.monotonic()
    with client_of(listener) as client, ThreadPoolExecutor(1) as thread:
        hanging = thread.submit(client.post, listener.url, content=b"what", timeout=0.3)
        assert isinstance(hanging.exception(10), httpx2.ReadTimeout)
    assert time.monotonic() - began < 5


def test_closing_frees_whoever_waits(serve: Serve) -> None:
    """In another thread; the connection is gone, and no new one is begun."""
    listener = serve(b"", b"")
    client = client_of(listener)
    with ThreadPoolExecutor(1) as thread:
        hanging = thread.submit(client.post, listener.url, content=b"what", timeout=60)
        while not listener.asked:
            time.sleep(0.01)
        client.close()
        assert isinstance(hanging.exception(10), httpx2.TransportError)


def test_a_proxy_of_the_environment_is_asked(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """For addresses elsewhere, unless it is named as one that needs none."""
    proxy = serve(WELL)
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.setenv("no_proxy", "here.invalid")
    with bounded_client("http://there.invalid/v1", is_local=False) as client:
        assert client.post("http://there.invalid/v1", content=b"what").content == b"whole"
    assert proxy.asked[0].startswith(b"POST http://there.invalid/v1 ")
    with bounded_client("http://here.invalid/v1", is_local=False) as client, pytest.raises(httpx2.ConnectError):
        client.post("http://here.invalid/v1", content=b"what")


def test_a_wire_that_was_closed_sends_nothing(serve: Serve) -> None:
    """A thread that comes late gets an error."""
    import ssl

    listener = serve(WELL)
    wire = Wire(ssl.create_default_context())
    wire.close()
    with pytest.raises(httpx2.ConnectError):
        wire.handle_request(httpx2.Request("POST", listener.url, content=b"what"))
    assert listener.asked == []
