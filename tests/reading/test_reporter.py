"""The reporter: who a report is about, and which bodies are that one itself."""

from __future__ import annotations

from tests.reading.dividing import scopes


def test_the_body_of_an_autonomous_prefecture_is_the_whole() -> None:
    """The full name of an autonomous prefecture is no part of it."""
    text = "澜川壮族苗族自治州公安局工作总结\n澜川壮族苗族自治州公安机关共破案320起。"
    assert scopes(text, "320起") == [None]


def test_another_authority_of_the_area_is_a_scope() -> None:
    """A customs house, a tax office or the court in a report of the police is a body of its own, the police are not."""
    text = (
        "江屏市公安局2023年工作总结\n江屏海关立案35起。江屏市税务局查处企业12家。江屏市公安机关破案30起。县局抓获8人。"
    )
    assert scopes(text, "35起", "12家", "30起", "8人") == ["江屏海关", "江屏市税务局", None, None]
    own = "江屏海关2023年工作总结\n2023年,江屏海关立案35起。"
    assert scopes(own, "35起") == [None]


def test_where_several_authorities_are_told_of_none_of_them_is_the_whole() -> None:
    """News about the offices of a city has a scope for each; a report that names one alone has none."""
    text = "江屏保护知识产权\n发布会由市知识产权局、市市场监管局、市公安局联合举行。2023年,市公安局破获案件56起。"
    assert scopes(text, "56起") == ["市公安局"]
    assert scopes("2023年,市公安局破获案件56起。", "56起") == [None]


def test_a_city_or_province_in_news_of_the_country_is_a_scope() -> None:
    """北京市 at the head of an item of national news has its figures; in a report of a city it is no part of it."""
    text = "联播快讯\n2021年我国新设企业900万户。我国网民增加。\n2021年北京市空气优良天数为288天，同比增加12天。"
    assert scopes(text, "900万户", "288天", "12天") == [None, "北京市", "北京市"]
    assert scopes("2021年北京市空气优良天数为288天。全市检查企业30家。", "288天", "30家") == [None, None]


def test_the_customs_alone_are_those_that_report() -> None:
    """海关 without a name of its own is the reporting body, as 公安局 is; with one it is another in a report of the police."""
    assert scopes("海关年度回顾\n海关于2023年破获案件35起,查获走私船12艘。", "35起", "12艘") == [None, None]
    assert scopes("江屏市公安局2023年工作总结\n江屏海关立案35起。", "35起") == ["江屏海关"]


def test_the_bureau_by_its_level_is_the_reporting_body() -> None:
    """市局 in a city's report is no level below it, so a team of its own does not take the body named before."""
    text = "江屏市公安局2023年工作总结\n刑侦支队技术大队连续两届获评“先锋号”,市局代表队获全省比武团体第二名。"
    assert scopes(text, "第二名") == [None]


def test_a_branch_of_a_bureau_is_the_whole_and_the_bureau_is_not() -> None:
    """In the report of a branch 港北分局 is the body itself; the bureau above it is another one."""
    text = (
        "青岚市公安局港北分局2023年工作总结\n港北分局破案120起。港北区公安分局抓获30人。"
        "青岚市公安局共破案900起。市局查处88件。"
    )
    assert scopes(text, "120起", "30人", "900起", "88件") == [None, None, "青岚市公安局", "市局"]


def test_the_level_of_the_area_may_be_left_out() -> None:
    """云水县警察局 is the body that the title calls 云水警察局."""
    assert scopes("云水警察局联欢会\n云水县警察局全年逮捕97人。", "97人") == [None]


def test_a_government_and_courts_of_several_levels_are_not_several_reporters() -> None:
    """Authorities of one kind, and governments beside them, report together: 县法院 is the whole."""
    text = "县法院被省法院评为先进,被县政府记功,接受市中级法院指导。2023年,县法院结案320件。"
    assert scopes(text, "320件") == [None]
