"""What a tool for annotating text writes beside what it found."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import check

REPORT = "2023年，市档案馆接收档案5.3万卷，接待查档者1,746人次。"


@pytest.mark.parametrize(
    "summary",
    [
        {
            "annotations": [{"result": [{"score": 0.88, "value": {"start": 9, "end": 15, "text": "5.3万卷"}}]}],
            "project": 6,
        },
        {"text": REPORT, "label": [[12, 17, "数量"], [23, 31, "数量"]]},
        {"entities": [["T1", "Figure", [[12, 17]]]], "text": "5.3万卷"},
        [REPORT, {"entities": [[12, 17, "CARDINAL"]]}],
        {"tokens": ["接收", "档案", "5.3万卷"], "ner_tags": [0, 0, 7]},
        {"text": "5.3万卷", "startOffset": 12, "endOffset": 17, "documentId": "d41"},
        {"指标": "接收档案", "数值": "5.3万卷", "置信度": 0.71, "起始": 12, "结束": 17},
        {
            "spans": [{"start": 12, "end": 17, "token_start": 5, "label": "N"}],
            "_task_hash": 77123,
            "meta": {"score": 0.4},
        },
    ],
)
def test_offsets_ids_and_scores_are_no_figures(summary: Any) -> None:
    """Where something was found and how surely says nothing of the report."""
    assert check(REPORT, summary).supported


@pytest.mark.parametrize(
    "summary",
    [
        {"annotations": [{"result": [{"score": 0.88, "value": {"start": 9, "end": 15, "text": "5.4万卷"}}]}]},
        {"indicator": "接待查档者", "score": 1764},
        {"接待查档者": [[2022, 1500], [2023, 1764]]},
        {"indicator": "接待查档者", "project": 1764},
    ],
)
def test_a_figure_under_such_a_key_is_still_checked(summary: Any) -> None:
    """The text of an annotation, a score above 1 and pairs under an indicator are claims."""
    assert not check(REPORT, summary).supported
