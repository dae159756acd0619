"""The check of reference annotations: ours are clean, and each kind of fault is found."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.annotations import check_folder, check_reference, main

GOLD = Path(__file__).resolve().parents[2] / "evals" / "gold"

TEXT = "今年以来，全市破获案件120余起，抓获九十人，同比上升5.5%。海曲分局被省公安厅评为“先进集体”。统一部署。"


def _span(words: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), **fields}


def _statistic(surface: str, value: str, **fields: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"unit": None, "approximation": "exact", "indicator": "数", "indicator_also": []}
    context: dict[str, Any] = {"change": None, "basis": None, "period": "今年以来", "scope": None}
    return _span(surface, surface=surface, value=value, **{**plain, **context, **fields})


def _reference() -> dict[str, Any]:
    """A sound reference of TEXT."""
    quote = "全市破获案件120余起，抓获九十人"
    honor = "海曲分局被省公安厅评为“先进集体”"
    return {
        "document": "report.txt",
        "statistics": [
            _statistic("120余起", "120", unit="起", approximation="more_than"),
            _statistic("九十人", "90", unit="人"),
            _statistic("5.5%", "5.5", unit="%", change="increase", basis="同比"),
        ],
        "other_numbers": [],
        "honors": [
            _span(honor, title="先进集体", awarded_by="省公安厅", recipient="海曲分局", quote=honor),
        ],
        "achievements": [_span(quote, summary="破获案件120余起。", quote=quote)],
    }


def _set(table: str, index: int, field: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def plant(reference: dict[str, Any]) -> None:
        reference[table][index][field] = value

    return plant


def _drop(table: str, index: int, field: str | None = None) -> Callable[[dict[str, Any]], None]:
    def plant(reference: dict[str, Any]) -> None:
        if field is None:
            del reference[table][index]
        else:
            del reference[table][index][field]

    return plant


def _twice(reference: dict[str, Any]) -> None:
    place = {name: reference["statistics"][0][name] for name in ("surface", "start", "end")}
    reference["other_numbers"].append({**place, "reason": "name"})


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "a shifted offset": (_set("statistics", 0, "start", 13), "is not what stands at"),
    "an offset past the end": (_set("statistics", 0, "end", 999), "is no stretch of the report"),
    "an offset that is no whole number": (_set("honors", 0, "start", 3.0), "must be whole numbers"),
    "an altered quote": (_set("achievements", 0, "quote", "全市破获案件120起"), "is not what stands at"),
    "a mention in both lists": (_twice, "overlaps statistics[0]"),
    "digits left out": (_drop("statistics", 0), "no mention covers the digits"),
    "a Chinese numeral left out": (_drop("statistics", 1), "no mention covers the numeral"),
    "an exponent": (_set("statistics", 0, "value", "1.2E+2"), "is not a decimal string"),
    "trailing zeros": (_set("statistics", 2, "value", "5.50"), "is not a decimal string"),
    "a value that is no text": (_set("statistics", 0, "value", 120), "value must be text"),
    "a missing field": (_drop("statistics", 0, "period"), "lacks the field period"),
    "an unknown field": (_set("statistics", 0, "topic", "案件"), "has an unknown field topic"),
    "an empty name": (_set("statistics", 0, "indicator", " "), "indicator must be text"),
    "a unit that is no text": (_set("statistics", 0, "unit", 1), "unit must be text or null"),
    "a list that is none": (_set("statistics", 0, "indicator_also", "案件数"), "must be a list of texts"),
    "an unknown approximation": (_set("statistics", 0, "approximation", "over"), "approximation 'over'"),
    "an unknown change": (_set("statistics", 2, "change", "up"), "change 'up'"),
    "a basis without a change": (_set("statistics", 2, "change", None), "basis of comparison without a change"),
    "a title that is not in the quote": (_set("honors", 0, "title", "先进个人"), "does not stand in the quote"),
    "a summary that is too long": (_set("achievements", 0, "summary", "长" * 61), "has 61 characters"),
    "a figure that the quote lacks": (_set("achievements", 0, "summary", "破获案件121余起。"), "121 does not stand"),
}


def test_sound_reference_has_no_problems() -> None:
    """A reference that follows the guidelines passes, idioms such as 统一 included."""
    assert list(check_reference(TEXT, _reference())) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_found(fault: str) -> None:
    """Each kind of fault gives a problem that says what is wrong."""
    plant, expected = FAULTS[fault]
    reference = copy.deepcopy(_reference())
    plant(reference)
    messages = [message for _, message in check_reference(TEXT, reference)]
    assert any(expected in message for message in messages), messages


def test_unknown_reason_is_found() -> None:
    """A number that is no statistic needs one of the guidelines' reasons."""
    reference = _reference()
    del reference["statistics"][1]
    reference["other_numbers"] = [_span("九十人", surface="九十人", reason="story")]
    messages = [message for _, message in check_reference(TEXT, reference)]
    assert "reason 'story' is none of the guidelines'" in messages


def test_missing_list_is_found() -> None:
    """All four lists must be there, empty or not."""
    reference = _reference()
    del reference["honors"]
    assert ("honors", "the list is missing") in list(check_reference(TEXT, reference))


def test_damage_does_not_hide_a_title() -> None:
    """A title is looked for in the quote without the pinyin that damage put between its characters."""
    text = "被評為“先進(jìn)集體(tǐ)”"
    honor = {"title": "先進集體", "awarded_by": None, "recipient": None, "quote": text, "start": 0, "end": len(text)}
    reference = {"statistics": [], "other_numbers": [], "honors": [honor], "achievements": []}
    assert list(check_reference(text, reference)) == []


def _write(folder: Path, **changes: Any) -> None:
    content = TEXT.encode("utf-8")
    (folder / "report.txt").write_bytes(content)
    (folder / "report.json").write_text(json.dumps(_reference()), encoding="utf-8")
    tags = {"genre": "police", "script": "simplified", "split": "dev"}
    entry = {"document": "report.txt", "sha256": hashlib.sha256(content).hexdigest(), "characters": len(TEXT), **tags}
    (folder / "manifest.json").write_text(json.dumps({"documents": [{**entry, **changes}]}), encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"sha256": "0" * 64}, "hash is not the manifest's"),
        ({"characters": 1}, "length is not the manifest's"),
        ({"split": None}, "lacks split"),
        ({"document": "other.txt"}, "no entry in the manifest"),
    ],
)
def test_manifest_fault_is_found(tmp_path: Path, changes: dict[str, Any], expected: str) -> None:
    """The manifest must name every report, with its own hash, length and tags."""
    _write(tmp_path, **changes)
    assert any(expected in problem.message for problem in check_folder(tmp_path, tmp_path))


def test_command_ends_with_one_line_per_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command is silent and 0 on sound folders, and prints one line per problem with 1 on others."""
    _write(tmp_path)
    arguments = ["--reports", str(tmp_path), "--gold", str(tmp_path)]
    assert main(arguments) == 0
    assert capsys.readouterr().out == ""
    _write(tmp_path, sha256="0" * 64, characters=1)
    assert main(arguments) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_missing_report_is_one_problem(tmp_path: Path) -> None:
    """A reference without its report is a problem of its own and hides no other reference."""
    _write(tmp_path)
    (tmp_path / "lost.json").write_text(json.dumps({**_reference(), "document": "lost.txt"}), encoding="utf-8")
    assert [problem.file for problem in check_folder(tmp_path, tmp_path)] == ["lost.json"]


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    """A folder without references is not clean."""
    assert len(check_folder(tmp_path, tmp_path)) == 1


def test_missing_folder_is_wrong_usage(tmp_path: Path) -> None:
    """A folder that is not there is wrong usage, not an empty result."""
    with pytest.raises(SystemExit) as ended:
        main(["--reports", str(tmp_path / "none"), "--gold", str(tmp_path)])
    assert ended.value.code == 2


def test_our_references_are_clean() -> None:
    """The reports written for this project follow the guidelines to the letter."""
    assert [str(problem) for problem in check_folder(GOLD, GOLD)] == []


def test_shared_references_are_clean(shared_reports: list[Path], shared_gold: list[Path]) -> None:
    """The references that came with the guidelines pass the same checks."""
    assert [str(problem) for problem in check_folder(shared_reports[0].parent, shared_gold[0].parent)] == []
