"""The HTML page."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from summarizer.output.page import render_page
from summarizer.schema import FigureRules, FindingCode, OtherReading, ReadBy, Summary, Unplaced, Withheld
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


def test_its_policy_allows_its_own_style_and_script_alone() -> None:
    """Both by their hashes, so that nothing that got into the page could run."""
    page = render_page(sample(), TEXT)
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in page
    assert "unsafe-inline" not in page
    assert re.search(r"<[^>]+ (style|on\w+)=", page) is None


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
    marks = dict(
        re.findall(r'<mark class="d-\w+" id="x-(n\d+)"[^>]*><a [^>]*>([^<]+)</a></mark>', render_page(sample(), TEXT))
    )
    assert marks == {number.id: number.surface for number in sample().ledger.numbers}


def test_without_the_text_each_item_carries_its_quote() -> None:
    """A page made from a summary alone still shows what every item rests on."""
    outline = Outline(render_page(sample()))
    assert "article" not in outline.words
    assert "有2个派出所被省公安厅评为" in outline.words["blockquote"]
    assert [link for link in outline.links if link.startswith("#x-")] == []


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


def test_what_the_other_reader_says_stands_beside_the_item() -> None:
    """Its name for the figure and its period, where they are not the same."""
    other = OtherReading(read_by=ReadBy.MODEL, indicator="抓获人数", period="2023年以来")
    item = sample().statistics[0].model_copy(update={"other_reading": other})
    page = render_page(sample().model_copy(update={"statistics": (item,)}), TEXT)
    assert "模型读作：抓获人数</span>" in page


def test_size_and_time_grow_with_the_text_and_not_with_its_square() -> None:
    """Three thousand figures that all quote the same long sentence give a page of a few thousand bytes a figure."""
    text = "3至5起，" * 3000
    one = sample().statistics[0]
    evidence = one.evidence[0].model_copy(update={"quote": text[:200], "start": 0, "end": len(text)})
    numbers = tuple(
        sample()
        .ledger.numbers[1]
        .model_copy(update={"id": f"n{at}", "start": at * 5, "end": at * 5 + 4, "used_by": (f"t{at}",)})
        for at in range(3000)
    )
    items = tuple(
        one.model_copy(
            update={"id": f"t{at}", "number": f"n{at}", "evidence": (evidence,), "start": at * 5, "end": at * 5 + 4}
        )
        for at in range(3000)
    )
    ledger = sample().ledger.model_copy(update={"numbers": numbers})
    began = time.process_time()
    page = render_page(sample().model_copy(update={"statistics": items, "ledger": ledger, "achievements": ()}), text)
    assert len(page.encode()) < 3000 * 2000
    assert time.process_time() - began < 10


def test_the_rules_behind_a_statistic_are_shown_on_demand() -> None:
    """The details of an item name the rule of each field that has one, and nothing where there is none."""
    summary = sample()
    first = summary.statistics[0].model_copy(update={"rules": FigureRules(period="period in the clause")})
    page = render_page(summary.model_copy(update={"statistics": (first, *summary.statistics[1:])}), TEXT)
    assert page.count("period in the clause") == 1
    assert "period in the clause" not in render_page(summary, TEXT)
