"""Whether words that name another figure are firm ground for a blame, or no more than a doubt.

Decides that from both sides: the report's own name of the figure must stand beside it and be in no doubt, and the claim must
not say, beyond what it says of the other figure, what stands beside its own. Leaves which figure is named to ``rivals``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checking.attachment.attached import Attached
from summarizer.checking.attachment.distinct import names_alone
from summarizer.checking.attachment.ends import is_one_change
from summarizer.checking.attachment.likeness import grams, stem
from summarizer.checking.attachment.misstated import alike
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.document.folding import fold
from summarizer.reading.name_signs import BARE_RATE
from summarizer.text import Span

__all__ = ["is_firm", "place_of"]

_CORE = re.compile(r"[\d,]+(?:\.\d+)?[百千万亿]*|[〇零一二两三四五六七八九十百千万亿]+")
_MARK = re.compile(r"[,，、。;；:：(（)）](?!\d{3})")
_GOES_ON = frozenset("0123456789.")


def is_firm(attached: Attached, other: Figure) -> bool:
    """Whether a claim that seems to name ``other`` can be blamed for it."""
    claim, figure = attached.claim, attached.figure
    if claim.unit is None and not alike(figure.unit, other.unit):
        return False  # a bare number may be of any unit
    if names_alone(claim, other):
        return True
    if _is_of_unsure_thing(figure) or _is_borrowed(attached) or _says_beside(attached, other):
        return False
    return not _is_told_elsewhere(attached, other)


def _is_of_unsure_thing(figure: Figure) -> bool:
    """Whether the report's own name of ``figure`` is in doubt in what it names, and not only in what is told of it."""
    doubt = figure.context.doubt
    return doubt is not None and doubt.rule != BARE_RATE


def place_of(other: Figure, claim: NumberClaim) -> int:
    """Where the sentence of a claim tells ``other``, by its digits (400多个 of 400余处); -1 if nowhere."""
    core = _CORE.search(fold(other.mention.surface))
    if core is None:
        return -1
    at = claim.announced.find(core.group())
    end = at + len(core.group())
    whole = at >= 0 and claim.announced[at - 1 : at] not in _GOES_ON and claim.announced[end : end + 1] not in _GOES_ON
    return at if whole else -1


def _is_told_elsewhere(attached: Attached, other: Figure) -> bool:
    """Whether the claim's sentence tells ``other`` as well, and says its name in another clause than that of the number.

    7名民警负伤,处分9人: what a rule joins to a name is taken from the clause before.
    """
    claim, report = attached.claim, attached.report
    at = claim.place_told
    if claim.origin is not Origin.TEXT or at < 0 or place_of(other, claim) < 0:
        return False
    start = max((mark.end() for mark in _MARK.finditer(claim.announced, 0, at)), default=0)
    close = _MARK.search(claim.announced, at + len(claim.surface))
    own = _pairs(
        f"{claim.announced[start:at]}|{claim.announced[at + len(claim.surface) : close.start() if close else None]}"
    )
    return bool(own) and own.isdisjoint(report.near[other.index] - report.near[attached.figure.index])


def _says_beside(attached: Attached, other: Figure) -> bool:
    """Whether most of what the claim says beyond the other figure's name stands right beside its own, which is told later.

    完成建设的民生项目 of 民生项目18个,已完成建设10个: a name goes on to what is told behind it, and never back.
    """
    if not attached.is_beside(other) or other.index > attached.figure.index:
        return False
    report = attached.report
    more = _pairs(attached.claim.label) - report.near[other.index]
    beside = more & _pairs(_stretch(attached))
    return len(beside) > 1 and len(beside) >= attached.margins.said_beside * len(more)


def _is_borrowed(attached: Attached) -> bool:
    """Whether the name that the rules give the figure stands before another figure of its unit, and none of it beside this one."""
    figure = attached.figure
    heads, text = figure.context.heads, attached.report.passages.text.text
    if figure.context.fellows or not heads or min(heads).start < figure.sentence.span.start:
        return False  # the head of a column is the name of all its cells
    last = max(head.end for head in heads)
    across = (each for each in attached.sentence if last <= each.mention.clean_start < figure.mention.clean_start)
    results = (each for each in across if each.standing is Standing.RESULT and each.unit == figure.unit)
    if all(is_one_change(figure, each, text) for each in results):
        return False
    return _pairs(stem(figure.context.label)).isdisjoint(_pairs(_stretch(attached)))


def _pairs(words: str) -> frozenset[str]:
    return frozenset(word for word in grams(fold(words)) if len(word) > 1)


def _stretch(attached: Attached) -> str:
    """What the report says between the figures before and behind: the clause of the figure, cut at its neighbours."""
    figure, text = attached.figure, attached.report.passages.text.text
    start, end = figure.sentence.span.start, figure.context.clause.end
    for each in _numbers(attached):
        if each.end <= figure.mention.clean_start:
            start = max(start, each.end)
        elif each.start >= figure.mention.clean_end:
            end = min(end, each.start)
    return "|".join((text[start : figure.mention.clean_start], text[figure.mention.clean_end : end]))


def _numbers(attached: Attached) -> Iterator[Span]:
    for each in attached.sentence:
        yield Span(each.mention.clean_start, each.mention.clean_end)
