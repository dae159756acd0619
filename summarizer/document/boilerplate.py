"""Which stretches of a copied page belong to the site and not to the report."""

from __future__ import annotations

from summarizer.text import Span

__all__ = ["boilerplate"]


def boilerplate(text: str) -> tuple[Span, ...]:
    """The clean spans of ``text`` that are the site's, sorted and disjoint."""
    return ()
