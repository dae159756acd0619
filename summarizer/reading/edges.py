"""The words at the edges of a phrase that name nothing that is counted: word lists for ``phrases``.

Decides which words may be cut from the beginning of a phrase (times, adverbs, linking words), which of them are risky
because ordinary nouns and verbs begin with the same character, and which may be cut from its end because they
only lead to the figure (共, 达, 增至). Gathered from the genre; all in Simplified.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import words

__all__ = ["HERE", "KEPT_BEGINNINGS", "LEAD", "RISKY_LEADS", "TAIL", "may_lead", "tail_start"]

# Areas and their bodies, where they only say "here": 全市公安机关, 全县, 我局, 各级检察机关.
HERE = (
    r"(?:[一-鿿]{2,3}(?=全[市省县区州]))?"
    r"(?:(?:我|本|全|各)(?:市|省|县|区|州|旗|镇|乡|国|局|院|系统|自治区|队|所|支队|大队|警|年度?)"
    r"|城区|各地|各级|辖区(?:内)?)+(?:各级|两级)?"
    r"(?:公安(?:机关|部门|系统|局)?|检察(?:机关|院)|(?:人民)?法院|政法(?:机关|系统)|消防(?:救援)?(?:队伍|部门|(?![车站栓器水设宣监安知演产通管]))"
    r"|司法行政(?:机关|系统)|各部门|民警)?"
)

_LEAD_WORDS = (
    """
    其中有 其中 共有 现有 拥有 设有 已有 还有 建有 活跃着 一共 总共 共计 累计 总计 合计 共 先后 陆续 相继 顺利 圆满
    已经 已 均 还 也 又 再 并且 并 截至 目前 现 期间 一举 最终 最后 全部 全面 由此 从而 因而 因此 相反 特别是 同时 此外 另外 另有 另
    且 及时 依法 迅速 当场 主动 积极 全力 持续 不断 大力 深入 认真 扎实 切实 进一步 着力 严厉 严密 仅 就 则 而 但是
    但 而是 经 使 让 便 实际 预计 初步 每年 连续 总体 分别 各 据 据统计 据了解 活动开展以来 专门 率先 全年 这一年 一年来
    今年以来 今年 去年 上半年 下半年 上年 当年 年内 本年度 近年来 年末 年底 以来 来 末 底 起 初 间 内 中 里 上 的 等 了 至
    到 时 后 前 有 名 我们 我
""".split()
    + list(words("hearsay"))
)
_LEAD_PATTERNS = (
    r"(?:平均)?每[名个]",
    r"[一-鿿]{0,4}(?:今年|去年|上年)(?:以来)?(?=再|又|共|累计|投|新)",
    r"(?:由|从)(?:(?:19|20)\d\d年|[去上前]年(?:同期)?)(?:底|末|初)?的(?=[一-鿿]{2})",
    r"近?[一二两三四五六七八九十\d]{1,3}年来",
    r"前[一二两三四五六七八九十\d]{1,3}年(?:中|里)?",
    r"在[“「『][^”」』]{1,8}[”」』](?:期间|前后)",
    r"(?:以上|上述)[一二两三四五六七八九十\d]+[市县区省州](?=共|累计|[查破抓打处])",
    r"同期(?:则|仅|只)?(?=[有为是达]|\Z)",
    r"[一二两三四五六七八九十\d]{1,3}(?:个多?月|年多?|天|周|个?季度)(?:[里内间]|的时间[里内]?)",
    r"【[^【】]{1,30}】",
    r"把(?!握|关|控)",
    r"即(?![时将墨兴便使])",
    r"重点(?=查|打|整)",
    r"成功(?!率)",
    r"有效(?!警情|投诉|举报|线索|证件|专利|发明|投资|供给|期|率)",
    r"直接(?!经济|财产|责任|融资)",
    rf"在(?:{HERE}|去年|今年|上年)",
    r"(?:和|及|与|以及)(?![谐平解气睦])",
)
LEAD = re.compile(
    r"[\s、“”‘’\"'《》)）\]】·—\-#*:：]*(?:"
    + "|".join([HERE, *_LEAD_PATTERNS, *sorted(_LEAD_WORDS, key=len, reverse=True)])
    + ")"
)
# What ``_LEAD_WORDS``, the patterns and ``HERE`` begin with.
_LEAD_FIRST = frozenset(word[0] for word in _LEAD_WORDS) | frozenset(
    "我本全各城辖平每由从重成有直在和及与以上同把即近一二两三四五六七八九十"
)


def may_lead(text: str, start: int) -> bool:
    """Whether ``LEAD`` can match at the Chinese character ``start``; False saves trying all of its words."""
    window = text[start : start + 6]
    return window[0] in _LEAD_FIRST or "全" in window or "年" in window


# Single characters that begin ordinary nouns and verbs too; cut only before a verb or another such word.
RISKY_LEADS = frozenset("一有名来末底起初间内中里上等至到时后前就则而经使让便各据现另且并再又也还均已仅我共了")

# Ordinary words that begin with a risky character; the lexicon holds those that begin as a time ends.
KEPT_BEGINNINGS = frozenset(words("begins_like_time")) | frozenset(
    """
    内部 中小 中央 中国 中医 中学 经济 经营 经费 经侦 经过 上市 上级 上缴 上访 上门 上网 上诉 上牌 上岗 里程 前科 后备 后勤
    时限 时间 名单 名录 名优 有效 有关 有序 有害 有毒 到位 到期 到案 到访 至少 来信 来访 来电 来源 末端 底数 起诉 起获 起火
    起草 起数 初审 初信 初查 间接 等级 等待 就业 就诊 就医 即时 而立 使用 让利 便民 便利 各类 各项 各种 各方 据点 现场 现金
    现役 现行 另案 并案 再审 再生 再投 再就 又好 已决 一线 一类 一般 一体 一站 一窗 一次 一案 一村 一对 共享 共建 共同 了解
    我市 上报 上线 上传 上户 前置 后续 中标 中药 中型 中高 前沿 等值 起降 起重 起义 到达 至今 使命 有奖 有轨 有限 有机 名特
    名牌 底泥 就学 就读 就近 就地 就餐 就职 就座
    """.split()
)

# Single characters can't be told from pieces of other words in the lexicon; those with a condition are patterns below.
_TAIL_WORDS = [
    *(word for word in words("comes_to", "leads_on") if len(word) > 1 and word != "总计"),
    *"是占超逾仅已了各也亦又再在的则",
]
_TAIL_PATTERNS = (
    r"[\s,，:：]",
    r"[①-⑳]",  # marks of footnotes
    r"[(（][^()（）]{1,30}[)）]",
    r"(?<=[:：为是])[(（]",  # 分别为:(12、15)
    r"(?<![船车羊马])只",
    r"(?<!资产)(?<!负债)总计",
    r"(?<=[率额值入])人均",
    r"(?<=[已则也亦均都数量额率人次件起])大",
    r"(?:大幅|显著|明显|急剧)度?",
    r"(?<!发)达",
    r"(?<![节预签公合条])约",
    r"(?<!附)近",
    r"(?<!公)共",
    r"(?<![行作认])为",
    r"(?<![所没私国现])有",
    r"(?<![人平])均",
    r"(?<![榜元自居位为])首次?",
    r"(?<=[值额量入率资润数])(?:完成|实现)",
    r"(?<=率)(?:实现|达成)",
    r"(?:增加|减少|提高|扩大|缩小|降低|增|减|扩|调整)为",
    r"在(?:去年|上年|前年)",
    r"(?<=[故案件灾情])共?发生",
    r"(?<![第前一二两三四五六七八九十\d])近?[一二两三四五六七八九十\d]{1,3}年来?",
)
TAIL = re.compile("(?:" + "|".join([*sorted(_TAIL_WORDS, key=len, reverse=True), *_TAIL_PATTERNS]) + r"){1,16}\Z")

_TAIL_CHARACTERS = frozenset("".join(_TAIL_WORDS)) | frozenset(
    "达约近共为有均首次只大幅显著明急剧度人总计完成实现发生增减扩整提高大小降低在去上前年来一二两三四五六七八九十"
)


def tail_start(text: str, start: int, end: int) -> int:
    """From where on ``TAIL`` can match before ``end``, not before ``start``: all earlier searching is in vain."""
    at = end
    while at > start and (text[at - 1] in _TAIL_CHARACTERS or not "一" <= text[at - 1] <= "鿿"):
        if text[at - 1] in ")）":
            return start
        at -= 1
    return at
