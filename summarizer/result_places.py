"""Where a result may go: a place that harms nothing that a user has, and a name that is free.

Decides what may be written to. Leaves writing to ``writing``.

- A regular file, a pipe or a character device may be written to. Anything else (a directory, a disk, a socket) is refused.
- A file that the work reads from is refused, whatever name it goes by, and so is one place for two results.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from pathlib import Path

from summarizer.errors import UsageError

__all__ = ["Source", "beside", "check_places", "free_place", "is_occupied", "state_checked"]

Source = Path | int
"""What the work reads from: a path, or the number of an open file such as standard input's."""


def check_places(places: Sequence[Path], sources: Iterable[Source] = ()) -> None:
    """Raise ``UsageError`` unless a result can go to each of ``places`` without harm to another or to ``sources``."""
    read_from = [found for source in sources if (found := _identity(source)) is not None]
    taken: list[tuple[str, tuple[int, int] | None]] = []
    for place in places:
        state = state_checked(place)
        identity = None if state is None else (state.st_dev, state.st_ino)
        if identity in read_from:
            raise UsageError(f"cannot write {place}: it is what is read here; name another file")
        is_file = state is None or stat.S_ISREG(state.st_mode)
        where = os.path.realpath(place)
        if is_file and any(where == other or (identity and identity == known) for other, known in taken):
            raise UsageError(f"cannot write two results to {place}: name another file for one of them")
        taken.append((where, identity))


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


def state_checked(place: Path) -> os.stat_result | None:
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
