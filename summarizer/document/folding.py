"""Script and width: which form a text is in, and the one form in which texts are compared.

Decides two foldings, both of which keep every character's place. ``simplify`` is for reading: OpenCC
with its phrases, so that 乾隆 and 著名 stay what they are. ``fold`` is for comparing names: each
character by itself, so that the fold of a part is the part of the fold. Leaves dropping characters to
``clean``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.document.characters import QUOTE_MARKS, SIMPLIFIED, TRADITIONAL, WIDTH
from summarizer.text import Script

if TYPE_CHECKING:
    from opencc import OpenCC

__all__ = ["detect_script", "fold", "narrow", "simplify"]

# Rarely met, and many: compatibility ideographs, radicals, styled digits. The rest of WIDTH is replaced one
# by one, which costs half a nanosecond a character each.
_RARE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0001d7ce-\U0001d7ff]")
_COMMON_WIDTH = {form: plain for form, plain in WIDTH.items() if not _RARE.match(form)}
_WIDTH_TABLE = str.maketrans(WIDTH)
_FOLD_TABLE = str.maketrans({**dict(zip(TRADITIONAL, SIMPLIFIED, strict=True)), **WIDTH, **dict.fromkeys(QUOTE_MARKS, '"')})
_TRADITIONAL = re.compile(f"[{TRADITIONAL}]")
# 著 is 着 but for the sense of writing and renown, which OpenCC's t2s does not tell apart.
_PARTICLE_ZHE = re.compile("(?<![名显卓昭原巨论专编译土合拙])著(?![名作称书者述录])")

# A comma between two half-width digits can only be the mark between two figures (10，200): the writer had
# the half-width comma for grouping at hand. It stays full-width, so that no reader takes it for grouping.
_COMMA_BETWEEN_FIGURES = re.compile("，(?<=[0-9]，)(?=[0-9])")
_NONCHARACTER = "\uffff"

# For telling the script a text's opening, middle and end say enough.
_SAMPLE = 20_000
_CLEARLY = 0.9


def narrow(text: str) -> str:
    """``text`` in half-width forms, character for character; 。、《》“” have none and stay.

    Full-width letters, digits, ，：；！？（）％, every kind of space (a space), every kind of line end (a
    line feed), compatibility ideographs, Kangxi radicals and styled digits are folded. A full-width
    comma between two half-width digits stays as it is: 10，200 are two figures.
    """
    if "，" in text:
        text = _COMMA_BETWEEN_FIGURES.sub(_NONCHARACTER, text)
    if _RARE.search(text):
        text = text.translate(_WIDTH_TABLE)
    for form, plain in _COMMON_WIDTH.items():
        text = text.replace(form, plain)
    return text.replace(_NONCHARACTER, "，")


def simplify(text: str) -> str:
    """``text`` in Simplified Chinese, character for character; unchanged where nothing is Traditional."""
    if not _TRADITIONAL.search(text):
        return text
    simplified: str = _converter().convert(text)
    if len(simplified) != len(text):
        simplified = "".join(_character_by_character(text))
    if "著" in simplified:
        simplified = _PARTICLE_ZHE.sub("着", simplified)
    return simplified.replace("衹", "只").replace("衞", "卫")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The form in which two writings of the same words are equal; as long as ``text``.

    Simplified (character by character, 著 as 着), half-width, and every quote mark, single or double,
    as ``"``. White space and punctuation are kept, letters keep their case.
    """
    return text.translate(_FOLD_TABLE)


def detect_script(text: str) -> Script:
    """Traditional or simplified where nine in ten of the telling characters say so, else mixed."""
    middle = max(_SAMPLE, len(text) // 2)
    sample = text if len(text) <= 3 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    traditional_only, simplified_only = _telling()
    traditional, simplified = len(traditional_only.findall(sample)), len(simplified_only.findall(sample))
    total = traditional + simplified
    if traditional and traditional >= _CLEARLY * total:
        return "traditional"
    return "simplified" if simplified >= _CLEARLY * total else "mixed"


def _character_by_character(text: str) -> list[str]:
    convert = cache(_converter().convert)
    converted = ((character, convert(character)) for character in text)
    return [simple if len(simple) == 1 else character for character, simple in converted]


@cache
def _converter() -> OpenCC:
    """OpenCC's t2s by the path of its own file: given a bare name it prefers one in the working directory."""
    import opencc  # noqa: PLC0415 - only texts that hold Traditional characters pay for it

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
