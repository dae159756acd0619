"""What the checker says of one claimed number: the outcome, the problems, and their words in plain Chinese.

Decides the wording alone. Leaves finding out what is wrong to ``judge`` and ``checks``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from summarizer.checking.attachment.rivals import Rival
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.lone import direction_named
from summarizer.checking.operands import Derivation
from summarizer.checking.parted_bounds import parted_words
from summarizer.checking.problems import Problem
from summarizer.document.folding import fold
from summarizer.messages import Message, term
from summarizer.numbers.mention import Direction
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["Outcome", "Verdict", "difference", "misattached", "misplaced", "mistaken_sort", "unnamed"]


class Outcome(StrEnum):
    """What became of a claimed number."""

    SUPPORTED = "supported"
    BY_BOUND = "supported_by_bound"
    DERIVED = "derived"
    UNSUPPORTED = "unsupported"


class Verdict(NamedTuple):
    """A claim with its outcome, the figure that it was held against, and the problems found."""

    claim: NumberClaim
    outcome: Outcome
    figure: Figure | None = None
    problems: tuple[Problem, ...] = ()
    derivation: Derivation | None = None


def misattached(figure: Figure, rival: Rival) -> Problem:
    """A figure under the words of another one."""
    owner, meant = figure, rival.figure
    said = {
        "figure": owner.mention.surface,
        "start": owner.start,
        "end": owner.end,
        "words": owner.context.label or term("owner", "unnamed"),
        "meant": meant.mention.surface,
        "from": meant.start,
        "to": meant.end,
    }
    name = meant.context.label
    message = Message("owner.other_named", **said, name=name) if name else Message("owner.other", **said)
    code = FindingCode.WRONG_ATTACHMENT if rival.certain else FindingCode.WEAK_ATTACHMENT
    return Problem(code, message, Span(owner.start, owner.end), rival.rule)


def misplaced(claim: NumberClaim, figure: Figure) -> Problem:
    """A figure that stands in the report and not where the claim cites it."""
    message = Message("number.elsewhere", figure=claim.surface)
    return Problem(FindingCode.NUMBER_NOT_IN_EVIDENCE, message, figure.span, "place of the quote")


def unnamed(claim: NumberClaim, figure: Figure) -> Problem:
    """A figure of whose name the report says nothing."""
    words = claim.called[0] if claim.called else claim.label
    said = {"words": words, "figure": figure.mention.surface, "start": figure.start, "end": figure.end}
    name = figure.context.label
    message = (
        Message("name.nothing_shared_named", **said, name=name) if name else Message("name.nothing_shared", **said)
    )
    return Problem(FindingCode.WEAK_ATTACHMENT, message, figure.span, "words in common")


def mistaken_sort(claim: NumberClaim, figure: Figure) -> Problem:
    """A figure of a sort that the name does not count."""
    surface, name = figure.mention.surface, claim.label or claim.announced
    message = Message("name.other_sort", figure=surface, start=figure.start, end=figure.end, name=name)
    return Problem(FindingCode.WRONG_ATTACHMENT, message, figure.span, "sort of figure")


_DIFFERENCES: Mapping[FindingCode, str] = {
    FindingCode.WRONG_VALUE: "differs.value",
    FindingCode.WRONG_SCALE: "differs.scale",
    FindingCode.WRONG_UNIT: "differs.unit",
    FindingCode.LOST_APPROXIMATION: "differs.approximation",
    FindingCode.WRONG_DIRECTION: "differs.direction",
}
_RULES: Mapping[FindingCode, str] = {
    FindingCode.WRONG_VALUE: "value",
    FindingCode.WRONG_SCALE: "value",
    FindingCode.WRONG_UNIT: "unit",
    FindingCode.LOST_APPROXIMATION: "bound",
    FindingCode.WRONG_DIRECTION: "direction",
}
_WAYS: Mapping[Direction | None, str] = {
    Direction.INCREASE: "上升",
    Direction.DECREASE: "下降",
    None: "",
}


def difference(claim: NumberClaim, figure: Figure, code: FindingCode) -> Problem:
    """A claim that differs from its figure in one aspect."""
    theirs = figure.mention.surface
    ours = _stated(claim, theirs)
    if code is FindingCode.LOST_APPROXIMATION and ours == fold(theirs):
        ours, theirs = f"{parted_words(claim.leading)}{ours}", f"{parted_words(figure.words_before)}{theirs}"
    if code is FindingCode.WRONG_DIRECTION:
        ours, theirs = f"{_WAYS[claim.direction]}{ours.lstrip('-−－')}", f"{_WAYS[_direction(figure)]}{theirs}"
    message = Message(_DIFFERENCES[code], ours=ours, theirs=theirs)
    return Problem(code, message, figure.span, _RULES[code])


def _stated(claim: NumberClaim, theirs: str) -> str:
    """What a claim writes that differs: of an item whose surface is the report's own words, what its fields say instead."""
    if claim.origin is not Origin.FIELDS:
        return claim.surface
    ours = claim.written or claim.surface
    return ours if ours != theirs or claim.value is None else f"{claim.value}{claim.unit or ''}"


def _direction(figure: Figure) -> Direction | None:
    return figure.direction or direction_named(figure.context.label)
