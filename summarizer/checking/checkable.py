"""Whether a summary states anything that can be held against a report.

Decides when a check has no verdict at all: nothing was found to check, or bare numbers that no word names, each of which
nearly any report bears out. Leaves reading claims to ``claimed`` and ``foreign``.
"""

from __future__ import annotations

import re

from summarizer.checking.foreign import Leaf, leaves
from summarizer.checking.stated import AnyContent
from summarizer.errors import UsageError
from summarizer.schema import CheckReport

__all__ = ["ensure_checkable"]

_KEY = 0.5
"""From this weight on the words beside a value are a key or a neighbour of it, and no period or scope."""
_NAMES = re.compile(r"[^\W\d_a-zA-Z]|[a-zA-Z]{3}")  # 破案, cases; but neither a nor x1
_SAYS = re.compile(r"[^\W\d_]|[%％‰]")


def ensure_checkable(found: CheckReport, content: AnyContent, name: str) -> None:
    """Raise ``UsageError`` if nothing of the summary ``name`` could be held against the report; ``found`` is what came of it."""
    if not _was_held(found, content) or _is_bare(content):
        raise UsageError(f"the summary {name} states no figure and no honor: there is nothing to check")


def _was_held(found: CheckReport, content: AnyContent) -> bool:
    """Whether anything was held against the report: a figure, an honor, a sentence, our own ledger."""
    held = sum(count for name, count in found.counts.items() if name != "omitted")
    return held > 0 or not found.supported or (isinstance(content, dict) and "ledger" in content)


def _is_bare(content: AnyContent) -> bool:
    """Whether ``content`` holds numbers, and not a word that says what one of them counts."""
    if isinstance(content, str):
        return _SAYS.search(content) is None
    stated = leaves(content)
    return bool(stated) and not any(map(_is_named, stated))


def _is_named(leaf: Leaf) -> bool:
    if isinstance(leaf.value, str):
        return True
    return any(layer.weight >= _KEY and _NAMES.search(layer.text) is not None for layer in leaf.beside.layers)
