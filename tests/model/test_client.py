"""What becomes of a question at an endpoint that behaves well, badly, or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest
from pydantic import BaseModel, Field

from summarizer.errors import ModelMisconfigured, ModelUnreachable
from summarizer.model.client import ChatModel
from summarizer.model.replies import Finish, Question
from summarizer.model.transport import CallLimits, Transport
from summarizer.settings import Capability
from tests.scripted_server import (
    Act,
    ScriptedServer,
    context_exceeded,
    cut,
    dripping,
    failing,
    hanging,
    raw,
    redirecting,
    refusal,
    rejected,
    reply,
    resetting,
    too_many_requests,
    tool_call,
    unknown_model,
    without_response_format,
)

Start = Callable[..., ScriptedServer]


class Label(BaseModel):
    label: str = Field(max_length=20)


GOOD = '{"label": "破获案件数"}'
QUESTION = Question("只回答标签。", "共破案{% 5 %}起，{{ raw }}。", Label, 40)


@contextmanager
def asking(server: ScriptedServer, capability: Capability | None = None, **limits: Any) -> Iterator[ChatModel]:
    """A model behind ``server``, with short limits."""
    bounds = CallLimits(**{"timeout_seconds": 5.0, "max_attempts": 3, "concurrency": 4, **limits})
    transport = Transport(server.base_url, server.api_key, bounds, is_local=True)
    with ChatModel(transport, "scripted", limits=bounds, capability=capability) as model:
        yield model


def test_a_well_formed_reply_becomes_a_value_with_its_tokens(scripted_server: Start) -> None:
    """The schema goes out, the value, the text and the tokens come back."""
    server = scripted_server(reply(GOOD, tokens=(120, 11)))
    with asking(server) as model:
        answer = model.ask(QUESTION)
    assert answer.value == Label(label="破获案件数")
    assert (answer.finish, answer.text) == (Finish.COMPLETE, GOOD)
    assert (answer.prompt_tokens, answer.completion_tokens) == (120, 11)
    request = server.requests[0]
    assert request["response_format"]["type"] == "json_schema"
    assert (request["temperature"], request["max_tokens"]) == (0, 40)


def test_the_text_of_a_report_is_sent_as_it_is(scripted_server: Start) -> None:
    """Braces and percent signs of a report are no template."""
    server = scripted_server(reply(GOOD))
    with asking(server) as model:
        model.ask(QUESTION)
    assert [message["content"] for message in server.requests[0]["messages"]] == [QUESTION.system, QUESTION.user]


@pytest.mark.parametrize(
    ("act", "finish"),
    [
        (reply('{"label": "破获', finish_reason="length"), Finish.TRUNCATED),
        (reply('{"label": "破获"'), Finish.MALFORMED),
        (reply('{"name": "破获"}'), Finish.MALFORMED),
        (reply('{"label": "' + "字" * 21 + '"}'), Finish.MALFORMED),
        (reply(""), Finish.EMPTY),
        (reply(None), Finish.EMPTY),
        (Act(body={"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}), Finish.EMPTY),
        (refusal("不能回答"), Finish.REFUSED),
        (reply("", finish_reason="content_filter"), Finish.REFUSED),
        (context_exceeded(), Finish.TOO_LONG),
        (rejected("blocked", code="content_filter"), Finish.REFUSED),
    ],
)
def test_a_reply_that_holds_no_value_says_why_and_is_not_asked_for_again(
    scripted_server: Start, act: Act, finish: Finish
) -> None:
    """Each way of failing has its name and one line, and costs one request."""
    server = scripted_server(act)
    with asking(server) as model:
        answer = model.ask(QUESTION)
    assert (answer.value, answer.finish) == (None, finish)
    assert answer.problem is not None and "\n" not in answer.problem
    assert len(server.requests) == 1


def test_a_reply_that_was_cut_keeps_what_was_written_and_its_tokens(scripted_server: Start) -> None:
    """The partial text is the asker's to use, and was paid for."""
    with asking(scripted_server(reply('{"label": "破', finish_reason="length", tokens=(90, 40)))) as model:
        answer = model.ask(QUESTION)
    assert (answer.text, answer.prompt_tokens, answer.completion_tokens) == ('{"label": "破', 90, 40)


@pytest.mark.parametrize("wrapped", [f"```json\n{GOOD}\n```", f"好的：{GOOD}", f"{GOOD}\n完毕"])
def test_wrapping_around_the_object_is_overlooked(scripted_server: Start, wrapped: str) -> None:
    """A fence or a word before or after the JSON object does not spoil it."""
    with asking(scripted_server(reply(wrapped))) as model:
        assert model.ask(QUESTION).value == Label(label="破获案件数")


@pytest.mark.parametrize(
    ("unsupported", "found"),
    [
        ((), Capability.JSON_SCHEMA),
        (("json_schema",), Capability.TOOLS),
        (("json_schema", "tools"), Capability.JSON_OBJECT),
        (("json_schema", "tools", "json_object"), Capability.PLAIN_TEXT),
    ],
)
def test_the_strongest_constraint_that_the_endpoint_takes_is_found_and_kept(
    scripted_server: Start, unsupported: tuple[str, ...], found: Capability
) -> None:
    """Rejected ways of asking are tried once for all questions, from the strongest to plain text."""
    good = tool_call(GOOD) if found is Capability.TOOLS else reply(GOOD)
    server = scripted_server(without_response_format(good, *unsupported))
    with asking(server) as model:
        first, second = model.ask(QUESTION), model.ask(QUESTION)
        assert model.capability is found
    assert first.value == second.value == Label(label="破获案件数")
    assert len(server.requests) == len(unsupported) + 2


def test_a_capability_that_is_set_is_not_tried_out(scripted_server: Start) -> None:
    """Where the settings name the constraint, its rejection is an error in one line."""
    server = scripted_server(without_response_format(reply(GOOD), "json_schema"))
    with asking(server, Capability.JSON_SCHEMA) as model, pytest.raises(ModelMisconfigured, match="json_schema"):
        model.ask(QUESTION)
    assert len(server.requests) == 1


def test_an_endpoint_that_pays_no_heed_to_the_schema_is_asked_in_another_way(scripted_server: Start) -> None:
    """Prose in reply to a schema means that the schema was ignored; its tokens count all the same."""
    server = scripted_server(reply("破获案件数", tokens=(50, 5)), tool_call(GOOD))
    with asking(server) as model:
        answer = model.ask(QUESTION)
        assert model.capability is Capability.TOOLS
    assert answer.value == Label(label="破获案件数")
    assert (answer.prompt_tokens, answer.completion_tokens) == (150, 25)


def test_parameters_that_a_model_does_not_take_are_left_out(scripted_server: Start) -> None:
    """A model that thinks in silence rejects temperature and max_tokens; it is asked without them."""

    def act(body: dict[str, Any]) -> Act:
        if "max_tokens" in body:
            return rejected("Use 'max_completion_tokens' instead.", code="unsupported_parameter", param="max_tokens")
        if "temperature" in body:
            return rejected("Only the default (1) is supported.", code="unsupported_value", param="temperature")
        return reply(GOOD)

    server = scripted_server(act)
    with asking(server) as model:
        assert model.ask(QUESTION).value == Label(label="破获案件数")
        assert model.capability is Capability.JSON_SCHEMA
    assert server.requests[-1]["max_completion_tokens"] > 40


def test_a_busy_endpoint_is_asked_again_when_it_says(scripted_server: Start) -> None:
    """429 with Retry-After and a fault of the server pass; the question is answered in the end."""
    server = scripted_server(too_many_requests(retry_after=0), failing(503), reply(GOOD))
    with asking(server) as model:
        assert model.ask(QUESTION).finish is Finish.COMPLETE
    assert len(server.requests) == 3


@pytest.mark.parametrize("written", ["0", "0.1", "Sat, 01 Jan 2000 00:00:00 GMT"])
def test_the_endpoint_s_own_waiting_time_is_kept_to(scripted_server: Start, written: str) -> None:
    """Seconds, parts of seconds and dates; a time that is over is no time to wait."""
    server = scripted_server(too_many_requests(retry_after=written), reply(GOOD))
    began = time.monotonic()
    with asking(server) as model:
        assert model.ask(QUESTION).finish is Finish.COMPLETE
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    ("act", "error", "words", "requests"),
    [
        (too_many_requests(retry_after=0), ModelUnreachable, "429 at each of 2 attempts", 2),
        (too_many_requests(retry_after=3600), ModelUnreachable, "asks to wait 3600 seconds", 1),
        (failing(500), ModelUnreachable, "500 at each of 2 attempts", 2),
        (unknown_model(), ModelMisconfigured, "no model 'scripted'", 1),
        (rejected("no such model", code="model_not_found"), ModelMisconfigured, "no such model", 1),
        (raw("<html>hello</html>"), ModelMisconfigured, r"2 times: a page of HTML.*end in /v1", 2),
        (Act(200, {"hello": "world"}), ModelMisconfigured, r"JSON without a completion.*end in /v1", 2),
        (Act(200, {"error": {"message": "model is loading"}}), ModelMisconfigured, "model is loading", 2),
        (raw(b""), ModelMisconfigured, "an empty body", 2),
        (raw(b"[" * 100_000), ModelMisconfigured, "no JSON", 2),
        (raw(b"\x00\xff\xfe" * 99), ModelMisconfigured, "no JSON", 2),
        (cut(reply(GOOD)), ModelUnreachable, "can't be reached", 2),
        (resetting(), ModelUnreachable, "can't be reached", 2),
        (redirecting("http://127.0.0.1:9/v1/chat/completions"), ModelMisconfigured, "leads to another address", 1),
        (redirecting("https://elsewhere.invalid/x?key=1", 308), ModelMisconfigured, r"elsewhere\.invalid/x\?key=…,", 1),
    ],
)
def test_an_endpoint_that_does_not_answer_is_an_error_in_one_line(
    scripted_server: Start, act: Act, error: type[Exception], words: str, requests: int
) -> None:
    """The line names the endpoint and the reason; what can't pass is not tried again."""
    server = scripted_server(act)
    with asking(server, max_attempts=2) as model, pytest.raises(error, match=words) as caught:
        model.ask(QUESTION)
    assert server.base_url in str(caught.value) and "\n" not in str(caught.value)
    assert len(server.requests) == requests


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(hanging(30), id="nothing comes"),
        pytest.param(dripping(reply(GOOD), 0.02), id="a byte now and then"),
        pytest.param(dripping(reply(GOOD), 0.02, headers=True), id="a header now and then"),
    ],
)
def test_an_attempt_ends_at_its_time_whatever_comes(scripted_server: Start, act: Act) -> None:
    """The time is that of the whole attempt; an endpoint that never answered is not asked a second time."""
    server = scripted_server(act)
    began = time.monotonic()
    with (
        asking(server, timeout_seconds=0.5, max_attempts=9) as model,
        pytest.raises(ModelUnreachable, match=r"no whole answer within 0\.5 seconds; it was asked once"),
    ):
        model.ask(QUESTION)
    assert time.monotonic() - began < 10
    assert len(server.requests) == 1


def test_an_endpoint_that_answered_before_is_given_a_second_chance(scripted_server: Start) -> None:
    """One hung connection is a mishap, two are not."""
    server = scripted_server(reply(GOOD), hanging(30), reply(GOOD), hanging(30))
    with asking(server, timeout_seconds=0.5, max_attempts=9) as model:
        assert model.ask(QUESTION).finish is model.ask(QUESTION).finish is Finish.COMPLETE
        with pytest.raises(ModelUnreachable, match="asked 2 times"):
            model.ask(QUESTION)


def test_a_run_ends_at_its_time(scripted_server: Start) -> None:
    """Whether it waits for an answer, for a busy endpoint, or has not asked yet."""
    for acts in ([hanging(30)], [too_many_requests(retry_after=20)], [reply(GOOD)]):
        server = scripted_server(*acts)
        began = time.monotonic()
        with (
            asking(server, run_seconds=0.4) as model,
            pytest.raises(ModelUnreachable, match="seconds that the run was given"),
        ):
            while True:
                model.ask(QUESTION)
        assert time.monotonic() - began < 10


def test_closing_frees_whoever_waits(scripted_server: Start) -> None:
    """For an answer or for the next attempt; the questions end at once and without a value."""
    for act in (hanging(30), too_many_requests(retry_after=20)):
        server = scripted_server(act)
        began = time.monotonic()
        with ThreadPoolExecutor(4) as threads:
            with asking(server, timeout_seconds=60) as model:
                questions = [threads.submit(model.ask, QUESTION) for _ in range(4)]
                while len(server.requests) < 4:
                    time.sleep(0.01)
            errors = [question.exception(timeout=10) for question in questions]
        assert {type(error) for error in errors} == {ModelUnreachable}
        assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "broken", [resetting(), cut(reply(GOOD)), raw(b""), raw("<html>"), raw(b'{"choices": ['), failing(500)]
)
def test_an_answer_that_breaks_is_asked_for_again(scripted_server: Start, broken: Act) -> None:
    """One broken body or connection costs an attempt and nothing else."""
    server = scripted_server(broken, reply(GOOD))
    with asking(server) as model:
        assert model.ask(QUESTION).value == Label(label="破获案件数")
    assert len(server.requests) == 2


def test_a_redirect_within_the_address_is_followed(scripted_server: Start) -> None:
    """A server may move its paths about."""
    server = scripted_server(redirecting("/v1/chat/completions"), reply(GOOD))
    with asking(server) as model:
        assert model.ask(QUESTION).finish is Finish.COMPLETE


def test_a_redirect_elsewhere_carries_nothing_there(scripted_server: Start) -> None:
    """Neither the report nor the key reaches the other address."""
    other = scripted_server(reply(GOOD))
    server = scripted_server(redirecting(f"{other.base_url}/chat/completions"))
    with asking(server) as model, pytest.raises(ModelMisconfigured, match="nothing was sent there"):
        model.ask(QUESTION)
    assert other.requests == []


def test_an_answer_of_any_size_is_not_taken(scripted_server: Start) -> None:
    """A body larger than any completion is an error, not a full memory."""
    server = scripted_server(raw(b" " * (17 * 1024 * 1024)))
    with asking(server, timeout_seconds=30) as model, pytest.raises(ModelMisconfigured, match="more than 16 MB"):
        model.ask(QUESTION)


@pytest.mark.parametrize("echo", ["400", "422", "500", "refusal", "content", "html"])
def test_a_key_that_the_endpoint_echoes_is_shown_nowhere(scripted_server: Start, echo: str) -> None:
    """Neither in an error nor in what the model wrote or declined with."""
    key = "key-of-the-script"
    said = f"Request had Authorization: Bearer {key}"
    act = {
        "400": Act(400, {"error": {"message": said}}),
        "422": Act(422, {"detail": said}),
        "500": Act(500, said),
        "refusal": refusal(said),
        "content": reply(f'{{"label": "{key}"}}'),
        "html": raw(said),
    }[echo]
    with asking(scripted_server(act), max_attempts=1) as model:
        try:
            shown = str(model.ask(QUESTION))
        except (ModelMisconfigured, ModelUnreachable) as error:
            shown = str(error)
    assert key not in shown and "…" in shown


def test_the_secrets_of_an_address_are_shown_nowhere() -> None:
    """User and password before the host, and what its query holds."""
    bounds = CallLimits(2.0, max_attempts=1)
    address = "http://mei:pass%40word@127.0.0.1:9/v1?token=s3cret-token"
    transport = Transport(address, None, bounds, is_local=True)
    with ChatModel(transport, "m", limits=bounds) as model, pytest.raises(ModelUnreachable) as caught:
        model.ask(QUESTION)
    assert not any(secret in str(caught.value) for secret in ("pass", "s3cret", "mei"))
    assert "http://…@127.0.0.1:9/v1?token=…" in str(caught.value)


def test_a_refused_key_is_said_and_never_shown(scripted_server: Start) -> None:
    """The error names the variable to look at and not what is in it."""
    server = scripted_server(reply(GOOD))
    bounds = CallLimits(5.0)
    transport = Transport(server.base_url, "sk-wrong-one", bounds, is_local=True)
    refused = pytest.raises(ModelUnreachable, match="OPENAI_API_KEY")
    with ChatModel(transport, "m", limits=bounds) as model, refused as caught:
        model.ask(QUESTION)
    assert "sk-wrong-one" not in str(caught.value)


def test_an_endpoint_that_is_not_there_is_an_error_in_one_line() -> None:
    """Nothing listens on the port."""
    bounds = CallLimits(2.0, max_attempts=1)
    transport = Transport("http://127.0.0.1:9/v1", None, bounds, is_local=True)
    with ChatModel(transport, "m", limits=bounds) as model, pytest.raises(ModelUnreachable, match="can't be reached"):
        model.ask(QUESTION)


def test_many_threads_may_ask_at_once(scripted_server: Start) -> None:
    """Each question gets its own reply, also while the way of asking is still being found out."""

    def act(body: dict[str, Any]) -> Act:
        if "response_format" in body:
            return rejected("response_format is not supported")
        return tool_call(f'{{"label": "{body["messages"][1]["content"]}"}}')

    server = scripted_server(act)
    with asking(server) as model, ThreadPoolExecutor(8) as threads:
        questions = [Question("s", f"第{number}句", Label, 20) for number in range(24)]
        answers = list(threads.map(model.ask, questions))
    assert [answer.value and answer.value.label for answer in answers] == [question.user for question in questions]
