"""Words of a report or a model as a page may show them: what can't be seen, or turns what can be seen, is made visible.

Each character stays one character, so that offsets hold. A carriage return becomes a space, another control
character becomes its picture (ESC: ␛). A mark that turns the direction of writing, a separator of lines, a tag
character or half of a surrogate pair becomes �.
"""

from __future__ import annotations

import re

__all__ = ["shown"]

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)


def shown(words: str) -> str:
    """``words`` without characters that a reader can't see or is misled by; of the same length."""
    return _UNSEEN.sub(_picture, words)


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == 0x0D:
        return " "  # a browser would make one line end of it and the line feed behind it
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"
