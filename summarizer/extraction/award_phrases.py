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
    "APPOSED",
    "APPOSED_PLAIN",
    "ASSESSED",
    "AWARDING",
    "AWARDS_COUNTED",
    "AWARD_WORD",
    "BODY_MERIT",
    "COUNTED",
    "CREATED",
    "CREATED_TITLE",
    "CUE",
    "GIVEN_BY",
    "ISSUED",
    "MERITS_COUNTED_AFTER",
    "NOT_RECEIVED",
    "PASSIVE",
    "PLAIN",
    "PLAIN_TITLE",
    "QUOTED",
    "QUOTED_TITLE",
    "RECIPIENT_BEFORE",
    "SURVEYED",
    "TIMES",
]

OPEN, CLOSE = "“「『《", "”」』》"
_MARKS = f"{OPEN}{CLOSE},，。;；:：\n"

VERB = r"(?:授予|授称|评选为|评为|评定为|认定为|命名为|确定为|表彰为|通报表扬为|列为)"
# 获 alone also ends verbs of catching and finding (抓获, 查获, 破获), which no award follows.
GAIN = r"(?:荣获|荣膺|获评|获颁|获得|(?<![抓查破缴截捕俘收起拿])获|摘得|捧得|赢得|入选|夺得|勇夺|斩获|蝉联)"
TIMES = re.compile(
    r"(?:再次|先后|分别|连续[^,，;；。]{1,8}|首次|又|还|也|均|[一二两三四五六七八九十0-9]{1,4}[次度]){1,6}$"
)

CUE = re.compile(
    rf"{VERB}|{GAIN}|荣立|荣记|表彰|嘉奖|记功|立功|[一二三]等功|通报表扬|称号|冠军|亚军|季军|成功创[建成]|涌现出|优秀人民警察"
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
    "|人民警察|五好民警|团委|团支部|党支部|党组织|文明岗|(?:优秀|良好|先进)等次|管理所|楷模|之星|好人|标杆|先锋|英雄"
    "|派出所|集体|单位|个人|奖章|奖状|称号|奖|冠军|亚军|季军|第[一二三]名|案例|品牌"
)

QUOTED_TITLE = re.compile(rf"[{OPEN}]([^{OPEN}{CLOSE}]{{2,32}})[{CLOSE}]")
_QUOTED_TITLES = rf"[{OPEN}][^{OPEN}{CLOSE}]{{2,32}}[{CLOSE}]"
QUOTED = re.compile(
    rf"(?:{VERB}|{GAIN}|保持)了?(?P<issuer>[^{_MARKS}]{{0,24}}?)的?(?P<title>{_QUOTED_TITLES}(?:[、和]?{_QUOTED_TITLES}){{0,9}})"
    r"(?P<tail>(?:等)?(?:荣誉称号|称号|荣誉|奖项|奖牌|奖)?)"
)
# After these verbs whatever is quoted is an award; one may also 赢得 or 获得 “感情分”.
AWARDING = re.compile(rf"{VERB}|荣获|荣膺|获评|获颁|入选|跻身|蝉联")
AWARD_WORD = re.compile(
    r"先进|模范|标兵|优秀|等功|记功|立功|功臣|嘉奖|表彰|奖|称号|示范|文明|十佳|最美|最佳|卫士|能手|青年号|通报表扬|冠军|亚军|季军|金牌|银牌|铜牌"
    r"|红旗|五四|五一|十大|百佳|之星|标杆|先锋|楷模|好人|金盾|巾帼|人民满意|枫桥式|第一名"
)
_ONE_TITLE = rf"[^{_MARKS}、]{{2,36}}?(?:{_TITLE_END})"
PLAIN = re.compile(
    rf"(?:{VERB}|{GAIN})了?为?(?P<title>{_ONE_TITLE}(?:[、和及]{_ONE_TITLE}){{0,6}})(?:等)?(?:荣誉称号|称号|荣誉)?(?=[,，。;；、(（\n”」]|$)"
)
PLAIN_TITLE = re.compile(rf"{_ONE_TITLE}(?=[、和及]|$)")
GIVEN_BY = re.compile(
    rf"被(?P<issuer>[^{_MARKS}]{{0,60}}?)(?:联合|共同|同时)?{VERB}(?P<title>[^{_MARKS}、]{{4,36}}?)(?:荣誉称号|称号|荣誉)?(?=[,，。;；、(（\n]|$)"
)
PASSIVE = re.compile(
    rf"(?:被|受到|经|获)(?P<issuer>[^{_MARKS}]{{2,60}}?)(?:联合|共同|同时|分别|[一二两三四五]次|再次|连续[^,，]{{1,6}}次?){{0,4}}"
    rf"(?={VERB}|记|嘉奖|表彰|通报表扬)"
)

# 成功创建全国文明城市、国家节水型城市: a title of places, given by those who assess them. 创建 alone only strives for one.
_PLACE_TITLE = (
    rf"(?:全国|国家级?|全省|省级|[^{_MARKS}、]{{2,3}}省)[^{_MARKS}、0-9]{{2,18}}?"
    r"(?:城市|县城|模范城|示范(?:市|县|区|城|镇|村|街道|单位)|先进(?:市|县|区|单位)|平安(?:市|县|区))"
)
CREATED_TITLE = re.compile(rf"{_PLACE_TITLE}(?=[、和及]|$)")
CREATED = re.compile(
    rf"(?:成功创[建成]|创成|建成|成功获批|获批)了?为?(?P<title>{_PLACE_TITLE}(?:[、和及](?:{_PLACE_TITLE})){{0,9}})(?=[,，。;；、\n]|$)"
)
# “平安建设先进个人”、某派出所民警某某: a title that stands before the name of the one who bears it.
_OFFICE = r"(?:民警|辅警|干警|所长|局长|队长|教导员|指导员|政委|科长|处长|主任|书记|庭长|院长|法官|检察官|检察长|消防员|消防士|站长|同志)"
APPOSED = re.compile(
    rf"(?P<level>全国|全省|全市|全区|全县|国家|省|市)?[{OPEN}](?P<title>[^{OPEN}{CLOSE}]{{2,24}})[{CLOSE}](?:称号)?(?:获得者)?、?"
    rf"(?P<recipient>[^{_MARKS}、]{{0,30}}?{_OFFICE}(?![被在将])[一-鿿]{{2,3}})(?![一-鿿])"
)

APPOSED_PLAIN = re.compile(
    rf"(?<![一-鿿])(?:[一-鿿]{{0,6}}?(?:涌现出了?|包括|有))?(?P<title>(?:全国|全省|全市|公安部|省级|市级|国家级)[^{_MARKS}、]{{0,16}}?"
    r"(?:英雄模范|优秀人民警察|劳动模范|先进个人|先进工作者|优秀共产党员|优秀党务工作者|道德模范|三八红旗手))"
    rf"(?P<recipient>(?!称号|获得者|等)[一-鿿]{{2,3}})(?=[、,，。;；]|等)"
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
# 荣获省级以上荣誉32项: a count of awards of a level, without their names
AWARDS_COUNTED = re.compile(
    rf"(?:荣获|获得|斩获|获|受到)(?P<title>(?:国家级|省部级|省级|部级|市级|地市级|县级|厅级)(?:及?以上)?(?:各类)?(?:集体|个人|先进)?(?:荣誉|表彰|奖项|奖励))"
    rf"(?=共?{_NUMERAL}(?:余|多)?(?:项|个|次|人次))"
)
MERITS_COUNTED_AFTER = re.compile(
    rf"(?P<title>(?:个人|集体)?[一二三]等功|(?:个人|集体)?嘉奖)(?P<recipients>{_NUMERAL}(?:个|名|人次|人|次)(?:集体|单位)?)"
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
# 公众安全感测评位居全省第三: a survey without 在…中
SURVEYED = re.compile(
    rf"(?:^|(?<=[,，。;；:：\n]))(?P<recipient>全[省市县区国]|[^{_MARKS}]{{2,8}}?[省市县区局院队])?(?P<title>[^{_MARKS}、在]{{2,24}}?(?:测评|评议|调查))"
    rf"(?:结果|成绩|得分|排名|综合)?(?:连续[^{_MARKS}]{{1,5}})?(?=位居|位列|名列|排名|居|列|获|取得){_PLACE}"
)
ISSUED = re.compile(r"(?P<issuer>.{2,24}?)(?:公布|组织|开展|举行|举办|通报|进行)的")
RECIPIENT_BEFORE = re.compile(r"(?:^|[,，;；。:：\n])(?P<recipient>[^,，;；。:：\n]{2,30}?)$")
