"""Periods: what is a time that results can cover, and how far it carries."""

from __future__ import annotations

import pytest

from summarizer.reading.periods import PeriodKind
from tests.reading.dividing import periods_of, times, written_times


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年首八个月,中心收到查询900宗。", "今年首八个月"),
        ("2012年至17年,共检控66宗。", "2012年至17年"),
        ("2016年来,产值翻了一番。", "2016年来"),
        ("三年多来,参保5万人次。", "三年多来"),
        ("去年年底,存栏生猪300头。", "去年年底"),
        ("2031年5月上旬至7月中旬,修渠30公里。", "2031年5月上旬至7月中旬"),
        ("三月下旬到四月上旬,植树30万株。", "三月下旬到四月上旬"),
        ("10月初至12月底,收运垃圾30吨。", "10月初至12月底"),
        ("9月上、中旬,收割3万亩。", "9月上、中旬"),
        ("截至9月中旬,收割3万亩。", "截至9月中旬"),
        ("本月中旬,收割3万亩。", "本月中旬"),
        ("3月初中招生30人。", "3月"),
        ("截至现在,办结30件。", "截至现在"),
        ("2031年12月1日至2032年11月30日,发案12起。", "2031年12月1日至2032年11月30日"),
        ("2031年5月6日起至2032年4月5日,发案12起。", "2031年5月6日起至2032年4月5日"),
        ("今(112)年1至6月查获12件。", "今(112)年1至6月"),
        ("去(一一一)年度查获12件。", "去(一一一)年度"),
        ("一〇五年查获12件。", "一〇五年"),
        ("从96年到今年8月,共查获30件。", "从96年到今年8月"),
        ("从2012年底到2017年底,建成12座。", "从2012年底到2017年底"),
        ("自2019年初至2023年末,累计建成12座。", "自2019年初至2023年末"),
        ("从民国98年到102年,查获12件。", "从民国98年到102年"),
        ("据统计,99年申请调出1057人。", "99年"),
        ("因此97年查获12件。", "97年"),
        ("假期7天,全市接待游客12万人次。", "假期7天"),
        ("国庆假期8天,全市接待游客12万人次。", "国庆假期"),
        ("春节7天,图书馆接待读者2万人次。", "春节7天"),
        ("今年五一假期5天,接待游客3万人次。", "今年五一假期"),
        ("今年春节餐饮市场旺,收入12亿元。", "今年春节"),
        ("2月4日至10日春节假期,受理诉求300件。", "2月4日至10日"),
    ],
)
def test_times_are_read_as_they_arewritten_times(text: str, period: str) -> None:
    """The first months of a year, years cut short, 来 and 多来 belong to their period."""
    assert written_times(text) == [period]


@pytest.mark.parametrize(
    "text",
    [
        "学校有90年办学历史。",
        "租期99年,每年租金3万元。",
        "今年春节前检查商店30家。",
        "今年春节联欢晚会观众1.2亿人。",
        "假期作业12本。",
        "春节7名志愿者到岗。",
    ],
)
def test_what_looks_like_such_a_time_is_none(text: str) -> None:
    """A length of ninety years, and what a feast lends its name to, are no times."""
    assert not {"90年", "99年", "今年春节", "假期", "春节7"} & set(written_times(text))


def test_a_year_before_a_verb_with_lai_has_none() -> None:
    """来 that begins another word (来访, 来到, 来我市) is no part of the year."""
    assert written_times("2016年来访群众300人。") == ["2016年"]
    assert written_times("2016年来到江屏的旅客300人。") == ["2016年"]


def test_a_stretch_from_one_month_to_another_is_of_no_single_figure() -> None:
    """由 leads to a stretch as 从 does; right before a figure it is the first end of a change."""
    assert times("由今年1月至9月收到的投诉中,噪音占120宗。") == [("今年1月至9月", PeriodKind.STRETCH)]
    assert times("由1至9月的35%提高到40%。")[0] == ("1至9月", PeriodKind.FIGURE)


def test_the_dates_of_an_event_are_its_time() -> None:
    """Months before 期间 say when the event was; with a year its name is told too."""
    assert written_times("今年4月至9月全州“清源”“亮剑”行动期间,立案300起。") == ["今年4月至9月"]
    assert written_times("2022年全市春运期间共发送旅客20万人次。") == ["2022年全市春运期间"]
    assert written_times("2022年,全市共检查30次,春运期间发送旅客20万人次。") == ["2022年", "春运期间"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("自执行“清网行动方案”82个月以来,起诉3808件。", "自执行“清网行动方案”82个月以来"),
        ("自庆祝建党100周年安保工作开展以来,排查纠纷70起。", "自庆祝建党100周年安保工作开展以来"),
        ("热线自去年11月启用,至今收到信息4万个。", "自去年11月启用,至今"),
        ("救援站建队以来,出动1.2万次。", "救援站建队以来"),
        ("平台上线半年,办件30万件。", "平台上线半年"),
        ("《港口条例》实施三个月,查处20起。", "《港口条例》实施三个月"),
        ("种子使用率由“十三五”末的65%提高到76%。", "“十三五”末"),
        ("江关上(七)月查获私烟14吨。", "上(七)月"),
    ],
)
def test_a_time_named_by_what_began_in_it_is_read_whole(text: str, period: str) -> None:
    """Neither a number, quotation marks nor a comma before 至今 cut the words of since when or how long."""
    assert written_times(text) == [period]


def test_lai_zi_begins_no_time() -> None:
    """来自 says where from."""
    assert written_times("来自外省的群众安置以来,共120人。") != ["自外省的群众安置以来"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("确保了安保维稳期间零事故。", "安保维稳期间"),
        ("圆满完成建党100周年安保期间巡逻30次。", "建党100周年安保期间"),
        ("在第18届博览会期间,检查30家。", "第18届博览会期间"),
    ],
)
def test_the_name_of_an_event_is_kept_whole_and_alone(text: str, period: str) -> None:
    """What was made sure stands before the name; the number of an anniversary belongs to it."""
    assert written_times(text) == [period]


def test_times_far_back_and_now_are_of_one_figure() -> None:
    """由十年前的X发展到目前的Y: each holds for its figure alone; 十年前的积案 says how old a case is."""
    assert times("合作社由十年前的不足百个发展到目前的1735个。") == [
        ("十年前", PeriodKind.FIGURE),
        ("目前", PeriodKind.FIGURE),
    ]
    assert times("破获十年前的积案3起。") == []


def test_the_years_before_an_event_are_compared_with() -> None:
    """改革前三年 is one figure's time; 前三年 by itself is a time as others."""
    assert times("是改革前三年年均14起的3倍。") == [("改革前三年", PeriodKind.FIGURE)]
    assert times("前三年共破案14起。") == [("前三年", PeriodKind.SENTENCE)]


def test_so_many_months_after_something_are_no_months_of_a_year() -> None:
    """前后82个月 is how long was compared; 后三个月 are the last of a year."""
    assert written_times("方案执行前后82个月的资料,新收案件79件。") == []
    assert written_times("后三个月,发案12起。") == ["后三个月"]


COUNTY = "桐河县2021年统计公报\n"


@pytest.mark.parametrize(
    ("sentence", "surface", "period"),
    [
        ("据公安部门统计,年末全县户籍人口11万人。", "11万人", "年末"),
        ("年末户籍人口11万人。其中,女性5万人。", "5万人", "年末"),
        ("全市年末拥有公交车320辆。", "320辆", "年末"),
        ("全年出栏生猪30万头,年末存栏12万头。", "12万头", "年末"),
        ("从业人员年末人数2.1万人。", "2.1万人", "年末"),
        ("年底共有辅警212人。", "212人", "年底"),
        ("截至年底,在册养老机构41家。", "41家", "截至年底"),
        ("年末户籍人口11万人。全年出生300人。", "300人", "2021年"),
        ("年末储蓄余额90亿元,比上年末增长6.1%。", "6.1%", "年末"),
        ("在年底考核中,3个庭获优秀。", "3个", "2021年"),
        ("年底前已抽检352批次。", "352批次", "2021年"),
        ("比年末减少2家。", "2家", "2021年"),
    ],
)
def test_stocks_at_the_end_of_the_year(sentence: str, surface: str, period: str) -> None:
    """年末 and 年底 are the day on which what stands behind them was counted; what is held then (年底考核) is none."""
    assert periods_of(COUNTY + sentence, surface) == [period]


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("由2021年8月起至2022年5月止，馆方接待访客320人。", "320人", "由2021年8月起至2022年5月"),
        ("2021年10月到次年3月，发布预警45次。", "45次", "2021年10月到次年3月"),
        ("2021年第四季度至2022年第一季度，靠泊船舶86艘。", "86艘", "2021年第四季度至2022年第一季度"),
        ("2021.9-2022.6，开设课程38门。", "38门", "2021.9-2022.6"),
        ("就诊量由2021年8月的32人增至2022年5月的45人。", "45人", "2022年5月"),
    ],
)
def test_from_a_part_of_one_year_to_one_of_another(text: str, surface: str, period: str) -> None:
    """A period is taken whole in every notation; two times that are compared stay two."""
    assert periods_of(text, surface) == [period]


@pytest.mark.parametrize("word", ["末班船", "初雪", "底肥", "间距", "起付线", "初三学生"])
def test_a_year_takes_no_character_of_the_next_word(word: str) -> None:
    """2022年|末班船 is told of the year, and of no end of it."""
    assert periods_of(f"2022年{word}共36个。", "36个") == ["2022年"]
