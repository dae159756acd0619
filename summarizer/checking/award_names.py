"""Titles and names of awards: whether two ways of writing one are the same, folded and without quotation marks.

Decides that a name is told in full, abridged (省人社厅 of 省人力资源和社会保障厅) or as a part of it, that counts of receivers are one, and
that a text says a title with its class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.numerals import read_numeral
from summarizer.reading.award.set_phrases import AWARD_CLASS, LEVEL

__all__ = [
    "BODY_SIGNS",
    "SHORTEST_NAME",
    "abridges",
    "are_one",
    "name_parts",
    "nearly_says",
    "plain",
    "says",
    "says_apart",
]

_NOISE = re.compile(r"[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]|[\s“”‘’\"'「」『』《》〈〉()（）,，、;；]")
_PARTS = re.compile(r"[、,，和及与]|联合")
SHORTEST_NAME = 3
BODY_SIGNS = "厅局委部会院办署"
_COUNTED = re.compile(r"(?P<many>[0-9一二两三四五六七八九十百]{1,5})(?:名|人|位|个|家)(?!次)")
_LEVEL_WORD = re.compile(LEVEL)
_SAME_WORDS = 0.75
_PLACE = re.compile(fill(r"(?:第[一二三四五六1-6]名|{award_place|prize_grade})$"))


def plain(text: str) -> str:
    """``text`` folded, without quotation marks, white space and marks between words."""
    return _NOISE.sub("", fold(text))


def name_parts(value: str | None) -> list[str]:
    """The names that a field joins: 省人社厅、省公安厅 are two issuers."""
    if value is None:
        return []
    return [name for part in _PARTS.split(fold(value)) if (name := plain(part))]


def are_one(parts: Iterable[str], recipient: str) -> bool:
    """Whether one of the names is the recipient's, in full, abridged or as a part of it; 一个集体 is 1个集体."""
    counted = _counted(recipient)
    if counted is not None and any(_same_count(_counted(part), counted) for part in parts):
        return True
    return any(part in recipient or recipient in part or _keeps_order(part, recipient) for part in parts)


def _counted(name: str) -> tuple[Decimal, str] | None:
    """How many receivers a name counts, and of what; None if it counts none."""
    found = _COUNTED.match(name)
    numeral = read_numeral(found["many"]) if found is not None else None
    return (numeral.value, name[found.end() :]) if found is not None and numeral is not None else None


def _same_count(first: tuple[Decimal, str] | None, second: tuple[Decimal, str]) -> bool:
    """Whether two counts are one: 两名民警 and 2人, but neither 2个集体 nor 2名民警 and 2名辅警."""
    if first is None or first[0] != second[0]:
        return False
    return first[1] == second[1] or ("" in (first[1], second[1]) and "集体" not in (first[1], second[1]))


def _keeps_order(part: str, name: str) -> bool:
    """Whether all signs of ``part`` stand in ``name``, in order: 县医院 of 县人民医院."""
    signs = iter(name)
    return len(part) >= SHORTEST_NAME and all(sign in signs for sign in part)


def says(text: str, part: str) -> bool:
    """Whether ``text`` says ``part``, with the same class of award where ``part`` names one."""
    at = text.find(part)
    while at >= 0:
        if AWARD_CLASS.match(part) is None or at == 0 or text[at - 1] not in "特一二三四五":
            return True
        at = text.find(part, at + 1)
    return False


def nearly_says(text: str, title: str) -> bool:
    """Whether ``text`` says most of ``title`` in its words, and all of the levels that it names."""
    levels = [match.group() for match in _LEVEL_WORD.finditer(title)]
    pairs = {first + second for first, second in pairwise(title)}
    said = sum(pair in text for pair in pairs)
    return bool(pairs) and said >= _SAME_WORDS * len(pairs) and all(level in text for level in levels)


def says_apart(text: str, title: str) -> bool:
    """Whether ``text`` says ``title`` with a few words between its level or what it is of and its class (国家级|体育比赛|奖牌).

    So says a list of winners, where the prize stands once before a colon and the places behind it.
    """
    place = _PLACE.search(title)
    if place is not None and place.start() > 1:
        head, taken = re.escape(title[: place.start()]), re.escape(place.group())
        if re.search(rf"{head}[:：](?:{_PLACE.pattern.rstrip('$')}[^。:：]{{2,40}}?){{0,9}}{taken}", text):
            return True
    for cut in (AWARD_CLASS.search(title), _LEVEL_WORD.match(title)):
        at = (cut.start() or cut.end()) if cut is not None else 0
        if cut is not None and 1 < at < len(title) - 1:
            first, last = re.escape(title[:at]), re.escape(title[at:])
            if re.search(rf"{first}[^\d、]{{0,6}}{last}", text):
                return True
    return False


def abridges(part: str, name: str) -> bool:
    """Whether ``part`` keeps signs of ``name`` in order, from its first to the sign for what sort of body it is."""
    end = name.find(part[-1])
    signs = iter(name[: end + 1])
    return end > 0 and part[-1] in BODY_SIGNS and all(sign in signs for sign in part)
