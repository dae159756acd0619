"""What a claim says of a figure that the figure's own words exclude: 二审 for 一审, 环比 for 同比, 全国 for 我市, 率 for 数.

An ordered table of checks, each with its finding code and name. All compare words of the claim with the words of the very
figure that bears its number out, and say nothing where one side says nothing. Leaves whose figure the words mean to
``rivals``, periods to ``claimed_periods`` and bodies to ``claimed_scopes``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.checking.areas import areas_before, areas_clash
from summarizer.checking.attachment.leads import is_rest
from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NAMING, NumberClaim, Origin
from summarizer.checking.denied import denied_class
from summarizer.checking.figure import Figure
from summarizer.checking.opposed import opposed_words
from summarizer.checking.parallel import other_head
from summarizer.checking.problems import Problem
from summarizer.checking.the_rest import said_of_rest
from summarizer.checking.told_bases import other_basis
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.numbers.mention import Kind
from summarizer.schema import FindingCode

__all__ = ["CHECKS", "contradictions", "is_contradicted"]

_RATE_OR_NUMBER = re.compile(r"([一-鿿]{2})([率数])")
_NONE = re.compile("零|无")
_DENIALS = frozenset("未没不拒非")  # each denial holds one of these; most names hold none
# 不 and 非 begin many words that deny nothing (不断, 非常): 不 counts before a verb that reports say, 非 before a noun.
_NEGATED = re.compile(
    fill(
        r"(?P<no>尚未(?!来|成年)能?|未(?!来|成年)能?|没有?(?!收)|不予|拒不|从未|不(?={verb|award_give})"
        r"|{is_not}|(?!{denies_nothing}(?!人))非)(?P<verb>[一-鿿]{2})"
    )
)


class _Check(NamedTuple):
    """A way in which a claim's words can exclude those of its figure; ``find`` gives what each side says, ``message`` is a key."""

    rule: str
    code: FindingCode
    message: str
    find: Callable[[NumberClaim, Figure, Bearing], tuple[str, str] | None]


def contradictions(claim: NumberClaim, figure: Figure, bearing: Bearing) -> Iterator[Problem]:
    """Everything that ``claim`` says and the words of ``figure`` exclude, in the order of ``CHECKS``."""
    for check in CHECKS:
        said = check.find(claim, figure, bearing)
        if said is not None:
            message = Message(check.message, ours=said[0], theirs=said[1])
            yield Problem(check.code, message, figure.span, check.rule)


def is_contradicted(claim: NumberClaim, figure: Figure, bearing: Bearing) -> bool:
    """Whether the words of ``figure`` exclude anything that ``claim`` says."""
    return next(contradictions(claim, figure, bearing), None) is not None


def _negated(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """A verb that one side denies and the other side says: 办结 of 未办结."""
    ours, theirs = _named_in(claim), bearing.report.said[figure.index]
    if (denied := _denied_alone(theirs, ours)) is not None:
        return denied["verb"], denied.group()
    denied = _denied_alone(ours, theirs)
    if denied is None or is_rest(figure, bearing.report):
        return None
    text = bearing.report.passages.text.text
    clause = text[slice(*figure.context.clause)]
    none = f"未{denied['verb']}" in clause or _NONE.search(clause) is not None  # 实现涉黑案件“零发案”: there was none
    return None if none else (denied.group(), denied["verb"])


def _denied_alone(denying: str, saying: str) -> re.Match[str] | None:
    """The verb that ``denying`` denies and ``saying`` says, where neither does both."""
    if _DENIALS.isdisjoint(denying) or _NEGATED.search(saying):
        return None
    left = _NEGATED.sub("", denying)
    return next(
        (each for each in _NEGATED.finditer(denying) if each["verb"] not in left and _does(saying, each["verb"])), None
    )


def _does(saying: str, verb: str) -> bool:
    """Whether ``saying`` says ``verb`` and denies it nowhere (不适用 denies it as 未适用 does)."""
    at = saying.find(verb)
    return at >= 0 and not _DENIALS & set(saying[max(at - 1, 0) : at])


def _rate_or_number(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """A rate of what the report gives the number of, or the other way: 破案率 of 破案数."""
    ours, theirs = (_rates(words) for words in (_written(claim), bearing.report.written(figure)))
    for named, kinds in ours.items():
        other = theirs.get(named)
        if other and kinds.isdisjoint(other):
            return f"{named}{next(iter(kinds))}", f"{named}{next(iter(other))}"
    return None


@lru_cache(maxsize=4096)
def _rates(words: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _RATE_OR_NUMBER.finditer(words):
        found.setdefault(match.group(1), set()).add(match.group(2))
    return found


def _other_head(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    return other_head(claim, bearing.heads(figure))


def _other_area(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    rank = figure.mention.kind is Kind.RANK
    in_text = claim.origin is Origin.TEXT
    said = claim.words_before if in_text else claim.label
    ours = areas_before(said, rank=rank and in_text)
    return areas_clash(ours, areas_before(figure.words_before, rank=rank))


CHECKS = (
    _Check("opposite words", FindingCode.WRONG_ATTACHMENT, "differs.words", opposed_words),
    _Check("said of the rest", FindingCode.WRONG_ATTACHMENT, "differs.words", said_of_rest),
    _Check("denied or done", FindingCode.WRONG_ATTACHMENT, "differs.words", _negated),
    _Check("denied class", FindingCode.WRONG_ATTACHMENT, "differs.words", denied_class),
    _Check("rate or number", FindingCode.WRONG_ATTACHMENT, "differs.words", _rate_or_number),
    _Check("another head", FindingCode.WRONG_ATTACHMENT, "differs.words", _other_head),
    _Check("basis", FindingCode.WRONG_PERIOD, "differs.basis", other_basis),
    _Check("area", FindingCode.WRONG_ATTACHMENT, "differs.area", _other_area),
)
"""The checks in the order in which their findings are told."""


def _named_in(claim: NumberClaim) -> str:
    """All that the claim names its number by: what stands in its sentence beside the number, or what its fields say."""
    return claim.name


def _written(claim: NumberClaim) -> str:
    """The words that the claim itself writes, and none that a rule made up for a label (破案数 of 破案12起)."""
    if claim.origin is not Origin.TEXT:
        return claim.name
    return " ".join(layer.text for layer in claim.layers if layer.weight >= NAMING and layer.text in claim.announced)
