"""The newsroom of `bench.desk`: an archive of released stories, stories in work, people and a memory.

The archive is written in bulk: its stories have three short paragraphs in three languages, and their summaries are made
here as the desk makes them. The stories in work are written the way the newsroom writes. It is called in a process of
its own, with the settings of a home.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from django.conf import settings
from django.db import connection, transaction
from django.utils.timezone import now

from bench import archive
from bench.memory_units import texts_of
from inkuru.flow import indexing, people, roles, summing, terming
from inkuru.flow.revising import Text
from inkuru.flow.translating import open_edition, translate
from inkuru.newsroom.models import (
    BoardNeed,
    DeskRole,
    Edition,
    EditionSummary,
    Kind,
    Person,
    Revision,
    Section,
    State,
    Story,
    StorySummary,
    Touched,
)
from inkuru.newsroom.opening import open_newsroom
from tests.newsroom.making import make_story

SEED = 20261125
ARCHIVED_PARAGRAPHS = 3
IN_WORK, PARAGRAPHS = 300, 12
UNITS = 20_000
SECTIONS = ("region", "sport", "health", "transport", "markets")
# Of a hundred stories of the archive so many have work left in them.
LEFT = 0.03
BATCH = 1_000
SAID = {
    "en": "The ferry {name} left Rubavu at 7:00 a.m. on Friday, 20 November 2026, with {n} people on board.",
    "rw": "Ubwato {name} bwahagurutse i Rubavu saa moya za mu gitondo ku wa Gatanu, tariki ya 20 Ugushyingo 2026,"
    " butwaye abantu {n}.",
    "sw": "Feri {name} iliondoka Rubavu saa 1:00 asubuhi Ijumaa, Novemba 20, 2026, ikiwa na watu {n}.",
}
NAMES = ("Umurava", "Munezero", "Ineza", "Kivu Queen", "Mushoreka", "Amahoro")


def fill(stories: int) -> None:
    """Make everything."""
    open_newsroom()
    terming.seed_gazetteer(at=now())
    sections = Section.objects.bulk_create(Section(slug=one, names={"en": one.title()}) for one in SECTIONS)
    archive.fill(stories - IN_WORK, seed=SEED, paragraphs=ARCHIVED_PARAGRAPHS)
    chance = random.Random(SEED)
    _give_sections(sections)
    _summarise(chance)
    _fill_memory()
    for place in range(IN_WORK):
        _make_work(place, sections[place % len(sections)], chance)
    while summing.bring_up_to_date():
        pass
    # What the worker would be busy with for minutes after such an import.
    while indexing.stem_new_words(most=UNITS):
        pass
    # The pages of so large an archive are not what is measured; `inkuru up` writes them where there is no front.
    settings.INKURU_SITE.mkdir(parents=True, exist_ok=True)
    (settings.INKURU_SITE / "index.html").write_text("<!doctype html><title>Inkuru</title>", encoding="utf-8")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def links(editors: int) -> list[str]:
    """New sign-in links of so many editors, who are made where they are missing."""
    open_newsroom()
    return [people.sign_in_link(_editor(number), at=now()) for number in range(editors)]


def _editor(number: int) -> Person:
    name = f"Editor {number:02}"
    standing = Person.objects.filter(name=name).first()
    if standing:
        return standing
    person = people.add_person(name)
    roles.give_role(person, roles.Charge(DeskRole.EDITOR), by=None, at=now())
    return person


def _give_sections(sections: Sequence[Section]) -> None:
    for rest, section in enumerate(sections):
        ids = [one for one in Story.objects.values_list("pk", flat=True) if one % len(sections) == rest]
        for start in range(0, len(ids), BATCH):
            Story.objects.filter(pk__in=ids[start : start + BATCH]).update(section=section)


def _summarise(chance: random.Random) -> None:
    """What the board keeps of each story, some of it with work left, written in bulk."""
    heads: dict[int, dict[str, str]] = {}
    headlines = Revision.objects.filter(block__kind=Kind.HEADLINE)
    for story, language, text in headlines.values_list("edition__story", "edition__language", "text"):
        heads.setdefault(story, {})[language] = text
    stories = Story.objects.order_by("pk")
    StorySummary.objects.bulk_create((_of_story(one, heads[one.pk]) for one in stories), batch_size=BATCH)
    rows = [_of_edition(one, heads[one.story_id], chance) for one in Edition.objects.order_by("pk")]
    EditionSummary.objects.bulk_create(rows, batch_size=BATCH)
    left = [one.edition for one in rows if one.edition.state != State.RELEASED]
    Edition.objects.bulk_update(left, ["state"], batch_size=BATCH // 2)
    BoardNeed.objects.bulk_create((need for row in rows for need in summing.needs_of(row)), batch_size=BATCH)
    Touched.objects.all().delete()


def _of_story(story: Story, heads: dict[str, str]) -> StorySummary:
    words = dict.fromkeys(word for code, text in heads.items() for word in summing.searchable(text, [code]))
    searched = f" {' '.join(words)} "
    return StorySummary(story=story, headline=heads["en"], searched=searched, written_at=story.created_at)


def _of_edition(edition: Edition, heads: dict[str, str], chance: random.Random) -> EditionSummary:
    headline = heads[edition.language]
    if chance.random() >= LEFT:
        return EditionSummary(edition=edition, headline=headline)
    edition.state = chance.choice((State.IN_TRANSLATION, State.IN_REVIEW, State.READY))
    behind, unread, blocking = chance.choice((0, 0, 2)), chance.choice((0, 0, 3)), chance.choice((0, 0, 1))
    return EditionSummary(edition=edition, headline=headline, behind=behind, unread=unread, blocking=blocking)


@transaction.atomic
def _make_work(place: int, section: Section, chance: random.Random) -> None:
    """A story of this week with two translations, of which one is half done and one nearly."""
    facts = [{"name": chance.choice(NAMES), "n": chance.randint(12, 9_000)} for _ in range(PARAGRAPHS)]
    at = now() - timedelta(minutes=7 * (IN_WORK - place))
    headline = archive.headline("en", chance)
    made = make_story("en", headline, [SAID["en"].format(**one) for one in facts], at=at)
    Story.objects.filter(pk=made.story.pk).update(section=section)
    blocks = made.blocks()
    for code, share in (("rw", 0.5), ("sw", 0.9)):
        edition = open_edition(made.story, code, by=made.person, at=at)
        told = [archive.headline(code, chance), *(SAID[code].format(**one) for one in facts)]
        for block, text in list(zip(blocks, told, strict=True))[: int(len(blocks) * share)]:
            translate(edition, block, Text.plain(text), by=made.person, at=at, seen=0)


def _fill_memory() -> None:
    """So many units of invented sentences, half of them from English to each of the others."""
    with tempfile.TemporaryDirectory(prefix="inkuru-bench-desk-units") as folder:
        for code in ("rw", "sw"):
            file = Path(folder) / f"{code}.tmx"
            file.write_text("".join(_tmx(code)), encoding="utf-8")
            subprocess.run(
                (sys.executable, "-m", "inkuru", "memory", "import", str(file)), check=True, stdout=sys.stderr
            )


def _tmx(code: str) -> Iterator[str]:
    yield '<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="none"'
    yield ' adminlang="en" srclang="en" datatype="plaintext"/><body>'
    half = UNITS // 2
    for english, other in zip(texts_of("en", half), texts_of(code, half), strict=True):
        yield f'<tu><tuv xml:lang="en"><seg>{escape(english)}</seg></tuv>'
        yield f'<tuv xml:lang="{code}"><seg>{escape(other)}</seg></tuv></tu>'
    yield "</body></tmx>"
