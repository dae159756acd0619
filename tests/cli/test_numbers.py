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
