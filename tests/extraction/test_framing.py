"""What of a sentence is not its matter."""

from __future__ import annotations

import time

import pytest

from summarizer.extraction.framing import is_no_result, matter_of
from summarizer.text import Span


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("某网禾州5月6日电(记者 林一舟)6日,禾州警方破获案件85起。", "禾州警方破获案件85起。"),
        ("本报讯 5月6日,记者从市公安局获悉,全市破获案件85起。", "全市破获案件85起。"),
        ("市公安局局长林一舟在会上表示,今年破获案件85起。", "今年破获案件85起。"),
        ("新闻发布会上,市公安局副局长林一舟表示,今年破获案件85起。", "今年破获案件85起。"),
        ("在全省推进会上,我局作典型发言。", "在全省推进会上,我局作典型发言。"),
        ("据了解,全市破获案件85起。", "全市破获案件85起。"),
        ("【禁毒成效】 缴毒数全省第二 今年,全市破获案件85起。", "今年,全市破获案件85起。"),
        ("执法质量列全县第一名,现将全年工作总结如下:", "执法质量列全县第一名"),
        ("7月14日电信诈骗案件下降,全市破获案件85起。", "7月14日电信诈骗案件下降,全市破获案件85起。"),
        ("全县评定职称,办结案件85起。", "全县评定职称,办结案件85起。"),
    ],
)
def test_the_matter_begins_behind_the_frame(sentence: str, matter: str) -> None:
    """Datelines, reporters, speakers and rubrics are cut off; what only looks like one stays."""
    assert sentence[slice(*matter_of(sentence, Span(0, len(sentence))))] == matter


@pytest.mark.parametrize(
    ("sentence", "is_none"),
    [
        ("退休的邹老师险些把养老钱转给骗子，民警及时赶到。", True),
        ("5月6日,市公安局召开新闻发布会,通报上半年工作成效。", True),
        ("全市公安工作会议在禾州召开。", True),
        ("局里召开总结大会,安排冬季行动,并对8个集体和30名个人予以表彰。", True),
        ("召开现场会,推广本局经验做法。", False),
        ("在宣传日来临之际,5月6日上午,主题新闻发布会在禾州召开。", True),
        ("县公安局政委向群众报告了全年公安工作。", True),
        ("原标题:禾州警方破获案件85起", True),
        ("市局党委书记、局长林一舟作主旨发布。", True),
        ("司法部制定《规定》,在全国推行考评制度。", True),
        ("公安部印发通知,我局率先完成整改。", False),
        ("“我现在出门放心多了,巡逻车天天来。”", True),
        ("“全年破获案件85起,抓获嫌疑人46名。”", False),
        ("稻 谷51234万吨 -6.1", True),
        ("破获案件85起", False),
    ],
)
def test_what_tells_no_result_of_the_body(sentence: str, is_none: bool) -> None:
    """Meetings with their agenda, speeches, acts of other bodies, talk and table rows are no achievements."""
    assert is_no_result(sentence, Span(0, len(sentence)), "禾州市公安局") is is_none


def test_a_bodys_own_act_is_its_result() -> None:
    """What the ministry issued is no other body's act in the ministry's own report."""
    sentence = "司法部制定《规定》,在全国推行考评制度。"
    assert not is_no_result(sentence, Span(0, len(sentence)), "司法部")


def test_a_sentence_of_many_figures_is_told_from_a_row_at_once() -> None:
    """A list of forty figures that ends in words is no row of a table, and that is known in milliseconds."""
    sentence = f"各站出警次数分别为{','.join(str(118 + 7 * place) for place in range(40))}起"
    began = time.process_time()
    assert not is_no_result(sentence, Span(0, len(sentence)))
    assert time.process_time() - began < 0.2
