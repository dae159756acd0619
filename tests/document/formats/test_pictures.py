from __future__ import annotations

import io

import pytest

from summarizer.document.formats.pictures import page_pictures
from tests.document.formats.printing import printed

image = pytest.importorskip("PIL.Image", reason="Pillow reads the pictures back")

LONG = "\n".join(
    f"第{n}处水厂全年供水{n * 137 + 45}万吨，检修管网{n * 31}公里，处理报修{n * 1013}件。" for n in range(1, 200)
)


def test_a_page_is_a_picture_of_its_own_size() -> None:
    """Each page that is asked for is a readable picture of four shades, in page order."""
    made = page_pictures(printed(LONG), [2, 1], 400_000)
    assert [picture.page for picture in made] == [1, 2]
    for picture in made:
        with image.open(io.BytesIO(picture.png)) as file:
            shown = file.convert("L")
            assert shown.width / shown.height == pytest.approx(picture.width / picture.height, rel=0.01)
            assert 2 <= len(shown.getcolors()) <= 4


def test_pictures_get_coarser_and_fewer_until_they_fit() -> None:
    """All pages come as fine as they fit, and at the coarsest the most wanted ones alone."""
    data, pages = printed(LONG), [3, 1, 2, 4]
    whole = sum(len(picture.png) for picture in page_pictures(data, pages, 10**9))
    coarse = page_pictures(data, pages, whole * 3 // 4)
    assert len(coarse) == 4 and sum(len(picture.png) for picture in coarse) <= whole * 3 // 4
    least = len(page_pictures(data, [3], 10**9)[0].png)
    assert [picture.page for picture in page_pictures(data, pages, least * 2 // 3)] == [3]


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_scan_is_its_own_picture(kind: str) -> None:
    """A picture that was read is shown, however large it is."""
    made = io.BytesIO()
    image.new("RGB", (1654, 2339), "white").save(made, kind)
    (picture,) = page_pictures(made.getvalue(), [1, 2], 400_000)
    assert (picture.page, picture.width, round(picture.height)) == (1, 595.0, 841)


@pytest.mark.parametrize("data", [b"<html><body>12</body></html>", b"%PDF-1.7 nothing", "全年供水35万吨。".encode()])
def test_what_has_no_pages_has_no_pictures(data: bytes) -> None:
    """Text, pages of the web and damaged files give none."""
    assert page_pictures(data, [1], 400_000) == []
