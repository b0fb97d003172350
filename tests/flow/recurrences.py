"""A small memory in which some things recur: all texts were written for these tests."""

from collections.abc import Iterator

from inkuru.records import TranslationUnit

# English, Kinyarwanda, Kiswahili: things and what becomes of them.
THINGS = (
    ("bridge", "ikiraro", "daraja"),
    ("market", "isoko", "soko"),
    ("school", "ishuri", "shule"),
    ("road", "umuhanda", "barabara"),
    ("boat", "ubwato", "boti"),
    ("tank", "ikigega", "tangi"),
)
DEEDS = (
    ("was repaired", "cyasanwe", "ilikarabatiwa"),
    ("looks new", "kirasa neza", "inapendeza"),
    ("has burnt", "cyahiye", "imeungua"),
    ("opened early", "cyafunguwe kare", "ilifunguliwa mapema"),
    ("costs much", "kirahenze", "ina gharama"),
    ("is here too", "kiri hano na cyo", "iko hapa pia"),
)
# What recurs, with the way to say it in each unit: the relief fund is called two ways in Kinyarwanda.
FUND_RW = ("ikigega cy’ingoboka",) * 4 + ("ikigega cy’inkunga",) * 2
OPENINGS = (
    ("Farmers thanked the {}.", "Abahinzi bashimiye {}.", "Wakulima walishukuru {}."),
    ("Money left the {} in June.", "Amafaranga yavuye mu {} muri Kamena.", "Fedha zilitoka kwenye {} mwezi Juni."),
    ("Nobody audited the {}!", "Nta wagenzuye {}!", "Hakuna aliyekagua {}!"),
    ("Schools wrote to the {}.", "Amashuri yandikiye {}.", "Shule ziliandikia {}."),
    ("They trust the {} now.", "Ubu bizera {}.", "Sasa wanaamini {}."),
    ("Drivers joined the {} too.", "Abashoferi na bo binjiye mu {}.", "Madereva pia walijiunga na {}."),
)
VISITS = (
    ("We saw Keza Umwali at home.", "Twabonye Keza Umwali mu rugo.", "Tulimwona Keza Umwali nyumbani."),
    ("Later Keza Umwali sang.", "Nyuma Keza Umwali yararirimbye.", "Baadaye Keza Umwali aliimba."),
    ("Today Keza Umwali is ill.", "Uyu munsi Keza Umwali ararwaye.", "Leo Keza Umwali anaumwa."),
    ("Do they know Keza Umwali?", "Bazi Keza Umwali?", "Wanamjua Keza Umwali?"),
)


def recurring_units() -> Iterator[TranslationUnit]:
    """English with Kinyarwanda, and English with Kiswahili."""
    rows = [
        tuple(f"{thing.capitalize()} {number} {deed}." for thing, deed in zip(things, deeds, strict=True))
        for number, things in enumerate(THINGS)
        for deeds in DEEDS
    ]
    rows += [
        (english.format("relief fund"), kinyarwanda.format(name), swahili.format("mfuko wa misaada"))
        for name, (english, kinyarwanda, swahili) in zip(FUND_RW, OPENINGS, strict=True)
    ]
    rows += VISITS
    for english, kinyarwanda, swahili in rows:
        yield TranslationUnit("en", english, "rw", kinyarwanda, address="/rw/inkuru-1/")
        yield TranslationUnit("sw", swahili, "en", english, address="/sw/habari-1/")
