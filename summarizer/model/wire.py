"""One kept connection that sends a request whole and reads its answer: what openai's client sends through.

Decides how a request goes onto a socket and an answer comes off it, with as few steps as HTTP/1.1 needs: in a batch dozens of
threads wait for answers while one computes, and each step of theirs takes a turn of Python from it. Every wait for the answer
counts against the time of the whole request. Leaves proxies to httpx2's own transport, redirects and bounds to ``origin``.
"""

from __future__ import annotations

import contextlib
import io
import select
import socket
import ssl
import time
from collections.abc import Iterator
from http.client import HTTPException, HTTPResponse
from typing import IO, Any

import httpx2

__all__ = ["Wire"]

_CHUNK = 65_536
_LONGEST_SECONDS = 86_400.0
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Wire(httpx2.BaseTransport):
    """A connection to one endpoint, kept from one request to the next; for one thread at a time."""

    def __init__(self, certificates: ssl.SSLContext) -> None:
        self._certificates = certificates
        self._idle: socket.socket | None = None
        self._used: socket.socket | None = None
        self._is_closed = False

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send ``request`` and return its answer, the body still to be read. Raises ``httpx2.TransportError``."""
        seconds = request.extensions.get("timeout") or {}
        connection = self._connected(request.url, seconds.get("connect") or _LONGEST_SECONDS)
        timed = _Timed(connection, time.monotonic() + (seconds.get("read") or _LONGEST_SECONDS))
        try:
            connection.settimeout(seconds.get("write") or _LONGEST_SECONDS)
            connection.sendall(_head(request) + request.read())
            answer = HTTPResponse(timed, method=request.method)  # type: ignore[arg-type]  # all that it needs of a socket
            answer.begin()
        except BaseException as problem:
            self.give_back(connection, is_reusable=False)
            raise _named(problem) from problem
        return httpx2.Response(
            answer.status,
            headers=answer.getheaders(),
            stream=_Body(answer, self, connection),
            extensions={"reason_phrase": answer.reason.encode("latin-1", "replace")},
        )

    def close(self) -> None:
        """Close the connection, in whichever thread; one that waits for an answer has it no more."""
        self._is_closed = True
        for connection in (self._idle, self._used):
            if connection is not None:
                _end(connection)

    def give_back(self, connection: socket.socket, *, is_reusable: bool) -> None:
        """Keep ``connection`` for the next request, or close it."""
        self._used = None
        if is_reusable and not self._is_closed:
            self._idle = connection
        else:
            connection.close()

    def _connected(self, url: httpx2.URL, seconds: float) -> socket.socket:
        """The kept connection if the other side has not closed it, else a new one."""
        kept, self._idle = self._idle, None
        if kept is not None:
            if not _is_readable(kept):
                self._used = kept
                return kept
            kept.close()
        try:
            self._used = fresh = socket.create_connection((url.host, url.port or _DEFAULT_PORTS[url.scheme]), seconds)
            fresh.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if url.scheme == "https":
                self._used = fresh = self._certificates.wrap_socket(fresh, server_hostname=url.host)
        except TimeoutError as problem:
            raise httpx2.ConnectTimeout(str(problem)) from problem
        except OSError as problem:
            raise httpx2.ConnectError(str(problem)) from problem
        if self._is_closed:
            fresh.close()
            raise httpx2.ConnectError("closed")
        return fresh


class _Timed(io.RawIOBase):
    """What comes from ``connection`` until a moment (of ``time.monotonic``), as a file."""

    def __init__(self, connection: socket.socket, until: float) -> None:
        self._connection, self._until = connection, until

    def makefile(self, mode: str) -> IO[bytes]:
        """A file to read from, as of a socket."""
        return io.BufferedReader(self, _CHUNK)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer takes too long")
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class _Body(httpx2.SyncByteStream):
    """The body of ``answer``; when it was read to its end, ``wire`` gets the connection back."""

    def __init__(self, answer: HTTPResponse, wire: Wire, connection: socket.socket) -> None:
        self._answer, self._wire, self._connection = answer, wire, connection
        self._is_over = False

    def __iter__(self) -> Iterator[bytes]:
        answer = self._answer
        try:
            while chunk := answer.read(_CHUNK):
                yield chunk
        except (OSError, HTTPException) as problem:
            raise _named(problem) from problem
        if answer.length:
            raise httpx2.RemoteProtocolError(f"the connection ended {answer.length} bytes before the body did")
        self._is_over = not answer.will_close

    def close(self) -> None:
        self._answer.close()
        self._wire.give_back(self._connection, is_reusable=self._is_over)


def _head(request: httpx2.Request) -> bytes:
    """The request line and the headers."""
    lines = [b"%s %s HTTP/1.1" % (request.method.encode("ascii"), request.url.raw_path)]
    lines += [b"%s: %s" % header for header in request.headers.raw]
    return b"\r\n".join((*lines, b"", b""))


def _end(connection: socket.socket) -> None:
    """Close ``connection``, also if another thread waits for something from it."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def _is_readable(connection: socket.socket) -> bool:
    """Whether something came that nobody asked for: as a rule the end of the connection."""
    try:
        return bool(select.select([connection], [], [], 0)[0])
    except (OSError, ValueError):
        return True


def _named(problem: BaseException) -> BaseException:
    """``problem`` as httpx2 calls it."""
    if isinstance(problem, TimeoutError):
        return httpx2.ReadTimeout(str(problem))
    if isinstance(problem, OSError):
        return httpx2.ReadError(str(problem))
    if isinstance(problem, HTTPException):
        return httpx2.RemoteProtocolError(str(problem) or type(problem).__name__)
    return problem
