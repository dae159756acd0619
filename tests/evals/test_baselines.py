from __future__ import annotations

from typing import Any

import pytest

from evals.baselines.free import FreeExtraction, FreeReport
from evals.baselines.langextract import Extraction, Extractions, LangextractStyle, aligned
from evals.baselines.passages import pieces
from evals.baselines.rules import RulesOnly
from evals.catalogue import SystemName, choose
from evals.decoding import read_prediction
from evals.metrics import score_document
from evals.recording import Recorder
from evals.tally import Metric
from summarizer.errors import ReplyUnusable
from summarizer.model.replies import Answer, Finish, Question, Reply
from summarizer.settings import Settings
from tests.evals.builders import TEXT, case


class Answering:
    """A model that gives one answer to the first question and none afterwards."""

    name = "scripted"
    concurrency = 1

    def __init__(self, answer: dict[str, Any] | None) -> None:
        self._answer = answer

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The answer, once."""
        answer, self._answer = self._answer, None
        if answer is None:
            return Reply(None, "", Finish.TRUNCATED, 1, 1, "cut off")
        return Reply(question.answer.model_validate(answer), "", Finish.COMPLETE, 1, 1)


def test_pieces_make_up_the_report() -> None:
    """Nothing is lost between pieces, none ends inside a sentence, and none is longer than it need be."""
    text = "第一句。" * 300 + "无标点" * 400
    cut = pieces(text, 500)
    assert "".join(piece for _, piece in cut) == text
    assert all(text[offset : offset + len(piece)] == piece for offset, piece in cut)
    assert all(len(piece) <= 500 for _, piece in cut[:-1])


def test_free_extraction_believes_the_model() -> None:
    """What the model wrote is the summary, with its slips."""
    told = {"indicator": "劝返车辆数", "value": "930", "unit": "辆", "period": "2021年", "quote": "劝返车辆930辆"}
    slip = {"indicator": "检查车辆数", "value": "16.5", "unit": "辆", "period": "2021年", "quote": "检查车辆16.5万余辆"}
    answer = {"statistics": [told, slip], "honors": [], "achievements": []}
    content = FreeExtraction().predict(case().document, Answering(answer))
    score = score_document(case(), read_prediction(content, TEXT))
    assert score.tallies[Metric.FIGURES].correct == 1
    assert len(score.escapes) == 1


def test_langextract_style_aligns_in_order_and_drops_what_is_not_there() -> None:
    """Equal stretches are found one after the other, a near one fuzzily, an invented one not at all."""
    piece = "甲县破案3起，乙县破案3起，丙县查处车辆16.5万余辆。"
    wanted = [
        Extraction.model_validate({"kind": "statistic", "text": words})
        for words in ("3起", "3起", "查处车辆16.5万辆", "抓获嫌疑人九千名")
    ]
    found = [piece[place.start : place.end] for _, place in aligned(wanted, piece)]
    assert found == ["3起", "3起", "查处车辆16.5万余辆"]


def test_langextract_style_gives_places() -> None:
    """A quoted figure stands for the reference at its place."""
    told = {
        "kind": "statistic",
        "text": "930辆",
        "indicator": "劝返车辆数",
        "value": "930",
        "unit": "辆",
        "period": "2021年",
    }
    honor = {"kind": "honor", "text": "集体一等功", "awarded_by": "公安部", "recipient": "刑侦支队"}
    achievement = {"kind": "achievement", "text": "劝返车辆930辆", "summary": "劝返车辆930辆。"}
    content = LangextractStyle().predict(case().document, Answering({"extractions": [told, honor, achievement]}))
    score = score_document(case(), read_prediction(content, TEXT))
    assert score.tallies[Metric.COMPLETE].correct == 1
    assert score.tallies[Metric.HONORS_COMPLETE].f1 == 1.0
    assert score.tallies[Metric.ACHIEVEMENTS].f1 == 1.0


@pytest.mark.parametrize("system", [FreeExtraction(), LangextractStyle()])
def test_no_usable_answer_is_a_failure(system: FreeExtraction | LangextractStyle) -> None:
    """A report of which nothing was answered has no summary rather than an empty one."""
    with pytest.raises(ReplyUnusable):
        system.predict(case().document, Answering(None))


def test_lists_are_bounded() -> None:
    """A small model does not end an unbounded list."""
    for answer in (FreeReport, Extractions):
        arrays = [field for field in answer.model_json_schema()["properties"].values() if field["type"] == "array"]
        assert arrays and all("maxItems" in field for field in arrays)


def test_rules_alone_read_the_figures() -> None:
    """Without any model the figures and honors of a plain report are read, and its plan is no result."""
    content = RulesOnly().predict(case().document, Recorder("small", None, (), lambda reply: None))
    score = score_document(case(), read_prediction(content, TEXT))
    assert score.tallies[Metric.FIGURES].recall == 1.0
    assert score.accounted is not None and all(item.entry is not None for item in score.accounted)
    assert score.tallies[Metric.HONORS].recall == 1.0


@pytest.mark.parametrize("name", list(SystemName))
def test_every_system_can_be_chosen(name: SystemName) -> None:
    """Each name gives the system of that name, with its prompt where it asks a model."""
    system = choose(name, Settings())
    assert system.name == name.value
    assert (system.prompt is not None) == name.asks_a_model


def test_a_silent_model_verifies_nothing() -> None:
    """With a model that never answers, the program's figures are right and marked as not confirmed."""
    system = choose(SystemName.SILENT_MODEL, Settings())
    content = system.predict(case().document, Recorder("small", None, (), lambda reply: None))
    score = score_document(case(), read_prediction(content, TEXT))
    assert score.tallies[Metric.FIGURES].recall == 1.0
    assert score.verified == 0 and score.escapes == ()
