from __future__ import annotations

import pytest

from tests.reading.dividing import figures, labels


@pytest.mark.parametrize(
    ("text", "held", "change", "name"),
    [
        ("水库蓄水量3.2亿立方米,折合水深12米,比常年(4.1亿立方米)偏少22%。", "4.1亿立方米", "22%", "水库蓄水量"),
        ("小麦总产量52万吨,平均亩产410公斤,较上年(49万吨)增加6.1%。", "49万吨", "6.1%", "小麦总产量"),
        ("全縣降水總量8億立方米,相當於水深700毫米,比上年(9億立方米)減少11%。", "9億立方米", "11%", "降水总量"),
        ("全校毕业生1200人,与2022年的1100人相比,增长9%。", "1100人", "9%", "全校毕业生数"),
        ("全市共有社工69.7万人,与2016年首次摸底的数据90.2万人相比,下降22.7%。", "90.2万人", "22.7%", "社工人数"),
        ("發生車禍120宗,同去年同期的150宗比較,減少20%。", "150宗", "20%", "发生车祸数"),
    ],
)
def test_values_compared_with_are_of_the_level_in_their_unit(text: str, held: str, change: str, name: str) -> None:
    """An earlier value in brackets and its change are of the level in that unit, not of what stands between in another."""
    named = labels(text)
    assert (named[held], named[change].removesuffix("变化").removesuffix("同比")) == (name, name)


def test_values_of_the_figure_before() -> None:
    """Without another unit between, such a value is of the figure before it, as it was."""
    named = figures("地下水资源量26亿立方米,比常年(35亿立方米)偏少26%。")
    assert (named["35亿立方米"].label, named["26%"].label) == ("地下水资源量", "地下水资源量变化")
