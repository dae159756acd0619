"""Scopes: the bodies and areas that a report names, and which of them a figure is about.

Decides when a figure is about another body than the whole report: a body that opens its sentence, or that
opened an earlier sentence of the paragraph. 全市, 全省 at the level of the report, or the reporting body's own
name, lead back to the whole. Leaves who the report is about to ``heading``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from summarizer.structure.lexicon import BODY_ENDINGS
from summarizer.text import Span

__all__ = ["Mentioned", "Reporter", "find_bodies", "reporter_of"]

_ENDINGS = "|".join(sorted(BODY_ENDINGS, key=len, reverse=True))
_AREA = r"[一-鿿]{2,6}?(?:市|县|区|州|旗|省|自治区|新区)"
_BODY_NAME = rf"(?:{_AREA})?[一-鿿]{{0,6}}?(?:{_ENDINGS})"
# At the beginning of a sentence or clause, times and linking words in front of it allowed.
_OPENS = re.compile(
    r"(?:^|(?<=[,，;；。！!：:“「\n]))\s*(?:其中|此外|同时|另外|期间|近年来|今年以来|目前|去年|[^,，。;；]{0,6}月份?|截至[^,，]{0,8})?[,，]?\s*"
    rf"(?P<body>{_BODY_NAME}|在(?P<area>{_AREA}|[一-鿿]{{2,3}}(?=[,，])))"
)
_WHOLE = re.compile(r"(?:全|我|本)(?P<level>省|市|县|区|州|旗|国|自治区|镇|院|局)(?!级|面)")
_GENERIC = re.compile(
    r"^(?:(?:全|我|本|各|该|某|两|三|基层|上级|业务上级|其他|有关|相关|各级|广大|属地|辖区)|[省市县区州](?:级)?(?:公安(?:机关|局|厅)|委|政府|局|检察院|法院|司法局)$|公安机关|公安局|公安部|检察机关|法院|派出所|警方|政府)"
)
_VERB_INSIDE = re.compile(r"(?:会同|联合|指导|协调|组织|依托|通过|按照|根据|被|由|与|和|及|向|对|为|将|把|经|受|据|以|从|在|的|了|是|使|让)")
_LEVELS = {"国": 0, "省": 1, "自治区": 1, "市": 2, "州": 2, "县": 3, "区": 3, "旗": 3, "镇": 4, "局": 3, "院": 3}


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who the report is about: its name as written (None if not said), the stem of its area, its level's word."""

    name: str | None
    stem: str
    level: int

    def is_whole(self, body: str) -> bool:
        """Whether ``body`` is the reporting body itself and no part of it."""
        if self.name is not None and body == self.name:
            return True
        if not self.stem or self.stem not in body:
            return False
        rest = body.replace(self.stem, "", 1)
        return re.fullmatch(r"(?:省|市|县|区|州|旗|自治区)?(?:公安(?:局|厅|机关|系统)?|警方|检察(?:院|机关)|(?:人民|中级|高级)?法院|政府|人民政府|消防救援支队|司法局)?", rest) is not None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A body named at ``span`` that the text goes on to speak of; ``whole`` where that is the report's own."""

    span: Span
    whole: bool


def reporter_of(text: str, organization: str | None) -> Reporter:
    """The reporting body; ``organization`` is the name that the heading gives, None where it gives none."""
    counts = Counter(match.group("level") for match in _WHOLE.finditer(text))
    level = _LEVELS.get(counts.most_common(1)[0][0], 2) if counts else 2
    stem = ""
    if organization:
        match = re.match(r"([一-鿿]{2,8}?)(?:省|市|县|区|州|旗|自治区|公安|警方|检察|人民|中级|高级|法院|司法|消防)", organization)
        stem = match.group(1) if match else organization[:2]
    return Reporter(organization, stem, level)


def find_bodies(text: str, span: Span, reporter: Reporter) -> list[Mentioned]:
    """The bodies that open the sentence ``span`` or one of its clauses, and its returns to the whole, in order."""
    found = [Mentioned(Span(*match.span("body")), False) for match in _OPENS.finditer(text, span.start, span.end)]
    judged = [body for mentioned in found if (body := _judged(text, mentioned, reporter)) is not None]
    for match in _WHOLE.finditer(text, span.start, span.end):
        level = _LEVELS.get(match.group("level"), 2)
        if level <= reporter.level:
            judged.append(Mentioned(Span(*match.span()), True))
    return sorted(judged, key=lambda mentioned: mentioned.span.start)


def _judged(text: str, mentioned: Mentioned, reporter: Reporter) -> Mentioned | None:
    span = mentioned.span
    name = text[span.start : span.end]
    if name.startswith("在"):
        span = Span(span.start + 1, span.end)
        name = name[1:]
    if reporter.is_whole(name) or _GENERIC.match(name):
        return Mentioned(span, True)
    if len(name) < 3 and not name.endswith(("市", "县", "区")) and text[span.start - 1] != "在":
        return None
    if _VERB_INSIDE.search(name):
        return None
    return Mentioned(span, False)
