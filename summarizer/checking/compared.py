"""What a change is told against, in whatever words: 较上一轮调查, 比全国平均水平, 比疫情前.

Decides which words of a clause name that, and whether two such names can be one: of names that ``bases`` does not read the
shorter one must stand in the longer one, character by character (上轮 in 上一轮调查).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checking.bases import read_basis
from summarizer.language.lexicon import fill

__all__ = ["compared_in", "is_read", "is_same_basis", "named_alone"]

_HOW = r"(?={rise|fall|more_or_less_than|change_adverb}|[高低多少快慢早晚大小长短升降增减])"
_COMPARED = re.compile(
    fill(
        r"(?:(?P<with>[与同和跟])|(?:{compared_to}))(?P<what>[^,，。;；:：、\n比较与]{2,14}?)(?P<end>{compared_end})?的?[,，]?"
        + _HOW
    )
)
_LEADING = re.compile(fill(r"(?:{comparing})?"))


def compared_in(clause: str) -> Iterator[str]:
    """What changes are told against in ``clause`` (folded), in order."""
    for match in _COMPARED.finditer(clause):
        if match["with"] is None or match["end"] is not None:
            yield match["what"]


def named_alone(basis: str) -> str:
    """A basis (folded) without the word of comparison before it."""
    return _LEADING.sub("", basis, count=1)


def is_same_basis(first: str, second: str) -> bool:
    """Whether two names of what a change is told against may be one, by what ``bases`` reads or by their characters."""
    ours, theirs = read_basis(f"比{first}"), read_basis(f"比{second}")
    if ours is not None and theirs is not None:
        return ours[:2] == theirs[:2]
    shorter, longer = sorted((first, second), key=len)
    rest = iter(longer)
    return all(sign in rest for sign in shorter)


def is_read(name: str) -> bool:
    """Whether ``bases`` reads what a change is told against, and so decides what clashes with it."""
    return read_basis(f"比{name}") is not None
