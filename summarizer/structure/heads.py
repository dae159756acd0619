"""Heads: the words that name what each figure of a sentence counts, as spans.

Decides the form of every figure (level, change, rate), pairs lists in order, and lets a change without a subject speak of
the figure before it. Leaves the words that may speak of a figure to ``windows``, counts to ``levels``, ranks, zeros and
spells to ``standings``, the words of change to ``changes`` and wording the label to ``labels``.
"""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import pairwise

from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.structure.changes import Change, amplitude_before, change_before, told_before, topic_before
from summarizer.structure.clauses import Clause
from summarizer.structure.enumerations import paired_subjects
from summarizer.structure.levels import read_level
from summarizer.structure.lexicon import QUANTITY_ENDINGS
from summarizer.structure.phrases import leading_verb, list_parts, predicate_at, trim, trim_end
from summarizer.structure.readings import Form, Reading
from summarizer.structure.standings import plain_subject, read_standing
from summarizer.structure.subjects import Spot, assessed_in, completed, noun_pieces, source_before, subject_before
from summarizer.structure.windows import CONNECTS, run_length, windows_of
from summarizer.text import Span

__all__ = ["read_sentence"]

_SHARES = (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION)
# What a change may have in front of it and still speak of the figure before.
_BARE_SUBJECTS = frozenset(
    "实际 平均 名义 预计 同口径 按可比口径 扣除物价因素 幅度 可比口径 分别 其中 较 比 增幅 降幅".split()
)
_LIST_MARKS = ("、", "和", "及", "与", "以及")
_INDICES = re.compile(r"(?:[两三四五六七八九]项)?(?:指数|指标|数据)\Z")  # 四项指数分别下降…: the figures before
_QUANTITY_TAIL = re.compile(r"(?:零售物价总指数|价格|指数|零售量|零售额|产量|产值|总产值|增加值)\Z")
_LONGEST_BARE = 6
_PEOPLE = ("人", "名", "位", "人次")
_EACH_YEAR = ("每年", "年均", "逐年")
_EQUALS = re.compile(r"(?:分别)?(?:是|为|相当于)[^,，]{0,16}的\Z")  # 是2015年的1.36倍
_SCORE = re.compile(r"的(?P<what>得分|成绩|满意率|满意度|分数)")
_AMONG = re.compile(r"[^,，。]{0,20}中[,，]?有?")  # 143个派出所中,有五分之三设立了…
_SETTING = re.compile(r"在(?P<where>[^,，。;；]{3,40})中[,，]\Z")
_SETTING_WINDOW = 48
_TOLD_BACK = 100  # characters; a clause that says what changed stands no further before its amounts
_COMPARED_WITH = re.compile(r"(?:比(?![重例率])|较)[^,，比较]{1,8}(?:年|期|月|末|底|初)的\Z")  # 比去年同期的|29120起减少3735起
_COMPARED_WINDOW = 12
_FAR_BACK = 24  # figures; a list in order speaks of none further back


def read_sentence(text: str, clauses: list[Clause], counted: Set[int]) -> list[Reading]:
    """A reading for every countable mention of a sentence, in order of place; ``counted`` are their numbers."""
    readings: list[Reading] = []
    for clause in clauses:
        figures = [m for m in clause.figures if m.number in counted]
        if figures:
            first = len(readings)
            _read_clause(text, clause, figures, readings)
            readings[first:] = _with_shared_predicate(text, readings[first:])
    return sorted(readings, key=lambda reading: reading.mention.clean_start)


def _with_shared_predicate(text: str, readings: list[Reading]) -> list[Reading]:
    """What is said behind the last of a list is said of all of it (4个集体、9名个人|受到表彰)."""
    made = list(readings)
    for index in range(len(made) - 2, -1, -1):
        this, following = made[index], made[index + 1]
        gap = text[this.noun[-1].end if this.noun else this.mention.clean_end : following.mention.clean_start].strip()
        told = following.leads_noun or (not following.noun and following.mention.unit in _PEOPLE)
        if this.leads_noun and this.verb is None and told and this.predicate is None and gap in _LIST_MARKS:
            made[index] = this._replace(predicate=following.predicate)
    return made


def _read_clause(text: str, clause: Clause, figures: list[NumberMention], readings: list[Reading]) -> None:
    """Adds the readings of one clause to those of the sentence so far."""
    windows = windows_of(text, clause, figures)
    index = 0
    while index < len(figures):
        latest = readings[-1] if readings else None
        spot = Spot(text, clause, figures, figures[index], windows[index], latest, _with_words(readings))
        run = figures[index : index + run_length(text, figures, index)]
        made = [_read_one(spot)]
        if len(run) > 1:
            made = _paired(spot, run, made[0], readings) or made
        readings.extend(made)
        index += len(made)


def _with_words(readings: list[Reading]) -> Reading | None:
    """The latest figure with words of its own, which a bare change or rank speaks of."""
    for reading in reversed(readings):
        if (reading.noun or reading.verb) and not reading.clause.bracketed:
            return reading
    return None


def _read_one(spot: Spot) -> Reading:
    standing = read_standing(spot)
    if standing is not None:
        return standing
    change = _change(spot) or (_amplitude(spot) if spot.mention.kind in _SHARES else None)
    if change is not None:
        return change
    return _rate(spot) if spot.mention.kind in (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE) else read_level(spot)


# Lists in order ---------------------------------------------------------------------------------------------


def _paired(spot: Spot, run: list[NumberMention], first: Reading, readings: list[Reading]) -> list[Reading] | None:
    """The figures of ``run`` paired in order with as many subjects, None where nothing pairs."""
    turns = [_turn(spot.text, a, b) for a, b in pairwise(run)]
    if first.leads_noun or (any(turns) and first.form is not Form.CHANGE):
        return None
    directions = [first.direction, *(turn or first.direction for turn in turns)]
    fellows = tuple(m.id for m in run)
    indices = len(first.noun) == 1 and _INDICES.search(spot.text, *first.noun[0]) is not None
    if indices and spot.text.find("、", *first.noun[0]) >= 0:
        indices = False  # 起数、亡人、伤人、财损四项指数: the list stands here, and not before
    if first.of is not None or not first.noun or indices:
        levels = [r for r in readings[-_FAR_BACK:] if r.form is Form.LEVEL and not r.clause.bracketed][-len(run) :]
        if len(levels) < len(run):
            return None
        return [
            first._replace(mention=m, of=r.mention.id, verb=r.verb, noun=r.noun, fellows=fellows, direction=way)
            for m, r, way in zip(run, levels, directions, strict=True)
        ]
    whole = Span(first.noun[0].start, first.noun[-1].end)
    indices_named = _INDICES.search(spot.text, *whole)
    if indices_named is not None:  # 起数、亡人、财损三项指数
        whole = Span(whole.start, indices_named.start())
    subjects = (
        _around_each(spot.text, whole, len(run))
        or paired_subjects(spot.text, whole, len(run))
        or _pairs_with_setting(spot, first, len(run))
    )
    if subjects is None:
        if any(m.kind is not run[0].kind or m.unit != run[0].unit for m in run):
            return None
        if any(turns):
            return None
        subjects = [first.noun] * len(run)
    return [
        first._replace(mention=m, noun=noun, fellows=fellows, direction=way)
        for m, noun, way in zip(run, subjects, directions, strict=True)
    ]


def _turn(text: str, before: NumberMention, after: NumberMention) -> Direction | None:
    """The direction that stands between two changes of a list; None where the first one's goes on."""
    change = change_before(text, Span(before.clean_end, after.clean_start), amount=True)
    return change.direction if change is not None else None


def _around_each(text: str, whole: Span, count: int) -> list[tuple[Span, ...]] | None:
    """ "食品、药品领域分别立案": the list before 分别, each part with what follows it."""
    at = text.find("分别", whole.start, whole.end)
    if at < 0 or at + 2 >= whole.end:
        return None
    parts = paired_subjects(text, Span(whole.start, at), count)
    return [(*part, Span(at + 2, whole.end)) for part in parts] if parts is not None else None


def _pairs_with_setting(spot: Spot, first: Reading, count: int) -> list[tuple[Span, ...]] | None:
    """ "在竣工面积和销售面积中,住房分别占…": the parts of the clause before, each with the noun."""
    start = max(0, spot.clause.span.start - _SETTING_WINDOW)
    setting = _SETTING.search(spot.text, start, spot.clause.span.start)
    parts = list_parts(spot.text, Span(*setting.span("where")), count) if setting else None
    return [(part, *first.noun) for part in parts] if parts is not None else None


# Changes and rates ------------------------------------------------------------------------------------------


def _change(spot: Spot) -> Reading | None:
    """The reading of a figure that says by how much something changed, None where it does not."""
    text = spot.text
    amount = spot.mention.kind in _SHARES
    change = change_before(text, spot.window.left, amount=amount)
    if change is None:
        return None
    bare_verb = not amount and change.basis is None  # 增加车位72个: a verb like any other unless its subject says more
    made = spot.base._replace(form=Form.CHANGE, direction=change.direction, basis=change.basis)
    subject = subject_before(spot, change.start)
    if subject.start < subject.end and text[subject.start : subject.end] not in _BARE_SUBJECTS:
        if bare_verb and leading_verb(text, subject.start, subject.end) > subject.start:
            return None
        return made._replace(noun=_with_quantity(spot, noun_pieces(text, subject)))
    topic = topic_before(text, spot.window.left.start - _TOLD_BACK, spot.clause.span.start)
    if topic is not None:
        return made._replace(noun=noun_pieces(text, topic))
    previous = spot.previous
    if previous is None or (bare_verb and not _goes_on(spot, previous)):
        return None if bare_verb else made
    basis = made.basis or _basis_of(text, previous, change)
    of = previous.of or previous.mention.id
    return made._replace(basis=basis, verb=previous.verb, noun=previous.noun, of=of)


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


def _goes_on(spot: Spot, previous: Reading) -> bool:
    """Whether a bare "增加72天" goes on about the figure of the clause before, and is no verb of its own."""
    if previous.mention.unit != spot.mention.unit:
        return False
    if previous.clause is not spot.clause:
        return True
    before = spot.text[max(0, previous.mention.clean_start - _COMPARED_WINDOW) : previous.mention.clean_start]
    return _COMPARED_WITH.search(before) is not None


def _basis_of(text: str, previous: Reading, change: Change) -> Span | None:
    """The comparison that a change goes on from (比上年增加642亿元,增长35%); 每年 is none."""
    if previous.clause is not None and change.basis is None and previous.form is Form.LEVEL:
        compared = _COMPARED_WITH.search(text, max(0, previous.mention.clean_start - _COMPARED_WINDOW), previous.mention.clean_start)
        return Span(compared.start(), compared.end() - 1) if compared is not None else None
    if previous.form is not Form.CHANGE or previous.basis is None or change.basis is not None:
        return None
    return None if text[previous.basis.start : previous.basis.end] in _EACH_YEAR else previous.basis


def _rate(spot: Spot) -> Reading:
    """The reading of a percentage, fraction or multiple that is no change."""
    text, left, right = spot.text, spot.window.left, spot.window.right
    equals = _EQUALS.search(text, *left)
    subject = trim_end(text, *trim(text, left.start, equals.start() if equals else source_before(text, left)))
    said = text[right.start : right.end].strip()
    special = _score(spot) or (_share_among(spot) if subject.end - subject.start <= 1 else None)
    if special is not None:
        return special
    if subject.end - subject.start <= 1:
        if said.startswith("的") and len(said) > 1:
            noun = noun_pieces(text, Span(right.start + 1, right.end))
            return spot.base._replace(form=Form.RATE, noun=noun, leads_noun=True)
        if spot.previous is not None and (not said or CONNECTS.match(said)):
            return _same_again(spot, spot.previous, said)
    if subject.end - subject.start == 1:
        subject = Span(subject.end, subject.end)  # 以99%的成绩: a preposition names nothing
    if said and not said.startswith(("的", "以上", "左右", "以下", "以内")):
        return spot.base._replace(form=Form.RATE, noun=noun_pieces(text, plain_subject(spot)), predicate=right)
    return spot.base._replace(noun=completed(spot, noun_pieces(text, subject)))


def _amplitude(spot: Spot) -> Reading | None:
    """The reading of a figure behind a word for the size of a change (降幅34.3%), None where there is no such word."""
    text, left, previous = spot.text, spot.window.left, spot.previous
    word = amplitude_before(text, left)
    if word is None:
        return None
    made = spot.base._replace(form=Form.CHANGE, direction=word.direction)
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


def _score(spot: Spot) -> Reading | None:
    """A score that stands in an assessment (在…测评中,某县以99%的得分), None where it is none."""
    score = _SCORE.match(spot.text, *spot.window.right)
    assessment = assessed_in(spot) if score is not None else None
    if score is None or assessment is None:
        return None
    return spot.base._replace(noun=(*noun_pieces(spot.text, assessment), Span(*score.span("what"))))


def _share_among(spot: Spot) -> Reading | None:
    """A share of what was counted before (143个派出所中,有五分之三设立了…), None where it is none."""
    previous, right = spot.previous, spot.window.right
    if previous is None or not previous.noun or not predicate_at(spot.text, *right):
        return None
    if _AMONG.fullmatch(spot.text, previous.mention.clean_end, spot.window.left.end) is None:
        return None
    return spot.base._replace(form=Form.RATE, noun=previous.noun, predicate=right, leads_noun=True)


def _same_again(spot: Spot, previous: Reading, said: str) -> Reading:
    """A percentage without words of its own: another value of the figure before it."""
    changes = previous.form is Form.CHANGE and not said
    return spot.base._replace(
        form=Form.CHANGE if changes else Form.LEVEL,
        noun=previous.noun,
        verb=previous.verb,
        of=previous.mention.id,
        direction=previous.direction if changes else None,
        basis=previous.basis if changes else None,
    )
