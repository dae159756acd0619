"""Pointing back: figures whose own words say only which of those told before them they count.

Decides what the rest and the parts of a count are named by (凶杀案28宗,其余19宗|涉及钱债; 学校8所,完成验收|7所), and what a part takes
from its whole (查处酒驾47起,其中饮酒驾驶|8起). It looks back through the paragraph. Leaves bare totals and shortened names to
``shortened_names``, and parts that take no more than the noun of their whole to ``wholes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import ACTS_AGAIN
from summarizer.reading.phrases import ends_with_person, is_verb_only, leading_verb, trim_end
from summarizer.reading.shortened_names import CASE_UNITS, PART, is_count, shortened
from summarizer.text import Span

__all__ = ["FAR_BACK", "with_names_before"]

FAR_BACK = 24  # figures
_SOME = re.compile(fill(r"(?:其中|当中|{the_rest})的?[,，]?有?(?:{bounding}){0,2}\s?\Z"))
_REST = re.compile(fill(r"(?:{the_rest})的?[,，]?有?(?:{bounding}){0,2}\s?\Z"))
_GOES_ON = re.compile(r"\s*[,，、;；和及与]\s*")
_CLAUSE_END = re.compile(r"[,，。;；:：(（!！?？\n]|\Z")
_IS = re.compile("[为是属](?=[一-鿿]{2})")
_ANY_THING = ("个", "项", None)
_PEOPLE = frozenset(words("people_counter"))
_CASES = frozenset(words("sort_of_case"))
_LONGEST_SAID, _MARK, _KIND = 18, 12, 2  # characters


def with_names_before(text: str, earlier: Sequence[Reading], readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of a sentence in order, those that point back with the words of what they point to.

    ``earlier`` are the last figures of the paragraph before the sentence.
    """
    before = list(earlier)
    whole: Reading | None = None
    made: list[Reading] = []
    for reading in readings:
        whole = _whole(text, before, whole, reading)
        named = _some(text, before, whole, reading) or shortened(text, before, reading)
        if named is None and whole is not None:
            named = _part(text, whole, reading)
        named = named or reading
        made.append(named)
        before = [*before[-FAR_BACK:], named]
    return made


def _begins(reading: Reading, start: int) -> int:
    """Where the own words of a figure begin, behind the figure before it, which ends at ``start``."""
    spans = [span for span in (reading.verb, *reading.noun) if span is not None]
    at = reading.mention.clean_start
    return min([span.start for span in spans if start <= span.start < at], default=max(start, at))


def _whole(text: str, before: Sequence[Reading], whole: Reading | None, reading: Reading) -> Reading | None:
    """The count that ``reading`` is a part of by the words between: that before 其中, and the same for what goes on in the list."""
    if not before:
        return None
    latest = before[-1]
    gap = text[latest.mention.clean_end : max(latest.mention.clean_end, reading.mention.clean_start)]
    if PART.fullmatch(gap) is not None:
        return latest if is_count(latest) else None
    begins = _begins(reading, latest.mention.clean_end)
    return whole if _GOES_ON.fullmatch(text, latest.mention.clean_end, begins) is not None else None


def _alike(text: str, reading: Reading, whole: Reading) -> bool:
    """Whether ``reading`` can count some of those that ``whole`` counts."""
    if reading.mention.kind in (Kind.PERCENT, Kind.FRACTION):
        return True
    unit, other = reading.mention.unit, whole.mention.unit
    if unit in _PEOPLE:
        return other in _PEOPLE and bool(whole.noun) and ends_with_person(text, whole.noun[-1])
    small = reading.mention.value is None or whole.mention.value is None or reading.mention.value <= whole.mention.value
    return small and unit is not None and (unit == other or {unit, other} <= CASE_UNITS)


def _some(text: str, before: Sequence[Reading], whole: Reading | None, reading: Reading) -> Reading | None:
    """Those of the figure before of which something is said alone; None where ``reading`` names what it counts."""
    left_of = _left_of(text, before, reading)
    of = left_of or whole or _last_count(text, before)
    if of is None or reading.form not in (Form.LEVEL, Form.RATE) or not (left_of or _alike(text, reading, of)):
        return None
    start = before[-1].mention.clean_end
    at = reading.mention.clean_start
    said: Span | None = None
    if _SOME.search(text, max(start, at - _MARK), at) is not None:
        said = _said_behind(text, reading)
    elif reading.mention.kind is Kind.COUNT:
        said = _said_before(text, start, reading, parted=whole is not None)
    if said is None:
        return None
    rate = reading.mention.kind is not Kind.COUNT
    form = Form.RATE if rate else Form.LEVEL
    is_of = _IS.match(text, *said)
    if is_of is not None and rate:
        return None
    if is_of is not None:
        return reading._replace(
            verb=None, noun=(Span(is_of.end(), said.end),), predicate=None, of=None, leads_noun=True
        )
    noun = of.noun or (() if of.verb is None else (of.verb,))
    return reading._replace(form=form, verb=None, noun=noun, predicate=said, of=None, leads_noun=True)


def _left_of(text: str, before: Sequence[Reading], reading: Reading) -> Reading | None:
    """The count that the rest makes up with the figures between (28宗:涉及家庭9宗;|其余19宗…), None where none adds up."""
    at = reading.mention.clean_start
    if not before or reading.mention.value is None:
        return None
    if _REST.search(text, max(before[-1].mention.clean_end, at - _MARK), at) is None:
        return None
    total = Fraction(reading.mention.value)
    for each in reversed(before):
        counted = each.form is Form.LEVEL and not each.share and not each.clause.bracketed and _same_unit(each, reading)
        if not counted or each.mention.value is None:
            continue
        if each.mention.value == total and each.noun:
            return each
        total += Fraction(each.mention.value)
    return None


def _same_unit(one: Reading, other: Reading) -> bool:
    """Whether both count in the same unit; people are counted in several."""
    units = {one.mention.unit, other.mention.unit}
    return len(units) == 1 or units <= _PEOPLE


def _last_count(text: str, before: Sequence[Reading]) -> Reading | None:
    """The count that the next figure may be some of: the last, or what it acts on (学校8所,|完成验收7所); else one by its verb alone."""
    acted: Reading | None = None
    for each in reversed(before):
        plain = (
            each.form is Form.LEVEL and each.mention.kind is Kind.COUNT and not each.share and not each.clause.bracketed
        )
        if not plain or (acted is not None and each.mention.unit != acted.mention.unit):
            break
        if each.noun and not (each.verb is not None and is_verb_only(text, each.noun[-1])):
            return each
        acted = acted or each
    return acted if acted is not None and acted.verb is not None else None


def _said_behind(text: str, reading: Reading) -> Span | None:
    """What is said behind a figure of those that it counts; None where their name stands there or nothing does."""
    start = reading.mention.clean_end
    if reading.leads_noun and reading.noun and reading.noun[0].start >= start:
        noun = reading.noun[-1]
        if reading.predicate is not None and text[slice(*noun)] in _CASES:
            start = noun.end  # 只有一宗案件|尚未侦破
        elif not (_IS.match(text, *noun) or leading_verb(text, *noun) > noun.start):
            return None
    end = _CLAUSE_END.search(text, start, reading.clause.span.end)
    said = trim_end(text, start, end.start() if end is not None else reading.clause.span.end)
    return said if 1 < said.end - said.start <= _LONGEST_SAID else None


def _said_before(text: str, start: int, reading: Reading, *, parted: bool) -> Span | None:
    """What is said before a figure of those that it counts (其中|涉及家暴9宗; 学校8所,|完成验收7所); None where more is."""
    if reading.leads_noun or reading.predicate is not None or reading.of is not None or reading.twin:
        return None
    begins = _begins(reading, start)
    words_of = trim_end(text, begins, reading.mention.clean_start)
    if parted and text.startswith(words("involving"), begins):
        return words_of
    acted = reading.verb is not None and not (reading.noun and not is_verb_only(text, reading.noun[-1]))
    acted = acted and text[slice(*words_of)] not in ACTS_AGAIN
    goes_on = _GOES_ON.fullmatch(text, start, begins) is not None
    counted = reading.mention.unit not in CASE_UNITS and reading.mention.unit not in _PEOPLE
    return words_of if acted and goes_on and counted else None


def _part(text: str, whole: Reading, reading: Reading) -> Reading | None:
    """A part of ``whole`` that only names itself, with what was done to the whole (查处酒驾47起,其中饮酒驾驶8起)."""
    bare = reading.form is Form.LEVEL and reading.verb is None and reading.predicate is None and bool(reading.noun)
    bound = reading.of is not None or reading.place is not None or reading.share or reading.leads_noun or reading.twin
    if not bare or bound or whole.verb is None or whole.leads_noun or not _alike(text, reading, whole):
        return None
    kind = text[whole.noun[-1].end - _KIND : whole.noun[-1].end]
    if reading.mention.unit in _ANY_THING and not text.endswith(kind, *reading.noun[-1]):
        return None  # 增加学位200个。其中民生项目18个
    if text.startswith(text[slice(*whole.verb)], reading.noun[0].start):
        return None
    return reading._replace(verb=whole.verb)
