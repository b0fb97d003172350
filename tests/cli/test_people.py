"""`inkuru people`: roles from the machine."""

import pytest
from allauth.mfa.models import Authenticator

from inkuru.flow.roles import Charge
from inkuru.newsroom.models import AuditEntry, DeskRole, Membership, Person, Section
from tests.cli.calling import call, refusal
from tests.newsroom.making import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_everybody_is_listed_with_roles(capsys: pytest.CaptureFixture[str]) -> None:
    sport = Section.objects.create(slug="sport")
    juma = make_person("juma", Charge(DeskRole.TRANSLATOR, "en", "sw"), Charge(DeskRole.EDITOR, section=sport))
    Authenticator.objects.create(user=juma, type=Authenticator.Type.TOTP, data={})
    left = make_person("aline", Charge(DeskRole.REPORTER))
    left.memberships.all().delete()
    Person.objects.filter(pk=left.pk).update(is_active=False)
    assert call(capsys, "people").out.splitlines() == [
        "aline\tAline\tno role; has left",
        "juma\tJuma\ttranslator en→sw, editor in sport; second factor",
    ]


def test_roles_are_given_and_taken(capsys: pytest.CaptureFixture[str]) -> None:
    make_person("juma", Charge(DeskRole.REPORTER))
    told = call(capsys, "people", "juma", "--give", "editor", "publisher", "--take", "reporter")
    assert told.out == "juma\tJuma\teditor, publisher\n"
    assert [one.act for one in AuditEntry.objects.order_by("pk")] == ["role_given", "role_given", "role_taken"]


def test_whoever_is_locked_out_starts_anew(capsys: pytest.CaptureFixture[str]) -> None:
    juma = make_person("juma", Charge(DeskRole.ADMINISTRATOR))
    juma.set_password("umuravumba ku Kivu")
    juma.save()
    Authenticator.objects.create(user=juma, type=Authenticator.Type.TOTP, data={})
    assert call(capsys, "people", "juma", "--forget").out == "juma\tJuma\tadministrator\n"
    assert (Person.objects.get().has_usable_password(), Authenticator.objects.count()) == (False, 0)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--give", "editor"), "--give, --take and --forget need the NAME of somebody"),
        (("keza", "--give", "editor"), "nobody here is called “keza”"),
        (
            ("juma", "--give", "king"),
            "“king” is no role; the roles are reporter, translator, editor, publisher, administrator",
        ),
        (
            ("juma", "--give", "editor", "--take", "administrator"),
            "the last administrator stays one: make somebody else administrator first",
        ),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], line: str
) -> None:
    make_person("juma", Charge(DeskRole.ADMINISTRATOR))
    assert refusal(call(capsys, "people", *words)) == f"inkuru people: {line}"
    assert [one.role for one in Membership.objects.all()] == ["administrator"]
