"""Two runs on the same reports: what changed, whether the difference is more than chance, and whether it may pass.

Decides flips (reference figures that one run has right and the other has not), significance, and the gate: no new
escape, no new failure, no drop that is both significant and larger than a stated size. Leaves the arithmetic to
``statistics``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.dataset import Case
from evals.escapes import Escape
from evals.metrics import DocumentScore
from evals.reference import GoldStatistic
from evals.run_score import RunScore
from evals.statistics import PairedTest, paired_test
from evals.tally import Metric
from evals.verdicts import Judged
from summarizer.errors import UsageError

__all__ = ["Comparison", "Flip", "GateProblem", "NothingSharedError", "ProblemKind", "compare", "gate"]

# The scores that the gate guards; the others are made of the same verdicts.
GUARDED = (Metric.STATISTICS, Metric.FIGURES, Metric.HONORS, Metric.ACHIEVEMENTS, Metric.ACCOUNTING)


class NothingSharedError(UsageError):
    """Two runs without a report in common can't be compared."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A reference figure that one run has right and the other has not."""

    case: Case
    gold: GoldStatistic
    first: Judged
    second: Judged

    @property
    def better(self) -> bool:
        """Whether the second run is the one that has it right."""
        return self.second.right


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs on the reports that both finished; ``only_first`` and ``only_second`` name the others."""

    first: RunScore
    second: RunScore
    tests: dict[Metric, PairedTest]
    flips: tuple[Flip, ...]
    new_escapes: tuple[Escape, ...]
    gone_escapes: tuple[Escape, ...]
    shared: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


class ProblemKind(StrEnum):
    """Why a run may not pass."""

    ESCAPE = "new escape"
    FAILURE = "new failure"
    DROP = "significant drop"


@dataclass(frozen=True, slots=True)
class GateProblem:
    """One reason why a run may not pass, in words."""

    kind: ProblemKind
    words: str


def compare(first: RunScore, second: RunScore) -> Comparison:
    """Compare two runs, report by report, over the reports that both finished."""
    one = {document.name: document for document in first.documents}
    other = {document.name: document for document in second.documents}
    shared = [name for name in one if name in other]
    if not shared:
        raise NothingSharedError("the two runs have no finished report in common")
    pairs = [(one[name], other[name]) for name in shared]
    cases = {case.name: case for case in first.cases}
    known = {escape.key for document, _ in pairs for escape in document.escapes}
    present = {escape.key for _, document in pairs for escape in document.escapes}
    return Comparison(
        first=first,
        second=second,
        tests=_tests(pairs),
        flips=tuple(flip for before, after in pairs for flip in _flips(cases[before.name], before, after)),
        new_escapes=tuple(e for _, document in pairs for e in document.escapes if e.key not in known),
        gone_escapes=tuple(e for document, _ in pairs for e in document.escapes if e.key not in present),
        shared=tuple(shared),
        only_first=tuple(name for name in one if name not in other),
        only_second=tuple(name for name in other if name not in one),
    )


def gate(baseline: RunScore, run: RunScore, *, drop: float, alpha: float) -> tuple[GateProblem, ...]:
    """Why ``run`` may not take the place of ``baseline``; empty where it may.

    ``drop`` is the largest loss of F1 (0 to 1) that is let pass even if it is significant, ``alpha`` the level of
    significance. A report that the baseline finished and the run did not is a new failure, whatever the reason.
    """
    compared = compare(baseline, run)
    problems = [
        GateProblem(ProblemKind.ESCAPE, f"{e.document} {e.start}:{e.end} {e.kind}: {e.said}")
        for e in compared.new_escapes
    ]
    failed = {record.document: record.problem for record in run.failures}
    problems += [
        GateProblem(ProblemKind.FAILURE, f"{name}: {failed.get(name) or 'not run'}") for name in compared.only_first
    ]
    for metric in GUARDED:
        test = compared.tests.get(metric)
        if test is not None and test.difference < -drop and test.p < alpha:
            problems.append(
                GateProblem(ProblemKind.DROP, f"{metric}: F1 {test.difference:+.3f} (p {test.p:.4f})"),
            )
    return tuple(problems)


def _tests(pairs: Sequence[tuple[DocumentScore, DocumentScore]]) -> dict[Metric, PairedTest]:
    tests = {}
    for metric in Metric:
        both = [(a.tallies[metric], b.tallies[metric]) for a, b in pairs if metric in a.tallies and metric in b.tallies]
        if both:
            tests[metric] = paired_test([a for a, _ in both], [b for _, b in both])
    return tests


def _flips(case: Case, before: DocumentScore, after: DocumentScore) -> list[Flip]:
    return [
        Flip(case, gold, one, other)
        for gold, one, other in zip(case.gold.statistics, before.statistics, after.statistics, strict=False)
        if one.right != other.right
    ]
