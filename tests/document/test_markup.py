from __future__ import annotations

import pytest

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory


def cleaned(text: str) -> str:
    """The clean form of ``text``."""
    return clean(document_of(text)).text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("云坪县<b>检修</b>管网412公里", "云坪县检修管网412公里"),
        ('<span style="color:red">412</span>公里', "412公里"),
        ("供水&nbsp;35&#46;6&#37;", "供水35.6%"),
        ("合格率&gt;95%，漏损&lt;8%", "合格率>95%,漏损<8%"),
        ("同比增长 $9.\\,9\\%$ ，", "同比增长9.9%,"),
        ("增长$12.5\\%$；占$3\\%$。", "增长12.5%;占3%。"),
        ("下降3.2\\%，", "下降3.2%,"),
        ("第一段<br>第二段", "第一段\n第二段"),
    ],
)
def test_markup_is_read_through(written: str, read: str) -> None:
    """Entities become what they write; tags and the signs of formulas are left out."""
    assert cleaned(written) == read


@pytest.mark.parametrize(
    "text",
    ["水价<3元且>2元", "R&D经费35万元", "价格$100和$200", "引资$12.5 亿、$3亿", "增长<5.2%>", "A&B;C"],
)
def test_signs_of_the_text_stay(text: str) -> None:
    """Comparisons, ampersands and currency are no markup."""
    assert cleaned(text).replace(" ", "") == text.replace(" ", "")


def test_surfaces_keep_the_markup() -> None:
    """A figure's surface is what the report has, its unit what that writes."""
    text = "同比增长5&#46;6&#37;，检修<b>412</b>公里。"
    mentions = take_inventory(clean(document_of(text))).mentions
    assert [(m.surface, str(m.value), m.unit) for m in mentions] == [
        ("5&#46;6&#37;", "5.6", "%"),
        ("412</b>公里", "412", "公里"),
    ]
    assert all(text[m.start : m.end] == m.surface for m in mentions)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("回收金属12 .5公斤，", "回收金属12.5公斤,"),
        ("收费3. 6万元。", "收费3.6万元。"),
        ("补贴23, 456元。", "补贴23,456元。"),
        ("3. 6家单位达标", "3. 6家单位达标"),
        ("分别为23, 456元", "分别为23, 456元"),
    ],
)
def test_blanks_inside_figures(written: str, read: str) -> None:
    """A blank beside the point or the mark of thousands of one figure is left out; between two figures it stays."""
    assert cleaned(written) == read


def test_a_unit_cut_by_a_line_end() -> None:
    """A line that ends inside a unit goes on in the next; one that ends behind a unit ends there."""
    assert cleaned("合格率提高2.8个百分\n点，") == "合格率提高2.8个百分点,"
    assert cleaned("巡检3次\n次日恢复") == "巡检3次\n次日恢复"
