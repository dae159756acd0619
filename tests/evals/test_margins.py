"""Fitting the margins of attachment."""

from __future__ import annotations

import json
from pathlib import Path

from evals.dataset import load
from evals.margins import Question, answers, fitted, questions, table
from summarizer.checking.attachment.margins import FITTED, MARGINS_FILE, Margins

REPORT = "石桥县公安局2023年工作总结\n全年调解家庭纠纷86起，救助走失老人52名，侦破诈骗案件31起，培训驾驶员27名。\n"


def asked(folder: Path) -> tuple[Question, ...]:
    """The questions of one short report with its reference."""
    told = (("86", "起", "调解家庭纠纷数"), ("52", "名", "救助走失老人数"), ("31", "起", "侦破诈骗案件数"))
    statistics = [
        {
            "surface": f"{value}{unit}",
            "start": (start := REPORT.index(f"{value}{unit}")),
            "end": start + len(value) + 1,
            "indicator": indicator,
            "value": value,
            "unit": unit,
            "approximation": "exact",
            "period": "2023年",
        }
        for value, unit, indicator in told
    ]
    gold = {"document": "report.txt", "statistics": statistics, "other_numbers": [], "honors": [], "achievements": []}
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "report.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return tuple(questions(load(folder, folder)))


def test_margins_that_ask_for_too_much_miss_errors(tmp_path: Path) -> None:
    """The kept margins find the planted errors and blame nothing; some that no words reach miss some."""
    found = asked(tmp_path)
    assert answers(found) == (0, 0)
    deaf = FITTED._replace(least_worth=1000.0, neighbour_named=2.0, head_clear=2.0, surely_named=2.0)
    assert answers(found, deaf).missed > 0


def test_the_table_has_a_row_for_each_margin_asked_for(tmp_path: Path) -> None:
    """A row says the value and the range in which the answers cost no more, which holds the value."""
    found = asked(tmp_path)
    rows = list(fitted(found, ("least_worth",)))
    assert [(row.name, row.low <= row.value <= row.high) for row in rows] == [("least_worth", True)]
    assert "least_worth" in "\n".join(table(found, rows))


def test_every_margin_says_what_it_is_for() -> None:
    """The file has one row a margin, in the order of the fields."""
    rows = [line.split("\t") for line in MARGINS_FILE.read_text(encoding="utf-8").splitlines()[1:]]
    assert tuple(row[0] for row in rows) == Margins._fields
    assert all(len(row) == 3 and row[2] for row in rows)
