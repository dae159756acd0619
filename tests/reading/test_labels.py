from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("检查车辆3.2万余辆、人员5万余人。", {"3.2万余辆": "检查车辆数", "5万余人": "检查人员数"}),
        ("打掉赌博窝点7个、犯罪团伙2个。", {"7个": "打掉赌博窝点数", "2个": "打掉犯罪团伙数"}),
        ("行政处罚41人、刑事追究9人。", {"41人": "行政处罚人数", "9人": "刑事追究人数"}),
        ("购置12辆泡沫消防车。", {"12辆": "购置泡沫消防车数"}),
        ("检获总值2.6亿元货物。", {"2.6亿元": "检获货物总值"}),
        ("查扣价值45万元的私烟。", {"45万元": "查扣私烟价值"}),
        (
            "来信310件占62%,来电120件占24%。",
            {"310件": "来信数", "62%": "来信占比", "120件": "来电数", "24%": "来电占比"},
        ),
        ("全年受理申诉300件占总数的20%。", {"300件": "受理申诉数", "20%": "受理申诉占总数比重"}),
        ("全市就业人员[2]85.2万人。", {"85.2万人": "就业人员人数"}),
        ("生活垃圾处理量占34%,建筑业占50%。", {"34%": "生活垃圾处理量占比", "50%": "建筑业占比"}),
        (
            "户均人口3.1人,比2000年第五次全国人口普查的3.6人减少0.5人。",
            {"3.1人": "户均人口数", "3.6人": "户均人口数", "0.5人": "户均人口减少数"},
        ),
        ("文盲率由2000年第五次全国人口普查的8.1%下降为4.2%。", {"8.1%": "文盲率", "4.2%": "文盲率"}),
        (
            "就業人口(37萬人)及本地居民(28萬人)分別減少900人及700人。",
            {"37萬人": "就业人口数", "28萬人": "本地居民数", "900人": "就业人口减少数", "700人": "本地居民减少数"},
        ),
        (
            "零售总额36亿元,增长4.4%,比上月加快1.9个百分点。",
            {"36亿元": "零售总额", "4.4%": "零售总额变化", "1.9个百分点": "零售总额增速变化"},
        ),
        (
            "出口额3亿元,同比增长12%,两年平均增长6.3%。",
            {"3亿元": "出口额", "12%": "出口额同比变化", "6.3%": "出口额两年平均变化"},
        ),
        ("供水量持平,为13亿立方米。", {"13亿立方米": "供水量"}),
        ("全市110刑事、治安警情分别下降8%、5%。", {"8%": "110刑事警情变化", "5%": "治安警情变化"}),
        ("抚养系数为38.2,比上年增加1.2。", {"38.2": "抚养系数", "1.2": "抚养系数变化"}),
        ("二、户籍全区家庭户[4]共8.1万户。", {"8.1万户": "家庭户数"}),
        ("并向社会发布典型案例14起。", {"14起": "向社会发布典型案例数"}),
        ("连续7年发布白皮书、受理案件结案率96%。", {"7年": "连续发布白皮书年数", "96%": "受理案件结案率"}),
        (
            "接报火灾310起,财产损失52万元,起数同比上升8%。",
            {"310起": "接报火灾数", "52万元": "火灾财产损失金额", "8%": "接报火灾数同比变化"},
        ),
        ("全县15个派出所设立调解室。", {"15个": "设立调解室的派出所数"}),
        ("为8万余辆电动车登记挂牌。", {"8万余辆": "登记挂牌电动车数"}),
        ("共捣毁3个制毒窝点、4个贩毒网络。", {"3个": "捣毁制毒窝点数", "4个": "捣毁贩毒网络数"}),
        ("出动警力2.1万人次。", {"2.1万人次": "出动警力人次"}),
        ("为企业挽回经济损失90万元。", {"90万元": "为企业挽回经济损失金额"}),
        ("查处各类交通违法行为6万余起。", {"6万余起": "查处各类交通违法行为数"}),
        ("植树造林40万亩。", {"40万亩": "植树造林面积"}),
        ("排查矛盾纠纷70起,化解66起。", {"70起": "排查矛盾纠纷数", "66起": "化解矛盾纠纷数"}),
        ("6个集体、9名个人受到表彰。", {"6个": "受到表彰的集体数", "9名": "受到表彰的个人数"}),
        ("4人记个人三等功。", {"4人": "记个人三等功人数"}),
        ("质量、效益等4个指标列全市第一。", {"4个": "列全市第一的指标数", "第一": "指标全市排名"}),
        ("两项工作居全市首位。", {"两项": "居全市首位的工作数"}),
        (
            "8个单位和5名同志分别获评2018—2021年度全省先进单位和先进个人。",
            {"8个": "获评全省先进单位和先进个人的单位数", "5名": "获评全省先进单位和先进个人的同志人数"},
        ),
        ("刑事案件方面，2021年、2022年分别为312宗和290宗。", {"312宗": "刑事案件数", "290宗": "刑事案件数"}),
        ("新入学学生人数分别为：(1502、1520)。", {"1502": "新入学学生人数", "1520": "新入学学生人数"}),
        ("三个月里举办了56场招聘会。", {"56场": "举办招聘会数"}),
        ("新入职人数只有766人。", {"766人": "新入职人数"}),
        ("检查渔船只37艘。", {"37艘": "检查渔船只数"}),
        ("劳动生产率人均21万元。", {"21万元": "劳动生产率"}),
        ("提起公诉30件,不予受理3件。", {"30件": "提起公诉件数", "3件": "不予受理件数"}),
        ("决定逮捕25人,不捕24人。", {"25人": "决定逮捕人数", "24人": "不捕人数"}),
        ("涉及4个方面、29个单位共计50项具体问题。", {"4个": "方面数", "29个": "单位数", "50项": "具体问题数"}),
        ("对1人予以记大过处分,对3人进行提醒谈话。", {"1人": "记大过处分人数", "3人": "提醒谈话人数"}),
        ("追缴资金770万元,归还原渠道资金158万元。", {"770万元": "追缴资金", "158万元": "归还原渠道资金"}),
        ("货运量增长4.3%,完成1.2亿吨。", {"4.3%": "货运量变化", "1.2亿吨": "货运量"}),
        ("刑事案件下降3%,完成建设项目30个。", {"3%": "刑事案件变化", "30个": "完成建设项目数"}),
        ("收案300件,结案280件。", {"300件": "收案数", "280件": "结案件数"}),
        ("排查积案30件,化解20件。", {"30件": "排查积案数", "20件": "化解积案数"}),
        (
            "收到投诉7900件,较施行前同期(2015年3月至2019年2月)之9800件减少19.4%。",
            {"7900件": "收到投诉数", "9800件": "收到投诉数", "19.4%": "收到投诉数同比变化"},
        ),
        ("查处食品案件3起,去年同期查处0起。", {"3起": "查处食品案件数", "0起": "查处食品案件数"}),
        ("破获盗窃案件3起,上年同期破获5起。", {"3起": "破获盗窃案件数", "5起": "破获盗窃案件数"}),
        ("未结案件12件,不合格产品3批。", {"12件": "未结案件数", "3批": "不合格产品数"}),
    ],
)
def test_counts(text: str, expected: dict[str, str]) -> None:
    """Noun before or behind, shared verbs, people, acts, money and measures."""
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("距省城仅86公里。", {"86公里": "距省城距离"}),
        ("捐赠一辆价值90万元的救护车。", {"一辆": "捐赠救护车数", "90万元": "救护车价值"}),
        ("全年总诊疗人次3.2亿,比上年增加1.5亿人次。", {"3.2亿": "总诊疗人次", "1.5亿人次": "总诊疗人次增加数"}),
        ("开展全流程实战拉动演练7次。", {"7次": "开展全流程实战拉动演练次数"}),
        ("卫生总费用初步核算为905亿元。", {"905亿元": "卫生总费用"}),
        ("在去年23项纾困措施基础上,再推新招。", {"23项": "纾困措施数"}),
        ("合作社由五年前的80个发展到目前的1735个。", {"80个": "原合作社数", "1735个": "合作社数"}),
        (
            "第二产业实现增加值18亿元,增速比上年提高1.5个百分点。",
            {"18亿元": "第二产业增加值", "1.5个百分点": "增速变化"},
        ),
        ("蔬菜播种面积18万亩,产量43万吨。", {"18万亩": "蔬菜播种面积", "43万吨": "蔬菜产量"}),
        (
            "受理盗窃案件37件,诈骗案件55件,已结84件。",
            {"37件": "受理盗窃案件数", "55件": "受理诈骗案件数", "84件": "已结案件数"},
        ),
        (
            "机关干部44人(占5.5%)、人大代表91人(占9.8%),群众60人。",
            {
                "44人": "机关干部数",
                "5.5%": "机关干部占比",
                "91人": "人大代表数",
                "9.8%": "人大代表占比",
                "60人": "群众数",
            },
        ),
        (
            "年均破获盗窃案件510起,是整治前年均149起的3.4倍。",
            {"510起": "年均破获盗窃案件数", "149起": "年均破获盗窃案件数", "3.4倍": "年均破获盗窃案件与整治前年均之比"},
        ),
        ("防洪标准由最低五年一遇提高到二十年一遇。", {"五年": "原防洪标准", "二十年": "防洪标准"}),
        ("管辖1区6县。", {"6县": "管辖县数"}),
        ("生产总值:142亿元", {"142亿元": "生产总值"}),
        ("刑事案件:20件,治安案件:30件。", {"20件": "刑事案件数", "30件": "治安案件数"}),
        ("破案率:98%", {"98%": "破案率"}),
        (
            "办理公益诉讼案件47件,涉及赔偿金额74万元。",
            {"47件": "办理公益诉讼案件数", "74万元": "公益诉讼案件涉及赔偿金额"},
        ),
        ("其中2宗案件涉及13名警务人员。", {"2宗": "涉及警务人员的案件数", "13名": "警务人员数"}),
        ("另有52个检查亭可供跨境穿梭巴士、旅游巴士、私家车及货车使用。", {"52个": "检查亭数"}),
        (
            "行业中增加值增长的有28个,下降的有7个。",
            {"28个": "行业中增加值增长的个数", "7个": "行业中增加值下降的个数"},
        ),
    ],
)
def test_names_whose_words_stand_further_off(text: str, expected: dict[str, str]) -> None:
    """Words of how a figure was reached or is told are left out, and those that stand before it or its bracket are taken."""
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("刑事警情同比下降22.3%。", {"22.3%": "刑事警情同比变化"}),
        ("事故起数、死亡人数同比分别下降1.8%和1.4%。", {"1.8%": "事故起数同比变化", "1.4%": "事故死亡人数同比变化"}),
        ("盗窃和诈骗警情同比分别下降31%、12%。", {"31%": "盗窃警情同比变化", "12%": "诈骗警情同比变化"}),
        ("侦破涉网案件56起,同比提高15%。", {"56起": "侦破涉网案件数", "15%": "侦破涉网案件数同比变化"}),
        ("粮食、蔬菜产量分别达8万吨、9万吨。", {"8万吨": "粮食产量", "9万吨": "蔬菜产量"}),
        ("事项增至60项。", {"60项": "事项数"}),
        ("破案率由60%上升到75%。", {"60%": "原破案率", "75%": "破案率"}),
        ("报名人数大幅下降为4,709人。", {"4,709人": "报名人数"}),
        ("学生人数分别为7,734及7,350人。", {"7,734": "学生人数", "7,350人": "学生人数"}),
        ("完成产值27亿元,按可比价计算比上年增长14%。", {"27亿元": "完成产值", "14%": "完成产值变化"}),
        ("场地2657个,比2021年新增151个。", {"2657个": "场地数", "151个": "场地增加数"}),
    ],
)
def test_changes_and_lists_in_order(text: str, expected: dict[str, str]) -> None:
    """Changes with and without a subject of their own, 分别 lists, levels that a change leads to."""
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("命案连续8年全破。", {"8年": "命案连续全破年数"}),
        ("连续5年被评为“优秀法院”并记集体功。", {"5年": "连续被评为优秀法院年数"}),
        ("我院连续三届获评先进检察院。", {"三届": "连续获评先进检察院届数"}),
        (
            "江口县公安局连续两年位居全省考核第二名。",
            {"两年": "连续位居全省考核排名第二的年数", "第二名": "全省考核排名"},
        ),
        (
            "粮食产量自2010年以来连续5年突破百亿斤。",
            {"5年": "粮食产量连续突破百亿斤年数", "突破百亿斤": "粮食产量"},
        ),
        (
            "我市民意调查结果为历年最好,排名全省第五,较去年上升5位。",
            {"第五": "民意调查结果全省排名", "5位": "民意调查结果全省排名变化"},
        ),
        ("破案率全省排名第4名、不含省会第2名。", {"第4名": "破案率全省排名", "第2名": "破案率不含省会全省排名"}),
        ("满意度居全市第二位。", {"第二位": "满意度全市排名"}),
        ("“两抢”案件零发案。", {"零": "“两抢”案件发案数"}),
        ("整改率达99.5%。", {"99.5%": "整改率"}),
        ("实现重点人员100%管控。", {"100%": "重点人员管控率"}),
        ("建成智慧小区20个,覆盖率达88%。", {"20个": "建成智慧小区数", "88%": "智慧小区覆盖率"}),
    ],
)
def test_standings_and_rates(text: str, expected: dict[str, str]) -> None:
    """Spells, ranks, zeros, rates; a bare rate takes the noun before it."""
    assert labels(text) == expected


def test_named_operation_stands_in_front() -> None:
    """An operation with a name in quotes goes before every figure of its sentence."""
    found = labels("“春雷”系列行动中,打掉涉恶团伙5个;抓获在逃人员31名。")
    assert found == {"5个": "“春雷”系列行动打掉涉恶团伙数", "31名": "“春雷”系列行动抓获在逃人员数"}


def test_bare_suspects_take_the_case_before_them() -> None:
    """抓获犯罪嫌疑人 after a kind of case says whose suspects they are."""
    found = labels("破获毒品犯罪案件13起,抓获犯罪嫌疑人20名。")
    assert found["20名"] == "抓获毒品犯罪嫌疑人数"


def test_a_label_keeps_a_class_and_drops_a_date() -> None:
    """The bound of a class tells figures apart and stays; a date does not."""
    found = labels("2020年,5年以上信访积案化解率达到100%。")
    assert found["100%"] == "5年以上信访积案化解率"


def test_rows_of_a_table() -> None:
    """Rows set with spaces are named by row, caption and column; growth columns are changes by sign."""
    text = "主要农产品产量如下：\n一九八四年 比上年增长%\n粮 食 120 万吨 3.5\n棉 花 15 万吨 -2.1\n"
    assert labels(text) == {
        "120 万吨": "粮食产量",
        "3.5": "粮食产量变化",
        "15 万吨": "棉花产量",
        "-2.1": "棉花产量变化",
    }


def test_verb_behind_each_and_elided_quantities() -> None:
    """A verb behind 分别 goes to each part; a bare thing takes the quantity of the change before it."""
    assert labels("食品、药品领域分别立案侦办47起、22起。") == {
        "47起": "食品领域立案侦办数",
        "22起": "药品领域立案侦办数",
    }
    found = labels("鲜菜价格上升34%,水产品上升12%。")
    assert found["12%"] == "水产品价格变化"


def test_times_in_the_name_of_a_rate_and_light_verbs() -> None:
    """5分钟 only defines its rate, 实现 is no part of what did not happen, a spell keeps its rank."""
    assert labels("5分钟到场率为93.6%。") == {"93.6%": "5分钟到场率"}
    assert labels("抢劫案件实现零发案。") == {"零": "抢劫案件发案数"}
    assert labels("群众安全感连续6年居全省第二位。") == {
        "6年": "群众安全感连续排名第二的年数",
        "第二位": "群众安全感全省排名",
    }
    assert labels("城乡低保标准分别提高8%、10%。") == {"8%": "城市低保标准变化", "10%": "农村低保标准变化"}


def test_tolls_name_their_accident() -> None:
    """Deaths, injuries and losses behind an accident or a fire are those of that accident."""
    found = labels("全县发生火灾63起,亡2人,伤5人,直接财产损失41万元,同比分别下降4%、50%、37%、9%。")
    assert [found[s] for s in ("2人", "5人", "41万元")] == ["火灾死亡人数", "火灾受伤人数", "火灾直接财产损失金额"]


def test_figures_of_one_event_carry_its_name() -> None:
    """What a sentence about one case or one disaster counts is that event's."""
    found = labels("成功侦破“4·12”特大网络赌博案,打掉赌博平台3个,抓获主犯14人。")
    assert found["3个"] == "“4·12”特大网络赌博案打掉赌博平台数"
    assert labels("在“海燕”台风中,转移群众5200人。")["5200人"] == "“海燕”台风转移群众数"


def test_solving_a_kind_of_case_is_no_event() -> None:
    """“小案”破案率 names a kind of case and not one event."""
    assert labels("“小案”破案率达81%,为群众挽回损失52万元。")["52万元"] == "为群众挽回损失金额"


def test_bare_costs_and_durations_belong_to_the_figure_before() -> None:
    """投资 and 平均用时 alone are those of what was just counted."""
    found = labels("新建派出所12个,投资1520万元;寻回走失老人93名,平均用时3小时。")
    assert found["1520万元"] == "新建派出所投资"
    assert found["3小时"].startswith("寻回走失老人平均用时")


def test_ranks_and_scores_name_their_assessment() -> None:
    """A rank or a score without a subject of its own is that of the assessment it stands in."""
    found = labels("办案周期缩短8天,在全省平安建设满意度测评中,柳湾县以98.5%的得分跃居全省第四名。")
    assert found["98.5%"] == "平安建设满意度测评得分"
    assert found["第四名"].startswith("平安建设满意度测评") and found["第四名"].endswith("全省排名")


def test_for_whom_something_is_done_is_left_out_where_it_is_long() -> None:
    """A long 向… or 为… before verb and object says for whom; the object alone is the name."""
    found = labels("向生活陷入困境的被害人家属发放救助金58万元,为群众挽回损失90万元。")
    assert [found[s] for s in ("58万元", "90万元")] == ["发放救助金金额", "为群众挽回损失金额"]


def test_acts_on_what_was_counted_before() -> None:
    """A verb alone acts on the people, the money or the things counted before it."""
    assert labels("营救群众35人、转移20人。")["20人"] == "转移群众人数"
    assert labels("冻结涉案资金1.2亿元,返还2200万元。")["2200万元"] == "返还涉案资金"
    assert labels("开工建设保障性住房800套,竣工500套。")["500套"] == "竣工保障性住房数"


def test_share_of_what_was_counted_before() -> None:
    """143个派出所中,有五分之三设立了…: the share is of the stations."""
    assert labels("全市143个派出所中,有五分之三设立了警务室。")["五分之三"] == "设立警务室的派出所占比"


def test_those_for_whom_something_is_done_are_counted() -> None:
    """为1.4万户居民解决…: the households are counted and not the department in front."""
    assert labels("户籍部门为1.4万户居民解决了户口问题。")["1.4万户"] == "解决了户口问题的居民数"


def test_by_how_much_less() -> None:
    """少了 is a change of the figure before, and so is its 降幅."""
    found = labels("盗窃案件由2206起降到1391起,少了整整815起,降幅为36.9%。")
    assert [found[s] for s in ("815起", "36.9%")] == ["盗窃案件减少数", "盗窃案件数变化"]


def test_ratio_needs_no_other_name() -> None:
    """A ratio is called what the report calls it."""
    assert labels("城乡居民收入比缩小到1.86∶1。")["1.86∶1"] == "城乡居民收入比"


def test_field_or_crime_named_before_tells_bare_nouns_apart() -> None:
    """道路交通方面 and 严惩…犯罪 in front say what kind of accident or case a bare noun means."""
    found = labels("道路交通方面,发生亡人事故23起、死亡24人。严惩电信网络诈骗犯罪,审结案件210件。")
    assert [found[s] for s in ("23起", "24人", "210件")] == [
        "道路交通亡人事故数",
        "道路交通亡人事故死亡人数",
        "电信网络诈骗犯罪审结案件数",
    ]


def test_judicial_acts_are_verbs() -> None:
    """审执结, 附条件不起诉 and the like are acts on what was counted before."""
    found = labels("受理案件5200件,审执结5000件。起诉未成年人犯罪16人,附条件不起诉9人。")
    assert found["5000件"] == "审执结案件数"
    assert found["9人"] == "未成年人犯罪附条件不起诉人数"


def test_service_with_a_name_of_its_own_names_what_it_does() -> None:
    """A quoted name that acts itself (“警企通”走访企业…) stands before what it did."""
    found = labels("“警企通”走访企业1560家,解决诉求447个。")
    assert [found[s] for s in ("1560家", "447个")] == ["“警企通”走访企业数", "“警企通”解决诉求数"]


def test_averages_say_that_they_are() -> None:
    """平均 stays in the name, and a 时长 needs no other ending."""
    found = labels("平均调解时长11天,平均审理天数46天。")
    assert [found[s] for s in ("11天", "46天")] == ["平均调解时长", "平均审理天数"]


def test_cutting_down_is_a_decrease() -> None:
    """精简39% is a decrease; 精简事项39项 is an act."""
    assert figures("审批事项精简39%。")["39%"].change is Direction.DECREASE
    assert figures("精简审批事项39项。")["39项"].change is None


def test_rate_of_success_is_whole() -> None:
    """成功 is no adverb in 成功率."""
    assert labels("化解矛盾纠纷5200起,成功率98.5%。")["98.5%"] == "矛盾纠纷成功率"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办案量是2019年的1.8倍。", {"1.8倍": "办案量与2019年之比"}),
        ("城镇、农村居民收入分别是“十二五”末的1.4倍、1.7倍。", {"1.4倍": "城镇居民收入与“十二五”末之比"}),
        ("科技型企业新增87户、达到312户。", {"87户": "科技型企业新增数", "312户": "科技型企业数"}),
        ("二氧化硫排放量削减5.1%。", {"5.1%": "二氧化硫排放量变化"}),
    ],
)
def test_multiples_and_stocks(text: str, expected: dict[str, str]) -> None:
    """A multiple is named by what it is a multiple of; what was reached is no longer what was added."""
    found = labels(text)
    assert {surface: found[surface] for surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与去年同期相比,刑事案件下降12%,事故死亡人数减少15人。", {"12%": "与去年同期相比", "15人": "与去年同期相比"}),
        ("工业总产值比上年增长18%,其中国营工业增长12.9%。", {"18%": "比上年", "12.9%": "比上年"}),
        ("产值年均增长13%,税收增长20%。", {"13%": "年均", "20%": None}),
        ("警情同比下降9%;破获案件30起,挽损上升5%。", {"9%": "同比", "5%": None}),
    ],
)
def test_a_basis_said_once_holds_for_the_changes_behind_it(text: str, expected: dict[str, str | None]) -> None:
    """A comparison in front of several clauses, or in the change just before, is that of the changes that name none."""
    found = {surface: figure.basis for surface, figure in figures(text).items()}
    assert {surface: found[surface] for surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "破获电信网络诈骗案件31起,抓获犯罪嫌疑人40名,破案率居全市第一位,发案同比下降28%。",
            {"第一位": "电信网络诈骗案件破案率全市排名", "28%": "电信网络诈骗案件发案同比变化"},
        ),
        (
            "共有7个集体、16人次受到市级以上表彰。",
            {"7个": "受到市级以上表彰的集体数", "16人次": "受到市级以上表彰人次"},
        ),
        ("整治隐患路段83处,涉及里程126公里。", {"126公里": "隐患路段涉及里程"}),
        ("全市消防车总数达到41辆。", {"41辆": "消防车总数"}),
    ],
)
def test_what_means_nothing_alone_is_completed(text: str, expected: dict[str, str]) -> None:
    """A measure of cases takes the case, a bare quantity the noun before it, and people what is said of all."""
    found = labels(text)
    assert {surface: found[surface] for surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "盗窃警情数、涉赌案件和诈骗案件数同比全部下降,降幅分别达21.4%、9.6%和30.2%。",
            {"21.4%": "盗窃警情数同比变化", "9.6%": "涉赌案件同比变化", "30.2%": "诈骗案件数同比变化"},
        ),
        (
            "破案率从44%上升至58.2%、升幅14.2个百分点;火灾亡人数降幅11.3%。",
            {"44%": "原破案率", "58.2%": "破案率", "14.2个百分点": "破案率变化", "11.3%": "火灾亡人数变化"},
        ),
        (
            "接报盗窃类警情15210起,比去年同期的18330起减少3120起,同比下降17.02%。",
            {
                "15210起": "接报盗窃类警情数",
                "18330起": "接报盗窃类警情数",
                "3120起": "接报盗窃类警情减少数",
                "17.02%": "接报盗窃类警情数同比变化",
            },
        ),
        (
            "行劫案减少了35宗,至210宗,降幅14.3%。伤人案也较去年减半,至6宗;至于诈骗案,也减少8.1%。",
            {
                "35宗": "行劫案减少数",
                "210宗": "行劫案数",
                "14.3%": "行劫案数变化",
                "6宗": "伤人案数",
                "8.1%": "诈骗案变化",
            },
        ),
        ("电诈警情、财产损失数分别比降21.7%、33.4%。", {"21.7%": "电诈警情变化", "33.4%": "财产损失数变化"}),
    ],
)
def test_how_far_something_moved(text: str, expected: dict[str, str]) -> None:
    """降幅, 升幅 and 比降 are changes of what is named beside them or told before; 至 leads back to the level."""
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年上半年,盗窃类警情呈现持续下降态势,全市共接报2150起,同比下降12.4%。",
            {"2150起": "接报盗窃类警情数", "12.4%": "接报盗窃类警情数同比变化"},
        ),
        ("共核查车辆530万辆,人员610万人。", {"530万辆": "核查车辆数", "610万人": "核查人员数"}),
        ("参考人数198人,参考率94.3%。", {"198人": "参考人数", "94.3%": "参考率"}),
        ("低保对象2.1万户,其中市本级8300户。", {"2.1万户": "低保对象数", "8300户": "市本级低保对象数"}),
        ("建议立案3起,建议变更强制措施5人。", {"3起": "建议立案数", "5人": "建议变更强制措施人数"}),
        ("投资260余万元,增设交通信号灯。", {"260余万元": "投资增设交通信号灯金额"}),
        ("共210人报名参加,占全局民警的61%。", {"210人": "报名参加人数", "61%": "报名参加占全局民警比重"}),
    ],
)
def test_what_a_bare_figure_takes_from_beside_it(text: str, expected: dict[str, str]) -> None:
    """A bare verb, thing, rate, part or sum of money is completed with the words that it goes on from."""
    assert expected.items() <= labels(text).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“护农”行动共接待群众3100余人次,受理案件218件;“利剑”行动抓获在逃人员93名,抓获率达61.5%。",
            {
                "3100余人次": "“护农”行动接待群众人次",
                "218件": "“护农”行动受理案件数",
                "93名": "“利剑”行动抓获在逃人员数",
                "61.5%": "“利剑”行动在逃人员抓获率",
            },
        ),
        (
            "“断流”行动打击处理人员310人;全市“安心防”平台注册人数82.6万人。",
            {"310人": "“断流”行动打击处理人员数", "82.6万人": "“安心防”平台注册人数"},
        ),
        ("深入开展“春雷”“净网”等专项斗争,全年破案640起。", {"640起": "破案起数"}),
    ],
)
def test_operations_that_act_themselves(text: str, expected: dict[str, str]) -> None:
    """An operation whose name acts governs its sentence, not what the whole area did; a bare 专项斗争 names nothing."""
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "命案破案率为98.6%,连续5年保持97%以上,连续7年实现命案全破。",
            {
                "98.6%": "命案破案率",
                "5年": "命案破案率连续保持97%以上年数",
                "97%以上": "命案破案率",
                "7年": "连续实现命案全破年数",
            },
        ),
        (
            "满意度测评持续名列全省第一,整体工作排名继续保持全市第三名。",
            {"第一": "满意度测评全省排名", "第三名": "整体工作全市排名"},
        ),
        ("我局7项指标位居全市第一。", {"7项": "位居全市第一的指标数"}),
        (
            "群众安全感和对平安建设满意度分别达到95.4%、91.2%。",
            {"95.4%": "群众安全感", "91.2%": "群众对平安建设满意度"},
        ),
        ("命案、盗窃案件破案率分别达100%、47.3%。", {"100%": "命案破案率", "47.3%": "盗窃案件破案率"}),
        (
            "4名民警被国家移民局授予“边境卫士”荣誉称号,19名民警英勇负伤。",
            {"4名": "被授予“边境卫士”的民警数", "19名": "英勇负伤民警数"},
        ),
        ("对9个县公安局和72名先进个人进行表彰。", {"9个": "表彰县公安局数", "72名": "表彰先进个人数"}),
        ("购置电脑12台、执法仪30部等设备。", {"12台": "购置电脑数", "30部": "购置执法仪数"}),
        ("县城低保标准由480元提高到520元。", {"480元": "原县城低保标准", "520元": "县城低保标准"}),
        ("印发“防火记心间,平安到永远”提示牌500块。", {"500块": "印发“防火记心间,平安到永远”提示牌数"}),
    ],
)
def test_what_held_and_who_was_named(text: str, expected: dict[str, str]) -> None:
    """Spells of a level, ranks with adverbs, counted ranks, shared owners and rates, awards, closed lists, slogans."""
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("监控点从2001年的12处增加到现在的65处。", {"65处": "监控点数"}),
        (
            "机动车达到11万辆,驾驶人达到15万人,正以每年9%和13%的速度增长。",
            {"9%": "机动车数每年变化", "13%": "驾驶人数每年变化"},
        ),
        ("登记的600多万件投诉中,噪音投诉数量最多,高达98万件。", {"98万件": "噪音投诉数"}),
        ("一般公共预算收入187亿元,扣除退税因素后增长6.1%。", {"6.1%": "一般公共预算收入变化"}),
        ("检获的毒品依次为大麻1300公斤。", {"1300公斤": "大麻量"}),
        ("本年度新登记企业506户,存量2370户。", {"506户": "新登记企业数"}),
        ("烟花爆竹致伤数为零。", {"零": "烟花爆竹致伤数"}),
        ("(二)暴力犯罪:全年发生65件,较上年减少21件。", {"65件": "暴力犯罪发生数", "21件": "暴力犯罪发生减少数"}),
        (
            "今年,游客体验感和对景区服务的满意度,分别提升1.52和1.67个百分点。",
            {"1.52": "游客体验感变化", "1.67个百分点": "对景区服务的满意度变化"},
        ),
        (
            "事故造成死亡人数、受伤人数分别下降21.6%、23.1%。",
            {"21.6%": "事故造成死亡人数变化", "23.1%": "事故造成受伤人数变化"},
        ),
        ("刑事案件破案率96%,办结率93%。", {"93%": "刑事案件办结率"}),
        ("街头斗殴案件共132件,相较上年的258件,足足减少126件。", {"126件": "街头斗殴案件减少数"}),
        ("2021年上半年治安满意度(81.6%)较上年(77.3%)提高。", {"81.6%": "治安满意度", "77.3%": "治安满意度"}),
        (
            "城镇居民人均可支配收入和农民人均纯收入分别达16823元和8714元。",
            {"16823元": "城镇居民人均可支配收入", "8714元": "农民人均纯收入"},
        ),
        ("疲劳驾驶行为事故起数和受伤人数分别占总量的11.3%、10.2%。", {"11.3%": "疲劳驾驶行为事故起数占总量比重"}),
        ("一是刑事案件：立案230起，破案187起。", {"230起": "刑事案件立案数", "187起": "刑事案件破案数"}),
        (
            "第二、第三产业占比分别下降2.41和1.37个百分点。",
            {"2.41": "第二产业占比变化", "1.37个百分点": "第三产业占比变化"},
        ),
        ("社会消费品零售总额实现186亿元。", {"186亿元": "社会消费品零售总额"}),
        ("工地受伤人数同比去年减少65人。", {"65人": "工地受伤人数减少数"}),
    ],
)
def test_what_a_figure_is_of_where_words_of_time_order_or_pace_stand_between(
    text: str, expected: dict[str, str]
) -> None:
    """Words that say since when, in which order, at which pace or after what was deducted are no part of a name."""
    found = {mention: figure.label for mention, figure in figures(text).items()}
    assert {surface: found[surface] for surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("无业人员犯罪人数继续增多，共319人。", "319人", "无业人员犯罪人数"),
        ("办理户籍业务大幅增长，共3.2万件。", "3.2万件", "办理户籍业务数"),
        ("新增加的冶炼能力，就有42万吨。", "42万吨", "新增加的冶炼能力"),
        ("免除学杂费，使3.5万学生和780名困难寄宿生受益。", "3.5万", "受益的学生数"),
        ("因而动用了库存物资20万元。", "20万元", "动用了库存物资金额"),
        ("陆路案件则较2011年的104宗下跌16%，共87宗。", "16%", "陆路案件数变化"),
        ("完成基本建设投资40亿元，等于计划规定的投资总额的三分之一。", "三分之一", "完成基本建设投资占比"),
    ],
)
def test_names_told_in_the_clause_before_and_linking_words(text: str, surface: str, label: str) -> None:
    """What the clause before says to have changed names the amount behind it; linking words are no part of a name."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("财政支出为91亿元，完成预算的103.2%，比上年增长8.4%。", "103.2%", "财政支出完成预算比例"),
        ("财政支出为91亿元，完成预算的103.2%，比上年增长8.4%。", "8.4%", "财政支出变化"),
        ("化解劳动争议38件，其中拖延三年以上的5件。", "5件", "化解拖延三年以上劳动争议数"),
        ("化解劳动争议38件，新收的5件。", "5件", "新收数"),
        ("有补贴资格的商户260家，其中超千万元的31家、超亿元的4家。", "4家", "超亿元有补贴资格的商户数"),
        ("哮喘患者随访5200人，糖尿病患者1.9万人，随访率分别为71%、68%。", "71%", "哮喘患者随访率"),
        ("哮喘患者随访5200人，糖尿病患者1.9万人，随访率分别为71%、68%。", "68%", "糖尿病患者随访率"),
        ("山区学生3150人、滩区学生1050人，占在校学生的75%、25%。", "75%", "山区学生占在校学生比重"),
        ("前三大客源地依次为甲州、乙州、丙州，分别接待9万人次、7万人次和4万人次。", "7万人次", "乙州接待人次"),
        ("共有640人落网，其中41%为外来人员。", "41%", "外来人员占比"),
        ("人口自然增长率为3.1‰。", "3.1‰", "人口自然增长率"),
        ("主要货种依次为煤炭（31万吨）、木材（8万吨）及粮食（5万吨）。", "8万吨", "木材量"),
        ("出生人口性别比为106.3。", "106.3", "出生人口性别比"),
        ("电子产品出口36亿元，增长11%，拉动全县增长4.2个百分点。", "4.2个百分点", "电子产品出口拉动全县增长幅度"),
        ("中医诊疗量增长9%，在总诊疗量中占21%。", "21%", "中医诊疗量在总诊疗量中占比"),
    ],
)
def test_figures_that_go_on_about_what_was_counted(text: str, surface: str, label: str) -> None:
    """Shares of a plan, kinds of what was counted, rates in order, and what one growth added to another."""
    assert labels(text)[surface] == label


def test_a_natural_growth_rate_is_no_change() -> None:
    """It is births less deaths; a growth rate of anything else is a change."""
    found = figures("人口自然增长率为-1.2‰，用电量增长率为6%。")
    assert found["-1.2‰"].change is None
    assert found["6%"].change is Direction.INCREASE


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("年受理案件约7万件,约占全省法院受理案件总数的三分之一。", "三分之一", "年受理案件占全省法院受理案件总数比重"),
        ("旅客运输量2.84亿人次,恢复到2019年同期的88.2%。", "88.2%", "旅客运输量恢复到同期比例"),
        ("旅客、货运量分别为2.8亿人次、327万吨,分别恢复到2019年同期的88.2%、93.1%。", "93.1%", "货运量恢复到同期比例"),
        ("设有立案庭、执行局等14个审判业务部门。", "14个", "审判业务部门数"),
        ("缴获电脑、手机等30部设备。", "30部", "缴获设备数"),
    ],
)
def test_shares_of_what_was_counted_and_counts_behind_lists(text: str, surface: str, label: str) -> None:
    """A share or a restored level is named by the count before it, a count behind 等 by the noun behind it."""
    assert labels(text)[surface] == label


def test_the_time_of_a_comparison_is_no_part_of_a_name() -> None:
    """A figure behind the time that another is compared with counts the same, and so does what it rose by."""
    found = labels("盗窃案60宗,较2019年59宗,增加1宗,上升1.7%。走私案50件,较去年同期40件,增加10件。")
    assert {surface: found[surface] for surface in ("59宗", "40件")} == {"59宗": "盗窃案数", "40件": "走私案数"}
    assert found["1宗"] == "盗窃案增加数"


def test_words_that_hold_a_particle_are_cut_nowhere_inside() -> None:
    """的士 and 共和 begin like particles; a particle before a noun is left out as ever."""
    found = labels("检控的士司机32人，当中6名的哥被停牌。发放共和镇补贴45万元，处理的投诉12宗。")
    assert found["32人"] == "检控的士司机数" and found["6名"].endswith("的哥人数")
    assert found["45万元"] == "发放共和镇补贴金额" and found["12宗"] == "处理投诉数"


def test_a_level_is_named_by_what_came_to_it() -> None:
    """来到, 企稳于 and 计 lead to the level of what changed before them."""
    found = labels("水位下降0.4米，企稳于26.1米。馆藏图书增加3万册，计92万册。气温同比上升2%，来到18℃。")
    assert [found[each] for each in ("26.1米", "92万册", "18℃")] == ["水位", "馆藏图书数", "气温"]


def test_a_count_before_a_share_of_quality_is_no_rate() -> None:
    """12个断面水质达标比例 counts sections, and the share is theirs."""
    found = labels("全区12个断面水质达标比例为95%。")
    assert found == {"12个": "断面数", "95%": "断面水质达标比例"}


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("罪案數字在去年錄得592宗。", "592宗", "罪案数"),
        ("求助个案数目为320宗。", "320宗", "求助个案数"),
        ("录得的投诉总数是59宗。", "59宗", "投诉总数"),
        ("耕地面积连续5年呈上升态势。", "5年", "耕地面积连续上升年数"),
        ("失业率连续6个月呈现回落走势。", "6个月", "失业率连续回落月数"),
        ("玉米产量50吨、增加2吨。", "2吨", "玉米产量增加数"),
        ("新增车位50个、增加岗位20个。", "20个", "增加岗位数"),
    ],
)
def test_words_for_a_number_and_for_a_trend(text: str, surface: str, label: str) -> None:
    """数字 and 数目 say no more than 数, a spell is named by the trend itself, and 、增加 goes on about the figure before."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "梨产量18万吨、增长3%，桃6万吨、增长2%；杏2万吨。",
            {"6万吨": "桃产量", "2%": "桃产量变化", "2万吨": "杏产量"},
        ),
        ("玉米播种面积120万亩，大豆15万亩。", {"15万亩": "大豆播种面积"}),
        (
            "第一产业增加值21亿元，增长3%；第二产业82亿元，增长5%。",
            {"82亿元": "第二产业增加值", "5%": "第二产业增加值变化"},
        ),
        ("工业增加值82亿元，出口9亿元。", {"9亿元": "出口金额"}),
        ("梨产量18万吨，出口2万吨。", {"2万吨": "出口的梨产量"}),
        (
            "民间投资增长8%，占全部投资的六成，对投资增长贡献率达83%，贡献率提高9个百分点。",
            {"83%": "民间投资对投资增长贡献率", "9个百分点": "民间投资对投资增长贡献率变化"},
        ),
        ("出口增长8.1%，比上月回落2个百分点。", {"2个百分点": "出口增速变化"}),
        ("结案率上升8%，比上年提高2个百分点。", {"2个百分点": "结案率变化"}),
    ],
)
def test_the_next_of_a_list_and_the_growth_of_a_growth(text: str, expected: dict[str, str]) -> None:
    """The next thing is measured as the one before it, a contribution is somebody's, and points are those of a growth."""
    found = labels(text)
    assert {surface: found[surface] for surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对涉农犯罪，批准逮捕21人，同比上升5%。其中，起诉15人。共走访8次。",
            {
                "21人": "涉农犯罪批准逮捕人数",
                "5%": "涉农犯罪批准逮捕人数同比变化",
                "15人": "涉农犯罪起诉人数",
                "8次": "走访次数",
            },
        ),
        ("针对盗采矿产案件，立案12件。", {"12件": "盗采矿产案件立案件数"}),
        ("对困难职工，发放慰问金50万元。", {"50万元": "发放慰问金金额"}),
    ],
)
def test_the_sort_of_crime_that_a_sentence_opens_with(text: str, expected: dict[str, str]) -> None:
    """对…犯罪 before a comma holds for the sentence and for what 其中 goes on with; whom something is done for does not."""
    found = labels(text)
    assert {surface: found[surface] for surface in expected} == expected
