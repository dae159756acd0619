"""Which figures a claim's words may confuse, and which they can't, however alike they are named.

Decides whether another figure could be meant at all: of the same sort and unit, not the other end of one change, not the
whole of its part, not the same told in rounder terms, not told apart by order, period or scope. Leaves whose figure a claim
means to ``rivals``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.checking.attachment.distinct import names_other
from summarizer.checking.attachment.ends import is_one_change
from summarizer.checking.attachment.likeness import grams, overlap
from summarizer.checking.attachment.misstated import alike
from summarizer.checking.claims import NAMING, NumberClaim, Origin
from summarizer.checking.counted import GENERIC
from summarizer.checking.figure import Figure, Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.periods import speaks_of
from summarizer.document.folding import fold
from summarizer.reading.passages import Carried
from summarizer.reading.period import Frame

__all__ = ["called_alike", "claim_words", "could_be_meant", "told_around", "told_by_period", "told_in_order"]

# How much two names of one sentence, and of two, must share to be one name.
_ONE_NAME = {True: 0.2, False: 0.3}
_SHORTEST_HEAD, _SHORTEST_RATE = 4, 3
_RETOLD = 0.05
_SAID_AROUND, _HARDLY_SAID = 0.45, 0.4
_PART_OF = re.compile(r"[^,，。;；]{0,12}中[,，]")


def claim_words(claim: NumberClaim) -> frozenset[str]:
    """The words that name what the claim counts."""
    return frozenset().union(*[grams(layer.text) for layer in claim.layers if layer.weight >= NAMING])


def could_be_meant(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether ``other`` is a result of the same sort and unit, and not the other end of one change (由58秒到45秒)."""
    if other.index == figure.index or other.standing is not Standing.RESULT or figure.sort is not other.sort:
        return False
    if called_alike(figure, other) or _heads(claim, figure, other):
        return False
    apart = GENERIC in (figure.unit, other.unit) or not alike(figure.unit, other.unit)
    open_ = claim.origin is Origin.BARE and claim.unit is None  # a bare number may be of any unit
    if figure.unit != other.unit and other.unit != claim.unit and apart and not open_:
        return False
    if _is_said_of(claim, figure, other, report) or _is_of_scope(claim, figure, other, report):
        return False
    if (_rounds(figure, other) or _rounds(other, figure)) and overlap(figure.name, other.name) >= _RETOLD:
        return False
    return other.sentence.id != figure.sentence.id or not is_one_change(figure, other, report.passages.text.text)


def _heads(claim: NumberClaim, figure: Figure, other: Figure) -> bool:
    """Whether the claim's name ends with the whole name of ``figure`` and ``other`` is called something else.

    What is counted stands last in Chinese: 事故死亡人数变化 says 死亡人数变化, however much of 事故数变化 stands before it.
    """
    name = figure.context.label
    whole = len(name) >= (_SHORTEST_RATE if name.endswith("率") else _SHORTEST_HEAD)
    return whole and claim.label.endswith(name) and not other.name.endswith(name)


def called_alike(figure: Figure, other: Figure) -> bool:
    """Whether the report calls two figures of a sentence alike, of one body and time: no claim's name tells them apart."""
    if other.name != figure.name or other.sentence.id != figure.sentence.id:
        return False
    return _same(figure.context.scope, other.context.scope) and _same(figure.context.period, other.context.period)


def _same(one: Carried | None, other: Carried | None) -> bool:
    return one.same(other) if one is not None else other is None


def _is_said_of(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether words can't tell two figures of a sentence apart: one takes its name from the other, or is a part of it.

    Of a part (46项指标中,…12项; 其中涉及赌博的9起) the claim must say something that is not the whole's.
    """
    if figure.sentence.id != other.sentence.id:  # said a second time
        same = report.by_value.get(other.mention.value, ()) if other.mention.value is not None else ()
        twins = (twin for twin in same if twin.sentence.id == figure.sentence.id and twin.unit == other.unit)
        twin = next(twins, None)
        return twin is not None and twin.index != figure.index and _is_said_of(claim, figure, twin, report)
    listed = other.mention.id in figure.context.fellows
    if figure.root == other.root and figure.context.label != other.context.label and not listed:
        return True
    between = report.passages.text.text[other.mention.clean_end : figure.mention.clean_start]
    own = {word for word in report.near[figure.index] - report.near[other.index] if len(word) > 1}
    if _PART_OF.match(between):
        return not own or not own.isdisjoint(claim_words(claim))
    return "其中" in between and not own.isdisjoint(claim_words(claim))


def _is_of_scope(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether the claim's scope tells two figures of one name apart: 本级 as the scope tells 本级户数 from 户数."""
    scope = claim.scope
    if scope is None or scope not in figure.name or scope in other.name:
        return False
    before = report.passages.text.text[other.sentence.span.start : other.mention.clean_end]
    if other.sentence.id == figure.sentence.id and scope not in before:
        return True  # 一分局占81%;二分局占16%: named only behind the other
    return overlap(claim.label, figure.name.replace(scope, "")) >= overlap(claim.label, other.name)


def _rounds(rounder: Figure, other: Figure) -> bool:
    """Whether a figure may be another one told in rounder terms, as in a headline: 一万二千余 of 一万二千四百六十余."""
    low, high, value = rounder.mention.low, rounder.mention.high, other.mention.value
    return low is not None and high is not None and value is not None and low < value < high


def told_in_order(claim: NumberClaim, figure: Figure, other: Figure, report: ReportFigures) -> bool:
    """Whether the claim's sentence tells both figures in the order in which the report tells them, each by its name."""
    if names_other(claim, figure, other, report):
        return False
    here, there = claim.announced.find(claim.surface), claim.announced.find(fold(other.mention.surface))
    if min(here, there) < 0 or here == there or figure.sentence.id != other.sentence.id:
        return False
    return (here < there) == (figure.index < other.index)


def told_around(claim: NumberClaim, figure: Figure, other: Figure) -> bool:
    """Whether the claim's sentence says what tells ``figure`` apart, and hardly what tells ``other``, of another sentence.

    发生火灾92起,损失65万元,分别下降12%、19%: the losses are those of the fires, whatever they are called.
    """
    if not claim.announced or figure.sentence.id == other.sentence.id:
        return False
    ours, theirs = grams(figure.name), grams(other.name)
    words = grams(claim.announced)
    own, others = (_share_said(one, two, words) for one, two in ((ours, theirs), (theirs, ours)))
    return own >= _SAID_AROUND and others <= _HARDLY_SAID


def _share_said(names: Mapping[str, float], besides: Mapping[str, float], said: Mapping[str, float]) -> float:
    """How much (0..1) of what is in ``names`` alone is said; 0 where nothing is."""
    alone = {word: worth for word, worth in names.items() if word not in besides}
    whole = sum(alone.values())
    return sum(worth for word, worth in alone.items() if word in said) / whole if whole else 0.0


def told_by_period(claim: NumberClaim, figure: Figure, other: Figure, frame: Frame) -> bool:
    """Whether two figures of one name are told apart by the period that the claim gives."""
    near = figure.sentence.id == other.sentence.id
    alike = overlap(figure.name, other.name) >= _ONE_NAME[near]
    return alike and speaks_of(claim, figure, other, frame)
