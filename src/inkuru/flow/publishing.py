"""Releases become pages on the site.

The work is recorded first (`PublishOrder`, in the transaction of the release) and finished after a crash; doing it
twice changes nothing. All articles are written before the lists that link to them, and an article links to another
only once that one stands.
"""

import fcntl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import F, Q

from inkuru.flow import searching
from inkuru.flow.feeding import feeds, has_feeds
from inkuru.flow.list_pages import Reader
from inkuru.flow.listing import ALL, ARCHIVE, CORRECTIONS, Sheet, enter, every_sheet, names_of, no_embargo, unentered
from inkuru.flow.mapping import maps
from inkuru.flow.picturing import Released, released, site_record
from inkuru.flow.placing import Shelf, shelf
from inkuru.flow.placing_stories import place_story, stands
from inkuru.flow.relating import leading, leading_to
from inkuru.lang.language import codes
from inkuru.newsroom.clock import database_now
from inkuru.newsroom.models import Edition, PublishOrder, Release, Story
from inkuru.pages import chooser, front, lists
from inkuru.pages.addresses import CHOOSER, file_of, list_path
from inkuru.records import ChooserPage

# Stories whose articles are written before the lists are: one by one the lists would be written as often.
BATCH = 50
# Brotli’s quality for feeds and maps: a tenth of the time for some percent more bytes.
QUICKLY = 5
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
        missing = unentered(database_now())
        for begin in range(0, len(missing), BATCH):
            enter(released(missing[begin : begin + BATCH]))
        last = 0
        while numbers := _released_after(last):
            stories = released(numbers)
            _prepare_lists(files, stories)
            report += _articles(files, stories)
            last = numbers[-1]
        # Once more those that lead to a story which was written after them.
        again = leading()
        for begin in range(0, len(again), BATCH):
            _articles(files, released(again[begin : begin + BATCH]))
        files.settle()
        _lists(files, tuple(every_sheet()))
        return report + Report(files=files.written)


def publish_lists(site: Path) -> Report:
    """Write the fronts and the chooser alone."""
    with _alone(site), shelf(site) as files:
        _lists(files, ())
        return Report(files=files.written)


def _publish_batch(site: Path, orders: Sequence[PublishOrder]) -> Report:
    stories = list(dict.fromkeys(one.story_id for one in orders))
    with shelf(site) as files:
        found = released(stories)
        _prepare(files)
        _prepare_lists(files, found)
        report = _articles(files, found)
        _articles_beside(files, stories)
        files.settle()
        _lists(files, enter(found))
        files.settle()
        failed = {int(line.split(":", 1)[0].removeprefix("story ")) for line in report.failures}
        searching.take_up(story for story in stories if story not in failed)
        _finish([one for one in orders if one.story_id not in failed])
        _put_off([one for one in orders if one.story_id in failed], report.failures)
        return Report(report.stories, files.written, report.failures)


def _due() -> list[PublishOrder]:
    """The next open orders whose embargo is over and whose wait after a failure is, by the database’s clock."""
    now = database_now()
    not_waiting = Q(not_before__isnull=True) | Q(not_before__lte=now)
    due = PublishOrder.objects.filter(no_embargo(now), not_waiting, done_at__isnull=True)
    return list(due.order_by("id")[:BATCH])


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
    live = Edition.objects.filter(no_embargo(database_now()), live__isnull=False, story_id__gt=last)
    return list(live.order_by("story_id").values_list("story_id", flat=True).distinct()[:BATCH])


def _prepare(files: Shelf) -> None:
    """Articles link to what stands once in a language and to the chooser: those stand first, if only empty."""
    for code in codes():
        for name in (ALL, ARCHIVE, CORRECTIONS):
            _lay(files, Sheet(code, name))
    if not files.holds(file_of(CHOOSER)):
        files.place_page(file_of(CHOOSER), chooser.render(ChooserPage(site_record())))
    files.settle()


def _prepare_lists(files: Shelf, stories: Sequence[Released]) -> None:
    """The lists that articles link to stand before them."""
    site = site_record()
    records = [record for story in stories for record in story.records]
    for sheet in sorted({Sheet(one.language, name) for one in records for name in names_of(one, site)}):
        _lay(files, sheet)
    files.settle()


def _lay(files: Shelf, sheet: Sheet) -> None:
    if not files.holds(file_of(list_path(sheet.language, sheet.name))):
        _place_list(files, Reader(exists=lambda _: False), sheet)


def _articles(files: Shelf, stories: Sequence[Released]) -> Report:
    failures = []
    for one in stories:
        try:
            place_story(files, one)
        except Exception as error:  # noqa: BLE001 - one story that cannot be written must not hold up the others
            failures.append(f"story {one.story}: {error!r}")
    return Report(stories=len(stories) - len(failures), failures=tuple(failures))


def _articles_beside(files: Shelf, stories: Sequence[int]) -> None:
    """The articles of other stories that lead to these: a headline is new, or a story is there no more.

    What cannot be written is ordered, so that it is tried again.
    """
    for line in _articles(files, released(leading_to(stories))).failures:
        story = int(line.split(":", 1)[0].removeprefix("story "))
        PublishOrder.objects.create(story_id=story, ordered_at=database_now(), failure=line[:500])


def _lists(files: Shelf, touched: Sequence[Sheet]) -> None:
    """The pages of lists, each first without links to those that do not stand yet, and what leads to them last."""
    reader = Reader(exists=stands(files))
    apart = [Sheet(code, name) for code in codes() for name in (ARCHIVE, CORRECTIONS, ALL)]
    numbered = sorted(one for one in touched if one.number)
    own = sorted(one for one in touched if not one.number and one not in apart)
    new = [one for one in numbered if not files.holds(file_of(list_path(one.language, one.name, one.number)))]
    for sheet in (*new, *numbered, *own, *apart):
        _place_list(files, reader, sheet)
    files.place_page(file_of(CHOOSER), chooser.render(ChooserPage(site_record())))
    _for_machines(files, maps(touched))


def _place_list(files: Shelf, reader: Reader, sheet: Sheet) -> None:
    """A page of a list, after the feeds that it leads to."""
    if has_feeds(sheet):
        _for_machines(files, feeds(reader, sheet))
    files.place_page(file_of(list_path(sheet.language, sheet.name, sheet.number)), _written(reader, sheet))


def _for_machines(files: Shelf, texts: Iterable[tuple[str, str]]) -> None:
    for path, text in texts:
        files.place_page(path.lstrip("/"), text, quality=QUICKLY)


def _written(reader: Reader, sheet: Sheet) -> str:
    """The page of a list as HTML."""
    if sheet.name == CORRECTIONS:
        return lists.render_corrections(reader.corrections(sheet))
    if sheet.name == ARCHIVE:
        return lists.render_archive(reader.archive(sheet.language))
    if sheet.name == ALL and not sheet.number:
        return front.render(reader.front(sheet.language))
    return lists.render_list(reader.page(sheet))


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """Hold the site for one publisher; the lock lies beside it, so that the site holds pages only."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with (site.parent / f".{site.name}.publishing").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
