"""Heads: the words that name what each figure of a sentence counts, as spans.

Decides which reader a figure goes to and pairs lists in order. Leaves the words that may speak of a figure to ``windows``,
counts to ``levels``, percentages to ``rates``, changes to ``movements``, ranks, zeros and spells to ``standings`` and
wording the label to ``labels``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import islice, pairwise

from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.reading.changes import bases_in_order, change_before
from summarizer.reading.clauses import Clause
from summarizer.reading.enumerations import paired_subjects
from summarizer.reading.levels import read_level
from summarizer.reading.movements import read_movement
from summarizer.reading.phrases import list_parts
from summarizer.reading.rates import read_rate
from summarizer.reading.readings import Form, Reading
from summarizer.reading.standings import read_standing
from summarizer.reading.subjects import Spot
from summarizer.reading.windows import run_length, windows_of
from summarizer.text import Span

__all__ = ["read_sentence"]

_LIST_MARKS = ("", "、", "和", "及", "与", "以及")
_INDICES = re.compile(r"(?:[两三四五六七八九]项)?(?:指数|指标|数据)\Z")  # 四项指数分别下降…: the figures before
_PEOPLE = ("人", "名", "位", "人次")
_SETTING = re.compile(r"在(?P<where>[^,，。;；]{3,40})中[,，]\Z")
_SETTING_WINDOW = 48
_FAR_BACK = 24  # figures; a list in order speaks of none further back


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
    return readings


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
    index = 0
    while index < len(figures):
        latest = readings[-1] if readings else None
        previous = _with_words(readings)
        counted = _counted(readings) if previous is not None and previous.share else previous
        counted = _same_kind(readings, counted, figures[index])
        spot = Spot(text, clause, figures, figures[index], windows[index], latest, previous, counted)
        run = run_length(text, figures, index)
        made = [_read_one(spot)]
        if run > 1:
            made = _paired(spot, figures[index : index + run], made[0], readings) or made
        readings.extend(made)
        index += len(made)


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


def _read_one(spot: Spot) -> Reading:
    standing = read_standing(spot)
    if standing is not None:
        return standing
    movement = read_movement(spot)
    if movement is not None:
        return movement
    return read_rate(spot) if spot.mention.kind in (Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE) else read_level(spot)


# Lists in order ---------------------------------------------------------------------------------------------


def _paired(spot: Spot, run: list[NumberMention], first: Reading, readings: list[Reading]) -> list[Reading] | None:
    """The figures of ``run`` paired in order with as many subjects, None where nothing pairs."""
    turns = [_turn(spot.text, a, b) for a, b in pairwise(run)]
    if first.leads_noun or (any(turns) and first.form is not Form.CHANGE):
        return None
    directions = [first.direction, *(turn or first.direction for turn in turns)]
    fellows = tuple(m.id for m in run)
    indices = len(first.noun) == 1 and _INDICES.search(spot.text, *first.noun[0]) is not None
    if indices and spot.text.find("、", *first.noun[0]) >= 0:
        indices = False  # 起数、亡人、伤人、财损四项指数: the list stands here, and not before
    bases = bases_in_order(spot.text, first.basis, len(run))
    if (
        bases is not None and first.of is not None
    ):  # 721宗,比2023年与2019年同期分别增加122宗及493宗: both of the same level
        return [
            first._replace(mention=m, basis=basis, fellows=fellows, direction=way)
            for m, basis, way in zip(run, bases, directions, strict=True)
        ]
    if first.of is not None or not first.noun or indices:
        return _of_levels(run, first, readings, directions, told=any(turns))
    whole = Span(first.noun[0].start, first.noun[-1].end)
    indices_named = _INDICES.search(spot.text, *whole)
    if indices_named is not None:  # 起数、亡人、财损三项指数
        whole = Span(whole.start, indices_named.start())
    subjects = (
        _around_each(spot.text, whole, len(run))
        or paired_subjects(spot.text, whole, len(run))
        or _pairs_with_setting(spot, first, len(run))
    )
    if subjects is None:
        if any(m.kind is not run[0].kind or m.unit != run[0].unit for m in run):
            return None
        if any(turns):
            return None
        subjects = [first.noun] * len(run)
    made = [
        first._replace(mention=m, noun=noun, fellows=fellows, direction=way)
        for m, noun, way in zip(run, subjects, directions, strict=True)
    ]
    if bases is None:
        return made
    return [reading._replace(basis=basis) for reading, basis in zip(made, bases, strict=True)]


def _of_levels(
    run: list[NumberMention],
    first: Reading,
    readings: list[Reading],
    directions: Sequence[Direction | None],
    *,
    told: bool,
) -> list[Reading] | None:
    """The figures of ``run`` as those of as many levels before them; ``told``: each change has a direction of its own."""
    fellows = tuple(m.id for m in run)
    levels = [r for r in readings[-_FAR_BACK:] if r.form is Form.LEVEL and not r.clause.bracketed][-len(run) :]
    if len(levels) < len(run):
        alike = all(m.kind is run[0].kind and m.unit == run[0].unit for m in run)
        acted = first.of is None and first.verb is not None and alike and not told
        return [first._replace(mention=m, fellows=fellows) for m in run] if acted else None
    return [
        first._replace(mention=m, of=r.mention.id, verb=r.verb, noun=r.noun, fellows=fellows, direction=way)
        for m, r, way in zip(run, levels, directions, strict=True)
    ]


def _turn(text: str, before: NumberMention, after: NumberMention) -> Direction | None:
    """The direction that stands between two changes of a list; None where the first one's goes on."""
    change = change_before(text, Span(before.clean_end, after.clean_start), amount=True)
    return change.direction if change is not None else None


def _around_each(text: str, whole: Span, count: int) -> list[tuple[Span, ...]] | None:
    """ "食品、药品领域分别立案": the list before 分别, each part with what follows it."""
    at = text.find("分别", whole.start, whole.end)
    if at < 0 or at + 2 >= whole.end:
        return None
    parts = paired_subjects(text, Span(whole.start, at), count)
    return [(*part, Span(at + 2, whole.end)) for part in parts] if parts is not None else None


def _pairs_with_setting(spot: Spot, first: Reading, count: int) -> list[tuple[Span, ...]] | None:
    """ "在竣工面积和销售面积中,住房分别占…": the parts of the clause before, each with the noun."""
    start = max(0, spot.clause.span.start - _SETTING_WINDOW)
    setting = _SETTING.search(spot.text, start, spot.clause.span.start)
    parts = list_parts(spot.text, Span(*setting.span("where")), count) if setting else None
    return [(part, *first.noun) for part in parts] if parts is not None else None
