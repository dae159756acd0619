"""Doubts: which names by rule say too little, or too oddly, to be shown as certain.

Decides from the words of a name alone that somebody should look: a word of every report without what it counts (涉及数,
项数), a clause that went on (某企业曾负债金额), a length of time under the name of a count, a share under the name of a thing,
words put together from behind the number, a 比例 that the report does not say, one name for two figures of a sentence.
Such a name may still be right; it is shown with its doubt. Leaves finding names to ``naming`` and setting figures aside
to ``plans``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.language.lexicon import fill, sign_of, words
from summarizer.messages import Message
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.edges import KEPT_BEGINNINGS
from summarizer.reading.passages import Doubt, FigureContext
from summarizer.reading.rule_names import IndicatorRule
from summarizer.reading.wordings import RECURS

__all__ = ["with_doubts"]

_UNNAMED = Doubt(Message("doubt.unnamed"), "no words beside the figure")
_ORIGINAL = "原"
# What a label ends with by its unit or form, which says nothing of what is counted.
_ENDINGS = frozenset(words("label_ending"))
_ENDING_LENGTHS = sorted({len(ending) for ending in _ENDINGS}, reverse=True)
_ENDS = frozenset(ending[-1] for ending in _ENDINGS)  # most names end otherwise
_LONGEST_BARE = 12  # characters of a general word with all its endings
_UNITS = frozenset("人件起户项次张条个家")  # 涉及|家|数
_BARE = frozenset(words("bare_name", "plain_head"))
# Single characters that join, point back or say how and where; the lexicon holds the ordinary words that begin so.
_FIRST = re.compile(
    fill(
        r"{no_name_begins}|[但而使其该此这那却则且虽若又也还都已就只仅才更]|曾(?!祖)|在(?![校册职建编岗籍逃押案营线途外学])"
    )
)
_FIRST_KEPT = (*sorted(KEPT_BEGINNINGS), *words("name_begins"))
_ACTS = frozenset(words("verb", "predicate"))
_WENT_ON = re.compile(sign_of("no_name_holds").pattern + r"|曾(?<=[一-鿿“”]曾)(?!祖)")
_CHANGES = ("变化", "增加数", "减少数")
_NAMES_TIME = (*words("time_name", "time_told"), *_CHANGES)
_NAMES_SHARE = (*words("share_told"), *"率比度幅速感分", *_CHANGES)
_SHARES = (Kind.PERCENT, Kind.FRACTION)
# Of the names put together from words behind the number, those of fourteen characters or more, with a list in them, or of a
# length of time were wrong 22 times in 43 in 27 annotated reports, most of them new to the rules; the others 23 in 71. A short
# list (民警、辅警数) is a name like others.
_ONCE = 2
_SHORTEST_HELD = 2
_LONG_BEHIND, _LONG_LIST = 14, 11
_ADDED_SHARES = ("比例", "率")
_PUT_TOGETHER = (IndicatorRule.BEFORE, IndicatorRule.BEHIND, IndicatorRule.RATE, IndicatorRule.LENT)


def with_doubts(text: str, mentions: Sequence[NumberMention], figures: Sequence[FigureContext]) -> list[FigureContext]:
    """``figures`` of one sentence of the clean ``text``, those that are open each with its doubt if its name gives rise to one."""
    made: list[FigureContext] = []
    for mention, figure in zip(mentions, figures, strict=True):
        doubt = _doubt(text, mention, figure) or _held(mentions, figures, figure) if figure.reason is None else None
        made.append(figure if doubt is None else figure._replace(doubt=doubt))
    labels = [figure.label for figure in made if figure.reason is None and figure.label]
    return made if len(set(labels)) == len(labels) else _with_shared(mentions, made)


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


def _doubt(text: str, mention: NumberMention, figure: FigureContext) -> Doubt | None:
    """The doubt that the name of ``figure`` gives rise to by itself."""
    label = figure.label
    if not label:
        return _UNNAMED
    name = label.removeprefix(_ORIGINAL)
    if _is_bare(name):
        return Doubt(Message("doubt.general", name=label), "name of one general word")
    if _is_unfinished(name):
        return Doubt(Message("doubt.half", name=label), "name that is no phrase")
    recurs = RECURS.match(text, mention.clean_end) is not None  # 防洪标准达到50年一遇
    if mention.kind is Kind.DURATION and not recurs and not name.endswith(_NAMES_TIME):
        return Doubt(Message("doubt.no_time", figure=mention.surface, name=label), "length of time under another name")
    if mention.kind in _SHARES and not name.endswith(_NAMES_SHARE):
        return Doubt(Message("doubt.no_share", figure=mention.surface, name=label), "share under another name")
    if figure.label_rule is IndicatorRule.BEHIND and (
        mention.kind is Kind.DURATION or len(label) >= (_LONG_LIST if "、" in label else _LONG_BEHIND)
    ):
        return Doubt(Message("doubt.behind", name=label), "name put together from words behind the number")
    if mention.kind in _SHARES and _adds_share(text, figure):
        return Doubt(Message("doubt.added_share", name=label), "share that the report does not name")
    return None


def _adds_share(text: str, figure: FigureContext) -> bool:
    """Whether the name of a level ends with a word for a share that none of the words it comes from says."""
    ending = next((word for word in _ADDED_SHARES if figure.label.endswith(word)), None)
    if ending is None or figure.change is not None or figure.label_rule not in _PUT_TOGETHER:
        return False
    return not any(ending in text[start:end] for start, end in figure.heads)


def _is_bare(name: str) -> bool:
    """Whether nothing but general words is left of ``name`` without its endings."""
    if len(name) > _LONGEST_BARE:
        return False
    while name and name not in _BARE:
        ends = name[-1] in _ENDS
        length = next((length for length in _ENDING_LENGTHS if name[-length:] in _ENDINGS), 0) if ends else 0
        if not length:
            return (len(name) == 1 and not name.isascii()) or (name[-1] in _UNITS and name[:-1] in _BARE)
        name = name[:-length]
    return True


def _is_unfinished(name: str) -> bool:
    """Whether ``name`` begins as no noun does, or holds a word of a clause that went on."""
    if _FIRST.match(name) is not None and not name.startswith(_FIRST_KEPT):
        return not (name[0] == "已" and name[1:3] in _ACTS)  # 已提交个案数
    said = name.split("占")  # 占整体占整体比重
    twice = len(said) > _ONCE and said[1] and said[2].startswith(said[1])
    return bool(twice) or _WENT_ON.search(name) is not None
