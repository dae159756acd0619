"""Two readings of one thing beside each other, cut where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from summarizer.schema import Finding, FindingCode

__all__ = ["Part", "Sides", "differences", "sides_of"]

_AROUND = 18
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
class Part:
    """A stretch of one side; ``differs`` if the other side does not have it."""

    text: str
    differs: bool


Side = tuple[Part, ...]


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
        return (Part(stated, True),), (Part(source, True),)
    ours: list[Part] = []
    theirs: list[Part] = []
    for kind, a, b, c, d in SequenceMatcher(None, stated, source, autojunk=False).get_opcodes():
        if a < b:
            ours.append(Part(stated[a:b], kind != "equal"))
        if c < d:
            theirs.append(Part(source[c:d], kind != "equal"))
    return tuple(ours), tuple(theirs)


def sides_of(finding: Finding, text: str) -> Sides | None:
    """The two sides of ``finding`` about the report ``text``; None where it has no place in it."""
    if finding.start is None or finding.end is None or finding.end > len(text):
        return None
    source = text[finding.start : finding.end]
    stated, theirs = _pair(finding.stated, source, numbers=finding.code in _OF_NUMBERS)
    if finding.compared is not None:
        stated = (Part(finding.compared, True), Part(f" ({finding.stated})" if finding.stated else "", False))
    before = " ".join(text[max(finding.start - _AROUND, 0) : finding.start].split())
    after = " ".join(text[finding.end : finding.end + _AROUND].split())
    return Sides(stated, theirs, before, after)


def _pair(stated: str | None, source: str, *, numbers: bool) -> tuple[Side, Side]:
    """The two sides; only what sets number against number is compared digit by digit."""
    if stated and numbers:
        return differences(stated, source)
    return ((Part(stated, False),) if stated else ()), (Part(source, False),)
