"""An app for codes, as RFC 6238 has it; written anew, so that it does not share a mistake with what it tests."""

import base64
import hashlib
import hmac
import time

STEP = 30


def code(secret: str, *, steps: int = 0, at: float | None = None) -> str:
    """The code of a key, now or some steps of 30 seconds later."""
    counter = int((time.time() if at is None else at) // STEP) + steps
    digest = hmac.new(base64.b32decode(secret), counter.to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"
