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
