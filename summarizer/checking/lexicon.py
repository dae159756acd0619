"""The words that the checker reads meaning from: sums, names of nothing, plans, instructions.

Decides which words count as what, in Simplified Chinese (callers fold first). Leaves using them to the other modules of
``checking``, changes to ``directions`` and awards to ``reading.award``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of

__all__ = [
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

# Words with which a summary announces that it added, subtracted or divided figures.
SUM_WORD = re.compile(r"共|合计|总计|总共|累计|一共|两项|三项|总数|总量|总额|合并|加起来")
DIFFERENCE_WORD = re.compile(r"比.{0,20}[多少高低]|相差|差额|之差|多出|少于|净增|净减|差(?![评旅异错别价])")
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

# A zero that is said without a numeral.
NONE_AT_ALL = re.compile(
    r"零|未(?:发生|出现|发现|接到|引发|造成)|没有(?:发生|出现|发现|一)|无(?:一|新增|重大|安全|任何|事故|投诉)|全无|杜绝"
)

# Words with which a summary may say that a figure is still to come: wider than what makes a plan in a report.
PLAN_CUE = re.compile(
    rf"{any_of('plan_ahead', 'plan_verb', 'target')}|计划|拟|将|明年|规划|准备|预期|要(?:求)?|确保完成|到20\d\d年(?:底|末)"
)
