"""A real browser for tests of the page: Debian's Chromium under Playwright; tests that need it skip where it is absent."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE = (1280, 800)
PHONE = (390, 844)

Open = Callable[..., "Page"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window; skips the test where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    playwright = pytest.importorskip("playwright.sync_api")
    if program is None:
        pytest.skip("there is no Chromium on this machine")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


class Visits:
    """Opens pages of one browser, and notes what a page must not do: complain, or ask anybody for anything."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self.complaints: list[str] = []

    def open(self, html: str, size: tuple[int, int] = WIDE, scheme: str = "light") -> Page:
        """A tab of ``size`` pixels that shows ``html`` from a file, as a user opens it."""
        file = self._folder / "page.html"
        file.write_bytes(html.encode("utf-8", "surrogatepass"))
        phone = size[0] < 600
        dark = scheme == "dark"
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            has_touch=phone,
        )
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._note(request.url))
        page.goto(file.as_uri())
        return page

    def _note(self, url: str) -> None:
        if not url.startswith("file:"):
            self.complaints.append(f"asked for {url}")
