"""Which elements of a page show nothing, by their attributes: hidden, too small to read, or in the colour of the paper.

Decides by what stands at the element itself; sheets of styles are not read. White words are seen on any background, so that one
told anywhere above them, or a class of their own, keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["is_hidden"]

_HIDDEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*(?:0(?:px|pt|em|rem|%)?|[01](?:\.\d{1,4})?(?:px|pt))\s*(?:;|$|!)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_WHITE: Final = re.compile(
    r"(?:^|;)\s*color\s*:\s*(?:white|#fff(?:f{3})?|#f[c-f]f[c-f]f[c-f]|rgba?\(\s*25[0-5]\s*,\s*25[0-5]\s*,\s*25[0-5]|transparent)",
    re.IGNORECASE,
)
_WHITE_NAME: Final = re.compile(r"white|#?f[c-f]f[c-f]f[c-f]", re.IGNORECASE)


def is_hidden(attributes: Mapping[str, str], above: Iterable[Mapping[str, str]]) -> bool:
    """Whether an element shows nothing; ``above`` are the attributes of those that it stands in."""
    style = attributes.get("style", "")
    if "hidden" in attributes or attributes.get("type") == "hidden" or _HIDDEN.search(style):
        return True
    white = _WHITE.search(style) is not None or _WHITE_NAME.fullmatch(attributes.get("color", "")) is not None
    return white and "class" not in attributes and not any(_has_background(each) for each in (attributes, *above))


def _has_background(attributes: Mapping[str, str]) -> bool:
    return "bgcolor" in attributes or "background" in attributes or "background" in attributes.get("style", "").lower()
