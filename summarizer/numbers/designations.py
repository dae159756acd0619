"""Tells numbers that say which one of a series: 2、3、5号线, 312国道, 二期工程, 五一广场, 表1, 90后, 3.15晚会, 500强.

Decides by the noun right behind or before the number, or behind the list that the number stands in. The nouns stand in
the lexicon (``designations.tsv``). Leaves ordinals with 第 to ``ordinals`` and codes to ``identifiers``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import Named
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["designation_at"]

_ONE: Final = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_JOINT: Final = "(?:[、和及与至]|——?|-|~)"
# A list of numbers up to its noun. 4个五号线 and 十二号 begin with their own numeral; a noun of more than one character
# is preferred, and what is counted by 期 or 路 needs the other patterns.
_SERIES: Final = Pattern(rf"{_ONE}(?:{_JOINT}{_ONE}){{0,9}}#?{{numbered_thing}}|\d{{1,3}}#")
_LISTED: Final = Pattern(rf"{_JOINT}{_ONE}(?:{_JOINT}{_ONE}){{0,9}}{{numbered_thing}}")
_NUMERAL: Final = Pattern(_ONE)
_PHASES: Final = Pattern(rf"{_ONE}(?:{_JOINT}{_ONE}){{0,9}}期(?![间限货末望刊盼待许])")
_PHASE_BEHIND: Final = Pattern(r"\(?(?:{phase}|(?:计划|预计)?总?投资(?![者人]))")
_PHASED: Final = Pattern('(?:{phased}|[”"』」》])\\Z')
_FEAST: Final = Pattern("{feast}(?P<place>{feast_place})|{feast}(?={feast_time})")
_LISTED_ROUTES: Final = Pattern(rf"{_ONE}(?:{_JOINT}{_ONE}){{1,9}}路(?![大人并进出齐纵包诸公军])")
_LAST_ROUTE: Final = Pattern(rf"{_ONE}路(?![大人并进出齐纵包诸公军])")
_ROUTE_BEFORE: Final = Pattern(rf"(?:{{bus_line}})(?:{_ONE}{_JOINT}){{0,9}}\Z")
_CODE_LABEL: Final = Pattern(r"(?:{code_label})[:为是]?\Z|邮编\Z")
_NUMBER_LABEL: Final = Pattern(r"(?<!邮政)(?:{number_label}): ?\Z")  # 访客编号:208,417
_CHAPTERS: Final = Pattern(r"\d{1,2}[-—.]\d{1,2}(?=[\s,。;、)）]|所示|中|$)", re.ASCII)
_ROAD_NUMBER: Final = Pattern(r"\d{1,3}[甲乙丙丁]?线", re.ASCII)
_BLOCK: Final = Pattern(r"\d{1,3}[幢栋](?=\d{1,2}单元|\d{2,4}室)", re.ASCII)
_PHASE_LISTED: Final = Pattern(rf"{_ONE}期{_JOINT}{_ONE}期", re.ASCII)
_PHASE_BEFORE: Final = Pattern(rf"期{_JOINT}\Z")
_SCHEME: Final = Pattern(r"\d{2,6}{scheme}(?![人员队小组费])", re.ASCII)
# 80/20法则: a rule named by its shares
_PRINCIPLE: Final = Pattern(r"\d{1,2}[/:]\d{1,2}(?:{principle})", re.ASCII)
_DAY: Final = Pattern(
    r"(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])(?=”?(?:{day_named}|[\u4e00-\u9fff]{2,6}?(?:事件|惨案)))", re.ASCII
)
_ELITE_NUMBERS: Final = frozenset({"985", "211"})
_ELITE: Final = Pattern(r"(?:[、/和与](?:985|211))?[”\"]?(?:{elite_school})", re.ASCII)
_GENERATION: Final = Pattern(r"(?:[5-9][05]|[01][05])(?:、[5-9][05]|、[01][05]){0,5}后(?![勤备卫])", re.ASCII)
_RANKED_GROUP: Final = Pattern(r"\d{2,4}强(?![化调制力度劲])|\d强(?=赛)", re.ASCII)
_LABEL: Final = Pattern(r"(?<![代报手钟仪电列发])(?:{figure_label}) ?\Z")
_LABEL_ENDS: Final = Pattern(r"[\s,。;:、)）\]】〕-]|{figure_shown}|$")
# 南二环, 三环路, 五环以外: the ring roads of a city; 打中三环 counts.
_RING: Final = Pattern(
    "[一二三四五六七八九]环(?P<behind>路(?!段)|线(?!路)|{road_part}|[、和及与][一二三四五六七八九]环)?"
)
_RING_BEFORE: Final = Pattern("[东南西北内外]\\Z|[一二三四五六七八九]环[、和及与]\\Z")
# 101路, 12路、36路公交: lines of buses.
_BUSES: Final = Pattern(
    rf"\d{{3}}路(?![大人并进出齐纵包诸公军])|{_ONE}路(?:[、和及与]{_ONE}路){{0,9}}(?:{{bus_line}})", re.ASCII
)
_BUS: Final = Pattern(rf"{_ONE}路", re.ASCII)
# 八里河, 七里铺, 十里营: places by their distance from a town.
_MILES: Final = Pattern("[一二三四五六七八九十]{1,2}里{place_of_miles}(?![道段堤流渠岸铺业地])")
# 十八中、二十中: schools by their numbers.
_SCHOOL: Final = Pattern("[一二三四五六七八九十]{1,3}中(?=[、,。;\\s]|{school_rest})")
_SCHOOL_BEFORE: Final = Pattern("(?:[中学校][、和及与]|[市县区州旗]|\\n|^)\\Z")
# 三台山, 六盘山, 五指峰: heights and islands whose names begin with a numeral; 三座山 and 十里山路 count.
_PEAK: Final = Pattern(
    "[一二三四五六七八九十百千万]{1,2}(?![座条个片处道重里大所类级批次期名人家户起件种项支队组场年月日天号])[\u4e00-\u9fff](?:山(?![区路火体林地村洪水庄])|岭|峡|峰(?![值会])|陵(?!园)|岛(?!屿))"
)
_EDITION: Final = Pattern(r"(?:{edition})[-—·(]?\Z")
_EDITION_YEAR: Final = Pattern(r"(?:19|20)\d\d(?=[\s》)”,。;]|$)", re.ASCII)
_NUMBERED_ROAD: Final = Pattern(r"[一二三四五六七八九十]{1,2}路(?![大人并进出齐纵包诸公军])")
_ROAD_NAME: Final = Pattern(r"[\u4e00-\u9fff](?<![兵分等共有条达超多余近个以这那每各])\Z")
_ADDRESS: Final = Pattern(r"[路道街巷](?:\d{1,3}段)?\Z", re.ASCII)
_OF_ADDRESS: Final = Pattern(r"\d{1,4}(?:段|巷|弄|号)", re.ASCII)

# What may stand right behind a number that this module knows; anything else is refused at a glance.
_FOLLOWS: Final = frozenset(
    "环里高大院名、和及与至—-~#号国省县乡村路次期强后段巷弄工计战模体格行机思方.,。;:)】〕]》” \n\t所中显幢栋的线甲乙丙丁"
)
_HEIGHTS: Final = frozenset("山岭峡峰陵岛")
_SERIES_FOLLOWS: Final = frozenset("、和及与至—-~#号国省县乡村路次期环里中")
_FEAST_FIRST: Final = frozenset("五八七三二九六一")
_REACH: Final = 8
_LONG_REACH: Final = 40


def designation_at(text: str, at: int, end: int) -> Named | None:
    """The designation that the numeral ``text[at:end]`` is or begins, None where it may count."""
    if text[at] in _FEAST_FIRST and (feast := _FEAST.match(text, at)) is not None:
        return _name(at, feast.end(), "feast_place" if feast["place"] else "named_day")
    following = text[end]
    if following in "/:" and (principle := _PRINCIPLE.match(text, at)) is not None:
        return _name(at, principle.end(), "named_scheme")
    if text[end + 1 : end + 2] in _HEIGHTS and (peak := _PEAK.match(text, at)) is not None:
        return _name(at, peak.end(), "place_name")
    if following not in _FOLLOWS and not (text[at:end].isascii() and "." in text[at:end]):
        return None
    if text[at:end] in _ELITE_NUMBERS and _ELITE.match(text, end) is not None:
        return _name(at, end, "named_scheme")  # 985高校
    if "0" <= text[at] <= "9" and (named := _arabic(text, at, end) or _code(text, at, end)) is not None:
        return named
    if following not in _SERIES_FOLLOWS:
        return None
    return _in_series(text, at, end) or _phase(text, at, end) or _road(text, at) or _place(text, at, end)


def _place(text: str, at: int, end: int) -> Named | None:
    """A ring road, a line of buses, a school or a village that has its number for a name."""
    following = text[end]
    if following == "环":
        ring = _RING.match(text, at)
        told = ring is not None and (ring["behind"] or _RING_BEFORE.search(text, max(0, at - 3), at) is not None)
        return _name(at, end + 1, "numbered") if told else None
    if following == "路" and _BUSES.match(text, at) is not None and (bus := _BUS.match(text, at)) is not None:
        return _name(at, bus.end(), "numbered")
    if following == "里" and (place := _MILES.match(text, at)) is not None:
        return _name(at, place.end(), "place_name")
    if following == "中" and _SCHOOL.match(text, at) is not None:
        told_school = _SCHOOL_BEFORE.search(text, max(0, at - 2), at) is not None
        return _name(at, end + 1, "numbered") if told_school else None
    return None


_ROAD_CLASSES: Final = frozenset("台县国省市乡")


def _name(start: int, end: int, rule: str) -> Named:
    return Named(start, end, Kind.IDENTIFIER, Disposition.NAME, rule)


def _arabic(text: str, at: int, end: int) -> Named | None:
    """What digits name by the word behind or before them."""
    if text[end] == "后" and (found := _GENERATION.match(text, at)) is not None:
        return _name(at, found.end(), "generation")
    if text[at - 1 : at] in _ROAD_CLASSES and (found := _ROAD_NUMBER.match(text, at)) is not None:
        return _name(at, found.end(), "numbered")  # 台61线
    if text[end] == "强" and (found := _RANKED_GROUP.match(text, at)) is not None:
        return _name(at, found.end(), "named_group")
    if "." in text[at:end] and (found := _DAY.match(text, at)) is not None:
        return _name(at, found.end(), "named_day")
    if _OF_ADDRESS.match(text, at) is not None and _ADDRESS.search(text, max(0, at - _REACH), at) is not None:
        return _name(at, end + 1, "address")
    if end - at > 1 and (found := _SCHEME.match(text, at)) is not None:
        return _name(at, end, "named_scheme")
    if (chapter := _CHAPTERS.match(text, at)) is not None and _LABEL.search(text, max(0, at - _REACH), at) is not None:
        return _name(at, chapter.end(), "figure_label")  # 表3-2
    if _EDITION_YEAR.match(text, at) is not None and _EDITION.search(text, max(0, at - _REACH), at) is not None:
        return _name(at, end, "edition")
    if end - at <= 2 and _LABEL_ENDS.match(text, end) and _LABEL.search(text, max(0, at - _REACH), at) is not None:
        return _name(at, end, "figure_label")
    return None


_NUMBERED_UNITS: Final = ("号", "号楼")  # a single one is a quantity with its unit, which ``names`` tells to be a name


def _code(text: str, at: int, end: int) -> Named | None:
    """What digits are a code of by their label, a leading zero or the rest of an address behind them."""
    if not text[at:end].replace(",", "").isdecimal():
        return None
    counts = unit_length(text, end) > 0
    if not counts and _NUMBER_LABEL.search(text, max(0, at - _REACH), at) is not None:
        return _name(at, end, "code")
    if "," in text[at:end]:
        return None
    leading = text[at] == "0" and end - at > 1 and text[end] != "-" and not counts
    if leading or _CODE_LABEL.search(text, max(0, at - _REACH), at) is not None:
        return _name(at, end, "code")
    block = _BLOCK.match(text, at)
    return _name(at, block.end(), "address") if block is not None else None


def _in_series(text: str, at: int, end: int) -> Named | None:
    """A number whose list ends with the noun of a numbered thing; the last one takes its noun with it."""
    found = _SERIES.match(text, at)
    before = text[at - 1 : at]
    if found is None or (before.isascii() and before.isalpha()):
        return None
    if _LISTED.match(text, end) is not None:
        return _name(at, end, "numbered")
    return None if text[end : found.end()] in _NUMBERED_UNITS else _name(at, found.end(), "numbered")


def _phase(text: str, at: int, end: int) -> Named | None:
    """一、二期工程 and 项目三期: the phases of what is built; 举办培训4期 counts."""
    found = _PHASES.match(text, at)
    if found is None:
        return None
    listed = _PHASE_LISTED.match(text, at) or _PHASE_BEFORE.search(text, max(0, at - 3), at)
    behind = listed is not None or _PHASE_BEHIND.match(text, found.end()) is not None
    if not behind and _PHASED.search(text, max(0, at - _REACH), at) is None:
        return None
    return _name(at, found.end() if text[end] == "期" else end, "phase")


def _road(text: str, at: int) -> Named | None:
    """纬二路, 中山八路: a road by its number; 三路大军 and 兵分两路 count."""
    rest = _NUMERAL.match(text, at)
    if rest is not None and _LISTED_ROUTES.match(text, at) is not None:
        return _name(at, rest.end(), "numbered")
    last = _LAST_ROUTE.match(text, at)
    if last is not None and _ROUTE_BEFORE.search(text, max(0, at - _LONG_REACH), at) is not None:
        return _name(at, last.end(), "numbered")
    found = _NUMBERED_ROAD.match(text, at)
    if found is None or _ROAD_NAME.search(text, max(0, at - 1), at) is None:
        return None
    return _name(at, found.end(), "numbered")
