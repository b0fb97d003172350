"""Kills the publisher at random moments and looks at the site after each: run as a program by test_killing.py.

python -m tests.flow.killing FOLDER ROUNDS SEED — needs DJANGO_SETTINGS_MODULE and an INKURU_HOME of its own.
"""

import gzip
import json
import os
import random
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import brotli
import django
from django.db import connections
from django.utils.timezone import now

django.setup()

from inkuru.flow import placing, publishing  # noqa: E402 - models need Django to be set up
from inkuru.flow.correcting import kill  # noqa: E402
from inkuru.flow.releasing import release  # noqa: E402
from inkuru.newsroom.models import State, Story  # noqa: E402
from inkuru.newsroom.opening import open_newsroom  # noqa: E402
from tests.newsroom.making import (  # noqa: E402
    HEADLINES,
    PARAGRAPHS,
    Newsroom,
    make_story,
    make_translation,
    rewrite,
)

LINK = re.compile(r'\s(?:href|src)="(/[^"#?]*)')
LANGUAGES = ("rw", "en", "sw")
# The application answers there; no file stands.
ANSWERED = frozenset(f"/{code}/search" for code in LANGUAGES)
STORIES = 8


def main(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    """Play the rounds; what was wrong after each kill, and how the site ended."""
    chance = random.Random(seed)
    site = folder / "site"
    # What is tried is the order of the writing. How small the files are does not matter here and takes the most time.
    publishing.QUICKLY = placing.BROTLI_QUALITY = placing.GZIP_LEVEL = 1
    newsrooms = [_new_story(number) for number in range(STORIES)]
    needed = _seconds_of_publishing(site)
    wrong: list[str] = []
    killed = 0
    for number in range(rounds):
        for _ in range(chance.randint(1, 3)):
            _change(newsrooms, chance, number)
        met = _publish_and_kill(site, chance.uniform(0, needed))
        killed += met
        # The machine's speed changes: reach as far into the work as it lasts now.
        needed *= 1.1 if met else 0.9
        wrong += [f"round {number}: {one}" for one in faults(site)]
    _publish(site)
    wrong += [f"at the end: {one}" for one in faults(site)]
    whole = folder / "whole"
    _publish_whole(whole)
    return {
        "killed": killed,
        "wrong": wrong,
        "differs": differences(site, whole),
        "pages": len(list(whole.rglob("*.html"))),
    }


def faults(site: Path) -> list[str]:
    """Torn files and links to pages that are not there."""
    found = []
    for page in sorted(site.rglob("*.html")):
        if ".aside" in page.name:
            continue
        html = page.read_text(encoding="utf-8")
        if not html.rstrip().endswith("</html>"):
            found.append(f"{page} is torn")
        found += [f"{page}: {companion}" for companion in _torn_companions(page)]
        found += [f"{page} links to {path}" for path in set(LINK.findall(html)) - ANSWERED if not _stands(site, path)]
    return found


def differences(one: Path, other: Path) -> list[str]:
    """The files that two sites do not have alike, byte for byte; what a kill left aside is no file of the site."""
    names = {
        str(path.relative_to(root))
        for root in (one, other)
        for path in root.rglob("*")
        if path.is_file() and not path.name.endswith(".aside")
    }
    return sorted(name for name in names if _bytes(one / name) != _bytes(other / name))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _torn_companions(page: Path) -> list[str]:
    html, moment = page.read_bytes(), page.stat().st_mtime_ns
    torn = []
    for suffix, unpack in ((".gz", gzip.decompress), (".br", brotli.decompress)):
        companion = page.with_name(page.name + suffix)
        try:
            unpacked = unpack(companion.read_bytes())
        except (OSError, EOFError, brotli.error) as error:
            torn.append(f"{suffix} is torn: {error!r}")
            continue
        if companion.stat().st_mtime_ns == moment and unpacked != html:
            torn.append(f"{suffix} has the page’s time and not its text")
    return torn


def _stands(site: Path, path: str) -> bool:
    target = site / path.lstrip("/")
    return (target / "index.html").is_file() if path.endswith("/") else target.is_file()


def _new_story(number: int) -> Newsroom:
    from_language = LANGUAGES[number % 3]
    newsroom = make_story(from_language, headline=f"{HEADLINES[from_language]} {number}")
    for language in LANGUAGES:
        if language != from_language:
            make_translation(newsroom, language)
    return newsroom


def _change(newsrooms: list[Newsroom], chance: random.Random, number: int) -> None:
    """What a newsroom does in a round: a new story, a further language, a correction, a new slug, a withdrawal."""
    if chance.random() < 0.15 or not newsrooms:
        newsrooms.append(_new_story(len(newsrooms)))
    newsroom = chance.choice(newsrooms[-STORIES:])
    edition = newsroom.story.editions.get(language=chance.choice(LANGUAGES))
    if edition.state == State.KILLED:
        return
    if chance.random() < 0.05 and edition.live:
        kill(newsroom.story, notes=dict.fromkeys(LANGUAGES, "Withdrawn."), by=None, at=now())
        return
    if edition.is_source:
        # Another word, not another number: a translation that says the old number is not to be released.
        word = "".join(chance.choices("abegimu", k=9))
        rewrite(newsroom, edition, 1, f"{PARAGRAPHS[edition.language][0]} {word.title()}.")
    slug = f"round-{number}" if chance.random() < 0.1 else ""
    release(edition, by=None, at=now(), slug=slug)


def _seconds_of_publishing(site: Path) -> float:
    for story in Story.objects.all()[:3]:
        for edition in story.editions.all():
            release(edition, by=None, at=now())
    began = time.monotonic()
    _publish(site)
    return time.monotonic() - began


def _publish(site: Path) -> None:
    if _child(lambda: publishing.publish_ordered(site)) != 0:
        raise RuntimeError("the publisher failed")


def _publish_whole(site: Path) -> None:
    publishing.publish_all(site)


def _publish_and_kill(site: Path, after: float) -> bool:
    """Whether the publisher was still at work when the signal came."""
    return _child(lambda: publishing.publish_ordered(site), kill_after=after) == -signal.SIGKILL


def _child(work: Callable[[], object], kill_after: float | None = None) -> int:
    # A database connection must not be shared over a fork.
    connections.close_all()
    pid = os.fork()
    if pid == 0:
        failed = 1
        try:
            work()
            failed = 0
        except Exception:  # noqa: BLE001 - a forked child must end here and say why
            traceback.print_exc()
        finally:
            os._exit(failed)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    open_newsroom()
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
