"""Heads: the words that name what each figure of a sentence counts, as spans.

Decides for every figure its verb, its noun, what is said of the noun behind the figure, whether the figure
is a level or a change and against what, and which figures form one enumeration. Leaves wording the label
to ``labels``. Both orders are read (检查车辆16万辆 and 42辆消防车), verbs and nouns are shared along
enumerations, 分别 lists are paired in order, and a change without a subject belongs to the figure before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from summarizer.numbers.mention import Direction, Disposition, Kind, NumberMention
from summarizer.structure.clauses import Clause
from summarizer.structure.lexicon import DOWN_WORDS, QUANTITY_ENDINGS, UP_WORDS
from summarizer.structure.phrases import (
    is_verb_only,
    leading_verb,
    list_parts,
    predicate_at,
    split_at_predicate,
    trim,
    trim_end,
)
from summarizer.text import Span

__all__ = ["Form", "Reading", "countable", "read_sentence"]


class Form(Enum):
    """How a figure speaks of its noun."""

    LEVEL = "level"
    CHANGE = "change"
    RANK = "rank"
    ZERO = "zero"
    SPELL = "spell"  # a duration for which something held: 连续8年全破
    RATE = "rate"  # a percentage before its verb: 100%管控


@dataclass(frozen=True, slots=True)
class Reading:
    """What the sentence says of one figure. Empty phrases are empty tuples or None.

    ``noun`` holds the pieces of the words counted, ``verb`` what is done to them, ``predicate`` what is said of
    them behind the figure. ``of`` is the id of the figure whose subject a bare change borrows; ``fellows``
    the ids of the enumeration.
    """

    mention: NumberMention
    clause: Clause
    form: Form
    verb: Span | None = None
    noun: tuple[Span, ...] = ()
    predicate: Span | None = None
    direction: Direction | None = None
    basis: Span | None = None
    of: str | None = None
    fellows: tuple[str, ...] = ()
    leads_noun: bool = False  # the noun stands behind the figure


_TRANSPARENT = frozenset({Disposition.NAME, Disposition.LIST, Disposition.LOOSE, Disposition.DEFINITION})
_SEPARATOR = re.compile(r"\s*(?:、|和|及|与|以及|或|到|至|[,，]|[-—~～]|/)?\s*\Z")
_LIST_SEPARATOR = re.compile(r"、|以及|[和与及](?=[^谐平解气睦])|(?<=[^合])并(?=[^发案])|[,，]")
_CONNECTS = re.compile(
    r"\s*(?:上升|下降|增长|增加|减少|提高|提升|降低|扩大|缩减|降|升|增|减|调整|延长|缩短|变|回落|居|位居|位列|排名|排|列|,|，|、|的|以上|以下|左右|\)|）)"
)
_UP = "|".join(sorted(UP_WORDS, key=len, reverse=True))
_DOWN = "|".join(sorted(DOWN_WORDS, key=len, reverse=True))
_BASIS = (
    r"同比|环比|(?:比|较|与)[^,，。;；、比较]{0,14}?(?:年|期|月|季度|初|末|底|时期|前|”末)(?:同期)?(?:平均|末)?(?:相比)?[,，]?"
)
_CHANGE = re.compile(
    rf"(?P<basis>{_BASIS})?(?:(?:均|又|再|也|仍|分别|平均|大幅|实际|名义|明显|继续|预计|累计|一共|共|各|每年|可比|历史性|连续|将|净)*)"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?P<tail>(?:了|约|近|达|超|逾|再|逾|幅度|分别|各|幅度为|幅度达|率为)*)\Z"
)
_NEGATIVE_CHANGE_KINDS = frozenset({Kind.RANK, Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER})
_EACH_YEAR = re.compile(r"(?:每年|年均|逐年)\Z")
_SINGLE = frozenset("增升涨降跌减少")
_PREPOSITION_TAIL = re.compile(
    r"(?:在|为|对|将|给|向|由|从|把|于|以|按|用|与|同|会同|据|组成|涉及|覆盖|分布于|来自)(?:全(?:市|省|县|区|国|州|局)(?:范围内)?|我(?:市|省|县|区|局)|辖区(?:内)?|城区|[一-鿿]{0,6}等)?\Z"
)
_PLACE_TAIL = re.compile(r"(?:全(?:市|省|县|区|国|州|局)|我(?:市|省|县|区)|辖区(?:内)?|城区|各类|各项|其中|等|共计|共|的|了|有|成|出|到)+\Z")
_FROM = re.compile(r"(?:由|从)(?:[^,，由从]{0,10}?(?:的)?)?\Z")
_SPELL = re.compile(r"(?:连续|创|创近|保持|近|已|自|持续|累计连续|已连续|实现连续|创下)\Z")
_ETC = re.compile(r"等(?:各类|多种|一批)?(?=[^级候待次额距])")
_FAR_BACK = 90


def countable(mention: NumberMention) -> bool:
    """Whether the mention can be a figure at all; names, dates and markers are text to their neighbours."""
    if mention.reason is not None and mention.reason is not Disposition.PERSON:
        return False
    return mention.kind not in (Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER)


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
        self._text, self._clause, self._figures, self._before = text, clause, figures, before
        self._lefts, self._rights = self._gaps()

    def read(self) -> list[Reading]:
        readings: list[Reading] = []
        index = 0
        while index < len(self._figures):
            run = self._run_from(index)
            made = self._read_run(index, run, readings) if run > 1 else None
            if made is None:
                made = [self._read_one(index, [*self._before, *readings])]
            readings.extend(made)
            index += len(made)
        return readings

    # Gaps -------------------------------------------------------------------------------------------------

    def _gaps(self) -> tuple[list[Span], list[Span]]:
        """The stretch that may speak of each figure on its left, and the one on its right."""
        lefts, rights = [], []
        begin = self._after_dates(self._clause.span.start, self._figures[0].clean.start)
        for index, figure in enumerate(self._figures):
            lefts.append(Span(max(begin, figure.clean.start - _FAR_BACK), figure.clean.start))
            last = index + 1 == len(self._figures)
            end = self._clause.span.end if last else self._figures[index + 1].clean.start
            cut = self._right_end(figure.clean.end, end, last)
            rights.append(Span(figure.clean.end, min(cut, figure.clean.end + 60)))
            begin = self._after_dates(cut, end) if not last else cut
            if not last and cut == end:  # "3家企业获评5个奖项": the words between speak of both
                begin = figure.clean.end
        return lefts, rights

    def _after_dates(self, start: int, end: int) -> int:
        for mention in self._clause.figures:
            if mention.kind is Kind.DATE and start <= mention.clean.start and mention.clean.end <= end:
                start = mention.clean.end
        return start

    def _right_end(self, start: int, end: int, last: bool) -> int:
        gap = self._text[start:end]
        if not gap.strip() or _CONNECTS.match(gap) or _SEPARATOR.match(gap):
            return start
        for mark in _LIST_SEPARATOR.finditer(self._text, start, end):
            if mark.start() == start:
                return start
            rest = self._text[mark.end() : end]
            if not last or self._separates(rest):
                return mark.start()
        return end

    def _separates(self, rest: str) -> bool:
        return False if rest else True

    # Runs: figures that follow one another with nothing but list marks between ------------------------------

    def _run_from(self, index: int) -> int:
        run = 1
        while index + run < len(self._figures):
            gap = self._text[self._figures[index + run - 1].clean.end : self._figures[index + run].clean.start]
            same = self._figures[index + run].kind is self._figures[index].kind
            if not (gap.strip() and _SEPARATOR.match(gap) and same and gap.strip() not in "到至-—~～"):
                break
            run += 1
        return run

    def _read_run(self, index: int, run: int, earlier: list[Reading]) -> list[Reading] | None:
        """The figures ``index .. index+run`` paired in order with as many subjects, None where nothing pairs."""
        figures = self._figures[index : index + run]
        first = self._read_one(index, [*self._before, *earlier])
        fellows = tuple(m.id for m in figures)
        borrowed = self._levels_before([*self._before, *earlier], run)
        if first.of is not None or not first.noun:
            if len(borrowed) < run:
                return None
            return [
                replace(first, mention=m, of=r.mention.id, verb=r.verb, noun=r.noun, fellows=fellows)
                for m, r in zip(figures, borrowed, strict=True)
            ]
        whole = Span(first.noun[0].start, first.noun[-1].end)
        parts = list_parts(self._text, whole, run)
        if parts is None:
            return [replace(first, mention=m, fellows=fellows) for m in figures]
        shared = _shared_heads(self._text, parts)
        return [
            replace(first, mention=m, noun=noun, fellows=fellows) for m, noun in zip(figures, shared, strict=True)
        ]

    def _levels_before(self, readings: list[Reading], run: int) -> list[Reading]:
        levels = [r for r in readings if r.form is Form.LEVEL and not r.clause.bracketed]
        return levels[-run:]

    # One figure -------------------------------------------------------------------------------------------

    def _read_one(self, index: int, earlier: list[Reading]) -> Reading:
        mention, left, right = self._figures[index], self._lefts[index], self._rights[index]
        base = Reading(mention, self._clause, Form.LEVEL)
        if mention.kind is Kind.RANK:
            return self._rank(base, left, earlier)
        if mention.surface[:1] in "零〇" and mention.value == 0:
            return self._zero(base, left, right)
        if mention.kind is Kind.DURATION and self._is_spell(left, right):
            return self._spell(base, left, right)
        change = self._change(base, left, earlier)
        if change is not None:
            return change
        if mention.kind in (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE):
            return self._rate(base, left, right, earlier)
        return self._level(base, index, left, right, earlier)

    def _rank(self, base: Reading, left: Span, earlier: list[Reading]) -> Reading:
        text = self._text
        match = _RANK_TAIL.search(text, left.start, left.end)
        end = match.start() if match else left.end
        place = Span(match.start("place"), match.end("place")) if match and match.group("place") else None
        subject = trim(text, left.start, end)
        if subject.start >= subject.end:
            previous = _last_subject(earlier)
            if previous is not None:
                return replace(
                    base, form=Form.RANK, verb=previous.verb, noun=previous.noun, predicate=place, of=previous.mention.id
                )
        return replace(base, form=Form.RANK, noun=_pieces(text, subject), predicate=place)

    def _zero(self, base: Reading, left: Span, right: Span) -> Reading:
        subject = trim_end(self._text, *trim(self._text, left.start, left.end))
        subject = _without_spell(self._text, subject, self._clause)
        return replace(base, form=Form.ZERO, noun=_pieces(self._text, subject), predicate=right)

    def _is_spell(self, left: Span, right: Span) -> bool:
        led = _SPELL.search(self._text, left.start, left.end) is not None
        return led or self._text.startswith(("来", "最", "未", "无", "零", "“零"), right.start)

    def _spell(self, base: Reading, left: Span, right: Span) -> Reading:
        match = _SPELL.search(self._text, left.start, left.end)
        end = match.start() if match else left.end
        return replace(base, form=Form.SPELL, noun=_pieces(self._text, trim(self._text, left.start, end)), predicate=right)

    def _change(self, base: Reading, left: Span, earlier: list[Reading]) -> Reading | None:
        text = self._text
        if base.mention.kind in _NEGATIVE_CHANGE_KINDS:
            return None
        match = _CHANGE.search(text, max(left.start, left.end - 36), left.end)
        if match is None:
            return None
        word = match.group("up") or match.group("down")
        at = match.start("up") if match.group("up") else match.start("down")
        if word[0] in "增减" and at > left.start and text[at - 1] in "新递倍":
            return None
        amount = base.mention.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION)
        if word in _SINGLE and not (match.group("basis") or amount):
            return None
        direction = Direction.INCREASE if match.group("up") else Direction.DECREASE
        basis = Span(*match.span("basis")) if match.group("basis") else None
        each = _EACH_YEAR.search(text, left.start, at)
        if basis is None and each is not None:
            basis = Span(*each.span())
        subject = trim_end(text, *trim(text, left.start, match.start()))
        subject = _without_spell(text, subject, self._clause)
        made = replace(base, form=Form.CHANGE, direction=direction, basis=basis)
        verb_only_before = not amount and subject.start >= subject.end and basis is None
        if subject.start >= subject.end or text[subject.start : subject.end] in _BARE_SUBJECTS:
            previous = _last_subject(earlier)
            if previous is None or verb_only_before and previous.clause.span == self._clause.span:
                return None if verb_only_before else made
            if verb_only_before and not self._clause_begins(left):
                return None
            return replace(made, verb=previous.verb, noun=previous.noun, of=previous.mention.id, predicate=None)
        if not amount and basis is None and leading_verb(text, subject.start, subject.end) > subject.start:
            return None
        return replace(made, noun=_pieces(text, subject))

    def _clause_begins(self, left: Span) -> bool:
        return left.start == self._clause.span.start

    def _rate(self, base: Reading, left: Span, right: Span, earlier: list[Reading]) -> Reading:
        text = self._text
        source = _FROM.search(text, max(left.start, left.end - 14), left.end)
        end = source.start() if source else left.end
        subject = trim_end(text, *trim(text, left.start, end))
        said = text[right.start : right.end].strip()
        if subject.start >= subject.end:
            previous = _last_subject(earlier)
            if previous is not None and (not said or _CONNECTS.match(said)):
                kind = Form.LEVEL if previous.form in (Form.LEVEL, Form.RATE) else previous.form
                return replace(base, form=kind, noun=previous.noun, verb=previous.verb, of=previous.mention.id)
        if said and not text.startswith(("的", "以上", "左右", "以下", "以内"), right.start):
            return replace(base, form=Form.RATE, noun=_pieces(text, subject), predicate=right)
        if said.startswith("的") and subject.start >= subject.end:
            return replace(base, form=Form.RATE, noun=_pieces(text, Span(right.start + 1, right.end)), leads_noun=True)
        return replace(base, noun=_pieces(text, subject))

    def _level(self, base: Reading, index: int, left: Span, right: Span, earlier: list[Reading]) -> Reading:
        text = self._text
        source = _FROM.search(text, max(left.start, left.end - 14), left.end)
        subject = trim_end(text, *trim(text, left.start, source.start() if source else left.end))
        right = self._right_of(index, right)
        behind = Span(right.start, right.end)
        noun_behind = self._noun_behind(behind, subject)
        if noun_behind is not None:
            return self._before_noun(base, subject, noun_behind, behind, earlier)
        predicate = behind if predicate_at(text, behind.start, behind.end) else None
        if subject.start >= subject.end:
            previous = _last_subject(earlier)
            if previous is not None and predicate is None:
                return replace(base, verb=previous.verb, noun=previous.noun, of=previous.mention.id)
            return replace(base, predicate=predicate)
        verb_end = leading_verb(text, subject.start, subject.end)
        if verb_end >= subject.end:
            return replace(base, verb=subject, predicate=predicate)
        if verb_end > subject.start:
            return replace(
                base, verb=Span(subject.start, verb_end), noun=_pieces(text, Span(verb_end, subject.end)), predicate=predicate
            )
        verb = self._shared_verb(base, subject, earlier)
        return replace(base, verb=verb, noun=_pieces(text, subject), predicate=predicate)

    def _right_of(self, index: int, right: Span) -> Span:
        """The words behind a figure; those of the next where nothing stands between (66项220场次…任务)."""
        following = index + 1
        if following < len(self._figures) and not self._text[right.start : self._figures[following].clean.start].strip():
            return self._rights[following]
        return right

    def _noun_behind(self, right: Span, subject: Span) -> Span | None:
        """The noun counted where it stands behind the figure, None where it stands in front."""
        text = self._text
        start = right.start
        while start < right.end and text[start] in " 的“‘":
            start += 1 if text[start] != "“" else 0
            if start < right.end and text[start] == "“":
                break
        if start >= right.end or text[start] in "、,，;；。)）:：" or predicate_at(text, start, right.end):
            return None
        if _CONNECTS.match(text, start, right.end):
            return None
        noun, _ = split_at_predicate(text, Span(start, right.end))
        own_noun = subject.start < subject.end and not is_verb_only(text, subject)
        placed = _PREPOSITION_TAIL.search(text, subject.start, subject.end) is not None
        verb_first = leading_verb(text, start, right.end) > start
        if own_noun and not placed and verb_first:
            return None
        return noun if noun.end - noun.start >= 1 else None

    def _before_noun(
        self, base: Reading, subject: Span, noun: Span, behind: Span, earlier: list[Reading]
    ) -> Reading:
        text = self._text
        predicate = Span(noun.end, behind.end) if noun.end < behind.end else None
        if _PREPOSITION_TAIL.search(text, subject.start, subject.end):
            noun, predicate = self._served(noun, predicate)
            return replace(base, noun=_pieces(text, noun), predicate=predicate, leads_noun=True)
        place = _PLACE_TAIL.search(text, subject.start, subject.end)
        if place:
            subject = Span(subject.start, place.start())
        verb_end = leading_verb(text, subject.start, subject.end)
        verb = Span(subject.start, verb_end) if verb_end > subject.start else None
        if verb is None and subject.start >= subject.end:
            verb = self._shared_verb(base, noun, earlier)
        between = () if verb_end >= subject.end else (Span(verb_end, subject.end),)
        return replace(base, verb=verb, noun=(*between, *_pieces(text, noun)), predicate=predicate, leads_noun=True)

    def _served(self, noun: Span, predicate: Span | None) -> tuple[Span, Span | None]:
        """"为27万辆电动车|进行登记挂牌": the noun, and what was done to it without 进行."""
        if predicate is not None and self._text.startswith(("进行", "提供", "开展"), predicate.start):
            return noun, predicate
        return noun, predicate

    def _shared_verb(self, base: Reading, noun: Span, earlier: list[Reading]) -> Span | None:
        """The verb of the figure before, where this one only continues its list."""
        if not earlier:
            return None
        previous = earlier[-1]
        if previous.verb is None or previous.form is not Form.LEVEL or previous.clause.group != self._clause.group:
            return None
        if previous.predicate is not None and not previous.leads_noun:
            return None
        gap = self._text[previous.mention.clean.end : noun.start]
        same_unit = previous.mention.unit == base.mention.unit
        named = self._text[noun.start : noun.end].endswith(QUANTITY_ENDINGS)
        within_list = _LIST_GAP.fullmatch(gap) is not None and previous.clause.span == self._clause.span
        across = gap.strip() in (",", "，") and same_unit and not named
        return previous.verb if within_list or across else None


_RANK_TAIL = re.compile(
    r"(?:综合|总)?(?P<place>(?:在|居|位居|位列|列|排名|名列|排|位于|跃居|升至|升到|上升至|进入|保持|蝉联|获|获得|荣获|为|是|创)*(?:在)?"
    r"(?:全(?:市|省|县|区|国|州)|[一-鿿]{2,6}?(?:市|省|县|区|州|系统|行业|条线))?(?:同类城市|各区县?市?|各区市|各市|城市|公安机关|法院|检察院)?"
    r"(?:排名|排|位居|位列|居|列|综合|总)*)\Z"
)
_BARE_SUBJECTS = frozenset("实际 平均 名义 预计 同口径 按可比口径 扣除物价因素 幅度 可比口径 分别 其中 较 比".split())  # noqa: SIM905
_LIST_GAP = re.compile(r"[^,，;；。]*?(?:、|和|及|与|以及)\s*")
_SPELL_WORDS = re.compile(r"(?:在)?(?:已)?连续\Z")


def _last_subject(readings: list[Reading]) -> Reading | None:
    """The latest figure with words of its own, which a bare change or rank speaks of."""
    for reading in reversed(readings):
        if (reading.noun or reading.verb) and not reading.clause.bracketed:
            return reading
    return None


def _without_spell(text: str, subject: Span, clause: Clause) -> Span:
    """The subject without a spell inside it (刑事警情在连续5年每年…)."""
    for mention in clause.figures:
        if mention.kind is Kind.DURATION and subject.start <= mention.clean.start < subject.end:
            match = _SPELL_WORDS.search(text, subject.start, mention.clean.start)
            subject = Span(subject.start, match.start() if match else mention.clean.start)
    return subject


def _pieces(text: str, span: Span) -> tuple[Span, ...]:
    """The phrase, its examples before 等 left out where they would make it long."""
    span = trim(text, span.start, span.end)
    if span.start >= span.end:
        return ()
    if span.end - span.start > 16:
        matches = list(_ETC.finditer(text, span.start + 4, span.end - 1))
        if matches and text.find("、", span.start, matches[-1].start()) >= 0:
            return (Span(matches[-1].end(), span.end),)
    return (span,)


def _shared_heads(text: str, parts: list[Span]) -> list[tuple[Span, ...]]:
    """Each part of a list with what the others lend it: the last one's noun, the first one's verb or stem."""
    last, first = parts[-1], parts[0]
    tail = _quantity_tail(text, last)
    verb_end = leading_verb(text, first.start, first.end)
    verb = Span(first.start, verb_end) if first.start < verb_end < first.end else None
    stem = _stem(text, first)
    made: list[tuple[Span, ...]] = []
    for index, part in enumerate(parts):
        pieces: list[Span] = [part]
        own_tail = _quantity_tail(text, part)
        if tail is not None and own_tail is None:
            pieces.append(tail)
        if index and verb is not None and leading_verb(text, part.start, part.end) == part.start:
            pieces.insert(0, verb)
        elif index and stem is not None and text[part.start : part.end] in _SHORT_QUANTITIES:
            pieces.insert(0, stem)
        made.append(tuple(pieces))
    return made


_SHORT_QUANTITIES = frozenset("死亡人数 受伤人数 伤亡人数 亡人数 死伤人数 起数 件数 人数 直接经济损失 经济损失 直接财产损失 财产损失 金额 涉案金额 数量 面积 产值 收入".split())  # noqa: SIM905
_SHARED_TAILS = tuple(
    "警情 案件 案 发案 事故 人员 产量 销量 产值 增加值 总值 总额 收入 支出 利润 税收 面积 里程 覆盖率 通达率 率 比重 指数 价格 人数 件数 起数 户数 次数 数 数量 量 额 投资".split()  # noqa: SIM905
)
_WIDE_TAILS = ("居民人均可支配收入", "人均可支配收入", "居民收入", "居民人均消费支出")


def _quantity_tail(text: str, part: Span) -> Span | None:
    words = text[part.start : part.end]
    for tail in (*_WIDE_TAILS, *sorted(_SHARED_TAILS, key=len, reverse=True)):
        if words.endswith(tail):
            return Span(part.end - len(tail), part.end)
    return None


def _stem(text: str, part: Span) -> Span | None:
    tail = _quantity_tail(text, part)
    return Span(part.start, tail.start) if tail is not None and tail.start > part.start else None
