"""Names that figures make of their own words and of those of the figures before them."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("工业投资增长7.2%，居全省第三。", "第三", "工业投资增速全省排名"),
        ("能耗下降4.1%，列全市第五。", "第五", "能耗降幅全市排名"),
        ("进出口总额增长9%，增速居全国第六。", "第六", "进出口总额增速全国排名"),
        ("存款余额310亿元，增长8%，居全市第二。", "第二", "存款余额全市排名"),
        ("群众满意度居全省第四。", "第四", "群众满意度全省排名"),
    ],
)
def test_a_rank_behind_a_growth_is_that_of_the_growth(text: str, surface: str, label: str) -> None:
    """Where no level stands before it, what is ranked is how fast something grew or fell."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("青河牧场、北山林场2个单位入选省级示范。", "2个", "入选省级示范的单位数"),
        ("局机关（下设秘书科、财务科、法规科3个科）搬迁。", "3个", "下设科数"),
        ("名录覆盖洗衣机、电饭煲、空调等在内的63种与生活密切相关的商品。", "63种", "与生活密切相关的商品数"),
        ("走访老人、儿童5个服务点。", "5个", "走访老人、儿童数"),
    ],
)
def test_names_of_all_that_are_counted_are_no_attribute(text: str, surface: str, label: str) -> None:
    """As many names as there are things before their count are left out; kinds and attributes stay."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("医疗队在26个国家和地区设有诊所。", "26个", "设有诊所国家和地区数"),
        ("走访12个国家和地区。", "12个", "走访国家和地区数"),
        ("拖欠工资共计人民币83万元。", "83万元", "拖欠工资"),
        ("兑换人民币3亿元。", "3亿元", "兑换人民币金额"),
        ("贷款余额90亿元，占全市市场份额的21%。", "21%", "贷款余额占全市市场份额"),
        ("火警由1999年的310宗大幅下降至去年的42宗。", "310宗", "火警数"),
        ("城乡收入倍差从2.51缩小到2.02。", "2.02", "城乡收入倍差"),
        ("漏损率虽由2001年的24%，降至去年14.8%。", "14.8%", "漏损率"),
        ("脱贫户1.2万户、人口3.9万。", "3.9万", "脱贫户人口数"),
        ("实施技改项目130个，完成投资46亿元。", "46亿元", "实施技改项目完成投资"),
        ("设计时速250公里。", "250公里", "设计时速"),
        ("新修公路46公里。", "46公里", "新修公路里程"),
        ("全年旅客发送量2100万人次。", "2100万人次", "旅客发送量"),
        ("投入巡逻力量2.1万人次。", "2.1万人次", "投入巡逻力量人次"),
        ("补贴政策惠及31万群众。", "31万", "补贴政策惠及群众数"),
        ("城区学校12所，当中小学7所。", "12所", "城区学校数"),
        ("严重投诉则有92宗，包括推撞有62宗、恐吓亦有20宗。", "62宗", "推撞投诉数"),
        ("产业结构持续改善，三次产业结构调整为9.1∶38.2∶52.7。", "9.1", "第一产业占比"),
    ],
)
def test_words_that_only_lead_to_a_figure_are_no_part_of_its_name(text: str, surface: str, label: str) -> None:
    """Currencies, adverbs, times and verbs of change between noun and figure; what tells the noun apart stays."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("严重罪行依然维持零案发或低案发。", "零", "严重罪行案发数"),
        ("年内发生5宗凶杀案、31宗抢劫案。", "31宗", "抢劫案数"),
        ("研发投入占比达到3.1%、居各省、区第二。", "第二", "研发投入占比在各省、区的排名"),
        ("城镇、农村居民收入分别连续19年、31年居全省第一。", "31年", "农村居民收入连续排名第一的年数"),
        ("经济增速连续3年居全国前五（含并列）。", "3年", "经济增速连续居全国前五的年数"),
        ("存款余额连续跨越3个百亿台阶，达到420亿元。", "420亿元", "存款余额"),
        ("全县生产总值连跨两个台阶，达到420亿元。", "420亿元", "生产总值"),
        ("起诉发生在园区、商圈、港口中的合同诈骗、虚开发票等案件37件。", "37件", "起诉合同诈骗、虚开发票等案件数"),
        ("过去5年有逾三成的坠树个案要超过两天才清理。", "逾三成", "超过两天才清理的坠树个案占比"),
        ("泳池漏水率为12%，与邻县的7%相比偏高。", "7%", "泳池漏水率"),
        ("去年平均价格每吨5元，今年每吨6元。", "5元", "平均价格"),
        (
            "有9个科室荣获全省法院刑事、民事、行政、执行、研究、宣传工作等先进集体。",
            "9个",
            "荣获先进集体的科室数",
        ),
        ("工亡人数首次降到个位数，比上年末下降41%。", "41%", "工亡人数变化"),
        (
            "2019年至2022年平均受淹面积、因灾倒房间数、因灾损失占比，分别比前期下降31%、20%和12%。",
            "12%",
            "因灾损失占比变化",
        ),
        ("投资90万元，增设信号灯、护栏等设施。", "90万元", "投资"),
    ],
)
def test_what_is_said_around_a_figure_makes_no_scrap_of_its_name(text: str, surface: str, label: str) -> None:
    """States, spells in order, marks passed, comparisons and reckonings leave the thing itself as the name."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "工业、服务业投资分别增长6%、4.2%，分别居全省第二、第八。",
            {"第二": "工业投资增速全省排名", "第八": "服务业投资增速全省排名"},
        ),
        ("地区生产总值310亿元，增长4.9%，增速高于全省0.8个百分点、居全省第三。", {"第三": "地区生产总值增速全省排名"}),
        ("群众满意度居全市第五，较上年上升3位。", {"3位": "群众满意度全市排名变化"}),
        ("在反诈劝阻上，总金额达3亿元。", {"3亿元": "反诈劝阻总金额"}),
        ("公开8类120项服务清单。", {"8类": "公开服务清单类数", "120项": "公开服务清单项数"}),
        ("实际利用外资2.1亿美元，实际完成率91%。", {"2.1亿美元": "实际利用外资金额"}),
        ("15支护林队每晚准时上岗。", {"15支": "每晚准时上岗的护林队数"}),
        ("收到建议90件，其中70件已办结。", {"70件": "已办结的建议数"}),
    ],
)
def test_figures_in_order_and_what_tells_them_apart(text: str, expected: dict[str, str]) -> None:
    """Ranks in order of growths, changes of ranks, fields set before, and words that tell like figures apart."""
    found = labels(text)
    assert {surface: found.get(surface) for surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("专员发表年报，指公署今年度接获3120宗投诉。", "3120宗", "接获投诉数"),
        ("今年度约12%求助个案与搬迁有关。", "约12%", "与搬迁有关的求助个案占比"),
        ("近六成建议已获部门接纳。", "近六成", "已获部门接纳的建议占比"),
        ("开展7项主动调查。", "7项", "开展主动调查数"),
        ("全面检查企业9家。", "9家", "检查企业数"),
        ("11个重点园区累计建成面积48平方公里。", "11个", "重点园区数"),
        ("11个重点园区累计建成面积48平方公里。", "48平方公里", "重点园区累计建成面积"),
        ("为31名老人挽回损失60万元。", "31名", "挽回损失老人数"),
        ("存款余额跨越300亿元。", "300亿元", "存款余额"),
        ("有8条公交线路同时投运。", "8条", "同时投运公交线路数"),
        ("打击处理人员40人，惩戒人员90人。", "90人", "惩戒人员数"),
        ("盗窃警情环比下降9%；盗窃破案数环比上三月上升21%。", "21%", "盗窃破案数环比变化"),
        ("34项建议属“老大难”。", "34项", "建议数"),
    ],
)
def test_bodies_times_and_verbs_beside_a_name(text: str, surface: str, label: str) -> None:
    """Who says or does something and when is no part of a name; what is said of a share is."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("卫生机构床位90张，其中中医院20张。", "20张", "中医院床位数"),
        ("公立医院次均费用上涨3.1%。", "3.1%", "公立医院次均费用变化"),
        ("基层法院收案2100件。", "2100件", "基层法院收案数"),
        ("21个行政村共设38个卫生室。", "21个", "行政村数"),
        ("在医院中有民营医院12个。", "12个", "民营医院数"),
        ("审结案件30件45人，其中原为教师的3人。", "3人", "原为教师数"),
        ("水域救援12起、社会救助35起，分别占同类警情的29%和41%。", "41%", "社会救助占同类警情比重"),
        ("服务评分全省第三，连续4年在服务质量考核中获评优秀。", "4年", "连续在服务质量考核中获评优秀年数"),
        ("出动330人次在12个乡镇驻防。", "330人次", "出动人次"),
        ("城东海关查获走私案件9起。", "9起", "查获走私案件数"),
    ],
)
def test_parts_sorts_and_settings(text: str, surface: str, label: str) -> None:
    """Beds are those of a part, sorts of bodies stay, and where, outside what or among what is left out."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("机车窃盗案件计207件。", "207件", "机车窃盗案件数"),
        ("破获诈骗案件数745件，破获率达92%。", "92%", "诈骗案件破获率"),
        ("查扣货物数量共计2.1万余件，案值300万元。", "300万元", "查扣货物案值"),
        ("参保人数9万人，参保率达96%。", "9万人", "参保人数"),
        ("暴力犯罪今年31件，较去年同期38件减少。", "31件", "暴力犯罪数"),
        ("暴力犯罪今年31件，较去年同期38件减少。", "38件", "暴力犯罪数"),
        ("捐赠20台价值3万元的净水机。", "20台", "捐赠净水机数"),
        ("计划生育服务站3个。", "3个", "计划生育服务站数"),
    ],
)
def test_times_and_counting_words_between_noun_and_figure(text: str, surface: str, label: str) -> None:
    """计, 今年 and 较去年同期 lead to a figure, and the word for a number is no part of a rate or a value."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "三次产业对经济增长的贡献率分别为5%、40%和55%。",
            ["第一产业对经济增长的贡献率", "第二产业对经济增长的贡献率", "第三产业对经济增长的贡献率"],
        ),
        ("三次产业用电量分别增长2%、4%、7%。", ["第一产业用电量变化", "第二产业用电量变化", "第三产业用电量变化"]),
        ("三次产业投资合计增长4%。", ["三次产业投资变化"]),
        (
            "三次产业分别拉动增长0.1、2.5、3.4个百分点。",
            ["第一产业拉动增长幅度", "第二产业拉动增长幅度", "第三产业拉动增长幅度"],
        ),
    ],
)
def test_three_figures_of_the_sectors_are_of_one_each(text: str, expected: list[str]) -> None:
    """Told in order; a figure of all three stays theirs."""
    assert list(labels(text).values()) == expected
