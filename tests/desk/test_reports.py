"""A report of an error keeps what is sensitive to itself."""

import pytest
from django.test import RequestFactory
from django.views.debug import get_exception_reporter_filter
from django.views.decorators.debug import sensitive_post_parameters
from pytest_django.fixtures import Settings

from inkuru.desk.reports import DiscreetReport


@pytest.mark.parametrize("debug", [False, True])
def test_what_is_sensitive_is_hidden_whatever_the_settings(settings: Settings, *, debug: bool) -> None:
    settings.DEBUG = debug
    request = RequestFactory().post("/", {"text": "she works at the port"})
    sensitive_post_parameters()(lambda _: None)(request)
    report = get_exception_reporter_filter(request)
    assert isinstance(report, DiscreetReport)
    assert "port" not in str(dict(report.get_post_parameters(request)))
