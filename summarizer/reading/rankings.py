"""Rankings: places told in the order of one measure (增长率最高者为甲县千分之7.5,其次为乙县千分之7.2,最低为丙县…).

Decides which figures of a sentence are those of places in such an order, what is measured of all of them, and the place of
each. Leaves other names to ``heads`` and other bodies to ``bodies``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill, sign_of
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.subjects import noun_pieces
from summarizer.text import Span

__all__ = ["Ranked", "ranked_places"]

_PLACE = r"(?P<place>[一-鿿]{1,7}?(?:省|市|县|区|州|旗|镇|乡|村))"
_VALUE = fill(r"(?:{rank_copula}|[,，:：]){0,2}")
_BEST = re.compile(
    fill(
        rf"(?P<what>[^,，。;；:：]{{2,24}}?)?(?:{{superlative}})(?:者|的)?(?:依次|分别)?(?:为|是|有|在){_PLACE}{_VALUE}\Z"
    )
)
_NEXT = re.compile(
    fill(
        rf"(?:再|又)?(?:{{next_place}}|第[二三四五])(?:者|的)?(?:为|是"
        rf"|有)?{_PLACE}(?:{{while_other}})?(?P<way>{any_of('rise', 'fall')})?{_VALUE}\Z"
    )
)
_WHILE = re.compile(
    fill(rf"(?:至于|而|但){_PLACE}(?:{{turning_other}})?(?P<way>{any_of('rise', 'fall')}){_VALUE}\Z")
)  # 至于丁县反而减少千分之2.1
_DOWN = re.compile(any_of("fall"))
_OF_CHANGE = re.compile(
    r"(?:(?P<up>增加|增长|上升)|(?P<down>减少|下降|降低))[率幅]\Z|(?P<rise>增幅|增速|涨幅)\Z|(?P<fall>降幅|跌幅)\Z"
)
_SIGN = sign_of("superlative")  # every ranking begins with one of these: most sentences have none
_BACK = 60  # characters
_MARKS = re.compile(r"[,，。;；:：、\s]+")


class Ranked(NamedTuple):
    """The reading of one figure in a ranking, and the place that it is the figure of."""

    reading: Reading
    place: Span


def ranked_places(text: str, sentence: Span, readings: Sequence[Reading]) -> dict[int, Ranked]:
    """The figures of ``sentence`` that rank places, by their numbers; a ranking goes on where each place follows at once."""
    found: dict[int, Ranked] = {}
    if _SIGN.search(text, *sentence) is None:
        return found
    what: Span | None = None
    begin = sentence.start
    for reading in readings:
        at = reading.mention.clean_start
        start = max(begin, at - _BACK)
        gap = _MARKS.match(text, start, at)
        match = _led(text, gap.end() if gap is not None else start, at, going_on=what is not None)
        begin = reading.mention.clean_end
        if match is None:
            what = None
            continue
        named = match.groupdict().get("what")
        what = Span(*match.span("what")) if named else what
        if what is None:
            continue
        found[reading.mention.number] = Ranked(_measured(text, reading, what, match), Span(*match.span("place")))
    return found


def _led(text: str, start: int, at: int, *, going_on: bool) -> re.Match[str] | None:
    """How the words ``start:at`` lead to a place and its figure, None where they do not."""
    best = _BEST.match(text, start, at)
    if best is None:  # 就县市别言,增长率最高者为…
        marks = [mark.end() for mark in _MARKS.finditer(text, start, at)]
        best = next((made for mark in reversed(marks) if (made := _BEST.match(text, mark, at)) is not None), None)
    if best is not None:
        return best
    return (_NEXT.match(text, start, at) or _WHILE.match(text, start, at)) if going_on else None


def _measured(text: str, reading: Reading, what: Span, match: re.Match[str]) -> Reading:
    """``reading`` as a figure of what is measured: a level, or a change where that is a rate of change."""
    of_change = _OF_CHANGE.search(text, *what)
    mention, way = reading.mention, match.groupdict().get("way")
    bare = Reading(mention, reading.clause, Form.LEVEL, noun=noun_pieces(text, what))
    if of_change is None or mention.kind not in (Kind.PERCENT, Kind.FRACTION):
        return bare
    falls = bool(of_change["down"] or of_change["fall"]) if way is None else _DOWN.fullmatch(way) is not None
    noun = noun_pieces(text, Span(what.start, of_change.start()))
    direction = Direction.DECREASE if falls else Direction.INCREASE
    return bare._replace(
        form=Form.CHANGE, noun=noun, direction=direction, basis=reading.basis, change_rule=ChangeRule.RANKING
    )
