from __future__ import annotations

import pytest

from summarizer.table import Column, Table
from summarizer.text import CleanText
from tests.document.cleaning import cleaned


def words(text: CleanText, table: Table) -> list[list[str]]:
    """The words of the cells, row by row."""
    return [[text.text[cell.start : cell.end] for cell in row] for row in table.rows]


TABS = "项目\t2031年\t2032年\n报修（件）\t412\t398\n水费（万元）\t61.5\t70.2\n"
BARS = "| 项目 | 2031年 | 2032年 |\n|---|---:|---:|\n| 报修（件） | 412 | 398 |\n| 水费（万元） | 61.5 | 70.2 |\n"
FRAME = (
    "┌────┬────┬────┐\n│项目│2031年│2032年│\n├────┼────┼────┤\n│报修（件）│412│398│\n"
    "├────┼────┼────┤\n│水费（万元）│61.5│70.2│\n└────┴────┴────┘\n"
)
GAPS = "项目          2031年    2032年\n报修（件）       412       398\n水费（万元）    61.5      70.2\n"
BLANKS = "项目 2031年 2032年\n报修（件） 412 398\n水费（万元） 61.5 70.2\n"


@pytest.mark.parametrize("notation", [TABS, BARS, FRAME, GAPS, BLANKS])
def test_one_table_in_every_notation(notation: str) -> None:
    """Tabs, bars, drawn frames, wide gaps and single blanks all give the same table."""
    text = cleaned(notation)
    (table,) = text.tables
    assert words(text, table) == [
        ["项目", "2031年", "2032年"],
        ["报修(件)", "412", "398"],
        ["水费(万元)", "61.5", "70.2"],
    ]
    assert table.heads == 1
    assert table.columns == (Column.NAMES, Column.FIGURES, Column.FIGURES)


@pytest.mark.parametrize("notation", [TABS, BARS, FRAME, GAPS, BLANKS])
def test_a_table_leaves_the_text_around_it_alone(notation: str) -> None:
    """Prose before and behind a table is not part of it, and the lines of the table stay lines."""
    text = cleaned(f"今年以来，云坪县水务站运行平稳，各项工作有序推进。\n{notation}下一步，将继续检修管网。\n")
    (table,) = text.tables
    assert text.text[: table.span.start].rstrip("|│ \n").endswith("推进。") or "┌" in notation
    assert text.text.count("\n") == 2 + notation.count("\n")


def test_rows_without_head_lines() -> None:
    """Rows that single blanks part are a table without any head over them."""
    text = cleaned("东站近三年客流\n2031年 1,402 3,318\n2032年 1,377 3,509\n2033年 1,290 3,641\n")
    (table,) = text.tables
    assert words(text, table)[1] == ["2032年", "1,377", "3,509"]
    assert table.heads == 0


def test_heads_over_several_columns() -> None:
    """A head that stands over several columns is that of each, and those below it add to it."""
    text = cleaned(
        "指标\t2031年\t\t2032年\t\n\t金额\t增长%\t金额\t增长%\n水费\t1\t2.2\t3\t-4.4\n气费\t5\t6.6\t7\t8.8\n"
    )
    (table,) = text.tables
    heads = [[text.text[span.start : span.end] for span in table.column_heads(column)] for column in range(5)]
    assert heads == [["指标"], ["2031年", "金额"], ["2031年", "增长%"], ["2032年", "金额"], ["2032年", "增长%"]]


def test_names_over_several_rows() -> None:
    """A name that is written once for several rows is that of each."""
    text = cleaned("类别\t品种\t数量\n水果\t苹果\t12\n\t梨\t15\n蔬菜\t白菜\t18\n")
    (table,) = text.tables
    names = [[text.text[span.start : span.end] for span in table.row_names(row, 2)] for row in (1, 2, 3)]
    assert names == [["水果", "苹果"], ["水果", "梨"], ["蔬菜", "白菜"]]


def test_a_serial_column_and_one_of_units() -> None:
    """Columns that count off the rows or say their units hold no figures."""
    text = cleaned("序号\t指标\t单位\t2032年\n1\t供水\t万吨\t35\n2\t用户\t户\t1200\n")
    (table,) = text.tables
    assert table.columns == (Column.SERIAL, Column.NAMES, Column.UNITS, Column.FIGURES)


def test_what_stands_around_the_rows() -> None:
    """The caption, the unit line and the notes are those of the table below and above them."""
    text = cleaned(
        "云坪县水务情况。\n表2 2032年水务收入\n单位：万元\n项目\t金额\n水费\t61.5\n气费\t70.2\n注：初步数。\n其余从略。\n"
    )
    (table,) = text.tables
    said = [text.text[slice(*span)] for span in (table.caption, *table.unit_lines, *table.notes) if span is not None]
    assert said == ["表2 2032年水务收入", "单位:万元", "注:初步数。"]


@pytest.mark.parametrize(
    "prose",
    [
        "首页 | 新闻 | 公告 | 专题\n云坪县召开供水会议。\n",
        "\t全年供水35万吨。\n\t新增用户1200户。\n",
        "全年供水35 万吨,增长 2.1%。\n新增用户 1200 户,下降 3.2%。\n",
        "一、供水  保障有力\n二、服务  便民高效\n",
        "2032年1月3日 10:25\n来源：云坪日报\n",
    ],
)
def test_running_text_is_no_table(prose: str) -> None:
    """Menus, indented paragraphs, stray blanks and headings make no table."""
    assert cleaned(prose).tables == ()


def test_two_tables_one_below_the_other() -> None:
    """A row of heads below figures begins another table."""
    text = cleaned("项目\t2031年\n水费\t61\n气费\t70\n名称\t2032年\n电费\t81\n网费\t90\n")
    assert [table.heads for table in text.tables] == [1, 1]


STACKED = (
    "表3 2032年末存量\n单位：万吨\n指     标\n12月末\n比年初增加量\n水库蓄水\n61.5\n2.0\n#大型水库\n40.1\n1.5\n"
    "地\n下水\n70.2\n0.3\n以上为初步数。\n"
)


def test_a_table_copied_with_one_cell_a_line() -> None:
    """Heads and rows are found again by how many figures follow every name; a name may be broken over two lines."""
    text = cleaned(STACKED)
    (table,) = text.tables
    assert table.heads == 1
    said = [["".join(cell.split()) for cell in row] for row in words(text, table)]
    assert said == [
        ["指标", "12月末", "比年初增加量"],
        ["水库蓄水", "61.5", "2.0"],
        ["#大型水库", "40.1", "1.5"],
        ["地下水", "70.2", "0.3"],
    ]
    assert [text.text[slice(*line)] for line in table.unit_lines] == ["单位:万吨"]


@pytest.mark.parametrize(
    "lines",
    [
        "项目\n金额\n水费\n61\n气费\n70\n80\n电费\n90\n",
        "名称\n供水所\n电话\n68001122\n地址\n云坪路3号\n",
        "累计供水\n61\n气量\n70\n电量\n90\n",
        "项目\n2032年供水35万吨。\n61\n气费\n70\n电费\n90\n",
    ],
)
def test_lines_that_make_no_rows_are_no_table(lines: str) -> None:
    """Rows of unlike length, lines without a first head, and sentences make no table of one cell a line."""
    assert cleaned(lines).tables == ()
