from __future__ import annotations

import pytest

from summarizer import check

FERRIES = "因大风，码头有14条航线停航，其余23条照常开航。"


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        (FERRIES, "码头有14条航线照常开航。"),
        (FERRIES, "码头有14条航线正常开航。"),
        ("颱風期間，36家店鋪歇業，餘下52家照常營業。", "36家店鋪照常營業。"),
        ("抽检电梯86部，其中79部合格，剩余7部停用整改。", "79部停用整改。"),
        ("冬训班有42名学员结业，另有6名中途退出。", "42名学员中途退出。"),
        ("汛期18座闸门开启，9座关闭检修。", "18座闸门关闭检修。"),
    ],
)
def test_what_is_said_of_the_rest_is_not_said_of_the_others(report: str, summary: str) -> None:
    """A claim that says of a figure what the report says only of the rest of them is wrong."""
    assert not check(report, summary).supported


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        (FERRIES, "14条航线停航，23条照常开航。"),
        (FERRIES, "照常开航的有23条航线。"),
        ("全年培训电工42人，另有6人补考。", "全年培训电工42人。"),
        ("42名教师、36名学生参加排练。", "42名教师参加排练。"),
    ],
)
def test_what_is_said_of_the_figure_itself_stays(report: str, summary: str) -> None:
    """What is said of the figure or of both is right."""
    assert check(report, summary).supported
