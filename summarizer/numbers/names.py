"""Tells numbers that are no figures: names, slogans, list markers, bounds that define a class, loose words.

Decides, from a mention's own words and neighbours alone, the disposition and the name of the rule that settled
it, or that the mention may be a figure. Leaves words of the language to ``lexicon``, dates to ``dates`` and
everything that needs more than the clause (plans, boilerplate) to ``summarizer.structure``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.numbers.grammar import Quantity
from summarizer.numbers.mention import Approximation, Disposition, Kind
from summarizer.numbers.units import TIME_UNITS

__all__ = ["Named", "Verdict", "identifier_at", "list_marker_at", "named_at", "verdict"]


class Named(NamedTuple):
    """A stretch that holds a numeral and is a name or a marker; ``kind`` says which."""

    start: int
    end: int
    kind: Kind
    reason: Disposition
    rule: str


class Verdict(NamedTuple):
    """Why a quantity is no figure: its disposition and the rule that says so."""

    reason: Disposition
    rule: str


_PAIRS: Final = {"“": "”", "『": "』", "「": "」", "‘": "’", "《": "》", "〈": "〉", "【": "】", '"': '"'}
_OPEN: Final = "".join(_PAIRS)
_CLOSE: Final = "".join(_PAIRS.values())
_CHINESE_DIGIT: Final = "零〇一二三四五六七八九十百千万亿两"
_CJK: Final = r"[\u4e00-\u9fff]"

# --- list markers -------------------------------------------------------------------------------------------

_LINE_MARKER: Final = re.compile(
    rf"(?:[(\[]?(?:[{_CHINESE_DIGIT}]{{1,3}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}})(?:[)\]]、?|、|\.(?!\d)|,(?={_CJK})|(?=\s{_CJK}))|[①-⑳⑴-⒇㈠-㈩]、?)"
)
_SAID_MARKER: Final = re.compile(rf"([{_CHINESE_DIGIT}]{{1,2}})([是要则为靠抓看来])(?={_CJK}|“|,|:)")
_ORDINAL_MARKER: Final = re.compile(rf"第([{_CHINESE_DIGIT}]{{1,2}}|\d{{1,2}})(?:[、:]|,(?=[^。]))")
_BEFORE_MARKER: Final = frozenset("。;:!?\n\r,;:)】》”")


def list_marker_at(text: str, at: int) -> Named | None:
    """The list marker whose numeral begins at ``at``: 一、 （二） 3. 一是 第一， at the head of a line or clause."""
    start = at - 1 if at and text[at - 1] in "([第" else at
    before = _previous(text, start)
    if before in ("", "\n", "\r") or (before in "#*>" and _at_line_head(text, start)):
        found = _LINE_MARKER.match(text, start)
        if found is not None and not _counts_at_head(text, found):
            return Named(start, found.end(), Kind.LIST_MARKER, Disposition.LIST, "line_marker")
    if text[at] in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
        return Named(at, at + 1, Kind.LIST_MARKER, Disposition.LIST, "circled_digit")
    if before == "" or before in _BEFORE_MARKER:
        return _clause_marker(text, at, start, before)
    return None


def _clause_marker(text: str, at: int, start: int, before: str) -> Named | None:
    said = _SAID_MARKER.match(text, at)
    if said is not None and start == at and not (said[2] in "为则看来抓靠" and before == ","):
        return Named(at, said.end(), Kind.LIST_MARKER, Disposition.LIST, "clause_marker")
    ordinal = _ORDINAL_MARKER.match(text, start)
    if ordinal is not None:
        return Named(start, ordinal.end() - 1, Kind.LIST_MARKER, Disposition.LIST, "ordinal_marker")
    if text[start] == "(" and (found := _LINE_MARKER.match(text, start)) is not None and text[found.end() - 1] in ")、":
        return Named(start, found.end(), Kind.LIST_MARKER, Disposition.LIST, "bracket_marker")
    return None


def _counts_at_head(text: str, found: re.Match[str]) -> bool:
    """Whether the marker-like head of a line is a decimal or a grouped figure after all (3.5万, 1,200)."""
    return found[0].endswith(",") or (text[found.start()].isdecimal() and text[found.end() : found.end() + 1].isdecimal())


def _previous(text: str, at: int) -> str:
    """The last character before ``at`` that is no space; a line end counts, the text's start is empty."""
    position = at - 1
    while position >= 0 and text[position] in " \t":
        position -= 1
    return text[position] if position >= 0 else ""


def _at_line_head(text: str, at: int) -> bool:
    position = at - 1
    while position >= 0 and text[position] in " \t#*>":
        position -= 1
    return position < 0 or text[position] in "\n\r"


# --- identifiers --------------------------------------------------------------------------------------------

_TOKEN: Final = re.compile(r"[A-Za-z]*\d+(?:[A-Za-z.\-]*[A-Za-z\d])*", re.ASCII)
_SUM: Final = re.compile(r"\d+(?:\.\d+)?(?:\+[\dA-Za-z]+(?:\.\d+)?)+(?:(?:大于|>|=)\d+(?:\.\d+)?)?", re.ASCII)
_PHONE: Final = re.compile(r"(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|0\d{2,3}\d{7,8})(?:-\d+|/\d+)*(?!\d)", re.ASCII)
_HOTLINE: Final = re.compile(
    r"(?:11[0-9]|12[0-9]|12[0-9]{3}|96[0-9]{3,4}|95[0-9]{3,4}|100\d{2})(?=接处?警|报警|热线|平台|电话|指挥|服务|中心|警情|联动|反诈|预警|急救|专线|投诉|举报|宣传|开放日|政务|市民|便民|短信|系统|[”\"』」’])",
    re.ASCII,
)
_EVENT_DAY: Final = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})[·•・.](?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[”\"』」’])")
_EVENT_BARE: Final = re.compile(r"\d{1,2}[·•・]\d{1,2}")
_PLAN_NAME: Final = re.compile(r"(?:十[一二三四五]|二十|[一二三四五六七八九])五(?=规划|计划|时期|期间|末|初|以来|开局|收官|[”\"』」’])|十[一二三四五]五")
_CONGRESS: Final = re.compile(
    rf"[{_CHINESE_DIGIT}]{{1,4}}(?:大(?=[精报代以召胜闭开会提作和、,。]|二十|三中|$)|届(?:[{_CHINESE_DIGIT}][中次](?:、[{_CHINESE_DIGIT}][中次])*)?(?:全会|全体会议)?|中全会|[{_CHINESE_DIGIT}]?次全会)"
)
_NAMED_DAY: Final = re.compile(r"(?:七一|八一|十一|五一|六一|五四|三八|九三|七七|八一五|九一八|二七|五卅|三一五|双十一|四一二|一二九)(?=[”\"』」’])")
_LONG_DIGITS: Final = re.compile(r"\d{8,}(?![\d.]|[万亿])", re.ASCII)
_VERSION: Final = re.compile(r"\d+\.\d+(?:\.\d+)*(?=版|时代|系统|工程|升级)|\d+(?:\.\d+){2,}", re.ASCII)
_DOCUMENT_NUMBER: Final = re.compile(r"[〔\[(【]?\d{4}[〕\])】]\s?第?\d+号|\d+号(?=文|令|公告|文件|通知|决议|提案|议案)")


def identifier_at(text: str, at: int) -> Named | None:
    """The identifier whose digits begin at ``at``: PM2.5, G318, 1+2+N, 96110, a phone number, “十四五”."""
    char = text[at]
    if not char.isdecimal():
        return _chinese_identifier(text, at)
    before = text[at - 1] if at else ""
    if before.isascii() and (before.isalpha() or (before in "-_" and text[at - 2 : at - 1].isascii() and text[at - 2 : at - 1].isalpha())):
        return _latin_token(text, at)
    if before in "/_@=#&" and before and _ADDRESS.search(text, max(0, at - 120), at):
        return _latin_token(text, at)
    for pattern, rule in _DIGIT_NAMES:
        found = pattern.match(text, at)
        if found is not None:
            return Named(at, found.end(), Kind.IDENTIFIER, Disposition.NAME, rule)
    return _digits_with_letters(text, at)


_DIGIT_NAMES: Final = (
    (_SUM, "sum_pattern"),
    (_PHONE, "phone_number"),
    (_HOTLINE, "hotline"),
    (_EVENT_DAY, "named_day"),
    (_EVENT_BARE, "named_day"),
    (_VERSION, "version"),
    (_LONG_DIGITS, "long_number"),
    (_DOCUMENT_NUMBER, "document_number"),
)


# A web address or file name that runs up to its end.
_ADDRESS: Final = re.compile(r"(?:://|www\.|[A-Za-z_]{2})[!-~]*$")


def _latin_token(text: str, at: int) -> Named:
    start = at
    while start and text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "-_."):
        start -= 1
    while start < at and not text[start].isalnum():
        start += 1
    found = _TOKEN.match(text, start)
    end = max(found.end() if found is not None else at + 1, at + 1)
    return Named(start, end, Kind.IDENTIFIER, Disposition.NAME, "latin_code")


_LATIN_TAIL: Final = re.compile(r"\d+(?:\.\d+)?([A-Za-z]+[A-Za-z\d]*)", re.ASCII)
_LATIN_UNITS: Final = frozenset(
    "m km cm mm nm kg g mg t L ml mL l kW kWh kwh MW MWh GW W V kV Hz kHz MHz GHz MB GB TB KB PB Mbps Gbps m2 m3 km2 pct dB pH ug "
    "KM CM MM KG KW KWH RMB USD EUR HKD s ms min h".split()
)


def _digits_with_letters(text: str, at: int) -> Named | None:
    found = _LATIN_TAIL.match(text, at)
    if found is None or found[1] in _LATIN_UNITS:
        return None
    return Named(at, found.end(), Kind.IDENTIFIER, Disposition.NAME, "latin_code")


def _chinese_identifier(text: str, at: int) -> Named | None:
    for pattern, rule in ((_PLAN_NAME, "plan_name"), (_NAMED_DAY, "named_day"), (_EVENT_DAY, "named_day"), (_CONGRESS, "congress")):
        found = pattern.match(text, at)
        if found is not None:
            return Named(at, found.end(), Kind.IDENTIFIER, Disposition.NAME, rule)
    return None


# --- names in quotation marks, titles, awards ---------------------------------------------------------------

# The longest quotation read as slogans, and the longest slogan whose numeral stands inside it.
_QUOTED_REACH: Final = 30
_SLOGAN_LENGTH: Final = 8
_CLAUSE_END: Final = frozenset(",。;!?:,\n\r")
_MEASURE_TAIL: Final = re.compile(r"(?:[余多]?[万亿]?(?:元|%|个百分点|人次|平方|公里|吨|千瓦|倍|‰))|年[内前后]")
_AWARD: Final = re.compile(r"([一二三四五])(?:等(?:功|奖|军功|战功|勋章|奖章|革命|立功|荣誉)|级(?:英模|英雄|战斗英雄|警督|警司|警监|警员|律师|法官|检察官|高级|勋章|达标|甲等|乙等|文物|资质|响应|警长|调研员))")
_CLASS_LEVEL: Final = re.compile(r"(?:\d|[一二三四五六七八九])(?:甲|星级|级(?=响应|地震|风|甲等|标准|医院|文物|资质|保护|景区|公路|英模|战斗))")
_EVENT_WORDS: Final = (
    "发案 发生 事故 伤亡 死亡 感染 扩散 投诉 上访 差错 失误 违纪 违法 案件 报告 警情 增长 新增 输入 确诊 病例 火灾 非访 进京 失管 脱管 漏管 越级 返贫 举报 纠纷 命案 "
    "刑案 亡人 伤害 复发 疫情 信访 犯罪 被骗 损失 漏报 缺陷 积压 退查 超期 延误 逾期 溺水 酒驾 涉诉 复议 败诉 错案 逃犯 盲区 增幅 舆情 失联 滞留 越狱 脱逃 逃跑 冤错 瑕疵 起火 "
    "走私 脱离 拖欠 欠薪 突破"
).split()


def zero_at(text: str, at: int) -> bool:
    """Whether the 零 at ``at`` says that nothing of a kind happened: 零发案, “零”发生, 零事故."""
    tail = text[at + 1 : at + 4].lstrip("".join(_CLOSE))
    return tail.startswith(tuple(_EVENT_WORDS)) and text[at - 1 : at] != "从"


def named_at(text: str, at: int) -> Named | None:
    """The name that a numeral at ``at`` begins or stands in by its quotation marks, book title or award class."""
    award = _AWARD.match(text, at)
    if award is not None and text[at - 1 : at] not in ("第",):
        return Named(at, at + 1, Kind.RANK, Disposition.NAME, "award_class")
    level = _CLASS_LEVEL.match(text, at)
    if level is not None:
        return Named(at, level.end(), Kind.IDENTIFIER, Disposition.NAME, "class_level")
    return _quoted(text, at)


def in_title(text: str, at: int) -> bool:
    """Whether ``at`` lies inside 《…》 of one line."""
    lowest = max(0, at - 60)
    opened = text.rfind("《", lowest, at)
    return opened >= 0 and text.rfind("》", opened, at) < 0 and "\n" not in text[opened:at]


def _quoted(text: str, at: int) -> Named | None:
    """The rest of the slogan in quotation marks that holds ``at``: “四种形式”, “一窗受理、一站办结”."""
    opened = _opening(text, at)
    if opened is None:
        return None
    closed = _closing(text, at, _PAIRS[text[opened]])
    if closed is None:
        return None
    start = max(text.rfind("、", opened, at), opened) + 1
    end = text.find("、", at, closed)
    end = closed if end < 0 else end
    slogan = start == at or end - start <= _SLOGAN_LENGTH
    if not slogan or end - start > 2 * _SLOGAN_LENGTH or _is_figure(text, at, end):
        return None
    return Named(at, end, Kind.IDENTIFIER, Disposition.NAME, "quoted_name")


def _opening(text: str, at: int) -> int | None:
    """Where the quotation that holds ``at`` opens, at most ``_QUOTED_REACH`` characters back."""
    for position in range(at - 1, max(-1, at - _QUOTED_REACH), -1):
        if text[position] in _OPEN:
            return position
        if text[position] in _CLOSE or text[position] in _CLAUSE_END:
            return None
    return None


def _closing(text: str, at: int, mark: str) -> int | None:
    """Where the quotation closes with ``mark``, None where another opens or a clause ends before."""
    for position in range(at, min(len(text), at + _QUOTED_REACH)):
        if text[position] == mark:
            return position
        if text[position] in _OPEN or text[position] in _CLAUSE_END:
            return None
    return None


_FIGURE: Final = re.compile(
    rf"(?:\d[\d,.]*[余多]?[百千万亿]*[余多]?(?:[%‰]|元|万|个百分点|人次?|名|起|件|吨|公里|倍|平方米)|百分之|零)(?:[^{_CHINESE_DIGIT}\d]{{0,6}})$"
)


def _is_figure(text: str, at: int, end: int) -> bool:
    """Whether the quoted words are a plain measurement (“100%”, “3000万元”) rather than a slogan."""
    return _FIGURE.fullmatch(text, at, end) is not None


# --- what a quantity's neighbours make of it ----------------------------------------------------------------

_RESULT_VERBS: Final = re.compile(
    r"(?:破获|侦破|查处|查获|打掉|抓获|捣毁|端掉|发生|缴获|收缴|救助|获得?|荣获|办理|受理|立案?|审结|处置|成功|建成|新建|新增|完成|侦办|破|缉捕|击毙|刑拘|逮捕|移送|起诉|解救|挽救|挽回|追回|成立|设立|牺牲|死亡|受伤|负伤|"
    r"评为|被评|表彰|授予|记|命名|调解|化解|扑灭|扑救|整治|取缔|关闭|关停|吊销|销毁|起获|扣押|冻结|发现|排查|整改|督办|挂牌|通过|出台|印发|制定|修订|开展|组织|举办|召开|共|计|达|有|含|其中|累计|"
    r"协助|配合|指导|配备|购置|增设|安装|建立|建设|打造|培训|输送|引进|招录|选派|派出|出动|投入)(?:了|各类|涉\w{1,3})?$"
)
_EACH: Final = re.compile(r"(?:每|每隔|这|那|某|同|另|另外|任何|哪|上|下|前|后|又|再|头|首|第|如此|这样|成为|作为|是|有|做|当好?|像|的|了|着|送来|某种|找到|为|给)$")
_LOOSE_UNITS: Final = frozenset(
    "批 种 系列 些 样 番 阵 片 面 方 股 道 团 条 封 个 名 位 份 张 句 件 支 把 群 场 座 只 颗 步 段 次 代 次次 届 家 户 天 年 刻 声 点 分 圈 杯 碗 首 曲 幅 笔 本 篇 项 处 层 手 圆 元 站 路 网 线 类 口 级 起 桩 "
    "岁 晚 夜 日 下 栋 套 间 所 里 头 轮 期 流 村 堂 课".split()
)
_NAMED_UNITS: Final = frozenset("届 期 号 批 季 款 条 章 节 篇 版 代 世 中队 大队 支队 总队 号楼 单元 党支部 部 军 师 团 营 连 排 班 院 校 区 国 环 线 机".split())
_DURATION_BEFORE: Final = re.compile(r"(?:为期|历时|历经|耗时|时隔|每隔|经过|时间跨度|长达近?|利用|用时?|花费?|过去|未来|今后|最近|近|前|头|经|历|逢|每|阔别|时长|前后|第)$")
_DURATION_AFTER: Final = re.compile(
    r"(?:来|以来|多来|前|后|以前|以后|之前|之后|内|之内|以内|间|之间|期间|当中|中(?!央|国|心|小|学|队)|里|时间|不间断|全天候|值守|值班|在线|待命|轮班|轮值|备勤|巡逻|巡控|连轴|热线|服务|营业|开放|自助|响应|制|如一日|一遇|一次|一度|一届|任期|期限|期)"
)
# 二十国集团, 七国峰会, 三方会谈: so many members make the name.
_GROUP: Final = re.compile(r"(?:集团(?!军|公司|化)|联盟|峰会|同盟|共同体|公约|协定|会谈|演义)")
_CAMPAIGN: Final = re.compile(r"[^,。;、]{0,6}(?:行动|规划|计划|攻坚|工程|方案)")
_LIFE: Final = re.compile(r"(?:寻[子女亲父母夫妻]|失散|从警|入警|从检|从教|行医|参加工作|工龄|党龄|扎根基层|守岛|坚守岗位|服役|执教)(?:近|超过|逾|了)?$")
_RECORD: Final = re.compile(r"[^,。;、]{0,2}(?:最|新低|新高|首次|未有|罕见|之最|第一|全破|全部|无|没有|未|零|保持|稳居|获|荣获|被|位居|名列|实现|蝉联|下降|增长|递增)")
_BIG_NAME: Final = re.compile(rf"大(?!类|部|于|约|概|型|中型|项(?!目)|批|量|大|宗|额|案|件|幅|小){_CJK}")
_LEVEL: Final = re.compile(r"(?:级|层|方|位|维)(?=联动|联创|联防|管理|治理|书记|公安|机关|人民|法院|检察|医院|政府|行政|党|组织|机构|响应|审批|综治|体系|网络|责任|平台|网格|中心|调解|协同|共|一体|指挥|巡防|防控|河长|林长|劝阻|应急|部门|领导|服务|干部|财政|教育|卫生|信访)")
_LAW_ARTICLE: Final = frozenset("条 款 项 章 节 编".split())


def verdict(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    """Why ``quantity`` (with its folded ``unit``) is no figure, or None where it may be one."""
    if in_title(text, quantity.start):
        return Verdict(Disposition.NAME, "in_title")
    if quantity.kind is Kind.DURATION:
        found = _duration(text, quantity, unit)
        if found is not None:
            return found
    if _defines_class(text, quantity, unit):
        return Verdict(Disposition.DEFINITION, "bound_of_class")
    if _GROUP.match(text, quantity.end) and quantity.reading.approximation is Approximation.EXACT:
        return Verdict(Disposition.NAME, "named_group")
    if unit in ("周年", "华诞"):
        return Verdict(Disposition.DATE, "anniversary")
    if text[quantity.numeral].isdecimal():
        return _arabic_name(text, quantity, unit)
    return _chinese_name(text, quantity, unit)


def _duration(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    if unit not in TIME_UNITS:
        return None
    start, end = quantity.start, quantity.end
    one = text[quantity.numeral : quantity.numeral_end] == "一"
    window = text[max(0, start - 4) : start]
    after = _DURATION_AFTER.match(text, end)
    if after is not None:
        if after[0] in ("来", "以来", "多来") and _RECORD.match(text, after.end()):
            return None
        if one and after[0] in ("来", "以来"):
            return Verdict(Disposition.LOOSE, "loose_time")
        return Verdict(Disposition.DATE, "time_span")
    if _CAMPAIGN.match(text, end) and unit == "年":
        return Verdict(Disposition.NAME, "named_campaign")
    if _LIFE.search(text, max(0, start - 6), start):
        return Verdict(Disposition.PERSON, "life_story")
    if window.endswith("每"):
        return Verdict(Disposition.DATE, "each_time")
    if one and re.search(r"(?:这|那|的|新|又|同|上|下|过去|整)$", window):
        return Verdict(Disposition.LOOSE, "loose_time")
    if re.search(r"(?:为期|历时|历经|耗时|时隔|每隔|经过)(?:近|约)?$", window):
        return Verdict(Disposition.DATE, "time_span")
    return None


# After a bound a noun phrase follows that the bound defines: 20人以上的派出所, 5年以上信访积案.
_NOT_A_HEAD: Final = re.compile(
    r"[,。;、:!?)\s”’』」]|$|的?(?:增长|上升|下降|提高|的?目标|水平|同比|环比|较|比|和|与|及|以及|或|左右|为|是|在|被|由|已|将|均|都|并|且|而|受到|参加|参与|达|实现|完成|获|其中|到|用于|用|来自|从|以)"
)


# 10个以上精品景区 counts; 20人以上派出所 and 3亩以上企业 bound a class.
_COUNTED_THINGS: Final = frozenset("个 家 项 起 件 处 所 台 辆 部 场 条 宗 批 套 份 座 种 次 只 支".split())


def _defines_class(text: str, quantity: Quantity, unit: str) -> bool:
    if quantity.after not in ("以上", "以下", "以内", "之内", "之上", "之下") or not unit:
        return False
    if text[quantity.end : quantity.end + 1] == ")":
        return "(" in text[max(0, quantity.start - 12) : quantity.start]
    if unit in _COUNTED_THINGS and text[quantity.end : quantity.end + 1] != "的":
        return False
    if quantity.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE):
        return text[quantity.end : quantity.end + 1] == "的" and not text.startswith(("的目标", "的水平", "的增"), quantity.end)
    return _NOT_A_HEAD.match(text, quantity.end) is None


def _arabic_name(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    if text[quantity.start - 1 : quantity.start] == "第" and quantity.start:
        return None
    if unit in ("号", "号楼") or (unit == "路" and text.startswith("公交", quantity.end)):
        return Verdict(Disposition.NAME, "numbered")
    if not unit and _BIG_NAME.match(text, quantity.end):
        return Verdict(Disposition.NAME, "great_things")
    return None


def _chinese_name(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    written = text[quantity.numeral : quantity.numeral_end]
    if not unit and _BIG_NAME.match(text, quantity.end):
        return Verdict(Disposition.NAME, "great_things")
    if unit == "级" and _HEAD.match(text, quantity.end):
        return Verdict(Disposition.DEFINITION, "levels")
    if _is_round_word(text, quantity):
        return Verdict(Disposition.LOOSE, "round_word")
    if unit in ("级", "层", "方", "位", "维") and _LEVEL.match(text, quantity.end - len(unit)):
        return Verdict(Disposition.DEFINITION, "levels")
    if unit == "号":
        return Verdict(Disposition.NAME, "numbered")
    if unit == "项" and text.startswith(("主要", "重点"), quantity.end) and not _RESULT_VERBS.search(text, max(0, quantity.start - 6), quantity.start):
        return Verdict(Disposition.DEFINITION, "known_set")
    if written == "一" and quantity.reading.approximation is Approximation.EXACT:
        return _one(text, quantity, unit)
    if written in ("几", "数"):
        return Verdict(Disposition.LOOSE, "indefinite")
    return None


_HEAD: Final = re.compile(_CJK)


def _is_round_word(text: str, quantity: Quantity) -> bool:
    """Whether 百, 千, 万 or 亿 stands without a digit before a noun: 万亩良田, 千亿级产业, 万名师生."""
    written = text[quantity.numeral : quantity.numeral_end]
    if not set(written) <= set("百千万亿") or quantity.reading.approximation is not Approximation.EXACT:
        return False
    return _HEAD.match(text, quantity.end) is not None and quantity.kind is not Kind.MULTIPLE


_NONE_OCCURRED: Final = re.compile(r"(?:未|没有?|无|不)(?:再)?(?:发生|出现|有)(?:过)?$")
_COUNTED_BEFORE: Final = re.compile(r"\d[余多]?[万亿]?\S{1,14}[、,和及]\S{0,8}$")


_CASE_NOUN: Final = re.compile(r"[^,。;、!?\n]{0,16}?(?:案|事故|火灾|事件|警情|纠纷|行为|报警|投诉|举报)")


def is_together(text: str, quantity: Quantity) -> bool:
    """Whether 一起 means "together": no case follows it and no verb of result stands before it."""
    if text[quantity.start : quantity.end] != "一起":
        return False
    if none_occurred(text, quantity) or _CASE_NOUN.match(text, quantity.end):
        return False
    return _RESULT_VERBS.search(text, max(0, quantity.start - 6), quantity.start) is None


_SPAN_END: Final = re.compile(r"(?:多来|以来|以前|之前|以后|之后|之内|以内|之间|前后|来|前|后|内|间)")


def span_end(text: str, at: int) -> int:
    """Where a duration that says when ends with its 来, 前, 内 …: 十年前, 一年来."""
    found = _SPAN_END.match(text, at)
    return found.end() if found is not None else at


def none_occurred(text: str, quantity: Quantity) -> bool:
    """Whether the 一 of 未发生一起案件 stands for none at all."""
    return (
        text[quantity.numeral : quantity.numeral_end] == "一"
        and _NONE_OCCURRED.search(text, max(0, quantity.start - 6), quantity.start) is not None
    )


def _one(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    """一 with a classifier is an article (一封信) unless a verb of result counts with it (破获一起)."""
    if none_occurred(text, quantity):
        noun = re.compile(r"[^,。;!?\n]{0,12}(?:以上|以下)").match(text, quantity.end)
        return Verdict(Disposition.DEFINITION, "none_of_class") if noun is not None else None
    if quantity.kind in (Kind.PERCENT, Kind.MULTIPLE, Kind.MONEY, Kind.PERCENTAGE_POINT):
        return None
    window = max(0, quantity.start - 6)
    if unit in ("起", "件", "宗", "例", "名", "人", "次", "处", "家", "个", "项", "支", "辆", "枚", "户", "部", "人次") and _RESULT_VERBS.search(
        text, window, quantity.start
    ):
        return None
    return Verdict(Disposition.LOOSE, "article")
