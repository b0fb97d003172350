"""Records as flow makes them, for tests of the pages: a story with all that a story can have, in three languages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape
from uuid import NAMESPACE_URL, uuid5

from inkuru.pages.addresses import beside_path, front_path, list_path, story_path
from inkuru.pages.feeds import FeedPage
from inkuru.records import (
    ArchivePage,
    Availability,
    BesidePage,
    BlockRecord,
    BylineRecord,
    CorrectionItem,
    CorrectionRecord,
    CorrectionsPage,
    FrontItem,
    FrontPage,
    ImageRecord,
    LanguageLink,
    ListKind,
    ListPage,
    NamedLink,
    NamedRecord,
    ReleaseRecord,
    SiteRecord,
    StoryPage,
)

LANGUAGES = ("rw", "en", "sw")
SITE = SiteRecord(name="Inkuru", url="", languages=LANGUAGES, time_zone="Africa/Kigali")
PUBLIC_SITE = replace(SITE, url="https://inkuru.example")
HUB = "https://hub.example/"
RELEASED = datetime(2026, 11, 22, 7, 40, tzinfo=UTC)
CORRECTED = RELEASED + timedelta(hours=2, minutes=35)

HEADLINES = {
    "rw": "Isoko rya Kabeza ryasubukuye nyuma y’imvura",
    "en": "Kabeza market opens again after the rain",
    "sw": "Soko la Kabeza lafunguliwa tena baada ya mvua",
}
STANDFIRSTS = {
    "rw": "Abacuruzi 214 basubiye ku bisima byabo ku wa Gatandatu.",
    "en": "On Saturday 214 traders were back at their stalls.",
    "sw": "Jumamosi wafanyabiashara 214 walirudi kwenye meza zao.",
}
SECTIONS = {"rw": "Ubukungu", "en": "Economy", "sw": "Uchumi"}
NOTES = {
    "rw": "Mbere twari twanditse ko abacuruzi ari 241. Ni 214.",
    "en": "An earlier version said that there were 241 traders. There were 214.",
    "sw": "Awali tuliandika kwamba wafanyabiashara walikuwa 241. Walikuwa 214.",
}
KINDS = ("paragraph", "paragraph", "heading", "list_item", "list_item", "quotation", "image", "paragraph")
TEXTS = {
    "rw": (
        "Isoko ryari rimaze iminsi ine rifunze kubera amazi.",
        "“Twongeye gukora,” ni ko Odette Mukandayisenga yavuze.",
        "Ibiciro",
        "Ibirayi: amafaranga 450 ku kilo",
        "Ibishyimbo: amafaranga 900 ku kilo",
        "“Iminsi ine idacuruza ni ukwezi kudahembwa.” – Odette Mukandayisenga, umucuruzi",
        "Isoko mu gitondo cyo ku wa Gatandatu",
        "Ntibazongera kubahagarikira ibikorwa, ni ko ubuyobozi bw’akarere bwabyijeje.",
    ),
    "en": (
        "The market had been closed by water for four days.",
        "“We are at work again,” said Odette Mukandayisenga.",
        "Prices",
        "Potatoes: 450 francs a kilo",
        "Beans: 900 francs a kilo",
        "“Four days without selling is a month without pay.” – Odette Mukandayisenga, trader",
        "The market on Saturday morning",
        "Their work will not be stopped again, the district promised.",
    ),
    "sw": (
        "Soko lilikuwa limefungwa kwa siku nne kwa sababu ya maji.",
        "“Tumerudi kazini,” alisema Odette Mukandayisenga.",
        "Bei",
        "Viazi: faranga 450 kwa kilo",
        "Maharage: faranga 900 kwa kilo",
        "“Siku nne bila kuuza ni mwezi bila mshahara.” – Odette Mukandayisenga, mfanyabiashara",
        "Soko asubuhi ya Jumamosi",
        "Kazi yao haitasimamishwa tena, wilaya iliahidi.",
    ),
}
IMAGE = ImageRecord(path="soko.webp", width=1600, height=1000, credit="Photo: Eric Nshuti")
NUMBER = 12


def block_id(place: int) -> str:
    """The UUID of the block at a place, the same in every edition."""
    return str(uuid5(NAMESPACE_URL, f"block {place}"))


def make_block(text: str, kind: str = "paragraph", *, place: int = 0, html: str | None = None) -> BlockRecord:
    """A block written by a person."""
    return BlockRecord(
        id=block_id(place),
        kind=kind,
        text=text,
        html=escape(text, quote=False) if html is None else html,
        revision=place + 1,
        based_on=None,
        origin="person",
        reviewed=True,
        alt="A row of stalls" if kind == "image" else "",
        image=IMAGE if kind == "image" else None,
    )


def make_draft(block: BlockRecord) -> BlockRecord:
    """The same block, written by a machine and read by nobody."""
    return replace(block, origin="machine", engine="sample", reviewed=False)


def make_record(language: str) -> ReleaseRecord:
    """The story as released in a language: the source is rw, and it was corrected."""
    by = [BylineRecord("Diane Uwase", "author")]
    by += [BylineRecord("Juma Rashidi", "translator")] if language != "rw" else []
    texts = zip(TEXTS[language], KINDS, strict=True)
    return ReleaseRecord(
        story=NUMBER,
        language=language,
        source_language="rw",
        number=2,
        kind="correction",
        slug="kabeza",
        headline=HEADLINES[language],
        standfirst=STANDFIRSTS[language],
        place="Kabeza",
        section=NamedRecord("economy", SECTIONS[language]),
        topics=(),
        bylines=tuple(by),
        blocks=tuple(make_block(text, kind, place=place) for place, (text, kind) in enumerate(texts)),
        corrections=(CorrectionRecord(CORRECTED, NOTES[language]),),
        first_released_at=RELEASED,
        released_at=CORRECTED,
    )


def make_links(here: str, *, awaited: tuple[str, ...] = (), killed: bool = False) -> tuple[LanguageLink, ...]:
    """The languages at the foot of the story."""
    return tuple(_link(code, here, awaited, killed) for code in LANGUAGES)


def _link(code: str, here: str, awaited: tuple[str, ...], killed: bool) -> LanguageLink:
    if code in awaited:
        return LanguageLink(code, Availability.AWAITED)
    elsewhere = Availability.KILLED if killed else Availability.RELEASED
    return LanguageLink(code, Availability.HERE if code == here else elsewhere, story_path(code, "kabeza", NUMBER))


def make_page(language: str, *, awaited: tuple[str, ...] = ()) -> StoryPage:
    """The page of the story in a language, with nothing the matter."""
    return StoryPage(
        site=SITE,
        record=make_record(language),
        path=story_path(language, "kabeza", NUMBER),
        languages=make_links(language, awaited=awaited),
    )


def make_troubled_page(language: str) -> StoryPage:
    """The same with the second paragraph behind, the last a machine’s, and Swahili (or Kinyarwanda) still awaited."""
    page = make_page(language, awaited=("rw",) if language == "sw" else ("sw",))
    blocks = page.record.blocks
    return replace(
        page,
        record=replace(page.record, blocks=(*blocks[:-1], make_draft(blocks[-1]))),
        behind=(blocks[1].id,),
        source_corrected_at=CORRECTED,
    )


def make_drafted_page(language: str) -> StoryPage:
    """The story as a machine wrote it all."""
    page = make_page(language)
    return replace(page, record=replace(page.record, blocks=tuple(map(make_draft, page.record.blocks))))


def make_withdrawn_page(language: str) -> StoryPage:
    """The story after it was withdrawn in every language."""
    page = make_page(language)
    record = replace(page.record, kind="kill", blocks=(), corrections=(), note=NOTES[language])
    return replace(page, record=record, languages=make_links(language, killed=True))


def make_beside(language: str, other: str) -> BesidePage:
    """The story in two languages side by side."""
    page = make_page(language)
    return BesidePage(page, make_page(other), beside_path(page.path, other))


def make_front(language: str, stories: int = 4) -> FrontPage:
    """A front whose second story was corrected."""
    items = tuple(
        FrontItem(
            path=story_path(language, "kabeza", NUMBER - place),
            headline=HEADLINES[language],
            standfirst=STANDFIRSTS[language],
            section=NamedRecord("economy", SECTIONS[language]),
            place="Kabeza",
            released_at=RELEASED - timedelta(days=place),
            corrected_at=CORRECTED if place == 1 else None,
        )
        for place in range(stories)
    )
    sections = (NamedLink(SECTIONS[language], list_path(language, "section/economy")),) if items else ()
    return FrontPage(
        site=SITE,
        language=language,
        path=front_path(language),
        items=items,
        sections=sections,
        older=list_path(language, "", 4) if items else "",
    )


def make_list(language: str, kind: ListKind = ListKind.SECTION, number: int = 0) -> ListPage:
    """A list that stands in two languages and has pages before and after."""
    names = {
        ListKind.ALL: ("", ""),
        ListKind.SECTION: ("section/economy", SECTIONS[language]),
        ListKind.TOPIC: ("topic/markets", "Kabeza"),
        ListKind.ARCHIVE: ("archive/2026/11", "11/2026"),
    }
    address, name = names[kind]
    return ListPage(
        site=SITE,
        language=language,
        path=list_path(language, address, number),
        kind=kind,
        name=name,
        items=make_front(language).items,
        languages={} if number else {code: list_path(code, address) for code in ("rw", "en")},
        number=number,
        newer=list_path(language, address, number + 1) if number else "",
        older=list_path(language, address, 3),
    )


def make_archive(language: str) -> ArchivePage:
    """Two months with stories."""
    months = tuple(NamedLink(f"{month}/2026", list_path(language, f"archive/2026/{month}")) for month in (11, 10))
    return ArchivePage(SITE, language, list_path(language, "archive"), months)


def make_corrections(language: str) -> CorrectionsPage:
    """A story that was corrected and one that was withdrawn."""
    path = story_path(language, "kabeza", NUMBER)
    items = (
        CorrectionItem(path, HEADLINES[language], CORRECTED, NOTES[language], is_withdrawn=True),
        CorrectionItem(path, HEADLINES[language], RELEASED, NOTES[language]),
    )
    return CorrectionsPage(SITE, language, list_path(language, "corrections"), items)


def make_feed(language: str, *, full: bool = False, site: SiteRecord = PUBLIC_SITE) -> FeedPage:
    """A feed of two stories: the corrected one, and an older one of which no person has read the last paragraph."""
    record = make_record(language)
    older = replace(
        record,
        story=NUMBER - 1,
        number=1,
        kind="release",
        corrections=(),
        first_released_at=RELEASED - timedelta(days=1),
        released_at=RELEASED - timedelta(days=1),
        blocks=(*record.blocks[:-1], make_draft(record.blocks[-1])),
    )
    return FeedPage(
        site=site,
        language=language,
        path=f"/{language}/feed.xml",
        title=f"Inkuru – {SECTIONS[language]}",
        items=(record, older),
        full=full,
        hub=HUB,
    )
