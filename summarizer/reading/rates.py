"""Rates: what a percentage, fraction or multiple that is no change is the share of.

Decides its noun in front (破案率达98%), behind (100%的案件) or with what is said of it (99%达标), a score in an assessment and a
value alone in brackets. Leaves a share, a part or another value of the figure before to ``rates_of_figures``, and changes to
``movements``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.bare import head_of
from summarizer.reading.borrowed_nouns import completed
from summarizer.reading.bracketed import alone_in_brackets, named_before_bracket
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.phrases import is_verb_only, predicate_at, split_at_predicate, trim, trim_end
from summarizer.reading.rates_of_figures import (
    held_against,
    of_plan,
    recorded_before,
    restored_to,
    same_again,
    share_among,
    share_of_counted,
    share_of_whole,
)
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.standings import plain_subject
from summarizer.reading.subjects import Spot, assessed_in, noun_pieces, source_before
from summarizer.reading.told_clauses import told_before, topic_before
from summarizer.reading.windows import CONNECTS
from summarizer.text import Span

__all__ = ["read_rate"]

_EQUALS = re.compile(r"(?:分别)?(?:是|(?<![行作认成])为|相当于|等于)[^,，]{0,16}(?:的|同期)\Z")  # 是2015年的1.36倍
_SHARE = re.compile(any_of("share"))
_SCORE = re.compile(fill(r"的(?P<what>{score_name})"))
_WITHIN = re.compile(r"在[^,，。在]{2,14}[中里内]的?")  # 中医诊疗量增长11%,|在总诊疗量中占23%
_MODAL = re.compile("(?<![需主重首简摘])要(?![求素件点闻道])|必须|须要|需要")  # 三成的个案|要超过两天才清理
_PREPOSITIONS = "以在为由经向对与把将按被从"
_SHORTEST_ACT = 4  # characters
_CAME_TO = re.compile(fill(r"(?:{changed_to}|{level_lead})(?:{bounding}){0,2}\Z"))  # 提升,|达到98%
_AVERAGE = re.compile(r"平均(?:水平|数|值)?\Z")
_ABOVE_GROWTH = re.compile(
    fill(
        r"(?:{exceeding_word}|超过)(?:[全同]期)?(?P<what>[^,，。;；:：()（）\d]{2,20}?)的?(?:平均)?"
        r"(?:增长(?:水平|速度|幅度)|{growth_name|amplitude_up}|(?P<down>{amplitude_down}|下降幅度))(?:平均)?(?:水平)?[(（]\Z"
    )
)
_AREA_ENDS = (*words("area_word"), "平均")
_FAR_ABOVE = 36
_TOLD_BACK = 60  # characters


def read_rate(spot: Spot) -> Reading:
    """The reading of a percentage, fraction or multiple that is no change."""
    text, left, right = spot.text, spot.window.left, spot.window.right
    if alone_in_brackets(spot):
        return _in_brackets(spot)
    equals = _EQUALS.search(text, *left)
    subject = trim_end(text, *trim(text, left.start, equals.start() if equals else source_before(text, left)))
    said = text[right.start : right.end].strip()
    if said in words("most_told"):
        said, right = "", Span(right.start, right.start)  # 占43%最多: it is only the greatest
        spot = spot._replace(window=spot.window._replace(right=right))
    bare = subject.end - subject.start <= 1
    special = held_against(spot) or of_plan(spot) or _score(spot) or recorded_before(spot)
    special = special or share_of_whole(spot) or restored_to(spot)
    special = special or ((share_among(spot) or share_of_counted(spot) or _told_before(spot)) if bare else None)
    if special is not None:
        return special
    head = head_of(spot) if bare else None
    if head is not None:
        return Reading(spot.mention, spot.clause, Form.LEVEL, noun=head)
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
        return same_again(spot, spot.previous, said)._replace(share=True)  # 40亿元,等于计划总额的三分之一
    acting = _acting_part(spot)
    if acting is not None:
        return acting
    if spot.previous is not None and (not said or CONNECTS.match(said)):
        return same_again(spot, spot.previous, said)
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


def _in_brackets(spot: Spot) -> Reading:
    """A rate alone in brackets is the value of what stands before them (治安满意度(80.4%)), of the figure before behind a time."""
    named = named_before_bracket(spot)
    other = _growth_of_another(spot)
    if other is not None:
        return other
    # 高于全省平均水平(85%): of what was told before
    average = named is None or _AVERAGE.search(spot.text, *named) is not None
    noun = noun_pieces(spot.text, named) if named is not None and not average else ()
    made = Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun)
    if noun or spot.latest is None:
        return made
    if average and spot.latest.share:  # the lead over the average stands behind it
        return made._replace(verb=spot.latest.verb, noun=spot.latest.noun[:-1])
    return made._replace(verb=spot.latest.verb, noun=spot.latest.noun, of=spot.latest.of or spot.latest.mention.id)


def _growth_of_another(spot: Spot) -> Reading | None:
    """The growth in brackets that the one before is above or below (高于全国出口增速(6%)), None where no other is named."""
    text, at = spot.text, spot.clause.span.start
    above = _ABOVE_GROWTH.search(text, max(0, at - _FAR_ABOVE), at)
    if above is None:
        return None
    made = Reading(
        spot.mention,
        spot.clause,
        Form.CHANGE,
        direction=Direction.DECREASE if above["down"] else Direction.INCREASE,
        change_rule=ChangeRule.AMPLITUDE,
    )
    what = trim(text, *above.span("what"))
    if what.end - what.start > 1 and not text.endswith(_AREA_ENDS, *what):
        return made._replace(noun=noun_pieces(text, what))
    previous = spot.previous
    if previous is None or not previous.noun:
        return made
    return made._replace(verb=previous.verb, noun=previous.noun, of=previous.of or previous.mention.id)


def _told_before(spot: Spot) -> Reading | None:
    """A rate of what the clause before names (愿意举报的比例较高,介乎85%至88%; 破案率提升,|由41%升至58%); None where none stands there."""
    text, left, right = spot.text, spot.window.left, spot.window.right
    at = spot.clause.span.start
    if text[right.start : right.end].strip() and CONNECTS.match(text, *right) is None:
        return None
    source = source_before(text, left)
    led = source < left.end or _CAME_TO.search(text, *left) is not None
    told = told_before(text, at - _TOLD_BACK, at) if led else None
    if told is not None:
        return Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun_pieces(text, told[0]))
    if text.find("的", left.start, source) >= 0:
        return None
    topic = topic_before(text, at - _TOLD_BACK, at)
    return Reading(spot.mention, spot.clause, Form.LEVEL, noun=noun_pieces(text, topic)) if topic is not None else None


def _score(spot: Spot) -> Reading | None:
    """A score that stands in an assessment (在…测评中,某县以99%的得分), None where it is none."""
    score = _SCORE.match(spot.text, *spot.window.right)
    assessment = assessed_in(spot) if score is not None else None
    if score is None or assessment is None:
        return None
    return Reading(
        spot.mention, spot.clause, Form.LEVEL, noun=(*noun_pieces(spot.text, assessment), Span(*score.span("what")))
    )
