"""The ledger: every number of the report with exactly one disposition, and who settled it.

Decides which of several claims on a number counts: an item that uses it first, then what rules say,
then what the model said, and at last "unaccounted", which is never silent. Leaves naming the findings
of items to ``items``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from summarizer.messages import Message
from summarizer.numbers.mention import Disposition, Kind, NumberMention
from summarizer.reading.passages import FigureContext, Passages
from summarizer.schema import (
    Achievement,
    DecidedBy,
    Finding,
    FindingCode,
    Honor,
    Ledger,
    LedgerNumber,
    ReadBy,
    Statistic,
    decimal_text,
)

__all__ = ["balance", "unaccounted"]

_BY_KIND: Mapping[Kind, Disposition] = {
    Kind.DATE: Disposition.DATE,
    Kind.LIST_MARKER: Disposition.LIST,
    Kind.IDENTIFIER: Disposition.NAME,
}
_ITEMS = frozenset((Disposition.STATISTIC, Disposition.HONOR, Disposition.UNACCOUNTED))


def balance(
    passages: Passages,
    statistics: Sequence[Statistic],
    honors: Sequence[Honor],
    achievements: Sequence[Achievement],
    dispositions: Mapping[str, Disposition],
    unasked: Collection[str] = (),
) -> Ledger:
    """The ledger of a report; ``dispositions`` are the model's answers, by number id.

    ``unasked`` are the numbers that became statistics by rule, without a question to a model.

    An answer of ``statistic`` or ``honor`` for a number that no item uses settles nothing: the item was
    withheld or never made, so the number is unaccounted for.
    """
    users = _users(statistics, honors, achievements)
    counted = {statistic.number for statistic in statistics}
    honored = {number: honor for honor in honors for number in honor.numbers}
    numbers = []
    for mention, context in zip(passages.inventory.mentions, passages.figures, strict=True):
        disposition, decided_by = _settle(mention, context, (counted, honored), dispositions.get(mention.id))
        if disposition is Disposition.STATISTIC and mention.id in unasked:
            decided_by = DecidedBy.RULE
        rule = _rule(mention, context, disposition, honored.get(mention.id)) if decided_by is DecidedBy.RULE else None
        numbers.append(_entry(mention, (disposition, decided_by, rule), users.get(mention.id, ())))
    totals = Counter(number.disposition.value for number in numbers)
    return Ledger(numbers=tuple(numbers), totals=dict(sorted(totals.items())))


def unaccounted(ledger: Ledger) -> tuple[Finding, ...]:
    """A warning for each number of ``ledger`` that nobody settled, in order of place."""
    code = FindingCode.UNACCOUNTED_NUMBER
    return tuple(
        Finding.saying(
            code,
            Message("number.unaccounted", figure=number.surface),
            start=number.start,
            end=number.end,
            rule="ledger",
        )
        for number in ledger.numbers
        if number.disposition is Disposition.UNACCOUNTED
    )


def _users(
    statistics: Iterable[Statistic], honors: Iterable[Honor], achievements: Iterable[Achievement]
) -> dict[str, tuple[str, ...]]:
    users: defaultdict[str, list[str]] = defaultdict(list)
    for statistic in statistics:
        users[statistic.number].append(statistic.id)
    both: tuple[Honor | Achievement, ...] = (*honors, *achievements)
    for item in both:
        for number in dict.fromkeys(item.numbers):
            users[number].append(item.id)
    return {number: tuple(ids) for number, ids in users.items()}


def _settle(
    mention: NumberMention,
    context: FigureContext,
    used: tuple[Collection[str], Mapping[str, Honor]],
    answer: Disposition | None,
) -> tuple[Disposition, DecidedBy]:
    counted, honored = used
    if mention.id in counted:
        return Disposition.STATISTIC, DecidedBy.MODEL
    if mention.id in honored:
        by_rule = honored[mention.id].read_by is ReadBy.RULE
        return Disposition.HONOR, DecidedBy.RULE if by_rule else DecidedBy.MODEL
    reason = context.reason or mention.reason or _BY_KIND.get(mention.kind)
    if reason is not None and reason not in _ITEMS:
        return reason, DecidedBy.RULE
    if answer is not None and answer not in _ITEMS:
        return answer, DecidedBy.MODEL
    return Disposition.UNACCOUNTED, DecidedBy.RULE


def _rule(mention: NumberMention, context: FigureContext, disposition: Disposition, honor: Honor | None) -> str | None:
    """The rule that settled a number: what set it aside, else what names it as a figure or states its honor."""
    if disposition is Disposition.HONOR and honor is not None:
        return honor.rule
    naming = context.label_rule if disposition is Disposition.STATISTIC else None
    return context.rule or mention.rule or naming


def _entry(
    mention: NumberMention, settled: tuple[Disposition, DecidedBy, str | None], used_by: tuple[str, ...]
) -> LedgerNumber:
    disposition, decided_by, rule = settled
    return LedgerNumber(
        id=mention.id,
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        value=decimal_text(mention.value),
        low=decimal_text(mention.low),
        high=decimal_text(mention.high),
        unit=mention.unit,
        approximation=mention.approximation,
        kind=mention.kind,
        disposition=disposition,
        decided_by=decided_by,
        rule=rule,
        used_by=used_by,
    )
