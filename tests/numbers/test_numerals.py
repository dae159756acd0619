from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.numbers.numerals import read_numeral

DIGITS = "零一二三四五六七八九"
FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def chinese(value: int) -> str:
    """``value`` (below 10^16) as Chinese writes it, an implementation apart from the reader's."""
    if value == 0:
        return "零"
    text = ""
    for unit_name in ("", "万", "亿", "万亿"):
        value, section = divmod(value, 10**4)
        if section:
            written = _section(section)
            gap = value and section < 1000
            text = ("零" if gap else "") + written + unit_name + text
        elif text and not text.startswith("零"):
            text = "零" + text
        if not value:
            break
    return text.lstrip("零") if len(text) > 1 else text


def _section(section: int) -> str:
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, section = divmod(section, unit)
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return text


@given(st.integers(0, 10**12 - 1))
@settings(max_examples=300, deadline=None)
def test_any_integer_in_any_notation_reads_back(value: int) -> None:
    """Plain, grouped, full-width, Chinese and formal writing of one integer give that integer."""
    full_width = str.maketrans("0123456789", "０１２３４５６７８９")
    plain, words = str(value), chinese(value)
    for written in (plain, f"{value:,}", plain.translate(full_width), words, words.translate(FORMAL)):
        numeral = read_numeral(written)
        assert numeral is not None, written
        assert numeral.value == numeral.low == numeral.high == value, written


@given(
    st.decimals(min_value=0, max_value=9999, places=2),
    st.sampled_from([("万", 4), ("亿", 8), ("千万", 7), ("万亿", 12), ("百", 2)]),
)
@settings(max_examples=200, deadline=None)
def test_decimals_with_multipliers_read_back(value: Decimal, multiplier: tuple[str, int]) -> None:
    """16.5万 is 165000, whatever the decimal and the multiplier; the value carries no exponent."""
    name, power = multiplier
    numeral = read_numeral(f"{value}{name}")
    assert numeral is not None
    assert numeral.value == value * 10**power
    assert "E" not in str(numeral.value)


@given(st.text(alphabet=DIGITS + "十百千万亿两半点几数0123456789.,", max_size=14))
@settings(max_examples=500, deadline=None)
def test_any_run_of_numerals_is_read_or_refused(text: str) -> None:
    """No run of numeral characters raises; what is read has its value within its bounds."""
    numeral = read_numeral(text)
    assert numeral is None or numeral.low <= numeral.value <= numeral.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("数十", 20, 100),
        ("几百", 200, 1000),
        ("十几", 10, 20),
        ("二十几", 20, 30),
        ("三四百", 300, 400),
        ("十七八", 17, 18),
        ("两三千", 2000, 3000),
    ],
)
def test_vague_numerals_have_bounds(text: str, low: int, high: int) -> None:
    """几, 数 and neighbouring digits name a stretch."""
    numeral = read_numeral(text)
    assert numeral is not None
    assert (int(numeral.low), int(numeral.high)) == (low, high)


@pytest.mark.parametrize("text", ["", "十百", "百十千", "一百百", "三点", "点", "abc", "一个"])
def test_malformed_numerals_are_refused(text: str) -> None:
    """What no rule of writing produces has no value."""
    assert read_numeral(text) is None


def test_agrees_with_cn2an() -> None:
    """cn2an, where it is installed, reads the same values."""
    cn2an = pytest.importorskip("cn2an")
    for value in [0, 7, 10, 19, 105, 110, 1005, 1050, 20003, 100056, 165000, 9999999, 100000300, 123456789012]:
        written = cn2an.an2cn(value)
        numeral = read_numeral(written)
        assert numeral is not None, written
        assert numeral.value == value
        assert cn2an.cn2an(chinese(value), "smart") == value
