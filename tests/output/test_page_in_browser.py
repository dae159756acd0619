"""The page in a real browser, by mouse, finger, keyboard and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer import read
from summarizer.editing.apply import apply_decisions
from summarizer.editing.decisions import read_decisions
from summarizer.output.language import Language
from summarizer.output.page import render_page
from summarizer.pipeline import summarize_with
from summarizer.schema import Summary
from summarizer.settings import Settings
from tests.extraction.scripts import ScriptedModel, agree
from tests.output.browsing import PHONE, WIDE, Visits, chromium
from tests.sample_summary import TEXT, sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EXAMPLE = Path(__file__).parents[2] / "examples" / "report.txt"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the tests of this module."""
    with chromium() as started:
        yield started


@pytest.fixture
def visits(browser: Browser, tmp_path: Path) -> Iterator[Visits]:
    """Pages whose console must stay empty and which must ask nobody for anything."""
    noted = Visits(browser, tmp_path)
    yield noted
    assert noted.complaints == []


@pytest.fixture(scope="module")
def example() -> tuple[Summary, str]:
    """The example's summary by rules that the model agrees with, and its text."""
    document = read(EXAMPLE)
    model = ScriptedModel(agree)
    return summarize_with(document, model, Settings(repair_rounds=0)), document.text


@pytest.fixture(scope="module")
def example_page(example: tuple[Summary, str]) -> str:
    """The example's page."""
    return render_page(*example)


def focus(page: Page) -> str:
    """The id of what the keyboard is at: of a mark, or of the row that holds the link."""
    found: str = page.evaluate("document.activeElement.closest('[id]')?.id ?? ''")
    return found


def scrolled(page: Page) -> int:
    """How far the page is scrolled, in pixels."""
    return int(page.evaluate("Math.round(scrollY)"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_every_mark_says_its_number_and_nothing_is_wider_than_the_screen(
    visits: Visits, example: tuple[Summary, str], example_page: str, size: tuple[int, int], scheme: str
) -> None:
    """The text of each mark is the surface of its number."""
    page = visits.open(example_page, size, scheme)
    shown = dict(page.eval_on_selector_all("article mark", "all => all.map(each => [each.id, each.textContent])"))
    assert shown == {f"x-{number.id}": number.surface for number in example[0].ledger.numbers}
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


def test_every_link_leads_to_something_that_can_then_be_seen(visits: Visits) -> None:
    """Wherever a link leads is on the screen after a click, and the way back leads to where one was."""
    page = visits.open(render_page(sample(), TEXT))
    links = page.locator("main a[href], article a[href]")
    for place in range(links.count()):
        link = links.nth(place)
        link.scroll_into_view_if_needed()
        before = scrolled(page)
        target = (link.get_attribute("href") or "").removeprefix("#")
        link.click()
        assert page.locator(f"[id='{target}']").is_visible()
        page.get_by_role("button", name="返回").click()
        assert scrolled(page) == before


def test_a_figure_leads_to_its_place_and_back(visits: Visits, example_page: str) -> None:
    """A click on a figure moves the report's column and the keyboard to its mark; back is where one was."""
    page = visits.open(example_page)
    figure = page.locator("#i-t40 a.go")
    figure.scroll_into_view_if_needed()
    before = scrolled(page)
    figure.click()
    assert focus(page) == "x-" + page.evaluate("JSON.parse(document.getElementById('items').textContent).t40.number")
    assert scrolled(page) == before
    page.keyboard.press("Escape")
    assert focus(page) == "i-t40"


def test_a_tap_on_a_phone_does_not_lose_the_place(visits: Visits, example_page: str) -> None:
    """The page is short, a tap on a figure opens the report at it, and the way back is on the screen, browser's too."""
    page = visits.open(example_page, PHONE)
    assert page.evaluate("document.documentElement.scrollHeight") < 5000
    page.locator("#statistics > summary").tap()
    page.locator("#statistics .topic > summary").nth(8).tap()
    figure = page.locator("#statistics .topic[open] a.go").first
    # In the middle of the screen nothing has to be scrolled before it can be tapped.
    figure.evaluate("element => element.scrollIntoView({ block: 'center' })")
    top = figure.bounding_box()
    figure.tap()
    assert page.locator("article mark.own").is_visible()
    page.get_by_role("button", name="返回").tap()
    assert figure.bounding_box() == top
    figure.tap()
    page.go_back()
    assert figure.bounding_box() == top
    assert page.get_by_role("button", name="返回").is_hidden()


def test_a_phone_gives_each_line_of_the_ledger_room(visits: Visits, example_page: str) -> None:
    """No line of the ledger is broken into single characters."""
    page = visits.open(example_page, PHONE)
    page.locator("#ledger > summary").tap()
    heights = page.eval_on_selector_all(".ledger tbody tr", "all => all.map(each => each.offsetHeight)")
    assert max(heights) < 120
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_the_keyboard_reaches_everything(visits: Visits, example: tuple[Summary, str], example_page: str) -> None:
    """Arrow keys go through every item, line and mark, with the focus to be seen; Enter goes over and Escape back."""
    page = visits.open(example_page)
    summary = example[0]
    items = (*summary.achievements, *summary.statistics, *summary.honors)
    for start, key, wanted in (
        ("#results .go", "ArrowDown", {f"i-{item.id}" for item in items} | {"statistics"}),
        ("#ledger .go", "j", {f"l-{number.id}" for number in summary.ledger.numbers}),
        ("article mark a", "ArrowRight", {f"x-{number.id}" for number in summary.ledger.numbers}),
    ):
        page.locator(start).first.focus()
        reached = {focus(page)}
        for _ in range(2 * len(wanted)):
            page.keyboard.press(key)
            reached.add(focus(page))
        assert reached == wanted
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert focus(page).startswith("l-")
    page.keyboard.press("Escape")
    assert focus(page) == f"x-{summary.ledger.numbers[-1].id}"


def test_the_tab_key_reaches_results_and_marks_in_few_steps(visits: Visits, example_page: str) -> None:
    """Each list is one stop, so that nobody has to pass a hundred figures to get to the report."""
    page = visits.open(example_page)
    places = []
    for _ in range(40):
        page.keyboard.press("Tab")
        places.append(focus(page))
        if places[-1].startswith("x-"):
            break
    assert places[-1].startswith("x-")
    assert page.locator("#results .part:not(#ledger) .go[tabindex='0']").count() == 1


@pytest.mark.parametrize("tag", ["flagged", "withheld", "unaccounted", "statistic", "honor", "date", "plan"])
def test_a_filter_shows_what_has_the_tag_and_nothing_else(visits: Visits, tag: str) -> None:
    """Rows, lines of the ledger and marks follow the filter; another click on all shows everything again."""
    page = visits.open(render_page(sample(), TEXT))
    everything = page.locator("#results [data-tags]:visible").count()
    page.locator(f"button[data-filter={tag}]").click()
    shown = page.locator("#results [data-tags]:visible")
    assert shown.count() > 0
    assert all(tag in (row.get_attribute("data-tags") or "").split() for row in shown.all())
    lines = page.locator("#ledger tr[data-tags]:visible").count()
    assert page.locator("article mark.match").count() == lines
    assert re.search(r"\d", page.locator(".matches").inner_text())
    page.locator("button[data-filter='']").click()
    assert page.locator("#results [data-tags]:visible").count() == everything


def test_search_finds_names_figures_and_words_of_the_report(visits: Visits) -> None:
    """Full-width digits find ASCII ones; what is not there is said; Escape gives everything back."""
    page = visits.open(render_page(sample(), TEXT))
    everything = page.locator("#results [data-tags]:visible").count()
    page.keyboard.press("/")
    page.keyboard.type("３１２起")
    assert page.locator("#results tr[data-item]:visible").count() == 1
    page.locator("#search").fill("不放松")
    assert page.locator(".matches").inner_text() == "没有符合的条目"
    assert page.evaluate("CSS.highlights.get('found').size") == 1
    page.locator("#search").press("Escape")
    assert page.locator("#results [data-tags]:visible").count() == everything


def test_in_the_order_of_review_what_needs_a_look_comes_first(visits: Visits) -> None:
    """The flagged statistic leads, and the report's order comes back."""
    page = visits.open(render_page(sample(), TEXT))
    order = "all => all.map(each => each.id)"
    before = page.eval_on_selector_all("#statistics tr[data-item]", order)
    page.locator("#sort").select_option("review")
    assert page.locator("#statistics tr:visible").first.get_attribute("id") == "i-t6"
    page.locator("#sort").select_option("place")
    assert page.eval_on_selector_all("#statistics tr[data-item]", order) == before


def test_who_decided_is_shown_on_demand(visits: Visits) -> None:
    """A click on a row, or the key i, shows value, bound, who decided and what the check said."""
    page = visits.open(render_page(sample(), TEXT))
    panel = page.locator("#chosen")
    assert panel.is_hidden()
    page.locator("#i-t6 th").click(position={"x": 5, "y": 5})
    assert "下降不可能超过100%" in panel.inner_text()
    page.get_by_role("button", name="关闭").click()
    page.locator("#i-t2 .go").focus()
    page.keyboard.press("i")
    words = panel.inner_text()
    assert "少于 450 名" in words
    assert "模型" in words


def test_evidence_is_lit_in_texts_with_characters_beyond_the_first_plane(visits: Visits) -> None:
    """Offsets count code points, whatever the browser counts."""
    text = "𠮷𠮷镇破案3起，𡈽抓获5人。"
    summary = sample()
    number = summary.ledger.numbers[1]
    moved = number.model_copy(update={"surface": "5人", "start": text.index("5"), "end": text.index("5") + 2})
    quote = "𡈽抓获5人"
    start = text.index(quote)
    evidence = (
        summary.achievements[0]
        .evidence[0]
        .model_copy(update={"quote": quote, "start": start, "end": start + len(quote)})
    )
    item = summary.achievements[0].model_copy(update={"evidence": (evidence,), "numbers": ("n2",)})
    ledger = summary.ledger.model_copy(update={"numbers": (moved,)})
    only = {"achievements": (item,), "statistics": (), "honors": (), "withheld": (), "findings": (), "ledger": ledger}
    page = visits.open(render_page(summary.model_copy(update=only), text))
    page.locator("#i-a1 .go").focus()
    assert page.evaluate("[...CSS.highlights.get('lit')].map(String)") == [quote]


def test_it_takes_few_sheets_of_paper(visits: Visits, example_page: str) -> None:
    """A report of 2,000 characters with 142 numbers and everything that is said of them takes four A4 pages."""
    page = visits.open(example_page, PHONE)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert sheets == 4


def test_the_page_says_what_it_says_in_english_too(visits: Visits) -> None:
    """Labels change; the report's own words do not."""
    page = visits.open(render_page(sample(), TEXT, Language.ENGLISH))
    assert page.get_by_role("heading", name="Statistics").is_visible()
    assert page.locator("#i-t1").inner_text().startswith("破获电信网络诈骗案件数")


def test_a_hostile_report_stays_text(visits: Visits) -> None:
    """Markup in a name, a finding and the text is shown and not obeyed."""
    hostile = "</script><script>document.title='x'</script><img src=http://a.example/ onerror=alert(1)>"
    summary = sample()
    item = summary.statistics[0].model_copy(update={"indicator": hostile, "scope": hostile, "period": hostile})
    page = visits.open(render_page(summary.model_copy(update={"statistics": (item,)}), TEXT + hostile))
    assert page.title() == "临江县公安局2023年工作情况"
    assert hostile in page.locator("#i-t1").inner_text()
    assert page.locator("img").count() == 0


def test_decisions_made_in_the_browser_are_carried_out(
    visits: Visits, example: tuple[Summary, str], tmp_path: Path
) -> None:
    """Accept, correct and reject; they outlast the page, export as JSON, and apply to the summary."""
    summary, text = example
    page = visits.open(render_page(summary, text))
    for id, action in (("t1", "采纳"), ("t2", "更正"), ("t3", "驳回")):
        page.locator(f"#i-{id} .go").focus()
        if page.locator("#chosen").is_hidden():
            page.keyboard.press("i")
        page.get_by_role("button", name=action).click()
        if action == "更正":
            page.locator("[name=indicator]").fill("有效警情数同比变化")
            page.get_by_label("备注").fill("按附表")
        if action == "驳回":
            page.get_by_label("这个数字其实是").select_option("loose")
    page.reload()
    assert page.locator("[data-decision]").count() == 3
    page.get_by_label("复核人").fill("林校对")
    with page.expect_download() as download:
        page.get_by_role("button", name="导出复核（3）").click()
    file = tmp_path / "decisions.json"
    download.value.save_as(file)
    decisions = read_decisions(file.read_bytes(), "decisions.json")
    reviewed = apply_decisions(summary, read(EXAMPLE), decisions)
    assert [item.id for item in reviewed.statistics if item.review is not None] == ["t1", "t2"]
    assert [each.item.id for each in reviewed.rejected] == ["t3"]
    assert reviewed.statistics[1].indicator == "有效警情数同比变化"
    assert reviewed.achievements == summary.achievements
    page = visits.open(render_page(reviewed, text))
    page.locator("button[data-filter=reviewed]").click()
    assert page.locator("#results tr[data-item]:visible").count() == 2
