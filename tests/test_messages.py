"""Findings can be told in Chinese and in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from summarizer.messages import Language, Message, catalogue, term, told_in
from summarizer.output.display_names import labels_in
from summarizer.schema import Finding, FindingCode, Severity
from tests.wordings import open_places

ROOT = Path(__file__).resolve().parents[1]


def test_both_languages_leave_the_same_places_open() -> None:
    """Nothing that was put in is lost in one of them."""
    for key, words in catalogue().items():
        assert open_places(words[Language.CHINESE]) == open_places(words[Language.ENGLISH]), key


def test_each_message_is_in_its_language() -> None:
    """An entry that was never translated would show."""
    for key, words in catalogue().items():
        assert not re.search("[\u4e00-\u9fff]", words[Language.ENGLISH]), key
        assert key == "list.comma" or re.search("[\u4e00-\u9fff]", words[Language.CHINESE]) or "=" in key, key


def test_every_key_in_the_code_is_in_the_catalogue_and_none_is_left_over() -> None:
    """A message that nobody says, and one that can't be said, are both faults."""
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "summarizer").rglob("*.py"))
    used = set(re.findall(r"Message\(\s*\"([a-z_]+\.[a-z_]+)\"", code))
    assert used <= catalogue().keys()
    groups = ("role.", "reader.", "field.", "level.", "unfit.", "owner.", "list.")
    left = {key for key in catalogue() if not key.startswith(groups) and f'"{key}"' not in code}
    assert left == set()


def test_a_message_is_chinese_and_keeps_what_was_put_in() -> None:
    """So that it can be told in another language later."""
    said = Message("readers.other_role", reader=term("reader", "model"), role=term("role", "plan"))
    assert said == "模型认为是计划目标，不是成果"
    assert told_in(Language.ENGLISH, said.key, said.values) == "the model says: a plan or target, no result"


def test_words_of_a_report_are_no_template() -> None:
    """Braces and marks in a value stay as they are."""
    said = Message("number.absent", figure="{0}{figure}⟪no.such⟫")
    assert said == "原文没有“{0}{figure}⟪no.such⟫”"


def test_a_finding_of_another_version_is_told_as_it_was_written() -> None:
    """Its key is not known here."""
    finding = Finding(code=FindingCode.DUPLICATE, severity=Severity.WARNING, message="重复", wording="no.such")
    assert labels_in(Language.ENGLISH).message(finding) == "重复"


@pytest.mark.parametrize("code", list(FindingCode))
def test_equal_findings_have_equal_hashes(code: FindingCode) -> None:
    """Findings are kept once by putting them into a dictionary."""
    first, second = (Finding.saying(code, Message("number.absent", figure="3起")) for _ in range(2))
    assert first == second
    assert len({first, second}) == 1
