"""A run judged: its reports' scores with what it took, what repair did, and what failed.

Decides which totals a run is shown by. Leaves judging reports to ``metrics`` and reading a run's folder to ``scoring``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from decimal import Decimal

from evals.dataset import Case
from evals.metrics import DocumentScore, pooled
from evals.records import DocumentRecord, RunRecord
from evals.statistics import Interval, bootstrap_f1
from evals.tally import Metric, Tally

__all__ = ["Cost", "Repair", "RunScore", "slices"]


@dataclass(frozen=True, slots=True)
class Repair:
    """What repair did to reference figures: ``mended`` were not right before and are, ``broken`` the reverse."""

    mended: int
    broken: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: sums over its finished reports; ``price`` is None where no prices are stated."""

    calls: int
    prompt_tokens: int
    completion_tokens: int
    seconds: float
    price: Decimal | None


@dataclass(frozen=True, slots=True)
class RunScore:
    """A run judged. ``documents`` are the finished reports in order of name, ``records`` their records.

    ``failures`` are the reports for which the system has no summary: they are in no score and always shown
    beside it. ``absent`` are reports of the data that the run has not come to. ``repair`` is None for a system
    that repairs nothing or where it can't be known.
    """

    run: RunRecord
    cases: tuple[Case, ...]
    documents: tuple[DocumentScore, ...]
    records: tuple[DocumentRecord, ...]
    failures: tuple[DocumentRecord, ...]
    absent: tuple[str, ...]
    repair: Repair | None

    @property
    def attempted(self) -> tuple[str, ...]:
        """The reports that the run came to, finished or failed, in order of name."""
        return tuple(sorted(record.document for record in (*self.records, *self.failures)))

    def on(self, names: Collection[str]) -> RunScore:
        """The same run on these reports alone. What repair did is known for the whole run only, and left out."""
        kept = [at for at, document in enumerate(self.documents) if document.name in names]
        return replace(
            self,
            cases=tuple(self.cases[at] for at in kept),
            documents=tuple(self.documents[at] for at in kept),
            records=tuple(self.records[at] for at in kept),
            failures=tuple(record for record in self.failures if record.document in names),
            absent=(),
            repair=None,
        )

    @property
    def verified(self) -> int:
        """How many figures reached the results as verified."""
        return sum(score.verified for score in self.documents)

    @property
    def escapes(self) -> int:
        """How many of them are wrong."""
        return sum(len(score.escapes) for score in self.documents)

    @property
    def shown_wrong(self) -> int:
        """How many figures of the results are wrong, the flagged ones included."""
        return sum(score.shown_wrong for score in self.documents)

    @property
    def withheld_rightly(self) -> int:
        """How many withheld figures are wrong."""
        return sum(score.withheld_rightly for score in self.documents)

    @property
    def withheld_wrongly(self) -> int:
        """How many withheld figures are right."""
        return sum(score.withheld_wrongly for score in self.documents)

    @property
    def escape_rate(self) -> float:
        """Wrong figures among the verified ones, 0 to 1; 0 where nothing was verified."""
        return self.escapes / self.verified if self.verified else 0.0

    @property
    def cost(self) -> Cost:
        """Calls, tokens, seconds and price of the finished reports."""
        prices = [record.cost(self.run) for record in self.records]
        return Cost(
            calls=sum(record.calls for record in self.records),
            prompt_tokens=sum(record.prompt_tokens for record in self.records),
            completion_tokens=sum(record.completion_tokens for record in self.records),
            seconds=sum(record.seconds for record in self.records),
            price=sum((price for price in prices if price is not None), Decimal(0)) if None not in prices else None,
        )

    def tally(self, metric: Metric) -> Tally:
        """The pooled tally of a metric over the finished reports."""
        return pooled(self.documents, metric)

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics that the run is scored by, in their order."""
        return tuple(metric for metric in Metric if self.has(metric))

    def has(self, metric: Metric) -> bool:
        """Whether the system does the thing that the metric scores (a system without a ledger is not scored on it)."""
        return any(metric in score.tallies for score in self.documents)

    def interval(self, metric: Metric) -> Interval:
        """The bootstrap interval of a metric's F1 over the finished reports."""
        return bootstrap_f1([score.tallies[metric] for score in self.documents if metric in score.tallies])


def slices(score: RunScore, by: Callable[[DocumentScore], str]) -> dict[str, tuple[DocumentScore, ...]]:
    """The finished reports grouped by genre or script, in order of the group's name."""
    groups: dict[str, list[DocumentScore]] = {}
    for document in score.documents:
        groups.setdefault(by(document), []).append(document)
    return {name: tuple(groups[name]) for name in sorted(groups)}
