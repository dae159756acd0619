"""Words that a model says it copied from the report: found there, or dropped.

Decides where a copied period, scope, basis or party stands (in the figure's own sentence first, then nearest before it) and
gives it back as the report writes it. Leaves whether it is true of the figure to ``checking``.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.checking.locate import locate_all
from summarizer.document.folding import fold
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["found_in", "placed"]


def placed(passages: Passages, words: str, near: Span) -> str | None:
    """``words`` as the report writes them where they stand nearest to ``near``; None if the report does not say them."""
    places = _places(passages, words)
    if not places:
        return None
    place = min(places, key=lambda span: _distance(span, near))
    return " ".join(passages.text.as_written(*place).split())


def found_in(passages: Passages, words: str, within: Span) -> Span | None:
    """Where ``words`` stand in ``within``; None if they don't."""
    return next((place for place in _places(passages, words) if within.covers(place)), None)


def _distance(place: Span, near: Span) -> tuple[int, int]:
    """Places inside come first, then those before by how far, then those behind."""
    if near.covers(place):
        return 0, 0
    return (1, near.start - place.end) if place.end <= near.start else (2, place.start - near.end)


def _places(passages: Passages, words: str) -> tuple[Span, ...]:
    return _places_in(passages.text.text, words) or tuple(
        passages.text.clean_span(each.start, each.end) for each in locate_all(passages.text, words)
    )


@lru_cache(maxsize=4096)
def _places_in(text: str, words: str) -> tuple[Span, ...]:
    """Every place of ``words`` in ``text``, both folded; no digit of theirs may go on outside them."""
    wanted, found, at = fold(words).strip(), [], -1
    while wanted and (at := text.find(wanted, at + 1)) >= 0:
        end = at + len(wanted)
        cut_before = wanted[0].isdigit() and at > 0 and text[at - 1].isdigit()
        cut_behind = wanted[-1].isdigit() and text[end : end + 1].isdigit()
        if not (cut_before or cut_behind):
            found.append(Span(at, end))
    return tuple(found)
