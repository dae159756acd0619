from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """白鹭市2023年民生统计简报
2023年，全国用水量下降3.1%，我市下降7.6%。社区养老床位数同比增长9.4%，公立医院床位使用率82.5%，民办幼儿园在园占比31.7%。
夜间投诉412件，未办结投诉17件；60岁以上登记志愿者2305人。较大隐患整改26处。全市环境满意度位居全省第三。
"""


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        ("我市用水量下降3.1%。", "words of another figure"),
        ("环境满意度位居全国第三。", "area"),
        ("民营医院床位使用率82.5%。", "opposite words"),
        ("公办幼儿园在园占比31.7%。", "opposite words"),
        ("白天投诉412件。", "opposite words"),
        ("已办结投诉17件。", "denied or done"),
        ("60岁以下登记志愿者2305人。", "opposite words"),
        ("重大隐患整改26处。", "opposite words"),
        ("社区养老床位率同比增长9.4%。", "rate or number"),
    ],
)
def test_what_the_figure_s_own_words_exclude_is_an_error(claim: str, rule: str) -> None:
    """The number is right and the words are another thing's."""
    assert rule in [finding.rule for finding in check(REPORT, claim).findings if finding.severity == "error"]


@pytest.mark.parametrize(
    "claim",
    [
        "全国用水量下降3.1%，我市下降7.6%。",
        "公立医院床位使用率为82.5%，民办幼儿园在园占比31.7%。",
        "夜间投诉412件，其中未办结17件。",
        "60岁以上志愿者2305人，较大隐患整改26处。",
        "我市环境满意度全省第三。",
        "社区养老床位数增长9.4%。",
    ],
)
def test_the_figure_s_own_words_are_never_blamed(claim: str) -> None:
    """Controls: the same words as the report's, in other order."""
    assert [finding.message for finding in check(REPORT, claim).findings if finding.severity == "error"] == []


@pytest.mark.parametrize("word", ["负增长", "走低", "萎缩", "下滑", "锐减"])
def test_a_fall_is_a_fall_in_any_word(word: str) -> None:
    """Another word for the same way is right, and no word of rise is."""
    report = "白鹭市2023年水运简报\n2023年，全市客运量同比下降4.6%，货运量同比增长7.2%。\n"
    assert check(report, f"2023年，全市客运量{word}4.6%。").supported
    assert not check(report, f"2023年，全市货运量{word}7.2%。").supported


@pytest.mark.parametrize("word", ["走高", "反弹", "上扬", "扩张", "多出", "攀升"])
def test_a_rise_is_a_rise_in_any_word(word: str) -> None:
    """So is a rise."""
    report = "白鹭市2023年水运简报\n2023年，全市客运量同比下降4.6%，货运量同比增长7.2%。\n"
    assert check(report, f"2023年，全市货运量同比{word}7.2%。").supported
    assert not check(report, f"2023年，全市客运量同比{word}4.6%。").supported


def test_what_was_added_did_not_become_less() -> None:
    """新增 tells how many came, which is no fall."""
    report = "白鹭市2023年水运简报\n2023年，新增船员2310人。\n"
    assert check(report, "2023年新增船员2310人。").supported
    assert not check(report, "2023年船员减少2310人。").supported


COUNTY = """白鹭市2023年水利工作总结
全年征收水费由上年的1.3亿元增加到1.6亿元。农村供水占总量的34.6%，城镇漏损率同比下降12.1%，节水器具占比上升32.4%。
1月9日，市水利局召开发布会。年末注册河长2.8万人，比上年末增加0.3万人，其中村级河长1.9万人。
"""


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("水费比上年增加0.3亿元。", True),
        ("水费比上年增加0.4亿元。", False),
        ("农村供水约占三成五。", True),
        ("节水器具占比上升近三分之一。", True),
        ("节水器具占比上升近二分之一。", False),
        ("市水利局9日召开发布会。", True),
        ("市水利局19日召开发布会。", False),
    ],
)
def test_what_follows_from_the_report_is_no_false_alarm(claim: str, supported: bool) -> None:
    """A plain difference, a rounded share, a day of a date that the report names."""
    assert check(COUNTY, claim).supported is supported


@pytest.mark.parametrize(("share", "supported"), [("34.6%", True), ("36.4%", False)])
def test_shares_told_in_their_order_are_not_bounded(share: str, supported: bool) -> None:
    """分别 leads to a share as 约 does, and bounds nothing."""
    report = "白鹭市2023年水运简报\n2023年，沿江、沿湖码头分别占34.6%和21.3%。\n"
    assert check(report, f"沿江、沿湖码头分别占{share}和21.3%。").supported is supported


def test_a_part_is_of_what_there_is_and_not_of_what_was_added() -> None:
    """其中 behind a change speaks of the figure before it, so nothing is impossible."""
    codes = {finding.code.value for finding in check(COUNTY, "年末注册河长2.8万人。").findings}
    assert not codes & {"source_impossible", "source_inconsistent"}


def test_a_modifier_holds_for_the_figures_behind_it() -> None:
    """重大 said once for several figures is said of each of them."""
    report = "白鹭市2023年水利工作总结\n排查重大隐患31处，26处已经消除。\n"
    assert check(report, "已经消除重大隐患26处。").supported
    assert not check(report, "已经消除较大隐患26处。").supported


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("货物出口增长7.4%。", True),
        ("货物进出口增长7.4%。", False),
        ("我市用水量下降9.2%。", True),
        ("全省用水量下降9.2%。", False),
        ("用水量按月下降9.2%。", False),
    ],
)
def test_a_total_is_none_of_its_parts_and_a_neighbour_of_another_area_is_no_rival(claim: str, supported: bool) -> None:
    """进出口 is not 出口 alone; of two figures of one name the area decides."""
    report = "白鹭市2023年简报\n货物进出口总额312.5亿元，其中出口增长7.4%。全省用水量同比下降5.1%，我市同比下降9.2%。\n"
    assert check(report, claim).supported is supported


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("公路货运量5120万吨。", False),
        ("水路货运量5120万吨。", True),
        ("码头考核位列全省第38名。", False),
        ("码头考核位列全国第38名。", True),
        ("航道沿线氨氮浓度31微克。", True),
    ],
)
def test_ways_of_transport_and_those_among_whom_something_ranks(claim: str, supported: bool) -> None:
    """水路 is no 公路, a place in the country none in the province, and a second unit may be left out."""
    report = "白鹭市2023年水运简报\n水路货运量5120万吨。白鹭码头在全国港口考核中位列第38名。航道沿线氨氮浓度31微克/立方米。\n"
    assert check(report, claim).supported is supported


PAIRS = """白鹭市2023年综合简报
行政机关胜诉率71.2%。结算审计核减3.4亿元。夏粮产量12.6万吨。诉前调解成功206件。老年人智能终端使用率61.5%。
不批准临时用地申请14件，非营利养老机构37家。港口全年承担课题32项，已结题19项；在研13项。经营主体净增9600户。
城镇新增岗位5.2万个，登记失业率3.6%；农村合作社入社率88.4%。不断提升服务水平，办理提升类事项52件。
"""


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("行政机关胜诉率71.2%。", True),
        ("行政机关败诉率71.2%。", False),
        ("结算审计核增3.4亿元。", False),
        ("秋粮产量12.6万吨。", False),
        ("诉前调解失败206件。", False),
        ("青年人智能终端使用率61.5%。", False),
        ("老人智能终端使用率61.5%。", True),
        ("批准临时用地申请14件。", False),
        ("14件临时用地申请没有获批准。", True),
        ("营利养老机构37家。", False),
        ("非营利养老机构有37家。", True),
        ("32项课题中，13项已经结题。", False),
        ("32项课题中，19项已经结题，13项在研。", True),
        ("经营主体净减9600户。", False),
        ("农村登记失业率3.6%。", False),
        ("城镇登记失业率3.6%。", True),
        ("办理提升类事项52件。", True),
    ],
)
def test_words_that_exclude_one_another_and_their_near_misses(claim: str, supported: bool) -> None:
    """Outcomes, harvests, ages, stages and denials; 不断 denies nothing, and a semicolon parts what a modifier carries."""
    assert check(PAIRS, claim).supported is supported


SURVEY = "67.3%市民认为收费合理，12.3%认为将会更差。全市法院收案1.2万件，结案1.1万件。"


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("67.3%市民认为收费合理。", True),
        ("67.3%市民认为收费不合理。", False),
        ("12.3%市民认为将会更好。", False),
        ("12.3%市民认为将会更差。", True),
        ("全市法院收案1.2万件。", True),
        ("全市法院收费1.2万件。", False),
    ],
)
def test_opinions_and_what_came_in_exclude_one_another(claim: str, supported: bool) -> None:
    """合理 is not 不合理, 更好 not 更差, and fees are no cases."""
    assert check(SURVEY, claim).supported is supported


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("新建学校5所。", False),
        ("引进企业30家。", False),
        ("税收增长8%。", False),
        ("培训教师300名。", False),
        ("计划新建学校5所。", True),
    ],
)
def test_what_is_to_be_made_sure_beside_plans_is_no_result(claim: str, supported: bool) -> None:
    """确保新建, 力争, 争取 and 拟 in one sentence tell plans."""
    report = "2024年，确保新建学校5所，力争引进企业30家，争取税收增长8%，拟培训教师300名。"
    assert check(report, claim).supported is supported


def test_what_was_made_sure_is_a_result() -> None:
    """确保 without a plan beside it tells what was done."""
    assert check("2023年，倒排工期，确保完成投资30亿元，新建学校5所。", "完成投资30亿元。").supported


SCHOOLS = """白鹭市2023年教育简报
2023年，全市普通高中招生2097人，在校生6318人，毕业生2041人；初中招生2779人，在校生8023人，毕业生3152人。
检察机关起诉涉税犯罪嫌疑人214人，其中企业主管人员35人。
"""


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("初中在校生8023人。", True),
        ("普通高中在校生6318人。", True),
        ("普通高中在校生8023人。", False),
        ("小学在校生6318人。", False),
        ("起诉企业主管人员35人。", True),
        ("不起诉企业主管人员35人。", False),
    ],
)
def test_a_modifier_goes_on_within_its_group(claim: str, supported: bool) -> None:
    """What a sentence says once of several figures excludes its opposite for each of them."""
    assert check(SCHOOLS, claim).supported is supported


def test_the_whole_in_the_name_of_a_share_names_no_other_share() -> None:
    """占全部投诉 stands with the sum of the shares alone, and is meant of each."""
    report = "白鹭市2023年投诉分析\n投诉以噪声(31.2%)、油烟(22.6%)、扬尘(14.1%)为主,合计占全部投诉数67.9%。\n"
    assert check(report, "油烟投诉占全部投诉数的22.6%。").supported
    assert not check(report, "油烟投诉占全部投诉数的14.1%。").supported
