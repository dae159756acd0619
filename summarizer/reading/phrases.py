"""Phrases: cutting a stretch of text down to the words that name something.

Decides what at the edges of a phrase names nothing that is counted (times, adverbs, areas, the reporting
body, linking words) and which verb a phrase begins with. Leaves putting phrases together to ``heads``.
Works on spans of the clean text; never builds strings.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, sign_of, words
from summarizer.reading.edges import KEPT_BEGINNINGS, LEAD, RISKY_LEADS, TAIL, may_lead, tail_start
from summarizer.reading.lexicon import BODY_ENDINGS, PERSON_NOUNS, PREDICATES, VERBS
from summarizer.text import Span

__all__ = [
    "HOLDS_PARTICLE",
    "acts",
    "ends_with_person",
    "is_verb_only",
    "leading_verb",
    "list_parts",
    "predicate_at",
    "split_at_predicate",
    "trim",
    "trim_end",
    "verb_inside",
]

# The lengths of the verbs by their first two characters, longest first: most places of a text begin none.
_VERB_LENGTHS = {
    verb[:2]: tuple(sorted({len(other) for other in VERBS if other[:2] == verb[:2]}, reverse=True)) for verb in VERBS
}
_NEGATIONS = tuple(sorted(words("negation"), key=len, reverse=True))
_NEGATES = frozenset(word[0] for word in _NEGATIONS)
_MAKES_NOUN = "性员者率型式度区"  # 保障|性住房, 调解|员, 开发|区: the verb is part of a noun
_LONGEST_NOUN = 18
_OFTEN = re.compile(r"\d{1,3}次[及或]?以上(?=[一-鿿]{2})")  # 38家企业|3次以上被罚

_LEAD_SPACE = re.compile(r"[\s、)）\]】·—\-#*:：,，\"”’]+")
_BODY = re.compile(
    fill(rf"[一-鿿·]{{0,10}}?(?:{'|'.join(sorted(BODY_ENDINGS, key=len, reverse=True))})(?:{{acting_unit}})?")
)
_BODY_ENDING = sign_of(also=BODY_ENDINGS)
_OPENERS = re.compile("|".join(sorted(PREDICATES, key=len, reverse=True)))
# Inside a stretch a single character is too often part of a noun (交|通, 日|记).
_PREDICATES = re.compile(
    "|".join(
        [
            *sorted((p for p in PREDICATES if len(p) > 1), key=len, reverse=True),
            "被",
            "获",
            "已(?![婚故])",
            "属(?=[“「『])",
            r"[与同跟](?=[^,，。;；与同跟]{2,16}?[有相无]关(?!的))",
        ]
    )
)
_RELATED = re.compile(r"(?:与|同|跟)[^,，。;；与同跟]{2,16}?[有相无]关(?!的)|属(?=[“「『])")  # 12宗|与某展览有关
_MANNER = re.compile(fill(r"(?:{manner}){1,9}\Z"))
_PERSON_ACTS = re.compile(rf"[一-鿿“”]{{0,8}}?(?:{'|'.join(sorted(PERSON_NOUNS, key=len, reverse=True))})")
_LIST_MARK = re.compile(r"、|以及|[和与](?![谐平解气睦]|(?<=国家和)地区)|(?<![涉普波危顾提触惠遍])及")
_PERSONS = tuple(PERSON_NOUNS)
_RECKONED_BY = re.compile(fill(r"(?P<by>{reckoned_from})[^,，。;；]{2,20}?(?:{unit_price})"))  # 按|平均价格每吨5元计算
_CENTRE = re.compile("中心(?![城小学校镇村医卫广])")  # 社区服务|中心门诊量
_HAVING = words("having_name")
_HAPPENED_AT = "发生在"  # 起诉|发生在园区的案件: begins what the verb is done to
_LEADERS = words("officials_of")
HOLDS_PARTICLE = words("holds_particle")
"""Words that begin like a particle and are no part of the grammar (的士, 和约)."""


def trim(text: str, start: int, end: int) -> Span:
    """``start:end`` without the leading words that name nothing; empty where it names nothing at all."""
    begin = start
    while start < end:
        at = _after_lead(text, start, end)
        if at == start and begin < start and text[start] == "有" and not text.startswith(_HAVING, start):
            at += 1  # 全县|有|茶企
        if at == start:
            at = _after_body(text, start, end)
        if at == start:
            break
        start = at
    while end > start and text[end - 1] in " \t　、,，“\"'‘《":
        end -= 1
    return Span(start, end)


def _after_lead(text: str, start: int, end: int) -> int:
    if "一" <= text[start] <= "鿿":
        by = _RECKONED_BY.match(text, start, end) if text[start] in "据按以" else None
        if by is not None:
            return by.end("by")
        if not may_lead(text, start):
            return start
        if text.startswith(HOLDS_PARTICLE, start):
            return start  # 查扣|的士
    elif match := _LEAD_SPACE.match(text, start, end):
        return match.end()
    match = LEAD.match(text, start, end)
    if match is None or match.end() == start:
        return start
    word = match.group()
    if word in RISKY_LEADS or len(word) == 1:
        follows = text[match.end() : match.end() + 4]
        verb = leading_verb(text, match.end(), end) > match.end()
        if text[start : start + 2] in KEPT_BEGINNINGS and not (verb and word in "共已均"):
            return start
        again = LEAD.match(text, match.end(), end)
        long_again = again is not None and again.end() - again.start() > 1
        if not (verb or long_again or follows[:1] in '“"' or word in "共仅已均的即就而指"):
            return start
    return match.end()


def _after_body(text: str, start: int, end: int) -> int:
    """Behind the name of a reporting body that does the counted act (象山警方|投入警力), else ``start``."""
    reach = min(end, start + 24)
    match = _BODY.match(text, start, reach) if _BODY_ENDING.search(text, start, reach) is not None else None
    if match is None:
        return start
    at = match.end()
    follows_verb = leading_verb(text, at, end) > at
    adverb = LEAD.match(text, at, end)
    led = follows_verb or (adverb is not None and adverb.end() > at) or text.startswith(_LEADERS, at)
    return at if at < end and led else start


def trim_end(text: str, start: int, end: int) -> Span:
    """``start:end`` without the trailing words that only lead to the figure (共, 达, 增至, 占 …)."""
    begin = tail_start(text, max(start, end - 36), end)
    match = TAIL.search(text, begin, end) if begin < end else None
    return Span(start, match.start()) if match else Span(start, end)


def leading_verb(text: str, start: int, end: int) -> int:
    """Where the verbs end that ``start:end`` begins with; ``start`` where it begins with none."""
    if text[start : start + 2] not in _VERB_LENGTHS and text[start : start + 1] not in _NEGATES:
        return start  # as at most places
    at = start
    while at < end:
        length = _verb_length(text, at, end)
        if (
            not length
            or (at > start and text.startswith(_HAPPENED_AT, at))
            or (at + length < end and _is_part_of_noun(text, at + length))
        ):
            break
        at += length
        if at < end and text[at] in "并、和" and _verb_length(text, at + 1, end):
            at += 1
    return at if at == start or text[at - 1] not in "并、和" else at - 1


def _is_part_of_noun(text: str, end: int) -> bool:
    """Whether the verb that ends at ``end`` goes on as a noun (保障|性住房, 未结案|件, 就业|人口)."""
    noun = text[end] in _MAKES_NOUN or text.startswith("案件", end - 1) or text.startswith("人口", end)
    return noun or _CENTRE.match(text, end) is not None


def _verb_length(text: str, start: int, end: int) -> int:
    """The length of the longest verb that ``start:end`` begins with, with its negation (未|受理); 0 where it begins with none."""
    length = _plain_verb_length(text, start, end)
    if length or text[start : start + 1] not in _NEGATES:
        return length
    denied = next((len(word) for word in _NEGATIONS if text.startswith(word, start, end)), 0)
    acted = _plain_verb_length(text, start + denied, end) if denied else 0
    return denied + acted if acted else 0


def _plain_verb_length(text: str, start: int, end: int) -> int:
    for length in _VERB_LENGTHS.get(text[start : start + 2], ()):
        if start + length <= end and text[start : start + length] in VERBS:
            return length
    return 0


def acts(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` begins with a verb that does something, and with none inside a noun (注册|人数)."""
    at = leading_verb(text, start, end)
    return at > start and not text.startswith(words("people_or_rate"), at)


def is_verb_only(text: str, span: Span) -> bool:
    """Whether the phrase is verbs and nothing else (行政处罚, 移送起诉)."""
    return span.start < span.end and leading_verb(text, span.start, span.end) == span.end


def verb_inside(text: str, span: Span) -> Span | None:
    """The last verb inside a phrase too long to be a noun (广大民警放弃休息|抓获|嫌疑人), None in a shorter one."""
    if span.end - span.start <= _LONGEST_NOUN or "、" in text[span.start : span.end]:
        return None
    for at in range(span.end - 3, span.start, -1):
        if text[at - 1] not in "的和与、" and leading_verb(text, at, span.end) > at:
            end = leading_verb(text, at, span.end)
            if end <= span.end - 2:
                return Span(at, end)
    return None


def ends_with_person(text: str, span: Span) -> bool:
    """Whether the phrase ends with a word for people."""
    return text[span.start : span.end].rstrip('”"’」』').endswith(_PERSONS)


def predicate_at(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` begins with what is said of a counted thing (被…, 设立…) rather than with its name."""
    return _OPENERS.match(text, start, end) is not None or _RELATED.match(text, start, end) is not None


def split_at_predicate(text: str, span: Span) -> tuple[Span, Span]:
    """A stretch after a figure as the noun counted and what is said of it ("重点派出所" | "设立人民调解室")."""
    often = _OFTEN.search(text, span.start + 2, span.end)
    if often is not None:
        return Span(span.start, often.start()), Span(often.start(), span.end)
    person = _PERSON_ACTS.match(text, span.start, span.end)
    if person is not None and leading_verb(text, person.end(), span.end) > person.end():
        return Span(span.start, person.end()), Span(person.end(), span.end)
    shortest = 1 if text[span.start] in "市县区省村镇乡校家国" else 2
    for match in _PREDICATES.finditer(text, span.start + shortest, span.end):
        if match.end() < span.end or len(match.group()) > 1:
            noun = _MANNER.search(text, span.start, match.start())
            return Span(span.start, noun.start() if noun else match.start()), Span(match.start(), span.end)
    return span, Span(span.end, span.end)


def list_parts(text: str, span: Span, count: int) -> list[Span] | None:
    """The phrase as a list of exactly ``count`` parts (by 、 和 与 及, brackets left whole), None where it is none."""
    marks = [m for m in _LIST_MARK.finditer(text, span.start, span.end) if not _in_brackets(text, span, m.start())]
    for chosen in (marks, [m for m in marks if m.group() == "、"], marks[-(count - 1) :]):
        if len(chosen) == count - 1:
            borders = [span.start, *(edge for m in chosen for edge in (m.start(), m.end())), span.end]
            parts = [Span(a, b) for a, b in zip(borders[::2], borders[1::2], strict=True)]
            if all(part.end - part.start >= 1 for part in parts):
                return parts
    return None


def _in_brackets(text: str, span: Span, at: int) -> bool:
    opened = max(text.rfind(mark, span.start, at) for mark in "(（“《")
    closed = max(text.rfind(mark, span.start, at) for mark in ")）”》")
    return opened > closed
