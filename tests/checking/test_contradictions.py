from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """白鹭市2023年民生统计简报
2023年，全国用水量下降3.1%，我市下降7.6%。社区养老床位数同比增长9.4%，公立医院床位使用率82.5%，民办幼儿园在园占比31.7%。
夜间投诉412件，未办结投诉17件；60岁以上登记志愿者2305人。较大隐患整改26处。全市环境满意度位居全省第三。
"""


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        ("我市用水量下降3.1%。", "area"),
        ("环境满意度位居全国第三。", "area"),
        ("民营医院床位使用率82.5%。", "opposite words"),
        ("公办幼儿园在园占比31.7%。", "opposite words"),
        ("白天投诉412件。", "opposite words"),
        ("已办结投诉17件。", "denied or done"),
        ("60岁以下登记志愿者2305人。", "opposite words"),
        ("重大隐患整改26处。", "opposite words"),
        ("社区养老床位率同比增长9.4%。", "rate or number"),
    ],
)
def test_what_the_figure_s_own_words_exclude_is_an_error(claim: str, rule: str) -> None:
    """The number is right and the words are another thing's."""
    assert rule in [finding.rule for finding in check(REPORT, claim).findings if finding.severity == "error"]


@pytest.mark.parametrize(
    "claim",
    [
        "全国用水量下降3.1%，我市下降7.6%。",
        "公立医院床位使用率为82.5%，民办幼儿园在园占比31.7%。",
        "夜间投诉412件，其中未办结17件。",
        "60岁以上志愿者2305人，较大隐患整改26处。",
        "我市环境满意度全省第三。",
        "社区养老床位数增长9.4%。",
    ],
)
def test_the_figure_s_own_words_are_never_blamed(claim: str) -> None:
    """Controls: the same words as the report's, in other order."""
    assert [finding.message for finding in check(REPORT, claim).findings if finding.severity == "error"] == []


@pytest.mark.parametrize("word", ["负增长", "走低", "萎缩", "下滑", "锐减"])
def test_a_fall_is_a_fall_in_any_word(word: str) -> None:
    """Another word for the same way is right, and no word of rise is."""
    report = "白鹭市2023年水运简报\n2023年，全市客运量同比下降4.6%，货运量同比增长7.2%。\n"
    assert check(report, f"2023年，全市客运量{word}4.6%。").supported
    assert not check(report, f"2023年，全市货运量{word}7.2%。").supported


@pytest.mark.parametrize("word", ["走高", "反弹", "上扬", "扩张", "多出", "攀升"])
def test_a_rise_is_a_rise_in_any_word(word: str) -> None:
    """So is a rise."""
    report = "白鹭市2023年水运简报\n2023年，全市客运量同比下降4.6%，货运量同比增长7.2%。\n"
    assert check(report, f"2023年，全市货运量同比{word}7.2%。").supported
    assert not check(report, f"2023年，全市客运量同比{word}4.6%。").supported


def test_what_was_added_did_not_become_less() -> None:
    """新增 tells how many came, which is no fall."""
    report = "白鹭市2023年水运简报\n2023年，新增船员2310人。\n"
    assert check(report, "2023年新增船员2310人。").supported
    assert not check(report, "2023年船员减少2310人。").supported
