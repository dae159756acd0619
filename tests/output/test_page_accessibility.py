"""The page by the rules of axe-core: nothing serious, wide and narrow, light and dark.

Runs where the library is: ``npm install --no-save axe-core`` in the checkout.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import Settings, read, summarize
from summarizer.output.page import render_page
from tests.output.browsing import PHONE, WIDE, chromium

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed")


def test_nothing_serious_is_found(tmp_path: Path) -> None:
    """Contrast, names, roles and order of the example's page."""
    document = read(ROOT / "examples" / "report.txt")
    file = tmp_path / "page.html"
    page = render_page(summarize(document, Settings.load({"model": "none"})), document.text)
    file.write_text(page, encoding="utf-8")
    found: dict[str, str] = {}
    with chromium() as browser:
        for width, height in (WIDE, PHONE):
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme="dark" if scheme == "dark" else "light",
                    bypass_csp=True,  # the page's policy lets no other script in
                )
                tab = context.new_page()
                tab.goto(file.as_uri())
                tab.evaluate(AXE.read_text(encoding="utf-8"))
                checked = tab.evaluate("axe.run({resultTypes: ['violations']})")
                found |= {
                    each["id"]: each["nodes"][0]["html"]
                    for each in checked["violations"]
                    if each["impact"] in ("serious", "critical")
                }
                context.close()
    assert found == {}
