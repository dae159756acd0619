"""The units and classifiers that a numeral may carry, with the kind that each gives its number.

Decides which stretch after a numeral is its unit (the longest in the table), what kind of quantity the unit
makes of it, and which units may stand for one another. Everything here is written in Simplified Chinese; text
is folded before it is looked up.

Sources: the classifier lists of 现代汉语八百词 (appendix 名词、量词配合表) for the single classifiers, the State
Council's list of legal measuring units (中华人民共和国法定计量单位, 1984) for measures, ISO 4217's Chinese names
for currencies, and the compound classifiers of official statistics (人次, 家次, 户次, 吨公里, 万千瓦时 …).
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.mention import Kind
from summarizer.numbers.patterns import Pattern

__all__ = [
    "CLASSIFIERS", "TIME_UNITS", "UNIT_KINDS", "alternative_end", "denominator_end", "same_counting", "unit_kind", "unit_length",
]  # fmt: skip

# Classifiers for people, cases, things and events. A noun that may follow a numeral without a classifier
# (村, 国, 省, 校 …) counts here as its own classifier, as it does in official prose (七地、三县、百校).
CLASSIFIERS: Final = tuple(
    (
        "个 人 男 女 名 位 起 件 宗 案 条 项 处 次 家 户 辆 台 部 把 支 枚 张 份 册 本 篇 封 只 头 匹 条 尾 峰 株 棵 颗 粒 片 块 根 "
        "座 栋 幢 间 套 所 栋 层 级 架 艘 列 节 门 扇 面 幅 副 双 对 打 批 伙 群 帮 组 队 班 排 连 营 团 类 种 样 款 型 号 届 期 轮 场 "
        "届 回 趟 遍 番 下 顿 阵 步 圈 道 眼 口 杆 挺 门 发 枪 包 袋 箱 盒 瓶 桶 罐 桩 笔 单 票 例 句 段 章 节 页 行 字 词 首 则 "
        "员 口 代 辈 成员 岁 周岁 周年 年级 学年 学期 课时 学时 学分 床 床位 张床位 席 席位 股 手 点 分 级 度 倍 折 "
        "村 镇 乡 县 市 省 区 国 州 校 院 馆 站 厂 店 网 库 路 线 线路 航线 机 车 船 井 桥 岛 河 湖 山 林 "
        "人次 人份 人天 人日 人时 人年 人公里 吨公里 台次 台套 台件 辆次 车次 架次 艘次 班次 列次 航次 场次 家次 户次 件次 "
        "户人 批次 期次 项次 处次 条次 起次 例次 点次 频次 轮次 节次 队次 座次 组次 标段 标箱 "
        "头次 只次 套次 间次 份次 篇次 张次 笔次 部次 站次 所次 册次 床日 "
        "亩次 公里次 平方米次 个次 名次 重量箱 标准箱 集装箱 箱次 卷 盘 锭 纱锭 棵树 包次 束 堆 串 滴 丝 缕 股 丛 茬 拨 拨次 "
        "味 剂 针 针次 剂次 床 例次 人份 门次 学位 对次 组数 记 缸 盏 杯 碗 盆 锅 勺 担 筐 车皮 车厢 节车厢 "
        "则 页次 管 帧 集 版 期刊 讲 课 幕 出 支队 支部 席次 票次 招 计 码 环 格 档 档次 方阵 梯队 声 拳 脚 巴掌 刀 "
        "顶 辑 强 卷次 通 路车 度电 桌 圈 站点 家庭 世 世纪 等 等次 流 维 元素 通道 摊 摊位 泊位 车位 停车位 "
        "吨次 支次 枝 朵 瓣 截 摞 沓 叠 捆 扎 副 贴 帖 台阶 届次 军 党 族 国籍 大类 小类 门类 科 系 专业 课题 院校 "
        "网点 网格 楼 单元 室 号楼 门牌 幢楼 片区 社区 街道 小区 地市 区市 地 盟 旗 班级 中队 大队 总队"
    ).split()
)

_MEASURES: Final = tuple(
    (
        "米 厘米 毫米 微米 纳米 分米 千米 公里 里 华里 英里 海里 公尺 公分 尺 寸 丈 英尺 英寸 码 光年 延米 延长米 车道公里 "
        "平方米 平方公里 平方千米 平方厘米 平方毫米 平方分米 平方英尺 平米 平方 公顷 亩 顷 公亩 英亩 亿亩 分地 亩地 "
        "立方米 立方 立方厘米 立方分米 立方千米 立方公里 标准立方米 标立方米 方 升 毫升 公升 加仑 品脱 桶 蒲式耳 "
        "吨 公吨 千克 公斤 公克 斤 市斤 克 毫克 微克 纳克 两 英镑重 磅 盎司 克拉 担 吨标准煤 吨标煤 吨煤 标准煤 吨二氧化碳 吨级 "
        "千瓦 千瓦时 千瓦小时 兆瓦 兆瓦时 吉瓦 瓦 瓦时 瓦特 马力 度 伏 伏特 千伏 千伏安 兆伏安 安培 安 毫安 毫安时 欧姆 赫兹 千赫 兆赫 "
        "千赫兹 兆赫兹 "
        "焦耳 千焦 卡路里 千卡 大卡 牛顿 帕 千帕 兆帕 百帕 毫巴 流明 勒克斯 贝克勒尔 摩尔 分贝 摄氏度 华氏度 开尔文 ℃ ℉ ° °C °F "
        "字节 比特 千字节 兆字节 吉字节 太字节 像素 兆比特 位数 "
        "m km cm mm nm KM CM MM KG KWH kg g mg t L ml mL kW kWh kwh MW MWh GW W V kV Hz kHz MHz GHz MB GB TB KB PB Mbps Gbps m2 m3 km2 "
        "㎡ ㎥ ㎞ ㎏ ㎝ ㎜ ㎎ m² m³ km² ℓ Ω dB pH "
        "微克/立方米 毫克/立方米 毫克/升 微克/升 毫克/千克 毫克/公斤 公里/小时 千米/小时 米/秒 元/吨 元/斤 元/公斤 元/亩 元/平方米 "
        "元/月 元/年 元/人 元/天 元/小时 人/平方公里 公斤/亩 斤/亩 吨/日 吨/年 吨/天 吨/小时 立方米/日 立方米/秒 次/分 辆/日 kg/m3 "
        "毫克/100毫升 mg/100ml km/h m/s mg/L ug/m3 μg/m³ μg/m3 mg/m3 级地震"
    ).split()
)

_MONEY: Final = tuple(
    (
        "元 元钱 块 块钱 角 毛 毛钱 分钱 圆 人民币 人民币元 美元 美金 欧元 英镑 日元 日圆 港元 港币 澳元 澳门元 台币 新台币 韩元 "
        "卢布 法郎 瑞士法郎 加元 加拿大元 澳大利亚元 新加坡元 新元 新西兰元 泰铢 卢比 马克 比索 里拉 里亚尔 第纳尔 克朗 越南盾 盾 "
        "雷亚尔 印度卢布 奈拉 马来西亚令吉 兰特 林吉特 令吉 坚戈 图格里克 先令 便士 美分 欧分 镑 美元钱 比特币 以太币 泰达币 "
        "特别提款权 RMB CNY USD EUR HKD GBP JPY TWD MOP ¥ $ € £ ₩ US$ HK$ NT$"
    ).split()
)

# Units that say how long; with a calendar word before them they say when (grammar and dates decide).
TIME_UNITS: Final = tuple(
    (
        "年 个年头 年头 载 岁月 个月 月 个多月 周 个周 星期 个星期 礼拜 个礼拜 旬 季度 个季度 天 日 昼夜 个昼夜 夜 晚 "
        "个工作日 工作日 个自然日 自然日 小时 个小时 钟头 个钟头 个时辰 刻钟 分钟 秒 秒钟 毫秒 微秒 分秒 世纪 个世纪 "
        "个百分年 年代 个年代 个学期 个学年 个五年 个昼夜 个晚上 个夜晚 个早晨 个交易日 交易日"
    ).split()
)

_PERCENT: Final = ("%", "％", "‰", "‱", "个百分比", "成", "折", "个百分号")
_POINTS: Final = ("个百分点", "百分点", "个千分点", "千分点", "个万分点", "pct")
_MULTIPLES: Final = ("倍", "番", "倍数", "成倍")


def _kinds() -> dict[str, Kind]:
    """Every unit with the kind that it makes; where lists overlap, the later one speaks."""
    table: dict[str, Kind] = {}
    for units, kind in (
        (CLASSIFIERS, Kind.COUNT),
        (_MEASURES, Kind.COUNT),
        (TIME_UNITS, Kind.DURATION),
        (_MONEY, Kind.MONEY),
        (_PERCENT, Kind.PERCENT),
        (_POINTS, Kind.PERCENTAGE_POINT),
        (_MULTIPLES, Kind.MULTIPLE),
    ):
        table.update(dict.fromkeys(units, kind))
    return table


UNIT_KINDS: Final = _kinds()


def _lengths() -> dict[str, tuple[int, ...]]:
    """For each first character the lengths of the units that begin with it, longest first."""
    found: dict[str, set[int]] = {}
    for unit in UNIT_KINDS:
        found.setdefault(unit[0], set()).add(len(unit))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


_LENGTHS: Final = _lengths()

# Words that begin with a unit's character and are no unit: 3成立, 15人民币, 5分别.
_OTHER_WORDS: Final = """
    男子 男性 男女 男孩 男童 女子 女性 女儿 女孩 女童 女士 女工
    成立 成为 成功 成果 成员 成本 成绩 成长 成就 成熟 成都 成效 成年 成片 成交 成套 折扣 折叠 折合 折算 折旧
    折股 折射 分别 分成 分为 分类 分布 分析 分工 分行 分局 分管 分享 分散 分公司 分明 分子 分批 人民 人大
    人均 人工 人员 人才 人口 人身 人类 人物 人力 人事 人生 人间 人家 人文 人社 人居 名列 名为 名叫 名义 名称
    名誉 名单 名牌 名优 名录 名特 位于 位居 位列 位置 部门 部分 部队 部署 部委 部级 部属 场所 场地 所示 所属 所有 所在 所需 所涉 场馆 点击
    点多 点名 点评 点对 点面 道路 道德 道歉 面积 面对 面向 面临 面上 面貌 面板 期间 期货 期望 期盼 期待 期末
    代表 代理 代办 行动 行业 行政 行为 行程 行人 路口 路段 路上 路面 发展 发生 发放 发现 发布 发动 发明 发出
    发挥 发电 发行 发达 发送 发案 发起 发回 发还 发改 单位 单独 单项 单元 单一 条件 条例 条块 件均 项目部 站台 站点 站位
    市场 市民 市级 市政 市委 市属 市直 省级 省委 省市 省部 省道 区域 区级 区间 区委 县级 县委 县域 村民 村级
    村委 村庄 国家 国内 国际 国有 国营 国民 国道 国债 车辆 车间 车主 车型 机关 机构 机制 机动 机器 机会 机组
    地区 地级 地方 地震 地质 地下 日元 日本 日常 日报 日均 日益 日夜 月均 月球 月底 月末 天然 天津 天空 天气
    天津市 时代 时间 时期 时候 时空 方面 方案 方式 方位 方针 方向 方法 口岸 口径 口气 口头 网络 网友 网民
    网上 线索 线上 线下 手段 手机 手续 手术 度假 度过 包括 包含 包装 包机 对于 对口 对接 对外 对象 对比 对策
    对标 打击 打造 打破 打掉 打赢 打响 打好 打通 把握 把关 把手 级别 门口 门户 门店 门诊 连续 连接 连年 连锁
    连片 班子 班长 班组 首次 首个 首批 首要 首先 首位 计划 计算 计入 计为 出口 出入 出台 出动 出现 出让 出租
    出警 出席 出版 出资 通过 通知 通报 通用 通信 通车 通道 记录 记者 记功 记集体 记个人 记大功 段时间 下降
    下岗 下达 下放 下级 下列 下辖 下属 下半 下滑 下跌 下调 下乡 下派 下沉 下游 等方面 等等 等工作 等地 等问题
    等单位 等项 流动 流域 流程 流入 系统 系列 系数 科技 科学 科研 科目 科室 党员 党委 党建 党组 党支部 军人
    军队 军事 军民 族群 档案 林业 林区 林草 林木 林地 山区 山东 山西 河北 河南 河道 河流 湖北 湖南 声音 环境
    环保 环节 环比 安全 安置 安排 安徽 安保 安装 安居 讲话 课题 课程 课堂 组织 组成 组建 组长 队伍 队员 队长
    团伙 团队 团体 团员 团结 团组 团聚 营业 营运 营商 营收 排查 排名 排放 排除 排水 排列 样本 样品 回升 回落
    回复 回收 回访 回应 字号 字以 里程 里面 升至 升级 升高 升幅 升到 集团 集体 集中 集资 集市 版权 世界 院士
    院校 校园 校区 馆藏 厂家 厂商 楼宇 楼盘 楼市 室内 室外 员工 员额 股份 股权 股票 股东 刀具 枪支 步伐 步骤
    号召 号称 届时 周边 周围 周期 周转 周末 夜间 夜市 晚会 晚上 元素 元旦 元首 元宵 角度 角色 毛利 毛重 块头
    管理 管控 管辖 管制 管护 管道 管网 管线 管委 管教 管好 管住 管用 管理员
    强化 强调 强制 强力 强度 强烈 强势 强大 强市 强县 强国 强军 强警 强基 强降 强对 强省 强村 强镇 强区 强校 强链 强企 强边 强农
    盾牌 盾构 米面 克服 克隆 瓦斯 瓦房 尺寸 尺度 担任 担保 担当 担负 顷刻 倍增 倍受 番茄 番号
    """.split()


def _by_first() -> dict[str, tuple[str, ...]]:
    """The other words by their first character."""
    grouped: dict[str, list[str]] = {}
    for word in _OTHER_WORDS:
        grouped.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in grouped.items()}


_NOT_UNITS: Final = _by_first()
_LATIN: Final = frozenset(unit for unit in UNIT_KINDS if unit[-1].isascii() and unit[-1].isalpha())
# … unless they begin a longer word: 31名优秀民警, 12名单身民警.
_LONGER_WORDS: Final = {"名优": "秀", "名单": "身亲", "名特": "警等教", "名人": "大员民才"}
_AMBIGUOUS: Final = _LATIN | frozenset(_NOT_UNITS) | {"两"}


def unit_length(text: str, at: int) -> int:
    """How many characters of ``text`` from ``at`` are a unit; 0 where none begins there."""
    for length in _LENGTHS.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in UNIT_KINDS:
            if unit in _AMBIGUOUS and _is_other_word(text, at, unit):
                continue
            return len(unit)
    return 0


# 两 is the weight before what is weighed (三两黄金) and at the end; elsewhere it is two of a thing (两会, 两岸).
_GRADED: Final = frozenset("奖功品级次舱")  # 二等奖, 三等功
_WEIGHED: Final = frozenset("白银黄金酒重茶米肉油面药烟盐糖的以左半多")


def _is_other_word(text: str, at: int, unit: str) -> bool:
    if unit[-1].isascii() and unit[-1].isalpha():
        following = text[at + len(unit) : at + len(unit) + 1]
        return following.isascii() and following.isalnum()
    if unit == "两":
        following = text[at + 1 : at + 2]
        return "\u4e00" <= following <= "\u9fff" and following not in _WEIGHED
    if unit == "等":
        return text[at + 1 : at + 2] not in _GRADED  # 王五等3人, 拨打12345、119等: 等 is "and others"
    words = _NOT_UNITS.get(unit)
    if words is None or not text.startswith(words, at):
        return False
    longer = _LONGER_WORDS.get(text[at : at + 2])
    return longer is None or text[at + 2] not in longer


# What a rate is counted on: 元/平方米, 吨标准煤/万元, 人/km2, 12.6/10万.
_BASE: Final = Pattern("(/|每)(10{0,5}[万亿]?(?![\\d万亿]|[.,]\\d)|[十百千]?[万亿]|[百千])?")
_MEASURED_ON: Final = frozenset(
    "立方米 升 毫升 平方公里 平方千米 平方米 公顷 亩 千克 公斤 秒 小时 分钟 吨 km2 m3".split()
)


def denominator_end(text: str, at: int) -> int:
    """Where the base of a rate that begins with the / or 每 at ``at`` ends; 0 where none stands."""
    found = _BASE.match(text, at)
    if found is None:
        return 0
    length = unit_length(text, found.end())
    base = text[found.end() : found.end() + length]
    if found[1] == "每":
        return found.end() + length if base in _MEASURED_ON else 0
    behind_unit = "\u4e00" <= text[at - 1 : at] <= "\u9fff" or text[at - 1 : at].isalpha()
    return found.end() + length if found[2] or (length and behind_unit) else 0


# 5人(男) says who the five were, not what else they could be counted in.
_NO_ALTERNATIVE: Final = frozenset({"男", "女"})


def alternative_end(text: str, at: int, end: int) -> int:
    """Where the bracket with another unit after the unit ``text[at:end]`` ends (家(次), 面(封)); 0 where none stands.

    Both must be classifiers: a bracket after money, a measure of time or a percentage explains the figure.
    """
    opened = end + (text[end] == " ")  # 22处 (家)
    closed = text.find(")", opened + 2, opened + 5) if text[opened] == "(" else -1
    other = text[opened + 1 : closed] if closed > 0 else ""
    if other in _NO_ALTERNATIVE or not UNIT_KINDS.get(other) is UNIT_KINDS.get(text[at:end]) is Kind.COUNT:
        return 0
    return closed + 1


def unit_kind(unit: str | None) -> Kind:
    """The kind of quantity that ``unit`` (folded) makes; a count where there is none or it is unknown."""
    return UNIT_KINDS.get(unit, Kind.COUNT) if unit else Kind.COUNT


def _readings(unit: str) -> tuple[str, ...]:
    """The units that ``unit`` may stand for: 家(次) is 家 or 家次, 面(封) is 面 or 封."""
    first, bracket, rest = unit.partition("(")
    other = rest.rstrip(")")
    first = first.rstrip()
    return (first, other, first + other) if bracket else (unit,)


# Classifiers that count the same things and may replace one another (起案件 = 件案件, 人 = 名).
_FAMILIES: Final = (
    frozenset("起 件 宗 案 桩".split()),
    frozenset("人 名 位 员 口".split()),
    frozenset("元 块 圆 块钱 元钱 人民币 人民币元 RMB CNY ¥".split()),
    frozenset("公里 千米 km ㎞".split()),
    frozenset("公斤 千克 kg ㎏".split()),
    frozenset("平方米 平米 平方 ㎡ m2 m²".split()),
    frozenset("平方公里 平方千米 km2 km²".split()),
    frozenset("立方米 立方 方 m3 m³ ㎥".split()),
    frozenset("吨 公吨 t".split()),
    frozenset("千瓦时 度 千瓦小时 kWh kwh 度电".split()),
    frozenset("个百分点 百分点 pct".split()),
    frozenset("美元 美金 USD US$ $".split()),
    frozenset("港元 港币 HKD HK$".split()),
    frozenset("日元 日圆".split()),
    frozenset("小时 个小时 钟头 个钟头".split()),
    frozenset("天 日".split()),
    frozenset("周 星期 个星期 礼拜 个礼拜 个周".split()),
    frozenset("个月 月".split()),
    frozenset("个工作日 工作日".split()),
    frozenset("℃ 摄氏度".split()),
)
_FAMILY_OF: Final = {unit: number for number, family in enumerate(_FAMILIES) for unit in family}


def same_counting(first: str, second: str) -> bool:
    """Whether two folded units are the same or stand for one another."""
    if first == second:
        return True
    if "(" in first or "(" in second:
        return any(same_counting(one, two) for one in _readings(first) for two in _readings(second))
    if "/" in first and "/" in second:
        (one, _, per_one), (two, _, per_two) = first.partition("/"), second.partition("/")
        return same_counting(one, two) and same_counting(per_one, per_two)
    family = _FAMILY_OF.get(first)
    return family is not None and family == _FAMILY_OF.get(second)
