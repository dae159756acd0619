"""Subjects: the words before or behind one figure as a phrase, and what a bare one takes from its neighbour.

Decides how a stretch beside a figure becomes the pieces of a noun: examples before 等, states, settings and spells left
out, a bare quantity (覆盖率, 数量) completed with the noun of the figure before. Leaves which stretch speaks of which
figure to ``windows`` and the form of the figure to ``heads``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import CASE_MEASURES, GENERIC_PERSONS
from summarizer.reading.phrases import trim, trim_end
from summarizer.reading.windows import Window
from summarizer.text import Span

__all__ = [
    "TOLLS",
    "Spot",
    "assessed_in",
    "completed",
    "done_again",
    "noun_pieces",
    "source_before",
    "subject_before",
    "without_number",
    "without_setting",
    "without_state",
]

_FROM = re.compile(
    fill(
        r"将?(?:由|从)(?:[^,，由从]{0,8}(?:{time_end_subject})(?:的)?|原来的|过去的)?\Z"
        r"|相?(?:比(?![重例率])|较)于?[^,，比较]{1,8}(?:{time_end})(?:[(（][^()（）]{1,30}[)）])?[的之]\Z"
        r"|(?:(?<=[,，(（])|\A)相?(?:比(?![重例率])|较)于?(?:(?:[12]\d{3}|1[01]\d|[一二〇零○九一二三四五六七八]{3,4})年|{year_or_month_before})(?:同期)?\Z"
        r"|(?:{changed})(?:到|至|为)(?:{now_word}|[^,，]{1,10}(?:年|月|末|底|初))的\Z"
    )
)  # 由上年的36.5%上升到42.3%
_FROM_WINDOW = 18
_FROM_DATED = 44  # with the dates of the time compared with in brackets
_FROM_LAST = frozenset("由从年期月末底初前来的之")
_GROWTHS = frozenset(words("amplitude_up", "amplitude_down"))
_IN_FIELD = re.compile(r"在(?P<what>[^,，。;；:：在]{2,16}?)(?:工作)?(?:上|方面|领域)[,，]\Z")
_FIELD_BACK = 24  # characters
_PEOPLE_OF, _HOUSEHOLDS = "人口", "户"
_PART_OF_NOUN = frozenset(words("adverb_of_noun"))
_NUMBER_NAME = re.compile(r"(?:发生|发案)?(?<![人次户起])数量?\Z")
_ETC = re.compile(r"等(?:各类|多种|一批)?(?![级候待次额距])")
_IN_ORDER = re.compile(r"(?:依次|分别)(?:为|是|有)")
_COMPOSED = re.compile(fill(r"(?:{made_up_of})?的"))
_LONG_EXAMPLES = 16  # examples before 等 longer than this would make the label a sentence
_FEW = 16  # figures; more are looked up by place
_SPELL_WORDS = re.compile(
    r"(?:在)?(?:已)?连续\Z|(?:在[^,，]{0,10})?(?<![提目以之此])[前后头这近]\Z"
)  # 总产量|前三年增加…
_AMONG = re.compile(r"(?<=[一-鿿”」』])[中里]\Z")
_OWNS = re.compile(r"(?<=[一-鿿])共(?:设|建|辖|配)[有立]?\Z")  # 3个乡镇|共设12个站
_STATES = re.compile(fill(r"的(?:{good_order})[^的]*\Z"))
# Quantities and rates that mean nothing without the noun of the figure before.
_BARE_QUANTITIES = frozenset(words("quantity_head"))
# A part of the area, which takes its noun from the whole (低保对象3.3万户,其中市本级2.3万户).
_LEVELS_BELOW = frozenset(words("level_below"))
# What an accident or a fire is counted by too (发生交通事故63起,死亡15人,直接经济损失12万元).
TOLLS = frozenset(words("toll_word"))
_ACCIDENTS = words("harm_event")
_ASSESSMENT = re.compile(
    fill(
        r"(?<=[在,，。;；\n])(?P<what>[^,，。;；!！?？\n在]{2,30}?(?:{assessed_by}))(?:活动|工作)?中(?:[,，]|(?=[一-鿿]))"
    )
)
_FAR_ASSESSED = 80  # characters
_RATED = words("case_event")
_BARE_RATE = 3  # 办结率, 覆盖率: a longer rate names its own thing


class Spot(NamedTuple):
    """A figure and what can be seen from it.

    ``figures`` are the countable mentions of its clause. ``latest`` is the reading of the figure just before it in
    the sentence, ``previous`` that of the latest figure with words of its own, outside brackets; None at the start.
    ``counted`` is ``previous`` or, if that is the share of a whole, the figure that it is a share of.
    """

    text: str
    clause: Clause
    figures: list[NumberMention]
    mention: NumberMention
    window: Window
    latest: Reading | None
    previous: Reading | None
    counted: Reading | None


def source_before(text: str, left: Span) -> int:
    """Where a 由… or 从… that leads to the figure begins; the end of ``left`` where there is none."""
    if text[left.end - 1 : left.end] not in _FROM_LAST:
        return left.end
    window = _FROM_DATED if text[left.end - 2 : left.end - 1] in (")", "）") else _FROM_WINDOW
    match = _FROM.search(text, max(left.start, left.end - window), left.end)
    return match.start() if match else left.end


def subject_before(spot: Spot, end: int) -> Span:
    """The words from the window's beginning to ``end`` that name something, without a spell among them."""
    text = spot.text
    subject = trim_end(text, *trim(text, spot.window.left.start, end))
    inside = spot.clause.figures if len(spot.clause.figures) <= _FEW else _within(spot.clause.figures, subject)
    for mention in inside:
        if mention.kind is Kind.DURATION and subject.start <= mention.clean_start < subject.end:
            match = _SPELL_WORDS.search(text, subject.start, mention.clean_start)
            subject = trim_end(text, subject.start, match.start() if match else mention.clean_start)
    return subject


def _within(figures: Sequence[NumberMention], span: Span) -> Sequence[NumberMention]:
    first = bisect_left(figures, span.start, key=_place)
    return figures[first : bisect_left(figures, span.end, first, key=_place)]


def _place(mention: NumberMention) -> int:
    return mention.clean_start


def noun_pieces(text: str, span: Span) -> tuple[Span, ...]:
    """The phrase as a noun, its examples before 等 left out where they would make it long; () where nothing is left."""
    whole = span
    span = trim(text, _behind_order(text, span), span.end)
    if span.start > whole.start and text[whole.start : span.start] in _PART_OF_NOUN:
        span = Span(whole.start, span.end)  # 9项|主动调查
    if span.start >= span.end:
        return ()
    examples = text.find("等", span.start + 3, span.end) >= 0
    for match in reversed(list(_ETC.finditer(text, span.start + 3, span.end)) if examples else []):
        listed = text.find("、", span.start, match.start()) >= 0
        if match.end() == span.end and listed:
            return ()
        if listed and match.start() - span.start > _LONG_EXAMPLES:
            own = text.rfind("的", span.start, match.start()) + 1  # 发生在园区、商圈的|盗窃、诈骗等案件
            if own > 0 and own < match.start() <= own + _LONG_EXAMPLES and match.end() < span.end:
                return (Span(own, span.end),)
            made = _COMPOSED.match(text, match.end(), span.end)
            return (Span(made.end() if made else match.end(), span.end),)
    return (span,)


def _behind_order(text: str, span: Span) -> int:
    """Where the first of things told in order begins (最主要的毒品依次为|大麻…); the start of ``span`` where none are."""
    told = _IN_ORDER.search(text, span.start + 1, span.end - 1)
    return told.end() if told is not None else span.start


def completed(spot: Spot, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """A bare quantity or rate (覆盖率, 数量, 人均) with the noun of the figure before it, or with the field set for it."""
    if len(noun) != 1:
        return noun
    field = _field_of(spot, noun)
    return (field, *noun) if field is not None else _with_previous(spot, noun)


def _with_previous(spot: Spot, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """A bare quantity or rate with the noun of the figure before it; other nouns as they are."""
    if spot.previous is None or spot.previous.form not in (Form.LEVEL, Form.CHANGE):
        return noun
    words = spot.text[noun[0].start : noun[0].end]
    if words.startswith("占"):
        return _share_of(spot.counted or spot.previous, noun)
    if not spot.previous.noun:
        return noun
    lender = spot.text[spot.previous.noun[-1].start : spot.previous.noun[-1].end]
    if words in CASE_MEASURES and lender.endswith(GENERIC_PERSONS):
        return noun  # people are not what 破案率 is said of: ``topics`` looks further back
    if words in _LEVELS_BELOW:
        done = (spot.previous.verb,) if spot.previous.verb is not None else ()
        return (*noun, *done, *spot.previous.noun)
    if words in TOLLS:
        return (*_accident(spot), *noun)
    if words.endswith(("率", "额")) and len(words) <= _BARE_RATE:
        return _rate_of(spot, noun, lender)
    if _is_theirs(words, spot.previous):
        return (*spot.previous.noun, *noun)
    if words not in _BARE_QUANTITIES:
        return noun
    before = spot.previous.noun
    return (*noun, *before) if words in ("人均", "户均") else _joined(spot.text, before, noun)


def _field_of(spot: Spot, noun: tuple[Span, ...]) -> Span | None:
    """The field that the clause before sets for a bare quantity (在反诈劝阻上,|总金额达3亿元), None where it sets none."""
    if spot.text[slice(*noun[0])] not in _BARE_QUANTITIES:
        return None
    start = spot.clause.span.start
    field = _IN_FIELD.search(spot.text, max(0, start - _FIELD_BACK), start)
    return Span(*field.span("what")) if field is not None else None


def _is_theirs(words: str, previous: Reading) -> bool:
    """Whether the growth or the people are those of the figure before (投资增长6%,|增速居全市第一; 脱贫户3万户,|人口9万)."""
    growth = words in _GROWTHS and previous.form is Form.CHANGE
    return growth or (words == _PEOPLE_OF and previous.mention.unit == _HOUSEHOLDS)


def _rate_of(spot: Spot, noun: tuple[Span, ...], lender: str) -> tuple[Span, ...]:
    """A bare rate or sum with the noun of the figure before it, the last words of which are ``lender``."""
    assert spot.previous is not None
    if lender.startswith(spot.text[noun[0].start : noun[0].end - 1]):
        return noun  # 参考人数198人,参考率94.3%
    before = spot.previous.noun
    if not lender.endswith("率"):
        return _joined(spot.text, before, noun)
    whole = before[-1]
    shared = Span(whole.start, max(whole.start, whole.end - _BARE_RATE))  # 刑事案件|破案率98%,办结率95%
    return (shared, *noun) if spot.text[shared.start : shared.end].endswith(_RATED) else noun


def _joined(text: str, before: tuple[Span, ...], noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """``noun`` behind ``before``, what both say only once (拍卖成交 + 成交额)."""
    if text[noun[0].end - 1] in "率值":
        before = without_number(text, before)
    if not before:
        return noun
    overlap = text[before[-1].start : before[-1].end].endswith(text[noun[0].start : noun[0].start + 2])
    return (*before, Span(noun[0].start + 2, noun[0].end)) if overlap else (*before, *noun)


def without_number(text: str, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """``noun`` without the word at its end that says it is a number (破获案件|数, 扣留货物|数量); () where nothing else is left."""
    named = _NUMBER_NAME.search(text, *noun[-1])
    if named is None:
        return noun
    kept = Span(noun[-1].start, named.start())
    return (*noun[:-1], kept) if kept.start < kept.end else noun[:-1]


def _share_of(whole: Reading, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words of a share (占全市, 占比) with those of what it is a share of."""
    if whole.noun:
        acts = whole.verb is not None and not whole.leads_noun
        return (whole.verb, *whole.noun, *noun) if acts and whole.verb is not None else (*whole.noun, *noun)
    said = whole.predicate or whole.verb  # 210人报名参加,占全局民警的61%; 进口3亿元,占比12%
    return (said, *noun) if said is not None and said.start < said.end else noun


def _accident(spot: Spot) -> tuple[Span, ...]:
    """The accident that the figure before counts, or counts the toll of; () where it is none."""
    pieces: list[Span] = []
    for piece in spot.previous.noun if spot.previous is not None else ():
        pieces.append(piece)
        if spot.text[piece.start : piece.end].endswith(_ACCIDENTS):
            return tuple(pieces)
    return ()


def done_again(spot: Spot, subject: Span) -> Reading | None:
    """The figure before, where ``subject`` is nothing but its verb (查处食品案件1起,去年同期|查处|0起); None where it is not."""
    before = spot.previous
    if before is None or before.verb is None or not before.noun or before.leads_noun or before.form is not Form.LEVEL:
        return None
    return before if spot.text[slice(*before.verb)] == spot.text[slice(*subject)] else None


def assessed_in(spot: Spot) -> Span | None:
    """The assessment that a rank or a score stands in (在…满意度测评中,某县以…), named after the last other figure."""
    start = max(0, spot.mention.clean_start - _FAR_ASSESSED)
    if spot.previous is not None:
        start = max(start, spot.previous.mention.clean_end)
    found = None
    for match in _ASSESSMENT.finditer(spot.text, start, spot.mention.clean_start):
        found = match
    return Span(*found.span("what")) if found is not None else None


def without_setting(text: str, subject: Span) -> Span:
    """ "在…评议中" as the thing itself: without 在 and 中."""
    start = subject.start + text.startswith("在", subject.start)
    end = subject.end - (start > subject.start and text[subject.end - 1 : subject.end] in ("中", "里"))
    return Span(start, max(start, end))


def without_state(text: str, noun: Span) -> Span:
    """A counted noun without the state that is said of it (隔离点|的安全、有序), and without 中 behind it."""
    match = (
        _STATES.search(text, noun.start + 1, noun.end)
        or _OWNS.search(text, noun.start + 1, noun.end)
        or _AMONG.search(text, noun.start + 1, noun.end)
    )
    return Span(noun.start, match.start()) if match else noun
