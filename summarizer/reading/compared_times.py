"""Compared times: whether a time that is named is only what something is compared with.

比上年, 去年同期相比 and 是2015年的1.36倍 name no period of a figure, unless the time has its own figure written (较2019年59宗). Leaves
every other question of what a time is to ``periods``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.reading.changes import COMPARES_FAR
from summarizer.reading.lexicon import DOWN_WORDS, UP_WORDS
from summarizer.reading.period.written_times import NUMERAL
from summarizer.reading.phrases import leading_verb
from summarizer.text import Span

__all__ = ["FIGURE_BEHIND", "OF_FIGURE", "has_own_figure", "is_compared"]

_COMPARES = re.compile(fill(r"(?:{time_as_basis})[“「『\"]?\Z"))
_WITHIN = re.compile(r"于[“「『\"]?\Z")
# 成立于2008年, 高于2022年, but 于2023年破案, 提及于2020/21年度, 关于2024年上半年…的通报
_OPENS_CLAUSE = re.compile(fill(r"(?:\A|[,，。;；:：、\s)）”」』]|{says_verb}|提及|提到|关)[将已并曾也亦]?于\Z"))
_NOT_WITHIN = re.compile(fill(r"(?:{not_within})\Z"))
_GOES_ON = re.compile(r"[共累已曾先分合内间在以将把从对向由为与、和及]|[,，](?:共|累计)")
_EQUALS = re.compile(r"(?:是|为|相当于)[“「『\"]?\Z")
_SHARES = re.compile(r"占(?:到|了)?\Z")
_COMPARED = re.compile(fill(r"(?:{time_end})?(?:同期|相比|同比)|[^,，。]{0,3}相比|来?(?:的)?(?:{of_record})"))
FIGURE_BEHIND = re.compile(fill(rf"的?(?:{{spell_bound}}|第)?{NUMERAL}"))
_MOVES = "|".join(sorted((*UP_WORDS, *DOWN_WORDS), key=len, reverse=True))
# 比2000年|第五次普查的2.9人减少0.4人, 较10年前|指数仅52.05,增加近一倍: its figure stands behind what was counted; and no
# 较2023年同期|增加178宗,上升12%, which is by how much it moved
_OWN_FIGURE = re.compile(
    fill(
        rf"(?:{FIGURE_BEHIND.pattern}(?!次)|(?!(?:{{change_adverb}})?(?:{_MOVES}|多|少)(?!加?值))第?[^,，。;；:：、()（）\d比较]{{1,14}}?(?:{{spell_bound}}|的|仅|只)?{NUMERAL}[\d.,]{{0,9}}[^,，。;；:：、()（）\d]{{0,3}}"
        rf"(?:[,，]|[)）])?(?:{_MOVES}|多|少))"
    )
)
# 与2016年|首次摸底的数据902万人相比,下降22.7%
_BESIDE_IT = re.compile(
    fill(
        rf"[^,，。;；:：、()（）\d比较]{{0,24}}?{NUMERAL}[\d.,]{{0,9}}[^,，。;；:：、()（）\d]{{0,4}}(?:{{compared_end}})"
    )
)
OF_FIGURE = re.compile(fill(rf"的(?:{{spell_bound}}|第)?(?:{NUMERAL}|[百千])"))  # 增加到2010年的144.5亿元
# 是2015年|的1.36倍, 为去年|的水平; and no 下降为今年|的60起
_IN_TERMS_OF = re.compile(
    fill(
        rf"(?:{{time_possessive}})(?!(?:{{spell_bound}}|第)?{NUMERAL}[\d.,万亿]{{0,12}}(?![\d.,万亿倍成%％个番分之多])[一-鿿])"
    )
)
# 由2018年|下降43%: since when it changed, and no 由2018年|降至30起
_CHANGED_SINCE = re.compile(rf"(?:{_MOVES})了?[约近超逾]?{NUMERAL}")
_WITH, _ABOVE = tuple("与和同跟"), tuple("比较于超过出")
_FAR = 12  # characters of a comparison before its time


def is_compared(text: str, span: Span, leading: str, end: int) -> bool:
    """Whether the words only say what something is compared with: 比上年, 去年同期相比, 是2015年的1.36倍."""
    if leading and _COMPARES.search(leading) and not _stands_within(text, span, end):
        return True
    if leading.endswith(("由", "从")) and _CHANGED_SINCE.match(text, span.end, end) is not None:
        return True
    if _COMPARED.match(text, span.end, end) or COMPARES_FAR.search(text, max(0, span.start - _FAR), span.start):
        return True
    if _SHARES.search(leading) and OF_FIGURE.match(text, span.end, end):
        return True  # 占上半年的34%: what the share is of
    return _EQUALS.search(leading) is not None and _IN_TERMS_OF.match(text, span.end, end) is not None


def _stands_within(text: str, span: Span, end: int) -> bool:
    """Whether 于 says when something was done (水务署于2023年共接报200宗), and not since when or beyond what it is."""
    start = max(0, span.start - 8)
    within = _WITHIN.search(text, start, span.start)
    if within is None:
        return False
    if _OPENS_CLAUSE.search(text, start, within.start() + 1):
        return True
    if _NOT_WITHIN.search(text, start, within.start() + 1):
        return False
    return _GOES_ON.match(text, span.end, end) is not None or leading_verb(text, span.end, end) > span.end


def has_own_figure(text: str, match: re.Match[str], before: str, end: int) -> bool:
    """Whether the time compared with has its figure written: 比去年同期的|18330起减少3120起, 较2019年59宗."""
    if match.lastgroup not in ("former", "upper", "year", "usual", "years_ago"):
        return False
    if before.endswith(_WITH):
        return _BESIDE_IT.match(text, match.end(), end) is not None
    own = _OWN_FIGURE if before.endswith(("比", "较")) else OF_FIGURE
    return before.endswith(_ABOVE) and own.match(text, match.end(), end) is not None
