"""Fit the margins of attachment: move each alone, and see from where on the checker answers worse.

Decides what is asked (true statements, and those with an error whose finding depends on whose figure is meant) and what a
worse answer costs. Leaves planting to ``mutate`` and what each margin is for to ``margins.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

from evals.checker import RIGHT
from evals.dataset import Case, Dataset
from evals.mutate import plant
from evals.shapes import Shape, write
from evals.statements import Planting, Statement, statements_of
from summarizer.checking.attachment.margins import FITTED, Margins
from summarizer.checking.bearing import Bearing
from summarizer.checking.citing import find_places
from summarizer.checking.claimed import claims_of
from summarizer.checking.claims import Citation, NumberClaim
from summarizer.checking.figures import ReportFigures
from summarizer.checking.judge import Judge
from summarizer.checking.reading import passages_of
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["Answers", "Fitted", "Question", "answers", "fitted", "questions", "table"]

_KINDS = (Planting.NEIGHBOUR, Planting.SECTION, Planting.DIGIT, Planting.UNIT, Planting.PLAN)
_SHAPES = (Shape.LISTS, Shape.PROSE)  # without places, which would settle whose figure is meant
_FACTORS = tuple(map(Decimal, ("0.5", "0.8", "1.25", "1.5")))
_PRICE = 10
"""Errors that may be missed for one true statement that is no longer blamed: a false alarm costs a checker its readers."""


class Answers(NamedTuple):
    """Statements answered wrongly: true ones that are blamed, and planted errors without a right finding."""

    blamed: int
    missed: int

    @property
    def cost(self) -> int:
        """What these answers cost, in missed errors."""
        return _PRICE * self.blamed + self.missed


@dataclass(frozen=True, slots=True)
class Question:
    """A statement's claims against its report; ``right`` are the codes that tell its error, None if it has none."""

    report: ReportFigures
    claims: tuple[NumberClaim, ...]
    places: Mapping[Citation, tuple[Span, ...]]
    right: frozenset[FindingCode] | None


class Fitted(NamedTuple):
    """A margin with its value, the range of tried values that cost no more, and the answers at both ends of what was tried."""

    name: str
    value: float
    low: float
    high: float
    least: Answers
    most: Answers


def questions(dataset: Dataset, seed: int = 1) -> Iterator[Question]:
    """Every statement of the references, true and with each kind of error, in each shape."""
    for case in dataset:
        report = ReportFigures.of(passages_of(case.document))
        for statement in statements_of(case):
            yield from _asked(case, report, statement, None)
        for planted in plant(case, seed, 1):
            if planted.kind in _KINDS and isinstance(planted.statement, Statement):
                yield from _asked(case, report, planted.statement, RIGHT[planted.kind])


def _asked(
    case: Case, report: ReportFigures, statement: Statement, right: frozenset[FindingCode] | None
) -> Iterator[Question]:
    for shape in _SHAPES if statement.value is not None else (Shape.PROSE,):
        summary: dict[str, Any] | str = write(shape, case, [statement])
        claims = claims_of(summary, report).numbers
        cited = {citation for claim in claims for citation in claim.evidence}
        yield Question(report, claims, find_places(report.passages, cited), right)


def answers(asked: Iterable[Question], margins: Margins = FITTED) -> Answers:
    """How the checker answers with ``margins``."""
    blamed = missed = 0
    judged: dict[int, tuple[ReportFigures, Bearing]] = {}
    for question in asked:
        known = judged.get(id(question.report))
        if known is None:
            report = replace(question.report, margins=margins)
            known = judged[id(question.report)] = report, Bearing.of(report)
        judge = Judge(*known, question.places)
        problems = [problem for claim in question.claims for problem in judge.judge(claim).problems]
        if question.right is None:
            blamed += any(problem.code.severity == "error" for problem in problems)
        else:
            missed += question.right.isdisjoint(problem.code for problem in problems)
    return Answers(blamed, missed)


def fitted(asked: Sequence[Question], names: Sequence[str] = Margins._fields) -> Iterator[Fitted]:
    """Each of the margins ``names`` moved alone, at half to one and a half times its value."""
    now = answers(asked).cost
    for name in names:
        value = Decimal(str(getattr(FITTED, name)))
        tried = {
            value * factor: answers(asked, FITTED._replace(**{name: float(value * factor)})) for factor in _FACTORS
        }
        below = _reach(value, [(at, tried[at].cost <= now) for at in sorted(tried, reverse=True) if at < value])
        above = _reach(value, [(at, tried[at].cost <= now) for at in sorted(tried) if at > value])
        yield Fitted(name, float(value), float(below), float(above), tried[min(tried)], tried[max(tried)])


def _reach(value: Decimal, tried: Sequence[tuple[Decimal, bool]]) -> Decimal:
    """The last value, going away from ``value``, before an answer costs more."""
    for at, holds in tried:
        if not holds:
            break
        value = at
    return value


def table(asked: Sequence[Question], rows: Iterable[Fitted]) -> Iterator[str]:
    """The rows as lines of text, one a margin, behind the answers as they are."""
    true, now = sum(each.right is None for each in asked), answers(asked)
    yield f"{true} true statements, {now.blamed} blamed; {len(asked) - true} with an error, {now.missed} missed"
    ends = f"{'blamed, missed at half':>24}{'at one and a half':>20}"
    yield f"{'margin':<20}{'value':>7}{'costs no more from':>20}{'to':>7}{ends}"
    for row in rows:
        least, most = (f"{each.blamed}, {each.missed}" for each in (row.least, row.most))
        yield f"{row.name:<20}{row.value:>7g}{row.low:>20g}{row.high:>7g}{least:>24}{most:>20}"
