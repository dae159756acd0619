"""A hundred thousand random inputs for every verb that reads: what raised, what was slow, how memory grew.

Prints counts and the worst input of each verb by its seed; ends with 1 if anything raised or took more than a second of
processor time. Give a number to throw that many in place of the hundred thousand.
"""

from __future__ import annotations

import resource
import sys
import time
import traceback
import warnings
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.fuzzing import VERBS

INPUTS = 100_000
SHARES = {"read": 0.25, "numbers": 0.3, "locate": 0.2, "check": 0.1, "reply": 0.15}
SLOW = 1.0


def main(inputs: int) -> int:
    """Throw ``inputs`` inputs; the exit code."""
    warnings.simplefilter("error")
    bad = 0
    for verb, share in SHARES.items():
        raised, slowest, worst = 0, 0.0, 0
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for seed in range(int(inputs * share)):
            began = time.process_time()
            try:
                VERBS[verb](Random(seed))
            except Exception:  # noqa: BLE001 - what is looked for
                raised += 1
                if raised <= 3:
                    print(f"{verb}, seed {seed}:\n{traceback.format_exc(limit=-3)}")
            if (took := time.process_time() - began) > slowest:
                slowest, worst = took, seed
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print(
            f"{verb:8} {int(inputs * share):7,} inputs, {raised} raised, slowest {slowest:.3f} s (seed {worst}), memory +{grown:.0f} MB",
            flush=True,
        )
        bad += raised + (slowest > SLOW)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else INPUTS))
