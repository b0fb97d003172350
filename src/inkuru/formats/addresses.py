"""Web addresses as files hold them, brought to one form: two mentions of a page or picture are the same name."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from inkuru.lang.language import named

MAX_LENGTH = 2_000
WEB = {"http", "https"}
DEFAULT_PORTS = re.compile(r":(?:80|443)\Z")

INDEX = re.compile(r"(?:[a-z]{2,3}/)?index\.\w+", re.IGNORECASE)

# What tells where a reader came from, not what is read.
TRACES = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|share|amp", re.IGNORECASE)
# The sizes that WordPress makes of a picture: `ferry-1024x683.jpg`.
SIZE = re.compile(r"-\d{2,5}x\d{2,5}(?=\.[A-Za-z]{3,4}\Z)")
# Links under a story that hand it on to others; they are no sources of it.
SHARING = re.compile(
    r"//(?:www\.|api\.|m\.)?(?:facebook\.com/(?:sharer|share|dialog)|(?:twitter|x)\.com/(?:intent|share)|wa\.me/\?"
    r"|whatsapp\.com/send|t(?:elegram)?\.me/share|linkedin\.com/share|pinterest\.com/pin/create|reddit\.com/submit)",
    re.IGNORECASE,
)


def absolute(address: str, base: str = "") -> str:
    """An address of the web, as it is written, made whole with the address that it stands at; that may be a file’s.

    Blank for what is none: scripts, data, mail, what stays relative, and files for what does not stand in one.

    >>> absolute("../b.html", "https://news.example/en/a.html"), absolute("javascript:alert(1)")
    ('https://news.example/b.html', '')
    """
    address = "".join(address.split()) if len(address) <= MAX_LENGTH else ""
    try:
        whole = urljoin(base, address)
        parts = urlsplit(whole)
        is_file = parts.scheme == "file" and base.startswith("file:") and bool(parts.path)
        is_fit = is_file or (parts.scheme in WEB and bool(parts.hostname))
    except ValueError:
        return ""
    return whole if address and is_fit and len(whole) <= MAX_LENGTH else ""


def page_name(address: str, base: str = "") -> str:
    """What a page is called wherever it is mentioned: its address without what makes no difference to what is read.

    >>> page_name("http://News.example/en/roads/?utm_source=x&p=3#top"), page_name("mailto:a@b.example")
    ('https://news.example/en/roads?p=3', '')
    """
    whole = absolute(address, base)
    if not whole:
        return ""
    parts = urlsplit(whole)
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not TRACES.fullmatch(key)]
    host = DEFAULT_PORTS.sub("", parts.netloc.rpartition("@")[2].lower())
    return urlunsplit(
        ("https" if parts.scheme in WEB else parts.scheme, host, parts.path.rstrip("/"), urlencode(query), "")
    )


def picture_name(address: str, base: str = "") -> str:
    """What a picture is called, whatever its size.

    >>> picture_name("/2024/ferry-1024x683.jpg?w=640", "https://news.example/")
    'https://news.example/2024/ferry.jpg'
    """
    parts = urlsplit(page_name(address, base))
    return urlunsplit((parts.scheme, parts.netloc, SIZE.sub("", parts.path), "", ""))


def edition_name(address: str, base: str = "") -> str:
    """What a page of a story is called; blank for the front of a site or of one of its languages, which is no story’s.

    >>> edition_name("https://news.example/sw/"), edition_name("https://news.example/?p=12")
    ('', 'https://news.example?p=12')
    """
    name = page_name(address, base)
    if not name:
        return ""
    parts = urlsplit(name)
    path = parts.path.strip("/")
    is_front = parts.scheme != "file" and (not path or named(path) is not None or INDEX.fullmatch(path) is not None)
    tells = any(key.lower() not in {"lang", "language", "hl"} for key, _ in parse_qsl(parts.query))
    return "" if is_front and not tells else name


def is_sharing(address: str) -> bool:
    """Whether a link hands the story on.

    >>> is_sharing("https://www.facebook.com/sharer/sharer.php?u=x"), is_sharing("https://x.com/rba/status/1")
    (True, False)
    """
    return SHARING.search(address) is not None
