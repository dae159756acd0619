"""Phrases: cutting a stretch of text down to the words that name something.

Decides what at the edges of a phrase names nothing that is counted (times, adverbs, areas, the reporting
body, linking words) and which verb a phrase begins with. Leaves putting phrases together to ``heads``.
Works on spans of the clean text; never builds strings.
"""

from __future__ import annotations

import re

from summarizer.structure.lexicon import BODY_ENDINGS, PERSON_NOUNS, PREDICATES, VERBS
from summarizer.text import Span

__all__ = [
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

_LONGEST_VERB = max(map(len, VERBS))
_MAKES_NOUN = "性员者率型式度"  # 保障|性住房, 调解|员: the verb is part of a noun
_LONGEST_NOUN = 18

# Areas and their bodies, where they only say "here": 全市公安机关, 全县, 我局, 各级检察机关.
_HERE = (
    r"(?:[一-鿿]{2,3}(?=全[市省县区州]))?(?:(?:我|本|全|各)(?:市|省|县|区|州|旗|镇|乡|国|局|院|系统|自治区|队|所|支队|大队|警|年)|城区|各地|各级|辖区(?:内)?)+(?:各级|两级)?"
    r"(?:公安(?:机关|部门|系统|局)?|检察(?:机关|院)|(?:人民)?法院|政法(?:机关|系统)|消防(?:救援)?(?:队伍|部门)?|司法行政(?:机关|系统)|各部门|民警)?"
)
_ADVERB = (
    r"(?:其中有|共有|现有|拥有|设有|已有|还有|建有|活跃着|平均每[名个]|每[名个]|[一-鿿]{0,4}(?:今年|去年|上年)(?:以来)?(?=再|又|共|累计|投|新)|全面|一共|总共|共计|累计|总计|合计|共|先后|陆续|相继|成功|顺利|圆满|已经|已|均|还|也|又|再|并且|并|其中|截至|目前|现有|现|期间|一举|最终|最后|全部"
    r"|由此|从而|直接|特别是|同时|此外|另外|另有|另|且|及时|依法|迅速|当场|主动|积极|全力|持续|不断|大力|深入|认真|扎实|切实|有效|进一步|着力|严厉|严密"
    r"|仅|就|即|则|而|但是|但|经|使|让|便|实际|预计|初步|每年|平均|连续|总体|分别|各|据|据统计|据了解|活动开展以来|专门|率先|重点(?=查|打|整)|全年|这一年|一年来"
    r"|今年以来|今年|去年|上半年|下半年|上年|当年|年内|本年度|近年来|年末|年底|以来|来|末|底|起|初|间|内|中|里|上|的|等|了|至|到|间|时|后|前|有|名|我|我们)"
)
_LEAD = re.compile(rf"[\s、“”‘’\"'《》)）\]】·—\-#*:：]*(?:{_HERE}|{_ADVERB}|在(?:{_HERE}|去年|今年|上年)|(?:和|及|与|以及|并)(?![谐平解气睦]))")
_LEAD_SPACE = re.compile(r"[\s、)）\]】·—\-#*:：,，\"”’]+")
# Single characters that begin ordinary nouns and verbs too; cut only before a verb or another adverb.
_RISKY = frozenset("一 有 名 来 末 底 起 初 间 内 中 里 上 等 至 到 时 后 前 就 即 则 而 经 使 让 便 各 据 现 另 且 并 再 又 也 还 均 已 仅 我 共 了".split())
_KEEP = frozenset(
    "内部 中小 中央 中国 中医 中学 经济 经营 经费 经侦 经过 上市 上级 上缴 上访 上门 上网 上诉 上牌 上岗 里程 前科 后备 后勤 时限 时间 名单 名录 名优 有效 有关 有序 有害 有毒 到位 到期 到案 到访 至少"
    " 来信 来访 来电 来源 末端 底数 起诉 起获 起火 起草 起数 初审 初信 初查 间接 等级 等待 就业 就诊 就医 即时 而立 使用 让利 便民 便利 各类 各项 各种 各方 据点 现场 现金 现役 现行 另案"
    " 并案 再审 再生 再投 再就 又好 已决 一线 一类 一般 一体 一站 一窗 一次 一案 一村 一对 共享 共建 共同 了解 我市 上报 上线 上传 上户 前置 后续 中标 中药 中型 中高 前沿 等值 起降 起重 起义 里的"
    " 到达 至今 使命 有奖 有轨 有限 有机 名特 名牌 底泥".split()
)
_TAIL = re.compile(
    r"(?:[\s,，:：]|[①-⑳]|[(（][^()（）]{1,30}[)）]|历史性|保持|一共|总共|共计|累计|总计|合计|高达|多达|达到|(?<!发)达|突破|超过|超|不到|不足|超额|(?<![节预签公合条])约|(?<!附)近|逾|共有|(?<!公)共|(?<![行作认])为|是|(?<![所没私国现])有|仅有|仅|已|(?<![人平])均|占到|占|增至|增加至|增加到|增长至|增长到|上升至|上升到"
    r"|升至|提升至|提升到|提高至|提高到|扩大到|扩大至|扩展到|降至|降到|下降至|下降到|降低到|降低至|减少到|减少至|回落至|控制在|稳定在|保持在|维持在|延长到|缩短至|缩短到|压减至|压缩至|调整为|稳定到"
    r"|了|分别|各|也|又|再|在|的)+\Z"
)
_BODY = re.compile(
    rf"[一-鿿·]{{0,10}}?(?:{'|'.join(sorted(BODY_ENDINGS, key=len, reverse=True))})"
    r"(?:党委|民警|交警部门|交警|刑侦部门|刑警|干警|领导班子)?"
)
_OPENERS = re.compile("|".join(sorted(PREDICATES, key=len, reverse=True)))
# Inside a stretch a single character is too often part of a noun (交|通, 日|记).
_PREDICATES = re.compile("|".join([*sorted((p for p in PREDICATES if len(p) > 1), key=len, reverse=True), "被", "获"]))
_MANNER = re.compile(r"(?:稳定|高质量|全部|全线|顺利|成功|提前|如期|均|已|先后|相继)+\Z")
_LIST_MARK = re.compile(r"、|以及|[和与及](?![谐平解气睦])")
_PERSONS = tuple(PERSON_NOUNS)
_LEADERS = ("局领导", "院领导", "主要领导", "班子成员", "领导班子")


def trim(text: str, start: int, end: int) -> Span:
    """``start:end`` without the leading words that name nothing; empty where it names nothing at all."""
    while start < end:
        at = _after_lead(text, start, end)
        if at == start:
            at = _after_body(text, start, end)
        if at == start:
            break
        start = at
    while end > start and text[end - 1] in " \t　、,，“\"'‘《":
        end -= 1
    return Span(start, end)


def _after_lead(text: str, start: int, end: int) -> int:
    match = _LEAD_SPACE.match(text, start, end)
    if match:
        return match.end()
    match = _LEAD.match(text, start, end)
    if match is None or match.end() == start:
        return start
    word = match.group()
    if word in _RISKY or len(word) == 1:
        follows = text[match.end() : match.end() + 4]
        verb = leading_verb(text, match.end(), end) > match.end()
        if text[start : start + 2] in _KEEP and not (verb and word in "共已均"):
            return start
        again = _LEAD.match(text, match.end(), end)
        long_again = again is not None and again.end() - again.start() > 1
        if not (verb or long_again or follows[:1] in "“\"" or word in "共仅已均的"):
            return start
    return match.end()


def _after_body(text: str, start: int, end: int) -> int:
    """Behind the name of a reporting body that does the counted act (象山警方|投入警力), else ``start``."""
    match = _BODY.match(text, start, min(end, start + 24))
    if match is None:
        return start
    at = match.end()
    follows_verb = leading_verb(text, at, end) > at
    adverb = _LEAD.match(text, at, end)
    led = follows_verb or (adverb is not None and adverb.end() > at) or text.startswith(_LEADERS, at)
    return at if at < end and led else start


def trim_end(text: str, start: int, end: int) -> Span:
    """``start:end`` without the trailing words that only lead to the figure (共, 达, 增至, 占 …)."""
    match = _TAIL.search(text, max(start, end - 36), end)
    return Span(start, match.start()) if match else Span(start, end)


def leading_verb(text: str, start: int, end: int) -> int:
    """Where the verbs end that ``start:end`` begins with; ``start`` where it begins with none."""
    at = start
    while at < end:
        length = next((n for n in range(_LONGEST_VERB, 1, -1) if at + n <= end and text[at : at + n] in VERBS), 0)
        if not length or (at + length < end and text[at + length] in _MAKES_NOUN):
            break
        at += length
        if at < end and text[at] in "并、和" and _verb_at(text, at + 1, end):
            at += 1
    return at if at == start or text[at - 1] not in "并、和" else at - 1


def _verb_at(text: str, start: int, end: int) -> bool:
    return any(start + n <= end and text[start : start + n] in VERBS for n in range(_LONGEST_VERB, 1, -1))


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
    return text[span.start : span.end].rstrip("”\"’」』").endswith(_PERSONS)


def predicate_at(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` begins with what is said of a counted thing (被…, 设立…) rather than with its name."""
    return _OPENERS.match(text, start, end) is not None


def split_at_predicate(text: str, span: Span) -> tuple[Span, Span]:
    """A stretch after a figure as the noun counted and what is said of it ("重点派出所" | "设立人民调解室")."""
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
