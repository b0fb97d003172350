"""What WordPress and its plug-ins for several languages say of a post in an export file (WXR 1.0 to 1.2).

Which items are read: posts that are published and open to all. Polylang groups translations by a term of the taxonomy
`post_translations`, WPML by a field of the post, and qTranslate keeps all languages in one post.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from lxml import etree

from inkuru.formats.xml_reading import child, children, own_text
from inkuru.lang.tags import code_of

SPACES = tuple(f"http://wordpress.org/export/{version}/" for version in ("1.2", "1.1", "1.0"))
# Of these an export has many, and no post needs them.
DROPPED = tuple(
    f"{{{space}}}{name}" for space, name in product(SPACES, ("author", "category", "tag", "term", "comment"))
)

LANGUAGE = "language"
GROUP = "post_translations"
WPML_LANGUAGE = "_wpml_import_language_code"
WPML_GROUP = "_wpml_import_translation_group"

# qTranslate’s marks, [:en] or <!--:en-->; [:] and <!--:--> end what is in a language.
EDITION = re.compile(r"(?:\[:([a-z]{2})?\]|<!--:([a-z]{2})?-->)")
BLOCK_EDITOR = "<!-- wp:"
BLANK_LINE = re.compile(r"(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)")
# A picture with its caption; the address of what is shown in place; then every other shortcode, whose content stays.
# Editors’ remarks such as [sic] look like one without attributes, and are none.
SHOWN = re.compile(r"\[(caption|wp_caption|embed|video|audio)\b[^\]]*\].*?\[/\1\]", re.DOTALL)
SHORTCODE = re.compile(
    r"\[/[a-z][\w-]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=[^\]]*)\]|\[(?:[a-z]+_[\w-]+|gallery|playlist|audio|video|embed)\s*/?\]"
)
PICTURE = re.compile(r"<img\b[^>]*>")


def is_export(item: etree._Element) -> bool:
    """Whether an item is of an export, not of a feed."""
    return bool(_said(item, "post_type"))


def is_open_post(item: etree._Element) -> bool:
    """Whether readers of the site could read the item as a post, without a password."""
    return (_said(item, "post_type"), _said(item, "status"), _said(item, "post_password")) == ("post", "publish", "")


def day_said(item: etree._Element) -> str:
    """The date of a post by the clock of its site, as it is written."""
    return _said(item, "post_date")


def language_said(item: etree._Element) -> str:
    """The language of a post as Polylang or WPML write it; blank where neither does."""
    terms = (one.get("nicename", "") for one in children(item, "category") if one.get("domain") == LANGUAGE)
    return next(terms, "") or _fields(item).get(WPML_LANGUAGE, "")


def groups_of(item: etree._Element, site: str) -> Iterator[str]:
    """The names of the groups of translations that a post is in, with the address of the site, where they are known."""
    for term in children(item, "category"):
        if term.get("domain") == GROUP and (name := term.get("nicename") or own_text(term)):
            yield f"{site}#{GROUP}={name}"
    if group := _fields(item).get(WPML_GROUP):
        yield f"{site}#{WPML_GROUP}={group}"


def editions_in(text: str) -> dict[str, str]:
    """A text of qTranslate by the codes of our languages; none where it has no marks.

    >>> editions_in("[:en]Roads[:rw]Imihanda[:fr]Routes[:]"), editions_in("Roads")
    ({'en': 'Roads', 'rw': 'Imihanda'}, {})
    """
    found, pieces = dict[str, list[str]](), EDITION.split(text)
    for bracketed, commented, piece in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        if code := code_of(bracketed or commented or ""):
            found.setdefault(code, []).append(piece)
    return {code: "".join(texts) for code, texts in found.items()}


def as_html(content: str) -> str:
    """The content of a post as it is shown: empty lines part paragraphs, shortcodes are gone.

    >>> as_html("One\\n\\n[gallery ids='1,2']Two [sic]")
    'One<br><br>Two [sic]'
    """
    shown = SHOWN.sub(lambda found: "".join(PICTURE.findall(found[0])), content)
    plain = SHORTCODE.sub("", shown)
    return plain if BLOCK_EDITOR in content else BLANK_LINE.sub("<br><br>", plain)


def _said(item: etree._Element, name: str) -> str:
    found = (own_text(one) for one in children(item, name) if one.tag.startswith("{http://wordpress.org/export/"))
    return next(found, "")


def _fields(item: etree._Element) -> Mapping[str, str]:
    pairs = (
        (own_text(child(one, "meta_key")), own_text(child(one, "meta_value"))) for one in children(item, "postmeta")
    )
    return {key: value for key, value in pairs if key in {WPML_LANGUAGE, WPML_GROUP}}
