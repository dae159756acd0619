"""What the readable forms of a summary call things, in Chinese.

Decides only words. Keys are the values that ``schema`` writes; a test holds that none is missing.
"""

from __future__ import annotations

from typing import Final

__all__ = ["DISPOSITIONS", "FINDINGS", "KINDS", "LEVELS", "SCRIPTS"]

DISPOSITIONS: Final = {
    "statistic": "统计数据",
    "honor": "荣誉",
    "date": "日期时段",
    "name": "名称用数",
    "plan": "计划目标",
    "boilerplate": "网页杂项",
    "list": "序号",
    "person": "个人事迹",
    "definition": "界定用数",
    "loose": "泛指",
    "unaccounted": "未能交代",
}

KINDS: Final = {
    "count": "数量",
    "money": "金额",
    "percent": "百分比",
    "percentage_point": "百分点",
    "multiple": "倍数",
    "fraction": "分数",
    "rank": "位次",
    "duration": "时长",
    "date": "日期",
    "identifier": "编号",
    "list_marker": "序号",
}

FINDINGS: Final = {
    "number_not_in_source": "原文没有这个数",
    "number_not_in_evidence": "所引原文没有这个数",
    "wrong_value": "数值不符",
    "wrong_scale": "数量级不符",
    "wrong_unit": "单位不符",
    "wrong_direction": "升降方向不符",
    "lost_approximation": "漏掉约数词",
    "wrong_attachment": "数字属于另一指标",
    "wrong_period": "时段不符",
    "quote_not_found": "引文不见于原文",
    "title_not_in_evidence": "称号不见于所引原文",
    "honor_not_in_source": "原文没有说得到这项荣誉",
    "plan_reported_as_result": "把计划当作成果",
    "example_leak": "混入提示中的示例数字",
    "source_impossible": "原文数字不可能成立",
    "source_inconsistent": "原文前后不一致",
    "weak_attachment": "数字与指标的联系较弱",
    "readers_differ": "规则与模型读法不同",
    "duplicate": "重复",
    "unaccounted_number": "数字未能交代",
    "suspected_injection": "疑似混入指令",
}

LEVELS: Final = {"national": "国家级", "provincial": "省级", "municipal": "市级", "county": "县级", "unit": "本单位"}

SCRIPTS: Final = {"simplified": "简体", "traditional": "繁体", "mixed": "简繁混排"}
