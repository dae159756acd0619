"""Heads: the words that name what each figure of a sentence counts, as spans.

Decides for every figure its verb, its noun, what is said of the noun behind the figure, and which figures form one
enumeration. Leaves the words that may speak of a figure to ``windows``, changes to ``changes``, paired lists to
``enumerations`` and wording the label to ``labels``. Both orders are read (检查车辆16万辆 and 42辆消防车), verbs are
shared along enumerations, and a change or rank without a subject belongs to the figure before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.numbers.mention import Kind, NumberMention
from summarizer.structure.changes import change_before
from summarizer.structure.clauses import Clause
from summarizer.structure.enumerations import paired_subjects
from summarizer.structure.lexicon import QUANTITY_ENDINGS
from summarizer.structure.phrases import (
    is_verb_only,
    leading_verb,
    list_parts,
    predicate_at,
    split_at_predicate,
    trim,
    trim_end,
    verb_inside,
)
from summarizer.structure.readings import Form, Reading, countable
from summarizer.structure.windows import CONNECTS, Window, run_length, windows_of
from summarizer.text import Span

__all__ = ["read_sentence"]

_SHARES = (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION)
_PREPOSITION_TAIL = re.compile(
    r"(?:在|为|对|将|给|向|由|从|把|于|以|按|用|与|同|会同|据|组成|涉及|覆盖|分布于|来自|其中)"
    r"(?:全(?:市|省|县|区|国|州|局)(?:范围内)?|我(?:市|省|县|区|局)|辖区(?:内)?|城区|[一-鿿]{0,6}等)?\Z"
)
_PLACE_TAIL = re.compile(
    r"(?:全(?:市|省|县|区|国|州|局|部)|我(?:市|省|县|区)|辖区(?:内)?|城区|其中|等|共计|共|的|(?<!为)了|有|成|出|到|着|起)+\Z"
)
_FROM = re.compile(r"(?:由|从)(?:[^,，由从]{0,8}(?:年|期|月|末|底|初|前|来)(?:的)?|原来的|过去的)?\Z")
_SPELL = re.compile(r"(?:连续|创下|创近|创|保持|持续|实现连续)(?:近)?\Z")
_SPELL_BEHIND = re.compile(r"来|最|未|无|[“「『\"]?零")
_ETC = re.compile(r"等(?:各类|多种|一批)?(?![级候待次额距])")
_COMPOSED = re.compile(r"(?:组成|构成|形成|为主|参与)?的")
_LONG_EXAMPLES = 16  # examples before 等 longer than this would make the label a sentence
_RANK_TAIL = re.compile(
    r"(?:(?:稳)?居|位居|位列|列|名列|排名|排在|排|位于|跃居|跃升至|提升至|提升到|升至|升到|上升至|上升到|前移至|进入|保持|蝉联|获得|获|荣获|为|是|创)*(?:在)?"
    r"(?P<place>全(?:市|省|县|区|国|州)(?:[一-鿿]{2,6}(?:中|里)?)?|(?<=[居列在为是获排名])[一-鿿]{2,8}?(?:市|省|县|区|州|系统|行业|条线|公安机关|法院|检察院|城市)|)"
    r"(?:同类城市|各区县?市?|各区市|各市)?(?:居|位居|位列|列|名列|排名|排在|排)*\Z"
)
_LIGHT_VERBS = re.compile(r"(?:实现|确保|保持|做到|力保|达到|取得|创(?!建))+")
_BARE_SUBJECTS = frozenset(
    "实际 平均 名义 预计 同口径 按可比口径 扣除物价因素 幅度 可比口径 分别 其中 较 比 增幅 降幅".split()  # noqa: SIM905
)
_BARE_QUANTITIES = frozenset("数量 总数 总量 人均 户均 规模 金额 涉案金额 案值 所占比重 比重 占比 面积 成员 其中".split())  # noqa: SIM905
_BARE_RATE = 3
_SETTING_CLAUSE = re.compile(r"在(?P<where>[^,，。;；]{3,40})中[,，]\Z")
_FAR_SETTING = 48
_EQUALS = re.compile(r"(?:分别)?(?:是|为|相当于)[^,，]{0,16}的\Z")
_LIST_GAP = re.compile(r"[^,，;；。]*?(?:、|和|及|与|以及)\s*")
_SPELL_WORDS = re.compile(r"(?:在)?(?:已)?连续\Z")
_INSTRUMENT = re.compile(r"(?:运用|利用|依托|借助|通过)[“「『\"][^”」』\"\n]{1,14}[”」』\"]")
_STANDS_ALONE = re.compile(r"基础上|同时|情况下|前提下|目标|规模|高位|速度|水平")
_SETTING = re.compile(r"在(?P<where>[^,，]{2,30}?)(?:中|里|上|方面)(?=[一-鿿])")


def read_sentence(text: str, clauses: list[Clause]) -> list[Reading]:
    """A reading for every countable mention of a sentence, in order of place."""
    readings: list[Reading] = []
    for clause in clauses:
        figures = [m for m in clause.figures if countable(m)]
        if figures:
            readings.extend(_ClauseReader(text, clause, figures, readings).read())
    return sorted(readings, key=lambda reading: reading.mention.clean.start)


class _ClauseReader:
    """Reads the figures of one clause from left to right; ``before`` holds the sentence's earlier readings."""

    def __init__(self, text: str, clause: Clause, figures: list[NumberMention], before: list[Reading]) -> None:
        self._text, self._clause, self._figures = text, clause, figures
        self._earlier = list(before)
        self._windows = windows_of(text, clause, figures)

    def read(self) -> list[Reading]:
        """The readings of the clause's figures, in order."""
        first = len(self._earlier)
        index = 0
        while index < len(self._figures):
            run = run_length(self._text, self._figures, index)
            made = [self._read_one(index)]
            if run > 1:
                made = self._paired(index, run, made[0]) or made
            self._earlier.extend(made)
            index += len(made)
        return self._earlier[first:]

    def _paired(self, index: int, run: int, first: Reading) -> list[Reading] | None:
        """The figures ``index .. index+run`` paired in order with as many subjects, None where nothing pairs."""
        figures = self._figures[index : index + run]
        fellows = tuple(m.id for m in figures)
        if first.leads_noun:
            return None
        if first.of is not None or not first.noun:
            levels = [r for r in self._earlier if r.form is Form.LEVEL and not r.clause.bracketed][-run:]
            if len(levels) < run:
                return None
            return [
                replace(first, mention=m, of=r.mention.id, verb=r.verb, noun=r.noun, fellows=fellows)
                for m, r in zip(figures, levels, strict=True)
            ]
        whole = Span(first.noun[0].start, first.noun[-1].end)
        subjects = paired_subjects(self._text, whole, run) or self._pairs_with_setting(first, run)
        if subjects is None:
            if any(m.kind is not figures[0].kind or m.unit != figures[0].unit for m in figures):
                return None
            subjects = [first.noun] * run
        return [
            replace(first, mention=m, noun=noun, fellows=fellows) for m, noun in zip(figures, subjects, strict=True)
        ]

    def _pairs_with_setting(self, first: Reading, run: int) -> list[tuple[Span, ...]] | None:
        """"在竣工面积和销售面积中,住房分别占…": the parts of the clause before, each with the noun."""
        start = max(0, self._clause.span.start - _FAR_SETTING)
        setting = _SETTING_CLAUSE.search(self._text, start, self._clause.span.start)
        parts = list_parts(self._text, Span(*setting.span("where")), run) if setting else None
        return [(part, *first.noun) for part in parts] if parts is not None else None

    def _read_one(self, index: int) -> Reading:
        mention, window = self._figures[index], self._windows[index]
        base = Reading(mention, self._clause, Form.LEVEL)
        if mention.kind is Kind.RANK:
            return self._rank(base, window.left)
        if mention.surface[:1] in "零〇0" and mention.value == 0:
            return self._zero(base, window)
        if mention.kind is Kind.DURATION and self._is_spell(window):
            return self._spell(base, window.left)
        change = self._change(base, window.left)
        if change is not None:
            return change
        if mention.kind in (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE):
            return self._rate(base, window)
        return self._level(base, window)

    def _previous(self) -> Reading | None:
        """The latest figure with words of its own, which a bare change or rank speaks of."""
        for reading in reversed(self._earlier):
            if (reading.noun or reading.verb) and not reading.clause.bracketed:
                return reading
        return None

    # Ranks, zeros, spells -----------------------------------------------------------------------------------

    def _rank(self, base: Reading, left: Span) -> Reading:
        text = self._text
        match = _RANK_TAIL.search(text, left.start, left.end)
        end = match.start() if match else left.end
        place = Span(*match.span("place")) if match and match.group("place") else None
        base = replace(base, form=Form.RANK, place=place)
        source = _FROM.search(text, max(left.start, end - 14), end)
        subject = _without_setting(text, trim(text, left.start, source.start() if source else end))
        previous = self._previous()
        if subject.start >= subject.end and previous is not None and previous.form is not Form.SPELL:
            return replace(base, verb=previous.verb, noun=previous.noun, of=previous.mention.id)
        return replace(base, noun=self._completed(_pieces(text, subject)))

    def _completed(self, noun: tuple[Span, ...]) -> tuple[Span, ...]:
        """A bare quantity or rate (覆盖率, 数量, 人均) with the noun of the figure before it in front."""
        if len(noun) != 1:
            return noun
        words, previous = self._text[noun[0].start : noun[0].end], self._previous()
        bare = words in _BARE_QUANTITIES or (words.endswith("率") and len(words) <= _BARE_RATE) or words.startswith("占")
        if not bare or previous is None or not previous.noun or previous.form is not Form.LEVEL:
            return noun
        return (*noun, *previous.noun) if words in ("人均", "户均") else (*previous.noun, *noun)

    def _zero(self, base: Reading, window: Window) -> Reading:
        subject = self._plain_subject(window.left.start, window.left.end)
        previous = self._previous()
        if subject.start >= subject.end and previous is not None and previous.form is Form.SPELL:
            return replace(base, form=Form.ZERO, noun=previous.noun, predicate=window.right)
        return replace(base, form=Form.ZERO, noun=_pieces(self._text, subject), predicate=window.right)

    def _is_spell(self, window: Window) -> bool:
        if _SPELL.search(self._text, window.left.start, window.left.end):
            return True
        return _SPELL_BEHIND.match(self._text, window.right.start, self._clause.span.end) is not None

    def _spell(self, base: Reading, left: Span) -> Reading:
        text = self._text
        match = _SPELL.search(text, left.start, left.end)
        subject = trim(text, left.start, match.start() if match else left.end)
        if text.startswith("在", subject.end - 1):
            subject = Span(subject.start, subject.end - 1)
        said = Span(base.mention.clean.end, self._said_end(base.mention))
        if subject.start >= subject.end:
            setting = _SETTING.match(text, said.start, said.end)
            if setting:
                subject, said = Span(*setting.span("where")), Span(setting.end(), said.end)
        return replace(base, form=Form.SPELL, noun=_pieces(text, subject), predicate=said)

    def _said_end(self, mention: NumberMention) -> int:
        """Where what is said of a spell ends: at the next figure, unless that is its zero."""
        following = next((m for m in self._figures if m.clean.start >= mention.clean.end), None)
        if following is None or following.value == 0 or following.kind is Kind.RANK:
            return self._clause.span.end
        return following.clean.start

    def _plain_subject(self, start: int, end: int) -> Span:
        """The words before a figure without what only leads to it, a spell, or a light verb (实现, 确保)."""
        text = self._text
        subject = trim_end(text, *trim(text, start, end))
        for mention in self._clause.figures:
            if mention.kind is Kind.DURATION and subject.start <= mention.clean.start < subject.end:
                match = _SPELL_WORDS.search(text, subject.start, mention.clean.start)
                subject = trim_end(text, subject.start, match.start() if match else mention.clean.start)
        light = _LIGHT_VERBS.match(text, subject.start, subject.end)
        return trim(text, light.end() if light else subject.start, subject.end)

    # Changes and rates --------------------------------------------------------------------------------------

    def _change(self, base: Reading, left: Span) -> Reading | None:
        text, mention = self._text, base.mention
        amount = mention.kind in _SHARES
        change = change_before(text, left, amount=amount)
        if change is None:
            return None
        made = replace(base, form=Form.CHANGE, direction=change.direction, basis=change.basis)
        subject = trim_end(text, *trim(text, left.start, change.start))
        subject = self._without_spell(subject)
        if subject.start < subject.end and text[subject.start : subject.end] not in _BARE_SUBJECTS:
            verbal = leading_verb(text, subject.start, subject.end) > subject.start
            return None if verbal and not amount and change.basis is None else replace(made, noun=_pieces(text, subject))
        previous = self._previous()
        if previous is not None and previous.form is Form.CHANGE and change.basis is None and _compares(text, previous):
            made = replace(made, basis=previous.basis)  # 比上年增加642亿元,增长35%
        if previous is None:
            return made if amount or change.basis is not None else None
        if not amount and change.basis is None and not self._continues(previous, mention):
            return None
        return replace(made, verb=previous.verb, noun=previous.noun, of=previous.of or previous.mention.id)

    def _continues(self, previous: Reading, mention: NumberMention) -> bool:
        """Whether a bare "增加72天" goes on about the figure before it (same unit), and is no verb of its own."""
        return previous.mention.unit == mention.unit and previous.clause is not self._clause

    def _without_spell(self, subject: Span) -> Span:
        """The subject without a spell inside it (刑事警情在连续5年每年…)."""
        text = self._text
        for mention in self._clause.figures:
            if mention.kind is Kind.DURATION and subject.start <= mention.clean.start < subject.end:
                match = _SPELL_WORDS.search(text, subject.start, mention.clean.start)
                subject = trim_end(text, subject.start, match.start() if match else mention.clean.start)
        return subject

    def _rate(self, base: Reading, window: Window) -> Reading:
        text, left, right = self._text, window.left, window.right
        source = _FROM.search(text, max(left.start, left.end - 14), left.end) or _EQUALS.search(text, *left)
        subject = trim_end(text, *trim(text, left.start, source.start() if source else left.end))
        said = text[right.start : right.end].strip()
        if subject.start >= subject.end:
            previous = self._previous()
            if said.startswith("的") and len(said) > 1:
                return replace(
                    base, form=Form.RATE, noun=_pieces(text, Span(right.start + 1, right.end)), leads_noun=True
                )
            if previous is not None and (not said or CONNECTS.match(said)):
                form = Form.LEVEL if previous.form is not Form.CHANGE or said else Form.CHANGE
                return replace(
                    base, form=form, noun=previous.noun, verb=previous.verb, of=previous.mention.id,
                    direction=previous.direction if form is Form.CHANGE else None,
                    basis=previous.basis if form is Form.CHANGE else None,
                )  # fmt: skip
        if said and not said.startswith(("的", "以上", "左右", "以下", "以内")):
            plain = self._plain_subject(left.start, left.end)
            return replace(base, form=Form.RATE, noun=_pieces(text, plain), predicate=right)
        return replace(base, noun=self._completed(_pieces(text, subject)))

    # Levels -------------------------------------------------------------------------------------------------

    def _level(self, base: Reading, window: Window) -> Reading:
        text, left, right = self._text, window.left, window.right
        source = _FROM.search(text, max(left.start, left.end - 14), left.end)
        whole = trim(text, left.start, source.start() if source else left.end)
        instrument = _INSTRUMENT.match(text, *whole)
        subject = trim_end(text, *(trim(text, instrument.end(), whole.end) if instrument else whole))
        base = replace(base, twin=window.twin, place=self._ranks_behind(base.mention))
        if base.place is not None:
            return replace(base, noun=_pieces(text, subject))
        noun_behind = self._noun_behind(right, subject)
        if noun_behind is not None:
            return self._before_noun(base, subject, noun_behind, right)
        predicate = right if predicate_at(text, right.start, right.end) else None
        if subject.start >= subject.end:
            previous = self._previous()
            if previous is not None and predicate is None:
                return replace(base, verb=previous.verb, noun=previous.noun, of=previous.mention.id)
            return replace(base, predicate=predicate)
        verb_end = leading_verb(text, subject.start, subject.end)
        if verb_end >= subject.end:
            return replace(base, verb=subject, predicate=predicate)
        if verb_end > subject.start:
            noun = _pieces(text, Span(verb_end, subject.end))
            return replace(base, verb=Span(subject.start, verb_end), noun=noun, predicate=predicate)
        inside = verb_inside(text, subject)
        if inside is not None:
            return replace(base, verb=inside, noun=_pieces(text, Span(inside.end, subject.end)), predicate=predicate)
        verb = self._shared_verb(base, subject, direct=whole.end - subject.end == 0)
        return replace(base, verb=verb, noun=self._completed(_pieces(text, subject)), predicate=predicate)

    def _ranks_behind(self, mention: NumberMention) -> Span | None:
        """The rank that follows a count at once (三项|第一), which says what is counted."""
        for other in self._clause.figures:
            if other.kind is Kind.RANK and other.clean.start >= mention.clean.end and not self._text[mention.clean.end : other.clean.start].strip():
                return other.clean
        return None

    def _noun_behind(self, right: Span, subject: Span) -> Span | None:
        """The noun counted where it stands behind the figure, None where it stands in front."""
        text, start = self._text, right.start
        while start < right.end and text[start] in " 的":
            start += 1
        if start < right.end and text[start] in "(（":
            closing = max(text.find(mark, start, right.end) for mark in ")）")
            return self._noun_behind(Span(closing + 1, right.end), subject) if closing > 0 else None
        if _STANDS_ALONE.match(text, start, right.end):
            return None
        if start >= right.end or CONNECTS.match(text, start, right.end) or predicate_at(text, start, right.end):
            return None
        place = _PLACE_TAIL.search(text, subject.start, subject.end)
        own = Span(subject.start, place.start()) if place else subject
        placed = _PREPOSITION_TAIL.search(text, subject.start, subject.end) is not None
        own_noun = own.start < own.end and not is_verb_only(text, own)
        if own_noun and not placed and leading_verb(text, start, right.end) > start:
            return None
        noun, _ = split_at_predicate(text, Span(start, right.end))
        return noun if noun.start < noun.end else None

    def _before_noun(self, base: Reading, subject: Span, noun: Span, right: Span) -> Reading:
        text = self._text
        predicate = Span(noun.end, right.end) if noun.end < right.end else None
        noun = _without_state(text, noun)
        base = replace(base, predicate=predicate, leads_noun=True)
        if _PREPOSITION_TAIL.search(text, subject.start, subject.end):
            return replace(base, noun=_pieces(text, noun))
        place = _PLACE_TAIL.search(text, subject.start, subject.end)
        subject = Span(subject.start, place.start()) if place else subject
        verb_end = leading_verb(text, subject.start, subject.end)
        verb = Span(subject.start, verb_end) if verb_end > subject.start else None
        if verb is None and subject.start >= subject.end:
            verb = self._shared_verb(base, Span(base.mention.clean.start, noun.end), direct=True)
        between = Span(verb_end, subject.end)
        kept = place is None and between.start < between.end
        return replace(base, verb=verb, noun=(between, *_pieces(text, noun)) if kept else _pieces(text, noun))

    def _shared_verb(self, base: Reading, noun: Span, *, direct: bool) -> Span | None:
        """The verb of the figure before, where this one only continues its list."""
        previous = self._earlier[-1] if self._earlier else None
        if previous is None or previous.verb is None or previous.form is not Form.LEVEL:
            return None
        if previous.clause.group != self._clause.group or (previous.predicate is not None and not previous.leads_noun):
            return None
        gap = self._text[previous.mention.clean.end : noun.start]
        if previous.clause is not self._clause and base.leads_noun:
            return None
        if previous.clause is self._clause:
            return previous.verb if not gap.strip() or _LIST_GAP.fullmatch(gap) else None
        named = self._text[noun.start : noun.end].endswith(QUANTITY_ENDINGS)
        same_unit = previous.mention.unit == base.mention.unit
        return previous.verb if gap.strip() in (",", "，") and same_unit and direct and not named else None


def _compares(text: str, reading: Reading) -> bool:
    """Whether a change is against another time (比上年), which a change behind it goes on from; 每年 is not."""
    return reading.basis is not None and text[reading.basis.start : reading.basis.end] not in ("每年", "年均", "逐年")


def _without_setting(text: str, subject: Span) -> Span:
    """"在…评议中" as the thing itself: without 在 and 中."""
    start = subject.start + text.startswith("在", subject.start)
    end = subject.end - (start > subject.start and text[subject.end - 1 : subject.end] in "中里")
    return Span(start, max(start, end))


_AMONG = re.compile(r"(?<=[一-鿿])[中里]\Z")
_STATES = re.compile(r"的(?:安全|稳定|正常|有序|平稳|工作|问题|需求|权益|任务|秩序|运行|运转|建设|改造|办理|升级)[^的]*\Z")


def _without_state(text: str, noun: Span) -> Span:
    """A counted noun without the state that is said of it (隔离点|的安全、有序), and without 中 behind it."""
    match = _STATES.search(text, noun.start + 1, noun.end) or _AMONG.search(text, noun.start + 1, noun.end)
    return Span(noun.start, match.start()) if match else noun


def _pieces(text: str, span: Span) -> tuple[Span, ...]:
    """The phrase, its examples before 等 left out where they would make it long."""
    span = trim(text, span.start, span.end)
    if span.start >= span.end:
        return ()
    for match in reversed(list(_ETC.finditer(text, span.start + 3, span.end))):
        listed = text.find("、", span.start, match.start()) >= 0
        if match.end() == span.end and listed:
            return ()
        if listed and match.start() - span.start > _LONG_EXAMPLES:
            made = _COMPOSED.match(text, match.end(), span.end)
            return (Span(made.end() if made else match.end(), span.end),)
    return (span,)
