from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from summarizer.document.read import read
from summarizer.errors import ReportUnreadable

docx = pytest.importorskip("docx", reason="python-docx makes the files of these tests")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(body: str, **parts: str) -> bytes:
    """A Word file with that body, and with other parts such as ``footnotes``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {W}>{content}</w:{name}>")
    return file.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def saved(document: Any) -> bytes:
    """The bytes of a file that python-docx made."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_paragraphs_and_tables_in_their_order() -> None:
    """What Word shows is read in its order; cells that were merged are written once."""
    file = docx.Document()
    file.add_heading("云坪县水务公报", 1)
    file.add_paragraph("全年供水35万吨。")
    table = file.add_table(rows=3, cols=3)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        "指标,2031年,2032年,水费（万元）,61,70,报修（件）,412,398".split(","),
        strict=True,
    ):
        cell.text = text
    file.add_paragraph("其余从略。")
    assert read(saved(file)).text == (
        "云坪县水务公报\n全年供水35万吨。\n指标\t2031年\t2032年\n水费（万元）\t61\t70\n报修（件）\t412\t398\n其余从略。\n"
    )


def test_merged_cells() -> None:
    """A cell over several columns or rows is written once and blank where it goes on."""
    file = docx.Document()
    table = file.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "指标"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "2032年"
    table.cell(1, 1).text, table.cell(1, 2).text = "金额", "增长%"
    assert read(saved(file)).text == "指标\t2032年\n\t金额\t增长%\n"


def test_changes_and_hidden_text() -> None:
    """What was inserted is read; what was deleted or hidden is not, and hidden text is told."""
    body = (
        f"<w:p>{run('供水')}<w:del><w:r><w:delText>34</w:delText></w:r></w:del><w:ins>{run('35')}</w:ins>{run('万吨')}"
        f"{run('漏损99次', '<w:vanish/>')}</w:p>"
    )
    document = read(packed(body))
    assert document.text == "供水35万吨\n"
    assert "漏损99次" in document.notices[0]


def test_notes_stand_behind_their_paragraph() -> None:
    """A footnote follows the paragraph with its mark and never touches the figure before it."""
    body = f"<w:p>{run('供水35万吨')}<w:r><w:footnoteReference w:id='2'/></w:r>{run('。')}</w:p>"
    notes = f"<w:footnote w:id='2'><w:p>{run('初步数。')}</w:p></w:footnote>"
    assert read(packed(body, footnotes=notes)).text == "供水35万吨[2]。\n注[2]初步数。\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (packed("")[:-30], "damaged"),
        (packed("<w:p>"), "damaged"),
        (packed("<w:p/>"), "without any text"),
        (packed(" " * 30_000_000), "unpacks"),
    ],
)
def test_bad_files_are_refused_in_one_line(data: bytes, said: str) -> None:
    """A damaged file, one without text and one that unpacks out of all proportion are each refused with a reason."""
    with pytest.raises(ReportUnreadable, match=said) as caught:
        read(data, name="r.docx")
    assert "\n" not in str(caught.value)


def test_entities_are_refused() -> None:
    """No Word file defines entities, which could grow without end."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'aa'>]><x>&a;</x>")
    with pytest.raises(ReportUnreadable, match="not read"):
        read(file.getvalue())


def test_a_file_whose_packing_is_broken_is_refused() -> None:
    """Bytes that can't be unpacked make a damaged file, not a fault of ours."""
    data = bytearray(packed("<w:p>" + run("全年供水35万吨。" * 40) + "</w:p>"))
    start = data.index(b"word/document.xml") + len(b"word/document.xml")
    data[start : start + 8] = b"\xff" * 8
    with pytest.raises(ReportUnreadable, match="damaged"):
        read(bytes(data))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt>", "</w:sdt>"),
        ("<w:p>", "</w:p>"),
        ("<w:p><w:txbxContent>", "</w:txbxContent></w:p>"),
    ],
)
def test_what_is_nested_without_end_is_refused(opening: str, closing: str) -> None:
    """A table in a table in a table is read; three thousand are no report, and the file is what is wrong."""
    inner = f"<w:p>{run('改造厕所12座。')}</w:p>"
    with pytest.raises(ReportUnreadable, match="nested deeper"):
        read(packed(3000 * opening + inner + 3000 * closing))
    assert read(packed(5 * opening + inner + 5 * closing)).text.strip() == "改造厕所12座。"
