"""Whether whoever acts works at the machine itself. It knows no models, so that commands can ask before these load."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_AT_THE_MACHINE: ContextVar[bool] = ContextVar("_AT_THE_MACHINE", default=False)


@contextmanager
def at_the_machine() -> Iterator[None]:
    """Within this, names sign and nobody is asked for rights: for commands and for what is built with the house."""
    token = _AT_THE_MACHINE.set(True)
    try:
        yield
    finally:
        _AT_THE_MACHINE.reset(token)


def is_at_the_machine() -> bool:
    """Whether nobody is asked for rights just now."""
    return _AT_THE_MACHINE.get()
