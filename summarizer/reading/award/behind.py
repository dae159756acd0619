"""Receivers that are named behind an award: 获得组织奖5个,分别是甲、乙; 授予30个单位“…”称号,某中队榜上有名; 对荣获“…”称号的某站给予表彰.

Decides which names behind an award received it. Leaves those before its verb to ``parties``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.language.lexicon import fill
from summarizer.reading.award.parties import Award, recipient_in
from summarizer.reading.award.set_phrases import CLOSE, MARKS
from summarizer.text import Span

__all__ = ["with_receivers_behind"]

_TAIL = fill(rf"[{CLOSE}]?(?:{{behind_title}})?")
# 获一等奖,是禾州队; 获组织奖5个,分别是禾州市、林州市. 是全省唯一…, 是继…后 says something else.
_THEY_ARE = re.compile(
    fill(
        rf"{_TAIL}(?:[0-9一二两三四五六七八九十]{{1,3}}(?:{{honor_counter}}))?[,，](?:分别[是为]|是(?!全|首|第|继|近|[该我本其]))"
        rf"(?P<names>[^{MARKS}的]{{2,80}})(?=[;；。\n]|$)"
    )
)
_AMONG_THEM = re.compile(fill(rf"{_TAIL}[,，](?P<names>[^{MARKS}]{{2,36}}?)(?:{{among_them}})(?=[,，。;；!！、\n]|$)"))
# 对…的某站给予表彰
_PRAISED = re.compile(
    fill(
        rf"{_TAIL}的(?P<names>[^{MARKS}]{{2,36}}?)(?:(?:{{praise_filler}}|给予|进行)(?:通报)?)?(?:{{announced_praise}}|奖励)"
    )
)


def with_receivers_behind(text: str, span: Span, awards: Sequence[Award]) -> Iterator[Award]:
    """``awards`` with the receivers that stand behind them; what is only counted gives way to one that is named."""
    for award in awards:
        named = award.recipient is not None
        phrases = (_AMONG_THEM,) if named else (_THEY_ARE, _PRAISED, _AMONG_THEM)
        found = next((found for each in phrases if (found := each.match(text, award.title.end, span.end))), None)
        receiver = recipient_in(text, Span(*found.span("names"))) if found is not None else None
        if found is None or receiver is None:
            yield award
        else:
            whole = Span(min(award.whole.start, receiver.start), max(award.whole.end, found.end()))
            yield replace(award, recipient=receiver, whole=whole)
