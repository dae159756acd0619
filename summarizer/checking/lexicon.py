"""The words that the checker reads meaning from: changes, sums, awards, plans, instructions.

Decides which words count as what, in Simplified Chinese (callers fold first). Leaves using them to the
other modules of ``checking``. Sources: the news style of public-sector reports, the award names of
公安机关人民警察奖励条令 (嘉奖, 三等功, 二等功, 一等功, 荣誉称号), and the annotation guidelines' own list of cues.
"""

from __future__ import annotations

import re

__all__ = [
    "AWARD_CLASS",
    "AWARD_NOT_RECEIVED",
    "AWARD_VERB",
    "CHANGE_WORD",
    "DIFFERENCE_WORD",
    "EXHAUSTIVE_LIST",
    "GENERIC_NOUN",
    "GENERIC_VERBS",
    "NONE_AT_ALL",
    "OPEN_RATE",
    "PLAN_CUE",
    "SHARE_WORD",
    "SUM_WORD",
]

# Words that say a figure is by how much something changed.
CHANGE_WORD = re.compile(
    r"上升|下降|增长|增加|提高|提升|减少|降低|压降|回落|回升|上涨|下跌|下滑|缩短|升高|攀升|翻|增幅|降幅|增速|增|降|减|升|涨|跌"
)

# Words with which a summary announces that it added, subtracted or divided figures.
SUM_WORD = re.compile(r"共|合计|总计|总共|累计|一共|两项|三项|总数|总量|总额|合并|加起来")
DIFFERENCE_WORD = re.compile(r"比.{0,20}[多少高低]|相差|差额|之差|多出|少于|净增|净减|差")
SHARE_WORD = re.compile(r"占|比例|比重|份额|率|分之")

# What nearly every indicator of such reports may be called: in common, it says nothing of whose a figure is.
GENERIC_NOUN = re.compile(
    r"案件|人员|人数|起数|件数|次数|数量|金额|资金|变化|[同环]比|总[数量额]|比[例重]|占比|[起件人次户家个项名]数|情况|工作|开展|各类"
)

# What such reports say was done, of nearly everything: one of these in common tells no figure from another far away.
GENERIC_VERBS = "破获 侦破 破案 抓获 查获 查处 打掉 打击 发出 制发 办理 办结 审结 开展 组织 完成 实现 新增 新建 处理 处置 化解 排查 接报 受理"

# After these words the parts that follow are all the parts there are.
EXHAUSTIVE_LIST = re.compile(r"分别为|分别是|分别有|包括|分为|由.{1,20}组成")

# Rates that may pass 100 %: growth, plans overfulfilled, ratios of two different things.
OPEN_RATE = re.compile(
    r"增长|增速|增幅|完成|达成|负债|利用|周转|回报|收益|杠杆|覆盖倍|产销|入库|超额|拨备|偿付|投资率|同比|环比|涨幅|提高|提升|上升|增加|相当于|是.{0,12}的$"
)

AWARD_VERB = re.compile(
    r"授予|荣获|荣膺|获评|获得|评为|评选为|表彰为|命名为|确定为|入选|荣立|记功|嘉奖|荣记|被记|记(?=个人|集体|[一二三]等功)|喜获|摘得|斩获|夺得"
)

# The graded part of an award's name: another grade is another award.
AWARD_CLASS = re.compile(
    r"(?:[特一二三四五]等|[一二三四五]级)(?:功|奖)?|[金银铜](?:奖|牌)|国家级|省级|市级|县级|部级|厅级|嘉奖"
)

# An award that is aimed at, proposed or still to come. 未能获 and 没有获 say that it was missed.
AWARD_NOT_RECEIVED = re.compile(
    r"(?<!成功)争创|争当|力争|争取|申报|正在创建|积极创建|创建.{0,6}目标|未能|未获|没有获|有望|[将拟](?:被|获)?(?:授予|评为|命名|表彰)"
)

# A zero that is said without a numeral.
NONE_AT_ALL = re.compile(
    r"零|未(?:发生|出现|发现|接到|引发|造成)|没有(?:发生|出现|发现|一)|无(?:一|新增|重大|安全|任何|事故|投诉)|全无|杜绝"
)

PLAN_CUE = re.compile(r"下一步|下步|计划|拟|力争|争取|将|目标|明年|预计|要(?:求)?|确保完成|到20\d\d年(?:底|末)")
