from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer import Settings, UsageError, check, read
from summarizer.cli.app import main
from summarizer.pipeline import summarize_with
from tests.batch.models import Silent
from tests.hostile import HONEST

FIGURE = {"indicator": "破获刑事案件", "surface": "1462起", "value": "1462", "unit": "起"}
NOTHING, UNSUPPORTED = 2, 5


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The honest report as a file."""
    file = tmp_path / "r.txt"
    file.write_text(HONEST, encoding="utf-8")
    return file


def verdict(report: Path, summary: object) -> int:
    """The exit code of ``check`` for ``summary``: JSON as it is, or anything that can be written as such."""
    file = report.with_name("s.json")
    file.write_text(summary if isinstance(summary, str) else json.dumps(summary, ensure_ascii=False), encoding="utf-8")
    return main(["check", str(report), str(file)])


def statistic(**changes: object) -> dict[str, object]:
    """A summary of one right figure with ``changes``."""
    return {"statistics": [{**FIGURE, **changes}]}


@pytest.mark.parametrize(
    "summary",
    [
        {"achievements": [{"summary": ["破案99999起"]}]},
        {"achievements": ["破案99999起"]},
        {"achievements": [{}]},
        {"honors": ["诺贝尔奖"]},
        {"honors": [{"title": ["诺贝尔奖"]}]},
        {"破案99999起": "是"},
        {"99999起": None},
        statistic(破案99999起=True),
        statistic(备注="实际破获刑事案件99999起"),
        statistic(value=[99999]),
        statistic(value={"n": 99999}),
        statistic(value=True),
        statistic(value="若干"),
        statistic(value=float("nan")),
        statistic(value=float("inf")),
        statistic(start=-5, end=-1),
        statistic(start=40, end=27),
        statistic(start=0, end=5),
        statistic(start=99990, end=99995),
        statistic(start="x", end="y"),
        statistic(start=1.5, end=2.5),
        statistic(evidence=[{"quote": "破获刑事案件1462起", "start": -3, "end": 2}]),
        statistic(evidence=[{"quote": "破获刑事案件1462起", "start": 0, "end": 3}]),
        '{"statistics": [{"indicator": "破获刑事案件", "value": ' + 5000 * "9" + "}]}",
        '{"indicator": "破获刑事案件", "value": "99999", "unit": "起"}\n{"a": 1}\n',
    ],
)
def test_what_is_wrong_or_unreadable_is_an_error(report: Path, summary: object) -> None:
    """Nothing that can't be read, placed or found passes, however right its neighbour is."""
    assert verdict(report, summary) == UNSUPPORTED


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("null", "is null"),
        ("[null]", "nothing to check"),
        ({"achievements": [], "statistics": [], "honors": []}, "nothing to check"),
        ("工作取得明显成效。", "nothing to check"),
        ('{"statistics": [{"value": "99999", "value": "1462"}]}', "'value' twice"),
        (10_000 * "[" + 10_000 * "]", "too deeply"),
        (900 * '{"a":' + '"破案1462起"' + 900 * "}", "100 levels"),
        ('{"value": "1462"}\n{"a":\n', "line 2"),
    ],
)
def test_what_could_not_be_checked_is_said_in_one_line(
    report: Path, summary: object, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A summary without anything to hold against the report is no supported one."""
    assert verdict(report, summary) == NOTHING
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "summary",
    [
        statistic(),
        statistic(start=HONEST.index("1462"), end=HONEST.index("1462") + 5),
        {"2023年破获刑事案件": "1462起"},
    ],
)
def test_a_right_summary_passes(report: Path, summary: object) -> None:
    """Right offsets and a year in a key are no faults."""
    assert verdict(report, summary) == 0


def _edit(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def edit(summary: dict[str, Any]) -> None:
        place: Any = summary
        *steps, last = path.split(".")
        for step in steps:
            place = place[int(step) if step.isdigit() else step]
        place[int(last) if last.isdigit() else last] = value

    return edit


@pytest.mark.parametrize(
    "edit",
    [
        lambda summary: summary.pop("ledger"),
        lambda summary: summary["ledger"]["numbers"].pop(),
        lambda summary: summary["statistics"].pop(),
        _edit("ledger.numbers", []),
        _edit("ledger.numbers.2.value", "99999"),
        _edit("ledger.numbers.2.disposition", "name"),
        _edit("ledger.totals", {"statistic": 99}),
        _edit("source.sha256", 64 * "0"),
        _edit("statistics.0.number", "n99"),
    ],
)
def test_an_edited_summary_of_ours_is_an_error(report: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    """The ledger must balance with the report and the items, and the report must be the one that was read."""
    whole = json.loads(summarize_with(read(report), Silent(), Settings(repair_rounds=0)).model_dump_json())
    assert verdict(report, whole) == 0
    edited = copy.deepcopy(whole)
    edit(edited)
    assert verdict(report, edited) == UNSUPPORTED


def test_deep_nesting_is_refused_from_python_too() -> None:
    """What is nested ten thousand deep is wrong usage and no fault of ours."""
    deep: object = "破案1462起"
    for _ in range(10_000):
        deep = [deep]
    with pytest.raises(UsageError):
        check(HONEST, [deep])


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("statistics.0.start", -5, "statistics.0.start must be 0 or more"),
        ("statistics.0.end", 10**6, "statistics.0 stands at"),
        ("statistics.0.end", 0, "statistics.0 stands at"),
        ("statistics.0.start", 1.5, "statistics.0.start must be a whole number"),
        ("statistics.0.start", 27.0, "statistics.0.start must be a whole number"),
        ("statistics.0.start", "27", "statistics.0.start must be a whole number"),
        ("statistics.0.start", True, "statistics.0.start must be a whole number"),
        ("statistics.0.evidence.0.end", 10**30, "statistics.0.evidence.0 stands at"),
        ("ledger.numbers.1.start", 9999, "ledger.numbers.1 stands at 9999 to"),
        ("source.characters", 3, "nowhere in a report of 3 characters"),
        ("statistics.0.evidence", [], "statistics.0.evidence must not be empty"),
        ("statistics.0.value", 5, "statistics.0.value must be text"),
        ("ledger", 7, "ledger must be an object"),
        ("honors", {}, "honors must be a list"),
        ("extra", 7, "extra is no field that there is"),
    ],
)
@pytest.mark.parametrize("verb", ["view", "export", "compare", "apply"])
def test_what_stands_nowhere_is_said_in_one_line(
    report: Path, verb: str, path: str, value: object, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is shown, written or clamped where a summary tells a place that its report can't have."""
    file, target = report.with_name("s.json"), report.with_name("t.csv")
    edited = json.loads(summarize_with(read(report), Silent(), Settings(repair_rounds=0)).model_dump_json())
    _edit(path, value)(edited)
    file.write_text(json.dumps(edited), encoding="utf-8")
    second = report.with_name("second.json")
    second.write_bytes(file.read_bytes())
    more = {
        "view": ["-o", str(target)],
        "export": ["--to", str(target)],
        "compare": [str(second)],
        "apply": [str(file)],
    }
    capsys.readouterr()
    assert main([verb, str(file), *more[verb]]) == NOTHING
    error = capsys.readouterr().err
    assert f"{file} is not a summary that this program wrote: " in error and said in error
    assert error.count("\n") == 1 and not target.exists()


def test_a_report_of_another_length_is_not_shown(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Offsets would lie elsewhere than the summary says; one line says so where the report is named."""
    file = report.with_name("s.json")
    edited = json.loads(summarize_with(read(report), Silent(), Settings(repair_rounds=0)).model_dump_json())
    edited["source"]["characters"] += 1
    file.write_text(json.dumps(edited), encoding="utf-8")
    assert main(["view", str(file), "--report", str(report)]) == NOTHING
    assert "is read otherwise than when it was summarized" in capsys.readouterr().err
    assert main(["view", str(file)]) == 0
    assert "without the report's text" in capsys.readouterr().out
