"""From the bytes of a reply to what it says, whatever the bytes are."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from summarizer.model.reply_bodies import Completion, in_one_line, read_body, said_by


def body(message: Any = None, **other: Any) -> bytes:
    """A completion with this message, and other fields in place of the usual ones."""
    whole = {"choices": [{"message": message, "finish_reason": "stop"}], "usage": {"prompt_tokens": 7, **other}}
    return json.dumps(whole).encode()


def test_a_usual_reply_is_read_whole() -> None:
    """Text, reason and tokens."""
    assert read_body(body({"content": "{}"}, completion_tokens=3)) == Completion("{}", None, "stop", 7, 3)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"content": [{"type": "text", "text": "甲"}, {"type": "image"}, "乙", 7]}, "甲乙"),
        ({"content": {"text": "甲"}}, "甲"),
        ({"content": 42}, ""),
        ({"content": None}, ""),
        ({}, ""),
        (None, ""),
        ("甲", ""),
        ({"content": "前\ud83d后"}, "前\ufffd后"),
        ({"content": "\ud83d\ude00"}, "😀"),
        ({"tool_calls": [{"function": {"arguments": "{}"}}], "content": "甲"}, "{}"),
        ({"tool_calls": [{"function": {"arguments": {"甲": 1}}}]}, '{"甲": 1}'),
        ({"tool_calls": "none", "content": "甲"}, "甲"),
        ({"tool_calls": [7, {"function": []}], "content": "甲"}, "甲"),
    ],
)
def test_text_is_text_whatever_stands_for_it(message: Any, text: str) -> None:
    """Parts are joined, halves of characters replaced, what is no text left out."""
    read = read_body(body(message))
    assert isinstance(read, Completion) and read.text == text
    read.text.encode("utf-8")


@pytest.mark.parametrize(
    ("tokens", "counted"),
    [(5, 5), (5.7, 5), (-3, 0), ("many", 0), (None, 0), (True, 0), ([], 0), (10**30, 0), (float("nan"), 0), (1e400, 0)],
)
def test_tokens_are_whole_numbers_or_none(tokens: Any, counted: int) -> None:
    """A fraction is cut off; what can't be a count counts nothing."""
    read = read_body(body({"content": "x"}, prompt_tokens=tokens) if tokens != 5 else body({}, prompt_tokens=5))
    assert isinstance(read, Completion) and read.prompt_tokens == counted


@pytest.mark.parametrize("refusal", ["no", ["no"], {"why": 1}, 7])
def test_a_refusal_of_any_shape_is_one(refusal: Any) -> None:
    """It is said in words, the endpoint's own where they are words."""
    read = read_body(body({"content": None, "refusal": refusal}))
    assert isinstance(read, Completion) and read.refusal == (
        refusal if isinstance(refusal, str) else "the model declined"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "an empty body"),
        (b" \r\n\x00", "an empty body"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "a page of HTML"),
        (b"[" * 200_000, "no JSON: [[["),
        (b'{"a":' * 200_000, "no JSON"),
        (b'{"choices": [{"mess', "no JSON"),
        (b"data: {}\n\ndata: [DONE]", "no JSON: data:"),
        (b"[]", "JSON without a completion"),
        (b"null", "no JSON: null"),
        (b'"text"', "text"),
        (b'{"choices": {}}', "JSON without a completion"),
        (b'{"error": {"message": "out of memory", "code": 7}}', "out of memory (7)"),
        (b'{"error": "out of memory"}', "out of memory"),
        (b'{"detail": [{"loc": []}]}', "JSON without a completion"),
        (b"9" * 5000, "JSON without a completion"),
    ],
)
def test_what_is_no_completion_is_named(content: bytes, words: str) -> None:
    """In a few words, on one line."""
    read = read_body(content)
    assert isinstance(read, str) and words in read and "\n" not in read and len(read) < 400


def test_a_reply_without_a_choice_is_a_reply() -> None:
    """Its tokens count."""
    read = read_body(b'{"choices": [], "usage": {"prompt_tokens": 9}}')
    assert read == Completion("", None, None, 9, 0, has_choice=False)


def test_a_rejection_is_described_by_what_it_names() -> None:
    """Message, code and parameter; None where it says nothing."""
    error = {"error": {"message": "too long", "type": "invalid", "code": "context_length_exceeded", "param": None}}
    assert said_by(error) == "too long (context_length_exceeded, invalid)"
    assert (said_by(None), said_by({}), said_by([]), said_by(" ")) == (None, None, None, None)


def mutated(chance: random.Random, value: Any, depth: int = 0) -> Any:
    """``value`` with parts of it replaced by something else."""
    odd: list[Any] = [
        None,
        True,
        -1,
        2.5,
        float("inf"),
        10**400,
        "",
        "\ud800",
        "x" * 50,
        [],
        {},
        [[]],
        {"text": 7},
        {"": []},
    ]
    if chance.random() < 0.25:
        return chance.choice(odd)
    if isinstance(value, dict):
        return {key: mutated(chance, item, depth + 1) for key, item in value.items() if chance.random() < 0.95}
    if isinstance(value, list):
        return [mutated(chance, item, depth + 1) for item in value]
    return value


@pytest.mark.parametrize("seed", range(4))
def test_no_body_raises(seed: int) -> None:
    """A thousand bodies with odd parts, cut and with bytes replaced."""
    chance = random.Random(seed)
    call = {"id": "1", "function": {"name": "Answer", "arguments": "{}"}}
    message = {"role": "assistant", "content": [{"type": "text", "text": "甲"}], "refusal": None, "tool_calls": [call]}
    usage = {"prompt_tokens": 5, "completion_tokens": 6}
    whole = {"choices": [{"message": message, "finish_reason": "stop"}], "usage": usage, "error": {"message": "m"}}
    for _ in range(1000):
        content = bytearray(json.dumps(mutated(chance, whole)).encode())
        if chance.random() < 0.3:
            del content[chance.randrange(len(content) + 1) :]
        if content and chance.random() < 0.3:
            content[chance.randrange(len(content))] = chance.randrange(256)
        read = read_body(bytes(content))
        if isinstance(read, Completion):
            (read.text + (read.refusal or "")).encode("utf-8")
            assert 0 <= read.prompt_tokens <= 10**12 and isinstance(read.prompt_tokens, int)
        else:
            assert read


def test_what_an_endpoint_says_is_shown_in_one_line() -> None:
    """Line ends become spaces, and what is too long ends in a sign of that."""
    assert in_one_line("quota\n exceeded", 20) == "quota exceeded"
    assert in_one_line("x" * 30, 10) == "x" * 9 + "…"
