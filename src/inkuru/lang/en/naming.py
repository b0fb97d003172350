"""Names in English: titles, and words that open sentences or stand in headlines and are no names (own work)."""

from inkuru.lang.naming import COMPANIES, Naming
from inkuru.lang.tables import words

NAMING = Naming(
    titles=words("""
    acp admiral aip ambassador arch archbishop baroness bishop brig brigadier capt captain cardinal chairman
    chairperson chairwoman chancellor chief cip cllr coach col colonel commissioner congressman congresswoman
    constable councillor cp cpl csp dame dcp deputy det detective digp director doctor dr emperor empress eng
    envoy ex-president father first gen general gov governor hon igp imam inspector judge justice king lady
    lieutenant lord lt maj major mayor minister miss mr mrs ms mx officer pastor pm pope president prime prince
    princess prof professor queen rabbi rep representative rev reverend secretary sen senator sergeant sgt
    sheikh sir sp speaker spokesman spokesperson spokeswoman ssp sultan superintendent vice
    """),
    heads=COMPANIES
    | words("""
    agency airlines airport airways army association authority awards band bank board bureau center centre
    championship championships channel choir church club college commission committee company congress
    corporation corps council county court department district federation festival force forces foundation fund
    group hospital house institute league ministry museum network office orchestra organisation organization
    parliament party police province railway school senate society stadium supreme trust union united university
    """),
    common=words("""
    a about above according across act actually after again against age ahead air all almost alone along already
    also although always am amid among an and animals another answers any anyone anything apart are area around
    art as ask at attack attacks authorities aware away baby back bad bank based be bear because before behind
    being below best better between beyond big black blue board both boys breaking bring build building business
    businesses but buy by call calls campaign can cancer car care case cases cash cause causes change changes
    check child children cities city claims clean climate clinical close coach colleagues come coming common
    communities companies company compared concerns conservationists consider considering contact continue
    control cost costs could council counting countries country couples court courts crime crisis critics crowds
    current currently cut data day days dead deal dear death deaths deep defence demand despite detectives
    developing development did disease doctors does doing don done dont down dozens drivers drugs due during
    each earlier early economic economists education effects eight either election elections eleven emergency
    employees end energy engineers enough environmental equally especially essentially even evening events
    eventually ever every everybody everyone everything evidence exactly except experts face facing fact facts
    fair families family fans far farmers fears few fewer fifteen fifty fight figures film finally financial
    find fire firefighters first firstly fish five flights floods follow following food football for foreign
    former forty four fresh friends from front full further future game games gas generally get getting girl
    girls give given giving go going gold good got government governments great green ground group groups
    growing had half happily hard has have having he head health hear heavy help hence her here heres high his
    historians history hold home hope hopefully hospital hospitals hot hours house how however human hundreds i
    ice if im images imagine important improving in including increased increasingly indeed industry infected
    infection infections information initial initially inside instead interest international into investigators
    is isnt it its ive job jobs join journalists judges just justice keep key kids killer last late later latest
    law lawmakers laws lawyers leaders leading learn leave left less let lets life light like likely little live
    lives living local long look looking lost love low luckily made mainly make makes making man managers many
    market markets maybe me meanwhile measures media medical meet members men middle might migrants military
    million millions mind ministers missing mobile moderate modern money months more moreover morning most
    mostly mother mothers mountain move moving much murder music must my named names national nationally natural
    naturally nature near nearby nearly need neither never nevertheless new news next night nine no nobody none
    nonetheless nor normal normally not notably note nothing now nowadays number nurses obviously of off offer
    officers officials often oh oil ok old on once one ones online only open opening opposition or order other
    others otherwise our out outside over overall overnight own owners paper parents part parties passengers
    past path patients pay people perhaps personal photos pictures place plan plans play players please plus
    police policy political politicians polls poor popular power predicting previous previously prices prior
    prison private probably problems prosecutors protect protesters protests provided public put quality
    question questions quickly quite rain rates rather reaction read real really recent recently recovery red
    regardless regional relatives remember report reporters reports rescuers research researchers residents
    results rich right road room rules runners running sadly safe safety said sales same samples save say says
    school schools science scientists score scores sea searching season second secondly security see seeing
    seems senior separately serious set seven several severe sexual share shares she shops short should show
    showing similar similarly simply since six size skills sleep slowly small smaller smart so social soldiers
    solid some somebody someone something sometimes somewhat soon sources special spending sport sports staff
    starting state states still stock stocks stop stories strange street strong student students studies study
    subsequently such suddenly supplies supporters sure surely surgeons survey survivors suspects symptoms take
    taken taking talk talks tax teachers team teams technically technology teenagers tell ten tens terms tests
    than thank thankfully thanks that thats the their them then there therefore theres these they theyre thing
    things think thirty this those though thousands three through throughout thus tickets time times to today
    together told tomorrow tonight too top tough toward towards town trade traditional traditionally traffic
    training transmission transport travel treatment tries troops true try trying turn turning twelve twenty two
    ultimately under undoubtedly unfortunately unless unlike until up upon urban us use used users using usually
    vaccine vaccines various very via victims video videos viewers villagers violence viral viruses visitors
    volunteers voters voting wait walking want war was watch watching water way we weather week weekend weeks
    welcome well were western what whatever whats when whenever where whereas whether which while white who
    whoever whole whom whose why wild will winds winning winter with within without witnesses women wont work
    workers working world worse would write writing wrong year years yes yesterday yet you young your
    """),
    never=words("""
    a an ceo i i'd i'll i'm i've id im iv ive mp mps ok phd the tv tvs vip
    """),
    ambiguous=words("""
    august bath chad congress conservative democratic government guinea high house jordan labour mali march may
    mobile nice nile parliament polish reading republican senate sofia turkey world
    """),
    capital_headlines=True,
)  # fmt: skip
