"""Scraps of a page among the lines of a report: counts of views, heads and feet of pages, numbers of print editions.

Decides which lines are such scraps by their whole form. Leaves menus, credits and the boxes of other stories to
``document.boilerplate``, which knows where on the page they stand.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.text import Span

__all__ = ["is_scrap"]

_COUNT = r"\d[\d,.]{0,12}[万wWkK千]?\+?"
_DATE = r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
_EDITION = r"第?[A-Za-z]?\d{1,3}版"
_NAME, _GAP, _BAR, _PAGE = r"[一-鿿]{0,12}", r"\s{0,3}", r"[\s/|·:：]{0,3}", r"\d{1,4}"
_BEGINS, _ENDS = r"[\s【\[（(《|丨·*_—–-]{0,4}", r"[\s】\])）》|。·*_—–-]{0,4}"
_FORMS = (
    # how often a page was seen: 3127次浏览, 本页阅读量3127, 浏览:3127, 已有345人阅读
    fill(rf"{_COUNT}(?:{{visit_counter}})?(?:{{site_count}})(?:量|数|过)?"),
    fill(
        rf"(?:{{page_word}})(?:已经?)?共?被?(?:{{site_count_name}}|{{site_count}})[了过]?[:：]?{_GAP}{_COUNT}{_GAP}[次人]?"
    ),
    fill(rf"(?:{{site_count_name}}|{{site_count}})[:：]{_GAP}{_COUNT}[次人]?"),
    fill(rf"(?:已有|共有?)?{_COUNT}人次?已?(?:{{site_count}})过?"),
    # who sees it, and what is done with it: 您是第3127位访客, 赞好 213 次, 回应(12)
    fill(rf"[您你]是(?:本站|本页|本网站)?的?第{_GAP}{_COUNT}{_GAP}位?(?:{{site_visitor}})"),
    fill(rf"(?:{{site_reaction}})[:：]?{_GAP}[(（]?{_COUNT}{_GAP}[次人]?[)）]?"),
    # the head of a printed page: 2024-02-05/禾川日报/03版/要闻
    rf"(?:{_DATE})?{_BAR}{_NAME}{_BAR}{_EDITION}{_BAR}{_NAME}",
    rf"{_DATE}{_GAP}[/|·][^。，,；;]{{0,40}}",
    # its foot: 第3页 共12页, 3/12
    rf"第{_GAP}{_PAGE}{_GAP}页(?:[\s,，/]{{0,3}}共{_GAP}{_PAGE}{_GAP}页)?|共{_GAP}{_PAGE}{_GAP}页|{_PAGE}{_GAP}/{_GAP}{_PAGE}",
    fill(r"(?:{web_label})[:：][^。；;]{0,30}"),
    # a list in pages: 共15页 每页20条 当前第2页, 首页 上一页 下一页 共86条记录
    fill(
        rf"(?=.{{0,50}}?(?:{{pager_word}}|页))(?>(?:{{pager_word}}|(?:{{pager_count}}){_GAP}{_PAGE}(?:{_GAP}/{_GAP}{_PAGE})?"
        rf"{_GAP}[页条](?:记录|信息|数据)?|(?<!\d){_PAGE}(?!\d))[\s,，/|·]{{0,4}}){{2,16}}+"
    ),
    # what the reader may do with the text: 字号:大 中 小 打印 收藏12 转发35
    fill(
        rf"(?>[【\[]?(?:{{site_tool|site_count_name|site_reaction}})(?:[:：]?\s?(?:{{type_size}})){{0,4}}[】\]]?[:：(（]?{_GAP}(?:{_COUNT}次?)?[)）】\]]?"
        r"[\s,，|·丨]{0,4}){2,16}+"
    ),
    # an attachment and how often it was fetched: 统计表.xlsx(已下载128次)
    fill(
        rf"(?:附件[^。，,；;]{{0,30}}?|[^。，,；;.]{{1,30}}\.(?:{{file_kind}}))[(（\[](?:已|被)?(?:{{site_count}})(?:次数|量|数)?[:：]?{_GAP}{_COUNT}次?[)）\]]"
    ),
)
_SCRAP = re.compile(f"{_BEGINS}(?:{'|'.join(_FORMS)}){_ENDS}")
_LONGEST = 60


def is_scrap(text: str, line: Span) -> bool:
    """Whether the whole ``line`` is a scrap of the page that the report was copied from."""
    return line.end - line.start <= _LONGEST and _SCRAP.fullmatch(text, *line) is not None
