from __future__ import annotations

import pytest

from summarizer.numbers.inventory import take_inventory
from tests.document.cleaning import cleaned


def plain(text: str) -> str:
    """The clean form of ``text``."""
    return cleaned(text).text


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
        ("测报&ensp;2,160&thinsp;站次", "测报2,160站次"),
        ("占比&amp;nbsp;36&amp;#46;5%", "占比36.5%"),
        ("泵站 \\(2{,}160\\) 座", "泵站2,160座"),
        ("误差$\\pm0.4\\%$", "误差±0.4%"),
        ("出库$2.4\\times10^{3}$立方米", "出库2.4×10^3立方米"),
        ("上升\\textbf{6.5}\\%", "上升6.5%"),
        ("下降{6.5}\\%，", "下降6.5%,"),
        ("蓄水__36__万方", "蓄水36万方"),
        ("引水1.6<sup>①</sup>亿方", "引水1.6亿方"),
        ("泵站36座<sup>2</sup>，", "泵站36座[2],"),
        ("检修水闸【28】座，改造〔9〕处，停用[4]处。", "检修水闸28座,改造9处,停用4处。"),
        ("引水`1.6`亿方", "引水1.6亿方"),
    ],
)
def test_markup_is_read_through(written: str, read: str) -> None:
    """Entities become what they write; tags and the signs of formulas are left out."""
    assert plain(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "面积30m2",
        "方案__甲__与a_b_c",
        "{0}件",
        "\\(略\\)",
        "水价<3元且>2元",
        "R&D经费35万元",
        "价格$100和$200",
        "引资$12.5 亿、$3亿",
        "增长<5.2%>",
        "A&B;C",
        "据水文年鉴[3]记载",
        "见附录[4]家庭用水",
        "云水〔2031〕12号",
        "【2031】云坪水情",
        "命令`ls -l`",
    ],
)
def test_signs_of_the_text_stay(text: str) -> None:
    """Comparisons, ampersands and currency are no markup."""
    assert plain(text).replace(" ", "") == text.replace(" ", "")


def test_surfaces_keep_the_markup() -> None:
    """A figure's surface is what the report has, its unit what that writes."""
    text = "同比增长5&#46;6&#37;，检修<b>412</b>公里。"
    mentions = take_inventory(cleaned(text)).mentions
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
    assert plain(written) == read


def test_a_unit_cut_by_a_line_end() -> None:
    """A line that ends inside a unit goes on in the next; one that ends behind a unit ends there."""
    assert plain("合格率提高2.8个百分\n点，") == "合格率提高2.8个百分点,"
    assert plain("巡检3次\n次日恢复") == "巡检3次\n次日恢复"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("漏损降幅9·5％，", "漏损降幅9.5%,"),
        ("增至3・2倍", "增至3.2倍"),
        ("查扣菸品四五一·六萬包", "查扣烟品四五一点六万包"),
        ("毛重七八·二五公斤", "毛重七八点二五公斤"),
        ("達百分之十六·四", "达百分之十六点四"),
        ("三·一五晚會", "三·一五晚会"),
        ("“7·19”溃坝", "“7·19”溃坝"),
        ("5·12纪念活动有3·15万人签名", "5·12纪念活动有3·15万人签名"),
    ],
)
def test_a_middle_dot_is_a_point_before_a_rate(written: str, read: str) -> None:
    """A point set as a middle dot is one where a unit follows that no day has."""
    assert plain(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "全镇供水管网改造进度\n完成1\n8.6%，漏损率降到7.\n2%，用水更有保障。",
            "全镇供水管网改造进度\n完成18.6%,漏损率降到7.2%,用水更有保障。",
        ),
        ("安装水泵4\n12台，惠及全村。", "安装水泵412台,惠及全村。"),
        ("补助农户1\n,208户，资金3\n.6亿元。", "补助农户1,208户,资金3.6亿元。"),
        ("水厂3\n泵站9\n水库2", "水厂3\n泵站9\n水库2"),
        ("安装水表\n412只", "安装水表\n412只"),
        ("完成率 98\n95家达标，其余整改。", "完成率98\n95家达标,其余整改。"),
    ],
)
def test_a_number_broken_in_a_narrow_column(written: str, read: str) -> None:
    """A number right behind a word goes on in the next line if a clause does; in a list it ends with its line."""
    assert plain(written) == read
