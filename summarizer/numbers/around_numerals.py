"""What stands around a numeral and belongs to it: a sign, a bound before it, 余 and 多, a scale counted with 个, 以上 and 左右.

Leaves what these make of its value to ``bounds``, and the unit to ``quantity``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.bounds import bounds_behind, word_before
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["after_word", "counted_scale", "is_exceeded", "left_of", "more_after"]

_MORE: Final = Pattern(
    r"(好几|把(?=[个人户家件块斤亩元里])|余(?![额地下款波])|多(?!{one_unit})|多(?=元(?!化|素|主|文)|{half_of}|方(?!面|位))"
    r"|来(?!自|源|信|访|电|华))((?:[十百千万亿](?![克瓦伏])){0,3})"
)
_MORE_FIRST: Final = frozenset("余多来好把")
# 百把人, 万把块钱: a bare power of ten, more or less.
_ROUNDED: Final = frozenset("百千万") | {"十万", "百万"}
# 较去年同期的1048宗多,: the figure is the smaller one of two, and no bound.
_EXCEEDED: Final = Pattern(r"[比较][^,。;、\d增减升降涨跌多少高低超]{1,14}\Z")
_EXCEEDED_REACH: Final = 16
_CLAUSE_CLOSES: Final = frozenset(",，。;；、)）\n") | {""}


def is_exceeded(text: str, at: int, tail: int) -> bool:
    """Whether the 多 at ``tail`` says that something else is more than the figure whose numeral begins at ``at``."""
    closes = text[tail + 1 : tail + 2] in _CLAUSE_CLOSES
    return closes and _EXCEEDED.search(text, max(0, at - _EXCEEDED_REACH), at) is not None


# Words of change, after which a hyphen can only be a minus: GDP增长-2.1%.
_SIGNED: Final = words("change_sign")
_RATE_BEHIND: Final = Pattern(r"\d+(?:\.\d+)?(?:%|‰|个?百分点)", re.ASCII)
_MEASURES: Final = frozenset("温率额值")
_NUMBER_BEFORE: Final = Pattern(r"[\dA-Za-z][^\d\s,。;、]{0,5}$")


# -12家企业入园: at the head of a line, before things that are counted and named behind it, a hyphen is the mark of an entry.
_ENTRY: Final = Pattern(r"-\d{1,6}(?=[\u4e00-\u9fff]{2})", re.ASCII)
_NO_THING: Final = frozenset("万亿元度成百千点")


def _is_entry(text: str, at: int) -> bool:
    """Whether the hyphen at ``at``, at the head of a line, marks an entry: nothing is less than no houses."""
    found = _ENTRY.match(text, at)
    if found is None or text[found.end()] in _NO_THING:
        return False
    unit = unit_length(text, found.end())
    return unit > 0 and "\u4e00" <= text[found.end() + unit] <= "\u9fff"


def _is_sign(text: str, at: int) -> bool:
    """Whether the hyphen at ``at`` is a minus: no number, code or other hyphen stands before it."""
    before = text[at - 1] if at else "\n"
    if before == "\n" and _is_entry(text, at):
        return False
    if before in " \n\t(,:、;=~—在为达是至到于和与及":
        return True
    if text.startswith(_SIGNED, at - 2):
        return True
    if before.isascii() and before.isupper():  # CPI-0.3%; F-16 and G-3 are codes
        return text[at - 2 : at - 1].isalpha() and _RATE_BEHIND.match(text, at + 1) is not None
    if not "\u4e00" <= before <= "\u9fff":
        return False
    # 1月平均气温-5℃: what ends like a measure is no end of a range, whatever number stands before it
    return before in _MEASURES or _NUMBER_BEFORE.search(text, max(0, at - 7), at) is None


# 肩负三项任务, 担负, 不负, 胜负: there 负 is half of a word and no sign.
_WORDS_OF_BEARING: Final = frozenset("肩担不辜自抱胜身背欠承重减正")


def left_of(text: str, at: int) -> tuple[int, str, bool]:
    """Where a quantity whose numeral is at ``at`` begins, its approximator, and whether it is below zero."""
    before = text[at - 1] if at else ""
    if before == "-" and _is_sign(text, at - 1):
        return at - 1, "", True
    if before == "负" and text[at - 2 : at - 1] not in _WORDS_OF_BEARING:
        return at - 1, "", True
    if before == "下" and text.startswith("零下", at - 2) and at > 1:
        return at - 2, "", True
    if before == "的" and text[at - 2 : at - 1] == "负":
        return at - 2, "", True
    word = word_before(text, at)
    return at - len(word), word, False


def more_after(text: str, at: int, end: int) -> tuple[str, str, int]:
    """The 余 or 多 after the numeral ``at:end``, the multiplier after that, and where both end."""
    if text[end] not in _MORE_FIRST:
        return "", "", end
    found = _MORE.match(text, end)
    if found is None:
        return "", "", end
    if found[1] == "把":
        return ("来", "", found.end()) if text[at:end] in _ROUNDED else ("", "", end)
    if found[1] == "来":
        numeral = read_numeral(text[at:end])
        round_number = numeral is not None and numeral.value > 0 and numeral.value % 10 == 0
        if not round_number or not (found[2] or unit_length(text, found.end())):
            return "", "", end
    return found[1], found[2], found.end()


# 1.5个亿, 三个多亿: 亿 counted like a thing. Before a noun 亿元 is part of its name (三个亿元项目).
_HUNDRED_MILLIONS: Final = Pattern(
    r"个(?:([余多来半]?)(亿)(?![级万]|元[^\W\d_])|(千万|百万)(?=元?[,，。;；、)）\n]|元?$))"
)
# 两个亿吨级港区, 三个亿斤粮仓, 两个亿达广场: there 亿 begins the name of what is counted.
_NAMED_THING: Final = Pattern(
    r"个(?:亿{size_of_thing}(?:级|(?!{bound_more_behind|bound_less_behind|bound_about_behind})[^\W\d_的]{0,6}?{venue})"
    r"|{hundred_million_name}(?![合手润息税到投用])[^\W\d_的]{0,6}?{venue})"
)


def counted_scale(text: str, numeral: int, at: int) -> tuple[str, str, int]:
    """The 多 or 半 and the 亿 of a scale counted with 个 at ``at``, and where it ends; nothing if none stands there.

    A decimal, whose numeral begins at ``numeral``, counts no things with a name.
    """
    found = _HUNDRED_MILLIONS.match(text, at) if text[at] == "个" else None
    if found is None or ("." not in text[numeral:at] and _NAMED_THING.match(text, at) is not None):
        return "", "", at
    return (found[1] or "").replace("余", "多"), found[2] or found[3], found.end()


_SLIGHTLY: Final = frozenset("强弱")  # 百分之三十五弱, 五分之二强; 强 and 弱 begin words elsewhere


@cache
def _first_behind() -> frozenset[str]:
    """The first characters of the words behind a number that bound it: a quick look that spares most numbers the search."""
    return frozenset(word[0] for word in bounds_behind() if len(word) > 1)


@cache
def _behind() -> re.Pattern[str]:
    """The words of more than one character behind a number that bound it, the longest first; 多 and 余 are read apart."""
    return re.compile("|".join(re.escape(word) for word in bounds_behind() if len(word) > 1))


def after_word(text: str, at: int) -> str:
    """以上, 左右 … where one stands at ``at``; empty where none does."""
    if text[at] in _SLIGHTLY and text[at + 1 : at + 2] in _CLAUSE_CLOSES:
        return text[at]
    if text[at] not in _first_behind():
        return ""
    found = _behind().match(text, at)
    return found[0] if found is not None else ""
