"""Words for planted errors: units that are no synonyms, indicators, awards and bodies that no report here has.

Decides only the lists. They were made up for this purpose, in the style of public-sector reports.
"""

from __future__ import annotations

__all__ = ["INVENTED_HONORS", "INVENTED_INDICATORS", "ISSUERS", "OTHER_UNITS", "PLACES", "same_sort"]

OTHER_UNITS = ("人次", "起", "辆", "公里", "家", "万元", "亩", "人", "吨")

_SORTS = (
    frozenset("人名位个個口员員"),
    frozenset(("起", "件", "宗", "案", "个", "個", "例", "次")),
    frozenset(("辆", "輛", "台", "臺", "部")),
    frozenset(("家", "户", "戶", "个", "個", "所")),
    frozenset(("元", "万元")),
    frozenset(("亩", "畝")),
    frozenset(("公里", "千米")),
)


def same_sort(first: str, second: str) -> bool:
    """Whether two units may count the same things, so that one for the other is no clear error."""
    return first == second or first in second or any(first in sort and second in sort for sort in _SORTS)


INVENTED_INDICATORS = (
    ("查扣走私香烟数", "条"),
    ("开展无偿献血人次", "人次"),
    ("抢救濒危古籍数", "册"),
    ("孵化野生候鸟数", "只"),
    ("检修高压锅炉台数", "台"),
    ("放映乡村电影场次", "场"),
    ("发放燃气阀门数", "个"),
    ("栽种防风灌木株数", "株"),
    ("寄送航空邮件数", "封"),
    ("资助留学博士人数", "人"),
)

INVENTED_HONORS = (
    ("全国青年志愿服务金奖", "共青团中央"),
    ("省级节水型示范机关", "省水利厅"),
    ("华东地区档案管理特级单位", "国家档案局"),
)

ISSUERS = ("国家档案局", "省水利厅", "中国气象局", "市妇女联合会", "国务院参事室", "县供销合作社")

PLACES = ("云岭市", "沧浪区分局", "白鹭湾派出所", "全国")
