"""What was made of the last few objects asked about, known again by their identity and not by what they hold.

One report is looked at by the checks of its items, by those of itself and by those of what repair changed; each would make its
lookups anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

__all__ = ["Recent"]

_Asked = TypeVar("_Asked")
_Made = TypeVar("_Made")
_MOST = 2


class Recent(Generic[_Asked, _Made]):
    """Remembers what was made of the last two objects; safe to ask from several threads, which may make one thing twice."""

    def __init__(self) -> None:
        self._known: deque[tuple[_Asked, _Made]] = deque(maxlen=_MOST)

    def of(self, asked: _Asked, make: Callable[[_Asked], _Made]) -> _Made:
        """What was made of ``asked``, by ``make`` if it is none of the last two."""
        for known, made in tuple(self._known):
            if known is asked:
                return made
        fresh = make(asked)
        self._known.append((asked, fresh))
        return fresh
