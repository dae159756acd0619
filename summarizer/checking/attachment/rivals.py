"""Which figure the words of a claim are about, when its number points to another one or to none.

Decides attachment: a claim whose number is right is still wrong if its words clearly fit another figure better. The ways in
which they may stand in one ordered table; each gives a figure that could be meant its lead, and the first way that finds
one decides. Leaves which figures may stand for one another at all to ``confusable``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.checking.attachment.attached import Attached, is_change
from summarizer.checking.attachment.confusable import could_be_meant, is_comparable, told_in_order
from summarizer.checking.attachment.distinct import fellows_of, names_other, names_rather
from summarizer.checking.attachment.ends import other_end
from summarizer.checking.attachment.firmness import is_firm
from summarizer.checking.attachment.leads import is_own, lead, sharing
from summarizer.checking.attachment.likeness import grams, overlap, stem
from summarizer.checking.attachment.unnamed import is_unnamed
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.lexicon import GENERIC_NOUN
from summarizer.checking.support import support
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill

__all__ = ["Rival", "rival_of"]

_FULL_NAME = 4
_WORD = 2
# 查获相关产品300万件: named by what was said before, in words that a summary takes from there.
_ANAPHOR = re.compile(fill(r"相关(?!部门|单位|行业)|{case_pointer}"))


@dataclass(frozen=True, slots=True)
class Rival:
    """A figure that fits a claim's words better than the one that has its number, by which rule, and how sure that is."""

    figure: Figure
    rule: str
    certain: bool = True


class _Way(NamedTuple):
    """A way in which words name another figure: by how much they do, and whether only one of the sentence can be meant."""

    rule: str
    lead: Callable[[Attached, Figure], float | None]
    beside: bool = False


def rival_of(attached: Attached) -> Rival | None:
    """A figure that the claim's words name instead of the one that has its number; None where there is none."""
    for rule, find in (("other end of a change", _other_end), ("another of a list", _fellow)):
        found = find(attached)
        if found is not None and support(attached.claim, found).differences and not told_in_order(attached, found):
            return Rival(found, rule)
    itself = attached.claim.label == attached.figure.name  # no other name is said more fully
    if (itself and attached.is_all_named) or _ANAPHOR.search(attached.figure.context.label) or _goes_on(attached):
        return None
    able = [other for other in sharing(attached) if is_comparable(attached, other)]
    beside = [other for other in attached.sentence if is_comparable(attached, other)]
    for way in WAYS:
        best = _best(attached, way, beside if way.beside else able)
        if best is not None:
            return Rival(best, way.rule, certain=is_firm(attached, best))
    return None


def _best(attached: Attached, way: _Way, others: Iterable[Figure]) -> Figure | None:
    """The one of ``others`` with the longest lead that could be meant; the first of equals."""
    best: tuple[float, Figure] | None = None
    for other in others:
        ahead = way.lead(attached, other)
        if ahead is not None and (best is None or ahead > best[0]) and could_be_meant(attached, other):
            best = (ahead, other)
    return best[1] if best is not None else None


def _other_end(attached: Attached) -> Figure | None:
    end = other_end(attached.claim, attached.figure, attached.report, attached.frame)
    return end if end is not None and end.index not in attached.but else None


def _fellow(attached: Attached) -> Figure | None:
    """Another figure of the list (分别 …) whose head the claim says."""
    claim, figure, report = attached.claim, attached.figure, attached.report
    fellows = (each for each in fellows_of(figure, report) if each.sort is figure.sort)
    fellows = (each for each in fellows if each.index not in attached.but and each.name != figure.name)
    return next((each for each in fellows if names_rather(claim, each, figure, report)), None)


def _goes_on(attached: Attached) -> bool:
    """Whether the claim's sentence tells, right before its number, the figure that the report tells right before this one."""
    claim, figure = attached.claim, attached.figure
    before = attached.report.figures[max(figure.index - 1, 0)]
    if before.index == figure.index or not attached.is_beside(before) or before.standing is not Standing.RESULT:
        return False
    head, said, _ = claim.announced.partition(claim.surface)
    _, told, between = head.rpartition(fold(before.mention.surface))
    return bool(said and told) and not any(map(str.isdigit, between))


def _by_words(attached: Attached, other: Figure) -> float | None:
    """The lead of a figure that the claim's words name more clearly, unless they all name its own."""
    claim, figure, report = attached.claim, attached.figure, attached.report
    if attached.is_all_named:
        return None
    if attached.own >= attached.margins.surely_named and attached.own > overlap(claim.label, other.name):
        return None
    if attached.is_beside(other) and (is_own(attached, other) or names_rather(claim, figure, other, report)):
        return None
    return lead(attached, other)


def _by_neighbours_name(attached: Attached, other: Figure) -> float | None:
    """The likeness of a figure of the sentence whose name the claim uses, word for word or nearly, and not its own's."""
    claim, figure, margins = attached.claim, attached.figure, attached.margins
    shared, exact = overlap(claim.label, other.name), claim.label == other.name != figure.name
    if shared < margins.neighbour_named or attached.is_of_change is not is_change(other):
        return None
    if not exact and (shared - attached.own < margins.neighbour_ahead or _does_rather(attached, other)):
        return None
    if not _says_whole(attached, other.name) or is_own(attached, other):
        return None
    return None if names_rather(claim, figure, other, attached.report) else shared


def _does_rather(attached: Attached, other: Figure) -> bool:
    """Whether the claim's name begins with the word of its own figure alone: what was done stands first (增设, 查处)."""
    done, own, others = (
        name[:_WORD] for name in (attached.claim.label, attached.figure.context.label, other.context.label)
    )
    return done == own != others


def _says_whole(attached: Attached, other: str) -> bool:
    """Whether the claim says the whole of a name: 生产总值 does not say 人均生产总值."""
    ours, theirs = grams(attached.claim.label), grams(other)
    said = sum(worth for word, worth in theirs.items() if word in ours)
    return said >= attached.margins.whole_said * sum(theirs.values())


def _by_head(attached: Attached, other: Figure) -> float | None:
    """The likeness of a figure whose own name the claim says in full, where it says nothing of what tells its own apart.

    工业总产值 is not 农业总产值, however many words the two have in common.
    """
    margins, figure = attached.margins, attached.figure
    least = attached.own
    if least < margins.head_alike:
        # A name that is left to the words before it (损失增长19%, 余下1处) tells nothing apart.
        full = len(GENERIC_NOUN.sub("", stem(figure.context.label))) >= _FULL_NAME
        least = margins.head_clear if full else margins.surely_named
    shared = overlap(attached.claim.label, other.name)
    return shared if shared > least and names_other(attached.claim, figure, other, attached.report) else None


def _by_faint_likeness(attached: Attached, other: Figure) -> float | None:
    """The likeness of another name, if nothing of the claim's stands around its own figure: it is nearly always another's."""
    shared = overlap(attached.claim.label, other.name)
    near = shared >= attached.margins.faint + attached.own and is_unnamed(attached)
    return shared if near else None


WAYS = (
    _Way("words of another figure", _by_words),
    _Way("name of a neighbour", _by_neighbours_name, beside=True),
    _Way("head of another figure", _by_head),
    _Way("no word of its own figure", _by_faint_likeness),
)
"""The ways in the order in which they are tried."""
