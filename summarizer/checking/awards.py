"""Honors against the report: the title, who gave it, who got it, and of what class.

Decides that an award is stated where the cited sentence holds its title with its class (二等功 is not
三等功) and its issuer and recipient beside it. A title is looked for folded and without quotation marks.
Leaves finding quotes to ``locate``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from summarizer.checking.claims import Citation, HonorClaim
from summarizer.checking.figures import ReportFigures
from summarizer.checking.issuers import levels_of
from summarizer.checking.lexicon import AWARD_CLASS, AWARD_NOT_RECEIVED
from summarizer.checking.problems import Problem
from summarizer.checking.recipients import another_award
from summarizer.document.folding import fold
from summarizer.reading.passages import SectionRole, Sentence
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["HonorJudge"]

_LEVEL_NAMES = {"national": "国家级", "provincial": "省级", "municipal": "市级", "county": "县级", "unit": "本单位"}
_NOISE = re.compile(r"[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]|[\s“”‘’\"'「」『』《》〈〉()（）,，、;；]")
_PARTS = re.compile(r"[、,，和及与]|联合")
_SHORTEST_NAME = 3
_BODIES = "厅局委部会院办署"
_GIVEN_BY = re.compile(
    r"(?:被|由|经(?![开济营贸侦办费理])|获)([^被由经获]{2,60})(?:联合|共同)?(?:授予|评为|评选为|表彰为|命名为|记)$"
)


@dataclass(frozen=True, slots=True)
class HonorJudge:
    """Judges honors against one report; ``places`` are the raw spans of the citations found."""

    report: ReportFigures
    places: Mapping[Citation, tuple[Span, ...]]
    examples: Collection[str] = ()
    _every: list[_Field] = field(default_factory=list)  # of all sentences, made when first asked for

    def problems(self, claim: HonorClaim) -> list[Problem]:
        """What is wrong with ``claim``; nothing where the report states the award as claimed."""
        title = _plain(claim.title)
        if not title:
            return [Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, "荣誉没有称号", None, "award title")]
        fields = self._fields(claim)
        cited = any(citation in self.places and self.places[citation] for citation in claim.evidence)
        holding = [field for field in fields if _holds(field.text, title)]
        if not holding:
            return [self._missing(claim, title, cited)]
        field = max(holding, key=lambda each: self._agreement(claim, each))
        return list(self._in_field(claim, field))

    def _missing(self, claim: HonorClaim, title: str, cited: bool) -> Problem:
        if fold(claim.title) in self.examples:
            return Problem(FindingCode.EXAMPLE_LEAK, f"“{claim.title}”是提示词示例中的荣誉", None, "award title")
        nearest = self._same_but_class(title)
        if nearest is not None:
            span = self.report.passages.text.raw_span(*nearest.span)
            return Problem(
                FindingCode.TITLE_NOT_IN_EVIDENCE, f"“{claim.title}”：原文是另一等级的奖励", span, "award class"
            )
        where = "所引之处" if cited else "原文"
        return Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, f"{where}没有“{claim.title}”", None, "award title")

    def _same_but_class(self, title: str) -> _Field | None:
        bare = AWARD_CLASS.sub("", title)
        if bare == title or len(bare) < 1:
            return None
        return next((field for field in self._sentences() if bare and bare in AWARD_CLASS.sub("", field.text)), None)

    def _in_field(self, claim: HonorClaim, field: _Field) -> Iterator[Problem]:
        span = self.report.passages.text.raw_span(*field.span)
        if field.role is SectionRole.BOILERPLATE:
            yield Problem(FindingCode.TITLE_NOT_IN_EVIDENCE, f"“{claim.title}”只见于正文之外", span, "text of the site")
        elif field.role is SectionRole.PLAN or _wished(field.text, _plain(claim.title)):
            yield Problem(FindingCode.PLAN_REPORTED_AS_RESULT, f"“{claim.title}”是争创目标，并未获得", span, "plan")
        for name, value in (("授予单位", claim.awarded_by), ("获奖者", claim.recipient)):
            text = _giver(field.text, _plain(claim.title)) if name == "授予单位" else field.text
            lost = [part for part in _parts(value) if not (_holds(text, part) or self._abbreviated(part, field))]
            if lost:
                yield Problem(
                    FindingCode.TITLE_NOT_IN_EVIDENCE, f"{name}“{lost[0]}”不在该荣誉旁边", span, "award parties"
                )
            elif name == "获奖者" and (other := self._another(claim, field)) is not None:
                yield Problem(
                    FindingCode.TITLE_NOT_IN_EVIDENCE,
                    f"原文中{value}获得的是{other}，不是“{claim.title}”",
                    span,
                    "award recipient",
                )
        levels = levels_of(claim.awarded_by or "")
        if levels and claim.level is not None and claim.level not in levels:
            yield Problem(
                FindingCode.TITLE_NOT_IN_EVIDENCE,
                f"级别“{_LEVEL_NAMES.get(claim.level, claim.level)}”：授予单位属{_LEVEL_NAMES.get(levels[0], levels[0])}",
                span,
                "award level",
            )

    def _abbreviated(self, part: str, field: _Field) -> bool:
        """Whether ``part`` abridges the name of a body beside the award (省人社厅 of 省人力资源和社会保障厅)."""
        written = fold(self.report.passages.text.text[field.span.start : field.span.end])
        names = re.findall(rf"{part[0]}[\u3400-\u9fff]{{{len(part)},}}", written)
        return len(part) >= _SHORTEST_NAME and any(_abridges(part, name) for name in names)

    def _another(self, claim: HonorClaim, field: _Field) -> str | None:
        """What the recipient got instead of the claimed award, as the sentence tells it; None where it tells nothing else."""
        written = fold(self.report.passages.text.text[field.span.start : field.span.end])
        return another_award(written, fold(claim.title), fold(claim.recipient or ""))

    def _agreement(self, claim: HonorClaim, field: _Field) -> tuple[int, int, int]:
        parts = [*_parts(claim.awarded_by), *_parts(claim.recipient)]
        body = field.role not in (SectionRole.BOILERPLATE, SectionRole.PLAN)
        return sum(_holds(field.text, part) for part in parts), int(body), -field.span.start

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
        return _Field(_plain(self.report.passages.text.text[span.start : span.end]), span, _role(touched))

    def _sentences(self) -> list[_Field]:
        if not self._every:
            self._every.extend(self._field(sentence.span) for sentence in self.report.passages.sentences)
        return self._every


@dataclass(frozen=True, slots=True)
class _Field:
    """A stretch of the report in which an award may be stated; ``text`` is plain (folded, unmarked)."""

    text: str
    span: Span
    role: SectionRole


def _end(sentence: Sentence) -> int:
    """For bisecting: the first sentence that ends behind a place."""
    return sentence.span.end - 1


def _role(sentences: list[Sentence]) -> SectionRole:
    return sentences[0].role if sentences else SectionRole.BODY


def _plain(text: str) -> str:
    return _NOISE.sub("", fold(text))


def _parts(value: str | None) -> list[str]:
    """The names that a field joins: 省人社厅、省公安厅 are two issuers."""
    if value is None:
        return []
    return [plain for part in _PARTS.split(fold(value)) if (plain := _plain(part))]


def _holds(text: str, part: str) -> bool:
    """Whether ``text`` says ``part``, with the same class of award where ``part`` names one."""
    at = text.find(part)
    while at >= 0:
        if AWARD_CLASS.match(part) is None or at == 0 or text[at - 1] not in "特一二三四五":
            return True
        at = text.find(part, at + 1)
    return False


def _abridges(part: str, name: str) -> bool:
    """Whether ``part`` keeps signs of ``name`` in order, from its first to the sign for what sort of body it is."""
    end = name.find(part[-1])
    signs = iter(name[: end + 1])
    return end > 0 and part[-1] in _BODIES and all(sign in signs for sign in part)


def _giver(text: str, title: str) -> str:
    """The stretch that names who gave the award, where the report says so right before it; else the whole stretch."""
    before = text[: max(text.find(title), 0)]
    given = _GIVEN_BY.search(before)
    return given.group(1) if given is not None else text


def _wished(text: str, title: str) -> bool:
    before = text[: max(text.find(title), 0)]
    return AWARD_NOT_RECEIVED.search(before[-14:]) is not None
