"""Receivers and givers that several awards share."""

from __future__ import annotations

import pytest

from summarizer.reading.award.rules import awards_in
from summarizer.text import Span

Row = tuple[str, str | None, str | None]


def rows(sentence: str) -> list[Row]:
    """Title, issuer and recipient of each award of ``sentence``."""
    found = awards_in(sentence, Span(0, len(sentence)))
    return [
        (
            sentence[slice(*award.title)],
            sentence[slice(*award.issuer)] if award.issuer else None,
            sentence[slice(*award.recipient)] if award.recipient else None,
        )
        for award in found
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "立案庭、执行局分别被省高院授予“枫叶法庭”“红枫团队”。",
            [("枫叶法庭", "省高院", "立案庭"), ("红枫团队", "省高院", "执行局")],
        ),
        (
            "民警林一舟、辅警何小满分别被评为全省优秀人民警察、全市最美辅警。",
            [("全省优秀人民警察", None, "民警林一舟"), ("全市最美辅警", None, "辅警何小满")],
        ),
        (
            "法规科、宣传科分别被区委、区政府评为文明科室、先进科室。",
            [("文明科室", "区委、区政府", "法规科"), ("先进科室", "区委、区政府", "宣传科")],
        ),
        (
            "禾东法庭先后分别被团省委、省妇联授予“青年文明号”“巾帼文明岗”。",
            [("青年文明号", "团省委", "禾东法庭"), ("巾帼文明岗", "省妇联", "禾东法庭")],
        ),
        (
            "立案庭、执行局、法警队被省高院授予“枫叶法庭”“红枫团队”。",
            [("枫叶法庭", "省高院", "立案庭、执行局、法警队"), ("红枫团队", "省高院", "立案庭、执行局、法警队")],
        ),
    ],
)
def test_behind_fenbie_each_receiver_or_giver_has_its_own_title(sentence: str, expected: list[Row]) -> None:
    """As many receivers or givers as titles are paired in order; a committee and its government give together."""
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "被市局评为“优秀大队”并记集体三等功一次。",
            [("优秀大队", "市局", None), ("集体三等功", "市局", None)],
        ),
        (
            "县法院被市中院评为先进法院,并记集体二等功。",
            [("先进法院", "市中院", "县法院"), ("集体二等功", "市中院", "县法院")],
        ),
        (
            "县法院被市中院评为先进法院,并荣立集体二等功。",
            [("先进法院", "市中院", "县法院"), ("集体二等功", None, "县法院")],
        ),
        (
            "有7个科室荣获全省先进集体,被省委表彰为平安建设先进单位。",
            [("全省先进集体", None, "7个科室"), ("平安建设先进单位", "省委", None)],
        ),
    ],
)
def test_what_is_given_as_well_has_the_giver_of_the_award_before(sentence: str, expected: list[Row]) -> None:
    """并记 goes on with the giver, 并荣立 with the receiver alone; bodies that there are (有7个科室) end with their clause."""
    assert rows(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "issuers"),
    [
        ("近日,省检察院发布表彰决定,禾东区检察院被评为“全省先进基层检察院”。", ["省检察院"]),
        ("省公安厅印发《关于表彰2021年度优秀集体的通报》,禾州市公安局荣获“全省优秀公安局”称号。", ["省公安厅"]),
        (
            "省检察院下发表彰通报,禾东区检察院被评为“全省先进检察院”,这是该院继获评“全市先进检察院”后再获表彰。",
            ["省检察院", None],
        ),
        ("市纪委通报典型案例,禾东区检察院被评为“全省先进检察院”。", [None]),
    ],
)
def test_a_paper_of_praise_names_the_giver(sentence: str, issuers: list[str | None]) -> None:
    """Who sends out the praise gave the award that the next clause tells, and none that was told before."""
    assert [issuer for _, issuer, _ in rows(sentence)] == issuers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "市总工会决定,对周小兰等12名职工授予“市五一劳动奖章”;团市委决定,对陈亮追授“青年五四奖章”。",
            [("市五一劳动奖章", "市总工会", "周小兰等12名职工"), ("青年五四奖章", "团市委", "陈亮")],
        ),
        (
            "县长李文签署嘉奖令,决定对刑侦大队荣记集体三等功一次,对表彰奖获得者荣记个人二等功一次。",
            [("集体三等功", "县长李文", "刑侦大队"), ("个人二等功", "县长李文", "表彰奖获得者")],
        ),
        (
            "市委、市政府决定对在抢险中表现突出的云岭镇政府记集体二等功。",
            [("集体二等功", "市委、市政府", "云岭镇政府")],
        ),
        ("省科协向林州中学颁授“科技教育示范校”称号。", [("科技教育示范校", "省科协", "林州中学")]),
        ("市局党委对4名干部给予嘉奖。", [("嘉奖", "市局党委", "4名干部")]),
        (
            "省人社厅决定对150名医务人员记功,4名辅警受到嘉奖。",
            [("记功", "省人社厅", "150名医务人员"), ("嘉奖", None, "4名辅警")],
        ),
        ("对口支援办公室荣获全省先进集体。", [("全省先进集体", None, "对口支援办公室")]),
        ("2名因公牺牲民警被授予特别奖。", [("特别奖", None, "2名因公牺牲民警")]),
        ("副县长王平为林州税务局授予“全国文明单位”牌匾。", []),
        ("局长为获得优胜奖员工的家属颁奖。", []),
    ],
)
def test_a_receiver_may_stand_between_a_preposition_and_the_verb(sentence: str, expected: list[Row]) -> None:
    """对, 给, 为 and 向 lead to the receiver, the decision before them to the giver; to hand over a plaque gives no title."""
    assert rows(sentence) == expected
