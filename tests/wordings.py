"""What the tests of wordings share: the places that a wording leaves open for values."""

from __future__ import annotations

from string import Formatter

__all__ = ["open_places"]


def open_places(wording: str) -> set[str]:
    """The names of the places that ``wording`` leaves open."""
    return {name for _, name, _, _ in Formatter().parse(wording) if name}
