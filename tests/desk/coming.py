"""Coming in as people do: with a password, with the code of an app."""

from django.test import Client

from inkuru.flow.roles import Charge
from inkuru.newsroom.models import AuditEntry, DeskRole, Person
from tests.desk.codes import code
from tests.desk.pages import all_words, page
from tests.newsroom.making import make_person

PASSWORD = "umuravumba ku Kivu"


def with_password(name: str = "juma", role: DeskRole = DeskRole.REPORTER) -> Person:
    """Somebody of one role with a password."""
    person = make_person(name, Charge(role))
    person.set_password(PASSWORD)
    person.save()
    return person


def try_password(client: Client, password: str = PASSWORD, name: str = "juma", **data: str) -> str:
    """Where the sign-in form leads; blank if it stays."""
    return str(client.post("/desk/sign-in/", {"login": name, "password": password, **data}).headers.get("location", ""))


def set_up_code(client: Client) -> tuple[str, list[str]]:
    """The key of an app that is set up, and the recovery codes that are shown then."""
    html = page(client, "/desk/account/code/")
    key = str(html.select_one("#secret")["value"])  # type: ignore[index]
    done = client.post("/desk/account/code/", {"code": code(key)})
    assert done["location"] == "/desk/account/recovery/"
    return key, all_words(page(client, "/desk/account/recovery/"), ".codes code")


def signed_in_anew(person: Person) -> Client:
    """A browser in which a person has just shown the password."""
    client = Client()
    try_password(client, name=person.username)
    client.post("/desk/account/again/?next=/desk/account/", {"password": PASSWORD})
    return client


def acts() -> list[str]:
    """What the log says, oldest first."""
    return list(AuditEntry.objects.order_by("pk").values_list("act", flat=True))
