"""Scores as plain text for a terminal: one run, several runs side by side, a comparison.

Decides what is shown and in which order; rounds for reading only. Leaves computing to ``scoring`` and ``comparing``.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

from evals.comparing import Comparison
from evals.dataset import Dataset
from evals.metrics import DocumentScore, field_verdicts, pooled, record_verdicts, score_document
from evals.prediction import as_prediction
from evals.run_score import RunScore, slices
from evals.statistics import krippendorff_alpha
from evals.tally import Metric

__all__ = ["agreement_table", "comparison_table", "matrix", "run_table"]


def run_table(score: RunScore) -> str:
    """Everything that one run came to."""
    parts = [_head(score), _metrics(score), _escapes(score), _verdicts(score)]
    for title, by in (("genre", _genre), ("script", _script)):
        groups = slices(score, by)
        if len(groups) > 1:
            parts.append(_slices(title, groups))
    if score.failures:
        parts.append("\n".join(f"failed: {record.document}: {record.problem}" for record in score.failures))
    if score.absent:
        parts.append("not run yet: " + ", ".join(score.absent))
    return "\n\n".join(parts)


def matrix(scores: Sequence[RunScore]) -> str:
    """Several runs, one a row, as a Markdown table: the one that the README shows."""
    head = ["system", "statistics F1", "figures F1", "honors F1", "achievements F1", "accounting", "escapes",
            "escape rate", "wrong, flagged or not", "s/report", "tokens/report", "failed"]  # fmt: skip
    rows = [head, ["---"] * len(head)]
    for name, score in zip(labels(scores), scores, strict=True):
        reports = len(score.documents) or 1
        cost = score.cost
        rows.append([
            name,
            *(_with_interval(score, metric) for metric in _SHOWN),
            f"{score.escapes} of {score.verified}",
            f"{score.escape_rate:.1%}",
            str(score.shown_wrong),
            f"{cost.seconds / reports:.1f}",
            f"{(cost.prompt_tokens + cost.completion_tokens) / reports:.0f}",
            f"{len(score.failures)} of {len(score.failures) + len(score.documents)}",
        ])  # fmt: skip
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def labels(scores: Sequence[RunScore]) -> list[str]:
    """A name for each run; runs of one system and one model are told apart by their prompts, else by their program."""
    names = [score.run.label for score in scores]
    for more in ([score.run.prompt or "" for score in scores], [score.run.program for score in scores]):
        if len(set(names)) < len(names) and len(set(more)) > 1:
            names = [
                f"{name} · {words}" if names.count(name) > 1 else name for name, words in zip(names, more, strict=True)
            ]
    return names


_SHOWN = (Metric.STATISTICS, Metric.FIGURES, Metric.HONORS, Metric.ACHIEVEMENTS, Metric.ACCOUNTING)


def comparison_table(compared: Comparison) -> str:
    """What changed from the first run to the second, with the evidence that it is no chance."""
    first, second = compared.first, compared.second
    lines = [f"A {first.run.label} ({first.run.program})", f"B {second.run.label} ({second.run.program})"]
    least = min((test.least_p for test in compared.tests.values()), default=1.0)
    lines.append(f"{len(compared.shared)} reports in common; with so many the smallest p is {least:.4f}")
    rows = [["F1", "A", "B", "B - A", "95 %", "p"]]
    names = set(compared.shared)
    ours = [document for document in first.documents if document.name in names]
    theirs = [document for document in second.documents if document.name in names]
    for metric, test in compared.tests.items():
        rows.append([
            metric.value, f"{pooled(ours, metric).f1:.3f}", f"{pooled(theirs, metric).f1:.3f}",
            f"{test.difference:+.3f}", f"{test.interval.low:+.3f} … {test.interval.high:+.3f}", f"{test.p:.4f}",
        ])  # fmt: skip
    better = sum(flip.better for flip in compared.flips)
    tail = [
        f"figures that only B has right {better}, only A {len(compared.flips) - better}",
        f"escapes that only B has {len(compared.new_escapes)}, only A {len(compared.gone_escapes)}",
    ]
    tail += [f"only {side} finished: {', '.join(names)}" for side, names in
             (("A", compared.only_first), ("B", compared.only_second)) if names]  # fmt: skip
    return "\n\n".join(["\n".join(lines), _aligned(rows), "\n".join(tail)])


def agreement_table(first: Dataset, second: Dataset) -> str:
    """How far two annotators agree: F1 of one read as a prediction of the other, and alpha on what numbers are.

    Raises ValueError where the two folders do not annotate the same reports.
    """
    if [case.name for case in first] != [case.name for case in second]:
        raise ValueError("the two annotators did not annotate the same reports")
    scores = [score_document(one, as_prediction(other.gold)) for one, other in zip(first, second, strict=True)]
    rows = [["", "F1"]] + [[metric.value, f"{pooled(scores, metric).f1:.3f}"] for metric in Metric]
    ratings = [
        (item.right[0].value, "none" if item.entry is None else str(item.entry.disposition))
        for score in scores
        for item in score.accounted or ()
    ]
    ratings += [("none", "statistic") for score in scores for _ in score.surplus or ()]
    alpha = krippendorff_alpha(ratings)
    return _aligned(rows) + f"\n\nKrippendorff's alpha, dispositions of {len(ratings)} mentions: {alpha:.3f}"


def _head(score: RunScore) -> str:
    cost, reports = score.cost, len(score.documents)
    price = "" if cost.price is None else f", cost {cost.price:.4f}"
    return (
        f"{score.run.label} ({score.run.program})\n"
        f"{reports} reports finished, {len(score.failures)} failed; {cost.calls} calls, {cost.prompt_tokens} + "
        f"{cost.completion_tokens} tokens, {cost.seconds:.1f} s{price}"
    )


def _metrics(score: RunScore) -> str:
    rows = [["", "precision", "recall", "F1", "95 %"]]
    for metric in score.metrics:
        tally, interval = score.tally(metric), score.interval(metric)
        rows.append([
            metric.value, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}",
            f"{interval.low:.3f} … {interval.high:.3f}",
        ])  # fmt: skip
    return _aligned(rows)


def _escapes(score: RunScore) -> str:
    lines = [
        f"escapes {score.escapes} of {score.verified} verified figures ({score.escape_rate:.1%}); "
        f"{score.shown_wrong} wrong figures among all results, flagged or not",
        f"withheld rightly {score.withheld_rightly}, wrongly {score.withheld_wrongly}",
    ]
    if score.repair is not None:
        lines.append(f"repair mended {score.repair.mended}, broke {score.repair.broken}")
    return "\n".join(lines)


def _verdicts(score: RunScore) -> str:
    records = record_verdicts(score.documents)
    lines = ["records: " + ", ".join(f"{verdict.value} {count}" for verdict, count in sorted(records.items()))]
    for name, counts in field_verdicts(score.documents).items():
        wrong = ", ".join(f"{verdict.value} {count}" for verdict, count in sorted(counts.items()))
        lines.append(f"  {name.value}: {wrong or 'nothing to judge'}")
    return "\n".join(lines)


def _slices(title: str, groups: dict[str, tuple[DocumentScore, ...]]) -> str:
    rows = [[title, "reports", "statistics F1", "figures F1", "escapes"]]
    for name, group in groups.items():
        rows.append([
            name, str(len(group)), f"{pooled(group, Metric.STATISTICS).f1:.3f}",
            f"{pooled(group, Metric.FIGURES).f1:.3f}", str(sum(len(document.escapes) for document in group)),
        ])  # fmt: skip
    return _aligned(rows)


def _with_interval(score: RunScore, metric: Metric) -> str:
    if not score.has(metric):
        return "–"
    interval = score.interval(metric)
    return f"{score.tally(metric).f1:.3f} ({interval.low:.2f}–{interval.high:.2f})"


def _genre(document: DocumentScore) -> str:
    return document.genre


def _script(document: DocumentScore) -> str:
    return document.script


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns padded by display width; the first to the left, the others to the right."""
    widths = [max(_width(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) if at == 0 else " " * (width - _width(cell)) + cell
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
