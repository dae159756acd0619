"""Script and width: which form a text is in, and the one form in which texts are compared.

Decides two foldings, both of which keep every character's place. ``simplify`` is for reading: OpenCC
with its phrases, so that 乾隆 and 著名 stay what they are. ``fold`` is for comparing names: each
character by itself, so that the fold of a part is the part of the fold. Leaves dropping characters to
``clean``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.document.characters import QUOTE_MARKS, SIMPLIFIED, TRADITIONAL, WIDTH
from summarizer.text import Script

if TYPE_CHECKING:
    from opencc import OpenCC

__all__ = ["detect_script", "fold", "narrow", "simplify"]

# Replaced one form after another (a quarter of a nanosecond a character each), in groups that a search rules
# out; the long tail of compatibility ideographs, radicals and styled digits in one translation.
_LETTER = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_MARK = re.compile("[！-／：-＠［-｀｛-～\u3000\u00a0]")
_LETTERS = {form: plain for form, plain in WIDTH.items() if _LETTER.match(form)}
_MARKS = {form: plain for form, plain in WIDTH.items() if _MARK.match(form)}
_RARE_FORMS = "".join(form for form in set(WIDTH) - set(_LETTERS) - set(_MARKS) if form < "\U00010000")
_RARE = re.compile(f"[{_RARE_FORMS}]")
_STYLED_DIGIT = re.compile("[\U0001d7ce-\U0001d7ff]")
_WIDTH_TABLE = str.maketrans(WIDTH)
_SCRIPT = dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
_NARROW_SIMPLIFIED = {form: _SCRIPT.get(plain, plain) for form, plain in WIDTH.items()}
_FOLD_TABLE = str.maketrans({**_SCRIPT, **_NARROW_SIMPLIFIED, **dict.fromkeys(QUOTE_MARKS, '"')})
_TRADITIONAL = re.compile(f"[{TRADITIONAL}]")
# Most texts have nothing but marks to fold: one search says so.
_MORE_THAN_MARKS = re.compile(f"[０-９Ａ-Ｚａ-ｚ{_RARE_FORMS}{TRADITIONAL}\U0001d7ce-\U0001d7ff]")
# 著 is 着 but for the sense of writing and renown, which OpenCC's t2s does not tell apart.
_PARTICLE_ZHE = re.compile("(?<![名显卓昭原巨论专编译土合拙])著(?![名作称书者述录])")

# A comma between two half-width digits can only be the mark between two figures (10，200): the writer had
# the half-width comma for grouping at hand. It stays full-width, so that no reader takes it for grouping.
_COMMA_BETWEEN_FIGURES = re.compile("，(?<=[0-9]，)(?=[0-9])")
_NONCHARACTER = "\uffff"

_BLOCK = 65_536
# Names are folded again and again; longer texts would only fill the memory.
_LONGEST_NAME = 200

# For telling the script a text's opening, middle and end say enough.
_SAMPLE = 20_000
_CLEARLY = 0.9


def narrow(text: str) -> str:
    """``text`` in half-width forms, character for character; 。、《》“” have none and stay.

    Full-width letters, digits, ，：；！？（）％, every kind of space (a space), every kind of line end (a
    line feed), compatibility ideographs, Kangxi radicals and styled digits are folded. A full-width
    comma between two half-width digits stays as it is: 10，200 are two figures.
    """
    return _narrow_name(text) if len(text) <= _LONGEST_NAME else _narrow_text(text)


@lru_cache(maxsize=1024)
def _narrow_name(text: str) -> str:
    return _narrow_text(text)


def _narrow_text(text: str) -> str:
    if "，" in text:
        text = _COMMA_BETWEEN_FIGURES.sub(_NONCHARACTER, text)
    if _RARE.search(text) or _STYLED_DIGIT.search(text):
        return text.translate(_WIDTH_TABLE).replace(_NONCHARACTER, "，")
    if _LETTER.search(text):
        for form, plain in _LETTERS.items():
            text = text.replace(form, plain)
    for form, plain in _MARKS.items():
        text = text.replace(form, plain)
    return text.replace(_NONCHARACTER, "，")


def simplify(text: str) -> str:
    """``text`` in Simplified Chinese, character for character; unchanged where nothing is Traditional."""
    if not _TRADITIONAL.search(text):
        return text
    simplified = "".join(map(_simplified_block, _blocks(text)))
    if "著" in simplified:
        simplified = _PARTICLE_ZHE.sub("着", simplified)
    return simplified.replace("衹", "只").replace("衞", "卫")


def fold(text: str) -> str:
    """The form in which two writings of the same words are equal; as long as ``text``.

    Simplified (character by character, 著 as 着), half-width, and every quote mark, single or double,
    as ``"``. White space and punctuation are kept, letters keep their case.
    """
    return _folded_name(text) if len(text) <= _LONGEST_NAME else _folded_text(text)


@lru_cache(maxsize=2048)
def _folded_name(text: str) -> str:
    return text.translate(_FOLD_TABLE)


def _folded_text(text: str) -> str:
    """A long text folded: one form after another where no character asks for the translation, which is slow."""
    more = _MORE_THAN_MARKS.search(text) is not None
    if more and (_TRADITIONAL.search(text) or _RARE.search(text) or _STYLED_DIGIT.search(text)):
        return text.translate(_FOLD_TABLE)
    for mark in QUOTE_MARKS:
        text = text.replace(mark, '"')
    if more:
        for form, plain in _LETTERS.items():
            text = text.replace(form, plain)
    for form, plain in _MARKS.items():
        text = text.replace(form, plain)
    return text


def detect_script(text: str) -> Script:
    """Traditional or simplified where nine in ten of the telling characters say so, else mixed."""
    middle = max(_SAMPLE, len(text) // 2)
    sample = text if len(text) <= 3 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    traditional_only, simplified_only = _telling()
    traditional = len(traditional_only.findall(sample))
    if not traditional:
        return "simplified"
    simplified = len(simplified_only.findall(sample))
    total = traditional + simplified
    if traditional and traditional >= _CLEARLY * total:
        return "traditional"
    return "simplified" if simplified >= _CLEARLY * total else "mixed"


def _blocks(text: str) -> Iterator[str]:
    """``text`` in blocks that end with a line where they can, so that converting a large one takes little room."""
    start = 0
    while start < len(text):
        end = start + _BLOCK
        if end < len(text):
            end = text.find("\n", end - _BLOCK // 4, end) + 1 or end
        yield text[start:end]
        start = end


def _simplified_block(block: str) -> str:
    simplified: str = _converter().convert(block)
    if len(simplified) == len(block):
        return simplified
    convert = cache(_converter().convert)
    one_by_one = ((character, convert(character)) for character in block)
    return "".join(simple if len(simple) == 1 else character for character, simple in one_by_one)


@cache
def _converter() -> OpenCC:
    """OpenCC's t2s by the path of its own file: given a bare name it prefers one in the working directory."""
    import opencc  # only texts that hold Traditional characters pay for it

    configuration = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / "t2s.json"
    # Without the "tofu risk" dictionaries no common character becomes one beyond the Basic Multilingual Plane.
    return opencc.OpenCC(str(configuration) if configuration.is_file() else "t2s", False)


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Characters used in one script only: not in GB 2312, and not in Big5."""
    traditional = "".join(character for character in TRADITIONAL if not _encodable(character, "gb2312"))
    simplified = "".join(character for character in set(SIMPLIFIED) if not _encodable(character, "big5"))
    return re.compile(f"[{traditional}]"), re.compile(f"[{simplified}]")


def _encodable(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
