"""Standings: ranks, zeros, and spells for which something held.

Decides what a rank ranks and where (成绩居全市第一), what a zero is the number of (命案零发生) and what held for a spell
(命案连续8年全破). Leaves figures that count or measure to ``levels`` and ``heads``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.borrowed_nouns import completed, done_again
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.phrases import trim, trim_end
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.subjects import Spot, assessed_in, noun_pieces, source_before, subject_before, without_setting
from summarizer.text import Span

__all__ = ["plain_subject", "read_standing"]

_STANDS = fill(r"(?:{rank_verb})")
_AMONG_WHOM = fill(r"(?:{ranked_among})")
_RANK_TAIL = re.compile(
    fill(
        rf"(?:排名)?(?:{{steadily}}){{0,4}}{_STANDS}{{0,4}}(?:在)?(?P<place>各(?:省|市|县|区|州)(?:、?(?:自治)?(?:市|区|县|州)){{0,3}}中?|全(?:市|省|县|区|国"
        rf"|州)(?:(?:(?!{{stands_at_short}})[一-鿿]){{2,6}}(?:中|里)?)?"
        rf"|(?<=[居列在为是获排名])(?!{{keeps}})(?:(?!{{stands_at_short}})[一-鿿]){{2,8}}?{_AMONG_WHOM}"
        rf"|(?:历史(?:同期)?|(?:(?:19|20)\d\d年|有?(?:{{recorded}}))以来|近[一二三四五六七八九十\d]{{1,3}}年来?)(?:的)?|)(?:{{peer}})?(?:{{stands_at}}){{0,4}}\Z"
    )
)
_LIGHT_VERBS = re.compile(fill(r"(?:{securing}|创(?!建))+"))
_LIGHT_TAIL = re.compile(fill(r"(?:{reaching_state}){1,9}\Z"))  # 抢劫案件实现|零发案
# 前移1位, 上升2个位次: by how many places what is ranked moved; 提升3位民警 counts people.
_MOVED = re.compile(
    fill(
        r"(?P<basis>{basis_of_change}|[比较](?:{year_or_month_before})(?:同期)?)?(?:{change_adverb})?(?:(?P<up>{rank_up})|{rank_down})(?:了)?\Z"
    )
)
_STEPS = frozenset(words("rank_step"))
_MOVE_ENDS = re.compile(r"\s*(?:[,，。;；、)）\n]|[至到居]|\Z)")
_MOVE_WINDOW = 16
_SPELL = re.compile(fill(r"(?:{in_a_row})(?:近)?\Z"))
_SPELL_BEHIND = re.compile(r"来|最|未|无|[“「『\"]?零")
_WHO = re.compile(r"[一-鿿]{2,14}(?:局|院|队|市|县|区|厅|所|省|以)|的?(?:得分|成绩|分数)(?:跃|荣)?")
_LIST_MARKS = ("、", *words("and_word"))
_GROWTH = re.compile(any_of("amplitude_up", "amplitude_down"))
_SCORES = words("score_word")
_NAMES_ITSELF = re.compile(
    fill(
        r"(?:在[^,，。在]{2,30}?中)?(?:(?:未|没有|无)(?:发生|出现)?[^,，。]{4}|被[^,，。]{2,}(?:{named_as})|实现[“\"]?[^,，”\"]{2,}(?:{zero_state})|获评|荣获)"
    )
)
_HELD_AT = re.compile(fill(r"{held_at}|[一-鿿]{2,4}率(?:{stays_at})*"))  # 连续5年保持|97%以上
_WHERE = re.compile(fill(r"在(?P<where>[^,，]{2,30}?)(?:{in_field})(?=[一-鿿])"))


def read_standing(spot: Spot) -> Reading | None:
    """The reading of a rank, a zero or a spell; None where the figure is none of these."""
    mention = spot.mention
    if mention.kind is Kind.RANK:
        return _rank(spot)
    if mention.value == 0 and mention.surface[:1] in "零〇0０":
        return _zero(spot)
    if mention.unit in _STEPS and (moved := _moved(spot)) is not None:
        return moved
    if mention.kind is Kind.DURATION and _is_spell(spot):
        return _spell(spot)
    return None


def _moved(spot: Spot) -> Reading | None:
    """The reading of a number of places by which a rank moved, None where the figure counts something else."""
    text, left = spot.text, spot.window.left
    moved = _MOVED.search(text, max(left.start, left.end - _MOVE_WINDOW), left.end)
    if moved is None or _MOVE_ENDS.match(text, spot.mention.clean_end) is None:
        return None
    basis = Span(*moved.span("basis")) if moved["basis"] else None
    way = Direction.INCREASE if moved["up"] else Direction.DECREASE
    made = Reading(spot.mention, spot.clause, Form.CHANGE, direction=way, basis=basis, change_rule=ChangeRule.PLACES)
    subject = subject_before(spot, moved.start())
    previous = spot.previous
    if subject.end - subject.start > 1:
        return made._replace(noun=noun_pieces(text, subject))
    return made if previous is None else made._replace(verb=previous.verb, noun=previous.noun, place=previous.place)


def plain_subject(spot: Spot) -> Span:
    """The words before a figure without a light verb in front of them (实现, 确保)."""
    subject = subject_before(spot, spot.window.left.end)
    light = _LIGHT_VERBS.match(spot.text, subject.start, subject.end)
    subject = trim(spot.text, light.end() if light else subject.start, subject.end)
    behind = _LIGHT_TAIL.search(spot.text, *subject)
    return Span(subject.start, behind.start()) if behind else subject


def _rank(spot: Spot) -> Reading:
    text, left = spot.text, spot.window.left
    match = _RANK_TAIL.search(text, left.start, left.end)
    end = match.start() if match else left.end
    place = Span(*match.span("place")) if match and match.group("place") else None
    made = Reading(spot.mention, spot.clause, Form.RANK, place=place)
    subject = without_setting(text, trim(text, left.start, source_before(text, Span(left.start, end))))
    previous = spot.counted
    borrows = previous is not None and (previous.form is not Form.SPELL or previous.clause is spot.clause)
    if _says_who(text, subject):
        assessment = assessed_in(spot)
        if assessment is not None:
            return made._replace(noun=noun_pieces(text, assessment))
        who = text[subject.start : subject.end]
        subject = Span(subject.start, subject.start) if who.endswith(("以", *_SCORES)) else subject
    if subject.end - subject.start <= 1 and previous is not None and borrows:
        growth = _growth_between(spot, previous)
        if growth is not None:
            return made._replace(verb=previous.verb, noun=(*previous.noun, growth))
        return made._replace(verb=previous.verb, noun=previous.noun, of=previous.mention.id)
    noun = noun_pieces(text, subject) if subject.end - subject.start > 1 else ()
    return made._replace(noun=completed(spot, noun))


def _growth_between(spot: Spot, previous: Reading) -> Span | None:
    """The 增速 that is told of between a figure and the rank (增长4%,|增速高于全省1个百分点、居全省第二), None where none is."""
    found = _GROWTH.search(spot.text, previous.mention.clean_end, spot.mention.clean_start)
    return Span(*found.span()) if found is not None and previous.noun else None


def _says_who(text: str, subject: Span) -> bool:
    """Whether the words before a rank only say whose it is or among whom, not what is ranked."""
    return subject.end - subject.start <= 1 or _WHO.fullmatch(text, *subject) is not None


def _zero(spot: Spot) -> Reading:
    subject, previous = plain_subject(spot), spot.previous
    made = Reading(spot.mention, spot.clause, Form.ZERO, predicate=spot.window.right)
    if subject.start >= subject.end and previous is not None:
        again = previous.form is Form.SPELL or previous.clause is spot.clause  # 事故和案件两个“零发生”
        return made._replace(noun=previous.noun) if again else made
    again_done = done_again(spot, subject)
    if again_done is not None:
        return made._replace(verb=again_done.verb, noun=again_done.noun)
    return made._replace(noun=noun_pieces(spot.text, subject))


def _is_spell(spot: Spot) -> bool:
    if _SPELL.search(spot.text, *spot.window.left):
        return True
    return _SPELL_BEHIND.match(spot.text, spot.mention.clean_end, spot.clause.span.end) is not None


def _spell(spot: Spot) -> Reading:
    text, left = spot.text, spot.window.left
    match = _SPELL.search(text, left.start, left.end)
    subject = trim_end(text, *trim(text, left.start, match.start() if match else left.end))
    if subject.end - subject.start <= 1 and spot.previous is not None and spot.previous.clause is not spot.clause:
        said = Span(_run_end(spot), _said_end(spot))
        own = _NAMES_ITSELF.match(text, *said) is not None  # 未发生火灾事故, 被评为优秀法院
        noun, verb = ((), None) if own else (spot.previous.noun, spot.previous.verb)
        return Reading(spot.mention, spot.clause, Form.SPELL, noun=noun, verb=verb, predicate=said)
    if text.startswith("在", subject.end - 1):
        subject = Span(subject.start, max(subject.start, subject.end - 1))
    said = Span(_run_end(spot), _said_end(spot))
    if subject.start >= subject.end:
        setting = _WHERE.match(text, said.start, said.end)
        if setting:
            subject, said = Span(*setting.span("where")), Span(setting.end(), said.end)
    return Reading(spot.mention, spot.clause, Form.SPELL, noun=noun_pieces(text, subject), predicate=said)


def _run_end(spot: Spot) -> int:
    """Where the last of the spells told in order ends (分别连续21年、|37年|居全省第一): what is said of it is said of all."""
    end = spot.mention.clean_end
    for mention in spot.figures:
        if mention.clean_start <= end:
            continue
        if mention.kind is not Kind.DURATION or spot.text[end : mention.clean_start].strip() not in _LIST_MARKS:
            break
        end = mention.clean_end
    return end


def _said_end(spot: Spot) -> int:
    """Where what is said of a spell ends: at the next figure, unless that is its zero or its rank."""
    end = _run_end(spot)
    following = next((m for m in spot.figures if m.clean_start >= end), None)
    if following is None or following.value == 0 or following.kind is Kind.RANK:
        return spot.clause.span.end
    held = _HELD_AT.fullmatch(spot.text, end, following.clean_start) is not None
    return following.clean_end if held else following.clean_start
