"""Whether two readers give one figure the same name, in whatever words.

Decides by how many character pairs the names share and by what they say is counted: a change is no level, a rank no count,
what was before not what is now. Leaves what follows from a difference to ``arbitrate`` and the words to the lexicon.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.reading.profiles import grams_of

__all__ = ["likeness", "names_a_change", "same_thing"]

_ALIKE = 0.3
"""Names of one figure by two readers have more: of 710 pairs of strong readings and rules' labels, 13 have less."""

_CHANGE = re.compile(fill(r"{change_name}|(?:{rise|fall})了?(?:{name_tail})?(?:{amount_tail})?$"))
_RANK = re.compile(fill(r"{rank_name}"))
_RATIO = re.compile(fill(r"{ratio_name}"))


def same_thing(one: str, other: str) -> bool:
    """Whether two names can mean one figure: alike in words, and the same kind of thing."""
    return likeness(one, other) >= _ALIKE and _kind(one) == _kind(other)


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """How many character pairs of their cores two names share, 0 to 1; a name that only says more loses little."""
    ours, theirs = grams_of(fold(one)), grams_of(fold(other))
    shared = sum((ours & theirs).values())
    fewer, both = min(sum(ours.values()), sum(theirs.values())), sum(ours.values()) + sum(theirs.values())
    return (shared / fewer + 4 * shared / both) / 3 if fewer else 0.0


def names_a_change(name: str) -> bool:
    """Whether a name says that a change is counted."""
    return _CHANGE.search(name) is not None


class _Kind(Enum):
    LEVEL = "level"
    RANK = "rank"
    RELATIVE = "relative"  # to another figure: a change, or how many times it is


@lru_cache(maxsize=8192)
def _kind(name: str) -> _Kind:
    if _RANK.search(name) is not None:
        return _Kind.RANK
    return _Kind.RELATIVE if names_a_change(name) or _RATIO.search(name) is not None else _Kind.LEVEL
