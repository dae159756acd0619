from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import divided, figures


def _period(text: str, surface: str) -> str | None:
    period = figures(text)[surface].period
    return period.text if period is not None else None


def test_nearest_period_before_the_figure() -> None:
    """A figure takes the period that stands nearest before it."""
    text = "今年以来,破案30起。上半年,查获车辆8辆,收缴枪支2支。"
    assert [_period(text, s) for s in ("30起", "8辆", "2支")] == ["今年以来", "上半年", "上半年"]


def test_period_of_the_title_where_nothing_nearer_is_said() -> None:
    """Without a period of its own a figure has the report's."""
    figure = figures("柳湾县公安局2022年工作总结\n抓获嫌疑人41名,挽回损失9万元,受到群众的好评。")["41名"]
    assert figure.period is not None
    assert (figure.period.text, figure.period.distance) == ("2022年", 3)


def test_new_section_goes_back_to_the_report() -> None:
    """A period does not reach into the next section."""
    text = "2022年工作总结\n一、打击。10月份以来,破案30起。\n二、服务。办证500件。"
    assert _period(text, "30起") == "10月份以来"
    assert _period(text, "500件") == "2022年"


def test_date_of_an_event_holds_for_its_sentence() -> None:
    """The day of an event is no period of the sentences behind it."""
    text = "今年以来,破案30起。6月23日,查获车辆8辆。收缴枪支2支。"
    assert _period(text, "8辆") == "6月23日"
    assert _period(text, "2支") == "今年以来"


def test_comparison_is_no_period() -> None:
    """比上年 and 较去年同期 say against what, not when."""
    text = "2021年,破案30起,比2020年上升5%。"
    assert _period(text, "5%") == "2021年"


def test_whole_year_stands_for_the_year_in_force() -> None:
    """全年 is the year that the report is about."""
    assert _period("2021年,破案30起。全年查获车辆8辆。", "8辆") == "2021年"


def test_spell_is_the_period_of_what_held() -> None:
    """A zero that held for a spell has the spell as its period."""
    assert _period("2021年,抢劫警情连续30个月零发案。", "零") == "连续30个月"


@pytest.mark.parametrize(
    ("text", "surface", "change", "basis"),
    [
        ("发案同比下降3%。", "3%", Direction.DECREASE, "同比"),
        ("发案较去年同期上升19%。", "19%", Direction.INCREASE, "较去年同期"),
        ("完成投资75亿元，比上年增加4亿元，增长6%。", "6%", Direction.INCREASE, "比上年"),
        ("事项增至60项。", "60项", None, None),
        ("新增车位70个。", "70个", None, None),
        ("起数和伤人数分别比上年增加2%、减少4%。", "4%", Direction.DECREASE, "比上年"),
    ],
)
def test_change_and_basis(text: str, surface: str, change: Direction | None, basis: str | None) -> None:
    """Which way and against what, also where the list turns or the comparison goes on."""
    figure = figures(text)[surface]
    assert (figure.change, figure.basis) == (change, basis)


def test_scope_of_a_part_of_the_body() -> None:
    """A station that opens a sentence is the scope of its figures; 全县 leads back to the whole."""
    text = "柳湾县公安局2022年工作总结\n白石派出所走访企业40家。全县走访企业600家,受到了企业的一致好评。"
    found = figures(text)
    assert found["40家"].scope is not None and found["40家"].scope.text == "白石派出所"
    assert found["600家"].scope is None


def test_scope_goes_on_where_the_next_sentence_has_no_subject() -> None:
    """A sentence without a subject of its own goes on about the body before it."""
    found = figures("去年底,白石派出所接到一条线索。经过侦查,抓获嫌疑人4名。")
    assert found["4名"].scope is not None and found["4名"].scope.text == "白石派出所"


def test_the_reporting_body_is_no_scope() -> None:
    """The body that the report is about is not repeated as a scope."""
    text = "柳湾县公安局2022年工作总结\n柳湾县公安局抓获嫌疑人40人,有力地维护了社会治安大局的稳定。"
    assert figures(text)["40人"].scope is None


def test_heading_says_title_organization_and_period() -> None:
    """The heading is read from the first line, as written."""
    heading = divided("柳湾县公安局2022年工作总结\n一年来,破案30起,抓获40人,群众的安全感进一步提升。").heading
    assert heading.title is not None and heading.title.text == "柳湾县公安局2022年工作总结"
    assert heading.organization is not None and heading.organization.text == "柳湾县公安局"
    assert heading.period is not None and heading.period.text == "2022年"


def test_fellows_of_an_enumeration() -> None:
    """The figures of a list in order know one another."""
    passages = divided("盗窃、抢劫案件同比分别下降3%、9%。")
    assert [f.fellows for f in passages.figures] == [("n1", "n2"), ("n1", "n2")]


def test_whole_year_ends_a_part_of_the_year() -> None:
    """What was said of 下半年 does not reach a sentence on 全年, nor those behind it."""
    text = "2021年工作总结\n下半年,破案30起。全年查获车辆8辆。收缴枪支2支,群众的安全感得到进一步的提升。"
    assert [_period(text, s) for s in ("30起", "8辆", "2支")] == ["下半年", "2021年", "2021年"]


def test_outcomes_beside_what_a_branch_did_are_the_whole_areas() -> None:
    """What the traffic police did is theirs; how accidents changed is the area's."""
    found = figures(
        "柳湾县公安局2022年工作总结\n交警大队查处酒驾醉驾98起,亡人事故起数同比下降20%,道路交通安全形势平稳。"
    )
    assert found["98起"].scope is not None and found["98起"].scope.text == "交警大队"
    assert found["20%"].scope is None


def test_totals_of_the_year_are_the_whole_bodys() -> None:
    """全年共 after the awards of a part leads back to the whole."""
    found = figures("白石分局被记集体一等功;全年共有23个集体立功受奖。")
    assert found["23个"].scope is None


def test_one_year_in_a_report_on_several() -> None:
    """A year named in passing holds for its sentence alone where the report is on five years."""
    text = "柳湾区人民法院五年工作回顾\n五年来，审结案件900件，司法公信力进一步提升，得到了社会各界的认可。2022年审结80件。判处罪犯70人。"
    assert [_period(text, s) for s in ("900件", "80件", "70人")] == ["五年来", "2022年", "五年来"]
