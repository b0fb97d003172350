"""XML as machines read it."""

from lxml import etree

from inkuru.pages.markup import LANG, add, clean, qualified, root, serialise

SPACES: dict[str | None, str] = {None: "urn:a", "b": "urn:b"}


def test_names_stand_in_their_namespaces() -> None:
    made = root("one", SPACES, xml_lang="rw", version="1")
    add(made, "b:two", "a < b", class_="c", empty="")
    again = etree.fromstring(serialise(made).encode())
    assert (again.tag, again.items()) == ("{urn:a}one", [(LANG, "rw"), ("version", "1")])
    assert [(one.tag, one.text, one.items()) for one in again] == [("{urn:b}two", "a < b", [("class", "c")])]
    assert qualified("b:two", SPACES) == "{urn:b}two"


def test_what_xml_does_not_have_is_left_out() -> None:
    dirty = "a\x00b\x0b\ud800c\ufffe\td\U0001f600"
    assert clean(dirty) == "abc\td\U0001f600"
    made = root("one", {}, title=dirty)
    add(made, "two", dirty)
    assert etree.fromstring(serialise(made).encode()).findtext("two") == "abc\td\U0001f600"
