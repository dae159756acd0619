from __future__ import annotations

import pytest

from summarizer.document.clean import clean
from summarizer.document.read import read
from summarizer.errors import ReportUnreadable
from summarizer.numbers.inventory import take_inventory
from summarizer.text import Document


def page(body: str, head: str = "") -> Document:
    """A page with that body, as it is read."""
    return read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), name="page.html")


def test_paragraphs_are_lines_and_tags_part_nothing() -> None:
    """Each block is a line; tags, entities and line ends of the file never part a number."""
    document = page(
        "<h1>云坪县公报</h1><div><p>全年供水\n35&#46;6万<span>吨</span>，<b>增长</b>5%。<p>第二段<br>换行</div>"
    )
    assert document.text == "云坪县公报\n全年供水35.6万吨，增长5%。\n第二段\n换行\n"
    assert (document.media_type, document.encoding) == ("text/html", None)


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display: none">漏损99次</div>',
        '<span style="visibility:hidden">漏损99次</span>',
        "<p hidden>漏损99次</p>",
        "<!-- 漏损99次 -->",
        '<p style="font-size:0">漏损99次</p>',
        '<p style="font-size: 1px; color: #333">漏损99次</p>',
        '<p style="color:#FFFFFF">漏损99次</p>',
        '<font color="white">漏损99次</font>',
        '<span style="margin:0; color: rgb(255, 255, 255)">漏损99次</span>',
    ],
)
def test_hidden_text_is_left_out_and_told(hidden: str) -> None:
    """What a page does not show is no part of the report, and the user is told of it."""
    document = page(f"<p>全年供水35万吨。</p>{hidden}")
    assert "99" not in document.text
    assert "漏损99次" in document.notices[0]


@pytest.mark.parametrize(
    "shown",
    [
        '<table><tr bgcolor="#003366"><td style="color:#fff">漏损99次</td></tr></table>',
        '<div style="background:#036"><p><span style="color:white">漏损99次</span></p></div>',
        '<p class="banner" style="color:#fff">漏损99次</p>',
        '<p style="font-size:1em">漏损99次</p>',
        '<p style="font-size:12px; background-color:#fff">漏损99次</p>',
        '<p style="opacity:0.9">漏损99次</p>',
    ],
)
def test_white_words_on_a_background_are_shown(shown: str) -> None:
    """White words with a background of their own, or of what they stand in, are read, and so are words of any common size."""
    document = page(f"<p>全年供水35万吨。</p>{shown}")
    assert "漏损99次" in document.text and document.notices == ()


def test_scripts_and_menus_are_left_out() -> None:
    """Code, styles and the navigation of a page are no text of it."""
    document = page(
        "<nav>首页 12</nav><script>var a = 99;</script><style>p{width:98px}</style><p>全年供水35万吨。</p><footer>电话97</footer>"
    )
    assert document.text == "全年供水35万吨。\n"


def test_a_table_keeps_its_cells_and_spans() -> None:
    """A table becomes rows with tabs; a cell over several columns or rows is written once and blank where it goes on."""
    document = page(
        "<table><caption>表1</caption><tr><th rowspan=2>指标<th colspan=2>2031年<th colspan=2>2032年"
        "<tr><td>金额<br>（万元）</td><td>增长%</td><td>金额</td><td>增长%</td></tr>"
        "<tr><td>水费<td>61<td>2.2<td>70<td>-4.4</tr></table>"
    )
    assert document.text.split("\n")[:4] == [
        "表1", "指标\t2031年\t\t2032年", "\t金额（万元）\t增长%\t金额\t增长%", "水费\t61\t2.2\t70\t-4.4",
    ]  # fmt: skip
    found = {m.surface: str(m.value) for m in take_inventory(clean(document)).mentions if m.rule == "table_cell"}
    assert found["61"] == "610000"
    assert found["-4.4"] == "4.4"


def test_a_table_that_lays_out_the_page_is_none() -> None:
    """Tables around paragraphs or other tables are written as what they hold."""
    document = page(
        "<table><tr><td><p>第一段。</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>"
    )
    assert document.text == "第一段。\n甲\t1\n乙\t2\n"


@pytest.mark.parametrize(
    "data",
    [
        "<p>全年供水35万吨。</p><p>增长5%。</p><p>完。</p>",
        "云坪网\n<html><body><p>全年供水35万吨。</p></body></html>",
        "<?xml version='1.0'?><!DOCTYPE html><html><body><p>全年供水35万吨。</p></body></html>",
    ],
)
def test_pages_are_told_by_what_they_hold(data: str) -> None:
    """A fragment, a page behind other text and XHTML are pages."""
    assert read(data.encode()).media_type == "text/html"


@pytest.mark.parametrize(
    "data", ["供水<b>35</b>万吨。", "水价<3元，<p>。", "# 公报\n\n| 指标 | 2032年 |\n| --- | --- |\n| 供水 | 35 |\n"]
)
def test_a_text_with_a_tag_is_no_page(data: str) -> None:
    """One element in a text, or a comparison, makes no page of it."""
    assert read(data.encode()).media_type == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_encodings_of_pages(encoding: str) -> None:
    """A page is read in whatever encoding it is in."""
    text = "<html><body><p>全年供水三十五万吨，比上年同期增长百分之五，各项工作有序推进。</p></body></html>"
    assert "三十五万吨" in read(text.encode(encoding)).text


def test_a_title_that_the_page_does_not_show_heads_the_text() -> None:
    """The title of the page stands first, without the site's name, unless the text has it."""
    assert page("<p>供水35万吨。</p>", "<title>云坪县水务公报-云坪网</title>").text.startswith("云坪县水务公报\n")
    assert page("<h1>云坪县水务公报</h1><p>供水35万吨。</p>", "<title>云坪县水务公报</title>").text.count("公报") == 1


def test_a_saved_page() -> None:
    """The page in a saved one is found, however it was written into it."""
    data = (
        b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + __import__("base64").encodebytes("<html><body><p>供水35万吨。</p></body></html>".encode())
        + b"\r\n--B--\r\n"
    )
    assert read(data).text == "供水35万吨。\n"


def test_hostile_pages_end_soon() -> None:
    """A million cells are refused; ten thousand elements inside one another are read."""
    with pytest.raises(ReportUnreadable, match="cells"):
        page("<table>" + "<tr><td>1<td>2<td>3<td>4<td>5" * 60_000 + "</table>")
    assert "35" in page("<div>" * 10_000 + "供水35万吨" + "</div>" * 10_000).text
