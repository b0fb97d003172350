"""A note comes with those who may read it."""

import pytest

from inkuru.desk.note_forms import NoteForm, note_form
from inkuru.flow.confiding import write_note
from inkuru.newsroom.models import Person
from tests.newsroom.making import NOON, make_person, make_story

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_only_others_who_work_here_can_be_named() -> None:
    juma, aline, left = (make_person(name) for name in ("juma", "aline", "left"))
    Person.objects.filter(pk=left.pk).update(is_active=False)
    for reader, is_good in ((aline, True), (juma, False), (left, False)):
        assert NoteForm(juma, {"text": "A.", "readers": [reader.pk]}).is_valid() is is_good


def test_the_form_of_a_note_says_what_stands_there() -> None:
    juma, aline = make_person("juma"), make_person("aline")
    form = note_form(write_note(make_story().story, "A.", readers=[aline], by=juma, at=NOON))
    assert (form["text"].value(), form["seen"].value(), form["readers"].value()) == ("A.", 1, [aline.pk])
