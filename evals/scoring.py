"""A whole run's scores, from its kept summaries alone, and the one JSON file that holds them.

Decides what a run's result consists of: pooled metrics with their intervals, slices, verdicts, escapes, what was
withheld, what repair did, costs, and the reports that failed. Leaves judging reports to ``metrics`` and showing
results to ``tables`` and ``page``. The same run and references give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from evals.dataset import Case, Dataset, load
from evals.decoding import read_prediction
from evals.metrics import DocumentScore, Metric, Tally, field_verdicts, pooled, record_verdicts, score_document
from evals.records import DocumentRecord, Outcome, RunFolder, RunFolderError, RunRecord
from evals.statistics import Interval, bootstrap_f1
from evals.verdicts import Judged

__all__ = ["Cost", "Repair", "RunScore", "as_json", "score_run", "slices"]

SCORES = "scores.json"


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

    def has(self, metric: Metric) -> bool:
        """Whether the system does the thing that the metric scores (a system without a ledger is not scored on it)."""
        return any(metric in score.tallies for score in self.documents)

    def interval(self, metric: Metric) -> Interval:
        """The bootstrap interval of a metric's F1 over the finished reports."""
        return bootstrap_f1([score.tallies[metric] for score in self.documents if metric in score.tallies])


def score_run(path: Path, reports: Path | None = None, gold: Path | None = None) -> RunScore:
    """Judges the run in the folder ``path`` against the references it was run on, or against other ones.

    Raises ``RunFolderError`` where a report has changed since the run, ``DatasetError`` where a reference can't be
    used.
    """
    folder = RunFolder(path)
    run = folder.record()
    own_reports, own_gold = folder.data_folders()
    dataset = load(reports or own_reports, gold or own_gold).only(run.split, run.only)
    return judge(run, dataset, folder.documents())


def judge(run: RunRecord, dataset: Dataset, records: dict[str, DocumentRecord]) -> RunScore:
    """Scores kept records against a dataset."""
    cases, documents, finished, failures, absent = [], [], [], [], []
    repairs: list[Repair | None] = []
    for case in dataset:
        record = records.get(case.name)
        if record is None:
            absent.append(case.name)
            continue
        if record.source_sha256 != case.document.sha256:
            raise RunFolderError(f"{case.report}: the report has changed since the run")
        if record.outcome is Outcome.FAILED or record.summary is None:
            failures.append(record)
            continue
        score = score_document(case, read_prediction(record.summary, case.document.text))
        cases.append(case)
        documents.append(score)
        finished.append(record)
        repairs.append(_repair(case, record, score))
    return RunScore(
        run=run,
        cases=tuple(cases),
        documents=tuple(documents),
        records=tuple(finished),
        failures=tuple(failures),
        absent=tuple(absent),
        repair=_sum(repairs),
    )


def _repair(case: Case, record: DocumentRecord, after: DocumentScore) -> Repair | None:
    if record.before_repair is None:
        return None
    before = score_document(case, read_prediction(record.before_repair, case.document.text))
    was = [item.right for item in _references(before)]
    now = [item.right for item in _references(after)]
    return Repair(
        mended=sum(right and not earlier for earlier, right in zip(was, now, strict=True)),
        broken=sum(earlier and not right for earlier, right in zip(was, now, strict=True)),
    )


def _references(score: DocumentScore) -> list[Judged]:
    """The judgements of the reference's figures, which come first and in its order."""
    count = int(score.tallies[Metric.FIGURES].reference)
    return list(score.statistics[:count])


def _sum(repairs: Sequence[Repair | None]) -> Repair | None:
    known = [repair for repair in repairs if repair is not None]
    if not known:
        return None
    return Repair(sum(repair.mended for repair in known), sum(repair.broken for repair in known))


def slices(score: RunScore, by: Callable[[DocumentScore], str]) -> dict[str, tuple[DocumentScore, ...]]:
    """The finished reports grouped by genre or script, in order of the group's name."""
    groups: dict[str, list[DocumentScore]] = {}
    for document in score.documents:
        groups.setdefault(by(document), []).append(document)
    return {name: tuple(groups[name]) for name in sorted(groups)}


def as_json(score: RunScore) -> str:
    """The scores as JSON text, the same bytes for the same run and references."""
    content = {
        "run": score.run.model_dump(),
        "documents": len(score.documents),
        "failures": {record.document: record.problem for record in score.failures},
        "absent": list(score.absent),
        "metrics": {metric.value: _metric(score, metric) for metric in Metric if score.has(metric)},
        "escapes": [escape._asdict() for document in score.documents for escape in document.escapes],
        "verified": score.verified,
        "escape_rate": score.escape_rate,
        "shown_wrong": score.shown_wrong,
        "withheld_rightly": sum(document.withheld_rightly for document in score.documents),
        "withheld_wrongly": sum(document.withheld_wrongly for document in score.documents),
        "repair": None if score.repair is None else {"mended": score.repair.mended, "broken": score.repair.broken},
        "fields": {name.value: _counts(counts) for name, counts in field_verdicts(score.documents).items()},
        "records": _counts(record_verdicts(score.documents)),
        "dispositions": dispositions(score.documents),
        "by_genre": {name: _slice(group) for name, group in slices(score, lambda document: document.genre).items()},
        "by_script": {name: _slice(group) for name, group in slices(score, lambda document: document.script).items()},
        "by_document": {document.name: _slice((document,)) for document in score.documents},
        "cost": _cost(score.cost),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)


def dispositions(documents: Sequence[DocumentScore]) -> dict[str, dict[str, int]]:
    """How often mentions of each reference disposition were given each disposition, or lost."""
    counts: dict[str, Counter[str]] = {}
    for document in documents:
        for item in document.accounted or ():
            given = "lost" if item.entry is None else str(item.entry.disposition or "unreadable")
            if item.correct:
                given = item.right[0].value
            counts.setdefault(item.right[0].value, Counter())[given] += 1
    return {right: dict(sorted(counts[right].items())) for right in sorted(counts)}


def _metric(score: RunScore, metric: Metric) -> dict[str, object]:
    return {**_scores(score.tally(metric)), "interval": list(score.interval(metric))}


def _slice(group: Sequence[DocumentScore]) -> dict[str, object]:
    present = [metric for metric in Metric if any(metric in document.tallies for document in group)]
    return {metric.value: _scores(pooled(group, metric)) for metric in present} | {
        "documents": len(group),
        "escapes": sum(len(document.escapes) for document in group),
        "verified": sum(document.verified for document in group),
    }


def _scores(tally: Tally) -> dict[str, object]:
    return {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1, **tally._asdict()}


def _cost(cost: Cost) -> dict[str, object]:
    return {
        "calls": cost.calls,
        "prompt_tokens": cost.prompt_tokens,
        "completion_tokens": cost.completion_tokens,
        "seconds": round(cost.seconds, 3),
        "price": None if cost.price is None else str(cost.price),
    }


def _counts(counts: Counter[str] | Counter[Any]) -> dict[str, int]:
    return {str(name): counts[name] for name in sorted(counts)}
