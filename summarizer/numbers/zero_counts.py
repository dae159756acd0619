"""Reads 零 before a noun: the count none (零发案, 拥堵零报警, 查实数为零) and the slogans of 零 (零距离, 零容忍).

Decides whether 零 says that nothing of a kind happened, or belongs to a word of advertising that counts nothing.
Leaves 零 inside numerals to ``numerals``, other words that begin with it (零售, 零星) to ``lexicon``, and 未发生一起
to ``names``.

The slogans are a closed list of the lexicon (``zeros.tsv``): the set compounds of 零 in official prose and 现代汉语词典
that name an attitude, a standard of service or a price. Any other noun after 零 at the end of a clause or of a quotation is what did not
happen; in the middle of a clause only the listed events are.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.patterns import Pattern

__all__ = ["slogan_end", "zero_at"]

_QUOTE_ENDS: Final = '”"』」’'
_CLAUSE_ENDS: Final = frozenset(",。;、!?)\n")
# 零 as a whole predicate: 查实数为零, 降至零.
_EQUALS: Final = frozenset("为是至到达于")
# A rule or a way of working is named by its zero: “零报告”制度, “零投诉”服务品牌.
_NAMED: Final = Pattern(r"([\u4e00-\u9fff]{2,4})[”\"』」’]?(?:{zero_noun})")
_NOUN: Final = Pattern(r"[\u4e00-\u9fff]{2,6}")
_NUMERALS: Final = frozenset("零〇一二三四五六七八九十百千万亿两点")


def slogan_end(text: str, at: int) -> int:
    """Where the slogan that begins with the 零 at ``at`` ends (零距离); 0 where there is none."""
    for word in words("zero_slogan"):
        if text.startswith(word, at + 1):
            return at + 1 + len(word)
    named = _NAMED.match(text, at + 1)
    return named.end(1) if named is not None else 0


def zero_at(text: str, at: int) -> bool:
    """Whether the 零 at ``at`` says that nothing of a kind happened: 零发案, “零”发生, 报警数为零."""
    before, start = text[at - 1 : at], at + 1
    if before == "从":
        return False
    if text[start] in _CLAUSE_ENDS or (text[start] in _QUOTE_ENDS and text[start + 1] in _CLAUSE_ENDS):
        return before in _EQUALS
    if text[start] in _QUOTE_ENDS:
        start += 1
    return text.startswith(words("zero_event"), start) or _denies_noun(text, start, before)


def _denies_noun(text: str, start: int, before: str) -> bool:
    """Whether a noun from ``start`` fills the rest of the clause or quotation, and something before says of what."""
    noun = _NOUN.match(text, start)
    if noun is None or before in _NUMERALS or not _NUMERALS.isdisjoint(noun[0]):
        return False
    if text[noun.end()] in _QUOTE_ENDS:
        return before in '“"『「‘' and len(noun[0]) <= _LONGEST_QUOTED
    return text[noun.end()] in _CLAUSE_ENDS and "\u4e00" <= before <= "\u9fff"


_LONGEST_QUOTED: Final = 4
