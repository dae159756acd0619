"""What a figure takes from the one that it is a part of, or that counts whose it is."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "在校学生6213人,其中高中1640人,初中2573人,小学2000人。",
            ["在校学生数", "高中在校学生数", "初中在校学生数", "小学在校学生数"],
        ),
        ("共有普通高、初中毕业生1745人,其中高中711人。", ["普通高、初中毕业生数", "高中毕业生数"]),
        (
            "建成健身示范点12个(城市社区1个、农村社区11个)。",
            ["建成健身示范点数", "城市社区健身示范点数", "农村社区健身示范点数"],
        ),
        ("教练员注册331人(新增38人)。", ["教练员注册人数", "新增教练员注册人数"]),
        ("受理案件3000件,其中刑事500件、民事2000件。", ["受理案件数", "受理刑事案件数", "受理民事案件数"]),
        ("严重投诉92宗,包括殴打62宗、恐吓20宗。", ["严重投诉数", "殴打投诉数", "恐吓投诉数"]),
        ("接报警情900起,其中盗窃200起,命案1起。", ["接报警情数", "接报盗窃警情数", "接报命案数"]),
        ("拥有床位数300张,其中,医院90张,卫生院210张。", ["床位数", "医院床位数", "卫生院床位数"]),
        ("判处罪犯800人,科级以上60人,其中处级9人。", ["判处罪犯数", "判处科级以上人数", "处级罪犯数"]),
    ],
)
def test_parts_take_the_noun_of_their_whole(sentence: str, expected: list[str]) -> None:
    """What sets a part apart is no name by itself; it takes the noun of the figure before 其中 or its brackets."""
    assert list(labels(sentence).values()) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全县共有专科医院7家,人员816人。", ["专科医院数", "专科医院人员数"]),
        (
            "文化企业86家,实现营业收入12.8亿元,资产总计22.2亿元。",
            ["文化企业数", "文化企业营业收入", "文化企业资产总计"],
        ),
        (
            "规模以上食品企业实现利税总额3.5亿元,利润2.1亿元。",
            ["规模以上食品企业利税总额", "规模以上食品企业利润"],
        ),
    ],
)
def test_what_bodies_have_takes_their_name(sentence: str, expected: list[str]) -> None:
    """人员, 资产 and 利润 mean nothing without the bodies counted or named just before."""
    assert list(labels(sentence).values()) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("卫生技术人员3302人,其中注册护士1835人。", ["卫生技术人员数", "注册护士数"]),
        ("医疗机构435个,其中医院100个,卫生院178个。", ["医疗机构数", "医院数", "卫生院数"]),
        ("教育机构12所(民办幼儿园9所,早教中心3所)。", ["教育机构数", "民办幼儿园数", "早教中心数"]),
        ("设立检查点76个,检查车辆16万辆、人员22万人。", ["设立检查点数", "检查车辆数", "检查人员数"]),
        ("试点扩大到17个省市,床位300张。", ["试点省市数", "床位数"]),
        ("专科医院7家;人员816人。", ["专科医院数", "人员数"]),
    ],
)
def test_what_names_itself_stays_as_it_is(sentence: str, expected: list[str]) -> None:
    """A part with a noun of its own, and people who are not those of the bodies before, take nothing."""
    assert list(labels(sentence).values()) == expected
