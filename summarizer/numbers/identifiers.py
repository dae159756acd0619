"""Reads identifiers: numerals that name a thing and count nothing, told by their own form.

Decides on codes with Latin letters (PM2.5, G318, 5G), sums (1+2+N), phone numbers, versions, document numbers, five-year plans
(十四五), party congresses, named days (7·19, “七一”) and web addresses. Leaves bare digits that only their neighbours tell to
``digit_names``, and slogans in quotation marks to ``names``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.currencies import CURRENCY_SIGNS, currency_start
from summarizer.numbers.digit_names import as_identifier, named_by_neighbours
from summarizer.numbers.mention import Kind
from summarizer.numbers.no_figure import Named
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_kinds, unit_length

__all__ = ["identifier_at"]

_CLOSING: Final = '[”"』」’]'
_CHINESE: Final = "零〇一二三四五六七八九十百"
_ONE_DIGIT: Final = "[一二三四五六七八九]"

# What may follow the digits of an identifier; after anything else they are no identifier of this module.
_MAY_FOLLOW: Final = frozenset(map(chr, range(0x21, 0x7F))) | frozenset(
    "×”』」’·•‧∙・〔〕】号版时系工升接处报热平电指服中警联反预急专投举宣开政市便短消"
)
_DIGIT_CODES: Final = Pattern(
    rf"""
    (?P<sum_pattern>\d+(?:\.\d+)?(?:\+[\dA-Za-z]+(?:\.\d+)?)+(?:(?:大于|>|=)\d+(?:\.\d+)?)?)
    |(?P<phone_number>(?:0\d{{2,3}}-\d{{7,8}}|1[3-9]\d{{9}}|[48]00-?\d{{3}}-?\d{{4}}|0\d{{9,11}}|(?<=\(0\d\))\d{{7,8}}|(?<=\(0\d{{2}}\))\d{{7,8}}|(?<=\(0\d{{3}}\))\d{{7,8}})(?:-\d+|/\d+)*(?!\d))
    |(?P<hotline>(?:11\d|12\d|12\d{{3}}|96\d{{3,4}}|95\d{{3,4}}|100\d{{2}})
      (?={{hotline_context}}|{_CLOSING}))
    |(?P<score>(?<=比分)\d{{1,3}}[:∶]\d{{1,3}}|\d{{1,3}}[:∶]\d{{1,3}}(?={{match_verb}}))
    |(?P<round_the_clock>7[×xX*]24(?:小时)?|24[×xX*]7(?!\d))
    |(?P<named_day>\d{{1,2}}(?:[·•・‧∙]\d{{1,2}}|\.\d{{1,2}}(?={_CLOSING})))
    |(?P<version>\d+\.\d+(?:\.\d+)*(?={{version_end}})|(?!1[01]\d\.(?:1[0-2]|0[1-9])\.(?:3[01]|[12]\d|0[1-9])(?![\d.]))(?![12]\d{{3}}\.\d{{1,2}}\.\d{{1,2}}(?![\d.]))\d+(?:\.\d+){{2,}})
    |(?P<document_number>\d{{4}}[〕\])】]\s?第?\d+号|\d+号(?={{document_kind}}))
    |(?P<latin_code>\d+(?:\.\d+)?(?:/\d+)?(?P<letters>[A-Za-z]+[A-Za-z\d]*))
    """,
    re.ASCII | re.VERBOSE,
)
_TOKEN: Final = Pattern(r"[A-Za-z._\-]*\d+(?:[A-Za-z._\-]*[A-Za-z\d])*(?:\+\d+)?", re.ASCII)
# A web address: all of it from the first part that holds a digit is one identifier.
_WEB: Final = Pattern(r"(?:://|www\.)[\w./?&=#%:@~+\-]{0,100}$", re.ASCII)
_WEB_REST: Final = Pattern(r"[\w./?&=#%:@~+\-]*[A-Za-z\d]", re.ASCII)
_WEB_PART: Final = Pattern(r"[\w.#%@~+\-]", re.ASCII)
_WEB_MARKS: Final = frozenset("./?&=#%:@~+-_")
_ADDRESS: Final = Pattern(r"(?:://|www\.|[A-Za-z_]{2})[!-~]{0,100}$")
_OTHER_LATIN_UNITS: Final = frozenset("KM CM MM KG KW KWH ms min h".split())
_CHINESE_NAMES: Final = Pattern(
    rf"""
    (?P<hotline>一(?:一[〇零九]|二[〇零二])(?={{hotline_context_short}}|{_CLOSING}))
    |(?P<plan_name>十[一二三四五]五(?!%)|(?:二十|{_ONE_DIGIT})五(?=规划|计划|{_CLOSING}))
    |(?P<named_day>(?:七一|八一|十一|五一|六一|五四|三八|九三|七七|八一五|九一八|二七|五卅|三一五|双十一|四一二|一二九|一二一三)(?={_CLOSING})
      |五一(?=、十一|、国庆|、端午|和十一|、中秋)|十一(?={{holiday_name_end}})|(?<=五一、)十一(?!\d|[月日号年万千百个起人])
      |[一二三四五六七八九十]{{1,2}}·[一二三四五六七八九十]{{1,3}})
    |(?P<listed_numbers>(?:两三|三四)(?=轮(?:车|摩托|电动))|(?:一二三?四?|二三四?|三四五?|二三|三四)(?={{class_end}}|级(?!英)))
    |(?P<congress>(?<!蝉联)(?<!连续)(?<!举办)(?<!历经)(?<!办了)(?<!共办)[{_CHINESE}]{{1,4}}(?:大(?=[精报代以召胜闭开会提作和、,。]|二十|三中)
      |届(?:[{_CHINESE}][中次](?:、[{_CHINESE}][中次]){{0,8}})?(?:全会|全体会议)?
      |中(?:、[{_CHINESE}]中){{0,8}}全会|次全会))
    """,
    re.VERBOSE,
)
# What stands after the numerals of these names, or ends them where they need nothing after them.
_MAY_FOLLOW_CHINESE: Final = frozenset('”"』」’]·大届中次期线类级等年号轮')
_HOLIDAYS: Final = frozenset({"五一", "十一"})
_MAY_END_CHINESE: Final = frozenset("五〇零九二")


_MEASURED: Final = Pattern(r"[万亿%吨元亩米克]|{measure_word}")


def identifier_at(text: str, at: int, end: int) -> Named | None:
    """The identifier whose numeral is ``text[at:end]``, or None."""
    if not "0" <= text[at] <= "9":
        told = text[end] in _MAY_FOLLOW_CHINESE or text[end - 1] in _MAY_END_CHINESE or text[at:end] in _HOLIDAYS
        return _matched(_CHINESE_NAMES, text, at) if told else None
    before = text[at - 1] if at else ""
    if before.isascii() and before and (before in _WEB_MARKS or before.isalpha()):
        if before in CURRENCY_SIGNS and currency_start(text, at) < at:
            return None
        if _WEB.search(text, max(0, at - 200), at) is not None:
            return _web_address(text, at)
        if _continues_code(text, at, before):
            return None if _is_figure_of(text, at, end) else _latin_token(text, at)
    named = named_by_neighbours(text, at, end, before)
    if named is not None or (text[end] not in _MAY_FOLLOW and end - at < 10 and before != ")"):
        return named
    return _matched(_DIGIT_CODES, text, at)


def _web_address(text: str, at: int) -> Named:
    """The rest of a web address, from the beginning of the part that holds its first digit."""
    start = at
    while start and _WEB_PART.match(text, start - 1):
        start -= 1
    rest = _WEB_REST.match(text, at)
    return as_identifier(start, rest.end() if rest is not None else at + 1, "web_address")


def _matched(pattern: Pattern, text: str, at: int) -> Named | None:
    found = pattern.match(text, at)
    if found is None:
        return None
    groups = found.groupdict()
    letters = groups.get("letters")
    if letters is not None:
        return (
            None
            if letters in _OTHER_LATIN_UNITS or letters in unit_kinds()
            else as_identifier(at, found.end(), "latin_code")
        )
    if groups.get("named_day") is not None and _MEASURED.match(text, found.end()) is not None:
        return None  # 一八·六公吨: a decimal
    rule = next(name for name, written in groups.items() if written is not None)
    return as_identifier(at, found.end(), rule)


# XBB.1.5变异株, BA.2株: letters with numbers behind points; a full stop before a count (…APP.5个) is another thing.
_VERSIONED: Final = Pattern(r"(?<![A-Za-z\d.])[A-Z][A-Za-z]{0,5}\.\Z", re.ASCII)
_AFTER_VERSION: Final = Pattern(r"\d{1,3}(?:\.\d{1,4}){0,4}(?![\d.%])(?={version_of}|[\s,。;、)）]|$)", re.ASCII)
_NAME_REACH: Final = 9


def _continues_code(text: str, at: int, before: str) -> bool:
    """Whether the digits go on from a letter (PM2.5), a hyphenated code (F-16) or a web address."""
    if before.isalpha():
        return True
    if before == "." and _VERSIONED.search(text, max(0, at - _NAME_REACH), at) is not None:
        return _AFTER_VERSION.match(text, at) is not None
    if before in "-_·•" and at > 1 and text[at - 2].isascii() and text[at - 2].isalpha():
        return True
    return before in "/_@=#&" and _ADDRESS.search(text, max(0, at - 120), at) is not None


# 占GDP2.3%, 人均GDP11.8万元, CPI-0.3%: a measure with its figure; PM2.5, G318 and 5G are codes.
_MEASURE: Final = Pattern(r"(?<![A-Za-z\d.])(?!(?:PM|CO|SO|NO)[-:]?\Z)[A-Z][A-Za-z&]{1,6}[-:]?\Z", re.ASCII)
_OF_EDITION: Final = frozenset(words("numbered_end"))
_OF_MEASURE: Final = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MULTIPLE})


def _is_figure_of(text: str, at: int, end: int) -> bool:
    """Whether ``text[at:end]`` is the figure of the measure whose Latin name stands right before it."""
    if _MEASURE.search(text, max(0, at - 9), at) is None:
        return False
    length = unit_length(text, end)
    if text[end - 1] in "万亿" or (length and unit_kinds()[text[end : end + length]] in _OF_MEASURE):
        return True
    if length and text[end + length] == "/":
        return True  # CODcr12毫克/升
    if length and _counts_named(text, at, end, end + length):
        return True
    return "." in text[at:end] and length > 0 and text[end : end + length] not in _OF_EDITION


# MRI8640人次, UPS12台, VOCs86吨: an abbreviation is counted. G107 and K52 have one letter, HH9501次航班 and MD2版 are numbers of a thing.
_COUNTED_NAME: Final = Pattern(
    r"(?<![A-Za-z\d.·-])(?:(?!(?:PM|CO|SO|NO)\Z)[A-Z][A-Z&]{1,5}|(?!IPv)[A-Z]{2,5}[a-z]{1,3})\Z"
)
_NUMBERED_BY: Final = frozenset(words("behind_name_number"))
_OF_TRAFFIC: Final = words("means_of_travel")


def _counts_named(text: str, at: int, end: int, unit_end: int) -> bool:
    """Whether ``text[end:unit_end]`` counts what the abbreviation before ``at`` names, and numbers none of a series."""
    unit = text[end:unit_end]
    if unit in _OF_EDITION or unit in _NUMBERED_BY or unit_kinds()[unit] is Kind.DURATION:
        return False
    if text.startswith(_OF_TRAFFIC, end) or text.startswith(_OF_TRAFFIC, unit_end):
        return False  # HH9501次航班, CRH380列车
    return _COUNTED_NAME.search(text, max(0, at - 8), at) is not None


def _latin_token(text: str, at: int) -> Named:
    start = at
    while start and text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "-_."):
        start -= 1
    while start < at and not text[start].isalnum():
        start += 1
    found = _TOKEN.match(text, start)
    end = found.end() if found is not None else at + 1
    return as_identifier(start, max(end, at + 1), "latin_code")
