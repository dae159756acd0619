"""Going on: changes that do not say what changed, since the sentence before tells it.

Decides what a sentence that begins with a change goes on about (机动车120万辆。平均每年增加8万辆,年均增长7%), and of which sum more or less
was taken or spent (财政收入52亿元,增长3%,增收1.5亿元). Leaves changes of a figure of their own clause to ``movements``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.rule_names import ChangeRule
from summarizer.text import Span

__all__ = ["with_subjects_before"]

# What may stand where a name would: it only says in what rhythm.
_RHYTHM = re.compile(fill(r"(?:平均)?(?:年|{yearly_basis})?"))
_TAKEN = re.compile(fill(r"[,，]\s?(?:比?(?:上年|去年)?(?:同期)?)?(?P<word>{taken_more})(?:了|约|近)?\Z"))
_EACH_YEAR = re.compile(r"(?P<each>年平均|年均)[^,，。;；]{0,8}\Z")
_SUMS = words("money_head", "money_ending")
_MARK = 14  # characters


def with_subjects_before(text: str, earlier: Sequence[Reading], readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of a sentence, those that go on about a figure before with its words.

    ``earlier`` are the last figures of the paragraph before the sentence.
    """
    made: list[Reading] = []
    for reading in readings:
        taken = _taken(text, made, reading)
        if (
            taken is None
            and _says_nothing(text, reading)
            and all(_says_nothing(text, r) for r in readings[: len(made)])
        ):
            taken = _of_level(text, earlier, reading)
        made.append(taken or reading)
    return made


def _says_nothing(text: str, reading: Reading) -> bool:
    """Whether a change names nothing that changed and no figure that it is of."""
    if reading.form is not Form.CHANGE or reading.of is not None or reading.verb is not None:
        return False
    return all(_RHYTHM.fullmatch(text, *piece) is not None for piece in reading.noun)


def _of_level(text: str, earlier: Sequence[Reading], reading: Reading) -> Reading | None:
    """``reading`` as a change of the last level before the sentence, in its unit if it is no rate; None where there is none."""
    if not earlier or reading.mention.kind is Kind.PERCENTAGE_POINT:
        return None
    for each in reversed(earlier):
        if each.form is Form.LEVEL and each.noun and not each.share and not each.clause.bracketed:
            alike = reading.mention.kind is Kind.PERCENT or each.mention.unit == reading.mention.unit
            counts = each.mention.kind in (Kind.COUNT, Kind.MONEY)
            basis = reading.basis or (_rhythm_of(text, reading) if alike and counts else None)
            return reading._replace(verb=each.verb, noun=each.noun, basis=basis) if alike and counts else None
    return None


def _rhythm_of(text: str, reading: Reading) -> Span | None:
    """The words right before a rate that say that it is that of each year on average (年平均增长率为3.8%)."""
    at = reading.mention.clean_start
    found = _EACH_YEAR.search(text, max(0, at - _MARK), at)
    return Span(*found.span("each")) if found is not None else None


def _taken(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """A sum of money that was taken or spent more or less, as a change of the sum before; None for others."""
    at = reading.mention.clean_start
    if reading.mention.kind is not Kind.MONEY or not before:
        return None
    led = _TAKEN.search(text, max(0, at - _MARK), at)
    if led is None:
        return None
    for each in reversed(before):
        if each.form is Form.LEVEL and each.mention.kind is Kind.MONEY and each.noun and not each.clause.bracketed:
            if not text.endswith(_SUMS, *each.noun[-1]):
                return None
            falls = led["word"] in words("fall")
            latest = before[-1]
            return reading._replace(
                form=Form.CHANGE,
                direction=Direction.DECREASE if falls else Direction.INCREASE,
                basis=latest.basis if latest.form is Form.CHANGE else None,
                verb=each.verb,
                noun=each.noun,
                predicate=None,
                of=each.of or each.mention.id,
                change_rule=ChangeRule.WORD,
            )
    return None
