"""The reporting body given as a scope: taken out, as its own figures need none.

Decides that a scope is the reporting body if it names it, or if most figures of the report have it, short forms and longer ones
together (衢江, 衢江公安机关). Leaves the names of the body to ``reading.selfnamed``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from summarizer.document.folding import fold
from summarizer.extraction.readings import ModelReading
from summarizer.reading.passages import Passages
from summarizer.reading.selfnamed import is_reporter

__all__ = ["without_reporter"]

# A body that this share of at least so many figures belong to is who the report is about. In 17 annotated reports read by one
# strong model this was so of scopes that the references don't have in five, and of one that they have in one.
_MOST = 0.6
_FEWEST = 8


def without_reporter(passages: Passages, told: ModelReading) -> ModelReading:
    """``told`` with no scope where it is the reporting body itself."""
    scopes = Counter(fold(said.scope) for said in told.figures.values() if said.scope is not None)
    total = len(told.figures)
    own = {
        scope
        for scope in scopes
        if (total >= _FEWEST and _belonging(scopes, scope) >= _MOST * total) or is_reporter(passages, scope)
    }
    figures = {
        number: replace(said, scope=None) if said.scope is not None and fold(said.scope) in own else said
        for number, said in told.figures.items()
    }
    return replace(told, figures=figures)


def _belonging(scopes: Counter[str], scope: str) -> int:
    """How many figures have ``scope``, a longer form of it, or a shorter one."""
    return sum(count for other, count in scopes.items() if other in scope or scope in other)
