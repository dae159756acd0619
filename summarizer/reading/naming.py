"""Naming: the label and the heads of every figure of a sentence, with what they borrow from one another.

Decides when a figure's own words are completed: with the level that a change speaks of, with the case of a bare person,
with the campaign in front, and without the report's own area. Leaves the wording to ``labels`` and what can be borrowed to
``topics`` and ``campaigns``.
"""

from __future__ import annotations

from bisect import bisect_left

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.campaigns import campaign_of
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.labels import core_words, head_spans, label_of, plain_quotes
from summarizer.reading.topics import Borrowed, borrowed_case, headed_by, set_about, spoken_of
from summarizer.text import Span

__all__ = ["Names"]

_LENDERS = 12  # how many figures back a case may be borrowed from
_GROWTH = {Direction.INCREASE: "增速", Direction.DECREASE: "降幅", None: "增速"}
_SORTS = frozenset(words("part_attribute", "body_field"))  # 公立, 基层: sorts of bodies and no areas
_TIMES = words("led_to_time")
_SECTORS, _SECTOR_NAMES = "三次产业", ("第一产业", "第二产业", "第三产业")
_SHORTEST = 4  # what must be left of a label when the area in front of it is cut

_RATES = (*words("share_end"), *"率度比幅速")  # what itself changes by percentage points

_Subject = tuple[str | None, tuple[Span, ...]]


class Names:
    """The names of one sentence's figures. ``stem`` is the report's own area ("" if unknown)."""

    def __init__(self, text: str, sentence: Span, readings: list[Reading], stem: str) -> None:
        self._text, self._sentence, self._readings, self._stem = (
            text,
            sentence,
            readings,
            "" if stem in _SORTS else stem,
        )
        borrowing = len(readings) > 1 and any(reading.of is not None for reading in readings)
        self._by_id = {reading.mention.id: reading for reading in readings} if borrowing else {}
        self._known: dict[str, _Subject] = {}  # a long list of changes goes on about one figure

    def of(self, reading: Reading) -> tuple[str, tuple[Span, ...]]:
        """The label of the figure and the spans of its words, most specific first."""
        subject, heads = self._subject(reading)
        label = _of_sector(reading, label_of(self._text, reading, subject))
        about = set_about(self._text, self._sentence, reading) if _may_be_about(reading) else None
        if about is not None and self._text[slice(*about)] not in label:
            label, heads = self._text[slice(*about)] + label, (*heads, about)
        if reading.form not in (Form.LEVEL, Form.RATE):
            return self._without_area(label), heads
        source = self._by_id.get(reading.of, reading) if reading.of is not None else reading
        campaign = campaign_of(self._text, self._sentence, source)
        if campaign is not None:
            name = plain_quotes(self._text[campaign.start : campaign.end])
            label = label.replace(f"{name}共", name) if name in label else name + label
            heads = (*heads, campaign)
        return self._without_area(label), heads

    def _subject(self, reading: Reading) -> _Subject:
        """The words that replace the figure's own in the label (None: its own do), and where all of them stand."""
        if not self._by_id:  # no figure of the sentence speaks of another one
            return self._worked_out(reading)
        chain: list[Reading] = []
        following: Reading | None = reading
        while following is not None and following.mention.id not in self._known:
            chain.append(following)
            following = self._by_id.get(following.of) if following.of is not None else None
        for each in reversed(chain):  # the one that all the others speak of comes first
            self._known[each.mention.id] = self._worked_out(each)
        return self._known[reading.mention.id]

    def _worked_out(self, reading: Reading) -> _Subject:
        """The subject of ``reading``, where that of the figure it speaks of is known."""
        other = self._by_id.get(reading.of) if reading.of is not None else None
        if other is not None:
            subject, heads = self._known[other.mention.id]
            if (reading.form is Form.RANK and _grows(other)) or _quickens(self._text, reading, other):
                return core_words(self._text, other) + _GROWTH[other.direction], heads
            if _is_of_growth(reading, other):
                return core_words(self._text, other) + "增速", heads
            changed_level = reading.form is Form.CHANGE and other.form in (Form.LEVEL, Form.RANK)
            return (label_of(self._text, other, subject) if changed_level else subject), heads
        own = head_spans(reading)
        borrowed = borrowed_case(self._text, reading, self._earlier(reading))
        if borrowed is None:
            spoken = spoken_of(self._text, self._sentence, reading)
            borrowed = Borrowed(spoken, behind=True) if spoken is not None else None
        if borrowed is None:
            headed = headed_by(self._text, self._sentence, reading)
            borrowed = Borrowed(headed) if headed is not None else None
        if borrowed is None:
            return None, own
        case, core = self._text[borrowed.case.start : borrowed.case.end], core_words(self._text, reading)
        heads = (*own, borrowed.case)
        if borrowed.behind:
            return (case if case.endswith(core) else core + case), heads
        return (core.replace(borrowed.person, case + borrowed.person, 1) if borrowed.person else case + core), heads

    def _earlier(self, reading: Reading) -> list[Reading]:
        """The figures before ``reading`` that it may borrow from, in order."""
        if reading is self._readings[0]:
            return []
        index = bisect_left(self._readings, reading.mention.clean_start, key=_place)
        return self._readings[max(0, index - _LENDERS) : index]

    def _without_area(self, label: str) -> str:
        """The label without the report's own area in front: it says where, and that holds for all of them."""
        if len(self._stem) < 2 or not label.startswith(self._stem) or len(label) < len(self._stem) + _SHORTEST:
            return label
        rest = label[len(self._stem) :]
        rest = rest[1:] if rest[0] in "市县省" else rest
        when = next((time for time in _TIMES if rest.startswith(time) and len(rest) >= len(time) + _SHORTEST), "")
        return rest[len(when) :]  # 某省|去年|审结案件


def _grows(other: Reading) -> bool:
    """Whether a rank behind ``other`` is that of a growth: no level of the same thing stands before it (投资增长6%,居全国第四)."""
    return other.form is Form.CHANGE and other.of is None and bool(other.noun) and other.mention.kind is Kind.PERCENT


def _is_of_growth(reading: Reading, other: Reading) -> bool:
    """Whether a change in percentage points can only be that of a growth, since ``other`` is no rate (投资3亿元,回落2个百分点)."""
    points = reading.form is Form.CHANGE and reading.mention.kind is Kind.PERCENTAGE_POINT and not reading.share
    counts = other.form is Form.LEVEL and other.mention.kind in (Kind.COUNT, Kind.MONEY)
    return points and counts and other.mention.unit is not None


def _quickens(text: str, reading: Reading, other: Reading) -> bool:
    """Whether percentage points are those by which the growth of ``other`` changed (出口增长8%,比上月回落2个百分点)."""
    points = reading.form is Form.CHANGE and reading.mention.kind is Kind.PERCENTAGE_POINT
    grew = other.form is Form.CHANGE and other.mention.kind is Kind.PERCENT and bool(other.noun)
    return points and grew and not text.endswith(_RATES, *other.noun[-1])


def _may_be_about(reading: Reading) -> bool:
    """Whether the figure can be one of a sort of crime told before it: a count, or how it changed; a rate names its own."""
    counts = reading.form is Form.LEVEL and reading.mention.kind is Kind.COUNT
    return counts or (reading.form is Form.CHANGE and reading.mention.kind is Kind.PERCENT)


def _of_sector(reading: Reading, label: str) -> str:
    """The label with the sector that the figure is of, where three in order are told of all (三次产业贡献率分别为5%、40%和55%)."""
    told = reading.fellows
    if not label.startswith(_SECTORS) or len(told) != len(_SECTOR_NAMES) or reading.mention.id not in told:
        return label
    return _SECTOR_NAMES[told.index(reading.mention.id)] + label.removeprefix(_SECTORS).removeprefix(
        "分别"
    ).removeprefix("的")


def _place(reading: Reading) -> int:
    return reading.mention.clean_start
