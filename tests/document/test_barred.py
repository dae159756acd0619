"""Tables between bars whose lines drop their outer bars or whose heads stand over several columns."""

from __future__ import annotations

from tests.reading.dividing import figures

_DROPPED = """表4 主要水产品产量
| 产量(吨) | 比上年增长(%) |
海水鱼 | 8120 | -1.4 |
贝类 | 20460 | 2.7 |
藻类 | 915 | 0.8 |
"""
_FRAMED = """──────┬────┬────┬────
            │ 桥梁数 │ 客运量 │ 货运量
   年  份   │  (座)  │ (万人) │ (万吨)
──────┼────┼────┼────
1961        │     214│      37│     129
1968        │     268│      52│     188
"""
_SPREAD = """土地法庭的案件
| | 收案数 | 结案数 |
| | 2018 | 2019 | 2018 | 2019 |
- | 租务案件 | 1 204 | 1 311 | 1 190 | 1 302 |
- | 补偿案件 | 31 | 27 | 29 | 30 |
| 合计 | 1 235 | 1 338 | 1 219 | 1 332 |
"""


def test_a_bar_before_the_heads_closes_a_blank_cell() -> None:
    """Where the rows of figures begin with no bar, that of the heads stands behind the names."""
    found = figures(_DROPPED)
    assert [found[each].label for each in ("8120", "20460")] == ["海水鱼产量", "贝类产量"]
    assert found["-1.4"].change is not None
    assert found["8120"].change is None
    framed = figures(_FRAMED)
    assert [framed[each].label for each in ("214", "37", "188")] == ["桥梁数", "客运量", "货运量"]


def test_a_head_stands_over_the_columns_that_repeat_below_it() -> None:
    """Two heads over the same years twice have as many columns each, and a mark of an entry makes no change."""
    found = figures(_SPREAD)
    assert found["1 204"].label == "租务案件收案数"
    assert (found["1 302"].label or "").startswith("租务案件结案数")
    assert found["1 332"].reason is None
    assert {found[each].change for each in ("1 204", "31", "1 219")} == {None}


def test_an_ordinary_table_keeps_its_cells() -> None:
    """Where every line begins with a bar, none closes a blank cell."""
    found = figures("| 地区 | 案件数 |\n| --- | --- |\n| 东区 | 41 |\n| 西区 | 38 |\n")
    assert found["41"].label == "案件数"
