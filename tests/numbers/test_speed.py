"""Bounds on growth and on start-up, wide enough to hold on a busy machine; the benchmark measures speed."""

from __future__ import annotations

import subprocess
import sys
import time
import tracemalloc

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from tests.numbers.reading import raw_mentions_of

SENTENCE = "全年共办理案件1.2万余起，同比下降3.5%，抓获嫌疑人860名，其中“两抢”人员12人，进一步提升了第一线战力。"


_RUNS = (
    "一",
    "9",
    "九点",
    "1,",
    "1.",
    "十万",
    "“一",
    "《",
    "第",
    "1+",
    "百分之",
    "—",
    "1/",
    "2020-",
    "一、",
    " 十",
    "个半",
    "1年",
    "1:",
    "1∶",
    "www.1",
    "零",
    "前1",
)


def _seconds(text: str) -> float:
    started = time.process_time()
    raw_mentions_of(text)
    return time.process_time() - started


def test_time_grows_with_length_not_faster() -> None:
    """Eight times the text takes about eight times as long."""
    _seconds(SENTENCE * 50)
    short = min(_seconds(SENTENCE * 200) for _ in range(3))
    long = min(_seconds(SENTENCE * 1600) for _ in range(2))
    assert long < short * 8 * 2.5


def test_no_text_makes_a_pattern_run_away() -> None:
    """Long runs of one character, the food of catastrophic patterns, are read in well under a second each."""
    for run in _RUNS:
        assert _seconds(run * (20000 // len(run))) < 2, run


def test_importing_the_package_loads_no_heavy_library() -> None:
    """Numbers import nothing but the text types and the standard library."""
    code = (
        "import sys, summarizer.numbers.inventory, summarizer.numbers.units\n"
        "print([n for n in ('openai', 'pydantic', 'opencc', 'rich', 'instructor') if n in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"


def test_memory_stays_below_ten_bytes_a_character() -> None:
    """With a mention every 37 characters, cleaned text, map and mentions take less than ten bytes a character."""
    sentence = (
        SENTENCE
        + "全体人员坚守岗位，依法履职，服务群众，维护平安稳定，成效好于往年，各项工作有序推进，队伍面貌焕发。" * 2
    )
    document = document_of(sentence * 400)
    take_inventory(clean(document_of(sentence)))
    tracemalloc.start()
    inventory = take_inventory(clean(document))
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 30 < len(document.text) / len(inventory.mentions) < 40
    assert kept < peak < 10 * len(document.text)


def test_stretches_change_nothing() -> None:
    """A text longer than what is read at once holds the mentions of its parts."""
    line = SENTENCE + "\n"
    once = [mention.surface for mention in raw_mentions_of(line)]
    assert [mention.surface for mention in raw_mentions_of(line * 1000)] == once * 1000
