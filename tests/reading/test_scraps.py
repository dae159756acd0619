from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from summarizer.reading.scraps import is_scrap
from summarizer.text import Span
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3127次浏览", True),
        ("阅读量：1.2万", True),
        ("浏览次数: 345", True),
        ("已有345人阅读", True),
        ("【2024-02-05/禾川日报/03版/要闻】", True),
        ("A03版：综合新闻", True),
        ("第3页 共12页", True),
        ("附件下载（已下载86次）", True),
        ("共12页 每页15条 当前第3页", True),
        ("首页 上一页 1 2 3 下一页 尾页", True),
        ("字号：大 中 小 打印 收藏8 转发15", True),
        ("访客编号：310,286", True),
        ("您是第310286位访客", True),
        ("本文已被阅读 2,345 次", True),
        ("赞好 45 次", True),
        ("阅读量 2.3万 评论 45 转发 12", True),
        ("参观人次：2,345", False),
        ("推荐人才45名", False),
        ("收藏1200件", False),
        ("共12条 每条3公里", False),
        ("短视频浏览量达1200万次", False),
        ("全年开展阅读活动120次", False),
        ("接待访问群众3000人", False),
        ("2023年破案30起", False),
    ],
)
def test_scraps_of_a_page(line: str, expected: bool) -> None:
    """A count of views, a page head and a page number alone on their line are scraps; what a report counts is none."""
    assert is_scrap(line, Span(0, len(line))) is expected


def test_figures_of_scraps_are_boilerplate() -> None:
    """The views of a page are no result of the body."""
    found = figures("禾川县公安局2023年工作总结\n3127次瀏覽\n全县破案30起，抓获12人。")
    assert found["3127次"].reason is Disposition.BOILERPLATE
    assert found["30起"].reason is None
