"""``summarizer numbers``: the inventory as lines of JSON or as a table."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.sample_summary import TEXT

PLACE = ["id", "start", "end", "surface"]
QUANTITY = ["value", "low", "high", "approximation", "unit", "kind"]
CONTEXT = ["direction", "basis", "date", "reason", "rule"]


def records(report: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """What ``--json`` prints, parsed."""
    assert main(["numbers", str(report), "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_line_is_one_mention_that_points_to_its_characters(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every line has the same fields, and ``text[start:end] == surface``."""
    found = records(report, capsys)
    assert len(found) > 8
    for record in found:
        assert list(record) == PLACE + QUANTITY + CONTEXT
        start, end = record["start"], record["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert TEXT[start:end] == record["surface"]


def test_values_are_decimal_strings_and_bounds_are_kept(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """1200余万元 is more than twelve million yuan, written out."""
    found = {record["surface"]: record for record in records(report, capsys)}
    money = found["1200余万元"]
    assert (money["value"], money["unit"], money["approximation"]) == ("12000000", "元", "more_than")
    assert money["low"] == "12000000"
    assert found["零"]["value"] == "0"


def test_without_json_it_is_a_table(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One row a mention, with how many there are."""
    assert main(["numbers", str(report)]) == 0
    page = capsys.readouterr().out
    assert "> 12000000" in page
    assert " numbers" in page.splitlines()[-1]


def test_a_report_can_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``-`` reads it, in whatever encoding."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    assert main(["numbers", "-", "--json"]) == 0
    assert "1200余万元" in capsys.readouterr().out


WHY = "2023年，全市破获刑事案件1264起，同比下降5.2%。2024年，计划新建警务站12个。\n"


def test_why_says_what_the_rules_make_of_a_number_and_from_which_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--why tells name, change, basis and period with their places, and why a number is no figure."""
    (tmp_path / "report.txt").write_text(WHY, encoding="utf-8")
    assert main(["numbers", str(tmp_path / "report.txt"), "--why"]) == 0
    page = capsys.readouterr().out
    at = WHY.index("刑事案件")
    assert f"刑事案件 {at}–{at + 4}" in page
    assert "period     2023年  ← 2023年 0–5" in page
    assert "change     decrease" in page
    assert "settled    plan  (" in page
    assert page.splitlines()[-1] == "5 numbers"


def test_why_adds_the_same_to_each_line_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json the fields of a mention stay, and ``why`` holds what is said of it; its places are those of the text."""
    (tmp_path / "report.txt").write_text(WHY, encoding="utf-8")
    assert main(["numbers", str(tmp_path / "report.txt"), "--why", "--json"]) == 0
    found = {record["surface"]: record for record in map(json.loads, capsys.readouterr().out.splitlines())}
    assert list(found["5.2%"]) == [*PLACE, *QUANTITY, *CONTEXT, "why"]
    assert found["12个"]["why"]["disposition"] == "plan"
    assert found["12个"]["why"]["rule"]
    assert found["12个"]["why"]["says"] == {}
    says = found["5.2%"]["why"]["says"]
    assert (says["change"]["value"], says["basis"]["value"], says["period"]["value"]) == ("decrease", "同比", "2023年")
    for each in says.values():
        assert all(WHY[word["start"] : word["end"]] == word["text"] for word in each["words"])
    assert says["indicator"]["words"]


def test_why_tells_what_speaks_against_a_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that says too little is told with the rule that doubts it, in the language of messages."""
    (tmp_path / "report.txt").write_text("全年涉及30起。\n", encoding="utf-8")
    assert main(["numbers", str(tmp_path / "report.txt"), "--why"]) == 0
    assert "(name of one general word)" in capsys.readouterr().out
