"""Where a report says what a quote says: through form, never through content.

Decides which differences are mere form (script, width, white space, quote marks, width of punctuation,
damage, grouping marks, dashes, and one number in another notation: 十年 for 10年, see ``notation``) and which matches
are refused because the report says another number, unit or the opposite there: a quote that starts or ends inside a
figure or its unit ("40余名" in "340余名", "225宗" in "59 225宗", "12人" in "12人次") or just after a negation
("发生" in "未发生"). Leaves judging what an item claims to the rest of ``checking``.

An elided quote (甲…乙) is found where its parts stand in order in one sentence and what is left out between
them holds no figure, change or negation.

Both sides are brought to one key, in which equal quotes are equal strings, so looking a quote up is one
search. The key of a report is kept for the reports used last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.checking.boundaries import CONTEXT, cuts_into_meaning
from summarizer.checking.notation import Notated, cuts_number, notated
from summarizer.document.characters import QUOTE_MARKS
from summarizer.document.clean import undo_damage
from summarizer.document.folding import fold
from summarizer.document.rewriting import Rewriting
from summarizer.language.lexicon import fill
from summarizer.schema import Evidence, Match
from summarizer.text import CleanText, Document, OffsetMap, Span

__all__ = ["locate", "locate_all"]

_TITLE_MARKS = "《》〈〉"
_DASHES = str.maketrans({**dict.fromkeys("‐‑‒–−－", "-"), **dict.fromkeys("―─⸺", "—"), "～": "~", "〜": "~", "⋯": "…"})
_DASHES |= str.maketrans({**dict.fromkeys("〔［", "["), **dict.fromkeys("〕］", "]"), **dict.fromkeys("・•‧∙", "·")})
# What a key leaves out: quote and title marks; white space, but for one space between two digits, which may
# part two figures; grouping commas; repetitions of dashes and dots.
_LEFT_OUT = re.compile(
    rf"[{re.escape(QUOTE_MARKS)}{_TITLE_MARKS}]+|(?<![0-9])\s+|\s+(?![0-9\s])"
    r"|,(?<=[0-9],)(?=[0-9]{3}(?![0-9]))|(?<=—)—+|(?<=…)…+"
)
_RANGE_DASH = re.compile("[—~](?<=[0-9%][—~])(?=[0-9])")
# A line end between two digits of a quote was made by whoever copied it.
_FEED_IN_NUMBER = re.compile(r"(?<=[0-9.])[ \t]*\r?\n[ \t]*(?=[0-9])")
_EDGE_MARKS = " \t\n,.。;:、!?…—，．；：！？"
_ELISION = re.compile(r"…+|⋯+|\.{3,}|\[[…\.]+\]")
# What may be left out by an elision without changing what is said: not a figure, a change, a negation or the
# end of a sentence.
_ELISION_KEEPS = re.compile(fill("[0-9〇零一二三四五六七八九十百千万亿两半几数]|[。;!?]|{locate_sense}"))
_LONGEST_ELISION = 120
_SHORTEST_PART = 4
_CACHED_REPORTS = 4


@dataclass(frozen=True, slots=True)
class _Page:
    """A report with its key and the way from the key back to the report; ``clean`` lies between the two."""

    raw: str
    clean: str
    key: str
    to_clean: OffsetMap
    to_raw: OffsetMap

    def raw_span(self, start: int, end: int) -> Span:
        clean = self.to_clean.raw_span(start, end)
        return self.to_raw.raw_span(*clean)

    def key_span(self, start: int, end: int) -> Span:
        clean = self.to_raw.clean_span(start, end)
        return self.to_clean.clean_span(*clean)

    def line_around(self, span: Span) -> Span:
        """``span`` widened by what is within reach on either side, but not beyond its line."""
        clean_start, clean_end = self.to_clean.raw_span(*span)
        low = self.clean.rfind("\n", max(0, clean_start - CONTEXT), clean_start) + 1 or max(0, clean_start - CONTEXT)
        high = self.clean.find("\n", clean_end, clean_end + CONTEXT)
        return self.to_clean.clean_span(low, high if high >= 0 else min(len(self.clean), clean_end + CONTEXT))


def locate(text: str | Document | CleanText, quote: str, hint: int | None = None) -> Evidence | None:
    """Where ``text`` says ``quote``; the place nearest to the raw offset ``hint``, else the first.

    A place that has the quote character for character comes before an equivalent one where no hint is
    given. None where the text does not say it. Offsets are raw.
    """
    page = _page(_raw(text))
    places = _places(page, quote)
    if hint is None:
        found = next(places, None)
    else:
        found = min(places, key=lambda place: (_distance(place[0], hint), place[1] is not Match.EXACT), default=None)
    return _evidence(page, *found) if found else None


def locate_all(text: str | Document | CleanText, quote: str) -> tuple[Evidence, ...]:
    """Every place where ``text`` says ``quote``, in order and without overlap; empty where it does not."""
    page = _page(_raw(text))
    return tuple(_evidence(page, *place) for place in sorted(_places(page, quote)))


def _places(page: _Page, quote: str) -> Iterator[tuple[Span, Match]]:
    """The raw spans that say ``quote``: first those that have it character for character, then the others."""
    if not quote.strip(_EDGE_MARKS + QUOTE_MARKS):
        return
    exact: list[Span] = []
    for span in _occurrences(page, page.raw, quote, page.key_span):
        exact.append(span)
        yield span, Match.EXACT
    starts = [span.start for span in exact]
    found = bool(exact)
    for span in _equivalent(page, quote):
        before = bisect_left(starts, span.end) - 1
        found = True
        if before < 0 or not exact[before].overlaps(span):
            yield span, Match.EQUIVALENT
    if not found:
        yield from ((span, Match.EQUIVALENT) for span in _in_another_notation(page, quote))


def _evidence(page: _Page, span: Span, match: Match) -> Evidence:
    return Evidence(quote=page.raw[span.start : span.end], start=span.start, end=span.end, match=match)


def _raw(text: str | Document | CleanText) -> str:
    if isinstance(text, CleanText):
        return text.document.text
    return text.text if isinstance(text, Document) else text


@lru_cache(maxsize=_CACHED_REPORTS)
def _page(raw: str) -> _Page:
    clean, to_raw = undo_damage(raw)
    key, to_clean = _key(clean)
    return _Page(raw, clean, key, to_clean, to_raw)


def _key(clean: str) -> tuple[str, OffsetMap]:
    rewriting = Rewriting(clean)
    # A comma that cleaning left full-width stands between two figures (10，200) and groups nothing.
    rewriting.replace(fold(clean.replace("，", "、")).translate(_DASHES))
    rewriting.drop(match.span() for match in _LEFT_OUT.finditer(rewriting.text))
    rewriting.replace(_RANGE_DASH.sub("-", rewriting.text))
    return rewriting.text, rewriting.offsets()


def _equivalent(page: _Page, quote: str) -> Iterator[Span]:
    """The raw spans that say ``quote`` in another form: whole, without the marks at its ends, or elided."""
    clean, _ = undo_damage(_FEED_IN_NUMBER.sub("", quote))
    whole, _ = _key(clean)
    found = False
    for wanted in dict.fromkeys((whole, whole.strip(_EDGE_MARKS))):
        for span in _occurrences(page, page.key, wanted, Span):
            found = True
            yield _with_quote_marks(page, page.raw_span(*span), clean)
        if found:
            return
    parts = [_key(part)[0].strip(_EDGE_MARKS) for part in _ELISION.split(clean)]
    if len(parts) > 1 and all(len(part) >= _SHORTEST_PART for part in parts):
        yield from (page.raw_span(*span) for span in _elided(page, parts))


def _in_another_notation(page: _Page, quote: str) -> Iterator[Span]:
    """The raw spans that say ``quote`` with its numbers written in another way."""
    clean, _ = undo_damage(_FEED_IN_NUMBER.sub("", quote))
    stated = notated(clean)
    if not stated.has_numbers:
        return
    text = notated(page.clean)
    key, to_text = _key(text.text)
    wanted = _key(stated.text)[0].strip(_EDGE_MARKS)
    for span in _occurrences(page, key, wanted, lambda *place: _key_span(page, text, to_text.raw_span(*place))):
        yield page.to_raw.raw_span(*text.clean_span(*to_text.raw_span(*span)))


def _key_span(page: _Page, text: Notated, span: Span) -> Span:
    return page.to_clean.clean_span(*text.clean_span(*span))


def _elided(page: _Page, parts: list[str]) -> Iterator[Span]:
    """The key spans that hold ``parts`` in order with nothing of weight between them."""
    for first in _occurrences(page, page.key, parts[0], Span):
        end = first.end
        for part in parts[1:]:
            start = page.key.find(part, end, end + _LONGEST_ELISION + len(part))
            found = Span(start, start + len(part))
            if start < 0 or _ELISION_KEEPS.search(page.key, end, start) or _refused(page, found):
                break
            end = found.end
        else:
            yield Span(first.start, end)


def _occurrences(page: _Page, text: str, wanted: str, in_key: Callable[[int, int], Span]) -> Iterator[Span]:
    """Where ``wanted`` stands in ``text`` and is not refused, without overlap; ``in_key`` gives a place's key span."""
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        span = Span(start, start + len(wanted))
        refused = _refused(page, in_key(*span))
        if not refused:
            yield span
        start = text.find(wanted, start + 1 if refused else span.end)


def _refused(page: _Page, span: Span) -> bool:
    if span.start >= span.end or cuts_number(page.clean, *page.to_clean.raw_span(*span)):
        return True
    start, end = max(0, span.start - CONTEXT), span.end + CONTEXT
    if not cuts_into_meaning(page.key[start:end], span.start - start, span.end - start):
        return False
    # What stands in another line is no part of the same figure: line ends inside figures are gone.
    line = page.line_around(span)
    return cuts_into_meaning(page.key[line.start : line.end], span.start - line.start, span.end - line.start)


def _with_quote_marks(page: _Page, span: Span, clean_quote: str) -> Span:
    """``span`` with the quote or title marks beside it that the quote has at its ends too."""
    marks = QUOTE_MARKS + _TITLE_MARKS
    start, end = span
    if clean_quote.lstrip()[:1] in marks and start > 0 and page.raw[start - 1] in marks:
        start -= 1
    if clean_quote.rstrip()[-1:] in marks and page.raw[end : end + 1] and page.raw[end] in marks:
        end += 1
    return Span(start, end)


def _distance(place: Span, hint: int) -> int:
    return 0 if place.start <= hint < place.end else min(abs(place.start - hint), abs(place.end - hint))
