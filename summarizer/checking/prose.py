"""Claims of prose: every number that a text states, sentence by sentence.

Decides which numbers of a summary are figures to be judged in full and which have only to stand in the
report. Leaves reading numbers and structure to the same code that reads reports, so that a sentence copied from the
report claims exactly what it says there; awards to ``claimed_awards``, fields that hold one number to ``lone``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import accumulate
from typing import NamedTuple

from summarizer.checking.attachment.fit import Layer
from summarizer.checking.bearing import scopes_of
from summarizer.checking.claims import Depth, NumberClaim, Origin, TextPart, called_in
from summarizer.checking.figure import Figure, figures_in
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import PLAN_CUE
from summarizer.checking.lone import lone_claims
from summarizer.checking.reading import passages_of
from summarizer.checking.surroundings import layers_of
from summarizer.checking.verbatim import copied_claims
from summarizer.document.folding import fold
from summarizer.language.lexicon import classes_of, fill
from summarizer.numbers.mention import Approximation, Disposition, Kind, NumberMention
from summarizer.reading.passages import Carried, SectionRole, Sentence
from summarizer.reading.targets import PASSED_TARGET

__all__ = ["claims_of_parts"]

_OWN_SENTENCE = 1
_ALL_YEAR = "全年"
_WHOLE = ("全国", "全省")
_WHEN = re.compile(r"[^,，。]{0,30}[年月日来期季间度起末底前后内份中止时段],")
_SUBJECT = re.compile(
    fill(r"全国|全省|[\u3400-\u9fff]{2,4}?(?:[省市县]|区(?!域|生产总值))|[\u3400-\u9fff]{2,8}?(?:{police_unit})")
)
# Characters of verbs and function words: what holds one is no name that opens a sentence.
_NO_NAME = re.compile(
    r"[等进入获评列增赠送打破办查开建完实现累共被在对向为由与和把将各某该新上的了全本我是有到从以及满度率数]"
    r"|(?:^|[^\u3400-\u9fff])地区$|[社城辖片校园景街山灾疫库郊牧灌]区$|城市$|超市$|[股菜夜]市$"
)
_NUMERAL = re.compile(r"[0-9０-９〇○零一二两兩三四五六七八九十百千万萬亿億半几幾廿卅壹贰叁肆伍陆柒捌玖拾佰仟]")
_NAMED_STANDINGS, _NAMED_KINDS = (Standing.NAMED, Standing.TIME), (Kind.DATE, Kind.IDENTIFIER)
_SHARE_BOUND = re.compile(fill(r"({bounding})占(?:比|了|到)?\Z"))
_BOUNDS = (
    ("bound_about", Approximation.ABOUT),
    ("bound_less", Approximation.LESS_THAN),
    ("bound_more", Approximation.MORE_THAN),
)
_REACH = 6
_BETWEEN = "\n\n"
_SHORT = 2
_YEAR = re.compile(r"(?:19|20)\d\d")  # 莱西公安2020: the year of a title
_OWN_FIGURES = re.compile(fill(r"[两二三四五六七八九2-9][类项者种个组](?:数据|数字|指标)?(?:{summing})"))


def claims_of_parts(parts: Iterable[TextPart], report: ReportFigures) -> tuple[NumberClaim, ...]:
    """The numbers that ``parts`` state of ``report``.

    Each text is read once, all together and in an order of their own, so neither the order of the parts nor their
    number changes what is claimed.
    """
    copied, others = copied_claims((part for part in parts if _NUMERAL.search(part.text)), report)
    alone, running = lone_claims(others)
    return (*copied, *alone, *_running_claims(running, scopes_of(report)))


def _running_claims(parts: Iterable[TextPart], scopes: Set[str]) -> Iterable[NumberClaim]:
    stated: defaultdict[str, list[TextPart]] = defaultdict(list)
    for part in parts:
        stated[part.text].append(part)
    if not stated:
        return
    texts = sorted(stated)
    starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
    passages = passages_of(_BETWEEN.join(texts))
    figures = tuple(figures_in(passages))
    told: dict[str, _Told] = {}
    for figure in figures:
        if figure.standing is not Standing.MARKER and not _is_loose(passages.text.text, figure):
            named = _is_named(figure)
            layers = () if named else layers_of(passages, figures, figure)
            sentence = figure.sentence
            if sentence.id not in told:
                told[sentence.id] = _told(passages.text.text, sentence, scopes)
            for part in stated[texts[bisect_right(starts, figure.start) - 1]]:
                depth = Depth.PRESENCE if named else part.depth
                yield _claim(passages.text.text, figure, layers, part, depth, told[sentence.id])


def _is_loose(text: str, figure: Figure) -> bool:
    """Whether a number counts nothing of the report: an idiom, or the summary's own figures (两项合计710起)."""
    if Disposition.LOOSE in (figure.context.reason, figure.mention.reason):
        return True
    mention = figure.mention
    return mention.clean_length <= _SHORT and _OWN_FIGURES.match(text, mention.clean_start) is not None


def _is_named(figure: Figure) -> bool:
    """Whether a number is part of a name or a date, and counts nothing."""
    mention = figure.mention
    if figure.standing in _NAMED_STANDINGS or mention.kind in _NAMED_KINDS:
        return True
    return mention.unit is None and _YEAR.fullmatch(mention.surface) is not None


class _Told(NamedTuple):
    """What a sentence of the summary says of all its figures."""

    words: str
    subject: str | None
    planned: bool


def _told(text: str, sentence: Sentence, scopes: Set[str]) -> _Told:
    words = text[sentence.span.start : sentence.span.end]
    planned = sentence.role is SectionRole.PLAN or PLAN_CUE.search(words) is not None
    return _Told(words, _subject(words, scopes), planned)


def _claim(
    text: str, figure: Figure, layers: Sequence[Layer], part: TextPart, depth: Depth, told: _Told
) -> NumberClaim:
    mention, context = figure.mention, figure.context
    passed = context.rule == PASSED_TARGET  # 高于80万人次的目标: the word compares, and bounds nothing
    return NumberClaim(
        item=part.item,
        surface=text[mention.clean_start : mention.clean_end],
        value=mention.value,
        low=mention.value if passed else mention.low,
        high=mention.value if passed else mention.high,
        approximation=Approximation.EXACT if passed else _bound(text, mention),
        unit=figure.unit if mention.unit is not None else None,
        kind=mention.kind,
        origin=Origin.TEXT,
        depth=depth,
        layers=(*layers, *part.beside),
        label=context.label,
        called=called_in(part),
        announced=told.words,
        direction=figure.direction,
        basis=fold(context.basis) if context.basis is not None else part.basis,
        period=_period(text, figure) or part.period,
        scope=part.scope,
        subject=_carried(context.scope) or told.subject,
        date=mention.date,
        evidence=part.evidence,
        planned=told.planned or passed,
        written=mention.surface,
    )


def _bound(text: str, mention: NumberMention) -> Approximation:
    """The bound of a number, which may stand before the word of share that leads to it (约占四成三)."""
    if mention.approximation is not Approximation.EXACT:
        return mention.approximation
    before = _SHARE_BOUND.search(text[max(mention.clean_start - _REACH, 0) : mention.clean_start])
    classes = classes_of(before.group(1)) if before is not None else frozenset[str]()
    return next((bound for name, bound in _BOUNDS if name in classes), mention.approximation)  # 分别占 bounds nothing


def _carried(carried: Carried | None) -> str | None:
    """What the claim's own sentence says; what an earlier sentence says is too weak a ground for an error."""
    return fold(carried.text) if carried is not None and carried.distance <= _OWN_SENTENCE else None


def _period(text: str, figure: Figure) -> str | None:
    """The period that the claim names; one that only says what this figure builds on (在去年…基础上) is another's."""
    carried = figure.context.period
    if carried is not None and "基础上" in text[carried.span.end : figure.mention.clean_start]:
        return None
    if carried is not None and carried.distance and figure.direction is not None and "同期" in carried.text:
        return None  # 去年同期420起,减少12起: the change is of this year
    said = _carried(carried)
    if said is not None and carried is not None and carried.span.start >= figure.sentence.span.start:
        whole = _ALL_YEAR in text[carried.span.end : figure.mention.clean_start]
        return said + _ALL_YEAR if whole and _ALL_YEAR not in said else said  # 2023年全年
    return said


def _subject(sentence: str, scopes: Set[str]) -> str | None:
    """The body or area that opens a sentence: one of the report's ``scopes``, or what is named like one.

    Parts of any town (城区, 社区) are none.
    """
    start = _WHEN.match(sentence)
    after = sentence[start.end() if start is not None else 0 :]
    named = [scope for scope in scopes if len(scope) > 1 and after.startswith(scope)]
    known = max(named, key=len) if named else None
    opening = _SUBJECT.match(after)
    if opening is None:
        return known
    name = opening.group()
    return name if name in _WHOLE or not _NO_NAME.search(name) else known
