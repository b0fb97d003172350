"""Markup: the marks of emphasis and structure in the source are in its translation."""

import re
from collections import Counter
from collections.abc import Iterator

from inkuru.checks.passage import Passage
from inkuru.records import N_, Finding, Severity

GONE = N_("%(against)s has the mark %(tag)s; %(language)s does not")
OTHER = N_("%(language)s has the mark %(tag)s; %(against)s does not")

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,500})?/?>")


def check(passage: Passage) -> Iterator[Finding]:
    """Find HTML tags that are in one edition only, each as often as it stands; order is the translator’s."""
    for pair in passage.pairs:
        theirs, ours = _tags(pair.source.text), _tags(pair.target.text)
        for tag in theirs - ours:
            yield pair.finding("markup", Severity.WARNING, GONE, {"tag": tag})
        for tag in ours - theirs:
            yield pair.finding("markup", Severity.WARNING, OTHER, {"tag": tag})


def _tags(text: str) -> Counter[str]:
    return Counter(f"<{found[1].lower()}>" for found in _TAG.finditer(text)) if "<" in text else Counter()
