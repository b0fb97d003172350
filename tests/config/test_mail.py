"""The mail server of an installation."""

import pytest

from inkuru.config.mail import MailUnfit, mail_settings

DESK = "https://news.example"


@pytest.mark.parametrize(
    ("address", "host", "port", "tls", "ssl"),
    [
        ("smtp://mail.example", "mail.example", 25, False, False),
        ("smtp+starttls://desk:secret@mail.example", "mail.example", 587, True, False),
        ("smtps://desk:secret@mail.example", "mail.example", 465, False, True),
        ("smtps://mail.example:2465", "mail.example", 2465, False, True),
        ("smtp://[::1]:2525", "::1", 2525, False, False),
    ],
)
def test_an_address_says_how_the_server_is_spoken_to(address: str, host: str, port: int, tls: bool, ssl: bool) -> None:
    made = mail_settings(address, url=DESK)
    assert (made["EMAIL_HOST"], made["EMAIL_PORT"]) == (host, port)
    assert (made["EMAIL_USE_TLS"], made["EMAIL_USE_SSL"]) == (tls, ssl)
    assert made["EMAIL_TIMEOUT"] > 0


def test_signs_in_a_password_are_read() -> None:
    made = mail_settings("smtps://desk%40news.example:a%3Ab%2Fc@mail.example", url=DESK)
    assert (made["EMAIL_HOST_USER"], made["EMAIL_HOST_PASSWORD"]) == ("desk@news.example", "a:b/c")


def test_without_a_server_no_mail_is_sent() -> None:
    assert mail_settings("", url="") == {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("ftp://user:secret@mail.example", DESK),
        ("smtp://", DESK),
        ("user:secret@mail.example", DESK),
        ("smtp://user:secret@mail.example:port", DESK),
        ("smtp://user:secret@mail.example", ""),
    ],
)
def test_an_address_that_is_none_is_refused_without_its_password(address: str, url: str) -> None:
    with pytest.raises(MailUnfit) as refused:
        mail_settings(address, url=url)
    assert "secret" not in str(refused.value)
    assert "INKURU_MAIL" in str(refused.value)
