"""Bare digits that name a thing, told by what is around them: hotlines, campaigns by their years, editions, plates, long numbers.

12345热线, 护航2023, 双11, 系统2.0. Leaves digits with a form of their own to ``identifiers``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import Named
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["as_identifier", "named_by_neighbours"]

_LONG_NUMBER: Final = Pattern(r"\d{8,}(?!\d|[.,]\d|[万亿])(?:号(?:-\d{1,3})?)?", re.ASCII)
_HOTLINE: Final = Pattern(r"(?:11\d|12\d|12\d{3}|96\d{3,4}|95\d{3,4}|100\d{2})", re.ASCII)
_HOTLINE_BEFORE: Final = Pattern(
    r"(?:{hotline_before})(?:[是为:“\"(]|号码){0,2}$|(?<!\d)(?:11[09]|12[02]|12\d{3}|96\d{3})[、/]$"
)
_BEFORE_HOTLINE: Final = Pattern(r"[、和与及/](?:110|119|12[02]|12345|96110)(?!\d)", re.ASCII)  # 12345、119联动
_BEHIND_HOTLINE: Final = Pattern(r"(?<!\d)(?:110|119|12[02]|12345|96110)[、和与及/]\Z", re.ASCII)
_HOTLINE_AFTER: Final = Pattern(r"[”\"]?[^\W\d_]{0,8}(?:{hotline_name})|(?:[^\W\d_]{1,6}、){0,2}[^\W\d_]{1,6}警情")


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
    if (
        text[at:end] in _POLICE_NUMBERS
        and text[end] in " \n”』」"
        and before.isalpha()
        and not unit_length(text, end + 1)
    ):
        return as_identifier(at, end, "hotline")  # “情满110 平安夜”
    if text[at] in "19" and 3 <= end - at <= 6 and (_is_hotline(text, at, end) or _is_quoted_hotline(text, at, end)):
        return as_identifier(at, end, "hotline")
    return None


_CAMPAIGN: Final = Pattern(r"[“\"「『]|(?:{operation_quality})*(?:{operation_end})")
_CAMPAIGN_BEHIND: Final = Pattern(
    r"(?![年起人件名次个万亿余多元户家项处])[\u4e00-\u9fff]{2,4}(?:{operation_short})(?![人员队小组])"
)
# 护航2023、净网2023: campaigns by their years, one after another.
_CAMPAIGN_LIST: Final = Pattern(r"20\d\d[”\"]?、[“\"]?[\u4e00-\u9fff]{2,4}[-—·]?20\d\d")
_BEHIND_CAMPAIGN: Final = Pattern(r"[\u4e00-\u9fff]{2}[-—·]?20\d\d[”\"]?、[“\"]?[\u4e00-\u9fff]{2,4}[-—·]?\Z")
_POLICE_NUMBERS: Final = frozenset("110 119 120 122".split())
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


def _is_hotline(text: str, at: int, end: int) -> bool:
    """Whether digits of a public number's shape stand after 热线 or 专线, or before it: 反诈专线96110, 12345市民热线."""
    if _HOTLINE.fullmatch(text, at, end) is None or unit_length(text, end):
        return False
    named = _HOTLINE_BEFORE.search(text, max(0, at - 6), at) is not None or _HOTLINE_AFTER.match(text, end) is not None
    beside = (
        _BEFORE_HOTLINE.match(text, end) is not None or _BEHIND_HOTLINE.search(text, max(0, at - 8), at) is not None
    )
    return named or beside


_OPEN_QUOTATION: Final = Pattern(r"[“「『\"‘《][^”」』\"’》\n]{0,24}\Z")


def _is_quoted_hotline(text: str, at: int, end: int) -> bool:
    """Whether a bare number of the emergency services stands in a motto: “警民牵手110，共创平安城”."""
    if text[at:end] not in _POLICE_NUMBERS or text[end] not in ",，。!?;、…" or not text[at - 1 : at].isalpha():
        return False
    return _OPEN_QUOTATION.search(text, max(0, at - 26), at) is not None


def as_identifier(start: int, end: int, rule: str) -> Named:
    """The stretch ``start:end`` as the name of a thing, by ``rule``."""
    return Named(start, end, Kind.IDENTIFIER, Disposition.NAME, rule)
