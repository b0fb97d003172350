"""How news begins in English (own work)."""

import re

from inkuru.lang.leads import Leads
from inkuru.lang.tables import words

LEADS = Leads(
    binders=words("""
    a about above across after against ahead all along alongside also am amid among an and any are around as
    asked at away based be because been before behind being below beneath beside besides between beyond both but
    by called can could despite did do does down during each either every except feared feel feels felt for
    former from given guess guessed had has have heard hears her his how if in including inside into is its know
    knows like means my named near neither new nor of off old on one onto opposite or our out outside over past
    per plus promised seen sees since so some than that the their them then these they this those though through
    throughout till to too toward towards two under unless unlike until up upon us versus very via vs want
    wanted wants was were what when where whether which while who whom whose why will with within without would
    your
    """),
    saying=words("""
    admit admits admitted announced announces argue argued argues believe believed believes claimed confirm
    confirmed confirms denied denies deny expect expected expects find finds found hear hoped insist insisted
    insists realise realised reported reveal revealed reveals said saw say saying says see showed suggest
    suggested suggests tell tells think thinks thought told warn warned warns
    """),
    enders=words("""
    everyone everything few five four it later less more most much nobody none nothing now once others
    overall recently seven six someone still ten three today together tomorrow yesterday you
    """),
    that=words("that"),
    presenting=("here are ", "here is ", "here’s ", "here's ", "these are "),
    verbs=re.compile(
        r".+(?:ed|ing|es|s)|made|led|met|left|won|lost|beat|hit|sent|gave|took|put|let|make|take|give|help"
    ),
    capitals=words("""
    april august big congress covid democrat democratic democrats earth east god government internet king march
    may north parliament president republican republicans south west
    """),
)
