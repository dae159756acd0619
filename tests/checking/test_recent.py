"""Recent: what was made of the last few objects."""

from __future__ import annotations

from summarizer.checking.recent import Recent


def test_the_same_object_is_made_of_once() -> None:
    """Asked again about one object, the same thing is given; an equal one is another object."""
    recent: Recent[list[int], list[int]] = Recent()
    asked = [1]
    made = recent.of(asked, list)
    assert recent.of(asked, list) is made
    assert recent.of([1], list) is not made


def test_the_last_two_are_remembered() -> None:
    """A third object takes the place of the first."""
    recent: Recent[list[int], list[int]] = Recent()
    first, second, third = [1], [2], [3]
    made = [recent.of(each, list) for each in (first, second, third)]
    assert recent.of(third, list) is made[2]
    assert recent.of(second, list) is made[1]
    assert recent.of(first, list) is not made[0]
