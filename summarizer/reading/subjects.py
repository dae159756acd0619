"""Subjects: the words before or behind one figure as a phrase.

Decides how a stretch beside a figure becomes the pieces of a noun: examples before 等, states, settings and spells left
out. Leaves which stretch speaks of which figure to ``windows``, what a bare noun takes from the figure before to ``borrowed_nouns``
and the form of the figure to ``heads``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.figure_reading import Reading
from summarizer.reading.phrases import trim, trim_end
from summarizer.reading.windows import Window
from summarizer.text import Span

__all__ = [
    "Spot",
    "assessed_in",
    "noun_pieces",
    "source_before",
    "subject_before",
    "with_subject",
    "without_number",
    "without_setting",
    "without_state",
]

_FROM = re.compile(
    fill(
        r"将?(?:由|从)(?:[^,，由从]{0,8}(?:{time_end_subject})(?:的)?|[^,，由从]{2,16}普查时?的|{end_of_change})?\Z"
        r"|相?(?:比(?![重例率])|较)于?(?:[^,，比较]{1,8}(?:{time_end})|[^,，比较]{2,16}普查)(?:[(（][^()（）]{1,30}[)）])?[的之]\Z"
        r"|(?:(?<=[,，(（])|\A)相?(?:比(?![重例率])|较)于?(?:(?:[12]\d{3}|1[01]\d|[一二〇零○九一二三四五六七八]{3,4})年|{year_or_month_before})(?:同期)?\Z"
        r"|(?:由|从|(?:{changed})(?:到|至|为))(?:{rhythm})的?\Z"
        r"|(?:{changed})(?:到|至|为)(?:{now_word}|[^,，]{1,10}(?:{time_end_subject}))的\Z"
        r"|(?:{changed})(?:到|至)(?:(?:19|20)\d\d|[一二][〇零○九一二三四五六七八]{3})年(?:\d{1,2}月)?\Z"
    )
)  # 由上年的36.5%上升到42.3%
_FROM_WINDOW = 18
_FROM_DATED = 44  # with the dates of the time compared with in brackets
_FROM_LAST = frozenset("由从年期月末底初前来的之低高均天日周度")
_ACHIEVED = re.compile(
    fill(r"(?:全年|{in_all})?(?:实现|完成)了?(?P<what>[一-鿿]{0,8}(?:{quantity}))\Z")
)  # 第一产业|实现|增加值
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
_SETTING_END = re.compile(fill(r"的?(?:{setting_end})\Z"))  # 在去年23项|帮扶措施基础上
_OWNS = re.compile(r"(?<=[一-鿿])共(?:设|建|辖|配)[有立]?\Z")  # 3个乡镇|共设12个站
_STATES = re.compile(fill(r"的(?:{good_order})[^的]*\Z"))
_ASSESSMENT = re.compile(
    fill(
        r"(?<=[在,，。;；\n])(?P<what>[^,，。;；!！?？\n在]{2,30}?(?:{assessed_by}))(?:活动|工作)?中(?:[,，]|(?=[一-鿿]))"
    )
)
_FAR_ASSESSED = 80  # characters


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


def with_subject(spot: Spot, made: Reading, end: int) -> Reading:
    """``made`` of ``spot`` with the words before ``end`` that say what changed, else with those of the figure before."""
    subject = subject_before(spot, end)
    if subject.end - subject.start > 1:
        return made._replace(noun=noun_pieces(spot.text, subject))
    previous = spot.previous
    if previous is None:
        return made
    return made._replace(verb=previous.verb, noun=previous.noun, of=previous.of or previous.mention.id)


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
            return (span,)
        if listed and match.start() - span.start > _LONG_EXAMPLES:
            own = text.rfind("的", span.start, match.start()) + 1  # 发生在园区、商圈的|盗窃、诈骗等案件
            if own > 0 and own < match.start() <= own + _LONG_EXAMPLES and match.end() < span.end:
                return (Span(own, span.end),)
            made = _COMPOSED.match(text, match.end(), span.end)
            return (Span(made.end() if made else match.end(), span.end),)
    achieved = _ACHIEVED.search(text, span.start + 2, span.end)
    if achieved is not None:
        return (Span(span.start, achieved.start()), Span(*achieved.span("what")))
    return (span,)


def _behind_order(text: str, span: Span) -> int:
    """Where the first of things told in order begins (最主要的毒品依次为|大麻…); the start of ``span`` where none are."""
    told = _IN_ORDER.search(text, span.start + 1, span.end - 1)
    return told.end() if told is not None else span.start


def without_number(text: str, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """``noun`` without the word at its end that says it is a number (破获案件|数, 扣留货物|数量); () where nothing else is left."""
    named = _NUMBER_NAME.search(text, *noun[-1])
    if named is None:
        return noun
    kept = Span(noun[-1].start, named.start())
    return (*noun[:-1], kept) if kept.start < kept.end else noun[:-1]


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
        _SETTING_END.search(text, noun.start + 1, noun.end)
        or _STATES.search(text, noun.start + 1, noun.end)
        or _OWNS.search(text, noun.start + 1, noun.end)
        or _AMONG.search(text, noun.start + 1, noun.end)
    )
    return Span(noun.start, match.start()) if match else noun
