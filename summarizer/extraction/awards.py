"""Awards by rule: the honors that a sentence states in one of the set phrases of such reports.

Decides title, issuer and recipient of each from the place of the phrase, and that an award aimed at or given away is
none. Leaves the phrases to ``award_phrases``, honors told in other words to the model, and judging any honor to
``checking``. All spans are clean offsets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.document.folding import fold
from summarizer.extraction.award_phrases import (
    APPOSED,
    APPOSED_PLAIN,
    ASSESSED,
    AWARD_WORD,
    AWARDING,
    AWARDS_COUNTED,
    BODY_MERIT,
    COUNTED,
    CREATED,
    CREATED_TITLE,
    CUE,
    GIVEN_BY,
    ISSUED,
    MERITS_COUNTED_AFTER,
    NOT_RECEIVED,
    PASSIVE,
    PLAIN,
    PLAIN_TITLE,
    QUOTED,
    QUOTED_TITLE,
    RECIPIENT_BEFORE,
    SURVEYED,
    TIMES,
)
from summarizer.text import Span

__all__ = ["Award", "awards_in", "is_received", "mentions_award"]

# Words of time and number, and areas: neither an issuer nor a recipient.
_LOOSE = (
    r"全市|全县|全区|全省|全国|我市|我县|全局|全院|同时|并|先后|还|也|又|均|共|累计|今年|全年|年内|当年"
    r"|群众|百姓|社会各界|[0-9]{4}年(?:[、和][0-9]{4}年){0,9}|去年|上半年|下半年|其中|集体|个人|首批|首个|首届|第[一二三四五六七八九十]批|喜|双双|光荣|分别|成功|[一二两三四五0-9]{1,4}[次度]|以来"
)
# The reporting body: no recipient of its own report, but the issuer of what it gives to its parts.
_OWN_BODY = r"我区|我局|我院|我队|总队|支队|大队|分局|区局|州局|市局|县局|区公安局|州公安局|市公安局|县公安局|法院|检察院|本院|本局|该局"
_NO_ISSUER = re.compile(f"(?:{_LOOSE})*")
_NO_RECIPIENT = re.compile(f"(?:{_LOOSE}|{_OWN_BODY})*")
_TIME_LEAD = re.compile(
    r"(?:有(?=[0-9一两三])|同时|其中|今年以来|今年|去年|全年|年内|当年|上半年|下半年|[0-9]{4}年度?)+[,，]?"
)
# 全国总工会颁发(的), 市公安局由(去年的第9名), 七地市全部: what follows the name of a body.
_GIVING = re.compile(
    r"(?:全部|均已?|都已?|已|相继|喜|分|被|再|又|双双|光荣|成功|荣)$|(?:颁发|授予|评选|命名|组织|举办|联合)的?$|(?<=[局院队厅委府市县区])[由从以].*$"
)
_LEVEL_ONLY = re.compile(r".{0,6}(?:以上|级)$")
_PLACE_HEAD = re.compile(r"^(.{1,8}?[省市县区旗州])(?:群众|的|人民群众|以[0-9])")
_COUNT = re.compile(r"[^、和]+")
_REACH = 100
"""Characters before a verb in which its issuer and recipient may stand: more than the longest phrase takes."""


@dataclass(frozen=True, slots=True)
class Award:
    """One award as a set phrase states it; spans of the same text, None where the phrase does not say."""

    title: Span
    issuer: Span | None
    recipient: Span | None
    whole: Span


def mentions_award(sentence: str) -> bool:
    """Whether ``sentence`` holds a word that awards are told with."""
    return CUE.search(sentence) is not None


def awards_in(text: str, span: Span) -> tuple[Award, ...]:
    """The awards that ``span`` states, in order of place, none twice."""
    found: list[Award] = []
    told: defaultdict[int, list[Award]] = defaultdict(list)  # by each character of the title
    for award in _all(text, span):
        twice = any(_same(other.recipient, award.recipient) for at in range(*award.title) for other in told[at])
        if not twice and _is_received(text, span, award.whole):
            found.append(award)
            for at in range(*award.title):
                told[at].append(award)
    return tuple(sorted(found, key=lambda award: (award.whole.start, award.title.start)))


def is_received(sentence: str, title: str) -> bool:
    """Whether the clause of ``sentence`` that holds ``title`` (not checked if none does) tells an award received."""
    at = fold(sentence).find(fold(title))
    place = Span(at, at + len(title))
    return at < 0 or _is_received(sentence, Span(0, len(sentence)), place)


def _is_received(text: str, span: Span, place: Span) -> bool:
    return NOT_RECEIVED.search(text, _clause_start(text, span, place), place.end) is None


def _same(first: Span | None, second: Span | None) -> bool:
    return first is None or second is None or first.overlaps(second)


def _all(text: str, span: Span) -> Iterator[Award]:
    """Every match, phrases that say more before phrases that say less."""
    yield from _counts(text, span)
    yield from _rankings(text, span)
    yield from _quoted(text, span)
    yield from _lists(text, span, CREATED, CREATED_TITLE)
    yield from _appositives(text, span)
    yield from _lists(text, span, PLAIN, PLAIN_TITLE)
    for pattern in (GIVEN_BY, BODY_MERIT):
        for match in pattern.finditer(text, *span):
            yield _given(text, span, match, Span(*match.span("title")))


def _counts(text: str, span: Span) -> Iterator[Award]:
    """Awards told by how many had them."""
    for pattern in (COUNTED, MERITS_COUNTED_AFTER):
        for match in pattern.finditer(text, *span):
            yield from _counted(text, match)
    for match in AWARDS_COUNTED.finditer(text, *span):
        yield Award(Span(*match.span("title")), None, None, Span(*match.span()))


def _rankings(text: str, span: Span) -> Iterator[Award]:
    """Places and prizes in named assessments."""
    for pattern in (ASSESSED, SURVEYED):
        for match in pattern.finditer(text, *span):
            yield _assessed(text, span, match)


def _quoted(text: str, span: Span) -> Iterator[Award]:
    """Titles in quotation marks behind a verb of giving or gaining."""
    for match in QUOTED.finditer(text, *span):
        is_awarding = AWARDING.match(match.group()) is not None or bool(match.group("tail"))
        for title in QUOTED_TITLE.finditer(text, *match.span("title")):
            if is_awarding or AWARD_WORD.search(title.group(1)) is not None:
                yield _given(text, span, match, Span(*title.span(1)))


def _lists(text: str, span: Span, phrase: re.Pattern[str], one: re.Pattern[str]) -> Iterator[Award]:
    """An award for each title of the list that ``phrase`` finds."""
    for match in phrase.finditer(text, *span):
        for title in one.finditer(text, *match.span("title")):
            yield _given(text, span, match, Span(*title.span()))


def _appositives(text: str, span: Span) -> Iterator[Award]:
    """Titles that stand before the name of their bearer; a word of level before the quotation marks is part of one."""
    for pattern in (APPOSED, APPOSED_PLAIN):
        for match in pattern.finditer(text, *span):
            start, end = match.span("title")
            if match.groupdict().get("level") is not None:
                start, end = match.start("level"), end + 1
            if AWARD_WORD.search(match.group("title")) is not None:
                yield Award(Span(start, end), None, Span(*match.span("recipient")), Span(*match.span()))


def _counted(text: str, match: re.Match[str]) -> Iterator[Award]:
    """An award for each count of people or units that shares it."""
    issuer = _issuer(text, Span(*match.span("issuer"))) if "issuer" in match.groupdict() else None
    for count in _COUNT.finditer(text, *match.span("recipients")):
        yield Award(Span(*match.span("title")), issuer, Span(*count.span()), Span(*match.span()))


def _assessed(text: str, span: Span, match: re.Match[str]) -> Award:
    """A place in a named assessment, whose title is the assessment; or a prize won in one, which is the title."""
    start, end = match.span("title")
    issued = ISSUED.match(text, start, end)
    issuer = _issuer(text, Span(*issued.span("issuer"))) if issued is not None else None
    title = Span(issued.end() if issued is not None else start, end)
    if match.group("prize") is not None:
        title = Span(*match.span("prize"))
    recipient = Span(*match.span("recipient"))
    if recipient.start == recipient.end:
        recipient = _subject(text, span, match.start()) or recipient
    head = _PLACE_HEAD.match(text[slice(*recipient)])
    if head is not None:
        recipient = Span(recipient.start, recipient.start + head.end(1))
    return Award(title, issuer, _recipient(text, recipient), Span(*match.span()))


def _given(text: str, span: Span, match: re.Match[str], title: Span) -> Award:
    """An award given with a verb: issuer and recipient stand before the verb, in its clause."""
    passive = _passive(text, span, match)
    inner = Span(*match.span("issuer")) if "issuer" in match.groupdict() else None
    issuer = _issuer(text, Span(*passive.span("issuer"))) if passive is not None else None
    if issuer is None and inner is not None:
        issuer = _issuer(text, inner)
    verb_at = passive.start() if passive is not None else match.start()
    before = _subject(text, span, verb_at)
    recipient = _recipient(text, before) if before is not None else None
    start = min(part.start for part in (recipient, issuer, title, Span(verb_at, verb_at)) if part is not None)
    return Award(title, issuer, recipient, Span(start, match.end()))


def _subject(text: str, span: Span, verb_at: int) -> Span | None:
    """What stands between the last mark before a verb and the verb itself, where it is short enough for a name."""
    start = max(span.start, verb_at - _REACH)
    before = RECIPIENT_BEFORE.search(text[start:verb_at])
    return Span(start + before.start("recipient"), verb_at) if before is not None else None


def _passive(text: str, span: Span, match: re.Match[str]) -> re.Match[str] | None:
    """The 被 and issuer that the verb of ``match`` follows at once; the last one before it."""
    found = None
    for candidate in PASSIVE.finditer(text, max(span.start, match.start() - _REACH), match.start() + 4):
        if -4 <= match.start() - candidate.end() <= 2:
            found = candidate
    return found


def _issuer(text: str, span: Span) -> Span | None:
    return _body(text, span, _NO_ISSUER)


def _recipient(text: str, span: Span) -> Span | None:
    return _body(text, span, _NO_RECIPIENT)


def _body(text: str, span: Span, nobody: re.Pattern[str]) -> Span | None:
    """``span`` without words of time before and after; None where no body's or person's name is left."""
    start, end = span
    times = TIMES.search(text[start:end])
    if times is not None:
        end = start + times.start()
    giving = _GIVING.search(text[start:end])
    if giving is not None:
        end = start + giving.start()
    if nobody.fullmatch(text, start, end) is not None:
        return None
    lead = _TIME_LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    words = text[start:end].strip("、, ")
    if len(words) < 2 or _LEVEL_ONLY.fullmatch(words):
        return None
    start = text.index(words, start)
    return Span(start, start + len(words))


def _clause_start(text: str, span: Span, place: Span) -> int:
    reach = max(span.start, place.start - _REACH)
    return max(reach, *(text.rfind(mark, reach, place.start) + 1 for mark in ",，;；。"))
