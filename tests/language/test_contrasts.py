"""Characters that tell two words of one build apart."""

from __future__ import annotations

import pytest

from summarizer.language.opposites import answers_in, opposition


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("室内体育场馆数", "室外体育场馆数"),
        ("查扣车外抛物起数", "车内抛物起数"),
        ("东站到发旅客数", "西站到发旅客数"),
        ("晚高峰拥堵时长", "早高峰拥堵时长"),
        ("秋茶产量", "春茶产量"),
        ("支线航班数", "干线航班数"),
        ("军用码头数", "民用码头数"),
        ("丙类仓库数", "乙类仓库数"),
        ("二级救助站数", "三级救助站数"),
        ("离岗职工数", "在岗职工数"),
        ("匿名来信数", "实名来信数"),
        ("柴油货车数", "汽油货车数"),
        ("会后回访人次", "会前回访人次"),
        ("深水养殖面积", "浅水养殖面积"),
        ("断保人数", "参保人数"),
        ("县级公园数", "市级公园数"),
        ("退伍军人数", "入伍军人数"),
        ("肉羊出栏数", "肉牛出栏数"),
    ],
)
def test_words_that_differ_in_a_contrasting_character_are_opposed(first: str, second: str) -> None:
    """No list holds these words: the character in which they differ decides, whichever name comes first."""
    assert opposition(answers_in(first), answers_in(second)) is not None
    assert opposition(answers_in(second), answers_in(first)) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("室内外体育场馆数", "室内体育场馆数"),
        ("早晚高峰出动警力", "晚高峰出动警力"),
        ("中小型水库数", "小型水库数"),
        ("汽柴油抽检批次", "柴油抽检批次"),
        ("会上发布文件数", "下发文件数"),
        ("其中学生人数", "大学生人数"),
        ("无人机架次", "有人值守岗亭数"),
        ("进行检查的车辆数", "出行车辆数"),
        ("湖南消防队员数", "事故中消防队员数"),
    ],
)
def test_members_said_together_and_characters_of_two_words_are_not_opposed(first: str, second: str) -> None:
    """室内外 holds both, and 中 at the end of a phrase belongs to no word that follows."""
    assert opposition(answers_in(first), answers_in(second)) is None
