"""`inkuru up [--host HOST] [--port PORT] [--workers N] [--no-sample]`"""

from argparse import ArgumentParser
from typing import IO, Any

from django.conf import settings
from django.db import connections
from django.utils.timezone import now

from inkuru.cli import running
from inkuru.cli.door import Door, positive
from inkuru.flow import people, publishing, sampling, terming
from inkuru.newsroom.models import Concept, Story
from inkuru.newsroom.opening import open_newsroom


class Command(Door):
    """Everything on one port."""

    help = "run everything on one port: site, desk and publishing; prints where, and a sign-in link"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where, how many, and what with."""
        parser.add_argument(
            "--host", default="127.0.0.1", help="the address to answer on; 0.0.0.0 is all of this machine’s"
        )
        parser.add_argument(
            "--port", type=positive("--port"), default=None, help="8000, or the next one that is free, if not given"
        )
        parser.add_argument("--workers", type=positive("--workers"), default=2, help="serving processes (2)")
        parser.add_argument(
            "--no-sample", action="store_true", help="do not fill an empty newsroom with sample stories"
        )

    def handle(self, **options: Any) -> None:
        """Run until stopped, or say where it runs already."""
        try:
            with running.claim(settings.INKURU_HOME) as lock:
                self._run(lock, options)
        except running.UpAlready as already:
            self._say_where(already.url)

    def _run(self, lock: IO[str], options: dict[str, Any]) -> None:
        place = running.find_place(options["host"], options["port"])
        open_newsroom()
        editor = people.first_person(at=now())
        if not Concept.objects.exists():
            terming.seed_gazetteer(at=now())
        if not options["no_sample"] and not Story.objects.exists():
            self.stdout.write("Filling the newsroom with sample stories …")
            sampling.fill_sample_newsroom()
        if not (settings.INKURU_SITE / "index.html").exists():
            self.stdout.write("Writing the site …")
            publishing.publish_all(settings.INKURU_SITE)
        link = people.sign_in_link(editor, at=now())
        # The serving processes are forks of this one and must open connections of their own.
        connections.close_all()
        running.tell(lock, place)
        running.serve(place, workers=options["workers"], on_answer=lambda: self._say_up(place.url, link))

    def _say_up(self, here: str, link: str) -> None:
        public = settings.INKURU_URL or here
        behind = f"  here     {here}/\n" if public != here else ""
        self.stdout.write(
            "Inkuru is up; Ctrl-C stops it.\n"
            f"  site     {public}/\n"
            f"  desk     {public}/desk/\n"
            f"{behind}"
            f"  data     {settings.INKURU_HOME}\n"
            f"  sign in  {public}{link}\n"
            "           (this link is good once, for 24 hours; `inkuru signin` makes another)"
        )
        self.stdout.flush()

    def _say_where(self, here: str) -> None:
        if not here:
            self.stdout.write("Inkuru is just starting on this home already.")
            return
        link = people.sign_in_link(people.first_person(at=now()), at=now())
        self.stdout.write(f"Inkuru is up already: {here}/\n  sign in  {settings.INKURU_URL or here}{link}")
