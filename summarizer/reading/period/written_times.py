"""The grammar of periods: how a report writes the times that its results cover.

Decides what can be a period as written (2019-20年度, 截至11月底, 由今年1月至9月, 近五年来, 春节期间, “十四五”时期) and of
which sort it is, by the name of the group that matches. Leaves what a match means where it stands to ``periods`` and the
days that it covers to ``time_words``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, sign_of, words

__all__ = ["ANY_PERIOD", "MORE", "NAMED_BY", "NUMERAL", "PERIOD", "TRIGGER"]

NUMERAL = r"[0-9〇零一二三四五六七八九十]"
_NOT_WORD = rf"(?!{any_of('begins_like_time')})"  # 2023年|起诉 has no 起, 2023年|度假区 no 度
# 98年1~9月, 21年上半年, 09年: what the numbers read as a year of two digits
_SHORT_YEAR = fill(
    r"(?<![\d.])(?:(?<![^\s,，。;；:：!！此])[4-9]\d(?=年[全本][国县市省区乡镇])|民国\d\d(?=年)|[4-9]\d(?=年(?:度(?![假过])|同期|\d{1,2}(?:月|[-—~～至]\d{1,2}月)|\d{1,3}(?:\.\d{1,4})?[%％]))|0\d(?=年)"
    r"|[1-4]\d(?=年(?:{part_of_year_named}|全年|同期|第?[一二三四1-4]季度|[前首头][一二两三四五六七八九十\d]{1,2}个?[月季]|\d{1,2}(?:月|[-—~～至]\d{1,2}月))))"
)
# 一○五年, 今(112)年, 去(一一一)年度: years of the calendar of Taiwan
_REPUBLIC = r"一[〇零○一][〇零○一二三四五六七八九]|[今去本上][(（](?:1[01]\d|一[〇零○一][〇零○一二三四五六七八九])[)）]"
# 99年|申请调出: a year of that calendar before what was done in it. It is no part of _YEAR, which stands in the pattern some
# thirty times: so many copies of all verbs take a second to compile.
_YEAR_OF_DEED = fill(r"(?<![\d.])(?<![^\s,，。;；:：!！此])9\d年(?!使用|经营)(?={verb|predicate})")
_YEAR = (
    rf"(?:(?:19|20)\d\d|(?<![\d.])1[01]\d|{_SHORT_YEAR}|20[xX×]{{2}}|[一二][九〇零○][〇零○一二三四五六七八九]{{2}}|{_REPUBLIC})年"
    rf"(?:(?=度){_NOT_WORD}度)?"
)
_MONTH = rf"(?:元|{NUMERAL}{{1,3}}|[上本][(（]{NUMERAL}{{1,2}}[)）])月(?:份)?"  # 上(七)月
_TEN = "[上中下](?:[、和至到]?[中下])?旬"  # a third of a month, or two: 6月中旬, 8月上、中旬
_DAY = rf"(?:{NUMERAL}{{1,3}}[日号]|{_TEN})"
_DOUBLE = fill(r"(?:19|20)\d\d[-—~～至到/](?:(?:19|20)\d\d|\d\d)(?:{fiscal_year_named}|(?<=[-—~～至到/]\d\d)年)")
_FEW = rf"(?:1[0-2]|[1-9]|[一二三四五六七八九十]{{1,2}})(?!{NUMERAL})"  # the months of a year
_SPAN_WORD = fill(
    rf"(?:{{part_of_year_named}}|第?[一二三四1-4](?:[、和至到][一二三四2-4]){{0,3}}季度|第[一二三四1-4]季(?![节候赛风军])"
    rf"|(?:[前首头]|(?<![最之此然先前以])后){_FEW}个?(?:月|季度|季(?![节候赛风军]))"
    rf"|{NUMERAL}{{1,3}}(?:月)?(?:份)?[-—~～至到]{NUMERAL}{{1,3}}月(?:份)?"
    rf"|{NUMERAL}{{1,2}}(?:[、和及]{NUMERAL}{{1,2}}){{1,9}}(?:月份?|[两二三四五六七八九十2-9]个月)"
    r"|\d\d/\d\d(?:至|到|—|~|-)\d\d/\d\d(?![/\d]))"
)
# What a period begins with, unless it takes its name from an event: a number, a word of these classes, or one named below.
_BEGINS = words(
    "part_of_year_named",
    "year_now_or_last",
    "year_edge",
    "whole_year",
    "feast_name",
    "season_shown",
    "present_moment",
    "long_holiday",
)
_FIRST = rf"[\d〇零一二三四五六七八九十“「『\"截自从由以起到至第前后当近过两长连党头本常多{''.join(sorted({word[0] for word in _BEGINS}))}]"
# digits that can't be those of a period
_FIGURE = r"(?!(?:19|20)\d\d\.\d{1,2}[-—~～至到])\d{1,16}[.%万亿余多个人件起名家处次户条台辆项份吨]"
# 今年元旦假期, 2024年国庆中秋假期, “五一”小长假期间, 2026春节档, 2025年春运期间
_FEAST = fill(r"(?:{feast_name}|五一|十一(?=[”」』\"]?(?:{long_holiday})))")
_HOLIDAY = fill(
    rf"(?:(?:{_YEAR}|{{year_now_or_last}})的?)?(?:[“「『\"]?{_FEAST}[”」』\"]?[、和及与暨]?){{1,3}}(?:{{long_holiday}})(?:期间)?"
    rf"|(?:{_YEAR}|(?:19|20)\d\d|{{year_now_or_last}})?[“「『\"]?(?:{_FEAST}|{{season_shown}})[”」』\"]?档期?(?![案次位口])"
    # 长假7天, 今年春节7天; 今年春节|餐饮市场
    rf"|(?:(?:(?:{_YEAR}|{{year_now_or_last}})的?)?{_FEAST}|{{long_holiday}})[1-9一二三四五六七八九]天(?:{{long_holiday}})?(?=[,，内里间])"
    rf"|(?:{_YEAR}|{{year_now_or_last}}){_FEAST}(?![前后联档晚黄节年临当首夕送慰])"
    r"|(?:{_YEAR}|{year_now_or_last})(?:{travel_season})(?:期间)?(?=[,，]|共|累计|以来)".replace("{_YEAR}", _YEAR)
)
# 年末|全县户籍人口, 截至年底: of the year that is in force, and no 年底|考核 and 年底前
_YEAR_END = fill(
    rf"(?:截[至止][到至]?)?(?<![去今明前上当本每历往半])(?<!{NUMERAL})(?:{{year_end}})(?![以之]?前|{{year_end_event}})"
)
# 由2023年7月起至2024年3月, 2022年9月到次年6月, 2023年第四季度至2024年第一季度, 2023.7-2024.3: from a part of one year to one of another
_PART = (
    rf"(?:{_MONTH}(?:{_DAY}|[底末初](?=[至到—~～-]))?"
    rf"|第?[一二三四1-4]季度?(?![节候赛风军])|[上下]半年|第[一二]学期|[春夏秋冬]季?(?![节候赛风军]))"
)
_ISO = r"(?:19|20)\d\d(?:[./-]\d{1,2}){1,2}(?!\d)"
_SCHOOL_YEAR = r"(?:1[01]\d|(?:19|20)\d\d)学年度?"
_BETWEEN = fill(
    rf"(?:自|从|由)?(?:{_SCHOOL_YEAR}|{_YEAR}|{{year_now_or_last}})的?{_PART}(?:起|开始)?[-—~～至到迄](?:{_SCHOOL_YEAR}|{_YEAR}|{{year_now_or_last}}|{{following_year}})的?(?:{_PART}[底末初中]?)"
    rf"|{_ISO}[—~～至到-]{_ISO}"
    rf"|(?:自|从|由)(?:{_YEAR}|[4-9]\d年|{{year_now_or_last}})(?:{_PART}?[底末初中]?)(?:起|开始)?[至到迄](?:{_YEAR}|[4-9]\d年|{{year_now_or_last}})(?:的?{_PART})?[底末初中]?"
)
_SINCE = rf"(?:以来|{_NOT_WORD}起|开始)"
_WRITTEN = fill(
    rf"(?={_FIRST})(?!{_FIGURE})(?:(?P<between>{_BETWEEN})|(?P<double>(?:(?:19"
    rf"|20)\d\d[-/]\d\d[、,和及与]){{0,9}}{_DOUBLE}(?:截[至止]到?{_MONTH}(?:{_DAY})?[底末]?)?"
    r"|(?:19|20)\d\d[-—~～至到](?:19|20)\d\d(?=[,，、]?[两三四五六七八九]年[间来内]))"
    rf"|(?P<asof>截[至止](?:到)?(?:{_YEAR}|今年|去年)?{_MONTH}(?:{_DAY})?(?:底|末)?)"
    rf"|(?P<years>{_YEAR}(?:(?:[-—~～至到]|[、和与及]){_YEAR}(?:{_MONTH})?|[-—~～至到]\d\d年(?![代后以期多余]))|(?:(?:19|20)\d\d、){{1,9}}(?:19|20)\d\d年|(?:19"
    rf"|20)\d\d[-—~～至](?:19|20)\d\d年(?!度?[^,，。]{{0,4}}学年))"
    rf"|(?P<now>截[至止]到?(?:{{present_moment}})|(?<![^\s。,，;；:：!！?？])(?:{{present_moment}})"
    rf"|(?<=[到至])(?:{{present_moment}})(?=的))|(?P<congress>(?:党的)?(?:十[六七八九]|二十)大以来)"
    r"|(?P<plan>[“「『\"]?十[一二三四五六七]五[”」』\"]?(?:时期|期间|以来)?[初末]?)"
    rf"|(?P<opened>(?:自|从)(?:{_YEAR}|{{year_now_or_last}})?(?:{{year_edge}}"
    rf"|{_MONTH}(?:{_DAY})?)(?:{_SINCE}?[至到](?:{_YEAR}|今年)?(?:{_MONTH}(?:{_DAY}|底|末|初)?|目前|现在|年底)|开始"
    rf"|{_NOT_WORD}起)以?来?)"
    rf"|(?P<since>(?:自|从)?(?:{_YEAR}|{{year_now_or_last}})?(?:{_MONTH})?(?:{_DAY})?(?:以来|{_NOT_WORD}起(?!至[12]\d{{3}})|至今|(?<=年){_NOT_WORD}来))"
    rf"|(?P<stretch>(?:{_YEAR}|{{year_now_or_last}})?{_SPAN_WORD}(?:以来)?|从(?:{_YEAR}|今年"
    rf"|去年)?{_MONTH}(?:{_DAY})?[至到](?:{_YEAR}|今年)?{_MONTH}(?:{_DAY}|底|末|初)?"
    rf"|{_YEAR}{_MONTH}(?:{_DAY}起?)?[-—~～至到]{_YEAR}{_MONTH}(?:{_DAY})?)"
    rf"|(?P<holiday>{_HOLIDAY})"
    rf"|(?P<event>[本当上]个?月{_TEN}(?:[至到—~～-]{_TEN})?|(?:{_YEAR}|今年|去年|当年)?{_MONTH}(?:{_DAY}|[底末](?!期)|初(?=[至到—~～-]))?(?:[-—~～至到](?:(?:{_MONTH})?{_DAY}|{_MONTH}[底末初](?![期中]))"
    rf"|[、和与及]{_MONTH})?(?:{{hour_part}})?)"
    rf"|(?P<former>(?:去年|上年|{_YEAR})同期)|(?P<usual>(?<=[比较])(?:常年|多年)(?:同期)?(?:平均值?|均值)?)"
    rf"|(?P<year>{_YEAR_OF_DEED}|{_YEAR}(?:(?!{NUMERAL}|赛)[一-鿿]季(?:学期)?(?![度节候风])|以来|至今|{_NOT_WORD}(?:{{date_end}})|{{year_edge}})?"
    rf"|(?:{{year_now_or_last}})(?:以来|{_NOT_WORD}[底末初]|{{year_edge}})?)"
    rf"|(?P<edge>{_YEAR_END})"
    rf"|(?P<recent>近(?:{NUMERAL}{{1,2}}|[两几])?年来?|(?:过去|近)(?:的)?(?:两|{NUMERAL}{{1,2}})年(?:来|间)?|(?:[两三四五六七八九十]"
    rf"|\d{{1,2}})年(?:多?来|间(?=[,，]))|这(?:两|{NUMERAL}{{1,2}})年(?:{{within_years_named}}|{_NOT_WORD}间)|长期以来)"
    rf"|(?P<former_years>(?<![提目以之此])前{NUMERAL}{{1,2}}年(?!级))"
    rf"|(?P<total>(?<![第前后近{NUMERAL[1:-1]}])[两三四五六七八九十]年(?=累计|共(?![同建享])))|(?P<whole>{{whole_year}})|(?P<spell>连续(?:近)?{NUMERAL}{{1,3}}(?:个)?(?:多)?(?:余)?(?:{{spell_of}}))|(?P<upper>上一?年度?(?:末|底|同期)?)"
    rf"|(?P<years_ago>(?<![提以此]){NUMERAL}{{1,3}}年前(?=的)|(?<=[比较]){NUMERAL}{{1,3}}年前))"
)
_STARTED = tuple(words("begun"))
_NAMED = (
    r"(?P<named>(?<![来亲各独])自从?[^,，。;；:：!！?？\n]{2,36}?(?:以来|[,，]?[至迄]今)"  # 自庆祝建党100周年安保工作开展以来
    rf"|(?:《[^》\n]{{1,14}}》|[一-鿿]{{0,6}}?)(?:{any_of('begun')})[已近]?(?:半|{NUMERAL}{{1,2}}个?)[年月]多?(?=[,，])"  # 新规实施半年,
    rf"|[“「『][^”」』\n]{{1,14}}[”」』][一-鿿]{{0,10}}(?:期间|(?:{any_of('begun')})以来)|[一-鿿]{{2,10}}期间"
    rf"|[一-鿿]{{2,16}}(?:{any_of('begun')})以来|(?<=[\n。 ])(?:专项)?(?:行动|会战|战役)中(?=[,，])"
    rf"|(?<![一-鿿])在?(?:[“「『][^”」』\n]{{1,14}}(?:[”」』][一-鿿]{{0,8}})?|[一-鿿]{{2,12}}){any_of('unnamed_event')}[”」』]?中(?=[,，]))"
)
PERIOD, ANY_PERIOD = re.compile(_WRITTEN), re.compile(f"{_WRITTEN}|{_NAMED}")
_STARTED_SO_LONG = tuple(f"{word}{first}" for word in _STARTED for first in f"半近已两{NUMERAL}")
_DURING = tuple(
    f"{name}{close}中{mark}" for name in words("unnamed_event") for close in ("", *"”」』") for mark in ",，"
)
# A period that takes its name from an event may begin at any character: it is looked for only where its last words stand.
NAMED_BY = sign_of("time_named", also=(*_STARTED_SO_LONG, *_DURING))
_OF_TIME = r"|五.?[以时初末]|/(?<=\d/)\d|\.(?<=(?:19|20)\d\d\.)\d"
TRIGGER = re.compile(
    sign_of("time_sign", "feast_name", also=_DURING).pattern + _OF_TIME
)  # every period holds one of these
# … or these, which are none in a sentence without one of those
MORE = re.compile(sign_of("time_sign", "feast_name", also=(*_DURING, "连续", "日起", "号起")).pattern + _OF_TIME)
