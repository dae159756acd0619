"""Finding quotes through form and never through content."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checking.locate import locate, locate_all
from summarizer.document.clean import clean, undo_damage
from summarizer.document.folding import fold
from summarizer.document.read import document_of
from summarizer.schema import Match

REPORT = (
    "嵐溪市公安局2021年工作回顧\n"
    "2021年，全市共打掉涉惡團夥53個，抓獲團夥成員340餘名，追贓挽損780餘萬元；刑事警情同比下降8.18%，命案發案7起。\n"
    "全年檢查車輛16.5 萬(wàn)餘輛、人員22.4 萬(wàn)餘人，共出動警力200余萬人次，查獲危險物品1,392件。\n"
    "在“雷霆一號”專項行動中，全市未發生重大火災事故，群眾滿意度提高3個百分點，較2015年增長1.5倍。\n"
    "禁毒大隊榮立集體二等功，12人記個人三等功，「嵐溪模式」在全省推廣。民警夜以繼日\n地奮戰在一線，值守30—50天。\n"
    "全年抓獲嫌疑人12人，發案下降20%；上半年抓獲嫌疑人12人。新增警務站40個，試點10，200戶。\n"
)


def quoted(quote: str, hint: int | None = None) -> str | None:
    """The report's own characters where the quote was found."""
    place = locate(REPORT, quote, hint)
    if place is None:
        return None
    assert REPORT[place.start : place.end] == place.quote
    return place.quote


@pytest.mark.parametrize(
    "quote", ["抓獲團夥成員340餘名", "780餘萬元", "刑事警情同比下降8.18%，命案發案7起。", "「嵐溪模式」"]
)
def test_verbatim_quote_is_exact(quote: str) -> None:
    """What stands there character for character is found as such."""
    place = locate(REPORT, quote)
    assert place is not None
    assert (place.quote, place.match) == (quote, Match.EXACT)


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("抓获团伙成员340余名", "抓獲團夥成員340餘名"),
        ("追贓挽損７８０餘萬元", "追贓挽損780餘萬元"),
        ("检查车辆16.5万余辆、人员22.4万余人", "檢查車輛16.5 萬(wàn)餘輛、人員22.4 萬(wàn)餘人"),
        ("檢查車輛 16.5 萬（wàn）餘輛", "檢查車輛16.5 萬(wàn)餘輛"),
        ("命案發案7起.", "命案發案7起"),
        ("刑事警情同比下降8.18%,命案發案7起", "刑事警情同比下降8.18%，命案發案7起"),
        ("在「雷霆一号」专项行动中", "在“雷霆一號”專項行動中"),
        ("在雷霆一號專項行動中", "在“雷霆一號”專項行動中"),
        ("“嵐溪模式”在全省推廣", "「嵐溪模式」在全省推廣"),
        ("《嵐溪模式》在全省推廣", "「嵐溪模式」在全省推廣"),
        ("民警夜以繼日地奮戰在一線", "民警夜以繼日\n地奮戰在一線"),
        ("查獲危險物品1392件", "查獲危險物品1,392件"),
        ("值守30-50天", "值守30—50天"),
        ("  群眾滿意度\t提高 3 個百分點 ", "群眾滿意度提高3個百分點"),
        ("群眾滿意度提高3個百分點。", "群眾滿意度提高3個百分點"),
        ("全市未發生重\u200b大火災事故", "全市未發生重大火災事故"),
        ("共打掉涉惡團夥53個……追贓挽損780餘萬元", None),  # the gap holds a figure
        ("全市未發生……火災事故", "全市未發生重大火災事故"),
        ("禁毒大隊榮立…集體二等功", "禁毒大隊榮立集體二等功"),
    ],
)
def test_form_does_not_matter(quote: str, there: str | None) -> None:
    """Script, width, space, quote marks, damage, grouping, dashes and harmless elisions are seen through."""
    assert quoted(quote) == there


@pytest.mark.parametrize(
    "quote",
    [
        "抓獲團夥成員350餘名",
        "抓獲團夥成員340名",
        "40餘名",
        "0餘名",
        "3個",
        "追贓挽損780餘",
        "挽損780",
        "80餘萬元",
        "追贓挽損7.80餘萬元",
        "刑事警情同比上升8.18%",
        "刑事警情環比下降8.18%",
        "同比下降8.18個百分點",
        "8%",
        "18%",
        "命案發案17起",
        "全年檢查車輛16.5",
        "檢查車輛16.5萬",
        "檢查車輛16.5億餘輛",
        "共出動警力200余萬人",
        "發生重大火災事故",
        "全市發生重大火災事故",
        "群眾滿意度提高3個",
        "群眾滿意度提高3%",
        "較2015年增長1.5",
        "5倍",
        "禁毒大隊榮立集體一等功",
        "禁毒大隊榮立個人二等功",
        "12人記個人二等功",
        "2人記個人三等功",
        "50天",
        "值守30",
        "危險物品1，392件",
        "392件",
        "試點10200戶",
        "200戶不",
        "完全沒有說過的話",
        "全年抓獲…下降20%",
        "",
        "，。",
        "“”",
    ],
)
def test_content_matters(quote: str) -> None:
    """Another number, unit, bound, direction, class or the opposite is never found."""
    assert quoted(quote) is None


NOTATIONS = (
    "全縣錄得山火59 225宗，比上年增加5 000宗。十年來栽樹16.5萬餘棵，成活率佔四成三，為近二十年最低，連續10年獲評。"
    "滿意度提高了2.8個百分\n點，損失165000元，第十五屆茶會，二〇二〇年十月份，巡山1,392人次，佔百分之三十，罰款五千元。"
)


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("录得山火59225宗", "錄得山火59 225宗"),
        ("10年来栽树165000余棵", "十年來栽樹16.5萬餘棵"),
        ("成活率占43%", "成活率佔四成三"),
        ("成活率占4.3成", "成活率佔四成三"),
        ("近20年最低", "近二十年最低"),
        ("连续十年获评", "連續10年獲評"),
        ("提高了2.8百分点", "提高了2.8個百分\n點"),
        ("损失16.5万元", "損失165000元"),
        ("第15届茶会", "第十五屆茶會"),
        ("2020年10月", "二〇二〇年十月份"),
        ("巡山一千三百九十二人次", "巡山1,392人次"),
        ("占30%", "佔百分之三十"),
        ("罚款0.5万元", "罰款五千元"),
    ],
)
def test_equal_notations_are_the_same_number(quote: str, there: str) -> None:
    """A number says the same in digits and in words, with a multiplier and without, in tenths and in per cent."""
    place = locate(NOTATIONS, quote)
    assert place is not None
    assert (place.quote, place.match) == (there, Match.EQUIVALENT)


@pytest.mark.parametrize(
    "quote",
    [
        "225宗", "000宗", "59宗", "栽树16.5万棵", "栽树165000棵", "占43个百分点", "占4.3%", "20年最低", "提高了2.8个", "提高了2.8%",
        "损失16.5万", "损失1.65万元", "第5届茶会", "2020年1月", "巡山1392人", "罚款五千", "成活率占四成",
    ],
)  # fmt: skip
def test_another_notation_never_is_another_number(quote: str) -> None:
    """A piece of a number or unit, a bound more or less, another unit or scale is not found in any notation."""
    assert locate(NOTATIONS, quote) is None


def test_every_place_is_found_and_the_nearest_chosen() -> None:
    """All places in order; without a hint the first, with one the nearest."""
    places = locate_all(REPORT, "抓获嫌疑人12人")
    assert len(places) == 2
    assert places[0].start < places[1].start
    assert locate(REPORT, "抓获嫌疑人12人") == places[0]
    assert locate(REPORT, "抓获嫌疑人12人", hint=len(REPORT)) == places[1]
    assert locate(REPORT, "抓获嫌疑人12人", hint=places[0].end) == places[0]


def test_exact_place_comes_before_an_equivalent_one() -> None:
    """Where both stand in the text, the writer's own characters win unless a hint says otherwise."""
    text = "破案３５起。又破案35起。"
    exact = locate(text, "破案35起")
    assert exact is not None
    assert (exact.start, exact.match) == (7, Match.EXACT)
    hinted = locate(text, "破案35起", hint=0)
    assert hinted is not None
    assert (hinted.start, hinted.match) == (0, Match.EQUIVALENT)
    assert [place.start for place in locate_all(text, "破案35起")] == [0, 7]


def test_text_may_come_in_any_of_its_forms() -> None:
    """A string, a document and its cleaned form give the same raw place."""
    document = document_of(REPORT)
    assert locate(REPORT, "780余万元") == locate(document, "780余万元") == locate(clean(document), "780余万元")


def test_figures_on_two_lines_are_two_figures() -> None:
    """A line end parts figures, so a quote of the second one is whole."""
    assert locate("三项第一\n两项第二\n", "两项第二") is not None
    assert locate("破案 480\n230 起", "230 起") is not None


@settings(deadline=None)
@given(st.integers(0, len(REPORT)), st.integers(1, 60))
def test_what_is_found_says_what_was_quoted(start: int, length: int) -> None:
    """Wherever a stretch of the text is found, letters, digits and characters there are those of the quote."""
    quote = REPORT[start : start + length]
    place = locate(REPORT, quote, hint=start)
    if place is not None:
        assert said(place.quote) == said(quote)


def said(text: str) -> str:
    """The letters, digits and characters of ``text`` in one form."""
    return "".join(character for character in fold(undo_damage(text)[0]) if character.isalnum())


def test_eighty_quotes_are_found_fast() -> None:
    """Eighty quotes in a report of three thousand characters take a fraction of a second, cleaning included."""
    text = REPORT * 8
    quotes = [text[at : at + 30] for at in range(0, len(text) - 30, len(text) // 80)]
    start = time.process_time()
    found = [locate(text, quote) for quote in quotes]
    assert time.process_time() - start < 0.4
    assert sum(place is not None for place in found) > 30  # the others begin or end inside a figure


def test_looking_up_is_linear_in_odd_texts() -> None:
    """Texts of one repeated sign cost no more than their length."""
    for unit in ("1", "一", "……", "“", " \n", "(wàn)"):
        text = "报告" + unit * 20_000
        start = time.process_time()
        locate(text, "报告" + unit * 50)
        locate(text, "不在…其中")
        assert time.process_time() - start < 2
