"""Honors against the report: the title, who gave it, who got it, and of what class.

Decides that an award is stated where the cited sentence holds its title with its class (二等功 is not 三等功) and its issuer
and recipient beside it, and that the report's own awards of that title are not somebody else's. Leaves whether two ways of
writing a title or a name are one to ``award_names``, finding quotes to ``locate`` and reading awards to ``reading.award``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from summarizer.checking.award_names import (
    BODY_SIGNS,
    SHORTEST_NAME,
    abridges,
    are_one,
    name_parts,
    nearly_says,
    plain,
    says,
    says_apart,
)
from summarizer.checking.claims import Citation, HonorClaim
from summarizer.checking.figures import ReportFigures
from summarizer.checking.issuers import levels_of
from summarizer.checking.problems import Problem
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.messages import Message, term
from summarizer.reading.award import Award, awards_in
from summarizer.reading.award.set_phrases import AIMED_AT, AWARD_CLASS, GIVEN_BY_ALONE
from summarizer.reading.passages import SectionRole, Sentence
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["HonorJudge"]

_LEVELS = ("national", "provincial", "municipal", "county", "unit")
# What is left of a longer body's name behind the name of the body that it belongs to: 省委|组织部, 省政府|办公厅.
_PART_OF_BODY = re.compile(rf"[一-鿿]{{1,12}}[{BODY_SIGNS}室组处队中心]\Z")
# Behind a title, what makes it less: 全国文明城市|提名城市.
_LESSER = re.compile(fill(r"(?:{award_candidacy})"))
_PRONOUN = re.compile("[该此这其他她本我]")
_PIECES = re.compile(r"[0-9一二两三四五六七八九十]+[个次项]\Z")
_BEFORE = 14


@dataclass(frozen=True, slots=True)
class _Told:
    """An award that the report itself tells, as its reader finds it; names are plain."""

    title: str
    issuers: tuple[str, ...]
    recipient: str
    written: str


@dataclass(frozen=True, slots=True)
class _Field:
    """A stretch of the report in which an award may be stated; ``text`` is plain (folded, unmarked)."""

    text: str
    span: Span
    role: SectionRole


@dataclass(frozen=True, slots=True)
class HonorJudge:
    """Judges honors against one report; ``places`` are the raw spans of the citations found."""

    report: ReportFigures
    places: Mapping[Citation, tuple[Span, ...]]
    examples: Collection[str] = ()
    _every: list[_Field] = field(default_factory=list)  # of all sentences, made when first asked for

    def problems(self, claim: HonorClaim) -> list[Problem]:
        """What is wrong with ``claim``; nothing where the report states the award as claimed."""
        title = plain(claim.title)
        if not title:
            return [Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, Message("honor.untitled"), None, "award title")]
        fields = self._fields(claim)
        bounded = title.replace("级", "级以上", 1)  # 受到省级以上表彰 may be told as 省级表彰
        holding = [field for field in fields if says(field.text, title) or says(field.text, bounded)]
        lesser = next((each for each in fields if not holding and _tells_less(each.text, title)), None)
        if lesser is not None:
            return [self._less(claim, lesser)]
        holding = holding or [field for field in fields if says_apart(field.text, title)]
        if not holding and claim.is_loose and AWARD_CLASS.search(title) is None:
            holding = [field for field in fields if nearly_says(field.text, title)]
        if not holding:
            cited = any(citation in self.places and self.places[citation] for citation in claim.evidence)
            return [self._missing(claim, title, cited)]
        field = max(holding, key=lambda each: self._agreement(claim, each))
        return list(self._in_field(claim, title, field))

    def _missing(self, claim: HonorClaim, title: str, cited: bool) -> Problem:
        if fold(claim.title) in self.examples:
            message = Message("honor.example", title=claim.title)
            return Problem(FindingCode.EXAMPLE_LEAK, message, None, "award title")
        nearest = self._same_but_class(title)
        if nearest is not None:
            span = self.report.passages.text.raw_span(*nearest.span)
            message = Message("honor.other_class", title=claim.title)
            return Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, message, span, "award class")
        message = Message("honor.not_in_quote" if cited else "honor.absent", title=claim.title)
        return Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, message, None, "award title")

    def _less(self, claim: HonorClaim, field: _Field) -> Problem:
        """What is wrong with a title of which the report tells a nomination or a candidate only."""
        span = self.report.passages.text.raw_span(*field.span)
        title = plain(claim.title)
        told = (each.title for each in self._told(field) if title in _LESSER.sub("", each.title))
        word = _LESSER.search(field.text)
        theirs = next(told, word.group() if word is not None else "")
        message = Message("honor.lesser", title=claim.title, theirs=theirs)
        return Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, message, span, "award class")

    def _same_but_class(self, title: str) -> _Field | None:
        bare = AWARD_CLASS.sub("", title)
        if bare == title or not bare:
            return None
        return next((field for field in self._sentences() if bare in AWARD_CLASS.sub("", field.text)), None)

    def _in_field(self, claim: HonorClaim, title: str, field: _Field) -> Iterator[Problem]:
        code, span = FindingCode.TITLE_NOT_IN_EVIDENCE, self.report.passages.text.raw_span(*field.span)
        if field.role is SectionRole.BOILERPLATE:
            yield Problem(code, Message("honor.site", title=claim.title), span, "text of the site")
        elif field.role is SectionRole.PLAN or _wished(field.text, title):
            message = Message("honor.plan", title=claim.title)
            yield Problem(FindingCode.PLAN_REPORTED_AS_RESULT, message, span, "plan")
        told = [each for each in self._told(field) if title in each.title or each.title in title]
        if told and all(_LESSER.match(each.title.partition(title)[2]) for each in told):
            yield Problem(code, Message("honor.lesser", title=claim.title, theirs=told[0].title), span, "award class")
        lost = next((part for part in name_parts(claim.awarded_by) if not self._gave(part, title, field, told)), None)
        if lost is not None:
            yield Problem(code, Message("honor.giver", name=lost), span, "award issuer")
        yield from self._recipient_problem(claim, field, told)
        levels = levels_of(fold(claim.awarded_by or ""))
        if levels and claim.level is not None and claim.level not in levels:
            ours, theirs = (term("level", level) if level in _LEVELS else level for level in (claim.level, levels[0]))
            yield Problem(code, Message("honor.level", ours=ours, theirs=theirs), span, "award level")

    def _gave(self, part: str, title: str, field: _Field, told: Iterable[_Told]) -> bool:
        """Whether ``part`` gave the award; 省委 is not 省委组织部."""
        beside = _giver(field.text, title)
        if not (says(beside, part) or self._abbreviated(part, field)):
            return False
        issuers = {issuer for each in told for issuer in each.issuers if issuer.startswith(part)}
        longer = issuers if part not in issuers else ()
        return not longer or not all(_PART_OF_BODY.match(name[len(part) :]) for name in longer)

    def _recipient_problem(self, claim: HonorClaim, field: _Field, told: list[_Told]) -> Iterator[Problem]:
        code, span = FindingCode.TITLE_NOT_IN_EVIDENCE, self.report.passages.text.raw_span(*field.span)
        if claim.recipient is None or (claim.is_loose and _PIECES.fullmatch(fold(claim.recipient))):
            return
        parts = name_parts(claim.recipient)
        named = [each for each in told if each.recipient]
        if field.text.count(plain(claim.title)) > len(told) > 0:
            return  # told a second time, in words that no set phrase explains
        if told and len(named) == len(told) and not any(are_one(parts, each.recipient) for each in named):
            written = named[0].written
            message = Message("honor.other_recipient", title=claim.title, theirs=written, ours=claim.recipient)
            yield Problem(code, message, span, "award recipient")
            return
        lost = [part for part in parts if not (self._is_itself(part) or says(field.text, part))]
        lost = [part for part in lost if not (self._abbreviated(part, field) or _PRONOUN.match(part))]
        if lost and not claim.is_loose:
            yield Problem(code, Message("honor.recipient", name=lost[0]), span, "award recipient")

    def _is_itself(self, name: str) -> bool:
        """Whether ``name`` is the reporting body's, as the report's head gives it."""
        heading = self.report.passages.heading
        return any(name in plain(each.text) for each in (heading.organization, heading.title) if each is not None)

    def _told(self, field: _Field) -> list[_Told]:
        """The awards that the report tells in ``field``."""
        text = self.report.passages.text.text
        return [_told(text, award) for award in awards_in(text, field.span)]

    def _abbreviated(self, part: str, field: _Field) -> bool:
        """Whether ``part`` abridges the name of a body beside the award (省人社厅 of 省人力资源和社会保障厅)."""
        written = fold(self.report.passages.text.text[field.span.start : field.span.end])
        names = re.findall(rf"{re.escape(part[0])}[\u3400-\u9fff]{{{len(part)},}}", written)
        return len(part) >= SHORTEST_NAME and any(abridges(part, name) for name in names)

    def _agreement(self, claim: HonorClaim, field: _Field) -> tuple[int, int, int]:
        parts = [*name_parts(claim.awarded_by), *name_parts(claim.recipient)]
        body = field.role not in (SectionRole.BOILERPLATE, SectionRole.PLAN)
        return sum(says(field.text, part) for part in parts), int(body), -field.span.start

    def _fields(self, claim: HonorClaim) -> list[_Field]:
        """Where the award may stand: each cited place, widened to its sentences; all sentences where none is cited."""
        clean = self.report.passages.text
        cited = [span for citation in claim.evidence for span in self.places.get(citation, ())]
        if not cited:
            return self._sentences()
        return [self._field(clean.clean_span(*span)) for span in cited]

    def _field(self, span: Span) -> _Field:
        sentences = self.report.passages.sentences
        first = bisect_left(sentences, span.start, key=_end)
        touched = list(takewhile(lambda sentence: sentence.span.overlaps(span), sentences[first:]))
        if touched:
            span = Span(min(span.start, touched[0].span.start), max(span.end, touched[-1].span.end))
        return _Field(plain(self.report.passages.text.text[span.start : span.end]), span, _role(touched))

    def _sentences(self) -> list[_Field]:
        if not self._every:
            self._every.extend(self._field(sentence.span) for sentence in self.report.passages.sentences)
        return self._every


def _told(text: str, award: Award) -> _Told:
    issuer, recipient = (text[slice(*span)] if span is not None else "" for span in (award.issuer, award.recipient))
    return _Told(plain(text[slice(*award.title)]), tuple(name_parts(issuer)), plain(recipient), recipient)


def _end(sentence: Sentence) -> int:
    """For bisecting: the first sentence that ends behind a place."""
    return sentence.span.end - 1


def _role(sentences: list[Sentence]) -> SectionRole:
    return sentences[0].role if sentences else SectionRole.BODY


def _tells_less(text: str, title: str) -> bool:
    """Whether ``text`` holds ``title`` only with a word in it that makes it less: 优秀提名单位 of 优秀单位."""
    return _LESSER.search(text) is not None and title in _LESSER.sub("", text)


def _giver(text: str, title: str) -> str:
    """The stretch that names who gave the award, where the report says so right before it; else the whole stretch."""
    before = text[: max(text.find(title), 0)]
    given = GIVEN_BY_ALONE.search(before)
    return given.group(1) if given is not None else text


def _wished(text: str, title: str) -> bool:
    before = text[: max(text.find(title), 0)]
    return AIMED_AT.search(before[-_BEFORE:]) is not None
