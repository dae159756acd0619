"""Ends the program when a user or the system asks it to: within two seconds, in one line, whatever it waits for.

Decides that the first signal lets the work clean up and a second one ends it on the spot. Leaves what there is to say
about the work to the command that does it. Imports the smallest parts of the standard library alone: it is in place
before anything else is loaded.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import NoReturn

__all__ = ["Interrupted", "answer_signals", "last_words", "leave", "telling"]

_CLEANING_SECONDS = 1.0  # then the process ends, whoever still waits for an answer
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

_tellers: list[Callable[[], str]] = []
_unsaid = threading.Semaphore(1)  # the line is said once, by the work or by the thread that ends it


class Interrupted(KeyboardInterrupt):
    """The program was asked to end by the signal ``number``."""

    def __init__(self, number: int = signal.SIGINT) -> None:
        super().__init__(number)
        self.number = number

    @property
    def exit_code(self) -> int:
        """The code by which shells know the signal."""
        return 128 + self.number


def answer_signals() -> None:
    """Have the signals that end a program raise ``Interrupted`` in it; one that is ignored stays ignored."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _on_signal)


@contextlib.contextmanager
def telling(words: Callable[[], str]) -> Iterator[None]:
    """For the length of the block, ``words`` says what is kept of the work should it be interrupted."""
    _tellers.append(words)
    try:
        yield
    except KeyboardInterrupt:
        raise  # the words are still to be said
    except BaseException:
        _tellers.remove(words)
        raise
    else:
        _tellers.remove(words)


def last_words(interruption: KeyboardInterrupt) -> str | None:
    """The line that says that the work was interrupted and what is kept of it; None if it was said already."""
    if isinstance(interruption, Interrupted) and not _unsaid.acquire(blocking=False):
        return None
    kept = _tellers.pop()() if _tellers else ""
    return f"summarizer: interrupted{'; ' if kept else ''}{kept}"


def leave(interruption: Interrupted) -> NoReturn:
    """End this process, its work cleaned up, with the line that says so.

    Taking the interpreter down in good order would take up to a second, and wait for threads that nobody needs.
    """
    if (line := last_words(interruption)) is not None:
        os.write(2, f"{line}\n".encode("utf-8", "replace"))
    os._exit(interruption.exit_code)


def _on_signal(number: int, frame: FrameType | None) -> None:
    for each in _SIGNALS:
        if signal.getsignal(each) is _on_signal:
            signal.signal(each, signal.SIG_DFL)  # a second one ends the program without a word
    interruption = Interrupted(number)
    with contextlib.suppress(RuntimeError):  # the interpreter is closing down already
        threading.Thread(target=_end_on_the_spot, args=(interruption,), daemon=True).start()
    raise interruption


def _end_on_the_spot(interruption: Interrupted) -> None:
    time.sleep(_CLEANING_SECONDS)
    try:
        leave(interruption)
    finally:
        os._exit(interruption.exit_code)
