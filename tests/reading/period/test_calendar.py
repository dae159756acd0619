from __future__ import annotations

from summarizer.reading.period import Day, Frame, Period, read_period

_FRAME = Frame(2023, Day(2024, 1, 9))


def _period(words: str, frame: Frame = _FRAME) -> Period:
    period = read_period(words, frame)
    assert period is not None
    return period


def test_last_year_meets_the_dateline() -> None:
    """去年, told in January, 全年, 过去的一年 and the year by its number are one period."""
    for words in ("去年", "全年", "过去的一年", "2023年度", "1至12月", "截至2023年底"):
        assert _period(words).same(_period("2023年")) is True, words


def test_other_times_are_not_the_same() -> None:
    """Another year, a half for the whole and months apart are told apart."""
    for a, b in (("2023年", "2022年"), ("上半年", "2023年"), ("5月", "6月"), ("去年", "今年"), ("上半年", "下半年")):
        assert _period(a).same(_period(b)) is False, (a, b)


def test_an_open_end_contradicts_nothing_before_it() -> None:
    """What runs on to an unknown end may be the same as any period from the same day on."""
    frame = Frame(2023)
    assert _period("今年以来", frame).same(_period("1至9月", frame)) is None
    assert _period("今年以来", frame).same(_period("2023年", frame)) is True
    assert _period("今年以来", frame).same(_period("2022年", frame)) is False


def test_a_year_holds_its_parts() -> None:
    """A whole year contains a half and a day of it, and no part contains the whole."""
    assert _period("2023年").contains(_period("上半年")) is True
    assert _period("2023年").contains(_period("2023年末")) is True
    assert _period("上半年").contains(_period("2023年")) is False
    assert _period("2023年").contains(_period("2022年")) is False


def test_without_a_year_only_relative_times_compare() -> None:
    """Where no year is known 去年 and 今年 differ, and neither can be told from a year by its number."""
    frame = Frame()
    assert _period("去年", frame).same(_period("今年", frame)) is False
    assert _period("去年", frame).same(_period("2023年", frame)) is None


def test_a_rough_period_is_only_within_its_days() -> None:
    """春运 of a year is neither the year nor surely another time of that year."""
    assert _period("2023年春运").same(_period("2023年")) is None
    assert _period("2023年春运").same(_period("2022年")) is False


def test_an_edge_of_nothing_is_no_time() -> None:
    """The 中 of 集中行动期间 and of 行动中 is not the middle of a year."""
    assert read_period("“雷霆”集中行动期间", Frame(2023)) is None
    assert read_period("夏季行动中", Frame(2023)) is None
    assert read_period("年底", Frame(2023)) is not None
