"""The tool that keeps the interface's words, on a small interface."""

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from tools.catalogue import (
    check,
    collect,
    compile_all,
    extract_python,
    extract_template,
    faults,
    path_of,
    read_catalogue,
    tidy,
    update,
    write_catalogue,
)

TEMPLATE = """{% load i18n %}
<h1>{% translate "Stories" %}</h1>
  <p title="{% trans 'It is 100% ready' %}">
{# Translators: of a month #}
<i>{% translate "May" context "month" %}</i>
{% blocktranslate count n=stories|length trimmed %}
    {{ n }} story
{% plural %}
    {{ n }} stories
{% endblocktranslate %}
<p>{{ _("Sign in") }}</p> don't (stumble) over [this
"""

CODE = """
from django.utils.translation import gettext as _, gettext_lazy, ngettext, pgettext

A = _("Release")
B = gettext_lazy("Correct")
C = ngettext("%(n)d block", "%(n)d blocks", 2)
D = pgettext("verb", "Kill")  # Translators: withdraw a story
E = N_("Headline")
F = other("not a word of ours")
"""

Found = tuple[int, str | tuple[str, ...], str | None]


def brief(found: object) -> list[Found]:
    return [(line, message, context) for line, message, _notes, context in found]  # type: ignore[attr-defined]


def test_it_reads_templates() -> None:
    assert brief(extract_template(TEMPLATE)) == [
        (2, "Stories", None),
        (3, "It is 100%% ready", None),
        (5, "May", "month"),
        (6, ("%(n)s story", "%(n)s stories"), None),
        (11, "Sign in", None),
    ]


def test_it_reads_code() -> None:
    assert brief(extract_python(CODE)) == [
        (4, "Release", None),
        (5, "Correct", None),
        (6, ("%(n)d block", "%(n)d blocks"), None),
        (7, "Kill", "verb"),
        (8, "Headline", None),
    ]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with one module and one template."""
    (tmp_path / "desk" / "templates").mkdir(parents=True)
    (tmp_path / "desk" / "templates" / "story.html").write_text(
        "{% load i18n %}{% translate 'Story' %}", encoding="utf-8"
    )
    (tmp_path / "desk" / "views.py").write_text(
        "A = _('Story')\nB = ngettext('a day', '{n} days', n)\n", encoding="utf-8"
    )
    (tmp_path / "desk" / "notes.html").write_text("{% translate 'Not in a folder of templates' %}", encoding="utf-8")
    return tmp_path


def translate(package: Path, code: str, *, days: tuple[str, ...]) -> None:
    catalogue = read_catalogue(code, package)
    catalogue["Story"].string = "Inkuru"
    catalogue[("a day", "{n} days")].string = days
    write_catalogue(catalogue, path_of(code, package))


def test_it_collects_a_message_once_with_all_its_places(package: Path) -> None:
    assert {message.id: [name for name, _ in message.locations] for message in collect(package) if message.id} == {
        "Story": ["desk/templates/story.html", "desk/views.py"],
        ("a day", "{n} days"): ["desk/views.py"],
    }


def test_it_goes_from_nothing_to_words_that_gettext_finds(package: Path) -> None:
    assert list(update(package)) == [f"{code}: 2 messages, 2 to be translated" for code in ("rw", "sw")]
    for code in ("rw", "sw"):
        translate(package, code, days=("umunsi umwe", "iminsi {n}"))
    assert list(compile_all(package)) == ["rw: compiled", "sw: compiled"]
    assert list(check(package)) == []
    with path_of("rw", package).with_suffix(".mo").open("rb") as made:
        words = gettext.GNUTranslations(made)
    found = [words.gettext("Story"), *(words.ngettext("a day", "{n} days", n) for n in (1, 2))]
    assert found == ["Inkuru", "umunsi umwe", "iminsi {n}"]


def test_an_update_changes_nothing_the_second_time(package: Path) -> None:
    list(update(package))
    translate(package, "rw", days=("umunsi umwe", "iminsi {n}"))
    before = path_of("rw", package).read_bytes()
    list(update(package))
    assert path_of("rw", package).read_bytes() == before


def test_a_word_said_again_gets_its_translation_back(package: Path) -> None:
    template = package / "desk" / "templates" / "story.html"
    list(update(package))
    translate(package, "sw", days=("siku moja", "siku {n}"))
    before = path_of("sw", package).read_bytes()
    said = [path.read_text(encoding="utf-8") for path in (template, package / "desk" / "views.py")]
    for path in (template, package / "desk" / "views.py"):
        path.write_text("", encoding="utf-8")
    list(update(package))
    assert [message.id for message in read_catalogue("sw", package) if message.id] == []
    for path, text in zip((template, package / "desk" / "views.py"), said, strict=True):
        path.write_text(text, encoding="utf-8")
    list(update(package))
    assert path_of("sw", package).read_bytes() == before


def test_tidying_forgets_what_is_no_longer_said(package: Path) -> None:
    list(update(package))
    translate(package, "sw", days=("siku moja", "siku {n}"))
    (package / "desk" / "views.py").write_text("", encoding="utf-8")
    list(tidy(package))
    assert "siku" not in path_of("sw", package).read_text(encoding="utf-8")


def test_it_says_what_is_wrong(package: Path) -> None:
    list(update(package))
    for code in ("rw", "sw"):
        translate(package, code, days=("umunsi umwe", "iminsi {n}"))
    list(compile_all(package))
    translate(package, "sw", days=("siku moja", "siku nyingi"))
    (package / "desk" / "views.py").write_text("A = _('Story')\nB = _('Release')\n", encoding="utf-8")
    day = ("a day", "{n} days")
    assert list(check(package)) == [
        "rw: not in the catalogue: 'Release'; run update",
        f"rw: no longer said: {day!r}; run update",
        "sw: not in the catalogue: 'Release'; run update",
        f"sw: no longer said: {day!r}; run update",
        f"sw: placeholders differ: {day!r}",
        "sw: django.mo is not made of django.po; run compile",
    ]


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Story", "Inkuru"), None),
        (Message("Story", ""), "not translated: 'Story'"),
        (Message("Story", " "), "not translated: 'Story'"),
        (Message("Story", "Inkuru", flags={"fuzzy"}), "not translated: 'Story'"),
        (Message("{n} of {all}", "{all}: {n}"), None),
        (Message("{n} of {all}", "{n}"), "placeholders differ: '{n} of {all}'"),
        (Message("%(name)s", "%(jina)s"), "placeholders differ: '%(name)s'"),
        (Message("50%% of %s", "asilimia 50 ya %s"), None),
        (Message(("a day", "%d days"), ("umunsi", "iminsi %d")), None),
        (Message(("a day", "%d days"), ("umunsi", "")), "not translated: ('a day', '%d days')"),
        (Message(("a day", "%d days"), ("iminsi %d",)), "1 forms where the language has 2: ('a day', '%d days')"),
    ],
)
def test_a_translation_has_at_most_one_fault(message: Message, fault: str | None) -> None:
    assert list(faults(message, 2)) == ([fault] if fault else [])
