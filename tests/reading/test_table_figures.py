from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.checking.check import check
from tests.reading.dividing import divided, figures

REPORT = """云坪县2032年供水情况
今年以来，全县供水平稳。
表1 主要指标
指标\t2031年\t2032年\t同比增长（%）
维修管网（公里）\t41.5\t52.3\t26.0
处理报修（件）\t412\t398\t-3.4
水费收入（万元）\t61.5\t70.2\t14.1
"""


def test_names_periods_and_changes() -> None:
    """A figure's name is its row and column, its period its column's, and a change says so in its name."""
    found = figures(REPORT)
    assert {surface: (f.label, f.period.text if f.period else None) for surface, f in found.items() if f.reason is None} == {
        "41.5": ("维修管网里程", "2031年"),
        "52.3": ("维修管网里程", "2032年"),
        "26.0": ("维修管网同比变化", "2032年"),
        "412": ("处理报修数", "2031年"),
        "398": ("处理报修数", "2032年"),
        "-3.4": ("处理报修同比变化", "2032年"),
        "61.5": ("水费收入", "2031年"),
        "70.2": ("水费收入", "2032年"),
        "14.1": ("水费收入同比变化", "2032年"),
    }  # fmt: skip


def test_years_before_rows() -> None:
    """Where the rows are years, they are the periods and the columns the names."""
    found = figures("年份\t维修管网（公里）\t水费收入（万元）\n2031\t41.5\t61.5\n2032\t52.3\t70.2\n")
    assert [(f.label, f.period.text if f.period else None) for f in found.values() if f.reason is None] == [
        ("维修管网里程", "2031年"), ("水费收入", "2031年"), ("维修管网里程", "2032年"), ("水费收入", "2032年"),
    ]  # fmt: skip


def test_changes_are_those_of_the_quantity_beside_them() -> None:
    """A column of changes speaks of the column of levels on its left, unless the rows name quantities themselves."""
    found = figures("产品\t计量单位\t产量\t较上年±%\n饮料酒\t千升\t1576\t18.6\n罐头\t吨\t709\t5.1\n")
    assert [f.label for f in found.values() if f.reason is None] == [
        "饮料酒产量", "饮料酒产量变化", "罐头产量", "罐头产量变化",
    ]  # fmt: skip
    found = figures("指标\t绝对额（亿元）\t比上年增长%\n工业增加值\t12.5\t5.6\n财政收入\t31.2\t4.2\n")
    assert [f.label for f in found.values() if f.reason is None] == [
        "工业增加值", "工业增加值变化", "财政收入", "财政收入变化",
    ]  # fmt: skip


def test_places_before_rows_are_scopes() -> None:
    """The places that name the rows are whom the figures are about; the sum of all has no scope."""
    found = figures("2032年各乡镇报修情况\n乡镇\t报修（件）\n云坪镇\t41\n石桥乡\t52\n合计\t93\n")
    assert [(f.label, f.scope.text if f.scope else None) for f in found.values() if f.reason is None] == [
        ("报修数", "云坪镇"), ("报修数", "石桥乡"), ("报修数", None),
    ]  # fmt: skip


def test_the_caption_names_what_heads_do_not() -> None:
    """Where row and column only say when and where, the caption says what is counted."""
    found = figures("表2 各乡镇漏损报修情况\n地区\t2031年\t2032年\n云坪镇\t41\t44\n石桥乡\t52\t53\n")
    assert {f.label for f in found.values() if f.reason is None} == {"漏损报修数"}


def test_rows_are_no_headings_and_their_times_carry_nowhere() -> None:
    """A table opens no section, and the years over its columns are not those of the text behind it."""
    passages = divided(REPORT + "全年巡检管网860次。\n")
    last = passages.figures[-1]
    assert last.period is not None and last.period.text == "2032年"
    assert [passages.text.text[slice(*s.heading)] for s in passages.sections if s.heading][-1] == "表1主要指标"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("2032年处理报修398件，同比下降3.4%；水费收入70.2万元。", True),
        ("2031年处理报修412件，水费收入61.5万元。", True),
        ("2032年处理报修412件。", False),
        ("2032年水费收入70.2元。", False),
        ("2032年处理报修398件，同比增长3.4%。", False),
        ("2032年维修管网70.2公里。", False),
    ],
)
def test_a_summary_of_a_table(summary: str, supported: bool) -> None:
    """A summary that tells the cells as they are is borne out; one with a wrong cell, scale or direction is not."""
    assert check(REPORT, summary).supported is supported


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("项目\t工业增加值增长%\n东山区\t5\n西山区\t6\n", {"工业增加值变化"}),
        ("项目\t增减额（万元）\n水费\t5\n气费\t6\n", {"水费增加额", "气费增加额"}),
        ("序号\t单位\t报修数\n1\t东山分局\t5\n2\t西山分局\t6\n", {"报修数"}),
        ("指　标　　2031年　　2032年\n供水量（万吨）　12　13\n用户（户）　5　6\n", {"供水量", "用户数"}),
        ("单位：万元\n水费收入：12\n气费收入：13\n", {"水费收入", "气费收入"}),
    ],
)  # fmt: skip
def test_names_from_heads(table: str, expected: set[str]) -> None:
    """Words of change, places and letterspaced heads each go where they belong."""
    assert {figure.label for figure in figures(table).values() if figure.reason is None} == expected


YEARBOOK = """7-3 云坪县供水情况

项    目 单 位 2029年 2030年 2031年
维修管网 公里 41.5 44.1 52.3
处理报修 412 398 377
 #夜间报修 万次 1.2 1.4 1.1
收费率 % 97.5 98.1 98.4
检查水表 万只 3.5 3.7
"""


def test_rows_parted_by_single_blanks() -> None:
    """Years stand over the figures of such a row as well, a unit holds for its own row alone, and the table's number is none."""
    found = figures(YEARBOOK)
    said = {surface: (f.label, f.period.text if f.period else None) for surface, f in found.items() if f.reason is None}
    assert {surface: said[surface] for surface in ("41.5", "398", "1.1", "98.4")} == {
        "41.5": ("维修管网里程", "2029年"),
        "398": ("处理报修数", "2030年"),
        "1.1": ("夜间报修数", "2031年"),
        "98.4": ("收费率", "2031年"),
    }
    values = {mention.surface: (mention.value, mention.unit) for mention in divided(YEARBOOK).inventory.mentions}
    assert (values["398"], values["1.1"]) == ((Decimal(398), None), (Decimal(11000), "次"))
    assert "7" not in said and "3" not in said


def test_a_row_with_too_few_figures_is_of_no_year() -> None:
    """Nothing tells which year a figure is of if its row has fewer figures than columns, so none is given."""
    found = figures(YEARBOOK)
    assert (found["3.5"].period, found["3.7"].period) == (None, None)


def test_names_told_again_in_english() -> None:
    """The English name behind a Chinese one is no part of it, and years alone in a line stand over the columns."""
    found = figures("""供水情况
2030 2031
维修管网(公里) Mains Repaired (km) 41.5 52.3
 # 夜间     Repaired at Night 4.1 5.2
水费收入(万元) Charges (10 000 yuan) 61.5 70.2
""")
    assert (found["41.5"].label, found["70.2"].label) == ("维修管网里程", "水费收入")
    assert "10 000" not in [surface for surface, figure in found.items() if figure.reason is None]


def test_telephone_numbers_below_their_head_count_nothing() -> None:
    """A column of numbers to call or of codes holds no figures; the column beside it does."""
    found = figures("云坪县各站报修情况\n站名\t联系电话\t报修（件）\n城东站\t5530118\t41\n城西站\t5530229\t52\n")
    assert {surface for surface, figure in found.items() if figure.reason is None} == {"41", "52"}


def test_rank_before_the_names() -> None:
    """A rank in the first column is of the place behind it, by what the first column of levels counts."""
    found = figures(
        "各省茶叶\n名次\t省份\t茶叶产量(吨)\t增长(%)\n1\t福建\t4120\t3.5\n2\t云南\t3980\t6.1\n3\t湖北\t3310\t2.4\n"
    )
    assert {surface: (f.label, f.scope.text if f.scope else None) for surface, f in found.items() if f.reason is None} == {
        "1": ("茶叶产量名次", "福建"), "4120": ("茶叶产量", "福建"), "3.5": ("茶叶产量变化", "福建"),
        "2": ("茶叶产量名次", "云南"), "3980": ("茶叶产量", "云南"), "6.1": ("茶叶产量变化", "云南"),
        "3": ("茶叶产量名次", "湖北"), "3310": ("茶叶产量", "湖北"), "2.4": ("茶叶产量变化", "湖北"),
    }  # fmt: skip


def test_serial_before_the_names() -> None:
    """Numbers that only count off the rows stay none of the figures."""
    found = figures("各省茶叶\n序号\t省份\t茶叶产量(吨)\n1\t福建\t4120\n2\t云南\t3980\n3\t湖北\t3310\n")
    assert [surface for surface, f in found.items() if f.reason is None] == ["4120", "3980", "3310"]
