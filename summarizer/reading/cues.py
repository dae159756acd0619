"""The words by which a report announces plans, problems, reviews and results.

Decides the cue patterns alone, each with the reason why it is one. Leaves applying them to ``sections``
(headings and paragraphs) and ``plans`` (sentences). All patterns read clean text: Simplified, either width
of punctuation.
"""

from __future__ import annotations

import re

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
MEETING = re.compile(r"[一-鿿]{0,16}(?:工作(?:视频|电视电话|电视)?会议|工作会|表彰会|部署会|推进会|总结会|动员会|大会)")

# Headings that announce what is to be done. 完成情况 and the like turn the same nouns into a review.
PLAN_HEADING = re.compile(
    r"下一步|下一阶段|下阶段|今后|明年|来年|未来|新的一年|下半年|工作(?:安排|计划|打算|思路|目标|部署|要点|建议|设想)"
    r"|(?:主要|目标|重点|总体)任务|总体(?:要求|思路|目标)|(?:预期|主要|发展|奋斗)目标|努力方向|远景|展望|规划目标"
)

# "2021年主要工作": a plan only where the year comes after the one that the report looks back on.
PLAN_HEADING_YEAR = re.compile(r"(20\d\d|19\d\d)年(?:度)?(?:主要|重点|的)?(?:工作|任务|目标|打算|安排|计划)")

# 2015年青禾县政府工作报告: the year is that of its delivery, and it looks back on the one before.
DELIVERED = re.compile(
    r"[#* ]{0,8}(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})年(?!度)"
    r"[^,，。;；:：\n《》]{0,24}政府工作报告[\s*]{0,8}(?:[(（][^()（）]{0,24}[)）])?\s*"
)

REVIEW_HEADING = re.compile(r"回顾|总结|盘点|情况|成效|成绩|成果|综述|完成|过去|取得|公报|统计")

PROBLEMS_HEADING = re.compile(
    r"(?:存在|面临)的?(?:主要|突出)?(?:问题|不足|困难|短板)|(?:差距|困难|不足)和?(?:不足|问题|短板)"
)

# A paragraph that opens so is the plan at the end of a report without headings.
PLAN_OPENING = re.compile(
    r"(?:各位代表[!！,，:：]?)?(?:下一步|下一阶段|下阶段|接下来|今后|明年|来年|未来|新的一年|新征程上?|展望未来|展望20|面向未来"
    r"|(?:主要|总体)?(?:预期|发展|工作|奋斗)?目标(?:是|为)|今年(?:工作|政府工作)的总体)"
)

# "2021年,某某公安局将…": a later year with 将 close behind it.
PLAN_YEAR = re.compile(r"(?:到|至)?(20\d\d|19\d\d)年(?:底|末)?[,，]?[^,，。;；]{0,30}?(?:将|要|力争|计划|争取|达到)")

PROBLEMS_OPENING = re.compile(
    r"(?:同时|但是?|当前|目前|[^。]{0,10})[,，]?[^。]{0,30}(?:清醒地?(?:看到|认识到)|还有一些差距|还?存在(?:着|一些|不少|的)|差距和不足)"
)
# Every such opening holds one of these: looking for them first spares most paragraphs the pattern.
PROBLEMS_SIGN = re.compile(r"清醒|差距|存在")

# Inside body text. 将 also marks an object ("将A纳入B", "将开展大走访作为抓手"), so it counts before an adverb of intent, and
# before a verb only where nothing says into what; 要 counts where no word (要求, 主要, 重要, 需要) holds it.
_DONE_TO = r"(?![^,，。;；]{0,40}(?:作为|纳入|列入|列为|当作|当成|融入|贯穿|移送|摆[在到上]|放[在到]))"
PLAN_CLAUSE = re.compile(
    r"下一步|接下来|力争(?!在|了)|争取(?:到20|在20|今年|年内|实现)|(?<![年划项的、设产成过原初后])(?:计划|拟|预定)(?:于|到20|今年|明年|年内|在20|在今年|在明年|(?:投资|投入)(?=约?\d)|新建|新增|再|用)"
    r"|预计(?:每年|今年|明年|到20|今后|可|将|年内)"
    rf"|(?:[,，;；]|局|院|关|厅|部|队|市|县|区|们|年|期|还|也)将(?:(?<![,，;；]将)在|拿出|投入|投用|建[成立设]|完成|实[施现]|启动|推出|举办|打造|组织|开展|安排|出台|发放|配备|迎来|确保|逐步|陆续|分[批期]|再|对全)"
    rf"{_DONE_TO}"
    r"|(?:[,，;；]|局|院|市|县|区|们|年|期|还|也|都|就|必须)要(?:在|再|完成|实现|新增|新建|建成|达到|确保|力争|继续|投入|投用|抓好|做到|整治|打造|推进)"
    r"|(?:^|[,，;；]|局|院|关|厅|部|队|门|市|县|区|们|步|年|期|后)将(?:会|继续|进一步|认真|深入|持续|全力|着力|按照|坚持|紧紧|严格|不断|全面|加快|大力"
    r"|切实|一如既往|努力|围绕|立足|以更|紧盯|始终|聚焦|牢牢|坚决|充分|重点|积极|着眼|推进|加强|深化|达到?|突破|超过|新增|新建|于20|在20)"
    r"|(?:明年|未来|今后)[^,，。]{0,12}(?:将|要|达到?|实现)"
    r"|(?:明年|来年|未来|今后)[^,，。]{0,6}[,，][^,，。;；]{0,16}(?:将|力争|争取|计划)|(?:主要|总体|预期|发展|奋斗|工作)目标(?:是|为|[:：])"
)
# Every such clause holds one of these, which are found much faster.
PLAN_SIGN = re.compile(r"下一步|接下来|力争|争取|计划|拟|预[定计]|将|要|明年|来年|未来|今后|目标")

# Results that begin again after a plan, or stand as one sentence in it.
RESULT_CUE = re.compile(
    r"截至|截止|今年以来|去年以来|[0-9]月(?:份)?以来|一年来|过去(?:一年|五年)|上半年(?!将|要)|(?:已|累计)(?:经|累计|完成|建成|实现|达|有|投入|办理)|同比"
)
