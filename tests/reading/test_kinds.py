"""Those of what was just counted that a phrase, or what is said of them, tells apart."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("全县有茶企46家，其中8家获评省级龙头。", "8家", "获评省级龙头的茶企数"),
        ("全县有茶企46家，其中8家获评省级龙头，11家入选名录。", "11家", "入选名录的茶企数"),
        ("去年收到申诉310宗，当中42宗与噪音有关。", "42宗", "与噪音有关的申诉数"),
        ("余下57宗未完成调查中，有31宗仍在搜证。", "57宗", "未完成调查数"),
        ("余下57宗未审结申请中，有31宗仍在搜证、26宗尚在排期。", "26宗", "尚在排期的未审结申请数"),
        ("7个村委会设立图书室、4个建成文化广场。", "4个", "建成文化广场的村委会数"),
    ],
)
def test_some_of_what_was_counted_are_named_by_what_is_said_of_them(text: str, surface: str, label: str) -> None:
    """A count with nothing but a predicate behind it takes the noun of those that it is some of."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("抓获嫌疑人40名，其中12名被判刑。", "12名", "被判刑的嫌疑人数"),
        ("排查隐患70处，其中65处已整改。", "65处", "已整改的隐患数"),
        ("走访企业30家。8个社区建成广场。", "8个", "建成广场社区数"),
    ],
)
def test_people_told_of_by_the_act_and_things_with_words_of_their_own(text: str, surface: str, label: str) -> None:
    """People told of by the act are those counted before; what names itself, or stands in another unit, is none of them."""
    assert labels(text)[surface] == label
