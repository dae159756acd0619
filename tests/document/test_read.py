"""Reading bytes and files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from summarizer.document.folding import detect_script
from summarizer.document.read import LARGEST, document_of, read
from summarizer.errors import ReportUnreadable
from tests.document.samples import REPORT

TRADITIONAL = (
    "嵐溪市公安局全年破獲刑事案件1392起,抓獲嫌疑人340餘名,追回贓款16.5萬餘元。\r\n"
    "電信詐騙發案較去年同期下降27.1%,檢查車輛2.2萬餘輛,群眾滿意度提高3個百分點。\r\n"
) * 4
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_simplified_text_is_read_in_any_encoding(encoding: str) -> None:
    """The characters are those that were written, and the encoding named gives them again."""
    data = REPORT.encode(encoding)
    document = read(data)
    assert document.text == REPORT
    assert document.encoding is not None
    assert data.decode(document.encoding) == REPORT
    assert document.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("encoding", [*ENCODINGS, "big5", "gbk"])
def test_traditional_text_is_read_in_any_encoding(encoding: str) -> None:
    """Big5 and GBK are told apart, and line ends stay as they were."""
    assert read(TRADITIONAL.encode(encoding)).text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_damaged_bytes_cost_only_their_own_characters(encoding: str) -> None:
    """Three bad bytes do not overturn the choice of encoding."""
    text = TRADITIONAL * 3
    data = bytearray(text.encode(encoding))
    for at in (101, 333, 777):
        data[at] = 0xFF
    read_text = read(bytes(data)).text
    assert sum(character not in read_text for character in set(text)) <= 3
    assert "340餘名" in read_text
    assert "\ufffd" in read_text


def test_text_of_an_unusual_script_is_read() -> None:
    """Characters that only GB 18030's four-byte codes or plane 2 hold are read."""
    text = "㐀乡𠀀村民委员会全年调解纠纷35起，其中𫍯姓家族纠纷2起。" * 5
    assert read(text.encode("gb18030")).text == text
    assert read(text.encode("utf-16-le")).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be"])
def test_short_text_is_read(encoding: str) -> None:
    """A line or two are enough to tell the encoding, also where 一 looks like a zero byte."""
    text = "全年破案一百一十二起,比上年同期下降一成。"
    assert read(text.replace("个", "個").encode(encoding)).text == text


def test_file_is_called_by_its_name(tmp_path: Path) -> None:
    """A report from a file carries the file's name, line ends untouched."""
    path = tmp_path / "半年总结.txt"
    path.write_bytes(REPORT.replace("\n", "\r\n").encode())
    assert read(path).name == "半年总结.txt"
    assert read(str(path)).text == REPORT.replace("\n", "\r\n")
    assert read(path, name="stdin").name == "stdin"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\ufeff\u3000\n".encode(), "empty"),
        (bytes(range(256)) * 40, "not a text"),
        (b"\x00" * 500, "not a text"),
        ("déjà vu à la carte, été".encode("latin-1"), "not a text"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04....word/document.xml", "Word"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>", "HTML"),
        (b"\n<html lang=zh>", "HTML"),
        (b"{\\rtf1\\ansi 412}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old Office"),
        ("<?xml version='1.0'?><r>412件</r>".encode(), "XML"),
        ("<svg xmlns='x'><text>412件</text></svg>".encode(), "SVG"),
        (b"\x89PNG\r\n\x1a\n0000", "picture"),
    ],
)
def test_what_can_not_be_read_is_refused_in_one_line(data: bytes, said: str) -> None:
    """The message says what is wrong and what to do, in one line."""
    with pytest.raises(ReportUnreadable, match=said) as caught:
        read(data, name="r.bin")
    assert str(caught.value).startswith("r.bin: ")
    assert "\n" not in str(caught.value)
    assert ";" in str(caught.value)


def test_paths_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    """A missing file, a directory and an impossible name are each refused in one line."""
    for path, said in ((tmp_path / "none.txt", "no such file"), (tmp_path, "directory"), ("a\0b", "can't be read")):
        with pytest.raises(ReportUnreadable, match=said):
            read(path)
    with pytest.raises(ReportUnreadable, match="can't be read") as caught:
        read("把正文当成了路径" * 500)
    assert len(str(caught.value)) < 200


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
def test_device_without_an_end_is_refused() -> None:
    """No more is read than a report may have."""
    with pytest.raises(ReportUnreadable):
        read("/dev/zero")


def test_too_large_a_report_is_refused_and_ten_megabytes_are_not(tmp_path: Path) -> None:
    """The limit is on bytes, and is told before the file is read."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ReportUnreadable, match="too large"):
        read(path)
    ten = "全年接报警情1234起。\n".encode() * 350_000
    assert len(ten) > 10_000_000
    assert read(ten).encoding == "utf-8"


def test_text_given_as_such_has_no_encoding() -> None:
    """A report from a string is hashed as its UTF-8 bytes; a blank one is refused."""
    document = document_of(REPORT, name="pasted")
    assert (document.name, document.encoding, document.media_type) == ("pasted", None, "text/plain")
    assert document.sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    with pytest.raises(ReportUnreadable):
        document_of(" \n")


def test_script_is_told_by_the_characters() -> None:
    """Either script, or mixed where neither is nine in ten."""
    assert detect_script(REPORT) == "simplified"
    assert detect_script(TRADITIONAL) == "traditional"
    assert detect_script("国务院发布报告。電腦網路資訊") == "mixed"
    assert detect_script("12345") == "simplified"
