"""A picture is taken apart in a process of its own, with limits on memory, time and reach.

A hostile picture can bring that process down and nothing else. It takes a quarter of a second to start, which nobody
minds who has just sent a picture.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path

from inkuru.formats.pictures import OUT_OF_MEMORY, CleanPicture, Unshowable

PROGRAM = ("-m", "inkuru.formats.pictures")
MAX_BYTES = 20 << 20
"""Of a file that is sent; cameras of phones write five."""
WALL_SECONDS = 120
"""More than the processor time, since a busy machine lets a process wait."""

TOO_LARGE = "takes too much memory to read"
TOO_SLOW = "takes too long to read"
ENDS = {OUT_OF_MEMORY: TOO_LARGE, -signal.SIGKILL: TOO_LARGE, -signal.SIGXCPU: TOO_SLOW}


def develop(data: bytes) -> CleanPicture:
    """The picture in some bytes, clean. Raises Unshowable."""
    if len(data) > MAX_BYTES:
        raise Unshowable(f"has {len(data) / (1 << 20):.0f} MB; at most {MAX_BYTES >> 20}")
    try:
        # Nothing of our environment goes along: it holds secrets.
        done = subprocess.run(
            (sys.executable, *PROGRAM),
            input=data,
            capture_output=True,
            check=False,
            timeout=WALL_SECONDS,
            env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
        )
    except subprocess.TimeoutExpired:
        raise Unshowable(TOO_SLOW) from None
    if done.returncode:
        raise Unshowable(ENDS.get(done.returncode, "brings down what reads it"))
    told, _, clean = done.stdout.partition(b"\n")
    answer = json.loads(told)
    if "cause" in answer:
        raise Unshowable(answer["cause"])
    return CleanPicture(clean, answer["suffix"], answer["width"], answer["height"])
