"""By how much a claim's words name one figure rather than another.

Decides the margins: what both names share speaks for neither, and of the rest a claim must say a good part of the one and
next to nothing of the other. They were set so that correct claims in other words pass. Leaves which figures may stand for
one another to ``rivals``.
"""

from __future__ import annotations

import re
from collections import defaultdict

from summarizer.checking.attachment.likeness import grams
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import GENERIC_VERBS
from summarizer.language.lexicon import fill

__all__ = ["is_own", "is_rest", "lead", "sharing"]

_ALL_SAID = 0.85
_MOST_RIVALS = 48
_TOO_MANY = 500
_LEAST_WORTH = 1.5
# How much of another figure's own words must be said: (in the same sentence, none of this figure's said).
_SAID = {(True, False): 0.35, (True, True): 0.15, (False, False): 0.2, (False, True): 0.05}
_NOTHING = 0.1
_ALONE_SHARE = 0.16
_DOUBT = 0.55
_OWN_SAID = 0.6
_SAME_STEM = 0.4
_NEAR_SHARE = 0.06
_FAR_SHARE = 0.16
_REST = re.compile(fill(r"{remaining}"))
_COMMON = frozenset(grams(" ".join((*GENERIC_VERBS, "同比变化", "环比变化"))))


def lead(words: frozenset[str], figure: Figure, other: Figure, report: ReportFigures) -> float | None:
    """By how much the claim's words name ``other`` rather than ``figure``, in all or by what touches the two."""
    return _by_name(words, figure, other, report) or _by_head(words, figure, other, report)


def _by_name(words: frozenset[str], figure: Figure, other: Figure, report: ReportFigures) -> float | None:
    """By how much the claim's words name ``other`` rather than ``figure``; None where they don't, clearly.

    What both names share, and for figures of other sentences what the figure's own sentence says, speaks for
    neither. Of the rest the claim must say a good part of the other's words and next to none of the figure's.
    """
    if is_rest(figure, report):
        return None
    worth = report.words.worth
    ours, theirs = report.near[figure.index], report.near[other.index]
    near = figure.sentence.id == other.sentence.id
    if near and figure.index < other.index and _is_part(figure, other, report):
        theirs |= ours  # a part has the name of its whole as well
    apart = theirs.difference(ours if near else report.wide[figure.index], _COMMON)
    own = ours - theirs
    con, pro = worth(words & apart), worth(words & own)
    if con < _LEAST_WORTH or pro > _DOUBT * con:
        return None
    claimed = worth(words)
    alone = pro <= _NOTHING * con
    share = (con - pro) / claimed
    if share < (_NEAR_SHARE if near else _ALONE_SHARE if alone else _FAR_SHARE):
        return None
    said = _SAID[near, alone]
    if con < said * worth(apart) or pro > _OWN_SAID * worth(own):
        return None
    return share if own or worth(words & ours) >= _SAME_STEM * claimed else None


def _by_head(words: frozenset[str], figure: Figure, other: Figure, report: ReportFigures) -> float | None:
    """As ``_lead``, by what touches two figures of a sentence: all that touches the other is said, not what touches this."""
    if figure.sentence.id != other.sentence.id or is_rest(figure, report):
        return None
    worth, theirs, ours = report.words.worth, report.beside[other.index], report.beside[figure.index]
    apart = theirs - report.near[figure.index]
    said = worth(words & apart)
    if said < _LEAST_WORTH or not _is_said(words, theirs, report) or not ours or _is_said(words, ours, report):
        return None
    return said / worth(words)


def _is_part(whole: Figure, part: Figure, report: ReportFigures) -> bool:
    """Whether ``part`` is told as a part of ``whole`` (其中)."""
    return "其中" in report.passages.text.text[whole.mention.clean_end : part.mention.clean_start]


def is_rest(figure: Figure, report: ReportFigures) -> bool:
    """Whether a figure is what is left of another (余下1处): it is named with the words of the whole."""
    start = figure.mention.clean_start
    return _REST.search(report.passages.text.text[max(start - 6, 0) : start]) is not None


def is_own(name: str, words: frozenset[str], figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether a claim says what touches ``figure`` alone, and not, or not after it, what touches ``other`` alone."""
    ours = report.beside[figure.index] - report.near[other.index]
    theirs = report.beside[other.index] - report.near[figure.index]
    if not _is_said(words, ours, report):
        return False
    return not _is_said(words, theirs, report) or _last(name, ours) > _last(name, theirs)


def _last(name: str, words: frozenset[str]) -> int:
    """Where the last of ``words`` stands in a name: what is counted comes last in Chinese."""
    return max((name.rfind(word) for word in words if len(word) > 1), default=-1)


def _is_said(words: frozenset[str], beside: frozenset[str], report: ReportFigures) -> bool:
    """Whether a claim says all, or nearly all, of the words that touch a figure."""
    whole = report.words.worth(beside)
    return whole >= _LEAST_WORTH and report.words.worth(words & beside) >= _ALL_SAID * whole


def sharing(words: frozenset[str], figure: Figure, report: ReportFigures) -> list[Figure]:
    """The figures whose names share enough words with the claim's to be meant at all, in order of place.

    At most ``_MOST_RIVALS``, those that share most and stand nearest: a table of a thousand figures of one name
    tells none of them apart. Words that stand beside very many figures find nothing and are not looked up, nor do single
    characters, which make no figure able by themselves.
    """
    shared: defaultdict[int, float] = defaultdict(float)
    for word in sorted(words):  # sums of fractions depend on their order
        found = report.named.get(word, ())
        if len(found) <= _TOO_MANY:
            told = report.words.told(word)
            for index in found:
                shared[index] += told
    able = [index for index, worth in shared.items() if worth >= _LEAST_WORTH]
    if len(able) > _MOST_RIVALS:
        able = sorted(able, key=lambda index: (-shared[index], abs(index - figure.index), index))[:_MOST_RIVALS]
    return [report.figures[index] for index in sorted(able)]
