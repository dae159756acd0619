"""Importance: how much a figure's absence from a summary matters, as a small stated ranking.

Decides a rank from place and wording alone. Leaves to ``checking`` what to say of figures that are left out.

From most to least: a figure in the headline or in a heading; a total, introduced by 共, 累计, 总 or as the whole of a
part behind it; the first figure of its section; any other; a part behind 其中, in brackets, or given for comparison.
"""

from __future__ import annotations

import re
from collections.abc import Set
from enum import IntEnum

from summarizer.language.lexicon import fill
from summarizer.reading.passages import FigureContext, Passages, SectionRole
from summarizer.text import Span

__all__ = ["Importance", "importance", "importances"]

_TOTAL = re.compile(fill(r"(?:{sum_sign}|(?<!公)共(?![同享建治产和]))[^,，;；。]{0,24}\Z"))
_PART_AHEAD = re.compile(r"其中[,，:：]?[^;；。]{0,40}\Z")
_PART_BEHIND = re.compile(r"[^,，;；。(（]{0,12}[,，(（]\s*其中")


class Importance(IntEnum):
    """How much a figure matters to a reader; higher is more."""

    PART = 0
    PLAIN = 1
    LEADING = 2
    TOTAL = 3
    HEADING = 4

    @property
    def because(self) -> str:
        """Why a figure has this rank, in words."""
        return _BECAUSE[self]


_BECAUSE = {
    Importance.PART: "a part of another figure",
    Importance.PLAIN: "a figure like its neighbours",
    Importance.LEADING: "the first figure of its section",
    Importance.TOTAL: "a total",
    Importance.HEADING: "stands in a heading",
}


def importance(passages: Passages, number: str) -> Importance:
    """The rank of the figure ``number``; KeyError where there is none."""
    figure = passages.figure(number)
    return _rank(passages, figure, _first_of_section(passages, figure))


def importances(passages: Passages, wanted: Set[str] | None = None) -> dict[str, Importance]:
    """The rank of every open figure, by id, in order of place; of those among ``wanted`` alone, if it is given."""
    seen: set[int] = set()
    ranks: dict[str, Importance] = {}
    for figure in passages.figures:
        if figure.reason is None:
            section = passages.sentence(figure.sentence).section
            if wanted is None or figure.number in wanted:
                ranks[figure.number] = _rank(passages, figure, section not in seen)
            seen.add(section)
    return ranks


def _first_of_section(passages: Passages, figure: FigureContext) -> bool:
    section = passages.sentence(figure.sentence).section
    for other in passages.figures:
        if other.reason is None and passages.sentence(other.sentence).section == section:
            return other.number == figure.number
    return False


def _rank(passages: Passages, figure: FigureContext, first: bool) -> Importance:
    text, span = passages.text.text, passages.mention(figure.number).clean
    sentence = passages.sentence(figure.sentence)
    heading = passages.sections[sentence.section].heading
    if sentence.role is SectionRole.HEADLINE or (heading is not None and heading.covers(span)):
        return Importance.HEADING
    if _PART_AHEAD.search(text, max(sentence.span.start, span.start - 60), span.start) or _bracketed(
        text, figure.clause
    ):
        return Importance.PART
    total = _TOTAL.search(text, max(sentence.span.start, span.start - 30), span.start)
    if total or _PART_BEHIND.match(text, span.end, min(len(text), span.end + 20)):
        return Importance.TOTAL
    return Importance.LEADING if first else Importance.PLAIN


def _bracketed(text: str, clause: Span) -> bool:
    return clause.start > 0 and text[clause.start - 1] in "(（"
