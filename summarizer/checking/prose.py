"""Claims of prose: every number and every award that a text states, sentence by sentence.

Decides which numbers of a summary are figures to be judged in full and which have only to stand in the
report, and how an award is stated in running text. Leaves reading numbers and structure to the same
code that reads reports, so that a sentence copied from the report claims exactly what it says there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.checking.claims import NAMING, Citation, Depth, HonorClaim, NumberClaim, Origin
from summarizer.checking.figures import Figure, Standing, read_figures
from summarizer.checking.lexicon import AWARD_VERB, PLAN_CUE
from summarizer.checking.likeness import Layer
from summarizer.checking.reading import passages_of
from summarizer.document.folding import fold
from summarizer.numbers.mention import Disposition, Kind
from summarizer.structure.passages import Carried, Passages, SectionRole

__all__ = ["TextPart", "claims_of_parts", "honors_of_text"]

_OWN_SENTENCE = 1
_WHOLE = ("全国", "全省")
_SUBJECT = re.compile(
    r"(?:[^,，。]{0,16}[年月日来期季间度起],)?"
    r"(全国|全省|[\u3400-\u9fff]{2,4}?(?:[省市县]|区(?!域))|[\u3400-\u9fff]{2,8}?(?:公安局|分局|派出所|[支大中]队))"
)
# Characters of verbs and function words: what holds one is no name that opens a sentence.
_NO_NAME = re.compile(
    r"[进入获评列增赠送打破办查开建完实现累共被在对向为由与和把将各某该新上的了全本我是有到从以及满度率数]"
    r"|[社城辖片校园景街山灾疫库郊牧灌]区$|城市$|超市$|[股菜夜]市$"
)
_NUMERAL = re.compile(r"[0-9０-９〇○零一二两兩三四五六七八九十百千万萬亿億半几幾廿卅壹贰叁肆伍陆柒捌玖拾佰仟]")
_MARKDOWN = re.compile(r"[*_`#>|]+")
_QUOTED = re.compile(r"[“「『《\"]([^”」』》\"]{2,60})[”」』》\"]")
_ISSUER = re.compile(
    r"(?:被|获|由|经|受到|荣获|获得)([\u3400-\u9fff、（）()]{2,40}?)(?:联合|共同|分别|先后)?(?:授予|评为|评选为|表彰为|命名为|确定为|记)"
)
_TITLE_AFTER = re.compile(
    r"(?:授予|评为|评选为|表彰为|命名为|荣获|荣膺|获评|获得|荣立|记)([^,，。;；、:：!\n]{2,40}?)"
    r"(?:荣誉称号|称号|荣誉|$|(?=[,，。;；、!\n数人共为达]|的.{0,4}数))"
)
_AWARD_NAME = re.compile(
    r"先进|模范|标兵|优秀|劳动奖|奖章|奖状|文明|示范|集体|个人|[一二三]等功|嘉奖|英雄|卫士|能手|十佳|十大|红旗|品牌|单位|称号|金奖|银奖"
)


_BESIDE = 4


@dataclass(frozen=True, slots=True)
class TextPart:
    """A text of a summary: the item that holds it, its citations, words beside it, how deep to judge it."""

    text: str
    item: str | None = None
    evidence: tuple[Citation, ...] = ()
    beside: tuple[Layer, ...] = ()
    depth: Depth = Depth.FULL
    period: str | None = None
    scope: str | None = None


def claims_of_parts(parts: Sequence[TextPart]) -> tuple[NumberClaim, ...]:
    """The numbers that ``parts`` state. Parts are read together, in an order of their own, so neither
    their order nor their number changes what is claimed."""
    ordered = sorted(
        (part for part in parts if _NUMERAL.search(part.text)), key=lambda part: (part.text, part.item or "")
    )
    if not ordered:
        return ()
    starts, pieces, at = [], [], 0
    for part in ordered:
        text = _MARKDOWN.sub(" ", part.text)
        starts.append(at)
        pieces.append(text)
        at += len(text) + 2
    return tuple(_claims(passages_of("\n\n".join(pieces)), ordered, starts))


def _claims(passages: Passages, parts: Sequence[TextPart], starts: Sequence[int]) -> Iterable[NumberClaim]:
    place = 0
    figures, layers = read_figures(passages)
    for figure in figures:
        while place + 1 < len(starts) and starts[place + 1] <= figure.start:
            place += 1
        if figure.standing is Standing.MARKER or _is_loose(figure):
            continue
        yield _claim(passages.text.text, figure, layers[figure.index], parts[place])


def _is_loose(figure: Figure) -> bool:
    return Disposition.LOOSE in (figure.context.reason, figure.mention.reason)


def _claim(text: str, figure: Figure, layers: Sequence[Layer], part: TextPart) -> NumberClaim:
    mention, context = figure.mention, figure.context
    sentence = text[figure.sentence.span.start : figure.sentence.span.end]
    named = figure.standing in (Standing.NAMED, Standing.TIME) or mention.kind in (Kind.DATE, Kind.IDENTIFIER)
    if part.text.strip() == mention.surface and mention.kind in (Kind.RANK, Kind.COUNT):
        named = False  # A field of another program's that holds nothing but this number states it as a figure.
    return NumberClaim(
        item=part.item,
        surface=text[mention.clean.start : mention.clean.end],
        value=mention.value,
        low=mention.low,
        high=mention.high,
        approximation=mention.approximation,
        unit=fold(mention.unit) if mention.unit is not None else None,
        kind=mention.kind,
        origin=Origin.TEXT,
        depth=Depth.PRESENCE if named else part.depth,
        layers=(*layers, *part.beside),
        label=context.label,
        called=tuple(layer.text for layer in part.beside if layer.weight >= NAMING),
        announced=sentence,
        direction=context.change or mention.direction,
        period=_period(text, figure) or part.period,
        scope=part.scope,
        subject=_carried(context.scope) or _subject(sentence),
        date=mention.date,
        evidence=part.evidence,
        planned=figure.sentence.role is SectionRole.PLAN or PLAN_CUE.search(sentence) is not None,
        order=figure.index,
    )


def _carried(carried: Carried | None) -> str | None:
    """What the claim's own sentence says; what an earlier sentence says is too weak a ground for an error."""
    return fold(carried.text) if carried is not None and carried.distance <= _OWN_SENTENCE else None


def _period(text: str, figure: Figure) -> str | None:
    """The period that the claim names; one that only says what this figure builds on (在去年…基础上) is another's."""
    carried = figure.context.period
    if carried is not None and "基础上" in text[carried.span.end : figure.mention.clean.start]:
        return None
    return _carried(carried)


def _subject(sentence: str) -> str | None:
    """The body or area that opens a sentence; parts of any town (城区, 社区) are none."""
    opening = _SUBJECT.match(sentence)
    if opening is None:
        return None
    name = opening.group(1)
    return name if name in _WHOLE or not _NO_NAME.search(name) else None


def honors_of_text(part: TextPart, folded: str) -> tuple[HonorClaim, ...]:
    """The awards that ``part`` states as received; ``folded`` is its text folded, of the same length."""
    found: list[HonorClaim] = []
    for clause in re.split(r"[。;；!！\n]", folded):
        verb = AWARD_VERB.search(clause)
        if verb is None or re.search(r"争创|争取|力争|创建目标|计划", clause[: verb.start()]):
            continue
        issuer = _ISSUER.search(clause)
        for title in _titles(clause, verb.start()):
            found.append(
                HonorClaim(part.item, title, awarded_by=issuer.group(1) if issuer else None, evidence=part.evidence)
            )
    return tuple(found)


def _titles(clause: str, start: int) -> list[str]:
    quoted = list(_QUOTED.finditer(clause, start))
    named = [
        match.group(1) for match in quoted if match.start() - start <= _BESIDE or _AWARD_NAME.search(match.group(1))
    ]
    if named:
        return named
    after = _TITLE_AFTER.search(clause, start)
    if after is None or not _AWARD_NAME.search(after.group(1)):
        return []
    return [after.group(1).strip()]
