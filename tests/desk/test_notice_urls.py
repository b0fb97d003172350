"""The addresses that mails hold are those of the desk."""

import pytest
from django.urls import resolve

from inkuru.flow import heeding, letters, proving


@pytest.mark.parametrize(
    ("path", "view"),
    [
        (heeding.NOTICE_ADDRESS.format(7), "desk:notice"),
        (heeding.STORY_ADDRESS.format(7), "desk:story"),
        (heeding.RELEASE_ADDRESS.format(7), "desk:going_out"),
        (heeding.HANDOVER_ADDRESS.format(7), "desk:handed"),
        (heeding.WIRES_ADDRESS, "desk:wires"),
        (letters.CHOICES_ADDRESS, "desk:notice_choices"),
        (proving.STOP_ADDRESS.format("W3:x-_y"), "desk:stop_mails"),
        (proving.PROOF_ADDRESS.format("W3:x-_y"), "desk:prove_address"),
    ],
)
def test_what_flow_leads_to_is_there(path: str, view: str) -> None:
    assert resolve(path).view_name == view
