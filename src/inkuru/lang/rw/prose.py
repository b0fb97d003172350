"""How Kinyarwanda runs (length measured on NTREX-128 and TICO-19; words: own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=117,
    spread=0.15,
    redoubled=words("cyane buhoro buri gato gake kenshi umwe rimwe kimwe bamwe vuba neza ubu uko ubundi hato mbere"),
    institutional=words("""
        akademi amerika amategeko amatora burayi bwongereza depite elegitoroniki federasiyo hoteli inama ingoro inteko
        kaminuza katolika kiliziya komisiyo komiseri komite komiti kongere konsiye leta ligi loni minisiteri minisitiri
        minisitiri muryango nama ngoro nteko ntara perezida polisi porogaramu repubulika sena senateri serivisi
        shampiyona shampiyona shansoriye sitade sitasiyo sosiyete isosiyete tombola urukiko rukiko rwego umujyi mujyi
        umudepite umukuru umwami mwami umwamikazi mwamikazi papa pasika noheri kristo bibiliya islamu kapiteni
    """),
    nouns=(
        "umu", "umw", "aba", "abe", "imi", "ama", "ame", "iki", "igi", "icy", "ibi", "iby", "uru", "urw", "aka", "aga",
        "utu", "udu", "ubu", "ubw", "uku", "ugu", "aha", "iri", "ibi", "iny", "imb", "imp", "inz", "ing", "ink", "ind",
        "int", "ins", "inj", "iny", "ish", "iji", "iza", "ize", "uwa", "uwi", "uwo", "abi", "iza", "mury", "munya",
        "banya", "bwo", "ruhan", "ikin",
    ),
)  # fmt: skip
