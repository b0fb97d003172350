"""Archives for tests: short stories of our own in three languages, and folders that hold them."""

from collections.abc import Iterable
from pathlib import Path

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


def plain(texts: Told) -> str:
    """A story as a plain text file."""
    return "\n\n".join(texts) + "\n"


def write_plain(folder: Path, story: dict[str, Told], name: str, languages: Iterable[str] | None = None) -> None:
    """The files of a story, named after its languages in no way: `name-0.txt`, `name-1.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, code in enumerate(languages or story):
        (folder / f"{name}{number}.txt").write_text(plain(story[code]), encoding="utf-8")
