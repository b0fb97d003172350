"""`inkuru publish [--out DIR] [--all]`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings

from inkuru.cli.door import Door, Refusal
from inkuru.flow import publishing
from inkuru.newsroom.opening import open_newsroom

FAILED = 1


class Command(Door):
    """Write the site."""

    help = "write the pages that changed; --all writes the whole site from its releases"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to, and how much."""
        parser.add_argument(
            "--out", type=Path, default=None, metavar="DIR", help="another folder than the site’s; implies --all"
        )
        parser.add_argument("--all", action="store_true", help="write whatever of the site is missing or different")

    def handle(self, **options: Any) -> None:
        """The orders of this site, or everything."""
        site = (options["out"] or settings.INKURU_SITE).absolute()
        if site.exists() and not site.is_dir():
            raise Refusal(f"{site}: is no folder")
        open_newsroom()
        whole = options["all"] or site != settings.INKURU_SITE
        try:
            report = publishing.publish_all(site) if whole else publishing.publish_ordered(site)
        except OSError as error:
            raise Refusal(f"{error.filename or site}: {error.strerror}") from error
        for line in report.failures:
            self.stderr.write(line)
        self.stdout.write(f"{report.stories} stories published, {report.files} files written to {site}")
        self.exit_code = FAILED if report.failures else 0
