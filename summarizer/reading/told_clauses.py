"""Told clauses: what the clause before a figure says that the figure is of, without a figure of its own.

Decides what rose, fell or got better (破案率稳步提升,|由41%升至58%), what a clause sets as the topic (至于盗窃案,|…; 起诉件数方面,|…) and
what it lists in order (安全感和满意度,|分别…). No such clause stands in another line than its figure. Leaves which figures take
their words from it to ``levels``, ``rates`` and ``movements``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.changes import BASIS
from summarizer.reading.foremost import foremost_before
from summarizer.reading.lexicon import DOWN_WORDS, UP_WORDS
from summarizer.text import Span

__all__ = ["amplitude_told", "listed_before", "told_before", "topic_before"]

_UP = "|".join(sorted(UP_WORDS, key=len, reverse=True))
_DOWN = "|".join(sorted(DOWN_WORDS, key=len, reverse=True))
# …案件数同比均下降,|降幅分别达21.4%、9.6%: the clause before says of what, which way and against what.
_TOLD = re.compile(
    fill(
        rf"(?:\A|(?<=[,，。;；:：\n]))\s{{0,4}}(?P<what>[^,，。;；:：\n]{{2,60}}?)(?:也|亦"
        rf"|则)?(?P<basis>{BASIS})?(?:{{change_of_all|trend_adverb}}|连续?[两二三四五六七八九十\d]{{1,2}}年){{0,4}}"
        rf"(?:{_UP}|{_DOWN}|{{got_better}}|(?:首次)?[升降增减](?=[到至]))"
        rf"(?:的?(?:{{course}})|一?半|[到至]了?(?:个位数|[一-鿿]{{0,6}}(?:{{level_reached}})))?[,，]\Z"
    )
)
_TOLD_WINDOW = 90
_AS_FOR = re.compile(r"(?:至于|对于)(?P<what>[^,，。;；:：]{2,30})[,，]\Z")  # 至于盗窃案,|也减少6.4%
_FIELD = re.compile(
    fill(
        r"(?:\A|(?<=[,，。;；:：\n]))\s{0,4}(?:{opens_field})?(?P<what>[^,，。;；:：\n]{2,16})方面[,，]"
        r"(?:[^,，。;；:：\n]{0,14}(?:{time_clause_end})[,，])?\Z"
    )
)  # 刑事案件方面,|两年分别为312宗和290宗; 起诉件数方面,新法施行以后,|增加5%
_QUANTITY_TOLD = re.compile(
    rf"(?:\A|(?<=[。;；\n]))(?P<what>[^,，。;；:：\n]{{2,24}}(?:{any_of('quantity')}))(?:[(（][^()（）]{{1,30}}[)）])?[,，]\Z"
)  # 蔬菜总产量,|前三年共增加5万吨
_QUALIFIED = re.compile(
    fill(r"(?:\A|(?<=[,，。;；:：\n]))(?P<what>[^,，。;；:：\n]{2,40}(?:{quantity}))(?:{how_high})[,，]\Z")
)  # 愿意举报的比例较高,|介乎85%至88%
# 石化、纺织两个行业增幅较大,|分别达12%和9%
_AMPLITUDE_TOLD = re.compile(
    fill(
        r"(?:\A|(?<=[,，。;；:：\n]))\s{0,4}(?P<what>[^,，。;；:：\n]{2,40}?)的?(?P<basis>{basis_of_change})?(?:(?P<up>{amplitude_up})|{amplitude_down})"
        r"(?:也|均|都)?(?:{how_high}|{strongly})[,，]\Z"
    )
)
_LEADS_TO_FIGURE = re.compile(fill(r"\s*(?:{level_lead|comes_to}|分别){0,4}"))
_IN_ORDER = re.compile(r"\s*(?:同比|环比)?分别")
_LISTED = re.compile(
    r"(?:\A|(?<=[,，。;；:：\n年]))(?P<what>[^,，。;；:：\d]{3,40}?(?:、|和|与|及)[^,，。;；:：\d]{2,24})[,，]\Z"
)


def told_before(text: str, start: int, at: int) -> tuple[Span, Span | None] | None:
    """What changed and against what, as the clause that ends at ``at`` says it without a figure; ``start`` bounds it."""
    match = _TOLD.search(text, _within_line(text, start, at), at)
    if match is None:
        return None
    return Span(*match.span("what")), Span(*match.span("basis")) if match.group("basis") else None


def amplitude_told(text: str, start: int, clause: int, at: int) -> tuple[Span, bool, Span | None] | None:
    """What rose or fell, whether it rose and against what, as the clause before says, where only 分别 or 达 leads to the figure ``at``."""
    if _LEADS_TO_FIGURE.fullmatch(text, clause, at) is None:
        return None
    match = _AMPLITUDE_TOLD.search(text, _within_line(text, start, clause), clause)
    if match is None:
        return None
    return Span(*match.span("what")), match["up"] is not None, Span(*match.span("basis")) if match["basis"] else None


def listed_before(text: str, start: int, clause: Span) -> Span | None:
    """What the clause before names in order for a ``clause`` that begins with 分别 (安全感和满意度,|分别提升1.6和1.9个百分点)."""
    if _IN_ORDER.match(text, clause.start, clause.end) is None:
        return None
    start = _within_line(text, start, clause.start)
    match = _LISTED.search(text, start, clause.start)
    if match is None:
        return None
    told = told_before(text, start, clause.start)  # 电话骗案及网上骗案均显著增加,|分别上升84%及52%
    listed = Span(*match.span("what"))
    if told is None or not match.start() < told[0].end < match.end():
        return listed
    return Span(max(told[0].start, listed.start), told[0].end)


def topic_before(text: str, start: int, at: int) -> Span | None:
    """The topic that the clause ending at ``at`` sets (至于…, …方面, a bare quantity), None where it sets none; ``start`` bounds it."""
    start = _within_line(text, start, at)
    match = _AS_FOR.search(text, start, at) or _FIELD.search(text, start, at) or _QUANTITY_TOLD.search(text, start, at)
    match = match or _QUALIFIED.search(text, start, at)
    return Span(*match.span("what")) if match is not None else foremost_before(text, start, at)


def _within_line(text: str, start: int, at: int) -> int:
    """Where the line of ``at`` begins, if behind ``start``, and no further back than such a clause reaches."""
    start = max(0, start, at - _TOLD_WINDOW)
    return max(start, text.rfind("\n", start, at) + 1)
