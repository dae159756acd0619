"""Words for planted errors: units that are no synonyms, indicators, awards and bodies that no report here has.

Decides only the lists. They were made up for this purpose, in the style of public-sector reports, and are deliberately not
those of ``summarizer.language``: only a list of its own can show which words the program lacks.
"""

from __future__ import annotations

__all__ = [
    "AWARD_VERBS",
    "FALLS",
    "INVENTED_HONORS",
    "INVENTED_INDICATORS",
    "ISSUERS",
    "OPPOSITES",
    "OTHER_UNITS",
    "PLACES",
    "PLANS",
    "RISES",
    "same_sort",
]

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

AWARD_VERBS = (
    "荣获", "勇夺", "捧回", "捧得", "摘得", "喜获", "获颁", "赢得", "蝉联", "荣登", "入选", "斩获", "夺得", "获评", "荣膺",
    "被认定为", "被确定为", "被评为", "被命名为", "当选", "跻身", "揽获",
)  # fmt: skip
"""Words that tell an award in prose, the title right behind."""

RISES = (
    "上升", "增长", "增加", "提高", "攀升", "走高", "反弹", "上扬", "扩张", "多出", "上涨", "回升", "激增", "跃升", "提升", "猛增",
    "上行", "走强",
)  # fmt: skip
FALLS = (
    "下降", "减少", "降低", "回落", "下滑", "走低", "萎缩", "锐减", "骤降", "负增长", "下跌", "收缩", "滑落", "下挫", "走弱",
    "缩减", "压降", "下探",
)  # fmt: skip
"""Words that tell a change in prose, the figure right behind."""

PLANS = ("计划", "打算", "有望", "准备", "规划", "预期", "拟", "力争", "争取", "将", "预计", "目标是", "确保", "今后要")
"""Words that tell a plan in prose, what is planned right behind."""

OPPOSITES = (
    ("破案", "发案"), ("破获", "发生"), ("城镇", "农村"), ("城市", "乡村"), ("出口额", "进口额"), ("一审", "二审"), ("受理", "办结"),
    ("死亡", "受伤"), ("刑事", "民事"), ("收入", "支出"), ("存款", "贷款"), ("失业", "就业"), ("重大", "较大"), ("公办", "民办"),
    ("公立", "民营"), ("线上", "线下"), ("未成年人", "成年人"), ("起诉", "不起诉"), ("批捕", "不批捕"), ("集体", "个人"),
    ("国内", "国外"), ("境内", "境外"), ("流入", "流出"), ("住院", "门诊"), ("合格", "不合格"), ("夜间", "白天"), ("以上", "以下"),
    ("男性", "女性"),  ("工业", "农业"), ("酒驾", "醉驾"), ("挽回", "造成"), ("营救", "疏散"), ("小学", "初中"),
    ("常住人口", "户籍人口"), ("竣工", "开工"),
)  # fmt: skip
"""Words of which one never stands for the other."""

PLACES = ("云岭市", "沧浪区分局", "白鹭湾派出所", "全国")
