"""What 余, 近, 超过, 约 and 以上 make of a value: which words they are, and the bounds they set.

Decides the approximation of a quantity and its ``low`` and ``high`` from the words around its numeral. Leaves
reading the numeral to ``numerals`` and finding the words' places to ``grammar``.

The rule for 余 and 多: what they add is less than the place of the last non-zero digit written, and less than
the multiplier that they follow. 16.5万余 lies in (165000, 166000), 10万余 in (100000, 110000), 200余万 in
(2000000, 3000000). 超, 逾, 突破 and 以上 leave the upper side open; 近, 不足 and 以内 leave the lower side open.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final

from summarizer.numbers.mention import Approximation, Reading
from summarizer.numbers.numeral import Numeral, with_multiplier
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern

__all__ = ["AFTER", "BEFORE", "joined", "negated", "read", "word_before"]

_MORE_BEFORE: Final = (
    "不少于 不低于 不下于 不小于 不亚于 已超过 已经超过 已突破 超过 突破 超出 多于 大于 高于 好于 优于 至少 最少 起码 不下 超 逾 愈 "
    "过 上 ≥ > 达到或超过 高过 大于等于 大于或等于 大于或者等于"
)
_LESS_BEFORE: Final = (
    "不足 不到 不满 未满 未到 未达 少于 低于 小于 短于 不超过 未超过 不多于 不大于 不高于 至多 最多 顶多 接近 将近 几近 近乎 逼近 "
    "近 ≤ < 小于等于 小于或等于 小于或者等于"
)
_ABOUT_BEFORE: Final = "大约 大概 约 约为 约有 约达 约合 估计约 差不多 ≈ ~"
BEFORE: Final = {
    **dict.fromkeys(_MORE_BEFORE.split(), Approximation.MORE_THAN),
    **dict.fromkeys(_LESS_BEFORE.split(), Approximation.LESS_THAN),
    **dict.fromkeys(_ABOUT_BEFORE.split(), Approximation.ABOUT),
}

_MORE_AFTER: Final = "以上 及以上 或以上 或者以上 含以上 或更多 或者更多 之上 开外 有余 还多 有多 挂零 出头 多 余 强 +"
_LESS_AFTER: Final = "以下 及以下 或以下 或者以下 或更少 以内 之内 之下 不到 不足 弱"
_ABOUT_AFTER: Final = "左右 上下 前后 许 之多 来"
AFTER: Final = {
    **dict.fromkeys(_MORE_AFTER.split(), Approximation.MORE_THAN),
    **dict.fromkeys(_LESS_AFTER.split(), Approximation.LESS_THAN),
    **dict.fromkeys(_ABOUT_AFTER.split(), Approximation.ABOUT),
    "之多": Approximation.EXACT,
}

# Words that end like an approximator and are none: 节约3000吨, 附近5个村, 预约120人, 线上百家.
_NOT_BEFORE: Final = {
    "近": "附最靠邻临亲远新逼接",
    "约": "节合条公预制契签邀违履失赴毁爽隐纽婚解誓立缔集俭简租续特守大",
    "超": "赶高反",
    "过": "通经度不难路错悔渡罪功记",
    "上": "网线身街路桌山会手面早晚头台场船海车楼市床岸月周世史事实历赶以至社加算零",
    "愈": "治痊",
}
# These only approximate a bare multiplier word (上百, 过千); 过 and 上 before anything else are verbs.
_ROUND_ONLY: Final = frozenset("上过")


_BEFORE_LENGTHS: Final = {
    last: tuple(sorted({len(word) for word in BEFORE if word[-1] == last}, reverse=True))
    for last in {word[-1] for word in BEFORE}
}


def word_before(text: str, at: int) -> str:
    """The approximator that ends right before ``at``, or the empty string."""
    if at == 0:
        return ""
    for length in _BEFORE_LENGTHS.get(text[at - 1], ()):
        word = text[at - length : at] if at >= length else ""
        if word in BEFORE:
            if length == 1 and at > 1 and text[at - 2] in _NOT_BEFORE.get(word, ""):
                return ""
            return "" if word in _ROUND_ONLY and text[at : at + 1] not in "百千万亿半" else word
    return ""


@lru_cache(maxsize=8192)
def read(numeral: str, more: str, multiplier: str, before: str, after: str) -> Reading | None:
    """The reading of ``numeral`` with 余 or 多 (``more``) between it and ``multiplier`` and words around it.

    ``more`` with an empty ``multiplier`` stands right after the numeral (16.5万余). None where ``numeral``
    is malformed.
    """
    parsed = read_numeral(numeral)
    if parsed is None:
        return None
    step = parsed.step
    if more and not multiplier:
        step = min(step, _trailing_multiplier(numeral))
    tail = _LESSER_TAIL.search(numeral) if multiplier else None
    if tail is not None:
        return _tailed(numeral + multiplier, tail[0] + multiplier, more, before, after)
    if multiplier:
        scaled = with_multiplier(parsed, multiplier)
        step, parsed = scaled.step, scaled
    return _bounded(parsed, step, more, before, after)


# 3亿4500余万: the multiplier after 余 holds for what follows the greater one only.
_LESSER_TAIL: Final = Pattern(r"(?<=亿)[^亿万]{1,8}$")


def _tailed(whole: str, tail: str, more: str, before: str, after: str) -> Reading | None:
    parsed, lesser = read_numeral(whole), read_numeral(tail)
    return None if parsed is None or lesser is None else _bounded(parsed, lesser.step, more, before, after)


_TRAILING_MULTIPLIER: Final = Pattern(r"(?:(?<![万亿兆])[万亿兆]+|[十百千拾佰仟])$")


def _trailing_multiplier(numeral: str) -> Decimal:
    """The multiplier that ``numeral`` ends with, as a number; 10^30 where it ends with a digit."""
    found = _TRAILING_MULTIPLIER.search(numeral)
    if found is None:
        return Decimal(10) ** 30
    parsed = read_numeral(found[0])
    return parsed.value if parsed is not None else Decimal(10) ** 30


def _bounded(parsed: Numeral, step: Decimal, more: str, before: str, after: str) -> Reading:
    value = parsed.value
    if parsed.vague:
        return Reading(value, parsed.low, parsed.high, Approximation.RANGE)
    said = BEFORE.get(before) or AFTER.get(after) or Approximation.EXACT
    if more and more != "来" and said in (Approximation.EXACT, Approximation.MORE_THAN, Approximation.ABOUT):
        return Reading(value, value, value + step, Approximation.MORE_THAN)
    if more == "来":
        return Reading(value, None, None, Approximation.ABOUT)
    if after in ("多", "余"):
        return Reading(value, value, value + step, Approximation.MORE_THAN)
    if said is Approximation.MORE_THAN:
        return Reading(value, value, None, said)
    if said is Approximation.LESS_THAN:
        return Reading(value, None, value, said)
    if said is Approximation.ABOUT:
        return Reading(value, None, None, said)
    return Reading(value, value, value, said)


def joined(first: Reading, second: Reading) -> Reading:
    """The range from ``first`` to ``second``; its value is the lower bound."""
    low = first.value if first.low is None else first.low
    high = second.value if second.high is None else second.high
    return Reading(low, low, high, Approximation.RANGE)


def negated(reading: Reading) -> Reading:
    """``reading`` below zero: 零下20多度 lies between -30 and -20."""
    low = None if reading.high is None else -reading.high
    high = None if reading.low is None else -reading.low
    return Reading(-reading.value, low, high, reading.approximation)
