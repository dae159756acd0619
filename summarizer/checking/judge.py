"""One claimed number against the report: which figure it means, and what is wrong with it.

Decides whether the number stands in the report at all, and what is said of one that does not. Leaves which figures have a
claim's number, and which of them it means, to ``agreeing``, comparing two numbers to ``support``, and what is wrong with a claim
that has its figure's number to the table of ``checks``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.checking.agreeing import agreeing, anchored, exact_instead, meant_among, plan_instead, rank, told_again
from summarizer.checking.attachment.fit import Fit
from summarizer.checking.attachment.misstated import closest, result_named
from summarizer.checking.attachment.rivals import Rival
from summarizer.checking.bearing import Bearing
from summarizer.checking.checks import Held, named_rival, problems_of, standing_problems
from summarizer.checking.claims import Citation, Depth, NumberClaim, Origin
from summarizer.checking.derived import derive
from summarizer.checking.events import other_day
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.presence import is_present
from summarizer.checking.problems import Problem
from summarizer.checking.recent import Recent
from summarizer.checking.support import Support, support
from summarizer.checking.verdicts import Outcome, Verdict, difference, misattached, misplaced
from summarizer.checking.zeros import says_none
from summarizer.messages import Message
from summarizer.numbers.mention import Kind
from summarizer.schema import FindingCode
from summarizer.text import Span

_DAYS = ("日", "号")

__all__ = ["Judge"]

_Asked = tuple[tuple[object, ...], bool]
"""A claim without its item, and whether its figure is one of the prompts' examples: all that a verdict depends on."""

# A reading of a figure is judged when it is tried, and again as an item of the summary.
_RECENT: Recent[ReportFigures, dict[_Asked, Verdict]] = Recent()


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges claims against one report.

    ``places`` are the raw spans of the citations that were found; ``examples`` are folded surfaces of
    figures that the prompts' own examples hold.
    """

    report: ReportFigures
    bearing: Bearing
    places: Mapping[Citation, tuple[Span, ...]]
    examples: Collection[str] = ()
    _known: dict[_Asked, Verdict] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, report: ReportFigures, places: Mapping[Citation, tuple[Span, ...]], examples: Collection[str]) -> Judge:
        """The judge of ``report``, who remembers what was judged of the last few reports."""
        return cls(report, Bearing.of(report), places, examples, _RECENT.of(report, lambda _: {}))

    def judge(self, claim: NumberClaim) -> Verdict:
        """The verdict on ``claim``; the same for the same claim, whichever item makes it."""
        asked = claim[1:], claim.surface in self.examples
        known = self._known.get(asked)
        if known is None:
            known = self._known[asked] = self._judged(claim)
        return known._replace(claim=claim)

    def _judged(self, claim: NumberClaim) -> Verdict:
        if claim.depth is Depth.PRESENCE:
            return self._presence(claim)
        fit = Fit(self.report.words, claim.layers)
        there = anchored(claim, self.report)
        if there is not None:
            return self._against(claim, there)
        supports = agreeing(claim, self.report, fit, self._cited(claim))
        found = [self.report.figures[index] for index in supports]
        if (
            claim.value == 0
            and not self._is_told(claim, found, fit)
            and says_none(claim, self._cited(claim), self.report)
        ):
            return Verdict(claim, Outcome.SUPPORTED)
        if not found:
            return self._unmatched(claim, fit)
        return self._matched(claim, found, supports, fit)

    def _presence(self, claim: NumberClaim) -> Verdict:
        if is_present(claim, self.report):
            day = other_day(claim, self.report) if claim.date is not None and claim.origin is Origin.TEXT else None
            if day is not None:
                message = Message("differs.period", ours=claim.surface, theirs=day)
                problem = Problem(FindingCode.WRONG_PERIOD, message, None, "day of an event")
                return Verdict(claim, Outcome.UNSUPPORTED, None, (problem,))
            return Verdict(claim, Outcome.SUPPORTED)
        return self._absent(claim, Message("number.absent", figure=claim.surface))

    def _is_told(self, claim: NumberClaim, found: list[Figure], fit: Fit) -> bool:
        """Whether one of the figures that bear a claim out stands in the cited place, or is named by its words."""
        cited = self._cited(claim)
        return any(figure.is_within(cited) or fit[figure.index] >= self.report.margins.told for figure in found)

    def _matched(self, claim: NumberClaim, found: list[Figure], supports: Mapping[int, Support], fit: Fit) -> Verdict:
        """A claim whose number the report holds: it must hold it as a result, where cited, for that indicator."""
        cited = self._cited(claim)
        inside = [figure for figure in found if figure.is_within(cited)] if cited else found
        if not inside:
            best = max(found, key=lambda figure: (fit[figure.index], -figure.index))
            return Verdict(claim, Outcome.UNSUPPORTED, best, (misplaced(claim, best),))
        loose = all(supports[figure.index].by_bound or supports[figure.index].by_unit for figure in inside)
        meant = exact_instead(claim, inside, self.report, fit) if loose else None
        if meant is not None:
            return self._different(claim, meant, support(claim, meant))
        chosen = meant_among(inside, fit)
        if chosen.standing in (Standing.TIME, Standing.NAMED) and not cited:
            named = result_named(claim, chosen, self.report, fit)
            if named is not None:
                return self._different(claim, named, support(claim, named))
        if rank(chosen) > 0 and not claim.evidence:
            chosen = plan_instead(chosen, inside, self.report, fit)
        verdict = self._against(claim, chosen, supports[chosen.index])
        if not _is_wrong(verdict.problems):
            return verdict
        if chosen.standing is Standing.PLAN and (derivation := derive(claim, self.report, fit)) is not None:
            return Verdict(claim, Outcome.DERIVED, derivation.operands[0], derivation=derivation)
        again = (self._against(claim, other) for other in told_again(chosen, inside, self.report, fit))
        return next((other for other in again if not _is_wrong(other.problems)), verdict)

    def _against(self, claim: NumberClaim, figure: Figure, found: Support | None = None) -> Verdict:
        found = found or support(claim, figure)
        if found.differences:
            return self._different(claim, figure, found)
        rival = named_rival(claim, figure, self.bearing)
        problems = problems_of(Held(claim, figure, self.bearing, self._cited(claim), rival))
        only_digits = rival is not None and (found.by_bound or _same_unit(claim, rival.figure, figure))
        if rival is not None and only_digits and problems[0].rule == rival.rule:
            return self._different(claim, rival.figure, support(claim, rival.figure))
        wrong = _is_wrong(problems)
        outcome = Outcome.UNSUPPORTED if wrong else Outcome.BY_BOUND if found.by_bound else Outcome.SUPPORTED
        return Verdict(claim, outcome, figure, problems)

    def _different(self, claim: NumberClaim, figure: Figure, found: Support) -> Verdict:
        """A claim at the place of a figure that it misstates; a neighbour's number is a matter of attachment."""
        code = found.differences[0]
        if code is FindingCode.WRONG_VALUE:
            same = agreeing(claim, self.report, Fit(self.report.words, claim.layers))
            others = (self.report.figures[index] for index in same)
            owner = next((other for other in others if _beside(figure, other)), None)
            if owner is not None:
                problem = misattached(owner, Rival(figure, "value of a neighbour"))
                return Verdict(claim, Outcome.UNSUPPORTED, figure, (problem,))
        problems = tuple(difference(claim, figure, each) for each in found.differences)
        return Verdict(claim, Outcome.UNSUPPORTED, figure, problems)

    def _unmatched(self, claim: NumberClaim, fit: Fit) -> Verdict:
        same = self.report.by_value.get(claim.value, ()) if claim.value is not None else ()
        rebound = next(
            (figure for figure in same if fit[figure.index] >= self.report.margins.told and _is_rebound(claim, figure)),
            None,
        )
        if rebound is not None:  # before 近53.6% is taken for a share of two figures that make 53.56%
            return self._different(claim, rebound, support(claim, rebound))
        if claim.unit in _DAYS and self._names_day(claim):
            return Verdict(claim, Outcome.SUPPORTED)
        derivation = derive(claim, self.report, fit)
        if derivation is not None:
            return Verdict(claim, Outcome.DERIVED, derivation.operands[0], derivation=derivation)
        meant = closest(claim, self.report, fit, self._cited(claim))
        if meant is None:
            return self._absent(claim, Message("number.no_such", figure=claim.surface))
        found = support(claim, meant)
        problems = [difference(claim, meant, code) for code in found.differences]
        problems += standing_problems(Held(claim, meant, self.bearing, (), None))
        return Verdict(claim, Outcome.UNSUPPORTED, meant, tuple(problems))

    def _names_day(self, claim: NumberClaim) -> bool:
        """Whether a number of days is the day of a date that the report names: 9日 of 1月9日."""
        dates = (figure.mention.date for figure in self.report.figures)
        return any(date is not None and date.day == claim.value for date in dates)

    def _absent(self, claim: NumberClaim, message: Message) -> Verdict:
        code = FindingCode.NUMBER_NOT_IN_SOURCE
        if claim.surface in self.examples:
            code, message = FindingCode.EXAMPLE_LEAK, Message("number.example", figure=claim.surface)
        return Verdict(claim, Outcome.UNSUPPORTED, None, (Problem(code, message, None, "number in the report"),))

    def _cited(self, claim: NumberClaim) -> tuple[Span, ...]:
        return tuple(span for citation in claim.evidence for span in self.places.get(citation, ()))


def _same_unit(claim: NumberClaim, meant: Figure, figure: Figure) -> bool:
    """Whether the unit as well is the one of the figure that the words mean, so that only the digits are wrong."""
    same = claim.unit is not None and claim.unit == meant.unit != figure.unit
    return same and meant.sentence.id != figure.sentence.id


def _is_rebound(claim: NumberClaim, figure: Figure) -> bool:
    """Whether only the bound keeps a result from bearing the claim out."""
    only = support(claim, figure).differences == (FindingCode.LOST_APPROXIMATION,)
    return only and figure.standing is Standing.RESULT


def _is_wrong(problems: Sequence[Problem]) -> bool:
    """Whether one of the problems that were found of a claim is an error."""
    return any(problem.code.severity == "error" for problem in problems)


def _beside(figure: Figure, other: Figure) -> bool:
    """Whether ``other`` is another result of the same sentence."""
    return (
        other.index != figure.index
        and other.standing is Standing.RESULT
        and other.sentence.id == figure.sentence.id
        and other.mention.kind is not Kind.DATE
    )
