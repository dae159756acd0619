"""When a file of weights may be trusted: all of it was read and found right, and nothing has touched it since.

Decides what is recorded of a file that was read, and that it is read again once a day. A touch is seen by the file's size,
its number on the disk, and the times of change of its content and of its entry, the second of which nobody can put back;
what changes without a trace, on a failing disk, is found by the daily reading, which goes on while the model is loaded.
Leaves where weights come from to ``weights``.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import ModelMisconfigured
from summarizer.model.preparation import Preparation, Progress, Step, in_silence

__all__ = ["WeightsSource", "chunks_of", "digest_of", "forget", "is_trusted", "record", "start_check"]

_CHUNK_BYTES = 4 * 1024 * 1024
_SECONDS_BETWEEN_CHECKS = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class WeightsSource:
    """A GGUF file that comes in pieces: the packages that hold them, in order, and what they must add up to.

    ``size`` is in bytes, ``sha256`` the lower-case hex digest of the joined file, ``file_name`` its name in the cache.
    """

    model: str
    file_name: str
    packages: tuple[str, ...]
    size: int
    sha256: str


def start_check(path: Path, source: WeightsSource) -> Callable[[], None]:
    """Begin to read all of the verified file at ``path`` in a thread, if that was not done for a day.

    Call what is returned before the model is trusted: it waits for the end, and raises ``ModelMisconfigured`` if the
    bytes are not what they were; the file is then put together anew by the next ``provide_weights``.
    """
    if time.time() - _time_of_check(path) < _SECONDS_BETWEEN_CHECKS:
        return lambda: None
    outcome: list[str | OSError] = []

    def read() -> None:
        try:
            outcome.append(digest_of(chunks_of([path]), source.size, in_silence, Step.VERIFYING))
        except OSError as problem:
            outcome.append(problem)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()

    def confirm() -> None:
        reader.join()
        if outcome[0] == source.sha256:
            record(path, source)
            return
        forget(path)
        why = f"can't be read ({outcome[0]})" if isinstance(outcome[0], OSError) else "are not what they were"
        raise ModelMisconfigured(
            f"the embedded model's weights in {path} {why}; call it again and they are put together anew"
        )

    return confirm


def _record_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def record(path: Path, source: WeightsSource) -> None:
    """Note that all of the file at ``path`` was just read and found right."""
    _record_of(path).write_text(f"{_signature(path, source)}\n{time.time():.0f}\n", encoding="utf-8")


def _recorded(path: Path) -> list[str]:
    """The lines of the record: the signature, and when all of the file was read; none where there is no record."""
    try:
        return _record_of(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _time_of_check(path: Path) -> float:
    """When all of the file was read, in seconds of the epoch; 0 where that is not known or yet to come."""
    try:
        moment = float(_recorded(path)[1])
    except (IndexError, ValueError):
        return 0.0
    return moment if moment <= time.time() else 0.0


def _signature(path: Path, source: WeightsSource) -> str:
    """What must not have changed since the hash was checked."""
    found = path.stat()
    return f"{source.sha256} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def forget(path: Path) -> None:
    """Trust the file at ``path`` no more."""
    _record_of(path).unlink(missing_ok=True)


def is_trusted(path: Path, source: WeightsSource) -> bool:
    """Whether the file at ``path`` was found right and not touched since; reads nothing of it."""
    try:
        return _recorded(path)[:1] == [_signature(path, source)]
    except OSError:
        return False


def digest_of(chunks: Iterator[bytes], total: int, progress: Progress, step: Step) -> str:
    """The SHA-256 of ``chunks`` as lower-case hex digits; tells ``progress`` how many of ``total`` bytes are read."""
    digest, done = hashlib.sha256(), 0
    progress(Preparation(step, 0, total))
    for chunk in chunks:
        digest.update(chunk)
        done += len(chunk)
        progress(Preparation(step, done, total))
    return digest.hexdigest()


def chunks_of(files: Sequence[Path]) -> Iterator[bytes]:
    """The content of ``files``, one after the other, a few megabytes at a time."""
    for path in files:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk
