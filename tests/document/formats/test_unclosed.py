"""Markup that begins and never ends."""

from __future__ import annotations

import time

import pytest

from summarizer.document.formats.html import extract_html
from summarizer.document.formats.unclosed import with_unclosed_as_text


@pytest.mark.parametrize(
    "page",
    [
        "<html><!-- 旧稿 --><p>破案3起</p></html>",
        "<p>甲<![CDATA[ 乙 ]]>丙</p>",
        "<![if !vml]><p>破案3起</p><![endif]>",
        '<p title="a > b">3 < 5</p>\n',
    ],
)
def test_what_is_closed_stays(page: str) -> None:
    """A page whose markup ends comes back as it is."""
    assert with_unclosed_as_text(page) == page


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>破案3起</p><!-- 其余", "破案3起\n<!-- 其余\n"),
        ("<p>破案3起</p><!-- 旧 --><!-- 其余<p>结案2起</p>", "破案3起\n<!-- 其余\n结案2起\n"),
        ("<p>破案3起</p><b 其余", "破案3起\n<b 其余\n"),
        ("<p>破案3起</p><![CDATA[ 其余 ]>", "破案3起\n<![CDATA[ 其余 ]>\n"),
    ],
)
def test_what_is_not_closed_is_text(page: str, text: str) -> None:
    """Nothing behind a sign that opens and never closes is lost."""
    assert extract_html(page, "page").text == text


@pytest.mark.parametrize("section", ["<![foo[ x ]]>", "<![ x >", "<![>", "<![iffy]>"])
def test_sections_of_no_known_name_are_comments(section: str) -> None:
    """A section of a name that HTML doesn't have is passed over, as browsers do."""
    assert extract_html(f"<p>破案{section}3起</p>", "page").text in ("破案3起\n", "破案]>3起\n")


@pytest.mark.parametrize(
    "shape", ["<!--", "<![CDATA[", "<![if ", "<!", "<?", "</", "<a ", '<a b="', "<a b='", "<a/", "<![x["]
)
@pytest.mark.parametrize("end", ["", ">", '"', "-->", "]]>"])
def test_time_grows_with_the_page(shape: str, end: str) -> None:
    """A hundred thousand characters of one unclosed sign are read in a moment."""
    began = time.process_time()
    extract_html("<html>" + shape * (100_000 // len(shape)) + end, "page")
    assert time.process_time() - began < 3
