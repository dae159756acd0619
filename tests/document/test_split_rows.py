from __future__ import annotations

import pytest

from summarizer.document.split_rows import rejoined

SPLIT = "各镇造林\n| 镇 |\n面积\n(亩)\n|\n成活率 |\n| 石桥 |\n1200 |\n96% |\n| 柳林 |\n860 |\n91% |\n说明\n"


def test_cells_of_one_row_stand_in_one_line() -> None:
    """Cells on lines of their own become the row that their bars say they are, and no character moves."""
    rows = rejoined(SPLIT)
    assert rows.split("\n") == [
        "各镇造林",
        "| 镇 | 面积 (亩) | 成活率 |",
        "| 石桥 | 1200 | 96% |",
        "| 柳林 | 860 | 91% |",
        "说明",
        "",
    ]
    assert len(rows) == len(SPLIT)


@pytest.mark.parametrize(
    "text",
    [
        "| 镇 | 面积 |\n| 石桥 | 1200 |\n| 柳林 | 860 |\n",
        "首页 |\n新闻 |\n| 公告 |\n全文如下。\n",
        "| 甲 |\n乙 |\n丙 |\n正文在此,另有一行。\n",
        "上一篇|\n下一篇|\n",
    ],
)
def test_what_is_no_split_table_stays(text: str) -> None:
    """Whole rows, bars of a menu and a single row stay as they are."""
    assert rejoined(text) == text
