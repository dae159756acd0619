"""Whether the body or area that a claim names can be that of its figure.

Decides when they clash: only where the report names another one for the figure, or the claim's own nowhere near it. A claim
that names none claims nothing. Leaves which scope a figure has to ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.checking.areas import NAMES_WIDER
from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.problems import Problem
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.schema import FindingCode

__all__ = ["scope_problems"]

_CLOSE = 1
_LEADING = 3
_SHORTEST_NAME = 2
_IN_NAME = 4  # characters behind an area that the report must have as the claim has them
_AREA_SIGN = re.compile(fill(r"(?:{body_tail_checked}){1,9}$"))
_WIDER = ("全国", "全省")
_NATIONAL = re.compile(fill(r"{national_sign}|部$"))
_PROVINCIAL = re.compile(r"省|自治区")
_LOCAL = re.compile(fill(r"(?<!城)市(?!场)|{body_area_end}|(?<!自治)区"))
_FIRST_OF = re.compile(fill(r"{first_of_kind}|第[一二三1-3]"))
_PUBLIC_BODY = re.compile(fill(r"(?:人民)?(?:{body_end_checked}|消防.{0,4}队)$"))
_BODY_ITSELF = re.compile(fill(r"^(?:{whole_here})"))


def scope_problems(claim: NumberClaim, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    """What is wrong with the scope of a claim: code, message, and where the report says otherwise."""
    if claim.scope is not None:
        yield from _scope_problem(claim.scope, figure, bearing)
    elif claim.subject is not None and _is_foreign(claim.subject, figure, bearing):
        if _names_wider(claim) or _is_in_name(claim, figure, bearing):
            return
        span = figure.span
        yield Problem(FindingCode.WRONG_ATTACHMENT, Message("scope.not_of", ours=claim.subject), span, "scope")


def _scope_problem(text: str, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    if text in _WIDER:
        if not _may_be_as_wide(text, figure, bearing):
            span = figure.span
            yield Problem(FindingCode.WRONG_ATTACHMENT, Message("scope.not_of", ours=text), span, "scope")
        return
    carried = figure.context.scope
    if _BODY_ITSELF.match(text) or (carried is not None and _same_body(text, fold(carried.text))):
        return
    clean = bearing.report.passages.text
    span = clean.raw_span(*carried.span) if carried is not None else figure.span
    if _near(_core(text), figure, bearing):
        return
    if carried is not None and carried.distance <= _CLOSE:
        message = Message("scope.other", ours=text, theirs=carried.text)
    elif bearing.organization and _same_body(text, bearing.organization):
        return
    elif _core(text) not in clean.text:
        message = Message("scope.unknown", ours=text)
    else:
        message = Message("scope.not_of", ours=text)
    yield Problem(FindingCode.WRONG_ATTACHMENT, message, span, "scope")


def _names_wider(claim: NumberClaim) -> bool:
    """Whether a sentence begins with 全国 or 全省 only to say among whom something is first (全国首创…)."""
    at = claim.announced.find(claim.subject) if claim.subject in _WIDER else -1
    return (
        at >= 0 and claim.subject is not None and _FIRST_OF.match(claim.announced, at + len(claim.subject)) is not None
    )


def _is_in_name(claim: NumberClaim, figure: Figure, bearing: Bearing) -> bool:
    """Whether the figure's sentence has the area in the very words of the claim: in a name (全国优秀法官2人), of nothing else."""
    at = claim.announced.find(claim.subject) if claim.subject in _WIDER else -1
    if at < 0 or claim.subject is None:
        return False
    name = claim.announced[at : at + len(claim.subject) + _IN_NAME]
    return len(name) > len(claim.subject) + 1 and name in fold(
        bearing.report.passages.text.text[slice(*figure.sentence.span)]
    )


def _is_foreign(subject: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether what opens a sentence is a body or area that the report does not know, or knows only in other sections."""
    if subject in _WIDER:
        return not _may_be_as_wide(subject, figure, bearing)
    core = _AREA_SIGN.sub("", _core(subject))
    known = bearing.report.passages.text.text
    if len(core) < _SHORTEST_NAME:
        return False
    if not any(core[at:] in known for at in range(len(core) - _SHORTEST_NAME + 1)):
        return True
    if _is_anothers(subject, figure, bearing):
        return True
    section = known[figure.section.span.start : figure.section.span.end]
    if subject not in known or _same_body(subject, bearing.organization):
        return False
    return subject not in section or (subject in bearing.scopes and not _leads_to(subject, figure, bearing))


def _leads_to(subject: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the figure's section is headed with a body, or a sentence near the figure or the structure names it."""
    heading, carried = figure.section.heading, figure.context.scope
    headed = heading is not None and subject in bearing.report.passages.text.text[heading.start : heading.end]
    borne = carried is not None and _same_body(subject, fold(carried.text))
    return headed or borne or _near(subject, figure, bearing)


def _may_be_as_wide(text: str, figure: Figure, bearing: Bearing) -> bool:
    return _is_as_wide(text, bearing) or _told_of(text, figure, bearing) or _tells_of_all(text, figure, bearing)


def _is_as_wide(text: str, bearing: Bearing) -> bool:
    """Whether the report is that of the whole country, or of the whole province."""
    signs = _NATIONAL if text == "全国" else _PROVINCIAL
    title = bearing.report.passages.heading.title
    name = bearing.organization or (fold(title.text) if title is not None else "")
    return signs.search(name) is not None and _LOCAL.search(name) is None


def _tells_of_all(text: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report says of nobody whose the figure is, and a body of the whole country tells it and no local one."""
    if text != "全国" or figure.context.scope is not None:
        return False
    told = bearing.report.passages.text.text[figure.section.span.start : figure.mention.clean_start]
    return _NATIONAL.search(told) is not None and _LOCAL.search(told) is None


def _told_of(text: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the words that lead up to a figure say that it is the country's or the province's.

    A rank (全省第3), a title (全国文明城市) and a meeting (全国人大) have the word as well.
    """
    carried = figure.context.scope
    if carried is not None and fold(carried.text) == text:
        return True
    sentences = bearing.report.passages.sentences
    place = int(figure.sentence.id[1:]) - 1
    start = sentences[max(place - 1, 0)].span.start
    before = bearing.report.passages.text.text[start : figure.mention.clean_start]
    return any(
        not NAMES_WIDER.match(before, match.end()) for match in re.finditer(f"(?<![列居]){re.escape(text)}", before)
    )


def _is_anothers(subject: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report says a figure of one body in its own sentence, and not of the other body ``subject``."""
    carried = figure.context.scope
    if carried is None or carried.distance > _CLOSE or _same_body(subject, bearing.organization):
        return False
    text = bearing.report.passages.text.text
    named = subject in text[figure.sentence.span.start : figure.sentence.span.end]
    return subject in text and not named and not _same_body(subject, fold(carried.text))


def _core(name: str) -> str:
    """A body's name without the words for what sort of body it is: 莱西 of 莱西市公安局."""
    return _PUBLIC_BODY.sub("", name).strip() or name


def _same_body(first: str, second: str) -> bool:
    ours, theirs = _core(first), _core(second)
    return ours in theirs or theirs in ours


def _near(name: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the figure's own sentence names the scope, or one before it that leads up to it.

    That is the sentence before in the section, and in a paragraph that names no other scope for the figure the last few.
    """
    sentences, text = bearing.report.passages.sentences, bearing.report.passages.text.text
    place = first = int(figure.sentence.id[1:]) - 1
    carried = figure.context.scope
    reach = _LEADING if carried is None or carried.distance > _CLOSE + 1 else _CLOSE
    for step in range(1, min(reach, place) + 1):
        before = sentences[place - step]
        if before.section != figure.sentence.section:
            break
        if step > _CLOSE and "\n" in text[before.span.end - 1 : figure.sentence.span.start]:
            break
        first = place - step
    return name in text[sentences[first].span.start : figure.sentence.span.end]
