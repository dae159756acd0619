"""Scans: the characters on pictures of pages, read by a recogniser, each with how sure it is.

Decides at which sizes a picture is read: twice, since what two readings do not agree on is not known. Leaves what was seen of a line
to ``spelled``, what two readings make together to ``agreed``, reading order to ``pages`` and what an unsure figure is worth to the
checker.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from math import dist
from statistics import fmean, median
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.document.formats.agreed import settled
from summarizer.document.formats.extracted import Extracted
from summarizer.document.formats.mended import mended
from summarizer.document.formats.pages import Glyph, Page, set_pages
from summarizer.document.formats.spelled import Character, spelled
from summarizer.errors import ReportUnreadable

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

__all__ = ["extract_picture", "read_pictures"]

_INSTALL: Final = "pip install 'summarizer[ocr]'"
_POINTS: Final = 72.0
_RESOLUTIONS: Final = (200, 150)  # dots to the inch, of the first reading and the second
_LONGEST_SIDE: Final = 2400  # pixels; more costs time and tells nothing
_MOST_PIXELS: Final = 50_000_000  # a page of A3 at 400 dots has 31
_MOST_PAGES: Final = 100
_LEAST_LIKELY: Final = 1e-3  # of a sign in a column; less tells nothing
_SAME_SIZE: Final = 0.25  # of the usual height of a page's lines, within which their type has one size
_LEGIBLE: Final = 0.5  # how sure it must be of a line on the average
_UPRIGHT: Final = 0.5  # … and of a page, which otherwise is tried the other way up
_SUREST: Final = 0.999  # of what is read by eye; 1 is for what a file says
_BESIDE: Final = 0.5  # of a line's height, by which a character may stand beyond the end that the other reading saw
_A4: Final = 595.0  # points, the width that a picture without a resolution is given


class _Seen(NamedTuple):
    """A line that the recogniser found: its characters, its height across however the page is turned, and its edges, in pixels."""

    characters: Sequence[Character]
    height: float
    left: float
    top: float
    right: float
    bottom: float


_Recognise = Callable[["Image"], list[_Seen]]


def read_pictures(document: PdfDocument, numbers: Sequence[int], name: str) -> dict[int, Page]:
    """The pages ``numbers`` of a PDF file that hold pictures and no text. Raises ``ReportUnreadable`` without the recogniser."""
    which = f"page {numbers[0]} is a picture" if len(numbers) == 1 else f"{len(numbers)} pages are pictures"
    recognise = _recogniser(f"{name}: {which}")
    if len(numbers) > _MOST_PAGES:
        raise ReportUnreadable(f"{name}: {which}, more than are read at once ({_MOST_PAGES}); split the file")
    pages = {}
    for number in numbers:
        page = document[number - 1]
        width, height = page.get_size()
        scales = [dots / _POINTS for dots in _RESOLUTIONS]
        pictures = [page.render(scale=min(scale, _LONGEST_SIDE / max(width, height))).to_pil() for scale in scales]
        pages[number] = _page(number, (width, height), pictures, recognise)
    return pages


def extract_picture(data: bytes, name: str) -> Extracted:
    """The text of a picture of one page or several (TIFF). Raises ``ReportUnreadable``; ``name`` is the file's."""
    recognise = _recogniser(f"{name}: is a picture")
    from PIL import Image, ImageSequence, UnidentifiedImageError

    pages = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            file = Image.open(io.BytesIO(data))
        with file:
            if file.width * file.height > _MOST_PIXELS:
                raise ReportUnreadable(
                    f"{name}: a picture of {file.width} × {file.height} pixels is too large; scan it anew at 200 dpi"
                )
            for number, frame in enumerate(ImageSequence.Iterator(file), 1):
                pages.append(_page_of_picture(number, frame.convert("RGB"), recognise))
                if number >= _MOST_PAGES:
                    break
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ReportUnreadable(f"{name}: a picture of so many pixels is too large; scan it anew at 200 dpi") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ReportUnreadable(f"{name}: the picture is damaged ({error}); scan it anew") from None
    written = set_pages(pages)
    return Extracted(written.text, written.layout)


def _page_of_picture(number: int, picture: Image, recognise: _Recognise) -> Page:
    factor = _A4 / picture.width
    first = min(1.0, _LONGEST_SIDE / max(picture.size))
    pictures = [_resized(picture, first), _resized(picture, first * _RESOLUTIONS[1] / _RESOLUTIONS[0])]
    return _page(number, (picture.width * factor, picture.height * factor), pictures, recognise)


def _resized(picture: Image, scale: float) -> Image:
    return (
        picture
        if scale == 1
        else picture.resize((max(1, int(picture.width * scale)), max(1, int(picture.height * scale))))
    )


def _recogniser(what: str) -> _Recognise:
    """The recogniser. Raises ``ReportUnreadable``, beginning with ``what``, where it is not installed."""
    try:
        from rapidocr_onnxruntime import RapidOCR
    except ModuleNotFoundError:
        raise ReportUnreadable(f"{what}, and what reads one is not installed; {_INSTALL}") from None
    import numpy

    engine = RapidOCR(
        use_cls=False, text_score=0.0
    )  # its guess whether a line is upside down turns good lines of thin type over
    engine.text_rec.postprocess_op = _Spelling(engine.text_rec.postprocess_op.character)

    def recognise(picture: Image) -> list[_Seen]:
        found, _ = engine(numpy.asarray(picture.convert("RGB"))[:, :, ::-1])
        return [_seen(corners, characters) for corners, _, _, characters in found or ()]

    return recognise


class _Spelling:
    """Takes the place of the recogniser's own step from what it saw to text, which keeps one figure for a whole line."""

    def __init__(self, signs: Sequence[str]) -> None:
        self._signs = signs

    def __call__(
        self, seen: Any, return_word_box: bool = False, *, wh_ratio_list: Sequence[float], max_wh_ratio: float
    ) -> list[tuple[str, float, list[Character]]]:
        """For each line its text, how sure it is on the whole, and its characters."""
        made = []
        for line, share in zip(seen, wh_ratio_list, strict=True):
            steps = [
                {self._signs[at]: float(column[at]) for at in (column > _LEAST_LIKELY).nonzero()[0]} for column in line
            ]
            characters = spelled(steps, max(1.0, len(steps) * share / max_wh_ratio))
            text = "".join(character.written for character in characters)
            made.append((text, fmean([character.sure for character in characters] or [0.0]), characters))
        return made


def _seen(corners: Any, characters: Sequence[Character]) -> _Seen:
    across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    height = min(dist(corners[0], corners[3]), dist(corners[1], corners[2]))
    return _Seen(characters, height, min(across), min(down), max(across), max(down))


def _page(number: int, size: tuple[float, float], pictures: Sequence[Image], recognise: _Recognise) -> Page:
    """A page from its pictures, which are one and the same at two sizes; ``size`` is the page's in points.

    Of a page that lies upside down, the boxes are those of the page as it is read.
    """
    seen = [recognise(picture) for picture in pictures]
    if seen[0] and _how_sure(seen[0]) < _UPRIGHT:
        turned = [recognise(picture.rotate(180)) for picture in pictures]
        seen = max(seen, turned, key=lambda readings: _how_sure(readings[0]))
    scales = [size[0] / picture.width for picture in pictures]
    lines, others = (list(_placed(_legible(found), scale)) for found, scale in zip(seen, scales, strict=True))
    made = [settled(line, _again(line, others)) for line in lines] + list(_missed(lines, others))
    return Page(number, *size, [glyph for line in made for glyph in mended(line)])


def _legible(lines: Sequence[_Seen]) -> list[_Seen]:
    """The lines that are no dirt, of which hardly a character is sure."""
    return [line for line in lines if _how_sure([line]) >= _LEGIBLE]


def _how_sure(lines: Sequence[_Seen]) -> float:
    """How sure the recogniser is of a character on the average; 0 if there is none."""
    return fmean([character.sure for line in lines for character in line.characters] or [0.0])


def _placed(lines: Sequence[_Seen], factor: float) -> Iterator[list[Glyph]]:
    """The characters of lines where they stand on the page; ``factor`` are the points of a pixel."""
    usual = median([line.height for line in lines] or [0.0])
    for line in lines:
        size = factor * (usual if abs(line.height - usual) < _SAME_SIZE * usual else line.height)
        left, top, bottom = line.left * factor, line.top * factor, line.bottom * factor
        width = (line.right - line.left) * factor
        yield [
            Glyph(
                each.written,
                left + each.left * width,
                top,
                left + each.right * width,
                bottom,
                size,
                min(each.sure, _SUREST),
            )
            for each in line.characters
            if not each.written.isspace()
        ]


def _again(line: Sequence[Glyph], others: Sequence[Sequence[Glyph]]) -> list[Glyph]:
    """The characters that the second reading has at the place of ``line``, from the left."""
    found = [glyph for other in others for glyph in other if _is_at(glyph, line)]
    return sorted(found, key=lambda glyph: glyph.left)


def _missed(lines: Sequence[Sequence[Glyph]], others: Sequence[Sequence[Glyph]]) -> Iterator[list[Glyph]]:
    """What the second reading alone has, a line each: nothing of a page is left out because one reading did not find it."""
    for other in others:
        alone = [glyph for glyph in other if not any(_is_at(glyph, line) for line in lines)]
        if alone:
            yield settled([], alone)


def _is_at(glyph: Glyph, line: Sequence[Glyph]) -> bool:
    """Whether a character stands in ``line``, or as near to one of its ends as one that it lacks would."""
    if not line or not glyph.top <= (line[0].top + line[0].bottom) / 2 <= glyph.bottom:
        return False
    beside = _BESIDE * line[0].size
    return line[0].left - beside <= (glyph.left + glyph.right) / 2 <= line[-1].right + beside
