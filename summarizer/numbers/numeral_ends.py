"""Where a bare numeral ends, in digits or in Chinese characters, with the multipliers that go on with it.

千 of 千克 and 百 of 百分点 begin a unit instead. Leaves what the numeral is worth to ``numerals``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind
from summarizer.numbers.numerals import ARABIC
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_kinds, unit_length

__all__ = ["CHARACTERS", "numeral_end"]

# Multiplier characters that begin a unit instead: 5千克, 566万千瓦, 3百帕, 20兆瓦.
# 1.5百分点 is a change in points of a hundred, not 150 of anything.
_MULTIPLIER: Final = fill("(?:[十亿佰仟]|[百万](?!分点)|千(?!{thousand_unit})|兆(?!{mega_unit})|拾(?=[万亿元圆]))")
_ARABIC: Final = Pattern(
    rf"(?:{ARABIC})(?:(?:{_MULTIPLIER}){{1,3}}"
    rf"(?:零?(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:{_MULTIPLIER}){{1,2}})*(?:[一二两三四五六七八九](?:{_MULTIPLIER}))*"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|零?\d{{1,4}}(?:(?![\d.年月日%个余多万+\-]|,\d{{3}})|(?=[余多]千?万)))?)?(?:(?<=0)几)?",
    re.ASCII,
)
CHARACTERS: Final = "零〇一二三四五六七八九十百万亿两俩廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟几"
_UNDOUBTED: Final = CHARACTERS.translate(str.maketrans("", "", "两俩百万"))
# 两 begins a numeral or counts a unit of it (两千两百); after a whole numeral it is the measure of weight (三十两).
_FURTHER: Final = fill(
    f"(?:[{_UNDOUBTED}]|两(?=[百千万亿])|[百万](?!分点)|千(?!{{milli_unit}})|兆(?=[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]))"
)
_CHINESE: Final = Pattern(
    rf"(?:[两俩]{_FURTHER}{{0,63}}|(?:数(?=[十百千万亿]))?{_FURTHER}{{1,64}})"
    r"(?:点[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]+(?![十分刻钟])(?:[十千]|百(?!分点))?[万亿]*)?"
)


# 八十二点五分: no hour is so late.
_MARKS: Final = Pattern("点[零〇一二三四五六七八九]{1,3}分(?!别)")
_TENS: Final = Pattern("[三四五六七八九]十|[百千]")
# 三万一天, 三百一季, 一万二一月: a price and what it is paid for; the short 三万一 never stands before a unit.
_PRICE_OF_ONE: Final = Pattern(r"{shared_unit}|[人个](?![\d一二三四五六七八九十百千万])")
_SHORT_ONE: Final = Pattern("(?<=[^百千万亿])(?:[百千万亿]|[百千万亿][二三四五六七八九])一\\Z")
# 三千一元 and 三百一倍 are read as they stand.
_OF_WHOLE: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE})


def numeral_end(text: str, at: int) -> int:
    """Where the bare numeral that begins at ``at`` ends; ``at`` where none begins."""
    if "0" <= text[at] <= "9":
        found = _ARABIC.match(text, at)
        return found.end() if found is not None else at
    found = _CHINESE.match(text, at)
    if found is None:
        return at
    end = found.end()
    if text[end] == "点" and (marks := _MARKS.match(text, end)) is not None and _TENS.search(text, at, end) is not None:
        return marks.end() - 1
    return end - 1 if text[end - 1] == "一" and end - at > 2 and _is_of_one(text, at, end) else end


def _is_of_one(text: str, at: int, end: int) -> bool:
    """Whether the 一 that ends ``text[at:end]`` begins the one thing for which the amount before it is told (三百|一季)."""
    if _SHORT_ONE.search(text, at, end) is None:
        return False
    if _PRICE_OF_ONE.match(text, end) is not None:
        return True
    length = unit_length(text, end)
    return length > 0 and unit_kinds()[text[end : end + length]] not in _OF_WHOLE
