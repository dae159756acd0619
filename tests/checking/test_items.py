from __future__ import annotations

from typing import Any

from summarizer.checking.items import check_items
from summarizer.checking.reading import passages_of
from summarizer.schema import Achievement, Honor, QuotedEvidence, Statistic
from tests.checking.report import REPORT

PASSAGES = passages_of(REPORT)


def evidence(quote: str) -> tuple[QuotedEvidence, ...]:
    """The quote with its place in the report."""
    start = REPORT.index(quote)
    return (QuotedEvidence(quote=quote, start=start, end=start + len(quote)),)


def statistic(indicator: str, surface: str, **fields: Any) -> Statistic:
    """A grounded statistic of the mention written as ``surface``, citing its sentence."""
    mention = next(each for each in PASSAGES.inventory.mentions if each.surface == surface)
    sentence = REPORT[REPORT.rfind("。", 0, mention.start) + 1 : REPORT.index("。", mention.end)].split("\n")[-1]
    values = {"value": str(mention.value), "unit": mention.unit, "number": mention.id, "surface": surface}
    place = {"start": mention.start, "end": mention.end, "evidence": evidence(sentence)}
    return Statistic.model_validate({"id": "s1", "indicator": indicator, **values, **place, **fields})


def codes(
    *statistics: Statistic, achievements: tuple[Achievement, ...] = (), honors: tuple[Honor, ...] = ()
) -> list[str]:
    """The codes that the pipeline would see."""
    return [finding.code.value for finding in check_items(PASSAGES, achievements, statistics, honors)]


def test_a_grounded_statistic_passes() -> None:
    """An item whose place, value and words agree with the report has no finding."""
    assert codes(statistic("查处酒驾数", "387起")) == []


def test_a_label_of_the_neighbour_is_caught() -> None:
    """The model's label is checked against the words beside the figure."""
    assert codes(statistic("查处醉驾数", "387起")) == ["wrong_attachment"]


def test_a_number_typed_into_a_label_must_stand_in_the_report() -> None:
    """A label may hold a number only if the report does."""
    assert codes(statistic("连续77天查处酒驾数", "387起")) == ["number_not_in_source"]


def test_an_achievements_numbers_must_stand_in_its_evidence() -> None:
    """A right number from another sentence is not supported by the quote."""
    quote = evidence("查处酒驾387起、醉驾95起")
    right = Achievement(id="a1", evidence=quote, summary="查处酒驾387起、醉驾95起。")
    wrong = Achievement(id="a1", evidence=quote, summary="查处酒驾387起，排查整改隐患路段74处。")
    assert codes(achievements=(right,)) == []
    assert codes(achievements=(wrong,)) == ["number_not_in_evidence"]


def test_an_honors_issuer_must_stand_beside_it() -> None:
    """A guessed issuer is an error of the honor."""
    quote = evidence("县局交警大队被省公安厅授予“全省优秀基层单位”称号")
    honor = Honor(id="h1", evidence=quote, title="全省优秀基层单位", awarded_by="全年")
    assert codes(honors=(honor,)) == ["title_not_in_evidence"]
