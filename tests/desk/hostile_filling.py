"""Hostile words into every field and importer of a newsroom, through the forms that its own screens show.

Each screen of the URL resolver is looked at by somebody who may do everything; whatever form is found there is filled
with payloads and sent. So a form that is new tomorrow is filled, too.
"""

import itertools
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from bs4 import Tag
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import Resolver404, resolve

from inkuru.config.main import main
from inkuru.newsroom.models import Arrival, Concept, MemoryUnit, Person, Story
from inkuru.newsroom.opening import open_newsroom
from tests.desk.doors import views
from tests.desk.hostile_words import PAYLOADS, concepts, files, story, terms, units
from tests.desk.pages import signed_in, soup
from tests.newsroom.making import make_person

Found = Mapping[str, Sequence[str]]
SWAP = {"hx-request": "true"}
# What would end the work, or take away what is to be looked at.
LEFT_ALONE = {
    "sign_out",
    "language",
    "withdraw",
    "hold_back",
    "drop_note",
    "drop_view",
    "drop_wire",
    "forget",
    "close_desk",
    "take_role",
    "put_away",
    "retire_section",
    "retire_unit",
    "take_out",
    "discard",
    "undo_change",
    "join",
    "refuse",
}
FILLED = {"text", "search", "url", "email"}
FAILED = 500
# How often the forms that lead to one view are sent.
SENT = 4


def fill() -> Found:
    """Fill everything; the screens of the desk, and the hostile pages of the site."""
    open_newsroom()
    client = signed_in(make_person("hostile"))
    _import()
    taken = [_take_in(client, name, data) for name, data in files().items()]
    first = min(one for one in taken if one)
    _write_editions(client, first)
    payloads, sent = itertools.cycle(PAYLOADS), Counter[str]()
    for address in list(_screens(client, first)):
        _fill_screen(client, address, payloads, sent)
    _let_out(client, first)
    _command("publish")
    return {"screens": [*_screens(client, first), *_passages(first), *_others()], "pages": list(_pages())}


def _import() -> None:
    """What the commands take in."""
    with tempfile.TemporaryDirectory() as folder:
        for name, words, text in (
            ("units.tmx", ("memory", "import"), units()),
            ("terms.csv", ("terms", "import"), terms()),
            ("terms.tbx", ("terms", "import"), concepts()),
            ("story.txt", ("intake",), story("The hostile ferry")),
        ):
            file = Path(folder) / name
            file.write_text(text, encoding="utf-8")
            _command(*words, str(file))


def _command(*words: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert not ended.value.code, words


def _take_in(client: Client, name: str, data: bytes) -> int:
    """Bring a file; take it in as its screen proposes; the number of the story, 0 where several came or none."""
    answer = client.post("/desk/intake/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code < FAILED, name
    if Arrival.objects.count() == 0 or "/desk/intake/" not in answer.headers.get("location", ""):
        return 0
    screen = answer.headers["location"]
    form = soup(client.get(screen).content).select_one("main form[method=post]")
    # The feed stays among what waits, as do the others once more.
    if form is None or screen == "/desk/intake/":
        return 0
    taken = client.post(screen, dict(_values(form, itertools.repeat("")))).headers.get("location", "")
    return int(taken.split("/")[3]) if taken.startswith("/desk/stories/") else 0


def _write_editions(client: Client, number: int) -> None:
    """Translations and mends with a payload a paragraph, plain and as the editor sends them; and what is not saved."""
    story = Story.objects.get(pk=number)
    for code in ("rw", "sw"):
        client.post(f"/desk/stories/{number}/{code}/open/")
    blocks = story.blocks.filter(retired_at__isnull=True)
    for block, payload in zip(blocks, itertools.cycle(PAYLOADS), strict=False):
        for code, marked in (("rw", {}), ("sw", {"is_marked": "on"})):
            address = f"/desk/stories/{number}/{code}/{block.pk}/"
            client.post(address, {"seen": "0", "text": f"Feri {payload} 412", **marked})
            client.post(f"{address}keep/", {"seen": "0", "text": f"Feri: {payload}", **marked})


def _screens(client: Client, number: int) -> Iterator[str]:
    """The address of every view that answers with a page."""
    known = _known(number)
    for address in dict.fromkeys(view.address(**known) for view in views()):
        if resolve(address).url_name in LEFT_ALONE:
            continue
        answer = client.get(address)
        assert answer.status_code < FAILED, address
        if answer.status_code == 200 and answer.headers["content-type"].startswith("text/html"):
            yield address


def _known(number: int) -> Mapping[str, object]:
    """What the addresses name."""
    story = Story.objects.get(pk=number)
    return {
        "number": number,
        "language": "en",
        "block": story.blocks.filter(retired_at__isnull=True)[2].pk,
        "person": Person.objects.latest("pk").pk,
        "arrival": Arrival.objects.latest("pk").pk,
        "concept": Concept.objects.latest("pk").pk,
        "unit": MemoryUnit.objects.latest("pk").pk,
        "screen": "board",
    }


def _passages(number: int) -> Iterator[str]:
    """Passages in work, each with its panel, and searches that hold a payload."""
    blocks = Story.objects.get(pk=number).blocks.filter(retired_at__isnull=True)
    # In Kiswahili there is what was typed as the editor sends it, and not saved; elsewhere what stands.
    for place, block in enumerate(blocks[1::6]):
        yield f"/desk/stories/{number}/?languages=sw&edit=sw:{block.pk}"
        if place < 3:
            yield f"/desk/stories/{number}/?edit={('en', 'rw')[place % 2]}:{block.pk}"
    for payload in ("%22%3E%3Cimg%20src=x%20onerror=ran()%3E", "%3Cscript%3Eran()%3C/script%3E"):
        yield f"/desk/?words={payload}&section={payload}&person={payload}"
        yield f"/desk/nowhere/{payload}/"
        yield f"/desk/sign-in/?next=javascript:ran()&login={payload}"


def _others() -> Iterator[str]:
    """Whatever else came in."""
    yield from (f"/desk/stories/{one}/" for one in Story.objects.order_by("pk").values_list("pk", flat=True))
    yield from (f"/desk/intake/{one}/" for one in Arrival.objects.order_by("pk").values_list("pk", flat=True))


def _fill_screen(client: Client, address: str, payloads: Iterator[str], sent: Counter[str]) -> None:
    """Send every form of a screen, filled; of those that lead to the same view the first ones."""
    answer = client.get(address)
    for form in soup(answer.content).select("form[method=post]"):
        action = str(form.get("action") or address)
        try:
            name = str(resolve(action.partition("?")[0]).url_name)
        except Resolver404:
            continue
        sent[name] += 1
        if name in LEFT_ALONE or sent[name] > SENT or name.startswith(("account_", "mfa_", "drop_", "forget_")):
            continue
        for values in (dict(_values(form, payloads)), dict(_values(form, payloads, optional=False))):
            assert client.post(action, values).status_code < FAILED, (action, values)


def _values(form: Tag, payloads: Iterator[str], *, optional: bool = True) -> Iterator[tuple[str, object]]:
    """What a person would send who writes payloads into it: all fields, or those alone that must not be blank."""
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(field["name"]), str(field.get("type", "text"))
        if field.name == "select":
            chosen = field.select("option[selected]") or field.select("option")
            yield name, [str(one.get("value", "")) for one in chosen[: None if field.has_attr("multiple") else 1]]
        elif kind == "hidden" or (kind in ("checkbox", "radio") and field.has_attr("checked")):
            yield name, str(field.get("value", "on"))
        elif (field.name == "textarea" or kind in FILLED) and (optional or field.has_attr("required")):
            yield name, _fitting(field, next(payloads))


def _fitting(field: Tag, payload: str) -> str:
    most = int(str(field.get("maxlength") or 500))
    if field.get("type") == "url":
        return f"https://example.org/{payload}"[:most]
    return (payload or field.text or str(field.get("value", "")))[:most]


def _let_out(client: Client, number: int) -> None:
    """Release every edition that there is, each finding let pass for a hostile reason."""
    address = f"/desk/stories/{number}/release/"
    payloads = itertools.cycle(PAYLOADS[3:])
    for _ in range(2):
        form = soup(client.get(address).content).select_one('form[action$="release/now/"]')
        if form is None:
            return
        outs = {str(one["name"]): "on" for one in form.select('input[type=checkbox][name^="out-"]')}
        client.post(f"{address}now/", dict(_values(form, payloads)) | outs)


def _pages() -> Iterator[str]:
    """The pages of the site that hold what was let out, and those that list them."""
    site = settings.INKURU_SITE
    told = [path for path in sorted(site.rglob("index.html")) if "ran()" in path.read_text(encoding="utf-8")]
    yield from (f"/{path.parent.relative_to(site)}/" for path in told)
    for code in ("en", "rw", "sw"):
        yield f"/{code}/search?q=%22%3E%3Cimg%20src=x%20onerror=ran()%3E"
        yield f"/{code}/%3Cscript%3Eran()%3C/script%3E/"
