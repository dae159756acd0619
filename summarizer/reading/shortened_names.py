"""Shortened names: a bare total, the beginning of a name told before, or a bare act, as the name of a figure.

Decides whose total it is (查处酒驾47起,总量上升9%), which figure before is named so at greater length (醉酒驾驶39起,|醉酒上升7%) and to
what the act was done (刑事案件发生数141件,|破获数151件). Leaves the rest and the parts of a count to ``pointing_back``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.text import Span

__all__ = ["CASE_UNITS", "PART", "is_count", "shortened"]

CASE_UNITS = frozenset("起 件 宗 例 案".split())
PART = re.compile(r"[,，。;；]\s*其中[,，:：]?(?P<words>[^,，。;；:：、]*)\Z")
_TOTALS = frozenset(words("bare_total"))
# 刑事案件|发生数141件,破获数151件: what was done to the same things is counted
_COUNTED = re.compile(fill(r"(?<=[一-鿿]{2})(?:发生|{case_stage|case_measure|verb})(?:[件起宗]?数)?\Z"))
_NUMBER = re.compile("[件起宗]?数")
_SHORT = 4  # characters


def shortened(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """``reading``, named by half its words, with those of a figure of ``before``; None where it names itself."""
    return _moved(text, before, reading) or _act(text, before, reading)


def is_count(reading: Reading) -> bool:
    """Whether ``reading`` counts things that it names, outside brackets."""
    plain = reading.form is Form.LEVEL and bool(reading.noun) and not reading.share
    return plain and not reading.clause.bracketed and reading.mention.kind is Kind.COUNT


def _act(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """The number of times that something was done, with the things that the figures before name (刑事案件发生数141件,|破获数151件)."""
    counts = reading.form is Form.LEVEL and reading.verb is not None and len(reading.noun) == 1 and reading.of is None
    if not counts or reading.leads_noun or _NUMBER.fullmatch(text, *reading.noun[0]) is None:
        return None
    for each in reversed(before):
        done = _COUNTED.search(text, *each.noun[-1]) if each.noun else None
        if done is not None and each.mention.unit == reading.mention.unit:
            things = (*each.noun[:-1], Span(each.noun[-1].start, done.start()))
            return reading._replace(
                verb=None, noun=(*things, *((reading.verb,) if reading.verb else ()), *reading.noun)
            )
    return None


def _moved(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """A change of a bare total, or of what a figure before names at greater length, with the words of that figure."""
    if reading.form is not Form.CHANGE or reading.of is not None or len(reading.noun) != 1 or reading.verb is not None:
        return None
    name = text[slice(*reading.noun[0])]
    if name in _TOTALS:
        of = _total(text, before)
        return reading._replace(verb=of.verb, noun=(*of.noun, *reading.noun)) if of is not None else None
    if len(name) > _SHORT:
        return None
    longer = [each for each in before if is_count(each) and each.mention.unit in CASE_UNITS]
    longer = [each for each in longer if _begins_with(text, each, name)]
    if len({each.noun for each in longer}) != 1:
        return None
    return reading._replace(verb=longer[0].verb, noun=longer[0].noun)


def _total(text: str, before: Sequence[Reading]) -> Reading | None:
    """The count that a bare total is of: the whole of the parts told last, else the last count."""
    counts = [index for index, each in enumerate(before) if is_count(each)]
    for index in counts:
        behind = (
            text[before[index].mention.clean_end : before[index + 1].mention.clean_start]
            if index + 1 < len(before)
            else ""
        )
        if PART.fullmatch(behind) is not None:
            return before[index]
    return before[counts[-1]] if counts else None


def _begins_with(text: str, reading: Reading, name: str) -> bool:
    """Whether the noun of ``reading`` is ``name`` and something more."""
    noun = "".join(text[slice(*piece)] for piece in reading.noun)
    return noun.startswith(name) and len(noun) > len(name)
