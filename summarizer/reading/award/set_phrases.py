"""The set phrases in which reports state awards that were given or gained, as patterns over clean text.

Decides how the words of ``lexicon/awards.tsv`` stand together: verbs of giving and gaining, titles, merits. Sources:
公安机关人民警察奖励条令 (嘉奖, 三等功, 二等功, 一等功, 荣誉称号) and the news style of public-sector reports. Leaves reading
fields out of a match to ``awards``, and counts, rankings and bearers to the modules of those names.

Every repetition that may begin anywhere is bounded: a search then costs the length of the text, whatever a report
repeats.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill

__all__ = [
    "AIMED_AT",
    "AWARDING",
    "AWARD_CLASS",
    "AWARD_WORD",
    "BESTOWED",
    "BLAMED",
    "BODY_MERIT",
    "CLOSE",
    "COMMENDED",
    "COMMENDED_BY",
    "COMMENDED_OFTEN",
    "CREATED",
    "CREATED_TITLE",
    "CUE",
    "GIVEN_BY",
    "GIVEN_BY_ALONE",
    "GIVEN_TO",
    "GIVING",
    "GRADED",
    "GRADED_TITLE",
    "LEVEL",
    "MARKS",
    "MERIT",
    "NAMED_AS",
    "NOT_RECEIVED",
    "NUMERAL",
    "OF_FIELDS",
    "OF_SOMEBODY",
    "OPEN",
    "PASSIVE",
    "PLACE_TITLE",
    "PLAIN",
    "PLAIN_TITLE",
    "QUOTED",
    "QUOTED_TITLE",
    "TITLE_END",
    "VERB",
]

OPEN, CLOSE = "“「『《", "”」』》"
MARKS = f"{OPEN}{CLOSE},，。;；:：\n"
NUMERAL = r"[0-9一二两三四五六七八九十百]{1,6}"

VERB = rf"(?:{any_of('award_give')})"
# 获 alone also ends verbs of catching and finding (抓获, 查获, 破获), which no award follows.
GAIN = rf"(?:{any_of('award_gain')}(?!者)|(?<![抓查破缴截捕俘收起拿揽斩摘捧])获(?!批|[得奖]者)|夺(?=[{OPEN}]))"
GIVING = re.compile(VERB)

_CONTEST = any_of("award_assessment")
CUE = re.compile(
    fill(
        rf"{VERB}|{GAIN}|{{award_sign}}|[一二三]等功|{any_of('award_place', 'award_circular')}"
        rf"|{_CONTEST}[^。;；]{{0,60}}(?:第[一二三四五六七八九十0-9]|首位|榜首|前三)"
    )
)

# Not received yet, or missed: what is aimed at, proposed, still to be given.
_INTENDED = fill(rf"(?:{{award_intended}})(?:{any_of('award_designate', 'award_give')})")
_NOT_YET = fill(
    rf"(?<!成功)(?:{any_of('award_not_received')})|创建.{{0,6}}目标|[将拟](?:被|获)?(?:{{naming_verb}})|{_INTENDED}"
)
AIMED_AT = re.compile(_NOT_YET)
# 开展…评选 and 表彰了… give an award away.
NOT_RECEIVED = re.compile(
    rf"{_NOT_YET}|开展[^,，。;；]{{0,12}}(?:评选|表彰)|(?<!受到)(?<!获得)(?<!到)(?<!被)表彰(?:了|奖励了)|将对"
    rf"|[以把](?:此次|再次|本次)?(?={GAIN}|被{VERB})"  # 以获评…为契机: a title told before
)

# 颁奖, 获奖: what is done with a prize ends no title
_PLACING = r"[0-9]{1,3}强|第[一二三四五六七八九十1-9]名|前[二三四五六八十2-9]名|全[国省市县区]第[一二三四五六1-6](?![次个家批])"
TITLE_END = rf"(?:{any_of('award_title_end')}(?<![颁获得领评发授开]奖)|{_PLACING})"
LEVEL = fill(r"(?:{title_level})")
# 国家…, 江苏省…, 2021年度…: a title says whose it is.
OF_SOMEBODY = re.compile(fill(rf"(?:[0-9]{{4}}年度?)?(?:{LEVEL}|{{wider_level}}|中国|[一-鿿]{{1,3}}[省市县区州])"))

_QUOTED_TITLE = rf"[{OPEN}][^{OPEN}{CLOSE}]{{2,32}}[{CLOSE}]"
QUOTED_TITLE = re.compile(rf"[{OPEN}]([^{OPEN}{CLOSE}]{{2,32}})[{CLOSE}]")
# 获团体第三名的好成绩: what a place is called in general is none of the title
_CALLED = fill(r"的[^,，。;；、\n]{0,6}?(?:{result_reached})")
_TITLE_ENDS_HERE = rf"(?=[,，。;；、!！(（\n”」]|并|{_CALLED}|共?{NUMERAL}[个项次块枚]|第{NUMERAL}[名位]|$)"
_AWARD_NOUN = fill(r"(?:{title_filler}){0,3}(?:{title_class})")
# 全国“护苗”行动先进集体: the quoted part is no title of its own where a title goes on behind it.
_GOES_ON = rf"(?!{_AWARD_NOUN})[^{MARKS}、]{{0,16}}?(?:{TITLE_END}|{any_of('award_designation')}){_TITLE_ENDS_HERE}"
QUOTED = re.compile(
    fill(
        rf"(?:{VERB}|{GAIN}"
        rf"|{{award_kept|created_quoting}}|(?:{{named_quoting}})(?=[{OPEN}]))了?(?P<issuer>[^{MARKS}]{{0,24}}?)的?(?P<title>{_QUOTED_TITLE}(?:(?:共?{NUMERAL}[个项家次块枚])?(?:[、和及与]"
        rf"|以及)?{LEVEL}?{_QUOTED_TITLE}){{0,9}})(?!{_GOES_ON})(?P<tail>(?:等(?![次级]))?(?:{{honor_end}})?)"
    )
)
# After these verbs whatever is quoted is an award; one may also 赢得 or 获得 “感情分”.
AWARDING = re.compile(rf"{VERB}|{any_of('award_honoring', 'named_quoting')}")
AWARD_WORD = re.compile(any_of("award_word"))
_SIGN = rf"(?:[^{MARKS}、]|[{OPEN}][^{OPEN}{CLOSE}]{{1,16}}[{CLOSE}])"
# 6个村获评省级美丽乡村、|11个村获评…: what is told with its own verb is no title of the list before.
_TOLD_ANEW = rf"[^{MARKS}、]{{0,16}}?(?:{any_of('award_told_anew')})"
_DESIGNATION = any_of("award_designation")
# 世界地质公园, 国家4A级旅游景区: a designation says how wide it is given, or stands alone.
_DESIGNATED = rf"(?:(?:{LEVEL}|{any_of('wider_level')})[^{MARKS}、]{{0,20}}?)?(?:{_DESIGNATION})"
# 省、市青年文明号: one title of two levels
_LEVELS = r"(?:(?:[国省市县区][、和]){1,2}(?=[省市县区][^委厅局政院公])|)"
_ONE_TITLE = rf"(?!被|{_TOLD_ANEW}){_LEVELS}(?:{_SIGN}{{2,36}}?(?:{TITLE_END})|{_DESIGNATED})"
# 全省最美法官, 文明科室: known by its adjective, whatever it is that is so called; a result that is so called is none.
_GRADED = fill(
    rf"(?!被|{_TOLD_ANEW})[^{MARKS}、]{{0,24}}?(?:{{title_adjective}})(?!{{graded_result}})[^{MARKS}、和及并的]{{1,8}}?"
)
# 失信企业, 重大隐患单位, C级危房: what is named is blamed or in want. 污染防治先进单位 is honored.
_BLAME = rf"(?:{any_of('award_blame')})的?(?:{any_of('blamed_kind')})?\Z"
BLAMED = re.compile(rf"{_BLAME}|{any_of('award_blame_alone')}(?!.{{0,4}}(?:{any_of('title_adjective')}))")
# 获评全国二十县之一、全省唯一首批…: how rare a title is stands before it and is none of it.
_RARITY = fill(rf"(?:[^{MARKS}、]{{2,20}}之一、|全[国省市县区](?:{{first_named}})的?|{{first_or_only}}){{0,3}}")
_TITLE_TAIL = fill(rf"(?:等(?!{NUMERAL}))?(?:{{behind_title}}|[二三四五六七八九]连冠)?")
PLAIN = re.compile(
    rf"(?:{VERB}|{GAIN})了?[的为]?{_RARITY}(?P<title>{_ONE_TITLE}(?:[、和及]{_ONE_TITLE}){{0,6}}){_TITLE_TAIL}{_TITLE_ENDS_HERE}"
)
GRADED = re.compile(
    rf"(?:{VERB}|{any_of('award_honoring')})了?[的为]?{_RARITY}(?P<title>(?:{_ONE_TITLE}|{_GRADED})(?:[、和及](?:{_ONE_TITLE}|{_GRADED})){{0,6}}){_TITLE_TAIL}{_TITLE_ENDS_HERE}"
)
GRADED_TITLE = re.compile(rf"(?:{_ONE_TITLE}|{_GRADED})(?=[、和及]|$)")
# 全国法院刑事、民事、行政等审判工作先进集体: one title over several fields
OF_FIELDS = re.compile(
    rf"(?:{VERB}|{GAIN})了?为?(?P<title>(?:[^{MARKS}、和及]{{2,14}}工作[、和及]){{1,9}}[^{MARKS}、和及]{{2,16}}?(?:{any_of('title_over_fields')}|{TITLE_END})|{LEVEL}[^{MARKS}0-9]{{2,60}}?、[^{MARKS}、0-9]{{1,12}}等(?![次级])[^{MARKS}、0-9和及]{{0,8}}?(?:{any_of('title_over_fields')}))(?:荣誉称号|称号)?{_TITLE_ENDS_HERE}"
)
PLAIN_TITLE = re.compile(rf"{_ONE_TITLE}(?=[、和及]|$)")
GIVEN_BY = re.compile(
    rf"(?:被(?!告)|获(?![得奖]))(?P<issuer>[^{MARKS}]{{0,60}}?)(?:联合|共同|同时)?{VERB}的?(?P<title>{_SIGN}{{4,36}}?)(?:荣誉称号|称号|荣誉)?(?=[,，。;；、(（\n]|$)"
)
PASSIVE = re.compile(
    fill(
        rf"(?:被|受到|经(?![开济营贸侦办费理])|获(?![得奖]者))(?P<issuer>(?:[^{MARKS}被]|[{OPEN}][^{OPEN}{CLOSE}]{{1,16}}[{CLOSE}](?!称号|、)){{2,60}}?)(?:{{jointly}}|[一二两三四五]次"
        rf"|连续[^,，]{{1,6}}次?){{0,4}}(?={VERB}|{{praised}}|(?:{{named_quoting}})[{OPEN}])"
    )
)

# 一等功; 一、二、三等功; 个人二等功以上奖励
MERIT = r"(?:(?:个人|集体|专项)?[一二三](?:[、和][一二三]){0,2}等功(?:以上奖励)?)"
BODY_MERIT = re.compile(
    fill(
        rf"(?:{{merit_gain}})(?![得奖]?者)(?P<issuer>[^{MARKS}、]{{0,16}}?)(?:[一二两三四五]次)?(?:{{merit_given}})?(?P<title>(?:个人|集体"
        r"|专项)[一二三]等功"
        rf"|(?<=[记立获])[一二三](?:[、和][一二三]){{0,2}}等功)(?!共?{NUMERAL}[个名人])"
    )
)
# 省总工会授予某大队集体二等功, 给某支队记集体二等功: the giver tells it.
GIVEN_TO = re.compile(
    fill(
        r"(?:^"
        rf"|(?<=[,，。;；:：!！\n]))(?:(?P<issuer>[^{MARKS}被对]{{2,30}}?[部厅局委府会院办])(?:作出|印发)?(?:关于|决定)?(?:{{giving_to}})"
        rf"|(?:给|为))(?P<recipient>[^{MARKS}、]{{2,30}}?)(?:记|荣记)?(?P<title>{MERIT})"
    )
)
# 授予甲、乙等5所学校全省“文明校园”称号: receiver and title stand behind the verb, and the level begins the title.
BESTOWED = re.compile(
    fill(
        rf"(?:^|(?<=[,，。;；:：\n]))(?:(?P<issuer>[^{MARKS}]{{2,40}}?)(?:研究)?(?:决定)?)?(?:{{bestowing}})(?P<recipient>[^{MARKS}]{{2,80}}?(?:{NUMERAL}(?:{{bearer_counter}})[^{MARKS}、的]{{1,8}}?|{{bestowed_end}}))"
        rf"(?P<title>{LEVEL}(?:[^{MARKS}、]|[{OPEN}][^{OPEN}{CLOSE}]{{2,16}}[{CLOSE}]){{3,24}}?)(?:荣誉称号|光荣称号|称号)"
    )
)
# 某部命名我县为“健康县”, 省政府通报表彰禾州为先进市: the giver tells it, with 为 before the title.
NAMED_AS = re.compile(
    fill(
        rf"(?:^|(?<=[,，。;；:：\n]))(?P<issuer>[^{MARKS}]{{2,30}}?[部厅局委府会院办])(?:{{lately}}){{0,2}}(?:研究)?(?:决定)?[,，]?(?:{{award_naming}})(?P<recipient>[^{MARKS}为]{{2,40}}?)为"
        rf"(?:(?P<title>(?:{LEVEL}|{{wider_level}})[^{MARKS}、]{{2,24}}?{TITLE_END})|[{OPEN}](?=[^{CLOSE}]{{0,24}}?(?:{{award_word|title_level|wider_level}}|中国))(?P<quoted>[^{MARKS}、]{{3,24}})[{CLOSE}])(?:荣誉)?(?:称号)?(?=[,，。;；\n]|$)"
    )
)
# A commendation that is an act of its own (通令, 通报); 嘉奖 and 记功 are one where the sentence says whose.
# Who gave an award, as the words end that stand right before its title.
GIVEN_BY_ALONE = re.compile(rf"(?:被|由|经(?![开济营贸侦办费理])|获)([^被由经获]{{2,60}})(?:联合|共同)?(?:{VERB}|记)$")
# The graded part of an award's name: another grade is another award.
AWARD_CLASS = re.compile(fill(r"(?:[特一二三四五]等|[一二三四五]级)(?:功|奖)?|{unnamed_prize}"))
_BODY_NAME = rf"[^{MARKS}]{{1,29}}[部厅局委府会院办队省市县区]"
_CIRCULAR = fill(r"(?:{circular_praise})")
COMMENDED = re.compile(
    fill(
        rf"(?:{{received}}"
        rf"|(?<![抓查破缴截捕俘收起拿])获)(?:(?P<issuer>{_BODY_NAME})(?:{{praise_filler}}){{0,3}})?(?P<title>{_CIRCULAR}"
        r"|(?<=[部厅局委府会院办队省市县区的])(?:嘉奖|记功))(?!为|等次)"
    )
)
# 司法部多次贺电嘉奖: the giver tells it, and who is commended is the body that reports.
COMMENDED_OFTEN = re.compile(
    rf"(?P<issuer>{_BODY_NAME})(?:先后|多次|[一二两三四五多数0-9]{{1,2}}次){{1,3}}(?P<title>{_CIRCULAR})(?P<recipient>)"
)
COMMENDED_BY = re.compile(
    rf"(?:^|(?<=[,，。;；\n]))(?P<issuer>[^{MARKS}]{{2,20}}?)?(?:(?:研究)?决定[,，]?)?(?<!将)(?:对|给予)(?P<recipient>[^{MARKS}的]{{1,24}}[局院队所站室科处部委市县区])"
    rf"(?:予以|给予|进行)?(?P<title>{_CIRCULAR}|嘉奖|记功|记{MERIT})"
)

# 成功创建全国文明城市、国家节水型城市: a title of places, given by those who assess them. 创建 alone only strives for one.
PLACE_TITLE = fill(rf"(?:{{nation_or_province}}|[^{MARKS}、]{{2,3}}省)[^{MARKS}、0-9]{{0,18}}?(?:{{place_title_end}})")
CREATED_TITLE = re.compile(rf"{PLACE_TITLE}(?=[、和及]|$)")
CREATED = re.compile(
    fill(
        rf"(?:{{created_title}}|成为(?=首批|全[国省])|获(?P<issuer>[^{MARKS}、0-9]{{2,12}}?)批准)(?:建设|创建"
        rf"|成为)?了?为?{_RARITY}(?P<title>{PLACE_TITLE}(?:[、和及](?:{PLACE_TITLE})){{0,9}})(?=[,，。;；、\n]|$)"
    )
)
