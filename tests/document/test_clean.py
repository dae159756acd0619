"""Undoing damage, and the way back to the report."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.document.clean import undo_damage
from tests.document.cleaning import assert_maps_back, cleaned
from tests.document.samples import READINGS, REPORT

INVISIBLE = ["\u200b", "\ufeff", "\u00ad", "\u2060", "\x07"]


def test_ordinary_text_is_left_alone() -> None:
    """A report without damage is its own cleaned form."""
    text = cleaned(REPORT)
    assert text.text == REPORT
    assert text.script == "simplified"
    assert_maps_back(text)


def test_pinyin_behind_characters_is_undone() -> None:
    """A syllable in brackets goes where it reads the character before it, and belongs to that character."""
    text = cleaned("止付金額 6523.5 萬(wàn)元,勸阻13.7 萬（wàn）人次,綠(lǜ)色通道。")
    assert text.text == "止付金额6523.5万元,劝阻13.7万人次,绿色通道。"
    at = text.text.index("6523.5万元")
    assert text.surface(at, at + len("6523.5万元")) == "6523.5 萬(wàn)元"
    assert text.as_written(at, at + len("6523.5万元")) == "6523.5萬元"
    assert_maps_back(text)


def test_brackets_that_are_no_reading_stay() -> None:
    """A gloss in Latin letters, an abbreviation or another character's reading is no damage."""
    for raw in ("应用(app)下载", "万(pm)元", "公安(ga)局", "萬(yì)元"):
        assert "(" in cleaned(raw).text


def test_reading_of_the_other_script_counts() -> None:
    """A Simplified character with the reading of its Traditional form is undone too, and so are polyphones."""
    assert cleaned("会(huì)长(zhǎng)长(cháng)").text == "会长长"


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("2020 年 12 月,共 35 份", "2020年12月,共35份"),
        ("同比下降29% 。", "同比下降29%。"),
        ("我省 15地市", "我省15地市"),
        ("３５　份", "35份"),
        ("三 亿 二 千 万 元", "三亿二千万元"),
        ("共3 亿 2000 万元", "共3亿2000万元"),
        ("讓“ 警燈亮起來”", "让“警灯亮起来”"),
        ("工 作 总 结", "工作总结"),
        ("主责主业 抓好“安全分”", "主责主业 抓好“安全分”"),
        ("PTU 武装", "PTU 武装"),
        ("100 200", "100 200"),
        ("2020 一季度", "2020 一季度"),
        ("粮食  37898  万吨", "粮食  37898  万吨"),
        ("1 临港3家企业上榜", "1 临港3家企业上榜"),
        ("三 分之 一的村", "三分之一的村"),
        ("占百 分  之 2.4", "占百分之2.4"),
        ("平均 四 点 五 公里", "平均 四点五 公里"),
        ("提出四点 五个方面", "提出四点 五个方面"),
        ("得3 分 之后", "得3分 之后"),
    ],
)
def test_stray_spaces_go_and_telling_ones_stay(raw: str, wanted: str) -> None:
    """Spaces inside figures and beside punctuation go; those that part words, figures or columns stay."""
    text = cleaned(raw)
    assert text.text == wanted
    assert_maps_back(text)


def test_invisible_characters_and_returns_go() -> None:
    """Zero-width marks inside a number and carriage returns leave nothing behind."""
    text = cleaned("\ufeff检查车辆16.\u200b5万\u00ad余辆\r\n共1\u20603处\r完")
    assert text.text == "检查车辆16.5万余辆\n共13处\n完"
    assert text.surface(4, 11) == "16.\u200b5万\u00ad余辆"
    assert_maps_back(text)


def test_look_alike_numerals_are_read_as_numerals() -> None:
    """A circle or a letter O is 〇 and a dash is 一 inside a year, and nowhere else."""
    assert cleaned("二○二○年和二OO五年").text == "二〇二〇年和二〇〇五年"
    assert cleaned("―九八五年产量").text == "一九八五年产量"
    assert cleaned("一九八四—九八五").text == "一九八四—九八五"
    assert cleaned("○办公室").text == "○办公室"


def test_a_raised_point_before_a_measure_is_a_decimal_point() -> None:
    """增长17·4％ is a rate; days that name an event keep their dot."""
    assert cleaned("增长17·4％,拨款3·6万元。").text == "增长17.4%,拨款3.6万元。"
    assert cleaned("“3·15”晚会后,7·20暴雨救援。").text == "“3·15”晚会后,7·20暴雨救援。"


def test_unreadable_bytes_are_doubtful() -> None:
    """What could not be decoded is marked, where it stands."""
    text = cleaned("抓获\ufffd0余名")
    assert [text.text[span.start : span.end] for span in text.doubtful] == ["\ufffd"]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A text of figures and words with any mix of damage that cleaning undoes."""
    parts = draw(st.lists(st.sampled_from([*READINGS, *"破案共起名，。%0123456789"]), min_size=1, max_size=40))
    pieces = []
    for part in parts:
        shape = draw(st.integers(0, 5))
        if shape == 0 and part in READINGS:
            part = f"{part}({READINGS[part]})"
        elif shape == 1:
            part += draw(st.sampled_from(INVISIBLE))
        elif shape == 2 and part.isascii():
            part = chr(ord(part) + 0xFEE0)
        pieces.append(part)
    return "".join(pieces)


@given(damaged())
@settings(max_examples=150)
def test_any_mix_of_damage_maps_back(raw: str) -> None:
    """Every clean character has a raw run of its own, whose own cleaning gives that character again."""
    if not raw.strip():
        return
    text = cleaned(raw)
    assert_maps_back(text)
    assert "(" not in text.text
    for start in range(0, len(text.text), 3):
        for end in (start + 1, start + 2, len(text.text)):
            if end <= len(text.text):
                again = undo_damage(text.surface(start, end))[0]
                assert again.replace("，", ",") == text.text[start:end].replace("，", ",")


@given(st.text(st.characters(codec=None), max_size=80))
@settings(max_examples=200)
def test_any_text_at_all_is_cleaned(raw: str) -> None:
    """No string of code points breaks cleaning, and its map is always sound."""
    if not raw.strip():
        return
    assert_maps_back(cleaned(raw))


def test_long_texts_are_cleaned_in_linear_time() -> None:
    """Twenty times the text takes no more than about twenty times as long, whatever it is made of."""
    for unit in (REPORT, "萬(wàn)餘", "１２３　", " 1", "一、\n", "(", "2020\n", "a" * 40 + "\n", "《"):
        small, large = unit * (4_000 // len(unit) + 1), unit * (80_000 // len(unit) + 1)
        assert _shortest(large) < 60 * _shortest(small) + 0.2


def _shortest(raw: str) -> float:
    """Seconds of the processor that cleaning takes, the least of three: another process may slow one of them."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        cleaned(raw)
        seconds.append(time.process_time() - start)
    return min(seconds)


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("查获二三·五萬包", "查获二三点五万包"),
        ("重六三·三八公斤", "重六三点三八公斤"),
        ("上升三·四%", "上升三点四%"),
        ("一二·九运动", "一二·九运动"),
        ("“七·一”期间", "“七·一”期间"),
        ("五·一二地震", "五·一二地震"),
    ],
)
def test_a_middle_dot_between_chinese_digits_is_a_point_before_a_unit(raw: str, read: str) -> None:
    """A decimal written with a middle dot is read by its unit; a named day keeps its dot."""
    assert cleaned(raw).text == read


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("跌1.1百份點", "跌1.1百分点"),
        ("回升2個百份點。", "回升2个百分点。"),
        ("佔百份之三十", "占百分之三十"),
        ("派送三百份點心", "派送三百份点心"),
        ("印制五百份之多", "印制五百份之多"),
        ("印了2百份", "印了2百份"),
    ],
)
def test_a_hundred_parts_are_per_cent_where_they_are_no_copies(raw: str, read: str) -> None:
    """百份 stands for 百分 in 百份點 and 百份之三; three hundred copies stay."""
    assert cleaned(raw).text == read
