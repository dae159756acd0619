"""What a clause without figures says to have changed, as the name of the figures behind it."""

from __future__ import annotations

import pytest

from tests.reading.dividing import divided, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("道路交通死亡人数大幅减少，由2019年的132人减至2022年的71人。", ["道路交通死亡人数", "道路交通死亡人数"]),
        ("群众安全感持续提升，从2020年的96.1%上升到2022年的98.7%。", ["群众安全感", "群众安全感"]),
        ("城镇登记失业率稳中有降，由年初的3.9%降至年末的3.4%。", ["城镇登记失业率", "城镇登记失业率"]),
        ("刑事案件破案率稳步提高，从41%提高到58%。", ["原刑事案件破案率", "刑事案件破案率"]),
        ("居民人均可支配收入稳步增长，由2万元增加到3.1万元。", ["原居民人均可支配收入", "居民人均可支配收入"]),
        ("执行到位率显著提高，达到62.3%，同比上升8个百分点。", ["执行到位率", "执行到位率同比变化"]),
        ("服判息诉率持续向好，由去年的88.1%升至90.4%。", ["原服判息诉率", "服判息诉率"]),
        ("火灾起数逐年减少，2019年为310起，2021年为190起。", ["火灾起数", "火灾起数"]),
        ("留守儿童入学率保持稳定，为99.8%。", ["留守儿童入学率"]),
        ("头盔佩戴率不断提高，目前已达92%。", ["头盔佩戴率"]),
        ("再犯罪率连续三年下降，由1.2%降至0.4%。", ["再犯罪率连续下降年数", "原再犯罪率", "再犯罪率"]),
        ("网络订单快速增长，由日均3万单增加到日均8万单。", ["日均网络订单数", "日均网络订单数"]),
        ("救助警情占比由1月份的12%提高到6月份的31%。", ["救助警情占比", "救助警情占比"]),
        ("信访总量呈下降趋势，由1320件降至640件，降幅51.5%。", ["原信访总量", "信访总量", "信访总量变化"]),
    ],
)
def test_what_a_clause_says_to_have_changed_is_counted_behind_it(text: str, expected: list[str]) -> None:
    """However the change is put, with whatever adverb, for counts, sums and rates."""
    assert [figure.label for figure in divided(text).figures if figure.label] == expected


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("空气质量持续改善，优良天数由280天增加到312天。", "312天", "优良天数"),
        ("打击力度不断加大，抓获嫌疑人120名。", "120名", "抓获嫌疑人数"),
        ("生活水平逐步提高，新增就业1.2万人。", "1.2万人", "新增就业人数"),
        ("营商环境持续优化，新登记企业320家。", "320家", "新登记企业数"),
        ("盗窃案件持续减少，其中入室盗窃占23%。", "23%", "入室盗窃占比"),
    ],
)
def test_figures_with_names_of_their_own_take_none(text: str, surface: str, label: str) -> None:
    """A clause that says what got better before another thing is counted."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    "head", ["安全形势明显好转\n\n实现“三个下降”", "治理成效逐步提升", "（一）破案率", "各项指标，全线下降，"]
)
@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("新发生火灾明显下降，由2018年的38起降至2020年的17起。", "新发生火灾数"),
        ("网格员配备率明显提升，由2018年的83%提升至2020年的91%。", "网格员配备率"),
        ("接报火警17起。", "接报火警数"),
        ("由38起降至17起。", ""),
    ],
)
def test_no_name_runs_over_the_end_of_a_line(head: str, text: str, label: str) -> None:
    """A head above a paragraph is no part of the names in it."""
    named = [figure.label for figure in divided(f"{head}\n\n　　{text}").figures if figure.label]
    assert all("\n" not in each for each in named)
    assert not label or named[-1] == label
