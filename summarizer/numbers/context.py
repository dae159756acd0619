"""Reads the clause of a figure: which way it changes and against what.

Decides direction (下降27.1% is a decrease, 降至12.4% is a level) and basis (同比, 比上年末) from the words of the
mention's own clause, and hands them on along an enumeration (分别下降1.8%和1.4%). Leaves what a whole sentence or
section carries to ``summarizer.reading``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.mention import Direction
from summarizer.numbers.patterns import Pattern

__all__ = ["CHANGE_AFTER", "CHANGE_BEFORE", "basis_before", "clause_start", "direction_of", "is_enumerated"]

_UP: Final = (
    "上升 增长 增加 提高 提升 上涨 增幅 涨幅 升幅 增收 攀升 回升 增速 递增 跃升 新增长 同增 净增 增 涨 升 高出 多出 延长 增产 增多 "
    "净增加 猛增 激增 飙升 多了 "
    "翻"
)
_DOWN: Final = (
    "负增长 下降 减少 降低 压降 回落 下滑 下跌 压减 降幅 减幅 跌幅 缩减 削减 减轻 缩短 减产 走低 递减 锐减 骤降 跌 降 减 收窄 压缩 下调 "
    "减亏 调降 下浮 萎缩 精简 精减 少了 "
    "缩小 核减"
)
_DIRECTIONS: Final = {
    **dict.fromkeys(_UP.split(), Direction.INCREASE),
    **dict.fromkeys(_DOWN.split(), Direction.DECREASE),
}
# Words that stand between 下降 and its figure. 到, 至 and 为 make the figure a level and are not among them.
_BETWEEN: Final = (
    r"(?:了|幅度?|速度?|分别|均|各|再|又|约|近|超过?|逾|达到?|达|高达|均达|突破|不到|不足|至少|最高|最多|平均|将近|超出|共计?|合计|"
    r"仅|只|就|最少|接近|"
    r"大约|整整|整|:|\s|\(|近乎)*$"
)
_BEFORE: Final = Pattern("(" + "|".join(sorted(_DIRECTIONS, key=lambda word: -len(word))) + ")" + _BETWEEN)
# An amplitude is a change whatever verb ties the figure to it: 降幅为36.9%, 增速是5%.
_AMPLITUDE: Final = Pattern(r"(增幅|涨幅|升幅|增速|降幅|减幅|跌幅)(?:分别|均|仅|只)?[为是]$")
_AFTER: Final = Pattern(r"的?(?:[高大快]?速?)?(增长|增幅|增速|涨幅|升幅|上升|降幅|跌幅|减幅|下降|降低|减少)(?!到|至)")
_NOT_A_CHANGE: Final = Pattern(
    r"(?:新增|增设|增派|增配|增补|增开|增强|增发|减刑|减免|升级|升旗|升至|晋升|增购|不少|减税降费|"
    r"增挂|增值税)$"
)

_REFERENCE: Final = (
    r"(?:(?:上一?|去|前|往|历)年(?:同期|末|底|年末|平均|均值|度)?(?:水平)?|上年同期|去年同期|[上前]一年(?:同期|末|度)?|上一?(?:月|"
    r"季度?|季)(?:末|同期)?|同期|年初|上期|历史同期|前[一二两三四五六七八九十\d]{1,2}年(?:同期|平均|均值)?|"
    r"(?:\d{4}|[一二][九〇零]..)年(?:同期|末|底)?|\d{1,2}月份?|活动前|整治前|专项行动前|疫情前|改革前|以前|以往|过去|(?:前|近)?[一二两三四五六七八九十\d]{1,2}年均值|"
    r"前期|计划|“?十[一二三四]五”?(?:末|期末|时期)?)"
)
_BASIS: Final = Pattern(
    rf"同比|环比|同口径|每年|年均(?!值)|(?:[两三四五六七八九十\d]{{0,2}})年平均|平均每年|逐年|(?:比|较|与|同){_REFERENCE}(?:相?比)?|(?:比|较)(?:上|去|前)[年月季]"
)
# 与上年相比，火灾起数下降5.2%: what a sentence opens with holds in the clause after it.
_COMPARED: Final = Pattern(rf"((?:与|同|和|较){_REFERENCE}相?比(?:较)?),$")
_CLAUSE_MARKS: Final = frozenset(",。;!?,。;!?\n\r“”‘’「」『』()")
_SENTENCE_MARKS: Final = frozenset("。!?;。!?;\n\r")
_SEPARATORS: Final = Pattern(r"(?:[、,/]|和|与|及|以及|或)?(?:(?:近|约|超过?|逾|分别)?)$")
_ENUMERATION_GAP: Final = Pattern(r"(?:[、/,]|和|与|及|以及|、约|、近|、超)")

# How far back a clause is searched: the longest clause mark-free stretch seen in reports is near this.
_REACH: Final = 48
_DIRECTION_REACH: Final = 12


def clause_start(text: str, at: int) -> int:
    """Where the clause that holds ``at`` begins, at most ``_REACH`` characters back."""
    lowest = max(0, at - _REACH)
    for position in range(at - 1, lowest - 1, -1):
        if text[position] in _CLAUSE_MARKS:
            return position + 1
    return lowest


def direction_of(text: str, start: int, end: int) -> Direction | None:
    """Which way the figure at ``start:end`` changes, by the words right before or after it."""
    found = None
    if start and text[start - 1] in _CHANGE_ENDS:
        found = _BEFORE.search(text, max(0, start - _DIRECTION_REACH), start)
    if found is not None and not _NOT_A_CHANGE.search(text, max(0, start - 8), found.end(1)):
        return _DIRECTIONS[found[1]]
    if start and text[start - 1] in "为是":
        found = _AMPLITUDE.search(text, max(0, start - _DIRECTION_REACH), start)
        if found is not None:
            return _DIRECTIONS[found[1]]
    after = _AFTER.match(text, end) if text[end] in CHANGE_AFTER else None
    return _AFTER_DIRECTIONS[after[1]] if after is not None else None


# The last characters of a direction word or of what may stand between it and its figure; the first of what
# may follow a figure.
_CHANGE_ENDS: Final = frozenset(word[-1] for word in _DIRECTIONS) | frozenset(
    "了幅度速别均各再又约近超过逾到达破足少高多出计只就仅整: (乎"
)
CHANGE_BEFORE: Final = _CHANGE_ENDS | frozenset("为是")
CHANGE_AFTER: Final = frozenset("的高大快速增涨升上降跌减下")
_AFTER_DIRECTIONS: Final = {
    **dict.fromkeys("增长 增幅 增速 涨幅 升幅 上升".split(), Direction.INCREASE),
    **dict.fromkeys("降幅 跌幅 减幅 下降 降低 减少".split(), Direction.DECREASE),
}


def basis_before(text: str, start: int) -> tuple[int, int] | None:
    """Where the clause says what the figure at ``start`` is compared with; the nearest before it."""
    nearest = None
    clause = clause_start(text, start)
    for found in _BASIS.finditer(text, clause, start):
        nearest = found.span()
    if nearest is None and clause and text[clause - 1] == ",":
        introduced = _COMPARED.search(text, max(0, clause - _REACH), clause)
        nearest = introduced.span(1) if introduced is not None else None
    return nearest


def is_enumerated(text: str, previous_end: int, start: int) -> bool:
    """Whether only an enumeration mark stands between two figures (14.71%、16.82%)."""
    return start - previous_end <= 3 and _ENUMERATION_GAP.fullmatch(text, previous_end, start) is not None
