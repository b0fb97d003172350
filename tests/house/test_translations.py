"""Every word of the interface is in every language, and Django finds it there."""

from babel.messages.catalog import Message
from django.utils.translation import gettext, ngettext, npgettext, override, pgettext

from tools.catalogue import check, read_catalogue, targets


def test_every_word_is_translated_and_compiled() -> None:
    faults = list(check())
    assert faults == [], "\n".join(faults)


def test_django_finds_every_translation() -> None:
    lost = {}
    for code in targets():
        messages = [message for message in read_catalogue(code) if message.id]
        with override(code):
            lost[code] = [message.id for message in messages if found(message) != message.string]
        assert messages
    assert lost == {code: [] for code in targets()}


def found(message: Message) -> str | tuple[str, ...]:
    """What the interface would say: all forms of a message that has several."""
    if isinstance(message.id, str):
        return pgettext(message.context, message.id) if message.context else gettext(message.id)
    one, many = message.id
    forms = (npgettext(message.context, one, many, n) if message.context else ngettext(one, many, n) for n in (1, 2))
    return tuple(forms)
