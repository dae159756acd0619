"""The words by which a report announces plans, problems, reviews and results.

Decides the cue patterns alone, each with the reason why it is one. Leaves applying them to ``sections``
(headings and paragraphs) and ``plans`` (sentences). All patterns read clean text: Simplified, either width
of punctuation.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, sign_of, words

__all__ = [
    "DELIVERED",
    "MEETING",
    "PLAN_CLAUSE",
    "PLAN_HEADING",
    "PLAN_HEADING_YEAR",
    "PLAN_OPENING",
    "PLAN_SIGN",
    "PLAN_YEAR",
    "PROBLEMS_HEADING",
    "PROBLEMS_OPENING",
    "PROBLEMS_SIGN",
    "RESULT_CUE",
    "REVIEW_HEADING",
]

# 召开2019年全市林业工作视频会议: the year of a meeting is when it was held, not what it tells of.
MEETING = re.compile(fill(r"[一-鿿]{0,16}(?:{meeting_name})"))

# Headings that announce what is to be done. 完成情况 and the like turn the same nouns into a review.
PLAN_HEADING = re.compile(fill(r"{plan_heading}"))

# "2021年主要工作": a plan only where the year comes after the one that the report looks back on.
PLAN_HEADING_YEAR = re.compile(fill(r"(20\d\d|19\d\d)年(?:度)?(?:主要|重点|的)?(?:{work_of_year})"))

# 2015年青禾县政府工作报告: the year is that of its delivery, and it looks back on the one before.
DELIVERED = re.compile(
    r"[#* ]{0,8}(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})年(?!度)"
    r"[^,，。;；:：\n《》]{0,24}政府工作报告[\s*]{0,8}(?:[(（][^()（）]{0,24}[)）])?\s*"
)

REVIEW_HEADING = re.compile(fill(r"{review_heading}"))

PROBLEMS_HEADING = re.compile(
    fill(r"(?:存在|面临)的?(?:主要|突出)?(?:{problem_noun})|(?:差距|困难|不足)和?(?:不足|问题|短板)")
)

# A paragraph that opens so is the plan at the end of a report without headings.
PLAN_OPENING = re.compile(
    fill(r"(?:各位代表[!！,，:：]?)?(?:{plan_opening}|展望20|(?:主要|总体)?(?:{goal_kind})?目标(?:是|为))")
)

# "2021年,某某公安局将…": a later year with 将 close behind it.
PLAN_YEAR = re.compile(fill(r"(?:到|至)?(20\d\d|19\d\d)年(?:底|末)?[,，]?[^,，。;；]{0,30}?(?:{plan_auxiliary})"))

PROBLEMS_OPENING = re.compile(fill(r"(?:{turning}|[^。]{0,10})[,，]?[^。]{0,30}(?:{problem_opening})"))
# Every such opening holds one of these: looking for them first spares most paragraphs the pattern.
PROBLEMS_SIGN = sign_of("problem_opening")

# Inside body text. 将 also marks an object ("将A纳入B", "将开展大走访作为抓手"), so it counts before an adverb of intent, and
# before a verb only where nothing says into what; 要 counts where no word (要求, 主要, 重要, 需要) holds it.
_DONE_TO = fill(r"(?![^,，。;；]{0,40}(?:{done_to}))")
# Each with the words of which it holds one.
_PLAN_CLAUSES = (
    (("下一步", "接下来"), "下一步|接下来"),
    (("力争",), "力争(?!在|了)"),
    (("争取",), "争取(?:到20|在20|今年|年内|实现)"),
    (
        ("计划", "拟", "预定"),
        r"(?<![年划项的、设产成过原初后])(?:计划|拟|预定)(?:{planned_for}|到20|在20|(?:投资|投入)(?=约?\d))",
    ),
    (("预计",), "预计(?:{expected_for}|到20)"),
    (("将",), rf"(?:[,，;；]|{{plan_before_will}})将(?:(?<![,，;；]将)在|{{will_do}}){_DONE_TO}"),
    (("要",), "(?:[,，;；]|{before_must})要(?:{must_do})"),
    (("将",), "(?:^|[,，;；]|{plan_before_will_adverb})将(?:{will_adverb}|于20|在20)"),
    (("明年", "未来", "今后"), "(?:明年|未来|今后)[^,，。]{0,12}(?:{plan_verb_of_year})"),
    (words("later_year"), "(?:{later_year})[^,，。]{0,6}[,，][^,，。;；]{0,16}(?:{intends})"),
    (("目标",), "(?:{goal_quality})目标(?:是|为|[:：])"),
)
PLAN_CLAUSE = re.compile(fill("|".join(clause for _, clause in _PLAN_CLAUSES)))
# Every such clause holds one of these, which are found much faster.
PLAN_SIGN = sign_of(also=tuple(sign for signs, _ in _PLAN_CLAUSES for sign in signs))

# Results that begin again after a plan, or stand as one sentence in it.
RESULT_CUE = re.compile(fill(r"{result_opening}|[0-9]月(?:份)?以来|上半年(?!将|要)|(?:已|累计)(?:{done_so_far})"))
