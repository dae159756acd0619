"""Honors received: whole titles, receivers without what leads to them, and classes that are no honors."""

from __future__ import annotations

import pytest

from summarizer.reading.award.rules import awards_in
from summarizer.text import Span


def _rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Title, giver and receiver of each award that ``text`` states."""
    named = [(award.title, award.issuer, award.recipient) for award in awards_in(text, Span(0, len(text)))]
    return [
        (text[slice(*title)], text[slice(*giver)] if giver else None, text[slice(*receiver)] if receiver else None)
        for title, giver, receiver in named
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("所属柳湾税务所荣立集体三等功。", [("集体三等功", None, "柳湾税务所")]),
        ("全县共有6户家庭入选全国“最美家庭”。", [("最美家庭", None, "6户家庭")]),
        ("稽查队在全国水政执法大练兵中被评为先进集体。", [("先进集体", None, "稽查队")]),
        ("云水县被水利部命名为第二批“河畅其流”实践创新基地。", [("第二批“河畅其流”实践创新基地", "水利部", "云水县")]),
        ("消防局获内政部消防署评定为“特优”。", [("特优", "内政部消防署", "消防局")]),
        ("全县治水工作被省政府评为“优秀”。", [("优秀", "省政府", "全县治水工作")]),
        ("考核被评为“优秀”等次的30人。", []),
        ("县二中上榜教育部公布的“全国文明校园”名单。", [("全国文明校园", "教育部", "县二中")]),
        ("县二小被列入省级智慧教育示范校。", [("省级智慧教育示范校", None, "县二小")]),
        ("署长获颁银紫荆星章。", [("银紫荆星章", None, "署长")]),
        (
            "街道获评“全国文明社区”1个、“省级儿童友好社区”2个。",
            [("全国文明社区", None, "街道"), ("省级儿童友好社区", None, "街道")],
        ),
        ("机场获国际协会（ACI）颁发的“最佳机场”奖。", [("最佳机场", "国际协会（ACI）", "机场")]),
        ("先后有9个集体、14人次获总队级以上奖励。", [("总队级以上奖励", None, "9个集体、14人次")]),
    ],
)
def test_who_received_what(text: str, rows: list[tuple[str, str | None, str | None]]) -> None:
    """A title keeps what belongs to it; a receiver leaves out where it belongs, how many there are and what it took part in."""
    assert _rows(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "该案被公安部列为督办案件。",
        "柳溪被省水利厅列为重点整治河段。",
        "3家企业被环保部门列为重点排污单位。",
        "该村被县委确定为软弱涣散村党组织。",
        "某厂被市监局评定为C级食品企业。",
        "李某被市局确定为重点人员。",
        "5个支部被评为后进支部。",
        "文章被主编认定为内部资料。",
        "成绩突出者将获“神枪手”称号。",
        "3家企业被列入严重违法失信企业名单。",
    ],
)
def test_a_class_that_praises_nobody_is_no_honor(text: str) -> None:
    """What is put into a class, blamed or still to be honored has received nothing."""
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("县台荣获由省委宣传部颁发的“先进单位”称号。", [("先进单位", "省委宣传部", "县台")]),
        ("禾州大桥获中国建筑业协会颁发的鲁班奖。", [("鲁班奖", "中国建筑业协会", "禾州大桥")]),
        ("在省教育厅主办的朗诵大赛上,城东小学斩获特等奖。", [("特等奖", "省教育厅", "城东小学")]),
        (
            "林州中学在团中央、教育部联合开展的推选活动中获“最美校园”称号。",
            [("最美校园", "团中央、教育部", "林州中学")],
        ),
        ("城东小学、云岭中学,均被评为省级绿色学校。", [("省级绿色学校", None, "城东小学、云岭中学")]),
        ("处长何嘉及副处长刘慧,双双获得银紫荆星章。", [("银紫荆星章", None, "处长何嘉及副处长刘慧")]),
        ("省政府通报表彰禾州为“全省安全生产先进市”。", [("全省安全生产先进市", "省政府", "禾州")]),
        ("民政部确定云岭为全国社区治理实验区。", [("全国社区治理实验区", "民政部", "云岭")]),
        ("收费所自2011年被授予“全国文明单位”。", [("全国文明单位", None, "收费所")]),
        ("涌现出“中国好人”5人、“江南好人”12人。", [("中国好人", None, "5人"), ("江南好人", None, "12人")]),
        ("县政府确定2020年为“项目落实年”。", []),
        ("何小满获授予金莲花荣誉勋章。", [("金莲花荣誉勋章", None, "何小满")]),
    ],
)
def test_who_gave_what(text: str, rows: list[tuple[str, str | None, str | None]]) -> None:
    """The giver may hold the contest, stand behind 由 or name somebody as something; the receivers may stand a clause before."""
    assert _rows(text) == rows
