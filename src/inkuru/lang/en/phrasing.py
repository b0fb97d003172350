"""Words at which no English term begins or ends (own work)."""

from inkuru.lang.phrasing import Phrasing
from inkuru.lang.tables import words

PHRASING = Phrasing(
    edges=words("""
        a an the this that these those such same other others another each every either neither both all any some
        no none many much more most few fewer less least several enough own very too so as quite rather
        i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our
        ours ourselves they them their theirs themselves one ones who whom whose which what when where why how
        somebody someone something anybody anyone anything everybody everyone everything nobody nothing
        about above across after against along amid among around at away back before behind below beneath beside
        besides between beyond by despite down during except for from in inside into like near of off on onto out
        outside over past per since than through throughout till to toward towards under until up upon versus via
        with within without according
        and but or nor yet if because while whereas although though unless whether once that then else
        am is are was were be been being do does did done doing have has had having can could may might must shall
        should will would ought cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't
        say says said saying tell tells told telling ask asks asked asking add adds added adding call calls called
        calling make makes made making take takes took taken taking give gives gave given giving get gets got
        getting go goes went gone going come comes came coming see sees saw seen seeing know knows knew known knowing
        think thinks thought thinking believe believes believed become becomes became becoming begin begins began
        begun beginning start starts started starting keep keeps kept keeping put puts find finds found finding
        show shows showed shown showing seem seems seemed want wants wanted need needs needed use uses used using
        try tries tried trying let lets include includes included including remain remains remained continue
        continues continued follow follows followed following lead leads led leading leave leaves left leaving
        expect expects expected report reports reported reportedly allow allows allowed help helps helped bring
        brings brought hold holds held turn turns turned look looks looked looking appear appears appeared
        not never ever always often sometimes usually again also just only even still already almost about nearly
        really perhaps maybe however therefore thus instead together here there now today yesterday tomorrow soon
        later earlier ago recently early late well far long ahead
        first second third last next previous recent new old good bad better best big bigger large larger small
        little great high higher low lower full different certain likely possible able sure main whole half part
        number numbers amount amounts lot lots way ways thing things kind kinds type types people person man men
        woman women time times day days week weeks month months year years hour hours minute minutes night morning
        afternoon evening case cases example end side place point fact result
        zero two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds
        thousand thousands million millions billion billions trillion dozen dozens percent cent
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december mr mrs ms
        """)
)  # fmt: skip
