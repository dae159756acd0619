from __future__ import annotations

import pytest

from summarizer.document.formats.mended import mended
from summarizer.document.formats.placed import Glyph


@pytest.mark.parametrize(
    ("seen", "sure", "text"),
    [
        ("火灾1.374起", 0.7, "火灾1,374起"),
        ("火灾1.374起", 0.99, "火灾1.374起"),
        ("货值2.918.4万元", 0.7, "货值2,918.4万元"),
        ("产量1.374万吨", 0.7, "产量1.374万吨"),
        ("增长21.3起", 0.7, "增长21.3起"),
        ("出生率6.14%0，", 0.99, "出生率6.14‰，"),
        ("占6%07年", 0.99, "占6%07年"),
        ("一一2024年1月", 0.99, "——2024年1月"),
        ("逐一落实，一一走访", 0.99, "逐一落实，一一走访"),
        ("一1人", 0.99, "一1人"),
    ],
)
def test_what_has_no_sign_of_its_own(seen: str, sure: float, text: str) -> None:
    """A doubtful point that can only be a comma is one, %0 is per mille, and strokes before words are a dash."""
    line = [Glyph(char, at, 0, at + 1, 1, 1, sure) for at, char in enumerate(seen)]
    assert "".join(glyph.character for glyph in mended(line)) == text
