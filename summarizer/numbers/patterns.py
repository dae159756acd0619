"""A regular expression that is compiled when it is first asked: a text seldom needs more than a part of them.

Decides nothing about numbers; it spares the start the patterns, and the words of the lexicon, that only some texts ask.
Those that every text asks are compiled by ``re`` at once: asking them directly is a little faster.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from summarizer.language.lexicon import fill

__all__ = ["Pattern"]

_Ask = Callable[..., re.Match[str] | None]


class Pattern:
    """Stands for ``re.compile(source, flags)``; its methods are those of the compiled pattern once one was asked.

    ``{class}`` in the source stands for the words of that class of the lexicon.
    They are attributes of the instance, put in place by the first call: no question after it passes through here.
    """

    __slots__ = ("_flags", "_source", "finditer", "fullmatch", "match", "search")

    match: _Ask
    search: _Ask
    fullmatch: _Ask
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags
        self.match, self.search = partial(self._ask, "match"), partial(self._ask, "search")
        self.fullmatch, self.finditer = partial(self._ask, "fullmatch"), partial(self._ask, "finditer")

    def _ask(self, method: str, *where: str | int) -> Any:
        """Compiles, puts the compiled pattern's methods in place and asks the one that was meant."""
        compiled = re.compile(fill(self._source), self._flags)
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        return getattr(compiled, method)(*where)
