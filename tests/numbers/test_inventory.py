from __future__ import annotations

import json
import random
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers import commonest, numeral_readers
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import Disposition, NumberMention
from summarizer.numbers.variants import fold_variants
from summarizer.schema import decimal_text
from tests.numbers.reading import mentions_of, raw_mentions_of

REPORT = """一、严打犯罪。2023年以来，全局共破获刑事案件1,254起，抓获嫌疑人820余名，同比分别上升12.5%、8.3%。
追赃挽损3600多万元，“零命案”保持18个月，群众满意度居全市第二位，较上年提高1.2个百分点。
二、服务民生。办理户籍业务6.2万件次，“一窗通办”减少材料近三成，5人荣立个人三等功，未发生重大安全事故。
"""
TO_TRADITIONAL, TO_SIMPLIFIED = opencc.OpenCC("s2t"), opencc.OpenCC("t2s")
FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in "0123456789.%,"}


def _content(mention: NumberMention) -> tuple[object, ...]:
    """All that a mention says but its place and script."""
    unit = None if mention.unit is None else TO_SIMPLIFIED.convert(fold_variants(mention.unit))
    basis = None if mention.basis is None else TO_SIMPLIFIED.convert(mention.basis)
    return (
        mention.value, mention.low, mention.high, mention.approximation, unit, mention.kind,
        mention.direction, basis, mention.date, mention.reason, mention.rule,
    )  # fmt: skip


def test_ids_places_and_surfaces_hold() -> None:
    """Ids count from n1 in order of place, mentions never overlap, and each surface is what stands there."""
    mentions = mentions_of(REPORT)
    assert [mention.id for mention in mentions] == [f"n{place}" for place in range(1, len(mentions) + 1)]
    assert all(REPORT[mention.start : mention.end] == mention.surface for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@pytest.mark.parametrize("render", ["traditional", "full_width", "spaced", "pinyin"])
def test_a_rendering_reads_the_same(render: str) -> None:
    """Script, width, stray spaces and pinyin damage change no mention but its place."""
    renderings = {
        "traditional": TO_TRADITIONAL.convert(REPORT),
        "full_width": REPORT.translate(FULL_WIDTH),
        "spaced": re.sub(r"(?<=[0-9余])(?=[起年名万个])", " ", REPORT),
        "pinyin": REPORT.replace("万", "萬(wàn)").replace("开", "開(kāi)"),
    }
    assert [_content(m) for m in mentions_of(renderings[render])] == [_content(m) for m in mentions_of(REPORT)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("建成社區警務室613個(gè)，群眾滿意。", "613個"),
        ("提醒群眾12.6 萬(wàn)人次。", "12.6 萬(wàn)人次"),
        ("凍結資金3817.2 萬(wàn)元。", "3817.2 萬(wàn)元"),
        ("提升1.2個(gè)百分點(diǎn)。", "1.2個(gè)百分點"),
    ],
)
def test_damage_behind_a_figure_is_no_part_of_it(text: str, surface: str) -> None:
    """A reading in brackets stays inside a surface, where it stands between its characters, and not behind it."""
    assert [mention.surface for mention in mentions_of(text)] == [surface]


@given(st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_offsets_survive_any_mix_of_damage(source: random.Random) -> None:
    """Whatever mix of width, script and spaces a text is in, each surface is the raw text at its place."""
    pieces = [
        source.choice(
            [char, char.translate(FULL_WIDTH), TO_TRADITIONAL.convert(char), char + source.choice(["", "", " "])]
        )
        for char in REPORT
    ]
    text = "".join(pieces)
    for mention in mentions_of(text):
        assert text[mention.start : mention.end] == mention.surface


ALPHABET = (
    "0123456789零一二三十百千万亿两半点第余多几数年月日时个人起件元%％.,，、-—至“”《》()（） \n近约超倍成折分之又"
)


@given(st.text(alphabet=ALPHABET, max_size=60))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_fault(text: str) -> None:
    """Random runs of the characters that numbers are written with never raise, overlap or misplace a mention."""
    mentions = raw_mentions_of(text)
    assert all(text[mention.start : mention.end] == mention.surface for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))
    for mention in mentions:
        assert mention.low is None or mention.value is None or mention.low <= mention.value
        assert mention.high is None or mention.value is None or mention.value <= mention.high


def test_the_short_way_reads_what_the_long_way_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one-match reading of plain figures changes nothing but the time."""
    random_source = random.Random(7)
    units = ["人", "起", "万余元", "%", "个百分点", "余名", "家", "亿元", "人次", "件次", "个月", "年", "日", "项"]
    tails = [
        "，",
        "。",
        "以上",
        "以上的企业",
        "左右",
        "至8人",
        "多",
        "、",
        "和3起",
        "半",
        "大行业",
        "的",
        "县区中",
        "次会议",
    ]
    heads = [
        "抓获",
        "同比下降",
        "近",
        "第",
        "约",
        "“",
        "每",
        "每年",
        "零下",
        "超过",
        "节约",
        "自",
        "前",
        "每隔",
        "政协",
        "处置，",
        "整改、",
        "到位；",
        "3%、",
        "第一、",
        "1，",
    ]
    text = "\n".join(
        random_source.choice(heads)
        + str(random_source.randint(1, 999))
        + random_source.choice(["", ".5", "万", "余"])
        + random_source.choice(units)
        + random_source.choice(tails)
        + "事项。"
        for _ in range(600)
    )
    short = raw_mentions_of(text)
    monkeypatch.setattr(numeral_readers, "plain_at", lambda *_: None)
    assert commonest.plain_at(text, 0) is None
    assert raw_mentions_of(text) == short


def test_every_digit_run_is_accounted_for(shared_reports: list[Path]) -> None:
    """Each Arabic digit of the real reports lies in a mention."""
    for path in shared_reports:
        with path.open(encoding="utf-8", newline="") as file:
            taken = take_inventory(clean(document_of(file.read())))
        covered = {at for mention in taken.mentions for at in range(*mention.clean)}
        folded = fold_variants(taken.text.text)
        loose = [at for at, char in enumerate(folded) if char.isdecimal() and at not in covered]
        assert loose == [], path.name


def test_reference_figures_are_found(shared_reports: list[Path], shared_gold: list[Path]) -> None:
    """Every annotated statistic has its exact span, value, unit and approximation and is open to be one."""
    by_number = {path.name[:3]: path for path in shared_reports}
    for gold in shared_gold:
        annotated = json.loads(gold.read_text(encoding="utf-8"))
        with by_number[gold.name[:3]].open(encoding="utf-8", newline="") as file:
            found = {(m.start, m.end): m for m in mentions_of(file.read())}
        for statistic in annotated["statistics"]:
            mention = found.get((statistic["start"], statistic["end"]))
            assert mention is not None, statistic
            assert decimal_text(mention.value) == statistic["value"], statistic
            assert mention.unit == statistic["unit"], statistic
            assert mention.approximation == statistic["approximation"], statistic
            assert mention.reason is None, statistic


def test_reference_names_and_dates_are_no_figures(shared_reports: list[Path], shared_gold: list[Path]) -> None:
    """What the reference calls a date, name, list marker or definition is settled so, or at least is no figure."""
    settled = {Disposition.DATE, Disposition.NAME, Disposition.LIST, Disposition.DEFINITION, Disposition.LOOSE}
    by_number = {path.name[:3]: path for path in shared_reports}
    for gold in shared_gold:
        annotated = json.loads(gold.read_text(encoding="utf-8"))
        with by_number[gold.name[:3]].open(encoding="utf-8", newline="") as file:
            mentions = mentions_of(file.read())
        for other in annotated["other_numbers"]:
            if other["reason"] not in {"date", "name", "list", "definition"}:
                continue
            there = [m for m in mentions if m.start < other["end"] and other["start"] < m.end]
            assert there, other
            assert all(mention.reason in settled for mention in there), other


def test_a_space_group_is_read_as_one_and_says_so() -> None:
    """1 392 may be one number or two of a table: it is read as one, with a remark and no reason."""
    mention = mentions_of("走访群众1 392人。")[0]
    assert (mention.surface, mention.value, mention.unit) == ("1 392人", Decimal(1392), "人")
    assert (mention.reason, mention.rule) == (None, "space_grouping")
