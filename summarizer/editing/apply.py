"""A summary with an editor's decisions in it, checked again.

Decides what a decision does to an item and to the ledger, and what is refused: a decision that is not about this
summary, a correction of what an editor may not write, and whatever the report does not bear out, unless the editor
answers for it (``override``). One refusal refuses all. What no decision is about stays exactly as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from summarizer.checking.check import summary_findings
from summarizer.checking.figures import ReportFigures
from summarizer.checking.locate import locate
from summarizer.checking.reading import passages_of
from summarizer.editing.decisions import Action, Decision, Decisions
from summarizer.editing.recount import recounted
from summarizer.provenance import sealed
from summarizer.schema import (
    CORRECTABLE,
    Achievement,
    Finding,
    Honor,
    Rejected,
    Review,
    Ruling,
    Severity,
    Statistic,
    Status,
    Summary,
    Unplaced,
    Withheld,
)
from summarizer.schema.misfit import misfit
from summarizer.text import Document

__all__ = ["DecisionsRefused", "Refusal", "apply_decisions"]

Kept = Achievement | Statistic | Honor
_COPIED = ("period", "scope", "basis", "title", "awarded_by", "recipient")
_RULINGS = {Action.ACCEPT: Ruling.ACCEPTED, Action.CORRECT: Ruling.CORRECTED, Action.REJECT: Ruling.REJECTED}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a decision about ``item`` can't be carried out; ``item`` is None where it is all of them."""

    item: str | None
    why: str

    def __str__(self) -> str:
        return self.why if self.item is None else f"{self.item}: {self.why}"


class DecisionsRefused(Exception):
    """At least one decision was refused, so none was carried out."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__("; ".join(map(str, refusals)))
        self.refusals = tuple(refusals)


def apply_decisions(summary: Summary, document: Document, decisions: Decisions) -> Summary:
    """``summary`` of the report ``document`` after ``decisions``. Raises ``DecisionsRefused``."""
    _refuse([Refusal(None, why) for why in _of_another(summary, document, decisions)])
    items: dict[str, Kept | Unplaced] = {item.id: item for item in _kept(summary)}
    items |= {each.item.id: each.item for each in summary.withheld}
    _refuse([Refusal(each.item, why) for each in decisions.decisions for why in _unfit(each, items, document)])
    _refuse([Refusal(item, "more than one decision") for item in _repeated(decisions)])
    _refuse([Refusal(each.item, why) for each in decisions.decisions for why in _taken(each, summary)])
    decided = {each.item: _carried_out(each, items[each.item], decisions) for each in decisions.decisions}
    drawn_up = _drawn_up(summary, {id: item for id, item in decided.items() if not _is_rejected(item)}, decided)
    found = _errors_and_warnings(document, drawn_up, decided)
    _refuse(
        [
            Refusal(each.item, f"{finding.code.value}: {finding.message}")
            for each in decisions.decisions
            if not each.override and each.action is not Action.REJECT
            for finding in found.get(each.item, ())
            if finding.severity is Severity.ERROR
        ]
    )
    judged = {id: _judged(item, found.get(id, ())) for id, item in decided.items() if not _is_rejected(item)}
    reviewed = _drawn_up(summary, judged, decided)
    instead = {each.item: each.disposition for each in decisions.decisions}
    return sealed(recounted(reviewed, summary, instead), document.text)


def _of_another(summary: Summary, document: Document, decisions: Decisions) -> Iterable[str]:
    if decisions.source_sha256 != summary.source.sha256:
        yield "the decisions are about another report: its SHA-256 differs"
    if document.sha256 != summary.source.sha256:
        yield f"{document.name} is not the report that was summarised: its SHA-256 differs"


def _refuse(refusals: Sequence[Refusal]) -> None:
    if refusals:
        raise DecisionsRefused(refusals)


def _kept(summary: Summary) -> tuple[Kept, ...]:
    return (*summary.achievements, *summary.statistics, *summary.honors)


def _repeated(decisions: Decisions) -> Iterable[str]:
    return (item for item, times in Counter(each.item for each in decisions.decisions).items() if times > 1)


def _unfit(decision: Decision, items: Mapping[str, Kept | Unplaced], document: Document) -> Iterable[str]:
    """Why ``decision`` can't be meant, whatever the report says."""
    item = items.get(decision.item)
    if item is None:
        yield "there is no such item in the summary"
        return
    if isinstance(item, Unplaced):
        if decision.action is not Action.REJECT:
            yield "it has no place in the report, and can only be rejected"
        return
    if (decision.action is Action.CORRECT) != bool(decision.fields):
        yield "a correction names the fields that it corrects, and nothing else does"
    if decision.disposition is not None and not (decision.action is Action.REJECT and isinstance(item, Statistic)):
        yield "only of a rejected statistic can it be said what its number is instead"
    allowed = CORRECTABLE[type(item).__name__.lower()]
    for name, words in decision.fields.items():
        if name not in allowed:
            yield f"{name} can't be corrected; {', '.join(allowed)} can"
        elif words is not None and name in _COPIED and not decision.override and locate(document, words) is None:
            yield f"{name} “{words}” does not stand in the report"


def _taken(decision: Decision, summary: Summary) -> Iterable[str]:
    """A name that a correction takes from another figure; two figures of one name are seldom meant."""
    name = decision.fields.get("indicator")
    for other in summary.statistics if not decision.override and name is not None else ():
        if other.id != decision.item and other.indicator == name:
            yield f"indicator “{name}” is that of {other.id} ({other.surface})"


def _carried_out(decision: Decision, item: Kept | Unplaced, decisions: Decisions) -> Kept | Unplaced | Rejected:
    before: dict[str, str | None] = {}
    if not isinstance(item, Unplaced):
        before = {name: None if (was := getattr(item, name)) is None else str(was) for name in decision.fields}
    review = Review(
        ruling=_RULINGS[decision.action],
        by=decisions.by,
        at=decisions.at.isoformat(),
        note=decision.note,
        override=decision.override,
        before=before,
    )
    if decision.action is Action.REJECT:
        return Rejected(item=item, review=review)
    changed = {**item.model_dump(), **decision.fields, "review": review.model_dump()}
    if decision.action is Action.CORRECT and "other_reading" in changed:
        changed["other_reading"] = None
    if isinstance(item, Honor) and decision.fields:
        changed["rule"] = None
    if isinstance(item, Statistic) and item.rules is not None:
        changed["rules"] = item.rules.model_dump(exclude=set(decision.fields))
    try:
        return type(item).model_validate(changed)
    except ValidationError as error:
        raise DecisionsRefused([Refusal(item.id, misfit(error))]) from error


def _is_rejected(item: Kept | Unplaced | Rejected) -> bool:
    return isinstance(item, Rejected)


def _drawn_up(
    summary: Summary,
    results: Mapping[str, Kept | Unplaced | Rejected],
    decided: Mapping[str, Kept | Unplaced | Rejected],
) -> Summary:
    """``summary`` with ``results`` in their lists, in order of place; what is ``decided`` is withheld no longer."""
    lists: dict[str, tuple[object, ...]] = {}
    for name, kind in (("achievements", Achievement), ("statistics", Statistic), ("honors", Honor)):
        kept: Iterable[Kept] = getattr(summary, name)
        lists[name] = _in_place(
            [results.get(item.id, item) for item in kept if item.id not in decided or item.id in results],
            [item for id, item in results.items() if isinstance(item, kind) and id not in {each.id for each in kept}],
        )
    rejected = tuple(item for item in decided.values() if isinstance(item, Rejected))
    withheld: tuple[Withheld, ...] = tuple(each for each in summary.withheld if each.item.id not in decided)
    return summary.model_copy(update={**lists, "withheld": withheld, "rejected": (*summary.rejected, *rejected)})


def _in_place(kept: list[Kept | Unplaced | Rejected], entered: list[Kept]) -> tuple[object, ...]:
    """``kept`` in its order, each of ``entered`` before the first that stands later in the report."""
    for item in entered:
        at = (place for place, other in enumerate(kept) if _place_of(other) > _place_of(item))
        kept.insert(next(at, len(kept)), item)
    return tuple(kept)


def _place_of(item: Kept | Unplaced | Rejected) -> int:
    if isinstance(item, Statistic):
        return item.start
    return item.evidence[0].start if isinstance(item, Achievement | Honor) else 0


def _errors_and_warnings(
    document: Document, drawn_up: Summary, decided: Mapping[str, object]
) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for finding in summary_findings(ReportFigures.of(passages_of(document)), drawn_up):
        if finding.item in decided and finding.item is not None:
            found.setdefault(finding.item, []).append(finding)
    return {id: tuple(findings) for id, findings in found.items()}


def _judged(item: Kept | Unplaced | Rejected, found: tuple[Finding, ...]) -> Kept | Unplaced | Rejected:
    """An item as the check finds it now; one that was only accepted keeps the warnings that it had."""
    if isinstance(item, Unplaced | Rejected) or item.review is None:
        return item
    warned = item.findings if item.review.ruling is Ruling.ACCEPTED else ()
    findings = tuple(dict.fromkeys((*warned, *found)))
    return item.model_copy(update={"findings": findings, "status": Status.FLAGGED if findings else Status.VERIFIED})
