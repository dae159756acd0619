"""Scopes: which bodies and areas a figure is about."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures, scopes

PROVINCE = "澜江省公安消防总队2022年工作综述\n"


def test_smaller_area_that_acts_is_a_scope() -> None:
    """In a province's report 某市将… and 某县14个乡镇… speak of that city and that county."""
    text = PROVINCE + "全省新建消防站63座。梧桐市将消防站建设纳入实事项目,建成5座;清湾县14个乡镇建成专职队,招收196名。"
    assert scopes(text, "63座", "5座", "14个", "196名") == [None, "梧桐市", "清湾县", "清湾县"]


def test_body_that_reports_is_no_scope() -> None:
    """The reporting body is none, under its full name or only called 支队, and neither is what begins with a verb."""
    text = PROVINCE + "澜江省公安消防总队出动车辆52辆。总队抽调队员120人。开放消防站接待群众210万人次。"
    assert scopes(text, "52辆", "120人", "210万人次") == [None, None, None]


def test_receiver_of_an_award_is_no_scope_of_other_awards() -> None:
    """Others who are counted behind an award are not of the body that received it."""
    text = "刑侦大队荣立集体二等功,2个集体荣立集体三等功;另有16名民警荣立个人三等功。"
    assert scopes(text, "2个", "16名") == [None, None]


def test_a_body_may_be_followed_by_a_date() -> None:
    """江北分局2022年… speaks of that part, as 江北分局去年… does."""
    text = PROVINCE + "江北大队2022年检查单位620家。江东大队去年检查单位430家。"
    assert scopes(text, "620家", "430家") == ["江北大队", "江东大队"]


def test_a_district_of_the_city_is_a_scope_and_its_own_whole_is_too() -> None:
    """A district that acts in a city's report is a scope, also where 全区 leads back to it."""
    text = "江屏市公安局工作总结\n松岭区为1.2万户居民安装报警器。桐岭区为全区老人安装了600个探测器。"
    assert scopes(text, "1.2万户", "600个") == ["松岭区", "桐岭区"]


def test_kinds_of_quarters_are_no_districts() -> None:
    """社区, 园区 and the like name no district."""
    assert scopes("江屏市公安局工作总结\n重点社区投入120万元。工业园区在9个路口设岗。", "120万元", "9个") == [
        None,
        None,
    ]


def test_figures_of_larger_areas_carry_them() -> None:
    """全国 and 全省, told for comparison, are the scope of their own figures and of no others."""
    found = figures("2023年，全国刑事案件下降12%，全省下降9%，我市下降15%。")
    assert {
        surface: scope.text if (scope := figure.scope) else None for surface, figure in found.items() if "%" in surface
    } == {
        "12%": "全国",
        "9%": "全省",
        "15%": None,
    }


def test_an_average_in_brackets_is_that_of_its_area() -> None:
    """高于全省平均水平(85.2%) gives the average the province, and the lead over it to the reporting body."""
    found = figures("禾川市公安局2023年工作总结\n全市破案率96.2%，高于全省平均水平（85.2%）11个百分点，居全省第二。")
    assert found["85.2%"].scope is not None and found["85.2%"].scope.text == "全省"
    assert found["11个百分点"].scope is None and found["96.2%"].scope is None
    assert found["85.2%"].label == "破案率"


@pytest.mark.parametrize(
    ("text", "average", "lead"),
    [
        ("成功率31.8%，较全国平均（24.5%）高7.3个百分点。", "24.5%", "7.3个百分点"),
        ("我院满意度96.4%，高于全省县级医院平均水平（94.0%）2.4个百分点。", "94.0%", "2.4个百分点"),
    ],
)
def test_an_average_needs_no_name_of_the_reporting_area(text: str, average: str, lead: str) -> None:
    """What is compared with is another area's, whoever reports; the lead over it is not."""
    found = figures(text)
    assert found[average].scope is not None and found[lead].scope is None


def test_ranks_and_titles_within_a_larger_area_are_the_bodys_own() -> None:
    """全省首个 and 全国文明单位 say where a rank or a title holds, and not whose figure it is."""
    found = figures("禾川市公安局2023年工作总结\n全市建成站点12个，全省首个示范站3个，全国文明单位2家。全市抓获8人。")
    assert all(found[surface].scope is None for surface in ("12个", "3个", "2家", "8人"))


def test_a_larger_area_may_be_led_in() -> None:
    """同期全市 is the city, in the report of a county."""
    found = figures("禾川县公安局2023年工作情况\n全县命案破案率100%，同期全市命案破案率为98.2%。")
    assert found["98.2%"].scope is not None and found["98.2%"].scope.text == "全市"
    assert found["100%"].scope is None


def test_changes_told_in_order_are_of_the_bodies_that_their_figures_are_of() -> None:
    """A first change is of the whole and a second one of the part where the figures before them are."""
    text = PROVINCE + "全省受理火警4.1万起,其中梧桐市受理8200起,同比分别下降3.6%和上升9.4%。"
    assert scopes(text, "4.1万起", "3.6%", "9.4%") == [None, None, scopes(text, "8200起")[0]]


def test_a_body_opens_behind_a_figure_of_another_one_in_a_list() -> None:
    """Each body of a list has its own figures, also where 、 divides them; a list of things names no body."""
    text = PROVINCE + "江北大队检查单位620家、江东大队检查单位430家。"
    assert scopes(text, "620家", "430家") == ["江北大队", "江东大队"]
    text = PROVINCE + "江北大队检查单位620家、整改隐患50处。"
    assert scopes(text, "620家", "50处") == ["江北大队", "江北大队"]


def test_what_leads_to_a_body_is_no_part_of_it() -> None:
    """Parts of the year and words like 而 stand before a body's name."""
    text = PROVINCE + "今年首三季江北大队检查单位620家。而江东大队检查单位430家。"
    assert scopes(text, "620家", "430家") == ["江北大队", "江东大队"]


def test_how_far_people_went_to_school_and_what_each_one_has_is_no_body() -> None:
    """大学以上学历 and 人均图书馆面积 name no body; a university that does something is one."""
    text = "江屏市文化馆2023年工作总结\n大学以上学历的35人,占70%。人均图书馆面积居全省第2位。江屏大学培训馆员12人。"
    assert scopes(text, "35人", "70%", "第2位", "12人") == [None, None, None, "江屏大学"]


def test_scraps_and_levels_are_no_bodies() -> None:
    """还有四个所队获公安局… names no body, 市级医院 and 在政府… none either; a customs house behind dates is one."""
    text = "江屏市工作\n还有四个所队获公安局奖励3次。市级医院与70所名院协作。在政府支持下,投保130万元。"
    assert scopes(text, "3次", "70所", "130万元") == [None, None, None]
    dated = (
        "江屏保护产权\n发布会由市知识产权局、市商务局、市城管局举行。自2017年9月1日至11月30日江屏海关检查企业140家。"
    )
    assert scopes(dated, "140家") == ["江屏海关"]


def test_titles_of_the_whole_country_are_no_scope() -> None:
    """全国法院办案标兵 is a title that one got in the report's own body."""
    assert scopes("江屏市法院工作\n先后涌现全国模范法官2人、全国法院办案标兵1人。", "1人") == [None]


def test_an_area_beside_the_own_one_is_told_for_its_clause() -> None:
    """鄰近的…縣 is another area, whose figure counts the same; what is done with it is no figure of it."""
    text = "112年本縣住院人次增加4%，鄰近的東嶺縣減少3%，本縣門診5萬人次。"
    assert scopes(text, "4%", "3%", "5萬人次") == [None, "東嶺縣", None]
    assert figures(text)["3%"].label == "住院人次变化"
    assert scopes("全县与相邻的青河县联合执法12次。", "12次") == [None]


def test_who_speaks_and_what_is_counted_are_no_scopes() -> None:
    """A bureau whose officer is quoted, a kind of body that is counted, and an aspect (在区域上) are not what figures are about."""
    quoted = "全省消防队伍2021年情况\n去年，全省接警195万起。消防救援局有关负责人介绍，平均每天出警5300起。"
    assert scopes(quoted, "5300起") == [None]
    counted = "江屏市2019年公报\n2019年，与上年相比，医院增加13个，护士增加107个。"
    assert scopes(counted, "13个", "107个") == [None, None]
    assert scopes("江屏市2020年公报\n在区域上，北片优良率63%。", "63%") == [None]
    assert scopes("江屏市2020年公报\n刑侦支队破案30起。", "30起") == ["刑侦支队"]


def test_a_place_beside_that_is_told_by_where_it_lies_is_the_scope_of_its_figure() -> None:
    """上游某市 and 邻县某县 are other areas, with what the figure before counts; plants and quarters there are none."""
    found = figures("今年，本市用水量减少6.2%，上游松岭市减少4.6%；省会澜江市人口增长1.2%，下游企业增长3.6%。")
    assert {surface: (one.scope.text if one.scope else None) for surface, one in found.items() if "%" in surface} == {
        "6.2%": None,
        "4.6%": "松岭市",
        "1.2%": "澜江市",
        "3.6%": None,
    }
