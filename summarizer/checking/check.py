"""Checking a summary of any shape against its report: the public verb.

Decides the order of the work and the shape of the answer. Pure: no model, no network, no state; the
same findings for the same input, in whatever order its items come. Leaves reading claims to
``claimed`` and judging them to ``judge`` and ``awards``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from summarizer.checking.awards import HonorJudge
from summarizer.checking.citing import find_places, missing_quotes
from summarizer.checking.claimed import AnySummary, claims_of, items_of
from summarizer.checking.claims import Citation, Claims, Depth
from summarizer.checking.completeness import omitted
from summarizer.checking.figures import ReportFigures
from summarizer.checking.judge import Judge
from summarizer.checking.misdated import misdated_once
from summarizer.checking.problems import Problem, finding_of
from summarizer.checking.reading import passages_of
from summarizer.checking.soundness import as_items, unsound
from summarizer.checking.source import examine_figures
from summarizer.checking.trends import TrendProblem, trend_problems
from summarizer.checking.verdicts import Outcome, Verdict
from summarizer.document.folding import fold
from summarizer.messages import Message
from summarizer.reading.passages import Passages
from summarizer.schema import CheckedFigure, CheckReport, FigureOutcome, Finding, FindingCode, Operand, Severity
from summarizer.text import Document

__all__ = ["check", "check_figures", "check_passages", "summary_findings"]


def check(text: str | Document, summary: AnySummary, examples: Collection[str] = ()) -> CheckReport:
    """Check ``summary`` against the report ``text``.

    ``summary`` is a ``Summary``, a mapping with any of its three lists, other parsed JSON, or prose.
    ``examples`` are the surfaces of figures and the titles of honors that the prompts' own examples
    hold: what stands nowhere in the report and is among them leaked from the prompt.
    """
    return check_passages(passages_of(text), summary, examples)


def check_passages(passages: Passages, summary: AnySummary, examples: Collection[str] = ()) -> CheckReport:
    """As ``check``, for a report that is divided already."""
    return check_figures(ReportFigures.of(passages), summary, examples)


def check_figures(report: ReportFigures, summary: AnySummary, examples: Collection[str] = ()) -> CheckReport:
    """As ``check``, for a report whose figures are at hand: many summaries of one report."""
    if isinstance(summary, Mapping):
        summary = as_items(summary)
    claims = claims_of(summary, report)
    findings, verdicts = _judged(report, claims, examples)
    unsound_parts = unsound(summary, items_of(summary), report) if isinstance(summary, Mapping) else ()
    findings = [*findings, *unsound_parts, *examine_figures(report)]
    stated = {figure for verdict in verdicts for figure in _stated(verdict)}
    left_out = omitted(report, stated)
    counts = Counter(_counted(verdict) for verdict in verdicts if _is_figure(verdict))
    return CheckReport(
        supported=not any(finding.severity is Severity.ERROR for finding in findings),
        findings=_ordered(findings),
        counts={
            "supported": counts["supported"],
            "derived": counts["derived"],
            "unsupported": counts["unsupported"],
            "omitted": len(left_out),
            "honors": len(claims.honors),
        },
        figures=tuple(sorted(map(_checked, filter(_is_figure, verdicts)), key=_figure_order)),
        omitted=left_out,
    )


def summary_findings(report: ReportFigures, summary: AnySummary, examples: Collection[str] = ()) -> tuple[Finding, ...]:
    """The findings about ``summary`` alone, without those about the report itself."""
    findings, _ = _judged(report, claims_of(summary, report), examples)
    return _ordered(findings)


def _judged(report: ReportFigures, claims: Claims, examples: Collection[str]) -> tuple[list[Finding], list[Verdict]]:
    citations: set[Citation] = {citation for _, citation in claims.cited}
    citations |= {citation for number in claims.numbers for citation in number.evidence}
    citations |= {citation for honor in claims.honors for citation in honor.evidence}
    places = find_places(report.passages, citations)
    leaks = _folded(tuple(examples))
    judge = Judge.of(report, places, leaks)
    verdicts = misdated_once([judge.judge(claim) for claim in claims.numbers])
    honors = HonorJudge(report, places, leaks)
    findings = [
        *missing_quotes(((item, citation) for item, citation in claims.cited if _is_quote(citation)), places),
        *(finding for verdict in verdicts for finding in _findings(verdict)),
        *(
            finding_of(problem, claim.item, claim.title)
            for claim in claims.honors
            for problem in honors.problems(claim)
        ),
        *_turned(trend_problems(claims.texts, report.passages)),
        *_duplicates(claims.repeated),
        *_unreadable(claims.unreadable),
    ]
    return findings, verdicts


@lru_cache(maxsize=16)
def _folded(examples: tuple[str, ...]) -> frozenset[str]:
    """The same few examples come with every report."""
    return frozenset(map(fold, examples))


def _is_quote(citation: Citation) -> bool:
    return citation.quote is not None or citation.start is not None


_OF_NUMBERS = frozenset(("value", "unit", "bound", "day of an event"))
"""Checks that set number against number; all others compare words that are said of one."""


def _findings(verdict: Verdict) -> Iterable[Finding]:
    claim = verdict.claim
    compared = {"period": claim.period, "basis": claim.basis, "scope": claim.scope}
    for problem in verdict.problems:
        words = None if problem.rule in _OF_NUMBERS else problem.message.values.get("ours")
        yield finding_of(problem, claim.item, claim.written or claim.surface, compared.get(problem.rule) or words)


def _turned(problems: Iterable[TrendProblem]) -> Iterable[Finding]:
    for each in problems:
        problem = Problem(FindingCode.WRONG_DIRECTION, each.message, each.span, "direction told without a figure")
        yield finding_of(problem, each.item, each.stated)


def _duplicates(repeated: Sequence[tuple[str | None, str]]) -> Iterable[Finding]:
    for item, what in repeated:
        yield finding_of(Problem(FindingCode.DUPLICATE, Message("number.repeated", what=what), None, "duplicate"), item)


def _unreadable(stated: Sequence[tuple[str | None, str]]) -> Iterable[Finding]:
    for item, what in stated:
        message = Message("number.unreadable", what=what)
        yield finding_of(Problem(FindingCode.NUMBER_NOT_IN_SOURCE, message, None, "readable at all"), item)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in an order that does not depend on that of the summary's items."""
    return tuple(sorted(dict.fromkeys(findings), key=_finding_order))


def _finding_order(finding: Finding) -> tuple[object, ...]:
    place = (finding.start is None, finding.start or 0, finding.end or 0)
    return (finding.severity is not Severity.ERROR, *place, finding.code.value, finding.item or "", finding.message)


def _is_figure(verdict: Verdict) -> bool:
    return verdict.claim.depth is Depth.FULL or verdict.outcome is Outcome.UNSUPPORTED


def _counted(verdict: Verdict) -> str:
    return "supported" if verdict.outcome is Outcome.BY_BOUND else verdict.outcome.value


def _stated(verdict: Verdict) -> Iterable[int]:
    if verdict.derivation is not None:
        return ()
    return (verdict.figure.index,) if verdict.figure is not None and verdict.outcome is not Outcome.UNSUPPORTED else ()


def _checked(verdict: Verdict) -> CheckedFigure:
    figure, derivation = verdict.figure, verdict.derivation
    return CheckedFigure(
        item=verdict.claim.item,
        surface=verdict.claim.surface,
        outcome=FigureOutcome(verdict.outcome.value),
        start=figure.start if figure is not None else None,
        end=figure.end if figure is not None else None,
        operation=derivation.operation.value if derivation is not None else None,
        operands=tuple(
            Operand(surface=operand.mention.surface, start=operand.start, end=operand.end)
            for operand in (derivation.operands if derivation is not None else ())
        ),
    )


def _figure_order(figure: CheckedFigure) -> tuple[object, ...]:
    return (figure.start is None, figure.start or 0, figure.item or "", figure.surface, figure.outcome.value)
