"""Attachment: whether an indicator's words name this figure or another one of the same sentence.

Decides by comparing the indicator with the heads of every figure in the sentence: words that name both figures say
nothing, words that name only one speak for it. Leaves whether value, unit and period agree to ``checking``.

Deterministic. An indicator is a paraphrase as a rule, so the verdict is against a figure only where another one is
named clearly better and this one hardly at all; in between it is unclear.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum

from summarizer.numbers.mention import Kind
from summarizer.structure.passages import FigureContext, Passages
from summarizer.text import Span

__all__ = ["Attachment", "Verdict", "attach"]


class Verdict(Enum):
    """Whose figure it is by the indicator's words."""

    ATTACHED = "attached"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Attachment:
    """The verdict on one indicator and one figure.

    ``others`` are the ids of the figures that the words fit better, best first; empty unless ``ELSEWHERE``.
    ``own`` and ``theirs`` are clean spans of the words that name this figure and the first of the others.
    ``reason`` says in words what the verdict rests on.
    """

    verdict: Verdict
    number: str
    others: tuple[str, ...]
    own: tuple[Span, ...]
    theirs: tuple[Span, ...]
    reason: str


# What every indicator may end with: it tells kinds of figures apart, not figures of one kind.
_ENDING = re.compile(
    r"(?:(?:同比|环比|每年|年均)?变化(?:幅度|率)?|(?:增加|减少)[数额]|(?:人次|家次|场次|次|人|起|件|户|项|条|个|台|辆|处|家|名)?数量?"
    r"|金额|经费|资金|总数|里程|长度|面积|容量|时长|天数|年数|月数|占比|比重|比例|排名|名次)+\Z"
)
_NOISE = re.compile(r"[\s“”\"'‘’「」『』《》()（）、,，.。·的和与及等\d]")
_CHANGE_WORDS = re.compile(
    r"变化|增长|下降|上升|增幅|降幅|增速|同比|环比|增减|涨幅|跌幅|减少|增加(?!值)|提高|提升|缩短|压减|降低|高出|高于|低于|较|升幅"
)
_RANK_WORDS = re.compile(r"排名|名次|位次|位列|位居|名列|第[一二三四五六七八九十]")
_MONEY_WORDS = re.compile(r"(?:金额|经费|资金|损失|总额|收入|支出|产值|利润|税|投资|款|额)\Z")
_SHARE_WORDS = re.compile(r"(?:率|比重|占比|比例|度)\Z")
_AMOUNT_OF_CHANGE = re.compile(r"(?:增加|减少)(?:数|额|量)?\Z")
_TIME_WORDS = re.compile(r"(?:年数|月数|天数|时长|时间|用时)\Z")
_RATIO_WORDS = re.compile(r"(?:之比|倍数|倍)\Z")
_PERSON_WORDS = re.compile(r"(?:人数|人员数|嫌疑人数|人员|者数|名数)\Z")
_PERSON_UNITS = frozenset("人名位")
_COUNTED = re.compile(r"([起人件次户辆])数(?:同比|环比|每年|年均)?(?:变化|增加数|减少数)?\Z")
_SHORTEST = 2
_FILLER = frozenset("数量额率个项")  # characters that end names of all kinds
_EMPTY = frozenset("涉及 余下 其余 合计 发生 共有 达到".split())  # says nothing of what is counted
_MARGIN = 0.15  # how much better the other figure must be named
_CLEARLY = 2.0  # how many times more words must speak for it alone
_NAMED = 0.6  # the share of a figure's words that must be said before it counts as named
_WELL_NAMED = 0.9  # … before the kind of figure can't speak against it any more
_SAID = 0.7  # or the share of the indicator that must be another figure's, where this one is not named at all
_FAR_BETTER = 0.4  # so much better named, the other figure has it though the head noun is this one's
_ALL_BUT = 0.75  # of the words that a later figure has alone
_MOST = 0.75  # of the characters that the other figure has alone
_SOME = 0.2  # … where the indicator's ending says already that it is a figure of the other kind
_FEW = 3
_FEWEST = 2
_PARTLY = 0.75


def attach(passages: Passages, number: str, indicator: str) -> Attachment:
    """Whether ``indicator`` (folded: Simplified, half-width) names the figure ``number``; KeyError if there is none."""
    figure = passages.figure(number)
    rivals = [f for f in _in_sentence(passages, figure) if f.number != number and f.label]
    words = _grams(indicator)
    if not words or not figure.label or not rivals:
        return _verdict(
            Verdict.UNCLEAR if not words else Verdict.ATTACHED, figure, [], "no other figure in its sentence"
        )
    mine = _Profile.of(passages, figure)
    better: list[tuple[float, FigureContext]] = []
    for rival in rivals:
        lead = _lead(indicator, words, mine, _Profile.of(passages, rival))
        if lead > 0:
            better.append((lead, rival))
    if better:
        better.sort(key=lambda pair: (-pair[0], pair[1].number))
        rival = better[0][1]
        reason = f"its words name {rival.label} ({rival.number}), not {figure.label} ({number})"
        return _verdict(Verdict.ELSEWHERE, figure, [pair[1] for pair in better], reason)
    if mine.share(words) > 0:
        return _verdict(Verdict.ATTACHED, figure, [], f"its words name {figure.label}")
    return _verdict(Verdict.UNCLEAR, figure, [], "its words name no figure of the sentence")


def _verdict(verdict: Verdict, figure: FigureContext, better: list[FigureContext], reason: str) -> Attachment:
    theirs = better[0].heads if better else ()
    return Attachment(verdict, figure.number, tuple(f.number for f in better), figure.heads, theirs, reason)


def _in_sentence(passages: Passages, figure: FigureContext) -> list[FigureContext]:
    sentence = passages.sentence(figure.sentence)
    return [passages.figure(number) for number in sentence.numbers]


@dataclass(frozen=True, slots=True)
class _Profile:
    """The words of one figure: its label's core in bigrams, and what kind of figure it is."""

    start: int
    core: str
    characters: frozenset[str]
    grams: Counter[str]
    change: bool
    kind: Kind
    unit: str
    counted: str  # 起 of 起数, 人 of 人数: tells 事故起数 from 事故死亡人数; "" where the label does not say

    @classmethod
    def of(cls, passages: Passages, figure: FigureContext) -> _Profile:
        mention = passages.mention(figure.number)
        change = figure.change is not None
        return cls(
            mention.clean.start,
            _core(figure.label),
            _characters(figure.label),
            _grams(figure.label),
            change,
            mention.kind,
            mention.unit or "",
            _counted(figure.label),
        )

    @property
    def rank(self) -> bool:
        """Whether the figure is a rank."""
        return self.kind is Kind.RANK

    def counts_like(self, other: _Profile) -> bool:
        """Whether both are in one unit, or both count people."""
        return self.unit == other.unit or (self.unit in _PERSON_UNITS and other.unit in _PERSON_UNITS)

    def covered(self, words: Counter[str]) -> float:
        """The share of this figure's words that ``words`` hold."""
        return sum((words & self.grams).values()) / max(1, sum(self.grams.values()))

    def share(self, words: Counter[str]) -> float:
        """The share of ``words`` that are this figure's."""
        return sum((words & self.grams).values()) / max(1, sum(words.values()))

    def fits(self, indicator: str) -> bool:
        """Whether the indicator's last words say outright that it is a figure of this kind."""
        if self.kind is Kind.MONEY:
            return _MONEY_WORDS.search(indicator) is not None
        if self.kind is Kind.PERCENT and not self.change:
            return _SHARE_WORDS.search(indicator) is not None
        if self.kind is Kind.DURATION:
            return _TIME_WORDS.search(indicator) is not None
        if self.kind is Kind.MULTIPLE:
            return _RATIO_WORDS.search(indicator) is not None
        if self.kind is Kind.COUNT and not self.change and self.unit in _PERSON_UNITS:
            return _PERSON_WORDS.search(indicator) is not None
        if self.kind is Kind.COUNT and self.change:
            return _AMOUNT_OF_CHANGE.search(indicator) is not None
        return self.unit.endswith("次") and indicator.endswith((self.unit[-2:], "次数"))


def _core(words: str) -> str:
    """The words that name the thing: without quotation marks, digits and the ending that all indicators share.

    Empty where too little is left to tell one figure from another.
    """
    core = _ENDING.sub("", _NOISE.sub("", words))
    return "" if len(core) < _SHORTEST or core in _EMPTY else core


def _characters(words: str) -> frozenset[str]:
    return frozenset(_NOISE.sub("", words)) - _FILLER


def _counted(words: str) -> str:
    match = _COUNTED.search(words)
    return match.group(1) if match else ""


def _grams(words: str) -> Counter[str]:
    core = _core(words) or _NOISE.sub("", words)
    return Counter(core[i : i + 2] for i in range(len(core) - 1)) if len(core) > 1 else Counter([core] if core else [])


def _lead(indicator: str, words: Counter[str], mine: _Profile, theirs: _Profile) -> float:
    """By how much the indicator speaks for the other figure; 0 where not clearly."""
    of_rank = _RANK_WORDS.search(indicator) is not None
    if (mine.fits(indicator) and not theirs.fits(indicator)) or (mine.rank and of_rank):
        return 0.0
    if not mine.core:  # 伤人数: too short for words
        alike = mine.change == theirs.change and mine.counts_like(theirs)
        return _lead_of_characters(_characters(indicator), mine, theirs, _MOST) if alike else 0.0
    own, other = mine.covered(words), theirs.covered(words)
    if theirs.rank and not mine.rank:
        return 1.0 if of_rank and own < _NAMED else 0.0
    if mine.change != theirs.change:
        return _lead_of_kind(_CHANGE_WORDS.search(indicator) is not None, own, other, mine)
    counted = _counted(indicator)
    if counted and mine.counted and theirs.counted and mine.counted != theirs.counted:
        if counted == mine.counted:
            return 0.0
        if counted == theirs.counted and other >= _NAMED and other >= own - _MARGIN:
            return 0.5 + other - own
    alike = mine.counts_like(theirs)
    if not alike and theirs.fits(indicator) and own == 0.0 and _core(indicator):
        return _lead_of_characters(_characters(_core(indicator)), mine, theirs, _SOME)
    completed = _lead_of_completion(words, mine, theirs) if alike else 0.0
    near = not alike or other - own < _FAR_BETTER
    if completed or (near and _core(indicator)[-2:] == mine.core[-2:] != theirs.core[-2:]):
        return completed  # else the indicator's head noun is this figure's
    return _lead_of_words(words, mine, theirs) or _lead_of_characters(_characters(indicator), mine, theirs, _MOST)


def _lead_of_kind(of_change: bool, own: float, other: float, mine: _Profile) -> float:
    """The lead where one of the two is a change and the other a level, as the indicator says that it is."""
    if of_change == mine.change or other < _NAMED or other < own:
        return 0.0
    return 0.5 + other - own if mine.change or own < _WELL_NAMED else 0.0


def _lead_of_completion(words: Counter[str], mine: _Profile, theirs: _Profile) -> float:
    """The lead of a later figure, whose noun the report leaves out because this one names it (隐患24处,按期|销案23处).

    An indicator that says all of its own words is about it, though it says this figure's noun too.
    """
    alone = theirs.grams - mine.grams
    said = sum((words & alone).values())
    return _MARGIN if theirs.start > mine.start and said and said >= _ALL_BUT * sum(alone.values()) else 0.0


def _lead_of_characters(said: frozenset[str], mine: _Profile, theirs: _Profile, most: float) -> float:
    """The lead where the words are abbreviated: all that tells the other figure from this one is said, nothing of this one's."""
    own, other = mine.characters - theirs.characters, theirs.characters - mine.characters
    if not own or not other or own & said:
        return 0.0
    return _MARGIN if len(other & said) >= most * len(other) else 0.0


def _lead_of_words(words: Counter[str], mine: _Profile, theirs: _Profile) -> float:
    """The lead by words alone, for two figures of one kind."""
    own, other = mine.covered(words), theirs.covered(words)
    own_only = sum((words & (mine.grams - theirs.grams)).values())
    their_only = sum((words & (theirs.grams - mine.grams)).values())
    if other >= _WELL_NAMED and own_only == 0 and (their_only >= _FEWEST or own <= _PARTLY):
        return max(other - own, _MARGIN)  # all of the other's words are said, and what is this one's alone is not
    if their_only < 1 or their_only < _CLEARLY * own_only:
        return 0.0
    if own == 0 and their_only >= _FEW and theirs.share(words) >= _SAID:
        return theirs.share(words)
    return other - own if other >= _NAMED and other - own >= _MARGIN else 0.0
