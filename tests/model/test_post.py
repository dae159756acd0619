"""One request to an endpoint, as openai's client sends it."""

from __future__ import annotations

import json
from collections.abc import Callable

import openai
import pytest

from summarizer.model.post import Post
from tests.scripted_server import Act, ScriptedServer, raw, reply

Start = Callable[..., ScriptedServer]
REQUEST = {"model": "m", "messages": [{"role": "user", "content": "破获案件1200起"}], "extra_body": {"top_k": 1}}


def post_to(server: ScriptedServer) -> Post:
    """A post to ``server``, with its key."""
    return Post(server.base_url, server.api_key, {}, is_local=True)


def test_the_endpoint_gets_what_openai_s_client_would_send(scripted_server: Start) -> None:
    """The same body, fields of the user's own beside the others; the body of the answer comes back as it is."""
    server = scripted_server(reply("好"))
    post = post_to(server)
    content = post.sent(REQUEST, 5)
    post.close()
    with openai.OpenAI(base_url=server.base_url, api_key=server.api_key) as client:
        client.chat.completions.create(**REQUEST)  # type: ignore[call-overload]  # the words are those of a real request
    assert server.requests[0] == server.requests[1]
    assert json.loads(content)["choices"][0]["message"]["content"] == "好"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 503])
def test_a_status_is_the_error_that_openai_makes_of_it(scripted_server: Start, status: int) -> None:
    """With its code and what the endpoint said, in JSON or not."""
    for body in ({"error": {"message": "no", "code": "why"}}, "plain words", {"detail": "no"}, [1]):
        server = scripted_server(Act(status, body))
        post = post_to(server)
        with pytest.raises(openai.APIStatusError) as ours:
            post.sent(REQUEST, 5)
        post.close()
        with (
            openai.OpenAI(base_url=server.base_url, api_key=server.api_key, max_retries=0) as client,
            pytest.raises(openai.APIStatusError) as theirs,
        ):
            client.chat.completions.create(**REQUEST)  # type: ignore[call-overload]  # as above
        assert type(ours.value) is type(theirs.value)
        assert (ours.value.body, ours.value.code) == (theirs.value.body, theirs.value.code)


def test_no_connection_and_no_answer_are_openai_s_errors(scripted_server: Start) -> None:
    """Nobody there; nothing within the time."""
    with pytest.raises(openai.APIConnectionError):
        Post("http://127.0.0.1:9/v1", None, {}, is_local=True).sent(REQUEST, 5)
    server = scripted_server(Act(200, {}, wait=30))
    post = post_to(server)
    with pytest.raises(openai.APITimeoutError):
        post.sent(REQUEST, 0.2)
    post.close()


def test_headers_of_the_user_go_with_each_request() -> None:
    """Also in place of the client's own."""
    post = Post("http://127.0.0.1:9/v1/", "k", {"X-Team": "数据", "User-Agent": "mine"}, is_local=True)
    assert post.headers["authorization"] == "Bearer k"
    assert (post.headers["x-team"], post.headers["user-agent"]) == ("数据", "mine")
    assert post.url == "http://127.0.0.1:9/v1/chat/completions"


def test_a_body_that_is_no_completion_is_brought_all_the_same(scripted_server: Start) -> None:
    """What it says is for others to find out."""
    post = post_to(scripted_server(raw(b"\xff\xfe")))
    assert post.sent(REQUEST, 5) == b"\xff\xfe"
    post.close()
