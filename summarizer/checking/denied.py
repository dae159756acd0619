"""What the report says there was none of, told by a claim of a figure beside it: 未发生重大事故,发生一般事故6起.

Decides which clauses deny what, and whether a claim names just that: how grave something is, or all that was denied. Says
nothing of what the report says elsewhere in the paragraph without denying it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.paragraph import paragraph_around
from summarizer.document.folding import fold
from summarizer.language.lexicon import any_of, fill
from summarizer.language.opposites import answers_in

__all__ = ["denied_class"]

_NONE = fill(r"(?P<no>{negation_before})(?P<done>{came_about})?(?:{at_all})?(?P<what>[^,，。;；:：、\n\d]{2,24})")
_DENYING = re.compile(_NONE)  # 未发生较大事故|1826天: what follows is counted of the denial itself
_DENIED = re.compile(_NONE + r"(?=[,，。;；:：、\n]|\Z)")
_GRAVE = re.compile(any_of("grave_word"))
_CLAUSE_END = re.compile("[,，。;；:：、\n]")
_QUESTION = "how grave an event is"
_RISING = ("general", "larger", "major", "extreme")
_AND_ABOVE = "以上"
_BETWEEN = 12  # characters between what a denied thing is called first and last
_BEFORE, _BEHIND = 6, 4  # how far from its number a claim may name what it counts


def denied_class(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """What the claim counts and the words by which the report denies that there was any; None if it denies no such thing."""
    text = fold(bearing.report.passages.text.text[slice(*paragraph_around(figure, bearing))])
    denials = [match for match in _DENIED.finditer(text) if match["done"] or _GRAVE.search(match["what"])]
    if not denials:
        return None
    told, ours = _DENIED.sub("|", text), _DENYING.sub("|", _counted(claim))
    for match in denials:
        named = _grave_alike(match["what"], ours, told) or _whole(match["what"], ours, told, claim)
        if named is not None:
            return named, match.group()
    return None


def _counted(claim: NumberClaim) -> str:
    """The words of a claim's own clause, or the name in its fields."""
    if claim.origin is not Origin.TEXT:
        return claim.label
    at = max(claim.place_told, 0)
    return claim.words_before + _CLAUSE_END.split(claim.announced[at:])[0]


def _grave_alike(denied: str, ours: str, told: str) -> str | None:
    """The word of the claim that is as grave as what was denied, or graver if 以上 denies that too, and is told nowhere else."""
    degrees = _degrees(denied)
    for match in _GRAVE.finditer(ours):
        if match.group() not in told and (match.group() in denied or degrees & _degrees(match.group())):
            return match.group()
    return None


@lru_cache(maxsize=1024)
def _degrees(words: str) -> Set[str]:
    """How grave ``words`` say that something is."""
    degrees = set(answers_in(words).get(_QUESTION, ()))
    if degrees and _AND_ABOVE in words:
        degrees.update(_RISING[min(map(_RISING.index, degrees)) :])
    return degrees


def _whole(denied: str, ours: str, told: str, claim: NumberClaim) -> str | None:
    """What the claim counts, if it is named from its first to its last word as what was denied is, and told nowhere else."""
    named = re.compile(f"{re.escape(denied[:2])}.{{0,{_BETWEEN}}}?(?<={re.escape(denied[-2:])})")
    if named.search(told) is not None:
        return None
    at = ours.find(claim.surface) if claim.origin is Origin.TEXT else len(ours)
    return next((match.group() for match in _near(named, ours, at, at + len(claim.surface))), None)


def _near(named: re.Pattern[str], ours: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches that lead up to the number at ``start:end`` or stand right behind it."""
    for match in named.finditer(ours):
        if 0 <= start - match.end() <= _BEFORE or 0 <= match.start() - end <= _BEHIND:
            yield match
