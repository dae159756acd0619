"""A run's scores as the one JSON file that is kept beside it.

Decides its fields. The same run and references give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from evals.metrics import DocumentScore, dispositions, field_verdicts, pooled, record_verdicts
from evals.run_score import Cost, RunScore, slices
from evals.tally import Metric, Tally

__all__ = ["SCORES", "as_json"]

SCORES = "scores.json"


def as_json(score: RunScore) -> str:
    """The scores as JSON text, the same bytes for the same run and references."""
    content = {
        "run": score.run.model_dump(),
        "documents": len(score.documents),
        "failures": {record.document: record.problem for record in score.failures},
        "absent": list(score.absent),
        "metrics": {metric.value: _metric(score, metric) for metric in score.metrics},
        "escapes": [escape._asdict() for document in score.documents for escape in document.escapes],
        "verified": score.verified,
        "escape_rate": score.escape_rate,
        "shown_wrong": score.shown_wrong,
        "withheld_rightly": score.withheld_rightly,
        "withheld_wrongly": score.withheld_wrongly,
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
