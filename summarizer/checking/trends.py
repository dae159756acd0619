"""Changes that are told without a figure: 事故连续四年大幅下降, 投诉信访明显下降.

Decides whether a summary tells the opposite of what the report tells of the same thing. Only where the report says the
thing in nearly the same words, and nowhere that it went the claimed way: words that are near are no proof. Leaves changes
with a figure to ``support``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.checking.attachment.likeness import grams
from summarizer.checking.claims import TextPart
from summarizer.checking.directions import FALL, RISE
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill, matches_at, sign_of
from summarizer.messages import Message
from summarizer.numbers.mention import Direction
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["TrendProblem", "trend_problems"]

_HOW = fill(r"(?:{trend_adverb}|连续[^,，。;；]{1,6}?[年月季]度?|、){0,9}")
_TREND = re.compile(rf"(?:(?P<up>{RISE})|(?P<down>{FALL}))(?:趋势|态势|了)?(?=[,，。;；、\n]|$)")
_BEFORE = re.compile(rf"([^,，。;；:：\n]{{2,60}}?){_HOW}$")
_CLAUSE = re.compile(r"[,，。;；:：\n][^,，。;；:：\n]*$")
_WINDOW = 60
_ANY = sign_of("rise", "fall")
_SAME = 0.6
_LEAST = 2


@dataclass(frozen=True, slots=True)
class TrendProblem:
    """A change that the summary tells of the wrong way: its words, and where the report tells it (raw)."""

    item: str | None
    stated: str
    message: Message
    span: Span


@dataclass(frozen=True, slots=True)
class _Trend:
    what: frozenset[str]
    direction: Direction
    said: str
    span: Span


def trend_problems(parts: Iterable[TextPart], passages: Passages) -> Iterable[TrendProblem]:
    """What ``parts`` tell of the wrong way; a part with citations is held against the whole report as well."""
    told: list[_Trend] | None = None
    for part in parts:
        text = fold(part.text)
        if _ANY.search(text) is None:
            continue
        for claim in _trends(text):
            told = list(_trends(passages.text.text)) if told is None else told
            meant = _meant(claim, told)
            if meant is not None:
                span = passages.text.raw_span(*meant.span)
                message = Message("differs.direction", ours=claim.said, theirs=meant.said)
                yield TrendProblem(part.item, _as_written(part.text, text, claim), message, span)


def _as_written(raw: str, folded: str, claim: _Trend) -> str:
    """The words of ``claim`` in the script of its summary, where folding left their places as they were."""
    return raw[slice(*claim.span)].strip() if len(raw) == len(folded) else claim.said


def _trends(text: str) -> Iterable[_Trend]:
    for found in matches_at(_ANY, _TREND, text):
        before = text[max(found.start() - _WINDOW, 0) : found.start()]
        mark = _CLAUSE.search(before)
        clause = before[mark.start() + 1 :] if mark is not None else before
        what = _BEFORE.match(clause)
        words = frozenset(word for word in grams(what.group(1)) if len(word) > 1) if what is not None else frozenset()
        if len(words) >= _LEAST:
            direction = Direction.INCREASE if found["up"] else Direction.DECREASE
            start = found.start() - len(clause)
            yield _Trend(words, direction, text[start : found.end()].strip(), Span(start, found.end()))


def _meant(claim: _Trend, told: Iterable[_Trend]) -> _Trend | None:
    """The trend of the report that ``claim`` turns round; None where there is none, or one that bears it out."""
    alike = [(_likeness(claim, trend), trend) for trend in told]
    alike = [pair for pair in alike if pair[0] >= _SAME]
    if not alike or any(trend.direction is claim.direction for _, trend in alike):
        return None
    return max(alike, key=lambda pair: pair[0])[1]


def _likeness(claim: _Trend, trend: _Trend) -> float:
    """How much of the shorter name the longer one says, 0..1."""
    return len(claim.what & trend.what) / min(len(claim.what), len(trend.what))
