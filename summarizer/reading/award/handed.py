"""Prizes told from their own side: 金奖由某处夺得, 银奖、铜奖得主分别为甲、乙, 某委为退休人员颁授服务勋章, 颁发嘉许奖予某人.

Decides who received a prize that is the subject of its clause or is handed over. What prizes are made of (奖牌, 证书) is no prize.
Leaves titles behind a verb of giving or gaining to ``verbs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill
from summarizer.reading.award.parties import Award, issuer_in, recipient_in, subject_before
from summarizer.reading.award.set_phrases import CLOSE, GAIN, MARKS, OPEN
from summarizer.text import Span

__all__ = ["awards_handed"]

_QUOTE = rf"[{OPEN}][^{OPEN}{CLOSE}]{{2,24}}[{CLOSE}]"
_GRADE = fill(r"(?:{award_place|prize_grade})")
_PRIZE = rf"(?:(?:{_QUOTE}|[^{MARKS}、由]{{0,24}}?[组类])(?:{_GRADE}|奖)|[^{MARKS}、由]{{2,24}}奖|{_GRADE})"
_START = r"(?:^|(?<=[,，。;；:：\n])|(?<=其中))"
_NAMES = rf"[^{MARKS}]{{2,60}}?"
_BY = re.compile(rf"{_START}(?P<title>{_PRIZE})[,，]?由(?P<recipient>{_NAMES})(?:{GAIN})(?=[,，。;；\n]|$)")
_WINNERS = re.compile(rf"(?:得主)?分别[为是由](?P<names>[^{MARKS}]{{4,80}}?)(?:{GAIN})?(?=[,，。;；\n]|$)")
_ONE_PRIZE = re.compile(_PRIZE)
_MEDAL = fill(rf"(?P<title>[^{MARKS}、了]{{2,20}}?(?:{{medal_end}}))")
_HANDED = fill(r"(?:{handing})了?")
_TO = re.compile(
    rf"{_START}(?P<issuer>[^{MARKS}为向给]{{2,24}}?)[为向给](?P<recipient>[^{MARKS}]{{2,30}}?){_HANDED}{_MEDAL}(?=[,，。;；、\n]|$)"
)
_OVER = re.compile(
    rf"由(?P<issuer>[^{MARKS}]{{2,24}}?){_HANDED}{_MEDAL}[予给](?P<recipient>[^{MARKS}]{{2,30}}?)(?=[,，。;；\n]|$)"
)
_THING = re.compile(fill(r"(?:{prize_thing})"))
_JOINT = re.compile(r"[、和及]")


def awards_handed(text: str, span: Span) -> Iterator[Award]:
    """The awards of ``span`` that are told from the prize's side or as handed over."""
    for match in _BY.finditer(text, *span):
        yield _award(text, match, None)
    for pattern in (_TO, _OVER):
        for match in pattern.finditer(text, *span):
            if _THING.fullmatch(match.group("title")) is None:
                yield _award(text, match, issuer_in(text, Span(*match.span("issuer"))))
    for match in _WINNERS.finditer(text, *span):
        yield from _each_its_own(text, span, match)


def _each_its_own(text: str, span: Span, match: re.Match[str]) -> Iterator[Award]:
    """The prizes before 分别, each with the winner behind it that stands in its place."""
    before = subject_before(text, span, match.start())
    if before is None:
        return
    titles, names = _parts(text, before), _parts(text, Span(*match.span("names")))
    if len(titles) == len(names) > 1 and all(_ONE_PRIZE.fullmatch(text, *title) for title in titles):
        for title, name in zip(titles, names, strict=True):
            yield Award(title, None, name, Span(before.start, match.end()))


def _award(text: str, match: re.Match[str], issuer: Span | None) -> Award:
    recipient = recipient_in(text, Span(*match.span("recipient")))
    return Award(Span(*match.span("title")), issuer, recipient, Span(*match.span()))


def _parts(text: str, names: Span) -> list[Span]:
    """What ``names`` joins, each with its place."""
    joints = list(_JOINT.finditer(text, *names))
    starts, ends = [names.start, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), names.end]
    return [Span(*part) for part in zip(starts, ends, strict=True)]
