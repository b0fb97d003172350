"""Links, addresses and images: what the source points to, the translation points to."""

import re
from collections import Counter
from collections.abc import Iterator

from inkuru.checks.passage import Passage
from inkuru.records import N_, Finding, Severity

GONE = N_("%(against)s points to %(address)s; %(language)s does not")
OTHER = N_("%(language)s points to %(address)s; %(against)s does not")

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”'’)\]]{3,500}|(?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}"
    r"|(?:src|href)\s*=\s*[\"'][^\"']{1,500}"
)

# One of these stands in each.
_SIGNS = ("http", "www.", "@", "=")


def check(passage: Passage) -> Iterator[Finding]:
    """Find links, mail addresses and images that are in one edition only; each as often as it stands."""
    for pair in passage.pairs:
        theirs, ours = _addresses(pair.source.text), _addresses(pair.target.text)
        for address in theirs - ours:
            yield pair.finding("links", Severity.WARNING, GONE, {"address": address})
        for address in ours - theirs:
            yield pair.finding("links", Severity.WARNING, OTHER, {"address": address})


def _addresses(text: str) -> Counter[str]:
    if not any(sign in text for sign in _SIGNS):
        return Counter()
    found = (match[0].rstrip(".,;:!?") for match in _ADDRESS.finditer(text))
    return Counter(re.split(r"=\s*[\"']", one)[-1] for one in found)
