"""How nearly two names are one, as a number from 0 to 1.

Decides what counts as a word (single characters and pairs of neighbouring ones: Chinese writes no spaces, and names of
indicators are abridged by dropping characters) and how much two names share. Leaves what a word tells in one report to
``fit`` and what follows from a likeness to ``rivals``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from operator import add

from summarizer.language.lexicon import any_of, fill

__all__ = ["SINGLE", "grams", "kinship", "overlap", "stem"]

_NOT = re.compile(any_of("not_done"))  # 没有按期办结 and 未按期办结 are one
_MARKS = re.compile(r"[()（）\[\]“”‘’\"'「」『』《》〈〉·]")
_WORDS = re.compile(r"[A-Za-z]+|[\u3400-\u9fff]+")
_COUNTS = re.compile(r"(?<=[一-鿿])(?=(?:[人件起宗户家个次](?:次|口)?|案件)数(?:量|变化)?(?![一-鿿]))")  # 获刑|人数
_EMPTY = re.compile("[的了和与及等各数共量个为在是被于其中已达并又再均]")
_WRITTEN_OUT = {"gdp": "地区生产总值", "cpi": "居民消费价格", "ppi": "工业生产者出厂价格"}
_TAIL = re.compile(fill(r"(?:[同环]比)?(?:变化|变动)$|(?<=..)(?:{count_name_end}|(?<![用农住客])户数)$"))
SINGLE = 0.4
"""What a single character is worth beside a pair."""


@lru_cache(maxsize=1024)  # the texts of a report; each takes some kilobytes
def grams(text: str) -> Mapping[str, float]:
    """The words of ``text`` (folded) with their own worth: pairs 1, single characters less."""
    found: dict[str, float] = {}
    for run in _WORDS.findall(_COUNTS.sub("|", _NOT.sub("未", _MARKS.sub("", text)))):
        if run.isascii():
            found[run.lower()] = 1.0
            run = _WRITTEN_OUT.get(run.lower(), "")
        kept = _EMPTY.sub("", run)
        found.update(dict.fromkeys(kept, SINGLE))
        found.update(dict.fromkeys(map(add, kept, kept[1:]), 1.0))
    return found


@lru_cache(maxsize=4096)
def stem(name: str) -> str:
    """A name without what says only that it is a number, or one that changed."""
    return _TAIL.sub("", _TAIL.sub("", name))


@lru_cache(maxsize=8192)
def overlap(first: str, second: str) -> float:
    """How nearly two names are one (Dice's coefficient of their words, 0..1)."""
    shared, ours, theirs = _shared(first, second)
    return 2 * shared / (ours + theirs) if shared else 0.0


@lru_cache(maxsize=8192)
def kinship(first: str, second: str) -> float:
    """How nearly two names of one figure agree, 0..1: as ``overlap``, but a name that only says more loses little."""
    shared, ours, theirs = _shared(stem(first), stem(second))
    return (shared / min(ours, theirs) + 4 * shared / (ours + theirs)) / 3 if shared else 0.0


def _shared(first: str, second: str) -> tuple[float, float, float]:
    """What two names share, and each of them."""
    ours, theirs = grams(first), grams(second)
    shared = sum(worth for word, worth in ours.items() if word in theirs)
    return shared, sum(ours.values()), sum(theirs.values())
