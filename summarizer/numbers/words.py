"""Tells the numeral characters of words from numerals: 统一, 三轮车, 零售, 队伍, and digits told one by one.

Decides, for a Chinese numeral character, whether a word of the language, the name of a thing or a spoken number
holds it. Leaves which words there are to ``lexicon`` and ``zero_counts``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.lexicon import name_end, word_end
from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import Named
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length
from summarizer.numbers.zero_counts import slogan_end

__all__ = ["word_at"]


def word_at(text: str, at: int) -> tuple[Named | None, int] | None:
    """What holds the numeral character at ``at`` (a name, or None for a plain word) and where it ends; None: nothing."""
    if text[at] == "幺" or text[at + 1] in _SPOKEN_DIGITS:
        return _spoken(text, at) or _word(text, at)
    return _word(text, at)


_SPOKEN_DIGITS: Final = frozenset("幺零〇一二三四五六七八九")


_SPOKEN: Final = Pattern(
    r"(?=[零〇一二三四五六七八九]{0,11}幺)[幺零〇一二三四五六七八九]{3,}|[零〇一二三四五六七八九]{8,}"
)


def _spoken(text: str, at: int) -> tuple[Named | None, int] | None:
    """A number told digit by digit: with 幺 for one (幺幺零), or too long to count anything."""
    found = _SPOKEN.match(text, at)
    if found is not None:
        return Named(at, found.end(), Kind.IDENTIFIER, Disposition.NAME, "spoken_digits"), found.end()
    return (None, at + 1) if text[at] == "幺" else None


def _word(text: str, at: int) -> tuple[Named | None, int] | None:
    """A word of the language or the name of a thing that the numeral belongs to."""
    thing = slogan_end(text, at) if text[at] == "零" else name_end(text, at)
    if thing:
        return Named(at, thing, Kind.IDENTIFIER, Disposition.NAME, "thing_name"), thing
    skipped = word_end(text, at) or _lone_formal(text, at)
    if not skipped or (skipped - at < _IDIOM and _stands_alone(text, at)):
        return None
    return None, skipped


_IDIOM: Final = 4
_RUN: Final = Pattern("[零〇一二三四五六七八九十百千万亿两点]{1,40}")


def _stands_alone(text: str, at: int) -> bool:
    """Whether a run of numerals is all that its clause holds (一一): then it is a number after all."""
    if at and "\u4e00" <= text[at - 1] <= "\u9fff":
        return False
    found = _RUN.match(text, at)
    return (
        found is not None
        and not "\u4e00" <= text[found.end()] <= "\u9fff"
        and found[0] != "万一"
        and bool(found[0].strip("万亿"))
    )


_FORMAL: Final = Pattern("[壹贰叁肆伍陆柒捌玖拾佰仟](?![壹贰叁肆伍陆柒捌玖拾佰仟零万亿元圆点\n])")
# 壹, 贰, 叁, 柒, 捌 and 玖 are hardly ever anything but digits; 伍, 陆, 肆 and 拾 end or begin words (队伍, 大陆, 收拾).
_SURELY_FORMAL: Final = Pattern("[壹贰叁柒捌玖佰仟]")
_FORMAL_MIXED: Final = Pattern("[壹贰叁柒捌玖肆伍陆佰仟](?=[十百千又分])|拾(?=[一二三四五六七八九])")
_FORMAL_BEFORE: Final = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟零万亿千百十")


def _lone_formal(text: str, at: int) -> int:
    """The end of a formal numeral that stands alone: 队伍, 陆地 and 收拾 are words, 伍拾元 is a number."""
    before = text[at - 1 : at]
    if _FORMAL.match(text, at) is None or (before and before in _FORMAL_BEFORE):
        return 0
    begins = not "\u4e00" <= before <= "\u9fff" or before == "负"
    if _FORMAL_MIXED.match(text, at) and (begins or _SURELY_FORMAL.match(text, at)):
        return 0
    return 0 if _SURELY_FORMAL.match(text, at) and unit_length(text, at + 1) else at + 1
