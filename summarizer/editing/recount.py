"""The ledger and the findings of a summary after decisions: every number still has exactly one disposition.

Decides that a number whose statistic was rejected is what the editor says it is, or the honor's that uses it, or else
unaccounted for, which is never silent.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from summarizer.checking.ledger import unaccounted
from summarizer.schema import Achievement, DecidedBy, Disposition, FindingCode, Honor, Ledger, LedgerNumber, Summary

__all__ = ["recounted"]


def recounted(reviewed: Summary, before: Summary, instead: Mapping[str, Disposition | None]) -> Summary:
    """``reviewed`` with its ledger and its findings; ``instead`` says what rejected statistics' numbers are, by item."""
    users: defaultdict[str, list[str]] = defaultdict(list)
    for statistic in reviewed.statistics:
        users[statistic.number].append(statistic.id)
    naming: tuple[Honor | Achievement, ...] = (*reviewed.honors, *reviewed.achievements)
    for item in naming:
        for number in dict.fromkeys(item.numbers):
            users[number].append(item.id)
    counted = {statistic.number for statistic in reviewed.statistics}
    honored = {number for honor in reviewed.honors for number in honor.numbers}
    dropped = {statistic.number: statistic.id for statistic in before.statistics if statistic.number not in counted}

    def settled(number: LedgerNumber) -> LedgerNumber:
        used = tuple(users[number.id])
        if set(number.used_by) == set(used):
            return number
        change: dict[str, object] = {"used_by": used}
        if number.id in counted and number.disposition is not Disposition.STATISTIC:
            change |= {"disposition": Disposition.STATISTIC, "decided_by": DecidedBy.EDITOR, "rule": None}
        elif number.id in dropped:
            left = Disposition.HONOR if number.id in honored else Disposition.UNACCOUNTED
            disposition = instead.get(dropped[number.id]) or left
            change |= {"disposition": disposition, "decided_by": DecidedBy.EDITOR, "rule": None}
        return number.model_copy(update=change)

    numbers = tuple(settled(number) for number in reviewed.ledger.numbers)
    totals = Counter(number.disposition.value for number in numbers)
    ledger = Ledger(numbers=numbers, totals=dict(sorted(totals.items())))
    return _with_findings(reviewed.model_copy(update={"ledger": ledger}), before)


def _with_findings(reviewed: Summary, before: Summary) -> Summary:
    """Findings about items that were decided are made anew; all others stay."""
    kept = (*reviewed.achievements, *reviewed.statistics, *reviewed.honors)
    was = {item.id: item for item in (*before.achievements, *before.statistics, *before.honors)}
    same = {item.id for item in kept if was.get(item.id) == item} | {each.item.id for each in reviewed.withheld}
    new = [finding for item in kept if item.id not in same for finding in item.findings]
    old = [
        finding
        for finding in before.findings
        if (finding.item is None or finding.item in same) and finding.code is not FindingCode.UNACCOUNTED_NUMBER
    ]
    findings = tuple(dict.fromkeys((*old, *new, *unaccounted(reviewed.ledger))))
    return reviewed.model_copy(update={"findings": findings})
