"""The mail server of an installation, as one address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from inkuru.records import Refusal

SECONDS = 15
"""So long a mail server may take for an answer."""

SMTP = "django.core.mail.backends.smtp.EmailBackend"
NONE = "django.core.mail.backends.dummy.EmailBackend"


class MailUnfit(Refusal):
    """`INKURU_MAIL` names no mail server, or what its mails need is not set."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a server is spoken to: its usual port, and whether TLS begins at once or after a word."""

    port: int
    is_tls: bool = False
    starts_tls: bool = False


SCHEMES = {
    "smtp": Scheme(25),
    "smtp+starttls": Scheme(587, starts_tls=True),
    "smtps": Scheme(465, is_tls=True),
}


def mail_settings(address: str, *, url: str) -> Mapping[str, Any]:
    """Django’s settings for a mail server such as `smtps://user:password@mail.example`; none, and no mail is sent.

    `url` is where the desk is: mails lead there. Raises MailUnfit.

    >>> mail_settings("smtp+starttls://desk:a%40b@mail.example", url="https://news.example")["EMAIL_HOST_PASSWORD"]
    'a@b'
    """
    if not address:
        return {"EMAIL_BACKEND": NONE}
    parts = urlsplit(address)
    scheme = SCHEMES.get(parts.scheme)
    if scheme is None or not parts.hostname:
        # The address holds a password: it is not repeated.
        raise MailUnfit(f"INKURU_MAIL names no mail server: it begins with {', '.join(SCHEMES)} and names a host")
    if not url:
        raise MailUnfit("INKURU_MAIL is set and INKURU_URL is not: mails lead to the desk and need its address")
    return {
        "EMAIL_BACKEND": SMTP,
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": _port(address) or scheme.port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": scheme.starts_tls,
        "EMAIL_USE_SSL": scheme.is_tls,
        "EMAIL_TIMEOUT": SECONDS,
    }


def _port(address: str) -> int | None:
    try:
        return urlsplit(address).port
    except ValueError:
        raise MailUnfit("INKURU_MAIL has a port that is none") from None
