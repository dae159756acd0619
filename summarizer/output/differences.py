"""Two readings of one thing beside each other, cut where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from summarizer.schema import Finding, FindingCode

__all__ = ["DifferencePart", "Sides", "differences", "sides_of"]

_AROUND = 18
_NEAR = 80
"""Characters on either side of a figure in which the report's words for it are looked for."""
_LONGEST = 400
"""Characters that are compared one by one; the time for that grows with their square."""

# Findings that set the digits of the summary against those of the report; all others are about words.
_OF_NUMBERS = frozenset(
    (
        FindingCode.WRONG_VALUE,
        FindingCode.WRONG_SCALE,
        FindingCode.WRONG_UNIT,
        FindingCode.LOST_APPROXIMATION,
        FindingCode.WRONG_DIRECTION,
    )
)


@dataclass(frozen=True, slots=True)
class DifferencePart:
    """A stretch of one side; ``differs`` if the other side does not have it."""

    text: str
    differs: bool


Side = tuple[DifferencePart, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """What a finding compares: the summary's words (empty where it names none) and the report's.

    ``before`` and ``after`` are the report's words around the place, without line ends.
    """

    stated: Side
    source: Side
    before: str
    after: str


def differences(stated: str, source: str) -> tuple[Side, Side]:
    """Both texts in parts: 350余名 and 340余名 differ in their second character. Texts of more
    than 400 characters differ as a whole. Equal texts are one part each."""
    if max(len(stated), len(source)) > _LONGEST:
        return (DifferencePart(stated, True),), (DifferencePart(source, True),)
    ours: list[DifferencePart] = []
    theirs: list[DifferencePart] = []
    for kind, a, b, c, d in SequenceMatcher(None, stated, source, autojunk=False).get_opcodes():
        if a < b:
            ours.append(DifferencePart(stated[a:b], kind != "equal"))
        if c < d:
            theirs.append(DifferencePart(source[c:d], kind != "equal"))
    return tuple(ours), tuple(theirs)


def sides_of(finding: Finding, text: str) -> Sides | None:
    """The two sides of ``finding`` about the report ``text``; None where it has no place in it."""
    if finding.start is None or finding.end is None or finding.end > len(text):
        return None
    start, end = _shown(finding, text, finding.start, finding.end)
    source = text[start:end]
    stated, theirs = _pair(finding.stated, source, numbers=finding.code in _OF_NUMBERS)
    if finding.compared is not None:
        of_figure = f" ({finding.stated})" if finding.stated and finding.stated not in finding.compared else ""
        stated, theirs = (
            (DifferencePart(finding.compared, True), DifferencePart(of_figure, False)),
            (DifferencePart(source, False),),
        )
    before = " ".join(text[max(start - _AROUND, 0) : start].split())
    after = " ".join(text[end : end + _AROUND].split())
    return Sides(stated, theirs, before, after)


def _shown(finding: Finding, text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of the report that stands beside what is compared: 同比 beside 环比, and not the figure's own digits."""
    theirs = finding.values.get("theirs") if finding.compared is not None else None
    if not theirs or theirs in text[start:end]:
        return start, end
    first = max(start - _NEAR, 0)
    at = text.rfind(theirs, first, end)
    if at < 0:
        at = text.find(theirs, end, end + _NEAR)
    return (start, end) if at < 0 else (at, at + len(theirs))


def _pair(stated: str | None, source: str, *, numbers: bool) -> tuple[Side, Side]:
    """The two sides; only what sets number against number is compared digit by digit."""
    if stated and numbers:
        return differences(stated, source)
    return ((DifferencePart(stated, False),) if stated else ()), (DifferencePart(source, False),)
