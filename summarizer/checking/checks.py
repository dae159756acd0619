"""What is wrong with a claim that has the number of a figure: an ordered table of checks.

Decides the order in which a claim is held against its figure, and after which of the checks nothing else is worth asking:
what is no result at all, or clearly another figure's, has no wrong period. Leaves finding the figure to ``judge`` and each
check to the module that knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from summarizer.checking.attachment.attached import Attached
from summarizer.checking.attachment.rivals import Rival, rival_of
from summarizer.checking.attachment.unnamed import is_unnamed
from summarizer.checking.bearing import Bearing
from summarizer.checking.claimed_periods import period_problems
from summarizer.checking.claimed_scopes import scope_problems
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.contradictions import contradictions, is_contradicted
from summarizer.checking.events import unknown_campaign
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.problems import Problem
from summarizer.checking.sorts import is_other_sort
from summarizer.checking.verdicts import misattached, misplaced, mistaken_sort, unnamed
from summarizer.messages import Message
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["CHECKS", "Held", "named_rival", "problems_of", "standing_problems"]

_MOST_EXCLUDED = 6  # rivals that a claim's words exclude, after which no other is looked for


class Held(NamedTuple):
    """A claim, the figure that it is held against, what the report says as a whole, and what the claim cites (raw).

    ``rival`` is the figure that its words name instead.
    """

    claim: NumberClaim
    figure: Figure
    bearing: Bearing
    cited: tuple[Span, ...]
    rival: Rival | None


class Check(NamedTuple):
    """A check by its name: ``settles`` if an error ends the search, ``alone`` if it only asks where nothing was found before."""

    name: str
    find: Callable[[Held], Iterable[Problem]]
    settles: bool = False
    alone: bool = False


def problems_of(held: Held) -> tuple[Problem, ...]:
    """Everything that is wrong with a claim, in the order of ``CHECKS``."""
    problems: list[Problem] = []
    for check in CHECKS:
        if check.alone and problems:
            continue
        found = tuple(check.find(held))
        problems += found
        if check.settles and any(problem.code.severity == "error" for problem in found):
            break
    return tuple(problems)


def named_rival(claim: NumberClaim, figure: Figure, bearing: Bearing) -> Rival | None:
    """The figure that the claim's words name instead; none that they exclude, unless they exclude ``figure`` as well."""
    attached = Attached(claim, figure, bearing.report, bearing.frame)
    while len(attached.but) < _MOST_EXCLUDED:
        rival = rival_of(attached)
        if rival is None or not is_contradicted(claim, rival.figure, bearing):
            return rival
        if is_contradicted(claim, figure, bearing):
            return rival
        attached = replace(attached, but=attached.but | {rival.figure.index})
    return None


def standing_problems(held: Held) -> Iterator[Problem]:
    """That the figure is no result: the site's own, or a plan that the claim does not tell as one."""
    claim, figure = held.claim, held.figure
    span = figure.span
    if figure.standing is Standing.OUTSIDE:
        message = Message("number.site", figure=claim.surface)
        yield Problem(FindingCode.NUMBER_NOT_IN_SOURCE, message, span, "text of the site")
    elif figure.standing is Standing.PLAN and not (claim.planned and claim.origin is Origin.TEXT):
        message = Message("number.plan", figure=claim.surface)
        yield Problem(FindingCode.PLAN_REPORTED_AS_RESULT, message, span, "plan")


def _place_of_quote(held: Held) -> Iterator[Problem]:
    if held.cited and not held.figure.is_within(held.cited):
        yield misplaced(held.claim, held.figure)


def _whose_figure(held: Held) -> Iterator[Problem]:
    if held.rival is not None:
        yield misattached(held.figure, held.rival)


def _sort_of_figure(held: Held) -> Iterator[Problem]:
    if is_other_sort(held.claim, held.figure):
        yield mistaken_sort(held.claim, held.figure)


def _words_in_common(held: Held) -> Iterator[Problem]:
    if is_unnamed(Attached(held.claim, held.figure, held.bearing.report, held.bearing.frame)):
        yield unnamed(held.claim, held.figure)


def _name_of_campaign(held: Held) -> Iterator[Problem]:
    name = unknown_campaign(held.claim, held.bearing.report) if held.claim.origin is Origin.TEXT else None
    if name is not None:
        span = Span(held.figure.start, held.figure.end)
        yield Problem(FindingCode.WRONG_ATTACHMENT, Message("name.unknown", name=name), span, "name of a campaign")


CHECKS = (
    Check("standing", standing_problems, settles=True),
    Check("place of the quote", _place_of_quote, settles=True),
    Check("whose figure", _whose_figure, settles=True),
    Check("sort of figure", _sort_of_figure, alone=True),
    Check("words in common", _words_in_common, alone=True),
    Check("name of a campaign", _name_of_campaign),
    Check("words that exclude", lambda held: contradictions(*held[:3])),
    Check("period", lambda held: period_problems(*held[:3])),
    Check("scope", lambda held: scope_problems(*held[:3])),
)
"""The checks in the order in which they are made and their findings are told."""
