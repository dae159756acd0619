"""Which numbers of a scan are flagged however sure the recogniser is."""

import pytest

from summarizer.checking.scans import is_in_per_mille, is_torn, may_be_misread
from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory


def doubted(text: str) -> list[str]:
    """The numbers of ``text`` of which a scan may have lost a point."""
    mentions = take_inventory(clean(document_of(text))).mentions
    return [each.surface for each in mentions if may_be_misread(each)]


def torn(text: str) -> list[str]:
    """The numbers of ``text`` that may be pieces of what stood there."""
    mentions = take_inventory(clean(document_of(text))).mentions
    return [each.surface for each in mentions if is_torn(each, text)]


@pytest.mark.parametrize(
    "text",
    [
        "同比增长69%。",
        "完成投资138亿元。",
        "供水35万吨。",
        "新建管网412公里。",
        "服务群众12万人次。",
        "服务群众12余万人次。",
        "登记车辆05辆。",
        "登记车辆12345辆。",
        "平均办理时间15小时。",
        "同比增长１２％。",
    ],
)
def test_what_a_lost_point_may_have_left(text: str) -> None:
    """A share, a measure, money or a scaled number of two digits and more without a point is flagged."""
    assert len(doubted(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "同比增长6.9%。",
        "完成投资1.38亿元。",
        "完成投资1,380万元。",
        "补助1,380.5元。",
        "同比增长8%。",
        "完成投资3亿元。",
        "抓获嫌疑人412人。",
        "調解糾紛1462件。",
        "同比增长三成。",
        "位列全省第12位。",
        "2023年11月14日发布。",
    ],
)
def test_what_bears_itself_out(text: str) -> None:
    """A point, commas in threes, a single digit, numerals in words, ranks, and what counts people or cases are left alone."""
    assert doubted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "登记车辆12,34辆。",
        "完成投资12,34元。",
        "接报火灾1.374起。",
        "2024年1月1209:30发布。",
        "货值2.918.4万元。",
        "资金引1进到位。",
        "全年办结。\n四通关便利，减税3亿元。",
        "文书网1中国执行。",
    ],
)
def test_a_piece_of_what_stood_there(text: str) -> None:
    """A number that other digits touch, one without a unit, or a numeral that begins a line without its 、 is torn."""
    assert torn(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "同比增长69%，抓获35人。",
        "五年来，调解纠纷35件。",
        "四、通关便利\n减税3亿元。",
        "事故零发生，三大任务完成。",
        "接报火灾1,374起，户均3.2人。",
    ],
)
def test_what_is_whole(text: str) -> None:
    """A number with its unit, an item's number with its mark, a length of time and an idiom are no pieces."""
    assert torn(text) == []


def test_every_end_of_a_range_counts() -> None:
    """A range is flagged for the end that may lack its point."""
    assert doubted("增幅在6.1%至69%之间。") != []
    assert doubted("增幅在6.1%至6.9%之间。") == []


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("全县人口出生率6.14%，平稳。", True),
        ("自然增长率为-1.79%。", True),
        ("出生率6.14‰，平稳。", False),
        ("出生率上升，入学率98%。", False),
        ("增加值增长6.1%。", False),
    ],
)
def test_a_rate_that_is_told_in_per_mille(text: str, is_one: bool) -> None:
    """A per cent sign behind the name of a rate that is told in per mille is doubted: the recogniser knows no other."""
    mentions = take_inventory(clean(document_of(text))).mentions
    assert any(is_in_per_mille(each, text) for each in mentions) is is_one
