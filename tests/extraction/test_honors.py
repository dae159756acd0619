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
    text = "某县公安局2023年工作总结\n经省厅验收，该所成为“枫叶式示范所”之一，受到表彰。\n"
    told = [
        {"名称": "枫叶式示范所", "授予": "全年", "获得": "该所"},
        {"名称": "全国模范公安局", "授予": "公安部", "获得": "无"},
        {"名称": "验收", "授予": "无", "获得": "无"},
    ]

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: told if field == "其他" else "对" for field in fields}

    honors = extract_honors(passages_of(text), ScriptedModel(script), SILENT).honors
    added = [honor for honor in honors if not honor.by_rule]
    assert [(honor.title, honor.awarded_by, honor.recipient) for honor in added] == [("枫叶式示范所", None, "该所")]


def test_an_unusable_reply_leaves_the_set_phrases() -> None:
    """The awards stand, and say that the model did not look them over."""
    honors = extract_honors(passages_of(), ScriptedModel(lambda user, fields: ""), SILENT).honors
    assert len(honors) == 2
    assert all(honor.doubt for honor in honors)


def test_a_reply_cut_off_leaves_its_verdicts() -> None:
    """Only the award whose verdict did not come is in doubt."""
    honors = extract_honors(passages_of(), ScriptedModel(lambda user, fields: '{"h1":"对","h2":"…'), SILENT).honors
    assert [honor.doubt is None for honor in honors] == [True, False]


def test_what_the_model_adds_is_told_once_and_only_as_received() -> None:
    """A repeated title gives one honor; an aim, and 成功, give none."""
    text = "某县公安局2023年工作总结\n该所成为“枫叶式示范所”之一，成功破获大案受到表彰，积极争创“全国文明单位”。\n"
    told = [{"名称": name, "授予": "无", "获得": "无"} for name in ("枫叶式示范所", "枫叶式示范所", "全国文明单位")]

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: told if field == "其他" else "对" for field in fields}

    honors = extract_honors(passages_of(text), ScriptedModel(script), SILENT).honors
    assert [honor.title for honor in honors] == ["枫叶式示范所"]
    told[:] = [{"名称": "成功破获大案", "授予": "无", "获得": "无"}]
    assert extract_honors(passages_of(text), ScriptedModel(script), SILENT).honors == ()


def test_a_quoted_campaign_is_no_award_because_the_model_says_so() -> None:
    """What is quoted in a sentence of praise is an award only behind a verb of awarding."""
    text = "某县公安局2023年工作总结\n开展“千警进万家”活动，相关做法受到表彰肯定，赢得群众“感情分”。\n"
    told = [{"名称": title, "授予": "无", "获得": "无"} for title in ("千警进万家", "感情分")]

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: told if field == "其他" else "对" for field in fields}

    assert extract_honors(passages_of(text), ScriptedModel(script), SILENT).honors == ()


def test_a_headlines_award_is_told_once() -> None:
    """What the body says again is one honor, with the issuer that one of the two names."""
    text = "禾州市公安局获评“全国平安先进单位”\n近日，禾州市公安局被中央政法委授予“全国平安先进单位”称号。\n"
    honors = extract_honors(passages_of(text), ScriptedModel(agree), SILENT).honors
    assert [(honor.title, honor.awarded_by) for honor in honors] == [("全国平安先进单位", "中央政法委")]


def test_counts_in_two_places_are_two_honors() -> None:
    """Three people here and three people there are not the same three."""
    text = "某县公安局2023年工作总结\n刑侦工作中3人荣立三等功。\n治安工作中3人荣立三等功。\n"
    assert len(extract_honors(passages_of(text), ScriptedModel(agree), SILENT).honors) == 2


def test_an_award_without_a_word_of_giving_is_looked_at() -> None:
    """A title that stands before its bearer's name is found where no verb announces it."""
    passages = passages_of("某县公安局2023年工作总结\n“平安建设先进个人”、江北派出所民警林一舟，始终坚守一线。\n")
    assert [honor.title for honor in extract_honors(passages, ScriptedModel(agree), SILENT).honors] == [
        "平安建设先进个人"
    ]
