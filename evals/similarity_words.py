"""The words that decide whether two indicator names mean the same: spellings of one thing, and contrasts.

Collected from the vocabulary that Chinese police, fire, court, procuratorate and government reports share
(the headings of the yearly work reports and of the statistical communiqué); the terms of procedure follow the
Criminal Procedure Law and the Public Security Administration Punishments Law. Nothing here is a rule about any
one report. Everything is in Simplified characters: names are folded before they are looked up.
"""

from __future__ import annotations

__all__ = [
    "CHANGE_WORDS",
    "CLASS_NOUNS",
    "CONTRASTS",
    "COUNTED",
    "COUNT_WORDS",
    "DECREASE_WORDS",
    "EMPTY_WORDS",
    "GENERAL_NOUNS",
    "INCREASE_WORDS",
    "LIGHT_VERBS",
    "NEGATIONS",
    "NOT_NEGATIONS",
    "NUMERALS",
    "RANK_WORDS",
    "RATE_WORDS",
    "SPELLINGS",
]

# fmt: off
# Each row: the spelling that stands for all, then the spellings that mean it. Longer spellings are replaced first.
SPELLINGS: tuple[tuple[str, ...], ...] = (
    ("破获案件", "破案", "破案数", "侦破案件", "告破案件"),
    ("资金", "资金额", "资金金额", "资金数额"),
    ("附加值", "增加值"),
    ("工资", "工资金额", "工资款"),
    ("破获", "侦破", "告破"),
    ("案件", "案件数", "案件起数", "案件件数"),
    ("抓获", "抓捕", "捕获"),
    ("犯罪嫌疑人", "违法犯罪嫌疑人", "嫌疑人", "犯罪嫌疑人员", "嫌疑人员", "犯罪嫌疑人人数", "嫌疑人人数"),
    ("在逃人", "逃犯", "在逃人员", "逃犯人员"),
    ("人", "人员", "人数", "人员人数"),
    ("接处警", "接处警情", "接警处警"),
    ("电信网络诈骗", "电诈", "电信诈骗", "电信网络新型违法犯罪", "电信网络诈骗犯罪"),
    ("打掉", "捣毁", "摧毁", "铲除", "端掉"),
    ("化解", "调处", "调解", "调处化解", "排查化解"),
    ("道路交通事故", "交通事故"),
    ("批准逮捕", "批捕"),
    ("起诉", "提起公诉", "公诉"),
    ("执行案件", "执结", "执结案件", "执行结案", "执行结案案件"),
    ("扑救", "扑灭", "处置扑救"),
    ("行政拘留", "治安拘留", "行拘"),
    ("刑事拘留", "刑拘"),
    ("强制隔离戒毒", "强制戒毒", "强戒"),
    ("缴获", "收缴", "查缴"),
    ("查扣", "暂扣", "扣押", "查封扣押"),
    ("查处", "查纠", "查办"),
    ("户籍业务", "户政业务"),
    ("宣传资料", "宣传材料", "宣传品"),
    ("记功", "荣立", "立功"),
    ("满意度", "满意率"),
    ("排名", "位次", "名次", "排位"),
    ("比重", "比例", "占比"),
    ("长度", "里程", "公里数"),
    ("重量", "克数", "公斤数", "千克数"),
    ("安全隐患", "隐患", "风险隐患", "事故隐患"),
    ("表彰", "获表彰", "受表彰", "获得表彰", "先进"),
    ("整改", "督促整改", "督改", "责令整改"),
    ("难题", "困难问题", "困难", "难事"),
    ("提案", "提案件数", "提案件"),
    ("法治宣传", "普法宣传", "普法"),
    ("辅警", "警务辅助人员", "警务辅助人员人数"),
    ("信访", "来信来访", "群众来信来访", "群众信访"),
    ("止付", "紧急止付"),
    ("派出", "出动"),
    ("社会面", "社会"),
    ("发案", "案件发案", "发案案件"),
    ("增速", "增长率", "增长速度", "增长幅度", "变化率", "变动率", "变化幅度", "变动幅度"),
    ("自然增长率",),
    ("同比变化", "按年变化", "较上年变化", "较上年变化率", "较上年变化幅度",
     "比上年变化", "较去年变化", "较上年同期变化", "较去年同期变化", "同比变化幅度", "同比变化率"),
)

# Words that add nothing to what is counted.
EMPTY_WORDS = (
    "各类", "各种", "各项", "累计", "全部", "全市", "全县", "全区", "全省", "共计", "有效", "成功", "帮助", "依法",
    "现有", "等", "为", "的", "记", "总",
)

# Verbs at the head of a name that only say that the thing was done.
LIGHT_VERBS = (
    "开展", "组织", "举办", "举行", "进行", "实施", "完成", "采取", "建立", "设立", "设置", "安排", "参加", "接到", "出动", "派出",
)

# Ends of a name that only say that something is counted, and in what classifier.
COUNT_WORDS = (
    "辆次", "台次", "期数", "总数量", "数量", "总数", "总量", "数额", "总人次", "人次", "场次", "批次",
    "起数", "宗数", "件数", "个数", "次数", "家数", "户数", "份数", "台数", "处数", "条数", "项数", "名数", "场数", "数", "量",
)

# Nouns that only say of which class the thing counted is: with them or without, a name is the same.
CLASS_NOUNS = ("总金额", "金额", "总额", "额", "人")

# Nouns at the end of a name that another name of the same thing may leave out.
GENERAL_NOUNS = ("群众", "措施", "活动", "行动", "工作", "案件", "事项", "情况")

# What is counted as the end of a name says it; two names that say different things here count different things.
COUNTED = (
    ("起数", "件数", "案件", "事故"),
    ("人", "人次"),
    ("家数", "户数"),
    ("场次",),
    ("份数",),
    ("金额", "资金", "损失"),
    ("率", "比重"),
)

RATE_WORDS = ("率", "比重")
RANK_WORDS = ("排名",)
INCREASE_WORDS = ("上升", "增长", "增加", "提高", "提升", "上涨", "增幅")
DECREASE_WORDS = ("下降", "减少", "降低", "压降", "降幅", "回落")
CHANGE_WORDS = (
    *INCREASE_WORDS, *DECREASE_WORDS, "变化率", "变化", "增速", "增减", "变动", "幅度", "同比", "环比",
)

NEGATIONS = ("不", "未", "无", "没有", "非")
# Words in which such a character denies nothing.
NOT_NEGATIONS = (
    "非法", "非机动", "非公", "非遗", "非税", "不动产", "不法", "不良", "不满", "无人机", "无线", "无证",
    "无偿",
)

# Names that hold different numerals name different things: 一等功 and 三等功, 第一产业 and 第二产业.
NUMERALS = "0123456789一二三四五六七八九十"

# Each row: words that exclude one another. Two names of which each has a word of the row, and none in common,
# name different things however much else they share.
CONTRASTS: tuple[tuple[str, ...], ...] = (
    ("破获", "立案", "受理", "发案", "办结", "审结", "执行案件", "移送", "查处", "抓获", "打掉", "检查", "劝返"),
    ("抓获", "刑事拘留", "行政拘留", "批准逮捕", "起诉", "判处", "取保候审", "处罚", "强制隔离戒毒", "劝返"),
    ("排查", "整改", "检查", "查封", "处罚", "查处", "受理", "新建", "改建"),
    ("营救", "疏散", "救助", "转移"),
    ("扑救", "救援"),
    ("止付", "冻结", "返还", "追回", "挽回", "涉案"),
    ("刑事", "治安", "民事", "行政", "执行", "商事"),
    ("盗窃", "诈骗", "抢劫", "抢夺", "赌博", "毒品", "涉毒", "涉黑", "涉黄", "涉赌", "故意伤害", "传销", "杀人"),
    ("命案", "盗窃案", "诈骗案", "毒品案", "抢劫案"),
    ("死亡", "受伤", "失踪"),
    ("道路交通事故", "火灾", "生产事故"),
    ("集体", "个人"),
    ("国家级", "省级", "市级", "县级", "部级"),
    ("车辆", "人", "案", "团伙", "枪", "子弹", "毒品"),
    ("酒驾", "醉驾", "超速", "超载", "毒驾"),
    ("民警", "辅警", "保安", "消防员"),
    ("身份证", "居住证", "护照", "驾驶证"),
    ("城镇", "农村", "城市", "乡村"),
    ("以上", "以下"),
    ("存款", "贷款"),
    ("进口", "出口"),
    ("收入", "支出"),
    ("犯罪集团", "恶势力", "黑社会"),
)
