"""`inkuru verify`"""

from typing import Any

from inkuru.cli.door import Door
from inkuru.flow import releasing
from inkuru.newsroom.models import Release
from inkuru.newsroom.opening import open_newsroom

BROKEN = 1


class Command(Door):
    """Recompute all hashes."""

    help = "recompute the hash of every release; exit 1 where one does not hold"

    def handle(self, **_: Any) -> None:
        """A line for each release that is not what it was."""
        open_newsroom()
        broken = list(releasing.verify())
        for line in broken:
            self.stdout.write(line)
        if not broken:
            self.stdout.write(f"{Release.objects.count()} releases, each as it was released")
        self.exit_code = BROKEN if broken else 0
