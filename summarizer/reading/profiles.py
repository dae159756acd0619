"""Profiles: the words that name one figure, and the words of an indicator, made comparable.

Decides what of a name tells figures apart (its core in bigrams, its characters, what it counts) and which endings say
outright what kind of figure is meant. Leaves weighing one figure against another to ``leads``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.passages import FigureContext, Passages

__all__ = ["Profile", "characters_of", "core_of", "counted_by", "grams_of"]

# What every indicator may end with: it tells kinds of figures apart, not figures of one kind.
_ENDING = re.compile(fill(r"(?:{change_label}|(?:{profile_unit})?数量?){1,9}\Z"))
_NOISE = re.compile(r"[\s“”\"'‘’「」『』《》()（）、,，.。·的和与及等\d]")
_MONEY_WORDS = re.compile(fill(r"(?:{money_label})\Z"))
_SHARE_WORDS = re.compile(fill(r"(?:{share_label})\Z"))
_AMOUNT_OF_CHANGE = re.compile(r"(?:增加|减少)(?:数|额|量)?\Z")
_TIME_WORDS = re.compile(fill(r"(?:{spell_label})\Z"))
_RATIO_WORDS = re.compile(r"(?:之比|倍数|倍)\Z")
_PERSON_WORDS = re.compile(fill(r"(?:{people_label})\Z"))
_PERSON_UNITS = frozenset("人名位")
_COUNTED = re.compile(fill(r"([起人件次户辆])数(?:{basis_label})?(?:变化|增加数|减少数)?\Z"))
_SHORTEST = 2
_FILLER = frozenset("数量额率个项")  # characters that end names of all kinds
_EMPTY = frozenset(words("empty_label"))  # says nothing of what is counted


@dataclass(frozen=True, slots=True)
class Profile:
    """The words of one figure: its label's core in bigrams, and what kind of figure it is."""

    start: int
    label: str
    core: str
    characters: frozenset[str]
    grams: Counter[str]
    change: bool
    kind: Kind
    unit: str
    counted: str  # 起 of 起数, 人 of 人数: tells 事故起数 from 事故死亡人数; "" where the label does not say

    @classmethod
    def of(cls, passages: Passages, figure: FigureContext) -> Profile:
        """The profile of ``figure``, a figure of ``passages``."""
        mention = passages.mention(figure.number)
        change = figure.change is not None
        return cls(
            mention.clean_start,
            figure.label,
            core_of(figure.label),
            characters_of(figure.label),
            grams_of(figure.label),
            change,
            mention.kind,
            mention.unit or "",
            counted_by(figure.label),
        )

    @property
    def rank(self) -> bool:
        """Whether the figure is a rank."""
        return self.kind is Kind.RANK

    @property
    def origin(self) -> bool:
        """Whether the figure is what was before (由71%提高到96%: the 71%)."""
        return self.label.startswith("原")

    def counts_like(self, other: Profile) -> bool:
        """Whether both are in one unit, or both count people."""
        return self.unit == other.unit or (self.unit in _PERSON_UNITS and other.unit in _PERSON_UNITS)

    def covered(self, words: Counter[str]) -> float:
        """The share of this figure's words that ``words`` hold."""
        return sum((words & self.grams).values()) / max(1, sum(self.grams.values()))

    def share(self, words: Counter[str]) -> float:
        """The share of ``words`` that are this figure's."""
        return sum((words & self.grams).values()) / max(1, sum(words.values()))

    def fits(self, indicator: str) -> bool:
        """Whether the indicator's last words say outright that it is a figure of this kind."""
        if self.kind is Kind.MONEY:
            return _MONEY_WORDS.search(indicator) is not None
        if self.kind is Kind.PERCENT and not self.change:
            return _SHARE_WORDS.search(indicator) is not None
        if self.kind is Kind.DURATION:
            return _TIME_WORDS.search(indicator) is not None
        if self.kind is Kind.MULTIPLE:
            return _RATIO_WORDS.search(indicator) is not None
        if self.kind is Kind.COUNT and not self.change and self.unit in _PERSON_UNITS:
            return _PERSON_WORDS.search(indicator) is not None
        if self.kind is Kind.COUNT and self.change:
            return _AMOUNT_OF_CHANGE.search(indicator) is not None
        return self.unit.endswith("次") and indicator.endswith((self.unit[-2:], "次数"))


def core_of(words: str) -> str:
    """The words that name the thing: without quotation marks, digits and the ending that all indicators share.

    Empty where too little is left to tell one figure from another.
    """
    core = _ENDING.sub("", _NOISE.sub("", words))
    return "" if len(core) < _SHORTEST or core in _EMPTY else core


def characters_of(words: str) -> frozenset[str]:
    """The characters of a name, without those that end names of all kinds."""
    return frozenset(_NOISE.sub("", words)) - _FILLER


def counted_by(words: str) -> str:
    """What a name says that it counts (起 of 起数, 人 of 人数), "" where it does not say."""
    match = _COUNTED.search(words)
    return match.group(1) if match else ""


def grams_of(words: str) -> Counter[str]:
    """The bigrams of a name's core, of all of it where the core is too short."""
    core = core_of(words) or _NOISE.sub("", words)
    return Counter(core[i : i + 2] for i in range(len(core) - 1)) if len(core) > 1 else Counter([core] if core else [])
