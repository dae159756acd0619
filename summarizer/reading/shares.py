"""Shares: what each part of 三次产业比14.9∶43.1∶42.0 is the share of.

Decides which figures are the parts of one whole, by the ratio marks between them, and how each is named. Leaves ratios
of two, which are one figure, to ``numbers``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import NumberMention
from summarizer.text import Span

__all__ = ["Share", "shares_of"]

_MARKS = ("∶", ":")
_FEWEST = 3
_REACH = 40
_WHOLE = re.compile(
    fill(r"(?P<whole>[一-鿿]{2,12}?)(?:{share_noun})(?:[一-鿿]{0,8}[,，])?(?:{share_verb}|[一-鿿]{2}[为至到]){0,4}\Z")
)
_BECAME = re.compile(fill(r"[,，]?(?:{shifting})?[为至到成]\Z"))
# The three sectors of the national accounts, in the order in which they are always told.
_SECTORS = re.compile(r"(?:三次产业|三产|一二三产|一、二、三次?产业)(?:增加值|生产总值)?\Z")
_SECTOR_NAMES = ("第一产业", "第二产业", "第三产业")
_ORDER = "一二三四五六"


@dataclass(frozen=True, slots=True)
class Share:
    """One part: its label, the span of the words that name the whole, and whether it has become another since."""

    label: str
    whole: Span
    is_origin: bool = False


def shares_of(text: str, figures: Sequence[NumberMention]) -> dict[str, Share]:
    """The parts among the ``figures`` of one sentence, by id; those of A in 由A调整为B are origins."""
    made: dict[str, Share] = {}
    if len(figures) < _FEWEST:
        return made
    before: list[NumberMention] = []
    for run in _runs(text, figures):
        start = run[0].clean_start
        named = _WHOLE.search(text, max(0, start - _REACH), start)
        became = before and _BECAME.fullmatch(text, before[-1].clean_end, start) is not None
        if became and len(before) == len(run) and before[0].id in made:
            for old, new in zip(before, run, strict=True):
                share = made[old.id]
                made[old.id], made[new.id] = replace(share, is_origin=True), share
        elif named is not None:
            made |= _named(text, run, Span(*named.span("whole")))
        before = run
    return made


def _runs(text: str, figures: Sequence[NumberMention]) -> Iterator[list[NumberMention]]:
    """Figures with nothing but a ratio mark between them, three and more."""
    run: list[NumberMention] = []
    for figure in figures:
        if run and text[run[-1].clean_end : figure.clean_start] not in _MARKS:
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(figure)
    if len(run) >= _FEWEST:
        yield run


def _named(text: str, run: list[NumberMention], whole: Span) -> dict[str, Share]:
    words = text[slice(*whole)]
    if _SECTORS.search(words) and len(run) == len(_SECTOR_NAMES):
        return {figure.id: Share(f"{name}占比", whole) for figure, name in zip(run, _SECTOR_NAMES, strict=True)}
    return {figure.id: Share(f"{words}第{_ORDER[at]}部分占比", whole) for at, figure in enumerate(run[: len(_ORDER)])}
