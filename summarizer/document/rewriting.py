"""A text being cleaned, with where each of its characters came from.

Decides how one cut after another adds up to a single map back to the report. Leaves what to cut to the
modules that know damage, spaces and wrapped lines. A pass costs time in proportion to the cuts it makes
(and to the copy of the text), never to the characters one by one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from summarizer.text import OFFSET, OffsetMap

__all__ = ["Rewriting"]


class Rewriting:
    """``text`` as it stands now, and the runs of it that stand for runs of the report."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = array(OFFSET, [0] if text else [])
        self._raw_starts = array(OFFSET, [0] if text else [])
        self._raw_ends = array(OFFSET, [len(text)] if text else [])

    def replace(self, text: str) -> None:
        """Put ``text`` in place of the present one, character for character."""
        if len(text) != len(self.text):
            raise ValueError(f"a replacement of {len(text)} characters for {len(self.text)} would move offsets")
        self.text = text

    def drop(self, spans: Iterable[tuple[int, int]]) -> None:
        """Leave out ``spans`` (sorted, disjoint, of the present text)."""
        self._cut(((start, end, False) for start, end in spans))

    def absorb(self, spans: Iterable[tuple[int, int]]) -> None:
        """Leave out ``spans``, each of which belongs to the character before it as its damage."""
        self._cut(((start, end, start > 0) for start, end in spans))

    def offsets(self) -> OffsetMap:
        """The map from the present text back to the report."""
        return OffsetMap(len(self.text), self._starts, self._raw_starts, self._raw_ends)

    def _cut(self, cuts: Iterable[tuple[int, int, bool]]) -> None:
        text = _Text()
        cutter = _Cutter(self._starts, self._raw_starts, self._raw_ends, len(self.text))
        at = 0
        for start, end, absorbed in cuts:
            if absorbed and start > at:
                cutter.keep_with_tail(at, start, end)
            elif absorbed:
                cutter.lengthen_last(end)
            else:
                cutter.keep(at, start)
            text.append(self.text[at:start])
            at = end
        if not at:
            return
        cutter.keep(at, len(self.text))
        text.append(self.text[at:])
        self.text = text.whole()
        self._starts, self._raw_starts, self._raw_ends = cutter.starts, cutter.raw_starts, cutter.raw_ends


class _Text:
    """A text put together from pieces; many short ones are joined on the way, as each takes fifty bytes by itself."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[str] = []

    def append(self, piece: str) -> None:
        """Put ``piece`` at the end."""
        self._pieces.append(piece)
        if len(self._pieces) >= _JOINED:
            self._parts.append("".join(self._pieces))
            self._pieces.clear()

    def whole(self) -> str:
        """All pieces in order."""
        return "".join(self._parts + self._pieces)


_JOINED: Final = 1024


class _Cutter:
    """Copies the runs of a map, moving forward only, as stretches of the old text are kept."""

    def __init__(self, starts: array[int], raw_starts: array[int], raw_ends: array[int], length: int) -> None:
        self.starts, self.raw_starts, self.raw_ends = array(OFFSET), array(OFFSET), array(OFFSET)
        self._old = (starts, raw_starts, raw_ends)
        self._length = length
        self._index = 0
        self._at = 0
        # The run asked for last: most questions are about the same one.
        self._run = (0, 0, 0, 0)

    def keep(self, start: int, end: int) -> None:
        """Keep the old characters ``start:end`` as they are."""
        while start < end:
            clean_start, clean_end, raw_start, raw_end = self._run_at(start)
            if start == clean_start and clean_end < end:
                start = self._keep_whole_runs(end)
                continue
            stop = end if end < clean_end else clean_end
            if clean_end - clean_start == raw_end - raw_start:
                raw_start, raw_end = raw_start + start - clean_start, raw_start + stop - clean_start
            self._append(raw_start, raw_end, stop - start)
            start = stop

    def _keep_whole_runs(self, end: int) -> int:
        """Keep the old runs from the present one to the last that ends before ``end``; where that one ends."""
        starts, raw_starts, raw_ends = self._old
        first, last = self._index, bisect_right(starts, end, self._index) - 1
        start, stop = starts[first], starts[last]
        moved = start - self._at
        self.starts.extend(starts[first:last] if not moved else [at - moved for at in starts[first:last]])
        self.raw_starts.extend(raw_starts[first:last])
        self.raw_ends.extend(raw_ends[first:last])
        self._at += stop - start
        self._index = last
        return stop

    def keep_with_tail(self, start: int, tail: int, end: int) -> None:
        """Keep the old characters ``start:tail``, the last of which from now on stands for all up to ``end``."""
        clean_start, clean_end, raw_start, raw_end = self._run_at(start)
        if end <= clean_end and clean_end - clean_start == raw_end - raw_start:
            moved = raw_start - clean_start
            if tail - start > 1:
                self._append(start + moved, tail - 1 + moved, tail - 1 - start)
            self._append(tail - 1 + moved, end + moved, 1)
        else:
            self.keep(start, tail - 1)
            self._append(self._raw(tail - 1)[0], self._raw(end - 1)[1], 1)

    def lengthen_last(self, end: int) -> None:
        """Let the last character kept stand for the old characters up to ``end`` as well."""
        raw_end = self._raw(end - 1)[1]
        if self.starts and self.starts[-1] == self._at - 1:
            self.raw_ends[-1] = raw_end

    def _append(self, raw_start: int, raw_end: int, length: int) -> None:
        self.starts.append(self._at)
        self.raw_starts.append(raw_start)
        self.raw_ends.append(raw_end)
        self._at += length

    def _raw(self, position: int) -> tuple[int, int]:
        clean_start, clean_end, raw_start, raw_end = self._run_at(position)
        if clean_end - clean_start == raw_end - raw_start:
            return raw_start + position - clean_start, raw_start + position - clean_start + 1
        return raw_start, raw_end

    def _run_at(self, position: int) -> tuple[int, int, int, int]:
        """The old run that holds ``position``, which never lies before the one asked for last."""
        if position < self._run[1]:
            return self._run
        starts, raw_starts, raw_ends = self._old
        index, last = self._index, len(starts) - 1
        while index < last and starts[index + 1] <= position:
            index += 1
        self._index = index
        end = starts[index + 1] if index < last else self._length
        self._run = (starts[index], end, raw_starts[index], raw_ends[index])
        return self._run
