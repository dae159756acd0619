"""Rates of figures: a percentage, fraction or multiple of what the figure before counts.

Decides that it is a share of that figure or of the plan for it, the share that the figure itself has of a whole, an earlier or
another's value to hold it against, how far it has come back, or a second value of it. Leaves rates with words of their own to
``rates``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.leading import Lead, lead_of
from summarizer.reading.phrases import predicate_at, trim
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.subjects import Spot
from summarizer.text import Span

__all__ = [
    "held_against",
    "of_plan",
    "recorded_before",
    "restored_to",
    "same_again",
    "share_among",
    "share_of_counted",
    "share_of_whole",
]

# 财政收入403亿元,|完成预算的108%: a share of what was planned for the figure before
_OF_PLAN = re.compile(
    fill(r"(?:(?P<done>完成了?)|{share_verb_before})(?P<plan>[一-鿿]{0,8}?(?:{plan_base})(?:{plan_base_end})?)的\Z")
)
_ARE = re.compile(fill(r"(?:均|都|全部)?(?:{belongs_to})(?P<what>[一-鿿“”]{2,14})"))  # 共1812人被捕,其中57%|为入境旅客
_SHARE_CLAUSE = re.compile(fill(r"[\s,，]*(?:{bounding})?(?P<share>占[^,，。;；、\d占]{2,24}?)的?\s*"))
_RESTORED = re.compile(
    fill(
        r"(?:\A|(?<=[,，;；。]))(?:{all_or_each}|[已均]){0,2}(?P<what>(?:{restored_to})(?:(?:19|20)\d\d年)?(?:同期)?(?:水平)?)的\Z"
    )
)  # 运输量2.8亿人次,|恢复到2019年同期的88.2%
_RECORDED = re.compile(
    fill(r"(?:自|是|为|较|比)?(?:(?:19|20)\d\d年)?(?:{recorded_as})的\Z")
)  # 自2013年录得的80.6%后另一个高峰
_COMPARED, _WITH_ANOTHER = re.compile("相比|相较|比较"), re.compile(r"[与同和][^,，。;；与同和]{2,12}的\Z")
_AMONG = re.compile(r"[^,，。]{0,20}中[,，]?有?")  # 143个派出所中,有五分之三设立了…


def held_against(spot: Spot) -> Reading | None:
    """Another's value that the figure before is held against (漏损率为12%,与邻市的8%|相比), None where it is none."""
    previous = spot.counted or spot.previous
    if previous is None or _COMPARED.match(spot.text, *spot.window.right) is None:
        return None
    if _WITH_ANOTHER.search(spot.text, *spot.window.left) is None:
        return None
    whole = previous.of or previous.mention.id
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=previous.noun, verb=previous.verb, of=whole)


def of_plan(spot: Spot) -> Reading | None:
    """The share of a plan that the figure before comes to, where the clause says no more than that; None for others."""
    whole = spot.counted or spot.previous
    if whole is None or not whole.noun or not spot.text.endswith("的", 0, spot.window.left.end):
        return None
    match = _OF_PLAN.fullmatch(spot.text, *trim(spot.text, *spot.window.left))
    if match is None:
        return None
    said = Span(match.start("done") if match["done"] else match.start("plan"), match.end("plan"))
    acts = whole.verb is not None and not whole.leads_noun
    noun = (whole.verb, *whole.noun, said) if acts and whole.verb is not None else (*whole.noun, said)
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun, share=True)


def share_of_whole(spot: Spot) -> Reading | None:
    """The share that what the figure before counts has of a whole (受理7万件,约占全省总数的三分之一); None for others."""
    counted, left = spot.counted, spot.window.left
    if (
        counted is None
        or not counted.noun
        or counted.form is not Form.LEVEL
        or spot.window.right.end > spot.window.right.start
    ):
        return None
    led = _SHARE_CLAUSE.fullmatch(spot.text, left.start, left.end)
    if led is None:
        return None
    acts = counted.verb is not None and not counted.leads_noun
    own = (counted.verb, *counted.noun) if acts and counted.verb is not None else counted.noun
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(*own, Span(*led.span("share"))), share=True)


def restored_to(spot: Spot) -> Reading | None:
    """How far the figure before has come back to an earlier one (恢复到2019年同期的88%); None for others."""
    counted = spot.counted
    if counted is None or not counted.noun or counted.form is not Form.LEVEL:
        return None
    led = _RESTORED.search(spot.text, spot.clause.span.start, spot.mention.clean_start)
    if led is None:
        return None
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(*counted.noun, Span(*led.span("what"))))


def recorded_before(spot: Spot) -> Reading | None:
    """An earlier value of the figure before, which it is compared with (自2013年录得的80.6%后另一个高峰); None for others."""
    previous = spot.previous
    if previous is None or _RECORDED.search(spot.text, *spot.window.left) is None:
        return None
    level = previous.of or previous.mention.id  # of what changed, and no change itself
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=previous.noun, verb=previous.verb, of=level)


def share_among(spot: Spot) -> Reading | None:
    """A share of what was counted before (143个派出所中,有五分之三设立了…), None where it is none."""
    previous, right = spot.previous, spot.window.right
    if previous is None or not previous.noun or not predicate_at(spot.text, *right):
        return None
    if _AMONG.fullmatch(spot.text, previous.mention.clean_end, spot.window.left.end) is None:
        return None
    return Reading(spot.mention, spot.clause, Form.RATE, noun=previous.noun, predicate=right, leads_noun=True)


def share_of_counted(spot: Spot) -> Reading | None:
    """The share of those counted before who are something (共1812人被捕,其中57%|为入境旅客), None where it is none."""
    are = _ARE.fullmatch(spot.text, *spot.window.right) if spot.previous is not None else None
    if are is None:
        return None
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(Span(*are.span("what")),), share=True)


def same_again(spot: Spot, previous: Reading, said: str) -> Reading:
    """A percentage without words of its own: another value of the figure before it."""
    lead = lead_of(spot.text, Span(spot.clause.span.start, spot.mention.clean_start))
    changes = previous.form is Form.CHANGE and not said and lead is None
    if lead is Lead.SHARE:  # 出口3亿元,增长5%,占15%: of what was counted, not of its change
        previous = spot.counted or previous
        whole = previous.of or previous.mention.id
        return Reading(
            spot.mention, spot.clause, Form.LEVEL, noun=previous.noun, verb=previous.verb, of=whole, share=True
        )
    return Reading(
        spot.mention,
        spot.clause,
        Form.CHANGE if changes else Form.LEVEL,
        noun=previous.noun,
        verb=previous.verb,
        of=previous.mention.id,
        direction=previous.direction if changes else None,
        basis=previous.basis if changes else None,
        change_rule=ChangeRule.AGAIN if changes else None,
        share=previous.share and not changes,
    )
