"""Headlines that only say beforehand what the report tells."""

from __future__ import annotations

import pytest

from summarizer.extraction.headlines import told_in_body
from summarizer.extraction.parts import cut_parts
from summarizer.reading.passages import SectionRole
from tests.extraction.scripts import passages_of


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("禾州警方去年刑案下降8.2%", "全年刑事案件同比下降8.24%，抓获嫌疑人320名。", True),
        ("禾州法院执行到位8亿元", "全年执行到位7.9亿元，结案1.2万件。", True),
        ("禾州消防受理警情增四成多", "全年受理警情同比增加43.9%，出动警力9000人次。", True),
        ("禾州法院执行到位8亿元", "全年执行到位6.1亿元，结案1.2万件。", False),
        ("禾州警方破案320起", "全年刑事案件下降320‰。", False),
    ],
)
def test_a_headline_is_told_again_where_the_body_has_its_figures(headline: str, body: str, expected: bool) -> None:
    """Exactly, within the bounds that the headline gives, or as it rounds; a figure of another kind is another."""
    passages = passages_of(f"{headline}\n{body}\n")
    (part,) = [part for part in cut_parts(passages) if part.role is SectionRole.HEADLINE]
    assert told_in_body(passages, part) is expected


def test_the_body_itself_is_never_told_again() -> None:
    """Only headlines say something beforehand."""
    passages = passages_of("禾州法院2023年工作\n全年结案320件。去年结案320件。\n")
    assert not any(told_in_body(passages, part) for part in cut_parts(passages))


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("假期出入境旅客61.5万人次", "昨日公布，今年假期共有61.5万人次出入境，同比增长8.6%。", True),
        ("软件收入增长近两成", "上半年软件收入同比增长19.7%。", True),
        ("软件收入增长近两成", "上半年软件收入同比增长35%。", False),
        ("软件收入增长近两倍", "上半年软件收入同比增长19.7%。", False),
        ("新增河湖28条", "全市整治河湖28条，清淤3万立方米。", True),
        ("新增河湖28条", "全市清淤3万立方米。整治堤防28公里。", False),
        ("近日查获毒品6公斤。", "全年查获毒品6公斤。", False),
    ],
)
def test_the_line_over_an_item_is_told_again_by_the_sentences_below(line: str, below: str, expected: bool) -> None:
    """With its figures and their units; a line that a mark ends is a sentence of the text."""
    passages = passages_of(f"一周简讯\n本周要闻如下。\n{line}\n{below}\n")
    (part,) = [part for part in cut_parts(passages) if line in passages.text.text[slice(*part.span)]]
    assert told_in_body(passages, part) is expected
