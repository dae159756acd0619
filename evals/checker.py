"""Plants errors into true summaries, and counts what the checker catches and how often it cries wolf.

Decides which finding codes are right for which planted error, and which summaries are asked. Leaves planting to ``mutate``,
writing summaries to ``shapes``, and the counts and their table to ``checker_counts``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.checker_counts import CheckerResult, table
from evals.dataset import Case, Dataset, load
from evals.mutate import plant, retold
from evals.shapes import TELLING, Shape, Stated, write
from evals.statements import HonorStatement, Planted, Planting, Statement, honors_of, statements_of
from summarizer.checking.check import summary_findings
from summarizer.checking.figures import ReportFigures
from summarizer.checking.reading import passages_of
from summarizer.numbers.mention import Approximation
from summarizer.schema import Finding, FindingCode, Severity

__all__ = ["RIGHT", "check_dataset", "run_checker"]

_VALUE = frozenset((FindingCode.WRONG_VALUE, FindingCode.NUMBER_NOT_IN_SOURCE, FindingCode.NUMBER_NOT_IN_EVIDENCE))
_PLACE = frozenset((FindingCode.WRONG_ATTACHMENT, FindingCode.NUMBER_NOT_IN_EVIDENCE))


RIGHT: Mapping[Planting, frozenset[FindingCode]] = {
    Planting.DIGIT: _VALUE,
    Planting.SWAP: _VALUE,
    Planting.POINT: _VALUE | {FindingCode.WRONG_SCALE},
    Planting.SCALE: _VALUE | {FindingCode.WRONG_SCALE},
    Planting.UNIT: frozenset((FindingCode.WRONG_UNIT, FindingCode.NUMBER_NOT_IN_SOURCE)),
    Planting.POINTS: frozenset((FindingCode.WRONG_UNIT, FindingCode.NUMBER_NOT_IN_SOURCE)),
    Planting.DIRECTION: frozenset((FindingCode.WRONG_DIRECTION,)),
    Planting.DIRECTION_WORD: frozenset((FindingCode.WRONG_DIRECTION,)),
    Planting.OPPOSITE: _PLACE,
    Planting.BASIS: frozenset((FindingCode.WRONG_PERIOD,)),
    Planting.BOUND_DROPPED: frozenset((FindingCode.LOST_APPROXIMATION,)),
    Planting.BOUND_ADDED: frozenset((FindingCode.LOST_APPROXIMATION,)),
    Planting.NEIGHBOUR: frozenset((FindingCode.WRONG_ATTACHMENT,)),
    Planting.SECTION: _PLACE,
    Planting.PERIOD: frozenset((FindingCode.WRONG_PERIOD,)),
    Planting.SCOPE: frozenset((FindingCode.WRONG_ATTACHMENT,)),
    Planting.INVENTED: _VALUE,
    Planting.INVENTED_HONOR: frozenset((FindingCode.TITLE_NOT_IN_EVIDENCE,)),
    Planting.INVENTED_WORD: frozenset((FindingCode.TITLE_NOT_IN_EVIDENCE,)),
    Planting.HONOR_CLASS: frozenset((FindingCode.TITLE_NOT_IN_EVIDENCE,)),
    Planting.HONOR_ISSUER: frozenset((FindingCode.TITLE_NOT_IN_EVIDENCE,)),
    Planting.PLAN: frozenset((FindingCode.PLAN_REPORTED_AS_RESULT,)),
    Planting.MENU: frozenset((FindingCode.NUMBER_NOT_IN_SOURCE,)),
}


def run_checker(reports: Path, gold: Path, out: Path | None = None, seed: int = 1, rounds: int = 1) -> CheckerResult:
    """Plant errors in correct summaries of every report with a reference, and count what is caught.

    With ``out``, writes ``missed.jsonl``, ``false_alarms.jsonl`` and ``table.txt`` there.
    """
    result = check_dataset(load(reports, gold), seed, rounds)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        for name, records in (("missed", result.missed), ("false_alarms", result.alarms)):
            lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            (out / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        (out / "table.txt").write_text(table(result), encoding="utf-8")
    return result


def check_dataset(dataset: Dataset, seed: int = 1, rounds: int = 1) -> CheckerResult:
    """As ``run_checker``, for cases that are loaded already; nothing is written."""
    result = CheckerResult()
    for case in dataset:
        report = ReportFigures.of(passages_of(case.document))
        _count_alarms(case, report, result, seed)
        for planted in plant(case, seed, rounds):
            _count_planted(case, report, planted, result)
    return result


def _errors(report: ReportFigures, summary: dict[str, Any] | str) -> tuple[Finding, ...]:
    return tuple(finding for finding in summary_findings(report, summary) if finding.severity is Severity.ERROR)


def _count_alarms(case: Case, report: ReportFigures, result: CheckerResult, seed: int) -> None:
    stated: list[Stated] = [*statements_of(case), *honors_of(case)]
    for shape in Shape:
        usable = [each for each in stated if _writable(shape, each)]
        _add_alarms(case, shape, len(usable), _errors(report, write(shape, case, usable)), result)
    anew = retold(case, seed)
    for shape in TELLING:
        _add_alarms(case, shape, len(anew), _errors(report, write(shape, case, anew)), result)
    for achievement in case.gold.achievements:
        cited = {"quote": achievement.quote, "start": achievement.start, "end": achievement.end}
        for shape, summary in (
            (Shape.OURS, {"achievements": [{"id": "x0", "summary": achievement.summary, **cited}]}),
            (Shape.PROSE, achievement.summary),
        ):
            _add_alarms(
                case, shape, _figures_in(case, achievement.start, achievement.end), _errors(report, summary), result
            )


def _figures_in(case: Case, start: int, end: int) -> int:
    return sum(start <= each.start and each.end <= end for each in case.gold.statistics)


def _add_alarms(case: Case, shape: Shape, figures: int, errors: Sequence[Finding], result: CheckerResult) -> None:
    result.figures[shape] += figures
    result.false[shape] += len(errors)
    result.alarms.extend({"case": case.name, "shape": shape.value, **error.model_dump(mode="json")} for error in errors)


def _writable(shape: Shape, stated: Stated) -> bool:
    """A range has no one value, so it can't be written as fields; nor a statistic without a value or a surface."""
    if isinstance(stated, HonorStatement):
        return True
    return shape not in (Shape.OURS, Shape.LISTS) or stated.value is not None or bool(stated.figure)


def _count_planted(case: Case, report: ReportFigures, planted: Planted, result: CheckerResult) -> None:
    for shape in _shapes(planted):
        errors = _new_errors(case, report, planted, shape)
        count = result.kinds[planted.kind]
        codes = {error.code for error in errors}
        result.shapes[planted.kind, shape, bool(codes)] += 1
        if codes & RIGHT[planted.kind]:
            count.right += 1
            continue
        if codes:
            count.other += 1
        else:
            count.missed += 1
        result.missed.append(_record(case, planted, shape, sorted(codes)))


def _shapes(planted: Planted) -> Iterator[Shape]:
    """The shapes that can hold the statement: a range has no one value, so fields can't; nor a verb of its own."""
    stated = planted.statement
    a_range = isinstance(stated, Statement) and stated.value is None and stated.approximation is Approximation.RANGE
    for shape in Shape if stated.verb is None else TELLING:
        if not (a_range and shape in (Shape.OURS, Shape.LISTS)):
            yield shape


def _new_errors(case: Case, report: ReportFigures, planted: Planted, shape: Shape) -> Sequence[Finding]:
    """The errors that the planted statement adds to those of the statement it was made from."""
    errors = _errors(report, write(shape, case, [planted.statement]))
    if planted.original is None:
        return errors
    before = Counter(error.code for error in _errors(report, write(shape, case, [planted.original])))
    left = []
    for error in errors:
        if before[error.code]:
            before[error.code] -= 1
        else:
            left.append(error)
    return left


def _record(case: Case, planted: Planted, shape: Shape, codes: Sequence[FindingCode]) -> dict[str, Any]:
    return {
        "case": case.name,
        "kind": planted.kind.value,
        "shape": shape.value,
        "codes": [code.value for code in codes],
        "stated": _shown(planted.statement),
        "original": _shown(planted.original) if planted.original is not None else None,
    }


def _shown(stated: Stated) -> str:
    if isinstance(stated, HonorStatement):
        return f"{stated.title} | {stated.awarded_by} | {stated.recipient}"
    change = stated.change.value if stated.change else ""
    return f"{stated.indicator} | {stated.figure} | {change} | {stated.period} | {stated.scope}"
