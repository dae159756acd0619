"""Commas that divide the figures of a list: 三站分别出警211，198，175起 tells three figures, none of millions.

Decides, for a run that could be one number with thousands marks, whether its commas are such marks. Outside a list in
order (分别), or of bodies (各所, 三个片区), they are. In one they are not where the run is the only figure that the list has
(a list has two at least), or where a full-width comma divides it twice; a group that begins with 0 (1,045) is no figure of
its own. A comma that divides is read as 、, so that what is known of lists holds for these.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import any_of
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.year_lists import years_follow
from summarizer.text import CleanText

__all__ = ["commas_apart"]

_RUN: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.])", re.ASCII)
_GROUPED: Final = re.compile(r",(?<=[0-9],)[0-9]{3}")  # every run holds this, which is found much faster
_IN_ORDER: Final = Pattern(rf"(?:{any_of('in_order')})[^。;；\n]{{0,60}}\Z")
# 各所立案312,298,345件: each of several bodies has its figure; 三个片区立案312，298，345件: as many figures as bodies.
_EACH_BODY: Final = Pattern(r"各{small_body}[^,。;；\n\d各]{0,12}\Z")
_BODIES: Final = Pattern(r"([两二三四五六七八九])个?{small_body}[^,。;；\n\d]{0,12}\Z")
_COUNTS: Final = {"两": 2, **dict(zip("二三四五六七八九", range(2, 10), strict=True))}
_MONEY_BEHIND: Final = Pattern("[百千万亿]{0,2}(?:{price_money})")
_DIGIT: Final = Pattern(r"\d", re.ASCII)
_LIST_GOES_ON: Final = Pattern(r"[^\d,、和与及。;；\n]{0,8}(?:[、,和与及]|以及)\d", re.ASCII)
_WIDE: Final = "，"
_ALIKE: Final = 3  # digits of the first group, where nothing but its like tells a list from a number


def commas_apart(text: CleanText, base: int, folded: str) -> str:
    """The stretch ``folded`` of ``text``, which begins at ``base``, with 、 for commas that divide figures."""
    if _GROUPED.search(folded) is None:
        return folded
    places = [at for run in _RUN.finditer(folded) for at in _dividing(text, base, folded, run)]
    if not places:
        return folded
    signs = list(folded)
    for at in places:
        signs[at] = "、"
    return "".join(signs)


def _dividing(text: CleanText, base: int, folded: str, run: re.Match[str]) -> list[int]:
    """The commas of ``run`` that divide figures, as places in ``folded``."""
    start, end = run.span()
    commas = [at for at in range(start, end) if folded[at] == ","]
    wide = [at for at in commas if text.document.text[text.raw_span(base + at, base + at + 1).start] == _WIDE]
    if wide and len(wide) < len(commas):
        return wide  # 1,234，567: the marks of one number are written alike
    if years_follow(folded, end) == len(commas) + 1:
        return commas  # 112,113两年
    if _is_of_bodies(folded, start, end, len(commas) + 1) and all(folded[at + 1] != "0" for at in commas):
        return commas
    lead = _IN_ORDER.search(folded, max(0, start - 64), start)
    if lead is None or any(folded[at + 1] == "0" for at in commas):
        return []
    alone = _DIGIT.search(lead[0]) is None and _LIST_GOES_ON.match(folded, end) is None
    if wide:
        return commas if alone or len(commas) > 1 else []
    return commas if alone and commas[0] - start == _ALIKE else []


def _is_of_bodies(folded: str, start: int, end: int, figures: int) -> bool:
    """Whether the run tells one figure of each of several small bodies, who together have no millions of what is counted."""
    lowest = max(0, start - 24)
    bodies = _BODIES.search(folded, lowest, start)
    alike = folded[start + 3 : start + 4] == ","
    if bodies is not None:
        return alike and _COUNTS[bodies[1]] == figures
    each = _EACH_BODY.search(folded, lowest, start) is not None
    return each and alike and figures > 1 and _MONEY_BEHIND.match(folded, end) is None
