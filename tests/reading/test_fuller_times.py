"""Times that leave their year out, given with it where the report says it."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures, periods_of

TITLE = "柳湾市2021年上半年消防工作情况通报\n"


@pytest.mark.parametrize(
    ("text", "surfaces", "periods"),
    [
        (TITLE + "上半年,全市接警340起。", ["340起"], ["2021年上半年"]),
        ("记者获悉,2021年一季度,全市接警90起。\n一季度,出动消防车210辆次。", ["210辆次"], ["2021年一季度"]),
        ("柳湾警局於1-3月破獲竊盜案31件。\n而110年1-3月查獲毒品案以吸食(61%)為主。", ["31件"], ["110年1-3月"]),
        ("2021年末,全县有派出所12个。年末在岗辅警300人。", ["300人"], ["2021年末"]),
        ("2021年9月,全市破案30起。9月份抓获逃犯8人。", ["8人"], ["2021年9月"]),
        ("截至2021年11月底,办案30件。\n截至11月底,回访8人。", ["8人"], ["截至2021年11月底"]),
        ("2021年1至6月,全市破案30起。上半年抓获逃犯8人。", ["8人"], ["2021年1至6月"]),
    ],
)
def test_a_part_of_a_year_is_given_with_its_year(text: str, surfaces: list[str], periods: list[str]) -> None:
    """Words that leave the year out are given in those with it, wherever the report says them."""
    assert periods_of(text, *surfaces) == periods


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("柳湾市2021年消防工作情况通报\n上半年,全市接警340起。", "340起", "上半年"),  # nowhere said in one
        ("2020年上半年,全市接警300起。2021年全市再添消防车。上半年接警340起。", "340起", "上半年"),  # another year's
        ("2021年,全市破案30起。截至年底,在册养老机构41家。", "41家", "截至年底"),  # and not 2021年
        ("新华社江城7月9日电 2021年上半年,全市接警340起。今年上半年,出动消防车9辆。", "9辆", "今年上半年"),
    ],
)
def test_words_are_never_made_up(text: str, surface: str, period: str) -> None:
    """What the report says nowhere, or of other days, is no fuller time, nor is one needed that says its year."""
    assert periods_of(text, surface) == [period]


def test_the_words_that_hold_keep_their_place() -> None:
    """The place of a time given with its year is still where the figure has it from."""
    text = TITLE + "上半年,全市接警340起。"
    period = figures(text)["340起"].period
    assert period is not None and text[slice(*period.span)] == "上半年" and period.distance == 1
