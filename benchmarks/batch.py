"""A batch beside the bare client, with faults, and killed again and again; on an endpoint of this machine.

    python benchmarks/batch.py                          # throughput with 300 reports, in one turn
    python benchmarks/batch.py throughput [REPORTS]     # 5,000 short reports, 0.1 s a reply, 64 questions under way
    python benchmarks/batch.py faults [REPORTS]         # a fifth of all answers go wrong, in every way
    python benchmarks/batch.py kills [REPORTS]          # SIGKILL at 20 random instants, begun again each time

``throughput``: the endpoint is a process of its own on the same processors. The bare client is openai's, in threads, and
sends the very bodies that the batch sent. Both are timed from the end of the first report (reply) to that of the last, which
leaves out starting. ``faults`` and ``kills`` hold the summaries against those of an undisturbed run, and count what a
provider would have billed. Prints figures, judges nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FEW = 300  # without arguments, so that two minutes are enough
REPORTS = {"throughput": 5000, "faults": 2000, "kills": 2000}
AT_ONCE = 64
SECONDS = 0.1
KILLS = 20
NOTICED_WITHIN = 1.0  # seconds in which the other processes of a batch that was killed may still ask something
TURNS = 2
FAULTS = (
    "rate_limit server_error unavailable reset hang drip cut_body empty_body html deep_body half_character truncated "
    "malformed refused empty too_long"
).split()
SHARE = 0.2
PROGRAM = [sys.executable, "-c", "import sys; from summarizer.cli.entry import main; sys.exit(main())"]


@dataclass
class Endpoint:
    """The scripted endpoint while it runs, as the process of that number."""

    base_url: str
    key: str
    process: int


@contextmanager
def endpoint(*options: str) -> Iterator[Endpoint]:
    """The endpoint as a process of its own."""
    command = [sys.executable, "-m", "tests.faulty_endpoint", *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        base_url, key = process.stdout.readline().split()
        yield Endpoint(base_url, key, process.pid)
    finally:
        process.terminate()
        process.wait()


def write_reports(folder: Path, count: int) -> None:
    """``count`` reports of two lines, no two alike."""
    folder.mkdir()
    for number in range(count):
        text = f"云岭市公安局2023年工作情况\n全年共破获各类刑事案件{1200 + number}起，抓获犯罪嫌疑人{300 + number}名，同比上升5.2%。\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def start(folder: Path, name: str, where: Endpoint, *options: str) -> subprocess.Popen[str]:
    """The batch of ``folder/reports`` into ``folder/NAME``, with a cache of its own, as a process of its own."""
    command = [*PROGRAM, "batch", "reports", "--out", name, "--base-url", where.base_url, "--model", "scripted"]
    command += ["--concurrency", str(AT_ONCE), *options]
    environment = {
        **os.environ,
        "OPENAI_API_KEY": where.key,
        "SUMMARIZER_CACHE_DIR": str(folder / f"{name}-cache"),
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)


def summaries(out: Path, *, with_replies: bool) -> dict[str, Any]:
    """Each whole summary of ``out`` without what differs from run to run: times, what this run paid, and hashes of these.

    ``with_replies`` keeps the hashes of the replies; after a fault other ones may lead to the same.
    """
    found: dict[str, Any] = {}
    for path in out.glob("*.json"):
        if path.name.endswith(".partial.json"):
            continue
        summary = json.loads(path.read_bytes())
        for name in ("seconds", "calls", "prompt_tokens", "completion_tokens", "cost"):
            summary["run"].pop(name, None)
        provenance = summary.pop("provenance")
        found[path.name] = (summary, provenance["replies"] if with_replies else None)
    return found


@dataclass(frozen=True)
class Sample:
    """What a run had done and used at one moment: reports, megabytes held, and seconds of a processor."""

    done: int
    megabytes: float
    seconds: float
    seconds_of_endpoint: float


@dataclass(frozen=True)
class Timed:
    """A run that was timed: reports a second, seconds from start to end, and what it used on the way."""

    rate: float
    whole: float
    samples: Sequence[Sample]

    def megabytes(self, first: int, last: int) -> float:
        """The mean while between ``first`` and ``last`` reports were done."""
        held = [sample.megabytes for sample in self.samples if first <= sample.done < last]
        return sum(held) / max(1, len(held))

    def milliseconds(self, reports: int) -> tuple[float, float]:
        """Of a processor for each report, and of that of the endpoint, between the first and the last samples."""
        begun = [sample for sample in self.samples if 0 < sample.done < reports]
        if len(begun) < 2:
            return float("nan"), float("nan")
        first, last = begun[0], begun[-1]
        done = max(1, last.done - first.done)
        own, other = last.seconds - first.seconds, last.seconds_of_endpoint - first.seconds_of_endpoint
        return 1000 * own / done, 1000 * other / done


def family_of(process: int) -> list[int]:
    """``process`` and its children."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *map(int, children)]


def megabytes_of(process: int) -> float:
    """The memory of ``process`` and its children, what they share counted once."""
    total = 0.0
    for each in family_of(process):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) / 1024
    return total


def seconds_of(process: int) -> float:
    """Seconds of a processor that ``process`` has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def timed_batch(folder: Path, name: str, where: Endpoint) -> Timed:
    """A batch, looked at every second."""
    began, samples = time.monotonic(), list[Sample]()
    process = start(folder, name, where)
    out = folder / name
    while process.poll() is None:
        time.sleep(1)
        manifest = out / "manifest.jsonl"
        done = manifest.read_bytes().count(b"\n") if manifest.exists() else 0
        try:
            used = sum(map(seconds_of, family_of(process.pid)))
            samples.append(Sample(done, megabytes_of(process.pid), used, seconds_of(where.process)))
        except OSError:
            continue
    whole = time.monotonic() - began
    ends = sorted(path.stat().st_mtime for path in out.glob("*.json"))
    return Timed((len(ends) - 1) / (ends[-1] - ends[0]), whole, samples)


def bare(bodies: Path, base_url: str, key: str) -> None:
    """Send what is in ``bodies`` with the bare client; print replies a second, seconds in all, and processor seconds."""
    import openai

    requests = [json.loads(line)["body"] for line in bodies.open(encoding="utf-8")]
    client = openai.OpenAI(base_url=base_url, api_key=key, max_retries=0)

    def send(request: dict[str, Any]) -> float:
        client.chat.completions.create(**request)
        return time.time()

    began, used = time.time(), time.process_time()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = sorted(pool.map(send, requests))
    print((len(ends) - 1) / (ends[-1] - ends[0]), time.time() - began, time.process_time() - used)


def throughput(folder: Path, reports: int, turns: int = TURNS) -> None:
    """The batch and the bare client in turns."""
    some = min(1000, reports // 2)
    record = folder / "record.jsonl"
    with endpoint("--record", str(record)) as where:
        start(folder, "first", where, "--quiet").communicate()
    for turn in range(turns):
        with endpoint("--seconds", str(SECONDS)) as where:
            command = [sys.executable, __file__, "bare", str(record), where.base_url, where.key]
            said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            timed = timed_batch(folder, f"timed-{turn}", where)
        rate, whole, used = map(float, said)
        first, last = timed.megabytes(1, some), timed.megabytes(reports - some, reports)
        own, other = timed.milliseconds(reports)
        print(
            f"bare client {rate:.0f} replies a second ({whole:.1f} s in all, {1000 * used / reports:.2f} ms of a processor "
            f"each); batch {timed.rate:.0f} reports a second ({timed.whole:.1f} s with its start, {own:.2f} ms each, and "
            f"{other:.2f} of the endpoint), {100 * timed.rate / rate:.0f} %; memory {first:.0f} MB over the first {some}, "
            f"{last:.0f} over the last ({100 * (last / max(first, 1) - 1):+.1f} %)",
            flush=True,
        )


def billed(record: Path) -> Counter[str]:
    """How often each question was answered with a completion."""
    lines = (json.loads(line) for line in record.open(encoding="utf-8"))
    return Counter(line["question"] for line in lines if line["is_paid"])


def needless(record: Path) -> int:
    """How many questions were billed although a whole and faultless answer to them had been sent before."""
    lines = sorted((json.loads(line) for line in record.open(encoding="utf-8")), key=lambda line: float(line["asked"]))
    answered: dict[str, float] = {}
    again = 0
    for line in lines:
        again += line["is_paid"] and line["asked"] > answered.get(line["question"], float("inf"))
        if line["is_whole"]:
            answered.setdefault(line["question"], line["answered"])
    return again


def again_after(record: Path, moments: Sequence[float]) -> str:
    """In words, how many questions were billed again, and how long before the kill each had been answered."""
    lines = sorted((json.loads(line) for line in record.open(encoding="utf-8")), key=lambda line: float(line["asked"]))
    first: dict[str, dict[str, Any]] = {}
    again = [line for line in lines if line["is_paid"] and first.setdefault(line["question"], line) is not line]
    unanswered, before = 0, []
    for line in again:
        earlier = first[line["question"]]
        kill = next(moment for moment in moments if moment > earlier["asked"] - NOTICED_WITHIN)
        if earlier["answered"] >= kill:
            unanswered += 1
        else:
            before.append(kill - earlier["answered"])
    longest = f", {max(before):.2f} s at the most" if before else ""
    return f"{len(again)} billed again: {unanswered} unanswered at the kill, {len(before)} answered just before it{longest}"


def compared(found: dict[str, Any], expected: dict[str, Any]) -> str:
    """In words, how ``found`` summaries differ from the ``expected`` ones."""
    same = sum(found.get(name) == summary for name, summary in expected.items())
    return f"{same} of {len(expected)} summaries equal those of an undisturbed run"


def faults(folder: Path, reports: int) -> None:
    """A batch at an endpoint that goes wrong, until nothing is left to retry."""
    with endpoint() as where:
        start(folder, "calm", where, "--quiet").communicate()
    record = folder / "record.jsonl"
    rates = [option for fault in FAULTS for option in ("--rate", f"{fault}={SHARE / len(FAULTS)}")]
    with endpoint("--record", str(record), *rates) as where:
        for turn in range(4):
            began = time.monotonic()
            options = ("--timeout", "3", "--retry-failed", "--quiet")
            process = start(folder, "faulty", where, *options)
            _, said = process.communicate()
            lines = {
                line["report"]: line for line in map(json.loads, (folder / "faulty" / "manifest.jsonl").open("rb"))
            }
            fates = Counter(line["fate"] for line in lines.values())
            unexplained = sum(line["fate"] != "done" and not line["reason"] for line in lines.values())
            print(
                f"run {turn + 1}: {time.monotonic() - began:.0f} s, exit {process.returncode}, {dict(fates)}, of {reports}; "
                f"{unexplained} without a reason; {said.strip().splitlines()[-1]}",
                flush=True,
            )
            if fates["done"] == reports:
                break
    found, calm = (summaries(folder / name, with_replies=False) for name in ("faulty", "calm"))
    print(compared(found, calm))
    paid = billed(record)
    print(f"{sum(paid.values())} completions for {len(paid)} questions; {needless(record)} billed again without need")


def kills(folder: Path, reports: int) -> None:
    """A batch that is killed at random instants and begun again."""
    random.seed(16)
    record = folder / "record.jsonl"
    with endpoint("--seconds", str(SECONDS)) as where:
        began = time.time()
        start(folder, "calm", where, "--quiet").communicate()
        ends = sorted(path.stat().st_mtime for path in (folder / "calm").glob("*.json"))
        starting, working = ends[0] - began, ends[-1] - ends[0]
    with endpoint("--seconds", str(SECONDS), "--record", str(record)) as where:
        moments: list[float] = []
        notes: list[str] = []
        for _ in range(KILLS):
            process = start(folder, "killed", where, "--quiet")
            time.sleep(random.uniform(0.2, starting + 2 * working / KILLS))
            if process.poll() is None:
                moments.append(time.time())
                os.kill(process.pid, signal.SIGKILL)
            notes += [line for line in process.communicate()[1].splitlines() if "replies" in line]
        last = start(folder, "killed", where, "--quiet")
        left = reports - len(list((folder / "killed").glob("*.json")))
        last.communicate()
    print(f"begun in {starting:.1f} s, done in {working:.1f} s more; {left} reports were left after the last kill")
    print(f"killed {len(moments)} times; the last run ended with {last.returncode}")
    found, calm = (summaries(folder / name, with_replies=True) for name in ("killed", "calm"))
    print(compared(found, calm))
    paid = billed(record)
    print(f"{len(paid)} questions; {again_after(record, moments)}")
    print(f"notes of the store: {Counter(notes)}")
    print(f"left behind: {[path.name for path in (folder / 'killed').glob('.*')]}")


def main(arguments: Sequence[str]) -> None:
    """Measure what ``arguments`` name."""
    if arguments[:1] == ["bare"]:
        bare(Path(arguments[1]), arguments[2], arguments[3])
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="batch.py [WHAT [REPORTS]]"
    )
    parser.add_argument("what", nargs="?", choices=sorted(REPORTS), help="throughput in one short turn if left out")
    parser.add_argument("reports", nargs="?", type=int, help=f"how many; else {REPORTS}, or {FEW} without WHAT")
    wanted = parser.parse_args(arguments)
    if not Path("/proc/self/smaps_rollup").exists():
        print("left out: memory is measured with Linux's /proc")
        return
    reports = wanted.reports or (REPORTS[wanted.what] if wanted.what else FEW)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_reports(folder / "reports", reports)
        if wanted.what:
            {"throughput": throughput, "faults": faults, "kills": kills}[wanted.what](folder, reports)
        else:
            throughput(folder, reports, turns=1)


if __name__ == "__main__":
    main(sys.argv[1:])
