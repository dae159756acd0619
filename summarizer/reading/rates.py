"""Rates: what a percentage, fraction or multiple that is no change is the share of.

Decides its noun in front (破案率达98%), behind (100%的案件) or with what is said of it (99%达标), a score in an assessment, a
share among those counted before, a value alone in brackets, and a second value of the figure before. Leaves changes to
``movements``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.changes import topic_before
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.leading import Lead, lead_of
from summarizer.reading.phrases import is_verb_only, predicate_at, split_at_predicate, trim, trim_end
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.standings import plain_subject
from summarizer.reading.subjects import Spot, assessed_in, completed, noun_pieces, source_before
from summarizer.reading.windows import CONNECTS
from summarizer.text import Span

__all__ = ["read_rate"]

_EQUALS = re.compile(r"(?:分别)?(?:是|(?<![行作认成])为|相当于|等于)[^,，]{0,16}(?:的|同期)\Z")  # 是2015年的1.36倍
_SHARE = re.compile(any_of("share"))
# 财政收入403亿元,|完成预算的108%: a share of what was planned for the figure before
_OF_PLAN = re.compile(
    fill(r"(?:(?P<done>完成了?)|{share_verb_before})(?P<plan>[一-鿿]{0,8}?(?:{plan_base})(?:{plan_base_end})?)的\Z")
)
_ARE = re.compile(fill(r"(?:均|都|全部)?(?:{belongs_to})(?P<what>[一-鿿“”]{2,14})"))  # 共1812人被捕,其中57%|为入境旅客
_SCORE = re.compile(fill(r"的(?P<what>{score_name})"))
_NAMED = re.compile(
    fill(r"(?:{part_of_year_of_rate}|[一二三四]季度){0,3}(?P<what>[一-鿿]{2,16})(?<![年月期日])(?<!年度)[(（]\Z")
)
_SHARE_CLAUSE = re.compile(fill(r"[\s,，]*(?:{bounding})?(?P<share>占[^,，。;；、\d占]{2,24}?)的?\s*"))
_RESTORED = re.compile(
    fill(
        r"(?:\A|(?<=[,，;；。]))(?:{all_or_each}|[已均]){0,2}(?P<what>(?:{restored_to})(?:(?:19|20)\d\d年)?(?:同期)?(?:水平)?)的\Z"
    )
)  # 运输量2.8亿人次,|恢复到2019年同期的88.2%
_WITHIN = re.compile(r"在[^,，。在]{2,14}[中里内]的?")  # 中医诊疗量增长11%,|在总诊疗量中占23%
_QUOTED = re.compile(r"[“「『](?P<what>[^”」』\n]{2,40})[”」』][(（]\Z")  # 原因是“没有时间”(18.3%)
_RECORDED = re.compile(
    fill(r"(?:自|是|为|较|比)?(?:(?:19|20)\d\d年)?(?:{recorded_as})的\Z")
)  # 自2013年录得的80.6%后另一个高峰
_COMPARED, _WITH_ANOTHER = re.compile("相比|相较|比较"), re.compile(r"[与同和][^,，。;；与同和]{2,12}的\Z")
_MODAL = re.compile("(?<![需主重首简摘])要(?![求素件点闻道])|必须|须要|需要")  # 三成的个案|要超过两天才清理
_PREPOSITIONS = "以在为由经向对与把将按被从"
_SHORTEST_ACT = 4  # characters
_AVERAGE = re.compile(r"平均(?:水平|数|值)?\Z")
_NAME_BACK, _QUOTED_BACK, _TOLD_BACK = 20, 46, 60  # characters
_AMONG = re.compile(r"[^,，。]{0,20}中[,，]?有?")  # 143个派出所中,有五分之三设立了…


def read_rate(spot: Spot) -> Reading:
    """The reading of a percentage, fraction or multiple that is no change."""
    text, left, right = spot.text, spot.window.left, spot.window.right
    if spot.clause.bracketed and spot.clause.span == spot.mention.clean:
        return _in_brackets(spot)
    equals = _EQUALS.search(text, *left)
    subject = trim_end(text, *trim(text, left.start, equals.start() if equals else source_before(text, left)))
    said = text[right.start : right.end].strip()
    bare = subject.end - subject.start <= 1
    special = _compared(spot) or _of_plan(spot) or _score(spot) or _recorded(spot)
    special = special or _share_of_counted(spot) or _restored(spot)
    special = special or ((_share_among(spot) or _who_are(spot) or _told_before(spot)) if bare else None)
    if special is not None:
        return special
    unnamed = _without_subject(spot, said, equals) if bare else None
    if unnamed is not None:
        return unnamed
    if subject.end - subject.start == 1:
        subject = Span(subject.end, subject.end)  # 以99%的成绩: a preposition names nothing
    if said and not said.startswith(words("rate_limit")):
        return Reading(
            spot.mention, spot.clause, Form.RATE, noun=noun_pieces(text, plain_subject(spot)), predicate=right
        )
    whole = spot.counted or spot.previous
    if whole is not None and whole.noun and _WITHIN.fullmatch(text, *subject) is not None:
        return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(*whole.noun, subject), share=True)
    share = _SHARE.match(text, *subject) is not None
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=completed(spot, noun_pieces(text, subject)), share=share)


def _without_subject(spot: Spot, said: str, equals: re.Match[str] | None) -> Reading | None:
    """The reading of a rate that no words before it name: of what stands behind it, or of the figure before; else None."""
    text, right = spot.text, spot.window.right
    if said.startswith("的") and len(said) > 1:
        modal = _MODAL.search(text, right.start + 3, right.end)
        noun = noun_pieces(text, trim_end(text, right.start + 1, modal.start() if modal else right.end))
        does = Span(modal.end(), right.end) if modal and right.end - modal.end() > 1 else None
        return Reading(spot.mention, spot.clause, Form.RATE, noun=noun, predicate=does, leads_noun=True)
    if equals is not None and spot.previous is not None and spot.mention.kind is Kind.FRACTION:
        return _same_again(spot, spot.previous, said)._replace(share=True)  # 40亿元,等于计划总额的三分之一
    acting = _acting_part(spot)
    if acting is not None:
        return acting
    if spot.previous is not None and (not said or CONNECTS.match(said)):
        return _same_again(spot, spot.previous, said)
    return None


def _acting_part(spot: Spot) -> Reading | None:
    """The share of things that something is said of (14%投诉个案|与疫情有关; 九成建议|获部门接纳), None where nothing is."""
    text, right = spot.text, spot.window.right
    start = right.start + text.startswith("的", right.start)
    if (
        right.end - start <= _SHORTEST_ACT
        or predicate_at(text, start, right.end)
        or CONNECTS.match(text, start, right.end)
    ):
        return None
    noun, said = split_at_predicate(text, Span(start, right.end))
    if said.start >= said.end or noun.end - noun.start <= 1 or is_verb_only(text, noun):
        return None
    if text[noun.start] in _PREPOSITIONS or "、" in text[slice(*noun)]:
        return None
    return Reading(spot.mention, spot.clause, Form.RATE, noun=noun_pieces(text, noun), predicate=said, leads_noun=True)


def _compared(spot: Spot) -> Reading | None:
    """Another's value that the figure before is held against (漏损率为12%,与邻市的8%|相比), None where it is none."""
    previous = spot.counted or spot.previous
    if previous is None or _COMPARED.match(spot.text, *spot.window.right) is None:
        return None
    if _WITH_ANOTHER.search(spot.text, *spot.window.left) is None:
        return None
    whole = previous.of or previous.mention.id
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=previous.noun, verb=previous.verb, of=whole)


def _in_brackets(spot: Spot) -> Reading:
    """A rate alone in brackets is the value of what stands before them (治安满意度(80.4%)), of the figure before behind a time."""
    named = _NAMED.search(spot.text, max(0, spot.clause.span.start - _NAME_BACK), spot.clause.span.start)
    quoted = _QUOTED.search(spot.text, max(0, spot.clause.span.start - _QUOTED_BACK), spot.clause.span.start)
    if quoted is not None:
        return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(Span(*quoted.span("what")),))
    average = (
        named is None or _AVERAGE.search(named["what"]) is not None
    )  # 高于全省平均水平(85%): of what was told before
    noun = noun_pieces(spot.text, Span(*named.span("what"))) if named is not None and not average else ()
    made = Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun)
    if noun or spot.latest is None:
        return made
    if average and spot.latest.share:  # the lead over the average stands behind it
        return made._replace(verb=spot.latest.verb, noun=spot.latest.noun[:-1])
    return made._replace(verb=spot.latest.verb, noun=spot.latest.noun, of=spot.latest.of or spot.latest.mention.id)


def _of_plan(spot: Spot) -> Reading | None:
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


def _share_of_counted(spot: Spot) -> Reading | None:
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


def _restored(spot: Spot) -> Reading | None:
    """How far the figure before has come back to an earlier one (恢复到2019年同期的88%); None for others."""
    counted = spot.counted
    if counted is None or not counted.noun or counted.form is not Form.LEVEL:
        return None
    led = _RESTORED.search(spot.text, spot.clause.span.start, spot.mention.clean_start)
    if led is None:
        return None
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(*counted.noun, Span(*led.span("what"))))


def _recorded(spot: Spot) -> Reading | None:
    """An earlier value of the figure before, which it is compared with (自2013年录得的80.6%后另一个高峰); None for others."""
    previous = spot.previous
    if previous is None or _RECORDED.search(spot.text, *spot.window.left) is None:
        return None
    level = previous.of or previous.mention.id  # of what changed, and no change itself
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=previous.noun, verb=previous.verb, of=level)


def _told_before(spot: Spot) -> Reading | None:
    """A rate of the quantity that the clause before names (愿意举报的比例较高,介乎85%至88%); None where none stands there."""
    text, left, right = spot.text, spot.window.left, spot.window.right
    at = spot.clause.span.start
    if text[right.start : right.end].strip() or text.find("的", *left) >= 0:
        return None
    told = topic_before(text, max(0, at - _TOLD_BACK), at)
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun_pieces(text, told)) if told is not None else None


def _score(spot: Spot) -> Reading | None:
    """A score that stands in an assessment (在…测评中,某县以99%的得分), None where it is none."""
    score = _SCORE.match(spot.text, *spot.window.right)
    assessment = assessed_in(spot) if score is not None else None
    if score is None or assessment is None:
        return None
    return Reading(
        spot.mention, spot.clause, Form.LEVEL, noun=(*noun_pieces(spot.text, assessment), Span(*score.span("what")))
    )


def _share_among(spot: Spot) -> Reading | None:
    """A share of what was counted before (143个派出所中,有五分之三设立了…), None where it is none."""
    previous, right = spot.previous, spot.window.right
    if previous is None or not previous.noun or not predicate_at(spot.text, *right):
        return None
    if _AMONG.fullmatch(spot.text, previous.mention.clean_end, spot.window.left.end) is None:
        return None
    return Reading(spot.mention, spot.clause, Form.RATE, noun=previous.noun, predicate=right, leads_noun=True)


def _who_are(spot: Spot) -> Reading | None:
    """The share of those counted before who are something (共1812人被捕,其中57%|为入境旅客), None where it is none."""
    are = _ARE.fullmatch(spot.text, *spot.window.right) if spot.previous is not None else None
    if are is None:
        return None
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=(Span(*are.span("what")),), share=True)


def _same_again(spot: Spot, previous: Reading, said: str) -> Reading:
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
