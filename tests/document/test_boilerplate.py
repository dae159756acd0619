"""Telling the site from the report."""

from __future__ import annotations

from itertools import pairwise

import pytest

from summarizer.document.boilerplate import boilerplate
from tests.document.samples import REPORT

BODY = (
    "全年共破获各类刑事案件1392起,抓获犯罪嫌疑人340余名,群众安全感不断提升。\n"
    "深入开展“净网”行动,打掉犯罪团伙12个,追回赃款160余万元;发案同比下降27.1%。\n"
)


def marked(text: str) -> list[str]:
    """The stretches of ``text`` that are marked."""
    return [text[span.start : span.end] for span in boilerplate(text)]


def test_report_without_a_site_around_it_is_unmarked() -> None:
    """Title, headings and figures are the report's own."""
    assert marked(REPORT) == []


def test_head_of_a_page_is_marked_and_its_title_is_not() -> None:
    """Menus, telephone lines and the line of source and date are the site's."""
    head = [
        "首页",
        "搜索",
        "招聘信息 | 版权声明 | 广告合作 | 违法和不良信息举报电话:0531-88550000",
        "东区 西区 南城 北城 新城 老城",
        "当前位置:首页 > 法治 > 正文",
        "发布时间:2022-01-10 10:31:14 | 来源:岚溪网 | 作者:秋远",
        "岚溪在线 2022-01-10 10:31 阅读:382",
    ]
    title = "岚溪公安交出亮眼成绩单"
    text = "\n".join([*head[:5], title, *head[5:], BODY])
    assert set(marked(text)) == set(head)


def test_headlines_with_figures_before_the_text_stay() -> None:
    """A short line is no menu: it may hold the report's own figures."""
    assert marked("护航 经济 社会 发展\n三项第一\n两项第二\n总排名第一\n民警为何这么牛?\n" + BODY) == []


@pytest.mark.parametrize(
    "caption",
    [
        "图为民警在12个路口执勤。",
        "▲特警开展武装巡逻",
        "岚溪特警武装巡逻 秋远 摄",
        "图1:2021年发案走势",
        "(资料图)",
    ],
)
def test_captions_that_call_themselves_so_are_marked(caption: str) -> None:
    """Wherever it stands beside the text, a caption is no sentence of the report."""
    assert marked(f"{caption}\n{BODY}") == [caption]
    first, second = BODY.splitlines()
    assert marked(f"{first}\n{caption}\n{second}\n") == [caption]


def test_run_of_short_sentences_before_the_text_is_taken_for_captions() -> None:
    """Three or more short sentences without a figure are captions; with figures they are the report's."""
    assert len(marked("巡逻路口。\n服务群众。\n清查场所。\n" + BODY)) == 3
    assert marked("破案35起。\n抓获12人。\n打掉团伙3个。\n" + BODY) == []


@pytest.mark.parametrize(
    "line",
    [
        "来源:岚溪公安",
        "责任编辑:秋远",
        "文/图秋远",
        "(岚溪日报记者 秋远 通讯员 方砚)",
        "岚溪网·晚报记者 秋远 通讯员 方砚 岚溪报道",
        "扫一扫在手机打开当前页",
        "(火警电话:119)",
        "(办公室 2022年7月8日印发 共印120份)",
        "地址:岚溪市芦荻路66号 邮编:327815",
        "备案号:东ICP备20014477号-3",
        "阅读 3562 赞 48 在看 17",
        "阅读 10万+",
        "点赞 收藏 转发 分享",
        "凡本网注明“来源:岚溪网”的作品,版权均属于岚溪网;未经授权,不得转载。",
    ],
)
def test_lines_at_the_foot_are_marked(line: str) -> None:
    """Credits, codes to scan, telephone lines and imprints after the text."""
    assert marked(BODY + line + "\n") == [line]


def test_signature_of_the_body_stays() -> None:
    """Who reports and when is the report's own last word."""
    assert marked(BODY + "岚溪市公安局\n2022年1月5日\n") == []
    assert marked(BODY + "岚溪市公安局综合指挥室\n") == []


@pytest.mark.parametrize(
    "line", ["责任编辑制度落实率100%。", "举报电话回访率98%。", "来源清楚的线索12条。", "主办案件35起。"]
)
def test_short_sentences_that_begin_like_a_site_stay(line: str) -> None:
    """A cue that goes on as a sentence is the report's own."""
    assert marked(f"{BODY}{line}\n") == []
    assert marked(f"{line}\n{BODY}") == []


def test_credit_at_the_end_of_the_last_paragraph_is_marked() -> None:
    """Only the bracket is marked, not the sentence before it."""
    assert marked(BODY.rstrip() + "(岚溪日报/观察记者 秋远 通讯员 方砚)\n") == ["(岚溪日报/观察记者 秋远 通讯员 方砚)"]
    assert marked(BODY.rstrip() + "(其中网上报道12篇)\n") == []


@pytest.mark.parametrize(
    "heading", ["新闻推荐", "相关阅读", "热点新闻", "延伸阅读:", "上一篇:12个镜头回顾", "【相关新闻】", "猜你喜欢"]
)
def test_boxes_after_the_text_are_marked_to_the_end(heading: str) -> None:
    """Other stories' headlines and teasers, figures and all."""
    box = f"{heading}\n东区5个试点片区铺开\n今年该区计划新辟公交线路5条、优化调整8条,预计惠及居民12万余人...\n"
    assert marked(BODY + box) == [box]


def test_box_in_the_middle_does_not_hide_the_report() -> None:
    """A box's heading before the greater part of the text ends nothing."""
    assert marked(f"相关阅读\n{BODY}{BODY}{BODY}") == []
    first, second = BODY.splitlines()
    assert second not in "".join(marked(f"{first}\n相关新闻\n{second}\n{BODY}{BODY}"))


def test_headlines_after_the_credits_are_marked() -> None:
    """Three or more lines after the credit belong to other stories."""
    foot = ["责任编辑:秋远", "东区新增学位6000个", "港口货量增12%", "西城上榜企业3家"]
    assert marked(BODY + "\n".join(foot)) == foot


def test_front_matter_comments_and_page_numbers_are_marked() -> None:
    """Machine-made frames and page furniture are marked wherever they stand."""
    frame = "---\nsource: https://x.example/1\ntitle: 2021年报告\n---\n报告\n<!-- 来源:日报 2021-03-01 -->\n"
    text = f"{frame}{BODY}- 3 -\n{BODY}第 2 页\n{BODY}"
    assert [part.strip() for part in marked(text)] == [
        "---\nsource: https://x.example/1\ntitle: 2021年报告\n---",
        "<!-- 来源:日报 2021-03-01 -->",
        "- 3 -",
        "第 2 页",
    ]
    assert marked("全年招生605名。(下转第三版)(紧接第一版)新增中心2个,投入使用,群众满意度显著提升。\n") == [
        "(下转第三版)(紧接第一版)"
    ]


def test_spans_are_sorted_and_disjoint() -> None:
    """No stretch is marked twice."""
    spans = boilerplate("首页\n图为路口\n" + BODY + "来源:网\n相关阅读\n另一篇\n")
    assert all(one.end < other.start for one, other in pairwise(spans))


def test_links_to_the_next_page_are_the_sites_beside_a_short_text() -> None:
    """上一篇 and 下一篇 lead to other pages even where the report is one short sentence."""
    links = ["上一篇:我县举办第9届书画展", "下一篇:16所学校获捐钢琴"]
    assert "".join(marked("\n".join(["2022年,资助学生840人次。", *links, ""]))).split("\n") == [*links, ""]
    assert marked("前一则:本市增设12处车道\n2022年,资助学生840人次。\n") == ["前一则:本市增设12处车道"]


def test_the_box_of_other_stories_beside_a_short_text() -> None:
    """Where no line is long, any sentence is text of the report, and a box after it is the site's."""
    assert marked("2022年,资助学生840人次。\n相关链接:12项政策发布\n") == ["相关链接:12项政策发布\n"]
    assert marked("相关链接:12项政策发布\n2022年,资助学生840人次。\n") == []
