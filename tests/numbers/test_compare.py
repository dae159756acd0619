from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.numbers.compare import Agreement, Difference, Figure, compare, units_compatible
from summarizer.numbers.mention import Direction, Kind
from tests.numbers.reading import mentions_of

SAME, COMPATIBLE, DIFFERENT = Agreement.SAME, Agreement.COMPATIBLE, Agreement.DIFFERENT


@pytest.mark.parametrize(
    ("stated", "source", "agreement", "difference"),
    [
        ("共165,000辆", "共16.5万辆", SAME, None),
        ("共１６５０００辆", "共十六万五千辆", SAME, None),
        ("共16.5萬輛", "共16.5万辆", SAME, None),
        ("占三成", "占30%", COMPATIBLE, None),
        ("占百分之三十", "占30%", SAME, None),
        ("耗时90分钟办结", "耗时1.5小时办结", COMPATIBLE, None),
        ("缩短到半小时", "缩短到30分钟", COMPATIBLE, None),
        ("运走0.892吨", "运走892公斤", COMPATIBLE, None),
        ("长3200米", "长3.2公里", COMPATIBLE, None),
        ("均价0.9万元/平方米", "均价9000元/m2", COMPATIBLE, None),
        ("耗时3小时办结", "耗时3分钟办结", DIFFERENT, Difference.UNIT),
        ("运走89吨", "运走892公斤", DIFFERENT, Difference.UNIT),
        ("占一半", "占50%", COMPATIBLE, None),
        ("占一半以上", "占60%", COMPATIBLE, None),
        ("占二分之一", "占50%", COMPATIBLE, None),
        ("死亡率3.5‰", "死亡率0.35%", COMPATIBLE, None),
        ("破案5起", "破案5件", COMPATIBLE, None),
        ("抓获5人", "抓获5名", COMPATIBLE, None),
        ("抓获5人", "抓获5人次", DIFFERENT, Difference.UNIT),
        ("提高5%", "提高5个百分点", DIFFERENT, Difference.UNIT),
        ("增长2%", "增长2倍", DIFFERENT, Difference.UNIT),
        ("排名第一", "共1个", DIFFERENT, Difference.UNIT),
        ("检查超过16万辆", "检查16.5万余辆", COMPATIBLE, None),
        ("检查约17万辆", "检查16.5万辆", COMPATIBLE, None),
        ("检查约1.7万辆", "检查16.5万辆", DIFFERENT, Difference.VALUE),
        ("检查近17万辆", "检查16.5万余辆", COMPATIBLE, None),
        ("检查16.5万辆", "检查16.5万余辆", DIFFERENT, Difference.BOUND),
        ("检查近16.5万辆", "检查16.5万余辆", DIFFERENT, Difference.BOUND),
        ("检查约16.5万辆", "检查16.5万余辆", COMPATIBLE, None),
        ("检查16.5万余辆", "检查16.5万辆", DIFFERENT, Difference.BOUND),
        ("立案数十起", "立案45起", COMPATIBLE, None),
        ("立案45起", "立案数十起", DIFFERENT, Difference.VALUE),
        ("损失16.5亿元", "损失16.5万元", DIFFERENT, Difference.SCALE),
        ("损失1650元", "损失16.5万元", DIFFERENT, Difference.SCALE),
        ("损失260万元", "损失280万元", DIFFERENT, Difference.VALUE),
        ("同比上升5%", "同比下降5%", DIFFERENT, Difference.DIRECTION),
        ("损失50万元", "损失50万美元", DIFFERENT, Difference.UNIT),
        ("实现零发案", "发生0起", COMPATIBLE, None),
        ("占30％", "占30%", SAME, None),
        ("锦旗56面", "锦旗56面（封）", COMPATIBLE, None),
        ("超过100万人", "16.5万人", DIFFERENT, Difference.VALUE),
    ],
)
def test_what_bears_out_what(stated: str, source: str, agreement: Agreement, difference: Difference | None) -> None:
    """A statement agrees with a source, or differs in the first thing that is wrong with it."""
    claim = mentions_of(stated)
    fact = mentions_of(source)
    outcome = compare(claim[0], fact[0])
    assert (outcome.agreement, outcome.difference) == (agreement, difference)
    assert outcome.supported is (agreement is not DIFFERENT)


def test_a_quantity_agrees_with_itself() -> None:
    """Comparison is reflexive for every quantity that has a value."""
    for text in ("16.5万余辆，", "近20年，", "30—50人，", "三成，", "三分之一，", "第3位，", "不到1分钟，", "-3.3%，"):
        mention = mentions_of("共" + text)[0]
        assert compare(mention, mention).agreement is SAME, text


def test_dates_and_names_never_agree() -> None:
    """What has no value bears nothing out."""
    date = mentions_of("2020年10月")[0]
    assert not compare(date, date).supported


def test_direction_counts_only_where_both_say_it() -> None:
    """A source without a direction does not contradict one."""
    stated = Figure(Decimal(5), Decimal(5), Decimal(5), unit="%", kind=Kind.PERCENT, direction=Direction.INCREASE)
    assert compare(stated, mentions_of("占5%")[0]).supported


@pytest.mark.parametrize(
    ("first", "second", "compatible"),
    [
        ("起", "件", True), ("宗", "案", True), ("人", "名", True), ("位", "名", True), ("條", "条", True),
        ("公里", "千米", True), ("人", "人次", False), ("%", "个百分点", False), ("%", "倍", False),
        ("元", "美元", False), ("起", "人", False), (None, "起", True), (None, "%", False), (None, None, True),
        ("％", "%", True), ("家", "家次", False),
        ("家（次）", "家", True), ("家（次）", "家次", True), ("面（封）", "封", True), ("家（次）", "人", False),
    ],
)  # fmt: skip
def test_units(first: str | None, second: str | None, compatible: bool) -> None:
    """Classifiers of one thing stand for one another; a missing unit stands for a classifier, never for %."""
    assert units_compatible(first, second) is compatible
    assert units_compatible(second, first) is compatible
