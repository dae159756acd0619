"""Doubts: which names by rule are not shown as certain.

Decides what speaks against the names of one sentence: each by itself (``name_signs``), one that holds the value of another
figure, one of a list whose first name is half a clause, one name for two figures. Leaves finding names to ``naming`` and
setting figures aside to ``plans``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.messages import Message
from summarizer.numbers.mention import NumberMention
from summarizer.reading.name_signs import UNFINISHED, doubt_of
from summarizer.reading.passages import Doubt, FigureContext
from summarizer.reading.rule_names import IndicatorRule

__all__ = ["with_doubts"]

_SHORTEST_HELD = 2
_LISTED = "list whose first name is no phrase"
_FAR_BACK = 12  # figures
_OF_NAMES = (UNFINISHED, "act without an object", "unit of something else")
_GOES_ON = re.compile(r"(?:、|及|和|以及)[^,，。;；:：\n]{1,40}\Z")
_LONGEST_MEMBER = 42


def with_doubts(text: str, mentions: Sequence[NumberMention], figures: Sequence[FigureContext]) -> list[FigureContext]:
    """``figures`` of one sentence of the clean ``text``, those that are open each with its doubt if its name gives rise to one."""
    made: list[FigureContext] = []
    for at, (mention, figure) in enumerate(zip(mentions, figures, strict=True)):
        if figure.reason is not None:
            made.append(figure)
            continue
        doubt = doubt_of(text, mention, figure) or _held(mentions, figures, figure)
        if doubt is None and at and _goes_on(text, mentions[at - 1], made[at - 1], mention, figure):
            doubt = Doubt(Message("doubt.listed", name=figure.label), _LISTED)
        made.append(figure if doubt is None else figure._replace(doubt=doubt))
    made = [_as_its_level(made[:at], figure) for at, figure in enumerate(made)]
    labels = [figure.label for figure in made if figure.reason is None and figure.label]
    return made if len(set(labels)) == len(labels) else _with_shared(mentions, made)


def _as_its_level(before: Sequence[FigureContext], figure: FigureContext) -> FigureContext:
    """``figure`` with the doubt about the level that its change is of: 网约车查处数 before 网约车查处数同比变化."""
    if figure.label_rule is not IndicatorRule.LENT or figure.doubt is not None or figure.reason is not None:
        return figure
    for level in before[-_FAR_BACK:]:
        if level.doubt is not None and level.doubt.rule in _OF_NAMES and figure.label.startswith(level.label):
            return figure._replace(doubt=level.doubt)
    return figure


def _goes_on(
    text: str, last: NumberMention, before: FigureContext, mention: NumberMention, figure: FigureContext
) -> bool:
    """Whether ``figure`` goes on in a list that began with half a clause: 减少的案类为诈骗案9件、|盗窃案4件."""
    if before.doubt is None or before.doubt.rule not in (UNFINISHED, _LISTED) or last.unit != mention.unit:
        return False
    if figure.label_rule is not IndicatorRule.BEFORE or before.label_rule is not IndicatorRule.BEFORE:
        return False
    between = text[last.clean_end : mention.clean_start]
    return len(between) <= _LONGEST_MEMBER and _GOES_ON.match(between) is not None


def _with_shared(mentions: Sequence[NumberMention], figures: Sequence[FigureContext]) -> list[FigureContext]:
    """``figures``, those that nothing but their values tells apart each with the doubt about that."""
    told = Counter(_told(m, f) for m, f in zip(mentions, figures, strict=True) if f.reason is None and f.label)
    return [
        figure._replace(doubt=_shared(told[_told(mention, figure)], figure))
        if figure.reason is None and figure.doubt is None
        else figure
        for mention, figure in zip(mentions, figures, strict=True)
    ]


def _told(mention: NumberMention, figure: FigureContext) -> tuple[object, ...]:
    """Everything that tells one figure of a sentence from another, but for the value."""
    period, scope = figure.period, figure.scope
    return (
        figure.label,
        mention.unit,
        mention.kind,
        figure.change,
        figure.basis,
        period.span if period is not None else None,
        scope.span if scope is not None else None,
    )


def _held(mentions: Sequence[NumberMention], figures: Sequence[FigureContext], figure: FigureContext) -> Doubt | None:
    """The doubt about a name that holds another figure of the sentence (救助35万起,占总数比重)."""
    if figure.label_rule is IndicatorRule.SPELL or not any(character.isdecimal() for character in figure.label):
        return None  # 连续5年保持97%以上: what held is part of the name
    others = zip(mentions, figures, strict=True)
    held = any(m.surface in figure.label for m, f in others if f.reason is None and len(m.surface) > _SHORTEST_HELD)
    return Doubt(Message("doubt.half", name=figure.label), "name that holds a figure") if held else None


def _shared(count: int, figure: FigureContext) -> Doubt | None:
    """The doubt about one name for several figures of a sentence."""
    return (
        Doubt(Message("doubt.shared", count=count, name=figure.label), "one name for several figures")
        if count > 1
        else None
    )
