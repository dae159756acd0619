"""Scraps of a page among the lines of a report: counts of views, heads and feet of pages, numbers of print editions.

Decides which lines are such scraps by their whole form. Leaves menus, credits and the boxes of other stories to
``document.boilerplate``, which knows where on the page they stand.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.text import Span

__all__ = ["is_scrap"]

_COUNT = r"\d[\d,.]*[万wWkK千]?\+?"
_DATE = r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
_EDITION = r"第?[A-Za-z]?\d{1,3}版"
_EDGE = r"[\s【\[（(《|丨·*_—–-]*"
_SCRAPS = re.compile(
    "|".join(
        (
            fill(rf"{_EDGE}{_COUNT}(?:次|人|人次|个)?(?:{{site_count}})(?:量|数|过)?"),
            fill(
                rf"{_EDGE}(?:本文|本页|网页|页面|文章)(?:{{site_count_name}}|{{site_count}})[:：]?\s*{_COUNT}(?:次|人)?"
            ),
            fill(rf"{_EDGE}(?:{{site_count_name}}|{{site_count}})[:：]\s*{_COUNT}(?:次|人)?"),
            fill(rf"{_EDGE}(?:已有|共有?)?{_COUNT}人(?:次)?(?:已)?(?:{{site_count}})(?:过)?"),
            rf"{_EDGE}(?:{_DATE})?[\s/|·]*[一-鿿]{{0,12}}[\s/|·]*{_EDITION}[\s/|·:：]*[一-鿿]{{0,12}}",
            rf"{_EDGE}{_DATE}\s*[/|·][^。，,；;]{{0,40}}",
            rf"{_EDGE}第\s*\d{{1,4}}\s*页(?:[\s,，/]*共\s*\d{{1,4}}\s*页)?|{_EDGE}\d{{1,4}}\s*/\s*\d{{1,4}}|{_EDGE}共\s*\d{{1,4}}\s*页",
            rf"{_EDGE}(?:责任编辑|编辑|来源|作者|字数|字体|打印|关闭)[^。；;]{{0,30}}(?:\d{{1,6}}字?)?",
        )
    ).join(("(?:", r")[\s】\])）》|。·*_—–-]*"))
)
_LONGEST = 60


def is_scrap(text: str, line: Span) -> bool:
    """Whether the whole ``line`` is a scrap of the page that the report was copied from."""
    return line.end - line.start <= _LONGEST and _SCRAPS.fullmatch(text, *line) is not None
