"""The words at the edges of a phrase that name nothing that is counted: word lists for ``phrases``.

Decides which words may be cut from the beginning of a phrase (times, adverbs, linking words), which of them are risky
because ordinary nouns and verbs begin with the same character, and which may be cut from its end because they
only lead to the figure (共, 达, 增至). Gathered from the genre; all in Simplified.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words

__all__ = ["HERE", "KEPT_BEGINNINGS", "LEAD", "RISKY_LEADS", "TAIL", "may_lead", "tail_start"]

# Areas and their bodies, where they only say "here": 全市公安机关, 全县, 我局, 各级检察机关.
HERE = fill(
    r"(?:[一-鿿]{2,3}(?=全[市省县区州]))?(?:[我本全各](?:{level_word})|{here_place})+(?:各级|两级)?(?:{authority}"
    r"|消防(?:救援)?(?:队伍|部门|(?![车站栓器水设宣监安知演产通管]|{rescue_unit})))?"
)

_HERE_FIRST = "".join({"我", "本", "全", "各", *(word[0] for word in words("here_place"))})

_LEAD_WORDS = words("leading_word", "hearsay")
_NUMERALS = "一二两三四五六七八九十"
# Each with the Chinese characters that it may begin with; none for those that begin with any, or with a mark.
_LEAD_PATTERNS = (
    ("平每", r"(?:平均)?每[名个]"),
    ("", fill(r"[一-鿿]{0,4}(?:今年|去年|上年)(?:以来)?(?={adds_on})")),
    ("", fill(r"[一-鿿]{1,6}(?<=[警局院署县市区队处厅委])(?:今年|去年|上年)(?={verb})")),
    ("由从", fill(r"(?:由|从)(?:(?:19|20)\d\d年|{basis_year_of})(?:底|末|初)?的(?=[一-鿿]{2})")),
    ("近" + _NUMERALS, r"近?[一二两三四五六七八九十\d]{1,3}年来"),
    ("前", r"前[一二两三四五六七八九十\d]{1,3}年(?:中|里)?"),
    ("在", r"在[“「『][^”」』]{1,8}[”」』](?:期间|前后)"),
    (
        "".join({word[0] for word in words("near_area")}),
        fill(r"(?:{near_area})的?(?![全我本各])[一-鿿]{2,4}?[省市县区州旗镇乡](?=\Z|[为是达有占共]|{rise|fall})"),
    ),
    ("计", fill(r"计(?:有(?=[一-鿿])|(?={verb})(?![划程算价量件时生分]))")),
    ("以上", fill(r"(?:以上|上述)[一二两三四五六七八九十\d]+[市县区省州](?={area_count_verb})")),
    ("通", fill(r"通过[一-鿿]{2,8}?(?:{in_all})(?={verb})")),
    ("同", fill(r"同期(?:则|仅|只)?(?=[有为是达]|{verb}|\Z)")),
    (_NUMERALS, fill(r"[一二两三四五六七八九十\d]{1,3}(?:{spell_unit_behind})(?:{spell_inside})")),
    (_NUMERALS, r"[一二两三四五六七八九十\d]{1,3}(?:天|周|个月)(?=共(?!同)|累计)"),
    ("", r"【[^【】]{1,30}】"),
    ("把", r"把(?!握|关|控)"),
    ("在", r"在[一-鿿]{2,8}[中里][,，]?有(?=[一-鿿])"),
    ("指", fill(r"指出?(?={told_by})")),
    ("只", fill(r"只(?={only_before})")),
    ("该", fill(r"该(?:{level_word})(?={verb}|[共已今去全])")),
    ("即", r"即(?![时将墨兴便使])"),
    ("重", r"重点(?=查|打|整)"),
    ("成", r"成功(?!率)"),
    ("有", fill(r"有效(?!{effective_noun})")),
    ("实", fill(r"实际(?!{really_used})")),
    ("直", fill(r"直接(?!{direct_noun})")),
    ("在", rf"在(?:{HERE}|去年|今年|上年)"),
    ("和及与", r"[和及与](?![谐平解气睦])"),
    ("以", "以及"),
)
LEAD = re.compile(
    r"[\s、“”‘’\"'《》)）\]】·—\-#*:：]*(?:"
    + "|".join([HERE, *(pattern for _, pattern in _LEAD_PATTERNS), *sorted(_LEAD_WORDS, key=len, reverse=True)])
    + ")"
)
_LEAD_FIRST = frozenset(
    "".join([_HERE_FIRST, *(firsts for firsts, _ in _LEAD_PATTERNS), *(word[0] for word in _LEAD_WORDS)])
)
# What begins with any character has one of these near.
_LEAD_HOLDS = frozenset("全年")


def may_lead(text: str, start: int) -> bool:
    """Whether ``LEAD`` can match at the Chinese character ``start``; False saves trying all of its words."""
    window = text[start : start + 6]
    return window[0] in _LEAD_FIRST or not _LEAD_HOLDS.isdisjoint(window)


# Single characters that begin ordinary nouns and verbs too; cut only before a verb or another such word.
RISKY_LEADS = frozenset("一有名来末底起初间内中里上等至到时后前就则而经使让便各据现另且并再又也还均已仅我共了")

# Ordinary words that begin with a risky character; the lexicon holds those that begin as a time ends.
KEPT_BEGINNINGS = frozenset(words("begins_like_time")) | frozenset(words("kept_beginning"))

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
    fill(r"(?:{strongly_changed})度?"),
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
    fill(r"(?:{changed_into})为"),
    fill(r"(?<=[至到为在])(?:{led_to_time})的?"),
    r"在(?:去年|上年|前年)",
    r"(?<![首成大古故帝京国])都",
    r"(?<=[计值额款共为达])人民币",
    r"虽",
    r"(?<![冷退忘了推])却",
    r"(?<=[件案数人起次量额])计",
    r"(?<![一-鿿])计",
    fill(r"[较比](?:(?:19|20)\d\d年|{led_to_time})(?:同期)?的?"),
    fill(r"[与同](?:{led_to_time})(?:同期|相比)"),
    fill(r"(?<=[一-鿿]{2})(?:{led_to_time})"),
    r"(?<![需主重首])要",
    fill(r"(?<=[价格费率价])每(?:{unit_count|unit_measure})"),
    r"(?<=[故案件灾情])共?发生",
    r"(?<![第前一二两三四五六七八九十\d])近?[一二两三四五六七八九十\d]{1,3}年来?",
)
TAIL = re.compile("(?:" + "|".join([*sorted(_TAIL_WORDS, key=len, reverse=True), *_TAIL_PATTERNS]) + r"){1,16}\Z")

# All Chinese characters that a tail may hold, those of its conditions among them.
_TAIL_CHARACTERS = frozenset("".join([*_TAIL_WORDS, *re.findall("[一-鿿]", "".join(_TAIL_PATTERNS))]))


def tail_start(text: str, start: int, end: int) -> int:
    """From where on ``TAIL`` can match before ``end``, not before ``start``: all earlier searching is in vain."""
    at = end
    while at > start and (text[at - 1] in _TAIL_CHARACTERS or not "一" <= text[at - 1] <= "鿿"):
        if text[at - 1] in ")）":
            return start
        at -= 1
    return at
