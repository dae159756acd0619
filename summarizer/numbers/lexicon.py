"""Words of the language that hold a numeral character and count nothing.

Decides which stretches the scan passes over (进一步, 统一, 第一时间, 一线, 老百姓, 三亚). A word belongs here only if
it counts nothing in any sentence; what depends on its neighbours is decided in ``names``. Written in
Simplified Chinese; text is folded before it is looked up.

Sources: 现代汉语词典 for words and four-character idioms, 中华人民共和国行政区划代码 for place names, and a reading of
public work reports for the set phrases of official prose.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from summarizer.numbers.patterns import Pattern

__all__ = ["name_end", "word_end"]

_ONE: Final = """
    一家人 一家子 上一年 三次产业 一产 二产 三产 一起来 一起努力 第二天 第三天 一二三产业 一览无余 一日 多一点 多一分 更上一层楼 一点 一层 一泉成河
    统一 单一 唯一 同一 划一 专一 归一 万一 不一 逐一 合一 惟一 整齐划一 始终如一 如一 一一 大一统 一统
    进一步 第一时间 第一线 第一手 一手 一线 一把手 一二把手 一直 一般 一样 一些 一定 一旦 一起 一切 一致 一并 一再 一向 一度 一边 一面 一方面 一体 一体化 一体两翼 一带一路
    一带 一律 一贯 一流 一如既往 一心 一生 一身 一路 一概 一同 一道 一味 一经 一齐 一连 一举 一共 一总 一阵 一新 一来 一时 一斑 一瞬 一刹那 一霎
    一系列 一连串 一大批 一批批 一件件 一桩桩 一个个 一项项 一次次 一步步 一点点 一条条 一张张 一场场 一道道 一幕幕 一封封 一名名 一位位 一座座 一家家 一户户
    一天天 一年年 一代代 一代又一代 一批又一批 一次又一次 一个又一个 一遍又一遍 一茬接着一茬 一件接着一件 一年又一年 一步一个脚印 一点一滴 一砖一瓦 一草一木 一针一线 一言一行 一举一动 一丝一毫 一分一秒
    一盘棋 一张网 一条龙 一站式 一窗式 一本账 一竿子 一揽子 一刀切 一篮子 一口气 一下子 一会儿 一阵子 一辈子 一席之地 一臂之力 一锤定音 一网打尽 一马当先 一往无前 一以贯之 一视同仁 一丝不苟 一目了然
    一脉相承 一鼓作气 一针见血 一帆风顺 一心一意 一朝一夕 一成不变 一触即发 一蹴而就 一劳永逸 一概而论 一落千丈 一模一样 一鸣惊人 一日千里 一如 一应俱全 一应 一日游 一瞥 一览表 一览 一元化 一次性 一贯制 一体推进 一氧化碳
    一次能源 一衣带水 一国两制 一分为二 一事一议 一岗双责 一票否决 一票否决制 一案双查 一线牵 一隅 一己之力 一己 一角 一员 一炮打响 一抓到底 一插到底 一贫如洗 一望无际 一无所有 一无所知 一塌糊涂 一意孤行 一拥而上 一哄而上
    一如以往 一表人才 一呼百应 一诺千金 一技之长 一专多能 一孔之见 一己私利 一定程度 一方水土 一方 一瓶颈 一级棒 一不小心 一路上 一路畅通 一路向前 一等 一流水平 一二线 一二三线 一环扣一环 一环 一线城市 一线民警 一对一 一比一 一招一式 一颦一笑
    清一色 独一无二 说一不二 数一数二 略知一二 挂万漏一 挂一漏万 三七二十一 三分天下 九一八事变 七七事变 十有八九 十之八九 八九不离十 无一例外 以一当十 背水一战 决一死战 奋力一搏 放手一搏 千钧一发 九死一生 百里挑一 万众一心 团结一心 上下一心 表里如一 知行合一 言行一致 高度一致 步调一致 千篇一律 焕然一新 耳目一新
    不一样 不一定 不一致 不一而足 有一定 又一次 再一次 每一个 每一名 每一位 每一次 每一项 每一天 每一处 每一起 每一份 每一件 每一条 每一户 每一家 每一寸 每一分 每一环 每一刻 每一步 每一场 每一座 每一班 每一滴 每一元 每一笔 任何一个 任何一名 任何一起
    下一步 下一阶段 上一阶段 新一轮 新一代 新一批 新一届 上一届 下一届 下一代 上一代 老一辈 老一代 年轻一代 另一方面 另一 某一 这一 那一 哪一 其一 之一 此一 同一个 近一时期 一时期 一个时期 一段时间 一定时期  初一 周一 星期一 礼拜一 高一 初一年级 大一
    点一滴 一夜之间 一夜 一早 一大早 一整套 一整天 一律由 一线员工 缺一不可 一票 一键 一键式 一扫而空 一扫 一掷千金 一展 一睹 一试 一遇 一跃 一改 一到 一有 一经查实 一看 一听 一想 一说 一查到底 一抹 一份子 一分子 一席话 一声令下 一不 一无
    三位一体 四位一体 五位一体 多位一体 天人合一 合而为一 归于一 混为一谈 付之一炬 毁于一旦 昙花一现 沧海一粟 冰山一角 管中窥豹可见一斑 可见一斑 美中不足之一 有朝一日 孤注一掷 相视一笑 付诸一笑 会心一笑 聚于一身 集于一身 融为一体 浑然一体 连成一片 打成一片 一片片
    王一 李一 石一 一氧 一帧 一窝蜂 一团和气 一团 一盘散沙 一头雾水 一败涂地 一波三折 一波未平 一石二鸟 一箭双雕 一举两得 一举多得 一清二楚 一清二白 一五一十 一来二去 一穷二白 一干二净 一差二错 一了百了 一本万利 一本正经 一毛不拔 一毫 一概
    一岁一枯荣 一度电 一跃成为 一跃而 一头扎进 一头 一端 一侧 一旁 一隅之地 一角钱 一律按 一旦发现 一俟 一反常态 一反 一脚 一手抓 一线岗位 一线执勤
    """.split()

_TWO: Final = """
    两岸 两会 两性 两手 两手抓 两手硬 两旁 两侧 两翼 两极 两难 两样 两栖 两广 两湖 两江 两面 两面派 两面人 两全 两全其美 两可 两边 两端 两头 两用 两地分居 两相 两口子 两委 两委会 两院 两高 两法衔接 两法 两弹一星 两节 两新 两癌 两面三刀 三言两语 三三两两 三长两短
    二维 二维码 二手 二手房 二手车 二轮 二次元 二胎 二孩 二氧化碳 二氧化硫 二噁英 二甲 二进制 二胡 二审 二重 二重性 二话不说 二线 二等 二七区 二连浩特 二道河 二级 不二 独一无二 接二连三 第二天 第二课堂 第二次世界大战 二战 周二 星期二 礼拜二 二中 二传 二奶 二郎 二人转 二十四节气 二十四小时制
    两不误 两不愁 两促进 两结合 两手准备 两步走 两点论 两线 两条腿 两条线 两张皮 两袖清风 一刀两断 进退两难 势不两立 两败俱伤 两虚 两违
    """.split()

_THREE: Final = """
    三角 三角洲 三角形 三角债 长三角 珠三角 三角地 三亚 三明 三明市 三门峡 三峡 三沙 三河市 三水区 三台县 三原县 三江 三江源 三星 三农 三秦 三晋 三湘 三苏 三轮车 三轮 三轮摩托 三轮摩托车 三伏 三九 三国 三更 三军 三思 三峡库区 三番五次 三令五申 三心二意 三言两语 三长两短 三三两两 三教九流 三顾茅庐 三足鼎立 三头六臂 三五成群 三六九等 三缄其口 再三 再三强调 接二连三 举一反三 朝三暮四 颠三倒四 丢三落四 低三下四 不三不四 推三阻四 张三 隔三差五 周三 星期三 礼拜三 第三方 第三者 第三产业 第三世界 三维 三甲 三聚氰胺 三资企业 三资 三包 三讲 三乱 三防 三产 三废 三北 三北防护林 三级跳 三叉戟 三岔口 三伏天 三明治 三夏 三秋  三分之 三无 三无人员 三大战役 三维码 三鹿 三峡工程 三通一平 三线建设 三棱 三文鱼  三七开 三点一线 三点式 三里屯 三下乡 三家村 三缺一 三伏 三脚架 三角梅 三灾八难 约法三章 入木三分 火冒三丈 事不过三 三生有幸 三十六计 三十而立 三年自然灾害 三好学生 三八妇女节 三八红旗手 三门县 三门 三都县 三义 三义里 三元区 三元里 三元桥 三合镇 三道 三原色 三棵树 三联书店 三阳 三环 三环路 三板 新三板 一而再再而三 三号楼
    """.split()

_MORE: Final = """
    四川 四川省 四平 四平市 四会市 四海 四方 四方联动 四方面 四面 四面八方 四周 四处 四肢 四季 四季度电 四季如春 四通八达 四分五裂 四邻 四邻八舍 四溢 四射 四起 四野 四书 四书五经 四套班子 四大班子 四合院 四大发明 四大名著 四环 四环路 四声 四不像 四不两直 四舍五入 四轮 四轮驱动 四驱 文房四宝 五湖四海 三山五岳 五岳 五金 五官 五脏 五谷 五谷丰登 五常市 五台山 五台县 五指山 五莲县 五莲 五华区 五家渠 五彩 五彩缤纷 五星 五星级 五星红旗 五颜六色 五光十色 五花八门 五味 五行 五粮液 五保户 五保 五险一金 五环 五环路 五线谱 五角星 五角场 五毒 五体投地 五角大楼 五四运动 五四青年节 五四精神 五一劳动节 五一劳动奖章 五一劳动奖状 五一假期 五一广场 五一小长假 五一节 五四奖章 周五 周四 周六 星期四 星期五 星期六 礼拜四 礼拜五 六安 六安市 六盘水 六合区 六枝 六朝 六神无主 六亲 六亲不认 六畜 六艺 六一儿童节 五脏六腑 三姑六婆 六和塔 六盘山 七台河 七夕 七星 七星区 七上八下 七嘴八舌 七拼八凑 七手八脚 七情六欲 乱七八糟 七彩 七里河 七匹狼 八一建军节 八一勋章 八一制片厂 八达岭 八宝 八宝山 八卦 八仙 八仙过海 八公山 八方 八面 八面玲珑 八角 八角亭 八路军 八股 八哥 八成新 横七竖八 四平八稳 九江 九江市 九寨沟 九龙 九龙坡 九州 九华山 九台 九泉 九霄 九霄云外 九牛一毛 九牛二虎之力 九三学社 九一八事变 重九 九九重阳 九死一生 十堰 十堰市 十里八村 十里八乡 十里长街 十里河 十里 十里铺 十足 十分 十全十美 十字 十字路口 十字架 十字街 十八般武艺 十八大 十拿九稳 十恶不赦 十万火急 十年树木 十年如一日 十指 十月革命 合十 十字花 十一黄金周 十一假期 十一期间 十一长假 百分点 双十一 双十二 双11 十一届三中全会
    百姓 百姓们 老百姓 百货 百货大楼 百年 百年大计 百年老店 百年变局 百色 百色市 百度 百科 百科全书 百分 百分比 百分制 百分率 百花 百花齐放 百家争鸣 百家姓 百家乐 百日 百日攻坚 百日行动 百日会战 百日专项 百日誓师 百事 百倍 百般 百合 百灵 百里挑一 百折不挠 百炼成钢 百废待兴 百战百胜 百发百中 百感交集 百思不得其解 百端待举 百舸争流 百尺竿头 百川 百炼 百业 百业兴旺 百态 百强 百强县 百叶 百老汇 百万富翁 百团大战 千百年 千百万 千方百计 千百 千家万户 千头万绪 千千万万 千万家 成千上万 千万别 千万不 千万要 千辛万苦 千山万水 千变万化 千军万马 千差万别 千丝万缕 千难万险 千言万语 千载难逢 千里 千里迢迢 千里马 千秋 千秋万代 千古 千古奇冤 千年古镇 千岛 千岛湖 千层 千斤顶 千瓦 千克 千篇一律 千钧 千钧一发 千锤百炼 千姿百态 千疮百孔 千奇百怪 千叮万嘱 千叮咛万嘱咐 千阳 千禧 大千世界 秋千 万达 万科 万宁 万州 万州区 万载 万荣 万年青 万里长城 万里 万里长征 万象 万象更新 万物 万事 万事达 万事如意 万无一失 万众 万众瞩目 万众一心 万全 万全之策 万全区 万水千山 万家灯火 万家 万古 万恶 万分 万能 万岁 万幸 万般 万国 万国博览 万有引力 万人空巷 万民 万丈 万向 万寿 万盛 万安 万福 万隆 万邦 万顷 万花筒 包罗万象 气象万千 万万不可 万万没想到 万万没有 万万不能 亿万 亿万人民 亿利 亿阳 亿万富翁
    半岛 半夜 半天 半路 半途 半途而废 半山 半截 半导体 半径 半壁 半壁江山 半成品 半自动 半封闭   多半 大半 过半 夜半 下半身 上半身 下半夜 上半夜 上半场 下半场 半场 半边天 半挂 半挂车 半开放 半公开 半脱产 半山区 半农半牧 半信半疑 一知半解 事倍功半 事半功倍 半步 半点 半斤八两 半球 北半球 南半球 半价 减半 折半 对半 半百 半决赛 半生 半辈子 半空 半月谈 半月 半年报 半拉子 半月板 半结构化 半身 半身不遂 半透明 半坡 半程 半程马拉松 一官半职 一时半会 一时半会儿 一年半载 半封建 半殖民地
    零售 零售业 零售额 零售商 零件 零部件 零星 零散 零碎 零钱 零花钱 零食 零工 零头 零乱 零落 零敲碎打 零担 零时 零点 零下 凋零 飘零 孤零零 清零 归零 从零开始 从零 零陵 零丁洋 零配件 零用钱 零用 零和 零和博弈 化整为零 感激涕零 零散户 零时区
    廿四节气 卅二 队伍 几乎 几何 几率 几经 几度 几番 几近 几许 几欲 茶几 无几 未几 寥寥无几 所剩无几 相差无几 几内亚 数据 数字 数码 数额 数量 数学 数值 数控 指数
    两江新区 两河 两当县 两岔河 两淮 两两 两小无猜 两厢 两讫 两下 两立 双一流 一本 二本 一类 二类 三类 一手房 一手资料 一时间 一天到晚 一日三餐 一粥一饭 三餐 四有
    幺蛾子 壹基金 贰心 柒牌 捌号 一方面军 四方面军 二方面军 三元 四元 百元店 千元机 万元户 亿元户 万元户们 十元店 百米 千米 百团 百亩方 万亩 千亩 万亩方 百城 千村 万村 百校 百企 千企 万企 百县 千县 百村 百乡千村 百里 万步 万步走 千步 百步
    """.split()

# Things whose name begins with a numeral; the mention is the numeral with the noun's first character.
_THINGS: Final = frozenset(
    "二轮 三轮 四轮 二手 两抢 两会 三农 两高 三包 三防 两癌 三资 二维 三维 三甲 二甲 二孩 三孩 二胎 三胎 三无 两委 三电 两违 两法 三废 两新 三类 二类 一类 三公 "
    "两卡 三非 三超 四风 两客 三合 九小 三小 六小 五险 三险 八项 三股 三同 三保 六保 六稳 三产 两纲 三线 二线 三鹿 三供 双十 两劳 七五 八五 六五 两节 三夏 三秋 三伏 两岸 两院 三审 二审".split()
)
# … and counts what it says before these (三类案件, 两会场, 三线道路).
_THING_EXCEPTIONS: Final = (
    "三类",
    "二类",
    "一类",
    "八项",
    "三合",
    "三线",
    "二线",
    "三同",
    "七五",
    "八五",
    "六五",
    "双十",
    "三小",
    "三保",
    "三险",
)
_THING_NAMES: Final = _THINGS - frozenset(_THING_EXCEPTIONS)


# Whole names that begin with a numeral and hold no other count: feasts and their awards, instances of a court,
# sectors and substances, campaigns and services called by a number.
_NAMES: Final = tuple(
    (
        "五一劳动奖状 五一劳动奖章 五一劳动节 五一国际劳动节 五一小长假 五一假期 五一节 五一期间 五四青年节 五四青年奖章 五四奖章 五四运动 五四精神 "
        "三八红旗手 三八红旗集体 三八妇女节 三八国际妇女节 三八节 六一儿童节 六一国际儿童节 六一节 八一建军节 八一勋章 七一勋章 一二九运动 九三学社 "
        "百日攻坚 百日行动 百日会战 百日专项 百日誓师 百日整治 百日竞赛 百日大战 百强县 百强榜 百强区 百强市 百强企业 百强 百佳 "
        "一审 一盔一带 一键 三次产业 一产 二产 一二三产业 二氧化硫 二氧化碳 二氧化氮 一氧化碳 三聚氰胺 二本 一本以上 三重压力 三重 "
        "九年义务教育 十二年义务教育 一带一路 一国两制 一岗双责 一票否决 一案双查 一事一议 两弹一星 两个一百年 三通一平 五险一金 四不两直"
    ).split()
)


def _names_of() -> dict[str, tuple[str, ...]]:
    """For each pair of first characters the names that begin with it, longest first."""
    pairs: dict[str, list[str]] = {}
    for name in sorted({*_NAMES, *_THING_NAMES}, key=lambda name: -len(name)):
        pairs.setdefault(name[:2], []).append(name)
    return {pair: tuple(names) for pair, names in pairs.items()}


_NAMES_OF: Final = _names_of()
_COUNTED_BY: Final = frozenset("第每这那同某任统单唯万惟专归逐划")


def name_end(text: str, at: int) -> int:
    """The end of a thing's name that begins with the numeral at ``at`` (三轮车 gives 三轮), 0 where there is none."""
    names = _NAMES_OF.get(text[at : at + 2])
    if text[at - 1 : at] == "前" and text[at + 1] == "甲":
        return 0  # 前三甲: a rank
    if names is None or text[at - 1 : at] in _COUNTED_BY or text.startswith(("两会场", "三电台"), at):
        return 0
    return next((at + len(name) for name in names if text.startswith(name, at)), 0)


# Words that may also count, by what follows them; the scan asks names about these.
_MAY_COUNT: Final = frozenset(
    "两地 一环 三环 三类 一类 二类 一方 四方 一本 二本 半天 半月 一路 一面 一等 二等 二级 三级 三元 四元 百米 千米 百里 千里 万里 百年 百日 百倍 千亩 万亩 百城 千村 万村 百校 百企 千企 万企 "
    "百县 千县 百村 一道 一夜 一角 一员 一票 一声 一头 一阵 一脚 一团 两样 两手 十里 万里  一早 一度 一连 一下 三包 三门 二轮 三轮 四轮 二次元 三星 一份子 七星 三分之 千克 千瓦 "
    "大半 过半 半月 三甲 三产 百强 两法 一帧 零时 零点 三道 千岛 三防 百团 两会 三通 万丈 万顷 百万 一角钱 一到 一时 一来 百业 三夏 一起 一点 一层 一日 第二天 第三天".split()
)


def _words() -> frozenset[str]:
    words = {word for group in (_ONE, _TWO, _THREE, _MORE) for word in group}
    return frozenset(words - _MAY_COUNT)


_WORDS: Final = _words()
_NUMERALS: Final = Pattern("[零〇一二三四五六七八九十百千万亿两半几廿卅壹贰叁肆伍陆柒捌玖拾佰仟]")


@cache
def _index() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each pair of characters around a first numeral, the offset and length of the words that hold it there.

    The pair is the numeral with the character after it where the word begins with the numeral, else the
    character before it with the numeral. Longest words first.
    """
    index: dict[str, set[tuple[int, int]]] = {}
    for word in _WORDS:
        found = _NUMERALS.search(word)
        if found is not None and len(word) > 1:
            at = found.start()
            index.setdefault(word[:2] if at == 0 else word[at - 1 : at + 1], set()).add((at, len(word)))
    return {pair: tuple(sorted(places, key=lambda place: -place[1])) for pair, places in index.items()}


# Words that are a numeral and its unit when these follow: 十分之一, 十分钟, 百分之五.
_COUNTS_BEFORE: Final = {
    "十分": ("之", "钟"),
    "百分": ("之", "点", "百"),
    "万分": ("之",),
    "一一": ("〇", "零", "九"),
    "二中": ("队",),
    "四季": ("度",),
    "百日": ("内",),
    "百年": ("来",),
}
_NEVER: Final = ("\0",)


def word_end(text: str, at: int) -> int:
    """The end of the longest listed word whose first numeral character is ``text[at]``; 0 where there is none."""
    index = _index()
    for pair in (text[at : at + 2], text[at - 1 : at + 1]):
        for offset, length in index.get(pair, ()):
            start = at - offset
            word = text[start : start + length] if start >= 0 else ""
            if word in _WORDS and not text.startswith(_COUNTS_BEFORE.get(word, _NEVER), start + length):
                return start + length
    return 0
