"""Replies kept from one run to the next: which, for how long, and for which question."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.model.cache import WithReplyStore
from summarizer.model.replies import Finish, Question, Reply
from summarizer.model.store import ReplyStore
from tests.model.asking import QUESTION, Label


class Title(BaseModel):
    title: str


class Counting:
    """A model that says the same thing always and counts how often."""

    name = "counting"
    concurrency = 3

    def __init__(self, text: str = '{"label": "破案数"}', finish: Finish = Finish.COMPLETE) -> None:
        self.asked = 0
        self._reply = (text, finish)

    def ask(self, question: Question[Any]) -> Reply[Any]:
        """One more call."""
        self.asked += 1
        text, finish = self._reply
        value = question.answer.model_validate_json(text) if finish is Finish.COMPLETE else None
        return Reply(value, text, finish, 100, 10)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReplyStore]:
    """An empty store in a folder that does not exist yet."""
    store = ReplyStore(tmp_path / "cache" / "replies.sqlite3", most_replies=10)
    yield store
    store.close()


def test_a_question_that_was_answered_is_not_asked_again(store: ReplyStore) -> None:
    """The second reply is the same, marked, and costs nothing."""
    behind = Counting()
    model = WithReplyStore(behind, store, "endpoint")
    first, second = model.ask(QUESTION), model.ask(QUESTION)
    assert behind.asked == 1
    assert second == replace(first, prompt_tokens=0, completion_tokens=0, cached=True)
    assert (model.name, model.concurrency) == ("counting", 3)


@pytest.mark.parametrize(
    "other",
    [
        Question("指示。", "正文", Label, 40),
        Question("指示", "正文。", Label, 40),
        Question("指示", "正文", Label, 41),
    ],
)
def test_another_question_is_asked(store: ReplyStore, other: Question[Label]) -> None:
    """Instructions, text and limit all count."""
    behind = Counting()
    model = WithReplyStore(behind, store, "endpoint")
    model.ask(QUESTION)
    assert not model.ask(other).cached
    assert behind.asked == 2


def test_another_schema_or_endpoint_is_asked(store: ReplyStore) -> None:
    """The same words to another model, or for another answer, are another question."""
    WithReplyStore(Counting(), store, "endpoint").ask(QUESTION)
    titled = Counting('{"title": "称号"}')
    assert not WithReplyStore(titled, store, "endpoint").ask(Question("指示", "正文", Title, 40)).cached
    assert not WithReplyStore(Counting(), store, "elsewhere").ask(QUESTION).cached


def test_a_cut_reply_is_kept_for_it_would_be_cut_again(store: ReplyStore) -> None:
    """What was written up to the cut comes back as it was."""
    model = WithReplyStore(Counting('{"label": "破', Finish.TRUNCATED), store, "endpoint")
    model.ask(QUESTION)
    again = model.ask(QUESTION)
    assert (again.cached, again.finish, again.text) == (True, Finish.TRUNCATED, '{"label": "破')


@pytest.mark.parametrize("finish", [Finish.EMPTY, Finish.REFUSED, Finish.MALFORMED, Finish.TOO_LONG])
def test_a_useless_reply_is_not_kept(store: ReplyStore, finish: Finish) -> None:
    """The next run may have better luck."""
    behind = Counting("", finish)
    model = WithReplyStore(behind, store, "endpoint")
    model.ask(QUESTION)
    model.ask(QUESTION)
    assert (behind.asked, store.count()) == (2, 0)


def test_a_store_that_can_t_be_used_is_done_without(tmp_path: Path) -> None:
    """A folder that can't be made costs the keeping and not the run."""
    (tmp_path / "taken").write_text("")
    store = ReplyStore(tmp_path / "taken" / "replies.sqlite3")
    behind = Counting()
    model = WithReplyStore(behind, store, "endpoint")
    assert model.ask(QUESTION).value == model.ask(QUESTION).value == Label(label="破案数")
    assert behind.asked == 2


def test_a_kept_text_that_was_altered_is_asked_for_again(store: ReplyStore, tmp_path: Path) -> None:
    """What the file holds is read as strictly as what comes from an endpoint."""
    behind = Counting()
    model = WithReplyStore(behind, store, "endpoint")
    model.ask(QUESTION)
    for finish, text in (("complete", '{"label": 7}'), ("refused", "{}"), ("nonsense", "{}"), ("complete", b"\xff")):
        with sqlite3.connect(tmp_path / "cache" / "replies.sqlite3") as connection:
            connection.execute("UPDATE replies SET finish = ?, text = ?", (finish, text))
        connection.close()
        assert model.ask(QUESTION).value == Label(label="破案数")
    assert behind.asked == 5


def test_no_text_of_a_report_is_stored(tmp_path: Path) -> None:
    """Questions are kept as hashes."""
    path = tmp_path / "replies.sqlite3"
    store = ReplyStore(path)
    WithReplyStore(Counting(), store, "endpoint").ask(Question("指示", "机密的正文", Label, 40))
    store.close()
    with sqlite3.connect(path) as connection:
        dump = "\n".join(connection.iterdump())
    connection.close()
    assert "破案数" in dump and "机密" not in dump
