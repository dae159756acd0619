"""Rankings: places told in the order of one measure."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures

UP, DOWN = Direction.INCREASE, Direction.DECREASE
RATES = (
    "云泽县2021年人口统计\n就乡镇言，人口增加率最高者为白石乡千分之12.5，其次为柳溪镇千分之9.2，再其次为东桥乡千分之4.7；"
    "至于南坪镇反而减少千分之3.5，其次为北岭乡减少千分之2.2。"
)
SHARES = "2021年，老年人口比例最高为东桥乡之23.5%，其次为北岭乡22.1%；最低为柳溪镇11.6%，其次为白石乡12.2%。"


def _scope(text: str, surface: str) -> str | None:
    scope = figures(text)[surface].scope
    return scope.text if scope is not None else None


@pytest.mark.parametrize(
    ("surface", "change", "place"),
    [
        ("千分之12.5", UP, "白石乡"),
        ("千分之9.2", UP, "柳溪镇"),
        ("千分之4.7", UP, "东桥乡"),
        ("千分之3.5", DOWN, "南坪镇"),
        ("千分之2.2", DOWN, "北岭乡"),
    ],
)
def test_each_place_has_the_measure_told_at_the_head(surface: str, change: Direction, place: str) -> None:
    """The measure is told once, the place is the scope of its figure, and the way goes with the words at the place."""
    figure = figures(RATES)[surface]
    assert (figure.label.removesuffix("同比变化").removesuffix("变化"), figure.change) == ("人口", change)
    assert _scope(RATES, surface) == place


@pytest.mark.parametrize(
    ("surface", "place"), [("23.5%", "东桥乡"), ("22.1%", "北岭乡"), ("11.6%", "柳溪镇"), ("12.2%", "白石乡")]
)
def test_a_share_is_ranked_from_both_ends(surface: str, place: str) -> None:
    """最低 begins anew with the measure that 最高 named."""
    assert (figures(SHARES)[surface].label, _scope(SHARES, surface)) == ("老年人口比例", place)


def test_what_is_no_place_is_not_ranked() -> None:
    """Kinds of cases told in order stay kinds of cases, and no ranking goes on past another figure."""
    text = "2021年，案件最多的是盗窃案31起，其次是诈骗案22起。粮食单产最高为白石乡520公斤，全县新建粮库6座，其次为化肥库2座。"
    assert (_scope(text, "22起"), _scope(text, "6座"), _scope(text, "2座")) == (None, None, None)
    assert _scope(text, "520公斤") == "白石乡"


@pytest.mark.parametrize(
    ("text", "surface", "label", "change"),
    [
        ("出口额居全省第5位,前移1位。", "1位", "出口额全省排名变化", Direction.INCREASE),
        ("综合考核由全省第8位升至第5位,较上年前移3位。", "3位", "综合考核排名变化", Direction.INCREASE),
        ("营商环境全国排名上升12个位次。", "12个位次", "营商环境全国排名变化", Direction.INCREASE),
        ("安全感居全市第9位,同比下降2位。", "2位", "安全感全市排名变化", Direction.DECREASE),
        ("提升3位民警为副所长。", "3位", "提升民警为副所长人数", None),
    ],
)
def test_a_move_among_those_ranked_is_a_change_of_the_rank(
    text: str, surface: str, label: str, change: Direction | None
) -> None:
    """前移1位 tells by how many places a rank changed; people counted with 位 stay people."""
    found = figures(text)[surface]
    assert (found.label, found.change) == (label, change)


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("全年平均气温19.2℃,排历史第2高位。", "第2高位", "平均气温历史排名"),
        ("平均降水量980毫米,为1961年以来第20低位。", "第20低位", "平均降水量历史排名"),
        ("入库水量12亿立方米,列有记录以来第三多。", "第三多", "入库水量历史排名"),
    ],
)
def test_a_place_among_years_is_a_rank_of_now(text: str, surface: str, label: str) -> None:
    """The years among which something is the second highest are not the period of its rank."""
    found = figures(f"2023年气候公报\n{text}")[surface]
    assert (found.label, found.period and found.period.text) == (label, "2023年")
