"""Borrowed nouns: what a bare quantity, rate or share takes from the figure before it or from the field set for it.

覆盖率, 数量, 人均, 占比 mean nothing without the noun of their neighbour. Leaves the words beside a figure to ``subjects``, and nouns
that stand further back to ``topics``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import CASE_MEASURES, GENERIC_PERSONS, QUANTITY_ENDINGS, UNIT_QUANTITIES
from summarizer.reading.subjects import Spot, without_number
from summarizer.text import Span

__all__ = ["case_involving", "completed", "done_again", "takes_noun"]

_GROWTHS = frozenset(words("amplitude_up", "amplitude_down"))
_IN_FIELD = re.compile(r"在(?P<what>[^,，。;；:：在]{2,16}?)(?:工作)?(?:上|方面|领域)[,，]\Z")
_FIELD_BACK = 24  # characters
_PEOPLE_OF, _HOUSEHOLDS = "人口", "户"
# Quantities and rates that mean nothing without the noun of the figure before.
_BARE_QUANTITIES = frozenset(words("quantity_head"))
# A part of the area, which takes its noun from the whole (低保对象3.3万户,其中市本级2.3万户).
_LEVELS_BELOW = frozenset(words("level_below"))
# What an accident or a fire is counted by too (发生交通事故63起,死亡15人,直接经济损失12万元).
_TOLLS = frozenset(words("toll_word"))
_ACCIDENTS = words("harm_event")
_YIELDS = frozenset(words("yield_name"))
_SOWN = re.compile(fill(r"(?:{sown_area|yield_name})\Z"))  # 大棚蔬菜|播种面积18.9万亩,产量43万吨
# What the next thing of a list is measured by too, in the same sort of unit.
_QUANTITY = re.compile(fill(r"(?:总?产量|(?P<area>{sown_area})|(?P<sum>增加值|总?产值))\Z"))
_NEXT_THING = re.compile(r"\s{0,4}(?:[,，、;；]\s{0,4})?(?:其中[,，:：]?\s{0,4})?")
_NAMES_ITSELF = (*QUANTITY_ENDINGS, *words("verb"))
_LONGEST_THING = 8
_CONTRIBUTION = "贡献率"
_INVOLVING = words("involving")
_CASES = re.compile(any_of("sort_of_case") + r"\Z")
_RATED = words("case_event")
_BARE_SHARE = re.compile(fill(r"(?:{rate_subject})?(?:{rate_quality})(?:天数)?的?(?:{share_noun})"))  # 优良比例
_BARE_RATE = 3  # 办结率, 覆盖率: a longer rate names its own thing


def completed(spot: Spot, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """A bare quantity or rate (覆盖率, 数量, 人均) with the noun of the figure before it, or with the field set for it."""
    if len(noun) != 1:
        return noun
    field = _field_of(spot, noun)
    return (field, *noun) if field is not None else _with_previous(spot, noun)


def done_again(spot: Spot, subject: Span) -> Reading | None:
    """The figure before, where ``subject`` is nothing but its verb (查处食品案件1起,去年同期|查处|0起); None where it is not."""
    before = spot.previous
    if before is None or before.verb is None or not before.noun or before.leads_noun or before.form is not Form.LEVEL:
        return None
    alike = before.mention.unit == spot.mention.unit
    return before if alike and spot.text[slice(*before.verb)] == spot.text[slice(*subject)] else None


def case_involving(spot: Spot, subject: Span) -> tuple[Span, ...] | None:
    """The cases just before, where ``subject`` says what they involve (办理执行监督案件47件,|涉及执行金额|74万元); None elsewhere."""
    before = spot.latest
    if before is None or not before.noun or before.form is not Form.LEVEL or before.clause.group != spot.clause.group:
        return None
    alone = spot.text[before.mention.clean_end : subject.start].strip() in (",", "，")
    cases = alone and _CASES.search(spot.text, *before.noun[-1]) is not None
    return before.noun if cases and spot.text.startswith(_INVOLVING, *subject) else None


def _with_previous(spot: Spot, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """A bare quantity or rate with the noun of the figure before it; other nouns as they are."""
    if spot.previous is None or spot.previous.form not in (Form.LEVEL, Form.CHANGE):
        return noun
    words = spot.text[noun[0].start : noun[0].end]
    if words.startswith("占"):
        return _share_of(spot.counted or spot.previous, noun)
    if not spot.previous.noun:
        return noun
    lender = spot.text[spot.previous.noun[-1].start : spot.previous.noun[-1].end]
    if words in CASE_MEASURES and lender.endswith(GENERIC_PERSONS):
        return noun  # people are not what 破案率 is said of: ``topics`` looks further back
    if words in _LEVELS_BELOW:
        done = (spot.previous.verb,) if spot.previous.verb is not None else ()
        return (*noun, *done, *spot.previous.noun)
    if words in _TOLLS:
        return (*_accident(spot), *noun)
    if (words.endswith(("率", "额")) and len(words) <= _BARE_RATE) or _BARE_SHARE.fullmatch(words):
        return _rate_of(spot, noun, lender)
    if _is_theirs(words, spot.previous):
        return (*spot.previous.noun, *noun)
    return _measured(spot, spot.previous, noun, words)


def _measured(spot: Spot, previous: Reading, noun: tuple[Span, ...], words: str) -> tuple[Span, ...]:
    """A bare thing, yield, contribution or quantity with what the figure before it names; other nouns as they are."""
    carried = _carried(spot, previous, noun, words)
    if carried is not None:
        return carried
    if words in _YIELDS:
        return _yield_of(spot.text, previous, noun)
    if words.startswith("对") and words.endswith(_CONTRIBUTION):
        whose = (spot.counted or previous).noun
        return (*(piece for piece in whose if not spot.text.startswith("占", piece.start)), *noun)
    return _quantity_of(spot.text, previous.noun, noun, words)


def _quantity_of(text: str, before: tuple[Span, ...], noun: tuple[Span, ...], words: str) -> tuple[Span, ...]:
    """A bare quantity with the noun ``before`` it; other nouns as they are."""
    if words not in _BARE_QUANTITIES:
        return noun
    return (*noun, *before) if words in ("人均", "户均") else _joined(text, before, noun)


def takes_noun(words: str) -> bool:
    """Whether the bare ``words`` for what changes are said of the figure before: tolls, growths and yields."""
    return words in _TOLLS or words in _GROWTHS or words in _YIELDS


def _carried(spot: Spot, previous: Reading, noun: tuple[Span, ...], words: str) -> tuple[Span, ...] | None:
    """A bare thing with the quantity that the figure before it tells of another (蔬菜产量9万吨,|水果|3万吨); None for others."""
    if previous.verb is not None or previous.leads_noun or len(words) > _LONGEST_THING or words.endswith(_NAMES_ITSELF):
        return None
    quantity = _QUANTITY.search(spot.text, previous.noun[-1].start + (len(previous.noun) == 1), previous.noun[-1].end)
    if quantity is None or _NEXT_THING.fullmatch(spot.text, spot.window.left.start, noun[0].start) is None:
        return None
    measured = UNIT_QUANTITIES.get((spot.mention.unit or "").lstrip("千万亿"), "")
    if quantity["sum"] is not None:
        sector = words[-1] == "业" and spot.text[previous.noun[0].start : quantity.start()][-1:] in ("业", "")
        return (*noun, Span(*quantity.span())) if sector and spot.mention.kind is Kind.MONEY else None
    fits = measured == ("面积" if quantity["area"] is not None else "量")
    return (*noun, Span(*quantity.span())) if fits else None


def _yield_of(text: str, previous: Reading, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """A bare yield with the crop of the area or the yield that stands before it."""
    last = previous.noun[-1]
    sown = _SOWN.search(text, last.start + 1, last.end)
    return (*previous.noun[:-1], Span(last.start, sown.start()), *noun) if sown is not None else noun


def _field_of(spot: Spot, noun: tuple[Span, ...]) -> Span | None:
    """The field that the clause before sets for a bare quantity (在反诈劝阻上,|总金额达3亿元), None where it sets none."""
    if spot.text[slice(*noun[0])] not in _BARE_QUANTITIES:
        return None
    start = spot.clause.span.start
    field = _IN_FIELD.search(spot.text, max(0, start - _FIELD_BACK), start)
    return Span(*field.span("what")) if field is not None else None


def _is_theirs(words: str, previous: Reading) -> bool:
    """Whether the growth or the people are those of the figure before (投资增长6%,|增速居全市第一; 脱贫户3万户,|人口9万)."""
    growth = words in _GROWTHS and previous.form is Form.CHANGE
    return growth or (words == _PEOPLE_OF and previous.mention.unit == _HOUSEHOLDS)


def _rate_of(spot: Spot, noun: tuple[Span, ...], lender: str) -> tuple[Span, ...]:
    """A bare rate or sum with the noun of the figure before it, the last words of which are ``lender``."""
    assert spot.previous is not None
    if lender.startswith(spot.text[noun[0].start : noun[0].end - 1]):
        return noun  # 参考人数198人,参考率94.3%
    before = spot.previous.noun
    if not lender.endswith("率"):
        return _joined(spot.text, before, noun)
    whole = before[-1]
    shared = Span(whole.start, max(whole.start, whole.end - _BARE_RATE))  # 刑事案件|破案率98%,办结率95%
    return (shared, *noun) if spot.text[shared.start : shared.end].endswith(_RATED) else noun


def _joined(text: str, before: tuple[Span, ...], noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """``noun`` behind ``before``, what both say only once (拍卖成交 + 成交额)."""
    if text[noun[0].end - 1] in "率值重" or text.endswith("重量", *noun[0]):
        before = without_number(text, before)
    if not before:
        return noun
    overlap = text[before[-1].start : before[-1].end].endswith(text[noun[0].start : noun[0].start + 2])
    return (*before, Span(noun[0].start + 2, noun[0].end)) if overlap else (*before, *noun)


def _share_of(whole: Reading, noun: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words of a share (占全市, 占比) with those of what it is a share of."""
    if whole.noun:
        acts = whole.verb is not None and not whole.leads_noun
        return (whole.verb, *whole.noun, *noun) if acts and whole.verb is not None else (*whole.noun, *noun)
    said = whole.predicate or whole.verb  # 210人报名参加,占全局民警的61%; 进口3亿元,占比12%
    return (said, *noun) if said is not None and said.start < said.end else noun


def _accident(spot: Spot) -> tuple[Span, ...]:
    """The accident that the figure before counts, or counts the toll of; () where it is none."""
    pieces: list[Span] = []
    for piece in spot.previous.noun if spot.previous is not None else ():
        pieces.append(piece)
        if spot.text[piece.start : piece.end].endswith(_ACCIDENTS):
            return tuple(pieces)
    return ()
