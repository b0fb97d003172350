"""A mail as it goes out."""

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from bs4 import BeautifulSoup

from inkuru.flow import notifying
from inkuru.flow.delivering import deliver
from inkuru.flow.letters import compose
from inkuru.flow.posting import post_proof
from inkuru.flow.roles import Charge
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Comment, DeskRole, OutgoingMail, Person, Section, Story
from tests.flow.notices import with_mail
from tests.newsroom.making import NOON, Newsroom, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _mail(settings: Any) -> None:
    settings.INKURU_MAIL, settings.INKURU_URL = "smtp://mail.example", "https://news.example"
    settings.DEFAULT_FROM_EMAIL = "desk@news.example"


def mention(newsroom: Newsroom, person: Person, text: str = "Is it 412?") -> None:
    made = Comment.objects.create(
        story=newsroom.story, edition=newsroom.source, block=newsroom.body(1), text=text, by=newsroom.person, at=NOON
    )
    made.mentions.add(person)
    notifying.tell_comment(made, mentioned=[person])
    deliver(at=NOON)


def sent(mail: OutgoingMail | None = None) -> EmailMessage | None:
    """A mail, as a mailbox reads it."""
    made = compose(mail or OutgoingMail.objects.select_related("person", "story").get())
    if made is None:
        return None
    return message_from_bytes(made.message().as_bytes(), policy=policy.default)


def part(mail: EmailMessage | None, kind: str) -> str:
    assert mail is not None
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_a_mail_says_what_happened_and_leads_there() -> None:
    newsroom, moses = make_story(), with_mail(make_person("moses"))
    mention(newsroom, moses, "Is it <b>412</b>?")
    mail = sent()
    assert mail is not None
    notice = moses.notices.get()
    address = f"https://news.example/desk/notices/{notice.pk}/"
    assert (mail["Subject"], mail["To"], mail["From"]) == (
        "Inkuru: Lake Kivu ferry sails again",
        "moses@news.example",
        "desk@news.example",
    )
    assert part(mail, "plain").splitlines()[:5] == [
        "Lake Kivu ferry sails again",
        "English · You are mentioned in a comment: Diane",
        "“Is it <b>412</b>?”",
        "November 22, 2026, noon",
        address,
    ]
    html = BeautifulSoup(part(mail, "html"), "html5lib")
    assert [one["href"] for one in html.select("a")] == [address]
    assert "“Is it <b>412</b>?”" in html.get_text()


def test_a_mail_can_be_stopped_by_one_click_and_says_that_a_machine_wrote_it() -> None:
    mention(make_story(), with_mail(make_person("moses")))
    mail = sent()
    assert mail is not None
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stops = mail["List-Unsubscribe"].strip(" <>")
    assert stops.startswith("https://news.example/desk/mail/stop/")
    assert stops in part(mail, "plain")
    assert mail["Auto-Submitted"] == "auto-generated"


def test_mails_on_one_story_are_one_thread_and_each_has_its_own_name_that_stays() -> None:
    one, other, moses = make_story(), make_story(), with_mail(make_person("moses"))
    mention(one, moses)
    OutgoingMail.objects.update(claimed_until=NOON)
    mention(one, moses)
    mention(other, moses)
    mails = [sent(mail) for mail in OutgoingMail.objects.all()]
    again = [sent(mail) for mail in OutgoingMail.objects.all()]
    threads = [mail["References"] for mail in mails if mail]
    assert (threads[0] == threads[1], threads[0] == threads[2]) == (True, False)
    assert [mail["In-Reply-To"] for mail in mails if mail] == threads
    names = [mail["Message-ID"] for mail in mails if mail]
    assert len(set(names)) == 3
    assert [mail["Message-ID"] for mail in again if mail] == names


@pytest.mark.parametrize("code", ["rw", "sw"])
def test_a_mail_speaks_the_language_of_its_person(code: str) -> None:
    moses = with_mail(make_person("moses"))
    Person.objects.filter(pk=moses.pk).update(interface_language=code)
    mention(make_story(), moses)
    mail = sent()
    assert mail is not None
    assert mail["Content-Language"] == code
    assert "You are mentioned" not in part(mail, "plain")


def test_of_a_story_under_embargo_a_mail_gives_the_number_alone() -> None:
    newsroom, moses = make_story(), with_mail(make_person("moses"))
    mention(newsroom, moses, "The secret is 412")
    Story.objects.update(embargo_until=database_now() + timedelta(days=1))
    mail = sent()
    assert mail is not None
    whole = f"{mail['Subject']} {part(mail, 'plain')} {part(mail, 'html')}"
    assert (f"Story {newsroom.story.pk}" in whole, "Lake Kivu" in whole, "412" in whole) == (True, False, False)


def test_who_may_not_see_the_story_any_more_when_the_mail_goes_out_gets_none() -> None:
    newsroom = make_story()
    sport, health = (Section.objects.create(slug=slug) for slug in ("sport", "health"))
    runner = with_mail(make_person("runner", Charge(DeskRole.REPORTER, section=sport)))
    mention(newsroom, runner)
    Story.objects.update(section=health, embargo_until=database_now() + timedelta(days=1))
    assert sent() is None


def test_a_headline_with_line_breaks_is_no_way_into_the_head_of_a_mail() -> None:
    newsroom = make_story(headline="Ferry\r\nBcc: all@news.example")
    mention(newsroom, with_mail(make_person("moses")))
    mail = sent()
    assert mail is not None
    assert (mail["Subject"], mail["Bcc"]) == ("Inkuru: Ferry Bcc: all@news.example", None)


def test_an_address_is_asked_whether_it_is_ones_own() -> None:
    mail = sent(post_proof(make_person(), "new@news.example", at=NOON))
    assert mail is not None
    assert (mail["To"], mail["List-Unsubscribe"]) == ("new@news.example", None)
    assert "https://news.example/desk/mail/prove/" in part(mail, "plain")
