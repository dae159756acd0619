"""Words that exclude one another."""

from __future__ import annotations

import pytest

from summarizer.language.opposites import answers_in, opposition


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("二审改判率", "一审改判率", ("二审", "一审")),
        ("重大隐患数", "较大隐患数", ("重大", "较大")),
        ("出口额变化", "进口额变化", ("出口", "进口")),
        ("农民人均收入", "城镇居民人均收入", ("农民", "城镇")),
        ("被骗金额", "挽回群众被骗损失金额", ("被骗", "挽回")),
        ("受理信访数", "不予受理信访数", ("受理", "不予受理")),
        ("死亡人数", "受伤人数", ("死亡", "受伤")),
        ("进口额", "进出口总额", ("进口", "进出口")),
        ("生猪出栏数", "生猪存栏数", ("出栏", "存栏")),
        ("货运量变化", "客运量变化", ("货运", "客运")),
        ("女干警人数", "男", ("女", "男")),
        ("行政拘留人数", "刑事拘留人数", ("行政拘留", "刑事拘留")),
        ("依申请公开信息数", "主动公开信息数", ("依申请公开", "主动公开")),
        ("价格上涨的城市数", "价格持平的", ("上涨的", "持平的")),
        ("非农业人口数", "农业人口数", ("非农业", "农业")),
        ("分散供养人数", "集中供养人数", ("分散供养", "集中供养")),
        ("大专学历人数", "大学以上学历", ("大专", "大学以上")),
        ("泊位利用率", "泊位闲置率", ("利用率", "闲置率")),
        ("会议出席人数", "会议缺席人数", ("出席", "缺席")),
        ("准时率", "延误率", ("准时率", "延误率")),
        ("空箱数", "重箱数", ("空箱", "重箱")),
        ("归还册数", "借出册数", ("归还", "借出")),
        ("水库泄洪量", "水库蓄水量", ("泄洪", "蓄水")),
        ("轻微事故数", "重大事故数", ("轻微", "重大")),
        ("没有缺席人数", "没有出席人数", ("缺席", "出席")),
    ],
)
def test_two_names_that_answer_one_question_differently_are_opposed(
    first: str, second: str, words: tuple[str, str]
) -> None:
    """Each name tells the word that decides, and the order of the two does not matter."""
    ours, theirs = answers_in(first), answers_in(second)
    found, turned = opposition(ours, theirs), opposition(theirs, ours)
    assert found is not None
    assert turned is not None
    assert (found.first, found.second) == words == (turned.second, turned.first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("就业人数", "失业人员再就业人数"),
        ("挽损金额", "追回被骗资金"),
        ("特大桥梁数", "桥梁数"),
        ("破案数", "立案数"),
        ("进口和出口总额", "进口额"),
        ("市外资金", "市外境内资金"),
        ("妇女儿童人数", "女性人数"),
        ("客运量", "客货运输量"),
        ("党纪政务处分人数", "党纪处分人数"),
        ("避免损失金额", "避免造成损失金额"),
        ("本外币存款余额", "人民币各项存款余额"),
        ("签发出入境证件数", "出入境证件数"),
        ("闲置厂房利用面积", "闲置厂房面积"),
        ("先进水平项目数", "排水项目数"),
        ("图书借还册次", "归还册次"),
    ],
)
def test_names_that_may_be_one_are_not_opposed(first: str, second: str) -> None:
    """A word that holds both answers, and a name that answers nothing, exclude nothing."""
    assert opposition(answers_in(first), answers_in(second)) is None


def test_the_longest_word_decides() -> None:
    """不起诉 is no 起诉, and 非机动车 no 机动车."""
    assert answers_in("不起诉人数") == {"decision on a charge": {"dropped": "不起诉"}}
    assert list(answers_in("非机动车起数").values()) == [{"other": "非机动车"}]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("审结案件数", "未审结案件数", True),
        ("已整改问题数", "尚未整改问题数", True),
        ("待验收项目数", "通过验收的项目数", True),
        ("未审结案件数", "待审结案件数", False),
        ("审结案件数", "办结案件数", False),
    ],
)
def test_an_act_done_and_the_same_left_undone_exclude_each_other(first: str, second: str, differ: bool) -> None:
    """未审结 is never 审结; two words for one act left undone agree, and so do two acts."""
    assert (opposition(answers_in(first), answers_in(second)) is not None) is differ


@pytest.mark.parametrize(
    ("longer", "within"),
    [("刑事拘留", "刑事"), ("储蓄存款", "存款"), ("大学以上", "以上"), ("竣工面积", "竣工"), ("副处级", "处级")],
)
def test_a_longer_word_answers_what_the_word_within_it_does(longer: str, within: str) -> None:
    """Only the longest word at a place is looked at, so that it has to say all."""
    assert answers_in(within).keys() <= answers_in(longer).keys()
