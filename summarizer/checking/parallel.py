"""The heads by which a sentence tells like figures apart: 检查工地620个,合格598个;检查仓库88个,合格80个.

Decides whether a claim names the head of another figure and not that of its own: only where the two heads stand in one
frame (检查…, …行动查获, a list), so that each excludes the other. Counting words says little there, since most of them are
the same. Leaves claims that name no head to ``rivals``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Sort, Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import GENERIC_NOUN
from summarizer.document.folding import fold
from summarizer.language.lexicon import any_of, fill, sign_of
from summarizer.numbers.units import units_compatible

__all__ = ["Heads", "ListLead", "heads_of", "other_head"]

_REACH = 12
_SHORTEST = 2
_LONGEST = 16
_GROUP = re.compile("[;；。\n]")
_CLAUSE = re.compile("[,，;；。:：\n]")
_LIST = re.compile("[,，、;；。:：\n]")
_WORD = re.compile(r"[^㐀-鿿A-Za-z]")
_ASIDE = re.compile(r"\([^()]{0,20}\)|（[^（）]{0,20}）")
_QUOTES = re.compile(r"[“”‘’「」『』\"《》\s]")
_WHEN = sign_of("aside_of_head")
_OPENS = re.compile(any_of("opens_head", "verb"))
_FRAME = re.compile(any_of("verb", "campaign"))
_NO_HEAD = re.compile(fill(r"^[占达为是有同环较比]|[年月季日周旬]|{no_head}"))
_NUMBER = re.compile(r"\d|[百千万亿]")
_IN_ORDER = re.compile(any_of("in_order"))


class Heads(NamedTuple):
    """The head of a figure and the one of a like figure of its sentence, without what both say.

    ``grouped``: they head groups of figures (检查工地620个,合格598个;…), so that other numbers may stand behind them.
    """

    own: str
    other: str
    grouped: bool


def other_head(claim: NumberClaim, heads: tuple[Heads, ...]) -> tuple[str, str] | None:
    """The head of another figure that ``claim`` names instead of its own figure's, and that one; None if it names none."""
    if not heads:
        return None
    before, after = _around(claim)
    if _IN_ORDER.search(before):
        return None
    for own, other, grouped in heads:
        at = before.rfind(other)
        if at < 0 or not (grouped or _NUMBER.search(before, at) is None):
            continue
        mine = max((before.rfind(pair) for pair in _pairs(own) if pair not in other), default=-1)
        if _says(after, own) or mine > at or (mine >= 0 and not any(map(str.isdigit, before[mine:at]))):
            continue
        if mine < 0 and len(set(own) & set(before[max(at - _LONGEST, 0) :]) - set(other)) >= _SHORTEST:
            continue  # abridged: 老人 of 老年人
        return other, own
    return None


def _around(claim: NumberClaim) -> tuple[str, str]:
    """The words of a claim before its number, and those behind it up to the next mark; of fields all words stand before."""
    text = claim.announced
    at = claim.place_told
    if claim.origin is not Origin.TEXT or at < 0 or claim.called:
        return _plain(claim.name), ""
    rest = text[at + len(claim.surface) :]
    end = _LIST.search(rest)
    return _plain(text[:at]), _plain(rest[: end.start()] if end is not None else rest)


def _plain(words: str) -> str:
    return _QUOTES.sub("", words)


def _says(words: str, head: str) -> bool:
    return any(pair in words for pair in _pairs(head))


def _pairs(head: str) -> list[str]:
    return [head[at : at + 2] for at in range(len(head) - 1)]


def heads_of(figure: Figure, report: ReportFigures, told: dict[int, ListLead]) -> tuple[Heads, ...]:
    """The heads that tell ``figure`` from like figures of its sentence, each with the other one's.

    ``told`` remembers what leads to each figure, by its index.
    """
    if figure.standing is not Standing.RESULT:
        return ()
    fellows = _fellows(figure, report)
    return tuple(_heads(figure, fellows, report, told)) if len(fellows) > 1 else ()


def _fellows(figure: Figure, report: ReportFigures) -> list[Figure]:
    """The results of the figure's sentence, as far as they are near, in order."""
    near = report.figures[max(figure.index - _REACH, 0) : figure.index + _REACH + 1]
    return [each for each in near if each.sentence.id == figure.sentence.id and each.standing is Standing.RESULT]


def _heads(figure: Figure, fellows: list[Figure], report: ReportFigures, told: dict[int, ListLead]) -> Iterator[Heads]:
    for each in fellows:
        if each.index not in told:
            told[each.index] = _told(each, _fellows(each, report), report.passages.text.text)
    own = told[figure.index]
    for other in fellows:
        if other.index == figure.index or other.mention.value == figure.mention.value:
            continue
        theirs = told[other.index]
        listed = own.listed and theirs.listed and abs(other.index - figure.index) == 1
        listed = listed and units_compatible(figure.unit, other.unit)
        pair = _apart(own.words, theirs.words, listed=listed)
        if pair is not None:
            yield Heads(*pair, grouped=False)
        elif own.group != theirs.group and _goes_on(own.words, theirs.words):
            pair = _apart(own.head, theirs.head, listed=False)
            if pair is not None:
                yield Heads(*pair, grouped=True)


def _goes_on(first: str, second: str) -> bool:
    """Whether two groups go on alike behind their heads (合格, 占全市的 and 占)."""
    return bool(first and second) and (first.startswith(second) or second.startswith(first))


class ListLead(NamedTuple):
    """What leads to a figure: its own words, the words of its group's first figure, the group, whether it stands in a list."""

    words: str
    head: str
    group: int
    listed: bool


def _told(figure: Figure, fellows: list[Figure], text: str) -> ListLead:
    first, at = figure.sentence.span.start, figure.mention.clean_start
    earlier = [each.mention.clean_end for each in fellows if each.index < figure.index]
    start = max([first, *earlier[-1:]])
    marks = [match.end() for match in _LIST.finditer(text, start, at)]
    words = text[marks[-1] if marks else start : at]
    groups = [match.end() for match in _GROUP.finditer(text, first, at)]
    group = groups[-1] if groups else first
    heading = next(each for each in fellows if each.mention.clean_start >= group)
    clauses = [match.end() for match in _CLAUSE.finditer(text, group, heading.mention.clean_start)]
    head = text[clauses[-1] if clauses else group : heading.mention.clean_start]
    told, listed = _clean(words), text[start : start + 1] == "、" or text[figure.mention.clean_end :][:1] == "、"
    if not told and figure.sort is Sort.RANK:  # 第一名甲社区;第二名乙社区
        told, listed = _clean(_behind(figure, text)), True
    return ListLead(told, _clean(head), group, listed)


def _behind(figure: Figure, text: str) -> str:
    """The words behind a figure up to the next mark, as far as a head may reach."""
    start = figure.mention.clean_end
    mark = _LIST.search(text, start, start + _LONGEST)
    return text[start : mark.start()] if mark is not None else ""


def _clean(words: str) -> str:
    return _WORD.sub("", _WHEN.sub("", _ASIDE.sub("", _plain(fold(words)))))


def _apart(first: str, second: str, *, listed: bool) -> tuple[str, str] | None:
    """What two heads of one frame say that the other does not; None if they stand in no frame or say too little."""
    length = 0
    if first[:1] == second[:1]:
        length = next((at for at, (one, two) in enumerate(zip(first, second, strict=False)) if one != two), 0)
    ours, theirs = first[length:], second[length:]
    shared = set(_pairs(ours)).intersection(_pairs(theirs))
    if not (listed or length >= _SHORTEST or (shared and _in_frame(ours, theirs, shared))):
        return None
    ours, theirs = (_opened(_cut(each, shared)) for each in (ours, theirs))
    if not all(_SHORTEST <= len(each) <= _LONGEST for each in (ours, theirs)) or ours in theirs or theirs in ours:
        return None
    if any(_NO_HEAD.search(each) or not GENERIC_NOUN.sub("", each) for each in (ours, theirs)):
        return None
    return ours, theirs


def _in_frame(first: str, second: str, shared: set[str]) -> bool:
    """Whether two heads that share pairs of characters go on alike: to their ends (…站台), or with what is done or in what
    campaign (…专项行动查获).
    """
    rests = [each[len(_cut(each, shared)) :] for each in (first, second)]
    shorter, longer = sorted(rests, key=len)
    if not shorter:
        return True
    return longer.startswith(shorter) or (shorter[:2] == longer[:2] and _FRAME.match(shorter) is not None)


def _opened(words: str) -> str:
    """``words`` without what opens many heads."""
    while (found := _OPENS.match(words)) is not None and found.end() < len(words):
        words = words[found.end() :]
    return words


def _cut(words: str, shared: set[str]) -> str:
    """``words`` up to what both heads say; one character of it stays with a single one (甲|港吞吐量)."""
    at = next((at for at, pair in enumerate(_pairs(words)) if pair in shared), len(words))
    return words[: max(at, _SHORTEST)] if at else ""
