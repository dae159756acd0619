from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.checker import run_checker
from evals.checker_counts import CheckerResult, table
from evals.dataset import Case, load
from evals.mutate import plant
from evals.shapes import Shape, write
from evals.statements import Planting, Statement, sentence_around, statements_of
from tests.checking.report import REPORT


def annotated(surface: str, indicator: str, value: str, unit: str, **fields: object) -> dict[str, object]:
    """A reference statistic at the first place of ``surface``."""
    start = REPORT.index(surface)
    place = {"surface": surface, "start": start, "end": start + len(surface)}
    return {**place, "indicator": indicator, "value": value, "unit": unit, "approximation": "exact", **fields}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One report with its reference."""
    made = tmp_path_factory.mktemp("gold")
    statistics = [
        annotated("1246起", "破获刑事案件数", "1246", "起", period="2023年"),
        annotated("387起", "查处酒驾数", "387", "起", period="2023年"),
        annotated("95起", "查处醉驾数", "95", "起", period="2023年"),
        annotated("560余名", "抓获犯罪嫌疑人数", "560", "名", approximation="more_than", period="2023年"),
        annotated("18.6%", "刑事警情同比变化", "18.6", "%", change="decrease", basis="同比", period="2023年"),
    ]
    gold = {"document": "report.txt", "statistics": statistics, "other_numbers": [], "honors": [], "achievements": []}
    (made / "report.txt").write_text(REPORT, encoding="utf-8")
    (made / "report.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def case(folder: Path) -> Case:
    """The case of that folder."""
    return load(folder, folder).cases[0]


def test_the_same_seed_plants_the_same_errors(case: Case) -> None:
    """Two runs can be compared."""
    assert list(plant(case, 3)) == list(plant(case, 3))
    assert list(plant(case, 3)) != list(plant(case, 4))


def test_a_planted_statement_differs_from_its_original(case: Case) -> None:
    """Every planted error is one."""
    assert all(planted.statement != planted.original for planted in plant(case, 1))


def test_a_changed_digit_changes_the_value_by_the_same_factor(case: Case) -> None:
    """What is written and what is meant stay one number."""
    changed = [planted.statement for planted in plant(case, 1) if planted.kind is Planting.DIGIT]
    assert changed
    for statement in changed:
        assert isinstance(statement, Statement)
        digits = "".join(sign for sign in statement.figure if sign.isdigit() or sign == ".")
        assert str(statement.value) == digits


@pytest.mark.parametrize("shape", list(Shape))
def test_each_shape_states_every_figure(case: Case, shape: Shape) -> None:
    """No shape loses a number."""
    written = json.dumps(write(shape, case, statements_of(case)), ensure_ascii=False)
    for digits in ("1246", "387", "95", "560", "18.6"):
        assert digits in written


def test_the_sentence_around_a_place_ends_at_its_marks() -> None:
    """The evidence of a planted statement is one sentence."""
    start = REPORT.index("1246起")
    begin, end = sentence_around(REPORT, start, start + 5)
    assert REPORT[begin:end].startswith("全年共破获")
    assert REPORT[begin:end].endswith("560余名")


def test_a_run_counts_and_writes_what_it_missed(folder: Path, tmp_path: Path) -> None:
    """Nearly all is caught on a plain report, nothing is wrongly blamed, and the files are there."""
    result: CheckerResult = run_checker(folder, folder, tmp_path / "out", seed=2)
    assert result.alarm_rate == 0
    assert result.kinds[Planting.DIGIT].caught == 1
    assert result.kinds[Planting.DIRECTION].caught == 1
    assert (tmp_path / "out" / "missed.jsonl").exists()
    assert table(result) == (tmp_path / "out" / "table.txt").read_text(encoding="utf-8")
