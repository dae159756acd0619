"""Under which key a statistic is compared with those of other reports, or why it is not.

Two statistics have the same key only if they are of the same indicator (its name without what is written differently from
report to report: words of one meaning, counters, fillers, the order of words), counted in the same unit, of the same
scope, and of the same part of a year. A change has no key of a level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.document.folding import fold
from summarizer.language.lexicon import fill, words
from summarizer.language.opposites import answers_in, opposition
from summarizer.language.synonyms import with_one_word
from summarizer.numbers.units import units_compatible
from summarizer.schema import Statistic, Summary

__all__ = ["Key", "confidence", "is_against_the_year_before", "key_of", "stem_of", "year_of"]

_MARKS = re.compile(r"[\s()（）\[\]“”‘’\"'「」『』《》〈〉·、，,]+")
_CHANGE = re.compile(fill(r"(?:{basis_word}){0,2}(?:再|均|分别)?(?:{change_in_key})(?:幅度|率|值)?$"))
_FILLERS = re.compile(fill(r"^为|{key_filler}"))
_COUNTERS = re.compile(fill(r"(?:{count_in_key}|(?<![案事物邮])件数)$"))
_UNITS = "人起件次户家宗名"
_KINDS = re.compile(r"[案事物邮]件$|法人$")  # what is counted, and not what it is counted in
_YEAR = re.compile(r"([12][0-9〇零一二三四五六七八九]{3})年?|([一二][〇零一二三四五六七八九]{3})年")
_WHOLE = re.compile(fill(r"^(?:{year_in_key})?$"))
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_SHORTEST = 2
_YEAR_BEFORE = words("basis_year_word")


@dataclass(frozen=True, slots=True)
class Key:
    """What must be equal: the name's characters in any order, the unit's kind of counting, scope, and part of the year.

    ``against`` is None for a level; for a change it says what with: the year before, or the report's words.
    """

    characters: frozenset[str]
    unit: str
    scope: str
    part: str
    against: str | None


def key_of(statistic: Statistic, summary: Summary) -> Key | str:
    """The key of ``statistic``; words that say why it has none."""
    year, part = _period(statistic.period or summary.source.period)
    own, own_part = _period(summary.source.period)
    if statistic.period is None:
        part = own_part
    if year is not None and own is not None and year != own:
        return "of another year than the report"
    name, is_change = _bare(statistic.indicator)
    if statistic.change is not None:
        is_change = True
    name = _without_unit(name, statistic.unit)
    if len(name) < _SHORTEST:
        return "its name says too little"
    against = _against(statistic) if is_change else None
    return Key(frozenset(name), _counted_in(statistic.unit), fold(statistic.scope or ""), part, against)


def confidence(first: Statistic, second: Statistic) -> str:
    """How sure it is that two statistics of one key are the same indicator: "1.00" for one name, less for others.

    "0" where their names exclude one another.
    """
    one, two = fold(first.indicator), fold(second.indicator)
    if one == two:
        return "1.00"
    if opposition(answers_in(one), answers_in(two)) is not None:
        return "0"
    return "0.95" if _bare(first.indicator)[0] == _bare(second.indicator)[0] else "0.85"


def stem_of(statistic: Statistic) -> frozenset[str]:
    """The characters of what a statistic counts or tells the change of: those of 警情数 and of 警情数同比变化 are equal."""
    return frozenset(_bare(statistic.indicator)[0])


def year_of(summary: Summary) -> int | None:
    """The year that the report is about, None where it names none."""
    return _period(summary.source.period)[0]


def _bare(name: str) -> tuple[str, bool]:
    folded = _MARKS.sub("", fold(name))
    level = _CHANGE.sub("", folded)
    is_change = level != folded and len(level) >= _SHORTEST
    bare = _FILLERS.sub("", with_one_word(level if is_change else folded))
    return _COUNTERS.sub("", bare) or bare, is_change


def _without_unit(name: str, unit: str | None) -> str:
    """死亡人 counted in 名 is 死亡; 抓获嫌疑人 likewise, in every report."""
    counter = name[-1:]
    is_counter = unit is not None and counter in _UNITS and units_compatible(counter, unit)
    return name[:-1] if is_counter and not _KINDS.search(name) and len(name) > _SHORTEST else name


def is_against_the_year_before(change: Statistic) -> bool:
    """Whether a change says that it is one from the year before."""
    return any(word in fold(change.basis or "") for word in _YEAR_BEFORE)


def _against(change: Statistic) -> str:
    return "the year before" if is_against_the_year_before(change) else fold(change.basis or "")


def _counted_in(unit: str | None) -> str:
    """One word for all units that count the same."""
    same = (each for each in ("%", *words("counter_in_key")) if unit is not None and units_compatible(each, unit))
    return "" if unit is None else next(same, fold(unit))


def _period(period: str | None) -> tuple[int | None, str]:
    """The year of a period, and which part of it is meant: (2023, 上半年); (None, "") for none."""
    folded = _MARKS.sub("", fold(period or ""))
    found = _YEAR.search(folded)
    year = int((found[1] or found[2]).translate(_DIGITS)) if found else None
    rest = folded[: found.start()] + folded[found.end() :] if found else folded
    rest = re.sub(r"今年|本年|当年", "", rest)
    return year, "" if _WHOLE.match(rest) else rest
