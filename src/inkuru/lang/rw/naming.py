"""Names in Kinyarwanda: titles, words that are no names, and how place names lose their first vowel (own work)."""

from inkuru.lang.naming import COMPANIES, Naming
from inkuru.lang.tables import words

NAMING = Naming(
    titles=words("""
    acp aip ambasaderi arch bw bwana captain cip col colonel cp csp dame dcp depite digp dogiteri dr eng gen
    general guverineri hon honorable igikomangoma igikomangomakazi igp intebe ip kapiteni karidinali komanda
    komiseri lieutenant lt madamu maj major mayor meya minisitiri mme mukuru musenateri musenyeri mwarimu
    nyakubahwa padiri papa pasitoro pasteri perezida porofeseri prof sen senateri sir sp ssp umudepite umuhanzi
    umuhanzikazi umukinnyi umukinnyikazi umunyamabanga umunyamakuru umunyarwenya umushoramari umutoza umuvugizi
    umuyobozi umwami umwamikazi uwahoze visi visi-perezida
    """),
    heads=COMPANIES
    | words("""
    akanama akarere ambasade banki federasiyo guverinoma ibiro ibitaro ihuriro ikigo inama ingabo intara inteko
    ishami ishuri ishyaka ishyirahamwe itorero kaminuza kiliziya komisiyo komite koperative minisiteri polisi
    sena sitade umujyi umurenge umuryango urugaga urukiko urwego
    """),
    common=words("""
    ababyeyi abacamanza abacuruzi abagabo abaganga abagore abahanga abahinzi abakinnyi abakozi abana abantu
    abanyeshuri abapolisi abarwayi abashakashatsi abashinjacyaha abasirikare abatangabuhamya abategetsi
    abaturage abayobozi aho akarere amafaranga amakuru amashuri amategeko amatora ariko ba bamwe benshi bwa bya
    covid cya cyakora cyane dore ejo ese gusa hafi hagati hari harimo hashize hejuru ibi ibihugu ibikorwa ibiro
    ibyo icyakora icyemezo icyo icyorezo igihugu iki ikibazo ikigo ikilo ikindi ikipe imbere imibare imodoka
    impamvu impanuka imvura imyaka inama indwara ingabo inkiko inkuru intambara intara inteko inyubako inyuma
    inzego iri ishuri ishyaka isoko itegeko itsinda iyo kandi kilo ku kubera kugeza kuko kure kuva leta mbere
    minisiteri mu munsi muri na ngo ni niba nk no none nta nubwo nyuma oya polisi rwa rya twa ubu ubushakashatsi
    ubuyobozi ubwo uko umubare umugabo umugore umujyi umukinnyi umukino umunsi umuntu umupira umuriro umuryango
    umutekano umutoza umuvugizi umuyobozi umwaka umwana umwanzuro uretse urubanza urubyiruko uruganda urugendo
    urukiko urutonde urwego uyu uyumunsi wa ya yego yewe za
    """),
    genitives=words("b ba bw by bya cy cya k ka kwa mu muri rw rwa ry rya tw w wa y ya z za i"),
    ambiguous=words("""
    bene beni cadi gabo gale gana goma guverinoma huye inteko kamena kanama leta mali mata ngoma nzeri olempike
    peru sena
    """),
    place_forms={
        "Ubw": ("Bw",), "Ubu": ("Bu",), "Uru": ("Ru",), "Urw": ("Rw",), "Umu": ("Mu",), "Umw": ("Mw",), "Aka": ("Ka",),
        "Iki": ("Ki",), "Igi": ("Gi",), "Iby": ("By",), "Ibi": ("Bi",), "Inta": ("Nta",), "Inte": ("Nte",),
        "Inya": ("Nya",), "Inga": ("Nga",), "Inama": ("Nama",), "Ingo": ("Ngo",), "Ibur": ("Bur",), "Ihu": ("Hu",),
        "ama": ("ma",), "i": ("",),
    },
    people_forms={
        "Abo": ("Umwo", "Bo", "Mwo", "Icyo", "Cyo"), "Abe": ("Umwe", "Be", "Mwe", "Icye", "Cye"),
        **{
            f"Aba{letter}": (f"Umu{letter}", f"Ba{letter}", f"Mu{letter}", f"Igi{letter}", f"Gi{letter}")
            for letter in "cfhkpst"
        },
        "Aba": ("Umu", "Ba", "Mu", "Iki", "Ki"),
    },
    same_letters={"l": "r"},
)  # fmt: skip
