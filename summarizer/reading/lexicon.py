"""The classes of words that the reading of a report rests on, as ``phrases``, ``heads`` and ``labels`` use them.

Decides which classes of the lexicon are meant by which name, and adds the single characters that the lexicon can't hold: in
the files a single character would also be taken out of other words. All in Simplified, as the clean text is.
"""

from __future__ import annotations

from summarizer.language.lexicon import words

__all__ = [
    "ACTS_AGAIN",
    "BODY_ENDINGS",
    "CAMPAIGN_NOUNS",
    "CASE_MEASURES",
    "DOWN_WORDS",
    "GENERIC_NOUNS",
    "GENERIC_PERSONS",
    "NEEDS_CASE",
    "PERSON_NOUNS",
    "PREDICATES",
    "QUANTITY_ENDINGS",
    "UNIT_QUANTITIES",
    "UP_WORDS",
    "VERBS",
]

# Verbs that govern what is counted ("打掉 … 2个"). Used to find where a noun begins, to share a verb along an
# enumeration, and to tell 破案210余起 (a verb alone) from a noun.
VERBS = frozenset(words("verb"))
# Verbs that begin what is said of a counted noun that stands after its number ("34个派出所|设立…").
PREDICATES = (*words("predicate"), *"获被记达因已均未赴")
# What already names a quantity: nothing is appended to it, and it is shared backwards along a list.
QUANTITY_ENDINGS = (*words("quantity"), *"数率量额值")
# Endings that name people: 处罚人员 -> 处罚人员数, where a verb alone becomes 行政处罚人数.
PERSON_NOUNS = (*words("person"), "者")
# Persons who say nothing of the case they belong to; the label borrows the case from the clause before.
GENERIC_PERSONS = words("generic_person")
# Nouns that say too little alone: the field of work goes in front.
GENERIC_NOUNS = frozenset(words("generic_noun"))
# Acts that need the case they were done in to mean anything (移送起诉9人 -> 制售假药案件移送起诉人数).
NEEDS_CASE = words("needs_case")
# What is said of a kind of case, and means nothing without it (破获电信网络诈骗案件231起,发案同比下降28.7%).
CASE_MEASURES = frozenset(words("case_measure"))
# Acts on what the figure before counted, where they stand alone (排查纠纷6.4万起,化解6.2万起).
ACTS_AGAIN = frozenset(words("acts_again"))
# What a campaign, operation or field of work is called; its name in front tells figures apart.
CAMPAIGN_NOUNS = words("campaign")
# How the name of a body or an area that reports ends.
BODY_ENDINGS = words("body_ending")
# Words of a change, by direction; those for its size (增幅, 降幅) are read apart. A word followed by 到, 至 or 为 gives a level.
_SIZES = frozenset(words("amplitude_up", "amplitude_down"))
UP_WORDS = tuple(word for word in words("rise") if word not in _SIZES)
DOWN_WORDS = tuple(word for word in words("fall") if word not in _SIZES)

# The quantity that a unit of measure stands for, where the words beside the figure do not name one.
UNIT_QUANTITIES = {
    "亩": "面积",
    "公顷": "面积",
    "平方米": "面积",
    "平方公里": "面积",
    "平方千米": "面积",
    "公里": "里程",
    "千米": "里程",
    "米": "长度",
    "吨": "量",
    "公斤": "量",
    "千克": "量",
    "克": "量",
    "公克": "量",
    "斤": "量",
    "立方米": "量",
    "升": "量",
    "千瓦": "容量",
    "千瓦时": "电量",
    "度": "电量",
    "小时": "时长",
    "分钟": "时长",
    "岁": "年龄",
    "年": "年数",
    "个月": "月数",
    "天": "天数",
    "日": "天数",
}
