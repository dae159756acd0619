"""The two ends of one development: 由58秒缩短至45秒, 新增487户、达到1106户.

Decides which end a claim is about where its words or its period say so: what was (原, an earlier year) or what is
now, what came in addition (新增, 净增) or what there is altogether. Both ends share all their other words, so words
alone can't tell them apart. Leaves all other attachment to ``rivals``.
"""

from __future__ import annotations

import re

from summarizer.checking.claimed_periods import is_before
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.language.lexicon import fill
from summarizer.numbers.units import units_compatible
from summarizer.reading.period import Frame, read_period

__all__ = ["is_one_change", "other_end"]

_TO = re.compile(
    fill(
        r"(?:\([^)]{0,12}\))?[^,，、。;；:：\n]{0,10}(?:到|至|为|居)了?"
        r"(?:{present_moment}的?|{whole_area}|(?:(?:19|20)?\d\d|1[01]\d|[一二][九〇零]..|[今去本])年(?:同期)?的?)?"
    )
)
_FROM = re.compile(r"[由从自][^,，。;；\n]{0,14}$")
_ADDED = re.compile(r"新增|净增")
_TOTAL = re.compile(fill(r"{total_before}"))
_ADDED_BESIDE = re.compile(r"(?:新增|净增)[^,，、。;；\n]{0,14}$")
_TOTAL_BESIDE = re.compile(fill(r"[、,，](?:{total_name})?(?:{came_to})(?:{bounding})?"))
_AGO = re.compile(fill(r"(?<![高草平中太五])原(?![告油料材则因产始籍创煤木盐野])|{former_state}"))
_NOW = re.compile(fill(r"{present_state}"))
_EARLIER = re.compile(fill(r"{former_time}"))
_BEFORE = re.compile("[月日年度份]前$")
_WITH_DATE = 2  # how many numbers on the later end stands, the year that leads to it counted
_UNTIL = re.compile("[之以]?前")


def is_one_change(figure: Figure, other: Figure, text: str) -> bool:
    """Whether two figures are what something was and what it became."""
    first, second = sorted((figure, other), key=lambda each: each.index)
    if first.sentence.id == second.sentence.id and first.context.label == f"原{second.context.label}":
        return True  # 由15∶40∶45调整为10∶38∶52: others stand between
    between = text[first.mention.clean_end : second.mention.clean_start]
    return second.index <= first.index + _WITH_DATE and _TO.fullmatch(between) is not None


def other_end(claim: NumberClaim, figure: Figure, report: ReportFigures, frame: Frame) -> Figure | None:
    """The other end of the development that ``figure`` is one end of, where the claim is about that one.

    ``frame`` is what the report's words of time are reckoned from.
    """
    text = report.passages.text.text
    before, after = (_neighbour(figure, report, step) for step in (-1, 1))
    if before is not None and _is_pair(before, figure, text) and _AGO.search(claim.name):
        return before
    if after is not None and _is_pair(figure, after, text) and _is_of_now(claim, figure, frame):
        return after
    if (
        before is not None
        and _is_added(before, figure, text)
        and _ADDED.search(claim.name)
        and not _TOTAL.search(claim.name)
    ):
        return before
    if after is not None and _is_added(figure, after, text) and not re.search("[新增]", claim.name):
        return after
    return None


def _neighbour(figure: Figure, report: ReportFigures, step: int) -> Figure | None:
    """The figure before or after in the same sentence, if it could stand for this one."""
    index = figure.index + step
    if not 0 <= index < len(report.figures):
        return None
    other = report.figures[index]
    same = other.sentence.id == figure.sentence.id and units_compatible(figure.unit, other.unit)
    return other if same and other.standing is figure.standing else None


def _is_pair(first: Figure, second: Figure, text: str) -> bool:
    start = first.mention.clean_start
    return is_one_change(first, second, text) and _FROM.search(text[max(start - 20, 0) : start]) is not None


def _is_added(first: Figure, second: Figure, text: str) -> bool:
    start = first.mention.clean_start
    if _ADDED_BESIDE.search(text[max(start - 20, 0) : start]) is None:
        return False
    return _TOTAL_BESIDE.fullmatch(text, first.mention.clean_end, second.mention.clean_start) is not None


def _is_of_now(claim: NumberClaim, figure: Figure, frame: Frame) -> bool:
    """Whether a claim names the report's own time, and neither it nor the report an earlier one for ``figure``."""
    if (
        claim.period is None
        or _BEFORE.search(claim.period)
        or _AGO.search(claim.name)
        or _EARLIER.search(claim.period + claim.name)
    ):
        return False
    _, said, behind = claim.announced.partition(claim.period)
    if said and _UNTIL.match(behind):
        return False  # 4月份|前
    carried = figure.context.period
    if carried is not None and carried.distance == 0:
        return False
    if frame.year is None or read_period(claim.period, frame) is None:
        return _NOW.search(claim.period) is not None
    return not is_before(claim.period, frame)
