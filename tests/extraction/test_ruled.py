"""Which rule read each field of an item, out to the summary."""

from __future__ import annotations

import pytest

from summarizer.document.read import document_of
from summarizer.pipeline import summarize
from summarizer.schema import FigureRules, Summary
from summarizer.settings import Settings
from tests.extraction.passage_scripts import summary_of, with_surface
from tests.extraction.scripts import REPORT
from tests.reading.dividing import divided

TOLD = "某县教育局2022年工作总结\n2022年改建操场9处，同比增长12%。\n"


@pytest.fixture(scope="module")
def alone() -> Summary:
    """The report as the rules alone read it."""
    return summarize(document_of(REPORT, "report.txt"), Settings(model="none"))


def test_every_field_that_a_rule_read_names_it(alone: Summary) -> None:
    """Name, change, period and scope of each statistic, and the phrase of each honor; no rule where nothing is said."""
    assert alone.statistics
    for item in alone.statistics:
        assert item.rules is not None
        for name in FigureRules.model_fields:
            assert (getattr(item, name) is None) == (getattr(item.rules, name) is None)
    assert alone.honors
    assert all(honor.rule for honor in alone.honors)


def test_every_row_of_the_ledger_and_every_finding_names_its_rule() -> None:
    """By the rules alone no number is said to be settled by a model, those of honors neither."""
    text = "2022年，第三派出所被评为“枫桥式公安派出所”，破案30起，查处涉及5起。\n"
    summary = summarize(document_of(text, "report.txt"), Settings(model="none"))
    assert "honor" in summary.ledger.totals
    assert {number.decided_by.value for number in summary.ledger.numbers} == {"rule"}
    assert all(number.rule for number in summary.ledger.numbers)
    assert all(finding.rule for item in summary.statistics for finding in item.findings)


def test_what_a_model_read_otherwise_names_no_rule() -> None:
    """A name that is the model's has no rule; what the rules read alike keeps theirs."""
    summary = summary_of(TOLD, {"9处": {"indicator": "改建中小学操场数", "period": "2022年"}})
    item = with_surface(summary, "9处")
    assert item.rules is not None
    assert item.rules.period == "period in the clause"
    assert (item.rules.indicator is None) == (item.read_by.value == "model")


def test_a_summary_without_rules_is_written_without_them(alone: Summary) -> None:
    """An older summary reads, and is written again as it was, so that its hashes hold."""
    item = alone.statistics[0].model_copy(update={"rules": None})
    honor = alone.honors[0].model_copy(update={"rule": None})
    assert "rules" not in item.model_dump(mode="json")
    assert "rule" not in honor.model_dump(mode="json")
    assert type(item).model_validate_json(item.model_dump_json()) == item


def test_no_open_figure_has_a_field_without_the_name_of_its_rule() -> None:
    """Label, change, basis, period and scope alike."""
    for figure in (figure for figure in divided(REPORT).figures if figure.reason is None):
        assert figure.label_rule is not None
        assert (figure.change is None) == (figure.change_rule is None)
        assert (figure.basis is None) == (figure.basis_rule is None)
        assert all(carried.rule is not None for carried in (figure.period, figure.scope) if carried is not None)
