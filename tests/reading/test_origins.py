"""What a figure was before it became what it is now."""

from __future__ import annotations

import pytest

from tests.extraction.scripts import number_of, passages_of
from tests.reading.dividing import labels


@pytest.mark.parametrize(
    "sentence",
    ["视频监控覆盖率由71%提高到96%。", "视频监控覆盖率从71%提升至96%。", "视频监控覆盖率由去年的71%上升为96%。"],
)
def test_the_first_end_is_named_as_what_was_and_takes_no_period_of_the_report(sentence: str) -> None:
    """The report's own time is that of the second end alone."""
    passages = passages_of(f"某县公安局2023年工作总结\n2023年，全县{sentence}\n")
    was, became = (passages.figure(number_of(passages, surface)) for surface in ("71%", "96%"))
    assert was.label.startswith("原")
    assert was.period is None or "2023" not in was.period.text
    assert not became.label.startswith("原")
    assert became.period is not None


def test_two_figures_side_by_side_are_no_development() -> None:
    """Without 由 … 到 neither figure is what the other was."""
    passages = passages_of("某县公安局2023年工作总结\n2023年，破案率、结案率分别达到71%、96%。\n")
    labels = [passages.figure(number_of(passages, surface)).label for surface in ("71%", "96%")]
    assert not any(label.startswith("原") for label in labels)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "搶劫案由1 120宗減少145宗（-12.9%）至975宗。",
            {"1 120宗": "原抢劫案数", "145宗": "抢劫案减少数", "-12.9%": "抢劫案数变化", "975宗": "抢劫案数"},
        ),
        (
            "税收由12亿元增加1.2亿元（10%）至13.2亿元。",
            {"12亿元": "原税收", "1.2亿元": "税收增加额", "10%": "税收变化", "13.2亿元": "税收"},
        ),
        ("失业率由3.1%上升0.3个百分点至3.4%。", {"3.1%": "原失业率", "3.4%": "失业率"}),
        ("罪案數字由二〇〇八年的80宗下跌至二〇一六年的54宗。", {"80宗": "罪案数", "54宗": "罪案数"}),
        ("床位数由2016年4.1张增加到2017年4.6张。", {"4.1张": "床位数", "4.6张": "床位数"}),
    ],
)
def test_both_ends_and_what_lies_between_are_named_by_what_moved(text: str, expected: dict[str, str]) -> None:
    """由 A 增加 B (c %) 至 D tells four figures of one thing; years told of both ends tell them apart."""
    found = labels(text)
    assert {surface: found[surface] for surface in expected} == expected
