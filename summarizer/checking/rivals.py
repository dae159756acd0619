"""Which figure the words of a claim are about, when its number points to another one or to none.

Decides attachment: a claim whose number is right is still wrong if its words clearly fit another
figure better. Words are compared by ``likeness``; here stand the margins, and which figures may stand
for one another at all. Margins were set so that correct claims in other words pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from summarizer.checking.bearing import speaks_of
from summarizer.checking.claims import NAMING, NumberClaim, Origin
from summarizer.checking.ends import is_one_change, other_end
from summarizer.checking.distinct import fellows_of, names_rather
from summarizer.checking.figures import Figure, ReportFigures, Sort, Standing
from summarizer.checking.lexicon import GENERIC_VERBS
from summarizer.checking.likeness import grams
from summarizer.checking.misstated import alike
from summarizer.checking.support import support
from summarizer.document.folding import fold

__all__ = ["Rival", "is_other_sort", "likeness_bar", "rival_of"]

_FAR_MARGIN = 0.22
_BARE_MARGIN = 0.15
_SAME_NAME = 0.75
_NAME_LEAD = 0.12
_ONE_NAME = 0.3
_ALL_SAID = 0.85
_FELLOWS = 24
_BEFORE = 16
_MOST_RIVALS = 48
_TOO_MANY = 500
_LEAST_NAME = 3.0
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
_AFTER_NAME = re.compile(r"[为是达到约近超共]+$")
# Units in which the climbing of a rank is told.
_STEPS = frozenset(("位", "个位次", "位次", "个名次"))
_REST = re.compile(r"余下|剩余?|其余|尚[有余]|还[有剩]")
_VERBS = frozenset(grams(GENERIC_VERBS))
_GENERIC = "个"
_CHANGE = re.compile(
    r"变化|变动|增幅|降幅|增速|涨幅|跌幅|(?:增长|下降|上升|减少|增加|降低|提高)(?:率|数|量|额|幅度|(?<!增加)值)?$"
)
_COUNT_NAME = re.compile(r"(?<![指分位系基倍参])数$|金额$|占比$|比重$")
_RANK_NAME = re.compile(r"(?:排名|名次|位次)$")


@dataclass(frozen=True, slots=True)
class Rival:
    """A figure that fits a claim's words better than the one that has its number; how sure that is."""

    figure: Figure
    certain: bool


def likeness_bar(claim: NumberClaim) -> float:
    """By how much another figure must fit better before the claim is said to mean it."""
    return _BARE_MARGIN if claim.origin is Origin.BARE else _FAR_MARGIN


def rival_of(claim: NumberClaim, figure: Figure, report: ReportFigures, year: int | None) -> Rival | None:
    """A figure that the claim's words name instead of ``figure``; None where there is none.

    ``year`` is the report's own, against which 去年 is understood; None where unknown.
    """
    end = other_end(claim, figure, report, year)
    if end is not None and support(claim, end).differences and not _told_in_order(claim, figure, end):
        return Rival(end, certain=True)
    fellow = next((each for each in fellows_of(figure, report) if names_rather(claim, each, figure, report)), None)
    if fellow is not None and support(claim, fellow).differences and not _told_in_order(claim, figure, fellow):
        return Rival(fellow, certain=True)
    if not _is_named(figure, report):
        return None
    words = _claim_words(claim)
    # Words that all name this figure name no other one rather.
    meant = None if words <= report.near[figure.index] else _best_named(claim, words, figure, report, year)
    meant = meant or _named(claim, words, figure, report)
    return Rival(meant, certain=True) if meant is not None else None


def _best_named(
    claim: NumberClaim, words: frozenset[str], figure: Figure, report: ReportFigures, year: int | None
) -> Figure | None:
    """The figure that the claim's words name most clearly instead of ``figure``."""
    best: tuple[float, Figure] | None = None
    change = _speaks_of_change(claim)
    for other in _sharing(words, figure, report):
        if not _could_be_meant(figure, other, report) or change is not _is_change(other):
            continue
        if other.sentence.id == figure.sentence.id and (
            _is_own(claim.label, words, figure, other, report) or names_rather(claim, figure, other, report)
        ):
            continue
        lead = _lead(words, figure, other, report) or _by_head(words, figure, other, report)
        if lead is None or (best is not None and lead <= best[0]):
            continue
        if _told_in_order(claim, figure, other) or _told_by_period(claim, figure, other, year):
            continue
        if support(claim, other).differences:
            best = (lead, other)
    return best[1] if best is not None else None


def is_other_sort(claim: NumberClaim, figure: Figure) -> bool:
    """Whether the claim's name ends as that of a rank and the figure is none, or as that of a count and it is a rank."""
    before, said, _ = claim.announced.partition(claim.surface)
    names = [_AFTER_NAME.sub("", name) for name in (*claim.called[:1], before[-_BEFORE:] if said else "")]
    ranked = any(_RANK_NAME.search(name) for name in names)
    if figure.sort is Sort.RANK:
        return not ranked and any(_COUNT_NAME.search(name) for name in names)
    return ranked and figure.unit not in _STEPS and figure.direction is None


def _claim_words(claim: NumberClaim) -> frozenset[str]:
    """The words that name what the claim counts."""
    layers = (layer for layer in claim.layers if layer.weight >= NAMING)
    return frozenset(word for layer in layers for word in grams(layer.text))


def _is_named(figure: Figure, report: ReportFigures) -> bool:
    """Whether the report's own words for a figure are known well enough to say that others are not meant."""
    return report.words.worth(report.near[figure.index]) >= _LEAST_NAME


def _speaks_of_change(claim: NumberClaim) -> bool:
    return claim.direction is not None or _CHANGE.search(claim.label) is not None


def _is_change(figure: Figure) -> bool:
    return figure.direction is not None


def _could_be_meant(figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether ``other`` is a result of the same sort and unit, and not the other end of one change (由58秒到45秒)."""
    if other.index == figure.index or other.standing is not Standing.RESULT or figure.sort is not other.sort:
        return False
    if figure.unit != other.unit and (_GENERIC in (figure.unit, other.unit) or not alike(figure.unit, other.unit)):
        return False
    if _rounds(figure, other) or _rounds(other, figure):
        return False
    return other.sentence.id != figure.sentence.id or not is_one_change(figure, other, report.passages.text.text)


def _rounds(rounder: Figure, other: Figure) -> bool:
    """Whether a figure may be another one told in rounder terms, as in a headline: 一万二千余 of 一万二千四百六十余."""
    low, high, value = rounder.mention.low, rounder.mention.high, other.mention.value
    return low is not None and high is not None and value is not None and low < value < high


def _lead(words: frozenset[str], figure: Figure, other: Figure, report: ReportFigures) -> float | None:
    """By how much the claim's words name ``other`` rather than ``figure``; None where they don't, clearly.

    What both names share, and for figures of other sentences what the figure's own sentence says, speaks for
    neither. Of the rest the claim must say a good part of the other's words and next to none of the figure's.
    """
    if _is_rest(figure, report):
        return None
    worth = report.words.worth
    ours, theirs = report.near[figure.index], report.near[other.index]
    near = figure.sentence.id == other.sentence.id
    apart = theirs - ours if near else theirs.difference(report.wide[figure.index], _VERBS)
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
    if figure.sentence.id != other.sentence.id or _is_rest(figure, report):
        return None
    worth, theirs, ours = report.words.worth, report.beside[other.index], report.beside[figure.index]
    apart = theirs - report.near[figure.index]
    said = worth(words & apart)
    if said < _LEAST_WORTH or not _is_said(words, theirs, report) or not ours or _is_said(words, ours, report):
        return None
    return said / worth(words)


def _is_rest(figure: Figure, report: ReportFigures) -> bool:
    """Whether a figure is what is left of another (余下1处): it is named with the words of the whole."""
    start = figure.mention.clean.start
    return _REST.search(report.passages.text.text[max(start - 6, 0) : start]) is not None


def _is_own(name: str, words: frozenset[str], figure: Figure, other: Figure, report: ReportFigures) -> bool:
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


def _sharing(words: frozenset[str], figure: Figure, report: ReportFigures) -> list[Figure]:
    """The figures whose names share enough words with the claim's to be meant at all, in order of place.

    At most ``_MOST_RIVALS``, those that share most and stand nearest: a table of a thousand figures of one name
    tells none of them apart. Words that stand beside very many figures find nothing and are not looked up.
    """
    shared: defaultdict[int, float] = defaultdict(float)
    for word in words:
        found = report.named.get(word, ())
        if len(found) <= _TOO_MANY:
            told = report.words.told(word)
            for index in found:
                shared[index] += told
    able = [index for index, worth in shared.items() if worth >= _LEAST_WORTH]
    if len(able) > _MOST_RIVALS:
        able = sorted(able, key=lambda index: (-shared[index], abs(index - figure.index), index))[:_MOST_RIVALS]
    return [report.figures[index] for index in sorted(able)]


def _told_in_order(claim: NumberClaim, figure: Figure, other: Figure) -> bool:
    """Whether the claim's sentence tells both figures in the order in which the report tells them."""
    here, there = claim.announced.find(claim.surface), claim.announced.find(fold(other.mention.surface))
    if min(here, there) < 0 or here == there or figure.sentence.id != other.sentence.id:
        return False
    return (here < there) == (figure.index < other.index)


def _told_by_period(claim: NumberClaim, figure: Figure, other: Figure, year: int | None) -> bool:
    """Whether two figures of one name are told apart by the period that the claim gives."""
    alike = _overlap(figure.context.label, other.context.label) >= _ONE_NAME
    return alike and speaks_of(claim, figure, other, year)


def _named(claim: NumberClaim, words: frozenset[str], figure: Figure, report: ReportFigures) -> Figure | None:
    """Another figure of the sentence whose name the claim uses, word for word or nearly, and not this one's."""
    own = _overlap(claim.label, figure.context.label)
    for other in report.figures[max(figure.index - _FELLOWS, 0) : figure.index + _FELLOWS + 1]:
        if other.sentence.id != figure.sentence.id:
            continue
        shared = _overlap(claim.label, other.context.label)
        exact = claim.label == other.context.label != figure.context.label
        if (
            shared < _SAME_NAME
            or (shared - own < _NAME_LEAD and not exact)
            or not _is_whole(claim.label, other.context.label)
        ):
            continue
        if not _could_be_meant(figure, other, report) or _is_own(claim.label, words, figure, other, report):
            continue
        if names_rather(claim, figure, other, report):
            continue
        if _speaks_of_change(claim) is not _is_change(other) or _told_in_order(claim, figure, other):
            continue
        if support(claim, other).differences:
            return other
    return None


def _is_whole(name: str, other: str) -> bool:
    """Whether ``name`` says the whole of ``other``: 生产总值 does not say 人均生产总值."""
    ours, theirs = grams(name), grams(other)
    return sum(worth for word, worth in theirs.items() if word in ours) >= _ALL_SAID * sum(theirs.values())


@lru_cache(maxsize=8192)
def _overlap(first: str, second: str) -> float:
    """How nearly two names are one (Dice's coefficient of their words, 0..1)."""
    ours, theirs = grams(first), grams(second)
    total = sum(ours.values()) + sum(theirs.values())
    return 2 * sum(worth for word, worth in ours.items() if word in theirs) / total if total else 0.0
