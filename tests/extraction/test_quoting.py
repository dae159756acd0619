"""The quoting protocol against a scripted model."""

from __future__ import annotations

from typing import Any

from summarizer.extraction.ground import ground
from summarizer.extraction.quoting import STRETCH, extract_by_quote
from summarizer.progress import SILENT
from tests.extraction.scripts import ScriptedModel, passages_of

NOTHING: dict[str, Any] = {"统计": [], "成果": [], "荣誉": []}


def test_what_the_model_copies_right_is_grounded_and_what_it_invents_is_withheld() -> None:
    """A true quote with its figure becomes a statistic, an altered figure an unplaced claim."""

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        if "3200余起" not in user:
            return NOTHING
        return {
            "统计": [
                {"指标": "破获刑事案件数", "数字": "3200余起", "引文": "破获刑事案件3200余起"},
                {"指标": "抓获犯罪嫌疑人数", "数字": "1950名", "引文": "抓获犯罪嫌疑人1850名"},
            ],
            "成果": [{"摘要": "破获刑事案件3200余起", "引文": "全年共破获刑事案件3200余起"}],
            "荣誉": [],
        }

    passages = passages_of()
    grounded = ground(passages, extract_by_quote(passages, ScriptedModel(script), SILENT))
    assert [statistic.surface for statistic in grounded.statistics] == ["3200余起"]
    assert [achievement.summary for achievement in grounded.achievements] == ["破获刑事案件3200余起。"]
    assert len(grounded.unplaced) == 1


def test_a_reply_cut_off_is_asked_for_in_halves() -> None:
    """No question is repeated as it was; a single sentence that stays too long ends the asking."""
    body = "".join(f"查处第{at}类违法行为共计{100 + at}起。" for at in range(12))
    model = ScriptedModel(lambda user, fields: '{"统计":[…')
    extract_by_quote(passages_of(f"某县公安局2023年工作总结\n{body}\n"), model, SILENT)
    questions = [question.user for question in model.asked]
    assert len(questions) == len(set(questions)) > 2


def test_stretches_hold_whole_sentences_up_to_a_bound() -> None:
    """Each question shows at most one stretch of the report."""
    body = "".join(f"查处违法行为{100 + at}起，教育整改单位{at + 2}家。" for at in range(60))
    model = ScriptedModel(lambda user, fields: NOTHING)
    extract_by_quote(passages_of(f"某县公安局2023年工作总结\n{body}\n"), model, SILENT)
    assert len(model.asked) > 2
    assert all(len(question.user) <= STRETCH + 40 for question in model.asked)
