"""How a table of words is written down."""


def words(text: str) -> frozenset[str]:
    """The words of a text, parted by white space.

    >>> sorted(words("bw dkt prof"))
    ['bw', 'dkt', 'prof']
    """
    return frozenset(text.split())
