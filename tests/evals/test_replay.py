"""Kept answers of a strong model, through a real endpoint, and what becomes of harm done to them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.records import RunFolder
from evals.replay.answers import Answers, load_answers
from evals.replay.hostile import Harm, Rates, Vandal
from evals.replay.outcomes import outcomes, table
from evals.replay.replies import Known, reply_to, shown_in
from summarizer.document.read import document_of
from summarizer.errors import UsageError
from summarizer.extraction.cutting import cut_passages
from summarizer.extraction.tagging import tagged
from summarizer.pipeline import read_passages
from tests.extraction.scripts import REPORT

NAMES = {
    "3200余起": "破获刑事案件数",
    "1850名": "抓获犯罪嫌疑人数",
    "12.5%": "刑事警情同比变化",
    "46个": "打掉电信网络诈骗团伙数",
    "6800余万元": "为群众挽回损失金额",
    "5人": "荣立个人三等功人数",
}
ROLES = {"8个百分点": "plan", "20个": "plan"}


def place(words: str) -> tuple[int, int]:
    """Where the report says ``words``."""
    at = REPORT.index(words)
    return at, at + len(words)


def answers() -> Answers:
    """What a strong model said of the report of the tests, by place."""
    numbers: list[dict[str, Any]] = []
    for surface, name in NAMES.items():
        start, end = place(surface)
        change = "decrease" if "变化" in name else None
        numbers.append(
            {
                "start": start,
                "end": end,
                "surface": surface,
                "role": "statistic",
                "indicator": name,
                "change": change,
                "basis": "同比" if change else None,
                "period": "2023年",
                "scope": None,
            }
        )
    for surface, role in ROLES.items():
        start, end = place(surface)
        numbers.append({"start": start, "end": end, "surface": surface, "role": role})
    sentence = place("市局被省公安厅评为“全省优秀公安局”，5人荣立个人三等功。")
    fight = place("全年共破获刑事案件3200余起，抓获犯罪嫌疑人1850名，刑事警情同比下降12.5%。")
    return Answers.model_validate(
        {
            "document": "report.txt",
            "numbers": numbers,
            "achievements": [
                {"summary": "破获刑事案件3200余起，抓获犯罪嫌疑人1850名，刑事警情同比下降12.5%", "sentences": [fight]}
            ],
            "honors": [
                {"title": "全省优秀公安局", "awarded_by": "省公安厅", "recipient": None, "sentence": sentence},
                {"title": "个人三等功", "awarded_by": None, "recipient": "5人", "sentence": sentence},
            ],
        }
    )


def known() -> Known:
    """The report of the tests with its answers."""
    return Known(read_passages(document_of(REPORT, "report.txt")), answers())


def test_a_reply_answers_what_is_shown_and_no_more() -> None:
    """By place, whatever the ids are; achievements and honors with their sentences."""
    report = known()
    passage = cut_passages(report.passages)[0]
    reply = reply_to(report, shown_in(tagged(report.passages, passage, passage.numbers)))
    assert [item["indicator"] for item in reply["statistics"]] == list(NAMES.values())
    assert [item["reason"] for item in reply["others"]] == ["plan", "plan"]
    assert [item["title"] for item in reply["honors"]] == ["全省优秀公安局", "个人三等功"]
    assert len(reply["achievements"]) == 1
    one = reply_to(report, shown_in("不答成果和荣誉\n" + tagged(report.passages, passage, passage.numbers[:1])))
    assert (len(one["statistics"]), one["honors"], one["achievements"]) == (1, [], [])


def test_a_number_cut_otherwise_is_matched_by_overlap() -> None:
    """The one that shares most characters is meant."""
    start, end = place("3200余起")
    found = answers().number_at(start, end - 1)
    assert found is not None
    assert found.indicator == "破获刑事案件数"
    assert answers().number_at(0, 1) is None


def test_the_passages_system_runs_on_kept_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over HTTP through the client, without any endpoint of a user's; every figure is verified."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("SUMMARIZER_GGUF", str(tmp_path / "none.gguf"))
    data, kept, out = tmp_path / "data", tmp_path / "answers", tmp_path / "run"
    data.mkdir()
    kept.mkdir()
    (data / "report.txt").write_text(REPORT, encoding="utf-8", newline="")
    gold = {"document": "report.txt", "statistics": [], "other_numbers": [], "achievements": [], "honors": []}
    (data / "report.json").write_text(json.dumps(gold), encoding="utf-8")
    (kept / "report.json").write_text(answers().model_dump_json(), encoding="utf-8")
    arguments = ["run", "--system", "passages", "--answers", str(kept), "--reports", str(data), "--gold", str(data)]
    result = CliRunner().invoke(app, [*arguments, "--out", str(out)])
    assert result.exit_code == 0, result.output
    record = RunFolder(out).documents()["report"]
    assert record.calls == 1
    assert record.prompt_tokens > record.completion_tokens > 0
    assert record.summary is not None
    assert {item["indicator"] for item in record.summary["statistics"]} == set(NAMES.values())
    assert {item["status"] for item in record.summary["statistics"]} == {"verified"}
    assert record.summary["withheld"] == []


def test_a_folder_without_answers_is_wrong_usage(tmp_path: Path) -> None:
    """Said, not passed over."""
    with pytest.raises(UsageError):
        load_answers(tmp_path)
    (tmp_path / "a.json").write_text('{"numbers": 3}', encoding="utf-8")
    with pytest.raises(UsageError):
        load_answers(tmp_path)


def test_harm_to_answers_is_caught_and_nothing_else_is_blamed() -> None:
    """Every kind of harm at the highest rate, one kind at a time; no value changes."""
    document = document_of(REPORT, "report.txt")
    nothing = Rates(0, 0, 0, 0, 0, 0, 0)
    for harm, rates in {
        Harm.SWAPPED_NAME: Rates(1, 0, 0, 0, 0, 0, 0),
        Harm.INVENTED_ROLE: Rates(0, 0, 1, 0, 0, 0, 0),
        Harm.INVENTED_HONOR: Rates(0, 0, 0, 1, 0, 0, 0),
        Harm.INVENTED_ID: Rates(0, 0, 0, 0, 1, 0, 0),
        Harm.REPEATED_ID: Rates(0, 0, 0, 0, 0, 1, 0),
        Harm.LEFT_OUT_ID: Rates(0, 0, 0, 0, 0, 0, 1),
    }.items():
        assert rates != nothing
        found = outcomes([(document, answers())], Vandal(rates))
        assert found.planted[harm] > 0, harm
        assert found.caught[harm] == found.planted[harm], found.let_through
        assert (found.blamed, found.changed_values) == (0, 0), harm
        assert harm.value in table(found)


def test_the_same_seed_plants_the_same_harm() -> None:
    """So that a run can be looked into again."""
    document = document_of(REPORT, "report.txt")
    first, second = Vandal(seed=3), Vandal(seed=3)
    outcomes([(document, answers())], first)
    outcomes([(document, answers())], second)
    assert first.planted == second.planted
