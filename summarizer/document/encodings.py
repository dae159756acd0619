"""Which encoding a Chinese text is in: a ladder that one damaged byte does not overturn.

Decides by byte order mark, then by the share of zero bytes (UTF-16), then strict UTF-8, then by which of
UTF-8, GB 18030, Big5 (HKSCS) and UTF-16 turns the bytes into the greatest share of common Chinese, tolerant
of single damaged bytes. Statistical detectors (charset-normalizer, chardet) fail on one bad byte.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from summarizer.document.characters import COMMON, SIMPLIFIED, TRADITIONAL

__all__ = ["Decoded", "decode"]


class Decoded(NamedTuple):
    """``data.decode(encoding, "replace") == text``."""

    text: str
    encoding: str


# Tried in this order; the first of equals wins.
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_SAMPLE = 65_536
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In UTF-16, Chinese has a zero byte beside each line end, digit and Latin letter, and in 一 itself.
_FEWEST_ZEROS = 0.002
# In UTF-32 every character has two zero bytes or three.
_UTF_32_ZEROS = 0.4
_MOSTLY = 0.5
_PLAIN_ASCII = re.compile(r"[\t\n\r\x20-\x7e]")
# Controls that no text holds but by accident: C0 without tab, line ends and escape.
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01
# Running Chinese has six or more of ten signs among the common ones, a wrong decoding fewer than two.
_LEAST_SHARE = 0.25
_ORDINARY_SIGNS = "\u3000-\u3011\u2014\u2018-\u201d\u2026\uff01-\uff5e\u00b7\u2460-\u2473"
_ORDINARY = re.compile(
    f"[{_ORDINARY_SIGNS}{COMMON}"
    + "".join(old for old, simple in zip(TRADITIONAL, SIMPLIFIED, strict=True) if simple in COMMON)
    + "]"
)
_NOT_ASCII = re.compile("[^\x00-\x7f]")


def decode(data: bytes) -> Decoded | None:
    """The text in ``data`` with its encoding, None where it is no text; damaged bytes become U+FFFD."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    known = _wide_by_zeros(data) or _utf8_if_strict(data) or _by_share(data)
    return Decoded(data.decode(known, "replace"), known) if known else None


def _wide_by_zeros(data: bytes) -> str | None:
    """UTF-16 or UTF-32 in the byte order in which the text is made of ASCII and common Chinese, None where in neither."""
    sample = data[: _SAMPLE & ~1]
    if sample.count(0) < max(1, _FEWEST_ZEROS * len(sample)):
        return None
    if sample.count(0) >= _UTF_32_ZEROS * len(sample) and (widest := _utf_32(data)) is not None:
        return widest
    shares = {encoding: _ordinary_share(sample, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _MOSTLY else None


def _utf_32(data: bytes) -> str | None:
    """UTF-32 in the byte order in which all of ``data`` is a text, None where it is none in either."""
    for encoding in ("utf-32-le", "utf-32-be"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _ordinary_share(data[: _SAMPLE & ~3], encoding) >= _MOSTLY:
            return encoding
    return None


def _ordinary_share(sample: bytes, encoding: str) -> float:
    """How much of ``sample`` is ASCII without controls, or common Chinese, when it is read in ``encoding``."""
    text = sample.decode(encoding, "replace")
    return (len(_ORDINARY.findall(text)) + len(_PLAIN_ASCII.findall(text))) / max(1, len(text))


def _utf8_if_strict(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    controls = len(_CONTROLS.findall(data[:_SAMPLE]))
    return "utf-8" if controls <= _MOST_CONTROLS * min(len(data), _SAMPLE) + 1 else None


def _by_share(data: bytes) -> str | None:
    best, best_share = None, _LEAST_SHARE
    for encoding in _CANDIDATES:
        share = _share(data[:_SAMPLE], encoding)
        if share > best_share:
            best, best_share = encoding, share
    return best


def _share(sample: bytes, encoding: str) -> float:
    """How much of what is not ASCII is common Chinese when ``sample`` is read in ``encoding``."""
    text = sample.decode(encoding, "replace")
    signs = len(_NOT_ASCII.findall(text))
    return len(_ORDINARY.findall(text)) / signs if signs else 0.0
