"""Reads 零 before a noun: the count none (零发案, 拥堵零报警, 查实数为零) and the slogans of 零 (零距离, 零容忍).

Decides whether 零 says that nothing of a kind happened, or belongs to a word of advertising that counts nothing.
Leaves 零 inside numerals to ``numerals``, other words that begin with it (零售, 零星) to ``lexicon``, and 未发生一起
to ``names``.

The slogans are a closed list: the set compounds of 零 in official prose and 现代汉语词典 that name an attitude, a
standard of service or a price. Any other noun after 零 at the end of a clause or of a quotation is what did not
happen; in the middle of a clause only the listed events are.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.patterns import Pattern

__all__ = ["slogan_end", "zero_at"]

_EVENTS: Final = tuple(
    (
        "发案 发生 事故 伤亡 死亡 感染 扩散 投诉 上访 差错 失误 违纪 违法 案件 报告 警情 增长 新增 输入 确诊 病例 火灾 非访 进京 "
        "失管 脱管 漏管 越级 返贫 举报 纠纷 命案 刑案 亡人 伤害 复发 疫情 信访 犯罪 被骗 损失 漏报 缺陷 积压 退查 超期 延误 逾期 "
        "溺水 酒驾 涉诉 复议 败诉 错案 逃犯 增幅 舆情 失联 滞留 越狱 脱逃 逃跑 冤错 瑕疵 起火 走私 拖欠 欠薪 遗漏 缺席 旷课 伤残 "
        "工亡 泄密 辍学 受伤 污染 排放 中断 停电 报警 查实 积案 登记 拥堵 警告 处分 违规 失信 诉讼 信访 阳性 拒绝 退回 改判 发回 "
        "抗诉 申诉 缠访 闹访 集访 溢出 传播 聚集 爆炸 中毒 坠落 垮塌 被盗 失窃 丢失 损毁 故障 瞒报 迟报 误报 误差 隐患 回流 复吸 "
        "偷渡 偷越 涉毒 吸毒 贩毒 种植 溺亡 轻生 自杀 欠费 欠税 拒付 违约 坏账 异议 流失 流拍 炒作"
    ).split()
)
_SLOGANS: Final = tuple(
    (
        "距离 容忍 门槛 障碍 跑腿 跑路 接触 等待 时差 缝隙 死角 懈怠 差价 上门 收费 关税 基础 起点 延时 时延 延迟 打扰 材料 证明 "
        "成本 费用 见面 干预 套路 负担 感知 壁垒 盲区 盲点 空白 间隙 间距 推诿 拖延 借口 首付 利率 利息 押金 添加 排队 换乘 中介 "
        "审批 就业家庭 突破 的突破 碳 废弃 空档 空隙 缺口 温差 落差 干扰 失约 假期"
    ).split()
)
_QUOTE_ENDS: Final = '”"』」’'
_CLAUSE_ENDS: Final = frozenset(",。;、!?)\n")
# 零 as a whole predicate: 查实数为零, 降至零.
_EQUALS: Final = frozenset("为是至到达于")
# A rule or a way of working is named by its zero: “零报告”制度, “零投诉”服务品牌.
_NAMED: Final = Pattern(
    r"([\u4e00-\u9fff]{2,4})[”\"』」’]?(?:制度|机制|模式|工作法|服务品牌|品牌|态度|政策|原则|理念|承诺)"
)
_NOUN: Final = Pattern(r"[\u4e00-\u9fff]{2,6}")
_NUMERALS: Final = frozenset("零〇一二三四五六七八九十百千万亿两点")


def slogan_end(text: str, at: int) -> int:
    """Where the slogan that begins with the 零 at ``at`` ends (零距离); 0 where there is none."""
    for word in _SLOGANS:
        if text.startswith(word, at + 1):
            return at + 1 + len(word)
    named = _NAMED.match(text, at + 1)
    return named.end(1) if named is not None else 0


def zero_at(text: str, at: int) -> bool:
    """Whether the 零 at ``at`` says that nothing of a kind happened: 零发案, “零”发生, 报警数为零."""
    before, start = text[at - 1 : at], at + 1
    if before == "从":
        return False
    if text[start] in _CLAUSE_ENDS or (text[start] in _QUOTE_ENDS and text[start + 1] in _CLAUSE_ENDS):
        return before in _EQUALS
    if text[start] in _QUOTE_ENDS:
        start += 1
    return text.startswith(_EVENTS, start) or _denies_noun(text, start, before)


def _denies_noun(text: str, start: int, before: str) -> bool:
    """Whether a noun from ``start`` fills the rest of the clause or quotation, and something before says of what."""
    noun = _NOUN.match(text, start)
    if noun is None or before in _NUMERALS or not _NUMERALS.isdisjoint(noun[0]):
        return False
    if text[noun.end()] in _QUOTE_ENDS:
        return before in '“"『「‘' and len(noun[0]) <= _LONGEST_QUOTED
    return text[noun.end()] in _CLAUSE_ENDS and "\u4e00" <= before <= "\u9fff"


_LONGEST_QUOTED: Final = 4
