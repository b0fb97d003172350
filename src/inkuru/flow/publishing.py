"""Releases become pages on the site.

The work is recorded first (`PublishOrder`, in the transaction of the release) and finished after a crash; doing it
twice changes nothing. All articles are written before the lists that link to them, and an article links to another
only once that one stands.
"""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import F, Q

from inkuru.flow.picturing import Released, front_page, moved_pages, path_of, released, site_record, story_page
from inkuru.flow.placing import Shelf, shelf
from inkuru.lang.language import codes
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Block, Edition, PublishOrder, Release, State, Story
from inkuru.pages import chooser, front, moved
from inkuru.pages import story as story_pages
from inkuru.pages.addresses import CHOOSER, file_of, front_path
from inkuru.records import ChooserPage, FrontPage

# Stories whose articles are written before the lists are: one by one the lists would be written as often.
BATCH = 50
# A story that failed is tried again after this long, doubled with each attempt up to the last.
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: stories published, files written, and one line for each story that failed."""

    stories: int = 0
    files: int = 0
    failures: tuple[str, ...] = ()

    def __add__(self, other: "Report") -> "Report":
        return Report(self.stories + other.stories, self.files + other.files, self.failures + other.failures)


def order(story: Story, *, at: datetime) -> PublishOrder:
    """Record that the pages of a story are to be written anew."""
    return PublishOrder.objects.create(story=story, ordered_at=at)


def publish(release: Release) -> Report:
    """Write the pages that a release touches to the site of this installation, and whatever else is ordered."""
    open_orders = PublishOrder.objects.filter(story=release.edition.story_id, done_at__isnull=True)
    if not open_orders.exists():
        order(release.edition.story, at=release.at)
    return publish_ordered(settings.INKURU_SITE)


def publish_ordered(site: Path) -> Report:
    """Carry out every open order that is due; one publisher at a time on a site, others wait for it."""
    report = Report()
    with _alone(site):
        while batch := _due():
            report += _publish_batch(site, batch)
    return report


def publish_all(site: Path) -> Report:
    """Write every page of the site from its releases; what stands there as it should be is left alone."""
    report = Report()
    with _alone(site), shelf(site) as files:
        _prepare(files)
        last = 0
        while stories := _released_after(last):
            report += _articles(files, released(stories))
            last = stories[-1]
        files.settle()
        _lists(files, codes())
        return report + Report(files=files.written)


def publish_lists(site: Path) -> Report:
    """Write the fronts and the chooser alone."""
    with _alone(site), shelf(site) as files:
        _lists(files, codes())
        return Report(files=files.written)


def _publish_batch(site: Path, orders: Sequence[PublishOrder]) -> Report:
    stories = list(dict.fromkeys(one.story_id for one in orders))
    with shelf(site) as files:
        _prepare(files)
        report = _articles(files, released(stories))
        files.settle()
        _lists(files, codes())
        files.settle()
        failed = {int(line.split(":", 1)[0].removeprefix("story ")) for line in report.failures}
        _finish([one for one in orders if one.story_id not in failed])
        _put_off([one for one in orders if one.story_id in failed], report.failures)
        return Report(report.stories, files.written, report.failures)


def _due() -> list[PublishOrder]:
    """The next open orders whose embargo is over and whose wait after a failure is, by the database’s clock."""
    now = database_now()
    not_waiting = Q(not_before__isnull=True) | Q(not_before__lte=now)
    due = PublishOrder.objects.filter(_no_embargo(now), not_waiting, done_at__isnull=True)
    return list(due.order_by("id")[:BATCH])


def _no_embargo(now: datetime) -> Q:
    return Q(story__embargo_until__isnull=True) | Q(story__embargo_until__lte=now)


def _finish(orders: Sequence[PublishOrder]) -> None:
    PublishOrder.objects.filter(pk__in=[one.pk for one in orders]).update(done_at=database_now(), failure="")


def _put_off(orders: Sequence[PublishOrder], failures: Sequence[str]) -> None:
    now = database_now()
    for one in orders:
        failure = next(line for line in failures if line.startswith(f"story {one.story_id}:"))
        wait = min(FIRST_WAIT * 2**one.attempts, LONGEST_WAIT)
        PublishOrder.objects.filter(pk=one.pk).update(
            attempts=F("attempts") + 1, failure=failure[:500], not_before=now + wait
        )


def _released_after(last: int) -> list[int]:
    live = Edition.objects.filter(_no_embargo(database_now()), live__isnull=False, story_id__gt=last)
    return list(live.order_by("story_id").values_list("story_id", flat=True).distinct()[:BATCH])


def _prepare(files: Shelf) -> None:
    """Articles link to the fronts and the chooser: those stand first, if only empty."""
    site = site_record()
    for code in codes():
        if not files.holds(file_of(front_path(code))):
            empty = FrontPage(site=site, language=code, path=front_path(code), items=())
            files.place_page(file_of(empty.path), front.render(empty))
    if not files.holds(file_of(CHOOSER)):
        files.place_page(file_of(CHOOSER), chooser.render(ChooserPage(site)))
    files.settle()


def _articles(files: Shelf, stories: Sequence[Released]) -> Report:
    failures = []
    for one in stories:
        try:
            _story(files, one)
        except Exception as error:  # noqa: BLE001 - one story that cannot be written must not hold up the others
            failures.append(f"story {one.story}: {error!r}")
    return Report(stories=len(stories) - len(failures), failures=tuple(failures))


def _story(files: Shelf, story: Released) -> None:
    """The pages of a story: pictures, then each edition, first without links to those that do not stand yet."""
    _pictures(files, story)
    new = [one for one in story.records if not files.holds(file_of(path_of(one)))]
    for record in (*new, *story.records):
        page = story_page(story, record, exists=lambda path: files.holds(file_of(path)))
        files.place_page(file_of(page.path), story_pages.render(page))
    for old in moved_pages(story):
        files.place_page(file_of(old.path), moved.render(old))


def _lists(files: Shelf, languages: Sequence[str]) -> None:
    for code in languages:
        page = front_page(code, exists=lambda path: files.holds(file_of(path)))
        files.place_page(file_of(page.path), front.render(page))
    files.place_page(file_of(CHOOSER), chooser.render(ChooserPage(site_record())))


def _pictures(files: Shelf, story: Released) -> None:
    """Only pictures of releases are public; those of a withdrawn story go, unless another story shows them."""
    shown = {block.image.path for record in story.records for block in record.blocks if block.image}
    for path in sorted(shown):
        files.place_file(f"media/{path}", (settings.MEDIA_ROOT / path).read_bytes())
    held = set(Block.objects.filter(story=story.story, image__isnull=False).values_list("image__path", flat=True))
    for path in sorted(held - shown - _shown_elsewhere(story, held - shown)):
        files.remove(f"media/{path}")


def _shown_elsewhere(story: Released, paths: set[str]) -> set[str]:
    blocks = Block.objects.filter(image__path__in=paths, story__editions__live__isnull=False).exclude(story=story.story)
    return set(blocks.exclude(story__editions__state=State.KILLED).values_list("image__path", flat=True))


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """Hold the site for one publisher; the lock lies beside it, so that the site holds pages only."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with (site.parent / f".{site.name}.publishing").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
