"""Plans in a sentence: which stretches of it tell what is expected, aimed at or still to be done, and by which rule.

Decides that from the words of planning (预计, 有望, 目标为, 原计划, 到2030年) and from those that begin results again (实际, 已,
截至). Used for figures of a report and for the claims of a summary alike. Leaves plan sections to ``sections``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from operator import itemgetter
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill, sign_of, words
from summarizer.reading.cues import PLAN_CLAUSE, PLAN_SIGN, RESULT_CUE
from summarizer.reading.opinions import expects
from summarizer.text import Span

__all__ = ["Planned", "planned_parts", "tells_plan"]


class Planned(NamedTuple):
    """A stretch of a sentence that tells no result, and the name of the rule that says so."""

    span: Span
    rule: str


# 查获目标14件: what was reached is no target. (A look-behind takes words of one length, and nearly all have two characters.)
_UNREACHED = f"(?<!{'|'.join(word for word in words('reaching') if len(word) == 2)})"
_TIME = fill(r"(?:{intended_for}|(?:19|20)\d\d年(?:底|末|前)?|[\d一二三四五六七八九十]{1,3}月(?:底|末|份)?前?){0,4}")
# Each alternative is a rule by the name of its group. A plan of a weak one is over with its clause.
_CUES = re.compile(
    "|".join(
        (
            fill(r"(?P<was_planned>(?:{was_planned}))"),
            fill(r"(?P<budget>(?:{budgeted})(?!的)(?=[^。;；]{0,40}[,，][^。;；]{0,4}实际))"),
            # 计划 is a noun in 三年计划, 整治计划, 完成计划投资的119%, “十四五”规划建设的项目
            fill(
                r"(?P<intent>(?<![按照划项的、设产成过份大案后治动程超逾”」』》])(?<!(?<![明来今全\d])年)(?:{plan_verb}|(?<![模草审])拟)"
                + _TIME
                + r"(?:{to_do}|[建达投招](?![议资]))(?!{goal_rest}))"
            ),
            # 计划接种疫苗30万剂,实际接种33.8万剂: whatever the verb, what really came is told behind it
            fill(
                r"(?P<held_against>(?<![按照划项的、超逾完成到达过高低好快于])(?<!(?<![明来今全\d])年)(?:{plan_verb}|{target})(?=[^,，。;；\d]{1,20}\d[^,，。;；]{0,10}[,，][^,，。;；\d]{0,6}(?:{in_fact})))"
            ),
            r"(?P<bare_intent>(?:预定|打算|(?<![模草审虚比])拟(?![定订人]))[一-鿿]{2,12}(?=[约近超]?\d)(?<!的))",
            fill(r"(?P<next_year>(?:{year_to_come})(?=[^,，。;；]{0,20}\d))"),
            fill(r"(?P<will>将(?:{plan_adverb})?(?:{rise}|{fall}|{comes_to}|{would_reach}))"),
            # 试点将从7个省市|增加到17个: only what it becomes is to come
            fill(r"(?P<will_become>将(?:由|从(?![业事严宽重速轻]))[^,，。;；]{1,16}?(?={changed_to}))"),
            r"(?P<yearly_task>(?<=年)(?:度)?(?:任务|指标)(?:为|是)?(?=[约近超]?\d))",
            # 超过年度目标5个百分点 and 好于预期2个百分点 are results
            fill(
                r"(?P<target>(?<![超高低好快成到现过于达])(?:"
                + _UNREACHED
                + r"|(?=(?:{target})[为是:：]))(?<!全年)(?<!年度)(?<!预期)(?:{target})(?:任务|数|值)?"
                r"(?:(?:[为是:：]|确定为|定为|调整为)[一-鿿]{0,8}?|不低于|不少于|达到?){0,3}(?=(?:[约近超]过?)?\d))"
            ),
            # 目标是把漏损率降到10%以下; 应将周转期缩短至30天: what should become is aimed at or advised
            fill(r"(?P<goal>(?:{target})(?:就)?(?:是|为|在于)(?:[^,，。;；\d把将]{0,8})(?:把|将|使|让))"),
            fill(
                r"(?P<advised>(?:(?<![供响适对相反效因感照])应(?:{duty_adverb})?|(?:(?<![纳出的类法检])建议|{advising})[^,，。;；\d]{0,12}?)"
                r"(?:将|把)(?=[^,，。;；\d]{1,20}?(?:{comes_to})[约近少低高于]{0,2}\d))"
            ),
            fill(r"(?P<if_built>(?:{completion})后[,，]?[^,，。;；]{0,10}?(?:{can_or_will}))"),
            # 预计全市实现生产总值…, 全县预计完成生产总值142亿元,比上年增长17%: an estimate of what was done, not yet counted
            fill(
                r"(?P<forecast>(?<![符超好高低于合出最])(?:{plan_ahead})(?!(?:全|我)[市省县区州国])"
                r"(?!(?<=[全我][市省县区州国]预计)(?:完成|实现)[^,，。;；\d]{2,16}\d[^,，。;；]{0,10}[,，](?:{compared_result}|{rise}|{fall})))"
            ),
            r"(?P<forecast_year>(?<![最达多高])年?可(?:(?:达|增|减|产)(?=[\d约近超])|[为使帮替][一-鿿]{1,8}?[减增节省降带]))",
        )
    )
)
_DUE = re.compile(r"(?<=[,，])(?:(?:19|20)\d\d年|今年|全年|年内)?应(?=[一-鿿]{2,10}\d)")
_DUE_RULE = "due"
_ADDED_RULE = "added to a plan"
_WEAK = frozenset(
    ("was planned", "held against", "budget", "target", "goal", "advised", "yearly task", _DUE_RULE, _ADDED_RULE)
)
# 原计划改造3处,…。因此再追加4000万元: what is added to a plan that was just told is planned too.
_ADDED = re.compile(fill(r"(?:{added_again})(?:{budget_verb})(?=[^,，。;；\d]{0,6}\d)"))
_PLAN_BEFORE = re.compile(fill(r"(?:{was_planned})"))
_DONE_BEFORE = re.compile("实际")
_PLAN_REACH = 240
# 原计划改造5处,包括大楼3000万元;某所400万元: the parts of what was planned are planned, to the end of the sentence.
_TOLD_AFTER_PARTS = re.compile(fill(r"[,，;；](?:{after_parts})"))
_PARTS = re.compile(fill(r"[,，;；:：]?[^,，;；:：\d]{0,4}(?:{parts_follow})"))
_BY_ORDER = re.compile(
    fill(r"按照?[^,，。;；]{0,12}(?:{plan_verb}|{target}|{plan_document})[,，]\Z")
)  # 按年度方案,|应抽检400批次
_ANNOUNCED = "announced"
_ADDED_SIGN = sign_of("budget_verb")
_ANY_CUE = sign_of(
    *("plan_ahead", "plan_verb", "target", "was_planned", "budgeted", "advising"),
    also=(
        "应",
        "建议",
        *words("plan_before_task"),
        *words("can_be"),
        *words("after_completion"),
    ),
)
_UNTIL = re.compile(r"(?P<from>到|至)(?P<year>(?:19|20)\d\d)年(?:[底末]|前)?(?![的间])")
# Results begin again in a later clause than the one that tells the plan.
_RESULTS = re.compile(
    fill(
        r"(?<=[,，;；。:：])(?:(?:(?:19|20)\d\d年(?:\d{1,2}月)?[底末]?)?[^,，;；。:：\d]{0,8}?(?:{result}|已(?!{reckoned}))|[^,，;；。:：]{0,24}?{all_done})"
    )
)
_DONE_AT_ONCE = re.compile(fill(r"\s*(?:{result}|{done_marker})"))
_GROUP_OF_TIME = re.compile(fill(r"[;；]\s*(?:(?P<year>(?:19|20)\d\d)年|{period_of_result})(?!底前|前)"))
_AHEAD = re.compile(fill(r"{plan_ahead}|{plan_verb}|{target}|{not_yet}"))
_LEADS_ON = re.compile(fill(r"(?:{plan_ahead}|{plan_verb}|{target})[是为]?\Z"))  # 规划|到2027年,医院增至4所
_CLAUSE_END = re.compile(r"[，;；。!！?？]|,(?!\d{3})")  # no mark of thousands
_STATISTICS = re.compile(any_of("statistics_word"))
_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年[^,，。;；\d]{2,24}\Z")
_YEAR_REACH = 32
_GOES_ON = re.compile(fill(r"[,，]\s*(?:{compared_result}|{rise}|{fall}|{comes_to}|、)"))


@lru_cache(maxsize=16)  # asked for the role of a sentence and for its figures, one right after the other
def planned_parts(text: str, span: Span, year: int | None) -> tuple[Planned, ...]:
    """The planned stretches of the sentence ``span`` in order; ``year`` is the one that the report looks back on."""
    found: list[Planned] = []
    known: dict[re.Pattern[str], Span] = {}
    for cue, rule in sorted(_cues(text, span, year), key=itemgetter(0)):
        if expects(text, span, cue) or _is_preliminary(text, span, cue, year):
            continue
        rest = Span(cue, span.end)
        told = _kept(known, _GROUP_OF_TIME, rest, partial(_told_again, text, rest, year))
        end = min(_end(text, rest, rule, known), told)
        if not found or cue >= found[-1].span.end:
            found.append(Planned(Span(cue, end), rule))
        elif end > found[-1].span.end:
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, end))
    return tuple(found)


def _is_preliminary(text: str, span: Span, cue: int, year: int | None) -> bool:
    """Whether 预计 tells a preliminary result of a year that statistics look back on (《公报》显示,2016年总费用预计达5亿元)."""
    if year is None or not text.startswith("预计", cue) or _STATISTICS.search(text, span.start, cue) is None:
        return False
    told = _OF_YEAR.search(text, max(span.start, cue - _YEAR_REACH), cue)
    return told is not None and int(told["year"]) <= year


def tells_plan(words: str) -> bool:
    """Whether ``words`` tell a plan anywhere, as a summary does that says 预计 or 目标为."""
    return bool(planned_parts(words, Span(0, len(words)), None))


_MAKING_SURE = re.compile(fill(r"(?:\A|(?<=[,，;；。:：\n]))确保(?:{to_do})(?!了|过)"))
_SURE_RULE = "made sure beside plans"


def _tells_plans(text: str, span: Span) -> bool:
    """Whether anything else in the sentence is told as a plan."""
    return _CUES.search(text, *span) is not None or PLAN_CLAUSE.search(text, *span) is not None


def _cues(text: str, span: Span, year: int | None) -> Iterator[tuple[int, str]]:
    if _ANY_CUE.search(text, *span) is not None:
        for match in _CUES.finditer(text, *span):
            assert match.lastgroup is not None
            at = match.end() if match.lastgroup == "will_become" else match.start()
            yield at, match.lastgroup.replace("_", " ")
    yield from _told_before(text, span)
    if PLAN_SIGN.search(text, *span) is not None:
        for match in PLAN_CLAUSE.finditer(text, *span):
            yield match.start(), _ANNOUNCED
    for match in _UNTIL.finditer(text, *span) if text.find("年", *span) >= 0 else ():
        if _leads(text, match.start(), span) and (year is None or int(match["year"]) > year):
            yield match.start(), "until a later year"


def _told_before(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """What is due by an order that the sentence names, and what is added to a plan that was told right before it."""
    if text.find("确保", *span) >= 0 and _tells_plans(text, span):
        for match in _MAKING_SURE.finditer(text, *span):  # 确保新建…,力争引进…: all of it is still to be done
            yield match.start(), _SURE_RULE
    if text.find("应", *span) >= 0:
        for match in _DUE.finditer(text, *span):
            if _BY_ORDER.search(text, span.start, match.start()) is not None:
                yield match.start(), _DUE_RULE
    if _ADDED_SIGN.search(text, *span) is not None and _follows_plan(text, span.start):
        for match in _ADDED.finditer(text, *span):
            yield match.start(), _ADDED_RULE


def _follows_plan(text: str, start: int) -> bool:
    """Whether the lines right before ``start`` tell what was planned, and nothing of what became of it."""
    before = Span(max(0, start - _PLAN_REACH), start)
    return _PLAN_BEFORE.search(text, *before) is not None and _DONE_BEFORE.search(text, *before) is None


def _leads(text: str, at: int, span: Span) -> bool:
    """Whether a clause begins at ``at``, so that 到 is no end of 从…到…."""
    before = text[span.start : at].rstrip()
    return not before or before[-1] in ",，;；。:：" or _LEADS_ON.search(before) is not None


def _told_again(text: str, rest: Span, year: int | None) -> int:
    """Where behind a semicolon a time that is over, or runs, begins to be told of (…;2023年完成投资2亿元); else the end."""
    for match in _GROUP_OF_TIME.finditer(text, *rest):
        clause = text[match.end() : _clause_end(text, match.end(), rest.end)]
        written = match["year"]
        if (written is None or (year is not None and int(written) <= year)) and _AHEAD.search(clause) is None:
            return match.start() + 1
    return rest.end


def _clause_end(text: str, at: int, end: int) -> int:
    mark = _CLAUSE_END.search(text, at, end)
    return mark.start() if mark is not None else end


def _kept(known: dict[re.Pattern[str], Span], sign: re.Pattern[str], rest: Span, look: Callable[[], int]) -> int:
    """What ``look`` finds of ``sign`` in ``rest``; what is ``known`` to hold none is not looked through again."""
    without = known.get(sign)
    if without is None or not without.start <= rest.start < without.end:
        without = known[sign] = Span(rest.start, look())
    return without.end


def _first(text: str, sign: re.Pattern[str], rest: Span) -> int:
    match = sign.search(text, rest.start + 1, rest.end)
    return match.start() if match is not None else rest.end


def _end(text: str, rest: Span, rule: str, known: dict[re.Pattern[str], Span]) -> int:
    """Where a plan that begins ``rest`` ends: at the first words of results, for a weak rule with its clause.

    ``known`` keeps where no words of results stand, so that a sentence of many plans is looked through once.
    """
    signs = (_RESULTS, RESULT_CUE) if rule == _ANNOUNCED else (_RESULTS,)
    results = min(_kept(known, sign, rest, partial(_first, text, sign, rest)) for sign in signs)
    return results if rule not in _WEAK else min(results, _end_of_weak(text, rest))


def _end_of_weak(text: str, rest: Span) -> int:
    """Where the clause of a plan ends that is over with it, with the clauses that go on about its figure."""
    at = rest.start
    while (mark := _CLAUSE_END.search(text, at, rest.end)) is not None:
        if _PARTS.match(text, mark.start(), rest.end) is not None:
            told = _TOLD_AFTER_PARTS.search(text, mark.end(), rest.end)
            return told.start() if told is not None else rest.end
        goes_on = _GOES_ON.match(text, mark.start(), rest.end) is not None
        if not goes_on or _DONE_AT_ONCE.match(text, mark.end(), rest.end) is not None:
            return mark.start()
        at = mark.end()
    return rest.end
