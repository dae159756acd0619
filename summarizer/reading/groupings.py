"""Groupings: the names of figures that only say which group of those told before is counted.

Decides what men and women (干警584人,其中男444人), medals (…比赛奖牌252枚,金牌88枚), sums (法官20人、书记员30人,共计50人) and the items of
a list sorted by something (按案件类型分:食品监管54起) take from the figures before them. Leaves other parts of a whole to ``wholes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.text import Span

__all__ = ["with_groupings"]

_SEXES = frozenset(words("sex"))
_PIECES = tuple(words("award_piece"))
_PERSON_UNITS = frozenset("人 名 位".split())
_CASE_UNITS = frozenset("起 件 宗 例".split())
_SUM = re.compile(fill(r"[,，、;；]?\s*(?P<sum>{adds_up})\s*"))
_CASES = re.compile(any_of("sort_of_case") + r"\Z")
_LAST_PART = re.compile(r"[^、和及与的]+\Z")
_FAR_BACK = 24  # figures
_FEWEST = 2


def with_groupings(text: str, sentence: Span, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of ``sentence`` in order, those that name a group alone with what they are a group of."""
    made: list[Reading] = []
    for reading in readings:
        of = None
        if reading.form is Form.LEVEL and reading.mention.kind is Kind.COUNT:
            own = _words(text, reading)
            of = _of_sex(text, reading, own, made) or _medal(text, reading, own, made) or _sum(text, reading, made)
        made.append(of or reading)
    return made


def _words(text: str, reading: Reading) -> str:
    """The noun of ``reading`` where it is one piece before the figure; empty otherwise."""
    if len(reading.noun) != 1 or reading.leads_noun or reading.predicate is not None:
        return ""
    return text[slice(*reading.noun[0])]


def _of_sex(text: str, reading: Reading, own: str, before: Sequence[Reading]) -> Reading | None:
    """Men or women of the people told before; alone where nothing says of whom they are."""
    if own not in _SEXES or reading.mention.unit not in (None, *_PERSON_UNITS):
        return None
    for each in reversed(before[-_FAR_BACK:]):
        value, whole = reading.mention.value, each.mention.value
        if each.mention.unit not in _PERSON_UNITS or value is None or whole is None or value > whole:
            continue
        if any(text.startswith(tuple(_SEXES), piece.start) for piece in each.noun):
            continue
        named = _LAST_PART.search(text, *each.noun[-1]) if each.noun else None
        if named is None or text[slice(*named.span())] in words("adds_up"):
            break
        return reading._replace(verb=None, noun=(*reading.noun, Span(*named.span())))
    return reading._replace(verb=None)


def _medal(text: str, reading: Reading, own: str, before: Sequence[Reading]) -> Reading | None:
    """A kind of medal with the contest that the medals before it are of."""
    if own not in _PIECES:
        return None
    for each in reversed(before[-_FAR_BACK:]):
        if each.clause.group != reading.clause.group or each.mention.unit != reading.mention.unit or not each.noun:
            return None
        last = each.noun[-1]
        piece = next((word for word in _PIECES if text.endswith(word, *last)), None)
        if piece is not None and last.end - last.start > len(piece):
            contest = Span(last.start, last.end - len(piece))
            return reading._replace(verb=None, noun=(*each.noun[:-1], contest, *reading.noun))
    return None


def _sum(text: str, reading: Reading, before: Sequence[Reading]) -> Reading | None:
    """A bare sum of several figures before it with what they have in common."""
    if not before or reading.leads_noun or reading.predicate is not None:
        return None
    led = _SUM.fullmatch(text, before[-1].mention.clean_end, reading.mention.clean_start)
    if led is None:  # 书记员13人(不占编制),共计116人
        led = _SUM.fullmatch(text, _behind_bracket(text, before[-1].mention.clean_end), reading.mention.clean_start)
    if led is None:
        return None
    alike = [each for each in before[-_FAR_BACK:] if _alike(each, reading) and each.noun]
    values = [each.mention.value for each in alike if each.mention.value is not None]
    if len({each.noun for each in alike}) < _FEWEST or reading.mention.value is None:
        return None
    if reading.mention.value < max(values, default=reading.mention.value):
        return None
    shared = _shared_end(text, alike)
    noun = (Span(*led.span("sum")), *((shared,) if shared is not None else ()))
    return reading._replace(verb=None, of=None, noun=noun, twin=shared is None)


def _behind_bracket(text: str, at: int) -> int:
    """Behind the bracket that begins at ``at``; ``at`` where none does."""
    closed = text.find(")" if text.startswith("(", at) else "）", at) if text.startswith(("(", "（"), at) else -1
    return closed + 1 if closed >= 0 else at


def _alike(each: Reading, reading: Reading) -> bool:
    people = each.mention.unit in _PERSON_UNITS and reading.mention.unit in _PERSON_UNITS
    return each.form is Form.LEVEL and (people or each.mention.unit == reading.mention.unit)


def _shared_end(text: str, readings: Sequence[Reading]) -> Span | None:
    """The sort of case that the nouns of all ``readings`` end with, as it stands in the last of them; None where there is none."""
    found = [_CASES.search(text, *each.noun[-1]) for each in readings]
    named = {match.group() if match is not None else None for match in found}
    last = found[-1]
    return Span(*last.span()) if last is not None and len(named) == 1 else None
