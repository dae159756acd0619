"""Which figures a claim's words may confuse, and which they can't, however alike they are named.

Decides whether another figure could be meant at all: of the same sort and unit, as much a change, not the other end of one
change, not the whole of its part, not the same told in rounder terms, not told apart by order, period or scope, and not
with the claim's own number. Leaves which of those that could be meant is meant to ``rivals``.
"""

from __future__ import annotations

import re

from summarizer.checking.attachment.attached import Attached, is_change
from summarizer.checking.attachment.distinct import is_wholly_named, names_other
from summarizer.checking.attachment.ends import is_one_change
from summarizer.checking.attachment.firmness import place_of
from summarizer.checking.attachment.likeness import overlap, stem
from summarizer.checking.attachment.misstated import alike
from summarizer.checking.claimed_periods import speaks_of
from summarizer.checking.claims import Origin
from summarizer.checking.counted import GENERIC
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.support import support
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind

__all__ = ["could_be_meant", "is_comparable", "told_in_order"]

_SHORTEST_HEAD, _SHORTEST_RATE = 4, 3
_PER_ONE = re.compile(fill(r"{per_one}"))
_PART_OF = re.compile(r"[^,，。;；]{0,12}中[,，]")


def is_comparable(attached: Attached, other: Figure) -> bool:
    """Whether ``other`` is a result of the figure's sort and unit, and a change where the claim or the figure is one."""
    claim, figure = attached.claim, attached.figure
    if other.index == figure.index or other.index in attached.but:
        return False
    if other.standing is not Standing.RESULT or figure.sort is not other.sort or _heads(attached, other):
        return False
    if (figure.mention.kind is Kind.FRACTION) is not (other.mention.kind is Kind.FRACTION):
        return False  # a half of what there is and 618宗
    apart = GENERIC in (figure.unit, other.unit) or not alike(figure.unit, other.unit)
    open_ = claim.origin is Origin.BARE and claim.unit is None  # a bare number may be of any unit
    if figure.unit != other.unit and other.unit != claim.unit and apart and not open_:
        return False
    if _PER_ONE.search(other.name) and not _PER_ONE.search(f"{claim.announced}{claim.label}{figure.name}"):
        return False  # 生产总值 is no 人均生产总值
    return is_change(other) in (attached.is_of_change, is_change(figure))  # 较去年的18起多2起


def could_be_meant(attached: Attached, other: Figure) -> bool:
    """Whether nothing but words tells ``other``, a comparable figure, from the claim's own, and the number is not its."""
    claim, figure = attached.claim, attached.figure
    if _is_said_of(attached, figure, other) or _is_of_scope(attached, other):
        return False
    if (_rounds(figure, other) or _rounds(other, figure)) and (
        overlap(figure.name, other.name) >= attached.margins.retold
    ):
        return False
    if attached.is_beside(other) and is_one_change(figure, other, attached.report.passages.text.text):
        return False
    if told_in_order(attached, other) or _told_by_period(attached, other):
        return False
    if is_wholly_named(claim, figure, other, attached.report) or _is_one_fact(figure, other):
        return False
    return bool(support(claim, other).differences)


def _heads(attached: Attached, other: Figure) -> bool:
    """Whether the claim's name ends with the whole name of the figure and ``other`` is called something else.

    What is counted stands last in Chinese: 事故死亡人数变化 says 死亡人数变化, however much of 事故数变化 stands before it.
    """
    name = attached.figure.context.label
    whole = len(name) >= (_SHORTEST_RATE if name.endswith("率") else _SHORTEST_HEAD)
    return whole and attached.claim.label.endswith(name) and not other.name.endswith(name)


def _is_said_of(attached: Attached, figure: Figure, other: Figure) -> bool:
    """Whether words can't tell two figures of a sentence apart: one takes its name from the other, or is a part of it.

    Of a part (46项指标中,…12项; 其中涉及赌博的9起) the claim must say something that is not the whole's.
    """
    report = attached.report
    if figure.sentence.id != other.sentence.id:  # said a second time
        same = report.by_value.get(other.mention.value, ()) if other.mention.value is not None else ()
        twins = (twin for twin in same if twin.sentence.id == figure.sentence.id and twin.unit == other.unit)
        twin = next(twins, None)
        return twin is not None and twin.index != figure.index and _is_said_of(attached, figure, twin)
    listed = other.mention.id in figure.context.fellows
    if figure.root == other.root and figure.context.label != other.context.label and not listed:
        return True
    between = report.passages.text.text[other.mention.clean_end : figure.mention.clean_start]
    own = {word for word in report.near[figure.index] - report.near[other.index] if len(word) > 1}
    if _PART_OF.match(between):
        return not own or not own.isdisjoint(attached.words)
    return "其中" in between and not own.isdisjoint(attached.words)


def _is_of_scope(attached: Attached, other: Figure) -> bool:
    """Whether the claim's scope tells two figures of one name apart: 本级 as the scope tells 本级户数 from 户数."""
    claim, name = attached.claim, attached.figure.name
    scope = claim.scope
    if scope is None or scope not in name or scope in other.name:
        return False
    before = attached.report.passages.text.text[other.sentence.span.start : other.mention.clean_end]
    if attached.is_beside(other) and scope not in before:
        return True  # 一分局占81%;二分局占16%: named only behind the other
    return overlap(claim.label, name.replace(scope, "")) >= overlap(claim.label, other.name)


def _rounds(rounder: Figure, other: Figure) -> bool:
    """Whether a figure may be another one told in rounder terms, as in a headline: 一万二千余 of 一万二千四百六十余."""
    low, high, value = rounder.mention.low, rounder.mention.high, other.mention.value
    return low is not None and high is not None and value is not None and low < value < high


def _is_one_fact(figure: Figure, other: Figure) -> bool:
    """Whether two figures have one value in one unit: 51.4 in a column of % and 51.4% in a sentence."""
    return figure.mention.value == other.mention.value and figure.unit == other.unit


def told_in_order(attached: Attached, other: Figure) -> bool:
    """Whether the claim's sentence tells both figures in the order in which the report tells them, each by its name."""
    claim, figure = attached.claim, attached.figure
    listed = other.mention.id in figure.context.fellows and stem(claim.label) != stem(other.context.label)
    if not attached.is_beside(other) or (names_other(claim, figure, other, attached.report) and not listed):
        return False
    here, there = claim.place_told, place_of(other, claim)
    return min(here, there) >= 0 and here != there and (here < there) == (figure.index < other.index)


def _told_by_period(attached: Attached, other: Figure) -> bool:
    """Whether two figures of one name are told apart by the period that the claim gives."""
    margins, figure = attached.margins, attached.figure
    one_name = margins.one_name_near if attached.is_beside(other) else margins.one_name_far
    return overlap(figure.name, other.name) >= one_name and speaks_of(attached.claim, figure, other, attached.frame)
