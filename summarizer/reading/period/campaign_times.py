"""Times that take their name from a campaign: since it began (“清水”专项整治开展以来), in its course (“清水”行动中), or during it."""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill

__all__ = ["is_amid_campaign", "is_of_campaign", "is_since_campaign"]

_SINCE = re.compile(fill(r"[^,，。;；\n]*(?:{unnamed_event})[”」』\"]?(?:工作)?(?:{begun})以来"))
_AMID = re.compile(fill(r"[^,，。;；\n]{2,}(?:{unnamed_event})[”」』]?中"))
_OF = re.compile(fill(r"(?:[“「『][^”」』]{1,14}[”」』]|[一-鿿]{0,6}?)(?:专项)?(?:行动|会战|战役)(?:{during_event})"))


def is_since_campaign(words: str) -> bool:
    """Whether a time as written goes on since a campaign began, and so through what follows, as a year does."""
    return _SINCE.fullmatch(words) is not None


def is_amid_campaign(words: str) -> bool:
    """Whether the words only say in the course of which campaign something was done; a time that is told comes before them."""
    return _AMID.fullmatch(words) is not None


def is_of_campaign(words: str) -> bool:
    """Whether a time as written is that of a campaign, which goes on in its paragraph."""
    return _OF.match(words) is not None
