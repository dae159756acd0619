"""Looks up the words of the language that hold a numeral character and count nothing: 进一步, 统一, 三轮车, 三亚.

Decides which stretches the scan passes over or takes for names. The words stand in ``idioms.tsv`` of the lexicon, in
Simplified Chinese; text is folded before it is looked up. Leaves what depends on a word's neighbours to ``names``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from summarizer.language.lexicon import words
from summarizer.numbers.patterns import Pattern

__all__ = ["name_end", "word_end"]

_COUNTED_BY: Final = frozenset("第每这那同某任统单唯万惟专归逐划")
_NUMERALS: Final = Pattern("[零〇一二三四五六七八九十百千万亿两半几廿卅壹贰叁肆伍陆柒捌玖拾佰仟]")


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """For each pair of first characters the names that begin with it, longest first."""
    pairs: dict[str, list[str]] = {}
    for name in words("number_name", "number_thing"):
        pairs.setdefault(name[:2], []).append(name)
    return {pair: tuple(found) for pair, found in pairs.items()}


def name_end(text: str, at: int) -> int:
    """The end of a thing's name that begins with the numeral at ``at`` (三轮车 gives 三轮), 0 where there is none."""
    found = _names().get(text[at : at + 2])
    if text[at - 1 : at] == "前" and text[at + 1] == "甲":
        return 0  # 前三甲: a rank
    if found is None or text[at - 1 : at] in _COUNTED_BY or text.startswith(("两会场", "三电台"), at):
        return 0
    return next((at + len(name) for name in found if text.startswith(name, at)), 0)


class _Words(NamedTuple):
    """The words that count nothing, as ``word_end`` asks them.

    ``places`` are, for each pair of characters around a first numeral, the offset and length of the words that hold it
    there, longest first: the numeral with the character after it if the word begins with it, else with the one before it.
    """

    known: frozenset[str]
    places: Mapping[str, tuple[tuple[int, int], ...]]
    counting: tuple[str, ...]


@cache
def _words() -> _Words:
    index: dict[str, set[tuple[int, int]]] = {}
    known = words("numeral_word")
    for word in known:
        found = _NUMERALS.search(word)
        if found is not None and len(word) > 1:
            at = found.start()
            index.setdefault(word[:2] if at == 0 else word[at - 1 : at + 1], set()).add((at, len(word)))
    places = {pair: tuple(sorted(found, key=lambda place: -place[1])) for pair, found in index.items()}
    return _Words(frozenset(known), places, words("counts_after_all"))


def word_end(text: str, at: int) -> int:
    """The end of the longest listed word whose first numeral character is ``text[at]``; 0 where there is none."""
    known, places, counting = _words()
    for pair in (text[at : at + 2], text[at - 1 : at + 1]):
        for offset, length in places.get(pair, ()):
            start = at - offset
            word = text[start : start + length] if start >= 0 else ""
            if word in known and not text.startswith(counting, start):
                return start + length
    return 0
