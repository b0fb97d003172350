"""Whether two texts differ in their typography only."""

import re

_SHAPES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛ʼ`´", "'"),
        **dict.fromkeys("‐‑–—", "-"),
        "…": "...",
    }
)
# White space counts where it parts words, and not where it stands beside a mark: « amakuru » and “amakuru”.
_SPACE_BY_MARK = re.compile(r"\s+(?=[\"':;!?%-])|(?<=[\"'-])\s+")


def same_but_for_typography(one: str, other: str) -> bool:
    """Whether two texts have the same letters, figures and marks, but for the shape of marks and white space.

    Only the shapes of quotation marks, apostrophes, dashes and ellipses count for nothing; a mark more or less, or
    another case, may change what is said.

    >>> same_but_for_typography('"We won’t," he said', "“We won't,”  he said")
    True
    >>> same_but_for_typography("Eat, friends", "Eat friends"), same_but_for_typography("2.5", "2,5")
    (False, False)
    """
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return _SPACE_BY_MARK.sub("", " ".join(text.translate(_SHAPES).split()))
