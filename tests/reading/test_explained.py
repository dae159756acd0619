"""What the rules say of a figure, laid open with the words it comes from."""

from __future__ import annotations

import pytest

from summarizer.reading.explained import Field, Said, explained
from tests.reading.dividing import divided


def said(text: str, surface: str) -> dict[Field, Said]:
    """What is said of the figure ``surface`` of ``text``, by field."""
    passages = divided(text)
    number = next(mention.id for mention in passages.inventory.mentions if mention.surface == surface)
    return {each.field: each for each in explained(passages, number)}


def test_every_field_points_to_the_words_that_it_comes_from() -> None:
    """Name, period and scope stand where their words do, as the report writes them."""
    text = "2022年，青溪區公安分局破獲刑事案件312起，同比下降8%。\n"
    found = said(text, "312起")
    assert found[Field.INDICATOR].value == "破获刑事案件数"
    words = [word for each in found.values() for word in each.words]
    assert "刑事案件" in {word.text for word in words}
    assert all(text[word.start : word.end] == word.text for word in words)
    assert [word.text for word in found[Field.PERIOD].words] == ["2022年"]
    assert said(text, "8%")[Field.CHANGE].value == "decrease"


@pytest.mark.parametrize(
    ("text", "surface", "field", "rule"),
    [
        ("2022年，破案30起。", "30起", Field.PERIOD, "period in the sentence"),
        ("2022年破案30起。", "30起", Field.PERIOD, "period in the clause"),
        ("2022年，破案30起。抓获嫌疑人12名。", "12名", Field.PERIOD, "period carried from a sentence before"),
        ("办结率由61%(2018年)升至83%(2022年)。", "61%", Field.PERIOD, "bracketed period"),
        ("柳湾县公安局2022年工作总结\n破案30起。", "30起", Field.PERIOD, "period of the report"),
        ("柳湾县公安局2022年工作总结\n全年破案30起。", "30起", Field.PERIOD, "year that the whole year means"),
        ("2022年，破案30起，同比下降8%。", "8%", Field.CHANGE, "change word before the figure"),
        ("2022年，破案30起，同比-8%。", "-8%", Field.CHANGE, "minus of the figure"),
        ("2022年，刑事案件发案30起，降幅8%。", "8%", Field.CHANGE, "word for the size of a change"),
        ("江屏市公安局工作\n2022年，青溪区公安分局破案30起。", "30起", Field.SCOPE, "body in the clause"),
        ("江屏市公安局工作\n2022年，青溪区公安分局主动作为，破案30起。", "30起", Field.SCOPE, "body in the sentence"),
        ("2022年，破获盗窃案件30起。", "30起", Field.INDICATOR, "words before the figure"),
        ("2022年，打掉30个犯罪团伙。", "30个", Field.INDICATOR, "words behind the figure"),
        ("2022年，刑事案件同比下降8%。", "8%", Field.INDICATOR, "what the change is of"),
        ("2022年，破获盗窃案件30起，同比下降8%。", "8%", Field.INDICATOR, "name of the figure it speaks of"),
    ],
)
def test_each_field_names_the_rule_that_read_it(text: str, surface: str, field: Field, rule: str) -> None:
    """The name says where the reading comes from."""
    assert said(text, surface)[field].rule == rule


def test_a_table_names_heads_and_columns() -> None:
    """A figure of a table has its name and its time from there."""
    text = "|指标|2021年|2022年|\n|---|---|---|\n|破案数（起）|30|45|\n|抓获人数（人）|12|18|\n"
    found = said(text, "45")
    assert found[Field.INDICATOR].rule == "heads of row and column"
    assert found[Field.PERIOD].rule == "time in the column head"


@pytest.mark.parametrize(
    ("text", "surface"), [("2024年，计划新建警务站12个。", "12个"), ("2023年5月3日。", "2023年5月3日")]
)
def test_nothing_is_said_of_a_number_that_is_no_figure(text: str, surface: str) -> None:
    """A plan and a date are set aside: their words name nothing."""
    assert said(text, surface) == {}
