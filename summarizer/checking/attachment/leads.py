"""By how much a claim's words name one figure rather than another.

Decides what speaks for which: what both names share speaks for neither, and of the rest a claim must say a good part of the
one and next to nothing of the other. Leaves which figures may stand for one another to ``confusable``.
"""

from __future__ import annotations

import re
from collections import defaultdict

from summarizer.checking.attachment.attached import Attached
from summarizer.checking.attachment.likeness import grams
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import GENERIC_VERBS
from summarizer.language.lexicon import fill

__all__ = ["is_own", "is_rest", "lead", "sharing"]

_MOST_RIVALS = 48
_TOO_MANY = 500
_REST = re.compile(fill(r"{remaining}"))
_COMMON = frozenset(grams(" ".join((*GENERIC_VERBS, "同比变化", "环比变化"))))


def lead(attached: Attached, other: Figure) -> float | None:
    """By how much the claim's words name ``other`` rather than its figure, in all or by what touches the two."""
    if is_rest(attached.figure, attached.report):
        return None
    return _by_name(attached, other) or _by_head(attached, other)


def _by_name(attached: Attached, other: Figure) -> float | None:
    """By how much the claim's words name ``other`` rather than its figure; None where they don't, clearly.

    What both names share, and for figures of other sentences what the figure's own sentence says, speaks for
    neither. Of the rest the claim must say a good part of the other's words and next to none of the figure's.
    """
    words, figure, report, margins = attached.words, attached.figure, attached.report, attached.margins
    worth, near = report.words.worth, attached.is_beside(other)
    ours, theirs = report.near[figure.index], report.near[other.index]
    if near and figure.index < other.index and _is_part(figure, other, report):
        theirs |= ours  # a part has the name of its whole as well
    apart = theirs.difference(ours if near else report.wide[figure.index], _COMMON)
    con, pro = worth(words & apart), worth(words & (ours - theirs))
    if con < margins.least_worth or pro > margins.doubt * con:
        return None
    share, alone = (con - pro) / worth(words), pro <= margins.nothing * con
    if share < (margins.near_share if near else margins.far_share):
        return None
    least = (margins.said_near, margins.said_near_alone) if near else (margins.said_far, margins.said_far_alone)
    return share if con >= least[alone] * worth(apart) else None


def _by_head(attached: Attached, other: Figure) -> float | None:
    """As ``lead``, by what touches two figures of a sentence: all that touches the other is said, not what touches this."""
    if not attached.is_beside(other):
        return None
    figure, report = attached.figure, attached.report
    worth, theirs, ours = report.words.worth, report.beside[other.index], report.beside[figure.index]
    said = worth(attached.words & (theirs - report.near[figure.index]))
    if said < attached.margins.least_worth or not ours or not _is_said(attached, theirs) or _is_said(attached, ours):
        return None
    return said / worth(attached.words)


def _is_part(whole: Figure, part: Figure, report: ReportFigures) -> bool:
    """Whether ``part`` is told as a part of ``whole`` (其中)."""
    return "其中" in report.passages.text.text[whole.mention.clean_end : part.mention.clean_start]


def is_rest(figure: Figure, report: ReportFigures) -> bool:
    """Whether a figure is what is left of another (余下1处): it is named with the words of the whole."""
    start = figure.mention.clean_start
    return _REST.search(report.passages.text.text[max(start - 6, 0) : start]) is not None


def is_own(attached: Attached, other: Figure) -> bool:
    """Whether a claim says what touches its figure alone, and not, or not after it, what touches ``other`` alone."""
    figure, report, name = attached.figure, attached.report, attached.claim.label
    ours = report.beside[figure.index] - report.near[other.index]
    theirs = report.beside[other.index] - report.near[figure.index]
    if not _is_said(attached, ours):
        return False
    return not _is_said(attached, theirs) or _last(name, ours) > _last(name, theirs)


def _last(name: str, words: frozenset[str]) -> int:
    """Where the last of ``words`` stands in a name: what is counted comes last in Chinese."""
    return max((name.rfind(word) for word in words if len(word) > 1), default=-1)


def _is_said(attached: Attached, beside: frozenset[str]) -> bool:
    """Whether a claim says all, or nearly all, of the words that touch a figure."""
    worth, margins = attached.report.words.worth, attached.margins
    whole = worth(beside)
    return whole >= margins.least_worth and worth(attached.words & beside) >= margins.whole_said * whole


def sharing(attached: Attached) -> list[Figure]:
    """The figures whose names share enough words with the claim's to be meant at all, in order of place.

    At most ``_MOST_RIVALS``, those that share most and stand nearest: a table of a thousand figures of one name
    tells none of them apart. Words that stand beside very many figures find nothing and are not looked up, nor do single
    characters, which make no figure able by themselves.
    """
    report, place = attached.report, attached.figure.index
    shared: defaultdict[int, float] = defaultdict(float)
    for word in sorted(attached.words):  # sums of fractions depend on their order
        found = report.named.get(word, ())
        if len(found) <= _TOO_MANY:
            told = report.words.told(word)
            for index in found:
                shared[index] += told
    able = [index for index, worth in shared.items() if worth >= attached.margins.least_worth]
    if len(able) > _MOST_RIVALS:
        able = sorted(able, key=lambda index: (-shared[index], abs(index - place), index))[:_MOST_RIVALS]
    return [report.figures[index] for index in sorted(able)]
