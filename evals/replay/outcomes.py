"""What becomes of planted harm: flagged, withheld, or let through; and whether anything else is blamed for it.

Decides what counts as caught, and that an untouched item is blamed wrongly if it is verified without the harm and not with it.
Leaves planting to ``hostile``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from evals.replay.answers import Answers
from evals.replay.endpoint import API_KEY, replaying
from evals.replay.hostile import Harm, Planted, Vandal
from evals.replay.model import Spoil, answering
from evals.replay.replies import Known
from summarizer.pipeline import read_passages, summarize
from summarizer.schema import Statistic, Status, Summary
from summarizer.settings import ExtractionProtocol, Settings
from summarizer.text import Document

__all__ = ["Outcomes", "outcomes", "table"]

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Counts over reports: harm by kind, how much of it was caught, untouched figures, those blamed wrongly, and values
    that are not the report's."""

    planted: Counter[Harm] = field(default_factory=Counter)
    caught: Counter[Harm] = field(default_factory=Counter)
    untouched: int = 0
    blamed: int = 0
    changed_values: int = 0
    let_through: tuple[Planted, ...] = ()

    def __add__(self, other: Outcomes) -> Outcomes:
        """The two together."""
        return Outcomes(
            self.planted + other.planted,
            self.caught + other.caught,
            self.untouched + other.untouched,
            self.blamed + other.blamed,
            self.changed_values + other.changed_values,
            (*self.let_through, *other.let_through),
        )


def outcomes(reports: Iterable[tuple[Document, Answers]], vandal: Vandal) -> Outcomes:
    """What becomes of the harm that ``vandal`` does to the answers about each report."""
    found = Outcomes()
    for document, answers in reports:
        known = Known(read_passages(document), answers)
        plain, before = _summary(document, known, None), len(vandal.planted)
        spoilt = _summary(document, known, vandal.spoil)
        found += _compared(plain, spoilt, vandal.planted[before:])
    return found


def _summary(document: Document, known: Known, spoil: Spoil | None) -> Summary:
    with replaying(answering([known], spoil)) as endpoint:
        settings = Settings(base_url=endpoint.base_url, api_key=API_KEY, model="replayed", concurrency=1)
        return summarize(document, replace(settings, protocol=ExtractionProtocol.PASSAGES, reuse_replies=False))


def _compared(plain: Summary, spoilt: Summary, planted: Sequence[Planted]) -> Outcomes:
    figures, honest = _by_place(spoilt.statistics), _by_place(plain.statistics)
    caught = [each for each in planted if _is_caught(each, spoilt, figures)]
    touched = {each.place for each in planted}
    untouched = [place for place, item in honest.items() if item.status is Status.VERIFIED and place not in touched]
    blamed = [at for at in untouched if at not in figures or figures[at].status is not Status.VERIFIED]
    changed = [at for at, item in figures.items() if at in honest and item.value != honest[at].value]
    return Outcomes(
        Counter(each.harm for each in planted),
        Counter(each.harm for each in caught),
        len(untouched),
        len(blamed),
        len(changed),
        tuple(each for each in planted if each not in caught),
    )


def _by_place(statistics: Iterable[Statistic]) -> Mapping[Place, Statistic]:
    return {(item.start, item.end): item for item in statistics}


def _is_caught(each: Planted, summary: Summary, figures: Mapping[Place, Statistic]) -> bool:
    """Whether the item is flagged, or is none and a finding or an entry of what was withheld says why."""
    if each.place is None:
        verified = [h.title for h in summary.honors if h.status is Status.VERIFIED]
        verified += [s.indicator for s in summary.statistics if s.status is Status.VERIFIED]
        return each.words not in verified
    item = figures.get(each.place)
    if item is not None:
        return item.status is Status.FLAGGED or each.harm in _HARMLESS
    return any((finding.start, finding.end) == each.place for finding in summary.findings)


_HARMLESS = frozenset((Harm.LEFT_OUT_ID, Harm.REPEATED_ID))
"""Errors of a reply that are put right by asking once more; nothing of them reaches the figure."""


def table(found: Outcomes) -> str:
    """The counts in words, a line each."""
    lines = [f"{harm.value:14} {found.caught[harm]:4} of {found.planted[harm]:4} caught" for harm in Harm]
    lines.append(f"untouched      {found.blamed:4} of {found.untouched:4} blamed wrongly")
    lines.append(f"values changed {found.changed_values:4}")
    return "\n".join(lines)
