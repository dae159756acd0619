"""Texts that say, word for word, what stands in the place that they cite.

Decides when a text is such a copy: whole clauses of the cited place, with no part of a number or a unit cut off. Its
numbers are then the report's own, with the words, the period and the body that they have there, so they are not read
again. What they stand for in the report (a plan, the site's own) is judged as ever.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.checking.boundaries import cuts_into_meaning
from summarizer.checking.claims import Citation, Depth, NumberClaim, TextPart, stated_in
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import PLAN_CUE
from summarizer.document.folding import fold
from summarizer.text import Span

__all__ = ["copied_claims"]

_END = "。；;,， "
_NAMED = (Standing.NAMED, Standing.TIME)


def copied_claims(parts: Iterable[TextPart], report: ReportFigures) -> tuple[list[NumberClaim], list[TextPart]]:
    """The claims of those ``parts`` that are copies, and the other parts."""
    claims: list[NumberClaim] = []
    rest: list[TextPart] = []
    for part in parts:
        text = fold(part.text).strip().rstrip(_END) if part.evidence else ""
        place = _copied(text, part.evidence, report)
        if place is None:
            rest.append(part)
            continue
        figures = report.within([report.passages.text.raw_span(*place)])
        claims.extend(_claim(part, text, figure) for figure in figures if figure.standing is not Standing.MARKER)
    return claims, rest


def _copied(text: str, evidence: Iterable[Citation], report: ReportFigures) -> Span | None:
    """Where in one of the cited places ``text`` stands as a whole (clean); None where in none."""
    clean = report.passages.text
    for citation in evidence:
        if (
            citation.start is None
            or citation.end is None
            or not citation.start < citation.end <= len(clean.document.text)
        ):
            continue
        cited = clean.clean_span(citation.start, citation.end)
        start = clean.text.find(text, *cited) if text else -1
        if start >= 0 and _opens(clean.text, start) and not cuts_into_meaning(clean.text, start, start + len(text)):
            return Span(start, start + len(text))
    return None


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins at ``start``: what is cut off before it may change what its figures count."""
    return start == 0 or not text[start - 1].isalnum()


def _claim(part: TextPart, text: str, figure: Figure) -> NumberClaim:
    return stated_in(part, figure.mention)._replace(
        unit=figure.unit,
        depth=Depth.PRESENCE if figure.standing in _NAMED else part.depth,
        layers=(),
        label=figure.context.label,
        called=(),
        announced=text,
        direction=figure.direction,
        period=None,
        scope=None,
        place=figure.span,
        planned=PLAN_CUE.search(text) is not None,
    )
