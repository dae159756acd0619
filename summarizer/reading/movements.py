"""Movements: what a figure that says by how much something changed speaks of.

Decides the subject of a change (刑事案件下降12%), of an amplitude (降幅12%) and of one that goes on about the figure, the clause
or the topic before it. Leaves the words of change and the comparison to ``changes`` and lists in order to ``heads``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.borrowed_nouns import completed, takes_noun
from summarizer.reading.bracketed import changed_in_brackets
from summarizer.reading.changes import MINUS, Change, amplitude_before, change_before
from summarizer.reading.exceeding import exceeding_before
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import DOWN_WORDS, QUANTITY_ENDINGS, UP_WORDS
from summarizer.reading.moved_behind import moved_behind
from summarizer.reading.phrases import leading_verb
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.subjects import Spot, noun_pieces, subject_before, with_subject
from summarizer.reading.told_clauses import listed_before, told_before, topic_before
from summarizer.text import Span

__all__ = ["read_movement"]

_SHARES = (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION)
_POINTS = (Kind.PERCENT, Kind.PERCENTAGE_POINT)
# What a change may have in front of it and still speak of the figure before.
_BARE_SUBJECTS = frozenset(words("movement_filler"))
# … and what counts the figure before (发生火灾21起,同比起数减少4起).
_BARE_COUNTS = frozenset(words("bare_number"))
# … and what says of the share before that it is one.
_BARE_SHARES = frozenset(words("bare_share"))
# 还贷支出增加300万元, 就业人口减少90人: what ends like an amount has changed, whatever verb its name begins with.
_AMOUNTS = words("changed_amount")
_QUANTITY_TAIL = re.compile(fill(r"(?:{real_terms})\Z"))
# 扣除留抵退税因素后增长6.3%: how it was reckoned, not what grew.
_RECKONED = re.compile(fill(r"(?:{price_adjusting})[^,，。;；]{1,14}?(?:{price_factor})(?:后|计算|计)?"))
_LONGEST_BARE = 6
# 民营企业出口增长12%,|拉动全市增长7个百分点: what it added to another growth
_PULLS = re.compile(
    fill(
        r"(?P<what>(?:{adds_to_growth}|(?P<own>{pulls}))[^,，。;；]{0,16}?(?:{growth_verb|growth_name|way_gone}|(?P<bare>(?<=[一-鿿A-Z]))))"
        r"(?:了|约|近|超)?(?:约|近|超)?\Z"
    )
)
_PULL_SIGN = re.compile("[动响拉推抬]")
_OF_RATES = re.compile(any_of("of_rates"))
_DENYING = re.compile("“?(?:不是|并非|没有)")  # 不是减少,|而是增加12%
_EACH_YEAR = words("yearly_basis")
_TOLD_BACK = 100  # characters; a clause that says what changed stands no further before its amounts
_COMPARED_WITH = re.compile(
    r"(?P<basis>相?(?:比(?![重例率])|较)于?(?:[^,，比较]{1,8}(?:年|期|月|末|底|初)|[^,，比较]{2,16}普查))(?:[(（][^()（）]{1,30}[)）])?[的之]\Z"
)  # 比去年同期的|18330起减少3120起
_COMPARED_WINDOW, _WINDOW = 44, 36
_LED_FROM = re.compile(r"[由从自][^,，。;；由从自]{0,14}\Z")
# 正以每年|9%和13%|的速度增长
_AT_PACE = re.compile(fill(r"以(?P<basis>{per_year})?(?:{bounding})?\Z"))
_OF_PACE = re.compile(
    fill(
        rf"(?:(?:[、和与]|以及)[\d.]+%)*的(?:年均|平均)?(?:{{speed_word}})(?:{{pace}})*(?:(?P<up>{'|'.join(UP_WORDS)})"
        rf"|{'|'.join(DOWN_WORDS)})"
    )
)


def read_movement(spot: Spot) -> Reading | None:
    """The reading of a figure that says by how much something changed, None where it does not."""
    return (
        (_pulled(spot) if spot.mention.kind in _POINTS else None)
        or moved_behind(spot)
        or _change(spot)
        or ((_pace(spot) or _amplitude(spot)) if spot.mention.kind in _SHARES else None)
    )


def _change(spot: Spot) -> Reading | None:
    """The reading of a figure behind a word of change (下降21.4%), None where there is no such word."""
    change = _word_of_change(spot)
    if change is None:
        return None
    # 增加车位72个: a verb like any other unless its subject says more
    bare_verb = spot.mention.kind not in _SHARES and change.basis is None and not change.has_level
    made = Reading(
        spot.mention, spot.clause, Form.CHANGE, direction=change.direction, basis=change.basis, change_rule=change.rule
    )
    subject = _subject_of(spot, change)
    if subject is not None:
        acts = bare_verb and leading_verb(spot.text, *subject) > subject.start
        if acts and not spot.text[slice(*subject)].endswith(_AMOUNTS):
            return None
        noun = noun_pieces(spot.text, subject)
        theirs = takes_noun(spot.text[slice(*subject)])
        return made._replace(noun=completed(spot, noun) if theirs else _with_quantity(spot, noun))
    told = changed_in_brackets(spot) or _told_in_front(spot)
    return made._replace(noun=told) if told is not None else _of_figure_before(spot, made, change, bare_verb=bare_verb)


def _word_of_change(spot: Spot) -> Change | None:
    """The word of change before the figure, or the minus that stands for one (同比-4%)."""
    text, left, amount = spot.text, spot.window.left, spot.mention.kind in _SHARES
    if spot.mention.surface.startswith(MINUS):
        return change_before(text, Span(left.start, left.end + 1), amount=amount) or change_before(
            text, left, amount=amount
        )
    return change_before(text, left, amount=amount) or (exceeding_before(text, left) if amount else None)


def _pulled(spot: Spot) -> Reading | None:
    """The reading of what the thing before added to another growth (拉动全市增长7个百分点), None where it is none."""
    left, counted = spot.window.left, spot.counted
    near = (max(left.start, left.end - _WINDOW), left.end)
    pulled = _PULLS.search(spot.text, *near) if _PULL_SIGN.search(spot.text, *near) is not None else None
    if pulled is None or (pulled["bare"] is not None and pulled["own"] is None):
        return None
    own = subject_before(spot, pulled.start())
    named = noun_pieces(spot.text, own) if own.end - own.start > 1 else ()
    listed = spot.latest if spot.latest is not None and spot.latest.clause.bracketed else None
    whole = counted.noun if counted is not None else listed.noun if listed is not None else ()
    whose = named or tuple(piece for piece in whole if not spot.text.startswith("占", piece.start))
    if not whose:
        return None
    noun = (*whose, Span(*pulled.span("what")))
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun, share=True)


def _subject_of(spot: Spot, change: Change) -> Span | None:
    """The words in front of a change that say what changed, None where none do."""
    subject = subject_before(spot, change.start)
    words = spot.text[slice(*subject)]
    if subject.start >= subject.end or (words in _BARE_COUNTS and spot.previous is not None):
        return None
    again = (words in _BARE_SHARES and _after_share(spot)) or _said_again(spot, words)
    return None if again or words in _BARE_SUBJECTS or _RECKONED.fullmatch(words) else subject


def _told_in_front(spot: Spot) -> tuple[Span, ...] | None:
    """What the clauses before a change without a subject say to have changed, None where they say none."""
    back, begins = spot.window.left.start - _TOLD_BACK, spot.clause.span.start
    listed = listed_before(spot.text, back, spot.clause.span)
    if listed is not None:
        return (listed,)
    topic = topic_before(spot.text, back, begins) or _told_at_once(spot)
    if topic is not None and spot.text[slice(*topic)] in _BARE_SHARES and _after_share(spot):
        return None  # 占全市的23%,所占比重逐年提高,|比上年上升0.2个百分点
    return noun_pieces(spot.text, topic) if topic is not None else None


def _of_figure_before(spot: Spot, made: Reading, change: Change, *, bare_verb: bool) -> Reading | None:
    """A change of the figure before it, or of the share that this one is; None for a verb that does not go on about one."""
    # 占比15.3%,提高2个百分点 is of the share; 占年度计划的91.2%,同比增长8.9% of what the share is of
    told_of_rate = _OF_RATES.search(spot.text, change.start, spot.mention.clean_start)
    of_share = spot.mention.kind is Kind.PERCENTAGE_POINT or told_of_rate
    previous = spot.previous if of_share else spot.counted
    if previous is None or (bare_verb and not _goes_on(spot, previous, change)):
        return None if bare_verb else made
    basis = made.basis or _basis_of(spot.text, previous, change)
    of = previous.mention.id if previous.share else previous.of or previous.mention.id
    return made._replace(basis=basis, verb=previous.verb, noun=previous.noun, of=of)


def _after_share(spot: Spot) -> bool:
    """Whether the figure before is the share of a whole."""
    before = spot.previous
    shared = before is not None and any(spot.text.find("占", *piece) >= 0 for piece in before.noun)
    return before is not None and (before.share or shared)


def _said_again(spot: Spot, words: str) -> bool:
    """Whether the words for what changed only say again how the name of the figure before ends (对增长贡献率83%,|贡献率提升8%)."""
    before = spot.previous
    if before is None or before.form is not Form.LEVEL or not before.noun or not words.endswith(QUANTITY_ENDINGS):
        return False
    name = "".join([spot.text[slice(*piece)] for piece in before.noun])
    # 占全省总产量的3%,|总产量增长5%: the whole grew, and not its share
    of_whole = any(spot.text.startswith("占", piece.start) for piece in before.noun)
    return len(name) > len(words) and name.endswith(words) and not of_whole


def _told_at_once(spot: Spot) -> Span | None:
    """What the clause before says to have changed, behind the last figure (工亡人数降到个位数,|比上年下降40%); None where it says none."""
    before = spot.latest.mention.clean_end if spot.latest is not None else 0
    told = told_before(spot.text, max(before, spot.clause.span.start - _TOLD_BACK), spot.clause.span.start)
    return told[0] if told is not None and _DENYING.match(spot.text, told[0].start) is None else None


def _pace(spot: Spot) -> Reading | None:
    """The reading of a pace (以每年10%的速度增长), None where it is none."""
    text, left = spot.text, spot.window.left
    lead = _AT_PACE.search(text, max(left.start, left.end - _COMPARED_WINDOW), left.end)
    way = _OF_PACE.match(text, spot.mention.clean_end, spot.clause.span.end) if lead is not None else None
    if lead is None or way is None:
        return None
    direction = Direction.INCREASE if way.group("up") else Direction.DECREASE
    basis = Span(*lead.span("basis")) if lead.group("basis") else None
    made = Reading(
        spot.mention, spot.clause, Form.CHANGE, direction=direction, basis=basis, change_rule=ChangeRule.PACE
    )
    return with_subject(spot, made, lead.start())


def _amplitude(spot: Spot) -> Reading | None:
    """The reading of a figure behind a word for the size of a change (降幅21.4%), None where there is no such word."""
    text, left, previous = spot.text, spot.window.left, spot.previous
    word = amplitude_before(text, left)
    if word is None:
        return None
    made = Reading(spot.mention, spot.clause, Form.CHANGE, direction=word.direction, change_rule=ChangeRule.AMPLITUDE)
    subject = subject_before(spot, word.start)
    if subject.end - subject.start > 1 and text[subject.start : subject.end] not in _BARE_SUBJECTS:
        return made._replace(noun=noun_pieces(text, subject))
    told = told_before(text, left.start - _TOLD_BACK, spot.clause.span.start)
    if told is not None:
        return made._replace(noun=noun_pieces(text, told[0]), basis=told[1])
    if previous is None:
        return None
    basis = previous.basis if previous.form is Form.CHANGE else None
    return made._replace(
        verb=previous.verb, noun=previous.noun, basis=basis, of=previous.of or previous.mention.id
    )  # fmt: skip


def _with_quantity(spot: Spot, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """A bare thing that changes (鲜菜价格上升3%,水产品上升5%) with the quantity that the change before it names."""
    latest = spot.latest
    if latest is None or latest.form is not Form.CHANGE or latest.of is not None or len(noun) != 1 or not latest.noun:
        return noun
    words = spot.text[noun[0].start : noun[0].end]
    quantity = _QUANTITY_TAIL.search(spot.text, *latest.noun[-1])
    if quantity is None or len(words) > _LONGEST_BARE or words.endswith(QUANTITY_ENDINGS):
        return noun
    return (*noun, Span(*quantity.span()))


def _goes_on(spot: Spot, previous: Reading, change: Change) -> bool:
    """Whether a bare "增加72天" goes on about the figure of the clause before, and is no verb of its own."""
    if previous.mention.unit != spot.mention.unit:
        return False
    if previous.clause is not spot.clause:
        return True
    text, right = spot.text, spot.window.right
    before = text[max(0, previous.mention.clean_start - _COMPARED_WINDOW) : previous.mention.clean_start]
    if _COMPARED_WITH.search(before) is not None:
        return True
    if _LED_FROM.search(before) is not None and not text[previous.mention.clean_end : change.start].strip():
        return True  # 由120宗|减少15宗至105宗
    return text.endswith("、", 0, change.start) and right.start >= right.end  # 产量50吨、|增加2吨,


def _basis_of(text: str, previous: Reading, change: Change) -> Span | None:
    """The comparison that a change goes on from (比上年增加642亿元,增长35%); 每年 is none."""
    if previous.clause is not None and change.basis is None and previous.form is Form.LEVEL:
        compared = _COMPARED_WITH.search(
            text, max(0, previous.mention.clean_start - _COMPARED_WINDOW), previous.mention.clean_start
        )
        return Span(*compared.span("basis")) if compared is not None else None
    if previous.form is not Form.CHANGE or previous.basis is None or change.basis is not None:
        return None
    return None if text.endswith(_EACH_YEAR, *previous.basis) else previous.basis
