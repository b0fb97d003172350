"""What every page carries within itself, so that a story is one request: style, script, mark and icon.

The policy of a page allows its own style and script by their hashes, pictures of the site, and nothing else.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

ROOM = Path(__file__).parent
SHARED = ROOM.parent / "static"

# By the kind of page: its style sheets and its scripts.
WEAR = {
    "story": (("base", "story"), ("keep", "land")),
    "beside": (("base", "story", "beside"), ("keep",)),
    "front": (("base", "front"), ("keep",)),
    "list": (("base", "list"), ("keep",)),
    "search": (("base", "list", "search"), ("keep",)),
    "chooser": (("base", "chooser"), ("keep", "choose")),
    "radio": (("base", "radio"), ("keep",)),
    "moved": (("base",), ()),
}

POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'sha256-{style}'; script-src {script}; "
    "base-uri 'none'; form-action {form}"
)
# Kinds of pages whose forms may be sent, to the site itself.
WITH_FORMS = frozenset({"search"})
SQUARE = "0 -10 62 62"
ICON_IN_THE_DARK = "<style>@media(prefers-color-scheme:dark){path{fill:#f2a091}path+path{fill:#efe7dc}}</style></svg>"


@dataclass(frozen=True, slots=True)
class Dress:
    """The style and script of a kind of page, to be written between their tags as they are, and its policy."""

    style: str
    script: str
    policy: str


@cache
def dress(kind: str) -> Dress:
    """What pages of a kind wear, by its name in WEAR."""
    styles, scripts = WEAR[kind]
    sheets = [palette(), *(_read("style", name, ".css") for name in styles)]
    style = squeeze_style("\n".join(sheets))
    script = squeeze_script("\n".join(_read("script", name, ".js") for name in scripts))
    allowed = f"'sha256-{digest(script)}'" if script else "'none'"
    form = "'self'" if kind in WITH_FORMS else "'none'"
    return Dress(style, script, POLICY.format(style=digest(style), script=allowed, form=form))


@cache
def palette() -> str:
    """The colours that site and desk share, as a style sheet."""
    return (SHARED / "palette.css").read_text(encoding="utf-8")


@cache
def papers() -> tuple[str, str]:
    """The colour of the paper by day and in the dark; browsers tint their own bars with it."""
    light, dark = re.findall(r"--paper: (#\w+);", palette())
    return light, dark


@cache
def mark() -> str:
    """The mark as inline SVG; it takes its colours from the page."""
    return (SHARED / "mark.svg").read_text(encoding="utf-8").replace("\n", "")


@cache
def icon() -> str:
    """The mark as a data URI that stands alone: square, with colours of its own."""
    alone = re.sub(r"var\(--\w+, (#\w+)\)", r"\1", mark())
    square = re.sub(r'viewBox="[^"]*"', f'viewBox="{SQUARE}"', alone)
    return "data:image/svg+xml," + quote(
        square.replace("</svg>", ICON_IN_THE_DARK).replace('"', "'"), safe=" '=:/(),;{}+@-."
    )


def squeeze_style(style: str) -> str:
    """A style sheet without what only its writers need.

    >>> squeeze_style("/* why */ p {\\n  margin: 0 auto;\\n}\\n")
    'p{margin:0 auto}'
    """
    bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    tight = re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", bare))
    return re.sub(r"(?<=[\w-]): ", ":", tight).replace(";}", "}").strip()


def squeeze_script(script: str) -> str:
    """A script without indentation, empty lines and lines that are comments.

    >>> squeeze_script("// why\\nif (a) {\\n  b();\\n}\\n")
    'if (a) {\\nb();\\n}'
    """
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def digest(text: str) -> str:
    """The SHA-256 of a text as a content security policy writes it."""
    return b64encode(sha256(text.encode()).digest()).decode()


def _read(folder: str, name: str, suffix: str) -> str:
    return (ROOM / folder / f"{name}{suffix}").read_text(encoding="utf-8")
