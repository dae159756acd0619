"""Windows: the words to the left and right of each figure that may speak of it.

Decides how the text between two figures of a clause is shared out. Leaves reading the words to ``heads``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.changes import COMPARES_FAR
from summarizer.reading.clauses import Clause
from summarizer.reading.exceeding import EXCEEDS
from summarizer.reading.lexicon import DOWN_WORDS, UP_WORDS
from summarizer.reading.phrases import leading_verb, trim
from summarizer.text import Span

__all__ = ["CONNECTS", "LIST_MARK", "Window", "run_length", "windows_of"]

# Between the figures of one enumeration stands nothing but this.
_SEPARATOR = re.compile(fill(r"\s*(?:、|{and_word}|[,，]|/)\s*\Z"))
# … or a list mark and the direction of the next change (分别增加2%、减少4%).
_TURN = re.compile(
    rf"\s*(?:、|和|及|与|[,，])\s*(?:{'|'.join(sorted((*UP_WORDS, *DOWN_WORDS), key=len, reverse=True))})(?:了)?\s*\Z"
)
LIST_MARK = re.compile(
    fill(
        r"、|{list_goes_on}|[和与](?![谐平解气睦]|(?<=国家和)地区)|(?<![涉普波危顾提触惠遍])及|(?<!合)并(?![发案])|[,，]"
    )
)
# What follows a figure and leads on to the next one, so that it names nothing that the first counts.
CONNECTS = re.compile(
    fill(
        r"\s*(?:(?:{strongly_changed})?度?(?:{window_change})|[较比](?={led_to_time}|同期|上期|\d{4}年)|居(?![民委住家])|排(?![查除污涝放水])|列(?![车装])|{reckoned_by}|约?占(?![用地领据有线道])|[多少]出?了?\Z|,|，|、|\(|（|\)|）|]|】|”|」|》|。|;|；|：|:)"
    )
)
# Kinds of areas counted together, before what belongs to them: 省(区、市)|的, 市、自治州|的.
_AREA_LIST = re.compile(
    r"(?:自治)?[省市县区州旗盟乡镇村](?:[(（][省市县区州旗盟乡镇村、自治]{1,9}[)）]|(?:[、和](?:自治)?[省市县区州旗盟乡镇村]){1,4})(?=的)"
)
_RATE_BEHIND = re.compile(
    fill(
        r"(?P<counted>[一-鿿“”]{2,12}?)(?:(?:{on_time})?[一-鿿]{2}率|(?:{rate_subject})?(?:{rate_quality})(?:天数)?的?(?:{share_noun}))(?:{all_or_each})?(?:{is_or_reaches})?(?:{bounding})?\s?"
    )
)
_ASPECTS = frozenset(words("aspect_unit"))  # 4个方面20项任务: both count the tasks
_SHORT_NOUN = 3  # "11个村2449人": such words belong to the first figure alone; longer ones may speak of both
_LEADS_TO_DATE = frozenset(
    "从由比较与到至为是占"
)  # 从2018年的45.8%下降到2022年的29.4%: the date is part of what is said
_SINCE = re.compile(rf"(?!{any_of('begins_like_time')})起")
_RECURS = "一遇"  # 由五年|一遇提高到二十年一遇
_NO_LIST = ("", "或")  # 二十年或五十年一遇: one of them, and no two in order
_WORTH = frozenset(words("worth"))
_CURRENCIES = words("foreign_money")
_SPENT = words("invested")
_FAR_LEFT, _FAR_RIGHT = 90, 60
_FAR = 12  # characters of a comparison before its time
_LONGEST_RUN = 48  # figures; no list in order is longer, and looking on would take its square


class Window(NamedTuple):
    """The stretches that may speak of one figure; ``twin`` where the words behind are those of the next figure."""

    left: Span
    right: Span
    twin: bool = False


def windows_of(text: str, clause: Clause, figures: list[NumberMention]) -> list[Window]:
    """One window for each of ``figures`` (the countable mentions of ``clause``, in order)."""
    rights = [_right(text, clause, figures, index) for index in range(len(figures))]
    if len(figures) == 1:
        return [_alone(text, clause, figures[0], rights[0])]
    windows: list[Window] = []
    begin = clause.span.start
    for index, figure in enumerate(figures):
        start = _behind_dates(text, clause, max(begin, figure.clean_start - _FAR_LEFT), figure.clean_start)
        start = _behind_bracket(text, start, figure.clean_start) if index else start
        windows.append(Window(Span(start, figure.clean_start), rights[index]))
        reaches = index + 1 < len(figures) and rights[index].end == figures[index + 1].clean_start
        whole_gap = reaches and rights[index].end - rights[index].start > _SHORT_NOUN
        begin = figure.clean_end if whole_gap else rights[index].end
        begin += len(_RECURS) if text.startswith(_RECURS, begin) else 0
    return _with_twins(text, figures, windows)


def _behind_bracket(text: str, start: int, end: int) -> int:
    """Behind the bracket that ``start:end`` begins with, which is told of the figure before (540人(占5.5%)、|代表591人)."""
    if text[start : start + 1] not in ("(", "（"):
        return start
    closed = text.find(")" if text[start] == "(" else "）", start, end)
    return closed + 1 if closed >= 0 else start


def _alone(text: str, clause: Clause, figure: NumberMention, right: Span) -> Window:
    """The window of the only figure of a clause."""
    end = figure.clean_start
    return Window(Span(_behind_dates(text, clause, max(clause.span.start, end - _FAR_LEFT), end), end), right)


def _right(text: str, clause: Clause, figures: list[NumberMention], index: int) -> Span:
    start = figures[index].clean_end
    if figures[index].kind is Kind.MONEY:  # 14万亿元|人民币
        start += next((len(name) for name in _CURRENCIES if text.startswith(name, start)), 0)
    last = index + 1 == len(figures)
    end = clause.span.end if last else figures[index + 1].clean_start
    between = text[start:end]
    if not between.strip() or CONNECTS.match(text, start, end) or _SEPARATOR.match(between):
        return Span(start, start)
    areas = _AREA_LIST.match(text, start, end)
    if areas is not None:
        return Span(start, areas.end())  # 20个省(区、市)的|80处林区; 8个市、自治州的|发案降幅
    if not last and _is_spent(text, figures[index]) and leading_verb(text, start, end) > start:
        return Span(start, start)  # 投资106亿元新建学校1306所: what the money did belongs to the next figure
    if not last:
        rate = _RATE_BEHIND.fullmatch(text, start, end) if figures[index + 1].kind is Kind.PERCENT else None
        if rate is not None:
            return Span(start, rate.end("counted"))  # 836个基层支部|达标率100%: the rate is not what is counted
        mark = _list_mark(text, start, end)
        if mark is not None:
            return Span(start, mark)
    return Span(start, min(end, start + _FAR_RIGHT))


def _list_mark(text: str, start: int, end: int) -> int | None:
    """Where the first list mark outside brackets stands, which parts the words of two figures; None without one."""
    for match in LIST_MARK.finditer(text, start, end):
        opened = max(text.rfind(mark, start, match.start()) for mark in "(（")
        closed = max(text.rfind(mark, start, match.start()) for mark in ")）")
        if opened <= closed:
            return match.start()
    return None


def _is_spent(text: str, figure: NumberMention) -> bool:
    """Whether the figure is money, or says by its word that it is (投资385万)."""
    return figure.kind is Kind.MONEY or (figure.unit is None and text.endswith(_SPENT, 0, figure.clean_start))


def _behind_dates(text: str, clause: Clause, start: int, end: int) -> int:
    """Behind the last date that only says when; a date inside the counted phrase (破获十年前命案) stays in it."""
    if len(clause.figures) == 1:
        return start
    first = bisect_left(clause.figures, start, key=_place)
    last = bisect_left(clause.figures, end, first, key=_place)
    led_to = -1  # where the last date ends that is part of what is said
    for mention in clause.figures[first:last]:
        if mention.kind is not Kind.DATE or mention.clean_start < start or mention.clean_end > end:
            continue
        before = trim(text, start, mention.clean_start)
        if before.start < before.end and leading_verb(text, before.start, before.end) == before.end:
            continue
        joined = led_to >= 0 and _SEPARATOR.fullmatch(text, led_to, mention.clean_start) is not None
        led = text[max(start, mention.clean_start - 1) : mention.clean_start] in _LEADS_TO_DATE
        led = led or text.endswith(("比上", "较上"), start, mention.clean_start)  # 环比上|三月
        near = (max(start, mention.clean_start - _FAR), mention.clean_start)
        if joined or led or COMPARES_FAR.search(text, *near) or EXCEEDS.search(text, *near):
            led_to = mention.clean_end
            continue
        start = mention.clean_end
        if _SINCE.match(text, start, end):
            start += 1  # 自2015年|起一直徘徊在
    return start


def _place(mention: NumberMention) -> int:
    return mention.clean_start


def _with_twins(text: str, figures: list[NumberMention], windows: list[Window]) -> list[Window]:
    """Figures with nothing between them share the words behind the last of them."""
    made = list(windows)
    for index in range(len(figures) - 2, -1, -1):
        if made[index + 1].right.start >= made[index + 1].right.end:
            continue
        gap = text[figures[index].clean_end : figures[index + 1].clean_start].strip()
        if gap in _WORTH and text.startswith("的", figures[index + 1].clean_end):
            of_both = Span(made[index + 1].right.start + 1, made[index + 1].right.end)
            made[index] = Window(made[index].left, of_both)  # 1辆|价值90万元的巡逻车
            continue
        if not gap or gap in _ASPECTS:
            made[index] = Window(made[index].left, made[index + 1].right, True)
            at = figures[index + 1].clean_start
            made[index + 1] = Window(Span(at, at), made[index + 1].right, True)
    return made


def run_length(text: str, figures: list[NumberMention], index: int) -> int:
    """How many figures from ``index`` on follow one another with nothing but list marks between them."""
    run = 1
    while index + run < len(figures) and run < _LONGEST_RUN:
        gap = text[figures[index + run - 1].clean_end : figures[index + run].clean_start]
        if gap.strip() in _NO_LIST or not (_SEPARATOR.match(gap) or _TURN.match(gap)):
            break
        run += 1
    return run
