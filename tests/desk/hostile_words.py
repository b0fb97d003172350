"""Words that want to be a program: a corpus of stored script injections, and files that carry them.

Each calls `ran`, which the pages of tests bind to a witness. They are of the kinds that sanitisers, templates, editors
and browsers are known to have let through.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from html import escape

from tests.formats.documents import body, docx, paragraph

PAYLOADS: Sequence[str] = (
    # Elements and handlers.
    "<script>ran()</script>",
    "<ScRiPt >ran()</sCrIpT >",
    "<script src=data:text/javascript,ran()></script>",
    "<img src=x onerror=ran()>",
    "<img src=x:x onerror\n=ran()>",
    "<image src=x onerror=ran()>",
    "<video><source onerror=ran()></video>",
    "<body onload=ran()>",
    "<details open ontoggle=ran()>x</details>",
    "<input autofocus onfocus=ran()>",
    "<a href=# onclick=ran() id=x tabindex=1 onfocus=ran()>x</a>",
    "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
    "<object data='data:text/html,<script>parent.ran()</script>'></object>",
    '<embed src=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran()"/>\'>',
    "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
    "<base href='javascript:/ran()//'>",
    "<form action=javascript:ran()><button formaction=javascript:ran()>x</button></form>",
    "<link rel=stylesheet href='data:text/css,*{x:y}'>",
    # Links.
    '<a href="javascript:ran()">x</a>',
    '<a href="jav\tascript:ran()">x</a>',
    '<a href="&#106;avascript&colon;ran()">x</a>',
    '<a href=" \u0001javascript:ran()">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD5vcGVuZXIucmFuKCk8L3NjcmlwdD4=">x</a>',
    '<a href="vbscript:ran()">x</a>',
    '[x](javascript:ran()) ![x](x"onerror="ran()) <javascript:ran()>',
    # SVG, MathML and what parsers make of them the second time.
    "<svg onload=ran()>",
    "<svg><script>ran()</script></svg>",
    "<svg><a xlink:href='javascript:ran()'><text>x</text></a></svg>",
    "<svg><animate onbegin=ran() attributeName=x dur=1s></svg>",
    (
        '<svg><use href=\'data:image/svg+xml,<svg id=x xmlns="http://www.w3.org/2000/svg"><image href=1'
        " onerror=ran() /></svg>#x'/>"
    ),
    "<svg></p><style><a id='</style><img src=x onerror=ran()>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=ran()&gt;'>",
    "<math href='javascript:ran()'>x</math>",
    "<noscript><p title='</noscript><img src=x onerror=ran()>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()>",
    "<a><template shadowrootmode=open><img src=x onerror=ran()></template></a>",
    # Out of where a text stands: attributes, fields, titles, comments, scripts, styles.
    '"><img src=x onerror=ran()>',
    "'><img src=x onerror=ran()>",
    '" autofocus onfocus=ran() x="',
    "' onmouseover=ran() x='",
    "` onerror=ran() `",
    "</textarea><img src=x onerror=ran()>",
    "</title><img src=x onerror=ran()>",
    "--><img src=x onerror=ran()><!--",
    "]]><img src=x onerror=ran()>",
    "</script><script>ran()</script>",
    '";ran();//',
    "'-ran()-'",
    '\\";ran();//',
    "\u2028ran()\u2029",
    "</style><img src=x onerror=ran()>",
    "x:expression(ran());background:url(javascript:ran())",
    # Templates and the attributes that our own scripts read.
    "{{ ran() }} {% include 'x' %} ${ran()} #{ran()} <%= ran() %>",
    "{{constructor.constructor('ran()')()}}",
    "<b hx-get=/desk/ hx-trigger=load hx-on::after-request=ran()>x</b>",
    "<b data-hx-on:click=ran() hx-on:htmx:load=ran()>x</b>",
    "<b hx-vals='js:{x:ran()}' hx-post=/desk/language/ hx-trigger=load>x</b>",
    "<a class=take data-do=reload data-insert='<img src=x onerror=ran()>' data-whole data-marked>x</a>",
    # Letters that turn into others, or that nobody sees.
    "\uff1cscript\uff1eran()\uff1c/script\uff1e",
    "<\u200bscript>ran()</\u200bscript>",
    "\u202e>tpircs/<()nar>tpircs<",
    "<img\u00a0src=x\u00a0onerror=ran()>",
    "<script\u0000>ran()</script>",
    "%3Cscript%3Eran()%3C/script%3E",
    "&lt;script&gt;ran()&lt;/script&gt;",
    "&amp;lt;img src=x onerror=ran()&amp;gt;",
    "+ADw-script+AD4-ran()+ADw-/script+AD4-",
    '=HYPERLINK("javascript:ran()")',
)
# What a story is written in beside them, so that its language is known.
FRAME = (
    "The ferry left the port of Rubavu in the morning with 412 people, and the mayor said: {payload} to the reporters."
)
NAMES = "<img src=x onerror=ran()>"


def story(headline: str) -> str:
    """A plain story with a payload a paragraph."""
    lines = (FRAME.format(payload=" ".join(_printable(one).split())) for one in PAYLOADS)
    return "\n\n".join((f"{headline} {PAYLOADS[3]}", *lines, "English · Kinyarwanda · Kiswahili"))


def files() -> Mapping[str, bytes]:
    """A file of each kind that the desk takes in, by a name that is hostile itself."""
    raw = "".join(f"<p>{FRAME.format(payload=one)}</p>" for one in PAYLOADS)
    marked = "\n\n".join(FRAME.format(payload=one) for one in PAYLOADS)
    written = "".join(paragraph(escape(FRAME.format(payload=_printable(one)))) for one in PAYLOADS)
    items = "".join(
        f"<item><title>{_told(f'Ferry {number} {one}')}</title><link>https://example.org/{number}</link>"
        f"<description>{_told(FRAME.format(payload=one))}</description>"
        f"<author>{_told(one)}</author><category>{_told(one)}</category></item>"
        for number, one in enumerate(PAYLOADS[:6])
    )
    page = (
        f"<html lang=en><head><title>Ferry page {NAMES}</title></head><body><article><h1>Ferry page</h1>{raw}</article>"
    )
    return {
        f"{NAMES}.txt": story("Ferry text").encode(),
        f"{NAMES}.md": f"# Ferry notes {NAMES}\n\n{marked}".encode(),
        f"{NAMES}.html": page.encode(),
        f"{NAMES}.docx": docx(body(paragraph("Ferry document", "Heading1"), written)),
        f"{NAMES}.xml": f'<rss version="2.0"><channel><title>{_told(NAMES)}</title>{items}</channel></rss>'.encode(),
    }


def units() -> str:
    """A TMX file with a payload in every place."""
    pairs = "".join(
        f'<tu tuid="{escape(_printable(one))}" creationid="{escape(_printable(one))}"><note>{_told(one)}</note>'
        f'<tuv xml:lang="en"><seg>{_told(f"The ferry {number} left: {one}")}</seg></tuv>'
        f'<tuv xml:lang="sw"><seg>{_told(f"Feri {number} iliondoka: {one}")}</seg></tuv></tu>'
        for number, one in enumerate(PAYLOADS)
    )
    return (
        '<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x"'
        f' adminlang="en" srclang="en" datatype="plaintext"/><body>{pairs}</body></tmx>'
    )


def terms() -> str:
    """A table of terms with a payload in every column that takes words."""
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(("concept", "language", "term", "use", "note", "source", "domain", "status", "concept_note"))
    for number, one in enumerate(PAYLOADS):
        words = " ".join(_printable(one).split())
        for code, name in (("en", "ferry"), ("sw", "feri")):
            rows.writerow(
                (f"{number} {words}"[:80], code, f"{name} {words}", "preferred", *[words] * 3, "approved", words)
            )
    return table.getvalue()


def concepts() -> str:
    """A TBX file with a payload in every place that takes words."""
    entries = "".join(
        f'<conceptEntry id="tbx-{number}"><descrip type="subjectField">{_told(one)}</descrip>'
        f'<descrip type="definition">{_told(one)}</descrip><note>{_told(one)}</note>'
        + "".join(
            f'<langSec xml:lang="{code}"><termSec><term>{_told(f"{name} {one}")}</term><note>{_told(one)}</note>'
            f'<admin type="source">{_told(one)}</admin></termSec></langSec>'
            for code, name in (("en", "boat"), ("rw", "ubwato"))
        )
        + "</conceptEntry>"
        for number, one in enumerate(PAYLOADS)
    )
    return (
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>'
        f"<sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>{entries}</body></text></tbx>"
    )


def _printable(text: str) -> str:
    """The letters that XML may hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")


def _told(text: str) -> str:
    return escape(_printable(text))
