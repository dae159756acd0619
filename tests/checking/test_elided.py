from __future__ import annotations

import pytest

from summarizer.checking.elided import roots_of
from summarizer.checking.reading import passages_of
from tests.checking.judged import errors_in, stated

REPORT = """望川市公安局2023年上半年警情通报
今年上半年,全市接报火警4310起,比去年同期的5120起减少810起,下降15.8%;接报盗窃警情2260起,按年升3.1%。
登记养犬户8140户9020只,其中市本级3310户3655只,分散饲养的1204户。全市考评的46项指标中,有12项位居全省第一。
交通违法持续增多,受理6400宗,较去年同期多350宗,每日多查处2宗。
"""


@pytest.mark.parametrize(
    ("surface", "said"),
    [
        ("5120起", "火警"),
        ("810起", "火警"),
        ("15.8%", "火警"),
        ("3.1%", "盗窃"),
        ("3655只", "养犬"),
        ("6400宗", "交通违法"),
    ],
)
def test_a_figure_without_a_name_has_that_of_the_words_before_it(surface: str, said: str) -> None:
    """A comparison, a change or a part (比去年同期的, 按年升, 市本级) counts what was named before it."""
    passages = passages_of(REPORT)
    roots = {
        mention.surface: root for mention, root in zip(passages.inventory.mentions, roots_of(passages), strict=True)
    }
    assert said in roots[surface]


@pytest.mark.parametrize(
    "item",
    [
        ("接报火警数", "5120", "起", "去年同期", None),
        ("接报火警数同比变化", "810", "起", None, "decrease"),
        ("接报火警数同比变化", "15.8", "%", "今年上半年", "decrease"),
        ("接报盗窃警情数同比变化", "3.1", "%", None, "increase"),
        ("登记养犬户数", "3310", "户", None, None),
        ("分散饲养的养犬户数", "1204", "户", None, None),
        ("考评中位居全省第一的指标数", "12", "项", None, None),
    ],
)
def test_a_figure_that_leaves_out_its_name_is_not_blamed(item: tuple[str, str, str, str | None, str | None]) -> None:
    """The whole, the figure compared with and the change share one name, so that name is no error."""
    indicator, value, unit, period, change = item
    scope = "市本级" if value == "3310" else None
    assert (
        errors_in(REPORT, {"statistics": [stated(indicator, value, unit, period=period, change=change, scope=scope)]})
        == set()
    )


@pytest.mark.parametrize(
    ("code", "item"),
    [
        ("wrong_attachment", ("接报盗窃警情数同比变化", "15.8", "%", None, "decrease")),
        ("wrong_attachment", ("分散饲养的养犬户数", "8140", "户", None, None)),
        ("wrong_period", ("接报盗窃警情数", "2260", "起", "去年", None)),
        ("wrong_direction", ("交通违法受理数同比变化", "350", "宗", None, "decrease")),
        ("wrong_direction", ("每日多查处交通违法数", "2", "宗", None, "decrease")),
    ],
)
def test_an_inherited_name_is_held_against_the_claim(
    code: str, item: tuple[str, str, str, str | None, str | None]
) -> None:
    """Another indicator's change, the whole for its part, last year for this one, fewer for more are errors."""
    indicator, value, unit, period, change = item
    assert code in errors_in(REPORT, {"statistics": [stated(indicator, value, unit, period=period, change=change)]})
