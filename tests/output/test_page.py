"""The HTML page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from summarizer.output.page import exact_value, gloss, paragraphs, render_page
from summarizer.schema import Approximation, FindingCode, Statistic, Summary, Unplaced, Withheld
from tests.sample_summary import HOSTILE, TEXT, finding, sample

VOID = {"meta", "input", "br", "link", "img"}


class Outline(HTMLParser):
    """Reads a page: ids, links to ids, text by tag, and whether tags are closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.words: dict[str, str] = {}
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids and links."""
        values = dict(attrs)
        if (own := values.get("id")) is not None:
            self.ids.append(own)
        if (target := values.get("href")) is not None:
            self.links.append(target)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Hold that tags close in order."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather text under every open tag."""
        for tag in set(self.open):
            self.words[tag] = self.words.get(tag, "") + data


def test_the_page_needs_nothing_else() -> None:
    """No address, no import, no file: style and script stand in it, and its policy forbids the rest."""
    page = render_page(sample(), TEXT)
    assert re.search(r"https?://|@import|url\(|<link|src=", page) is None
    assert "default-src 'none'" in page


def test_every_link_leads_somewhere_and_every_id_is_given_once() -> None:
    """Items, figures of the text and lines of the ledger point at each other."""
    outline = Outline(render_page(sample(), TEXT))
    assert len(outline.ids) == len(set(outline.ids))
    assert {link.removeprefix("#") for link in outline.links} <= set(outline.ids)
    assert {f"x-n{place}" for place in range(1, 11)} <= set(outline.ids)


def test_the_reports_text_stands_in_it_character_for_character() -> None:
    """Marks are laid over the text and change none of it, whatever it holds."""
    page = render_page(sample(), TEXT)
    shown = Outline(page).words["article"]
    assert "".join(shown.split()) == "".join(TEXT.split())
    assert HOSTILE not in page


def test_each_number_is_marked_by_what_became_of_it() -> None:
    """The mark's text is the number's surface and its class the disposition."""
    marks = dict(re.findall(r'<mark class="d-\w+" id="x-(n\d+)"[^>]*>([^<]+)</mark>', render_page(sample(), TEXT)))
    assert marks == {number.id: number.surface for number in sample().ledger.numbers}


def test_without_the_text_each_item_carries_its_quote() -> None:
    """A page made from a summary alone still shows what every item rests on."""
    outline = Outline(render_page(sample()))
    assert "article" not in outline.words
    assert "有2个派出所被省公安厅评为" in outline.words["blockquote"]
    assert [link for link in outline.links if link.startswith("#x-")] == []


def test_pieces_cut_at_every_edge_and_join_to_the_line() -> None:
    """A figure within evidence is a piece of its own; evidence goes on around it."""
    line = next(pieces for pieces in paragraphs(sample(), TEXT) if any(piece.number for piece in pieces))
    assert "".join(piece.text for piece in line) == TEXT.splitlines()[1]
    fraud = next(piece for piece in line if piece.text == "312起")
    assert fraud.number is not None
    assert (fraud.number.id, fraud.opens, fraud.items) == ("n2", True, ("a1", "t1", "t2", "t3"))


def test_a_summary_of_another_text_breaks_nothing() -> None:
    """Places past the end of the text are left out."""
    assert "短文" in Outline(render_page(sample(), "短文")).words["article"]


def test_what_has_no_place_in_the_report_is_shown_with_the_quote_that_was_given() -> None:
    """A claim that could not be placed is withheld, and can be seen."""
    reason = finding(FindingCode.QUOTE_NOT_FOUND, "原文没有这句话", "x1")
    claim = Withheld(item=Unplaced(id="x1", content="破案率100%", quote="案件全部告破"), reasons=(reason,))
    page = render_page(sample().model_copy(update={"withheld": (claim,)}), TEXT)
    assert "破案率100%" in Outline(page).words["main"]
    assert Outline(page).words["blockquote"] == "案件全部告破"


def test_an_empty_summary_is_a_page_too(empty_summary: Summary) -> None:
    """Nothing found is said in words."""
    page = render_page(empty_summary, "")
    assert "没有提取到成果" in page
    assert "全部有交代" in page


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": "12000000", "unit": "元", "approximation": Approximation.MORE_THAN}, "多于 12,000,000 元"),
        ({"value": "14.71", "unit": "%"}, "14.71%"),
        ({"value": "1/3", "unit": None}, "1/3"),
        ({"value": "-1234.5", "unit": None}, "-1,234.5"),
        ({"value": "5", "low": "3", "high": "5", "unit": "名", "approximation": Approximation.RANGE}, "3–5 名"),
    ],
)
def test_the_value_behind_the_words(fields: dict[str, object], shown: str) -> None:
    """Bounds are named, digits grouped, units kept."""
    assert exact_value(sample().statistics[0].model_copy(update=fields)) == shown


def test_a_value_that_repeats_the_words_is_not_shown() -> None:
    """312起 needs no gloss; 零 and 1200余万元 do."""
    by_surface: dict[str, Statistic] = {item.surface: item for item in sample().statistics}
    assert gloss(by_surface["312起"]) == ""
    assert gloss(by_surface["零"]) == "0"
    assert gloss(by_surface["1200余万元"]) == "多于 12,000,000 元"
