"""What tells two figures of one sentence apart: the heads that one has and the other has not.

Decides whether a claim says such a head of one of them and none of the other's (火灾起数、死亡人数分别下降5%、6%). Most
words of a list stand with all of its figures, so that counting words says little there. Leaves all other words to
``rivals``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.checking.attachment.likeness import stem
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import GENERIC_NOUN, GENERIC_VERBS
from summarizer.language.lexicon import fill

__all__ = ["fellows_of", "is_wholly_named", "names_alone", "names_other", "names_rather"]

_UNTOLD = re.compile(r"[^\u3400-\u9fffA-Za-z]|[各的]")
_VERBS = frozenset(GENERIC_VERBS)
_UNSAID = re.compile(r"[()（）\[\]“”‘’\"'「」『』《》〈〉·\s的了为与和及等各]")
_SHARE = re.compile(fill(r"(?<=..)(?:{share_end})$"))
_SHORTEST, _CLEAR = 2, 4


def fellows_of(figure: Figure, report: ReportFigures) -> Iterable[Figure]:
    """The other figures of the list that ``figure`` stands in (分别 …), in order."""
    ids = set(figure.context.fellows)
    if not ids:
        return
    for step in (-1, 1):
        at = figure.index + step
        while 0 <= at < len(report.figures) and report.figures[at].mention.id in ids:
            yield report.figures[at]
            at += step


def names_rather(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether two figures are of one list, and the claim says a head of ``figure`` alone and none of ``other`` alone."""
    if other.mention.id not in figure.context.fellows:
        return False
    ours, theirs = _heads(figure, report), _heads(other, report)
    if _says(claim.name, ours, theirs) and not _says(claim.name, theirs, ours):
        return True
    ours, theirs = _done(figure, report), _done(other, report)
    return _says(claim.name, ours, theirs) and bool(theirs) and not _says(claim.name, theirs, ours)


def names_other(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether the claim's own label says a head of ``other`` alone, and none of the figure that has its number."""
    ours, theirs = _heads(figure, report), _heads(other, report)
    if not ours or not _says(claim.label, theirs, ours) or _says(claim.label, ours, theirs):
        return False
    # Single characters, because names are abridged by dropping characters (督改 of 督促整改).
    alone = set(_UNTOLD.sub("", stem(figure.context.label))) - set(other.context.label)
    return len(alone & set(claim.label)) <= report.margins.head_hardly * len(alone)


def is_wholly_named(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether the claim's label says a whole name of ``figure``, letter for letter, and not even the beginning of one of ``other``.

    Words that it adds (36-45岁|干警|人数) say what the report has told before, and speak for no figure there. A label that
    is a piece of the figure's own name says it as well.
    """
    said, short = _plain(claim.label), _plain(stem(claim.label))
    if short in _plain(other.name):
        return False
    if len(short) >= _CLEAR and short in _plain(figure.name):
        return True
    if other.mention.id in figure.context.fellows:
        return False
    ours, theirs = ({_plain(name) for name in _heads(each, report)} for each in (figure, other))
    own = max((len(name) for name in ours - theirs if name in said), default=0)
    rest = max((len(name) for name in theirs - ours if name in said), default=0)
    if own < _SHORTEST or own <= rest:
        return False
    if rest:  # the whole (干警584人) of which a later sentence tells the parts
        return figure.sentence.id != other.sentence.id
    return _plain(other.context.label)[:_SHORTEST] not in said


def names_alone(claim: NumberClaim, other: Figure) -> bool:
    """Whether ``claim`` says nothing but the name of ``other``, whole or in part.

    Only then are its words firm ground against a figure whose own name is in doubt.
    """
    return _plain(stem(claim.label)) in _plain(other.name)


def _plain(name: str) -> str:
    """A name without marks and particles, and without what says that it is a share."""
    return _SHARE.sub("", _UNSAID.sub("", name))


def _says(name: str, heads: set[str], others: set[str]) -> bool:
    """Whether ``name`` says one of ``heads`` that is no part of any of ``others``."""
    return any(_is_in(head, name) and not any(head in each for each in others) for head in heads)


def _is_in(head: str, name: str) -> bool:
    """Whether ``name`` says ``head``, or what a short one abbreviates (财损 of 财产损失)."""
    if head in name:
        return True
    signs = iter(name)
    return len(head) == _SHORTEST and all(sign in signs for sign in head)


def _heads(figure: Figure, report: ReportFigures) -> set[str]:
    """The names of a figure: its heads and its label, without what every indicator is called."""
    text, context = report.passages.text.text, figure.context
    names = (context.label, *(text[head.start : head.end] for head in context.heads))
    return {short for short in map(_short_stem, names) if short}


def _done(figure: Figure, report: ReportFigures) -> set[str]:
    """What was done, by the heads of a figure's own (破案 of 破案数): within a list it tells one from another."""
    text = report.passages.text.text
    return {short for head in figure.context.heads if len(short := stem(text[head.start : head.end])) >= _SHORTEST}


@lru_cache(maxsize=4096)
def _short_stem(name: str) -> str:
    """The stem of a name; empty where it says no more than every indicator does."""
    short = stem(name)
    if short in _VERBS:
        return ""
    return short if len(short) >= _SHORTEST and GENERIC_NOUN.sub("", short) else ""
