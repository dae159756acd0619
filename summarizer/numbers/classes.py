"""Tells counts of classes, levels and things just listed from figures: 八类案件, 三级联动, 水质三类, 四个方向.

Decides by the word right behind the quantity and what stands before it. Leaves bounds of a class (5年以上积案) and loose
words to ``names``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.mention import Approximation, Disposition
from summarizer.numbers.naming import Verdict
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = ["class_or_level", "count_of_listed", "is_counted", "known_class"]

_RESULT_VERBS: Final = Pattern(
    r"(?:破获|侦破|查处|查获|打掉|抓获|捣毁|端掉|发生|缴获|收缴|救助|获得?|荣获|办理|受理|立案?|审结|处置|建成|新建|新增|完成|侦办|"
    r"破|缉捕|击毙|"
    r"刑拘|逮捕|移送|起诉|解救|挽救|挽回|追回|成立|设立|牺牲|死亡|受伤|负伤|评为|表彰|授予|记|命名|调解|化解|扑灭|扑救|整治|取缔|"
    r"关闭|关停|吊销|销毁|"
    r"起获|扣押|冻结|发现|排查|整改|督办|挂牌|通过|出台|印发|制定|修订|组织|举办|召开|共|计|达|有|含|其中|累计|协助|配合|指导|配备|"
    r"购置|增设|安装|"
    r"建立|建设|培训|输送|引进|招录|选派|派出|出动|投入)(?:了|各类|涉\w{1,3})?$"
)
_CJK: Final = Pattern(r"[\u4e00-\u9fff]")
_JOINT: Final = Pattern(
    r"联|管理|治理|书记|公安|机关|人民|法院|检察|医院|政府|行政|党|组织|机构|审批|综治|体系|网络|责任|平台|网格|中心|调解|协同|共|"
    r"一体|指挥|巡防|防控|"
    r"河长|林长|劝阻|应急|部门|领导|服务|干部|财政|教育|卫生|信访"
)
_LEVEL_UNITS: Final = frozenset("级层方位维")
# 县、乡、村三级: the levels of the areas just listed. “天网”三期, 二期工程: a phase of what is named before it.
_AREAS: Final = frozenset("省市县区乡镇村街")
_CLOSING: Final = frozenset('”』」’"》')
_PHASE: Final = Pattern(r"工程|项目|建设|建成|开工|竣工|投产|扩建")
# 八类主要刑事案件, 五类严重暴力犯罪: the classes that a statute or a ministry lists.
_CLASSED: Final = ("主要", "严重", "重大", "恶性", "暴力", "重点", "涉", "突出")
_CLASSED_CASES: Final = Pattern(r"[^\W\d_]{0,8}?案件(?![0-9])")  # 四类侵财案件, 涉黄五类案件
# 抓源头、强巡防、促整治、优服务四个方向: as many as were just listed.
_ASPECTS: Final = Pattern(r"(?:方面|方向|环节|维度|层面)(?![一二两三四五六七八九\d])")
_LISTED: Final = Pattern(r"、[^,。;、]{2,24}[^\W\d_]$")
_LINES: Final = ("底线", "红线", "主线", "生命线", "防线")  # 守住两条底线
# 水面和岸线两个“主阵地”: a slogan of what was just listed, unless a verb of result counts with it.
_QUOTED_BEHIND: Final = frozenset('“「『"')
_LISTED_WINDOW: Final = 40


def is_counted(text: str, quantity: Quantity) -> bool:
    """Whether a verb of result stands right before the quantity."""
    return _RESULT_VERBS.search(text, max(0, quantity.start - 6), quantity.start) is not None


def known_class(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    """Whether cases of so many classes follow, which define what is counted: 八类严重暴力犯罪, 四类侵财案件."""
    if unit != "类":
        return None
    known = text.startswith(_CLASSED, quantity.end) or _CLASSED_CASES.match(text, quantity.end) is not None
    return Verdict(Disposition.DEFINITION, "known_set") if known else None


def class_or_level(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    """What a quantity in Chinese numerals says of a level, a phase, a grade or a known set; None where it is none."""
    end, before = quantity.end, text[quantity.start - 1 : quantity.start]
    exact = quantity.reading.approximation is Approximation.EXACT
    if unit in _LEVEL_UNITS and unit and _JOINT.match(text, end):
        return Verdict(Disposition.DEFINITION, "levels")
    if unit == "级" and (_CJK.match(text, end) or before in _AREAS):
        return Verdict(Disposition.DEFINITION, "levels")
    if unit == "期" and exact and (before in _CLOSING or _PHASE.match(text, end)):
        return Verdict(Disposition.NAME, "phase")
    if unit == "类" and (before == "劣" or text.startswith("水", end)):
        return Verdict(Disposition.NAME, "level_name")  # 劣五类水体, 三类水质: the grades of GB 3838
    if unit == "项" and text.startswith(("主要", "重点", "指数", "指标"), end) and not is_counted(text, quantity):
        return Verdict(Disposition.DEFINITION, "known_set")
    return known_class(text, quantity, unit)


def count_of_listed(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    """Whether the count only sums up what was just listed, or names a line or a slogan; None where it may be a figure."""
    start, end = quantity.start, quantity.end
    if unit == "强":
        return Verdict(Disposition.NAME, "named_group")  # 百强, 十强: the name of a list
    if unit == "条" and text.startswith(_LINES, end):
        return Verdict(Disposition.NAME, "named_line")
    if unit == "个" and _ASPECTS.match(text, end) and _LISTED.search(text, max(0, start - _LISTED_WINDOW), start):
        return Verdict(Disposition.DEFINITION, "count_of_listed")
    slogan = unit in ("个", "大", "项") and text[end] in _QUOTED_BEHIND and text[start - 1].isalpha()
    return Verdict(Disposition.NAME, "slogan_of_listed") if slogan and not is_counted(text, quantity) else None
