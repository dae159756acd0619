from __future__ import annotations

import pytest

from summarizer.document.stacked import unstacked

STACKED = "渔业产量\n指  标\n产量(吨)\n比上年增长(%)\n海水产品\n12840.5\n4.1\n淡\n水产品\n3300.2\n-2.7\n说明\n"


def test_cells_under_one_another_become_rows() -> None:
    """Heads and figures of a row stand between tabs, a broken name is whole, and no character moves."""
    rows = unstacked(STACKED)
    assert rows.split("\n") == [
        "渔业产量",
        "指  标\t产量(吨)\t比上年增长(%)",
        "海水产品\t12840.5\t4.1",
        "淡 水产品\t3300.2\t-2.7",
        "说明",
        "",
    ]
    assert len(rows) == len(STACKED)


def test_empty_lines_between_cells_are_passed_over() -> None:
    """A copy that leaves an empty line behind every cell gives the same rows."""
    rows = unstacked(STACKED.replace("\n", "\n\n"))
    assert [line.split() for line in rows.split("\n") if line] == [
        line.split() for line in unstacked(STACKED).split("\n") if line
    ]


@pytest.mark.parametrize(
    "text",
    [
        "渔业概况\n全县渔船812艘。\n从业3.2万人。\n",
        "评论\n12\n3\n分享\n",
        "1\n2\n3\n4\n下一页\n",
        "港口\n12\n码头\n7\n灯塔\n3\n",
        "海水产品产量达12840.5吨,增长4.1%。\n12\n34\n淡水产品产量达3300吨。\n12\n56\n",
    ],
)
def test_other_short_lines_stay_lines(text: str) -> None:
    """Running text, numbers of pages and comments, and names with one figure each."""
    assert unstacked(text) == text
