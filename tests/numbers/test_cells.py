from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction, Disposition, Kind, NumberMention
from tests.numbers.reading import mentions_of


def cells(text: str) -> dict[str, NumberMention]:
    """The figures of the tables in ``text`` by their surfaces."""
    return {m.surface: m for m in mentions_of(text) if m.rule == "table_cell"}


def said(text: str) -> dict[str, tuple[str, str | None]]:
    """The value and the unit of each figure of the tables in ``text`` by its surface."""
    return {surface: (str(m.value), m.unit) for surface, m in cells(text).items()}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("项目\t2031年\n水费（万元）\t61.5\n报修（件）\t412\n", {"61.5": ("615000", "元"), "412": ("412", "件")}),
        ("项目\t金额（亿元）\t户数（万户）\n水费\t1.5\t3.2\n气费\t2\t4\n", {"1.5": ("150000000", "元"), "3.2": ("32000", "户")}),
        ("单位：万元\n项目\t2031年\n水费\t61.5\n气费\t70\n", {"61.5": ("615000", "元"), "70": ("700000", "元")}),
        ("项目（单位：万吨）\t2031年\n供水\t61.5\n排水\t70\n", {"61.5": ("615000", "吨"), "70": ("700000", "吨")}),
        ("指标\t计量单位\t2031年\n供水\t万吨\t35\n用户\t户\t1200\n", {"35": ("350000", "吨"), "1200": ("1200", "户")}),
        ("项目\t2031年\n水费\t12万元\n气费\t3亿\n", {"12万元": ("120000", "元"), "3亿": ("300000000", None)}),
        ("项目\t产值,亿元\n供水\t1.5\n排水\t2\n", {"1.5": ("150000000", "元"), "2": ("200000000", "元")}),
        ("单位：万元、%\n项目\t金额\t比上年增长\n水费\t61\t2.5\n气费\t70\t3.5\n", {"61": ("610000", "元"), "2.5": ("2.5", "%")}),
        ("项目\t2031年\n漏损率（‰）\t6.5\n合格率\t99.1%\n", {"6.5": ("6.5", "‰"), "99.1%": ("99.1", "%")}),
    ],
)  # fmt: skip
def test_unit_and_scale(table: str, expected: dict[str, tuple[str, str | None]]) -> None:
    """A figure's unit is its cell's, else its column's, else its row's, else the table's, and its scale is counted in."""
    found = said(table)
    assert {surface: found[surface] for surface in expected} == expected


def test_signs_of_changes() -> None:
    """Under a head of changes the sign says which way, and is no part of the value; elsewhere it is."""
    found = cells("项目\t结余（万元）\t比上年增减%\n水费\t-3.5\t－7．2\n气费\t5\t4.1\n热费\t6\t0.0\n")
    assert {surface: (str(m.value), m.direction, m.basis) for surface, m in found.items() if m.unit == "%"} == {
        "－7．2": ("7.2", Direction.DECREASE, "比上年"),
        "4.1": ("4.1", Direction.INCREASE, "比上年"),
        "0.0": ("0", None, None),
    }
    assert str(found["-3.5"].value) == "-35000"


def test_a_head_of_falls() -> None:
    """What stands under 下降 without a sign went down; with a minus it went up."""
    found = cells("项目\t2031年\t同比下降（%）\n报修\t412\t3.5\n投诉\t18\t-1.2\n")
    assert (found["3.5"].direction, found["-1.2"].direction) == (Direction.DECREASE, Direction.INCREASE)


def test_ranks_and_serial_numbers() -> None:
    """A column of ranks holds ranks; one that counts off the rows holds no figures."""
    mentions = mentions_of("序号\t乡镇\t得分\t名次\n1\t云坪镇\t91.5\t2\n2\t石桥乡\t93\t1\n")
    assert [m.surface for m in mentions if m.kind is Kind.RANK] == ["2", "1"]
    assert [m.reason for m in mentions if m.kind is Kind.LIST_MARKER] == [Disposition.LIST] * 2


def test_heads_and_names_hold_no_figures() -> None:
    """The years over columns are dates, and the numbers in units, names and captions are no figures."""
    mentions = mentions_of("表3 用水情况（单位：万吨）\n名称\t2031\t2032\n20吨以上大户\t35\t36\n居民\t12\t13\n")
    assert [m.surface for m in mentions if m.reason is None] == ["35", "36", "12", "13"]
    assert [m.surface for m in mentions if m.kind is Kind.DATE] == ["2031", "2032"]


def test_cells_never_join() -> None:
    """No number reaches from one cell or row into the next, whatever parts them."""
    for gap in (" ", "  ", "\t", "|"):
        rows = "\n".join(gap.join(row) for row in (("2031年", "1,312", "408"), ("2032年", "467", "519")))
        assert [str(m.value) for m in mentions_of(rows + "\n") if m.value is not None] == ["1312", "408", "467", "519"]


def test_marks_of_notes_are_no_digits() -> None:
    """The mark of a note behind a figure is no part of it."""
    assert said("项目\t2031年\n水费\t61①\n气费\t70[2]\n") == {"61": ("61", None), "70": ("70", None)}
