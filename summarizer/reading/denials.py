"""Denials: figures of claims that the report does not make its own (网传…30%,不属实; 并非30起).

Decides which stretches of a sentence tell what others claim or what is not so. A claim of others counts as denied if the
sentence or the next one denies or asks about it; one that is confirmed (经核实,情况属实) stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill, sign_of, words
from summarizer.numbers.mention import Disposition, NumberMention
from summarizer.reading.passages import FigureContext
from summarizer.reading.rule_names import IndicatorRule
from summarizer.text import Span

__all__ = ["denied_parts", "is_answer", "named_after", "with_denials"]

_CLAIMS = words("rumor")
_HEARSAY = re.compile(
    fill(
        rf"{{hearsay}}|有(?:{{some_claimants}})?(?:{{hearsay_person}})(?:{{hearsay_verb}})|[“\"「][^“”\"「」]{{2,40}}[”\"」](?:{{rumor_pointer}})?(?:{'|'.join(_CLAIMS)})"
    )
)
_DENIED = re.compile(fill(r"(?<!不可)(?:{denial})|是否属实|是真的吗|真实性|[吗么][?？]|[?？]"))
_CONFIRMED = re.compile(r"(?<![不否])属实(?!吗|\?|？)|确有其事|情况真实|得到证实")
_DENIES = re.compile(fill(r"(?:{denies})[^,，。;；!！?？]*?(?=而是|[,，。;；!！?？\n]|\Z)"))
_ANSWER = re.compile(
    fill(
        r"\s*[“「]?(?:(?:对此[,，])?[一-鿿]{0,10}(?:{replying}|{denial})[:：]|(?:经核实[,，])?(?:这是|系|纯属)?{denial})"
    )
)
_ANY = sign_of("hearsay", "hearsay_person", "denies", also=_CLAIMS)  # every denial holds one of these
_NEXT = 40  # characters of the next sentence that may hold the denial
# 有网帖称“下游3万人转移”, “下游3万人转移”的视频: what is quoted of others, for a denial behind it
_QUOTED = re.compile(
    fill(
        r"(?:{claims_aloud})[:：,，]?[“「『](?P<said>[^“”「」『』\n]{2,60})[”」』]"
        r"|[“「『](?P<told>[^“”「」『』\n]{2,60})[”」』](?:{rumor_pointer})?[一-鿿]{0,3}?(?:{told_online})"
    )
)
_OPENS = re.compile("[“「『]")
_REFUTED = re.compile(fill(r"(?<!不可)(?:{denial})"))


def denied_parts(text: str, sentence: Span) -> list[Span]:
    """The stretches of ``sentence`` whose figures the report denies, in order."""
    found = _refuted(text, sentence)
    if _ANY.search(text, *sentence) is None:
        return found
    found += [Span(*match.span()) for match in _DENIES.finditer(text, *sentence)]
    said = _HEARSAY.search(text, *sentence)
    if said is None:
        return found
    reach = min(len(text), sentence.end + _NEXT)
    denial = _DENIED.search(text, said.end(), reach)
    if denial is not None and _CONFIRMED.search(text, said.end(), reach) is None:
        found.append(Span(said.start(), min(denial.start(), sentence.end)))
    return sorted(found)


def _refuted(text: str, sentence: Span) -> list[Span]:
    """What ``sentence`` quotes of others and it or the next one refutes."""
    if _OPENS.search(text, *sentence) is None:
        return []
    reach, found = min(len(text), sentence.end + _NEXT), []
    for match in _QUOTED.finditer(text, *sentence):
        denial = _REFUTED.search(text, match.end(), reach)
        if denial is not None and _CONFIRMED.search(text, match.end(), reach) is None:
            found.append(Span(*match.span("said" if match["said"] is not None else "told")))
    return found


def is_answer(text: str, sentence: Span) -> bool:
    """Whether ``sentence`` answers a question or a claim before it, and so goes on about the same thing."""
    return _ANSWER.match(text, *sentence) is not None


def with_denials(
    text: str, sentence: Span, mentions: Sequence[NumberMention], figures: Sequence[FigureContext]
) -> list[FigureContext]:
    """``figures``, those of ``mentions`` in ``sentence``, those that the report denies set aside."""
    denied = denied_parts(text, sentence)
    if not denied:
        return list(figures)
    return [
        figure._replace(reason=Disposition.LOOSE, rule="denied claim")
        if figure.reason is None and any(part.covers(mention.clean) for part in denied)
        else figure
        for mention, figure in zip(mentions, figures, strict=True)
    ]


def named_after(asked: FigureContext, figure: FigureContext) -> FigureContext:
    """A change without words of its own in an answer, named after the change that was claimed before it."""
    if figure.heads or figure.change is None or asked.change is None:
        return figure
    return figure._replace(label=asked.label, heads=asked.heads, label_rule=IndicatorRule.ASKED)
