"""Honors: set phrases looked over by a model."""

from __future__ import annotations

from typing import Any

from summarizer.extraction.honors import extract_honors
from summarizer.progress import SILENT
from tests.extraction.scripts import ScriptedModel, agree, passages_of


def test_only_sentences_with_award_words_are_asked_about() -> None:
    """One question for the one sentence that states awards."""
    model = ScriptedModel(agree)
    draft = extract_honors(passages_of(), model, SILENT)
    assert len(model.asked) == 1
    assert [(honor.title, honor.awarded_by, honor.recipient) for honor in draft.honors] == [
        ("全省优秀公安局", "省公安厅", None),
        ("个人三等功", None, "5人"),
    ]


def test_an_award_that_the_model_denies_is_kept_with_a_doubt() -> None:
    """What the report states in a set phrase is not lost on the model's word."""

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: [] if field == "其他" else "错" for field in fields}

    honors = extract_honors(passages_of(), ScriptedModel(script), SILENT).honors
    assert len(honors) == 2
    assert all(honor.doubt for honor in honors)


def test_what_the_model_adds_must_stand_in_the_sentence_as_an_award() -> None:
    """An invented title, and praise without one, are not taken over; a real one that no phrase fits is."""
    text = "某县公安局2023年工作总结\n经省厅验收，该所跻身“枫叶式派出所”先进行列，受到表彰。\n"
    told = [
        {"名称": "枫叶式派出所", "授予": "全年", "获得": "该所"},
        {"名称": "全国模范公安局", "授予": "公安部", "获得": "无"},
        {"名称": "验收", "授予": "无", "获得": "无"},
    ]

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: told if field == "其他" else "对" for field in fields}

    honors = extract_honors(passages_of(text), ScriptedModel(script), SILENT).honors
    added = [honor for honor in honors if not honor.by_rule]
    assert [(honor.title, honor.awarded_by, honor.recipient) for honor in added] == [("枫叶式派出所", None, "该所")]


def test_an_unusable_reply_leaves_the_set_phrases() -> None:
    """The awards stand, and say that the model did not look them over."""
    honors = extract_honors(passages_of(), ScriptedModel(lambda user, fields: ""), SILENT).honors
    assert len(honors) == 2
    assert all(honor.doubt for honor in honors)
