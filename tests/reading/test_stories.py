"""Stories: figures told of one person are no results."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("3月的一个雨夜,教导员韩立言三次跳进河中,救起落水的8名游客。", "8名"),
        ("退休的邹老师险些把26万元转给骗子。", "26万元"),
        ("“过去办个证要跑4趟路,如今手机上就成了。”", "4趟"),
    ],
)
def test_figures_of_a_story_belong_to_a_person(text: str, surface: str) -> None:
    """What one officer or one neighbour lived through, and what is said in direct speech, is no statistic."""
    assert figures(text)[surface].reason is Disposition.PERSON


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("全县民警蹲守9天,共抓获盗窃嫌疑人31名。", "31名"),
        ("今年以来,反诈专员堵在银行柜台前劝阻群众412名。", "412名"),
        ("专案组民警蹲守9天,辗转6省,抓获嫌疑人31名。", "31名"),
        ("表彰老师、师傅等义务宣传员28名。", "28名"),
        ("“破获案件85起,抓获嫌疑人46名。”", "46名"),
    ],
)
def test_sums_are_no_story(text: str, surface: str) -> None:
    """A sentence that sums up for the whole body or a time stays a result, whatever words it tells it in."""
    assert figures(text)[surface].reason is None


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("陈某因盗窃3.2万元获刑两年三个月，并处罚金1万元。", "3.2万元", Disposition.PERSON),
        ("陈某因盗窃3.2万元获刑两年三个月，并处罚金1万元。", "1万元", Disposition.PERSON),
        ("被告人吴某非法吸收存款2300万元，被判处有期徒刑，并处罚金50万元。", "50万元", Disposition.PERSON),
        ("民警帮陈某追回被骗的12万元。", "12万元", None),
        ("民警抓获陈某等5人。", "5人", None),
        ("劉某被騙6萬元，向警方報案。", "6萬元", Disposition.PERSON),
        ("年近五十的汤又新从警二十八年，先后参与侦破大案三百余起。", "三百余起", Disposition.PERSON),
        ("全局民警平均从警12年，全年破案300起。", "300起", None),
        ("78岁的孙某独自抚养孙女，家中负债4.3万元。", "4.3万元", Disposition.PERSON),
        ("学生小荷家中姐弟3人，父亲月收入2000元。", "3人", Disposition.PERSON),
        ("学生小荷家中姐弟3人，父亲月收入2000元。", "2000元", Disposition.PERSON),
        ("单亲妈妈阿荷独力抚养2名子女，积欠房租6万元。", "6万元", Disposition.PERSON),
        ("某公司偷排废水，被判赔偿修复费36万元。", "36万元", Disposition.PERSON),
        ("在某公司查获私盐36吨。", "36吨", None),
        ("5月2日凌晨，城北一超市被盗白酒18瓶、现金2600元。", "18瓶", Disposition.PERSON),
        ("全年共有一般商铺被盗案件18起。", "18起", None),
        ("小学新增学位360个。", "360个", None),
        ("全年帮扶老人小孩860名。", "860名", None),
        ("为78岁的孙某等46名困难群众发放救助金90万元。", "90万元", None),
    ],
)
def test_one_persons_case_or_career(text: str, surface: str, reason: Disposition | None) -> None:
    """What one person did, suffered or did in a lifetime is told of that person; what the body reached is its result."""
    assert figures(text)[surface].reason is reason


def test_a_party_of_a_case_and_its_sums_are_no_result() -> None:
    """What a party named by surname did or asks for is told of one person; the body's own figures around it stay."""
    found = figures("全年审结家事案件312件。原告周女与丈夫结婚9年，请求给付扶养费每月8000元。全年调解成立85件。")
    assert [found[each].reason for each in ("9年", "8000元")] == [Disposition.PERSON] * 2
    assert [found[each].reason for each in ("312件", "85件")] == [None] * 2


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("一名51岁男店主承认售假，被判罚款3万元。", "3万元", Disposition.PERSON),
        ("被告人钱某驾车回家，血液酒精含量为每百毫升152毫克。", "152毫克", Disposition.PERSON),
        ("一女子在机场藏毒，被判监9个月。", "9个月", Disposition.PERSON),
        ("海关拘捕一名35岁男子，检获毒品3.2公斤。", "3.2公斤", None),
        ("一名医生日均接诊60人次。", "60人次", None),
        ("全年定罪320人，罚款总额1200万元。", "1200万元", None),
    ],
)
def test_one_person_by_age_or_sex(text: str, surface: str, reason: Disposition | None) -> None:
    """What befell one person who is told by age or sex is a story; what the body seized or fined in all is its result."""
    assert figures(text)[surface].reason is reason


@pytest.mark.parametrize(
    ("text", "own", "others"),
    [
        (
            "简某开大货车超限41%上坡，遭裁罰3萬元並扣留牌照2個月。全年查緝違規車輛873輛。",
            ["41%", "3萬元", "2個月"],
            ["873輛"],
        ),
        ("巡查中民警拦截罗某超员57%，记9分，暂扣驾驶证4个月。", ["57%", "9分", "4个月"], []),
        ("某水产养殖公司直排尾水43吨，被罚款7万元，停产整治50天。", ["43吨", "7万元", "50天"], []),
        ("司機梁文昌酒駕，酒測值0.47，遭開罰11萬元。", ["0.47", "11萬元"], []),
        ("該名業者短秤14%，被處罰鍰6萬元。", ["14%", "6萬元"], []),
        ("全县查处超员客车64辆，罚款38万元，暂扣驾驶证17本。", [], ["64辆", "38万元", "17本"]),
        ("驾驶员培训720人次，被处罚司机93人。", [], ["720人次", "93人"]),
        ("罗某等14名司机超限上路，被罚款26万元。", [], ["14名", "26万元"]),
        ("该车站发送旅客52万人次，李姓居民占38%。", [], ["52万人次", "38%"]),
    ],
)
def test_one_driver_or_trader_and_his_punishment(text: str, own: list[str], others: list[str]) -> None:
    """The rate, the fine and the ban of one offender are his alone; what was done about many is the body's result."""
    found = figures(text)
    assert [found[each].reason for each in own] == [Disposition.PERSON] * len(own)
    assert [found[each].reason for each in others] == [None] * len(others)
