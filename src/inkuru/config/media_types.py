"""What a file is, by its name."""

from pathlib import PurePosixPath

HTML = "text/html; charset=utf-8"

# Everything that is text, and so worth compressing.
TEXTS = {
    ".css": "text/css; charset=utf-8",
    ".html": HTML,
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
}
OTHERS = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
ATOM, RSS, JSON = (f"application/{kind}; charset=utf-8" for kind in ("atom+xml", "rss+xml", "feed+json"))
FEEDS = {
    "feed.xml": ATOM,
    "feed-full.xml": ATOM,
    "rss.xml": RSS,
    "rss-full.xml": RSS,
    "feed.json": JSON,
    "feed-full.json": JSON,
}
BY_ENDING = TEXTS | OTHERS
UNKNOWN = "application/octet-stream"


def media_type(name: str) -> str:
    """The Content-Type of a file, with its character set where it is text.

    >>> media_type("rw/feed.xml"), media_type("rw/index.html")
    ('application/atom+xml; charset=utf-8', 'text/html; charset=utf-8')
    """
    path = PurePosixPath(name)
    return FEEDS.get(path.name) or BY_ENDING.get(path.suffix.lower(), UNKNOWN)


def is_text(name: str) -> bool:
    """Whether a file is text, which compresses well; pictures and sound are compressed already.

    >>> is_text("mark.svg"), is_text("ferry.webp")
    (True, False)
    """
    return PurePosixPath(name).suffix.lower() in TEXTS
