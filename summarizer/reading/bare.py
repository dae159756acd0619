"""Bare figures: what a count without words of its own takes from what stands before it.

Decides whether it is another value of the figure before, the level that a change comes to (减少35宗,至210宗), the stock that
something was added to (新增487户,达到1106户), or the cost of what was just done. Leaves figures with words of their own to
``levels``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.subjects import Spot, assessed_in, noun_pieces
from summarizer.reading.told_clauses import told_before
from summarizer.reading.windows import CONNECTS
from summarizer.text import Span

__all__ = ["LEADS_BACK", "effort_on", "head_of", "read_bare"]

LEADS_BACK = ("至", "到")  # all that stands before a figure that says what a change came to
_EFFORTS = frozenset(words("effort"))
_GROWN = re.compile(fill(r"(?:{grew_bare})\Z"))
_REACHES = re.compile(fill(r"[,，、]?(?:{total_adverb})*(?:{rose_to})(?:了)?\s*"))
_TOLD_BACK = 100  # characters
# 其中噪音投诉数量最多,|高达98万件: the clause before says what the figure counts.
_TOPPED = re.compile(
    fill(r"(?<=[,，。;；:：\n])(?P<what>[^,，。;；:：]{2,20}?)的?(?:{bare_count})?(?:{superlative_end})[,，]\Z")
)
_TOPPED_BACK = 32  # characters
_HEAD = re.compile(
    r"(?:\A|(?<=[\n,，、。;；]))\s{0,4}(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?\s?(?P<what>[^,，。;；:：\n\d]{2,16})[:：]\s{0,4}\Z"
)
_HEAD_BACK, _SHORT_HEAD = 32, 2  # characters
_PASSED = re.compile(fill(r"(?:{one_after_another}|连)?(?:{passing})[上过了]?\Z"))
_MARKS_PASSED = words("mark_passed")
_SUBJECT_AND_MARKS = 2
_COMES_TO = re.compile(r"\s*(?:[(（][^()（）]{1,16}[)）])?[,，]?[至到]\s*")


def read_bare(spot: Spot, base: Reading, subject: Span) -> Reading:
    """``base`` with the words that the figure goes on from; ``subject`` is empty or one of ``LEADS_BACK``."""
    text, right, previous = spot.text, spot.window.right, spot.previous
    if subject.start < subject.end:
        return _come_to(spot, base, subject)
    head = head_of(spot)
    if head is not None:
        return base._replace(noun=head)
    if previous is None or base.predicate is not None:
        return base
    if previous.form is Form.CHANGE and _follows_at_once(spot, previous):
        return base._replace(verb=previous.verb, noun=previous.noun)  # 减少4.1%至620宗
    assessment = assessed_in(spot)
    if assessment is not None:
        return base._replace(noun=noun_pieces(text, assessment), predicate=right)
    start = spot.clause.span.start
    topped = _TOPPED.search(text, max(0, start - _TOPPED_BACK), start)
    if topped is not None:
        return base._replace(noun=noun_pieces(text, Span(*topped.span("what"))))
    if right.end - right.start > 1 and not CONNECTS.match(text, *right):
        return base._replace(predicate=right)  # 三次|在…考核中名列第一
    reaches = _REACHES.fullmatch(text, previous.mention.clean_end, spot.mention.clean_start) is not None
    stock = _stock(text, previous) if reaches else None
    if stock is not None:
        return base._replace(noun=stock)  # 新增487户,达到1106户: no longer what was added
    crossed = _crossed(text, previous)
    if crossed is not None:
        return base._replace(noun=crossed)
    return base._replace(verb=previous.verb, noun=previous.noun, of=previous.mention.id)


def head_of(spot: Spot) -> tuple[Span, ...] | None:
    """What stands before the colon that nothing but the figure follows (生产总值:|142亿元); None where there is no such colon."""
    text = spot.text
    at = spot.mention.clean_start
    head = _HEAD.search(text, max(0, at - _HEAD_BACK), at)
    if head is None:
        return None
    whole = Span(*head.span("what"))
    named = noun_pieces(text, whole)
    return named if named and named[0].end - named[0].start > _SHORT_HEAD else (whole,)


def _crossed(text: str, previous: Reading) -> tuple[Span, ...] | None:
    """What passed the marks that the figure before counts (存款连跨3个百亿元台阶,|达到420亿元), None where it counts others."""
    if not previous.leads_noun or len(previous.noun) < _SUBJECT_AND_MARKS:
        return None
    if not text.endswith(_MARKS_PASSED, previous.noun[-1].start, previous.noun[-1].end):
        return None
    passed = _PASSED.search(text, previous.noun[0].start, previous.mention.clean_start)
    start = previous.verb.start if previous.verb is not None else previous.noun[0].start  # 生产|总值连跨
    return (Span(start, passed.start()),) if passed is not None else None


def _come_to(spot: Spot, base: Reading, subject: Span) -> Reading:
    """The level that the clause before (伤人案也较去年减半,至6宗) or the change just before (减少35宗,至210宗) came to."""
    told = told_before(spot.text, subject.start - _TOLD_BACK, spot.clause.span.start)
    if told is not None:
        return base._replace(noun=noun_pieces(spot.text, told[0]))
    previous = spot.previous
    if previous is None or not _follows_at_once(spot, previous):
        return base
    if previous.form is Form.CHANGE:
        return base._replace(verb=previous.verb, noun=previous.noun)
    return base._replace(verb=previous.verb, noun=previous.noun, of=previous.mention.id)


def _follows_at_once(spot: Spot, previous: Reading) -> bool:
    return _COMES_TO.fullmatch(spot.text, previous.mention.clean_end, spot.mention.clean_start) is not None


def _stock(text: str, added: Reading) -> tuple[Span, ...] | None:
    """The noun of a figure of growth without the word of growing, None where ``added`` is none or names nothing else."""
    if added.verb is not None and _GROWN.fullmatch(text, *added.verb):
        return added.noun or None
    grown = _GROWN.search(text, *added.noun[-1]) if added.noun and added.verb is None else None
    if grown is None or grown.start() == added.noun[-1].start:
        return None
    return (*added.noun[:-1], Span(added.noun[-1].start, grown.start()))


def effort_on(spot: Spot, subject: Span) -> tuple[Reading, Span] | None:
    """The figure just before and the words of a bare cost or duration that belongs to it.

    新建派出所27个,投资1520万元; 找回93人,平均用时3小时.
    """
    before = spot.latest
    if before is None or before.form is not Form.LEVEL or before.verb is None or not before.noun or before.leads_noun:
        return None
    words = spot.text[subject.start : subject.end]
    if not words.startswith("平均") and spot.text.endswith("平均", 0, subject.start):
        subject = Span(subject.start - 2, subject.end)
    alone = spot.text[before.mention.clean_end : subject.start].strip(" ,，、共均总计累")
    if words in _EFFORTS and not alone and before.clause.group == spot.clause.group:
        return before, subject
    return None
