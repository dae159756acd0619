"""Scans of reports: how many numbers are read right, and whether every wrong one is flagged.

The reports are set in real Chinese fonts, drawn at 150 and 200 dots to the inch, turned by half a degree, blurred and strewn with
noise. Needs the extra ``ocr`` and Debian's fonts-noto-cjk, fonts-wqy-zenhei or fonts-arphic-uming; without them one line says so.
A page takes half a minute and more and is read at both resolutions, so that without arguments the beginning of one report is read at
150 dots alone. Prints figures, judges nothing.

    python benchmarks/scans.py [--every] [--all | REPORT…]      # --every: what was read otherwise, "?" behind what is flagged
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from summarizer.checking.reading import passages_of
from summarizer.checking.scans import unsure_figures
from summarizer.document.clean import clean
from summarizer.document.read import document_of, read
from summarizer.numbers.inventory import take_inventory
from summarizer.text import Document

try:
    import numpy
    import rapidocr_onnxruntime  # noqa: F401
    from PIL import Image, ImageDraw, ImageFilter, ImageFont
except ModuleNotFoundError as missing:
    print(f"left out: {missing.name} is not installed; pip install 'summarizer[ocr]'")
    sys.exit()

GOLD = Path(__file__).resolve().parents[1] / "evals" / "gold"
WRITTEN = Path(__file__).with_name("scanned")
FRESH = ("customs", "county", "fire")  # written for this, dense with figures
REPORTS = ("police_year_review", "court", "procuratorate", "government_work_report", "police_half_year", *FRESH)
FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
)
BEGINNING = 700  # characters, of the report that is read without arguments
POINTS, LEADING, MARGIN = 12, 20, 72  # of type, in points
WIDTH, HEIGHT = 595, 842
Told = tuple[str, str | None]


def scanned(text: str, dots: int, font: str, seed: int) -> bytes:
    """``text`` as pages of a scan (TIFF), ``dots`` to the inch."""
    scale = dots / 72
    face = ImageFont.truetype(font, round(POINTS * scale))
    pages = []
    lines = list(_lines(text, (WIDTH - 2 * MARGIN) * scale, face))
    each = (HEIGHT - 2 * MARGIN) // LEADING
    for number in range(0, len(lines), each):
        page = Image.new("L", (round(WIDTH * scale), round(HEIGHT * scale)), 250)
        draw = ImageDraw.Draw(page)
        for at, line in enumerate(lines[number : number + each]):
            draw.text((MARGIN * scale, (MARGIN + at * LEADING) * scale), line, font=face, fill=25)
        pages.append(_worn(page, seed + number))
    made = io.BytesIO()
    pages[0].save(made, "TIFF", save_all=True, append_images=pages[1:], dpi=(dots, dots), compression="tiff_lzw")
    return made.getvalue()


def _lines(text: str, width: float, face: ImageFont.FreeTypeFont) -> Iterator[str]:
    for paragraph in filter(str.strip, text.split("\n")):
        line = "\u3000\u3000"
        for char in paragraph:
            if face.getlength(line + char) > width and char not in "，。；：、）”%":
                yield line
                line = ""
            line += char
        yield line


def _worn(page: Image.Image, seed: int) -> Image.Image:
    """A page as a scanner gives it: turned a little, soft, and with noise."""
    random = numpy.random.default_rng(seed)
    turned = page.rotate(float(random.uniform(-0.6, 0.6)), resample=Image.Resampling.BICUBIC, fillcolor=250)
    soft = turned.filter(ImageFilter.GaussianBlur(0.5))
    grey = numpy.asarray(soft, dtype=numpy.float32) + random.normal(0, 10, (soft.height, soft.width))
    specks = random.random(grey.shape) < 0.0002
    return Image.fromarray(numpy.where(specks, 40, grey).clip(0, 255).astype(numpy.uint8))


def told(document: Document) -> list[tuple[Told, int, int]]:
    """Value and unit of every number, with its place."""
    mentions = take_inventory(clean(document)).mentions
    return [
        ((str(m.date if m.value is None else m.value), m.unit), m.start, m.end)
        for m in mentions
        if m.value is not None or m.date is not None
    ]


def text_of(name: str) -> str:
    """The report without blank lines."""
    folder = WRITTEN if name in FRESH else GOLD
    return "\n".join(line.strip() for line in read(folder / f"{name}.txt").text.split("\n") if line.strip())


def score(name: str, text: str, dots: int, font: str, *, every: bool) -> tuple[int, int, int, int, int]:
    """Numbers in the report, read right, read wrong, wrong without a flag, and right with one."""
    data = scanned(text, dots, font, seed=_place(name))
    start = time.perf_counter()
    document = read(data)
    seconds = time.perf_counter() - start
    unsure = {(finding.start, finding.end) for finding in unsure_figures(passages_of(document))}
    wanted, found = told(document_of(text)), told(document)
    blocks = SequenceMatcher(None, [each[0] for each in wanted], [each[0] for each in found], autojunk=False)
    right = {block.b + at for block in blocks.get_matching_blocks() for at in range(block.size)}
    wrong = [each for at, each in enumerate(found) if at not in right]
    silent = [each for each in wrong if each[1:] not in unsure]
    flagged = sum(each[1:] in unsure for at, each in enumerate(found) if at in right)
    print(
        f"{name:26}{dots:>5}{len(wanted):>9}{len(right):>7}{len(wrong):>7}{len(silent):>9}{flagged:>15}{seconds:>9.1f}",
        flush=True,
    )
    if every:
        lost = [each for each, at in zip(wanted, range(len(wanted)), strict=True) if not _matched(blocks, at)]
        print("    read as", [document.text[each[1] : each[2]] + ("" if each in silent else "?") for each in wrong])
        print("    for    ", [text[each[1] : each[2]] for each in lost])
    return len(wanted), len(right), len(wrong), len(silent), flagged


def _matched(blocks: SequenceMatcher[Told], at: int) -> bool:
    return any(block.a <= at < block.a + block.size for block in blocks.get_matching_blocks())


def _place(name: str) -> int:
    return REPORTS.index(name) if name in REPORTS else 0


def main(arguments: Sequence[str]) -> None:
    """Print all figures."""
    fonts = [font for font in FONTS if Path(font).exists()]
    if not fonts:
        print("left out: none of the fonts is installed; apt install fonts-noto-cjk")
        return
    every = "--every" in arguments
    names = [name for name in arguments if not name.startswith("-")]
    if names or "--all" in arguments:
        texts = {name: text_of(name) for name in names or REPORTS}
    else:
        whole = text_of(REPORTS[3])
        texts = {REPORTS[3]: whole[: whole.index("\n", BEGINNING)]}
    print(f"{'':26}{'dots':>5}{'numbers':>9}{'right':>7}{'wrong':>7}{'silent':>9}{'right, flagged':>15}{'seconds':>9}")
    for dots in (150, 200) if names or "--all" in arguments else (150,):
        sums = [
            score(name, text, dots, fonts[(_place(name) + (dots == 200)) % len(fonts)], every=every)
            for name, text in texts.items()
        ]
        numbers, right, wrong, silent, flagged = map(sum, zip(*sums, strict=True))
        share = f"{100 * right / numbers:.1f} % right"
        print(f"{'all':26}{dots:>5}{numbers:>9}{right:>7}{wrong:>7}{silent:>9}{flagged:>15}   {share}")


if __name__ == "__main__":
    main(sys.argv[1:])
