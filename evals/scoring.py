"""Judges a whole run from its kept summaries alone.

Decides which reports are scored, failed or not come to, and what repair did to them. Leaves judging one report to
``metrics`` and showing results to ``scores_json``, ``tables`` and ``page``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evals.dataset import Case, Dataset, load
from evals.decoding import read_prediction
from evals.metrics import DocumentScore, score_document
from evals.records import DocumentRecord, Outcome, RunFolder, RunFolderError, RunRecord
from evals.run_score import Repair, RunScore
from evals.tally import Metric
from evals.verdicts import Judged

__all__ = ["judge", "score_run"]


def score_run(path: Path, reports: Path | None = None, gold: Path | None = None) -> RunScore:
    """Judge the run in the folder ``path`` against the references it was run on, or against other ones.

    Raises ``RunFolderError`` where a report has changed since the run, ``DatasetError`` where a reference can't be
    used.
    """
    folder = RunFolder(path)
    run = folder.record()
    own_reports, own_gold = folder.data_folders()
    dataset = load(reports or own_reports, gold or own_gold).only(run.split, run.only)
    return judge(run, dataset, folder.documents())


def judge(run: RunRecord, dataset: Dataset, records: dict[str, DocumentRecord]) -> RunScore:
    """Score kept records against a dataset."""
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
