"""An endpoint that answers well and goes wrong at given rates, in a test or as a process of its own.

    def test_something(scripted_server):
        server = scripted_server(faulty(agreeing, {Fault.RESET: 0.1, Fault.MALFORMED: 0.05}, seed=7))

What happens to a request depends on the seed, on what it asks and on how often that was asked, and not on the order in
which requests arrive: a run with many questions at once meets the same faults every time.

    python -m tests.faulty_endpoint --port 8001 --rate rate_limit=0.1 --rate hang=0.02

serves until it is interrupted; the key is that of ``scripted_server``. With ``--record FILE`` each request is a line there:
when it was asked and answered, the hash of its question, whether a completion came of it, whether a whole and faultless one, and
its body.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TextIO

from tests.scripted_server import (
    Act,
    Delivery,
    Script,
    ScriptedServer,
    context_exceeded,
    cut,
    dripping,
    failing,
    hanging,
    raw,
    refusal,
    reply,
    resetting,
    too_many_requests,
)

__all__ = ["Fault", "agreeing", "faulty"]


class Fault(StrEnum):
    """A way to go wrong."""

    RATE_LIMIT = "rate_limit"
    SERVER_ERROR = "server_error"
    UNAVAILABLE = "unavailable"
    RESET = "reset"
    HANG = "hang"
    DRIP = "drip"
    CUT_BODY = "cut_body"
    EMPTY_BODY = "empty_body"
    HTML = "html"
    DEEP_BODY = "deep_body"
    CONTENT_LIST = "content_list"
    HALF_CHARACTER = "half_character"
    ODD_USAGE = "odd_usage"
    TRUNCATED = "truncated"
    MALFORMED = "malformed"
    REFUSED = "refused"
    EMPTY = "empty"
    TOO_LONG = "too_long"


# A run of Chinese words, the figure in digits behind it, and its unit, up to the tag.
_NAMED = re.compile(r"([\u4e00-\u9fff]{2,10})[0-9.]+[^0-9\s〔〕]{0,5}$")


def _content(answer: Act) -> str:
    """What the model writes in ``answer``."""
    return str(answer.body["choices"][0]["message"]["content"])


def _with_usage(answer: Act, usage: object) -> Act:
    return replace(answer, body={**answer.body, "usage": usage})


_MAKE: Mapping[Fault, Callable[[Act], Act]] = {
    Fault.RATE_LIMIT: lambda answer: too_many_requests(retry_after=0),
    Fault.SERVER_ERROR: lambda answer: failing(500),
    Fault.UNAVAILABLE: lambda answer: failing(503),
    Fault.RESET: lambda answer: resetting(),
    Fault.HANG: lambda answer: hanging(3600),
    Fault.DRIP: lambda answer: dripping(answer, 0.2),
    Fault.CUT_BODY: cut,
    Fault.EMPTY_BODY: lambda answer: raw(b""),
    Fault.HTML: lambda answer: raw("<!DOCTYPE html><title>Sign in to the network</title>"),
    Fault.DEEP_BODY: lambda answer: raw(b"[" * 100_000),
    Fault.CONTENT_LIST: lambda answer: _saying(answer, [{"type": "text", "text": _content(answer)}]),
    Fault.HALF_CHARACTER: lambda answer: _saying(answer, "\ud83d" + _content(answer)),
    Fault.ODD_USAGE: lambda answer: _with_usage(answer, {"prompt_tokens": -3.5, "completion_tokens": "many"}),
    Fault.TRUNCATED: lambda answer: reply(_content(answer)[:-9], finish_reason="length"),
    Fault.MALFORMED: lambda answer: reply(_content(answer)[:-3] + "，完"),
    Fault.REFUSED: lambda answer: refusal("I'm sorry, but I can't help with that."),
    Fault.EMPTY: lambda answer: reply(""),
    Fault.TOO_LONG: lambda answer: context_exceeded(),
}


def _saying(answer: Act, content: object) -> Act:
    """``answer`` with other content, whatever it is."""
    choice = answer.body["choices"][0]
    message = {**choice["message"], "content": content}
    return replace(answer, body={**answer.body, "choices": [{**choice, "message": message}]})


def agreeing(body: dict[str, Any]) -> Act:
    """A model that does as it is told: in portions it agrees with every name, in passages it names figures by the words
    before them and calls the others dates; it condenses nothing."""
    fields = body["response_format"]["json_schema"]["schema"]["properties"]
    if "statistics" in fields:
        return reply(json.dumps(_read_passage(body["messages"][-1]["content"], fields), ensure_ascii=False))
    words: dict[str, Any] = {"摘要": "无", "成果": "是", "其他": []}
    return reply(json.dumps({name: words.get(name, "对") for name in fields}, ensure_ascii=False))


def _read_passage(text: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {name: [] for name in fields}
    unsaid = dict.fromkeys(("change", "basis", "period", "scope"))
    for tag in re.finditer(r"〔(n\d+)〕", text):
        named = _NAMED.search(text[: tag.start()])
        if named is None:
            answer["others"].append({"n": tag[1], "reason": "date"})
        else:
            answer["statistics"].append({"n": tag[1], "indicator": named[1], **unsaid})
    return answer


def faulty(answer: Act | Script, rates: Mapping[Fault, float], seed: int = 0) -> Script:
    """``answer``, or in its place each fault at its rate (shares of all requests, together 1 at the most)."""
    if sum(rates.values()) > 1 + 1e-9:
        raise ValueError("the rates of all faults together are more than 1")
    asked: Counter[bytes] = Counter()
    lock = threading.Lock()

    def act(body: dict[str, Any]) -> Act:
        question = _digest(body)
        with lock:
            asked[question] += 1
            drawn = hashlib.sha256(question + f"{seed} {asked[question]}".encode()).digest()
        share = int.from_bytes(drawn[:8], "big") / 2**64
        good = answer if isinstance(answer, Act) else answer(body)
        for fault, rate in rates.items():
            if share < rate:
                return _MAKE[fault](good)
            share -= rate
        return good

    return act


def _digest(body: dict[str, Any]) -> bytes:
    """What tells questions apart."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).digest()


def _is_paid(act: Act) -> bool:
    """Whether a provider would bill for it: a completion came of it, whatever became of that on its way."""
    return act.status == 200 and isinstance(act.body, dict) and "choices" in act.body


def _is_whole(act: Act, body: dict[str, Any]) -> bool:
    """Whether ``act`` is what ``agreeing`` answers, and arrives."""
    return _is_paid(act) and act.delivery is Delivery.WHOLE and act.body["choices"] == agreeing(body).body["choices"]


def main() -> None:
    """Serve as a process of its own."""
    parser = argparse.ArgumentParser(description="An OpenAI-compatible endpoint that goes wrong at given rates.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=0.0, help="before each answer")
    parser.add_argument("--rate", action="append", default=[], metavar="FAULT=SHARE", help=", ".join(Fault))
    parser.add_argument("--record", metavar="FILE", default=None, help="append a line for each request to FILE")
    wanted = parser.parse_args()
    rates = {Fault(name): float(share) for name, share in (each.split("=") for each in wanted.rate)}
    script = faulty(agreeing, rates, wanted.seed) if rates else agreeing
    with contextlib.ExitStack() as files:
        record = files.enter_context(open(wanted.record, "a", encoding="utf-8")) if wanted.record else None  # noqa: PTH123
        _serve(script, wanted.port, wanted.seconds, record)


def _serve(script: Callable[[dict[str, Any]], Act], port: int, seconds: float, record: TextIO | None) -> None:
    lock = threading.Lock()

    def act(body: dict[str, Any]) -> Act:
        asked, chosen = time.time(), script(body)
        time.sleep(seconds)
        if record is not None:
            times = {"asked": asked, "answered": time.time()}
            fate = {"is_paid": _is_paid(chosen), "is_whole": _is_whole(chosen, body)}
            said = {**times, "question": _digest(body).hex(), **fate, "body": body}
            with lock:
                record.write(json.dumps(said, ensure_ascii=False) + "\n")
                record.flush()
        return chosen

    server = ScriptedServer(act, port=port, forgets=True)
    print(server.base_url, server.api_key, flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        server.stop()


if __name__ == "__main__":
    main()
