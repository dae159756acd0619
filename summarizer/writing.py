"""Where results are written: nothing that a user has is lost to a result, and no result is left half written.

Decides what may be written to, that a file appears whole or not at all, and where a result goes that can't go where
it was meant to. Leaves what is written, and in which form, to whoever calls it.

- A regular file is written beside its place, brought to the disk and put in place in one step; it keeps its permissions,
  and a link to it stays a link. A new file gets the permissions that the user's umask leaves.
- A pipe or a character device is written into. Anything else (a directory, a disk, a socket) is refused.
- A file that the work reads from is refused, whatever name it goes by, and so is one place for two results.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable, Iterable, Sequence
from io import FileIO
from itertools import count
from pathlib import Path

from summarizer.errors import ResultNotWritten, UsageError

__all__ = ["beside", "check_places", "free_place", "is_occupied", "rescue", "settle", "sweep", "write_result"]

_READER_SECONDS = 30.0
_POLL_SECONDS = 0.05
_FILE_MODE = 0o666  # less the umask
_PART = ".summarizer-{}.part"
_LONGEST_WRITING_SECONDS = 60.0

Source = Path | int
"""What the work reads from: a path, or the number of an open file such as standard input's."""


def check_places(places: Sequence[Path], sources: Iterable[Source] = ()) -> None:
    """Raise ``UsageError`` unless a result can go to each of ``places`` without harm to another or to ``sources``."""
    read_from = [found for source in sources if (found := _identity(source)) is not None]
    taken: list[tuple[str, tuple[int, int] | None]] = []
    for place in places:
        state = _checked(place)
        identity = None if state is None else (state.st_dev, state.st_ino)
        if identity in read_from:
            raise UsageError(f"cannot write {place}: it is what is read here; name another file")
        is_file = state is None or stat.S_ISREG(state.st_mode)
        where = os.path.realpath(place)
        if is_file and any(where == other or (identity and identity == known) for other, known in taken):
            raise UsageError(f"cannot write two results to {place}: name another file for one of them")
        taken.append((where, identity))


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
    state = _checked(place)
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


def beside(place: Path) -> Path:
    """Where a partial result goes if ``place`` holds a whole one: ``summary.partial.json`` for ``summary.json``."""
    return place.with_name(f"{place.stem}.partial{place.suffix}")


def free_place(place: Path, may_replace: Callable[[bytes], bool], sources: Iterable[Source] = ()) -> Path:
    """``place``, or the next like it (``summary.2.html``), for a result whose place nobody named.

    What stands there may be anything of a user's, be it behind a link: it is left as it is unless ``may_replace`` says of its
    content that it is an earlier result of the same kind, and whatever the work reads from (``sources``) is always left.
    """
    read_from = {found for source in sources if (found := _identity(source)) is not None}
    tried = place
    for number in count(2):
        state = _state(tried)
        is_read = state is not None and (state.st_dev, state.st_ino) in read_from
        if not is_read and (not is_occupied(tried) or may_replace(tried.read_bytes())):
            return tried
        tried = place.with_name(f"{place.stem}.{number}{place.suffix}")
    raise AssertionError("count has no end")


def is_occupied(place: Path) -> bool:
    """Whether ``place`` is a regular file that holds something."""
    state = _state(place)
    return state is not None and stat.S_ISREG(state.st_mode) and state.st_size > 0


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


def _checked(place: Path) -> os.stat_result | None:
    """The state of what stands at ``place``, None where nothing does; raises ``UsageError`` if it can't be a result's."""

    def refused(why: str) -> UsageError:
        return UsageError(f"cannot write {place}: {why}")

    try:
        state = _state(place)
        folder = Path(os.path.realpath(place)).parent
        folder_is_there = folder.is_dir()
    except OSError as problem:  # a name that is too long, links in a circle, a working directory that is gone
        raise refused(f"{problem.strerror or problem}; name another file") from problem
    except ValueError as problem:  # a NUL in the name
        raise refused(f"{problem}; name another file") from problem
    if state is not None and stat.S_ISDIR(state.st_mode):
        raise refused("it is a directory; name a file")
    if state is not None and not stat.S_ISREG(state.st_mode):
        if stat.S_ISFIFO(state.st_mode) or stat.S_ISCHR(state.st_mode):
            return state
        raise refused("it is neither a file nor a pipe; name a file")
    if not folder_is_there:
        raise refused(f"there is no directory {folder}; make it first")
    # Whoever may do everything may not overwrite what was made read-only on purpose either.
    if state is not None and (not state.st_mode & 0o222 or not os.access(place, os.W_OK)):
        raise refused("it is read-only; name another file, or make it writable")
    if not os.access(folder, os.W_OK):
        raise refused(f"no permission to write in {folder}")
    return state


def _state(place: Path) -> os.stat_result | None:
    try:
        return place.stat()
    except FileNotFoundError:
        if len(os.fsencode(place.name)) > _longest_name(place.parent):
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG)) from None
        return None


def _longest_name(folder: Path) -> int:
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (OSError, ValueError, AttributeError):
        return 255


def _identity(source: Source) -> tuple[int, int] | None:
    """Device and number of the regular file that is read from; None for a pipe, a terminal, or what is not there."""
    try:
        state = os.fstat(source) if isinstance(source, int) else source.stat()
    except (OSError, ValueError):
        return None
    return (state.st_dev, state.st_ino) if stat.S_ISREG(state.st_mode) else None


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
