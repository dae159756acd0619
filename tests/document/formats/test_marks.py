from __future__ import annotations

import pytest

from summarizer.document.formats.marks import shows_more_marks

image = pytest.importorskip("PIL.Image", reason="Pillow makes the pictures of these tests")
pytest.importorskip("numpy", reason="the recogniser brings it")


@pytest.mark.parametrize(
    ("marks", "text", "more"),
    [(0, "69", False), (1, "6.9", False), (1, "69", True), (2, "6.9", True), (2, "6.9，", False)],
)
def test_a_point_that_was_not_read_is_seen(marks: int, text: str, more: bool) -> None:
    """A line that shows more small marks at its foot than its text has is told from one that was read whole."""
    line = image.new("L", (200, 24), 250)
    for at in range(4):
        line.paste(20, (10 + at * 20, 4, 20 + at * 20, 20))  # a sign of full height
    for at in range(marks):
        line.paste(20, (24 + at * 20, 17, 27 + at * 20, 20))  # a point between two of them
    assert shows_more_marks(line, text) is more
