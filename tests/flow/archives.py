"""Archives for tests: short stories of our own in three languages, and folders that hold them."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

LAKE = {
    "en": (
        "New ferry begins to sail on Lake Muhazi",
        "The new ferry carried 86 people across Lake Muhazi on its first day. It needs 25 minutes for the crossing.",
        "A ticket costs 700 francs for adults and 300 francs for children. Farmers may take two baskets with them.",
        "The cooperative paid 48 million francs for the boat. It will repay the bank in six years.",
    ),
    "rw": (
        "Ubwato bushya bwatangiye gutwara abantu ku kiyaga cya Muhazi",
        (
            "Ubwato bushya bwambukije abantu 86 ikiyaga cya Muhazi ku munsi wabwo wa mbere. Bukoresha "
            "iminota 25 kugira ngo bwambuke."
        ),
        (
            "Itike igura amafaranga 700 ku bantu bakuru n’amafaranga 300 ku bana. Abahinzi bemerewe gutwara ibitebo "
            "bibiri."
        ),
        "Koperative yishyuye miliyoni 48 z’amafaranga kugira ngo igure ubwo bwato. Izishyura banki mu myaka itandatu.",
    ),
    "sw": (
        "Feri mpya yaanza safari katika Ziwa Muhazi",
        "Feri mpya ilivusha watu 86 katika Ziwa Muhazi siku yake ya kwanza. Inahitaji dakika 25 kuvuka.",
        (
            "Tiketi inagharimu faranga 700 kwa watu wazima na faranga 300 kwa watoto. Wakulima wanaruhusiwa "
            "kubeba vikapu viwili."
        ),
        "Ushirika ulilipa faranga milioni 48 kwa ajili ya boti hiyo. Utailipa benki kwa miaka sita.",
    ),
}
SCHOOL = {
    "en": (
        "Musanze school plants 1,200 trees",
        "Pupils of the primary school in Musanze planted 1,200 trees around their playground on Friday.",
        "The head teacher, Claudine Mukamana, said that each class will care for 40 of them. The rains begin in March.",
        "Last year the wind took the roofs of three classrooms. The trees will break the wind in five years.",
    ),
    "rw": (
        "Ishuri ry’i Musanze ryateye ibiti 1.200",
        "Ku wa Gatanu abanyeshuri bo mu ishuri ribanza ry’i Musanze bateye ibiti 1.200 bikikije ikibuga cyabo.",
        (
            "Umuyobozi w’ishuri Claudine Mukamana yavuze ko buri shuri rizita ku biti 40. Imvura izatangira kugwa muri "
            "Werurwe."
        ),
        (
            "Umwaka ushize umuyaga watwaye ibisenge by’ibyumba bitatu by’amashuri. Ibyo biti bizajya bihagarika "
            "umuyaga mu myaka itanu."
        ),
    ),
}
MARKET = {
    "rw": (
        "Isoko rya Huye rizafungurwa ku ya 14 Mata",
        "Isoko rishya rya Huye rizafungurwa ku ya 14 Mata. Rifite ibibanza 320 by’abacuruzi.",
        "Umuyobozi w’akarere Eric Habimana yavuze ko abacuruzi 215 bamaze kwiyandikisha.",
        "Buri mucuruzi azishyura amafaranga 9.000 buri kwezi. Abagore bafite impinja bazishyura kimwe cya kabiri.",
    ),
    "sw": (
        "Soko la Huye litafunguliwa tarehe 14 Aprili",
        "Soko jipya la Huye litafunguliwa tarehe 14 Aprili. Lina nafasi 320 za wafanyabiashara.",
        "Mkuu wa wilaya Eric Habimana alisema kwamba wafanyabiashara 215 tayari wamejiandikisha.",
        "Kila mfanyabiashara atalipa faranga 9,000 kwa mwezi. Wanawake wenye watoto wachanga watalipa nusu.",
    ),
}
RADIO = {
    "en": (
        "Radio Nyamagabe now speaks until midnight",
        "Radio Nyamagabe will broadcast until midnight from 3 June. Until now it fell silent at nine in the evening.",
        "Its director, Jeanne Uwera, hired four young reporters. One of them is 19 years old.",
    ),
    "sw": (
        "Redio Nyamagabe sasa yasikika hadi usiku wa manane",
        "Redio Nyamagabe itatangaza hadi usiku wa manane kuanzia tarehe 3 Juni. Hadi sasa ilinyamaza saa tatu usiku.",
        "Mkurugenzi wake, Jeanne Uwera, aliajiri wanahabari vijana wanne. Mmoja wao ana umri wa miaka 19.",
    ),
}
MILK = {
    "en": (
        "Milk price rises in Nyagatare",
        "Farmers in Nyagatare now get 380 francs for a litre of milk. That is 60 francs more than in January.",
        "The dairy collects 22,000 litres each day. It wants to collect 30,000 litres before the dry season.",
    ),
    "rw": (
        "Igiciro cy’amata cyazamutse muri Nyagatare",
        (
            "Aborozi b’i Nyagatare ubu bahabwa amafaranga 380 kuri litiro y’amata. Ni amafaranga 60 arenga ku yo "
            "babonaga muri Mutarama."
        ),
        "Uruganda rw’amata rwakira litiro 22.000 buri munsi. Rurashaka kwakira litiro 30.000 mbere y’impeshyi.",
    ),
    "sw": (
        "Bei ya maziwa yapanda Nyagatare",
        (
            "Wafugaji wa Nyagatare sasa wanapata faranga 380 kwa lita moja ya maziwa. Hizo ni faranga 60 zaidi kuliko "
            "Januari."
        ),
        "Kiwanda cha maziwa hupokea lita 22,000 kila siku. Kinataka kupokea lita 30,000 kabla ya kiangazi.",
    ),
}
# One story alone, and another of the same place that must not be joined with it.
BRIDGE = {
    "en": (
        "Bridge in Karongi is to be repaired",
        "Engineers will repair the bridge over the river in Karongi. Lorries must take the road by Rutsiro until then.",
    ),
}
CLINIC = {
    "rw": (
        "Ivuriro rya Karongi ryabonye umuganga mushya",
        "Umuganga mushya yageze mu ivuriro rya Karongi ku wa Mbere. Azajya avura abana n’ababyeyi batwite.",
    ),
}
FRENCH = (
    "Le marché de Huye ouvre ses portes",
    "Le ministre a promis une réponse avant la fin du mois. Les commerçants attendent depuis longtemps.",
)

Told = tuple[str, ...]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
EXPORT = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old news</title><wp:wxr_version>1.2</wp:wxr_version>'
)


def plain(texts: Told) -> str:
    """A story as a plain text file."""
    return "\n\n".join(texts) + "\n"


def page(texts: Told) -> str:
    """A story as a web page."""
    headline, *paragraphs = texts
    said = "".join(f"<p>{text}</p>" for text in paragraphs)
    head = f'<head><meta charset="utf-8"><title>{headline}</title></head>'
    return f"<!doctype html><html>{head}<body><article><h1>{headline}</h1>{said}</article></body></html>"


def document(texts: Told) -> bytes:
    """A story as a Word document."""
    headline, *paragraphs = texts
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{headline}</w:t></w:r></w:p>'
    body = title + "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, part in parts.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + part)
    return file.getvalue()


def export(*stories: Told) -> str:
    """Stories as WordPress exports them."""
    return EXPORT + "".join(map(_item, stories)) + "</channel></rss>\n"


def _item(texts: Told) -> str:
    headline, *paragraphs = texts
    said = "\n\n".join(paragraphs)
    return (
        f"<item><title>{headline}</title><content:encoded><![CDATA[{said}]]></content:encoded>"
        "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>"
    )


def write_plain(folder: Path, story: Mapping[str, Told], name: str, languages: Iterable[str] | None = None) -> None:
    """The files of a story, named after its languages in no way: `name-0.txt`, `name-1.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, code in enumerate(languages or story):
        (folder / f"{name}{number}.txt").write_text(plain(story[code]), encoding="utf-8")


def write_mixed(folder: Path) -> None:
    """Seven stories in files of all kinds; two are there in one language only. One file is broken, one is in French."""
    files: dict[str, str | bytes] = {
        "2019/a.html": page(LAKE["en"]),
        "2019/b.docx": document(LAKE["rw"]),
        "c.txt": plain(LAKE["sw"]),
        "school/one.txt": plain(SCHOOL["en"]),
        "school/two.htm": page(SCHOOL["rw"]),
        "site.xml": export(MARKET["rw"], RADIO["en"], MILK["en"], MILK["sw"]),
        "market.md": plain(MARKET["sw"]),
        "radio.docx": document(RADIO["sw"]),
        "milk.html": page(MILK["rw"]),
        "bridge.txt": plain(BRIDGE["en"]),
        "clinic.txt": plain(CLINIC["rw"]),
        "french.txt": plain(FRENCH),
        "broken.docx": document(LAKE["en"])[:400],
    }
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
