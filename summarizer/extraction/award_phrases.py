"""The set phrases in which reports state awards, as patterns over clean text.

Decides the words only: verbs of giving and gaining, endings of titles, counts of people and units, assessments
with a place in them. Sources: 公安机关人民警察奖励条令 (嘉奖, 三等功, 二等功, 一等功, 荣誉称号) and the news style of
public-sector reports. Leaves reading fields out of a match to ``awards``.

Every repetition that may begin anywhere is bounded: a search then costs the length of the text, whatever a report
repeats.
"""

from __future__ import annotations

import re

from summarizer.checking.lexicon import AWARD_NOT_RECEIVED

__all__ = [
    "ASSESSED",
    "AWARDING",
    "AWARD_WORD",
    "BODY_MERIT",
    "COUNTED",
    "CUE",
    "GIVEN_BY",
    "ISSUED",
    "MERITS_COUNTED_AFTER",
    "NOT_RECEIVED",
    "PASSIVE",
    "PLAIN",
    "QUOTED",
    "QUOTED_TITLE",
    "RECIPIENT_BEFORE",
    "TIMES",
]

OPEN, CLOSE = "“「『《", "”」』》"
_MARKS = f"{OPEN}{CLOSE},，。;；:：\n"

VERB = r"(?:授予|授称|评选为|评为|评定为|认定为|命名为|确定为|表彰为|通报表扬为|列为)"
# 获 alone also ends verbs of catching and finding (抓获, 查获, 破获), which no award follows.
GAIN = r"(?:荣获|荣膺|获评|获颁|获得|(?<![抓查破缴截捕俘收起拿])获|摘得|捧得|赢得|入选|夺得|斩获|蝉联)"
TIMES = re.compile(
    r"(?:再次|先后|分别|连续[^,，;；。]{1,8}|首次|又|还|也|均|[一二两三四五六七八九十0-9]{1,4}[次度]){1,6}$"
)

CUE = re.compile(
    rf"{VERB}|{GAIN}|荣立|荣记|表彰|嘉奖|记功|立功|[一二三]等功|通报表扬|称号|冠军|亚军|季军"
    r"|(?:测评|评议|评比|考核|考评|评选|竞赛|比武|大赛|打榜|调查|评估)[^。;；]{0,60}第[一二三四五六七八九十0-9]"
    r"|(?:测评|评议|评比|考核|考评|评选|竞赛|比武|大赛|打榜|调查|评估)[^。;；]{0,60}(?:首位|榜首|前三)"
)

# Not received yet, by the words that the checker goes by too; 开展…评选 and 表彰了… give an award away.
NOT_RECEIVED = re.compile(
    rf"{AWARD_NOT_RECEIVED.pattern}|开展[^,，。;；]{{0,12}}(?:评选|表彰)|(?<!受到)(?<!获得)(?<!到)(?<!被)表彰(?:了|奖励了)|选树|推荐"
)

_TITLE_END = (
    "先进集体|先进单位|先进个人|先进工作者|先进基层党组织|优秀集体|优秀单位|优秀个人|优秀公安局|优秀法院|文明单位|文明城市|模范集体"
    "|劳动模范|青年文明号|示范单位|示范窗口|示范点|示范基地|示范市|示范县|示范区|标兵单位|标兵|模范|功臣|卫士|能手|红旗手|工人先锋号"
    "|派出所|集体|单位|个人|奖章|奖状|称号|奖|冠军|亚军|季军|案例|品牌"
)

QUOTED_TITLE = re.compile(rf"[{OPEN}]([^{OPEN}{CLOSE}]{{2,32}})[{CLOSE}]")
_QUOTED_TITLES = rf"[{OPEN}][^{OPEN}{CLOSE}]{{2,32}}[{CLOSE}]"
QUOTED = re.compile(
    rf"(?:{VERB}|{GAIN})了?(?P<issuer>[^{_MARKS}]{{0,24}}?)的?(?P<title>{_QUOTED_TITLES}(?:[、和]?{_QUOTED_TITLES}){{0,9}})"
    r"(?P<tail>(?:等)?(?:荣誉称号|称号|荣誉|奖项|奖牌|奖)?)"
)
# After these verbs whatever is quoted is an award; one may also 赢得 or 获得 “感情分”.
AWARDING = re.compile(rf"{VERB}|荣获|荣膺|获评|获颁|入选|跻身|蝉联")
AWARD_WORD = re.compile(
    r"先进|模范|标兵|优秀|等功|记功|立功|功臣|嘉奖|表彰|奖|称号|示范|文明|十佳|最美|最佳|卫士|能手|青年号|通报表扬|冠军|亚军|季军|金牌|银牌|铜牌"
)
PLAIN = re.compile(
    rf"(?:{VERB}|{GAIN})了?为?(?P<title>[^{_MARKS}、]{{2,36}}?(?:{_TITLE_END}))(?:荣誉称号|称号|荣誉)?(?=[,，。;；、(（\n”」]|$)"
)
GIVEN_BY = re.compile(
    rf"被(?P<issuer>[^{_MARKS}]{{2,60}}?)(?:联合|共同|同时)?{VERB}(?P<title>[^{_MARKS}、]{{4,36}}?)(?:荣誉称号|称号|荣誉)?(?=[,，。;；、(（\n]|$)"
)
PASSIVE = re.compile(
    rf"(?:被|受到|经|获)(?P<issuer>[^{_MARKS}]{{2,60}}?)(?:联合|共同|同时|分别|[一二两三四五]次|再次|连续[^,，]{{1,6}}次?){{0,4}}"
    rf"(?={VERB}|记|嘉奖|表彰|通报表扬)"
)

_NUMERAL = r"[0-9一二两三四五六七八九十百]{1,6}"
_PEOPLE = (
    r"(?:先进)?(?:集体|单位|个人|民警|干警|辅警|民辅警|民警辅警|法官|检察官"
    r"|同志|人员|消防员|指战员|官兵|战士|职工|教师|医护人员|队员|检察干警|干部|支部|党支部|党员|部门|派出所|大队|中队)?"
)
_COUNT = rf"{_NUMERAL}(?:余|多)?(?:个|名|人次|人|位|支|家){_PEOPLE}"
_PRAISE = r"(?:立功受奖|立功嘉奖|立功|(?:集体|个人)?嘉奖|表彰奖励|表彰|通报表扬|通报表彰)"
_MERIT = r"(?:(?:个人|集体)?[一二三]等功(?:以上奖励)?)"
# 5个集体、31名民警荣立三等功; 25个集体被嘉奖、表彰
COUNTED = re.compile(
    rf"(?P<recipients>{_COUNT}(?:[、和]{_COUNT}){{0,5}})(?:先后|分别|共|被|受到|受|获得|获|得到|荣获|荣){{0,4}}(?P<issuer>[^{_MARKS}、0-9]{{0,20}}?)的?"
    rf"(?:荣立|荣记|记|立|授予|给予)?(?P<title>{_PRAISE}(?:[、和]{_PRAISE}){{0,4}}|{_MERIT})"
)
# 集体二等功3个、个人三等功11人次
MERITS_COUNTED_AFTER = re.compile(
    rf"(?P<title>(?:个人|集体)[一二三]等功|(?:个人|集体)嘉奖)(?P<recipients>{_NUMERAL}(?:个|名|人次|人|次)(?:集体|单位)?)"
)
BODY_MERIT = re.compile(
    rf"(?:被|获|荣立|荣记|记|立)(?P<issuer>[^{_MARKS}、]{{0,16}}?)(?:[一二两三四五]次)?(?:记|荣立|荣记|授予)?(?P<title>(?:个人|集体)[一二三]等功)"
)
_PRIZE = r"(?:(?:团体|个人|综合|总分|小组)?(?:冠军|亚军|季军|[特一二三]等奖|金奖|银奖|铜奖))"
_PLACE = (
    r"(?:(?:位居|位列|名列|排名|跃居|跃升|升至|升到|上升到|上升至|居|列|荣获|获得|获|取得|夺得)[^,，。;；\n]{0,14}?"
    rf"(?:第{_NUMERAL}(?:名|位)?|首位|榜首|(?P<prize>{_PRIZE})))"
)
ASSESSED = re.compile(
    rf"在(?P<title>[^,，。;；\n]{{2,60}}?(?:测评|评议|评比|考核|考评|评选|竞赛|比武|大赛|打榜|评估|调查|考核评价))中[,，]?"
    rf"(?P<recipient>[^,，。;；\n]{{0,24}}?)(?:[,，][^,，。;；\n]{{0,16}}?)?{_PLACE}"
)
ISSUED = re.compile(r"(?P<issuer>.{2,24}?)(?:公布|组织|开展|举行|举办|通报|进行)的")
RECIPIENT_BEFORE = re.compile(r"(?:^|[,，;；。:：\n])(?P<recipient>[^,，;；。:：\n]{2,30}?)$")
