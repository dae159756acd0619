"""Texts that hold one number and nothing else (1.5万余起, 下降20%, ↓4%), as fields and cells of tables do.

Decides which texts those are and what each claims: a figure whose words all stand beside the text. They have no
structure that could be read. Leaves all other texts to ``prose``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.checking.claims import Depth, NumberClaim, TextPart, stated_in
from summarizer.checking.directions import FALL, RISE
from summarizer.checking.reading import mentions_of
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.numbers.units import unit_kinds

__all__ = ["direction_named", "is_lone", "lone_claims"]

_LONGEST = 24
_UP, _DOWN = rf"{RISE}|[↑▲+＋]", rf"{FALL}|[↓▼]"
_ROUND = fill(r"(?:{lone_lead})?")
_CHINESE = "〇○零一二两兩三四五六七八九十百千万萬亿億半几幾数數"
_ALONE = re.compile(
    fill(
        rf"\s*+{_ROUND}(?:{_UP}"
        rf"|{_DOWN})?了?\s*+[(（]?\s*+(?:(?:{{bounding}})\s*+)?[+\-−－]?\s*+(?:第?[0-9０-９][0-9０-９,，.．{_CHINESE}余餘多]*+\s*+(?P<any>[^,，。;；、:：\n()（）0-9]{{0,6}})"
        rf"|[{_CHINESE}]+分之[{_CHINESE}点點]+"
        rf"|第?[{_CHINESE}余餘多点點]+(?P<unit>[^,，。;；、:：\n()（）]{{0,4}}))(?:{{bounded_behind}})?[)）]?\s*+[↑↓▲▼]?\s*+"
    )
)
_RANKED = "位列"
_UPWARD = re.compile(
    fill(rf"(?:{_UP}|{{growth_name}})(?:{{rate_word}})?(?:[(（][^()（）]*[)）])?$|^\s*{_ROUND}(?:{_UP})|[↑▲]")
)
_DOWNWARD = re.compile(
    fill(rf"(?:{_DOWN}|降幅|跌幅)(?:{{rate_word}})?(?:[(（][^()（）]*[)）])?$|^\s*{_ROUND}(?:{_DOWN})|[↓▼]")
)
_PRESENT_ONLY = (Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER)
_CHANGES = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE)
# What a figure may be followed by inside its field: two characters more make it a phrase.
_REST = 1


def is_lone(text: str) -> bool:
    """Whether ``text`` looks like one number with its unit and direction; a name that begins with 一 does not."""
    found = _ALONE.fullmatch(text) if len(text) <= _LONGEST else None
    return found is not None and (not found["unit"] or fold(found["unit"]) in unit_kinds())


def direction_named(name: str) -> Direction | None:
    """The direction that a text begins with or a heading ends in (下降20%, 增幅); None where there is none."""
    if _DOWNWARD.search(name):
        return Direction.DECREASE
    return Direction.INCREASE if _UPWARD.search(name) else None


def lone_claims(parts: Iterable[TextPart]) -> tuple[list[NumberClaim], list[TextPart]]:
    """The claims of those ``parts`` that hold one number alone, and the other parts."""
    able = list(parts)
    texts = sorted({part.text for part in able if is_lone(part.text)})
    written = [_RANKED + text.strip() if text.strip().startswith("第") else text for text in texts]
    read = dict(zip(texts, mentions_of(written), strict=True))
    claims, rest = [], []
    for part in able:
        found = read.get(part.text, [])
        if len(found) == 1 and _is_all(part.text, found[0]):
            claims.append(_claim(part, found[0]))
        else:
            rest.append(part)
    return claims, rest


def _is_all(text: str, mention: NumberMention) -> bool:
    """Whether nothing but the number and its direction stands in ``text``."""
    return len(text.rstrip(" )）↑↓▲▼").partition(mention.surface)[2]) <= _REST


def _claim(part: TextPart, mention: NumberMention) -> NumberClaim:
    claim = stated_in(part, mention)
    direction = mention.direction or direction_named(part.text)
    if direction is None and mention.kind in _CHANGES:
        direction = next((way for name in claim.called if (way := direction_named(name)) is not None), None)
    return claim._replace(
        depth=Depth.PRESENCE if mention.kind in _PRESENT_ONLY else part.depth,
        label=" ".join(claim.called),
        announced=" ".join((*claim.called, fold(part.text))),
        direction=direction,
    )
