"""Carrying: which period holds where the nearest one does not."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures, periods_of


def test_year_of_one_figure_holds_for_that_figure_alone() -> None:
    """由2019年的…增加到2022年的… names the years of two figures; what follows has the period of the sentence."""
    text = "五年来,税收由2019年的12亿元增加到2022年的30亿元,增长1.5倍;新建学校41所。"
    assert periods_of(text, "12亿元", "30亿元", "1.5倍", "41所") == ["2019年", "2022年", "五年来", "五年来"]


def test_year_in_brackets_holds_in_its_brackets() -> None:
    """A year in brackets is that of the figure before it, or of the figures in the brackets, and of no other."""
    text = "五年来,办结率由61%(2018年)升至83%(2022年),回访5200户(2022年为1800户)。新建法庭3个。"
    assert periods_of(text, "61%", "83%", "5200户", "1800户", "3个") == [
        "2018年",
        "2022年",
        "五年来",
        "2022年",
        "五年来",
    ]


def test_parts_of_a_section_have_the_year_of_its_introduction() -> None:
    """A year that opens the paragraph before （一）, （二） holds under all of them, until the next one that opens one."""
    text = (
        "政府工作报告\n一、“十三五”时期及2020年工作回顾\n五年来,全县累计新建学校41所。\n"
        "刚刚过去的2020年,我们克服困难,完成了各项任务。\n"
        "(一)经济稳步增长。引进项目52个。\n(二)民生持续改善。改造危房730户。\n"
        "各位代表,五年来,共办理建议1260件。\n二、2021年工作安排\n"
    )
    assert periods_of(text, "41所", "52个", "730户", "1260件") == ["五年来", "2020年", "2020年", "五年来"]


def test_months_inside_a_sentence_do_not_carry() -> None:
    """Months named in the middle of a sentence hold to its end; those that open it hold for the next ones too."""
    inside = "2022年,全县发案数自9月起逐月下降,下降12%。查获车辆35辆。"
    assert periods_of(inside, "12%", "35辆") == ["自9月起", "2022年"]
    opening = "2022年,破案30起。9月以来,抓获8人。查获车辆35辆。"
    assert periods_of(opening, "8人", "35辆") == ["9月以来", "9月以来"]


def test_years_and_months_joined_are_one_period() -> None:
    """2021年、2022年 and 三月和九月 are one period each."""
    assert periods_of("2021年、2022年连续抓获逃犯35名。", "35名") == ["2021年、2022年"]
    assert periods_of("三月和九月,先后出动警力800人次。", "800人次") == ["三月和九月"]


def test_one_case_has_its_own_time() -> None:
    """Months that open a paragraph do not hold for a sentence about one named case; the report's year does."""
    text = (
        "柳湾县公安局2022年工作总结\n破案30起。\n3月至9月,开展集中收网12次。办案民警侦破“4·12”网络赌博案,抓获主犯14人。"
    )
    assert periods_of(text, "12次", "14人") == ["3月至9月", "2022年"]


def test_the_year_before_as_a_subject() -> None:
    """去年同期 is the period of a figure that it stands before, and none behind 比 or 较."""
    text = "今年上半年,网办率由去年同期的61%升至74%,较去年同期多办300件。"
    assert periods_of(text, "61%", "74%", "300件") == ["去年同期", "今年上半年", "今年上半年"]


def test_years_of_a_campaign_belong_to_its_period() -> None:
    """Years right before a campaign's 期间 are part of that period, which does not carry."""
    text = "五年来,办案900件。2018年至2020年扫黑除恶专项斗争期间,审结涉恶案件41件。审结其他案件88件。"
    assert periods_of(text, "41件", "88件") == ["2018年至2020年扫黑除恶专项斗争期间", "五年来"]


def test_whole_year_carries_where_no_year_is_named() -> None:
    """全年 holds for the sentences behind it in a report that names no year."""
    assert periods_of("全年办案312件。起诉58人。", "312件", "58人") == ["全年", "全年"]


def test_a_dateline_is_no_period() -> None:
    """The day on which news was told is not the time that its figures cover."""
    assert periods_of("柳湾3月8日电(记者王宁)8日,记者从市公安局获悉,破案30起。", "30起") == [None]
    assert periods_of("2月6日,市公安局召开会议,通报抓获逃犯21名。", "21名") == [None]


def test_the_year_in_force_is_no_stretch_of_years() -> None:
    """全年 after 三年来 goes back to the single year that the report is about."""
    text = "2021年工作总结\n三年来,全县打掉团伙9个,全年立案数同比下降3.6%。"
    assert periods_of(text, "9个", "3.6%") == ["三年来", "2021年"]


def test_the_figure_compared_with_has_the_time_compared_with() -> None:
    """比去年同期的18330起 is a figure of that time; the change behind it is one of now."""
    text = "今年上半年,接报警情15210起,比去年同期的18330起减少3120起。"
    assert periods_of(text, "15210起", "18330起", "3120起") == ["今年上半年", "去年同期", "今年上半年"]


def test_stretches_with_two_dates_and_open_years() -> None:
    """从…到…, months of two years, a list of years and the year of a template are periods as they are written."""
    for period in ("从3月20日到6月30日", "2014年10月至2015年3月", "20xx年", "党的十八大以来"):
        assert periods_of(f"{period},全市破获案件542起。", "542起") == [period]
    assert periods_of("2019、2020、2021年绩效考评位居全省第一。", "第一") == ["2019、2020、2021年"]


def test_campaigns_hold_for_their_paragraph() -> None:
    """行动开展以来 and 行动中 at the head of a paragraph are the period of all of it."""
    text = "“清朗”行动开展以来,破案30起。抓获8人。\n行动中,投入警力3100人次。抓获逃犯9名。"
    assert periods_of(text, "30起", "8人", "3100人次", "9名") == [
        "“清朗”行动开展以来",
        "“清朗”行动开展以来",
        "行动中",
        "行动中",
    ]


def test_so_far_is_a_period_where_nothing_else_is_said() -> None:
    """截至目前 stands for the time only where the report names none."""
    assert periods_of("截至目前,化解纠纷210起。办结180起。", "210起", "180起") == ["截至目前", "截至目前"]
    assert periods_of("今年以来,全县排查纠纷300起。截至目前,化解纠纷210起。", "210起") == ["今年以来"]


def test_the_year_of_a_meeting_is_no_period() -> None:
    """A year in the name of a meeting is the year of the meeting, not of what it reports."""
    text = "市公安局召开2023年度工作会议。据悉,2022年全市警情同比下降14.2%。覆盖率达90%以上。"
    assert periods_of(text, "14.2%", "90%以上") == ["2022年", "2022年"]


def test_a_time_that_one_figure_is_of_does_not_carry() -> None:
    """今年以来的8起 is the time of that figure alone."""
    text = "会战开展以来,打掉团伙41个。今年以来的6起火灾全部查清,抓获嫌犯5人。"
    assert periods_of(text, "41个", "6起", "5人") == ["会战开展以来", "今年以来", "会战开展以来"]


def test_an_earlier_time_in_passing_holds_for_its_clause() -> None:
    """上年为…, told beside the report's own year, does not go on to the figures behind it."""
    assert periods_of("2023年全市破案520起，上年为610起；抓获87人。", "520起", "610起", "87人") == [
        "2023年",
        "上年",
        "2023年",
    ]
    assert periods_of("2023年破案520起，其中上半年200起，抓获87人。", "200起", "87人") == ["上半年", "2023年"]
    assert periods_of("2023年破案520起，而2022年仅410起，追回车辆87辆。", "410起", "87辆") == ["2022年", "2023年"]


def test_an_earlier_year_that_opens_its_sentence_carries_through_it() -> None:
    """A sentence about an earlier year is about that year."""
    assert periods_of("2023年破案520起。2022年，破案410起，追回车辆87辆。", "410起", "87辆") == ["2022年", "2022年"]


def test_a_quarter_ends_with_its_paragraph() -> None:
    """A part of the time that the report covers does not go on to the next paragraph."""
    text = "2021年上半年，全市起诉830人。第二季度，起诉人数环比上升12%。\n据统计，监督立案95件。"
    assert periods_of(text, "12%", "95件") == ["第二季度", "2021年上半年"]


def test_the_time_of_a_plan_is_over_with_it() -> None:
    """The year of what is to be done does not go on to results."""
    text = "2023年，全县破案98起。下一步，2024年将新增警务站2座。\n走访群众560人。"
    assert periods_of(text, "560人") == ["2023年"]


def test_a_time_compared_with_holds_for_its_bracket() -> None:
    """较2022年(5422起)增加500起 gives the figure in brackets that year, and no other."""
    text = "2023年，警情数较2022年（4310起）增加200起，达4510起。"
    assert periods_of(text, "4310起", "200起", "4510起") == ["2022年", "2023年", "2023年"]


def test_first_ends_have_no_later_time() -> None:
    """2023年…由A降至B says when it was B."""
    assert periods_of("2023年全市火灾由245起降至214起。", "245起", "214起") == [None, "2023年"]


def test_words_that_begin_like_the_end_of_a_time() -> None:
    """2023年起诉, 2023年间谍案 and 2023年底薪 hold the year alone."""
    assert periods_of("2023年起诉诈骗犯罪62人，2023年间谍案立案2起。", "62人", "2起") == ["2023年", "2023年"]
    assert periods_of("2023年起，全市新建站点62个。", "62个") == ["2023年起"]


def test_from_a_month_on_to_the_end_of_another_is_one_period() -> None:
    """从5月开始到9月底 is the period of all that it leads."""
    assert (
        periods_of("从2023年5月开始到9月底，全市抓获98人，破案72起。", "98人", "72起") == ["从2023年5月开始到9月底"] * 2
    )


def test_periods_told_in_order_are_one_each() -> None:
    """一季度、二季度分别 gives each figure its own quarter."""
    text = "2023年，一季度、二季度分别完成税收9.8亿元和10.3亿元。"
    assert periods_of(text, "9.8亿元", "10.3亿元") == ["一季度", "二季度"]
    assert periods_of("2021年和2022年分别结案31件、42件。", "31件", "42件") == ["2021年", "2022年"]


def test_all_of_an_earlier_year_is_that_year() -> None:
    """去年全年为…, told in passing, holds for its clause as 去年 does."""
    text = "今年前三季度，收入19亿元，去年全年为24亿元；支出17亿元。"
    assert periods_of(text, "19亿元", "17亿元") == ["今年前三季度", "今年前三季度"]


def test_a_quarter_may_be_written_short() -> None:
    """第四季 is a quarter, as 第四季度 is."""
    assert periods_of("2023年，接报举报1.6万宗。第四季接报412宗。", "412宗") == ["第四季"]


def test_the_year_of_a_title_is_the_reports_time() -> None:
    """2023年度工作总结 gives 全年 its year."""
    assert periods_of("禾川县医院2023年度工作总结\n全年接诊48万人次。", "48万人次") == ["2023年"]


def test_an_earlier_year_of_the_first_text_is_not_the_reports_time() -> None:
    """2022年为…, told for comparison, does not become the year of 全年."""
    text = "2023年12月，禾川区查处违停31起。全年查处违停460起，2022年为510起，清拖车辆83台。"
    assert periods_of(text, "460起", "510起", "83台") == ["全年", "2022年", "全年"]


def test_years_joined_by_a_stroke_are_one_period() -> None:
    """2021-2023年 is three years."""
    assert periods_of("2021-2023年，全镇改厕310户，其中2023年改厕82户。", "310户", "82户") == ["2021-2023年", "2023年"]


def test_several_years_told_at_the_head_are_the_period() -> None:
    """前三年 holds for its sentence until a year is named; 五年累计 holds through its paragraph; neither is part of a name."""
    text = "2015年统计\n棉花产量前三年共增加4000吨，而2014年就增加了3000吨。前三年共开垦荒地600亩，而2014年就开垦荒地200亩。"
    assert periods_of(text, "4000吨", "3000吨", "600亩", "200亩") == ["前三年", "2014年", "前三年", "2014年"]
    found = figures(text)
    assert [found[s].label for s in ("4000吨", "3000吨", "600亩", "200亩")] == ["棉花产量增加数"] * 2 + [
        "开垦荒地面积"
    ] * 2
    text = "2013年统计\n财政用于教育支出五年累计2.4亿元，比前五年增长1.2倍。新建校舍12所。\n新增就业300人。"
    assert periods_of(text, "2.4亿元", "1.2倍", "12所", "300人") == ["五年", "五年", "五年", "2013年"]
    assert figures(text)["2.4亿元"].label == "财政用于教育支出"


def test_years_ahead_of_time_and_of_service_are_no_period() -> None:
    """提前三年 and 服务期五年 say nothing of when."""
    assert periods_of("2013年统计\n提前三年完成改造12项。服务期五年的教师30人。", "12项", "30人") == [
        "2013年",
        "2013年",
    ]


def test_a_quantity_told_before_the_comma_is_what_changes() -> None:
    """总产量,|前三年共增加…: the clause before names the quantity, and the next change goes on about it."""
    found = figures("2015年统计\n粮食总产量，在前三年共增加了3万吨，而2014年这一年就增加了2万吨。")
    assert (found["3万吨"].label, found["2万吨"].label) == ("粮食总产量增加数", "粮食总产量增加数")


def test_financial_years_are_periods() -> None:
    """A financial year holds like a year, up to the month that it is told to; years told in order are one each."""
    text = (
        "2019-20年度截至2月底,新入职766人。2019至2020年度的新雇员中,28人有学位。"
        "2016-17、2017-18年度新入职人数分别为152人和159人。"
    )
    assert periods_of(text, "766人", "28人") == ["2019-20年度截至2月底", "2019至2020年度"]
    assert periods_of(text, "152人", "159人") == ["2016-17", "2017-18年度"]


def test_several_years_in_a_report_on_one_hold_where_they_lead() -> None:
    """近三年 inside a paragraph holds for its sentence, at its beginning for the rest of it, and 全年 is the report's year."""
    text = (
        "柳湾县卫生局2022年工作总结\n一、医疗服务\n次均费用降至296元。近三年，投入设备资金3亿元。新建卫生站11个。\n"
        "二、妇幼健康\n全年出生8614人。免费检查5120对，五年来累计检查2.6万对。义诊84场。\n"
    )
    assert periods_of(text, "296元", "3亿元", "8614人", "2.6万对", "84场") == [
        "2022年",
        "近三年",
        "2022年",
        "五年来",
        "2022年",
    ]


def test_these_two_years_are_a_period() -> None:
    """这两年中, 这三年间 and 近两年来 name several years."""
    assert periods_of("这两年中，新建和扩建的工厂共有46座。", "46座") == ["这两年中"]
    assert periods_of("这三年间，新开公交线路9条。", "9条") == ["这三年间"]
    assert periods_of("近两年来，新开公交线路9条。", "9条") == ["近两年来"]


def test_a_year_does_not_eat_the_next_word() -> None:
    """2023年|度假区, 2023年|底栖, 2023年|中小: what ends a time begins another word here."""
    text = "2023年度假区接待12万人次，2023年底栖生物断面31个，2023年中成药出口8吨。"
    assert periods_of(text, "12万人次", "31个", "8吨") == ["2023年", "2023年", "2023年"]
    assert periods_of("2023年底，在册船舶310艘。2023年度，航班40班。", "310艘", "40班") == ["2023年底", "2023年度"]


def test_the_whole_year_is_not_that_of_one_figure_before() -> None:
    """全年 behind 由上年的…增加到… is the report's year."""
    text = "柳湾县商务局2022年工作总结\n交易市场由上年的96个增加到144个，全年成交额达105亿元，上年为88亿元，全年客流2万人次。"
    assert periods_of(text, "96个", "105亿元", "2万人次") == ["上年", "2022年", "2022年"]


def test_a_holiday_is_one_period_of_its_paragraph() -> None:
    """The year and the feasts before a holiday are part of its period, which ends with the paragraph."""
    text = (
        "柳湾市文旅局2024年工作总结\n2024年国庆中秋假期,全市接待游客82万人次。检查景区31家。\n培训导游410人。\n"
        "据市交通局统计,今年五一假期发送旅客9万人次。其中,公路5万人次,增长3.1%。\n今年春运,发送旅客12.4万人次。"
    )
    assert periods_of(text, "82万人次", "31家", "410人", "9万人次", "5万人次", "3.1%", "12.4万人次") == [
        *("2024年国庆中秋假期", "2024年国庆中秋假期", "2024年"),
        *("今年五一假期", "今年五一假期", "今年五一假期", "今年春运"),
    ]


def test_a_season_of_films_is_a_period() -> None:
    """元旦档 and 2026春节档 are times; 档案 and 高档 are none."""
    assert periods_of("2025春节档票房达95亿元。暑期档观影3亿人次。", "95亿元", "3亿人次") == ["2025春节档", "暑期档"]
    assert periods_of("元旦档案馆开放2天。", "2天") == [None]


def test_parts_have_the_time_of_their_whole() -> None:
    """A sentence that begins with 其中 goes on with the time of the figure before it, a stock on a day too."""
    text = "上半年发放贷款9亿元。6月末,贷款余额120亿元,同比增长5%。其中,企业贷款80亿元。新设网点3个。"
    assert periods_of(text, "120亿元", "80亿元", "3个") == ["6月末", "6月末", "上半年"]
    bracketed = "2023年立案50件(2022年为41件)。其中,重大案件6件。"
    assert periods_of(bracketed, "41件", "6件") == ["2022年", "2023年"]


def test_a_time_without_a_beginning_is_the_period_of_no_figure() -> None:
    """近年来 says nothing of when, and the year of the report holds again behind it."""
    text = "柳湾市法院2023年工作总结\n近年来,全市法院年均受理案件3万件。审结案件2.8万件。\n近三年来,培训210人。"
    assert periods_of(text, "3万件", "2.8万件", "210人") == [None, "2023年", "近三年来"]


def test_the_year_of_a_plan_does_not_carry() -> None:
    """到2030年 holds for what is planned; the figures behind it are of the time that was in force."""
    text = "2023年,全县建成充电桩820个。到2030年,充电桩将超过5000个。现有公交车130辆。"
    assert periods_of(text, "820个", "130辆") == ["2023年", "2023年"]


def test_the_source_before_a_time_does_not_keep_it_from_carrying() -> None:
    """A part of the year leads its sentence behind 记者从…获悉 too, and holds for the sentences behind it."""
    text = "禾川市2023年经济运行情况\n记者从市统计局获悉,上半年,全市新增企业310户。吸纳就业4200人。"
    assert periods_of(text, "310户", "4200人") == ["上半年", "上半年"]


def test_how_things_stand_is_told_of_now() -> None:
    """目前 before a figure is its time where the year that holds is over, and none in a year that goes on."""
    text = "江屏市2021年律师工作\n2021年，办理案件300件。目前，全市有律师事务所120家，律师2600人。"
    assert periods_of(text, "300件", "120家", "2600人") == ["2021年", "目前", "目前"]
    nearer = "江屏市2021年工作\n2019年5月提出建议52项，目前已落实39项。2021年新增站点20家，如今共有站点310家。"
    assert periods_of(nearer, "52项", "39项", "20家", "310家") == ["2019年5月", "目前", "2021年", "如今"]
    going_on = "今年以来，受理申请30件。目前，已办结20件。"
    assert periods_of(going_on, "30件", "20件") == ["今年以来", "今年以来"]


def test_an_event_without_its_name_was_when_it_was_told_to_be() -> None:
    """行动期间 goes back to the months of the action before it; with a year alone it stays what it says."""
    text = "江屏海关2019年工作\n2019年8月1日至10月31日，江屏海关开展“磐石”行动。行动期间，共查获案件4起。"
    assert periods_of(text, "4起") == ["2019年8月1日至10月31日"]
    assert periods_of("江屏海关2019年工作\n2019年，开展“磐石”行动。行动期间，共查获案件6起。", "6起") == ["行动期间"]


def test_that_year_is_the_one_of_the_time_before() -> None:
    """当年 behind a part of a year or a day is the year of it; 全年 stays that of the report."""
    text = "柳湾县保险工作2011年总结\n2009年下半年在全县推广，当年参保450人。全年理赔32件。"
    assert periods_of(text, "450人", "32件") == ["2009年", "2011年"]
    assert periods_of("柳湾县2011年总结\n2008年3月医院开业，当年接诊3万人次。", "3万人次") == ["2008年"]


def test_an_earlier_year_that_opens_a_paragraph_holds_through_it() -> None:
    """A report on this year that tells of the year before in a paragraph of its own means that year there."""
    text = "2023年,柳湾海关共验放货物48万吨。\n2022年,税收入库12亿元。立案侦办案件45起。\n检查车辆30辆。"
    assert periods_of(text, "12亿元", "45起", "30辆") == ["2022年", "2022年", "2023年"]


def test_an_earlier_year_inside_a_paragraph_holds_for_its_sentence() -> None:
    """Told beside the year of the report, it is there for comparison."""
    text = "2023年,柳湾海关共验放货物48万吨。2022年税收入库12亿元。立案侦办案件45起。"
    assert periods_of(text, "12亿元", "45起") == ["2022年", "2023年"]


def test_a_sentence_that_points_back_has_the_period_of_the_one_before() -> None:
    """相关, 上述 and 其中 begin what is said of the same."""
    text = "上半年,柳湾检察院办案30件。自公益诉讼条例施行以来,恢复林地370亩。相关人员赔偿500万元。立案12件。"
    assert periods_of(text, "370亩", "500万元", "12件") == [
        "自公益诉讼条例施行以来",
        "自公益诉讼条例施行以来",
        "上半年",
    ]


@pytest.mark.parametrize(
    ("text", "surface", "period", "basis"),
    [
        ("毒品案件明显减少,由2017年的41件减至2019年的18件,减幅56.1%。", "56.1%", "2019年", "由2017年"),
        ("网格员从2015年的120人增加到2020年的480人,增长3倍。", "3倍", "2020年", "从2015年"),
        ("发案数由上年的90起下降为今年的60起,下降33.3%。", "33.3%", "今年", "由上年"),
        ("林地面积由2018年的3.2万亩扩大到2020年的4.1万亩,增加0.9万亩。", "0.9万亩", "2020年", "由2018年"),
        ("五年来,税收由2016年的10亿元增加到2021年的25亿元,增长1.5倍。", "1.5倍", "五年来", "由2016年"),
        ("税收由2016年的10亿元增加到2021年的25亿元,同比增长5%。", "5%", "2021年", "同比"),
        ("税收由2016年的10亿元增加到2021年的25亿元,新建学校5所。", "5所", None, None),
    ],
)
def test_what_moved_between_two_years_changed_by_the_later(
    text: str, surface: str, period: str | None, basis: str | None
) -> None:
    """The change behind 由2018年的9起减至2020年的6起 is of the later year, against the earlier one."""
    assert periods_of(text, surface) == [period]
    assert figures(text)[surface].basis == basis


def test_lists_behind_the_two_years_of_a_movement() -> None:
    """Each figure of a list has the year before the list, and a period holds no other words than those of a time."""
    text = "复发人数、复发率分别由2017年的215人、6.1%降至2019年的103人、3.4%。"
    assert periods_of(text, "215人", "6.1%", "103人", "3.4%") == ["2017年", "2017年", "2019年", "2019年"]


def test_a_level_this_year_is_of_this_year() -> None:
    """下降为今年的60起 is a level of this year; 为去年的1.5倍 only compares with last year."""
    assert periods_of("发案由上年的90起下降为今年的60起。", "90起", "60起") == ["上年", "今年"]
    assert periods_of("2021年,产量为去年的1.5倍。", "1.5倍") == ["2021年"]


@pytest.mark.parametrize(
    ("sentence", "surface", "period"),
    [
        ("按照全省统一核算制度,最终计算2020年全县生产总值86亿元,按可比价计算,增长2.9%。", "2.9%", "2020年"),
        ("经最终核实,2020年工业增加值30亿元,占比22%。", "22%", "2020年"),
        ("立案50件,2020年为62件,结案40件。", "40件", "2021年"),
        ("案件明显下降,上年为62件,结案40件。", "40件", "2021年"),
        ("县里开会,颁发2020年评比奖项:第1名新民社区,第2名光复社区。", "第2名", "2020年"),
    ],
)
def test_an_earlier_time_holds_for_what_is_told_of_it(sentence: str, surface: str, period: str) -> None:
    """What was reckoned again of an earlier year, or is listed behind a colon, is of that year; an aside is of one figure."""
    text = f"柳湾县2021年统计公报\n2021年,全县人口9万人。{sentence}"
    assert periods_of(text, surface) == [period]


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("“清水”专项整治行动开展以来,我县关停企业16家。\n各镇清理河道32公里。", "32公里", "“清水”专项整治行动开展以来"),
        (
            "安全生产专项整治三年行动实施以来,全区排查隐患1.2万处。\n区应急局约谈企业30家。",
            "30家",
            "安全生产专项整治三年行动实施以来",
        ),
        ("百日攻坚战打响以来,水务局铺设管网40公里。", "40公里", "百日攻坚战打响以来"),
        ("扫黑除恶专项斗争开展以来,判处罪犯61人。\n2021年,受理案件800件。", "800件", "2021年"),
        ("在“断卡”行动中,桐河警方捣毁窝点7个。", "7个", "“断卡”行动中"),
        ("夏季治安打击整治行动中,柳湾分局破获案件45起。", "45起", "夏季治安打击整治行动中"),
        ("柳湾县公安局2022年工作总结\n“云剑”行动中,抓获逃犯34名。", "34名", "2022年"),
        (
            "柳湾县公安局2022年工作总结\n一、打击\n“云剑”专项行动开展以来,抓获逃犯34名。\n追回赃款50万元。",
            "50万元",
            "2022年",
        ),
    ],
)
def test_times_of_campaigns(text: str, surface: str, period: str) -> None:
    """What a campaign began goes on as a year does, within a report on a year through its paragraph; 行动中 gives way to a year."""
    assert periods_of(text, surface) == [period]


@pytest.mark.parametrize(
    ("sentence", "surface", "period"),
    [
        ("上半年接警300起。仅6月份的车辆火灾就占上半年的40%。", "40%", "6月份"),
        ("一季度入库税收30亿元,占全年任务的28%。", "28%", "一季度"),
        ("8月查获毒品案件5宗,占去年的12%。", "12%", "8月"),
        ("全年立案50件,占案件总数的12%。", "12%", "2022年"),
        ("2022年秋季学期招收新生300人,全年发放助学金90万元。", "300人", "2022年秋季学期"),
    ],
)
def test_a_share_of_a_longer_time_is_of_the_shorter(sentence: str, surface: str, period: str) -> None:
    """占上半年的40% is told of the time before it; the time behind 占 is only what it is a share of."""
    assert periods_of(f"柳湾市2022年工作总结\n{sentence}", surface) == [period]


def test_a_later_comparison_is_the_basis_of_what_follows() -> None:
    """与2019年相比 behind another change is the basis of the change behind it."""
    text = "2021年,全年零售总额30亿元,比上年增长12%;与2019年相比,两年平均增长4.0%。"
    assert [figures(text)[surface].basis for surface in ("12%", "4.0%")] == ["比上年", "与2019年相比"]


def test_a_stretch_of_dates_goes_on_in_its_paragraph() -> None:
    """Dates months apart that open a paragraph hold through it, those of one event (5月1日至5日) for their sentence."""
    text = "柳湾法院2023年工作总结\n2023年1月1日至11月30日,收案5000件。同期结案4800件。\n调解300件。"
    assert periods_of(text, "4800件", "300件") == ["2023年1月1日至11月30日", "2023年"]
    event = "柳湾景区2023年工作总结\n2023年5月1日至5日,接待游客90人次。新建厕所3座。"
    assert periods_of(event, "3座") == ["2023年"]


def test_years_looked_back_on_are_a_time_of_their_own() -> None:
    """五年间 before a comma is a period, and not the one before it goes on."""
    assert periods_of("过去一年,办理案件700件。五年间,提起公诉3000人。", "3000人") == ["五年间"]


def test_stocks_behind_the_day_that_opens_a_paragraph_are_of_that_day() -> None:
    """2019年末 holds for what the paragraph goes on to count, not for what was done, and until another time is told."""
    text = (
        "江屏市2019年卫生公报\n2019年末，全市诊所107家。与上年相比，护士增加13人。病床8807张。全年门诊量3万人次。住院量2万人次。\n"
        "救护车30辆。"
    )
    surfaces = ("107家", "13人", "8807张", "3万人次", "2万人次", "30辆")
    assert periods_of(text, *surfaces) == ["2019年末", "2019年末", "2019年末", "2019年", "2019年", "2019年"]
    text = "江屏市2023年工作总结\n2023年底，全局有民警120人。破获案件30起。"
    assert periods_of(text, "30起") == ["2023年"]


def test_a_quarter_behind_a_comparison_leads_its_paragraph() -> None:
    """与2024年第3季相比,第4季… is told of the fourth quarter through the paragraph, as if nothing stood before it."""
    text = "江屏市2024年就業調查\n與2024年第3季相比，第4季失業率維持在1.7%。就業人口為37.83萬人。"
    assert periods_of(text, "1.7%", "37.83萬人") == ["第4季", "第4季"]


def test_the_year_of_a_target_is_no_period() -> None:
    """完成全年目标的95% tells nothing of the whole year, while 全年完成 does."""
    text = "江屏市2021年前三季度情况\n前三季度，新增就业1045人，完成全年目标任务的95%。"
    assert periods_of(text, "95%") == ["2021年前三季度"]
    assert periods_of("江屏市2021年情况\n上半年安置30人。全年安置80人。", "80人") == ["2021年"]


def test_quarters_by_their_names_are_told_in_order() -> None:
    """首季, 次季 and 末季 are quarters as 第三季 is, each that of its figure in a list told in order."""
    text = "2023年首季、次季、第三季及末季泳池使用率分別為41%、52%、63%和38%。"
    assert periods_of(text, "41%", "52%", "63%", "38%") == ["2023年首季", "次季", "第三季", "末季"]
    assert periods_of("2022年首季及次季，博物館分別錄得訪客3.2萬人次及4.1萬人次。", "4.1萬人次") == ["次季"]


def test_times_in_order_stand_between_the_name_and_its_figures() -> None:
    """失业率于首季、次季分别为…: each figure has its time, and all have the name before the times."""
    rates = "2023年，入住率於首季、次季、第三季分別為61%、64%及72%。"
    assert periods_of(rates, "61%", "64%", "72%") == ["首季", "次季", "第三季"]
    visits = "外借册次1月、2月、3月分别为3.1万、2.6万和2.9万。"
    assert periods_of(visits, "3.1万", "2.6万", "2.9万") == ["1月", "2月", "3月"]
    assert periods_of("2022年，水位低于2020年和2021年，降至3.2米。", "3.2米") == ["2022年"]
