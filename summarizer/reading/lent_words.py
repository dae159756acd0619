"""Lent words: what the items of a list take over its semicolons from the figure that opens it.

Decides whose exports and imports bare 出口 and 进口 are (民营企业进出口5亿元。其中,出口3亿元;进口2亿元), which bare goods were
imported, made or sold like those before them (进口原油2亿吨,增加6%;天然气4208万吨), and which bare goods changed in the quantity that
the change before names (水海产品进口量增加12%;化妆品增加1倍). Leaves lists within one clause to ``list_members`` and parts behind 其中
to ``wholes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS, UNIT_QUANTITIES
from summarizer.text import Span

__all__ = ["with_lent_words"]

_BOTH_WAYS = re.compile(fill(r"(?P<whose>[^,，。;；]{0,40}?)(?:{trade_both_ways})(?:总?[额值])?"))
_ONE_WAY = re.compile(fill(r"(?:{trade_one_way})(?:总?[额值])?"))
_OF_THEM = re.compile(r"\s{0,4}其中")
_MOVED_QUANTITY = re.compile(fill(r"(?:{carries_over})[量额值]\Z"))
_ITEM_BEGINS = re.compile(r"[,，;；、和与及]\s?(?:其中[,，]?)?\Z")
_JOINS = re.compile(fill(r"\s?(?:、|{and_word})\s?"))
_CARRYING = words("carries_over")
_VERB_WITHIN = re.compile(fill(r"(?:[一-鿿]{2,8}?)??(?P<verb>(?:{rhythm})?(?:{carries_over}))[一-鿿]{2,8}\Z"))
_LONGEST_THING, _MARK = 8, 6  # characters
_NO_THING = (*QUANTITY_ENDINGS, *words("verb"))
_FAR_BACK = 24  # figures


def with_lent_words(
    text: str, sentence: Span, earlier: Sequence[Reading], readings: Sequence[Reading]
) -> list[Reading]:
    """``readings`` of ``sentence`` in order with the words that they take from those before; ``earlier`` stand in the paragraph."""
    opens = _OF_THEM.match(text, *sentence) is not None
    made: list[Reading] = []
    for reading in readings:
        before = made[-_FAR_BACK:]
        lent = _traded(text, [*earlier[-_FAR_BACK:], *before] if opens else before, reading)
        lent = lent or _carried(text, before, reading) or _moved_alike(text, before, reading)
        made.append(lent or _as_its_level(before, reading))
    return made


def _as_its_level(before: Sequence[Reading], reading: Reading) -> Reading:
    """A change with the words that the level it speaks of has taken."""
    if reading.of is None or reading.form is not Form.CHANGE:
        return reading
    level = next((each for each in reversed(before) if each.mention.id == reading.of), None)
    return reading if level is None else reading._replace(verb=level.verb, noun=level.noun)


def _traded(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """Bare exports or imports with the name of whose trade was told before; None for other figures."""
    own = reading.noun or ((reading.verb,) if reading.verb is not None else ())
    if not own or reading.of is not None or reading.leads_noun or _ONE_WAY.fullmatch(text, *own[0]) is None:
        return None
    if (reading.noun and reading.verb is not None) or reading.form not in (Form.LEVEL, Form.CHANGE):
        return None
    for whole in reversed(before):
        if whole.form is not Form.LEVEL or whole.share or not whole.noun or whole.mention.kind is not Kind.MONEY:
            continue
        doing = whole.verb is not None and whole.verb.end == whole.noun[0].start  # 加工|贸易进出口
        start = whole.verb.start if doing and whole.verb is not None else whole.noun[0].start
        named = _BOTH_WAYS.fullmatch(text, start, whole.noun[-1].end)
        if named is None:
            continue
        whose = Span(*named.span("whose"))
        return reading._replace(verb=None, noun=(whose, *own)) if whose.start < whose.end else None
    return None


def _bare_thing(text: str, reading: Reading) -> bool:
    """Whether ``reading`` opens an item of a list with the name of goods or people alone."""
    if reading.verb is not None or len(reading.noun) != 1 or reading.leads_noun or reading.of is not None:
        return False
    noun = reading.noun[0]
    short = noun.end - noun.start <= _LONGEST_THING and not text.endswith(_NO_THING, *noun)
    return short and _ITEM_BEGINS.search(text, max(0, noun.start - _MARK), noun.start) is not None


def _carried(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """Bare goods with the verb of the item before: in a unit of measure, or joined to it by 、; None for others."""
    if reading.form is not Form.LEVEL or reading.mention.kind is not Kind.COUNT or not _bare_thing(text, reading):
        return None
    item = next((each for each in reversed(before) if each.form is not Form.CHANGE or each.of is None), None)
    if item is None or item.form is not Form.LEVEL or item.leads_noun or item.share:
        return None
    joined = _JOINS.fullmatch(text, item.mention.clean_end, reading.noun[0].start) is not None
    if not joined and not (_measured(item) and _measured(reading)):
        return None
    verb = _carrying_verb(text, item)
    return reading._replace(verb=None, noun=(verb, *reading.noun)) if verb is not None else None


def _carrying_verb(text: str, item: Reading) -> Span | None:
    """The verb of ``item`` that goes on over a list, where its noun holds none (国家铁路|发送|旅客); None if it has none."""
    if item.verb is not None:
        return item.verb if text[slice(*item.verb)] in _CARRYING else None
    if len(item.noun) > 1 and text.endswith(_CARRYING, *item.noun[0]):
        return item.noun[0]  # what it has taken itself
    within = _VERB_WITHIN.match(text, *item.noun[0]) if item.noun else None
    return Span(*within.span("verb")) if within is not None else None


def _measured(reading: Reading) -> bool:
    return (reading.mention.unit or "").lstrip("千万亿") in UNIT_QUANTITIES and reading.mention.kind is Kind.COUNT


def _moved_alike(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """A change of bare goods with the quantity traded that the change before names; None for others."""
    moved = reading.form is Form.CHANGE and reading.mention.kind in (Kind.PERCENT, Kind.MULTIPLE)
    if not before or not moved or not _bare_thing(text, reading):
        return None
    last = before[-1]
    if last.form is not Form.CHANGE or last.of is not None or not last.noun:
        return None
    quantity = _MOVED_QUANTITY.search(text, *last.noun[-1])
    return reading._replace(noun=(*reading.noun, Span(*quantity.span()))) if quantity is not None else None
