"""Abbreviations in English, and the words that open sentences (own work)."""

from inkuru.lang.abbreviations import EVERYWHERE, Abbreviations
from inkuru.lang.tables import words

ABBREVIATIONS = EVERYWHERE | Abbreviations(
    titles=words("amb atty ft messrs mme mlle mt pres revd sec-gen sir"),
    inside=words("approx ca dept est govt incl max min"),
    before_numbers=words("apr aug dec eq ex feb jan jul jun mar nov oct para paras q sept sep thur thurs tues"),
    may_end=words(
        """
        ala ariz ark calif colo conn del fla ill ind kan la md mich minn neb nev okla ore pa tenn
        tex va wash
        """
    ),
)

OPENERS = words("""
a about above according across after all almost although among an and another any anyone are around as at
because before being besides beyond both but by can could despite did do does during each earlier either
even eventually every everyone everything few finally first five following for four from further furthermore
given had has have he her here his how however i if in indeed instead is it its just last later less like
many maybe meanwhile more moreover most much my neither never nevertheless next no nobody none nor not
nothing now of officials on once only other others our out over overall perhaps rather recently seven
several she similarly since six so some someone sometimes soon still such ten than that the their then there
therefore these they thirdly this those though three through throughout thus to today together tomorrow two
under unless unlike until we were what whatever when whenever where whether which while who why will with
within without would yes yesterday yet you your
""")
