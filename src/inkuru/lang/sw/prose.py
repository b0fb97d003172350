"""How Swahili runs (length measured on NTREX-128 and TICO-19; words: own work)."""

from inkuru.lang.prose import Prose
from inkuru.lang.tables import words

PROSE = Prose(
    length=108,
    redoubled=words("""
        sana pole haraka kidogo mara moja ovyo bila mbali karibu hivi vile hapa pale kweli wewe yeye sasa huyo huyu hao
        hawa huo huu hiyo hii hizo hizi hilo hili hayo haya hicho hiki hivyo hapo hapa huko huku humo humu yule wale
        ule ile zile lile yale kile kule mle
    """),
)
