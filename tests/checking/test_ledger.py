from __future__ import annotations

from summarizer.checking.ledger import balance, unaccounted
from summarizer.checking.reading import passages_of
from summarizer.numbers.mention import Disposition
from summarizer.reading.passages import Passages
from summarizer.schema import DecidedBy, QuotedEvidence, Statistic, decimal_text
from tests.checking.report import REPORT


def statistic_of(passages: Passages, surface: str) -> Statistic:
    """A statistic of the first mention that is written as ``surface``."""
    mention = next(each for each in passages.inventory.mentions if each.surface == surface)
    quote = QuotedEvidence(quote=surface, start=mention.start, end=mention.end)
    return Statistic(
        id="s1",
        evidence=(quote,),
        indicator="查处酒驾数",
        number=mention.id,
        surface=surface,
        start=mention.start,
        end=mention.end,
        value=decimal_text(mention.value) or "",
        unit=mention.unit,
    )


def test_every_number_has_exactly_one_disposition() -> None:
    """The ledger lists each mention once, and its totals count them all."""
    passages = passages_of(REPORT)
    ledger = balance(passages, [], [], [], {})
    assert [number.id for number in ledger.numbers] == [mention.id for mention in passages.inventory.mentions]
    assert sum(ledger.totals.values()) == len(ledger.numbers)


def test_a_number_that_a_statistic_uses_is_a_statistic() -> None:
    """Use by an item counts before everything else."""
    passages = passages_of(REPORT)
    ledger = balance(passages, [statistic_of(passages, "387起")], [], [], {})
    (number,) = [number for number in ledger.numbers if number.surface == "387起"]
    assert number.disposition is Disposition.STATISTIC
    assert number.used_by == ("s1",)


def test_what_rules_settle_is_marked_as_theirs() -> None:
    """A date needs no model, a definition that the model named is the model's."""
    passages = passages_of(REPORT)
    open_number = next(each for each in passages.inventory.mentions if each.surface == "95起")
    ledger = balance(passages, [], [], [], {open_number.id: Disposition.DEFINITION})
    by_surface = {number.surface: number for number in ledger.numbers}
    assert by_surface["95起"].disposition is Disposition.DEFINITION
    assert by_surface["95起"].decided_by is DecidedBy.MODEL
    assert by_surface["2023年"].disposition is Disposition.DATE
    assert by_surface["2023年"].decided_by is DecidedBy.RULE


def test_a_figure_that_no_model_was_asked_about_names_the_rule_of_its_name() -> None:
    """A statistic by rule alone says how it was named; one that a model looked at says no rule."""
    passages = passages_of(REPORT)
    item = statistic_of(passages, "387起")
    for unasked, rule in (((item.number,), passages.figure(item.number).label_rule), ((), None)):
        ledger = balance(passages, [item], [], [], {}, unasked)
        (number,) = [number for number in ledger.numbers if number.surface == "387起"]
        assert number.rule == rule
        assert (number.decided_by is DecidedBy.RULE) is bool(unasked)


def test_an_answer_without_an_item_leaves_a_number_unaccounted_for() -> None:
    """A statistic that was withheld is not in the results, and the ledger says so."""
    passages = passages_of(REPORT)
    number = next(each for each in passages.inventory.mentions if each.surface == "95起")
    ledger = balance(passages, [], [], [], {number.id: Disposition.STATISTIC})
    warnings = unaccounted(ledger)
    assert number.start in {warning.start for warning in warnings}
    assert len(warnings) == ledger.totals["unaccounted"]
