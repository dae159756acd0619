from __future__ import annotations

import pytest

from summarizer import check, find_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("三个中队分别出警211，198，175起。", ["3", "211", "198", "175"]),
        ("三個中隊分別出警２１１，１９８，１７５起。", ["3", "211", "198", "175"]),
        ("三个中队分别出警211,198,175起。", ["3", "211", "198", "175"]),
        ("两站依次接诊12，198人。", ["2", "12", "198"]),
        ("各站分别接诊312，298，345人，转院12，18人。", ["312", "298", "345", "12", "18"]),
        ("各中队出警211,198,175起。", ["211", "198", "175"]),
        ("三个院区接诊211，198，175人。", ["3", "211", "198", "175"]),
        ("两批共收1,234，567,890元。", ["2", "1234", "567890"]),
    ],
)
def test_a_comma_in_a_list_divides_its_figures(text: str, values: list[str]) -> None:
    """In a list in order a comma before three digits ends a figure, whatever its width."""
    assert [str(mention.value) for mention in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("全年接诊1，234人。", ["1234"]),
        ("各站接诊1,234,567人。", ["1234567"]),
        ("各院区结余311,298,345元。", ["311298345"]),
        ("三个院区接诊1，234，567人。", ["3", "1234567"]),
        ("两个院区接诊1,234,567人。", ["2", "1234567"]),
        ("合计1，045，200元。", ["1045200"]),
        ("分别接诊1，234人和2，345人。", ["1234", "2345"]),
        ("分别投入1,045,200元、2,310,400元。", ["1045200", "2310400"]),
        ("两项分别投入1,045,200元。", ["2", "1045200"]),
        ("两项分别完成；投入211,198元。", ["2", "211198"]),
    ],
)
def test_a_comma_elsewhere_is_a_thousands_mark(text: str, values: list[str]) -> None:
    """Outside a list in order, and in one that has its own marks, a comma before three digits groups a number."""
    assert [str(mention.value) for mention in find_numbers(text)] == values


def test_the_checker_reads_the_list_too() -> None:
    """The figure of one station is supported, and a number made of all three is not."""
    report = "云岭县2023年工作总结\n城东、城西、城南三个中队分别出警211，198，175起。"
    assert check(report, "城南中队出警175起。").supported
    assert not check(report, "共出警211198175起。").supported
