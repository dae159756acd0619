"""How results are written: a file appears whole or not at all, and nothing that a user has is lost to it.

Decides how a result comes to its place, and where it goes that can't go where it was meant to. Leaves which places may be
written to to ``result_places``, and what is written, and in which form, to whoever calls it.

- A regular file is written beside its place, brought to the disk and put in place in one step; it keeps its permissions,
  and a link to it stays a link. A new file gets the permissions that the user's umask leaves.
- A pipe or a character device is written into.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from io import FileIO
from pathlib import Path

from summarizer.errors import ResultNotWritten
from summarizer.result_places import state_checked

__all__ = ["rescue", "settle", "sweep", "write_result"]


_READER_SECONDS = 30.0
_POLL_SECONDS = 0.05
_FILE_MODE = 0o666  # less the umask
_PART = ".summarizer-{}.part"
_LONGEST_WRITING_SECONDS = 60.0


def write_result(place: Path, content: str | bytes, *, is_one_of_many: bool = False) -> None:
    """Write ``content`` (text as UTF-8) to ``place``.

    If it ``is_one_of_many`` in a folder, their names are brought to the disk together, by ``settle`` after the last. Raises
    ``UsageError`` if nothing may be written there (``check_places`` says so before the work), and ``ResultNotWritten`` if it
    fails; a file that stood there is then as it was.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    if is_one_of_many and not os.path.lexists(place):
        with contextlib.suppress(OSError):  # what is in the way is found out below
            _put(os.fspath(place), data, None)
            return
    state = state_checked(place)
    try:
        if state is None or stat.S_ISREG(state.st_mode):
            real = os.path.realpath(place)
            _put(real, data, state)
            if not is_one_of_many:
                settle(Path(real).parent)
        else:
            _write_into(place, data)
    except OSError as problem:
        raise ResultNotWritten(f"cannot write {place}: {problem.strerror or problem}") from problem


def settle(folder: Path) -> None:
    """Bring the names of the files in ``folder`` to the disk, so that a power cut loses none that stands there now."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def rescue(content: str, suffix: str) -> Path | None:
    """Keep a result whose place failed, readable by its owner alone, in the folder for temporary files.

    Returns where it is, None where that failed too.
    """
    import tempfile  # a hundredth of a second that a command which goes well does not pay

    try:
        handle, name = tempfile.mkstemp(prefix="summarizer-result-", suffix=suffix)
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8", "replace"))
    except OSError:
        return None
    return Path(name)


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left in ``folder``: parts that nobody has written to for a minute."""
    for part in folder.glob(_PART.format("*")):
        with contextlib.suppress(OSError):
            if part.stat().st_mtime < time.time() - _LONGEST_WRITING_SECONDS:
                part.unlink()


def _put(place: str, data: bytes, state: os.stat_result | None) -> None:
    """Write ``data`` beside ``place``, with the access of ``state`` if it is given, and give it that name."""
    part = os.path.join(os.path.dirname(place), _PART.format(os.urandom(6).hex()))  # noqa: PTH118, PTH120 - quick
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), _FILE_MODE)
    try:
        with os.fdopen(handle, "wb", buffering=0) as file:
            if state is not None:
                _keep_access(handle, state)
            _write_all(file, data)
            os.fsync(handle)  # the new name must not reach the disk before the bytes do
        os.replace(part, place)  # noqa: PTH105
    except BaseException:  # an interrupt too must leave nothing behind
        with contextlib.suppress(FileNotFoundError):
            os.unlink(part)  # noqa: PTH108
        raise


def _write_all(file: FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[file.write(left) or 0 :]


def _keep_access(handle: int, state: os.stat_result) -> None:
    """The owner, if we may, and the permissions of the file that is replaced."""
    with contextlib.suppress(OSError, AttributeError):
        os.fchown(handle, state.st_uid, state.st_gid)
    with contextlib.suppress(AttributeError):
        os.fchmod(handle, stat.S_IMODE(state.st_mode))


def _write_into(place: Path, data: bytes) -> None:
    """Into a pipe, whose reader is waited for a while, or a device."""
    handle = _opened_by_a_reader(place)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)


def _opened_by_a_reader(place: Path) -> int:
    until = time.monotonic() + _READER_SECONDS
    while True:
        try:
            handle = os.open(place, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
        except OSError as problem:
            if problem.errno != errno.ENXIO or time.monotonic() >= until:
                raise _nobody_reads(problem) from problem
            time.sleep(_POLL_SECONDS)
            continue
        os.set_blocking(handle, True)
        return handle


def _nobody_reads(problem: OSError) -> OSError:
    if problem.errno != errno.ENXIO:
        return problem
    return OSError(errno.ENXIO, f"nobody read from it within {_READER_SECONDS:.0f} seconds")
