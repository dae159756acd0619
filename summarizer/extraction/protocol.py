"""The ways to ask a model about a report, behind one shape.

Decides which functions a protocol stands for and which prompts it uses. Leaves the asking to ``passages``, ``portions``,
``honors`` and ``quoting``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from summarizer.extraction import honors, portions, quoting, repair
from summarizer.extraction.arbitrate import arbitrate
from summarizer.extraction.arbitrate_honors import arbitrate_honors
from summarizer.extraction.awarded import honors_by_rule
from summarizer.extraction.drafts import Draft, DraftAchievement, DraftUnplaced
from summarizer.extraction.passages import PROMPT as PASSAGES_PROMPT
from summarizer.extraction.passages import read_report
from summarizer.extraction.readings import Slip, Slipped
from summarizer.extraction.retelling import achievements_told, missed_told
from summarizer.extraction.unaided import UNREACHED, draft_by_rule
from summarizer.messages import Message
from summarizer.model.replies import LanguageModel
from summarizer.progress import Progress
from summarizer.reading.passages import Passages
from summarizer.schema import FindingCode
from summarizer.settings import ExtractionProtocol, ReviewScope

__all__ = ["PROTOCOLS", "Extraction"]

_HONORS_SHARE = 0.85
"""Share of an achievement's characters that state honors, from which on it is no result of its own."""

_REPAIR = (repair.NAMING_PROMPT, repair.SUMMARY_PROMPT)


@dataclass(frozen=True, slots=True)
class Extraction:
    """One way to ask: the function, and the names of the prompts that it and the repair use.

    ``repairs`` says whether refused items are asked about again; if not, the report's own words take their place at once.
    """

    extract: Callable[[Passages, LanguageModel, Progress, ReviewScope], Draft]
    prompts: tuple[str, ...]
    repairs: bool = True


def _by_id(passages: Passages, model: LanguageModel, progress: Progress, review: ReviewScope) -> Draft:
    """Figures and results first, then honors: questions of one kind together share the prompt's start."""
    draft = portions.extract_by_id(passages, model, progress, review)
    if draft.broken_off is not None:
        stated = tuple(replace(honor, doubt=UNREACHED) for honor in honors_by_rule(passages))
        return replace(draft, honors=stated)
    found = honors.extract_honors(passages, model, progress, review)
    told = {at for honor in found.honors if honor.citation.span is not None for at in range(*honor.citation.span)}
    results = tuple(item for item in draft.achievements if not _only_states_honors(passages, item, told))
    return replace(
        draft,
        achievements=results,
        honors=found.honors,
        usage=draft.usage + found.usage,
        broken_off=found.broken_off,
    )


def _only_states_honors(passages: Passages, item: DraftAchievement, told: Set[int]) -> bool:
    """Whether ``item`` holds no open figure and little more than the characters ``told``, which state honors."""
    place = item.citation.span
    if place is None or any(passages.figure(m.id).reason is None for m in passages.inventory.within(*place)):
        return False
    covered = sum(at in told for at in range(*place))
    return covered >= _HONORS_SHARE * (place.end - place.start)


def _by_passage(passages: Passages, model: LanguageModel, progress: Progress, review: ReviewScope) -> Draft:
    """Both readings of everything, arbitrated; ``review`` does not matter, as the model sees none of the rules' names."""
    told = read_report(passages, model, progress)
    unreached = draft_by_rule(passages, UNREACHED).achievements if told.broken_off is not None else ()
    figures = arbitrate(passages, told)
    results = frozenset(item.number for item in figures.statistics if item.number is not None)
    achievements = achievements_told(passages, told, results)
    missed, unplaced = missed_told(passages, told, achievements)
    awards, refused = arbitrate_honors(passages, told)
    return Draft(
        figures.statistics,
        (*achievements, *missed, *_not_told(unreached, achievements)),
        awards,
        figures.dispositions,
        told.usage,
        told.broken_off,
        (*map(_slip, told.slips), *unplaced, *refused),
        figures.findings,
    )


def _not_told(by_rule: Iterable[DraftAchievement], told: Sequence[DraftAchievement]) -> Iterator[DraftAchievement]:
    """Those of the rules' results whose place none of the model's covers."""
    places = [span for each in told for span in (each.citation.span, *each.more) if span is not None]
    for each in by_rule:
        if each.citation.span is not None and not any(place.overlaps(each.citation.span) for place in places):
            yield each


def _slip(slip: Slip) -> DraftUnplaced:
    """What a reply said of an id that it got wrong, kept apart with the reason."""
    if slip.kind is Slipped.NO_SUCH_ID:
        message = Message("model.no_such_id", id=slip.citation)
        return DraftUnplaced(slip.content, slip.citation, FindingCode.NUMBER_NOT_IN_SOURCE, message)
    message = Message("model.id_twice", id=slip.citation)
    return DraftUnplaced(slip.content, slip.citation, FindingCode.DUPLICATE, message)


def _by_quote(passages: Passages, model: LanguageModel, progress: Progress, review: ReviewScope) -> Draft:
    """Every figure, whatever ``review`` says: without ids there is no name by rule that could stand unasked."""
    return quoting.extract_by_quote(passages, model, progress)


PROTOCOLS: Mapping[ExtractionProtocol, Extraction] = {
    ExtractionProtocol.PASSAGES: Extraction(_by_passage, (PASSAGES_PROMPT,), repairs=False),
    ExtractionProtocol.PORTIONS: Extraction(_by_id, (portions.PROMPT, honors.PROMPT, *_REPAIR)),
    ExtractionProtocol.QUOTING: Extraction(_by_quote, (quoting.PROMPT, *_REPAIR)),
}
