"""The endpoint that goes wrong at given rates goes wrong as it says."""

from __future__ import annotations

from typing import Any

import pytest

from tests.faulty_endpoint import Fault, faulty
from tests.scripted_server import Act, reply

GOOD = reply('{"label": "破获案件数"}')


def bodies(count: int) -> list[dict[str, Any]]:
    """Requests that differ."""
    return [{"messages": [{"role": "user", "content": f"第{number}段"}]} for number in range(count)]


def test_each_fault_comes_at_its_rate() -> None:
    """Of two thousand requests, within a few in a hundred."""
    act = faulty(GOOD, {Fault.SERVER_ERROR: 0.1, Fault.REFUSED: 0.2})
    acts = [act(body) for body in bodies(2000)]
    assert abs(sum(each.status == 500 for each in acts) / 2000 - 0.1) < 0.03
    assert abs(sum(each == GOOD for each in acts) / 2000 - 0.7) < 0.03


def test_the_same_seed_gives_the_same_faults_in_any_order() -> None:
    """A question asked again may fare otherwise; another seed is another course of events."""
    rates = {Fault.SERVER_ERROR: 0.5}
    first, second, other = (faulty(GOOD, rates, seed) for seed in (1, 1, 2))
    asked = bodies(50)
    forward = [first(body).status for body in asked]
    assert forward == [second(body).status for body in reversed(asked)][::-1]
    assert forward != [other(body).status for body in asked]
    assert forward != [first(body).status for body in asked]


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_is_something_else_than_the_answer(fault: Fault) -> None:
    """At a rate of 1 nothing else comes."""
    act = faulty(GOOD, {fault: 1.0})({"messages": []})
    assert isinstance(act, Act) and act != GOOD


def test_more_faults_than_requests_are_a_mistake() -> None:
    """The rates are shares of one whole."""
    with pytest.raises(ValueError, match="more than 1"):
        faulty(GOOD, {Fault.EMPTY: 0.6, Fault.HTML: 0.6})
