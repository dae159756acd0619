"""Bare digits that name a thing, told by what is around them: campaigns by their years, editions, plates, court cases, brands.

护航2023, 双11, 系统2.0, (2021)苏0509民初318号, 7-11便利店. Leaves digits with a form of their own to ``identifiers`` and numbers to
call to ``hotlines``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.hotlines import is_hotline
from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import Named
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["as_identifier", "named_by_neighbours"]

_LONG_NUMBER: Final = Pattern(r"\d{8,}(?!\d|[.,]\d|[万亿])(?:号(?:-\d{1,3})?)?", re.ASCII)


def named_by_neighbours(text: str, at: int, end: int, before: str) -> Named | None:
    """The digits ``text[at:end]`` as a number too long to count, as an edition or as a hotline, by what is around them."""
    if end - at >= 8 and before != ".":
        found = _LONG_NUMBER.match(text, at)
        if found is not None and not (found[0].startswith("1") and len(found[0]) == 11):
            return as_identifier(at, found.end(), "long_number")
    if before in "·•" and _PLATE.match(text, at - 2) is not None:
        return as_identifier(at - 2, end, "latin_code")
    if before in _BEFORE_EDITION and (named := _edition(text, at, end, before)) is not None:
        return named
    if (
        end - at == 4
        and text[end] in "”』」"
        and text[at : at + 2] in ("19", "20")
        and (before.isalpha() or before in "·—-")
    ):
        return as_identifier(at, end, "named_campaign")  # “联演·2023”
    if end - at == 4 and text[at : at + 2] in ("19", "20") and _is_campaign(text, at, end, before):
        return as_identifier(at, end, "named_campaign")
    if end - at == 4 and text[at : at + 2] in ("19", "20") and text.startswith(_OF_THE_YEAR, end):
        return as_identifier(at, end, "year_of_title")  # 入选2016中国旅游百强
    if 3 <= end - at <= 6 and is_hotline(text, at, end):
        return as_identifier(at, end, "hotline")
    return _thing_named(text, at, end, before)


_SHOP_OF_DIGITS: Final = Pattern(
    r"\d{1,3}-(?:\d{1,3}(?={shop_name})|[A-Z][a-z]{2,20})", re.ASCII
)  # 7-11便利店, 7-Eleven
_DOCKET: Final = Pattern(
    r"(?:19|20)\d\d[)）\]〕】][\u4e00-\u9fff]{1,4}\d{0,4}[\u4e00-\u9fff]{1,6}第?\d{1,6}(?:[-、,]\d{1,6}){0,20}号"
)  # (2021)苏0509民初318号
_DOCKET_OF_YEAR: Final = Pattern(r"\d{1,6}/(?:19|20)\d\d(?!\d)", re.ASCII)  # HCMP 318/2021
_SPACED_LINE: Final = Pattern(r"\d{3,4} \d{4}(?![\d.,%])", re.ASCII)  # 热线182 8080
_CALLED_BEFORE: Final = Pattern(r"(?:{hotline_before})(?:号码)?[:是为]?\s?\Z")
_SERIES: Final = Pattern(r"(?:{model_series})-\Z")  # 歼-20, 东风-41
_COURT_LIST: Final = Pattern(r"(?<![A-Za-z])[A-Z]{3,5}\s?\Z", re.ASCII)


def _thing_named(text: str, at: int, end: int, before: str) -> Named | None:
    """The shop, brand or court case whose name or number the digits begin."""
    if text[end] in ")）]〕】" and end - at == 4 and (docket := _DOCKET.match(text, at)) is not None:
        return as_identifier(at, docket.end(), "docket_number")
    if text[end] == "/" and (docket := _DOCKET_OF_YEAR.match(text, at)) is not None:
        listed = _COURT_LIST.search(text, max(0, at - 7), at) is not None
        return as_identifier(at, docket.end(), "docket_number") if listed else None
    if text[end] == " " and (line := _SPACED_LINE.match(text, at)) is not None:
        called = _CALLED_BEFORE.search(text, max(0, at - 8), at) is not None
        return as_identifier(at, line.end(), "hotline") if called else None
    if before == "-" and _SERIES.search(text, max(0, at - 4), at) is not None:
        return as_identifier(at, end, "model_number")
    if text[end] == "-" and (shop := _SHOP_OF_DIGITS.match(text, at)) is not None:
        return as_identifier(at, shop.end(), "digit_brand")
    brand = next((word for word in words("digit_brand") if text.startswith(word, at)), None)
    return as_identifier(at, at + len(brand), "digit_brand") if brand is not None else None


_CAMPAIGN: Final = Pattern(r"[“\"「『]|(?:{operation_quality})*(?:{operation_end})")
_CAMPAIGN_BEHIND: Final = Pattern(
    r"(?![年起人件名次个万亿余多元户家项处])[\u4e00-\u9fff]{2,4}(?:{operation_short})(?![人员队小组])"
)
# 护航2023、净网2023: campaigns by their years, one after another.
_CAMPAIGN_LIST: Final = Pattern(r"20\d\d[”\"]?、[“\"]?[\u4e00-\u9fff]{2,4}[-—·]?20\d\d")
_BEHIND_CAMPAIGN: Final = Pattern(r"[\u4e00-\u9fff]{2}[-—·]?20\d\d[”\"]?、[“\"]?[\u4e00-\u9fff]{2,4}[-—·]?\Z")
_OF_THE_YEAR: Final = words("wide_scope")
_PLATE: Final = Pattern(r"[A-Z][·•]\d{4,6}(?!\d)", re.ASCII)
_BEFORE_EDITION: Final = frozenset("双统台式本")
_EDITION: Final = Pattern(r"\d\.\d(?![\d%万亿])", re.ASCII)


def _edition(text: str, at: int, end: int, before: str) -> Named | None:
    """双11 and the edition of a system (系统2.0, 平台3.0) that no unit follows."""
    if before == "双":
        return (
            as_identifier(at, end, "named_day") if text[at:end] in ("11", "12") and not unit_length(text, end) else None
        )
    named = text[at - 2 : at] in words("system_end")
    return (
        as_identifier(at, end, "version")
        if named and _EDITION.fullmatch(text, at, end) and not unit_length(text, end)
        else None
    )


def _is_campaign(text: str, at: int, end: int, before: str) -> bool:
    """Whether a bare year names a campaign: 昆仑2023行动, 公安2023“亮剑”发布会, 2023清风行动, 护航2023、净网2023."""
    if (before.isalpha() or before in "”』」-—·") and _CAMPAIGN.match(text, end) is not None:
        return True
    if _CAMPAIGN_BEHIND.match(text, end) is not None:
        return True
    return before.isalpha() and (
        _CAMPAIGN_LIST.match(text, at) is not None or _BEHIND_CAMPAIGN.search(text, max(0, at - 16), at) is not None
    )


def as_identifier(start: int, end: int, rule: str) -> Named:
    """The stretch ``start:end`` as the name of a thing, by ``rule``."""
    return Named(start, end, Kind.IDENTIFIER, Disposition.NAME, rule)
