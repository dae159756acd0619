"""Levels: what a figure counts or measures, with its noun in front of it or behind it.

Decides verb, noun and predicate of a count (检查车辆16万辆; 购置42辆消防车; 34个派出所设立调解室), and when a figure continues
the list of the one before and shares its verb. Leaves a figure without words of its own to ``bare``, changes, percentages
and lists in order to ``heads``.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.bare import LEADS_BACK, effort_on, read_bare
from summarizer.reading.campaigns import ACTING_NAME
from summarizer.reading.changes import told_before, topic_before
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.kinds import kind_of, some_of
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.reading.phrases import (
    acts,
    is_verb_only,
    leading_verb,
    list_parts,
    predicate_at,
    split_at_predicate,
    trim,
    trim_end,
    verb_inside,
)
from summarizer.reading.subjects import (
    Spot,
    assessed_in,
    completed,
    done_again,
    noun_pieces,
    source_before,
    without_number,
    without_state,
)
from summarizer.reading.windows import CONNECTS
from summarizer.text import Span

__all__ = ["read_level"]

_HERE = fill(r"{own_area}")
# A preposition that ends the words in front: they say where or for whom, and the noun stands behind.
_PREPOSITION_TAIL = re.compile(fill(rf"(?:{{level_preposition}})(?:(?:{_HERE})(?:范围内)?|[一-鿿]{{0,6}}等)?\Z"))
_PLACE_TAIL = re.compile(fill(rf"(?:{_HERE}|{{level_filler}}|(?<!为)了){{1,9}}\Z"))
_INSTRUMENT = re.compile(fill(r"(?:{by_means})[“「『\"][^”」』\"\n]{1,14}[”」』\"]"))
_NAME_ACTS = re.compile(fill(rf"{ACTING_NAME}(?:{{in_all}})*"))
_STANDS_ALONE = re.compile(fill(r"{circumstance_end}"))
_TOLD_BACK = 60  # characters
# 依次为大麻(2310公斤)、冰毒(1502公斤): the word before the bracket is counted in it
_NAMED = re.compile(r"[、及和为是有:：](?P<what>[一-鿿]{2,12})[(（]\Z")
_NAME_BACK = 16
_AMONG = re.compile(r"(?P<what>[未已][一-鿿]{3,12})[中里]\Z")  # 68宗|未提交个案中,…
_PEOPLE = frozenset(words("people_counter"))
_LINKS = "在为给向于对由"  # 出动300人次|在20个乡镇驻防
_INSIDE = ("中", "里")
_LONG_EXAMPLES = 16
_MOST_NAMED = 20
_LONG_PLACE = 6
_COMES_TO = re.compile(any_of("changed_to"))
# 4个|指标均列全市第一: what is counted is what stands there.
_STANDS_AT = re.compile(
    fill(
        r"\s*(?P<noun>(?:[一-鿿]{0,4}(?:{ranked_thing}))?)(?:{all_or_each}|{steadily}){0,3}"
        r"(?P<place>(?:{ranks_among|place_gained})(?:全[一-鿿]|[一-鿿]{2,6}?(?:{ranked_area}))?"
        r"(?:[第前][一二三四五六七八九十\d]{1,3}[名位]?|首位|榜首|前列))"
    )
)
_FOR_WHOM = re.compile(fill(r"(?:[一-鿿]{2,6}(?:部门|大队|支队))?(?:{to_whom})"))
_LONG_FOR = 8
_TREATS = words("upon_whom")
_TREATMENT = re.compile(fill(r"(?:依法|分别)?(?:{light_verb})(?=[一-鿿]{2})"))
_FOR_THEM = words("recovering")  # whose loss or saving it is tells such figures apart
_ABOVE = re.compile(
    fill(
        r"(?P<word>{exceeds_by})[^,，]{0,8}(?:[(（][^()（）]{1,16}[)）])?\Z|(?:比|较)[^,，比较]{1,12}?(?P<far>[高低快慢]出?)\Z"
    )
)  # 服判率…高出18个百分点
# Named without a verb of their own they continue the list before, whatever their unit (核查车辆53万辆,人员61万人).
_BARE_THINGS = frozenset(words("bare_thing"))
_REACHED = frozenset(words("reached_level"))
_JOINS = frozenset(words("list_join"))
_CLOSES_LIST = re.compile(  # 电脑12台、执法仪30部|等设备
    fill(r"等(?:各类|多种)?(?:{goods})")
)
_LIST_GAP = re.compile(fill(r"[^,，;；。]*?(?:、|{and_word})\s*"))


def read_level(spot: Spot) -> Reading:
    """The reading of a figure that counts or measures."""
    text, left = spot.text, spot.window.left
    whole = trim(text, left.start, source_before(text, left))
    instrument = _INSTRUMENT.match(text, *whole) or _acting(text, whole)
    subject = trim_end(text, *(trim(text, instrument.end(), whole.end) if instrument else whole))
    subject = _behind_place(text, _own_words(spot, subject))
    twin, place = spot.window.twin, _rank_behind(spot)
    base = Reading(spot.mention, spot.clause, Form.LEVEL, twin=twin, place=place)
    treated = _treated(spot, subject)
    if treated is not None:
        return base._replace(predicate=treated)
    if spot.mention.kind is Kind.PERCENTAGE_POINT and spot.previous is not None:
        above = _ABOVE.search(text, *left)
        if above is not None:
            word = above.span("word") if above.group("word") else above.span("far")
            return base._replace(noun=(*spot.previous.noun, Span(*word)), share=True)
    stands = _standing_behind(spot)
    if stands is not None:
        return base._replace(noun=(stands[0],) if stands[0].start < stands[0].end else (), place=stands[1])
    if base.place is not None:
        assessment = assessed_in(spot) if subject.start >= subject.end else None
        return base._replace(noun=noun_pieces(text, assessment or subject))
    named = _without_doer(spot, subject)
    behind = _noun_behind(text, spot.window.right, named, listed=_after_list(spot))
    if behind is not None:
        if _after_list(spot) and leading_verb(text, *behind) > behind.start:
            named = Span(named.end, named.end)  # 立案庭、执行局等14个审判部门: nothing was done to them
        return _noun_last(spot, base, named, behind)
    return _noun_first(spot, base, subject, direct=whole.end == subject.end)


def _treated(spot: Spot, subject: Span) -> Span | None:
    """What is done to people whom nothing but a preposition stands before (对2人|进行提醒谈话), None for other figures."""
    right = spot.window.right
    alone = spot.text[slice(*subject)] in _TREATS and right.start < right.end
    done = _TREATMENT.match(spot.text, *right) if alone else None
    return Span(done.end(), right.end) if done is not None and done.end() < right.end else None


def _acting(text: str, whole: Span) -> re.Match[str] | None:
    """The name of an operation that acts itself (“利剑”行动|抓获逃犯), None where the words begin otherwise."""
    name = _NAME_ACTS.match(text, *whole)
    return name if name is not None and acts(text, name.end(), whole.end) else None


def _without_doer(spot: Spot, subject: Span) -> Span:
    """The words before a figure, empty where they only say who does something for those counted (户籍部门为|1.4万户居民解决…)."""
    text, at, right = spot.text, spot.mention.clean_start, spot.window.right
    for_them = text[at - 1 : at] in words("done_for") and subject.end < at and right.start < right.end
    acts = for_them and any(leading_verb(text, i, right.end) > i for i in range(right.start + 2, right.end - 1))
    return Span(subject.end, subject.end) if acts else subject


def _own_words(spot: Spot, subject: Span) -> Span:
    """The words before a figure without those that name what the figure before it counts (96名受害人|返还资金52万元).

    A figure alone in brackets has the word before them.
    """
    if spot.clause.bracketed and spot.clause.span == spot.mention.clean:
        at = spot.clause.span.start
        named = _NAMED.search(spot.text, max(0, at - _NAME_BACK), at)
        return Span(*named.span("what")) if named is not None else subject
    latest = spot.latest
    said = latest.predicate if latest is not None and latest.leads_noun and latest.clause is spot.clause else None
    if said is None or not subject.start < said.start < subject.end:
        return subject
    return Span(said.start, subject.end)


def _behind_place(text: str, subject: Span) -> Span:
    """The words behind 在… or a long 为…, 对… where a verb follows it (在镇街、园区|建成巡回审判点)."""
    for_whom = _FOR_WHOM.match(text, *subject)
    shortest = _LONG_FOR if for_whom else 2
    if for_whom is None and (not text.startswith("在", subject.start) or subject.end - subject.start < _LONG_PLACE):
        return subject
    for at in range(subject.start + 2, subject.end - 2):
        if leading_verb(text, at, subject.end) > at:
            kept = at - subject.start < shortest or (for_whom is not None and text.startswith(_FOR_THEM, at))
            return subject if kept else Span(at, subject.end)
    return subject


def _standing_behind(spot: Spot) -> tuple[Span, Span] | None:
    """The noun and the place of what is counted as standing there (4个|指标均列|全市第一); None where none is told."""
    if spot.mention.unit not in ("项", "个", "类"):
        return None
    match = _STANDS_AT.match(spot.text, spot.mention.clean_end, spot.clause.span.end)
    return (Span(*match.span("noun")), Span(*match.span("place"))) if match is not None else None


def _rank_behind(spot: Spot) -> Span | None:
    """The rank that follows a count at once (三项|第一), which says what is counted."""
    if spot.clause.figures[-1] is spot.mention:
        return None
    end, figures = spot.mention.clean_end, spot.clause.figures
    following = bisect_left(figures, end, key=_place)
    if following >= len(figures) or figures[following].kind is not Kind.RANK:
        return None
    return None if spot.text[end : figures[following].clean_start].strip() else figures[following].clean


def _place(mention: NumberMention) -> int:
    return mention.clean_start


def _noun_first(spot: Spot, base: Reading, subject: Span, *, direct: bool) -> Reading:
    """The noun in front of the figure; ``direct``: nothing stands between (事项增至60项 is not direct)."""
    text, right = spot.text, spot.window.right
    if predicate_at(text, right.start, right.end):
        base = base._replace(predicate=right)
    lent = _lent(spot, base) if subject.start >= subject.end else None
    if lent is not None:
        return lent
    if subject.start >= subject.end or text[subject.start : subject.end] in LEADS_BACK:
        return read_bare(spot, base, subject)
    kind = kind_of(spot, subject)
    if kind is not None:
        return base._replace(verb=kind[0], noun=kind[1])
    if text[slice(*subject)] in _REACHED and (changed := _changed_before(spot, subject)) is not None:
        return base._replace(verb=changed.verb, noun=changed.noun, of=changed.mention.id)
    effort = effort_on(spot, subject)
    if effort is not None:
        before, words = effort
        return base._replace(verb=before.verb, noun=(*without_number(text, before.noun), words))
    verb_end = leading_verb(text, subject.start, subject.end)
    if verb_end >= subject.end:
        again = done_again(spot, subject) if _like_previous(spot) else None
        return base._replace(verb=subject, noun=again.noun if again is not None else ())
    verb = Span(subject.start, verb_end) if verb_end > subject.start else verb_inside(text, subject)
    if verb is not None:
        return base._replace(verb=verb, noun=noun_pieces(text, Span(verb.end, subject.end)))
    verb = _shared_verb(spot, base, subject, direct=direct)
    return base._replace(verb=verb, noun=completed(spot, noun_pieces(text, subject)))


def _like_previous(spot: Spot) -> bool:
    """Whether the figure is in the unit of the one before."""
    return spot.previous is not None and _same_unit(spot.previous.mention, spot.mention)


def _lent(spot: Spot, base: Reading) -> Reading | None:
    """``base`` without a noun of its own, with that of the things it is some of, or with the quantity told before; else None."""
    counted = some_of(spot, spot.window.right) if base.predicate is not None else ()
    if counted:
        return base._replace(noun=counted, leads_noun=True)
    told = _told_before(spot)
    return base._replace(noun=noun_pieces(spot.text, told)) if told is not None else None


def _changed_before(spot: Spot, subject: Span) -> Reading | None:
    """The change right before a level that is only said to be reached (货运量增长4.3%,完成1.2亿吨), None where none stands there."""
    previous = spot.previous
    if previous is None or previous.form is not Form.CHANGE or not previous.noun:
        return None
    return previous if spot.text[previous.mention.clean_end : subject.start].strip() in (",", "，") else None


def _told_before(spot: Spot) -> Span | None:
    """The quantity that the clause before names, where the figure only says how much it is (犯罪人数减少,|共31人)."""
    start, at = spot.clause.span
    latest, back = spot.latest, spot.window.left.start - _TOLD_BACK
    if latest is not None:
        back = max(back, latest.mention.clean_end)
    if at <= start:
        return None
    told = told_before(spot.text, max(0, back), start)
    return told[0] if told is not None else topic_before(spot.text, max(0, back), start)


def _after_list(spot: Spot) -> bool:
    """Whether the figure counts what was listed before it (立案庭、执行局等14个|审判业务部门), so that its noun is behind it."""
    at = spot.mention.clean_start
    return spot.text.startswith("等", at - 1) and spot.text.find("、", spot.clause.span.start, at) >= 0


def _noun_behind(text: str, right: Span, subject: Span, *, listed: bool = False) -> Span | None:
    """The noun counted where it stands behind the figure, None where it stands in front; ``listed``: 等 stands before it."""
    start = right.start
    while start < right.end and text[start] in " 的":
        start += 1
    if start < right.end and text[start] in "(（":
        closing = max(text.find(mark, start, right.end) for mark in ")）")
        return _noun_behind(text, Span(closing + 1, right.end), subject) if closing > 0 else None
    if start >= right.end or _STANDS_ALONE.match(text, start, right.end):
        return None
    if _CLOSES_LIST.match(text, start, right.end) and _has_noun(text, subject):
        return None
    if right.end - start == 1 and text[start] in _LINKS:
        return None
    among = _AMONG.match(text, start, right.end)
    if among is not None and not _has_noun(text, subject):
        return Span(*among.span("what"))
    if CONNECTS.match(text, start, right.end) or (predicate_at(text, start, right.end) and not listed):
        return None
    if not listed and _has_noun(text, subject) and leading_verb(text, start, right.end) > start:
        return None
    turn = _COMES_TO.search(text, start + 1, right.end)  # 从7个省市|增加到17个
    noun, _ = split_at_predicate(text, Span(start, turn.start() if turn is not None else right.end))
    return noun if noun.start < noun.end else None


def _has_noun(text: str, subject: Span) -> bool:
    """Whether the words in front name something themselves, and not only where or for whom."""
    if _PREPOSITION_TAIL.search(text, subject.start, subject.end):
        return False
    place = _PLACE_TAIL.search(text, subject.start, subject.end)
    own = Span(subject.start, place.start()) if place else subject
    return own.start < own.end and not is_verb_only(text, own)


def _noun_last(spot: Spot, base: Reading, subject: Span, noun: Span) -> Reading:
    text, right = spot.text, spot.window.right
    turns = _COMES_TO.match(text, noun.end, right.end) is not None
    said = text[noun.end : right.end]
    measured = said.endswith(QUANTITY_ENDINGS) and spot.mention.unit not in _PEOPLE and _next_at(spot, right.end)
    if measured or said.startswith("属"):
        said = ""  # 13个园区累计|建成面积48平方公里: what the next figure measures
    predicate = Span(noun.end, right.end) if said and not turns and said not in _INSIDE else None
    noun = without_state(text, noun)
    base = base._replace(predicate=predicate, leads_noun=True, noun=noun_pieces(text, noun))
    if text.startswith(words("done_upon"), subject.start) and text.startswith("的", spot.mention.clean_start - 1):
        return base
    if _PREPOSITION_TAIL.search(text, subject.start, subject.end) or text[spot.mention.clean_start - 1] == "在":
        return base
    place = _PLACE_TAIL.search(text, subject.start, subject.end)
    subject = Span(subject.start, place.start()) if place else subject
    verb_end = leading_verb(text, subject.start, subject.end)
    verb = Span(subject.start, verb_end) if verb_end > subject.start else None
    if verb is None and subject.start >= subject.end:
        verb = _shared_verb(spot, base, Span(base.mention.clean_start, noun.end), direct=True)
    between = Span(verb_end, subject.end)
    unsaid = between.start >= between.end or _names_them(spot, between)
    kept = place is None and not unsaid and text[between.start : between.end] not in _JOINS
    return base._replace(verb=verb, noun=(between, *base.noun) if kept else base.noun)


def _next_at(spot: Spot, at: int) -> bool:
    """Whether another figure begins at ``at``."""
    return any(mention.clean_start == at for mention in spot.figures)


def _names_them(spot: Spot, between: Span) -> bool:
    """Whether the words before a count and its noun name each of those counted (甲院、乙院|2个单位), and so are no attribute."""
    if spot.text.find("、", *between) < 0:
        return False
    if spot.text.endswith(("等", "等在内的"), between.start, spot.mention.clean_start):
        return between.end - between.start > _LONG_EXAMPLES
    count = spot.mention.value
    if count is None or count != int(count) or not 1 < count <= _MOST_NAMED:
        return False
    return list_parts(spot.text, between, int(count)) is not None


def _shared_verb(spot: Spot, base: Reading, noun: Span, *, direct: bool) -> Span | None:
    """The verb of the figure before, where this one only continues its list."""
    latest = spot.latest
    if latest is None or latest.verb is None or latest.form is not Form.LEVEL:
        return None
    if latest.clause.group != spot.clause.group or (latest.predicate is not None and not latest.leads_noun):
        return None
    gap = spot.text[latest.mention.clean_end : noun.start]
    if latest.clause is spot.clause:
        return latest.verb if not gap.strip() or _LIST_GAP.fullmatch(gap) else None
    words = spot.text[noun.start : noun.end]
    named = words.endswith(QUANTITY_ENDINGS)
    lists_on = gap.strip() in (",", "，") and direct and not named and not base.leads_noun
    return latest.verb if lists_on and (_same_unit(latest.mention, spot.mention) or words in _BARE_THINGS) else None


def _same_unit(a: NumberMention, b: NumberMention) -> bool:
    return a.unit == b.unit
