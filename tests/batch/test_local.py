"""Many reports on this machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.batch.entries import Entry
from summarizer.batch.limits import Limits
from summarizer.batch.local import run_batch, summarize_entries
from summarizer.batch.manifest import MANIFEST, Fate
from summarizer.batch.plan import Plan
from summarizer.batch.single import file_name
from summarizer.settings import Settings
from tests.batch.models import Failing, Silent
from tests.batch.reports import report, written

SETTINGS = Settings(model="silent", base_url="http://localhost:1/v1", repair_rounds=0)


@pytest.fixture
def entries(tmp_path: Path) -> tuple[Entry, ...]:
    """Six reports."""
    return written(tmp_path / "reports", 6)


def test_each_report_gets_a_summary_and_a_line(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """The manifest names the file that holds the report's figures."""
    done = run_batch(entries, Silent(), SETTINGS, Plan(tmp_path / "out"))
    assert done.failed == ()
    assert {line.report for line in done.lines} == {entry.name for entry in entries}
    kept = [json.loads(line) for line in (tmp_path / "out" / MANIFEST).read_text(encoding="utf-8").splitlines()]
    for line in kept:
        summary = json.loads((tmp_path / "out" / line["file"]).read_text(encoding="utf-8"))
        assert summary["source"]["sha256"] == line["sha256"]
        number = int(Path(line["report"]).stem)
        assert {"5.2", str(1200 + number), str(300 + number)} == {each["value"] for each in summary["statistics"]}


def test_a_second_run_does_only_what_is_left(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """What is done is passed over, unless the report or its summary has changed."""
    plan = Plan(tmp_path / "out")
    run_batch(entries[:4], Silent(), SETTINGS, plan)
    Path(entries[0].name).write_text(report(50), encoding="utf-8")
    (plan.out / file_name(entries[1].name)).unlink()
    again = run_batch(entries, Silent(), SETTINGS, plan)
    assert again.skipped == 2
    assert {line.report for line in again.lines} == {entries[at].name for at in (0, 1, 4, 5)}


def test_a_report_that_fails_is_listed_and_the_others_go_on(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """An unreadable report, and one for which the endpoint fails, cost no other one its summary."""
    Path(entries[1].name).write_bytes(b"")
    plan = Plan(tmp_path / "out", Limits(reports=2))
    done = run_batch(entries, Failing("1203"), SETTINGS, plan)
    fates = {Path(line.report).stem: line.fate for line in done.lines}
    assert fates["01"] is Fate.FAILED
    assert fates["03"] is not Fate.DONE
    assert sum(fate is Fate.DONE for fate in fates.values()) == 4
    assert not (plan.out / file_name(entries[3].name)).exists()  # nothing partial bears the name of a whole summary
    again = run_batch(entries, Silent(), SETTINGS, plan)
    assert (again.lines, again.skipped, again.failed_before) == ((), 4, 2)
    retried = run_batch(entries, Silent(), SETTINGS, Plan(plan.out, retry_failed=True))
    assert {Path(line.report).stem: line.fate for line in retried.lines} == {"01": Fate.FAILED, "03": Fate.DONE}


def test_a_limit_leaves_the_rest_and_says_why(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """No report is begun beyond the limit; those begun are finished."""
    few = run_batch(entries, Silent(), SETTINGS, Plan(tmp_path / "out", most=2))
    assert (len(few.lines), few.left, few.stopped_by) == (2, 4, "--limit 2")
    spent = run_batch(entries, Silent(), SETTINGS, Plan(tmp_path / "more", Limits(reports=1, tokens=15)))
    assert spent.left >= 3
    assert spent.stopped_by is not None
    assert "tokens are used" in spent.stopped_by


def test_a_dead_endpoint_ends_the_batch(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """Reports that were never begun are left, not failed."""
    done = run_batch(entries, Failing("起"), SETTINGS, Plan(tmp_path / "out", Limits(reports=1, failures=2)))
    assert done.left >= 2
    assert done.stopped_by == "the endpoint failed again and again"


def test_a_torn_line_of_the_manifest_is_no_obstacle(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """A kill in the middle of a line costs that report's line and nothing else."""
    plan = Plan(tmp_path / "out")
    run_batch(entries[:2], Silent(), SETTINGS, plan)
    whole = (plan.out / MANIFEST).read_text(encoding="utf-8")
    (plan.out / MANIFEST).write_text(whole[:-40], encoding="utf-8")
    again = run_batch(entries[:3], Silent(), SETTINGS, plan)
    assert again.skipped == 1
    assert len(run_batch(entries[:3], Silent(), SETTINGS, plan).lines) == 0


def test_questions_under_way_are_bounded_over_all_reports(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """Six reports at once share the four places of the endpoint."""
    model = Silent()
    run_batch(entries, model, SETTINGS, Plan(tmp_path / "out", Limits(reports=6)))
    assert model.most_under_way <= model.concurrency
    assert model.asked >= len(entries)


def test_without_a_model_the_rules_read_alone(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """No endpoint is needed, and a second run passes over what is done."""
    settings, out = Settings(model="none"), tmp_path / "out"
    first = summarize_entries(entries, settings, Plan(out))
    assert first.failed == ()
    assert {(line.way, line.calls) for line in first.lines} == {("rules", 0)}
    assert summarize_entries(entries, settings, Plan(out)).skipped == len(entries)
