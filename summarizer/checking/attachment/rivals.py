"""Which figure the words of a claim are about, when its number points to another one or to none.

Decides attachment: a claim whose number is right is still wrong if its words clearly fit another
figure better. Words are compared by ``likeness``; here stand the margins, set so that correct claims in other words
pass. Leaves which figures may stand for one another at all to ``confusable``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.checking.attachment.confusable import (
    called_alike,
    claim_words,
    could_be_meant,
    told_around,
    told_by_period,
    told_in_order,
)
from summarizer.checking.attachment.distinct import fellows_of, names_other, names_rather
from summarizer.checking.attachment.ends import other_end
from summarizer.checking.attachment.leads import is_own, lead, sharing
from summarizer.checking.attachment.likeness import grams, overlap, stem
from summarizer.checking.attachment.misstated import alike
from summarizer.checking.attachment.unnamed import is_unnamed
from summarizer.checking.claims import NAMING, NumberClaim, Origin
from summarizer.checking.figure import Figure, Sort, Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import GENERIC_NOUN
from summarizer.checking.support import support
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.reading.period import Frame

__all__ = ["Rival", "likeness_bar", "rival_of"]

_FAR_MARGIN = 0.22
_BARE_MARGIN = 0.15
_SAME_NAME = 0.75
_NAME_LEAD = 0.12
_PARALLEL = 0.4
_VERY_NAME = 0.95
_CLEAR_NAME = 0.55
_FULL_NAME = 4
_FAINT = 0.2
_WORD = 2
_ALL_SAID = 0.85
_FELLOWS = 24
_LEAST_NAME = 3.0
_CHANGE = re.compile(fill(r"{change_noun}|(?:{rise|fall})(?:{amount_end}|(?<!增加)值)?$"))
# 查获相关产品300万件: named by what was said before, in words that a summary takes from there.
_ANAPHOR = re.compile(fill(r"相关(?!部门|单位|行业)|{case_pointer}"))


@dataclass(frozen=True, slots=True)
class Rival:
    """A figure that fits a claim's words better than the one that has its number; how sure that is."""

    figure: Figure
    certain: bool


def likeness_bar(claim: NumberClaim) -> float:
    """By how much another figure must fit better before the claim is said to mean it."""
    return _BARE_MARGIN if claim.origin is Origin.BARE else _FAR_MARGIN


def rival_of(
    claim: NumberClaim, figure: Figure, report: ReportFigures, frame: Frame, but: frozenset[int] = frozenset()
) -> Rival | None:
    """A figure that the claim's words name instead of ``figure``; None where there is none.

    ``frame`` is what the report's words of time (去年) are reckoned from; ``but`` the indices of figures that are not meant.
    """
    end = other_end(claim, figure, report, frame)
    if (
        end is not None
        and end.index not in but
        and support(claim, end).differences
        and not told_in_order(claim, figure, end, report)
    ):
        return Rival(end, certain=True)
    fellows = fellows_of(figure, report)
    fellows = (each for each in fellows if each.sort is figure.sort and each.index not in but)
    fellows = (each for each in fellows if not called_alike(figure, each))
    fellow = next((each for each in fellows if names_rather(claim, each, figure, report)), None)
    if fellow is not None and support(claim, fellow).differences and not told_in_order(claim, figure, fellow, report):
        return Rival(fellow, certain=True)
    if not _is_named(figure, report) or _ANAPHOR.search(figure.context.label):
        return None
    if _goes_on(claim, figure, report):
        return None
    words = claim_words(claim) - _whole_of_share(claim, figure)
    meant = _meant(claim, words, figure, report, frame, but)
    if meant is None:
        return None
    # A bare number may be of any unit, so that another unit's figure is no more than a doubt.
    return Rival(meant, certain=claim.unit is not None or alike(figure.unit, meant.unit))


def _goes_on(claim: NumberClaim, figure: Figure, report: ReportFigures) -> bool:
    """Whether the claim's sentence tells, right before its number, the figure that the report tells right before this one."""
    before = report.figures[figure.index - 1] if figure.index else figure
    if (
        before.sentence.id != figure.sentence.id
        or before.standing is not Standing.RESULT
        or before.index == figure.index
    ):
        return False
    head, said, _ = claim.announced.partition(claim.surface)
    _, told, between = head.rpartition(fold(before.mention.surface))
    return bool(said and told) and not any(map(str.isdigit, between))


def _whole_of_share(claim: NumberClaim, figure: Figure) -> frozenset[str]:
    """The words for what a share is of, where the report leaves them to an earlier share (占全市外贸的15.3%;…占13.7%)."""
    _, share, whole = claim.label.partition("占")
    left_out = figure.sort is Sort.RATE and bool(share) and figure.context.label.endswith("占比")
    return frozenset(grams(f"占{whole}")) if left_out else frozenset()


def _meant(
    claim: NumberClaim,
    words: frozenset[str],
    figure: Figure,
    report: ReportFigures,
    frame: Frame,
    but: frozenset[int],
) -> Figure | None:
    named = words <= report.near[figure.index]  # words that all name this figure name no other one rather
    itself = claim.label == figure.name  # no other name is said more fully
    able = [] if named and itself else [each for each in sharing(words, figure, report) if each.index not in but]
    best = None if named else _best_named(claim, words, figure, able, report, frame)
    if best is None:
        fellows = [each for each in _in_sentence(figure, report) if each.index not in but]
        best = _named(claim, words, figure, fellows, report, frame)
    if best is not None or itself:
        return best
    return _other_head(claim, figure, able, report, frame) or _elsewhere(claim, figure, able, report, frame)


def _best_named(
    claim: NumberClaim,
    words: frozenset[str],
    figure: Figure,
    able: Sequence[Figure],
    report: ReportFigures,
    frame: Frame,
) -> Figure | None:
    """The one of ``able`` that the claim's words name most clearly instead of ``figure``."""
    best: tuple[float, Figure] | None = None
    own = overlap(claim.label, figure.name)
    change = _speaks_of_change(claim)
    bare = words if figure.sort is Sort.RATE else _bare_words(claim) or words  # a unit says 户 or 人, a rate does not
    for other in able:
        if not could_be_meant(claim, figure, other, report) or not _is_as_changing(change, figure, other):
            continue
        if own >= _VERY_NAME and own > overlap(claim.label, other.name):
            continue
        if other.sentence.id == figure.sentence.id and (
            is_own(claim.label, words, figure, other, report) or names_rather(claim, figure, other, report)
        ):
            continue
        ahead = lead(words, figure, other, report)
        if ahead is None or (best is not None and ahead <= best[0]) or not lead(bare, figure, other, report):
            continue
        if told_in_order(claim, figure, other, report) or told_by_period(claim, figure, other, frame):
            continue
        if told_around(claim, figure, other):
            continue
        if support(claim, other).differences:
            best = (ahead, other)
    return best[1] if best is not None else None


def _other_head(
    claim: NumberClaim, figure: Figure, able: Sequence[Figure], report: ReportFigures, frame: Frame
) -> Figure | None:
    """The one of ``able`` whose own name the claim says in full, where it says nothing of what tells ``figure`` apart.

    工业总产值 is not 农业总产值, however many words the two have in common.
    """
    own = overlap(claim.label, figure.name)
    # A name that is left to the words before it (损失增长19%, 余下1处) tells nothing apart.
    full = len(GENERIC_NOUN.sub("", stem(figure.context.label))) >= _FULL_NAME
    least = own if own >= _PARALLEL else _CLEAR_NAME if full else _VERY_NAME
    change = _speaks_of_change(claim)
    best: tuple[float, Figure] | None = None
    for other in able:
        shared = overlap(claim.label, other.name)
        if shared <= least or (best is not None and shared <= best[0]) or not _is_as_changing(change, figure, other):
            continue
        if not could_be_meant(claim, figure, other, report) or not names_other(claim, figure, other, report):
            continue
        if not told_by_period(claim, figure, other, frame) and support(claim, other).differences:
            best = (shared, other)
    return best[1] if best is not None else None


def _elsewhere(
    claim: NumberClaim, figure: Figure, able: Sequence[Figure], report: ReportFigures, frame: Frame
) -> Figure | None:
    """The one of ``able`` that a claim's name is most like, where nothing of it stands around ``figure``.

    A claim that says no word of its figure (see ``unnamed``) is nearly always another's: a faint likeness is enough.
    """
    if not is_unnamed(claim, figure, report):
        return None
    change = _speaks_of_change(claim)
    least = max(_FAINT, overlap(claim.label, figure.name) + _FAINT)
    best: tuple[float, Figure] | None = None
    for other in able:
        shared = overlap(claim.label, other.name)
        if shared < least or (best is not None and shared <= best[0]) or not _is_as_changing(change, figure, other):
            continue
        if could_be_meant(claim, figure, other, report) and support(claim, other).differences:
            best = (shared, other)
    return best[1] if best is not None and not told_by_period(claim, figure, best[1], frame) else None


def _bare_words(claim: NumberClaim) -> frozenset[str]:
    """As ``_claim_words``, without the words that say only that it is a number of things: 户数 is in many names."""
    layers = (layer for layer in claim.layers if layer.weight >= NAMING)
    return frozenset(word for layer in layers for word in grams(stem(layer.text)))


def _is_named(figure: Figure, report: ReportFigures) -> bool:
    """Whether the report's own words for a figure are known well enough to say that others are not meant."""
    return report.words.tells(report.near[figure.index], _LEAST_NAME)


def _speaks_of_change(claim: NumberClaim) -> bool:
    return claim.direction is not None or _CHANGE.search(claim.label) is not None


def _is_as_changing(change: bool, figure: Figure, other: Figure) -> bool:
    """Whether ``other`` is a change where the claim speaks of one, or where the claim's own figure is (较去年的18起多2起)."""
    return _is_change(other) in (change, _is_change(figure))


def _is_change(figure: Figure) -> bool:
    return figure.direction is not None or _CHANGE.search(figure.context.label) is not None


def _named(
    claim: NumberClaim,
    words: frozenset[str],
    figure: Figure,
    fellows: Sequence[Figure],
    report: ReportFigures,
    frame: Frame,
) -> Figure | None:
    """The one of ``fellows``, the figures of the sentence, whose name the claim uses, word for word or nearly, and not this one's."""
    own = overlap(claim.label, figure.name)
    for other in fellows:
        shared = overlap(claim.label, other.name)
        exact = claim.label == other.name != figure.name
        if shared < _SAME_NAME or (shared - own < _NAME_LEAD and not exact) or not _is_whole(claim.label, other.name):
            continue
        if not could_be_meant(claim, figure, other, report) or is_own(claim.label, words, figure, other, report):
            continue
        if names_rather(claim, figure, other, report) or told_by_period(claim, figure, other, frame):
            continue
        if not exact and _does_as(claim, figure) and not _does_as(claim, other):
            continue
        if _touches_rather(claim, figure, other, report):
            continue
        if _speaks_of_change(claim) is not _is_change(other) or told_in_order(claim, figure, other, report):
            continue
        if support(claim, other).differences:
            return other
    return None


def _touches_rather(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether the words right before a claim's number are more like those before ``figure`` (市检察院批捕 of 市检察院本级批捕)."""
    if claim.origin is not Origin.TEXT or not claim.layers:
        return False
    own, others = (overlap(claim.layers[0].text, report.said[each.index].partition(" ")[0]) for each in (figure, other))
    return own >= _SAME_NAME and own - others >= _NAME_LEAD


def _does_as(claim: NumberClaim, figure: Figure) -> bool:
    """Whether the claim's name begins with the same word as the figure's: what was done stands first (增设, 查处)."""
    return claim.label[:_WORD] == figure.context.label[:_WORD]


def _in_sentence(figure: Figure, report: ReportFigures) -> Sequence[Figure]:
    """The figures of the sentence of ``figure``, as far as they are near, in order of place."""
    first = last = figure.index
    while first > max(figure.index - _FELLOWS, 0) and report.figures[first - 1].sentence is figure.sentence:
        first -= 1
    while (
        last + 1 < len(report.figures)
        and last < figure.index + _FELLOWS
        and report.figures[last + 1].sentence is figure.sentence
    ):
        last += 1
    return report.figures[first : last + 1]


def _is_whole(name: str, other: str) -> bool:
    """Whether ``name`` says the whole of ``other``: 生产总值 does not say 人均生产总值."""
    ours, theirs = grams(name), grams(other)
    return sum(worth for word, worth in theirs.items() if word in ours) >= _ALL_SAID * sum(theirs.values())
