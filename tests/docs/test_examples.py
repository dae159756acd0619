"""Every example of the README and of the pages of docs runs as it is written."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.docs.running import LEFT, ROOT, blocks_of, run_page
from tests.faulty_endpoint import agreeing
from tests.scripted_server import Act, ScriptedServer, reply

DOCS = sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "reference")
PAGES = [*DOCS, ROOT / "README.md", ROOT / "README.zh-CN.md"]
NEEDS = {
    "cookbook/pdfs-to-excel.md": "reportlab",
    "guides/export.md": "duckdb",
    "cookbook/million-reports.md": "polars",
}


@pytest.mark.skipif(shutil.which("bash") is None, reason="the examples are for bash")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_its_examples_run(page: Path, tmp_path: Path, scripted_server: Callable[..., ScriptedServer]) -> None:
    """Commands end as they should, and print what stands below them."""
    name = str(page.relative_to(ROOT / "docs")) if page in DOCS else page.name
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    if name == "cookbook/pdfs-to-excel.md":
        pytest.importorskip("pypdfium2")
        pytest.importorskip("xlsxwriter")
        from tests.document.formats.printing import printed

        (tmp_path / "pdfs").mkdir()
        text = (ROOT / "examples" / "years" / "2023.txt").read_text(encoding="utf-8")
        (tmp_path / "pdfs" / "2023.pdf").write_bytes(printed(text))
    count = run_page(page, tmp_path, scripted_server(_answer))
    assert count == sum(block.language in ("sh", "python") and block.needs not in LEFT for block in blocks_of(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_its_links_lead_somewhere(page: Path) -> None:
    """Each file that it points to is there, and each heading in it."""
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        if "//" in target:
            continue
        file, _, heading = target.partition("#")
        place = (page.parent / file) if file else page
        assert place.exists(), target
        if heading:
            assert heading in _headings(place), target


def _answer(body: dict[str, Any]) -> Act:
    """A model that does as it is told, and can add two and three."""
    fields = body["response_format"]["json_schema"]["schema"]["properties"]
    return reply('{"total": 5}') if set(fields) == {"total"} else agreeing(body)


def _headings(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") for title in titles}
