"""Cutting a report into the portions that a model is asked about."""

from __future__ import annotations

from itertools import pairwise

import pytest

from summarizer.extraction.parts import MAX_CHARACTERS, MAX_FIGURES, cut_parts
from tests.extraction.scripts import passages_of


def test_every_open_figure_stands_in_exactly_one_part() -> None:
    """No figure that rules leave open is forgotten or asked about twice."""
    passages = passages_of()
    asked = [number for part in cut_parts(passages) for number in part.numbers]
    assert sorted(asked) == sorted(f.number for f in passages.figures if f.reason is None)


def test_parts_are_short_and_in_order() -> None:
    """A long sentence is cut at its clauses, within both bounds, without overlap."""
    clause = "查处各类违法行为{}起，"
    sentence = "全年" + "".join(clause.format(100 + at) for at in range(24)).rstrip("，") + "。"
    parts = cut_parts(passages_of(f"某县公安局2023年工作总结\n{sentence}\n"))
    assert len(parts) > 3
    assert all(part.span.end - part.span.start <= MAX_CHARACTERS + 1 for part in parts)
    assert all(len(part.numbers) <= MAX_FIGURES for part in parts)
    assert all(first.span.end <= second.span.start for first, second in pairwise(parts))


def test_a_list_paired_by_respectively_is_not_cut() -> None:
    """The figures of a 分别 list and the names they pair with stay in one part."""
    text = "2023年，" + "持续开展专项整治行动，深入推进各项重点工作，" * 5 + "盗窃、诈骗警情同比分别下降12%、8.5%。"
    passages = passages_of(f"某县公安局2023年工作总结\n{text}\n")
    holding = [part for part in cut_parts(passages) if part.numbers]
    assert len(holding) == 1
    assert "盗窃、诈骗警情同比分别下降12%、8.5%" in passages.text.text[slice(*holding[0].span)]


@pytest.mark.parametrize("mark", ["、", " "])
def test_a_list_without_commas_is_cut_too(mark: str) -> None:
    """A clause with hundreds of figures is asked about in portions, each with the words before its figures."""
    sentence = "全年查处" + mark.join(f"盗窃案件{100 + at}起" for at in range(200)) + "。"
    passages = passages_of(f"某县公安局2023年工作总结\n{sentence}\n")
    parts = cut_parts(passages)
    assert all(len(part.numbers) <= MAX_FIGURES for part in parts)
    assert sum(len(part.numbers) for part in parts) == 200
    assert all("盗窃案件" in passages.text.text[slice(*part.span)] for part in parts if part.numbers)


def test_a_figure_is_never_cut() -> None:
    """A comma between the digits of a figure is no clause mark."""
    body = "".join(f"检查各类重点单位场所{at},{at}00家次," for at in range(1, 9))
    passages = passages_of(f"某县公安局2023年工作总结\n全年{body}成效明显。\n")
    parts = cut_parts(passages)
    assert len(parts) > 2
    places = {number: passages.mention(number).clean for part in parts for number in part.numbers}
    assert "8,800家次" in {passages.text.text[slice(*place)] for place in places.values()}
    assert all(part.span.covers(places[number]) for part in parts for number in part.numbers)


def test_a_clause_of_time_stays_with_what_follows() -> None:
    """A cut never leaves 今年以来 or a date alone."""
    text = "依法严厉打击各类违法犯罪活动，持续保持严打高压态势，全面加强社会面整体防控和重点部位巡逻防范；" * 2
    passages = passages_of(f"某县公安局2023年工作总结\n{text}今年以来，共抓获嫌疑人85名。\n")
    holding = next(part for part in cut_parts(passages) if part.numbers)
    assert passages.text.text[slice(*holding.span)].startswith(("今年以来", "依法"))


def test_a_frame_is_no_part() -> None:
    """A dateline and the reporter stand before the first part; a meeting without figures is one that is not told."""
    passages = passages_of("某县公安局\n某报讯 5月6日，记者从县公安局获悉，今年破获案件85起。\n")
    (part,) = [part for part in cut_parts(passages) if part.numbers]
    assert passages.text.text[slice(*part.span)] == "今年破获案件85起。"


def test_figures_of_a_heading_in_the_sentence_are_a_part_of_their_own() -> None:
    """No figure is lost where a heading was glued to its text."""
    passages = passages_of("某县公安局\n【打击成效】 破获案件85起 今年以来，全县破获盗窃案件85起。\n")
    holding = [part for part in cut_parts(passages) if part.numbers]
    assert [len(part.numbers) for part in holding] == [1, 1]


def test_a_change_stays_with_what_changed() -> None:
    """No part begins with a clause that hangs on the one before."""
    clause = "查处违法行为{}起，同比上升{}.5%，"
    sentence = "今年全县" + "".join(clause.format(100 + at, 10 + at) for at in range(9)).rstrip("，") + "。"
    passages = passages_of(f"某县公安局2023年工作总结\n{sentence}\n")
    parts = [part for part in cut_parts(passages) if part.numbers]
    assert len(parts) > 2
    assert not any(passages.text.text[part.span.start :].startswith("同比") for part in parts)
