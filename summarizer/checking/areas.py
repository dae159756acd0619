"""Whether a claim tells of the same area as the report: 全国 or 我市, 全省第二 or 全国第二.

Decides when areas clash: the report and the claim each name one beside the number, as whose figure it is or as those among
whom it ranks, and the claim's is not the report's. Leaves bodies, and areas by their names, to ``claimed_scopes``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill, words

__all__ = ["NAMES_WIDER", "Areas", "areas_before", "areas_clash"]

_KINDS = ("area_nation", "area_province", "area_city", "area_county", "area_district", "area_town")
_AREA = re.compile("|".join(f"(?P<{kind}>{any_of(kind)})" for kind in _KINDS))
_WIDE = ("area_nation", "area_province")
_FIRST = frozenset(word[0] for word in words(*_KINDS))
# Before an area: the figure is compared with the area's, is a share of it or a place in it, and is not told of it.
_BESIDE = re.compile(fill(r"(?:{area_told_beside})\Z"))
_IN_RANK = re.compile(fill(r"(?:{area_compared})*\Z"))
# Behind an area: a title, a meeting or those among whom something is first, and not what a figure is told of.
NAMES_WIDER = re.compile(
    fill(
        r"第|{first_of_kind}|[^,，、。;；]{0,3}(?:{praised_kind}|五一|[“\"《])|[^,，、。;；]{1,12}(?:城市|单位)(?![\u3400-\u9fff])"
        r"|[^,，、。;；]{0,12}(?:{area_event})"
    )
)
_REACH = 3


class Areas(NamedTuple):
    """The area that a figure is told of, and the one that it is compared with or ranked in, each as kind and word."""

    of: tuple[str, str] | None = None
    beside: tuple[str, str] | None = None


def areas_before(clause: str, *, rank: bool) -> Areas:
    """The areas in the words of a clause (folded) that lead to a figure; a ``rank`` is in the area right before it."""
    if _FIRST.isdisjoint(clause):
        return Areas()
    of: tuple[str, str] | None = None
    beside: tuple[str, str] | None = None
    for match in _AREA.finditer(clause):
        named = (str(match.lastgroup), match.group())
        close = rank and _IN_RANK.match(clause, match.end()) is not None
        if not close and NAMES_WIDER.match(clause, match.end()):
            continue
        if close or _BESIDE.search(clause[max(match.start() - _REACH, 0) : match.start()]):
            beside = named
        else:
            of = named
    return Areas(of, beside)


def areas_clash(claimed: Areas, reported: Areas) -> tuple[str, str] | None:
    """The words of two areas that can't be one, the claim's first; None if the areas agree as far as they are said."""
    for ours, theirs in ((claimed.of, reported.of), (claimed.beside, reported.beside)):
        if ours is not None and theirs is not None and ours[0] != theirs[0]:
            return ours[1], theirs[1]
    among = reported.of if reported.beside is None and reported.of is not None and reported.of[0] in _WIDE else None
    if among is not None and claimed.beside is not None and claimed.of is None and claimed.beside[0] != among[0]:
        return claimed.beside[1], among[1]  # 在全国…考核中位列第38名 is no place in the province
    return None
