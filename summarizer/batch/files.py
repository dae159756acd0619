"""Requests and replies in files, as OpenAI's Batch API takes and gives them: half the price, within a day, no connection.

Decides what a line of each file is. A request bears the key under which its reply is kept, so replies may come in any order,
in several files, from several rounds. The store is the source of truth: a report whose replies are all in it is summarized
from them, another one's missing questions are written down. Leaves the order of reports to ``local``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from summarizer.errors import ReplyDeferred, ResultNotWritten, UsageError
from summarizer.model.cache import ReplyStore, key_of, revived
from summarizer.model.dialect import first_dialect
from summarizer.model.endings import ending_of
from summarizer.model.opening import identity_of
from summarizer.model.replies import Finish, Question, Reply
from summarizer.model.reply_bodies import read_body
from summarizer.model.requests import AskedAs, request_of
from summarizer.settings import EndpointKind, Settings, which_endpoint

__all__ = ["Imported", "RequestFile", "filed_model", "import_replies"]

Answer = TypeVar("Answer", bound=BaseModel)

MOST_REQUESTS = 50_000  # of a file that the Batch API takes
MOST_BYTES = 190_000_000  # it takes 200 MB
_PATH = "/v1/chat/completions"
_KEY_CHARACTERS = 64


class RequestFile:
    """A file of requests, each once; begun anew, and continued in ``NAME-2.jsonl`` and so on when it is full."""

    def __init__(self, path: Path, most_requests: int = MOST_REQUESTS) -> None:
        self._path, self._most = path, most_requests
        self._written: set[bytes] = set()
        self._in_part = self._bytes = 0
        self.paths: list[Path] = []
        self._file = self._opened()

    @property
    def count(self) -> int:
        """Requests written so far."""
        return len(self._written)

    def write(self, key: bytes, body: dict[str, Any]) -> None:
        """Write the request ``body`` unless it was written before. Raises ``ResultNotWritten``."""
        if key in self._written:
            return
        request = {"custom_id": key.hex(), "method": "POST", "url": _PATH, "body": body}
        line = f"{json.dumps(request, ensure_ascii=False)}\n".encode("utf-8", "replace")
        if self._in_part >= self._most or self._bytes + len(line) > MOST_BYTES:
            self._file.close()
            self._file = self._opened()
        self._written.add(key)
        self._in_part += 1
        self._bytes += len(line)
        try:
            self._file.write(line)
        except OSError as problem:
            raise ResultNotWritten(f"cannot write {self.paths[-1]}: {problem.strerror or problem}") from problem

    def close(self) -> None:
        """Bring everything to the disk."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        except OSError as problem:
            raise ResultNotWritten(f"cannot write {self.paths[-1]}: {problem.strerror or problem}") from problem

    def _opened(self) -> Any:
        part = len(self.paths) + 1
        path = self._path if part == 1 else self._path.with_name(f"{self._path.stem}-{part}{self._path.suffix}")
        self.paths.append(path)
        self._in_part = self._bytes = 0
        try:
            return path.open("wb")
        except OSError as problem:
            raise UsageError(f"cannot write {path}: {problem.strerror or problem}") from problem


class _Filed:
    """A ``LanguageModel`` that answers from the store, and writes down what it can't answer, if there is a file for it.

    What is kept is final: a reply of no use is not asked for again, as it would not be of an endpoint.
    """

    concurrency = 1

    def __init__(self, store: ReplyStore, settings: Settings, requests: RequestFile | None) -> None:
        endpoint = which_endpoint(settings)
        self._store, self._requests = store, requests
        self._identity = identity_of(settings, endpoint)
        self._asked_as = AskedAs(str(endpoint.model), settings.seed, settings.request_options)
        self._dialect = first_dialect(settings.capability)

    @property
    def name(self) -> str:
        """The model's name as the endpoint knows it."""
        return self._asked_as.model

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The reply that came in a file, or earlier. Raises ``ReplyDeferred`` if none did."""
        key = key_of(question, self.name, self._identity)
        kept = self._store.find(key)
        if kept is not None:
            return revived(kept, question.answer) or _of_no_use(*kept)
        if self._requests is not None:
            body = request_of(question, self._asked_as, self._dialect)
            further = body.pop("extra_body", {})
            self._requests.write(key, {**body, **further})
        raise ReplyDeferred("its replies are awaited")


def _of_no_use(finish: str, text: str) -> Reply[Any]:
    ended = Finish.MALFORMED if finish == Finish.COMPLETE else Finish(finish)
    return Reply(None, text, ended, 0, 0, f"the reply was {ended.value}", cached=True)


@contextmanager
def filed_model(settings: Settings, requests: RequestFile | None) -> Iterator[_Filed]:
    """The model that ``settings`` mean as the store knows it; what is missing there goes into ``requests``.

    Raises ``UsageError`` if the settings mean no remote model.
    """
    if which_endpoint(settings).kind is not EndpointKind.REMOTE:
        raise UsageError("files of requests and replies need a remote model: name it with --model and --base-url")
    with closing(ReplyStore(settings.replies_file)) as store:
        yield _Filed(store, settings, requests)


@dataclass(slots=True)
class Imported:
    """What came of files of replies: those kept, their tokens, those that failed (to be asked again), and other lines."""

    kept: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    failed: int = 0
    foreign: int = 0

    @property
    def text(self) -> str:
        """It all in one line."""
        failed = f", {self.failed} failed and are to be asked again" if self.failed else ""
        foreign = f", {self.foreign} lines are no replies" if self.foreign else ""
        return f"{self.kept} replies kept ({self.prompt_tokens:,} tokens in, {self.completion_tokens:,} out){failed}{foreign}"


def import_replies(paths: Iterable[Path], settings: Settings) -> Imported:
    """Keep the replies in ``paths``, files as the Batch API gives them (of results or of errors), in the store.

    Raises ``UsageError`` for a file that can't be read.
    """
    imported = Imported()
    with closing(ReplyStore(settings.replies_file)) as store:
        for path in paths:
            try:
                with path.open("rb") as lines:
                    for line in lines:
                        if line.strip():
                            _take(line, store, imported)
            except OSError as problem:
                raise UsageError(f"{path}: can't be read ({problem.strerror or problem})") from problem
    return imported


def _take(line: bytes, store: ReplyStore, imported: Imported) -> None:
    try:
        result = json.loads(line)
        key = bytes.fromhex(result["custom_id"])
    except (ValueError, KeyError, TypeError, RecursionError):
        key = b""
    if len(key) != _KEY_CHARACTERS // 2:
        imported.foreign += 1
        return
    response = result.get("response")
    answered = isinstance(response, dict) and response.get("status_code") == 200
    completion = read_body(json.dumps(response["body"]).encode()) if answered and "body" in response else ""
    if isinstance(completion, str):
        imported.failed += 1
        return
    store.keep(key, ending_of(completion)[0].value, completion.text)
    imported.kept += 1
    imported.prompt_tokens += completion.prompt_tokens
    imported.completion_tokens += completion.completion_tokens
