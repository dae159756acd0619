"""Proof of origin: what ties a summary to its report."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.document.read import read
from summarizer.provenance import broken_links, sealed
from summarizer.schema import Summary
from tests.sample_summary import TEXT, sample

REPORT = read(TEXT.encode("utf-8"), name="临江.txt")
REPLIES = ("a" * 64, "b" * 64)


@pytest.fixture(scope="module")
def summary() -> Summary:
    """The sample summary with its hashes."""
    bare = sample()
    source = bare.source.model_copy(update={"sha256": REPORT.sha256})
    return sealed(bare.model_copy(update={"source": source}), REPORT.text, REPLIES)


def test_an_unchanged_summary_proves_its_origin(summary: Summary) -> None:
    """Also after it was written and read again."""
    again = Summary.model_validate_json(summary.model_dump_json(indent=2))
    assert list(broken_links(again, REPORT)) == []


def test_another_report_is_found_out(summary: Summary) -> None:
    """One changed character of the report breaks the proof, and the line says that it is the report."""
    other = read(TEXT.replace("312起", "313起").encode("utf-8"), name="临江.txt")
    first = next(broken_links(summary, other))
    assert first.startswith("the report is not the one")


def test_the_part_that_was_edited_is_named(summary: Summary) -> None:
    """An edit to the honors says so and blames no other part."""
    edited = summary.model_copy(update={"honors": ()})
    assert list(broken_links(edited, REPORT)) == ["'honors' of the summary, or its hash, was edited"]


def test_a_summary_without_hashes_proves_nothing() -> None:
    """It is said, and not passed over."""
    (line,) = broken_links(sample(), REPORT)
    assert "holds no hashes" in line


def test_sealing_again_keeps_the_replies(summary: Summary) -> None:
    """A reviewed summary still names the replies that it was made from."""
    reviewed = sealed(summary.model_copy(update={"achievements": ()}), REPORT.text)
    assert reviewed.provenance is not None
    assert reviewed.provenance.replies == REPLIES
    assert list(broken_links(reviewed, REPORT)) == []


def test_no_single_edit_passes(summary: Summary) -> None:
    """Each of 700 random edits of one value of the JSON breaks the proof, or leaves no summary at all."""
    chance = random.Random(7)
    whole = json.loads(summary.model_dump_json())
    for _ in range(700):
        edited = json.loads(json.dumps(whole))
        holder, key = chance.choice(list(_leaves(edited)))
        holder[key] = _other(holder[key], chance)
        try:
            found = list(broken_links(Summary.model_validate(edited), REPORT))
        except ValidationError:
            continue
        assert found, f"{key}: {holder[key]!r} passed"


def test_no_single_edit_of_the_report_passes(summary: Summary) -> None:
    """Each of 300 random edits of one character (another one, one more, one less) breaks the proof."""
    chance = random.Random(8)
    for _ in range(300):
        at = chance.randrange(len(TEXT))
        edited = TEXT[:at] + chance.choice(("", "改", "0", TEXT[at] + "7")) + TEXT[at + 1 :]
        if edited != TEXT:
            assert list(broken_links(summary, read(edited.encode("utf-8"), name="临江.txt"))), (at, edited[at])


def _leaves(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every value that is no list or object, by what holds it and its key there."""
    for key, value in list(node.items()) if isinstance(node, dict) else list(enumerate(node)):
        if isinstance(value, dict | list):
            yield from _leaves(value)
        else:
            yield node, key


def _other(value: object, chance: random.Random) -> object:
    if isinstance(value, bool) or value is None:
        return "改" if value is None else not value
    if isinstance(value, int):
        return value + chance.choice((-1, 1))
    text = str(value)
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice("0改a") + text[at:]
