"""What a report of an error may show."""

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter


class DiscreetReport(SafeExceptionReporterFilter):
    """Hides what views call sensitive, private notes and passwords, also where `INKURU_DEBUG` shows errors in full."""

    def is_active(self, request: HttpRequest | None) -> bool:  # noqa: ARG002 - Django’s
        """Always; Django’s own lets everything through while errors are shown."""
        return True
