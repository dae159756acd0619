"""Heads: the words that name what each figure of a sentence counts, as spans.

Decides which reader a figure goes to. Leaves the words that may speak of a figure to ``windows``, lists in order to ``lists``,
counts to ``levels``, percentages to ``rates``, changes to ``movements``, ranks, zeros and spells to ``standings`` and
wording the label to ``labels``.
"""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import islice

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.levels import read_level
from summarizer.reading.lists import paired
from summarizer.reading.movements import read_movement
from summarizer.reading.phrases import trim
from summarizer.reading.rates import read_rate
from summarizer.reading.standings import read_standing
from summarizer.reading.subjects import Spot
from summarizer.reading.windows import run_length, windows_of
from summarizer.text import Span

__all__ = ["read_sentence"]

_LIST_MARKS = ("", "、", *words("and_word"))
_PEOPLE = words("people_counter")


def read_sentence(text: str, clauses: list[Clause], counted: Set[int]) -> list[Reading]:
    """A reading for every countable mention of a sentence, in order of place; ``counted`` are their numbers."""
    readings: list[Reading] = []
    for clause in clauses:
        figures = [m for m in clause.figures if m.number in counted]
        if figures:
            first = len(readings)
            _read_clause(text, clause, figures, readings)
            if len(figures) > 1:
                readings[first:] = _with_shared_predicate(text, readings[first:])
    # A bracket stands inside a clause that has figures of its own, before it and behind it.
    if len(readings) > 1 and any(reading.clause.bracketed for reading in readings):
        readings.sort(key=lambda reading: reading.mention.clean_start)
    return [_in_one_line(text, reading) for reading in readings]


def _in_one_line(text: str, reading: Reading) -> Reading:
    """``reading`` with the words of its noun that stand in one line: a head above the text is no part of a name."""
    if not any(text.find("\n", *piece) >= 0 for piece in reading.noun):
        return reading
    pieces = (Span(max(piece.start, text.rfind("\n", *piece) + 1), piece.end) for piece in reading.noun)
    return reading._replace(noun=tuple(trim(text, *piece) for piece in pieces))


def _with_shared_predicate(text: str, readings: list[Reading]) -> list[Reading]:
    """What is said behind the last of a list is said of all of it (4个集体、9名个人|受到表彰)."""
    made = list(readings)
    for index in range(len(made) - 2, -1, -1):
        this, following = made[index], made[index + 1]
        gap = text[this.noun[-1].end if this.noun else this.mention.clean_end : following.mention.clean_start].strip()
        told = following.leads_noun or (not following.noun and following.mention.unit in _PEOPLE)
        if this.leads_noun and this.verb is None and told and this.predicate is None and gap in _LIST_MARKS:
            made[index] = this._replace(predicate=following.predicate)
    return made


def _read_clause(text: str, clause: Clause, figures: list[NumberMention], readings: list[Reading]) -> None:
    """Adds the readings of one clause to those of the sentence so far."""
    windows = windows_of(text, clause, figures)
    before = _before_bracket(clause, readings) if clause.bracketed else readings
    index = 0
    while index < len(figures):
        latest = before[-1] if before else None
        previous = _with_words(before)
        counted = _counted(before) if previous is not None and previous.share else previous
        counted = _of_its_unit(before, _same_kind(before, counted, figures[index]), figures[index])
        counted = _counted_so(text, before, figures[index]) or counted
        spot = Spot(text, clause, figures, figures[index], windows[index], latest, previous, counted)
        run = run_length(text, figures, index)
        made = [_read_one(spot)]
        if run > 1:
            made = paired(spot, figures[index : index + run], made[0], before) or made
            made = [_of_count(text, before, reading) for reading in made]
        before.extend(made)
        index += len(made)
        if before is not readings:
            readings.extend(made)


def _before_bracket(clause: Clause, readings: list[Reading]) -> list[Reading]:
    """The figures of the sentence that stand before a bracket; those of its own clause behind it are read already."""
    before = [each for each in readings[-_BACK:] if each.mention.clean_start < clause.span.start]
    return sorted(before, key=lambda each: each.mention.clean_start)


_BACK = 120  # figures of one sentence; what stood before that many is no longer spoken of


def _with_words(readings: list[Reading]) -> Reading | None:
    """The latest figure with words of its own, which a bare change or rank speaks of."""
    for reading in islice(reversed(readings), _BACK):
        if (reading.noun or reading.verb or reading.predicate) and not reading.clause.bracketed:
            return reading
    return None


def _counted(readings: list[Reading]) -> Reading | None:
    """The latest figure with words of its own that is no share: what a share and the change behind it are of."""
    return _with_words([reading for reading in readings[-_BACK:] if not reading.share])


def _same_kind(readings: list[Reading], counted: Reading | None, figure: NumberMention) -> Reading | None:
    """``counted``, or the count before a rate where ``figure`` is an amount that no rate can change by.

    出生412人,出生率为千分之7.1,|减少15人: 15 is of the births.
    """
    if counted is None or counted.form is not Form.LEVEL or counted.mention.kind not in (Kind.PERCENT, Kind.FRACTION):
        return counted
    if figure.kind is not Kind.COUNT or figure.unit is None:
        return counted
    alike = [reading for reading in readings[-_BACK:] if reading.mention.unit == figure.unit]
    return _with_words(alike) or counted


def _of_its_unit(readings: list[Reading], counted: Reading | None, figure: NumberMention) -> Reading | None:
    """``counted``, or the figure of its clause in the unit of ``figure``: 桥梁90座、3200米,|增加4座、150米."""
    if counted is None or figure.unit is None or counted.mention.unit == figure.unit or counted.clause.bracketed:
        return counted
    alike = [r for r in readings[-_BACK:] if r.clause is counted.clause and r.mention.unit == figure.unit]
    return _with_words(alike) or counted


# 火灾210起,损失61万元,|起数上升12%: the word is the unit of the figure that it goes back to
_COUNTED_SO = re.compile(r"(?:\A|[,，;；、比期])\s*(?P<unit>[起宗件人户家])数[^,，;；。\d]{0,8}\Z")
_NEAR, _BARE_COUNT = 14, 2  # characters


def _counted_so(text: str, readings: list[Reading], figure: NumberMention) -> Reading | None:
    """The first figure of the sentence in the unit that a bare 起数, 件数 … before ``figure`` names; None if none is."""
    named = _COUNTED_SO.search(text, max(0, figure.clean_start - _NEAR), figure.clean_start)
    if named is None:
        return None
    alike = [each for each in readings if each.mention.unit == named["unit"] and each.form is Form.LEVEL]
    return next((each for each in alike if each.noun or each.verb), None)


def _of_count(text: str, readings: list[Reading], reading: Reading) -> Reading:
    """A change in a list that only a bare 起数, 件数 … names, as that of the last figure in this unit (起数和损失|分别上升)."""
    named = text[slice(*reading.noun[0])] if len(reading.noun) == 1 and reading.form is Form.CHANGE else ""
    if len(named) != _BARE_COUNT or named[1] != "数" or named[0] not in "起宗件人户家":
        return reading
    alike = [each for each in readings if each.mention.unit == named[0] and each.form is Form.LEVEL]
    counted = next((each for each in reversed(alike) if each.noun or each.verb), None)
    if counted is None:
        return reading
    return reading._replace(verb=counted.verb, noun=counted.noun, of=counted.mention.id)


def _read_one(spot: Spot) -> Reading:
    standing = read_standing(spot)
    if standing is not None:
        return standing
    movement = read_movement(spot)
    if movement is not None:
        return movement
    return read_rate(spot) if spot.mention.kind in (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE) else read_level(spot)
